//! The copy a person takes home.

use chrono::{DateTime, FixedOffset, TimeZone};
use tell_first_evidence::{Act, Entry, InterviewId, ReceiptId};
use tell_first_intake::{Answer, ChoiceState, How, Record};
use tell_first_notice::{AskIf, CardKey, Field, Pack, Route};
use tell_first_papers::{Chosen, Leaf, Organisation, Proof, Receipt, Told, Unanswered, html, json};

use crate::case::{Case, tells_an_answer};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::paint::section_title;
use crate::roles::May;
use crate::settings::COPIES_FOLDER;
use crate::views::{CopyView, SavedCopy, SavedFile};

/// Ways a copy is handed over.
const WAYS: [&str; 3] = ["printed", "saved", "declined"];
/// An answer that says there will be none, as it stands in an entry.
const DECLINED: &str = "declined";
/// Longest chain of "only if" that is followed.
const LONGEST_CHAIN: u8 = 16;

impl Desk {
    /// Makes a receipt of the encounter as it stands now, and keeps it.
    ///
    /// # Errors
    /// `interview.not_found`; `answer.not_told` while nothing reached the person yet.
    pub fn copy_make(&mut self, interview: InterviewId) -> Result<CopyView> {
        self.may(May::Copy)?;
        let case = self.case_here(interview)?;
        let receipt = self.receipt(&case)?;
        if receipt.told.is_empty() {
            return Err(Error::NotTold);
        }
        let (id, json, html) = (receipt.id, json(&receipt), html(&receipt));
        self.write(|acts| acts.receipt_keep(&case, id, &json, &html))?;
        // The person carries a head away; the places of the desk hold one as new.
        self.keep_heads();
        Ok(self.case(interview)?.copy_view())
    }

    /// Records how a copy was handed over, or that it was not wanted.
    ///
    /// # Errors
    /// `copy.not_found`; `request.not_understood`.
    pub fn copy_hand(&mut self, receipt: ReceiptId, how: &str) -> Result<CopyView> {
        self.may(May::Copy)?;
        let row = self.vault.receipt(receipt)?.ok_or(Error::ReceiptUnknown)?;
        self.case_here(row.interview)?;
        if !WAYS.contains(&how) {
            return Err(Error::NotUnderstood);
        }
        let act = Act::ReceiptHanded {
            receipt,
            interview: row.interview,
            person: row.person,
            how: how.to_owned(),
        };
        self.write(|acts| {
            let (seq, at) = (acts.append(act)?, acts.stamp.at);
            Ok(acts.tx.receipt_hand(seq, receipt, how, at)?)
        })?;
        Ok(self.case(row.interview)?.copy_view())
    }

    /// A copy as files for the shell to write. Their names hold no personal data.
    ///
    /// # Errors
    /// `copy.not_found`.
    pub fn copy_save(&self, receipt: ReceiptId) -> Result<SavedCopy> {
        self.may(May::Copy)?;
        let row = self.vault.receipt(receipt)?.ok_or(Error::ReceiptUnknown)?;
        self.case_here(row.interview)?;
        let world = if self.is_practice() {
            "practice-copy"
        } else {
            "copy"
        };
        let file = |kind: &str, text: String| SavedFile {
            name: format!("{world}-{receipt}.{kind}"),
            bytes: text.into_bytes(),
        };
        Ok(SavedCopy {
            folder: self.setting(COPIES_FOLDER)?.unwrap_or_default(),
            files: vec![file("html", row.html), file("json", row.json)],
        })
    }

    fn receipt(&self, case: &Case) -> Result<Receipt> {
        let row = self.vault.interview(case.record.interview)?;
        Ok(Receipt {
            id: ReceiptId::from_uuid(self.new_id()),
            practice: self.is_practice(),
            reference: case.reference.clone(),
            purpose: row.purpose,
            channel: case.record.who.as_ref().map(|who| who.channel),
            started: self.local(row.started_ms)?,
            made: self.local(self.now_ms())?,
            language: case.language.clone(),
            organisation: Organisation::of(&case.pack),
            told: self.told(case)?,
            chosen: self.chosen(case)?,
            unanswered: unanswered(case),
            proof: self.proof(case.record.interview)?,
        })
    }

    /// What reached the person: neither what nobody but staff saw, nor a reading that was broken off.
    fn told(&self, case: &Case) -> Result<Vec<Told>> {
        case.record
            .showings
            .iter()
            .filter(|showing| case.record.reached_them(showing))
            .map(|showing| {
                let facts = case.showings.get(&showing.id).ok_or(Error::Inconsistent)?;
                let (at_ms, pack) = (facts.started_ms, self.packs.get(facts.pack)?);
                Ok(Told {
                    layer: showing.layer,
                    title: section_title(&pack, showing.section.as_deref()),
                    version: pack.version.clone(),
                    language: case.language.clone(),
                    how: showing.how,
                    at: self.local(at_ms)?,
                    digest: showing.text,
                })
            })
            .collect()
    }

    /// How each card the person was asked about stands, oldest first. Those of single answers stay
    /// off paper: the card alone would say the answer.
    fn chosen(&self, case: &Case) -> Result<Vec<Chosen>> {
        let mut rows = self.vault.choices_of(case.record.person)?;
        // Only the newest about each card: an older one no longer stands.
        rows.retain(|row| {
            case.choices
                .get(&row.card)
                .is_some_and(|newest| newest.id == row.choice)
                && row.state != ChoiceState::Requested
        });
        let mut chosen = Vec::new();
        for row in rows {
            // The notice and the language the person had it in, which may be of an earlier encounter.
            let pack = self.packs.get(row.pack)?;
            if tells_an_answer(&pack, &row.card) {
                continue;
            }
            let language = self.vault.interview(row.interview)?.language;
            let card = pack.card(&row.card).ok_or(Error::CardUnknown)?;
            let text = pack
                .texts
                .get(&language)
                .and_then(|texts| texts.cards.get(&row.card));
            let part = |key| text.map(|text| text.part(key).to_owned());
            chosen.push(Chosen {
                title: card.title.clone(),
                statement: part(CardKey::Statement),
                state: row.state,
                method: row.method,
                at: self.local(row.at_ms)?,
                take_back: part(CardKey::TakeBack),
            });
        }
        Ok(chosen)
    }

    /// True where something that goes on a copy was recorded after this receipt was made.
    ///
    /// # Errors
    /// [`Error::Inconsistent`] where the log does not read; those of reading the vault.
    pub(crate) fn is_stale(&self, record: &Record, receipt: ReceiptId) -> Result<bool> {
        // Choices are the person's, whichever encounter they were made in.
        for stored in self.vault.entries_about(record.person)?.into_iter().rev() {
            let entry = Entry::from_bytes(&stored.bytes).map_err(|_| Error::Inconsistent)?;
            if matches!(entry.act, Act::ReceiptMade { receipt: made, .. } if made == receipt) {
                return Ok(false);
            }
            if goes_on_a_copy(record, &entry.act) {
                return Ok(true);
            }
        }
        Err(Error::Inconsistent)
    }

    fn proof(&self, interview: InterviewId) -> Result<Proof> {
        let entries = self.vault.entries_of(interview)?;
        Ok(Proof {
            vault: self.vault.id(),
            entries: entries
                .iter()
                .map(|row| Leaf {
                    seq: row.seq,
                    hash: row.leaf,
                })
                .collect(),
            head: self.vault.newest_head()?,
            verifier: self.vault.verifier(),
        })
    }

    /// Wall time as the clock on the desk's wall shows it.
    fn local(&self, ms: i64) -> Result<DateTime<FixedOffset>> {
        FixedOffset::east_opt(self.outside.offset_minutes().saturating_mul(60))
            .and_then(|offset| offset.timestamp_millis_opt(ms).single())
            .ok_or(Error::Inconsistent)
    }
}

/// True for what a copy of this encounter lists, or is made up from.
fn goes_on_a_copy(record: &Record, act: &Act) -> bool {
    if matches!(act, Act::ChoiceMade { .. }) {
        return true;
    }
    if act.interview() != Some(record.interview) {
        return false;
    }
    let tells = |id, begun: bool| {
        record.showings.iter().any(|showing| {
            // On the screen and on paper the beginning tells; a reading counts from its end.
            showing.id == id && record.reached_them(showing) && begun != (showing.how == How::Aloud)
        })
    };
    matches!(act, Act::ShowingStarted { showing, .. } if tells(*showing, true))
        || matches!(act, Act::ShowingEnded { showing, .. } if tells(*showing, false))
        || matches!(act, Act::AnswerSaved { state, changed, .. } if *changed || state == DECLINED)
        || matches!(
            act,
            Act::WhoRecorded { .. } | Act::AnswerErased { .. } | Act::RowRemoved { .. }
        )
}

/// Questions the person would rather not answer: labels only. One that is put only after a yes stays off
/// paper: taken back, the yes leaves nothing, and a copy that is out of the house cannot be changed.
fn unanswered(case: &Case) -> Vec<Unanswered> {
    case.record
        .answers
        .iter()
        .filter(|held| held.answer == Answer::Declined)
        .filter_map(|held| case.pack.field(&held.field))
        .filter(|field| !tells_of_a_yes(&case.pack, field, LONGEST_CHAIN))
        .map(|field| Unanswered {
            label: field.label.clone(),
            restricted: field.restricted,
        })
        .collect()
}

/// True where a question is put only after somebody agreed to a card: by its route, or because the answer that
/// opens it rests on one. A chain of conditions longer than `left` counts as such.
fn tells_of_a_yes(pack: &Pack, field: &Field, left: u8) -> bool {
    let Some(left) = left.checked_sub(1) else {
        return true;
    };
    let by = |condition: &AskIf| {
        pack.field(&condition.field).is_some_and(|other| {
            let on_a_card = |code: &String| {
                pack.option(other, code)
                    .is_some_and(|option| option.card.is_some())
            };
            condition.any.iter().any(on_a_card) || tells_of_a_yes(pack, other, left)
        })
    };
    let repeat = field.within.as_deref().and_then(|id| pack.field(id));
    let group = pack.group(&field.group);
    field.route == Route::Consent
        || field.ask_if.as_ref().is_some_and(by)
        || group
            .and_then(|group| group.ask_if.as_ref())
            .is_some_and(by)
        || repeat.is_some_and(|repeat| tells_of_a_yes(pack, repeat, left))
}

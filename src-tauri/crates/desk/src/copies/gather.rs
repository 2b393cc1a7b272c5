//! Gathers what goes on a receipt.

use chrono::{DateTime, FixedOffset, TimeZone};
use tell_first_evidence::{Act, Entry, PersonId, ReceiptId, fingerprint, open_head};
use tell_first_intake::{Answer, Purpose};
use tell_first_notice::{AskIf, Field, Pack, Route};
use tell_first_papers::{Before, Chosen, Content, Ending, Receipt, Shown};
use tell_first_vault::{ChoiceRow, ShowingRow};

use crate::case::{Case, tells_an_answer};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::notice_ref;
use crate::paint::section_title;

/// Longest chain of "only if" that is followed.
const LONGEST_CHAIN: u8 = 16;

impl Desk {
    /// What goes on a copy of an encounter.
    pub(super) fn copy_content(&self, case: &Case) -> Result<Content> {
        let row = self.vault.interview(case.record.interview)?;
        let receipt = Receipt {
            id: ReceiptId::from_uuid(self.new_id()),
            vault: self.vault.id(),
            interview: row.interview,
            practice: self.is_practice(),
            reference: case.reference.clone(),
            purpose: row.purpose,
            channel: case.record.who.as_ref().map(|who| who.channel),
            started: self.local(row.started_ms)?,
            made: self.local(self.now_ms())?,
            language: case.language.clone(),
            pack: &case.pack,
            told: self.told(case)?,
            chosen: self.chosen(case)?,
            not_asked: not_asked(case),
            unanswered: unanswered(case),
            ended: None,
            before: self.head_before()?,
        };
        Ok(receipt.content())
    }

    /// What goes on a receipt of a yes taken back. `rows` are the choices about its card, oldest first.
    pub(super) fn ended_content(&self, ended: &ChoiceRow, rows: &[ChoiceRow]) -> Result<Content> {
        let given = rows
            .iter()
            .find(|row| Some(row.choice) == ended.supersedes)
            .ok_or(Error::Inconsistent)?;
        let (home, pack) = (
            self.vault.interview(ended.interview)?,
            self.packs.get(ended.pack)?,
        );
        let shown = self.vault.showings_of(ended.person)?;
        let shown = shown.iter().find(|row| row.showing == ended.showing);
        let receipt = Receipt {
            id: ReceiptId::from_uuid(self.new_id()),
            vault: self.vault.id(),
            interview: ended.interview,
            practice: self.is_practice(),
            reference: self.vault.person(ended.person)?.reference,
            purpose: home.purpose,
            channel: None,
            started: self.local(home.started_ms)?,
            made: self.local(self.now_ms())?,
            language: home.language,
            pack: &pack,
            told: vec![self.shown(shown.ok_or(Error::Inconsistent)?)?],
            chosen: vec![self.one_chosen(ended)?],
            not_asked: Vec::new(),
            unanswered: Vec::new(),
            ended: Some(Ending {
                agreed_at: self.local(given.at_ms)?,
                erased: self.erased_with(ended.person, ended.seq)?,
            }),
            before: self.head_before()?,
        };
        Ok(receipt.content())
    }

    /// What reached the person: neither what nobody but staff saw, nor a reading that was broken off.
    fn told(&self, case: &Case) -> Result<Vec<Shown>> {
        let reached = |row: &ShowingRow| {
            let mut here = case.record.showings.iter();
            here.any(|one| one.id == row.showing && case.record.reached_them(one))
        };
        let rows = self.vault.showings_of(case.record.person)?;
        rows.iter()
            .filter(|row| reached(row))
            .map(|row| self.shown(row))
            .collect()
    }

    fn shown(&self, row: &ShowingRow) -> Result<Shown> {
        let pack = self.packs.get(row.pack)?;
        Ok(Shown {
            showing: row.showing,
            layer: row.layer,
            section: row.section.clone(),
            title: section_title(&pack, row.section.as_deref()),
            notice: notice_ref(&pack),
            language: row.language.clone(),
            how: row.how,
            at: self.local(row.started_ms)?,
            text: row.text,
        })
    }

    /// How each card the person was asked about stands, oldest first. Those of single answers stay
    /// off paper: the card alone would say the answer.
    fn chosen(&self, case: &Case) -> Result<Vec<Chosen>> {
        let mut chosen = Vec::new();
        for row in self.vault.choices_of(case.record.person)? {
            // Only the newest about each card: an older one no longer stands.
            let newest = case.choices.get(&row.card).map(|newest| newest.id);
            let stays_off = tells_an_answer(self.packs.get(row.pack)?.as_ref(), &row.card);
            if newest == Some(row.choice) && !stays_off {
                chosen.push(self.one_chosen(&row)?);
            }
        }
        Ok(chosen)
    }

    fn one_chosen(&self, row: &ChoiceRow) -> Result<Chosen> {
        // The notice and the language the person had it in, which may be of an earlier encounter.
        let pack = self.packs.get(row.pack)?;
        let language = self.vault.interview(row.interview)?.language;
        let card = pack.card(&row.card).ok_or(Error::CardUnknown)?;
        let text = pack
            .texts
            .get(&language)
            .and_then(|texts| texts.cards.get(&row.card));
        Ok(Chosen {
            choice: row.choice,
            card: row.card.clone(),
            showing: row.showing,
            title: card.title.clone(),
            notice: notice_ref(&pack),
            statement: row.statement,
            state: row.state,
            method: row.method,
            at: self.local(row.at_ms)?,
            text: text.cloned().unwrap_or_default(),
        })
    }

    /// How many answers went in the transaction of an ending: their entries stand right before its own.
    fn erased_with(&self, person: PersonId, seq: u64) -> Result<u64> {
        let (mut erased, mut next) = (0, seq);
        for stored in self.vault.entries_about(person)?.into_iter().rev() {
            if stored.seq >= seq {
                continue;
            }
            let entry = Entry::from_bytes(&stored.bytes).map_err(|_| Error::Inconsistent)?;
            let answer = matches!(entry.act, Act::AnswerErased { .. });
            let row = matches!(entry.act, Act::RowRemoved { .. });
            if stored.seq + 1 != next || !(answer || row) {
                break;
            }
            erased += u64::from(answer);
            next = stored.seq;
        }
        Ok(erased)
    }

    /// The newest signed head, as a receipt carries it.
    fn head_before(&self) -> Result<Before> {
        let verifier = self.vault.verifier();
        let note = self.vault.newest_head()?.ok_or(Error::Inconsistent)?;
        let head = open_head(&note, &verifier).map_err(|_| Error::Inconsistent)?;
        Ok(Before {
            size: head.size,
            root: head.root,
            key: fingerprint(&verifier).map_err(|_| Error::Inconsistent)?,
        })
    }

    /// Wall time as the clock on the desk's wall shows it.
    fn local(&self, ms: i64) -> Result<DateTime<FixedOffset>> {
        FixedOffset::east_opt(self.outside.offset_minutes().saturating_mul(60))
            .and_then(|offset| offset.timestamp_millis_opt(ms).single())
            .ok_or(Error::Inconsistent)
    }
}

/// Cards of an interview's notice about which the person never chose anything; never such as tell an answer. Other
/// encounters ask one thing, and a list of the rest would bury it.
fn not_asked(case: &Case) -> Vec<&str> {
    if case.record.purpose != Purpose::Interview {
        return Vec::new();
    }
    let cards = case.pack.cards.iter();
    cards
        .filter(|card| !case.choices.contains_key(&card.id))
        .filter(|card| !tells_an_answer(&case.pack, &card.id))
        .filter(|card| !card.partners || !case.pack.partners.is_empty())
        .map(|card| card.id.as_str())
        .collect()
}

/// Questions the person would rather not answer: labels only. One that stays off paper is left out (O38), and one that
/// is put only after a yes: taken back, the yes leaves nothing, and a copy that is out of the house cannot be changed.
fn unanswered(case: &Case) -> Vec<String> {
    case.record
        .answers
        .iter()
        .filter(|held| held.answer == Answer::Declined)
        .filter_map(|held| case.pack.field(&held.field))
        .filter(|field| !field.restricted && !tells_of_a_yes(&case.pack, field, LONGEST_CHAIN))
        .map(|field| field.label.clone())
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

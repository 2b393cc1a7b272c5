//! State and evidence move together: each act writes its change and appends its entry, in the
//! transaction it is given.

mod notices;
mod rows;

use tell_first_evidence::{
    Act, ChoiceId, Digest, InterviewId, PersonId, ReceiptId, Salt, StaffId, commit,
};
use tell_first_intake::{Answer, Grounds, Purpose, Status, sound_keys, tokens, value_json};
use tell_first_notice::{Pack, PackFile};
use tell_first_vault::{
    KeptChoice, NewAnswer, NewChoice, NewInterview, NewReceipt, NewShowing, NewStaff, PersonIndex,
    Tx,
};

use crate::case::Case;
use crate::desk::Stamp;
use crate::error::{Error, Result};
use crate::outside::{Outside, thirty_two};
use crate::packs::notice_ref;
use crate::people::index::Index;
pub(crate) use notices::Publishing;
pub(crate) use rows::{ChoiceRow, ShowingRow};

/// Language of new interviews: the one the shipped pack is written in.
pub(crate) const LANGUAGE: &str = "en";

/// Words with the salt of their commitment.
pub(crate) type Salted = (String, Salt);

/// A transaction with everything an act needs.
pub(crate) struct Acts<'a, 't> {
    /// The transaction.
    pub(crate) tx: &'a mut Tx<'t>,
    /// When and by whom.
    pub(crate) stamp: Stamp,
    /// Chance.
    pub(crate) outside: &'a dyn Outside,
}

impl Acts<'_, '_> {
    /// Appends an entry.
    pub(crate) fn append(&mut self, act: Act) -> Result<u64> {
        Ok(self
            .tx
            .append(self.stamp.at, self.stamp.session, self.stamp.staff, act)?)
    }

    pub(crate) fn staff(&self) -> Result<StaffId> {
        self.stamp.staff.ok_or(Error::NotSignedIn)
    }

    pub(crate) fn salt(&self) -> Salt {
        Salt::from_bytes(thirty_two(self.outside))
    }

    /// Installs a notice pack.
    pub(crate) fn pack_install(&mut self, pack: &Pack, files: &[PackFile]) -> Result<()> {
        let seq = self.append(Act::PackInstalled {
            notice: notice_ref(pack),
        })?;
        Ok(self.tx.pack_install(seq, pack, files, self.stamp.at)?)
    }

    /// Adds a person, who has a reference and nothing else.
    pub(crate) fn person_add(&mut self, person: PersonId, reference: &str) -> Result<()> {
        let seq = self.append(Act::PersonAdded { person })?;
        Ok(self.tx.person_add(seq, person, reference, self.stamp.at)?)
    }

    /// Starts an encounter.
    pub(crate) fn interview_start(
        &mut self,
        interview: InterviewId,
        person: PersonId,
        purpose: Purpose,
        reference: &str,
        pack: &Pack,
    ) -> Result<()> {
        let notice = notice_ref(pack);
        let purpose_word = purpose.to_string();
        let act = Act::InterviewStarted {
            interview,
            person,
            purpose: purpose_word,
            notice,
        };
        let seq = self.append(act)?;
        let new = NewInterview {
            interview,
            person,
            purpose,
            reference,
            pack: pack.digest,
            language: LANGUAGE,
            staff: self.staff()?,
            at: self.stamp.at,
        };
        Ok(self.tx.interview_start(seq, &new)?)
    }

    /// Starts a showing and keeps its exact words.
    pub(crate) fn showing_start(&mut self, row: &ShowingRow, markdown: &str) -> Result<()> {
        let seq = self.append(Act::ShowingStarted {
            showing: row.id,
            interview: row.interview,
            person: row.person,
            notice: notice_ref(&row.pack),
            layer: row.layer.to_string(),
            section: row.section.clone(),
            language: row.language.clone(),
            text: row.text,
            how: row.how.to_string(),
        })?;
        self.tx.text_keep(seq, row.text, markdown)?;
        let new = NewShowing {
            showing: row.id,
            interview: row.interview,
            person: row.person,
            pack: row.pack.digest,
            layer: row.layer,
            section: row.section.as_deref(),
            language: &row.language,
            text: row.text,
            how: row.how,
            staff: self.staff()?,
            at: self.stamp.at,
        };
        Ok(self.tx.showing_start(seq, &new)?)
    }

    /// Ends a showing in the transaction that records it.
    pub(crate) fn showing_over(&mut self, row: &ShowingRow, in_view_ms: u64) -> Result<()> {
        let seq = self.append(Act::ShowingEnded {
            showing: row.id,
            interview: row.interview,
            person: row.person,
            in_view_ms,
            hurried: None,
        })?;
        Ok(self
            .tx
            .showing_end(seq, row.id, self.stamp.at, in_view_ms, None)?)
    }

    /// Records a choice, and keeps the words of the card it answers where there are any.
    pub(crate) fn choice_add(&mut self, row: &ChoiceRow, card_words: Option<&str>) -> Result<()> {
        let seq = self.append(Act::ChoiceMade {
            choice: row.id,
            interview: row.interview,
            person: row.person,
            card: row.card.clone(),
            state: row.state.to_string(),
            notice: notice_ref(&row.pack),
            showing: row.showing,
            statement: row.statement,
            method: row.method.map(|method| method.to_string()),
            words: row
                .words
                .as_ref()
                .map(|(words, salt)| commit(salt, words.as_bytes())),
            supersedes: row.supersedes,
        })?;
        if let (Some(digest), Some(words)) = (row.statement, card_words) {
            self.tx.text_keep(seq, digest, words)?;
        }
        let new = NewChoice {
            choice: row.id,
            person: row.person,
            interview: row.interview,
            card: &row.card,
            state: row.state,
            pack: row.pack.digest,
            showing: row.showing,
            statement: row.statement,
            method: row.method,
            words: row
                .words
                .as_ref()
                .map(|(words, salt)| (words.as_str(), salt)),
            supersedes: row.supersedes,
            staff: self.staff()?,
            at: self.stamp.at,
        };
        Ok(self.tx.choice_add(seq, &new)?)
    }

    /// Records that a changed card was put off, and that the yes to its earlier words stands.
    pub(crate) fn choice_keep(&mut self, row: &ChoiceRow, stands: ChoiceId) -> Result<()> {
        let seq = self.append(Act::ChoiceKept {
            choice: stands,
            interview: row.interview,
            person: row.person,
            card: row.card.clone(),
            notice: notice_ref(&row.pack),
            showing: row.showing,
        })?;
        let kept = KeptChoice {
            choice: stands,
            interview: row.interview,
            person: row.person,
            card: &row.card,
            pack: row.pack.digest,
            showing: row.showing,
            at: self.stamp.at,
        };
        Ok(self.tx.choice_keep(seq, &kept)?)
    }

    /// Stores an answer; the entry holds a commitment to it and nothing more.
    pub(crate) fn answer_put(
        &mut self,
        case: &Case,
        (field, row): (&str, u32),
        answer: &Answer,
        grounds: &Grounds,
        changed: bool,
    ) -> Result<u64> {
        let (interview, person) = (case.record.interview, case.record.person);
        let (state, sealed) = match answer {
            Answer::Value(value) => {
                let salt = self.salt();
                let value = commit(&salt, value_json(value).as_bytes());
                ("value", Some((value, salt)))
            }
            Answer::Declined => ("declined", None),
            Answer::NotKnown => ("not-known", None),
            Answer::NotNeeded => ("not-needed", None),
        };
        let seq = self.append(Act::AnswerSaved {
            interview,
            person,
            field: field.to_owned(),
            row,
            state: state.to_owned(),
            value: sealed.as_ref().map(|(value, _)| *value),
            showing: grounds.showing,
            choice: grounds.choice,
            changed,
        })?;
        let new = NewAnswer {
            interview,
            person,
            field,
            row,
            answer,
            salt: sealed.as_ref().map(|(_, salt)| salt),
            showing: grounds.showing,
            choice: grounds.choice,
            policy: grounds.policy.as_deref(),
            asked_on: self.stamp.today,
            at: self.stamp.at,
        };
        self.tx.answer_put(seq, &new)?;
        self.reopen(case, field, seq)?;
        Ok(seq)
    }

    /// An answer of a group that was passed over brings it back; one of the pages that were
    /// checked has to be checked again.
    pub(crate) fn reopen(&mut self, case: &Case, field: &str, seq: u64) -> Result<()> {
        let Some(group) = case
            .pack
            .field(field)
            .and_then(|field| case.pack.group(&field.group))
        else {
            return Ok(());
        };
        if case.record.skipped.contains(&group.id) {
            self.tx
                .group_unskip(seq, case.record.interview, &group.id)?;
        }
        self.check_again(case, field, seq)
    }

    /// A page that was checked and then changed, be it that an answer went or a row came, has to be
    /// checked again: the check is where a required question left open is named.
    pub(crate) fn check_again(&mut self, case: &Case, field: &str, seq: u64) -> Result<()> {
        let group = case
            .pack
            .field(field)
            .and_then(|field| case.pack.group(&field.group));
        let main = group.is_some_and(|group| group.stage == tell_first_notice::Stage::Main);
        if case.record.checked && main {
            self.tx.checked_set(seq, case.record.interview, false)?;
        }
        Ok(())
    }

    /// Erases one answer.
    pub(crate) fn erase(
        &mut self,
        case: &Case,
        (field, row): (&str, u32),
        because: &str,
    ) -> Result<u64> {
        let (interview, person) = (case.record.interview, case.record.person);
        let seq = self.append(Act::AnswerErased {
            interview,
            person,
            field: field.to_owned(),
            row,
            because: because.to_owned(),
        })?;
        self.tx
            .answer_erase(seq, interview, field, row, because, self.stamp.at)?;
        Ok(seq)
    }

    /// Erases several.
    pub(crate) fn erase_all(
        &mut self,
        case: &Case,
        gone: &[(String, u32)],
        because: &str,
    ) -> Result<()> {
        for (field, row) in gone {
            self.erase(case, (field, *row), because)?;
        }
        Ok(())
    }

    /// Removes the emptied rows of every repeat that rests on a card, while its interview goes on:
    /// an empty row would still say how many there were.
    pub(crate) fn rows_go(&mut self, case: &Case, card: &str) -> Result<()> {
        let record = &case.record;
        if !matches!(record.status, Status::Open | Status::Paused) {
            return Ok(());
        }
        for (field, rows) in &record.rows {
            let repeat = case.pack.field(field);
            if repeat.and_then(|repeat| repeat.card.as_deref()) != Some(card) {
                continue;
            }
            for row in rows {
                let (interview, person) = (record.interview, record.person);
                let act = Act::RowRemoved {
                    interview,
                    person,
                    field: field.clone(),
                    row: *row,
                };
                let seq = self.append(act)?;
                self.tx.row_remove(seq, interview, field, *row)?;
            }
        }
        Ok(())
    }

    /// Puts what a person is found by; `seq` is the entry of the answer it comes from.
    pub(crate) fn index_put(&mut self, person: PersonId, index: &Index, seq: u64) -> Result<()> {
        let names = [Some(index.name.as_str()), index.known_as.as_deref()];
        let mut put = PersonIndex {
            name: index.name.clone(),
            known_as: index.known_as.clone(),
            born_on: index.born_on,
            postcode: index.postcode.clone(),
            ..PersonIndex::default()
        };
        for name in names.into_iter().flatten() {
            add_new(&mut put.tokens, tokens(name));
            add_new(&mut put.sounds, sound_keys(name));
        }
        Ok(self.tx.person_index_put(seq, person, &put)?)
    }

    /// Keeps a receipt: the canonical bytes of its content, and its page.
    pub(crate) fn receipt_keep(
        &mut self,
        (interview, person): (InterviewId, PersonId),
        receipt: ReceiptId,
        json: &str,
        html: &str,
    ) -> Result<()> {
        let digest = Digest::of(json.as_bytes());
        let seq = self.append(Act::ReceiptMade {
            receipt,
            interview,
            person,
            digest,
            page: Digest::of(html.as_bytes()),
        })?;
        let at = self.stamp.at;
        let new = NewReceipt {
            receipt,
            interview,
            person,
            digest,
            json,
            html,
            at,
        };
        Ok(self.tx.receipt_keep(seq, &new)?)
    }

    /// Adds a member of staff.
    pub(crate) fn staff_add(
        &mut self,
        member: StaffId,
        name: &str,
        slot: &str,
        roles: &str,
    ) -> Result<()> {
        let salt = self.salt();
        let seq = self.append(Act::StaffAdded {
            member,
            roles: roles.to_owned(),
            name: commit(&salt, name.as_bytes()),
        })?;
        let new = NewStaff {
            member,
            name,
            salt: &salt,
            slot,
            roles,
            at: self.stamp.at,
        };
        Ok(self.tx.staff_add(seq, &new)?)
    }
}

fn add_new(to: &mut Vec<String>, from: Vec<String>) {
    for word in from {
        if !to.contains(&word) {
            to.push(word);
        }
    }
}

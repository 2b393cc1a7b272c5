//! The copy a person takes home.

mod gather;
mod paper;
mod proof;

use tell_first_evidence::{Act, ChoiceId, Entry, InterviewId, PersonId, ReceiptId};
use tell_first_intake::{ChoiceState, How, Record};
use tell_first_papers::{Content, File, html};
use tell_first_vault::ReceiptRow;

use crate::case::tells_an_answer;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::roles::May;
use crate::settings::{COPIES_FOLDER, whole_folder};
use crate::views::{CopyView, HandedView, SavedCopy, SavedFile};

/// Ways a copy is handed over.
const WAYS: [&str; 3] = ["printed", "saved", "declined"];
/// The way that is noted once the files are written.
const SAVED: &str = "saved";
/// An answer that says there will be none, as it stands in an entry.
const DECLINED: &str = "declined";
/// What is exported, by code: the receipt, and the receipt with what was answered.
const EXPORTS: [&str; 2] = ["receipt", "receipt-with-answers"];

impl Desk {
    /// Makes a receipt of the encounter as it stands now, and keeps it.
    ///
    /// # Errors
    /// `interview.not_found`; `answer.not_told` while nothing reached the person yet.
    pub fn copy_make(&mut self, interview: InterviewId) -> Result<CopyView> {
        self.may(May::Copy)?;
        let case = self.case_here(interview)?;
        let content = self.copy_content(&case)?;
        if content.told.is_empty() {
            return Err(Error::NotTold);
        }
        self.keep(&content, interview, case.record.person)?;
        Ok(self.case(interview)?.copy_view())
    }

    /// Makes a receipt of a yes that was taken back: what ended, when, what stops, what goes on. Asked again, it gives
    /// the one that was made.
    ///
    /// # Errors
    /// `choice.not_possible` where the newest choice about the card is no yes taken back, and for the card of a single
    /// answer, of which nothing leaves the desk; `person.detail_needed`; `role.refused`.
    pub fn copy_ended(
        &mut self,
        person: PersonId,
        interview: Option<InterviewId>,
        card: &str,
    ) -> Result<CopyView> {
        self.may(May::Copy)?;
        self.may_know(card)?;
        self.is_here(person, interview)?;
        if self.packs.any(|pack| tells_an_answer(pack, card)) {
            return Err(Error::NotPossible);
        }
        let mut rows = self.vault.choices_of(person)?;
        rows.retain(|row| row.card == card);
        let ended = rows
            .last()
            .filter(|row| row.state == ChoiceState::Withdrawn)
            .ok_or(Error::NotPossible)?;
        if let Some(made) = self.receipt_of(ended.interview, ended.choice)? {
            return self.ended_view(made);
        }
        let content = self.ended_content(ended, &rows)?;
        let receipt = self.keep(&content, ended.interview, person)?;
        self.ended_view(self.vault.receipt(receipt)?.ok_or(Error::ReceiptUnknown)?)
    }

    /// Records how a copy was handed over, or that it was not wanted.
    ///
    /// # Errors
    /// `copy.not_found`; `request.not_understood`.
    pub fn copy_hand(&mut self, receipt: ReceiptId, how: &str) -> Result<CopyView> {
        self.may(May::Copy)?;
        let (row, content) = self.receipt_here(receipt)?;
        if !WAYS.contains(&how) {
            return Err(Error::NotUnderstood);
        }
        self.handed(&row, how, None)?;
        self.view_of(receipt, &row, &content)
    }

    /// A copy as files for the shell to write, with the proof: the page, and the data. Their names hold no personal
    /// data, and the same receipt gives the same bytes. With `answers` the data also opens the commitments to what the
    /// person said, as long as it is held, but to questions that stay off paper; the page never does. An empty
    /// `folder` is the one the settings name.
    ///
    /// # Errors
    /// `copy.not_found`; `settings.folder_not_whole`; `request.too_long`; `role.refused` for answers, for whoever may
    /// not see them.
    pub fn copy_save(&self, receipt: ReceiptId, answers: bool, folder: &str) -> Result<SavedCopy> {
        self.may(May::Copy)?;
        if answers {
            self.may(May::SeeAnswers)?;
        }
        let (row, content) = self.receipt_here(receipt)?;
        let folder = whole_folder(folder)?;
        let file = |ending: &str, bytes: Vec<u8>| SavedFile {
            name: self.copy_name(receipt, ending),
            bytes,
        };
        let mut whole = File::new(content.clone(), self.proof(&row, &content, answers)?);
        let page = whole.html(&row.html);
        if answers {
            whole.openings = Some(self.openings(&row, &whole.proof)?);
        }
        // Another name: who finds the one beside the other sees which opens what was said.
        let data = if answers {
            "-with-answers.json"
        } else {
            ".json"
        };
        Ok(SavedCopy {
            folder: match folder {
                "" => self.setting(COPIES_FOLDER)?.unwrap_or_default(),
                named => named.to_owned(),
            },
            files: vec![file(".html", page), file(data, whole.json())],
        })
    }

    /// Without personal data: who sees the name learns nothing.
    fn copy_name(&self, receipt: ReceiptId, ending: &str) -> String {
        let world = if self.is_practice() {
            "practice-copy"
        } else {
            "copy"
        };
        format!("{world}-{receipt}{ending}")
    }

    /// Records that a copy was saved, once its files are written.
    ///
    /// # Errors
    /// `copy.not_found`.
    pub fn copy_saved(&mut self, receipt: ReceiptId, answers: bool) -> Result<CopyView> {
        self.may(May::Copy)?;
        let (row, content) = self.receipt_here(receipt)?;
        let [plain, opened] = EXPORTS;
        self.handed(&row, SAVED, Some(if answers { opened } else { plain }))?;
        self.view_of(receipt, &row, &content)
    }

    /// A copy as it is saved without answers: its page and its data, each with the proof.
    pub(crate) fn whole_copy(&self, row: &ReceiptRow) -> Result<(String, String)> {
        let content = read(row)?;
        let proof = self.proof(row, &content, false)?;
        let whole = File::new(content, proof);
        let text = |bytes| String::from_utf8(bytes).map_err(|_| Error::Inconsistent);
        Ok((text(whole.html(&row.html))?, text(whole.json())?))
    }

    fn handed(&mut self, row: &ReceiptRow, how: &str, export: Option<&str>) -> Result<()> {
        let act = Act::ReceiptHanded {
            receipt: row.receipt,
            interview: row.interview,
            person: row.person,
            how: how.to_owned(),
        };
        self.write(|acts| {
            let (seq, at) = (acts.append(act)?, acts.stamp.at);
            if let Some(what) = export {
                let what = what.to_owned();
                acts.append(Act::ExportMade { what })?;
            }
            Ok(acts.tx.receipt_hand(seq, row.receipt, how, at)?)
        })
    }

    fn keep(
        &mut self,
        content: &Content,
        interview: InterviewId,
        person: PersonId,
    ) -> Result<ReceiptId> {
        let receipt = content.receipt.parse().map_err(|_| Error::Inconsistent)?;
        let json = String::from_utf8(content.to_bytes()).map_err(|_| Error::Inconsistent)?;
        let page = html(content);
        self.write(|acts| acts.receipt_keep((interview, person), receipt, &json, &page))?;
        // The person carries a head away; the places of the desk hold one as new.
        self.keep_heads();
        Ok(receipt)
    }

    /// A receipt whose person is before whoever asks: by its encounter, or, where it says what ended, by the person.
    fn receipt_here(&self, receipt: ReceiptId) -> Result<(ReceiptRow, Content)> {
        let row = self.vault.receipt(receipt)?.ok_or(Error::ReceiptUnknown)?;
        let content = read(&row)?;
        if content.ended.is_none() {
            self.case_here(row.interview)?;
            return Ok((row, content));
        }
        let open = self.vault.interviews_of(row.person)?;
        let here = open
            .into_iter()
            .any(|one| self.is_here(row.person, Some(one.interview)).is_ok());
        if !here {
            self.person_known(row.person)?;
        }
        Ok((row, content))
    }

    /// The receipt of an ending that was made before.
    fn receipt_of(&self, interview: InterviewId, choice: ChoiceId) -> Result<Option<ReceiptRow>> {
        let id = choice.to_string();
        for row in self.vault.receipts_of(interview)? {
            let content = read(&row)?;
            if content.ended.is_some() && content.choices.iter().any(|one| one.choice == id) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }

    fn view_of(&self, receipt: ReceiptId, row: &ReceiptRow, content: &Content) -> Result<CopyView> {
        if content.ended.is_none() {
            return Ok(self.case(row.interview)?.copy_view());
        }
        self.ended_view(self.vault.receipt(receipt)?.ok_or(Error::ReceiptUnknown)?)
    }

    fn ended_view(&self, row: ReceiptRow) -> Result<CopyView> {
        Ok(CopyView {
            interview: row.interview.to_string(),
            reference: self.vault.person(row.person)?.reference,
            receipt: Some(row.receipt.to_string()),
            html: row.html,
            stale: false,
            handed: hands(row.handed),
            can_open: self.may(May::SeeAnswers).is_ok(),
        })
    }

    /// The newest copy of an encounter; a receipt of what ended is none.
    pub(crate) fn newest_copy_row(&self, interview: InterviewId) -> Result<Option<ReceiptRow>> {
        let mut rows = self.vault.receipts_of(interview)?;
        while let Some(row) = rows.pop() {
            if read(&row)?.ended.is_none() {
                return Ok(Some(row));
            }
        }
        Ok(None)
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
}

/// The content as it was kept.
fn read(row: &ReceiptRow) -> Result<Content> {
    Content::from_bytes(row.json.as_bytes()).map_err(|_| Error::Inconsistent)
}

/// How a copy was handed over, for a screen.
pub(crate) fn hands(handed: Vec<(String, i64)>) -> Vec<HandedView> {
    handed
        .into_iter()
        .map(|(how, at_ms)| HandedView { how, at_ms })
        .collect()
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

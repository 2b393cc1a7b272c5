//! Rows of repeats, groups passed over, and writing a plan down.

use tell_first_evidence::{Act, InterviewId};
use tell_first_intake::{Gate, Place, gate, here, next_place, withdrawn_by_change};
use tell_first_notice::Kind;

use super::plan::Move;
use crate::acts::Acts;
use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::people::index::{self, Index};
use crate::roles::May;
use crate::views::StepView;

/// Why a value went, in the entry.
const ROW_REMOVED: &str = "row-removed";
/// The question is no longer asked.
const NOT_ASKED: &str = "not-asked";

impl Desk {
    /// Adds an empty row to a repeat.
    ///
    /// # Errors
    /// `answer.field_unknown`; `answer.not_told` and the like while the repeat may not be asked;
    /// `answer.rows_full`.
    pub fn row_add(&mut self, interview: InterviewId, field: &str) -> Result<StepView> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        let repeat = case.pack.field(field).ok_or(Error::FieldUnknown)?;
        let Kind::Repeat { max } = repeat.kind else {
            return Err(Error::FieldUnknown);
        };
        match gate(&case.pack, &case.record, repeat, 0, None) {
            Gate::Open(_) => {}
            Gate::NoShowing => return Err(Error::NotTold),
            Gate::NeedsCard { .. } => return Err(Error::CardFirst),
            Gate::PolicyOverdue { .. } => return Err(Error::PolicyOverdue),
            Gate::NotAsked => return Err(Error::NotAsked),
        }
        if case.record.rows_of(field).len() >= usize::try_from(max).unwrap_or(usize::MAX) {
            return Err(Error::RowsFull);
        }
        let row = self.vault.next_row(interview, field)?;
        let person = case.record.person;
        let declined = case.record.held(field, 0).is_some();
        self.write(|acts| {
            if declined {
                acts.erase_all(&case, &[(field.to_owned(), 0)], super::plan::CHANGED_MIND)?;
            }
            let act = Act::RowAdded {
                interview,
                person,
                field: field.to_owned(),
                row,
            };
            let seq = acts.append(act)?;
            acts.tx.row_add(seq, interview, field, row)?;
            acts.reopen(&case, field, seq)
        })?;
        self.step_of(interview)
    }

    /// Removes a row and erases everything in it, and what was asked only because of it.
    ///
    /// # Errors
    /// `answer.row_unknown`.
    pub fn row_remove(
        &mut self,
        interview: InterviewId,
        field: &str,
        row: u32,
    ) -> Result<StepView> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        if !case.record.rows_of(field).contains(&row) {
            return Err(Error::RowUnknown);
        }
        let (inside, outside) = going(&case, field, row);
        let person = case.record.person;
        self.write(|acts| {
            acts.erase_all(&case, &inside, ROW_REMOVED)?;
            acts.erase_all(&case, &outside, NOT_ASKED)?;
            let act = Act::RowRemoved {
                interview,
                person,
                field: field.to_owned(),
                row,
            };
            let seq = acts.append(act)?;
            acts.tx.row_remove(seq, interview, field, row)?;
            acts.check_again(&case, field, seq)
        })?;
        self.step_of(interview)
    }

    /// Passes a group over. It can be turned back to.
    ///
    /// # Errors
    /// `interview.not_reachable` for a group the screen is not on.
    pub fn group_skip(&mut self, interview: InterviewId, group: &str) -> Result<StepView> {
        self.may(May::Interview)?;
        let mut case = self.open_case(interview)?;
        let place = Place::Group(group.to_owned());
        if here(&case.pack, &case.record) != place {
            return Err(Error::NotReachable);
        }
        let person = case.record.person;
        case.record.skipped.insert(group.to_owned());
        let next = next_place(&case.pack, &case.record);
        self.write(|acts| {
            let act = Act::GroupSkipped {
                interview,
                person,
                group: group.to_owned(),
            };
            let seq = acts.append(act)?;
            acts.tx.group_skip(seq, interview, group)?;
            Ok(acts.tx.place_set(interview, &next)?)
        })?;
        self.step_of(interview)
    }

    /// Writes a plan down in one transaction.
    pub(crate) fn store(&mut self, case: &Case, moves: &[Move]) -> Result<()> {
        let index = index::after(case, moves);
        self.write(|acts| put_all(acts, case, moves, index.as_ref()))
    }
}

/// The moves of a plan, and what the person is found by, in the transaction given.
pub(crate) fn put_all(
    acts: &mut Acts<'_, '_>,
    case: &Case,
    moves: &[Move],
    index: Option<&Index>,
) -> Result<()> {
    let mut last = None;
    for to in moves {
        last = Some(match to {
            Move::Put {
                field,
                row,
                answer,
                grounds,
                changed,
            } => acts.answer_put(case, (field, *row), answer, grounds, *changed)?,
            Move::Erase {
                field,
                row,
                because,
            } => {
                let seq = acts.erase(case, (field, *row), because)?;
                acts.check_again(case, field, seq)?;
                seq
            }
        });
    }
    match (index, last) {
        (Some(index), Some(seq)) => acts.index_put(case.record.person, index, seq),
        (None, _) | (Some(_), None) => Ok(()),
    }
}

/// Fields with their rows.
type Places = Vec<(String, u32)>;

/// Answers in a row, and answers elsewhere that were asked only because of them.
fn going(case: &Case, repeat: &str, row: u32) -> (Places, Places) {
    let mut record = case.record.clone();
    let columns: Vec<String> = case
        .pack
        .columns(repeat)
        .map(|column| column.id.clone())
        .collect();
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for column in columns {
        if case.record.held(&column, row).is_none() {
            continue;
        }
        for (field, at) in withdrawn_by_change(&case.pack, &record, &column, row, None) {
            let within = case
                .pack
                .field(&field)
                .and_then(|field| field.within.as_deref());
            if at != row || within != Some(repeat) {
                outside.push((field.clone(), at));
            }
            record
                .answers
                .retain(|held| held.field != field || held.row != at);
        }
        record
            .answers
            .retain(|held| held.field != column || held.row != row);
        inside.push((column, row));
    }
    (inside, outside)
}

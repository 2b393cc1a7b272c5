//! What saving some answers does, worked out before anything is written.

use std::collections::BTreeMap;

use tell_first_intake::{
    Answer, Gate, Grounds, Held, Problem, Record, Value, check, gate, is_blank, lacking_in,
    second_look, withdrawn_by_change,
};
use tell_first_notice::{Field, Kind};

use super::Said;
use crate::case::Case;
use crate::error::{Error, Result};
use crate::views::{Given, NeedsCard, ProblemView, SaveResult};

/// Why a value went, in the entry.
pub(super) const CHANGED_MIND: &str = "changed-mind";
/// The question is no longer asked.
const NOT_ASKED: &str = "not-asked";

/// A required question was passed over with Continue.
const NEEDED: &str = "answer.empty";

/// One change to what is stored.
#[derive(Debug, Clone)]
pub(crate) enum Move {
    /// Store an answer.
    Put {
        /// The field.
        field: String,
        /// Its row.
        row: u32,
        /// What to store.
        answer: Answer,
        /// Why it may be.
        grounds: Grounds,
        /// True where something else was stored before.
        changed: bool,
    },
    /// Erase an answer.
    Erase {
        /// The field.
        field: String,
        /// Its row.
        row: u32,
        /// Why.
        because: &'static str,
    },
}

/// The changes so far, and the record as it will be after them: a page's later answers may hang on
/// its earlier ones.
pub(crate) struct Plan<'a> {
    case: &'a Case,
    record: Record,
    /// Changes, in order.
    pub(crate) moves: Vec<Move>,
    /// What the screen is told.
    pub(crate) result: SaveResult,
    /// In a page, a question that an earlier answer just closed is passed over, not refused.
    whole_page: bool,
}

impl<'a> Plan<'a> {
    /// Starts from what is stored.
    pub(crate) fn new(case: &'a Case, whole_page: bool) -> Self {
        Self {
            case,
            record: case.record.clone(),
            moves: Vec::new(),
            result: SaveResult::default(),
            whole_page,
        }
    }

    /// Adds what one answer does.
    pub(crate) fn take(&mut self, said: &Said) -> Result<()> {
        let case = self.case;
        let field = case.pack.field(&said.field).ok_or(Error::FieldUnknown)?;
        if matches!(field.kind, Kind::Repeat { .. }) && said.given.state.is_none() {
            // Rows are added and removed one by one; the repeat itself holds only a "declined".
            return if is_empty(&said.given) {
                self.clear(field, said.row)
            } else {
                Err(Error::FieldUnknown)
            };
        }
        self.row_known(field, said.row)?;
        if !self.record.rows_of(&field.id).is_empty() {
            // A person who would rather not say has no rows; they go one by one, with what stands in them.
            return Err(Error::RowsThere);
        }
        let open = gate(&case.pack, &self.record, field, said.row, None);
        let answer = match read(&said.given)? {
            None => return self.clear(field, said.row),
            Some(answer) => answer,
        };
        let Gate::Open(grounds) = open else {
            return self.closed(field, said.row, &open);
        };
        match answer {
            Answer::Value(value) => self.value(field, said.row, &value),
            Answer::Declined | Answer::NotKnown | Answer::NotNeeded => {
                self.put(field, said.row, answer, grounds);
                Ok(())
            }
        }
    }

    /// Names the required questions of a group that are open after all this and have no answer.
    pub(crate) fn note_lacking(&mut self, group: &str) {
        for (field, row) in lacking_in(&self.case.pack, &self.record, group) {
            let known = |problem: &ProblemView| problem.field == field && problem.row == row;
            // What was typed and does not hold has been named already.
            if self.result.problems.iter().any(known) || self.waits_for_card(field, row) {
                continue;
            }
            self.result.problems.push(ProblemView {
                field: field.to_owned(),
                row,
                part: String::new(),
                code: NEEDED.to_owned(),
                params: BTreeMap::new(),
            });
        }
    }

    fn waits_for_card(&self, field: &str, row: u32) -> bool {
        let needs = self.result.needs_card.as_ref();
        needs.is_some_and(|needs| needs.field == field && needs.row == row)
    }

    fn value(&mut self, field: &Field, row: u32, value: &Value) -> Result<()> {
        let case = self.case;
        let checked = match check(field, case.pack.list_of(field), value, self.record.today) {
            Ok(checked) => checked,
            Err(problems) => {
                let views = problems
                    .iter()
                    .map(|problem| problem_view(&field.id, row, problem));
                self.result.problems.extend(views);
                return Ok(());
            }
        };
        let notes = checked
            .notes
            .iter()
            .map(|note| problem_view(&field.id, row, note));
        self.result.notes.extend(notes);
        match gate(&case.pack, &self.record, field, row, Some(&checked.value)) {
            Gate::Open(grounds) => {
                self.put(field, row, Answer::Value(checked.value.clone()), grounds);
                self.look_again(field, row, &checked.value);
                Ok(())
            }
            Gate::NeedsCard { card, .. } => {
                if self.result.needs_card.is_none() {
                    let card = Box::new(case.card(&card)?);
                    self.result.needs_card = Some(NeedsCard {
                        field: field.id.clone(),
                        row,
                        card,
                    });
                }
                Ok(())
            }
            closed @ (Gate::NoShowing | Gate::PolicyOverdue { .. } | Gate::NotAsked) => {
                self.closed(field, row, &closed)
            }
        }
    }

    fn look_again(&mut self, field: &Field, row: u32, value: &Value) {
        let notes = second_look(&self.case.pack, &self.record, field, row, value);
        let views = notes.iter().map(|note| problem_view(&field.id, row, note));
        self.result.notes.extend(views);
    }

    fn closed(&self, field: &Field, row: u32, closed: &Gate) -> Result<()> {
        let was_open = || {
            matches!(
                gate(&self.case.pack, &self.case.record, field, row, None),
                Gate::Open(_)
            )
        };
        match closed {
            Gate::NoShowing => Err(Error::NotTold),
            Gate::NeedsCard { .. } => Err(Error::CardFirst),
            Gate::PolicyOverdue { .. } => Err(Error::PolicyOverdue),
            Gate::NotAsked if self.whole_page && was_open() => Ok(()),
            Gate::NotAsked | Gate::Open(_) => Err(Error::NotAsked),
        }
    }

    fn put(&mut self, field: &Field, row: u32, answer: Answer, grounds: Grounds) {
        let held = self.record.held(&field.id, row);
        if held.is_some_and(|held| held.answer == answer) {
            return;
        }
        let changed = held.is_some();
        self.close_others(field, row, Some(&answer));
        self.record
            .answers
            .retain(|held| held.field != field.id || held.row != row);
        self.record.answers.push(Held {
            field: field.id.clone(),
            row,
            answer: answer.clone(),
            choice: grounds.choice,
            changes: 0,
            pack: self.case.pack.digest,
            rests: Vec::new(),
        });
        self.moves.push(Move::Put {
            field: field.id.clone(),
            row,
            answer,
            grounds,
            changed,
        });
    }

    fn clear(&mut self, field: &Field, row: u32) -> Result<()> {
        if self.record.held(&field.id, row).is_some() {
            self.close_others(field, row, None);
            self.erase(&field.id, row, CHANGED_MIND);
        }
        Ok(())
    }

    /// Erases what is asked no longer once this answer is `new`.
    fn close_others(&mut self, field: &Field, row: u32, new: Option<&Answer>) {
        let gone = withdrawn_by_change(&self.case.pack, &self.record, &field.id, row, new);
        for (field, row) in gone {
            self.erase(&field, row, NOT_ASKED);
        }
    }

    fn erase(&mut self, field: &str, row: u32, because: &'static str) {
        self.record
            .answers
            .retain(|held| held.field != field || held.row != row);
        // A value of this same page that was not stored yet is simply not stored.
        let same = |to: &Move| match to {
            Move::Put {
                field: id, row: at, ..
            } => id == field && *at == row,
            Move::Erase { .. } => false,
        };
        self.moves.retain(|to| !same(to));
        if self.case.record.held(field, row).is_some() {
            self.moves.push(Move::Erase {
                field: field.to_owned(),
                row,
                because,
            });
        }
    }

    fn row_known(&self, field: &Field, row: u32) -> Result<()> {
        let known = match field.within.as_deref() {
            Some(repeat) => self.record.rows_of(repeat).contains(&row),
            None => row == 0,
        };
        if known {
            Ok(())
        } else {
            Err(Error::RowUnknown)
        }
    }
}

/// The answer that was given; `None` for an empty value.
fn read(given: &Given) -> Result<Option<Answer>> {
    match given.state.as_deref() {
        Some("declined") => Ok(Some(Answer::Declined)),
        Some("not-known") => Ok(Some(Answer::NotKnown)),
        Some("not-needed") => Ok(Some(Answer::NotNeeded)),
        Some(_) => Err(Error::NotUnderstood),
        None if is_empty(given) => Ok(None),
        None => Ok(Some(Answer::Value(Value {
            parts: given.parts.clone(),
            codes: given.codes.clone(),
        }))),
    }
}

fn is_empty(given: &Given) -> bool {
    given.codes.is_empty() && given.parts.values().all(|part| is_blank(part))
}

/// What is wrong, without what was typed.
pub(crate) fn problem_view(field: &str, row: u32, problem: &Problem) -> ProblemView {
    ProblemView {
        field: field.to_owned(),
        row,
        part: problem.part.clone(),
        code: problem.code.to_owned(),
        params: problem
            .params
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
    }
}

//! Saving what a person says, the moment they say it.

mod plan;
mod rows;

use tell_first_evidence::InterviewId;
use tell_first_intake::{Place, Record, here, open_fields, outline};

use tell_first_notice::Pack;

use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::paint::step_view;
use crate::roles::May;
use crate::views::{Given, SaveResult};

pub(crate) use plan::{Move, Plan, problem_view};
pub(crate) use rows::put_all;

/// What a person said to one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The field.
    pub field: String,
    /// Its row; 0 outside a repeat.
    pub row: u32,
    /// What they said. An empty value takes back what is stored.
    pub given: Given,
}

impl Desk {
    /// Saves one answer, as its field is left.
    ///
    /// # Errors
    /// `answer.not_told` where the notice was never put up: tell first; `answer.not_asked`,
    /// `answer.card_first`, `answer.policy_overdue` where no route is open; `answer.row_unknown`;
    /// `answer.field_unknown`. What is wrong with a value is in the result, not an error.
    pub fn answer_save(&mut self, interview: InterviewId, answer: &Said) -> Result<SaveResult> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        self.save(case, std::slice::from_ref(answer), None)
    }

    /// Saves a whole page in one transaction. What can be stored is; the result says what cannot, and which
    /// required questions of the page still want an answer or a "would rather not say".
    ///
    /// # Errors
    /// As [`Desk::answer_save`]; `answer.field_unknown` for a field of another page.
    pub fn page_save(
        &mut self,
        interview: InterviewId,
        group: &str,
        answers: &[Said],
    ) -> Result<SaveResult> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        let strays = |said: &Said| {
            case.pack
                .field(&said.field)
                .is_none_or(|field| field.group != group)
        };
        if answers.iter().any(strays) {
            return Err(Error::FieldUnknown);
        }
        self.save(case, answers, Some(group))
    }

    /// `page` is the group whose whole page is left: its required questions want an answer then.
    fn save(&mut self, case: Case, answers: &[Said], page: Option<&str>) -> Result<SaveResult> {
        let interview = case.record.interview;
        let mut plan = Plan::new(&case, page.is_some());
        for said in answers {
            plan.take(said)?;
        }
        // Whether what was said is stored is one thing, whether the page is complete another.
        let holds = plan.result.problems.is_empty() && plan.result.needs_card.is_none();
        if let Some(group) = page {
            plan.note_lacking(group);
        }
        let Plan {
            moves, mut result, ..
        } = plan;
        if !moves.is_empty() {
            self.store(&case, &moves)?;
        }
        result.saved = holds;
        let after = self.vault.record(interview, self.outside.today())?;
        if result.saved || !moves.is_empty() {
            result.at_ms = Some(self.now_ms());
        }
        if shape(&case.pack, &case.record) != shape(&case.pack, &after) {
            result.step = Some(Box::new(step_view(&self.case(interview)?)?));
        }
        Ok(result)
    }
}

/// What a screen shows apart from the answers: when this changes, the step is sent again.
fn shape(pack: &Pack, record: &Record) -> Vec<String> {
    let mut shape: Vec<String> = outline(pack, record)
        .iter()
        .map(|line| format!("{} {}", line.place, line.mark))
        .collect();
    let Place::Group(group) = here(pack, record) else {
        return shape;
    };
    for row in all_rows(pack, record, &group) {
        let open = open_fields(pack, record, &group, row);
        shape.extend(open.iter().map(|field| format!("{row} {}", field.id)));
    }
    shape
}

/// Row 0 and every row number in use in a group.
fn all_rows(pack: &Pack, record: &Record, group: &str) -> Vec<u32> {
    let mut rows = vec![0];
    for field in pack.fields_of(group) {
        rows.extend(record.rows_of(&field.id));
    }
    rows.sort_unstable();
    rows.dedup();
    rows
}

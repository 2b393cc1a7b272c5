//! The interview as a screen shows it.

use std::collections::BTreeMap;

use tell_first_intake::Piece;

use super::notice::{BlockView, CardView, NoticeName, NoticeView, OptionView};
use super::person::KeptView;

/// What a person said to one field, as it crosses the wire.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// Text by part.
    pub parts: BTreeMap<String, String>,
    /// Option codes.
    pub codes: Vec<String>,
    /// `declined`, `not-known`, `not-needed`; `None` where a value is given.
    pub state: Option<String>,
}

/// A group's code and heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupName {
    /// Code.
    pub id: String,
    /// Heading.
    pub title: String,
}

/// One field with what is stored for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldView {
    /// Code.
    pub id: String,
    /// Row of a repeat; 0 outside one.
    pub row: u32,
    /// The question.
    pub label: String,
    /// Help under it.
    pub hint: Option<String>,
    /// Kind, as the pack writes it.
    pub kind: &'static str,
    /// Most characters, rows, or the highest number.
    pub max: Option<i64>,
    /// The lowest number.
    pub min: Option<i64>,
    /// A part of a date will do.
    pub partial: bool,
    /// Money asks how often.
    pub frequency: bool,
    /// Options.
    pub options: Vec<OptionView>,
    /// The application cannot go on without it (it can still be declined).
    pub required: bool,
    /// What follows when it is not given.
    pub consequence: Option<String>,
    /// `applicant` or `officer`.
    pub by: &'static str,
    /// Titles of its purposes.
    pub purposes: Vec<String>,
    /// Kept off summaries.
    pub restricted: bool,
    /// What is stored; nothing for account and National Insurance numbers, of which `display` has the end.
    pub given: Option<Given>,
    /// How often it changed.
    pub changes: u32,
    /// The given card it rests on.
    pub card: Option<CardView>,
    /// What is stored, piece by piece.
    pub display: Option<Vec<Piece>>,
}

/// One row of a repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    /// Its number; numbers are not used twice.
    pub row: u32,
    /// "1", "2", … as a person counts.
    pub title: String,
    /// Its fields.
    pub fields: Vec<FieldView>,
}

/// A repeating field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatView {
    /// The field.
    pub field: FieldView,
    /// Its rows.
    pub rows: Vec<RowView>,
    /// Labels of the columns.
    pub columns: Vec<String>,
    /// True while another row may be added.
    pub can_add: bool,
}

/// One item of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemView {
    /// A field.
    Field(Box<FieldView>),
    /// A repeat.
    Repeat(Box<RepeatView>),
}

/// A page of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupView {
    /// Code.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The place should be private.
    pub private: bool,
    /// `main` or `equality`.
    pub stage: &'static str,
    /// What is asked now.
    pub items: Vec<ItemView>,
    /// Given cards this page rests on.
    pub agreed: Vec<CardView>,
    /// Cards said no or not now to.
    pub refused: Vec<CardView>,
}

/// A later version of the notice that came into force while this interview was open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterView {
    /// Its version.
    pub version: String,
    /// It changed something that people must be told.
    pub material: bool,
}

/// One line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineView {
    /// The page.
    pub place: String,
    /// Its heading; empty for pages whose words are the interface's own.
    pub title: String,
    /// `done`, `here`, `todo`, `skipped`, `not-needed` or `said-no`.
    pub mark: &'static str,
}

/// Who is here, how the interview is held, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhoView {
    /// `applicant`, `household-adult`, `representative`, `interpreter`.
    pub present: Vec<&'static str>,
    /// `desk`, `phone` or `home-visit`.
    pub channel: &'static str,
    /// Whether the place is private.
    pub private: bool,
}

/// The interview itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterviewView {
    /// Id.
    pub id: String,
    /// The person's reference.
    pub reference: String,
    /// The person.
    pub person: String,
    /// The name, once it is known.
    pub name: Option<String>,
    /// `interview`, `reception`, `telling` or `letting`.
    pub purpose: &'static str,
    /// `open`, `paused`, `closed` or `complete`.
    pub status: &'static str,
    /// The notice in force for it.
    pub notice: NoticeName,
    /// Language tag.
    pub language: String,
    /// Who is here, once said.
    pub who: Option<WhoView>,
    /// A later version of the notice, where one came into force meanwhile.
    pub later: Option<LaterView>,
}

/// One answer on check-your-answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckAnswer {
    /// The question.
    pub label: String,
    /// The stored value piece by piece; none for restricted ones.
    pub display: Option<Vec<Piece>>,
    /// `value`, `declined`, `not-known`, `not-needed`, `said-no` (to the card that
    /// would have opened it), `not-asked` or `not-provided`.
    pub state: &'static str,
    /// Kept off summaries.
    pub restricted: bool,
    /// Not provided, and the interview cannot be finished before it is answered or declined.
    pub needed: bool,
}

/// One page on check-your-answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckGroup {
    /// Its place.
    pub place: String,
    /// Its heading.
    pub title: String,
    /// Its answers.
    pub answers: Vec<CheckAnswer>,
}

/// Check your answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckView {
    /// Pages.
    pub groups: Vec<CheckGroup>,
    /// Places not dealt with yet.
    pub unfinished: Vec<String>,
}

/// Cards under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoicesHeading {
    /// The heading.
    pub under: String,
    /// The cards.
    pub cards: Vec<CardView>,
}

/// How a copy was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedView {
    /// `printed`, `saved` or `declined`.
    pub how: String,
    /// When.
    pub at_ms: i64,
}

/// The copy to take home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyView {
    /// The interview.
    pub interview: String,
    /// The person's reference.
    pub reference: String,
    /// The newest receipt, once made.
    pub receipt: Option<String>,
    /// Its page; empty before one is made.
    pub html: String,
    /// True where something that goes on a copy was recorded after this one was made.
    pub stale: bool,
    /// How it was handed over.
    pub handed: Vec<HandedView>,
    /// True where whoever is signed in may save it with what was answered.
    pub can_open: bool,
}

/// What the screen puts up now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepPart {
    /// Who is here.
    Who,
    /// The short notice.
    Notice {
        /// It.
        notice: Box<NoticeView>,
    },
    /// What a later version of the notice changed: it comes before the page.
    Changes {
        /// It.
        notice: Box<NoticeView>,
    },
    /// A card, its section notice beside it.
    Card {
        /// The page it opens.
        group: GroupName,
        /// The card.
        card: Box<CardView>,
        /// The section notice.
        notice: Box<NoticeView>,
    },
    /// A page of questions, its section notice beside it.
    Questions {
        /// The page.
        group: Box<GroupView>,
        /// The section notice.
        notice: Box<NoticeView>,
    },
    /// Check your answers.
    Check(CheckView),
    /// The page of choices.
    Choices {
        /// Cards by heading, all unticked.
        headings: Vec<ChoicesHeading>,
        /// Its section notice.
        notice: Box<NoticeView>,
    },
    /// The copy.
    Copy {
        /// It.
        copy: Box<CopyView>,
    },
    /// Nothing is due.
    Closed,
}

/// The whole interview screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepView {
    /// The interview.
    pub interview: InterviewView,
    /// The outline.
    pub outline: Vec<OutlineView>,
    /// The page it is on.
    pub place: String,
    /// What to put up.
    pub step: StepPart,
}

/// What is wrong with, or worth a second look in, one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProblemView {
    /// The field.
    pub field: String,
    /// Its row.
    pub row: u32,
    /// The part of the value; empty for the whole.
    pub part: String,
    /// Stable code.
    pub code: String,
    /// Limits for the words; never what was typed.
    pub params: BTreeMap<String, String>,
}

/// A card that has to be put before a value can be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedsCard {
    /// The field.
    pub field: String,
    /// Its row.
    pub row: u32,
    /// The card.
    pub card: Box<CardView>,
}

/// Answer to a save.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SaveResult {
    /// True once all that was given is on the disk.
    pub saved: bool,
    /// When.
    pub at_ms: Option<i64>,
    /// What does not hold and was not stored; for a whole page, also the required questions without an answer.
    pub problems: Vec<ProblemView>,
    /// Things worth a second look.
    pub notes: Vec<ProblemView>,
    /// A card that comes first.
    pub needs_card: Option<NeedsCard>,
    /// The new step, where what is asked changed.
    pub step: Option<Box<StepView>>,
}

/// Answer to taking a choice back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithdrawnView {
    /// Labels of the values that are gone; empty for whoever may not see answers.
    pub erased: Vec<String>,
    /// How many values are gone.
    pub erased_count: usize,
    /// What stops.
    pub stops: Vec<BlockView>,
    /// What goes on, and why.
    pub goes_on: Vec<BlockView>,
    /// Values that stay for other purposes; empty for whoever may not see answers.
    pub kept: Vec<KeptView>,
    /// The new step, where an interview is on the screen.
    pub step: Option<Box<StepView>>,
    /// True where a copy can be made of what ended: not of the card of a single answer, which stays off paper.
    pub copy: bool,
}

//! People as lists and pages show them.

use tell_first_intake::Piece;

use super::interview::{CopyView, InterviewView};
use super::lettings::{ChangedSince, LettingLine};
use super::notice::{CardView, NoticeName, NoticeView};

/// An encounter that waits to be taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingView {
    /// The interview.
    pub interview: String,
    /// The person's reference.
    pub reference: String,
    /// `interview` or `reception`.
    pub purpose: &'static str,
    /// `open` or `paused`.
    pub status: &'static str,
    /// The page it is on.
    pub place: String,
}

/// One line of a list of people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// The person.
    pub id: String,
    /// Name; empty while none is known.
    pub name: String,
    /// Reference.
    pub reference: String,
    /// Date of birth, ISO.
    pub born_on: Option<String>,
    /// First half of the postcode.
    pub postcode_part: Option<String>,
    /// What waits.
    pub waiting: Option<WaitingView>,
}

/// Answer to a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindView {
    /// At most so many as fit a list.
    pub people: Vec<PersonLine>,
    /// True where the search text already held the second detail.
    pub exact_detail: bool,
    /// True where more were found.
    pub more: bool,
}

/// What this member may begin from the home screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doing {
    /// Find a person.
    Find,
    /// Start an interview.
    Interview,
    /// Record and take back what a person says to a card.
    Choose,
    /// Reception.
    Reception,
    /// Open a person's page.
    Page,
    /// See held answers.
    Answers,
    /// Staff.
    Staff,
    /// Settings.
    Settings,
    /// The state of the log.
    Evidence,
    /// Notices and their versions.
    Notices,
    /// Who was told what.
    Coverage,
    /// Telling people again.
    TellAgain,
    /// Lettings.
    Letting,
}

impl Doing {
    /// As the wire writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Interview => "interview",
            Self::Choose => "choose",
            Self::Reception => "reception",
            Self::Page => "page",
            Self::Answers => "answers",
            Self::Staff => "staff",
            Self::Settings => "settings",
            Self::Evidence => "evidence",
            Self::Notices => "notices",
            Self::Coverage => "coverage",
            Self::TellAgain => "tell-again",
            Self::Letting => "letting",
        }
    }
}

/// The home screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HomeView {
    /// People with an encounter that waits.
    pub waiting: Vec<PersonLine>,
    /// People opened lately.
    pub recent: Vec<PersonLine>,
    /// What this member may do ([`Doing::code`]).
    pub can: Vec<Doing>,
}

/// Who a page is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonHead {
    /// Id.
    pub id: String,
    /// Name; empty while none is known.
    pub name: String,
    /// What the person likes to be called.
    pub known_as: Option<String>,
    /// Reference.
    pub reference: String,
    /// Date of birth, ISO.
    pub born_on: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
}

/// One encounter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterviewLine {
    /// Id.
    pub id: String,
    /// The person's reference.
    pub reference: String,
    /// `interview` or `reception`.
    pub purpose: &'static str,
    /// `open`, `paused`, `closed` or `complete`.
    pub status: &'static str,
    /// When it started.
    pub started_at_ms: i64,
    /// The notice in force for it.
    pub notice: NoticeName,
    /// The member of staff.
    pub staff: String,
    /// The page it is on.
    pub place: String,
}

/// One showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldLine {
    /// Id.
    pub showing: String,
    /// `short`, `section` or `full`.
    pub layer: &'static str,
    /// The section.
    pub section: Option<String>,
    /// Heading of the layer or section.
    pub title: String,
    /// Version of the notice.
    pub version: String,
    /// Language tag.
    pub language: String,
    /// `screen`, `aloud` or `paper`.
    pub how: &'static str,
    /// When it began.
    pub started_at_ms: i64,
    /// When it ended.
    pub ended_at_ms: Option<i64>,
    /// How long it was in view.
    pub in_view_ms: Option<u64>,
    /// The member of staff.
    pub by: String,
    /// SHA-256 of the words.
    pub digest: String,
    /// Reference of the encounter's person.
    pub interview_reference: String,
}

/// One card with its history, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceLine {
    /// The card.
    pub card: CardView,
    /// The newest state.
    pub state: &'static str,
    /// When.
    pub at_ms: i64,
    /// How it was said.
    pub method: Option<String>,
    /// The sentence agreed to or refused.
    pub statement: String,
    /// The encounter.
    pub interview: String,
    /// Every choice about this card: state, when, how.
    pub history: Vec<super::ChoiceView>,
}

/// One field that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldField {
    /// The question.
    pub label: String,
    /// The value piece by piece; none where it is restricted or none is held.
    pub display: Option<Vec<Piece>>,
    /// `value`, `declined`, `not-known` or `not-needed`.
    pub state: &'static str,
    /// The card it rests on by its route, where that is why it is held.
    pub agreed: Option<String>,
    /// Why it is held otherwise: the policy in plain words, or the purposes.
    pub why: String,
    /// How long it is kept; empty where no rule names it.
    pub kept_for: String,
    /// When that time starts.
    pub kept_from: String,
    /// Who outside may see it.
    pub who: Vec<String>,
    /// Kept off summaries.
    pub restricted: bool,
    /// Purposes it may serve today.
    pub may_use_for: Vec<String>,
}

/// What is held of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldGroup {
    /// Code.
    pub group: String,
    /// Heading.
    pub title: String,
    /// Fields.
    pub fields: Vec<HeldField>,
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineLine {
    /// When.
    pub at_ms: i64,
    /// Kind of entry, such as `showing.started`.
    pub kind: String,
    /// What it is about: a heading, a card's title, a question.
    pub title: String,
    /// How or which; never a value.
    pub detail: String,
    /// SHA-256 of the words, for showings.
    pub digest: Option<String>,
    /// The member of staff.
    pub by: String,
}

/// A person's page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonPage {
    /// Who.
    pub person: PersonHead,
    /// Encounters, newest first.
    pub interviews: Vec<InterviewLine>,
    /// What they were told, newest first.
    pub told: Vec<ToldLine>,
    /// What they agreed to and refused.
    pub choices: Vec<ChoiceLine>,
    /// What is held and why; empty for roles that may not see it.
    pub held: Vec<HeldGroup>,
    /// All of it in one line, newest first.
    pub timeline: Vec<TimelineLine>,
    /// What changed in the notice since they were told.
    pub changed: Option<ChangedSince>,
    /// Their lettings, newest first.
    pub lettings: Vec<LettingLine>,
    /// What this member may do ([`Doing::code`]).
    pub can: Vec<Doing>,
}

/// A value that stays after a choice was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptView {
    /// The question.
    pub label: String,
    /// Titles of the purposes that go on.
    pub purposes: Vec<String>,
}

/// The reception screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceptionView {
    /// The encounter.
    pub interview: InterviewView,
    /// The short notice.
    pub notice: NoticeView,
    /// The notice of the section `identity`.
    pub section_notice: NoticeView,
    /// Cards that can be put or taken back here.
    pub cards: Vec<CardView>,
    /// The copy, once made.
    pub copy: Option<CopyView>,
    /// The person.
    pub person: PersonLine,
}

//! Lettings and telling again, as screens show them.

use super::interview::InterviewView;
use super::notice::{BlockView, NoticeView};
use super::person::PersonLine;

/// Where a letting stands with the government's notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LettingState {
    /// The notice has not been shown.
    Due,
    /// It was shown; the letting has not been logged.
    Shown,
    /// Logged, and shown before: the log's declaration is supported.
    Supported,
    /// Logged, and not shown before.
    Unsupported,
    /// It did not come about.
    Dropped,
}

impl LettingState {
    /// As the wire and the lists write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Shown => "shown",
            Self::Supported => "supported",
            Self::Unsupported => "unsupported",
            Self::Dropped => "dropped",
        }
    }
}

/// The showing behind the log's declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// Version of the government's notice.
    pub version: String,
    /// When it was told.
    pub at_ms: i64,
    /// How.
    pub how: &'static str,
    /// By whom.
    pub by: String,
}

/// One letting in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettingLine {
    /// The letting.
    pub id: String,
    /// The lead tenant.
    pub person: String,
    /// Their name; empty while none is known.
    pub name: String,
    /// Their reference.
    pub reference: String,
    /// The tenancy reference.
    pub tenancy: String,
    /// Where it stands.
    pub state: LettingState,
    /// When it was agreed.
    pub agreed_at_ms: i64,
    /// When it was sent to the government's log.
    pub logged_at_ms: Option<i64>,
    /// Who noted it.
    pub by: String,
    /// The showing behind the declaration.
    pub shown: Option<ShownLine>,
    /// Leaflets handed over for the rest of the household.
    pub leaflets: u32,
}

/// Every letting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettingsView {
    /// The newest first.
    pub lines: Vec<LettingLine>,
    /// This member may note and show.
    pub can_note: bool,
}

/// One letting with the words to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettingView {
    /// Its encounter.
    pub interview: InterviewView,
    /// Where it stands.
    pub line: LettingLine,
    /// The lead tenant.
    pub person: PersonLine,
    /// The short notice.
    pub short: NoticeView,
    /// The whole notice.
    pub full: NoticeView,
    /// The leaflet.
    pub leaflet: NoticeView,
}

/// Somebody who must be told again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellLine {
    /// Who.
    pub person: PersonLine,
    /// The earliest version they were told of which something changed.
    pub told_version: String,
    /// When.
    pub told_at_ms: i64,
    /// Headings of what changed.
    pub because: Vec<String>,
}

/// The work list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellListView {
    /// Title of the notice.
    pub title: String,
    /// The version to tell.
    pub version: String,
    /// How many there are.
    pub total: u64,
    /// How many come before this page.
    pub skip: u64,
    /// This page.
    pub lines: Vec<TellLine>,
    /// This member may tell.
    pub can_tell: bool,
}

/// One telling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TellView {
    /// Its encounter.
    pub interview: InterviewView,
    /// What changed.
    pub notice: NoticeView,
    /// The person was told.
    pub told: bool,
    /// The person.
    pub person: PersonLine,
}

/// What changed since a person was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedSince {
    /// The version they were told.
    pub from: String,
    /// The version in force.
    pub to: String,
    /// They must be told.
    pub due: bool,
    /// What changed, in plain words.
    pub blocks: Vec<BlockView>,
}

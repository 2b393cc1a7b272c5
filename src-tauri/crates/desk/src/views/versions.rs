//! Notices, their versions and drafts, as screens show them.

use super::notice::{BlockView, BriefPart, CardPart};

/// How a published version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VersionState {
    /// Published, and its first day is still to come.
    ToCome,
    /// In force.
    InForce,
    /// A later one is in force.
    Superseded,
    /// Put away.
    Archived,
}

impl VersionState {
    /// As the wire writes it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToCome => "to-come",
            Self::InForce => "in-force",
            Self::Superseded => "superseded",
            Self::Archived => "archived",
        }
    }
}

/// One published version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionLine {
    /// SHA-256 of the pack.
    pub digest: String,
    /// Its version.
    pub version: String,
    /// How it stands.
    pub state: VersionState,
    /// First day in force, ISO.
    pub effective: String,
    /// The day it was put up at its published address, ISO.
    pub listed_on: String,
    /// That address.
    pub published_address: String,
    /// When it was published here.
    pub published_at_ms: i64,
    /// By whom.
    pub by: String,
    /// It is the first, and came with the application.
    pub first: bool,
    /// Something changed in what is done with data.
    pub processing: bool,
    /// People must be told again.
    pub material: bool,
    /// The reason that was given.
    pub reason: Option<String>,
    /// People who were shown something of it.
    pub people: u64,
}

/// One notice with its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeLine {
    /// Its id.
    pub id: String,
    /// Its title in the newest version.
    pub title: String,
    /// The newest first.
    pub versions: Vec<VersionLine>,
}

/// One draft in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftLine {
    /// The draft.
    pub id: String,
    /// The notice it is a version of.
    pub notice: String,
    /// Its title; empty where it cannot be read.
    pub title: String,
    /// Its version; empty where it cannot be read.
    pub version: String,
    /// The version it was copied from.
    pub based_on: Option<String>,
    /// `open` or `approved`.
    pub state: &'static str,
    /// Who changed it last.
    pub author: String,
    /// Who approved it.
    pub approver: Option<String>,
    /// When it was last changed.
    pub changed_at_ms: i64,
    /// What must be mended.
    pub must_fix: usize,
    /// What should be.
    pub should_fix: usize,
}

/// Every notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticesView {
    /// The notice of the interview first.
    pub notices: Vec<NoticeLine>,
    /// Drafts, the newest first.
    pub drafts: Vec<DraftLine>,
}

/// Something wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlawView {
    /// The file.
    pub file: String,
    /// The line; 0 for the whole file.
    pub line: u32,
    /// Why, in plain words.
    pub reason: String,
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormOptionView {
    /// Its code.
    pub code: String,
    /// What the draft calls it; none where it has no title, or the draft cannot be read.
    pub title: Option<String>,
}

/// One value that can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormItemView {
    /// Stable key.
    pub key: String,
    /// Code of its label.
    pub name: &'static str,
    /// `line`, `lines`, `date`, `yes-no`, `number`, `one-of` or `names`.
    pub kind: &'static str,
    /// What there is to choose from.
    pub options: Vec<FormOptionView>,
    /// It may be left out.
    pub optional: bool,
    /// What it is now.
    pub value: Vec<String>,
}

/// Things that belong together in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormCardView {
    /// Stable key.
    pub key: String,
    /// What the draft calls it.
    pub title: String,
    /// It may be taken away.
    pub removable: bool,
    /// Its values.
    pub items: Vec<FormItemView>,
}

/// One part of a draft's form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FormView {
    /// The parts there are.
    pub parts: Vec<&'static str>,
    /// The one that is here.
    pub part: String,
    /// Its cards.
    pub cards: Vec<FormCardView>,
}

/// One text of a pack in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLine {
    /// Its path.
    pub path: String,
    /// The heading it is put up under; of a section or a card, where the pack can be read.
    pub title: Option<String>,
    /// What it is, in plain words.
    pub place: String,
    /// Its words.
    pub words: u64,
    /// Seconds to read it aloud, calmly.
    pub seconds: u64,
    /// Reading age in years.
    pub reading_age: u8,
    /// What the check says of it.
    pub findings: usize,
}

/// Something the check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingLine {
    /// Stable code of the rule.
    pub rule: &'static str,
    /// It must be mended before the notice can be published.
    pub must: bool,
    /// The file.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The place, in plain words.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// Where the rule comes from.
    pub source: String,
    /// How to mend it.
    pub mend: String,
}

/// The check of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LintView {
    /// What must be mended.
    pub must_fix: usize,
    /// What should be.
    pub should_fix: usize,
    /// All of it.
    pub findings: Vec<FindingLine>,
}

/// A fact that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactView {
    /// What kind of fact.
    pub kind: &'static str,
    /// A change in what is done with data.
    pub processing: bool,
    /// The thing, in plain words.
    pub subject: String,
    /// Which aspect of it.
    pub what: &'static str,
    /// What it was.
    pub before: Option<String>,
    /// What it is now.
    pub after: Option<String>,
    /// It touches everybody.
    pub everywhere: bool,
}

/// Words that stayed, came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunView {
    /// The words.
    pub text: String,
    /// `same`, `added` or `removed`.
    pub how: &'static str,
}

/// A text that was written differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordingView {
    /// Language tag.
    pub language: String,
    /// `short`, `section`, `full`, `leaflet`, `card` or `value`.
    pub layer: &'static str,
    /// The section, card or place.
    pub name: String,
    /// The heading of the section or card.
    pub title: Option<String>,
    /// The difference, word by word.
    pub runs: Vec<RunView>,
}

/// What changes between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparisonView {
    /// The earlier version.
    pub before: String,
    /// Something changes in what is done with data: it is material.
    pub processing: bool,
    /// Facts.
    pub facts: Vec<FactView>,
    /// Texts.
    pub wording: Vec<WordingView>,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftView {
    /// As in the list.
    pub line: DraftLine,
    /// SHA-256 over its files: what the screen was made from.
    pub content: String,
    /// One part of its form.
    pub form: FormView,
    /// Why there is no form: files that cannot be read as tables.
    pub broken: Vec<FlawView>,
    /// Its texts.
    pub texts: Vec<TextLine>,
    /// What the check says.
    pub lint: LintView,
    /// What it changes against the version it follows.
    pub comparison: Option<ComparisonView>,
    /// Questions it drops that people have answered, and how many people.
    pub dropped: Vec<(String, u64)>,
    /// Cards with other words, or none any more, that people have agreed to, and how many people.
    pub asked_again: Vec<(String, u64)>,
    /// Whoever is signed in changed it last.
    pub own: bool,
    /// Another data protection lead could approve it.
    pub another_lead: bool,
}

/// Why a change to a draft was not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRefusal {
    /// The value it was about.
    pub key: String,
    /// Why, in plain words.
    pub reason: String,
    /// Files that cannot be read.
    pub flaws: Vec<FlawView>,
}

/// Answer to a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftSaved {
    /// It is on the disk.
    Saved(Box<DraftView>),
    /// Nothing was changed.
    Refused(DraftRefusal),
}

/// Answer to a file from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportView {
    /// It is a draft now.
    Begun(Box<DraftView>),
    /// Nothing was taken in.
    Refused(Vec<FlawView>),
}

/// A text as it is written, and as it will be seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftTextView {
    /// Its path.
    pub path: String,
    /// As written.
    pub markdown: String,
    /// All of it.
    pub blocks: Vec<BlockView>,
    /// Of a section: its five parts.
    pub brief: Vec<BriefPart>,
    /// Of a card: its parts.
    pub parts: Vec<CardPart>,
    /// What is wrong with it.
    pub flaws: Vec<FlawView>,
    /// Words that are spoken.
    pub words: u64,
    /// Seconds to read it aloud at the fastest.
    pub seconds: u64,
}

/// One published version, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionView {
    /// As in the list.
    pub line: VersionLine,
    /// Title of the notice.
    pub title: String,
    /// Its texts.
    pub texts: Vec<TextLine>,
    /// What the check says of it today.
    pub lint: LintView,
    /// What it changed.
    pub comparison: Option<ComparisonView>,
}

//! Who was told what, as a data protection lead sees it.

use super::versions::VersionState;

/// People who were shown something of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VersionPeople {
    /// Title of the notice.
    pub notice: String,
    /// Version.
    pub version: String,
    /// How it stands.
    pub state: VersionState,
    /// People.
    pub people: u64,
}

/// People who were shown a layer of a version in one way in one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRow {
    /// Title of the notice.
    pub notice: String,
    /// Version.
    pub version: String,
    /// Layer.
    pub layer: &'static str,
    /// How.
    pub how: &'static str,
    /// Month, `2026-11`.
    pub month: String,
    /// People.
    pub people: u64,
    /// Showings.
    pub showings: u64,
}

/// A yes whose card reads otherwise now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutdatedRow {
    /// The person.
    pub person: String,
    /// Their reference.
    pub reference: String,
    /// Heading of the card; none where it would say an answer.
    pub card: Option<String>,
    /// The version it was given under.
    pub version: String,
    /// When.
    pub at_ms: i64,
}

/// A showing that was over sooner than its words can be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortRow {
    /// The person.
    pub person: String,
    /// Their reference.
    pub reference: String,
    /// Version.
    pub version: String,
    /// Layer.
    pub layer: &'static str,
    /// Heading; none where it would say an answer.
    pub title: Option<String>,
    /// How.
    pub how: &'static str,
    /// By whom.
    pub by: String,
    /// When.
    pub at_ms: i64,
    /// How long it was in view.
    pub in_view_ms: u64,
    /// How long it takes at the least.
    pub least_ms: u64,
}

/// A translation that was used and has not been approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageRow {
    /// Title of the notice.
    pub notice: String,
    /// Version.
    pub version: String,
    /// Language tag.
    pub language: String,
    /// People.
    pub people: u64,
    /// Showings.
    pub showings: u64,
}

/// Coverage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoverageView {
    /// This desk.
    pub site: String,
    /// People by version.
    pub versions: Vec<VersionPeople>,
    /// People by version, layer, way and month.
    pub shown: Vec<ShownRow>,
    /// Values held without a showing: must be none.
    pub values_untold: u64,
    /// People who must be told again.
    pub to_tell: u64,
    /// Choices whose card has changed; the first of them.
    pub outdated: Vec<OutdatedRow>,
    /// How many there are.
    pub outdated_total: usize,
    /// Showings too short; the newest of them.
    pub short: Vec<ShortRow>,
    /// How many there are.
    pub short_total: usize,
    /// Translations used while not approved.
    pub languages: Vec<LanguageRow>,
}

//! Heads kept outside, and what they say at sign-in.

/// What stands between a sign-in and the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryView {
    /// The gravest: `rolled-back`, `forked`, `foreign` or `missing`.
    pub verdict: &'static str,
    /// Entries in the vault's log.
    pub entries: u64,
    /// Each kept head that says otherwise.
    pub findings: Vec<HistoryFinding>,
    /// True where only an administrator may go on, who says why.
    pub needs_reason: bool,
    /// True where whoever signs in may go on.
    pub may_go_on: bool,
    /// Names of those to ask.
    pub administrators: Vec<String>,
}

/// One kept head that says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryFinding {
    /// `rolled-back`, `forked`, `foreign` or `missing`.
    pub verdict: &'static str,
    /// The folder; empty for the place beside the vault.
    pub place: String,
    /// Entries it covers.
    pub size: Option<u64>,
}

/// Where heads are kept, and the key that signs them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadsView {
    /// False in the practice world.
    pub keeps: bool,
    /// The place beside the vault first.
    pub places: Vec<PlaceView>,
    /// Most further places.
    pub most: usize,
    /// Fingerprint of the key that signs now: 64 hexadecimal digits.
    pub key: String,
    /// How many keys this desk has had.
    pub keys: usize,
    /// True where this member may change it.
    pub can_change: bool,
}

/// One place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceView {
    /// The folder; empty for the place beside the vault.
    pub path: String,
    /// `kept`; `another-desk`, `not-there`, `not-allowed`, `full`, `silent` or `failed`.
    pub state: &'static str,
    /// Entries the kept head covers.
    pub size: Option<u64>,
}

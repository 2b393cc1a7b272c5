//! Restoring.

use std::path::PathBuf;

use tell_first_vault::Against;

/// What stands where the vault in use should be, against a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LiveState {
    /// It has entries that the backup lacks.
    Behind,
    /// Both end with the same entry.
    #[default]
    Same,
    /// The backup has entries that the vault in use lacks.
    Ahead,
    /// It is another vault.
    Other,
    /// There is none.
    Missing,
    /// It does not open.
    Unknown,
}

impl LiveState {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Behind => "behind",
            Self::Same => "same",
            Self::Ahead => "ahead",
            Self::Other => "other",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
        }
    }
}

/// A backup beside the vault in use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RestoreView {
    /// When it was made.
    pub at_ms: i64,
    /// Entries in its log.
    pub entries: u64,
    /// What the check of its log found.
    pub findings: u64,
    /// How it stands to the vault in use.
    pub live: LiveState,
    /// Why that does not open.
    pub fault: Option<&'static str>,
    /// Entries the backup lacks; for `Ahead`, those it has more.
    pub differ: u64,
    /// When the first of them was made.
    pub from_ms: Option<i64>,
    /// When the last was made.
    pub to_ms: Option<i64>,
    /// Answers that went since, and go again.
    pub answers: u64,
    /// Consents taken back since, which end again.
    pub ended: u64,
    /// People these are about.
    pub people: u64,
    /// Members of staff who left since.
    pub staff: u64,
}

impl RestoreView {
    /// Puts in how the logs stand.
    pub(crate) fn compared(&mut self, against: Against) {
        match against {
            Against::Behind {
                entries,
                from_ms,
                to_ms,
            } => {
                self.live = LiveState::Behind;
                self.differ = entries;
                self.from_ms = Some(from_ms);
                self.to_ms = Some(to_ms);
            }
            Against::Same => self.live = LiveState::Same,
            Against::Ahead { entries } => {
                self.live = LiveState::Ahead;
                self.differ = entries;
            }
            // Refused before: there is nothing to choose.
            Against::Forked => {}
        }
    }
}

/// A backup that was put in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestoredView {
    /// The folder of the vault that was in use before, which stays; `None` where there is none.
    pub left: Option<PathBuf>,
}

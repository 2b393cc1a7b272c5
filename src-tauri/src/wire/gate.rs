//! The gate.

use std::path::Path;

use serde::Serialize;
use tell_first_desk::{Presence, exposure, look};
use ts_rs::TS;

/// What there is to sign in to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GateView {
    /// `absent`, `present`, `busy`, `newer`, `damaged`, `part-missing`, `no-access` or `read-only`.
    pub(crate) live: &'static str,
    /// The same for the practice world.
    pub(crate) practice: &'static str,
    /// Files of the live world that others on this computer can read.
    pub(crate) exposed: Vec<String>,
    /// Version of the application.
    pub(crate) version: &'static str,
    /// Where the live world lies.
    pub(crate) folder: String,
}

impl GateView {
    /// Looks without a key.
    pub(crate) fn of(live: &Path, practice: &Path) -> Self {
        Self {
            live: name(&look(live)),
            practice: name(&look(practice)),
            exposed: exposure(live)
                .into_iter()
                .map(|e| e.path.display().to_string())
                .collect(),
            version: env!("CARGO_PKG_VERSION"),
            folder: live.display().to_string(),
        }
    }
}

/// A copy that was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SavedView {
    /// The folder.
    pub(crate) folder: String,
    /// The files in it.
    pub(crate) files: Vec<String>,
}

fn name(presence: &Presence) -> &'static str {
    match presence {
        Presence::Absent => "absent",
        Presence::Present { .. } => "present",
        Presence::Busy => "busy",
        Presence::Newer => "newer",
        Presence::Damaged => "damaged",
        Presence::PartMissing => "part-missing",
        Presence::NoAccess => "no-access",
        Presence::ReadOnly => "read-only",
    }
}

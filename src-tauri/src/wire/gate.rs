//! The gate.

use std::path::Path;

use serde::Serialize;
use tell_first_desk::{InUse, Presence, exposure, look};
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
    /// Looks without a key. Where it does not read which vault is in use, or a restored one is not there, a part is
    /// missing: that is no place for a new one.
    pub(crate) fn of(live: Option<InUse>, home: &Path, practice: &Path) -> Self {
        let known = live.is_some();
        let InUse { dir, restored } = live.unwrap_or_else(|| InUse {
            dir: home.to_owned(),
            restored: true,
        });
        let live = &dir;
        let seen = look(live);
        let seen = if !known || (restored && matches!(seen, Presence::Absent)) {
            Presence::PartMissing
        } else {
            seen
        };
        Self {
            live: name(&seen),
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

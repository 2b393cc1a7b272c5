//! Heads kept outside the vault.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Secret;
use super::mirror::mirror;

/// What came of signing in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EnteredView {
    /// Why the desk waits; null where it is open.
    pub(crate) history: Option<HistoryView>,
}

mirror! {
    /// What stands between a sign-in and the desk.
    HistoryView {
        verdict: &'static str = it,
        #[ts(type = "number")]
        entries: u64 = it,
        findings: Vec<HistoryFinding> = each,
        needs_reason: bool = it,
        may_go_on: bool = it,
        administrators: Vec<String> = it,
    }
    /// One kept head that says otherwise.
    HistoryFinding {
        verdict: &'static str = it,
        place: String = it,
        #[ts(type = "number | null")]
        size: Option<u64> = it,
    }
    /// Where heads are kept, and the key that signs them.
    HeadsView {
        keeps: bool = it,
        places: Vec<PlaceView> = each,
        most: usize = it,
        key: String = it,
        keys: usize = it,
        can_change: bool = it,
    }
    /// One place.
    PlaceView {
        path: String = it,
        state: &'static str = it,
        #[ts(type = "number | null")]
        size: Option<u64> = it,
    }
}

/// Go on in spite of what the kept heads say.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct GoOn {
    pub(crate) reason: String,
}

/// A place where heads are kept.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ThisPlace {
    pub(crate) path: String,
}

/// Make a new key.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ChangeKey {
    pub(crate) passphrase: Secret,
}

//! Restoring.

use serde::{Deserialize, Serialize};
use tell_first_desk::BackupFound;
use tell_first_evidence::World;
use ts_rs::TS;

use super::{Secret, mirror::mirror};

/// One backup in a folder.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RestoreLine {
    pub(crate) path: String,
    #[ts(type = "number")]
    pub(crate) at_ms: i64,
    #[ts(type = "number")]
    pub(crate) entries: u64,
    #[ts(type = "number")]
    pub(crate) findings: u64,
}

/// The backups in a folder, the newest first. Those of the practice world are left out, and counted.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RestoreList {
    pub(crate) backups: Vec<RestoreLine>,
    pub(crate) practice: usize,
}

impl RestoreList {
    /// Of what was found.
    pub(crate) fn of(all: Vec<BackupFound>) -> Self {
        let (live, practice): (Vec<_>, Vec<_>) = all
            .into_iter()
            .partition(|found| found.world == World::Live);
        Self {
            practice: practice.len(),
            backups: live
                .into_iter()
                .map(|found| RestoreLine {
                    path: found.dir.display().to_string(),
                    at_ms: found.at_ms,
                    entries: found.size,
                    findings: found.findings,
                })
                .collect(),
        }
    }
}

mirror! {
    /// A backup beside the vault in use.
    RestoreView {
        #[ts(type = "number")]
        at_ms: i64 = it,
        #[ts(type = "number")]
        entries: u64 = it,
        #[ts(type = "number")]
        findings: u64 = it,
        live: &'static str = code,
        fault: Option<&'static str> = it,
        #[ts(type = "number")]
        differ: u64 = it,
        #[ts(type = "number | null")]
        from_ms: Option<i64> = it,
        #[ts(type = "number | null")]
        to_ms: Option<i64> = it,
        #[ts(type = "number")]
        answers: u64 = it,
        #[ts(type = "number")]
        ended: u64 = it,
        #[ts(type = "number")]
        people: u64 = it,
        #[ts(type = "number")]
        staff: u64 = it,
    }
}

/// A backup that was put in use.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RestoredView {
    /// The folder of the vault that was in use before, which stays.
    pub(crate) left: Option<String>,
}

impl From<tell_first_desk::views::RestoredView> for RestoredView {
    fn from(view: tell_first_desk::views::RestoredView) -> Self {
        let left = view.left.map(|dir| dir.display().to_string());
        Self { left }
    }
}

/// Look for backups.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ListBackups {
    pub(crate) folder: String,
}

/// A backup with the passphrase of an administrator of its day.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RestoreBackup {
    pub(crate) backup: String,
    pub(crate) sign_in_name: String,
    pub(crate) passphrase: Secret,
}

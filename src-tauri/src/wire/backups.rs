//! Backups.

use serde::{Deserialize, Serialize};
use tell_first_desk::{BackupPlace, Error};
use ts_rs::TS;

use crate::backup::RunState;

/// How the backup of this session stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupRun {
    /// `idle`, `copying`, `checking`, `made` or `failed`.
    pub(crate) state: &'static str,
    /// Pages copied or entries checked.
    #[ts(type = "number")]
    pub(crate) done: u64,
    /// Of so many; 0 where that is not known yet.
    #[ts(type = "number")]
    pub(crate) total: u64,
    /// When it was made.
    #[ts(type = "number | null")]
    pub(crate) at_ms: Option<i64>,
    /// What the check of its log found.
    #[ts(type = "number")]
    pub(crate) findings: u64,
    /// Why it failed.
    pub(crate) code: Option<String>,
}

impl BackupRun {
    /// So far.
    pub(crate) const fn at(state: RunState, done: u64, total: u64) -> Self {
        Self {
            state: state.code(),
            done,
            total,
            at_ms: None,
            findings: 0,
            code: None,
        }
    }
}

impl Default for BackupRun {
    fn default() -> Self {
        Self::at(RunState::Idle, 0, 0)
    }
}

/// One backup.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupLine {
    #[ts(type = "number")]
    pub(crate) at_ms: i64,
    #[ts(type = "number")]
    pub(crate) entries: u64,
    #[ts(type = "number")]
    pub(crate) findings: u64,
}

/// Where backups go, and those that are there.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BackupView {
    /// Empty where none is set.
    pub(crate) folder: String,
    /// Why the folder cannot be looked into.
    pub(crate) unreached: Option<String>,
    /// The newest first.
    pub(crate) made: Vec<BackupLine>,
    pub(crate) run: BackupRun,
}

impl BackupView {
    /// Looks into the folder.
    pub(crate) fn of(place: Option<BackupPlace>, run: BackupRun) -> Self {
        let Some(place) = place else {
            return Self {
                folder: String::new(),
                unreached: None,
                made: Vec::new(),
                run,
            };
        };
        let (made, unreached) = match place.list() {
            Ok(made) => (made, None),
            Err(why) => (Vec::new(), Some(Error::from(why).code().to_owned())),
        };
        Self {
            folder: place.folder.display().to_string(),
            unreached,
            made: made
                .into_iter()
                .map(|found| BackupLine {
                    at_ms: found.at_ms,
                    entries: found.size,
                    findings: found.findings,
                })
                .collect(),
            run,
        }
    }
}

/// Set the folder for backups.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SetBackupFolder {
    pub(crate) folder: String,
}

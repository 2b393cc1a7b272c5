//! Sessions, staff, settings, the log.

use serde::Serialize;
use tell_first_desk::views;
use ts_rs::TS;

use super::many;

/// Who is signed in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StaffName {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) roles: Vec<&'static str>,
}

impl From<views::StaffName> for StaffName {
    fn from(view: views::StaffName) -> Self {
        Self {
            id: view.id,
            name: view.name,
            roles: view.roles.into_iter().map(|x| x.code()).collect(),
        }
    }
}

/// The check of the log, in figures.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CheckState {
    pub(crate) state: &'static str,
    #[ts(type = "number")]
    pub(crate) entries: u64,
    #[ts(type = "number")]
    pub(crate) done: u64,
    #[ts(type = "number")]
    pub(crate) findings: u64,
}

impl From<views::CheckState> for CheckState {
    fn from(view: views::CheckState) -> Self {
        Self {
            state: view.state.code(),
            entries: view.entries,
            done: view.done,
            findings: view.findings,
        }
    }
}

/// The session.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SessionView {
    pub(crate) staff: StaffName,
    pub(crate) world: &'static str,
    pub(crate) idle_minutes: u32,
    pub(crate) desk_name: String,
    pub(crate) check: CheckState,
    pub(crate) recovery_confirmed: bool,
    #[ts(type = "number")]
    pub(crate) places_failing: u64,
    pub(crate) can: Vec<&'static str>,
}

impl From<views::SessionView> for SessionView {
    fn from(view: views::SessionView) -> Self {
        Self {
            staff: view.staff.into(),
            world: view.world,
            idle_minutes: view.idle_minutes,
            desk_name: view.desk_name,
            check: view.check.into(),
            recovery_confirmed: view.recovery_confirmed,
            places_failing: view.places_failing,
            can: view.can.into_iter().map(|x| x.code()).collect(),
        }
    }
}

/// A new desk.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FoundedView {
    pub(crate) recovery_code: String,
}

impl From<views::FoundedView> for FoundedView {
    fn from(view: views::FoundedView) -> Self {
        Self {
            recovery_code: view.recovery_code,
        }
    }
}

/// A new recovery code.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RecoveryView {
    pub(crate) recovery_code: String,
}

impl From<views::RecoveryView> for RecoveryView {
    fn from(view: views::RecoveryView) -> Self {
        Self {
            recovery_code: view.recovery_code,
        }
    }
}

/// One member of staff.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct MemberView {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) roles: Vec<&'static str>,
    #[serde(rename = "self")]
    pub(crate) is_self: bool,
    #[ts(type = "number")]
    pub(crate) added_at_ms: i64,
    #[ts(type = "number | null")]
    pub(crate) removed_at_ms: Option<i64>,
}

impl From<views::MemberView> for MemberView {
    fn from(view: views::MemberView) -> Self {
        Self {
            id: view.id,
            name: view.name,
            roles: view.roles.into_iter().map(|x| x.code()).collect(),
            is_self: view.is_self,
            added_at_ms: view.added_at_ms,
            removed_at_ms: view.removed_at_ms,
        }
    }
}

/// All members.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StaffView {
    pub(crate) members: Vec<MemberView>,
}

impl From<views::StaffView> for StaffView {
    fn from(view: views::StaffView) -> Self {
        Self {
            members: many(view.members),
        }
    }
}

/// Settings.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SettingsView {
    pub(crate) idle_minutes: u32,
    pub(crate) desk_name: String,
    pub(crate) copies_folder: String,
    pub(crate) lowest_idle: u32,
    pub(crate) highest_idle: u32,
    pub(crate) can_change: bool,
}

impl From<views::SettingsView> for SettingsView {
    fn from(view: views::SettingsView) -> Self {
        Self {
            idle_minutes: view.idle_minutes,
            desk_name: view.desk_name,
            copies_folder: view.copies_folder,
            lowest_idle: view.lowest_idle,
            highest_idle: view.highest_idle,
            can_change: view.can_change,
        }
    }
}

/// One finding of a check.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FindingView {
    #[ts(type = "number | null")]
    pub(crate) seq: Option<u64>,
    pub(crate) code: String,
}

impl From<views::FindingView> for FindingView {
    fn from(view: views::FindingView) -> Self {
        Self {
            seq: view.seq,
            code: view.code,
        }
    }
}

/// The state of the log.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct EvidenceView {
    pub(crate) state: &'static str,
    #[ts(type = "number")]
    pub(crate) entries: u64,
    #[ts(type = "number")]
    pub(crate) done: u64,
    pub(crate) head: Option<String>,
    pub(crate) findings: Vec<FindingView>,
}

impl From<views::EvidenceView> for EvidenceView {
    fn from(view: views::EvidenceView) -> Self {
        Self {
            state: view.state.code(),
            entries: view.entries,
            done: view.done,
            head: view.head,
            findings: many(view.findings),
        }
    }
}

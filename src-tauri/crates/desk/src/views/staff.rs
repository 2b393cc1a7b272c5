//! Sessions, staff, settings and the log as screens show them.

use super::person::Doing;
use crate::roles::Role;

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffName {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
}

/// How the check of the log stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckStateName {
    /// Under way.
    Running,
    /// Everything holds.
    Holds,
    /// Something does not.
    Fails,
}

impl CheckStateName {
    /// As the wire writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Holds => "holds",
            Self::Fails => "fails",
        }
    }
}

/// The check of the log, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckState {
    /// How it stands.
    pub state: CheckStateName,
    /// Entries in the log.
    pub entries: u64,
    /// Entries checked so far.
    pub done: u64,
    /// Findings.
    pub findings: u64,
}

/// The session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionView {
    /// Who.
    pub staff: StaffName,
    /// `live` or `practice`.
    pub world: &'static str,
    /// Minutes until the desk locks itself.
    pub idle_minutes: u32,
    /// The desk's name.
    pub desk_name: String,
    /// The check of the log.
    pub check: CheckState,
    /// False while nobody has typed the recovery code back.
    pub recovery_confirmed: bool,
    /// How many places did not take the newest head; 0 for whoever cannot change that.
    pub places_failing: u64,
    /// What this member may do ([`Doing::code`]).
    pub can: Vec<Doing>,
}

/// A new desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundedView {
    /// The recovery code, to be written down and typed back.
    pub recovery_code: String,
}

/// A new recovery code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryView {
    /// The code.
    pub recovery_code: String,
}

/// One member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// True for whoever is signed in. Crosses the wire as `self`.
    pub is_self: bool,
    /// When they were added.
    pub added_at_ms: i64,
    /// When they were removed.
    pub removed_at_ms: Option<i64>,
}

/// All members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffView {
    /// Members, the oldest first.
    pub members: Vec<MemberView>,
}

/// Settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettingsView {
    /// Minutes until the desk locks itself.
    pub idle_minutes: u32,
    /// The desk's name.
    pub desk_name: String,
    /// Where copies are saved; empty for the usual place.
    pub copies_folder: String,
    /// Least minutes.
    pub lowest_idle: u32,
    /// Most minutes.
    pub highest_idle: u32,
    /// True where this member may change them.
    pub can_change: bool,
}

/// One finding of a check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingView {
    /// The entry, where it is about one.
    pub seq: Option<u64>,
    /// Stable code.
    pub code: String,
}

/// The state of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceView {
    /// How it stands.
    pub state: CheckStateName,
    /// Entries in the log.
    pub entries: u64,
    /// Entries checked so far.
    pub done: u64,
    /// The newest signed head.
    pub head: Option<String>,
    /// Findings.
    pub findings: Vec<FindingView>,
}

/// One file of a copy, for the shell to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFile {
    /// Name without personal data.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// A copy as PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Paper {
    /// This build makes none.
    None,
    /// It could not be made. The page and the data say the same.
    NotMade,
    /// It.
    Made(SavedFile),
}

/// A copy to be written down by the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedCopy {
    /// Where the settings say; empty for the usual place.
    pub folder: String,
    /// Files.
    pub files: Vec<SavedFile>,
}

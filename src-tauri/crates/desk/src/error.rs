//! Everything that can go wrong, one code for each. Errors never carry personal data.

use tell_first_vault::VaultError;

use crate::views::ProblemView;

/// What use cases answer.
pub type Result<T> = std::result::Result<T, Error>;

macro_rules! errors {
    ($($(#[doc = $doc:literal])+ $name:ident => $code:literal,)+) => {
        /// Why a use case was refused.
        #[derive(Debug, thiserror::Error)]
        pub enum Error {
            $($(#[doc = $doc])+ #[error($code)] $name,)+
            /// What was typed at reception cannot be stored; says which part and why.
            #[error("reception.not_valid")]
            Problems(Vec<ProblemView>),
            /// The vault refused or failed.
            #[error("vault: {0}")]
            Vault(#[source] VaultError),
        }

        impl Error {
            /// The stable code, `area.reason`. Every code has words in every language.
            #[must_use]
            pub fn code(&self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                    Self::Problems(_) => "reception.not_valid",
                    Self::Vault(why) => vault_code(why),
                }
            }

            /// Every code this crate can answer with, for the test that each has words.
            pub const CODES: &'static [&'static str] =
                &[
                    $($code,)+
                    "reception.not_valid",
                    "vault.absent",
                    "vault.already_exists",
                    "vault.part_missing",
                    "vault.no_access",
                    "sign_in.wrong_passphrase",
                    "vault.foreign_slot",
                    "vault.damaged_slot",
                    "vault.damaged",
                    "vault.newer",
                    "vault.busy",
                    "vault.read_only",
                    "vault.disk_full",
                    "vault.no_memory",
                    "staff.passphrase_too_short",
                    "staff.last_administrator",
                    "vault.refused",
                    "vault.not_found",
                    "vault.reopen",
                    "backup.full",
                    "backup.gone",
                    "backup.silent",
                    "backup.read_only",
                    "backup.failed",
                    "backup.inside",
                    "backup.mixed",
                    "backup.not_sound",
                    "backup.stopped",
                    "vault.unreadable",
                    "vault.setting",
                    "vault.evidence",
                    "vault.database",
                    "vault.files",
                ];
        }
    };
}

errors! {
    /// Nobody is signed in, or the recovery code has not been typed back yet.
    NotSignedIn => "session.not_signed_in",
    /// None of the member's roles allows it.
    NotYourRole => "role.refused",
    /// A role code nobody knows.
    RoleUnknown => "role.unknown",
    /// A code in a request that nobody knows (a layer, a way of telling, a state).
    NotUnderstood => "request.not_understood",
    /// The recovery code that was typed does not open this desk.
    WrongRecoveryCode => "recovery.wrong_code",
    /// A new recovery code was typed back otherwise than it was shown.
    TypedWrong => "recovery.typed_wrong",
    /// Nobody here has that sign-in name.
    SignInNameUnknown => "recovery.name_unknown",
    /// The member of staff has been removed.
    MemberRemoved => "sign_in.removed",
    /// The practice world was asked for in a live folder, or the other way round.
    WrongWorld => "sign_in.wrong_world",
    /// A head kept outside says otherwise than the vault: it is looked at on the screen first.
    HistoryFirst => "history.look_first",
    /// The vault and a kept head contradict each other: only an administrator may go on.
    AskAdministrator => "history.ask_administrator",
    /// A reason is needed to go on.
    HistoryReasonMissing => "history.reason_missing",
    /// No more places fit.
    TooManyPlaces => "heads.too_many",
    /// The place is named already.
    PlaceNamed => "heads.named_already",
    /// The place goes with the vault: whoever replaces one replaces the other.
    PlaceInside => "heads.inside",
    /// The place did not take the head.
    PlaceNotWritten => "heads.not_written",
    /// No such person.
    PersonUnknown => "person.not_found",
    /// A second detail is asked before a person is opened.
    DetailNeeded => "person.detail_needed",
    /// The second detail is not this person's.
    DetailDiffers => "person.detail_differs",
    /// No such interview.
    InterviewUnknown => "interview.not_found",
    /// The interview is closed or complete.
    InterviewEnded => "interview.ended",
    /// The interview is set aside; resume it first.
    InterviewPaused => "interview.paused",
    /// That page cannot be gone to from here.
    NotReachable => "interview.not_reachable",
    /// Something is not dealt with yet.
    NotFinished => "interview.not_finished",
    /// The applicant has to be among those present.
    ApplicantAbsent => "interview.applicant_absent",
    /// The notice pack that ships does not read.
    PackRefused => "notice.pack_refused",
    /// The notice has no such layer or section in this language.
    NoticeUnknown => "notice.not_found",
    /// No such showing.
    ShowingUnknown => "showing.not_found",
    /// The showing has ended already.
    ShowingEnded => "showing.ended",
    /// Read aloud faster than it can be spoken: a reason is needed.
    Hurried => "showing.hurried",
    /// No such words.
    TextUnknown => "text.not_found",
    /// The notice for this question has not been put up: tell first.
    NotTold => "answer.not_told",
    /// No such field or group.
    FieldUnknown => "answer.field_unknown",
    /// This question is not asked in this interview.
    NotAsked => "answer.not_asked",
    /// The policy document this question rests on is past its review date.
    PolicyOverdue => "answer.policy_overdue",
    /// The card for this question has not been agreed to.
    CardFirst => "answer.card_first",
    /// No such row.
    RowUnknown => "answer.row_unknown",
    /// No more rows fit.
    RowsFull => "answer.rows_full",
    /// "I would rather not say" to a repeat that has rows: they go first.
    RowsThere => "answer.rows_there",
    /// No such card.
    CardUnknown => "choice.card_unknown",
    /// The card cannot be answered on this page.
    CardNotHere => "choice.not_here",
    /// The card asks for a stronger way of agreeing.
    NotStrongEnough => "choice.not_strong_enough",
    /// The words the person used, or the typed name, are missing.
    WordsMissing => "choice.words_missing",
    /// That cannot follow what was said before.
    NotPossible => "choice.not_possible",
    /// No such receipt.
    ReceiptUnknown => "copy.not_found",
    /// No such member of staff.
    StaffUnknown => "staff.not_found",
    /// A member needs a role.
    NoRole => "staff.no_role",
    /// A member needs a name.
    NameMissing => "staff.name_missing",
    /// That sign-in name is in use.
    NameTaken => "staff.name_taken",
    /// Nobody removes themselves.
    NotYourself => "staff.not_yourself",
    /// Minutes outside 1 to 15.
    IdleOutOfRange => "settings.idle_out_of_range",
    /// The folder for copies is not a whole path.
    FolderNotWhole => "settings.folder_not_whole",
    /// The folder holds no backup that was checked.
    NotABackup => "restore.not_a_backup",
    /// A backup of the practice world.
    PracticeBackup => "restore.practice",
    /// The backup does not hold.
    BackupNotSound => "restore.not_sound",
    /// A newer version of the application made the backup.
    BackupNewer => "restore.newer",
    /// The backup cannot be read now: a disk that is away, a folder that may not be opened.
    BackupUnread => "restore.unread",
    /// Only an administrator restores: one of the backup's day, and still one where the vault in use opens.
    NotAdministrator => "restore.not_administrator",
    /// The backup and the vault in use went different ways from some entry on.
    OtherLine => "restore.other_line",
    /// No folder for backups is set.
    NoBackupFolder => "backup.no_folder",
    /// The folder for backups is not a whole path.
    BackupFolderNotWhole => "backup.folder_not_whole",
    /// A desk needs a name.
    DeskNameMissing => "settings.name_missing",
    /// Text longer than fits.
    TooLong => "request.too_long",
    /// No such version of a notice.
    VersionUnknown => "version.not_found",
    /// The version is in force, or is the newest.
    VersionInForce => "version.in_force",
    /// No such draft.
    DraftUnknown => "draft.not_found",
    /// The draft was published or given up.
    DraftOver => "draft.over",
    /// There is something that must be mended first.
    DraftNotSound => "draft.must_fix",
    /// The draft has not been approved as it stands.
    DraftNotApproved => "draft.not_approved",
    /// Another data protection lead has to approve it.
    DraftAnother => "draft.another_approves",
    /// Somebody else changed the draft meanwhile.
    DraftChanged => "draft.changed_meanwhile",
    /// This version of the notice exists already, with other content.
    VersionTaken => "draft.version_taken",
    /// The effective date lies before that of the version it follows.
    DatedBefore => "draft.dated_before",
    /// A version cannot be in force before it was put up at its published address.
    EffectiveBeforeListed => "draft.effective_before_listed",
    /// A date that is none, or lies in the future where it may not.
    DateNotValid => "draft.date_not_valid",
    /// A reason is needed.
    ReasonMissing => "draft.reason_missing",
    /// Nothing differs from the version in force.
    NothingChanged => "draft.nothing_changed",
    /// The file is another notice than those of this desk.
    OtherNotice => "draft.other_notice",
    /// The file is not a notice, or too large.
    FileRefused => "draft.file_refused",
    /// The item cannot hold what was typed.
    ValueRefused => "draft.value_refused",
    /// Nothing has to be told to this person.
    NothingToTell => "tell.nothing_due",
    /// The person has not been told yet.
    NotToldYet => "tell.not_told",
    /// No such letting.
    LettingUnknown => "letting.not_found",
    /// The letting was logged, or did not come about.
    LettingOver => "letting.over",
    /// A letting needs the reference of its tenancy.
    TenancyMissing => "letting.tenancy_missing",
    /// A number of leaflets between 1 and 20.
    LeafletCount => "letting.count_not_valid",
    /// Something stored does not read. The log's check says where.
    Inconsistent => "vault.inconsistent",
}

impl From<VaultError> for Error {
    fn from(why: VaultError) -> Self {
        let VaultError::NotFound { what } = why else {
            return Self::Vault(why);
        };
        match what {
            "interview" => Self::InterviewUnknown,
            "person" => Self::PersonUnknown,
            "showing" => Self::ShowingUnknown,
            "member" => Self::StaffUnknown,
            "draft" => Self::DraftUnknown,
            "letting" => Self::LettingUnknown,
            "publication" => Self::VersionUnknown,
            _ => Self::Vault(why),
        }
    }
}

/// The vault's own codes.
fn vault_code(why: &VaultError) -> &'static str {
    match why {
        VaultError::Absent => "vault.absent",
        VaultError::AlreadyExists => "vault.already_exists",
        VaultError::PartMissing => "vault.part_missing",
        VaultError::NoAccess => "vault.no_access",
        VaultError::WrongPassphrase => "sign_in.wrong_passphrase",
        VaultError::ForeignSlot => "vault.foreign_slot",
        VaultError::DamagedSlot => "vault.damaged_slot",
        VaultError::DamagedFile => "vault.damaged",
        VaultError::NewerFile { .. } => "vault.newer",
        VaultError::Busy => "vault.busy",
        VaultError::ReadOnly => "vault.read_only",
        VaultError::DiskFull => "vault.disk_full",
        VaultError::NoMemory => "vault.no_memory",
        VaultError::TooShort { .. } => "staff.passphrase_too_short",
        VaultError::LastAdministrator => "staff.last_administrator",
        VaultError::Refused { .. } => "vault.refused",
        VaultError::NotFound { .. } => "vault.not_found",
        VaultError::Poisoned => "vault.reopen",
        VaultError::TargetFull => "backup.full",
        VaultError::TargetGone => "backup.gone",
        VaultError::TargetSilent => "backup.silent",
        VaultError::TargetReadOnly => "backup.read_only",
        VaultError::TargetFailed => "backup.failed",
        VaultError::TargetInside => "backup.inside",
        VaultError::TargetMixed => "backup.mixed",
        VaultError::CopyNotSound => "backup.not_sound",
        VaultError::Stopped => "backup.stopped",
        VaultError::Unreadable { .. } => "vault.unreadable",
        VaultError::Setting { .. } => "vault.setting",
        VaultError::Evidence(_) => "vault.evidence",
        VaultError::Sqlite(_) => "vault.database",
        VaultError::Io(_) => "vault.files",
    }
}

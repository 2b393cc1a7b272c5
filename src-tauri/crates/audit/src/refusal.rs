//! Why a vault or a notice was not opened, in plain words: what happened, what is safe, what to do.

use std::io;

use tell_first_vault::VaultError;

use crate::Outcome;

/// Why the work was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// The vault refused.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The passphrase could not be asked or read.
    #[error("no passphrase")]
    NoPassphrase(#[source] io::Error),
    /// The entry asked for is not there.
    #[error("no such entry")]
    NoEntry {
        /// How many there are.
        entries: u64,
    },
    /// There is no receipt or kept head at this path that this user may read.
    #[error("the file could not be read")]
    NoWitness(io::ErrorKind),
    /// There is no notice at this path that this user may read.
    #[error("the notice could not be read")]
    NoPack(io::ErrorKind),
    /// The path is a link, a pipe or a device.
    #[error("the path is no folder and no file")]
    NotAPack,
    /// The notice does not hold together, and so cannot be compared.
    #[error("the notice does not hold together")]
    PackFlaws {
        /// Where it is, as it may be printed.
        path: String,
        /// The first flaw, as it may be printed.
        first: Option<String>,
        /// How many there are.
        count: usize,
    },
    /// The desk refused: the role, the person, or the member.
    #[error(transparent)]
    Desk(tell_first_desk::Error),
    /// The file could not be written.
    #[error("the file could not be written")]
    NotWritten(io::ErrorKind),
    /// The outcome could not be printed.
    #[error("the outcome could not be printed")]
    Printing(#[source] io::Error),
}

/// What a person needs to know.
pub(crate) struct Words {
    /// What happened.
    pub(crate) happened: String,
    /// What is safe.
    pub(crate) safe: &'static str,
    /// What to do.
    pub(crate) to_do: &'static str,
}

const UNTOUCHED: &str = "the vault. Nothing in it was changed.";
const UNCHANGED: &str = "everything. This program changes nothing.";
const KEEP: &str = "copy the whole folder to a safe place as it is, and ask whoever looks after this computer. Do not \
                    start a new vault in its place.";

impl Refusal {
    /// Stable code, the same as the application's.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Vault(why) => vault_code(why),
            Self::NoPassphrase(_) => "audit.no_passphrase",
            Self::NoEntry { .. } => "audit.no_entry",
            Self::NoWitness(_) => "audit.no_file",
            Self::NoPack(_) => "audit.no_pack",
            Self::NotAPack => "audit.not_a_pack",
            Self::PackFlaws { .. } => "audit.pack_flaws",
            Self::Desk(why) => why.code(),
            Self::NotWritten(_) => "audit.not_written",
            Self::Printing(_) => "audit.printing",
        }
    }

    /// How to leave.
    pub(crate) const fn outcome(&self) -> Outcome {
        match self {
            Self::Vault(_)
            | Self::NoWitness(_)
            | Self::Desk(_)
            | Self::NotWritten(_)
            | Self::NoPack(_)
            | Self::NotAPack
            | Self::PackFlaws { .. } => Outcome::NotOpened,
            Self::NoPassphrase(_) | Self::NoEntry { .. } | Self::Printing(_) => Outcome::Usage,
        }
    }

    /// The words to print.
    pub(crate) fn words(&self) -> Words {
        match self {
            Self::Vault(why) => vault_words(why),
            Self::NoPassphrase(why) => words(
                format!("the passphrase could not be read ({}).", why.kind()),
                "give --member NAME (or --recovery) and --passphrase-fd N with the number of an open file \
                 descriptor, or run this on a terminal.",
            ),
            Self::NoEntry { entries } => words(
                format!(
                    "there is no entry with this number: the log has {entries}, numbered from 0."
                ),
                "give a smaller number.",
            ),
            Self::NoWitness(why) => harmless(
                format!("a receipt or kept head could not be read ({why})."),
                "give the path of a file you may read, or a printed line in quotation marks.",
            ),
            Self::NoPack(why) => harmless(
                format!("the notice could not be read ({why})."),
                "give a folder that holds the file pack.toml, or a zip file of it, that you may read.",
            ),
            Self::NotAPack => harmless(
                "this is a link or a special file, and links are not followed.".to_owned(),
                "give the folder or the zip file itself.",
            ),
            Self::PackFlaws { path, first, count } => harmless(
                format!(
                    "the notice {path} does not hold together: {count} flaws. {}",
                    first.as_deref().unwrap_or_default()
                ),
                "run `tell-first-audit lint` on it, and mend what it names.",
            ),
            Self::Desk(why) => desk_words(why),
            Self::NotWritten(why) => not_written(*why),
            Self::Printing(why) => harmless(
                format!("the outcome could not be printed ({}).", why.kind()),
                "check where the output goes, and run it again.",
            ),
        }
    }
}

/// The words where nothing was ever at risk.
fn harmless(happened: String, to_do: &'static str) -> Words {
    Words {
        happened,
        safe: UNCHANGED,
        to_do,
    }
}

fn words(happened: String, to_do: &'static str) -> Words {
    Words {
        happened,
        safe: UNTOUCHED,
        to_do,
    }
}

/// What the desk refused to export, and why.
fn desk_words(why: &tell_first_desk::Error) -> Words {
    use tell_first_desk::Error;
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the rest cannot be met by an export"
    )]
    match why {
        Error::Vault(why) => vault_words(why),
        Error::NotYourRole => words(
            "this member's roles do not allow this export.".to_owned(),
            "ask somebody whose role it is: an officer, or for what tells no answer the data protection lead.",
        ),
        Error::PersonUnknown => words(
            "nobody at this desk has this reference.".to_owned(),
            "look the reference up at the desk, and give it letter for letter.",
        ),
        Error::ReceiptUnknown => words(
            "no copy was made for this person yet.".to_owned(),
            "make one at the desk first.",
        ),
        Error::MemberRemoved => words(
            "this member of staff has been removed.".to_owned(),
            "sign in as somebody who is still there.",
        ),
        Error::HistoryFirst => words(
            "a head of the log that is kept outside says otherwise than this vault.".to_owned(),
            "sign in at the desk: its first screen says what was found and what to do.",
        ),
        Error::WrongWorld => words(
            "this is the vault of the other world: practice for live, or live for practice."
                .to_owned(),
            "give --practice for a practice vault, and only for one.",
        ),
        other => words(format!("the desk refused: {}.", other.code()), KEEP),
    }
}

/// The entry is in the log by then; what is missing is the file.
fn not_written(why: io::ErrorKind) -> Words {
    let to_do = if why == io::ErrorKind::AlreadyExists {
        "give a name that nothing has yet: nothing is replaced."
    } else if why == io::ErrorKind::NotFound {
        "give a folder that is there, or a name in one."
    } else if why == io::ErrorKind::StorageFull {
        "make room, and run this again."
    } else {
        "give a place that this user may write to, and run this again."
    };
    Words {
        happened: format!("the file could not be written ({why})."),
        safe: "the vault, and every file that was there. Nothing half-written was left.",
        to_do,
    }
}

const fn vault_code(why: &VaultError) -> &'static str {
    match why {
        VaultError::Absent => "vault.absent",
        VaultError::PartMissing => "vault.part_missing",
        VaultError::NoAccess => "vault.no_access",
        VaultError::AlreadyExists => "vault.already_exists",
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

fn vault_words(why: &VaultError) -> Words {
    match why {
        VaultError::Absent => words(
            "there is no vault in this folder.".to_owned(),
            "give the folder that holds the file vault.tell.",
        ),
        VaultError::PartMissing => words(
            "the file vault.tell is missing, and other parts of a vault are there.".to_owned(),
            "put vault.tell back where it was. If it is lost, choose \"Put records back from a backup\" on the first screen \
             of the application. Do not start a new vault in its place.",
        ),
        VaultError::NoAccess => words(
            "the system does not let this user open the folder or the file.".to_owned(),
            "run this as the person who owns the folder.",
        ),
        VaultError::WrongPassphrase => words(
            "the sign-in name or the passphrase is not right.".to_owned(),
            "type both again. Capitals matter in the passphrase, not in the name. The recovery code opens the vault \
             with --recovery.",
        ),
        VaultError::ForeignSlot => words(
            "the key file of this name belongs to another vault.".to_owned(),
            "put back the folder 'slots' that belongs to this vault, or open it with another member's name.",
        ),
        VaultError::DamagedSlot => words(
            "the key file of this name was altered or cut short.".to_owned(),
            "open the vault with another member's name or with --recovery, and set this member's passphrase anew.",
        ),
        VaultError::DamagedFile | VaultError::Unreadable { .. } | VaultError::Evidence(_) => words(
            "the vault file was altered or cut short, or is not of this folder.".to_owned(),
            KEEP,
        ),
        VaultError::NewerFile { found, known } => words(
            format!(
                "a newer version of Tell First wrote this vault (format {found}; this program knows {known})."
            ),
            "use the tell-first-audit that came with that version.",
        ),
        VaultError::Busy => words(
            "the vault is open in another program.".to_owned(),
            "close Tell First, or sign out at that desk, and run this again.",
        ),
        VaultError::ReadOnly => words(
            "the folder cannot be written, and the vault's lock must be taken.".to_owned(),
            "run this as the person who owns the folder, or on a copy of it that can be written.",
        ),
        VaultError::DiskFull => words(
            "the disk is full.".to_owned(),
            "make room, and run this again.",
        ),
        VaultError::NoMemory => words(
            "this computer has not enough free memory.".to_owned(),
            "close other programs, and run this again.",
        ),
        VaultError::AlreadyExists
        | VaultError::TooShort { .. }
        | VaultError::LastAdministrator
        | VaultError::Refused { .. }
        | VaultError::NotFound { .. }
        | VaultError::Poisoned
        | VaultError::TargetFull
        | VaultError::TargetGone
        | VaultError::TargetSilent
        | VaultError::TargetReadOnly
        | VaultError::TargetFailed
        | VaultError::TargetInside
        | VaultError::TargetMixed
        | VaultError::CopyNotSound
        | VaultError::Stopped
        | VaultError::Setting { .. }
        | VaultError::Sqlite(_)
        | VaultError::Io(_) => words(format!("the vault could not be read: {why}."), KEEP),
    }
}

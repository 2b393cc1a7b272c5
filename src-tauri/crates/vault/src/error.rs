//! What can go wrong with a vault. No variant holds anything a person said.

use std::io;

use rusqlite::ErrorCode;

/// The crate's result.
pub type Result<T> = std::result::Result<T, VaultError>;

/// Why the vault did not do what was asked. None of these ever leads to "start over".
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// There is no vault in the folder.
    #[error("there is no vault in the folder")]
    Absent,
    /// There is one already, and a vault is never replaced.
    #[error("there is a vault in the folder already")]
    AlreadyExists,
    /// The encrypted file is missing, and what belongs to it is there. Nothing was touched.
    #[error("the vault file is missing, and other parts of the vault are there")]
    PartMissing,
    /// The system does not let this user look into the folder or the file.
    #[error("the folder of the vault may not be looked into")]
    NoAccess,
    /// The passphrase, or the sign-in name, is not right.
    #[error("the sign-in name or the passphrase is not right")]
    WrongPassphrase,
    /// The slot opens another vault.
    #[error("the key slot belongs to another vault")]
    ForeignSlot,
    /// The slot was altered or cut short.
    #[error("the key slot is damaged")]
    DamagedSlot,
    /// The vault file was altered or cut short, or the key does not fit it.
    #[error("the vault file is damaged")]
    DamagedFile,
    /// A newer version of the application wrote the file. It was not touched.
    #[error("the vault file has version {found}; this application knows up to {known}")]
    NewerFile {
        /// The file's version.
        found: u32,
        /// The newest this program knows.
        known: u32,
    },
    /// Another copy of the application has it open.
    #[error("the vault is open in another copy")]
    Busy,
    /// The folder or the file cannot be written.
    #[error("the vault cannot be written")]
    ReadOnly,
    /// No room on the disk. Nothing was stored.
    #[error("the disk is full")]
    DiskFull,
    /// Not enough memory. Nothing was stored, and nothing is wrong with what is.
    #[error("there is not enough memory")]
    NoMemory,
    /// A passphrase needs this many characters.
    #[error("a passphrase needs at least {least} characters")]
    TooShort {
        /// Least number of characters.
        least: usize,
    },
    /// The last administrator cannot be removed.
    #[error("the last administrator stays")]
    LastAdministrator,
    /// A rule of the house, held by the database, refused the change.
    #[error("refused by the rule {rule}")]
    Refused {
        /// The rule's code, such as `told-before-asked`.
        rule: String,
    },
    /// There is no such row.
    #[error("there is no such {what}")]
    NotFound {
        /// What was asked for, such as `interview`.
        what: &'static str,
    },
    /// A write failed half way to the disk: the vault must be opened again.
    #[error("a write failed on the way to the disk; the vault must be opened again")]
    Poisoned,
    /// No room where backups go. Those that are there are whole.
    #[error("the folder for backups is full")]
    TargetFull,
    /// The folder for backups is not there.
    #[error("the folder for backups is not there")]
    TargetGone,
    /// The folder for backups does not answer.
    #[error("the folder for backups does not answer")]
    TargetSilent,
    /// The folder for backups cannot be written, or not be looked into.
    #[error("the folder for backups cannot be written")]
    TargetReadOnly,
    /// Writing to the folder for backups, or reading it back, failed.
    #[error("the folder for backups failed")]
    TargetFailed,
    /// The folder for backups lies inside the vault's own.
    #[error("the folder for backups lies inside the vault's own")]
    TargetInside,
    /// The folder holds backups of real records, and this is a practice vault.
    #[error("the folder holds backups of the live world")]
    TargetMixed,
    /// A copy did not hold when it was read back; it was thrown away.
    #[error("a copy did not hold when it was read back")]
    CopyNotSound,
    /// It was stopped before its end, as asked.
    #[error("stopped before its end, as asked")]
    Stopped,
    /// A stored word or number has no meaning here.
    #[error("a stored {what} cannot be read")]
    Unreadable {
        /// What it was.
        what: &'static str,
    },
    /// A setting of the database did not take.
    #[error("the setting {name} did not take")]
    Setting {
        /// The setting's name.
        name: &'static str,
    },
    /// The evidence could not be made or read.
    #[error("the evidence could not be read")]
    Evidence(#[source] tell_first_evidence::Error),
    /// The database.
    #[error("the database failed")]
    Sqlite(#[source] rusqlite::Error),
    /// The file system.
    #[error("the file system failed")]
    Io(#[source] io::Error),
}

impl VaultError {
    /// True where the vault itself is lost, in whole or in part. False for what stands in its way for now: a disk that
    /// cannot be written or read, a newer version, another copy that has it open.
    #[must_use]
    pub fn is_loss(&self) -> bool {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "whatever else went wrong, the vault may be whole"
        )]
        match self {
            Self::Absent
            | Self::PartMissing
            | Self::DamagedFile
            | Self::Unreadable { .. }
            | Self::Evidence(_) => true,
            // A table or a column that is not there; a failure of the system has a code of its own.
            Self::Sqlite(rusqlite::Error::SqliteFailure(failure, _)) => {
                failure.code == ErrorCode::Unknown
            }
            Self::Sqlite(_) => true,
            _ => false,
        }
    }

    /// A refusal by one of our rules.
    pub(crate) fn rule(code: &str) -> Self {
        Self::Refused {
            rule: code.to_owned(),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, message) = &error else {
            return Self::Sqlite(error);
        };
        if let Some(rule) = message
            .as_deref()
            .and_then(|text| text.strip_prefix("rule:"))
        {
            return if rule == "last-administrator" {
                Self::LastAdministrator
            } else {
                Self::rule(rule)
            };
        }
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "SQLite has many more codes that mean nothing special here"
        )]
        match failure.code {
            ErrorCode::DiskFull => Self::DiskFull,
            ErrorCode::OutOfMemory => Self::NoMemory,
            // The journal's index could not be taken into memory, of which SQLite says no more than that.
            _ if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_NOMEM => Self::NoMemory,
            // The journal's shared index could not be made longer, of which SQLite says no more than that.
            _ if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => Self::DiskFull,
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::FileLockingProtocolFailed => Self::Busy,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => Self::DamagedFile,
            ErrorCode::ConstraintViolation => Self::rule(constraint(failure.extended_code)),
            _ => Self::Sqlite(error),
        }
    }
}

/// The code of a constraint that has no name of its own.
fn constraint(extended: i32) -> &'static str {
    match extended {
        rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY => "loose-reference",
        rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
            "once-only"
        }
        _ => "not-well-formed",
    }
}

impl From<io::Error> for VaultError {
    fn from(error: io::Error) -> Self {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "other kinds mean nothing special here"
        )]
        match error.kind() {
            io::ErrorKind::NotFound => Self::Absent,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::OutOfMemory => Self::NoMemory,
            _ => Self::Io(error),
        }
    }
}

impl From<tell_first_evidence::Error> for VaultError {
    fn from(error: tell_first_evidence::Error) -> Self {
        Self::Evidence(error)
    }
}

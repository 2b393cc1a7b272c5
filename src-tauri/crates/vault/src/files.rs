//! The folder of a vault: its files, their modes, the lock, and what can be seen without a key.
//!
//! `vault.tell` is created once and from then on only the database writes it. Nothing here deletes or replaces it, nor
//! the parts that belong to it.

use std::fs::{self, DirBuilder, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tell_first_evidence::VaultId;

use crate::{Result, VaultError, held};

/// The encrypted file.
pub(crate) const FILE: &str = "vault.tell";
/// Which vault this is, readable without a key.
pub(crate) const ID_FILE: &str = "vault.id";
/// Held while the vault is open.
pub(crate) const LOCK_FILE: &str = "lock";
/// The folder of key slots.
pub(crate) const SLOTS: &str = "slots";
const ID_LINE: &str = "tell-first vault 1";
const ID_NAME: &str = "tell-first vault ";
/// Bytes of one page of the encrypted file.
pub(crate) const PAGE: u64 = 4096;

/// What is in a folder, as far as it shows without a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// No vault.
    Absent,
    /// A vault of a kind we know.
    Present {
        /// Which.
        vault: VaultId,
    },
    /// A vault that is open in another copy of the application.
    Busy,
    /// A vault made by a newer version of the application.
    Newer,
    /// Parts are unreadable.
    Damaged,
    /// A part is missing: what belongs to a vault is there, and the encrypted file is not.
    PartMissing,
    /// The system lets this user not look.
    NoAccess,
    /// A vault that cannot be written.
    ReadOnly,
}

/// What stands in a folder that has no encrypted file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
    /// Nothing of a vault.
    Nothing,
    /// What a founding left that was stopped before its vault got a name. There never was a vault.
    Unfinished(VaultId),
}

/// A file or folder that other users of this computer can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposed {
    /// The path inside the vault's folder; empty for the folder itself.
    pub path: PathBuf,
    /// Its mode bits.
    pub mode: u32,
}

/// Looks at a folder without a key, and changes nothing.
pub fn look(dir: &Path) -> Presence {
    match seen(dir) {
        Ok(_) if !writable(dir) => Presence::ReadOnly,
        Ok(_) if held_elsewhere(dir) => Presence::Busy,
        Ok(vault) => Presence::Present { vault },
        Err(why) => refused(&why),
    }
}

/// The presence that a refusal to open means.
fn refused(why: &VaultError) -> Presence {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever else is wrong, the files are not as they should be"
    )]
    match why {
        VaultError::Absent => Presence::Absent,
        VaultError::PartMissing => Presence::PartMissing,
        // Not to get an answer is not to know.
        VaultError::NoAccess | VaultError::Io(_) => Presence::NoAccess,
        VaultError::NewerFile { .. } => Presence::Newer,
        _ => Presence::Damaged,
    }
}

/// Which vault stands in a folder, as far as it shows without a key.
///
/// Refuses: none ([`VaultError::Absent`]), one without its file ([`VaultError::PartMissing`]), one that may not be
/// looked at, a newer or a damaged one.
pub(crate) fn seen(dir: &Path) -> Result<VaultId> {
    let file = dir.join(FILE);
    match metadata(&file)? {
        Some(about) if about.is_file() && about.len() >= PAGE => {
            readable(&file)?;
            read_id(dir)
        }
        Some(_) => {
            read_id(dir)?;
            Err(VaultError::DamagedFile)
        }
        None => before(dir).and(Err(VaultError::Absent)),
    }
}

/// What stands in a folder without an encrypted file. Refuses with [`VaultError::PartMissing`] where anything there
/// belongs to a vault that once had its name.
pub(crate) fn before(dir: &Path) -> Result<Before> {
    let id = dir.join(ID_FILE);
    let journal = dir.join(format!("{FILE}-wal"));
    if dir.join(FILE).symlink_metadata().is_ok() || metadata(&journal)?.is_some() {
        return Err(VaultError::PartMissing);
    }
    if metadata(&id)?.is_none() {
        return if any_slot(dir)? {
            Err(VaultError::PartMissing)
        } else {
            Ok(Before::Nothing)
        };
    }
    // A founding gives its file the vault's name as its last act: as long as the founding name is there, the other
    // parts belong to nothing.
    match read_id(dir) {
        Ok(vault) if metadata(&founding_file(dir, vault))?.is_some() => {
            Ok(Before::Unfinished(vault))
        }
        Err(VaultError::NoAccess) => Err(VaultError::NoAccess),
        Ok(_) | Err(_) => Err(VaultError::PartMissing),
    }
}

/// The encrypted file while a vault is being founded.
pub(crate) fn founding_file(dir: &Path, vault: VaultId) -> PathBuf {
    dir.join(format!("founding-{vault}.tell"))
}

fn any_slot(dir: &Path) -> Result<bool> {
    match fs::read_dir(dir.join(SLOTS)) {
        Ok(mut entries) => Ok(entries.next().is_some()),
        Err(error) => absent_or(error, false),
    }
}

/// What the system says of a path; `None` where there is nothing.
fn metadata(path: &Path) -> Result<Option<fs::Metadata>> {
    match fs::metadata(path) {
        Ok(about) => Ok(Some(about)),
        Err(error) => absent_or(error, None),
    }
}

/// An answer for what is not there. Not to be let in is not to know: never the same as nothing there.
pub(crate) fn absent_or<T>(error: std::io::Error, absent: T) -> Result<T> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "other kinds mean nothing special here"
    )]
    match error.kind() {
        ErrorKind::NotFound => Ok(absent),
        ErrorKind::PermissionDenied => Err(VaultError::NoAccess),
        _ => Err(VaultError::Io(error)),
    }
}

/// Refuses a file that this user may not read.
fn readable(path: &Path) -> Result<()> {
    match held::hold(path) {
        Ok(_) => Ok(()),
        Err(error) => absent_or(error, ()),
    }
}

/// Whatever in the folder other users of this computer can read or write. Empty is good.
pub fn exposure(dir: &Path) -> Vec<Exposed> {
    let mut found = Vec::new();
    exposed(dir, PathBuf::new(), &mut found);
    for folder in [PathBuf::new(), PathBuf::from(SLOTS)] {
        let Ok(entries) = fs::read_dir(dir.join(&folder)) else {
            continue;
        };
        for entry in entries.flatten() {
            exposed(&entry.path(), folder.join(entry.file_name()), &mut found);
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

#[cfg(unix)]
fn exposed(path: &Path, name: PathBuf, found: &mut Vec<Exposed>) {
    use std::os::unix::fs::PermissionsExt;
    if let Ok(about) = fs::symlink_metadata(path) {
        let mode = about.permissions().mode() & 0o777;
        if mode & 0o077 != 0 && !about.file_type().is_symlink() {
            found.push(Exposed { path: name, mode });
        }
    }
}

/// Elsewhere the user's own profile folder keeps others out.
#[cfg(not(unix))]
fn exposed(_path: &Path, _name: PathBuf, _found: &mut Vec<Exposed>) {}

/// Makes a folder that only its owner can enter, with its parents, and puts each new name on the disk.
pub(crate) fn make_folder(dir: &Path) -> Result<()> {
    let new: Vec<&Path> = dir
        .ancestors()
        .take_while(|folder| folder.symlink_metadata().is_err())
        .collect();
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir)?;
    for folder in new {
        // A relative name of one part stands in the working folder.
        let parent = folder.parent().filter(|parent| *parent != Path::new(""));
        sync_folder(parent.unwrap_or(Path::new(".")))?;
    }
    Ok(())
}

/// Creates a new file that only its owner can read, and never opens one that is there.
pub(crate) fn create_private(path: &Path) -> std::io::Result<File> {
    private(OpenOptions::new().write(true).create_new(true)).open(path)
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
}

/// Writes a new small file and puts it on the disk.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = create_private(path).map_err(taken)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    sync_folder(path.parent().unwrap_or(path))
}

/// Writes a small file under its name, all of it or nothing: it has another name until it is on the disk.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let fresh = path.with_extension("new");
    if fresh.symlink_metadata().is_ok() {
        // Left by a crash while it was being written; it never was the file.
        fs::remove_file(&fresh)?;
    }
    write_new(&fresh, bytes)?;
    fs::rename(&fresh, path)?;
    sync_folder(path.parent().unwrap_or(path))
}

fn taken(error: std::io::Error) -> VaultError {
    if error.kind() == ErrorKind::AlreadyExists {
        VaultError::AlreadyExists
    } else {
        error.into()
    }
}

/// Makes a new name in a folder last.
#[cfg(unix)]
pub(crate) fn sync_folder(dir: &Path) -> Result<()> {
    Ok(File::open(dir)?.sync_all()?)
}

/// Other systems have no such call.
#[cfg(not(unix))]
pub(crate) fn sync_folder(_dir: &Path) -> Result<()> {
    Ok(())
}

/// Where the id is written before it gets its name.
pub(crate) fn id_aside(dir: &Path, vault: VaultId) -> PathBuf {
    dir.join(format!("founding-{vault}.id-part"))
}

/// Writes which vault this is, whole or not at all: an empty file of that name would look like a part of a vault
/// whose rest is missing.
pub(crate) fn write_id(dir: &Path, vault: VaultId) -> Result<()> {
    let aside = id_aside(dir, vault);
    write_new(&aside, format!("{ID_LINE}\n{vault}\n").as_bytes())?;
    fs::rename(aside, dir.join(ID_FILE))?;
    sync_folder(dir)
}

/// Reads which vault this is.
pub(crate) fn read_id(dir: &Path) -> Result<VaultId> {
    let text = fs::read(dir.join(ID_FILE)).map_err(unread)?;
    let text = String::from_utf8(text).map_err(|_| VaultError::DamagedFile)?;
    let mut lines = text.split('\n');
    let first = lines.next().unwrap_or_default();
    if first != ID_LINE {
        let version = first
            .strip_prefix(ID_NAME)
            .and_then(|version| version.parse::<u32>().ok());
        return Err(match version {
            Some(found) if found > 1 => VaultError::NewerFile { found, known: 1 },
            _ => VaultError::DamagedFile,
        });
    }
    match (lines.next().map(str::parse), lines.next(), lines.next()) {
        (Some(Ok(vault)), Some(""), None) => Ok(vault),
        _ => Err(VaultError::DamagedFile),
    }
}

/// Why a part that belongs to a vault gave nothing. A disk that does not answer is no damage to what is on it.
fn unread(error: std::io::Error) -> VaultError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "any other kind says that the disk did not answer"
    )]
    match error.kind() {
        ErrorKind::PermissionDenied => VaultError::NoAccess,
        ErrorKind::NotFound
        | ErrorKind::NotADirectory
        | ErrorKind::IsADirectory
        | ErrorKind::UnexpectedEof => VaultError::DamagedFile,
        _ => VaultError::Io(error),
    }
}

/// The first 16 bytes of the encrypted file (its salt), as hex: they tell one file from another.
pub(crate) fn header(file: &Path) -> Result<String> {
    let mut bytes = [0_u8; 16];
    let read = held::read_at(&*held::hold(file)?, &mut bytes, 0).map_err(unread)?;
    if read < bytes.len() {
        return Err(VaultError::DamagedFile);
    }
    Ok(hex::encode(bytes))
}

/// True where the folder, the file and the lock may be written.
pub(crate) fn writable(dir: &Path) -> bool {
    let folder = fs::metadata(dir).is_ok_and(|about| !about.permissions().readonly());
    let file = dir.join(FILE);
    let there = file.symlink_metadata().is_ok();
    // One that is open in this process was found so then, and must not be opened beside it.
    let opens = || held::is_held(&file) || OpenOptions::new().write(true).open(&file).is_ok();
    folder && (!there || (!readonly(&file) && opens()))
}

fn readonly(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|about| about.permissions().readonly())
}

/// The lock of a folder, let go when it is dropped, also by a crash.
pub(crate) struct Lock(File);

impl Lock {
    /// Of a file nobody else knows.
    pub(crate) const fn unshared(file: File) -> Self {
        Self(file)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing alone is not enough: a process started at this moment holds a copy of the open file until it has
        // become itself, and the lock with it.
        drop(self.0.unlock());
    }
}

/// Takes the lock of a folder.
pub(crate) fn lock(dir: &Path) -> Result<Lock> {
    let file = private(OpenOptions::new().write(true).create(true).truncate(false))
        .open(dir.join(LOCK_FILE))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(VaultError::Busy),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

/// True where another holder has the lock; makes no file.
fn held_elsewhere(dir: &Path) -> bool {
    let there = dir.join(LOCK_FILE).symlink_metadata().is_ok();
    there && matches!(lock(dir), Err(VaultError::Busy))
}

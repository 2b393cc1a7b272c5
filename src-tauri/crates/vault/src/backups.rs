//! The folder backups are in: their names, what says that one was checked, and which of them go.
//!
//! A backup is a folder like that of a vault, and opens with the passphrases of its day. Only folders with a name of
//! this vault and its own paper in them are ever taken away, file by known file.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::DateTime;
use tell_first_evidence::{Digest, VaultId, World, root};

use crate::files::{self, FILE, ID_FILE, SLOTS};
use crate::keep::{Kept, may_go};
use crate::patience::patiently;
use crate::{Result, Vault, VaultError};

/// What says that a backup was checked; it is written after the check.
pub(crate) const PAPER: &str = "backup.txt";
const FIRST_LINE: &str = "tell-first backup 1";
const LIVE: &str = "tell-first-backup-";
const PRACTICE: &str = "tell-first-practice-backup-";
/// What a backup ends with that is not done.
pub(crate) const PART: &str = ".part";
/// A paper is far smaller.
const MOST_BYTES: u64 = 4096;

/// Where a vault's backups are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupPlace {
    /// The folder the administrator picked.
    pub folder: PathBuf,
    /// The vault.
    pub vault: VaultId,
    /// Its world.
    pub world: World,
}

/// One backup that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupFound {
    /// Its own folder.
    pub dir: PathBuf,
    /// Of which vault.
    pub vault: VaultId,
    /// Of which world.
    pub world: World,
    /// When it was made, milliseconds since 1970.
    pub at_ms: i64,
    /// Entries in its log.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Digest,
    /// What the check of its log found; the vault had it too.
    pub findings: u64,
}

impl BackupFound {
    /// The paper that lies in a backup. Nothing personal.
    pub(crate) fn paper(&self) -> String {
        let (vault, world) = (self.vault, self.world.code());
        let (at, size, root, findings) = (self.at_ms, self.size, self.root, self.findings);
        format!(
            "{FIRST_LINE}\nvault {vault}\nworld {world}\nat-ms {at}\nsize {size}\nroot {root}\nfindings {findings}\n"
        )
    }

    /// Reads the paper of a folder; `None` where there is none of ours.
    #[must_use]
    pub fn read(dir: &Path) -> Option<Self> {
        let path = dir.join(PAPER);
        let about = fs::symlink_metadata(&path).ok()?;
        if !about.is_file() || about.len() > MOST_BYTES {
            return None;
        }
        let text = fs::read_to_string(&path).ok()?;
        let mut lines = text.strip_suffix('\n')?.split('\n');
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let mut fact = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
        let found = Self {
            dir: dir.to_owned(),
            vault: fact("vault")?.parse().ok()?,
            world: World::from_code(fact("world")?)?,
            at_ms: fact("at-ms")?.parse().ok()?,
            size: fact("size")?.parse().ok()?,
            root: fact("root")?.parse().ok()?,
            findings: fact("findings")?.parse().ok()?,
        };
        (found.paper() == text).then_some(found)
    }

    /// True where the paper says of this copy what is so, and its folder, as long as it has a name of ours, that of
    /// the time on the paper. What the check found then is counted anew by whoever opens it.
    ///
    /// # Errors
    /// Those of reading the copy.
    pub fn is_of(&self, copy: &Vault) -> Result<bool> {
        let place = BackupPlace {
            folder: PathBuf::new(),
            vault: self.vault,
            world: self.world,
        };
        let name = self.dir.file_name().and_then(|name| name.to_str());
        let ours = name.filter(|name| name.starts_with(LIVE) || name.starts_with(PRACTICE));
        if ours.is_some_and(|name| name != place.name(self.at_ms)) {
            return Ok(false);
        }
        let named = (self.vault, self.world, self.size);
        if named != (copy.id(), copy.world(), copy.entry_count()?) {
            return Ok(false);
        }
        match copy.tree(|nodes| root(self.size, nodes)) {
            Ok(root) => Ok(root == self.root),
            Err(VaultError::Evidence(_)) => Ok(false),
            Err(why) => Err(why),
        }
    }
}

impl BackupPlace {
    /// Every checked backup of this vault, the newest first. Waits five seconds at most.
    ///
    /// # Errors
    /// [`VaultError::TargetGone`] where the folder is not there; [`VaultError::TargetReadOnly`] where it may not be
    /// looked into; [`VaultError::TargetSilent`] where it does not answer.
    pub fn list(&self) -> Result<Vec<BackupFound>> {
        let place = self.clone();
        patiently(VaultError::TargetSilent, move || place.found())
    }

    /// As [`BackupPlace::list`], for as long as it takes.
    fn found(&self) -> Result<Vec<BackupFound>> {
        let mut all = Vec::new();
        for path in self.entries()? {
            let named = path.file_name().and_then(|name| name.to_str());
            // What a link leads to is none of ours to rename or take away.
            if is_folder(&path)
                && let Some(found) = BackupFound::read(&path)
                && found.vault == self.vault
                && found.world == self.world
                && named == Some(&self.name(found.at_ms))
            {
                all.push(found);
            }
        }
        all.sort_by_key(|found| std::cmp::Reverse((found.at_ms, found.size)));
        Ok(all)
    }

    /// The name of a backup made at that time.
    pub(crate) fn name(&self, at_ms: i64) -> String {
        let at = DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
        format!("{}{}", self.prefix(), at.format("%Y%m%dT%H%M%S%3fZ"))
    }

    fn prefix(&self) -> String {
        let world = match self.world {
            World::Live => LIVE,
            World::Practice => PRACTICE,
        };
        format!("{world}{}-", self.vault)
    }

    /// Refuses a folder that cannot take this vault's backups: one that is not there, one inside the vault's own, and
    /// for a practice vault one that holds live backups.
    pub(crate) fn fits(&self, vault_dir: &Path) -> Result<()> {
        let real = |path: &Path| path.canonicalize().map_err(gone);
        if real(&self.folder)?.starts_with(real(vault_dir)?) {
            return Err(VaultError::TargetInside);
        }
        let mut names = self.entries()?.into_iter();
        let live = |path: PathBuf| {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            name.starts_with(LIVE)
        };
        if self.world == World::Practice && names.any(live) {
            return Err(VaultError::TargetMixed);
        }
        Ok(())
    }

    /// Takes away what backups of this vault left that never came to their end.
    pub(crate) fn clear_parts(&self) -> Result<()> {
        let prefix = self.prefix();
        for path in self.entries()? {
            let name = path.file_name().and_then(|name| name.to_str());
            if name.is_some_and(|name| name.starts_with(&prefix) && name.ends_with(PART)) {
                take_apart(&path)?;
            }
        }
        Ok(())
    }

    /// Takes away the backups that need not be kept, but never the one just made. Returns how many.
    pub(crate) fn thin_out(&self, made: &Path) -> Result<usize> {
        let all = self.found()?;
        let kept: Vec<Kept> = all
            .iter()
            .map(|found| Kept {
                at_ms: found.at_ms,
                size: found.size,
                good: found.findings == 0,
            })
            .collect();
        let mut gone = 0;
        for found in may_go(&kept).into_iter().filter_map(|at| all.get(at)) {
            if found.dir == made {
                continue;
            }
            // Under another name first: one that is half gone is no backup.
            let part = with_part(&found.dir);
            fs::rename(&found.dir, &part)?;
            files::sync_folder(&self.folder)?;
            take_apart(&part)?;
            gone += 1;
        }
        Ok(gone)
    }

    /// Whatever is in the folder.
    fn entries(&self) -> Result<Vec<PathBuf>> {
        paths(&self.folder)
    }
}

/// Every backup in a folder, or the folder itself where it is one, of whatever vault, the newest first.
///
/// # Errors
/// As [`BackupPlace::list`].
pub fn backups_in(folder: &Path) -> Result<Vec<BackupFound>> {
    let folder = folder.to_owned();
    patiently(VaultError::TargetSilent, move || {
        let inside = paths(&folder)?;
        let mut all: Vec<BackupFound> = BackupFound::read(&folder)
            .into_iter()
            .chain(inside.into_iter().filter_map(|path| {
                let part = path.to_string_lossy().ends_with(PART);
                (!part).then(|| BackupFound::read(&path)).flatten()
            }))
            .collect();
        all.sort_by_key(|found| std::cmp::Reverse((found.at_ms, found.size)));
        Ok(all)
    })
}

/// Whatever is in a folder. One that cannot be read to its end is not read at all: what is not seen could be the
/// newest.
fn paths(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(gone)?;
    entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<_>>()
        .map_err(gone)
}

/// The name of a backup that is not done.
pub(crate) fn with_part(dir: &Path) -> PathBuf {
    let mut name = dir.as_os_str().to_owned();
    name.push(PART);
    PathBuf::from(name)
}

/// Takes away a folder that holds nothing but the parts of a backup. What we did not make stays, and its folder.
pub(crate) fn take_apart(part: &Path) -> Result<()> {
    let about = match fs::symlink_metadata(part) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    if !about.is_dir() {
        return Ok(());
    }
    for end in ["", "-journal", "-wal", "-shm"] {
        remove(&part.join(format!("{FILE}{end}")))?;
    }
    for name in [PAPER, ID_FILE, files::LOCK_FILE] {
        remove(&part.join(name))?;
    }
    // The id has another name until it is whole.
    for entry in fs::read_dir(part).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let unfinished = |name: &str| name.starts_with("founding-") && name.ends_with(".id-part");
        if name.to_str().is_some_and(unfinished) {
            remove(&entry.path())?;
        }
    }
    let slots = part.join(SLOTS);
    // A link may lead to the slots of a vault that is in use.
    if is_folder(&slots) {
        for entry in fs::read_dir(&slots).into_iter().flatten().flatten() {
            let name = entry.file_name();
            let slot = name.to_str().is_some_and(|name| name.ends_with(".age"));
            if slot {
                remove(&entry.path())?;
            }
        }
    }
    for folder in [slots.as_path(), part] {
        if !is_folder(folder) {
            continue;
        }
        match fs::remove_dir(folder) {
            Err(error)
                if !matches!(
                    error.kind(),
                    ErrorKind::NotFound | ErrorKind::DirectoryNotEmpty
                ) =>
            {
                return Err(error.into());
            }
            _ => {}
        }
    }
    Ok(())
}

/// True for a folder that is one itself, and no link to one.
fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|about| about.is_dir())
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// What a failure of the folder itself means.
fn gone(error: std::io::Error) -> VaultError {
    target(error.into())
}

/// A failure while writing to the folder, in its own words.
pub(crate) fn target(error: VaultError) -> VaultError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever else is wrong is not the folder"
    )]
    match error {
        VaultError::DiskFull => VaultError::TargetFull,
        VaultError::Absent => VaultError::TargetGone,
        VaultError::ReadOnly | VaultError::NoAccess => VaultError::TargetReadOnly,
        VaultError::Io(why) if why.kind() == ErrorKind::NotADirectory => VaultError::TargetGone,
        VaultError::Io(_) | VaultError::Sqlite(_) => VaultError::TargetFailed,
        other => other,
    }
}

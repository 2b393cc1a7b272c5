//! A backup while the desk works: copied aside in small steps, put on the disk, opened with the key, checked, and only
//! then given its name. Whatever goes wrong before that leaves the backups that are there as they are.

use std::fs::{self, DirBuilder, File};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;
use tell_first_evidence::{Head, VaultId, World, open_head, root};

use crate::backups::{self, BackupFound, BackupPlace, PAPER, target, with_part};
use crate::files::{self, FILE, SLOTS};
use crate::held::hold;
use crate::nodes::asked;
use crate::open::connect;
use crate::turn::Turn;
use crate::{Result, Vault, VaultError, VaultKey, migrate, pragmas};

/// How long emptying the journal waits for a save or a reader, each time. The desk's saves wait for it meanwhile.
const BUSY: Duration = Duration::from_millis(200);
/// Entries checked between two looks at whether to stop.
const SLICE: u64 = 4096;
/// Steps of the database's own checks between two such looks.
const OPERATIONS: i32 = 20_000;

/// How far a backup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupStep {
    /// So many pages are copied, of so many.
    Copying {
        /// Pages copied.
        done: u64,
        /// Pages in all.
        total: u64,
    },
    /// The copy is being read and its log walked.
    Checking {
        /// Entries checked.
        done: u64,
        /// Entries in all.
        total: u64,
    },
}

/// What a backup reads from: a connection of its own, so that it runs beside the desk in another thread.
pub struct BackupSource {
    pub(crate) conn: Connection,
    pub(crate) key: VaultKey,
    pub(crate) dir: std::path::PathBuf,
    vault: VaultId,
    world: World,
    pub(crate) turn: Arc<Turn>,
    pub(crate) stop: Arc<AtomicBool>,
    /// The vault's own bytes; after `conn`, as in [`Vault`].
    pub(crate) file: Arc<File>,
}

/// Stops a backup from another thread.
#[derive(Debug, Clone, Default)]
pub struct BackupStop(Arc<AtomicBool>);

impl BackupStop {
    /// Stops it at its next step.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// True once it was asked to stop.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// True where both stop the same one.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Vault {
    /// Opens what a backup reads from. `key` is the vault's.
    ///
    /// # Errors
    /// Those of opening the file.
    pub fn backup_source(&self, key: &VaultKey) -> Result<BackupSource> {
        let conn = connect(&self.dir.join(FILE), key, &[])?;
        pragmas::settle(&conn)?;
        pragmas::only_read(&conn)?;
        conn.busy_timeout(BUSY)?;
        Ok(BackupSource {
            conn,
            file: Arc::clone(&self.file),
            key: key.again(),
            dir: self.dir.clone(),
            vault: self.vault,
            world: self.world,
            turn: Arc::clone(&self.turn),
            stop: Arc::default(),
        })
    }
}

impl BackupSource {
    /// What stops it.
    #[must_use]
    pub fn stopper(&self) -> BackupStop {
        BackupStop(Arc::clone(&self.stop))
    }

    /// The same, stopped by this from now on.
    #[must_use]
    pub fn stopped_by(self, stop: &BackupStop) -> Self {
        let stop = Arc::clone(&stop.0);
        Self { stop, ..self }
    }

    /// Makes a backup in a folder, named by the vault and the time given, and takes away those that need not be kept.
    ///
    /// # Errors
    /// [`VaultError::TargetFull`], [`VaultError::TargetGone`], [`VaultError::TargetReadOnly`],
    /// [`VaultError::TargetFailed`], [`VaultError::TargetInside`], [`VaultError::TargetMixed`];
    /// [`VaultError::CopyNotSound`]; [`VaultError::Stopped`]. The backups that were there are as they were.
    pub fn run(
        &self,
        folder: &Path,
        at_ms: i64,
        progress: &mut dyn FnMut(BackupStep),
    ) -> Result<BackupFound> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(VaultError::Stopped);
        }
        let place = BackupPlace {
            folder: folder.to_owned(),
            vault: self.vault,
            world: self.world,
        };
        place.fits(&self.dir)?;
        place.clear_parts().map_err(target)?;
        let dir = folder.join(place.name(at_ms));
        let part = with_part(&dir);
        if dir.symlink_metadata().is_ok() {
            return Err(VaultError::AlreadyExists);
        }
        let made = self.make(&part, at_ms, progress).and_then(|found| {
            fs::rename(&part, &dir).map_err(|error| target(error.into()))?;
            files::sync_folder(folder).map_err(target)?;
            Ok(BackupFound { dir, ..found })
        });
        match made {
            Ok(found) => {
                // The backup stands whatever comes of this; what could not go is tried again by the next.
                drop(place.thin_out(&found.dir));
                Ok(found)
            }
            Err(error) => {
                drop(backups::take_apart(&part));
                Err(self.meant(error, folder))
            }
        }
    }

    /// Fills, syncs and checks the part.
    fn make(
        &self,
        part: &Path,
        at_ms: i64,
        progress: &mut dyn FnMut(BackupStep),
    ) -> Result<BackupFound> {
        make_one(part).map_err(target)?;
        self.copy(part, progress)?;
        files::write_id(part, self.vault).map_err(target)?;
        self.copy_slots(part).map_err(target)?;
        let found = self.check(part, at_ms, progress)?;
        files::write_new(&part.join(PAPER), found.paper().as_bytes()).map_err(target)?;
        Ok(found)
    }

    fn copy_slots(&self, part: &Path) -> Result<()> {
        let to = part.join(SLOTS);
        make_one(&to)?;
        for entry in fs::read_dir(self.dir.join(SLOTS))? {
            let entry = entry?;
            let name = entry.file_name();
            // What is still being written ends otherwise.
            if name.to_str().is_some_and(|name| name.ends_with(".age")) {
                files::write_new(&to.join(&name), &fs::read(entry.path())?)?;
            }
        }
        files::sync_folder(&to)?;
        files::sync_folder(part)
    }

    /// Opens the copy with the key, reads every page, walks its log, and compares its head with the vault's own log.
    fn check(
        &self,
        part: &Path,
        at_ms: i64,
        progress: &mut dyn FnMut(BackupStep),
    ) -> Result<BackupFound> {
        let mut copy = Vault::examine(part, &self.key).map_err(unsound)?;
        copy.stop_with(&self.stop)?;
        let total = copy.entry_count().map_err(|error| self.broken(error))?;
        progress(BackupStep::Checking { done: 0, total });
        copy.sound().map_err(|error| self.broken(error))?;
        let mut checking = copy.check_begin();
        while !checking.done() {
            copy.check_some(&mut checking, SLICE)
                .map_err(|error| self.broken(error))?;
            progress(BackupStep::Checking {
                done: checking.checked(),
                total,
            });
            if self.stop.load(Ordering::Relaxed) {
                return Err(VaultError::Stopped);
            }
        }
        let head = copy.newest_head().map_err(unsound)?;
        let head = head.and_then(|note| open_head(&note, &copy.verifier()).ok());
        let head = head.ok_or(VaultError::CopyNotSound)?;
        self.is_a_beginning(&head)?;
        Ok(BackupFound {
            dir: part.to_owned(),
            vault: self.vault,
            world: self.world,
            at_ms,
            size: head.size,
            root: head.root,
            findings: checking.findings().len() as u64,
        })
    }

    /// Refuses a head that the vault's own log does not begin with.
    fn is_a_beginning(&self, head: &Head) -> Result<()> {
        match asked(&self.conn, |nodes| root(head.size, nodes)) {
            Ok(ours) if ours == head.root => Ok(()),
            Ok(_) | Err(VaultError::Evidence(_)) => Err(VaultError::CopyNotSound),
            Err(why) => Err(why),
        }
    }

    /// What a failed check means: stopped, or not sound.
    fn broken(&self, error: VaultError) -> VaultError {
        if self.stop.load(Ordering::Relaxed) {
            VaultError::Stopped
        } else {
            unsound(error)
        }
    }

    /// A folder that is gone by now is the reason of whatever failed in it.
    fn meant(&self, error: VaultError, folder: &Path) -> VaultError {
        if !matches!(error, VaultError::Stopped) && !folder.is_dir() {
            VaultError::TargetGone
        } else {
            error
        }
    }
}

/// What does not open or read is not sound, unless the folder itself, or too little memory, is the reason.
fn unsound(error: VaultError) -> VaultError {
    let error = target(error);
    if matches!(
        error,
        VaultError::TargetGone | VaultError::TargetReadOnly | VaultError::NoMemory
    ) {
        error
    } else {
        VaultError::CopyNotSound
    }
}

/// Makes one folder that only its owner can enter; its parents must be there.
fn make_one(dir: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(dir)?)
}

/// A copy of an older file in memory, under the same key, brought to the newest version.
fn brought_up(
    older: &Connection,
    key: &VaultKey,
    salt: &str,
    later: &[&str],
) -> Result<Connection> {
    let mut copy = Connection::open_in_memory()?;
    pragmas::unlock_with_salt(&copy, key, salt)?;
    Backup::new(older, &mut copy)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
    migrate::migrate(&mut copy, later)?;
    Ok(copy)
}

impl Vault {
    /// Opens a vault that nobody works with, a backup, only to read it: no lock, no journal, no other file is made, so
    /// that it works on a disk that cannot be written. One that an earlier version of the program made is taken into
    /// memory and brought to the newest version there: nothing of it is changed, and its rows read like those of a
    /// vault in use.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn examine(dir: &Path, key: &VaultKey) -> Result<Self> {
        Self::examine_with_later(dir, key, &[])
    }

    /// As [`Vault::examine`], with steps that come after those of this version: see [`Vault::open_with_later`].
    #[doc(hidden)]
    pub fn examine_with_later(dir: &Path, key: &VaultKey, later: &[&str]) -> Result<Self> {
        files::seen(dir)?;
        let file = dir.join(FILE);
        let held = hold(&file)?;
        let mut conn = crate::open::connect_still(&file, key, later)?;
        if migrate::is_older(&conn, later)? {
            crate::sound::sound(&conn)?;
            conn = brought_up(&conn, key, &files::header(&file)?, later)?;
        }
        pragmas::settle(&conn)?;
        pragmas::only_read(&conn)?;
        let lock = files::Lock::unshared(File::open(&file)?);
        Self::over(dir, held, conn, lock, None)
    }

    /// Lets a long read end early once the switch is on.
    fn stop_with(&mut self, stop: &Arc<AtomicBool>) -> Result<()> {
        let stop = Arc::clone(stop);
        let look = move || stop.load(Ordering::Relaxed);
        Ok(self.conn.progress_handler(OPERATIONS, Some(look))?)
    }
}

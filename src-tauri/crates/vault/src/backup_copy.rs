//! How the encrypted file comes into a backup: byte for byte, because the copy keeps the vault's key and salt anyway.
//! Reading every page through the database would decrypt it, check it, and encrypt it again.
//!
//! The journal is emptied first, and then a reader is held that needs the file alone. As long as it is there, SQLite
//! brings nothing from the journal into the file (a checkpoint needs the lock of reader 0 for itself before it writes
//! its first page: `walCheckpoint` in SQLite's `wal.c`), and nothing else ever writes the file. So its bytes are one
//! state of it, whatever is saved into the journal meanwhile. Where the journal cannot be emptied (a full disk, another
//! reader), the pages are copied through the database instead.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, Transaction};

use crate::backup::{BackupSource, BackupStep};
use crate::backups::target;
use crate::files::{self, FILE, PAGE};
use crate::held::read_at;
use crate::turn::Reading;
use crate::{Result, VaultError, pragmas};

/// Bytes copied between two looks at whether to stop or to give way: a megabyte, some milliseconds.
const STEP: usize = 1024 * 1024;
/// The same in pages.
const STEP_PAGES: i32 = 256;
/// How often a backup gives way to something erased and begins again, before it is brought to its end.
const GIVES_WAY: u32 = 20;
/// How often the journal is emptied for a state that stands in the file alone; between two, something was saved.
const EMPTIES: u32 = 8;

/// What a step of the copying is told to.
type Progress<'a> = &'a mut dyn FnMut(BackupStep);

impl BackupSource {
    /// Copies the file: one state of it, whatever is written meanwhile. Begins again where something was erased, so
    /// that it is not in the backup either.
    pub(crate) fn copy(&self, part: &Path, progress: Progress<'_>) -> Result<()> {
        let file = part.join(FILE);
        for time in 0..=GIVES_WAY {
            let mut to = files::create_private(&file).map_err(on_target)?;
            if self.copy_once(&file, &mut to, time == GIVES_WAY, progress)? {
                return to.sync_all().map_err(on_target);
            }
            fs::remove_file(&file).map_err(on_target)?;
        }
        Err(VaultError::Stopped)
    }

    /// False where it gave way.
    fn copy_once(
        &self,
        file: &Path,
        to: &mut File,
        stays: bool,
        progress: Progress<'_>,
    ) -> Result<bool> {
        let reading = self.turn.read(stays);
        match self.still()? {
            Some(_still) => self.bytes(to, &reading, progress),
            None => self.pages(file, &reading, progress),
        }
    }

    /// A reader that needs the file alone, so that nothing is written into it; `None` where there is none to be had.
    fn still(&self) -> Result<Option<Transaction<'_>>> {
        for _ in 0..EMPTIES {
            let emptied: rusqlite::Result<i64> =
                (self.conn).query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
            if !matches!(emptied, Ok(0)) {
                continue;
            }
            let state = self.state()?;
            // Empty now, so it was when the reader began: as long as one needs the journal, it is not emptied.
            if self.journal()? == 0 {
                return Ok(Some(state));
            }
        }
        Ok(None)
    }

    /// One state of the file, held as long as it lives.
    fn state(&self) -> Result<Transaction<'_>> {
        let state = self.conn.unchecked_transaction()?;
        let _: i64 = state.query_row("SELECT count(*) FROM meta", [], |row| row.get(0))?;
        Ok(state)
    }

    /// Bytes in the journal.
    fn journal(&self) -> Result<u64> {
        match fs::metadata(journal_of(&self.dir)) {
            Ok(about) => Ok(about.len()),
            Err(error) => files::absent_or(error, 0),
        }
    }

    /// Copies the bytes of the file, which stands still. False where it gave way.
    fn bytes(&self, to: &mut File, reading: &Reading<'_>, progress: Progress<'_>) -> Result<bool> {
        let total = self.file.metadata()?.len();
        let mut bytes = vec![0; STEP];
        let mut done = 0;
        loop {
            self.goes_on()?;
            let read = read_at(&self.file, &mut bytes, done).map_err(VaultError::Io)?;
            let some = bytes.get(..read).unwrap_or_default();
            to.write_all(some).map_err(on_target)?;
            done += read as u64;
            progress(BackupStep::Copying {
                done: done / PAGE,
                total: total / PAGE,
            });
            // After the last step too: whoever waits erased something that is in the copy.
            if reading.gives_way() {
                return Ok(false);
            }
            if read == 0 || done >= total {
                return Ok(true);
            }
        }
    }

    /// Copies the pages through the database. False where it gave way.
    fn pages(&self, file: &Path, reading: &Reading<'_>, progress: Progress<'_>) -> Result<bool> {
        let mut copy = self.empty_copy(file).map_err(target)?;
        // One state, held until the end: without it every write would make the copying begin again.
        let state = self.state()?;
        let backup = Backup::new(&state, &mut copy)?;
        loop {
            self.goes_on()?;
            let step = backup
                .step(STEP_PAGES)
                .map_err(|error| target(error.into()))?;
            let (left, total) = (backup.progress().remaining, backup.progress().pagecount);
            progress(BackupStep::Copying {
                done: u64::try_from(total - left).unwrap_or_default(),
                total: u64::try_from(total).unwrap_or_default(),
            });
            if reading.gives_way() {
                return Ok(false);
            }
            match step {
                StepResult::Done => return Ok(true),
                StepResult::More => {}
                StepResult::Busy | StepResult::Locked | _ => return Err(VaultError::Busy),
            }
        }
    }

    /// A database under the vault's key and with its salt, so that the vault's slots open it. It is synced as a whole
    /// once it is done, and thrown away where it does not come to that: so no journal, and no syncs of its own.
    fn empty_copy(&self, file: &Path) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX
            | OpenFlags::SQLITE_OPEN_EXRESCODE;
        let copy = Connection::open_with_flags(file, flags)?;
        let mut salt = [0; 16];
        read_at(&self.file, &mut salt, 0).map_err(VaultError::Io)?;
        pragmas::unlock_with_salt(&copy, &self.key, &hex::encode(salt))?;
        copy.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY;",
        )?;
        Ok(copy)
    }

    fn goes_on(&self) -> Result<()> {
        if self.stop.load(Ordering::Relaxed) {
            Err(VaultError::Stopped)
        } else {
            Ok(())
        }
    }
}

/// The journal of the vault in a folder.
fn journal_of(dir: &Path) -> PathBuf {
    dir.join(format!("{FILE}-wal"))
}

/// A failure while writing the copy.
fn on_target(error: io::Error) -> VaultError {
    target(error.into())
}

//! The encrypted file opened beside the database, only for its bytes.
//!
//! On Unix, closing any handle of a file drops every lock this process has on it, also those of SQLite. So while a
//! vault is open, whoever wants to see its bytes is given the one handle that is closed after its connections.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

/// Every handle that is open now, by the file it is of.
static OPEN: Mutex<Vec<(PathBuf, Weak<File>)>> = Mutex::new(Vec::new());

/// A handle to read with: the one that is open already, or a new one. To be taken before a database connection is
/// opened, and kept until it is closed.
pub(crate) fn hold(file: &Path) -> io::Result<Arc<File>> {
    let path = std::path::absolute(file)?;
    if let Some(held) = found(&open(), &path) {
        return Ok(held);
    }
    // Opened outside of the lock: a share that does not answer must not keep others waiting.
    let own = File::open(&path)?;
    let mut open = open();
    if let Some(held) = found(&open, &path) {
        // Somebody was faster, and to close it now is what must not be.
        std::mem::forget(own);
        return Ok(held);
    }
    open.retain(|(_, held)| held.strong_count() > 0);
    let held = Arc::new(own);
    open.push((path, Arc::downgrade(&held)));
    Ok(held)
}

/// True where a handle of the file is open now.
pub(crate) fn is_held(file: &Path) -> bool {
    let path = std::path::absolute(file);
    path.is_ok_and(|path| found(&open(), &path).is_some())
}

fn found(open: &[(PathBuf, Weak<File>)], path: &Path) -> Option<Arc<File>> {
    let mut of_it = open.iter().filter(|(at, _)| at == path);
    of_it.find_map(|(_, held)| held.upgrade())
}

fn open() -> MutexGuard<'static, Vec<(PathBuf, Weak<File>)>> {
    // A list alone: nothing is half done where a panic left it.
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Fills as much of `bytes` as there is from that place on; answers how much.
pub(crate) fn read_at(file: &File, bytes: &mut [u8], at: u64) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = bytes.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match read_some(file, rest, at + filled as u64) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

#[cfg(unix)]
fn read_some(file: &File, bytes: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, bytes, at)
}

#[cfg(windows)]
fn read_some(file: &File, bytes: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, bytes, at)
}

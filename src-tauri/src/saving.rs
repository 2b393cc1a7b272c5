//! Writing copies down: whole or not at all, and never over anything.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// What a file that is still being written ends with.
const UNFINISHED: &str = "unfinished";

/// Writes a file under this name, for its owner alone; the folder is made when it is not there. A power cut at any
/// moment leaves either nothing of that name or the whole of it, and nothing is in the way of saving again.
///
/// Names hold the receipt's id, so that a file with the same bytes is this one, saved before.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] where something else has that name: it is left alone. [`ErrorKind::InvalidInput`]
/// for a folder whose path is not absolute. Those of writing.
pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    if !folder.is_absolute() {
        return Err(ErrorKind::InvalidInput.into());
    }
    make_private(folder)?;
    let (path, unfinished) = (
        folder.join(name),
        folder.join(format!(".{name}.{UNFINISHED}")),
    );
    if path.try_exists()? {
        return same(&path, bytes);
    }
    let written = fill(&unfinished, bytes).and_then(|()| give_name(&unfinished, &path));
    gone(&unfinished)?;
    match written {
        Err(why) if why.kind() == ErrorKind::AlreadyExists => same(&path, bytes),
        written => written.and_then(|()| settle(folder)),
    }
}

fn same(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(path)? == bytes {
        Ok(())
    } else {
        Err(ErrorKind::AlreadyExists.into())
    }
}

/// Writes it to the disk. What an interrupted save left under this name goes first.
fn fill(path: &Path, bytes: &[u8]) -> io::Result<()> {
    gone(path)?;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut handle = options.open(path)?;
    handle.write_all(bytes)?;
    handle.sync_all()
}

/// Gives a written file its name, unless something has it.
fn give_name(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        // Some memory sticks and shares know no second name for a file; a renamed one has no other.
        Err(why) if why.kind() != ErrorKind::AlreadyExists => {
            if to.try_exists()? {
                return Err(ErrorKind::AlreadyExists.into());
            }
            fs::rename(from, to)
        }
        linked => linked,
    }
}

/// Takes a file away if it is there.
fn gone(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Makes names given in a folder outlast a power cut, where folders can be opened for that.
fn settle(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()
    } else {
        Ok(())
    }
}

/// Makes the folder when it is not there, for its owner alone.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests;

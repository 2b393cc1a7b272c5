//! What is kept about one person, in a form that others can read: the one command that writes. It signs in as a member
//! of staff, so that the log has the entry and the member's roles hold here as they do at the desk.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tell_first_desk::{CloseReason, Desk, views::SavedFile};

use crate::Outcome;
use crate::args::{Export, Key};
use crate::open::{passphrase, present, sign_in_name};
use crate::pack::quiet;
use crate::refusal::Refusal;
use crate::today::Console;

/// Makes the export and writes it to its place, which nothing may have yet; prints where it is.
pub(crate) fn run(asked: &Export, out: &mut impl Write) -> Result<Outcome, Refusal> {
    // Before anybody types a passphrase, and before the log has an entry of something that cannot be.
    let place = Place::of(&asked.out)?;
    let mut desk = opened(asked)?;
    let made = desk.person_export_of(&asked.person, asked.form.code());
    let written = made
        .map_err(Refusal::Desk)
        .and_then(|saved| place.write_all(&saved.files));
    // The session ends in the log whatever came of it; what went wrong before is what is told.
    let closed = desk.session_lock(CloseReason::Quit).map_err(Refusal::Desk);
    let paths: Vec<PathBuf> = written?;
    closed?;
    for path in paths {
        writeln!(out, "Saved {}", quiet(&path.display().to_string())).map_err(Refusal::Printing)?;
    }
    out.flush().map_err(Refusal::Printing)?;
    Ok(Outcome::Holds)
}

fn opened(asked: &Export) -> Result<Desk, Refusal> {
    present(&asked.vault)?;
    let outside = Box::new(Console::new());
    if asked.practice {
        return Desk::console_practice(&asked.vault, outside).map_err(Refusal::Desk);
    }
    let way = Key {
        member: asked.member.clone(),
        recovery: false,
        passphrase_fd: asked.passphrase_fd,
    };
    let name = sign_in_name(&way)?;
    let passphrase = passphrase(&way)?;
    Desk::console(&asked.vault, &name, &passphrase, outside).map_err(Refusal::Desk)
}

/// Where the file goes: a folder, under the name the desk gives it; or a name that nothing has yet.
struct Place {
    folder: PathBuf,
    name: Option<String>,
}

impl Place {
    fn of(path: &Path) -> Result<Self, Refusal> {
        if path.is_dir() {
            return Ok(Self {
                folder: path.to_owned(),
                name: None,
            });
        }
        if path.symlink_metadata().is_ok() {
            return Err(Refusal::NotWritten(ErrorKind::AlreadyExists));
        }
        let folder = match path.parent() {
            Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
            Some(folder) => folder,
            None => return Err(Refusal::NotWritten(ErrorKind::InvalidInput)),
        };
        let name = path.file_name().and_then(|name| name.to_str());
        match name {
            Some(name) if folder.is_dir() => Ok(Self {
                folder: folder.to_owned(),
                name: Some(name.to_owned()),
            }),
            Some(_) => Err(Refusal::NotWritten(ErrorKind::NotFound)),
            None => Err(Refusal::NotWritten(ErrorKind::InvalidInput)),
        }
    }

    /// Every file into a folder; under one name the file that has its ending, or the first.
    fn write_all(&self, files: &[SavedFile]) -> Result<Vec<PathBuf>, Refusal> {
        let Some(name) = &self.name else {
            return files.iter().map(|file| self.write(file)).collect();
        };
        let ending = |name: &str| Path::new(name).extension().map(ToOwned::to_owned);
        let wanted = files.iter().find(|file| ending(&file.name) == ending(name));
        let file = wanted.or_else(|| files.first());
        file.into_iter().map(|file| self.write(file)).collect()
    }

    fn write(&self, file: &SavedFile) -> Result<PathBuf, Refusal> {
        let name = self.name.as_deref().unwrap_or(&file.name);
        let path = self.folder.join(name);
        aside_then_named(&self.folder, &path, &file.bytes)
            .map(|()| path)
            .map_err(|why| Refusal::NotWritten(why.kind()))
    }
}

/// Written beside its place under a name of its own, synced, and given its name only then. Where anything fails, what
/// was written goes; nothing that has the name is replaced. For the file's owner alone.
fn aside_then_named(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut aside = tempfile::Builder::new()
        .prefix(".tell-first-")
        .suffix(".unfinished")
        .tempfile_in(folder)?;
    aside.write_all(bytes)?;
    aside.as_file().sync_all()?;
    aside.persist_noclobber(path).map_err(|why| why.error)?;
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::aside_then_named;

    /// A name no file can have: it fails once everything is written aside, and nothing of it stays.
    #[test]
    fn a_file_that_cannot_get_its_name_leaves_nothing() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("n".repeat(300));
        aside_then_named(dir.path(), &path, b"one").expect_err("too long");
        assert_eq!(std::fs::read_dir(dir.path()).expect("listed").count(), 0);
    }

    #[test]
    fn nothing_is_replaced_and_nothing_is_left() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("out.json");
        aside_then_named(dir.path(), &path, b"one").expect("written");
        let again = aside_then_named(dir.path(), &path, b"two").expect_err("it is there");
        assert_eq!(again.kind(), std::io::ErrorKind::AlreadyExists);
        assert_eq!(std::fs::read(&path).expect("read"), b"one");
        let names = std::fs::read_dir(dir.path()).expect("listed").count();
        assert_eq!(names, 1, "nothing aside is left");
    }
}

//! Taking in a notice: a folder or a zip file, held to the limits of a pack before anything in it is believed.
//!
//! Nothing is followed. A link, a pipe or a device is a flaw and is never opened; no more is read of a file, of all
//! files together, or of a folder than a pack may hold.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use tell_first_notice::{
    Flaw, MOST_FILE_BYTES, MOST_FILES, MOST_PACK_BYTES, Pack, PackFile, check_files, is_litter,
    unpack,
};

use crate::refusal::Refusal;

/// Most bytes read of a zip file: twice what may come out of it. The unpacking has the exact limit.
const MOST_ZIP_BYTES: usize = 2 * MOST_PACK_BYTES;

/// Most folders below each other that are looked into: more than a pack may have, so that the limit itself is told.
const MOST_DEPTH: usize = 6;

/// What a path holds.
pub(crate) enum Taken {
    /// The files of a notice. Whether they hold together is not known yet.
    Files(Vec<PackFile>),
    /// They could not be taken in, and why.
    Flaws(Vec<Flaw>),
}

/// Takes in a folder or a zip file.
///
/// # Errors
/// There is nothing, it is a link or a special file, or the system does not let it be read.
pub(crate) fn take(path: &Path) -> Result<Taken, Refusal> {
    let about = fs::symlink_metadata(path).map_err(|why| Refusal::NoPack(why.kind()))?;
    if about.is_dir() {
        return folder(path).map_err(|why| Refusal::NoPack(why.kind()));
    }
    if !about.is_file() {
        return Err(Refusal::NotAPack);
    }
    let zip = read(path, MOST_ZIP_BYTES).map_err(|why| Refusal::NoPack(why.kind()))?;
    Ok(match unpack(&zip) {
        Ok(files) => Taken::Files(files),
        Err(flaws) => Taken::Flaws(flaws),
    })
}

/// A file's bytes, at most one more than `most`.
fn read(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What was found while a folder was walked.
#[derive(Default)]
struct Walk {
    files: Vec<PackFile>,
    flaws: Vec<Flaw>,
    seen: usize,
    bytes: usize,
}

impl Walk {
    fn flaw(&mut self, file: &str, reason: &str) {
        self.flaws.push(Flaw {
            file: file.to_owned(),
            line: 0,
            reason: reason.to_owned(),
        });
    }

    /// True while a pack may hold more: past a limit the walk ends.
    fn goes_on(&self) -> bool {
        self.seen <= MOST_FILES && self.bytes <= MOST_PACK_BYTES
    }
}

fn folder(path: &Path) -> io::Result<Taken> {
    let mut walk = Walk::default();
    walk_into(path, "", 1, &mut walk)?;
    if walk.seen > MOST_FILES {
        let reason = format!("the folder holds more than {MOST_FILES} files; that is the most");
        walk.flaw("pack.toml", &reason);
    } else if let Err(flaws) = check_files(&walk.files) {
        walk.flaws.extend(flaws);
    }
    Ok(if walk.flaws.is_empty() {
        Taken::Files(walk.files)
    } else {
        Taken::Flaws(walk.flaws)
    })
}

/// One folder of the pack; `inside` is its path with a `/` at the end, or nothing.
fn walk_into(folder: &Path, inside: &str, depth: usize, walk: &mut Walk) -> io::Result<()> {
    // Sorted, so that the same folder is told in the same words; never more than would end the walk anyway.
    let entries = fs::read_dir(folder)?.take(MOST_FILES + 1);
    let mut entries = entries.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        walk.seen += 1;
        if !walk.goes_on() {
            return Ok(());
        }
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            let shown = format!("{inside}{}", name.display());
            walk.flaw(&shown, "the name is not UTF-8 text");
            continue;
        };
        let path = format!("{inside}{name}");
        if is_litter(&path) {
            continue;
        }
        // The kind of the entry itself, not of what a link leads to.
        let kind = entry.file_type()?;
        if kind.is_file() {
            let bytes = read(&entry.path(), MOST_FILE_BYTES)?;
            walk.bytes = walk.bytes.saturating_add(bytes.len());
            walk.files.push(PackFile { path, bytes });
        } else if !kind.is_dir() {
            let reason = "this is a link or a special file; a pack holds plain files";
            walk.flaw(&path, reason);
        } else if depth >= MOST_DEPTH {
            walk.flaw(&path, "the folder stands in too many folders for a pack");
        } else if name.starts_with('.') {
            walk.flaw(&path, "a part of the name starts or ends with a dot");
        } else {
            walk_into(&entry.path(), &format!("{path}/"), depth + 1, walk)?;
        }
    }
    Ok(())
}

/// Prints which version of which notice is meant.
pub(crate) fn print_name(out: &mut impl Write, label: &str, pack: &Pack) -> io::Result<()> {
    let (id, version) = (quiet(&pack.id), quiet(&pack.version));
    writeln!(out, "{label:8} {id} {version}\n         {}", pack.digest)
}

/// Words of a notice as a console may print them: on one line, and nothing in them that a terminal would obey or that
/// turns the line around.
pub(crate) fn quiet(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let turns = matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
        if c == '\n' {
            out.push(' ');
        } else if c.is_control() || turns {
            out.extend(c.escape_default());
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::quiet;

    #[test]
    fn a_console_obeys_nothing_in_a_notice() {
        assert_eq!(quiet("caf\u{E9} \u{1B}[31mred"), "caf\u{E9} \\u{1b}[31mred");
        assert_eq!(quiet("a\u{202E}b\nc"), "a\\u{202e}b c");
    }
}

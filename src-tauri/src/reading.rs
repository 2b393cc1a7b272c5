//! Reading a notice that lies in the desk's folder, as a zip or as a folder: nothing else, and never through a link.

use std::fs;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use tell_first_notice::{MOST_FILE_BYTES, MOST_FILES, MOST_PACK_BYTES, PackFile};

/// Deepest folder inside a pack: `text/en/section`.
const DEEPEST: usize = 4;
/// Names shown at most.
const MOST_NAMES: usize = 50;

/// What lies under a name.
pub(crate) enum Found {
    /// A zip file.
    Zip(Vec<u8>),
    /// The files of a folder.
    Folder(Vec<PackFile>),
}

/// Names of zip files and of folders with a `pack.toml` in this folder, sorted; none where it cannot be read.
pub(crate) fn packs_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter(|entry| {
            let kind = entry.file_type();
            let path = entry.path();
            let zip = path.extension().is_some_and(|end| end == "zip");
            kind.is_ok_and(|kind| {
                (kind.is_file() && zip) || (kind.is_dir() && path.join("pack.toml").is_file())
            })
        })
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    names.truncate(MOST_NAMES);
    names
}

/// Reads what lies under one of those names.
///
/// # Errors
/// [`ErrorKind::InvalidInput`] for a name that is a path; [`ErrorKind::FileTooLarge`]; those of reading.
pub(crate) fn pack(folder: &Path, name: &str) -> io::Result<Found> {
    let plain = !name.is_empty() && !name.contains(['/', '\\']) && name != "." && name != "..";
    if !plain {
        return Err(ErrorKind::InvalidInput.into());
    }
    let path = folder.join(name);
    let kind = path.symlink_metadata()?.file_type();
    if kind.is_file() {
        return Ok(Found::Zip(bytes(&path, MOST_PACK_BYTES)?));
    }
    if !kind.is_dir() {
        return Err(ErrorKind::InvalidInput.into());
    }
    let mut files = Vec::new();
    walk(&path, "", DEEPEST, &mut files)?;
    Ok(Found::Folder(files))
}

fn walk(folder: &Path, inside: &str, left: usize, files: &mut Vec<PackFile>) -> io::Result<()> {
    let left = left.checked_sub(1).ok_or(ErrorKind::FileTooLarge)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry
            .file_name()
            .into_string()
            .map_err(|_| io::Error::from(ErrorKind::InvalidInput))?;
        let path = if inside.is_empty() {
            name
        } else {
            format!("{inside}/{name}")
        };
        let kind = entry.file_type()?;
        if tell_first_notice::is_litter(&path) {
            continue;
        }
        if kind.is_dir() {
            walk(&entry.path(), &path, left, files)?;
        } else if kind.is_file() {
            if files.len() >= MOST_FILES {
                return Err(ErrorKind::FileTooLarge.into());
            }
            files.push(PackFile {
                path,
                bytes: bytes(&entry.path(), MOST_FILE_BYTES)?,
            });
        } else {
            return Err(ErrorKind::InvalidInput.into());
        }
    }
    Ok(())
}

/// The bytes of a file, at most so many.
fn bytes(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    fs::File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    if bytes.len() > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_zip_are_found_and_nothing_is_reached_through_a_name_or_a_link() {
        let dir = tempfile::tempdir().expect("a folder");
        let pack_dir = dir.path().join("mine");
        fs::create_dir_all(pack_dir.join("text/en")).expect("made");
        fs::write(pack_dir.join("pack.toml"), "id = \"x\"").expect("written");
        fs::write(pack_dir.join("text/en/short.md"), "Hello").expect("written");
        fs::write(dir.path().join("a.zip"), "zip").expect("written");
        fs::write(dir.path().join("notes.txt"), "no").expect("written");
        assert_eq!(packs_in(dir.path()), ["a.zip", "mine"]);
        let Ok(Found::Folder(files)) = pack(dir.path(), "mine") else {
            panic!("a folder");
        };
        assert_eq!(files.len(), 2);
        for name in ["../mine", "mine/../a.zip", "..", "", "gone.zip"] {
            assert!(pack(dir.path(), name).is_err(), "{name}");
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink("/etc/hostname", pack_dir.join("text/en/full.md"))
                .expect("linked");
            assert!(pack(dir.path(), "mine").is_err(), "a link is not followed");
            std::os::unix::fs::symlink(&pack_dir, dir.path().join("linked")).expect("linked");
            assert!(pack(dir.path(), "linked").is_err());
            assert_eq!(packs_in(dir.path()), ["a.zip", "mine"]);
        }
    }
}

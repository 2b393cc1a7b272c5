//! Which folder of the application holds the vault in use.
//!
//! At first it is `live`. A restored vault has a folder of its own beside it, and a new small file with the next number
//! says that it is in use from now on. No vault is moved, renamed or taken away for that, and no such file is ever
//! changed: the history of what was in use stays readable.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::{Result, VaultError, files};

/// The folder of the first vault, and what the name of every other begins with.
const FIRST: &str = "live";
const FIRST_LINE: &str = "tell-first vault in use 1";
const NAME: &str = "in-use-";
/// Such a file is far smaller.
const MOST_BYTES: u64 = 1024;

/// Where the vault in use is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InUse {
    /// Its folder.
    pub dir: PathBuf,
    /// One was restored and put in use: where nothing is there now, it is missing, and no place for a new one.
    pub restored: bool,
}

/// Finds the folder of the vault in use.
///
/// # Errors
/// [`VaultError::PartMissing`] where the newest file that says so does not read: falling back on an earlier one would
/// put a vault in use again that was replaced. [`VaultError::NoAccess`] where the folder may not be looked into,
/// [`VaultError::Io`] where it is not read to its end.
pub fn in_use(home: &Path) -> Result<InUse> {
    let Some((_, path)) = newest(home)? else {
        return Ok(InUse {
            dir: home.join(FIRST),
            restored: false,
        });
    };
    let named = read(&path).ok_or(VaultError::PartMissing)?;
    Ok(InUse {
        dir: home.join(named),
        restored: true,
    })
}

/// The name a restored vault gets, for a time in milliseconds since 1970.
#[must_use]
pub fn restored_name(at_ms: i64) -> String {
    let at = chrono::DateTime::from_timestamp_millis(at_ms).unwrap_or_default();
    format!("{FIRST}-{}", at.format("%Y%m%dT%H%M%S%3fZ"))
}

/// Puts a vault that stands in that folder of `home` in use from now on.
///
/// # Errors
/// [`VaultError::Absent`] where there is none; [`VaultError::Unreadable`] for a name that is none of ours; those of
/// writing.
pub fn use_from_now(home: &Path, name: &str) -> Result<()> {
    if !is_name(name) {
        return Err(VaultError::Unreadable { what: "name" });
    }
    files::seen(&home.join(name))?;
    let next = newest(home)?.map_or(1, |(number, _)| number + 1);
    let path = home.join(format!("{NAME}{next:06}"));
    let part = home.join(format!("{NAME}{next:06}{}", crate::backups::PART));
    if part.symlink_metadata().is_ok() {
        // Left by a crash: it never said anything.
        fs::remove_file(&part)?;
    }
    files::write_new(&part, format!("{FIRST_LINE}\n{name}\n").as_bytes())?;
    if path.symlink_metadata().is_ok() {
        return Err(VaultError::AlreadyExists);
    }
    fs::rename(&part, &path)?;
    files::sync_folder(home)
}

/// The file with the highest number.
fn newest(home: &Path) -> Result<Option<(u32, PathBuf)>> {
    let entries = match fs::read_dir(home) {
        Ok(entries) => entries,
        Err(error) => return files::absent_or(error, None),
    };
    last(entries.map(|entry| entry.map(|entry| entry.path())))
}

/// The one with the highest number of what is in a folder. A name that cannot be read could be the newest, so that no
/// earlier one is taken for it.
fn last(paths: impl Iterator<Item = io::Result<PathBuf>>) -> Result<Option<(u32, PathBuf)>> {
    let mut newest = None;
    for path in paths {
        let path = path.map_err(|error| {
            if error.kind() == ErrorKind::PermissionDenied {
                VaultError::NoAccess
            } else {
                // Something was there a moment ago: that is never the same as nothing.
                VaultError::Io(error)
            }
        })?;
        newest = newest.max(numbered(path));
    }
    Ok(newest)
}

fn numbered(path: PathBuf) -> Option<(u32, PathBuf)> {
    let digits = path.file_name()?.to_str()?.strip_prefix(NAME)?;
    let plain = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then_some((digits.parse().ok()?, path))
}

fn read(path: &Path) -> Option<String> {
    let about = fs::symlink_metadata(path).ok()?;
    if !about.is_file() || about.len() > MOST_BYTES {
        return None;
    }
    let text = fs::read_to_string(path).ok()?;
    let name = text
        .strip_prefix(FIRST_LINE)?
        .strip_prefix('\n')?
        .strip_suffix('\n')?;
    is_name(name).then(|| name.to_owned())
}

/// `live`, or `live-` and a time: never a path that leads elsewhere.
fn is_name(name: &str) -> bool {
    let rest = name.strip_prefix(FIRST);
    rest.is_some_and(|rest| {
        rest.is_empty()
            || rest.strip_prefix('-').is_some_and(|time| {
                !time.is_empty()
                    && time
                        .bytes()
                        .all(|byte| byte.is_ascii_digit() || b"TZ".contains(&byte))
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_read_is_never_passed_over() {
        let named = |name: &str| Ok(PathBuf::from("home").join(name));
        let found = last(
            [
                named("in-use-000002"),
                named("in-use-000001"),
                named("live"),
            ]
            .into_iter(),
        );
        assert_eq!(found.unwrap().unwrap().0, 2);
        assert!(
            last([named("live"), named("in-use-2")].into_iter())
                .unwrap()
                .is_none()
        );
        for (kind, denied) in [
            (ErrorKind::Other, false),
            (ErrorKind::NotFound, false),
            (ErrorKind::PermissionDenied, true),
        ] {
            let unread = Err(io::Error::from(kind));
            let why = last([named("in-use-000001"), unread].into_iter()).unwrap_err();
            assert_eq!(matches!(why, VaultError::NoAccess), denied, "{why:?}");
            assert!(
                !why.is_loss(),
                "restoring does not go on without the vault in use"
            );
        }
    }
}

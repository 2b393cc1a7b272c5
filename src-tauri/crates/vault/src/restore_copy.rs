//! A copy of a backup that can be worked with, in a folder of its own. Nothing here touches the vault in use.

use std::fs;
use std::path::Path;

use crate::backups::take_apart;
use crate::files::{self, FILE, SLOTS};
use crate::{Result, VaultError, beside};

/// Copies a backup to a new folder, to be worked with; `slots_of` is the folder whose key slots it gets. What was
/// begun is taken away where that fails.
///
/// # Errors
/// [`VaultError::AlreadyExists`] where there is something of that name; those of writing.
pub fn copy_backup(backup: &Path, slots_of: &Path, to: &Path) -> Result<()> {
    if to.symlink_metadata().is_ok() {
        return Err(VaultError::AlreadyExists);
    }
    let done = copied(backup, slots_of, to);
    if done.is_err() {
        drop(take_apart(to));
    }
    done
}

fn copied(backup: &Path, slots_of: &Path, to: &Path) -> Result<()> {
    let vault = files::read_id(backup)?;
    files::make_folder(&to.join(SLOTS))?;
    for entry in fs::read_dir(slots_of.join(SLOTS))? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.ends_with(".age")) {
            files::write_new(&to.join(SLOTS).join(&name), &fs::read(entry.path())?)?;
        }
    }
    let mut from = fs::File::open(backup.join(FILE))?;
    let mut file = files::create_private(&to.join(FILE))?;
    std::io::copy(&mut from, &mut file)?;
    file.sync_all()?;
    files::write_id(to, vault)
}

/// Gives a restored vault its own name, for good. It was never in use.
///
/// # Errors
/// [`VaultError::AlreadyExists`] where something has that name; those of renaming.
pub fn settle_copy(from: &Path, to: &Path) -> Result<()> {
    if to.symlink_metadata().is_ok() {
        return Err(VaultError::AlreadyExists);
    }
    fs::rename(from, to)?;
    files::sync_folder(to.parent().unwrap_or(to))
}

/// Takes away what a restoring left that never came to its end: folders that end with `.part`, with nothing in them
/// but the parts of a vault that was never in use.
///
/// # Errors
/// Those of removing.
pub fn clear_copies(home: &Path, prefix: &str) -> Result<()> {
    for entry in fs::read_dir(home)? {
        let entry = entry?;
        let name = entry.file_name();
        let part = |name: &str| name.starts_with(prefix) && name.ends_with(crate::backups::PART);
        if name.to_str().is_some_and(part) {
            take_apart(&entry.path())?;
        }
    }
    Ok(())
}

/// Copies the heads kept beside one vault to beside another.
///
/// # Errors
/// Those of reading and writing.
pub fn copy_heads(from: &Path, to: &Path) -> Result<()> {
    let (from, to) = (beside(from), beside(to));
    if !from.is_dir() {
        return Ok(());
    }
    files::make_folder(&to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.ends_with(".head")) {
            files::write_new(&to.join(&name), &fs::read(entry.path())?)?;
        }
    }
    Ok(())
}

//! Heads kept outside the vault: small files, one for each vault, beside its folder and in every further place an
//! administrator names. Whoever puts an older copy of the vault back cannot put all of them back too.
//!
//! A kept head that contradicts the vault is never written over: the vault's later heads go into a file beside it.

use std::fs::{self, File};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tell_first_evidence::VaultId;

use crate::files;
use crate::patience::patiently;
use crate::{Standing, Vault, VaultError};

/// A kept head is far smaller.
const MOST_BYTES: u64 = 16 * 1024;
/// Heads read in one place.
const MOST_FILES: usize = 500;
/// Files of one vault in one place.
const MOST_OF_ONE: u32 = 99;
const PREFIX: &str = "tell-first-";
const SUFFIX: &str = ".head";

/// Why a place could not be used. Work goes on all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceFault {
    /// The folder is not there: a stick that is not put in, a share that is not connected.
    NotThere,
    /// It may not be read or written.
    NotAllowed,
    /// No room.
    Full,
    /// It does not answer.
    Silent,
    /// It failed in another way.
    Failed,
}

impl PlaceFault {
    /// Its stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotThere => "not-there",
            Self::NotAllowed => "not-allowed",
            Self::Full => "full",
            Self::Silent => "silent",
            Self::Failed => "failed",
        }
    }
}

impl From<std::io::Error> for PlaceFault {
    fn from(error: std::io::Error) -> Self {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "other kinds mean nothing special here"
        )]
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::NotThere,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotAllowed,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Failed,
        }
    }
}

impl From<VaultError> for PlaceFault {
    fn from(error: VaultError) -> Self {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "other refusals mean nothing special here"
        )]
        match error {
            VaultError::Io(error) => error.into(),
            VaultError::DiskFull => Self::Full,
            VaultError::ReadOnly | VaultError::NoAccess => Self::NotAllowed,
            VaultError::Absent => Self::NotThere,
            _ => Self::Failed,
        }
    }
}

/// A file in a place that holds a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// The folder beside a vault's own: `live-heads` beside `live`.
pub fn beside(vault: &Path) -> PathBuf {
    let mut name = vault.file_name().unwrap_or_default().to_owned();
    name.push("-heads");
    vault.with_file_name(name)
}

/// Every kept head in a place, of whichever vault. Waits five seconds at most.
///
/// # Errors
/// Why the place cannot be read.
pub fn kept_heads(place: &Path) -> Result<Vec<KeptFile>, PlaceFault> {
    let place = place.to_owned();
    patiently(PlaceFault::Silent, move || read_all(&place))
}

impl Vault {
    /// Writes the newest head into a place: over an earlier one that this log goes on from, never over one it does
    /// not. The place beside the vault is made when it is not there; a further place is not, because a folder made
    /// where a stick should be is no second place. Answers how many entries the kept head covers.
    ///
    /// # Errors
    /// Why it could not be written. Nothing is lost by it.
    pub fn keep_head(&self, place: &Path) -> Result<u64, PlaceFault> {
        let Some(note) = self.head_to_keep()? else {
            return Ok(0);
        };
        let make = place == beside(self.folder());
        let held = match kept_heads(place) {
            Err(PlaceFault::NotThere) if make => Vec::new(),
            held => held?,
        };
        let name = self.free_name(&held)?;
        let size = self.entry_count()?;
        let place = place.to_owned();
        patiently(PlaceFault::Silent, move || {
            if make {
                files::make_folder(&place)?;
            }
            replace(&place, &name, note.as_bytes())
        })?;
        Ok(size)
    }

    /// The first name in a place that is free, or whose head this log goes on from.
    fn free_name(&self, held: &[KeptFile]) -> Result<String, PlaceFault> {
        for number in 1..=MOST_OF_ONE {
            let name = file_name(self.id(), number);
            match held.iter().find(|file| file.name == name) {
                None => return Ok(name),
                Some(file) => {
                    let judged = self.judge(&file.text)?;
                    if judged.is_some_and(|judged| judged.standing == Standing::Fits) {
                        return Ok(name);
                    }
                }
            }
        }
        Err(PlaceFault::Failed)
    }
}

/// `tell-first-<vault>.head`, and `tell-first-<vault>.2.head` where the first one says otherwise.
fn file_name(vault: VaultId, number: u32) -> String {
    if number == 1 {
        format!("{PREFIX}{vault}{SUFFIX}")
    } else {
        format!("{PREFIX}{vault}.{number}{SUFFIX}")
    }
}

fn read_all(place: &Path) -> Result<Vec<KeptFile>, PlaceFault> {
    let mut all = Vec::new();
    for entry in fs::read_dir(place)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if !name.starts_with(PREFIX) || !name.ends_with(SUFFIX) || all.len() == MOST_FILES {
            continue;
        }
        let mut bytes = Vec::new();
        File::open(entry.path())?
            .take(MOST_BYTES)
            .read_to_end(&mut bytes)?;
        // What is no text is no head either, and is left alone like one that says otherwise.
        let text = String::from_utf8(bytes).unwrap_or_default();
        all.push(KeptFile { name, text });
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// Writes aside, syncs, and gives it the name: a power cut leaves the old head or the new one.
fn replace(place: &Path, name: &str, bytes: &[u8]) -> Result<(), PlaceFault> {
    let aside = place.join(format!(".{name}.unfinished"));
    let written = write_aside(&aside, bytes).and_then(|()| fs::rename(&aside, place.join(name)));
    if written.is_err() {
        // What was begun is in nobody's way; the reason it failed is the news.
        drop(fs::remove_file(&aside));
    }
    written?;
    // A stick or a share may know no way to sync a folder: the file itself is synced.
    drop(files::sync_folder(place));
    Ok(())
}

fn write_aside(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

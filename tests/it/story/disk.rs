//! What is on the disk: a copy of the vault's folder, opened as it would be after a power cut.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use tell_first_evidence::{Entry, InterviewId};
use tell_first_intake::Record;
use tell_first_vault::{SlotName, Vault, slots};

/// An opened copy.
pub(crate) struct Disk {
    vault: Vault,
    _folder: tempfile::TempDir,
}

impl Disk {
    /// Copies the folder and opens the copy with one member's slot.
    pub(crate) fn look(house: &Path, sign_in_name: &str, passphrase: &str) -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|why| why.to_string())?;
        let copy = folder.path().join("vault");
        copy_folder(house, &copy)?;
        let slot = SlotName::Member(sign_in_name.to_owned());
        let payload = slots::open(&copy, &slot, passphrase).map_err(|why| why.to_string())?;
        let vault = Vault::open(&copy, &payload.key).map_err(|why| why.to_string())?;
        Ok(Self {
            vault,
            _folder: folder,
        })
    }

    /// What is stored of an interview.
    pub(crate) fn record(
        &mut self,
        interview: InterviewId,
        today: NaiveDate,
    ) -> Result<Record, String> {
        self.vault
            .record(interview, today)
            .map_err(|why| why.to_string())
    }

    /// Every entry of the log, in order.
    pub(crate) fn log(&mut self) -> Result<Vec<Entry>, String> {
        let stored = self
            .vault
            .entries(0, u64::MAX)
            .map_err(|why| why.to_string())?;
        stored
            .iter()
            .map(|stored| Entry::from_bytes(&stored.bytes).map_err(|why| why.to_string()))
            .collect()
    }
}

/// Copies a folder with what is in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    let copied = || -> std::io::Result<()> {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            let target = to.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                copy_folder(&entry.path(), &target).map_err(std::io::Error::other)?;
            } else {
                fs::copy(entry.path(), target)?;
            }
        }
        Ok(())
    };
    copied().map_err(|why| format!("{}: {why}", from.display()))
}

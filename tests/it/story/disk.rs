//! What is on the disk: a copy of the vault's folder, opened as it would be after a power cut.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use tell_first_evidence::{Digest, Entry, InterviewId, PersonId};
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

    /// The versions under which a section was told in an interview, oldest first.
    pub(crate) fn versions_told(
        &mut self,
        person: PersonId,
        interview: InterviewId,
        section: &str,
    ) -> Result<Vec<String>, String> {
        let shown = self
            .vault
            .showings_of(person)
            .map_err(|why| why.to_string())?;
        shown
            .into_iter()
            .filter(|row| row.interview == interview)
            .filter(|row| row.section.as_deref() == Some(section) || row.layer.as_str() == section)
            .map(|row| self.version(row.pack))
            .collect()
    }

    /// The version under which a question was answered.
    pub(crate) fn version_answered(
        &mut self,
        interview: InterviewId,
        field: &str,
    ) -> Result<Option<String>, String> {
        let answers = self
            .vault
            .answers_in(interview)
            .map_err(|why| why.to_string())?;
        let found = answers.into_iter().find(|row| row.field == field);
        found.map(|row| self.version(row.pack)).transpose()
    }

    /// The version under which the newest choice about a card was made.
    pub(crate) fn version_agreed(
        &mut self,
        person: PersonId,
        card: &str,
    ) -> Result<Option<String>, String> {
        let choices = self
            .vault
            .choices_of(person)
            .map_err(|why| why.to_string())?;
        let found = choices.into_iter().rfind(|row| row.card == card);
        found.map(|row| self.version(row.pack)).transpose()
    }

    /// The words that are kept with the choices about a card: a typed name, what was said.
    pub(crate) fn words_said(
        &mut self,
        person: PersonId,
        card: &str,
    ) -> Result<Vec<String>, String> {
        let choices = self
            .vault
            .choices_of(person)
            .map_err(|why| why.to_string())?;
        let of_card = choices.into_iter().filter(|row| row.card == card);
        Ok(of_card.filter_map(|row| row.words).collect())
    }

    fn version(&self, pack: Digest) -> Result<String, String> {
        let packs = self.vault.packs().map_err(|why| why.to_string())?;
        packs
            .into_iter()
            .find(|row| row.digest == pack)
            .map(|row| row.version)
            .ok_or_else(|| "no such pack".to_owned())
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

//! Backups of this desk: where they go, when one is due, and what is left of one in the record.

use std::path::{Path, PathBuf};

use chrono::DateTime;
use tell_first_evidence::Act;
use tell_first_vault::{BackupFound, BackupPlace, BackupSource, BackupStep, BackupStop};

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::roles::May;
use crate::settings::{BACKUP_FOLDER, LONGEST_PATH};

/// A backup to be made, in another thread: the desk works on meanwhile.
pub struct BackupJob {
    source: BackupSource,
    folder: PathBuf,
    at_ms: i64,
}

impl BackupJob {
    /// The same, stopped by this: it may have been set before the job was.
    #[must_use]
    pub fn stopped_by(self, stop: &BackupStop) -> Self {
        let source = self.source.stopped_by(stop);
        Self { source, ..self }
    }

    /// Makes it; `progress` is told how far it is. Takes as long as the folder is slow.
    ///
    /// # Errors
    /// `backup.full`, `backup.gone`, `backup.silent`, `backup.read_only`, `backup.failed`, `backup.inside`,
    /// `backup.mixed`, `backup.not_sound`, `backup.stopped`. The backups that were there are as they were.
    pub fn run(&self, progress: &mut dyn FnMut(BackupStep)) -> Result<BackupFound> {
        Ok(self.source.run(&self.folder, self.at_ms, progress)?)
    }
}

impl Desk {
    /// Where this desk's backups go; `None` where no folder is set. The folder is not looked at: it may be slow.
    ///
    /// # Errors
    /// `session.not_signed_in`.
    pub fn backup_place(&self) -> Result<Option<BackupPlace>> {
        self.session()?;
        let folder = self.setting(BACKUP_FOLDER)?.unwrap_or_default();
        Ok((!folder.is_empty()).then(|| BackupPlace {
            folder: PathBuf::from(folder),
            vault: self.vault.id(),
            world: self.vault.world(),
        }))
    }

    /// True for those who see the list of backups and set their folder.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn backup_place_managed(&self) -> Result<Option<BackupPlace>> {
        self.may(May::ChangeSettings)?;
        self.backup_place()
    }

    /// Sets the folder for backups; empty for none.
    ///
    /// # Errors
    /// `role.refused`; `backup.folder_not_whole`; `request.too_long`.
    pub fn backup_folder_save(&mut self, folder: &str) -> Result<()> {
        self.may(May::ChangeSettings)?;
        let folder = folder.trim();
        if folder.chars().count() > LONGEST_PATH {
            return Err(Error::TooLong);
        }
        if !folder.is_empty() && !Path::new(folder).is_absolute() {
            return Err(Error::BackupFolderNotWhole);
        }
        if self.setting(BACKUP_FOLDER)?.unwrap_or_default() == folder {
            return Ok(());
        }
        self.setting_put(BACKUP_FOLDER, folder)?;
        self.backup_tried = None;
        Ok(())
    }

    /// Begins a backup that was asked for.
    ///
    /// # Errors
    /// `role.refused`; `backup.no_folder`; those of opening the file once more.
    pub fn backup_begin(&self) -> Result<BackupJob> {
        self.may(May::ChangeSettings)?;
        let place = self.backup_place()?.ok_or(Error::NoBackupFolder)?;
        self.backup_job(place)
    }

    /// The folder to be looked into for the backup of the day, whoever is signed in: `None` where no folder is set, in
    /// the practice world, and where it was looked into today already in this session. From here on it counts as
    /// looked into, whatever comes of it: a folder that fails is tried at the next sign-in, on the next day, or when
    /// another is set.
    ///
    /// # Errors
    /// `session.not_signed_in`; those of reading.
    pub fn backup_day(&mut self) -> Result<Option<BackupPlace>> {
        let Some(place) = self.backup_place()? else {
            return Ok(None);
        };
        let today = Some(self.outside.today());
        if self.is_practice() || self.backup_tried == today {
            return Ok(None);
        }
        self.backup_tried = today;
        Ok(Some(place))
    }

    /// Begins the backup of the day in a folder from [`Desk::backup_day`]; `there` is what it holds. `None` where one
    /// of those is of today, also one with findings: the vault has them too, and another copy mends none. One that a
    /// wrong clock dated ahead is not of today. `None` too where another folder was set meanwhile.
    ///
    /// # Errors
    /// `session.not_signed_in`; those of opening the file once more.
    pub fn backup_begin_daily(
        &mut self,
        place: &BackupPlace,
        there: &[BackupFound],
    ) -> Result<Option<BackupJob>> {
        if self.backup_place()?.as_ref() != Some(place) {
            return Ok(None);
        }
        let offset = i64::from(self.outside.offset_minutes()) * 60_000;
        let day =
            |at_ms: i64| DateTime::from_timestamp_millis(at_ms + offset).map(|at| at.date_naive());
        let today = Some(self.outside.today());
        if there.iter().any(|found| day(found.at_ms) == today) {
            return Ok(None);
        }
        self.backup_job(place.clone()).map(Some)
    }

    /// Notes in the record that a backup was made and checked, and catches up on what had to wait for it.
    ///
    /// # Errors
    /// `session.not_signed_in`; those of a write.
    pub fn backup_ended(&mut self, made: Option<&BackupFound>) -> Result<()> {
        self.session()?;
        if let Some(made) = made {
            let (size, root) = (made.size, made.root);
            self.write(|acts| acts.append(Act::BackupMade { size, root }).map(drop))?;
        }
        if self.vault.unscrubbed() {
            self.vault.scrub()?;
        }
        Ok(())
    }

    fn backup_job(&self, place: BackupPlace) -> Result<BackupJob> {
        Ok(BackupJob {
            source: self.vault.backup_source(&self.payload.key)?,
            folder: place.folder,
            at_ms: self.now_ms(),
        })
    }
}

//! Settings of the desk.

use std::path::Path;

use tell_first_evidence::{Act, commit};

use crate::acts::Acts;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::found::plain_name;
use crate::roles::{May, any_allows};
use crate::views::SettingsView;

/// Least minutes until a desk locks itself.
const LOWEST_IDLE: u32 = 1;
/// Most minutes.
const HIGHEST_IDLE: u32 = 15;
/// Minutes where nothing was set.
const USUAL_IDLE: u32 = 5;
/// Longest path of a folder, in characters.
pub(crate) const LONGEST_PATH: usize = 500;

/// Name of the setting: minutes until the desk locks itself.
const IDLE_MINUTES: &str = "idle-minutes";
/// Name of the setting: what the desk is called.
pub(crate) const DESK_NAME: &str = "desk-name";
/// Name of the setting: where copies are saved.
pub(crate) const COPIES_FOLDER: &str = "copies-folder";
/// Name of the setting: where backups go.
pub(crate) const BACKUP_FOLDER: &str = "backup-folder";

/// Name of the setting: further places where heads are kept, a line each.
pub(crate) const HEAD_PLACES: &str = "head-places";
/// Name of the setting: that a head was kept outside the vault.
pub(crate) const HEADS_KEPT: &str = "heads-kept";
/// Name of the setting: that the recovery code was typed back.
const RECOVERY_CONFIRMED: &str = "recovery-confirmed";
/// Its value.
const CONFIRMED: &str = "yes";

impl Desk {
    /// The settings; anybody who is signed in may see them.
    ///
    /// # Errors
    /// `session.not_signed_in`.
    pub fn settings_view(&self) -> Result<SettingsView> {
        let session = self.session()?;
        Ok(SettingsView {
            idle_minutes: self.idle_minutes(),
            desk_name: self.desk_name()?,
            copies_folder: self.setting(COPIES_FOLDER)?.unwrap_or_default(),
            lowest_idle: LOWEST_IDLE,
            highest_idle: HIGHEST_IDLE,
            can_change: any_allows(&session.roles, May::ChangeSettings, self.is_practice()),
        })
    }

    /// Saves the settings in one transaction; only those that differ are written.
    ///
    /// # Errors
    /// `settings.idle_out_of_range`; `settings.name_missing`; `settings.folder_not_whole`; `request.too_long`.
    pub fn settings_save(
        &mut self,
        idle_minutes: u32,
        desk_name: &str,
        copies_folder: &str,
    ) -> Result<SettingsView> {
        self.may(May::ChangeSettings)?;
        if !(LOWEST_IDLE..=HIGHEST_IDLE).contains(&idle_minutes) {
            return Err(Error::IdleOutOfRange);
        }
        let desk_name = plain_name(desk_name).ok_or(Error::DeskNameMissing)?;
        let copies_folder = whole_folder(copies_folder)?;
        let now = self.settings_view()?;
        let minutes = idle_minutes.to_string();
        let differ = [
            (
                IDLE_MINUTES,
                minutes.as_str(),
                now.idle_minutes != idle_minutes,
            ),
            (DESK_NAME, &desk_name, now.desk_name != desk_name),
            (
                COPIES_FOLDER,
                copies_folder,
                now.copies_folder != copies_folder,
            ),
        ];
        self.write(|acts| {
            let new = differ.iter().filter(|(_, _, differs)| *differs);
            for (name, value, _) in new {
                acts.setting_put(name, value)?;
            }
            Ok(())
        })?;
        self.settings_view()
    }

    /// Minutes until the desk locks itself, 1 to 15.
    #[must_use]
    pub fn idle_minutes(&self) -> u32 {
        let stored = self
            .setting(IDLE_MINUTES)
            .ok()
            .flatten()
            .and_then(|text| text.parse().ok());
        stored.map_or(USUAL_IDLE, |minutes: u32| {
            minutes.clamp(LOWEST_IDLE, HIGHEST_IDLE)
        })
    }

    /// Notes that somebody has the recovery code: typed back, used, or made anew while signed in.
    pub(crate) fn recovery_known(&mut self) -> Result<()> {
        if self.recovery_confirmed()? {
            return Ok(());
        }
        self.setting_put(RECOVERY_CONFIRMED, CONFIRMED)
    }

    /// True where somebody has the recovery code; the practice world needs none.
    pub(crate) fn recovery_confirmed(&self) -> Result<bool> {
        Ok(self.is_practice() || self.setting(RECOVERY_CONFIRMED)?.is_some())
    }

    /// What the desk is called.
    pub(crate) fn desk_name(&self) -> Result<String> {
        Ok(self.setting(DESK_NAME)?.unwrap_or_default())
    }

    /// Sets one setting.
    pub(crate) fn setting_put(&mut self, name: &str, value: &str) -> Result<()> {
        self.write(|acts| acts.setting_put(name, value))
    }

    pub(crate) fn setting(&self, name: &str) -> Result<Option<String>> {
        Ok(self.vault.settings()?.remove(name))
    }
}

/// A folder as it was typed, which may be none.
pub(crate) fn whole_folder(typed: &str) -> Result<&str> {
    let folder = typed.trim();
    if folder.chars().count() > LONGEST_PATH {
        return Err(Error::TooLong);
    }
    // Where a path begins that is not whole depends on how the application was started.
    if !folder.is_empty() && !Path::new(folder).is_absolute() {
        return Err(Error::FolderNotWhole);
    }
    Ok(folder)
}

impl Acts<'_, '_> {
    /// Sets one setting. The entry holds a number or code as it is, and of a text, which may name somebody, only a
    /// salted commitment.
    fn setting_put(&mut self, name: &str, value: &str) -> Result<()> {
        let plain = [IDLE_MINUTES, RECOVERY_CONFIRMED, HEADS_KEPT].contains(&name);
        let salt = (!plain).then(|| self.salt());
        let told = salt.as_ref().map_or_else(
            || value.to_owned(),
            |salt| commit(salt, value.as_bytes()).to_string(),
        );
        let seq = self.append(Act::SettingChanged {
            setting: name.to_owned(),
            value: told,
        })?;
        Ok(self.tx.setting_set(seq, name, value, salt.as_ref())?)
    }
}

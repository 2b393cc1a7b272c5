//! Signing in, locking, and the home screen's way in to all of it.

use std::path::Path;

use tell_first_evidence::{Act, CloseReason, World};
use tell_first_vault::{SlotName, Vault, slots};
use zeroize::Zeroizing;

use crate::codes::RecoveryCode;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::found::plain_name;
use crate::history::Recovering;
use crate::outside::Outside;
use crate::roles::May;
use crate::views::{SessionView, StaffName};

impl Desk {
    /// Opens the live desk for a member of staff. The newest entries of the log are checked at
    /// once; the rest follows with [`Desk::check_some`]. Where a head kept outside says otherwise than the vault, the
    /// desk waits with what [`Desk::history_view`] says, and nobody is signed in yet.
    ///
    /// # Errors
    /// `sign_in.wrong_passphrase` (also for a name nobody has); `sign_in.removed`; every way a
    /// vault can refuse: absent, busy, newer, damaged, read-only, foreign slot, damaged slot.
    pub fn sign_in(
        dir: &Path,
        sign_in_name: &str,
        passphrase: &str,
        outside: Box<dyn Outside>,
    ) -> Result<Self> {
        let payload = slots::open(dir, &SlotName::Member(sign_in_name.to_owned()), passphrase)?;
        let vault = Vault::open(dir, &payload.key)?;
        if vault.world() != World::Live {
            return Err(Error::WrongWorld);
        }
        let staff = payload.member;
        let mut desk = Self::over(vault, payload, outside)?;
        desk.enter(staff, None)?;
        Ok(desk)
    }

    /// Opens the live desk for a member of staff at a console: as [`Desk::sign_in`], but no notice that came with the
    /// application is installed, and no old slot is swept, since nothing but what was asked for is done.
    ///
    /// # Errors
    /// As [`Desk::sign_in`]; `history.look_first` where a head kept outside says otherwise than the vault: that is looked
    /// at on the screen.
    pub fn console(
        dir: &Path,
        sign_in_name: &str,
        passphrase: &str,
        outside: Box<dyn Outside>,
    ) -> Result<Self> {
        Self::console_at(dir, sign_in_name, passphrase, World::Live, outside)
    }

    pub(crate) fn console_at(
        dir: &Path,
        sign_in_name: &str,
        passphrase: &str,
        world: World,
        outside: Box<dyn Outside>,
    ) -> Result<Self> {
        let payload = slots::open(dir, &SlotName::Member(sign_in_name.to_owned()), passphrase)?;
        let vault = Vault::open(dir, &payload.key)?;
        if vault.world() != world {
            return Err(Error::WrongWorld);
        }
        let staff = payload.member;
        let mut desk = Self::over(vault, payload, outside)?;
        desk.enter_console(staff)?;
        Ok(desk)
    }

    /// Opens the desk with its recovery code, and gives a member a new passphrase. May wait as [`Desk::sign_in`] does.
    ///
    /// # Errors
    /// `recovery.wrong_code`; `recovery.name_unknown`; `staff.passphrase_too_short`.
    pub fn recovery_sign_in(
        dir: &Path,
        code: &str,
        sign_in_name: &str,
        new_passphrase: &str,
        outside: Box<dyn Outside>,
    ) -> Result<Self> {
        slots::long_enough(new_passphrase)?;
        let code = RecoveryCode::read(code).ok_or(Error::WrongRecoveryCode)?;
        let mut payload =
            slots::open(dir, &SlotName::Recovery, code.as_passphrase()).map_err(wrong_code)?;
        let vault = Vault::open(dir, &payload.key)?;
        if vault.world() != World::Live {
            return Err(Error::WrongWorld);
        }
        let slot = SlotName::code(vault.id(), sign_in_name);
        let member = vault
            .staff()?
            .into_iter()
            .find(|row| row.slot == slot && row.removed_ms.is_none())
            .ok_or(Error::SignInNameUnknown)?;
        payload.member = member.member;
        let recovering = Recovering {
            slot,
            passphrase: Zeroizing::new(new_passphrase.to_owned()),
        };
        let mut desk = Self::over(vault, payload, outside)?;
        desk.enter(member.member, Some(recovering))?;
        Ok(desk)
    }

    /// Who is signed in, where, and how the check of the log stands.
    ///
    /// # Errors
    /// `session.not_signed_in`.
    pub fn session_view(&self) -> Result<SessionView> {
        let session = self.session()?;
        Ok(SessionView {
            staff: StaffName {
                id: session.staff.to_string(),
                name: session.name.clone(),
                roles: session.roles.clone(),
            },
            world: self.vault.world().code(),
            idle_minutes: self.idle_minutes(),
            desk_name: self.desk_name()?,
            check: self.check_state()?,
            recovery_confirmed: self.recovery_confirmed()?,
            places_failing: if self.may(May::ChangeSettings).is_ok() {
                self.places_failing()
            } else {
                0
            },
            can: self.can()?,
        })
    }

    /// Ends the session. The desk is closed whatever this answers.
    ///
    /// # Errors
    /// Those of a write.
    pub fn session_lock(mut self, reason: CloseReason) -> Result<()> {
        if self.session.is_none() {
            return Ok(());
        }
        self.write(|acts| acts.append(Act::SessionClosed { reason }).map(drop))?;
        self.keep_heads();
        Ok(())
    }

    /// Changes the passphrase of whoever is signed in.
    ///
    /// # Errors
    /// `sign_in.wrong_passphrase`; `staff.passphrase_too_short`.
    pub fn passphrase_change(&mut self, old: &str, new: &str) -> Result<()> {
        let member = self.session()?.staff;
        let slot = self.slot_of(member)?;
        let name = SlotName::Code(slot);
        slots::open(self.vault.folder(), &name, old)?;
        self.slot_write(&name, member, new)?;
        let noted = self.write(|acts| acts.append(Act::PassphraseChanged { member }).map(drop));
        if noted.is_err()
            && let Err(why) = self.slot_write(&name, member, old)
        {
            // What is called not done must not be done: on a disk this full it could not be undone.
            tracing::warn!(code = why.code(), "the slot from before was not put back");
        }
        noted
    }

    /// Writes a slot for a member with the key this desk was opened with.
    pub(crate) fn slot_write(
        &mut self,
        name: &SlotName,
        member: tell_first_evidence::StaffId,
        passphrase: &str,
    ) -> Result<()> {
        let cost = Self::cost(self.outside.as_ref());
        let own = std::mem::replace(&mut self.payload.member, member);
        let written = slots::write(self.vault.folder(), name, &self.payload, passphrase, cost);
        self.payload.member = own;
        Ok(written?)
    }
}

/// A wrong recovery code has a message of its own.
fn wrong_code(why: tell_first_vault::VaultError) -> Error {
    if matches!(why, tell_first_vault::VaultError::WrongPassphrase) {
        Error::WrongRecoveryCode
    } else {
        why.into()
    }
}

/// True where a sign-in name could be one.
pub(crate) fn sign_in_name(name: &str) -> Result<String> {
    plain_name(name).ok_or(Error::NameMissing)
}

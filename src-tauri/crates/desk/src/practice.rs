//! The practice world: another file, another key, made-up people. It needs no passphrase, since
//! nothing in it is about anybody.

mod people;
mod play;

use std::fs;
use std::path::{Path, PathBuf};

use tell_first_evidence::World;
use tell_first_vault::{Presence, SlotName, Vault, VaultError, look, slots};

use crate::codes::RecoveryCode;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::found::{Founding, make};
use crate::outside::{Outside, new_id};
use crate::roles::Role;
use crate::settings::DESK_NAME;

#[cfg(test)]
pub(crate) use play::{Card, Script, play};

/// Whoever practises signs in with this name, without being asked.
const SIGN_IN_NAME: &str = "practice";
/// No secret: it opens made-up people only.
const PASSPHRASE: &str = "made-up people only";
/// What the practice desk is called.
const DESK: &str = "Practice desk";
/// The member of staff.
const MEMBER: &str = "Practice officer";
/// Little work for a slot that protects nothing.
const WORK: u8 = 10;

impl Desk {
    /// Opens the practice desk, and makes it with its people the first time. It is made in a folder beside its own and
    /// gets its place when all of it is there: one that was stopped half-way is never opened.
    ///
    /// # Errors
    /// Every way a vault can refuse.
    pub fn practice(dir: &Path, outside: Box<dyn Outside>) -> Result<Self> {
        let outside: Box<dyn Outside> = Box::new(Cheap(outside));
        if look(dir) != Presence::Absent {
            return Self::open_practice(dir, outside);
        }
        let aside = aside(dir, outside.as_ref());
        let outside = Self::make_practice(&aside, outside)?.outside;
        // The place may be there already, as long as nothing is in it.
        if dir.symlink_metadata().is_ok() {
            fs::remove_dir(dir).map_err(VaultError::from)?;
        }
        fs::rename(&aside, dir).map_err(VaultError::from)?;
        Self::open_practice(dir, outside)
    }

    /// Opens a practice desk that is there, for a console: nothing is made, and no notice comes with it.
    ///
    /// # Errors
    /// `sign_in.wrong_world` for a live vault; every way a vault can refuse.
    pub fn console_practice(dir: &Path, outside: Box<dyn Outside>) -> Result<Self> {
        match Self::console_at(dir, SIGN_IN_NAME, PASSPHRASE, World::Practice, outside) {
            // The practice key opens no live vault, so that this is what it means.
            Err(Error::Vault(VaultError::WrongPassphrase)) => Err(Error::WrongWorld),
            opened => opened,
        }
    }

    fn open_practice(dir: &Path, outside: Box<dyn Outside>) -> Result<Self> {
        let name = SlotName::Member(SIGN_IN_NAME.to_owned());
        let payload = slots::open(dir, &name, PASSPHRASE)?;
        let vault = Vault::open(dir, &payload.key)?;
        if vault.world() != World::Practice {
            return Err(Error::WrongWorld);
        }
        let staff = payload.member;
        let mut desk = Self::over(vault, payload, outside)?;
        desk.begin(staff, |_| Ok(()))?;
        desk.install_shipped()?;
        Ok(desk)
    }

    fn make_practice(dir: &Path, outside: Box<dyn Outside>) -> Result<Self> {
        // A recovery code nobody is told: the way in is open anyway.
        let code = RecoveryCode::new(outside.as_ref());
        let founding = Founding {
            name: MEMBER,
            sign_in_name: SIGN_IN_NAME,
            passphrase: PASSPHRASE,
            roles: &Role::ALL,
            desk_name: DESK,
        };
        let mut desk = make(dir, &founding, &code, World::Practice, outside)?;
        let staff = desk.payload.member;
        desk.begin(staff, |_| Ok(()))?;
        desk.install_shipped()?;
        desk.setting_put(DESK_NAME, DESK)?;
        people::add(&mut desk)?;
        Ok(desk)
    }
}

/// A new folder beside the place of the practice world.
fn aside(dir: &Path, outside: &dyn Outside) -> PathBuf {
    dir.with_extension(format!("new-{}", new_id(outside)))
}

#[cfg(test)]
impl Desk {
    /// What a start that was stopped before the people were there leaves; answers its folder.
    pub(crate) fn make_half(dir: &Path, outside: Box<dyn Outside>) -> PathBuf {
        let aside = aside(dir, outside.as_ref());
        drop(Self::make_practice(&aside, outside).expect("made"));
        aside
    }
}

/// The world outside with cheap slots.
struct Cheap(Box<dyn Outside>);

impl Outside for Cheap {
    fn now(&self) -> tell_first_evidence::Moment {
        self.0.now()
    }

    fn today(&self) -> chrono::NaiveDate {
        self.0.today()
    }

    fn random(&self, bytes: &mut [u8]) {
        self.0.random(bytes);
    }

    fn offset_minutes(&self) -> i32 {
        self.0.offset_minutes()
    }

    fn fixed_cost(&self) -> Option<u8> {
        Some(WORK)
    }
}

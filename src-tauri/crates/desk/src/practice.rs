//! The practice world: another file, another key, made-up people. It needs no passphrase, since
//! nothing in it is about anybody.

mod people;
mod play;

use std::path::Path;

use tell_first_evidence::World;
use tell_first_vault::{Presence, SlotName, Vault, look, slots};

use crate::codes::RecoveryCode;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::found::{Founding, make};
use crate::outside::Outside;
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
    /// Opens the practice desk, and makes it with its people the first time.
    ///
    /// # Errors
    /// Every way a vault can refuse.
    pub fn practice(dir: &Path, outside: Box<dyn Outside>) -> Result<Self> {
        if look(dir) == Presence::Absent {
            return Self::make_practice(dir, outside);
        }
        let name = SlotName::Member(SIGN_IN_NAME.to_owned());
        let payload = slots::open(dir, &name, PASSPHRASE)?;
        let vault = Vault::open(dir, &payload.key)?;
        if vault.world() != World::Practice {
            return Err(Error::WrongWorld);
        }
        let staff = payload.member;
        let mut desk = Self::over(vault, payload, outside)?;
        desk.begin(staff)?;
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
        let outside: Box<dyn Outside> = Box::new(Cheap(outside));
        let mut desk = make(dir, &founding, &code, World::Practice, outside)?;
        let staff = desk.payload.member;
        desk.begin(staff)?;
        desk.install_shipped()?;
        desk.setting_put(DESK_NAME, DESK)?;
        people::add(&mut desk)?;
        Ok(desk)
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

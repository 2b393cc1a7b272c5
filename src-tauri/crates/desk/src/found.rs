//! Setting a desk up: the vault, its first member, and the recovery code that is typed back once.

use std::path::Path;

use tell_first_evidence::{Salt, StaffId, VaultId, World};
use tell_first_intake::is_blank;
use tell_first_vault::{NewSlot, NewStaff, SlotName, SlotPayload, Vault, VaultKey};
use zeroize::Zeroizing;

use crate::codes::RecoveryCode;
use crate::desk::{Desk, Unconfirmed};
use crate::error::{Error, Result};
use crate::outside::{Outside, new_id, thirty_two};
use crate::roles::{Role, listed};
use crate::settings::DESK_NAME;
use crate::views::FoundedView;

/// Longest name, in characters.
pub(crate) const LONGEST_NAME: usize = 120;

/// What setting a desk up asks.
#[derive(Clone, Copy)]
pub struct Founding<'a> {
    /// The first member's name.
    pub name: &'a str,
    /// The name they sign in with.
    pub sign_in_name: &'a str,
    /// Their passphrase; the vault says how long at least.
    pub passphrase: &'a str,
    /// Their roles; whoever sets a desk up is its first administrator, asked for or not.
    pub roles: &'a [Role],
    /// The desk's name.
    pub desk_name: &'a str,
}

impl Desk {
    /// Sets a desk up in a folder that has none. Nobody is signed in until the recovery code has
    /// been typed back ([`Desk::recovery_confirm`]).
    ///
    /// # Errors
    /// `staff.name_missing`; `settings.name_missing`; `staff.passphrase_too_short`;
    /// `vault.already_exists`, `vault.part_missing`, `vault.no_access`, `vault.busy`, `vault.disk_full`, `vault.read_only`.
    pub fn found(
        dir: &Path,
        founding: &Founding<'_>,
        outside: Box<dyn Outside>,
    ) -> Result<(Self, FoundedView)> {
        let code = RecoveryCode::new(outside.as_ref());
        let mut desk = make(dir, founding, &code, World::Live, outside)?;
        let staff = desk.payload.member;
        desk.unconfirmed = Some(Unconfirmed {
            code: code.digest(),
            staff,
        });
        desk.install_shipped()?;
        desk.setting_put(
            DESK_NAME,
            &plain_name(founding.desk_name).ok_or(Error::DeskNameMissing)?,
        )?;
        Ok((
            desk,
            FoundedView {
                recovery_code: code.shown(),
            },
        ))
    }

    /// Takes the recovery code typed back, and signs the first member in.
    ///
    /// # Errors
    /// `recovery.wrong_code`; the desk stays as it was and the code can be typed again.
    pub fn recovery_confirm(&mut self, code: &str) -> Result<()> {
        let waiting = self.unconfirmed.as_ref().ok_or(Error::NotSignedIn)?;
        let typed = RecoveryCode::read(code).ok_or(Error::WrongRecoveryCode)?;
        if typed.digest() != waiting.code {
            return Err(Error::WrongRecoveryCode);
        }
        let staff = waiting.staff;
        self.begin(staff, |_| Ok(()))?;
        self.unconfirmed = None;
        self.recovery_known()?;
        self.keep_heads();
        Ok(())
    }
}

/// Makes a vault with one member and a recovery slot.
pub(crate) fn make(
    dir: &Path,
    founding: &Founding<'_>,
    code: &RecoveryCode,
    world: World,
    outside: Box<dyn Outside>,
) -> Result<Desk> {
    let name = plain_name(founding.name).ok_or(Error::NameMissing)?;
    let sign_in_name = plain_name(founding.sign_in_name).ok_or(Error::NameMissing)?;
    plain_name(founding.desk_name).ok_or(Error::DeskNameMissing)?;
    let mut roles = founding.roles.to_vec();
    roles.push(Role::Administrator);
    roles.sort_unstable();
    roles.dedup();
    let vault = VaultId::from_uuid(new_id(outside.as_ref()));
    let member = StaffId::from_uuid(new_id(outside.as_ref()));
    let key = Zeroizing::new(thirty_two(outside.as_ref()));
    let salt = Salt::from_bytes(thirty_two(outside.as_ref()));
    let at = outside.now();
    let made = Vault::create(
        dir,
        tell_first_vault::Founding {
            vault,
            world,
            key: VaultKey::from_bytes(*key),
            desk_seed: thirty_two(outside.as_ref()),
            at,
            staff: NewStaff {
                member,
                name: &name,
                salt: &salt,
                slot: &SlotName::code(vault, &sign_in_name),
                roles: &listed(&roles),
                at,
            },
            slots: vec![
                NewSlot {
                    name: SlotName::Member(sign_in_name.clone()),
                    passphrase: founding.passphrase,
                },
                NewSlot {
                    name: SlotName::Recovery,
                    passphrase: code.as_passphrase(),
                },
            ],
            cost: Desk::cost(outside.as_ref()),
        },
    )?;
    let payload = SlotPayload {
        vault,
        member,
        key: VaultKey::from_bytes(*key),
    };
    Desk::over(made, payload, outside)
}

/// A name without spaces at its ends; `None` where it is empty, too long or holds controls.
pub(crate) fn plain_name(name: &str) -> Option<String> {
    let name = name.trim();
    let fits = !is_blank(name)
        && name.chars().count() <= LONGEST_NAME
        && !name.chars().any(char::is_control);
    fits.then(|| name.to_owned())
}

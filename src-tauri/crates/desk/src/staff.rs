//! Members of staff: adding, removing, and a new recovery code.

use tell_first_evidence::{Act, StaffId};
use tell_first_vault::{SlotName, StaffRow, slots};

use crate::codes::RecoveryCode;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::found::plain_name;
use crate::roles::{May, Role, listed, stored};
use crate::sign_in::sign_in_name;
use crate::views::{MemberView, RecoveryView, StaffView};

impl Desk {
    /// All members, the oldest first; those who left stay in the list, since entries name them.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn staff_list(&self) -> Result<StaffView> {
        self.may(May::Staff)?;
        let own = self.session()?.staff;
        let mut rows = self.vault.staff()?;
        rows.sort_by_key(|row| (row.added_ms, row.member));
        let members = rows
            .into_iter()
            .map(|row| MemberView {
                id: row.member.to_string(),
                name: row.name,
                roles: stored(&row.roles),
                is_self: row.member == own,
                added_at_ms: row.added_ms,
                removed_at_ms: row.removed_ms,
            })
            .collect();
        Ok(StaffView { members })
    }

    /// Adds a member with a slot of their own.
    ///
    /// # Errors
    /// `staff.name_missing`; `staff.name_taken`; `staff.no_role`; `staff.passphrase_too_short`.
    pub fn staff_add(
        &mut self,
        name: &str,
        sign_in: &str,
        passphrase: &str,
        roles: &[Role],
    ) -> Result<StaffView> {
        self.may(May::Staff)?;
        let name = plain_name(name).ok_or(Error::NameMissing)?;
        let slot = SlotName::code(self.vault.id(), &sign_in_name(sign_in)?);
        if roles.is_empty() {
            return Err(Error::NoRole);
        }
        slots::long_enough(passphrase)?;
        let taken = |row: &StaffRow| row.slot == slot && row.removed_ms.is_none();
        if self.vault.staff()?.iter().any(taken) {
            return Err(Error::NameTaken);
        }
        let member = StaffId::from_uuid(self.new_id());
        // The slot first: without a member it opens nothing, and trying again writes it anew.
        let name_of_slot = SlotName::Code(slot.clone());
        self.slot_write(&name_of_slot, member, passphrase)?;
        let added = self.write(|acts| acts.staff_add(member, &name, &slot, &listed(roles)));
        if let Err(why) = added {
            // What stopped the row is the news, whatever becomes of the slot.
            let _gone = slots::remove(self.vault.folder(), &name_of_slot);
            return Err(why);
        }
        self.staff_list()
    }

    /// Removes a member: their row says when, and their slot goes. Where a slot could not be taken away, asking again
    /// takes it away, and so does the next sign-in.
    ///
    /// # Errors
    /// `staff.not_found`; `staff.not_yourself`; `staff.last_administrator`.
    pub fn staff_remove(&mut self, member: StaffId) -> Result<StaffView> {
        self.may(May::Staff)?;
        if member == self.session()?.staff {
            return Err(Error::NotYourself);
        }
        let Ok(slot) = self.slot_of(member) else {
            return if self.slot_sweep(member)? {
                self.staff_list()
            } else {
                Err(Error::StaffUnknown)
            };
        };
        self.write(|acts| {
            let seq = acts.append(Act::StaffRemoved { member })?;
            Ok(acts.tx.staff_remove(seq, member, acts.stamp.at)?)
        })?;
        slots::remove(self.vault.folder(), &SlotName::Code(slot))?;
        self.staff_list()
    }

    /// Takes away slots that members who were removed still have. Called at sign-in: what cannot be taken away is
    /// tried again at the next.
    pub(crate) fn slots_sweep(&self) -> Result<()> {
        let gone = |row: &StaffRow| row.removed_ms.is_some();
        for row in self.vault.staff()?.into_iter().filter(gone) {
            if self.slot_sweep(row.member).is_err() {
                tracing::warn!(
                    code = "staff.slot_left",
                    "the slot of a member who was removed is still there"
                );
            }
        }
        Ok(())
    }

    /// Takes away the slot of a removed member, unless somebody present has one of the same name. True where there
    /// was one.
    fn slot_sweep(&self, member: StaffId) -> Result<bool> {
        let rows = self.vault.staff()?;
        let gone = rows
            .iter()
            .find(|row| row.member == member && row.removed_ms.is_some());
        let Some(gone) = gone else { return Ok(false) };
        let taken = |row: &StaffRow| row.slot == gone.slot && row.removed_ms.is_none();
        if rows.iter().any(taken) {
            return Ok(false);
        }
        let name = SlotName::Code(gone.slot.clone());
        Ok(slots::remove(self.vault.folder(), &name)?)
    }

    /// Makes a new recovery code to be written down. The one before goes on opening the desk until the new one
    /// is typed back ([`Desk::recovery_keep`]).
    ///
    /// # Errors
    /// `role.refused`.
    pub fn recovery_renew(&mut self) -> Result<RecoveryView> {
        self.may(May::Staff)?;
        let code = RecoveryCode::new(self.outside.as_ref());
        self.renewing = Some(code.digest());
        Ok(RecoveryView {
            recovery_code: code.shown(),
        })
    }

    /// Takes the new recovery code typed back; the one before opens nothing any more.
    ///
    /// # Errors
    /// `role.refused`; `recovery.typed_wrong` for any other code, and the new one can be typed again.
    pub fn recovery_keep(&mut self, code: &str) -> Result<()> {
        self.may(May::Staff)?;
        let typed = RecoveryCode::read(code).ok_or(Error::TypedWrong)?;
        if self.renewing != Some(typed.digest()) {
            return Err(Error::TypedWrong);
        }
        let member = self.session()?.staff;
        self.slot_write(&SlotName::Recovery, member, typed.as_passphrase())?;
        self.renewing = None;
        self.write(|acts| acts.append(Act::RecoveryMade {}).map(drop))?;
        self.recovery_known()
    }

    /// The slot of a present member.
    pub(crate) fn slot_of(&self, member: StaffId) -> Result<String> {
        self.vault
            .staff()?
            .into_iter()
            .find(|row| row.member == member && row.removed_ms.is_none())
            .map(|row| row.slot)
            .ok_or(Error::StaffUnknown)
    }

    /// A member's name for a page; empty for an id nobody has.
    pub(crate) fn staff_names(&self) -> Result<std::collections::BTreeMap<StaffId, String>> {
        Ok(self
            .vault
            .staff()?
            .into_iter()
            .map(|row| (row.member, row.name))
            .collect())
    }
}

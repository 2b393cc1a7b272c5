//! One open desk: the vault, the notices, who is signed in, and the world outside.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use tell_first_evidence::{
    Act, Digest, Finding, Moment, PersonId, Salt, SessionId, ShowingId, StaffId, World,
};
use tell_first_vault::{Checking, SlotCost, SlotPayload, Vault};
use uuid::Uuid;

use crate::acts::Acts;
use crate::codes::{REFERENCE_LEN, reference};
use crate::error::{Error, Result};
use crate::history::Held;
use crate::outside::{Outside, new_id, thirty_two};
use crate::packs::Packs;
use crate::roles::{May, Role, check};
use crate::views::PlaceView;

/// Entries checked at once at sign-in.
const RECENT: u64 = 64;
/// References tried before one more character is spent on them.
const TRIES: usize = 20;

/// Who is signed in.
#[derive(Debug)]
pub(crate) struct Session {
    /// The session.
    pub(crate) id: SessionId,
    /// The member.
    pub(crate) staff: StaffId,
    /// Their name.
    pub(crate) name: String,
    /// Their roles.
    pub(crate) roles: Vec<Role>,
    /// People whose second detail was given in this session.
    known: BTreeSet<PersonId>,
    /// Showings put up in this session, by the time since sign-in.
    put_up: BTreeMap<ShowingId, u64>,
    /// When the words before adding a person were asked for, by the time since sign-in.
    reading: Cell<Option<u64>>,
}

/// One open desk. Everything a worker does is a function of it.
pub struct Desk {
    pub(crate) vault: Vault,
    /// The way this desk was opened; its key writes the slots of others.
    pub(crate) payload: SlotPayload,
    pub(crate) packs: Packs,
    pub(crate) outside: Box<dyn Outside>,
    pub(crate) session: Option<Session>,
    /// A new desk whose recovery code has not been typed back yet.
    pub(crate) unconfirmed: Option<Unconfirmed>,
    /// SHA-256 of a new recovery code that has been shown and not been typed back yet.
    pub(crate) renewing: Option<Digest>,
    /// The check of the whole log, while it runs or once it is done.
    pub(crate) checking: Checking,
    /// The check could not go on: the file cannot be read from some place on.
    pub(crate) check_broke: bool,
    /// What the quick check at sign-in found.
    pub(crate) recent: Vec<Finding>,
    /// A sign-in that waits, because the vault and a head kept outside it do not fit.
    pub(crate) held: Option<Held>,
    /// Where the head was kept last, and how that went.
    pub(crate) kept: Vec<PlaceView>,
    /// The day the folder for backups was last looked into for the one of the day, whatever came of it.
    pub(crate) backup_tried: Option<NaiveDate>,
}

/// What founding leaves to be confirmed.
pub(crate) struct Unconfirmed {
    /// SHA-256 of the code.
    pub(crate) code: Digest,
    /// Who founded it.
    pub(crate) staff: StaffId,
}

/// When, in which session, by whom.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    /// When.
    pub(crate) at: Moment,
    /// The session.
    pub(crate) session: Option<SessionId>,
    /// The member.
    pub(crate) staff: Option<StaffId>,
    /// The calendar day, for the review dates of policies.
    pub(crate) today: chrono::NaiveDate,
}

#[cfg(test)]
impl Session {
    /// As after signing in anew.
    pub(crate) fn forget(&mut self) {
        self.known.clear();
        self.put_up.clear();
    }
}

impl Desk {
    /// Opens a vault's desk and reads its notices. Nothing is written.
    pub(crate) fn over(
        vault: Vault,
        payload: SlotPayload,
        outside: Box<dyn Outside>,
    ) -> Result<Self> {
        let packs = Packs::of(&vault)?;
        let checking = vault.check_begin();
        Ok(Self {
            vault,
            payload,
            packs,
            outside,
            session: None,
            unconfirmed: None,
            renewing: None,
            checking,
            check_broke: false,
            recent: Vec::new(),
            held: None,
            kept: Vec::new(),
            backup_tried: None,
        })
    }

    /// Starts a session, and records it, with what else is to be recorded before any work.
    pub(crate) fn begin(
        &mut self,
        staff: StaffId,
        also: impl FnOnce(&mut Acts<'_, '_>) -> Result<()>,
    ) -> Result<()> {
        let member = self
            .vault
            .staff()?
            .into_iter()
            .find(|row| row.member == staff)
            .ok_or(Error::StaffUnknown)?;
        if member.removed_ms.is_some() {
            return Err(Error::MemberRemoved);
        }
        self.session = Some(Session {
            id: SessionId::from_uuid(self.new_id()),
            staff,
            name: member.name,
            roles: crate::roles::stored(&member.roles),
            known: BTreeSet::new(),
            put_up: BTreeMap::new(),
            reading: Cell::new(None),
        });
        self.recent = self.vault.check_recent(RECENT)?;
        let migrated = self.vault.migrated();
        self.write(|acts| {
            if let Some((from, to)) = migrated {
                acts.append(Act::VaultMigrated { from, to })?;
            }
            acts.append(Act::SessionOpened {})?;
            also(acts)
        })
    }

    /// Who is signed in.
    pub(crate) fn session(&self) -> Result<&Session> {
        self.session.as_ref().ok_or(Error::NotSignedIn)
    }

    /// Refuses unless somebody is signed in whose roles allow it.
    pub(crate) fn may(&self, may: May) -> Result<()> {
        check(&self.session()?.roles, may, self.is_practice())
    }

    /// True in the practice world.
    pub(crate) fn is_practice(&self) -> bool {
        self.vault.world() == World::Practice
    }

    /// Writes in one transaction.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&mut Acts<'_, '_>) -> Result<T>,
    ) -> Result<T> {
        let stamp = self.stamp();
        let outside = self.outside.as_ref();
        self.vault
            .write_with(|tx| work(&mut Acts { tx, stamp, outside }))
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            at: self.outside.now(),
            session: self.session.as_ref().map(|session| session.id),
            staff: self
                .session
                .as_ref()
                .map(|session| session.staff)
                .or_else(|| self.unconfirmed.as_ref().map(|new| new.staff)),
            today: self.outside.today(),
        }
    }

    /// Wall time, milliseconds since 1970 UTC.
    pub(crate) fn now_ms(&self) -> i64 {
        self.outside.now().wall_ms
    }

    /// A new id.
    pub(crate) fn new_id(&self) -> Uuid {
        new_id(self.outside.as_ref())
    }

    /// A new salt.
    pub(crate) fn salt(&self) -> Salt {
        Salt::from_bytes(thirty_two(self.outside.as_ref()))
    }

    /// The work factor of new slots.
    pub(crate) fn cost(outside: &dyn Outside) -> SlotCost {
        outside
            .fixed_cost()
            .map_or(SlotCost::Calibrated, SlotCost::Fixed)
    }

    /// A reference nobody has yet.
    pub(crate) fn new_reference(&self) -> Result<String> {
        for len in [REFERENCE_LEN, REFERENCE_LEN + 1] {
            for _ in 0..TRIES {
                let made = reference(self.outside.as_ref(), len);
                if !self.vault.reference_taken(&made)? {
                    return Ok(made);
                }
            }
        }
        Err(Error::Inconsistent)
    }

    /// Notes that a person's second detail was given, or that they were added here.
    pub(crate) fn know(&mut self, person: PersonId) {
        if let Some(session) = &mut self.session {
            session.known.insert(person);
        }
    }

    /// True where the second detail was given in this session.
    pub(crate) fn knows(&self, person: PersonId) -> bool {
        self.session
            .as_ref()
            .is_some_and(|session| session.known.contains(&person))
    }

    /// Notes that the words before adding a person are on the screen.
    pub(crate) fn read_begins(&self) -> Result<()> {
        let elapsed = self.outside.now().elapsed_ms;
        self.session()?.reading.set(Some(elapsed));
        Ok(())
    }

    /// How long those words have been on the screen; `None` where they were not asked for.
    pub(crate) fn read_for(&self) -> Result<Option<u64>> {
        let began = self.session()?.reading.get();
        let now = self.outside.now().elapsed_ms;
        Ok(began.map(|began| now.saturating_sub(began)))
    }

    /// Notes that those words have come down.
    pub(crate) fn read_ends(&self) -> Result<()> {
        self.session()?.reading.set(None);
        Ok(())
    }

    /// Notes when a showing was put up.
    pub(crate) fn put_up(&mut self, showing: ShowingId) {
        let elapsed = self.outside.now().elapsed_ms;
        if let Some(session) = &mut self.session {
            session.put_up.insert(showing, elapsed);
        }
    }

    /// How long ago a showing was put up; `None` where that was not in this session.
    pub(crate) fn lasted_ms(&self, showing: ShowingId) -> Option<u64> {
        let began = self.session.as_ref()?.put_up.get(&showing)?;
        Some(self.outside.now().elapsed_ms.saturating_sub(*began))
    }
}

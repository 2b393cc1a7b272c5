//! The vault compared, at sign-in, with the heads kept outside it: before any work, and before anything is written.

use std::collections::BTreeSet;
use std::path::Path;

use tell_first_evidence::{Act, Head, StaffId, commit};
use tell_first_vault::{KeptFile, NewHistory, Standing, beside, kept_heads, slots};
use zeroize::Zeroizing;

use crate::acts::Acts;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::roles::{Role, stored};
use crate::views::{HistoryFinding, HistoryView};

/// Longest reason, in characters.
const LONGEST_REASON: usize = 1000;
/// No head is left, though some were kept.
const MISSING: &str = "missing";

/// A sign-in that waits for somebody to look at what was found.
pub(crate) struct Held {
    staff: StaffId,
    recovering: Option<Recovering>,
    found: Vec<Contradiction>,
}

/// A new passphrase that is set once the desk opens.
pub(crate) struct Recovering {
    /// The member's slot.
    pub(crate) slot: String,
    /// Their passphrase from then on.
    pub(crate) passphrase: Zeroizing<String>,
}

/// One kept head that does not fit, or that none is left.
struct Contradiction {
    /// [`Standing::code`], or `missing`.
    verdict: &'static str,
    /// Where; empty for the place beside the vault.
    place: String,
    head: Option<Head>,
}

impl Contradiction {
    /// True where only an administrator may go on.
    fn grave(&self) -> bool {
        [Standing::RolledBack.code(), Standing::Forked.code()].contains(&self.verdict)
    }
}

impl Desk {
    /// Signs a member in, unless a head kept outside says otherwise than the vault: then the desk waits
    /// ([`Desk::history_view`]) and nothing was written.
    pub(crate) fn enter(&mut self, staff: StaffId, recovering: Option<Recovering>) -> Result<()> {
        self.present(staff)?;
        let found = self.contradictions()?;
        if found.is_empty() {
            return self.open_session(staff, recovering, |_| Ok(()));
        }
        self.held = Some(Held {
            staff,
            recovering,
            found,
        });
        Ok(())
    }

    /// Signs a member in at a console, which has no screen for what was found: then it is looked at first. Nothing but
    /// the session is written.
    pub(crate) fn enter_console(&mut self, staff: StaffId) -> Result<()> {
        self.present(staff)?;
        if !self.contradictions()?.is_empty() {
            return Err(Error::HistoryFirst);
        }
        self.begin(staff, |_| Ok(()))
    }

    /// What stands between a sign-in and the desk; none where nothing does.
    ///
    /// # Errors
    /// Those of reading the vault.
    pub fn history_view(&self) -> Result<Option<HistoryView>> {
        let Some(held) = &self.held else {
            return Ok(None);
        };
        let grave = held.found.iter().find(|one| one.grave());
        let worst = grave.or_else(|| held.found.first());
        let members = self.vault.staff()?;
        let present = members.into_iter().filter(|row| row.removed_ms.is_none());
        let administrators = present
            .filter(|row| stored(&row.roles).contains(&Role::Administrator))
            .map(|row| row.name)
            .collect();
        Ok(Some(HistoryView {
            verdict: worst.map_or(MISSING, |one| one.verdict),
            entries: self.vault.entry_count()?,
            findings: held.found.iter().map(painted).collect(),
            needs_reason: grave.is_some(),
            may_go_on: grave.is_none() || self.is_administrator(held.staff)?,
            administrators,
        }))
    }

    /// Goes on in spite of what was found, and records it. Nothing that was kept outside is changed.
    ///
    /// # Errors
    /// `session.not_signed_in` where nothing waits; `history.ask_administrator`; `history.reason_missing`;
    /// `request.too_long`.
    pub fn history_go_on(&mut self, reason: &str) -> Result<()> {
        let held = self.held.as_ref().ok_or(Error::NotSignedIn)?;
        let reason = reason.trim();
        if held.found.iter().any(Contradiction::grave) {
            if !self.is_administrator(held.staff)? {
                return Err(Error::AskAdministrator);
            }
            if tell_first_intake::is_blank(reason) {
                return Err(Error::HistoryReasonMissing);
            }
        }
        if reason.chars().count() > LONGEST_REASON {
            return Err(Error::TooLong);
        }
        let Some(held) = self.held.take() else {
            return Err(Error::NotSignedIn);
        };
        let (staff, found) = (held.staff, held.found);
        self.open_session(staff, held.recovering, |acts| {
            let mut said = BTreeSet::new();
            for one in &found {
                let key = one
                    .head
                    .as_ref()
                    .map(|head| (&head.origin, head.size, head.root));
                // The same head in two places is gone on from once.
                if said.insert(key) {
                    acts.history_add(one, reason)?;
                }
            }
            Ok(())
        })
    }

    /// Opens the session, and does what every sign-in does.
    fn open_session(
        &mut self,
        staff: StaffId,
        recovering: Option<Recovering>,
        also: impl FnOnce(&mut Acts<'_, '_>) -> Result<()>,
    ) -> Result<()> {
        if let Some(new) = &recovering {
            let (name, cost) = (
                tell_first_vault::SlotName::Code(new.slot.clone()),
                Self::cost(self.outside.as_ref()),
            );
            let folder = self.vault.folder();
            slots::write(folder, &name, &self.payload, &new.passphrase, cost)?;
        }
        self.begin(staff, also)?;
        if recovering.is_some() {
            self.write(|acts| {
                acts.append(Act::RecoveryUsed {})?;
                acts.append(Act::PassphraseChanged { member: staff })
                    .map(drop)
            })?;
            self.recovery_known()?;
        }
        self.slots_sweep()?;
        self.install_shipped()?;
        self.keep_heads();
        Ok(())
    }

    /// Refuses a member who was removed, or whom nobody knows.
    fn present(&self, staff: StaffId) -> Result<()> {
        let member = self.vault.staff()?;
        let member = member.into_iter().find(|row| row.member == staff);
        match member.ok_or(Error::StaffUnknown)?.removed_ms {
            Some(_) => Err(Error::MemberRemoved),
            None => Ok(()),
        }
    }

    fn is_administrator(&self, staff: StaffId) -> Result<bool> {
        let member = self.vault.staff()?;
        let mut own = member.iter().filter(|row| row.member == staff);
        Ok(own.any(|row| stored(&row.roles).contains(&Role::Administrator)))
    }

    /// Every kept head that says otherwise than the vault and that nobody went on from yet.
    fn contradictions(&mut self) -> Result<Vec<Contradiction>> {
        if !self.vault.keeps_heads() {
            return Ok(Vec::new());
        }
        let (mut found, mut any_own) = (Vec::new(), false);
        let near = beside(self.vault.folder());
        let near = [(String::new(), near)];
        let far = self.head_places()?.into_iter();
        let far = far.map(|place| (place.clone(), Path::new(&place).to_path_buf()));
        for (name, place) in near.into_iter().chain(far) {
            // A place that is not there today says nothing; it is named on the settings page.
            let held = match kept_heads(&place) {
                Ok(held) => held,
                Err(why) => {
                    self.note_silent(&name, why);
                    continue;
                }
            };
            any_own |= self.look_into(&name, &held, &mut found)?;
        }
        if found.is_empty() && !any_own && self.heads_were_kept()? {
            found.push(Contradiction {
                verdict: MISSING,
                place: String::new(),
                head: None,
            });
        }
        Ok(found)
    }

    /// Judges what a place holds. True where any of it is named after this vault.
    fn look_into(
        &self,
        place: &str,
        held: &[KeptFile],
        found: &mut Vec<Contradiction>,
    ) -> Result<bool> {
        let (mut own, mut others) = (false, Vec::new());
        for file in held {
            let Some(judged) = self.vault.judge(&file.text)? else {
                continue;
            };
            own |= !judged.of_another;
            // Damage is no verdict: the check of the log says it.
            let silent = [Standing::Fits, Standing::Unclear].contains(&judged.standing);
            if silent || judged.known {
                continue;
            }
            let one = Contradiction {
                verdict: judged.standing.code(),
                place: place.to_owned(),
                head: Some(judged.head),
            };
            if judged.of_another {
                others.push(one);
            } else {
                found.push(one);
            }
        }
        // Several desks may keep their heads in one place: those of others mean something only where ours is not.
        if !own {
            found.extend(others);
        }
        Ok(own)
    }
}

impl Acts<'_, '_> {
    fn history_add(&mut self, one: &Contradiction, reason: &str) -> Result<()> {
        let salt = one.grave().then(|| self.salt());
        let seq = self.append(Act::HistoryWentOn {
            verdict: one.verdict.to_owned(),
            log: one.head.as_ref().map(|head| head.origin.clone()),
            size: one.head.as_ref().map(|head| head.size),
            root: one.head.as_ref().map(|head| head.root),
            reason: salt.as_ref().map(|salt| commit(salt, reason.as_bytes())),
        })?;
        let new = NewHistory {
            verdict: one.verdict,
            kept: one.head.as_ref(),
            reason: salt.as_ref().map(|salt| (reason, salt)),
        };
        Ok(self.tx.history_add(seq, &new)?)
    }
}

fn painted(one: &Contradiction) -> HistoryFinding {
    HistoryFinding {
        verdict: one.verdict,
        place: one.place.clone(),
        size: one.head.as_ref().map(|head| head.size),
    }
}

//! Restoring: a backup is looked at beside the vault in use, and put in use in a folder of its own. Nothing takes the
//! place of a vault, and nothing that was erased comes back.

use std::path::Path;

use tell_first_evidence::{Act, ChoiceId, World, commit};
use tell_first_intake::ChoiceState;
use tell_first_vault::{
    Against, BackupFound, GoneSince, InUse, PersonIndex, Presence, SlotName, SlotPayload, Vault,
    VaultError, clear_copies, copy_backup, copy_heads, in_use, look, restored_name, settle_copy,
    slots, use_from_now, who_text,
};

use crate::acts::{Acts, ChoiceRow};
use crate::desk::{Desk, Stamp};
use crate::error::{Error, Result};
use crate::outside::{Outside, new_id};
use crate::packs::Packs;
use crate::roles::{Role, stored};
use crate::views::{LiveState, RestoreView, RestoredView};

/// What the folders of restored vaults begin with.
const RESTORED: &str = "live-";
/// What a folder ends with that is not done.
const PART: &str = ".part";

/// What restoring asks.
#[derive(Clone, Copy)]
pub struct Restoring<'a> {
    /// The folder of the backup.
    pub backup: &'a Path,
    /// The application's own folder.
    pub home: &'a Path,
    /// The sign-in name of an administrator of that day.
    pub sign_in_name: &'a str,
    /// Their passphrase of that day.
    pub passphrase: &'a str,
}

/// A backup that was opened.
struct Opened {
    found: BackupFound,
    payload: SlotPayload,
    copy: Vault,
}

/// What stands where the vault in use should be.
enum Live {
    /// It opens: how its log stands, what went since, and the vault itself. As long as it is held, so is its lock:
    /// nothing is taken back in it between comparing and putting the backup in use.
    Opens(Against, Box<GoneSince>, Box<Vault>),
    /// There is none.
    Missing,
    /// It is another vault.
    Other,
    /// It does not open, for this reason.
    Unknown(&'static str),
}

impl Desk {
    /// Looks at a backup beside the vault in use, and changes nothing. Takes a while: every page and the whole log of
    /// the backup are read.
    ///
    /// # Errors
    /// `restore.not_a_backup`; `restore.practice`; `restore.not_sound`; `restore.newer`; `restore.unread`;
    /// `restore.not_administrator`;
    /// `restore.other_line`; `sign_in.wrong_passphrase`; `vault.busy` while the vault in use is open, and what
    /// else stands in its way for now: `vault.read_only`, `vault.no_access`, `vault.newer`, `vault.files`,
    /// `vault.database`.
    pub fn restore_compare(ask: &Restoring<'_>) -> Result<RestoreView> {
        let opened = open(ask)?;
        let live = live(ask.home, &opened)?;
        let mut view = RestoreView {
            at_ms: opened.found.at_ms,
            entries: opened.found.size,
            findings: opened.found.findings,
            ..RestoreView::default()
        };
        match live {
            Live::Opens(against, gone, _) => {
                view.compared(against);
                view.answers = count(gone.answers.len());
                view.ended = count(gone.ended.len());
                view.people = count(gone.people());
                view.staff = count(gone.staff.len());
            }
            Live::Missing => view.live = LiveState::Missing,
            Live::Other => view.live = LiveState::Other,
            Live::Unknown(code) => {
                view.live = LiveState::Unknown;
                view.fault = Some(code);
            }
        }
        Ok(view)
    }

    /// Copies a backup to a folder of its own beside the vault in use, takes away in the copy what is known to have
    /// gone since, with entries that say so, and puts it in use. The vault that was in use stays as it is.
    ///
    /// # Errors
    /// As [`Desk::restore_compare`]; `vault.disk_full`, `vault.read_only`.
    pub fn restore(ask: &Restoring<'_>, outside: &dyn Outside) -> Result<RestoredView> {
        let opened = open(ask)?;
        let live = live(ask.home, &opened)?;
        // A clock that goes back, or two in one moment, must not meet a name that is taken.
        let mut at_ms = outside.now().wall_ms;
        while ask
            .home
            .join(restored_name(at_ms))
            .symlink_metadata()
            .is_ok()
        {
            at_ms += 1;
        }
        let name = restored_name(at_ms);
        let part = ask.home.join(format!("{name}{PART}"));
        clear_copies(ask.home, RESTORED)?;
        // Passphrases that were changed since stay changed, where the slots of today are there.
        let slots_of = match &live {
            Live::Opens(_, _, vault) => vault.folder(),
            Live::Missing | Live::Other | Live::Unknown(_) => ask.backup,
        };
        copy_backup(ask.backup, slots_of, &part).map_err(|why| of_copying(why, ask.backup))?;
        if let Err(error) = put_right(&part, &opened, &live, outside) {
            // It never was in use. Where it cannot be taken away now, the next restoring does.
            drop(clear_copies(ask.home, RESTORED));
            return Err(error);
        }
        let dir = ask.home.join(&name);
        settle_copy(&part, &dir)?;
        let before = in_use(ask.home).map(|before| before.dir).ok();
        // What is known outside of the vault that was in use goes on being known, also where that one is missing or
        // damaged: the sign-in says how they differ.
        if !matches!(live, Live::Other)
            && let Some(before) = &before
        {
            drop(copy_heads(before, &dir));
        }
        use_from_now(ask.home, &name)?;
        Ok(RestoredView {
            left: before.filter(|dir| dir.is_dir()),
        })
    }
}

/// Opens a backup with the passphrase of one of its administrators, and checks it.
fn open(ask: &Restoring<'_>) -> Result<Opened> {
    let found = BackupFound::read(ask.backup).ok_or(Error::NotABackup)?;
    if found.world != World::Live {
        return Err(Error::PracticeBackup);
    }
    let name = SlotName::Member(ask.sign_in_name.to_owned());
    let payload = slots::open(ask.backup, &name, ask.passphrase).map_err(of_backup)?;
    let copy = Vault::examine(ask.backup, &payload.key).map_err(of_backup)?;
    if copy.world() != World::Live {
        return Err(Error::PracticeBackup);
    }
    if !administers(&copy, &payload).map_err(of_backup)? {
        return Err(Error::NotAdministrator);
    }
    let sound = copy.sound().and_then(|()| copy.check_all(|_| ()));
    // A stick that was pulled out says nothing of what is on it.
    let checked = sound.map_err(|why| match (why, BackupFound::read(ask.backup)) {
        (why @ VaultError::NoMemory, _) => of_backup(why),
        (_, Some(_)) => Error::BackupNotSound,
        (_, None) => Error::BackupUnread,
    })?;
    if !found.is_of(&copy).map_err(of_backup)? {
        return Err(Error::BackupNotSound);
    }
    let found = BackupFound {
        size: checked.checked(),
        findings: count(checked.findings().len()),
        ..found
    };
    Ok(Opened {
        found,
        payload,
        copy,
    })
}

/// What a failure means that is the backup's own: none of it is about the vault in use.
fn of_backup(why: VaultError) -> Error {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever else went wrong, the backup may be whole"
    )]
    match why {
        VaultError::WrongPassphrase | VaultError::NoMemory => why.into(),
        VaultError::NewerFile { .. } => Error::BackupNewer,
        VaultError::DamagedSlot | VaultError::ForeignSlot => Error::BackupNotSound,
        why if why.is_loss() => Error::BackupNotSound,
        _ => Error::BackupUnread,
    }
}

/// What a failure of copying means: a stick that was pulled out meanwhile is the backup's own, and all else is about
/// where it is copied to.
pub(crate) fn of_copying(why: VaultError, backup: &Path) -> Error {
    if BackupFound::read(backup).is_none() {
        Error::BackupUnread
    } else {
        why.into()
    }
}

/// True where the member is there and an administrator.
fn administers(vault: &Vault, payload: &SlotPayload) -> std::result::Result<bool, VaultError> {
    Ok(vault.staff()?.iter().any(|row| {
        row.member == payload.member
            && row.removed_ms.is_none()
            && stored(&row.roles).contains(&Role::Administrator)
    }))
}

/// Looks at the vault in use with the backup's key, which is its own where it is the same vault.
fn live(home: &Path, opened: &Opened) -> Result<Live> {
    let InUse { dir, restored } = match in_use(home) {
        Ok(found) => found,
        Err(why) => return lost(why.into()),
    };
    match look(&dir) {
        Presence::Absent if restored => return Ok(Live::Unknown("vault.part_missing")),
        Presence::Absent => return Ok(Live::Missing),
        Presence::Busy => return Err(VaultError::Busy.into()),
        Presence::Present { vault } if vault != opened.found.vault => return Ok(Live::Other),
        Presence::Present { .. }
        | Presence::Newer
        | Presence::Damaged
        | Presence::PartMissing
        | Presence::NoAccess
        | Presence::ReadOnly => {}
    }
    let vault = match Vault::inspect(&dir, &opened.payload.key) {
        Ok(vault) => vault,
        Err(why) => return lost(why.into()),
    };
    // Whoever left since, or is no administrator any more, does not decide.
    match administers(&vault, &opened.payload) {
        Ok(true) => {}
        Ok(false) => return Err(Error::NotAdministrator),
        Err(why) => return lost(why.into()),
    }
    let compared = opened.copy.against(&vault).and_then(|against| {
        let gone = match against {
            Against::Ahead { .. } | Against::Forked => GoneSince::default(),
            Against::Behind { .. } | Against::Same => opened.copy.gone_since(&vault)?,
        };
        Ok((against, gone))
    });
    match compared {
        // Not all that went on the other line can be known from here, and it must not come back.
        Ok((Against::Forked, _)) => Err(Error::OtherLine),
        Ok((against, gone)) => Ok(Live::Opens(against, Box::new(gone), Box::new(vault))),
        Err(why) => lost(why.into()),
    }
}

/// Goes on without the vault in use, but only where it is damaged or gone. One that is whole, and cannot be read now,
/// knows what was taken back since, and is asked again when it can be.
fn lost(why: Error) -> Result<Live> {
    if matches!(&why, Error::Vault(cause) if cause.is_loss()) {
        return Ok(Live::Unknown(why.code()));
    }
    Err(why)
}

/// Takes away in the copy what has gone since, and notes that it was restored: one transaction.
fn put_right(part: &Path, opened: &Opened, live: &Live, outside: &dyn Outside) -> Result<()> {
    let nothing = GoneSince::default();
    let (gone, lacks) = match live {
        Live::Opens(Against::Behind { entries, .. }, gone, _) => (gone.as_ref(), Some(*entries)),
        Live::Opens(Against::Same | Against::Ahead { .. }, gone, _) => (gone.as_ref(), Some(0)),
        Live::Opens(Against::Forked, ..) => return Err(Error::OtherLine),
        Live::Missing | Live::Other | Live::Unknown(_) => (&nothing, None),
    };
    let mut vault = Vault::open(part, &opened.payload.key)?;
    let ended = endings(&vault, gone, outside)?;
    let migrated = vault.migrated();
    let stamp = Stamp {
        at: outside.now(),
        session: None,
        staff: Some(opened.payload.member),
        today: outside.today(),
    };
    vault.write_with(|tx| {
        let mut acts = Acts { tx, stamp, outside };
        if let Some((from, to)) = migrated {
            acts.append(Act::VaultMigrated { from, to })?;
        }
        let restored = acts.append(Act::VaultRestored {
            size: opened.found.size,
            lacks,
            erased: count(gone.answers.len()),
        })?;
        acts.go_again(restored, gone, &ended)
    })?;
    Ok(vault.scrub()?)
}

/// The choices that end each yes, under the version and by the showing it was given with.
fn endings(vault: &Vault, gone: &GoneSince, outside: &dyn Outside) -> Result<Vec<ChoiceRow>> {
    let packs = Packs::of(vault)?;
    let mut rows = Vec::new();
    for yes in &gone.ended {
        let all = vault.choices_of(yes.person)?;
        let given = all.into_iter().find(|row| row.choice == yes.choice);
        let given = given.ok_or(Error::Inconsistent)?;
        rows.push(ChoiceRow {
            id: ChoiceId::from_uuid(new_id(outside)),
            interview: given.interview,
            person: yes.person,
            pack: packs.get(given.pack)?,
            card: yes.card.clone(),
            state: ChoiceState::Withdrawn,
            showing: given.showing,
            statement: None,
            method: None,
            words: None,
            supersedes: Some(yes.choice),
        });
    }
    Ok(rows)
}

impl Acts<'_, '_> {
    /// What went once goes again; `restored` is the entry that says why.
    fn go_again(&mut self, restored: u64, gone: &GoneSince, ended: &[ChoiceRow]) -> Result<()> {
        let at = self.stamp.at;
        for answer in &gone.answers {
            let (interview, field) = (answer.interview, answer.field.clone());
            let seq = self.append(Act::AnswerErased {
                interview,
                person: answer.person,
                field,
                row: answer.row,
                because: answer.because.clone(),
            })?;
            let (field, because) = (&answer.field, &answer.because);
            self.tx
                .answer_erase(seq, interview, field, answer.row, because, at)?;
            if gone.checked.contains(&interview) {
                self.tx.checked_set(seq, interview, false)?;
            }
        }
        for row in &gone.rows {
            let seq = self.append(Act::RowRemoved {
                interview: row.interview,
                person: row.person,
                field: row.field.clone(),
                row: row.row,
            })?;
            self.tx
                .row_remove(seq, row.interview, &row.field, row.row)?;
        }
        for row in ended {
            self.choice_add(row, None)?;
        }
        for (interview, person, who) in &gone.who {
            let salt = self.salt();
            let seq = self.append(Act::WhoRecorded {
                interview: *interview,
                person: *person,
                who: commit(&salt, who_text(who).as_bytes()),
            })?;
            self.tx.who_set(seq, *interview, who, &salt)?;
        }
        for &member in &gone.staff {
            let seq = self.append(Act::StaffRemoved { member })?;
            self.tx.staff_remove(seq, member, at)?;
        }
        // What people are found by comes from answers, and goes with them: it has no entry of its own.
        for &person in &gone.found_by {
            self.tx
                .person_index_put(restored, person, &PersonIndex::default())?;
        }
        Ok(())
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

//! The power goes while something is written: nothing that was called saved is lost, and there is no half of anything.
//!
//! What the application does is written down once; then the power goes at many moments of it, and what a disk may hold
//! then is opened and checked.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use tell_first_desk::{Presence, look};
use tell_first_vault::{VaultError, slots};

use crate::calls::{self, Event};
use crate::disk_model::{Disk, quick_folder};
use crate::world::{self, CHEAP, CODE, Chance, KEY, PASSPHRASE, at, member, set};
use crate::{long, raw};

/// How often the power goes in each test.
fn seeds() -> u64 {
    if long() { 10_000 } else { 150 }
}

/// Something that was done in a folder, and what the folder was before.
struct Done {
    folder: tempfile::TempDir,
    before: Disk,
    events: Vec<Event>,
}

impl Done {
    /// Prepares a folder, and writes down what is done in it then.
    fn new(prepare: impl FnOnce(&Path), act: impl FnOnce(&Path, &calls::Watch)) -> Self {
        let folder = quick_folder();
        prepare(folder.path());
        let before = Disk::of(folder.path());
        let watch = calls::record(folder.path(), None);
        act(folder.path(), &watch);
        let events = watch.events();
        assert!(events.len() > 5, "a control: what was done was seen");
        Self {
            folder,
            before,
            events,
        }
    }

    /// Lets the power go at a moment of the seed's, and gives what is left, and what the test had marked last.
    fn power_goes(&self, seed: u64) -> (tempfile::TempDir, u64) {
        let mut chance = Chance::new(seed);
        // At the very end too: all of it was called done then.
        let moment = match chance.below(4) {
            0 => self.events.len(),
            _ => chance.below(self.events.len() + 1),
        };
        let mut disk = self.before.clone();
        self.events[..moment]
            .iter()
            .for_each(|event| disk.take(event));
        let left = quick_folder();
        disk.after_power_loss(self.folder.path(), &mut chance, left.path());
        (left, disk.marked)
    }
}

fn number(dir: &Path) -> u64 {
    let vault = world::open(dir, &KEY);
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    vault.sound().expect("every page and every table");
    vault.settings().unwrap()["desk-name"].parse().unwrap()
}

/// Saves, with values taken away now and then, and closes in between, so that the journal is emptied too.
fn saves(root: &Path, watch: &calls::Watch) {
    let dir = root.join("vault");
    for round in 0..3 {
        let mut vault = world::open(&dir, &KEY);
        for number in round * 8 + 1..=round * 8 + 8 {
            set(
                &mut vault,
                "desk-name",
                &number.to_string(),
                at(100 + number),
            )
            .unwrap();
            watch.mark(number.unsigned_abs());
            if number % 5 == 0 {
                vault.scrub().unwrap();
            }
        }
    }
}

fn made(root: &Path) {
    let dir = root.join("vault");
    world::made(&dir, 12);
    set(&mut world::open(&dir, &KEY), "desk-name", "0", at(99)).unwrap();
}

#[test]
fn nothing_that_was_called_saved_is_lost_when_the_power_goes() {
    let done = Done::new(made, saves);
    let mut between = 0;
    for seed in 0..seeds() {
        let (left, acked) = done.power_goes(seed);
        let stored = number(&left.path().join("vault"));
        assert!(
            acked <= stored && stored <= acked + 1,
            "seed {seed}: {acked} was called saved, {stored} is there"
        );
        between += u64::from(stored == acked + 1);
    }
    assert!(
        between > 0,
        "a control: it also went after a save was written and before it was called saved"
    );
}

/// Raw saves into the same vault with another setting for syncs; gives for how many seeds something was lost.
fn lost_with(synchronous: &str) -> u64 {
    let done = Done::new(made, |root, watch| {
        let conn = unruly(&root.join("vault"), synchronous);
        for number in 1..=40_u64 {
            conn.execute(
                "UPDATE setting SET value = ?1 WHERE name = 'desk-name'",
                [number.to_string()],
            )
            .unwrap();
            watch.mark(number);
        }
    });
    let lost = (0..seeds()).filter(|seed| {
        let (left, acked) = done.power_goes(*seed);
        let conn = raw::open(&left.path().join("vault"), &KEY);
        let stored: String = conn
            .query_row(
                "SELECT value FROM setting WHERE name = 'desk-name'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        stored.parse::<u64>().unwrap() < acked
    });
    lost.count() as u64
}

/// The file with its key, without its rules, and with a setting the vault never uses.
fn unruly(dir: &Path, synchronous: &str) -> Connection {
    let conn = raw::open(dir, &KEY);
    for rule in [
        DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER,
        DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY,
    ] {
        conn.set_db_config(rule, false).unwrap();
    }
    conn.execute_batch(&format!("PRAGMA synchronous = {synchronous}"))
        .unwrap();
    conn
}

/// Without this the tests here could pass because no power loss ever took anything.
#[test]
fn with_the_syncs_left_out_the_same_power_loss_does_lose_saves() {
    assert_eq!(lost_with("FULL"), 0);
    let lost = lost_with("NORMAL");
    assert!(
        lost > seeds() / 10,
        "only {lost} of {} lost something",
        seeds()
    );
}

#[test]
fn the_power_goes_while_a_vault_is_founded_and_there_is_a_whole_one_or_none() {
    let done = Done::new(
        |_| (),
        |root, watch| {
            drop(world::found(&root.join("desk").join("vault"), 1));
            watch.mark(1);
        },
    );
    let (mut none, mut whole) = (0, 0);
    for seed in 0..seeds() / 2 {
        let (left, founded) = done.power_goes(seed);
        let dir = left.path().join("desk").join("vault");
        match look(&dir) {
            Presence::Absent => {
                assert_eq!(founded, 0, "seed {seed}: a founded vault is gone");
                // What was begun is not in the way.
                drop(world::found(&dir, 2));
                none += 1;
            }
            Presence::Present { .. } => whole += 1,
            other @ (Presence::Busy
            | Presence::Newer
            | Presence::Damaged
            | Presence::PartMissing
            | Presence::NoAccess
            | Presence::ReadOnly) => {
                panic!("seed {seed}: {other:?}: {:?}", world::files(left.path()))
            }
        }
        for (slot, words) in [
            (member(), PASSPHRASE),
            (tell_first_vault::SlotName::Recovery, CODE),
        ] {
            slots::open(&dir, &slot, words).unwrap_or_else(|why| panic!("seed {seed}: {why}"));
        }
        let vault = world::open(&dir, &KEY);
        assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
        vault.sound().unwrap();
    }
    assert!(none > 0 && whole > 0, "a control: {none} and {whole}");
}

#[test]
fn the_power_goes_while_a_passphrase_is_changed_and_one_of_the_two_works() {
    const NEW: &str = "another long enough passphrase";
    let done = Done::new(made, |root, watch| {
        let dir = root.join("vault");
        let payload = slots::open(&dir, &member(), PASSPHRASE).unwrap();
        slots::write(&dir, &member(), &payload, NEW, CHEAP).unwrap();
        watch.mark(1);
    });
    let (mut old, mut new) = (0, 0);
    for seed in 0..seeds() {
        let (left, changed) = done.power_goes(seed);
        let dir = left.path().join("vault");
        match slots::open(&dir, &member(), NEW) {
            Ok(_) => new += 1,
            Err(VaultError::WrongPassphrase) => {
                assert_eq!(changed, 0, "seed {seed}: the change was called done");
                slots::open(&dir, &member(), PASSPHRASE).expect("the old one works");
                old += 1;
            }
            Err(why) => panic!("seed {seed}: {why}"),
        }
        assert!(fs::metadata(dir.join("vault.tell")).is_ok());
    }
    assert!(old > 0 && new > 0, "a control: {old} and {new}");
}

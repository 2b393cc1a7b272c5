//! A file brought to a newer version, stopped at each of its statements and by every fault on the way: it is of the old
//! version or of the new one, whole, and never between.
//!
//! A step that changes rows the rules hold to an entry must say how: the rules hold while it runs.
//!
//! There is one version so far, so the step to the second is made up here; what runs it is what will run the real one.

use std::path::Path;

use tell_first_vault::{Vault, VaultError};

use crate::calls::{self, Call, Fault, Plan};
use crate::disk_model::{Disk, quick_folder};
use crate::world::{self, Chance, KEY, at, bytes, copy, key, set};
use crate::{long, raw};

/// The made-up step, a statement each: new tables, a changed one, values moved and taken away.
const STATEMENTS: &[&str] = &[
    "CREATE TABLE later (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT",
    "INSERT INTO later (words) SELECT hex(bytes) || hex(zeroblob(2000)) FROM entry",
    "CREATE INDEX later_words ON later (words)",
    "ALTER TABLE setting ADD COLUMN later TEXT NOT NULL DEFAULT 'not said'",
    "UPDATE later SET words = 'shorter' WHERE number % 2 = 0",
    "CREATE TRIGGER later_stays BEFORE DELETE ON later BEGIN SELECT raise(ABORT, 'rule:later-stays'); END",
    "CREATE VIEW later_first AS SELECT words FROM later WHERE number = 1",
];

pub(crate) fn step() -> String {
    STATEMENTS.join(";\n")
}

pub(crate) fn made(dir: &Path) {
    world::made(dir, 20);
    save(&mut world::open(dir, &KEY), 1).unwrap();
}

fn save(vault: &mut Vault, number: i64) -> Result<u64, VaultError> {
    set(vault, "desk-name", &number.to_string(), at(1000 + number))
}

/// The version of a file that is whole; anything between fails here.
pub(crate) fn version(dir: &Path, what: &str) -> u32 {
    let conn = raw::open(dir, &KEY);
    // The pages are checked in the file, where the power may have torn those that the journal still has.
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    assert_eq!(raw::unsound(dir, &KEY), [""; 0], "{what}");
    let number = |sql: &str| -> u32 { conn.query_row(sql, [], |row| row.get(0)).unwrap() };
    let version = number("PRAGMA user_version");
    let names = number("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'later%'");
    let column = number("SELECT count(*) FROM pragma_table_info('setting') WHERE name = 'later'");
    match (version, names, column) {
        (1, 0, 0) => {}
        (2, 4, 1) => {
            let rows = number("SELECT count(*) FROM later");
            assert!(rows >= 20, "{what}: {rows}");
            let moved = number("SELECT count(*) FROM setting WHERE later = 'not said'");
            assert!(moved > 0, "{what}: {moved}");
        }
        between => panic!("{what}: between: {between:?}"),
    }
    version
}

/// Everything is there and goes on, in the version it has.
pub(crate) fn goes_on(dir: &Path, what: &str) {
    let vault = match version(dir, what) {
        1 => Vault::open(dir, &key()),
        _ => Vault::open_with_later(dir, &key(), &[&step()]),
    };
    let mut vault = vault.unwrap_or_else(|why| panic!("{what}: {why:?}"));
    assert_eq!(vault.settings().unwrap()["desk-name"], "1", "{what}");
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), [], "{what}");
    save(&mut vault, 2).unwrap_or_else(|why| panic!("{what}: {why}"));
    drop(vault);
    let vault = Vault::open_with_later(dir, &key(), &[&step()]);
    drop(vault.unwrap_or_else(|why| panic!("{what}: the next try: {why:?}")));
    assert_eq!(version(dir, what), 2, "{what}");
}

#[test]
fn the_step_is_made_whole_and_the_older_program_leaves_the_file_alone() {
    let folder = quick_folder();
    let dir = folder.path().join("vault");
    made(&dir);
    let vault = Vault::open_with_later(&dir, &key(), &[&step()]).unwrap();
    assert_eq!(vault.migrated(), Some((1, 2)));
    drop(vault);
    let vault = Vault::open_with_later(&dir, &key(), &[&step()]).unwrap();
    assert_eq!(vault.migrated(), None, "once");
    drop(vault);
    assert_eq!(version(&dir, "made"), 2);
    let before = bytes(&dir);
    for refused in [Vault::open(&dir, &key()), Vault::inspect(&dir, &key())] {
        let why = refused.err().expect("a newer file");
        assert!(matches!(why, VaultError::NewerFile { found: 2, known: 1 }));
    }
    assert_eq!(bytes(&dir), before, "the older program wrote something");
}

#[test]
fn a_statement_that_fails_leaves_the_old_version_whole() {
    let template = quick_folder();
    made(&template.path().join("vault"));
    for place in 0..=STATEMENTS.len() {
        let folder = quick_folder();
        let dir = folder.path().join("vault");
        copy(&template.path().join("vault"), &dir);
        let mut statements = STATEMENTS.to_vec();
        statements.insert(place, "INSERT INTO no_such_table VALUES (1)");
        let what = format!("before statement {place}");
        let refused = Vault::open_with_later(&dir, &key(), &[&statements.join(";")]);
        assert!(refused.is_err(), "{what}");
        assert_eq!(version(&dir, &what), 1);
        goes_on(&dir, &what);
    }
}

/// Killed, or without power, at every moment of it.
#[test]
fn stopped_at_any_moment_the_file_is_of_one_version() {
    let folder = quick_folder();
    let dir = folder.path().join("vault");
    made(&dir);
    let mut disk = Disk::of(folder.path());
    let watch = calls::record(folder.path(), None);
    drop(Vault::open_with_later(&dir, &key(), &[&step()]).unwrap());
    let events = watch.events();
    let (mut old, mut new) = (0, 0);
    let every = if long() { 1 } else { 5 };
    for (moment, event) in events.iter().enumerate() {
        disk.take(event);
        if moment % every != 0 && moment + 1 != events.len() {
            continue;
        }
        for killed in [true, false] {
            let left = quick_folder();
            if killed {
                disk.after_kill(folder.path(), left.path());
            } else {
                let mut chance = Chance::new(moment as u64);
                disk.after_power_loss(folder.path(), &mut chance, left.path());
            }
            let dir = left.path().join("vault");
            let what = format!("moment {moment} of {}, killed: {killed}", events.len());
            match version(&dir, &what) {
                1 => old += 1,
                _ => new += 1,
            }
            goes_on(&dir, &what);
        }
    }
    assert!(old > 5 && new > 5, "a control: {old} and {new}");
}

#[test]
fn a_call_that_fails_on_the_way_leaves_one_version() {
    let template = quick_folder();
    made(&template.path().join("vault"));
    let mut tried = 0;
    for (call, error, lasting) in [
        (Call::Write, libc::ENOSPC, true),
        (Call::Write, libc::EIO, false),
        (Call::Sync, libc::EIO, false),
        (Call::Sync, libc::EIO, true),
        (Call::Cut, libc::EIO, true),
        (Call::Open, libc::EIO, true),
    ] {
        let step_by = if long() || call != Call::Write { 1 } else { 17 };
        for from in (0..).step_by(step_by) {
            let folder = quick_folder();
            let dir = folder.path().join("vault");
            copy(&template.path().join("vault"), &dir);
            let plan = Plan {
                call,
                from,
                lasting,
                fault: Fault::Error(error),
            };
            let watch = calls::fail(&dir, plan);
            let opened = Vault::open_with_later(&dir, &key(), &[&step()]);
            let failed = watch.end();
            let what = format!("{plan:?}");
            if opened.is_ok() {
                drop(opened);
                assert_eq!(version(&dir, &what), 2, "it was called done");
            }
            goes_on(&dir, &what);
            if failed == 0 {
                break;
            }
            tried += 1;
        }
    }
    assert!(tried > 20, "a control: only {tried} faults were met");
}

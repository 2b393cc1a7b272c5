//! A second copy of the application over the same folder.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use tell_first_desk::{Desk, Presence, look};
use tell_first_vault::{Vault, VaultError};

use crate::child::{self, listen, say};
use crate::long;
use crate::raw;
use crate::world::{self, KEY, NAME, PASSPHRASE, Seeded, at, bytes, key, made, set};

/// The work of the child: holds the vault until it is told to let go, or killed.
pub(crate) fn hold(dir: &Path) {
    let _vault = world::open(dir, &KEY);
    say("held");
    listen();
}

#[test]
fn a_second_copy_is_told_that_the_vault_is_open_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    made(&dir, 10);
    let worker = child::start("hold", &dir, 0, folder.path(), &[]);
    worker.wait_for("held");
    let before = bytes(&dir);
    assert_eq!(look(&dir), Presence::Busy);
    assert!(matches!(Vault::open(&dir, &key()), Err(VaultError::Busy)));
    assert!(matches!(
        Vault::inspect(&dir, &key()),
        Err(VaultError::Busy)
    ));
    let refused = Desk::sign_in(&dir, NAME, PASSPHRASE, Box::new(Seeded::new(1))).map(drop);
    assert_eq!(
        refused.expect_err("one desk at a time").code(),
        "vault.busy"
    );
    assert_eq!(bytes(&dir), before, "the refused copy wrote something");
    // A copy that died lets go.
    worker.kill();
    drop(world::open(&dir, &KEY));
}

#[test]
fn two_in_one_process_exclude_each_other_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = world::found(dir.path(), 1);
    assert!(matches!(
        Vault::open(dir.path(), &key()),
        Err(VaultError::Busy)
    ));
    set(&mut first, "desk-name", "still writing", at(1)).expect("the first goes on");
    drop(first);
    drop(world::open(dir.path(), &KEY));
}

/// How often each of two saves.
fn turns() -> i64 {
    if long() { 10_000 } else { 40 }
}

/// Opens the vault when the other lets go of it, saves a few times, closes, until all is saved.
fn in_turn(dir: &Path, name: &str) {
    let (mut saved, mut waited) = (0, 0);
    while saved < turns() {
        match Vault::open(dir, &key()) {
            Ok(mut vault) => {
                for _ in 0..4 {
                    saved += 1;
                    set(&mut vault, name, &saved.to_string(), at(saved)).unwrap();
                }
            }
            Err(VaultError::Busy) => waited += 1,
            Err(why) => panic!("{why:?}"),
        }
        assert!(waited < 500_000, "never its turn");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// The work of the child: takes turns with its parent.
pub(crate) fn take_turns(dir: &Path) {
    say("begins");
    in_turn(dir, "child");
    say("done");
}

#[test]
fn two_processes_in_turn_lose_nothing_of_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    made(&dir, 10);
    let worker = child::start("turns", &dir, 0, folder.path(), &[]);
    worker.wait_for("begins");
    in_turn(&dir, "parent");
    worker.wait_for("done");
    assert!(worker.end());
    let vault = world::open(&dir, &KEY);
    let settings = vault.settings().unwrap();
    for name in ["child", "parent"] {
        assert_eq!(settings[name], turns().to_string(), "{name}");
    }
    assert_eq!(
        vault.entry_count().unwrap(),
        10 + 2 * turns().unsigned_abs()
    );
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    drop(vault);
    assert_eq!(raw::unsound(&dir, &KEY), [""; 0]);
}

/// The work of the child: past the lock, with a database tool and the key, copies the journal into the file without
/// pause, in every way there is, and writes rows of its own between.
pub(crate) fn meddle(dir: &Path) {
    let conn = raw::open(dir, &KEY);
    conn.busy_timeout(Duration::from_secs(20)).unwrap();
    let ways = ["PASSIVE", "FULL", "RESTART", "TRUNCATE"];
    for (number, way) in (1..).zip(ways.iter().cycle()) {
        // One that finds the journal in use is tried again in its turn.
        let _in_use = conn.query_row(&format!("PRAGMA wal_checkpoint({way})"), [], |_| Ok(()));
        conn.execute("INSERT INTO meddled VALUES (?1)", [number])
            .unwrap();
        say(&format!("meddled {number}"));
    }
}

/// How often somebody else writes at the least.
const FEWEST: i64 = 10;

/// Two writers and endless checkpoints: how a journal is begun anew is where such databases once lost what was saved.
#[test]
fn somebody_elses_writes_and_checkpoints_lose_nothing_of_ours_nor_ours_of_theirs() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    made(&dir, 10);
    meddled(&raw::open(&dir, &KEY));
    let mut vault = world::open(&dir, &KEY);
    let worker = child::start("meddle", &dir, 0, folder.path(), &[]);
    worker.wait_for("meddled");
    // Turns of both are counted, since nobody knows how fast either is: one that never meddles ends the test.
    let (mut ours, mut theirs, wanted) = (0, 1, 6 * turns());
    while ours < wanted || theirs <= FEWEST {
        assert!(ours < wanted + 1_000, "a control: they do meddle: {theirs}");
        if ours >= wanted {
            // Whoever saves without pause may keep the other out for long: now it is their turn.
            std::thread::sleep(Duration::from_millis(50));
        }
        theirs = newest(worker.lines.try_iter()).unwrap_or(theirs);
        // Somebody else may hold the journal for longer than the vault waits: it says so, and nothing is stored.
        match set(&mut vault, "desk-name", &(ours + 1).to_string(), at(ours)) {
            Ok(_) => ours += 1,
            Err(VaultError::Busy) => {}
            Err(why) => panic!("after {ours}: {why:?}"),
        }
    }
    let theirs = newest(worker.kill().into_iter()).unwrap_or(theirs);
    assert_eq!(vault.settings().unwrap()["desk-name"], ours.to_string());
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    drop(vault);
    let conn = raw::open(&dir, &KEY);
    let stored: i64 = conn
        .query_row("SELECT count(*) FROM meddled", [], |row| row.get(0))
        .unwrap();
    assert!(
        theirs <= stored && stored <= theirs + 1,
        "{theirs}, {stored}"
    );
    drop(conn);
    assert_eq!(raw::unsound(&dir, &KEY), [""; 0]);
}

/// The number in the last line in which somebody says that they meddled.
fn newest(lines: impl Iterator<Item = String>) -> Option<i64> {
    lines
        .filter_map(|line| line.strip_prefix("meddled ")?.parse().ok())
        .last()
}

fn meddled(conn: &Connection) {
    conn.execute_batch("CREATE TABLE meddled (number INTEGER PRIMARY KEY)")
        .unwrap();
}

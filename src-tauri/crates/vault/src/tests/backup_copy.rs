//! The bytes of a backup are one state of the file, whatever is saved and brought into it meanwhile.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;
use tell_first_evidence::{Act, PersonId};
use tempfile::TempDir;
use uuid::Uuid;

use super::house::{at, founding, key};
use crate::*;

const NOON: i64 = 1_795_435_200_000;

/// A vault of some megabytes, so that copying takes several steps.
static LARGE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = Vault::create(&folder.path().join("live"), founding()).unwrap();
    vault.write(|tx| opened(tx, 0, 6000)).unwrap();
    vault.scrub().unwrap();
    folder
});

fn opened(tx: &mut Tx<'_>, first: u128, number: u128) -> Result<()> {
    for n in first..first + number {
        let person = PersonId::from_uuid(Uuid::from_u128(n));
        tx.append(at(2000), None, None, Act::PersonOpened { person })?;
    }
    Ok(())
}

/// A vault of its own with the same content, and a folder for backups.
fn large() -> (TempDir, Vault, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let live = folder.path().join("live");
    copy_all(&LARGE.path().join("live"), &live);
    let vault = Vault::open(&live, &key()).unwrap();
    let to = folder.path().join("backups");
    fs::create_dir(&to).unwrap();
    (folder, vault, to)
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), &to).unwrap();
        }
    }
}

fn journal(vault: &Vault) -> u64 {
    fs::metadata(vault.folder().join("vault.tell-wal"))
        .unwrap()
        .len()
}

/// It opens, every page and its whole log hold, and it ends where the vault ended then.
fn holds(found: &BackupFound, entries: u64) {
    assert_eq!((found.size, found.findings), (entries, 0));
    let copy = Vault::examine(&found.dir, &key()).unwrap();
    copy.sound().unwrap();
    assert_eq!(copy.check_all(|_| ()).unwrap().checked(), entries);
}

/// What the desk does between two steps of a backup.
#[derive(Debug, Clone)]
enum Between {
    Saves(u8),
    Brings(&'static str),
}

fn between() -> impl Strategy<Value = Between> {
    prop_oneof![
        (1..60_u8).prop_map(Between::Saves),
        prop::sample::select(vec!["PASSIVE", "FULL", "RESTART", "TRUNCATE"])
            .prop_map(Between::Brings),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn a_backup_is_one_state_whatever_is_saved_and_brought_into_the_file(
        before in 0..3_u8,
        steps in prop::collection::vec(prop::collection::vec(between(), 0..4), 4),
    ) {
        let (_folder, mut vault, to) = large();
        let mut next = 1_000_000;
        let mut save = |vault: &mut Vault, number: u8| {
            vault.write(|tx| opened(tx, next, number.into())).unwrap();
            next += u128::from(number);
        };
        for number in 0..before {
            save(&mut vault, number + 1);
        }
        let entries = vault.entry_count().unwrap();
        let source = vault.backup_source(&key()).unwrap();
        // A backup holds its state to the end: whoever waits for it here waits for ever.
        vault.conn.busy_timeout(std::time::Duration::ZERO).unwrap();
        let mut steps = steps.into_iter();
        let mut copied = 0;
        let found = source.run(&to, NOON, &mut |at| {
            if !matches!(at, BackupStep::Copying { .. }) {
                return;
            }
            copied += 1;
            for what in steps.next().unwrap_or_default() {
                match what {
                    Between::Saves(number) => save(&mut vault, number),
                    Between::Brings(how) => {
                        let sql = format!("PRAGMA wal_checkpoint({how})");
                        vault.conn.query_row(&sql, [], |_| Ok(())).unwrap();
                    }
                }
            }
        });
        let found = found.unwrap();
        prop_assert!(copied > 2, "a control: there was something between its steps");
        holds(&found, entries);
        let checked = vault.check_all(|_| ()).unwrap();
        prop_assert_eq!(checked.findings(), []);
    }
}

#[test]
fn the_copy_is_the_file_byte_for_byte_and_the_journal_is_empty() {
    let (_folder, mut vault, to) = large();
    vault.write(|tx| opened(tx, 3_000_000, 5)).unwrap();
    assert!(journal(&vault) > 0);
    let entries = vault.entry_count().unwrap();
    let source = vault.backup_source(&key()).unwrap();
    let found = source.run(&to, NOON, &mut |_| ()).unwrap();
    assert_eq!(journal(&vault), 0);
    let ours = fs::read(vault.folder().join("vault.tell")).unwrap();
    assert!(ours == fs::read(found.dir.join("vault.tell")).unwrap());
    holds(&found, entries);
}

/// A reader that needs the journal: it cannot be emptied.
#[test]
fn where_the_journal_cannot_be_emptied_the_pages_are_copied_through_the_database() {
    let (_folder, mut vault, to) = large();
    vault.write(|tx| opened(tx, 4_000_000, 5)).unwrap();
    let other = vault.backup_source(&key()).unwrap();
    let reading = other.conn.unchecked_transaction().unwrap();
    let _: i64 = reading
        .query_row("SELECT count(*) FROM entry", [], |row| row.get(0))
        .unwrap();
    vault.write(|tx| opened(tx, 5_000_000, 5)).unwrap();
    let entries = vault.entry_count().unwrap();
    let source = vault.backup_source(&key()).unwrap();
    let found = source.run(&to, NOON, &mut |_| ()).unwrap();
    assert!(journal(&vault) > 0);
    let ours = fs::read(vault.folder().join("vault.tell")).unwrap();
    assert!(ours != fs::read(found.dir.join("vault.tell")).unwrap());
    holds(&found, entries);
    drop(reading);
}

/// SQLite's own lock on the file keeps other programs from emptying the journal of an open vault when they close it.
#[cfg(target_os = "linux")]
#[test]
fn a_backup_takes_no_lock_from_the_vault_that_is_open() {
    use super::locks::locked;

    let (_folder, vault, to) = large();
    let before = locked(vault.folder());
    assert!(before > 0, "a control: the open vault has a lock");
    let source = vault.backup_source(&key()).unwrap();
    drop(source.run(&to, NOON, &mut |_| ()).unwrap());
    drop(source);
    assert_eq!(locked(vault.folder()), before);
}

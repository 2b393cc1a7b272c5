//! Backups that are killed, that find no room, whose folder goes or cannot be written: the last good one is whole, the
//! vault too, and the reason is said. (R15)

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tell_first_evidence::{Act, PersonId, World};
use tell_first_vault::{
    BackupFound, BackupPlace, BackupStep, Vault, VaultError, backups_in, slots,
};
use uuid::Uuid;

use crate::child::{self, say};
use crate::disk::SmallDisk;
use crate::raw;
use crate::world::{self, BEGIN_MS, Chance, KEY, PASSPHRASE, at, key, member, set};

/// Kills, and seconds between two backups of a test: each has a name of its own.
const KILLS: u64 = 20;

/// A vault of a few megabytes, so that a backup takes several steps.
fn large(dir: &Path) -> Vault {
    let mut vault = world::found(dir, 1);
    vault
        .write(|tx| {
            for number in 0..6000 {
                let person = PersonId::from_uuid(Uuid::from_u128(number));
                tx.append(at(1), None, None, Act::PersonOpened { person })?;
            }
            Ok(())
        })
        .unwrap();
    vault.scrub().unwrap();
    vault
}

fn back_up(vault: &Vault, to: &Path, at_ms: i64) -> Result<BackupFound, VaultError> {
    vault
        .backup_source(&key())
        .unwrap()
        .run(to, at_ms, &mut |_| ())
}

fn place(vault: &Vault, to: &Path) -> BackupPlace {
    BackupPlace {
        folder: to.to_owned(),
        vault: vault.id(),
        world: World::Live,
    }
}

/// It opens with its passphrase, every page and its whole log hold, and the vault's log begins with it.
fn whole(found: &BackupFound, vault: &Vault) {
    let payload = slots::open(&found.dir, &member(), PASSPHRASE).expect("the passphrase opens it");
    let copy = Vault::examine(&found.dir, &payload.key).expect("it opens");
    copy.sound().expect("every page holds");
    let checked = copy.check_all(|_| ()).unwrap();
    assert_eq!(checked.findings(), []);
    assert_eq!(checked.checked(), found.size);
    let last = copy.entries(found.size - 1, 1).unwrap();
    assert_eq!(last, vault.entries(found.size - 1, 1).unwrap());
}

fn left(to: &Path) -> Vec<PathBuf> {
    let mut left: Vec<PathBuf> = fs::read_dir(to)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| !path.ends_with("ballast"))
        .collect();
    left.sort();
    left
}

/// The work of the child: commits without a pause, and backs up beside it.
pub(crate) fn back_up_until_killed(dir: &Path, seed: u64) {
    let mut vault = world::open(dir, &KEY);
    let to = dir.parent().unwrap().join("backups");
    let source = vault.backup_source(&key()).unwrap();
    thread::spawn(move || {
        say("ready");
        for number in 0.. {
            let at_ms = BEGIN_MS + (seed * 1000 + number).cast_signed() * 1000;
            let found = source.run(&to, at_ms, &mut |_| ()).unwrap();
            say(&format!("made {}", found.size));
        }
    });
    for number in 0.. {
        set(&mut vault, "desk-name", &number.to_string(), at(number)).unwrap();
        say("saved");
    }
}

#[test]
fn killed_twenty_times_under_steady_commits_no_backup_is_half_and_the_next_clears_up() {
    let folder = tempfile::tempdir().unwrap();
    let (dir, to) = (folder.path().join("vault"), folder.path().join("backups"));
    fs::create_dir(&to).unwrap();
    drop(large(&dir));
    let mut chance = Chance::new(15);
    let (mut parts, mut made, mut saved) = (0, 0, 0);
    for round in 1..=KILLS {
        let worker = child::start("back-up", &dir, round, folder.path(), &[]);
        worker.wait_for("ready");
        if round % 4 == 0 {
            worker.wait_for("made");
            made += 1;
        }
        thread::sleep(Duration::from_millis(chance.next() % 250));
        let lines = worker.kill();
        saved += lines.iter().filter(|line| *line == "saved").count();
        let vault = world::open(&dir, &KEY);
        for path in left(&to) {
            if path.to_string_lossy().ends_with(".part") {
                parts += 1;
            } else {
                whole(&BackupFound::read(&path).expect("its paper"), &vault);
            }
        }
    }
    // Controls: kills in the middle of one, and after one, while the desk wrote.
    assert!(parts > 0 && made > 0 && saved > 0, "{parts} {made} {saved}");
    let vault = world::open(&dir, &KEY);
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    let found = back_up(&vault, &to, BEGIN_MS + 100_000_000).unwrap();
    assert!(
        left(&to)
            .iter()
            .all(|path| !path.to_string_lossy().ends_with(".part"))
    );
    whole(&found, &vault);
    drop(vault);
    assert_eq!(raw::unsound(&dir, &KEY), [""; 0]);
}

#[test]
fn a_full_target_says_so_and_leaves_the_last_good_backup_whole() {
    let Some(disk) = SmallDisk::new("16m") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut vault = large(&folder.path().join("vault"));
    let good = back_up(&vault, disk.path(), BEGIN_MS).unwrap();
    let size = fs::metadata(good.dir.join("vault.tell")).unwrap().len();
    // Room for less than another, at several places of it.
    for (day, part) in [(1, 0), (2, 3), (3, 9)] {
        let free = size * part / 10;
        let ballast =
            disk.ballast(usize::try_from(16 * 1024 * 1024 - 65_536 - size - free).unwrap());
        let refused = back_up(&vault, disk.path(), BEGIN_MS + day * 86_400_000);
        assert!(
            matches!(refused, Err(VaultError::TargetFull)),
            "{part}: {refused:?}"
        );
        fs::remove_file(ballast).unwrap();
        assert_eq!(
            left(disk.path()),
            std::slice::from_ref(&good.dir),
            "nothing of it is left"
        );
        whole(&good, &vault);
        set(&mut vault, "desk-name", "goes on", at(day)).expect("the desk works on");
    }
    let next = back_up(&vault, disk.path(), BEGIN_MS + 9 * 86_400_000).expect("with room");
    whole(&next, &vault);
}

#[test]
fn a_target_that_cannot_be_written_says_so_and_leaves_the_last_good_backup_whole() {
    let Some(disk) = SmallDisk::new("16m") else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let vault = large(&folder.path().join("vault"));
    let good = back_up(&vault, disk.path(), BEGIN_MS).unwrap();
    disk.remount("ro");
    let refused = back_up(&vault, disk.path(), BEGIN_MS + 1);
    assert!(
        matches!(refused, Err(VaultError::TargetReadOnly)),
        "{refused:?}"
    );
    // One that can only be read can still be read.
    assert_eq!(
        place(&vault, disk.path()).list().unwrap(),
        std::slice::from_ref(&good)
    );
    whole(&good, &vault);
    disk.remount("rw");
}

#[test]
fn a_target_that_vanishes_says_so_at_whatever_step() {
    let folder = tempfile::tempdir().unwrap();
    let vault = large(&folder.path().join("vault"));
    let to = folder.path().join("stick");
    for step in 0..6 {
        fs::create_dir(&to).unwrap();
        let away = folder.path().join(format!("away-{step}"));
        let mut steps = 0;
        let gone = vault
            .backup_source(&key())
            .unwrap()
            .run(&to, BEGIN_MS, &mut |at| {
                // At each megabyte, and once while the copy is checked.
                let now = steps == step || matches!(at, BackupStep::Checking { done: 1.., .. });
                if now && to.exists() {
                    fs::rename(&to, &away).unwrap();
                }
                steps += 1;
            });
        assert!(
            matches!(gone, Err(VaultError::TargetGone)),
            "step {step}: {gone:?}"
        );
        assert!(!to.exists(), "it is not made anew on this disk");
        assert!(
            backups_in(&away).unwrap().is_empty(),
            "and what is away is no backup"
        );
    }
    let refused = back_up(&vault, &to, BEGIN_MS);
    assert!(matches!(refused, Err(VaultError::TargetGone)));
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
}

#[test]
fn a_flipped_bit_in_the_copy_is_found_before_it_gets_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let vault = large(&folder.path().join("vault"));
    let to = folder.path().join("backups");
    fs::create_dir(&to).unwrap();
    let good = back_up(&vault, &to, BEGIN_MS).unwrap();
    let size = usize::try_from(fs::metadata(good.dir.join("vault.tell")).unwrap().len()).unwrap();
    let mut chance = Chance::new(3);
    for round in 0..8 {
        let place = chance.below(size);
        let bad = vault
            .backup_source(&key())
            .unwrap()
            .run(&to, BEGIN_MS + 1, &mut |at| {
                if let BackupStep::Checking { done: 0, .. } = at {
                    let part = left(&to)
                        .into_iter()
                        .find(|path| path.to_string_lossy().ends_with(".part"));
                    let file = part.unwrap().join("vault.tell");
                    let mut bytes = fs::read(&file).unwrap();
                    bytes[place] ^= 1 << (round % 8);
                    fs::write(&file, bytes).unwrap();
                }
            });
        assert!(
            matches!(bad, Err(VaultError::CopyNotSound)),
            "byte {place}: {bad:?}"
        );
        assert_eq!(left(&to), std::slice::from_ref(&good.dir));
    }
    whole(&good, &vault);
}

//! A backup is whole, opens as the vault does, and never stands in the way of anything.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;

use tell_first_evidence::{Act, World};
use tell_first_intake::{ChoiceState, Layer};
use tempfile::TempDir;

use super::erase::traces;
use super::house::{House, RECOVERY, WORDS, at, founded, founding, key, staff_id, value};
use crate::*;

const NOON: i64 = 1_795_435_200_000;
const DAY: i64 = 86_400_000;

fn source(vault: &Vault) -> BackupSource {
    vault.backup_source(&key()).unwrap()
}

fn back_up(vault: &Vault, folder: &Path, at_ms: i64) -> Result<BackupFound> {
    source(vault).run(folder, at_ms, &mut |_| ())
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn place(vault: &Vault, folder: &Path) -> BackupPlace {
    BackupPlace {
        folder: folder.to_owned(),
        vault: vault.id(),
        world: vault.world(),
    }
}

fn write_one(vault: &mut Vault) {
    vault
        .write(|tx| {
            tx.append(at(5000), None, Some(staff_id()), Act::SessionOpened {})
                .map(drop)
        })
        .unwrap();
}

fn target() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    (folder, path)
}

#[test]
fn a_backup_opens_with_the_same_passphrases_and_holds_the_same_log() {
    let mut house = House::new();
    let (_folder, to) = target();
    let mut steps = Vec::new();
    let found = source(house.vault())
        .run(&to, NOON, &mut |step| steps.push(step))
        .unwrap();
    assert_eq!(
        names(&to),
        ["tell-first-backup-00000000-0000-0000-0000-000000000001-20261123T120000000Z"]
    );
    assert_eq!(
        names(&found.dir),
        ["backup.txt", "slots", "vault.id", "vault.tell"]
    );
    assert_eq!(found.findings, 0);
    let copied = |step: &BackupStep| matches!(step, BackupStep::Copying { done, total } if done == total && *total > 10);
    let checked = |step: &BackupStep| matches!(step, BackupStep::Checking { done, total } if done == total && *total > 3);
    assert!(
        steps.iter().any(copied) && steps.iter().any(checked),
        "{steps:?}"
    );
    assert_eq!(
        place(house.vault(), &to).list().unwrap(),
        std::slice::from_ref(&found)
    );
    #[cfg(unix)]
    assert_eq!(exposure(&found.dir), [], "nobody else can read it");

    let before = house.vault().entry_count().unwrap();
    write_one(house.vault());
    for (name, words) in [
        (SlotName::Member("ada".to_owned()), WORDS),
        (SlotName::Recovery, RECOVERY),
    ] {
        let payload = slots::open(&found.dir, &name, words).unwrap();
        let copy = Vault::examine(&found.dir, &payload.key).unwrap();
        assert_eq!(copy.entry_count().unwrap(), before);
        assert_eq!(copy.check_all(|_| ()).unwrap().findings(), []);
        copy.sound().unwrap();
    }
    assert_eq!(
        names(&found.dir),
        ["backup.txt", "slots", "vault.id", "vault.tell"],
        "looking leaves nothing"
    );
    assert!(matches!(
        Vault::examine(&found.dir, &VaultKey::from_bytes([1; 32])),
        Err(VaultError::DamagedFile)
    ));
}

#[test]
fn the_desk_writes_on_while_a_backup_runs() {
    let mut house = House::new();
    let (_folder, to) = target();
    let before = house.vault().entry_count().unwrap();
    let reading = source(house.vault());
    let (say, hear) = mpsc::channel();
    let (go, wait) = mpsc::channel();
    let to_there = to.clone();
    let running = thread::spawn(move || {
        let mut first = true;
        reading.run(&to_there, NOON, &mut |_| {
            if std::mem::take(&mut first) {
                say.send(()).unwrap();
                wait.recv().unwrap();
            }
        })
    });
    hear.recv().unwrap();
    for _ in 0..50 {
        write_one(house.vault());
    }
    go.send(()).unwrap();
    let found = running.join().unwrap().unwrap();
    assert_eq!(found.size, before, "one state, from when it began");
    assert_eq!(house.vault().entry_count().unwrap(), before + 50);
}

#[test]
fn what_is_erased_while_a_backup_runs_is_not_in_it() {
    let mut house = House::new();
    let (_folder, to) = target();
    let showing = house.show(Layer::Full, None);
    let yes = house
        .choose("health_need", ChoiceState::Given, showing, &[])
        .unwrap();
    let planted = "planted-value-of-forty-bytes-0123456789";
    house
        .answer("health.need", &value(planted), showing, Some(yes))
        .unwrap();
    let reading = source(house.vault());
    let (say, hear) = mpsc::channel();
    let (to_there, turn) = (to.clone(), house.vault().turn.clone());
    let running = thread::spawn(move || {
        let mut first = true;
        reading.run(&to_there, NOON, &mut |_| {
            if std::mem::take(&mut first) {
                say.send(()).unwrap();
                while !turn.wanted() {
                    thread::yield_now();
                }
            }
        })
    });
    hear.recv().unwrap();
    let dir = house.dir();
    house
        .choose(
            "health_need",
            ChoiceState::Withdrawn,
            showing,
            &[("health.need", 0)],
        )
        .unwrap();
    assert!(!house.vault().unscrubbed());
    assert_eq!(traces(&dir, planted), 0, "gone at once, backup or not");
    let found = running.join().unwrap().unwrap();
    assert_eq!(traces(&found.dir, planted), 0);
    assert_eq!(found.size, house.vault().entry_count().unwrap());
}

#[test]
fn one_that_is_stopped_leaves_nothing_and_the_last_is_whole() {
    let (_live, vault) = founded();
    let (_folder, to) = target();
    let good = back_up(&vault, &to, NOON).unwrap();
    for stop_at in ["copying", "checking"] {
        let reading = source(&vault);
        let stop = reading.stopper();
        let stopped = reading.run(&to, NOON + DAY, &mut |step| {
            if matches!(step, BackupStep::Checking { .. }) == (stop_at == "checking") {
                stop.stop();
            }
        });
        assert!(
            matches!(stopped, Err(VaultError::Stopped)),
            "{stop_at}: {stopped:?}"
        );
        assert_eq!(
            place(&vault, &to).list().unwrap(),
            std::slice::from_ref(&good)
        );
        assert_eq!(names(&to).len(), 1);
    }
    // One that was stopped before it began does not begin.
    let stop = BackupStop::default();
    stop.stop();
    let mut steps = 0;
    let stopped =
        source(&vault)
            .stopped_by(&stop)
            .run(Path::new("/nowhere"), NOON + DAY, &mut |_| steps += 1);
    assert!(matches!(stopped, Err(VaultError::Stopped)) && steps == 0);
}

#[test]
fn what_a_crash_left_goes_at_the_next_and_what_is_not_ours_stays() {
    let (_live, vault) = founded();
    let (_folder, to) = target();
    let name = place(&vault, &to).name(NOON);
    let (ours, theirs) = (
        to.join(format!("{name}.part")),
        to.join("tell-first-backup-00000000-0000-0000-0000-000000000009-20261123T120000000Z.part"),
    );
    for left in [&ours, &theirs] {
        fs::create_dir_all(left.join("slots")).unwrap();
        for file in [
            "vault.tell",
            "vault.tell-journal",
            "vault.id",
            "slots/0123456789abcdef.age",
        ] {
            fs::write(left.join(file), b"x").unwrap();
        }
    }
    fs::write(to.join("letter.txt"), b"mine").unwrap();
    let found = back_up(&vault, &to, NOON + 1).unwrap();
    assert!(!ours.exists() && theirs.join("vault.tell").exists() && to.join("letter.txt").exists());
    // A file of somebody else's in a part keeps its folder.
    fs::create_dir(&ours).unwrap();
    fs::write(ours.join("letter.txt"), b"mine").unwrap();
    drop(back_up(&vault, &to, NOON + DAY).unwrap());
    assert!(ours.join("letter.txt").exists() && found.dir.exists());
}

#[test]
fn only_the_newest_of_a_day_stays_and_a_folder_without_our_paper_is_left_alone() {
    let (_live, vault) = founded();
    let (_folder, to) = target();
    let place = place(&vault, &to);
    let first = back_up(&vault, &to, NOON).unwrap();
    // The same name, and no paper, or one of another vault.
    let (bare, foreign) = (to.join(place.name(NOON + 1)), to.join(place.name(NOON + 2)));
    fs::create_dir(&bare).unwrap();
    fs::write(bare.join("vault.tell"), b"x").unwrap();
    fs::create_dir(&foreign).unwrap();
    let paper = fs::read_to_string(first.dir.join("backup.txt")).unwrap();
    fs::write(
        foreign.join("backup.txt"),
        paper.replace("000000000001", "000000000009"),
    )
    .unwrap();
    let second = back_up(&vault, &to, NOON + 3).unwrap();
    assert!(!first.dir.exists(), "thinned out");
    assert!(bare.join("vault.tell").exists() && foreign.join("backup.txt").exists());
    assert_eq!(place.list().unwrap(), [second]);
}

#[test]
fn a_folder_that_does_not_fit_is_refused_with_its_reason() {
    let (live, vault) = founded();
    let (_folder, to) = target();
    let refused = |folder: &Path| back_up(&vault, folder, NOON).unwrap_err();
    assert!(matches!(
        refused(&to.join("nowhere")),
        VaultError::TargetGone
    ));
    assert!(
        !to.join("nowhere").exists(),
        "a share that is not mounted is not made on this disk"
    );
    let inside = live.path().join("live").join("slots");
    assert!(matches!(refused(&inside), VaultError::TargetInside));
    fs::write(to.join("file"), b"x").unwrap();
    assert!(matches!(refused(&to.join("file")), VaultError::TargetGone));
}

#[test]
fn practice_never_comes_to_lie_among_live_backups() {
    let (_live, vault) = founded();
    let folder = tempfile::tempdir().unwrap();
    let practice = Founding {
        world: World::Practice,
        ..founding()
    };
    let practice = Vault::create(&folder.path().join("practice"), practice).unwrap();
    let (_to, to) = target();
    let found = back_up(&practice, &to, NOON).unwrap();
    assert!(
        found
            .dir
            .to_string_lossy()
            .contains("/tell-first-practice-backup-")
    );
    drop(back_up(&vault, &to, NOON).unwrap());
    assert!(matches!(
        back_up(&practice, &to, NOON + 1),
        Err(VaultError::TargetMixed)
    ));
}

#[test]
fn a_backup_says_what_the_check_of_its_log_found() {
    let mut house = House::new();
    let (_folder, to) = target();
    let good = back_up(house.vault(), &to, NOON).unwrap();
    // As somebody with the key could: a row that no rule of the file let through.
    house
        .vault()
        .conn
        .execute_batch(
            "DROP TRIGGER entry_update; UPDATE entry SET at_ms = at_ms + 1 WHERE seq = 0",
        )
        .unwrap();
    let found = back_up(house.vault(), &to, NOON + 1).unwrap();
    assert!(found.findings > 0);
    assert!(good.dir.exists(), "it takes the place of no good one");
    assert_eq!(backups_in(&to).unwrap().len(), 2);
    assert_eq!(backups_in(&found.dir).unwrap(), [found]);
}

#[test]
fn one_of_an_earlier_version_is_read_as_a_newer_one_and_not_changed() {
    let (_live, vault) = founded();
    let (_folder, to) = target();
    let found = back_up(&vault, &to, NOON).unwrap();
    let file = found.dir.join("vault.tell");
    let before = fs::read(&file).unwrap();
    // As the next version of the program will read it.
    let later = ["CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"];
    let has_later = |vault: &Vault| {
        vault
            .conn
            .prepare("SELECT count(*) FROM later WHERE id IS NOT NULL")
            .is_ok()
    };
    let copy = Vault::examine_with_later(&found.dir, &key(), &later).unwrap();
    assert!(has_later(&copy));
    copy.sound().unwrap();
    let checked = copy.check_all(|_| ()).unwrap();
    assert_eq!(
        (checked.checked(), checked.findings()),
        (found.size, &[][..])
    );
    assert_eq!(copy.against(&vault).unwrap(), Against::Same);
    assert_eq!(fs::read(&file).unwrap(), before);
    assert_eq!(
        names(&found.dir),
        ["backup.txt", "slots", "vault.id", "vault.tell"]
    );
    assert!(!has_later(&Vault::examine(&found.dir, &key()).unwrap()));
    // What is damaged is not brought up.
    let mut damaged = before;
    let last = damaged.len() - 100;
    damaged[last] ^= 1;
    fs::write(&file, damaged).unwrap();
    let refused = Vault::examine_with_later(&found.dir, &key(), &later);
    assert!(matches!(refused, Err(VaultError::DamagedFile)));
}

/// What a link leads to may be another vault, in use.
#[cfg(unix)]
#[test]
fn nothing_is_taken_away_through_a_link() {
    use std::os::unix::fs::symlink;

    let mut house = House::new();
    let (_folder, to) = target();
    let (_other, elsewhere) = target();
    let theirs = elsewhere.join("slots");
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join("ada.age"), "theirs").unwrap();
    let old = "tell-first-backup-00000000-0000-0000-0000-000000000001-20250101T120000000Z";
    let part = to.join(format!("{old}.part"));
    fs::create_dir(&part).unwrap();
    symlink(&theirs, part.join("slots")).unwrap();
    let (_home, home) = target();
    let restored = home.join("live-20250101T120000000Z.part");
    fs::create_dir(&restored).unwrap();
    symlink(&theirs, restored.join("slots")).unwrap();
    clear_copies(&home, "live-").unwrap();
    back_up(house.vault(), &to, NOON).unwrap();
    assert_eq!(fs::read(theirs.join("ada.age")).unwrap(), b"theirs");
    fs::remove_file(part.join("slots")).unwrap();

    // A whole backup behind a link is none of ours to thin out.
    let (_away, away) = target();
    let moved = back_up(house.vault(), &away, NOON - DAY * 400).unwrap();
    let name = moved.dir.file_name().unwrap();
    symlink(&moved.dir, to.join(name)).unwrap();
    back_up(house.vault(), &to, NOON + 60_000).unwrap();
    assert_eq!(place(house.vault(), &to).list().unwrap().len(), 1);
    assert!(to.join(name).is_symlink() && moved.dir.join("vault.tell").is_file());
}

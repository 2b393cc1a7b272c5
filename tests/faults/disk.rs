//! A disk that is really full, and folders that cannot be written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tell_first_desk::{Desk, Presence, look};
use tell_first_evidence::open_head;
use tell_first_vault::{Vault, VaultError};

use crate::child::{self, listen, say};
use crate::raw;
use crate::world::{self, KEY, NAME, PASSPHRASE, Seeded, at, bytes, key, set, text, today};

/// A small disk in memory, mounted while this lives. Only root can have one.
pub(crate) struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// `None` where mounting is not allowed: the limit on one process's files stands in for it below.
    pub(crate) fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let options = format!("size={size},mode=0700");
        let mounted = run(
            "mount",
            &[
                "-t",
                "tmpfs",
                "-o",
                &options,
                "tmpfs",
                folder.path().to_str().unwrap(),
            ],
        );
        mounted.then_some(Self { folder })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn remount(&self, how: &str) {
        assert!(run(
            "mount",
            &[
                "-o",
                &format!("remount,{how}"),
                self.path().to_str().unwrap()
            ]
        ));
    }

    /// Takes up room that can be given back.
    pub(crate) fn ballast(&self, bytes: usize) -> PathBuf {
        let path = self.path().join("ballast");
        fs::write(&path, vec![1; bytes]).unwrap();
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        run("umount", &["-l", self.path().to_str().unwrap()]);
    }
}

fn run(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .output()
        .is_ok_and(|output| output.status.success())
}

#[test]
fn on_a_full_disk_a_save_says_so_nothing_is_lost_and_it_goes_on_when_there_is_room() {
    let Some(disk) = SmallDisk::new("4m") else {
        return;
    };
    let dir = disk.path().join("vault");
    let made = world::desk_made(&dir, 41);
    let ballast = disk.ballast(600 * 1024);
    let mut desk = world::sign_in(&dir, &Seeded::new(42));
    desk.interview_resume(made.interview).unwrap();
    let mut said = 0;
    let refused = loop {
        let words = format!("Person {}", said + 1);
        match desk.page_save(made.interview, "identity", &[text("id.full_name", &words)]) {
            Ok(result) => assert!(result.saved),
            Err(error) => break error,
        }
        said += 1;
        assert!(said < 5000, "the disk never filled");
    };
    assert_eq!(refused.code(), "vault.disk_full");
    assert!(
        desk.interview_step(made.interview).is_ok(),
        "the screen is still there"
    );
    for _ in 0..3 {
        let again = desk.page_save(
            made.interview,
            "identity",
            &[text("id.full_name", "Person 0")],
        );
        assert_eq!(again.expect_err("still no room").code(), "vault.disk_full");
    }
    fs::remove_file(ballast).unwrap();
    let more = desk.page_save(
        made.interview,
        "identity",
        &[text("id.full_name", &format!("Person {}", said + 1))],
    );
    assert!(more.expect("room again").saved);
    let step = format!("{:?}", desk.interview_step(made.interview).unwrap());
    assert!(step.contains(&format!("Person {}", said + 1)));
    drop(desk);
    let vault = world::open(&dir, &made.key);
    let checked = vault.check_all(|_| ()).unwrap();
    assert_eq!(checked.findings(), []);
    assert_eq!(
        checked.walk().counts()["answer.saved"],
        said + 1,
        "one entry for each save that was called saved"
    );
    assert!(
        format!(
            "{:?}",
            vault.record(made.interview, today()).unwrap().answers
        )
        .contains(&format!("Person {}", said + 1))
    );
    drop(vault);
    assert_eq!(raw::unsound(&dir, &made.key), [""; 0]);
}

/// Nothing leaves that the log does not know of: where the entry has no room, there is no file either.
#[test]
fn on_a_full_disk_an_export_without_its_entry_is_not_given_out() {
    let Some(disk) = SmallDisk::new("4m") else {
        return;
    };
    let dir = disk.path().join("vault");
    let made = world::desk_made(&dir, 48);
    let mut desk = world::sign_in(&dir, &Seeded::new(49));
    let step = desk.interview_resume(made.interview).unwrap();
    let person = step.interview.person.parse().unwrap();
    // A list and a whole person, in turn, until the disk is full.
    let list = |desk: &mut Desk| desk.list_save("tell-again").map(drop);
    let whole = |desk: &mut Desk| desk.person_export(person, "bundle").map(drop);
    list(&mut desk).expect("with room it is made");
    whole(&mut desk).expect("with room it is made");
    let ballast = disk.path().join("ballast");
    let mut bytes = 4 * 1024 * 1024;
    while fs::write(&ballast, vec![1; bytes]).is_err() {
        bytes -= 4096;
    }
    let (mut lists, mut wholes) = (1, 1);
    let mut refused = 0;
    for _ in 0..2000 {
        match list(&mut desk) {
            Ok(()) => lists += 1,
            Err(why) => {
                assert_eq!(why.code(), "vault.disk_full");
                refused += 1;
            }
        }
        match whole(&mut desk) {
            Ok(()) => wholes += 1,
            Err(why) => {
                assert_eq!(why.code(), "vault.disk_full");
                refused += 1;
            }
        }
        if refused > 6 {
            break;
        }
    }
    assert!(refused > 6, "the disk never filled");
    fs::remove_file(ballast).unwrap();
    whole(&mut desk).expect("room again");
    drop(desk);
    let checked = world::open(&dir, &made.key).check_all(|_| ()).unwrap();
    assert_eq!(checked.findings(), []);
    let counts = checked.walk().counts();
    assert_eq!(
        (counts["export.made"], counts["person.exported"]),
        (lists, wholes + 1),
        "one entry for each that was given out, and none for another"
    );
}

#[test]
fn founding_on_a_full_disk_leaves_no_half_vault_and_works_when_there_is_room() {
    let Some(disk) = SmallDisk::new("512k") else {
        return;
    };
    let dir = disk.path().join("vault");
    for (seed, room) in (43..).zip([0, 8, 24, 40]) {
        let ballast = disk.ballast((508 - room) * 1024);
        let refused = world::desk_found(&dir, &Seeded::new(seed)).map(drop);
        assert_eq!(
            refused.expect_err("too little room").code(),
            "vault.disk_full",
            "{room} KiB"
        );
        assert_eq!(
            look(&dir),
            Presence::Absent,
            "half a vault stands there as if it were one"
        );
        let left = world::files(&dir);
        let broken = left
            .iter()
            .find(|path| path.to_string_lossy().contains(".tell"));
        assert_eq!(broken, None, "what a broken founding left takes up room");
        fs::remove_file(ballast).unwrap();
    }
    disk.remount("size=8m");
    world::desk_found(&dir, &Seeded::new(50)).expect("with room it is founded");
}

/// Signing in, changing a passphrase and taking a value away want room too.
#[test]
fn on_a_full_disk_the_desk_opens_or_says_so_and_the_old_passphrase_works() {
    let Some(disk) = SmallDisk::new("4m") else {
        return;
    };
    let dir = disk.path().join("vault");
    let made = world::desk_made(&dir, 46);
    let room = |left: usize| {
        let ballast = disk.ballast(0);
        let mut bytes = 4 * 1024 * 1024;
        while fs::write(&ballast, vec![1; bytes]).is_err() {
            bytes -= 4096;
        }
        fs::write(&ballast, vec![1; bytes - left]).unwrap();
        ballast
    };
    let (mut works, mut other) = (PASSPHRASE, "another long passphrase");
    let mut changes = 0;
    for left in [0, 4, 40, 400] {
        let ballast = room(left * 1024);
        match Desk::sign_in(&dir, NAME, works, Box::new(Seeded::new(47))) {
            Err(why) => assert_eq!(why.code(), "vault.disk_full", "{left} KiB"),
            Ok(mut desk) => {
                if let Err(why) = desk.interview_resume(made.interview) {
                    assert_eq!(why.code(), "vault.disk_full", "{left} KiB");
                }
                match desk.passphrase_change(works, other) {
                    Ok(()) => {
                        (works, other) = (other, works);
                        changes += 1;
                    }
                    Err(why) => assert_eq!(why.code(), "vault.disk_full", "{left} KiB"),
                }
            }
        }
        fs::remove_file(ballast).unwrap();
        let given = Box::new(Seeded::new(48));
        drop(Desk::sign_in(&dir, NAME, works, given).expect("with room"));
    }
    assert!((1..4).contains(&changes), "a control: {changes}");
    let vault = world::open(&dir, &made.key);
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    drop(vault);
    assert_eq!(raw::unsound(&dir, &made.key), [""; 0]);
}

/// The work of the child, which may write no file larger than its limit: saves until a save fails, and stays.
pub(crate) fn fill(dir: &Path) {
    let mut vault = world::open(dir, &KEY);
    for number in 1.. {
        if set(&mut vault, "desk-name", &number.to_string(), at(number)).is_err() {
            say(&format!("refused after {}", number - 1));
            break;
        }
    }
    listen();
}

#[test]
fn a_write_that_fails_half_way_to_the_disk_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    world::made(&dir, 20);
    // Without the limit's own signal, writing past it fails as a full disk does. In blocks of 512 or 1024 bytes.
    let prefix = [
        "sh",
        "-c",
        "trap '' XFSZ; ulimit -f 1500; exec \"$@\"",
        "sh",
    ];
    let mut worker = child::start("fill", &dir, 0, folder.path(), &prefix);
    let acked: i64 = worker.wait_for("refused after").parse().unwrap();
    assert!(acked > 0);
    worker.go();
    assert!(worker.end(), "the process lived through it");
    let mut vault = world::open(&dir, &KEY);
    assert_eq!(
        vault.settings().unwrap()["desk-name"],
        acked.to_string(),
        "what was called saved is there, and no more"
    );
    let checked = vault.check_all(|_| ()).unwrap();
    assert_eq!(checked.findings(), []);
    let head = open_head(&vault.newest_head().unwrap().unwrap(), &vault.verifier()).unwrap();
    assert_eq!(head.size, checked.checked());
    set(&mut vault, "desk-name", "goes on", at(9999)).expect("with room it goes on");
    drop(vault);
    assert_eq!(raw::unsound(&dir, &KEY), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_says_so_and_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    world::made(&dir, 10);
    for (path, shut, open) in [
        (dir.clone(), 0o500, 0o700),
        (dir.join("vault.tell"), 0o400, 0o600),
    ] {
        fs::set_permissions(&path, fs::Permissions::from_mode(shut)).unwrap();
        says_read_only(&dir);
        fs::set_permissions(&path, fs::Permissions::from_mode(open)).unwrap();
    }
    drop(world::open(&dir, &KEY));
}

#[test]
fn a_disk_that_cannot_be_written_says_so_and_stays_as_it_is() {
    let Some(disk) = SmallDisk::new("8m") else {
        return;
    };
    let dir = disk.path().join("vault");
    world::made(&dir, 10);
    disk.remount("ro");
    says_read_only(&dir);
    assert!(matches!(
        Vault::inspect(&dir, &key()),
        Err(VaultError::ReadOnly)
    ));
    disk.remount("rw");
    drop(world::open(&dir, &KEY));
}

fn says_read_only(dir: &Path) {
    let before = bytes(dir);
    assert_eq!(look(dir), Presence::ReadOnly);
    assert!(matches!(
        Vault::open(dir, &key()),
        Err(VaultError::ReadOnly)
    ));
    let refused = Desk::sign_in(dir, NAME, PASSPHRASE, Box::new(Seeded::new(1))).map(drop);
    assert_eq!(
        refused.expect_err("it cannot be written").code(),
        "vault.read_only"
    );
    assert_eq!(bytes(dir), before);
}

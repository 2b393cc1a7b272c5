use std::path::Path;

use tell_first_vault::{BackupFound, BackupPlace};

use super::*;
use crate::roles::Role;

fn kinds(desk: &Desk) -> Vec<String> {
    desk.vault
        .entries(0, u64::MAX >> 1)
        .expect("entries")
        .iter()
        .map(|stored| {
            tell_first_evidence::Entry::from_bytes(&stored.bytes)
                .expect("an entry")
                .act
                .kind()
                .to_owned()
        })
        .collect()
}

fn with_folder(folder: &Path) -> (tempfile::TempDir, Desk) {
    let (dir, mut desk) = officer_desk();
    desk.session.as_mut().expect("in").roles = vec![Role::Administrator];
    desk.backup_folder_save(folder.to_str().expect("a path"))
        .expect("set");
    (dir, desk)
}

#[test]
fn one_that_was_asked_for_is_made_and_stands_in_the_record() {
    let to = tempfile::tempdir().expect("a folder");
    let (_dir, mut desk) = with_folder(to.path());
    let job = desk.backup_begin().expect("begins");
    let found = job.run(&mut |_| ()).expect("made");
    desk.backup_ended(Some(&found)).expect("noted");
    let place = desk.backup_place_managed().expect("may").expect("set");
    assert_eq!(place.list().expect("there"), [found]);
    assert_eq!(kinds(&desk).last().map(String::as_str), Some("backup.made"));
    assert!(
        desk.vault
            .check_all(|_| ())
            .expect("checked")
            .findings()
            .is_empty()
    );
}

/// What a desk finds in the course of some days, and what it does about the backup of the day. A backup is named by
/// the day and hour it was made at.
const DAYS: &str = "
  day         happens           there                                   the desk
  2026-11-23  signs in          -                                       backs up
  2026-11-23  goes on           -                                       looked already
  2026-11-23  signs in          2026-11-23T12                           has one
  2026-11-23  goes on           -                                       looked already
  2026-11-23  signs in          2026-11-22T12                           backs up
  2026-11-24  goes on           2026-11-23T12                           backs up
  2026-11-24  does not answer   -                                       looked already
  2026-11-25  does not answer   -                                       looks in vain
  2026-11-25  goes on           -                                       looked already
  2026-11-25  signs in          -                                       backs up
  2026-11-25  other folder      -                                       backs up
  2026-11-25  goes on           -                                       looked already
  2026-11-26  goes on           2026-11-27T09                           backs up
  2026-11-27  goes on           2026-11-28T09,2026-11-27T00             has one
  2026-11-28  set meanwhile     -                                       another folder
  2026-11-28  no folder         -                                       looked already
  2026-11-28  signs in          -                                       looked already
";

fn made(place: &BackupPlace, there: &str) -> Vec<BackupFound> {
    let hours = there.split(',').filter(|hour| *hour != "-");
    hours
        .map(|hour| {
            let at = format!("{hour}:00:00Z").parse::<chrono::DateTime<chrono::Utc>>();
            BackupFound {
                dir: place.folder.join(hour),
                vault: place.vault,
                world: place.world,
                at_ms: at.expect("a time").timestamp_millis(),
                size: 1,
                root: tell_first_evidence::Digest::from_bytes([0; 32]),
                findings: 1,
            }
        })
        .collect()
}

/// What the desk does, as the thread in the shell asks it.
fn asked(desk: &mut Desk, happens: &str, there: &str) -> &'static str {
    let Some(place) = desk.backup_day().expect("asked") else {
        return "looked already";
    };
    if happens == "does not answer" {
        return "looks in vain";
    }
    if happens == "set meanwhile" {
        desk.backup_folder_save("/elsewhere").expect("set");
    }
    let there = made(&place, there);
    let had = !there.is_empty();
    match desk.backup_begin_daily(&place, &there).expect("asked") {
        Some(_) => "backs up",
        None if had => "has one",
        None => "another folder",
    }
}

#[test]
fn the_one_of_the_day_is_tried_once_a_day_whatever_comes_of_it() {
    let to = tempfile::tempdir().expect("a folder");
    let (dir, mut desk) = with_folder(to.path());
    let lines = DAYS.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut played = 0;
    for line in lines.skip(1) {
        let columns: Vec<&str> = line
            .split("  ")
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect();
        let [day, happens, there, want] = columns[..] else {
            panic!("{line}")
        };
        let day = day.parse().expect("a day");
        if happens == "signs in" {
            drop(desk);
            let live = dir.path().join("live");
            desk = Desk::sign_in(&live, "ada", PASSPHRASE, Box::new(Fixed::on(day))).expect("in");
        } else {
            desk.outside = Box::new(Fixed::on(day));
        }
        // Whoever signs in first, and whatever they may do otherwise.
        let roles = match happens {
            "other folder" | "no folder" | "set meanwhile" => Role::Administrator,
            _ => Role::Reception,
        };
        desk.session.as_mut().expect("in").roles = vec![roles];
        match happens {
            "other folder" => desk.backup_folder_save("/another").expect("set"),
            "no folder" => desk.backup_folder_save("").expect("set"),
            _ => {}
        }
        assert_eq!(asked(&mut desk, happens, there), want, "{line}");
        played += 1;
    }
    assert!(played > 12, "a control");
    desk.session.as_mut().expect("in").roles = vec![Role::Administrator];
    assert_eq!(code(desk.backup_begin()), "backup.no_folder");
}

#[test]
fn practice_has_no_backup_of_the_day() {
    let to = tempfile::tempdir().expect("a folder");
    let practice = tempfile::tempdir().expect("a folder");
    let mut practice =
        Desk::practice(&practice.path().join("practice"), Box::new(Fixed::new())).expect("opens");
    practice
        .backup_folder_save(to.path().to_str().expect("a path"))
        .expect("set");
    assert!(practice.backup_day().expect("asked").is_none());
}

#[test]
fn a_folder_is_a_whole_path_and_is_kept_from_the_record() {
    let to = tempfile::tempdir().expect("a folder");
    let (_dir, mut desk) = with_folder(to.path());
    let before = kinds(&desk).len();
    assert_eq!(
        code(desk.backup_folder_save("backups")),
        "backup.folder_not_whole"
    );
    assert_eq!(
        code(desk.backup_folder_save(&"x".repeat(501))),
        "request.too_long"
    );
    desk.backup_folder_save(to.path().to_str().expect("a path"))
        .expect("the same");
    assert_eq!(kinds(&desk).len(), before, "nothing changed, nothing noted");
    let name = to
        .path()
        .file_name()
        .expect("a name")
        .to_str()
        .expect("text");
    let told = desk.vault.entries(0, 1000).expect("entries");
    let holds = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(name);
    assert!(!told.iter().any(|stored| holds(&stored.bytes)));
}

use std::path::Path;

use super::*;
use crate::roles::Role;

const DAY_MS: i64 = 86_400_000;

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

#[test]
fn the_one_of_the_day_is_due_once_a_day_and_never_in_practice() {
    let to = tempfile::tempdir().expect("a folder");
    let (_dir, mut desk) = with_folder(to.path());
    // Whoever signs in first; the role does not matter.
    desk.session.as_mut().expect("in").roles = vec![Role::Reception];
    let mut due = |made: &[i64]| {
        // As at the next sign-in.
        desk.backup_tried = None;
        desk.backup_begin_daily(made).expect("asked").is_some()
    };
    assert!(due(&[]));
    // The given day is 23 November 2026, and the given clock counts from 1795000000 seconds, which is 18 November.
    let that_day = 1_795_435_200_000;
    assert!(due(&[that_day - DAY_MS]) && due(&[that_day + DAY_MS]));
    assert!(!due(&[that_day]) && !due(&[that_day + DAY_MS, that_day]));
    // Once in a session and a day, whatever came of it.
    assert!(due(&[that_day + DAY_MS]));
    let again = desk.backup_begin_daily(&[that_day + DAY_MS]);
    assert!(again.expect("asked").is_none());
    desk.session.as_mut().expect("in").roles = vec![Role::Administrator];
    desk.backup_folder_save("").expect("none");
    desk.backup_tried = None;
    assert!(desk.backup_begin_daily(&[]).expect("asked").is_none());
    assert_eq!(code(desk.backup_begin()), "backup.no_folder");

    let practice = tempfile::tempdir().expect("a folder");
    let mut practice =
        Desk::practice(&practice.path().join("practice"), Box::new(Fixed::new())).expect("opens");
    practice
        .backup_folder_save(to.path().to_str().expect("a path"))
        .expect("set");
    assert!(practice.backup_begin_daily(&[]).expect("asked").is_none());
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

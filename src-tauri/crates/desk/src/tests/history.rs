use std::fs;
use std::path::{Path, PathBuf};

use tell_first_evidence::{Act, Entry};
use tell_first_papers::verify::{Verdict, verify};
use tell_first_vault::beside;

use super::*;

/// A live desk with an administrator, an officer who is not one, and its folder.
fn desk() -> (tempfile::TempDir, PathBuf, Desk) {
    let (dir, mut desk) = officer_desk();
    let live = dir.path().join("live");
    desk.staff_add("Ben", "ben", "bens long passphrase", &[Role::Officer])
        .expect("added");
    (dir, live, desk)
}

fn leave(desk: Desk) {
    desk.session_lock(crate::CloseReason::Button)
        .expect("locks");
}

fn sign_in(live: &Path, seed: u64) -> Desk {
    Desk::sign_in(live, "ada", PASSPHRASE, Box::new(Fixed::seeded(seed))).expect("in")
}

fn ben(live: &Path, seed: u64) -> Desk {
    let outside = Box::new(Fixed::seeded(seed));
    Desk::sign_in(live, "ben", "bens long passphrase", outside).expect("in")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, new) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &new);
        } else {
            fs::copy(&path, &new).expect("copied");
        }
    }
}

/// Takes a folder out of its place.
fn away(place: &Path) {
    let gone = place.with_extension("away");
    fs::rename(place, gone).expect("gone");
}

/// Puts the folder as it was back, files and all.
fn put_back(old: &Path, live: &Path) {
    away(live);
    copy(old, live);
}

fn verdict(desk: &Desk) -> Option<&'static str> {
    desk.history_view()
        .expect("a view")
        .map(|view| view.verdict)
}

/// What was kept outside, file by file.
fn kept(place: &Path) -> Vec<(String, String)> {
    let mut all: Vec<_> = fs::read_dir(place)
        .expect("a folder")
        .flatten()
        .map(|entry| {
            let name = entry.file_name().into_string().expect("text");
            (name, fs::read_to_string(entry.path()).expect("text"))
        })
        .collect();
    all.sort();
    all
}

/// The acts of going on, oldest first.
fn gone_on(desk: &Desk) -> Vec<Act> {
    let entries = desk.vault.entries(0, 10_000).expect("entries");
    entries
        .iter()
        .map(|stored| Entry::from_bytes(&stored.bytes).expect("reads").act)
        .filter(|act| matches!(act, Act::HistoryWentOn { .. }))
        .collect()
}

#[test]
fn heads_are_kept_at_sign_in_at_lock_and_with_a_copy_and_fit_ever_after() {
    let (_dir, live, desk) = desk();
    let place = beside(&live);
    assert_eq!(kept(&place).len(), 1, "since the desk was set up");
    leave(desk);
    let at_lock = kept(&place);
    let mut desk = sign_in(&live, 2);
    assert_eq!(verdict(&desk), None);
    assert_ne!(kept(&place), at_lock);
    let before = kept(&place);
    let script = Script {
        stop_at: Some("group:tenancies"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    assert_eq!(kept(&place), before, "not with every page");
    desk.copy_make(interview).expect("a copy");
    assert_ne!(kept(&place), before);
    assert_eq!(kept(&place).len(), 1);
    leave(desk);
    let mut desk = sign_in(&live, 3);
    assert_eq!(verdict(&desk), None);
    assert_eq!(checked(&mut desk).findings, 0);
}

#[test]
fn a_copy_from_before_is_told_and_only_an_administrator_goes_on_with_a_reason() {
    let (dir, live, desk) = desk();
    leave(desk);
    let old = dir.path().join("old");
    copy(&live, &old);
    let desk = sign_in(&live, 2);
    leave(desk);
    let (outside, place) = (kept(&beside(&live)), beside(&live));
    put_back(&old, &live);
    let bytes = fs::read(live.join("vault.tell")).expect("bytes");

    let mut desk = ben(&live, 3);
    let view = desk.history_view().expect("a view").expect("held");
    assert_eq!(view.verdict, "rolled-back");
    assert!(view.needs_reason && !view.may_go_on);
    assert_eq!(view.administrators, ["Ada Keeper"]);
    assert!(view.findings[0].size > Some(view.entries));
    assert_eq!(
        code(desk.history_go_on("I must work")),
        "history.ask_administrator"
    );
    assert_eq!(code(desk.home_view()), "session.not_signed_in");
    drop(desk);
    assert_eq!(
        fs::read(live.join("vault.tell")).expect("bytes"),
        bytes,
        "nothing was written"
    );
    assert_eq!(kept(&place), outside);

    let mut desk = sign_in(&live, 4);
    assert_eq!(code(desk.history_go_on("  ")), "history.reason_missing");
    assert_eq!(
        code(desk.history_go_on(&"x".repeat(1001))),
        "request.too_long"
    );
    desk.history_go_on("The disk broke; Friday's backup was put back.")
        .expect("goes on");
    assert_eq!(verdict(&desk), None);
    desk.home_view().expect("works");
    let acts = gone_on(&desk);
    assert!(
        matches!(&acts[..], [Act::HistoryWentOn { verdict, size: Some(_), reason: Some(_), .. }] if verdict == "rolled-back")
    );
    let words = desk.vault.entries(0, 10_000).expect("entries");
    assert!(
        words
            .iter()
            .all(|entry| !String::from_utf8_lossy(&entry.bytes).contains("Friday")),
        "the reason stands in no entry"
    );
    assert_eq!(checked(&mut desk).findings, 0);
    leave(desk);
    // The head that told it is where it was, and what came after stands beside it.
    let after = kept(&place);
    assert!(after.len() == 2 && after.contains(&outside[0]));
    let desk = sign_in(&live, 5);
    assert_eq!(verdict(&desk), None, "it is known");
}

#[test]
fn a_vault_that_went_another_way_is_told() {
    let (dir, live, desk) = desk();
    leave(desk);
    let (old, other) = (dir.path().join("old"), dir.path().join("elsewhere"));
    copy(&live, &old);
    leave(sign_in(&live, 2));
    // Elsewhere the copy from before is worked with for longer.
    copy(&old, &other);
    for seed in [3, 4] {
        let mut desk = sign_in(&other, seed);
        // No head came along to the other computer.
        if verdict(&desk) == Some("missing") {
            desk.history_go_on("").expect("goes on");
        }
        leave(desk);
    }
    put_back(&other, &live);
    let mut desk = sign_in(&live, 5);
    assert_eq!(verdict(&desk), Some("forked"));
    desk.history_go_on("Two computers were used")
        .expect("goes on");
    leave(desk);
    assert_eq!(verdict(&sign_in(&live, 6)), None);
}

#[test]
fn heads_that_are_gone_are_told_and_anybody_goes_on() {
    let (_dir, live, desk) = desk();
    leave(desk);
    away(&beside(&live));
    let mut desk = ben(&live, 2);
    let view = desk.history_view().expect("a view").expect("held");
    assert_eq!(
        (view.verdict, view.needs_reason, view.may_go_on),
        ("missing", false, true)
    );
    desk.history_go_on("").expect("goes on");
    assert!(
        matches!(&gone_on(&desk)[..], [Act::HistoryWentOn { verdict, size: None, reason: None, .. }] if verdict == "missing")
    );
    leave(desk);
    assert_eq!(verdict(&sign_in(&live, 3)), None, "there is one again");
}

#[test]
fn another_desks_heads_are_told_and_left_alone() {
    let (dir, live, mut desk) = desk();
    let stick = dir.path().join("stick");
    fs::create_dir(&stick).expect("a folder");
    desk.place_add(stick.to_str().expect("text"))
        .expect("named");
    assert_eq!(kept(&stick).len(), 1);
    leave(desk);
    // Another desk's stick is put in.
    let (other_dir, mut other) = {
        let dir = tempfile::tempdir().expect("a folder");
        let founding = Founding {
            name: "Eve",
            sign_in_name: "eve",
            passphrase: PASSPHRASE,
            roles: &[],
            desk_name: "South desk",
        };
        let place = dir.path().join("live");
        let (mut desk, view) =
            Desk::found(&place, &founding, Box::new(Fixed::seeded(77))).expect("founded");
        desk.recovery_confirm(&view.recovery_code)
            .expect("confirmed");
        (dir, desk)
    };
    away(&stick);
    fs::create_dir(&stick).expect("in");
    other
        .place_add(stick.to_str().expect("text"))
        .expect("named");
    let theirs = kept(&stick);
    let mut desk = ben(&live, 3);
    let view = desk.history_view().expect("a view").expect("held");
    assert_eq!((view.verdict, view.may_go_on), ("foreign", true));
    assert_eq!(view.findings[0].place, stick.to_str().expect("text"));
    desk.history_go_on("").expect("goes on");
    leave(desk);
    assert_eq!(kept(&stick), theirs, "left alone");
    let mut desk = sign_in(&live, 4);
    assert_eq!(verdict(&desk), None, "known");
    let view = desk.heads_view().expect("a view");
    assert_eq!(view.places[1].state, "another-desk");
    assert_eq!(desk.session_view().expect("a view").places_failing, 1);
    // Named anew it holds both desks' heads, and neither is in the other's way.
    desk.place_remove(stick.to_str().expect("text"))
        .expect("gone");
    desk.place_add(stick.to_str().expect("text"))
        .expect("named");
    assert_eq!(kept(&stick).len(), 2);
    leave(desk);
    leave(other);
    assert_eq!(verdict(&sign_in(&live, 5)), None);
    drop(other_dir);
}

#[test]
fn a_place_that_is_gone_holds_nobody_up_and_is_named() {
    let (dir, live, mut desk) = desk();
    let stick = dir.path().join("stick");
    let path = stick.to_str().expect("text").to_owned();
    assert_eq!(code(desk.place_add(&path)), "heads.not_written");
    assert_eq!(code(desk.place_add("stick")), "settings.folder_not_whole");
    assert_eq!(
        code(desk.place_add(live.to_str().expect("text"))),
        "heads.inside"
    );
    fs::create_dir(&stick).expect("a folder");
    desk.place_add(&path).expect("named");
    assert_eq!(code(desk.place_add(&path)), "heads.named_already");
    leave(desk);
    fs::rename(&stick, dir.path().join("drawer")).expect("out");
    let desk = ben(&live, 2);
    assert_eq!(verdict(&desk), None);
    assert_eq!(
        desk.session_view().expect("a view").places_failing,
        0,
        "no news for an officer"
    );
    leave(desk);
    let desk = sign_in(&live, 3);
    assert_eq!(desk.session_view().expect("a view").places_failing, 1);
    let places = desk.heads_view().expect("a view").places;
    assert_eq!(
        places.iter().map(|place| place.state).collect::<Vec<_>>(),
        ["kept", "not-there"]
    );
    leave(desk);
    // The stick alone tells of a copy from before, also where the folder beside went with it.
    let old = dir.path().join("old");
    copy(&live, &old);
    fs::rename(dir.path().join("drawer"), &stick).expect("in");
    leave(sign_in(&live, 4));
    put_back(&old, &live);
    away(&beside(&live));
    assert_eq!(verdict(&sign_in(&live, 5)), Some("rolled-back"));
}

#[test]
fn a_new_key_is_made_with_the_passphrase_and_an_older_copy_is_still_told() {
    let (dir, live, mut desk) = desk();
    let old = dir.path().join("old");
    leave(desk);
    copy(&live, &old);
    desk = sign_in(&live, 2);
    let first = desk.heads_view().expect("a view");
    assert_eq!(code(desk.key_change("not it")), "sign_in.wrong_passphrase");
    let second = desk.key_change(PASSPHRASE).expect("a new key");
    assert_ne!(first.key, second.key);
    assert_eq!((first.keys, second.keys), (1, 2));
    assert_eq!(checked(&mut desk).findings, 0);
    leave(desk);
    let mut desk = sign_in(&live, 3);
    assert_eq!((verdict(&desk), checked(&mut desk).findings), (None, 0));
    leave(desk);
    put_back(&old, &live);
    assert_eq!(verdict(&sign_in(&live, 4)), Some("rolled-back"));
}

#[test]
fn a_recovery_waits_too_and_sets_no_passphrase_before() {
    let (dir, live, mut desk) = desk();
    let recovery = desk.recovery_renew().expect("made").recovery_code;
    desk.recovery_keep(&recovery).expect("typed back");
    leave(desk);
    let old = dir.path().join("old");
    copy(&live, &old);
    leave(sign_in(&live, 2));
    put_back(&old, &live);
    let new = "another long passphrase";
    let recover = |seed| {
        Desk::recovery_sign_in(&live, &recovery, "ada", new, Box::new(Fixed::seeded(seed)))
            .expect("in")
    };
    let desk = recover(3);
    assert_eq!(verdict(&desk), Some("rolled-back"));
    drop(desk);
    drop(sign_in(&live, 4));
    let mut desk = recover(5);
    desk.history_go_on("backup").expect("goes on");
    leave(desk);
    let again = Desk::sign_in(&live, "ada", new, Box::new(Fixed::seeded(6)));
    assert_eq!(verdict(&again.expect("in")), None);
}

#[test]
fn receipts_from_before_a_new_key_and_after_it_hold_by_the_first_key() {
    let (_dir, _live, mut desk) = desk();
    let script = Script {
        stop_at: Some("group:tenancies"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    let copies = |desk: &mut Desk| {
        let copy = desk.copy_make(interview).expect("a copy");
        let receipt = copy.receipt.expect("made").parse().expect("an id");
        let files = |desk: &Desk| desk.copy_save(receipt, false, "").expect("files").files;
        (files(desk), receipt)
    };
    let print = |desk: &Desk| {
        desk.heads_view()
            .expect("a view")
            .key
            .parse()
            .expect("a print")
    };
    let first = print(&desk);
    let (before, receipt) = copies(&mut desk);
    desk.key_change(PASSPHRASE).expect("a second key");
    desk.key_change(PASSPHRASE).expect("a third key");
    let third = print(&desk);
    let (after, _) = copies(&mut desk);
    let verdict = |bytes: &[u8], pin| verify(bytes, Some(&pin)).verdict;
    for file in before.iter().chain(&after) {
        assert_eq!(verdict(&file.bytes, first), Verdict::Valid, "{}", file.name);
    }
    for file in &after {
        assert_eq!(verdict(&file.bytes, third), Verdict::Valid, "{}", file.name);
    }
    assert_eq!(verdict(&before[0].bytes, third), Verdict::NotFromThisKey);
    let again = desk.copy_save(receipt, false, "").expect("files").files;
    assert!(
        again == before,
        "an earlier receipt gives the same bytes for ever"
    );
}

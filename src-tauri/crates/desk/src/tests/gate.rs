use tell_first_vault::SlotName;

use super::*;
use crate::roles::Role;

#[test]
fn a_desk_is_founded_signed_in_to_and_recovered() {
    let (dir, desk) = officer_desk();
    let live = dir.path().join("live");
    assert_eq!(desk.session_view().expect("view").world, "live");
    assert_eq!(desk.settings_view().expect("view").desk_name, "North desk");
    desk.session_lock(crate::CloseReason::Button)
        .expect("locks");
    let wrong = Desk::sign_in(
        &live,
        "ada",
        "not the passphrase",
        Box::new(Fixed::seeded(2)),
    );
    assert_eq!(code(wrong), "sign_in.wrong_passphrase");
    let mut desk = Desk::sign_in(&live, "Ada", PASSPHRASE, Box::new(Fixed::seeded(3))).expect("in");
    let new = desk.recovery_renew().expect("new code").recovery_code;
    desk.recovery_keep(&new).expect("typed back");
    drop(desk);
    let wrong = RecoveryCode::new(&Fixed::seeded(9)).shown();
    let other = "another long passphrase";
    let outside = || Box::new(Fixed::seeded(4));
    assert_eq!(
        code(Desk::recovery_sign_in(
            &live,
            &wrong,
            "ada",
            other,
            outside()
        )),
        "recovery.wrong_code"
    );
    assert_eq!(
        code(Desk::recovery_sign_in(&live, &new, "bob", other, outside())),
        "recovery.name_unknown"
    );
    drop(Desk::recovery_sign_in(&live, &new, "ada", other, outside()).expect("recovered"));
    drop(Desk::sign_in(&live, "ada", other, outside()).expect("new passphrase"));
    let old = Desk::sign_in(&live, "ada", PASSPHRASE, outside());
    assert_eq!(code(old), "sign_in.wrong_passphrase");
}

#[test]
fn nothing_is_done_before_the_recovery_code_is_typed_back() {
    let dir = tempfile::tempdir().expect("folder");
    let founding = Founding {
        name: "Ada",
        sign_in_name: "ada",
        passphrase: PASSPHRASE,
        roles: &[Role::Officer],
        desk_name: "D",
    };
    let made = Desk::found(&dir.path().join("live"), &founding, Box::new(Fixed::new()));
    let (mut desk, view) = made.expect("founded");
    assert_eq!(code(desk.interview_start(None)), "session.not_signed_in");
    assert_eq!(code(desk.recovery_confirm("0000")), "recovery.wrong_code");
    assert_eq!(code(desk.interview_start(None)), "session.not_signed_in");
    desk.recovery_confirm(&view.recovery_code)
        .expect("confirmed");
    desk.interview_start(None).expect("starts");
    drop(desk);
    let again = Desk::found(&dir.path().join("live"), &founding, Box::new(Fixed::new()));
    assert_eq!(code(again), "vault.already_exists");
}

#[test]
fn staff_come_and_go() {
    let (dir, mut desk) = officer_desk();
    let live = dir.path().join("live");
    let add = |desk: &mut Desk, name: &str| {
        desk.staff_add("Ben", name, "bens long passphrase", &[Role::Reception])
    };
    assert_eq!(code(add(&mut desk, "ada")), "staff.name_taken");
    assert_eq!(
        code(desk.staff_add("Ben", "ben", "short", &[Role::Reception])),
        "staff.passphrase_too_short"
    );
    let members = add(&mut desk, "ben").expect("added").members;
    let ben = members
        .iter()
        .find(|member| !member.is_self)
        .expect("ben")
        .id
        .parse();
    let ben = ben.expect("id");
    let own = members
        .iter()
        .find(|member| member.is_self)
        .expect("ada")
        .id
        .parse()
        .expect("id");
    drop(desk);
    let ben_desk = Desk::sign_in(
        &live,
        "ben",
        "bens long passphrase",
        Box::new(Fixed::seeded(5)),
    );
    let ben_desk = ben_desk.expect("signs in");
    assert_eq!(
        ben_desk.session_view().expect("view").staff.roles,
        [Role::Reception]
    );
    drop(ben_desk);
    let mut desk = Desk::sign_in(&live, "ada", PASSPHRASE, Box::new(Fixed::seeded(6))).expect("in");
    assert_eq!(code(desk.staff_remove(own)), "staff.not_yourself");
    let slots = live.join("slots");
    let slot = SlotName::code(desk.vault.id(), "ben");
    let slot = slots.join(format!("{slot}.age"));
    let kept = std::fs::read(&slot).expect("a slot");
    desk.staff_remove(ben).expect("removed");
    assert_eq!(code(desk.staff_remove(ben)), "staff.not_found");
    assert!(!slot.exists());
    // A slot that could not be taken away then goes when asked again, and at the next sign-in.
    std::fs::write(&slot, &kept).expect("back");
    desk.staff_remove(ben).expect("tried again");
    assert!(!slot.exists());
    std::fs::write(&slot, &kept).expect("back");
    drop(desk);
    let desk = Desk::sign_in(&live, "ada", PASSPHRASE, Box::new(Fixed::seeded(8))).expect("in");
    assert!(!slot.exists());
    drop(desk);
    let gone = Desk::sign_in(
        &live,
        "ben",
        "bens long passphrase",
        Box::new(Fixed::seeded(7)),
    );
    assert_eq!(code(gone), "sign_in.wrong_passphrase");
}

#[test]
fn settings_keep_to_their_limits() {
    let (_dir, mut desk) = officer_desk();
    assert_eq!(desk.idle_minutes(), 5);
    assert_eq!(
        code(desk.settings_save(0, "N", "")),
        "settings.idle_out_of_range"
    );
    assert_eq!(
        code(desk.settings_save(16, "N", "")),
        "settings.idle_out_of_range"
    );
    assert_eq!(
        code(desk.settings_save(3, " ", "")),
        "settings.name_missing"
    );
    let view = desk
        .settings_save(3, "South desk", "/copies")
        .expect("saved");
    for path in ["copies", "./copies", "~/copies"] {
        assert_eq!(
            code(desk.settings_save(9, "North desk", path)),
            "settings.folder_not_whole"
        );
    }
    assert_eq!(
        (view.idle_minutes, view.desk_name.as_str()),
        (3, "South desk")
    );
    assert_eq!(desk.idle_minutes(), 3);
    // Two settings, one head: both or neither.
    let heads = |desk: &Desk| desk.vault.check_signatures(|_| ()).expect("heads").0;
    let before = heads(&desk);
    desk.settings_save(4, "West desk", "").expect("saved");
    assert_eq!(heads(&desk), before + 1);
    // What the log keeps of a path, which often holds a user's name, cannot be guessed at.
    let told = |value: &str| tell_first_evidence::Digest::of(value.as_bytes()).to_string();
    let entries = desk.vault.entries(0, 1000).expect("entries");
    for entry in entries {
        let text = String::from_utf8(entry.bytes).expect("text");
        assert!(!text.contains(&told("/copies")) && !text.contains(&told("West desk")));
    }
    assert_eq!(checked(&mut desk).findings, 0);
}

#[test]
fn practice_opens_with_people_in_different_states() {
    let dir = tempfile::tempdir().expect("folder");
    let desk = Desk::practice(dir.path(), Box::new(Fixed::new())).expect("made");
    let home = desk.home_view().expect("home");
    assert_eq!(home.recent.len(), 6);
    assert_eq!(home.waiting.len(), 3);
    assert!(home.recent.iter().all(|line| !line.name.is_empty()));
    drop(desk);
    let mut desk = Desk::practice(dir.path(), Box::new(Fixed::seeded(2))).expect("opens again");
    assert_eq!(desk.home_view().expect("home").recent.len(), 6);
    assert_eq!(desk.session_view().expect("view").world, "practice");
    let state = checked(&mut desk);
    assert_eq!((state.state.code(), state.findings), ("holds", 0));
    let live = Desk::sign_in(dir.path(), "practice", "made-up people only", {
        drop(desk);
        Box::new(Fixed::seeded(3))
    });
    assert_eq!(code(live), "sign_in.wrong_world");
}

#[test]
fn a_code_nobody_typed_back_is_said_until_there_is_one() {
    let dir = tempfile::tempdir().expect("folder");
    let founding = Founding {
        name: "Ada",
        sign_in_name: "ada",
        passphrase: PASSPHRASE,
        roles: &[],
        desk_name: "D",
    };
    let made =
        Desk::found(&dir.path().join("live"), &founding, Box::new(Fixed::new())).expect("founded");
    drop(made);
    let mut desk = Desk::sign_in(
        &dir.path().join("live"),
        "ada",
        PASSPHRASE,
        Box::new(Fixed::seeded(2)),
    )
    .expect("in");
    assert!(!desk.session_view().expect("view").recovery_confirmed);
    let new = desk.recovery_renew().expect("made").recovery_code;
    assert!(!desk.session_view().expect("view").recovery_confirmed);
    desk.recovery_keep(&new).expect("typed back");
    assert!(desk.session_view().expect("view").recovery_confirmed);
    let (_dir, desk) = officer_desk();
    assert!(desk.session_view().expect("view").recovery_confirmed);
}

#[test]
fn a_member_whose_slot_could_not_be_written_can_be_added_again() {
    let (dir, mut desk) = officer_desk();
    let vault = desk.vault.id();
    let slot = tell_first_vault::SlotName::code(vault, "bo");
    let folder = desk.vault.folder().to_path_buf();
    // A folder stands where the slot would be written.
    let slots = std::fs::read_dir(&folder)
        .expect("folder")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| path.is_dir())
        .unwrap_or(folder);
    let inside = std::fs::read_dir(&slots).expect("slots").count();
    assert!(inside > 0 && !slot.is_empty());
    let aside = slots.with_extension("aside");
    std::fs::rename(&slots, &aside).expect("moved");
    std::fs::write(&slots, b"").expect("in the way");
    assert_ne!(
        code(desk.staff_add("Bo", "bo", PASSPHRASE, &[Role::Officer])),
        "ok"
    );
    std::fs::remove_file(&slots).expect("gone");
    std::fs::rename(&aside, &slots).expect("back");
    desk.staff_add("Bo", "bo", PASSPHRASE, &[Role::Officer])
        .expect("added");
    drop((desk, dir));
}

#[test]
fn the_old_recovery_code_opens_until_the_new_one_is_typed_back() {
    let (dir, mut desk) = officer_desk();
    let live = dir.path().join("live");
    let first = desk.recovery_renew().expect("made").recovery_code;
    desk.recovery_keep(&first).expect("typed back");
    let second = desk.recovery_renew().expect("made").recovery_code;
    assert_eq!(code(desk.recovery_keep("0000")), "recovery.typed_wrong");
    assert_eq!(code(desk.recovery_keep(&first)), "recovery.typed_wrong");
    drop(desk);
    let recover = |code: &str| {
        Desk::recovery_sign_in(&live, code, "ada", PASSPHRASE, Box::new(Fixed::seeded(7)))
    };
    assert_eq!(code(recover(&second)), "recovery.wrong_code");
    let mut desk = recover(&first).expect("the old one still opens");
    // What was shown in another session is not typed back in this one.
    assert_eq!(code(desk.recovery_keep(&second)), "recovery.typed_wrong");
}

#[test]
fn a_slot_of_somebody_present_stays_when_one_of_that_name_was_removed() {
    let (_dir, mut desk) = officer_desk();
    let roles = [Role::Reception];
    let add = |desk: &mut Desk| {
        let view = desk.staff_add("Ben", "ben", "bens long passphrase", &roles);
        let members = view.expect("added").members;
        let ben = members.into_iter().rfind(|member| !member.is_self);
        ben.expect("ben").id.parse().expect("id")
    };
    let first = add(&mut desk);
    desk.staff_remove(first).expect("removed");
    add(&mut desk);
    let slot = SlotName::code(desk.vault.id(), "ben");
    let slot = desk.vault.folder().join(format!("slots/{slot}.age"));
    assert_eq!(code(desk.staff_remove(first)), "staff.not_found");
    desk.slots_sweep().expect("swept");
    assert!(slot.exists());
}

#[test]
fn a_practice_world_that_was_stopped_half_way_is_never_opened() {
    let dir = tempfile::tempdir().expect("folder");
    let place = dir.path().join("practice");
    // Stopped: the folder beside it is there, and holds a vault without its people.
    let half = Desk::make_half(&place, Box::new(Fixed::seeded(5)));
    assert!(half.exists() && !place.exists());
    let desk = Desk::practice(&place, Box::new(Fixed::new())).expect("made");
    assert_eq!(desk.home_view().expect("home").recent.len(), 6);
    drop(desk);
    // A place that is there and empty will do as well.
    let empty = dir.path().join("empty");
    std::fs::create_dir(&empty).expect("folder");
    let desk = Desk::practice(&empty, Box::new(Fixed::seeded(6))).expect("made");
    assert_eq!(desk.home_view().expect("home").recent.len(), 6);
}

/// Another notice that comes with the application changes nothing by itself, whatever version it says it is.
#[test]
fn a_notice_that_comes_later_waits_as_a_draft_and_locks_nobody_out() {
    let (dir, mut desk) = officer_desk();
    let live = dir.path().join("live");
    let installed = desk.in_force().expect("a notice").digest;
    assert!(desk.vault.drafts().expect("drafts").is_empty());
    let mut files = crate::shipped();
    for file in &mut files {
        if file.path == "retention.toml" {
            file.bytes.extend_from_slice(b"# another file\n");
        }
    }
    for _ in 0..2 {
        desk.install(vec![("twenty11", files.clone())])
            .expect("goes on");
        assert_eq!(desk.in_force().expect("a notice").digest, installed);
        assert_eq!(desk.vault.drafts().expect("drafts").len(), 1, "once");
    }
    desk.interview_start(None).expect("starts");
    drop(desk);
    Desk::sign_in(&live, "ada", PASSPHRASE, Box::new(Fixed::seeded(2))).expect("in");
}

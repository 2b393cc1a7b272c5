use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tell_first_vault::VaultError;

use super::*;
use crate::restore::Restoring;
use crate::views::{LiveState, RestoreView};

const PLANTED: &str = "PLANTED-0123456789-PLANTED-0123456789-AB";

/// A desk with a yes and what rests on it, a name, and a colleague, backed up; then closed.
struct Day {
    dir: tempfile::TempDir,
    backup: PathBuf,
    interview: InterviewId,
    person: PersonId,
    bea: tell_first_evidence::StaffId,
}

fn day() -> Day {
    let (dir, mut desk) = desk_as(&[Role::Officer, Role::Administrator]);
    let script = Script {
        answers: &[
            ("need.access", "", "1"),
            ("need.access_other", "", "1"),
            ("need.access_words", "text", PLANTED),
            ("id.full_name", "text", "Maria Quist"),
        ],
        cards: &[YES_HEALTH],
        ticked: &[],
        stop_at: Some("group:work"),
    };
    let (interview, person, _) = started(&mut desk, &script);
    let staff = desk
        .staff_add("Bea", "bea", PASSPHRASE, &[Role::Officer])
        .expect("added");
    let bea = staff.members.iter().find(|member| !member.is_self);
    let bea = bea.expect("there").id.parse().expect("id");
    let to = dir.path().join("backups");
    std::fs::create_dir(&to).expect("a folder");
    desk.backup_folder_save(to.to_str().expect("a path"))
        .expect("set");
    let found = desk
        .backup_begin()
        .expect("begins")
        .run(&mut |_| ())
        .expect("made");
    desk.backup_ended(Some(&found)).expect("noted");
    drop(desk);
    Day {
        dir,
        backup: found.dir,
        interview,
        person,
        bea,
    }
}

impl Day {
    fn home(&self) -> &Path {
        self.dir.path()
    }

    fn live(&self) -> PathBuf {
        self.home().join("live")
    }

    fn ask(&self) -> Restoring<'_> {
        Restoring {
            backup: &self.backup,
            home: self.dir.path(),
            sign_in_name: "ada",
            passphrase: PASSPHRASE,
        }
    }

    fn compare(&self) -> RestoreView {
        Desk::restore_compare(&self.ask()).expect("compared")
    }

    /// What the kept heads say of the vault in use.
    fn verdict(&self) -> Option<&'static str> {
        let live = tell_first_vault::in_use(self.home()).expect("in use").dir;
        let outside = Box::new(Fixed::seeded(30));
        let desk = Desk::sign_in(&live, "ada", PASSPHRASE, outside).expect("in");
        let view = desk.history_view().expect("a view");
        view.map(|view| view.verdict)
    }

    fn sign_in(&self) -> Desk {
        let live = tell_first_vault::in_use(self.home()).expect("in use").dir;
        signed_in(&live, 31)
    }
}

/// Signs in, and goes on where the kept heads say otherwise.
fn signed_in(dir: &Path, seed: u64) -> Desk {
    let mut desk =
        Desk::sign_in(dir, "ada", PASSPHRASE, Box::new(Fixed::seeded(seed))).expect("in");
    if desk.history_view().expect("a view").is_some() {
        desk.history_go_on("Restored from a backup")
            .expect("goes on");
    }
    desk
}

fn bytes(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(dir).expect("a folder").flatten() {
        if entry.path().is_dir() {
            all.extend(bytes(&entry.path()));
        } else {
            all.insert(entry.path(), std::fs::read(entry.path()).expect("read"));
        }
    }
    // What holds nothing: the lock, the journal's index, an empty journal.
    all.retain(|path, bytes| !bytes.is_empty() && !path.to_string_lossy().ends_with("-shm"));
    all
}

#[test]
fn what_was_taken_back_since_does_not_come_back() {
    let day = day();
    let mut desk = signed_in(&day.live(), 21);
    // The same officer takes the interview up again.
    desk.interview_resume(day.interview).expect("taken up");
    desk.choice_withdraw(day.person, Some(day.interview), "health_need")
        .expect("taken back");
    desk.staff_remove(day.bea).expect("removed");
    drop(desk);

    let view = day.compare();
    assert_eq!(view.live, LiveState::Behind);
    assert!(
        view.differ > 3 && view.from_ms.is_some() && view.findings == 0,
        "{view:?}"
    );
    assert!(view.answers >= 2, "{view:?}");
    assert_eq!((view.ended, view.people, view.staff), (1, 1, 1));
    let before = bytes(&day.live());

    let restored = Desk::restore(&day.ask(), &Fixed::seeded(41)).expect("restored");
    assert_eq!(restored.left, Some(day.live()), "it is named");
    assert_eq!(
        bytes(&day.live()),
        before,
        "the vault that was in use stays"
    );
    let mut desk = day.sign_in();
    assert_ne!(desk.vault.folder(), day.live());
    assert_eq!(checked(&mut desk).findings, 0);
    desk.know(day.person);
    let page = format!("{:?}", desk.person_page(day.person).expect("a page"));
    assert!(page.contains("Maria Quist"));
    let record = desk
        .vault
        .record(day.interview, desk.outside.today())
        .expect("a record");
    assert!(!format!("{record:?}").contains(PLANTED));
    let said = kinds(&desk, day.interview);
    assert!(said.contains(&"answer.erased".to_owned()));
    let staff = desk.staff_list().expect("a list");
    let bea = staff.members.iter().find(|member| !member.is_self);
    assert!(bea.is_some_and(|bea| bea.removed_at_ms.is_some()));
    let entries = desk.vault.entries(view.entries, 1).expect("entries");
    let first = tell_first_evidence::Entry::from_bytes(&entries[0].bytes).expect("reads");
    assert!(matches!(
        first.act,
        tell_first_evidence::Act::VaultRestored { size, lacks: Some(lacks), .. }
            if size == view.entries && lacks == view.differ
    ));
    drop(desk);
    let bea = Desk::sign_in(
        &tell_first_vault::in_use(day.home()).expect("in use").dir,
        "bea",
        PASSPHRASE,
        Box::new(Fixed::seeded(51)),
    );
    assert_ne!(code(bea), "ok", "whoever left does not come back");
}

#[test]
fn a_name_that_was_changed_since_does_not_come_back() {
    let day = day();
    let mut desk = signed_in(&day.live(), 22);
    desk.interview_resume(day.interview).expect("taken up");
    desk.notice_put(day.interview, "section", Some("now"), "screen")
        .map(drop)
        .or_else(|_| desk.interview_go(day.interview, "group:identity").map(drop))
        .expect("there");
    desk.answer_save(day.interview, &text("id.full_name", "Maria Newname"))
        .expect("saved");
    drop(desk);
    let view = day.compare();
    assert_eq!(
        (view.live, view.answers, view.people),
        (LiveState::Behind, 1, 1)
    );
    Desk::restore(&day.ask(), &Fixed::seeded(42)).expect("restored");
    let mut desk = day.sign_in();
    assert_eq!(checked(&mut desk).findings, 0);
    assert!(desk.person_find("Quist").expect("found").people.is_empty());
    desk.know(day.person);
    let page = format!("{:?}", desk.person_page(day.person).expect("a page"));
    assert!(!page.contains("Quist"), "{page}");
    let record = desk
        .vault
        .record(day.interview, desk.outside.today())
        .expect("a record");
    let record = format!("{record:?}");
    assert!(
        !record.contains("Quist") && record.contains(PLANTED),
        "what was not changed stays"
    );
}

#[test]
fn without_the_vault_in_use_it_says_what_cannot_be_known() {
    let day = day();
    signed_in(&day.live(), 23)
        .session_lock(crate::CloseReason::Button)
        .expect("locks");
    let away = day.home().join("away");
    std::fs::rename(day.live(), &away).expect("moved");
    assert_eq!(day.compare().live, LiveState::Missing);
    let restored = Desk::restore(&day.ask(), &Fixed::seeded(43)).expect("restored");
    assert_eq!(restored.left, None);
    // The heads kept beside the one that is missing know that there was more.
    assert_eq!(day.verdict(), Some("rolled-back"));
    let mut desk = day.sign_in();
    assert_eq!(checked(&mut desk).findings, 0);
    drop(desk);
    // The restored one is in use: where it is gone too, that is no place for a new one.
    let place = tell_first_vault::in_use(day.home()).expect("in use");
    assert!(place.restored);
    std::fs::rename(&place.dir, day.home().join("gone")).expect("moved");
    let view = day.compare();
    assert_eq!(
        (view.live, view.fault),
        (LiveState::Unknown, Some("vault.part_missing"))
    );
}

#[test]
fn a_damaged_vault_in_use_is_left_as_it_is() {
    let day = day();
    signed_in(&day.live(), 24)
        .session_lock(crate::CloseReason::Button)
        .expect("locks");
    let file = day.live().join("vault.tell");
    let mut damaged = std::fs::read(&file).expect("read");
    for byte in &mut damaged[4096..12_288] {
        *byte ^= 0x55;
    }
    std::fs::write(&file, &damaged).expect("written");
    let view = day.compare();
    assert_eq!(view.live, LiveState::Unknown, "{view:?}");
    Desk::restore(&day.ask(), &Fixed::seeded(44)).expect("restored");
    assert_eq!(std::fs::read(&file).expect("read"), damaged);
    assert_eq!(day.verdict(), Some("rolled-back"));
    assert_eq!(checked(&mut day.sign_in()).findings, 0);
}

#[test]
fn only_an_administrator_restores_and_only_what_was_checked() {
    let day = day();
    let ask = day.ask();
    let with = |name, passphrase| Restoring {
        sign_in_name: name,
        passphrase,
        ..ask
    };
    let refused = |ask: &Restoring<'_>| code(Desk::restore_compare(ask));
    assert_eq!(
        refused(&with("bea", PASSPHRASE)),
        "restore.not_administrator"
    );
    assert_eq!(
        refused(&with("ada", "not the passphrase")),
        "sign_in.wrong_passphrase"
    );
    let live = day.live();
    let other = Restoring {
        backup: &live,
        ..ask
    };
    assert_eq!(refused(&other), "restore.not_a_backup");
    let desk = signed_in(&day.live(), 25);
    assert_eq!(refused(&ask), "vault.busy");
    drop(desk);
    let file = day.backup.join("vault.tell");
    let mut bytes = std::fs::read(&file).expect("read");
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    std::fs::write(&file, bytes).expect("written");
    assert_eq!(refused(&ask), "restore.not_sound");
    assert_eq!(
        code(Desk::restore(&ask, &Fixed::seeded(45))),
        "restore.not_sound"
    );
    assert!(
        !tell_first_vault::in_use(day.home())
            .expect("in use")
            .restored
    );
}

#[test]
fn a_backup_of_a_line_that_was_left_is_refused() {
    let day = day();
    Desk::restore(&day.ask(), &Fixed::seeded(46)).expect("restored");
    drop(day.sign_in());
    // The backup is a beginning of the restored vault.
    assert_eq!(day.compare().live, LiveState::Behind);
    // The vault that was in use went on otherwise: a backup of it forks.
    let mut desk = signed_in(&day.live(), 26);
    desk.interview_resume(day.interview).expect("taken up");
    desk.notice_put(day.interview, "section", Some("now"), "screen")
        .map(drop)
        .or_else(|_| desk.interview_go(day.interview, "group:identity").map(drop))
        .expect("there");
    desk.answer_save(day.interview, &text("id.full_name", "Maria Leftline"))
        .expect("saved");
    let found = desk
        .backup_begin()
        .expect("begins")
        .run(&mut |_| ())
        .expect("made");
    desk.backup_ended(Some(&found)).expect("noted");
    drop(desk);
    let ask = Restoring {
        backup: &found.dir,
        ..day.ask()
    };
    // Its values, erased or not, are none the vault in use could speak for.
    let before = bytes(day.home());
    assert_eq!(code(Desk::restore_compare(&ask)), "restore.other_line");
    let refused = Desk::restore(&ask, &Fixed::seeded(47));
    assert_eq!(code(refused), "restore.other_line");
    assert_eq!(bytes(day.home()), before, "nothing was changed");
    assert_eq!(checked(&mut day.sign_in()).findings, 0);
}

#[cfg(unix)]
#[test]
fn a_vault_in_use_that_is_whole_and_cannot_be_read_now_is_not_passed_over() {
    use std::os::unix::fs::PermissionsExt;

    let day = day();
    let mode = |mode| std::fs::set_permissions(day.live(), std::fs::Permissions::from_mode(mode));
    let refused = |want| {
        let before = bytes(day.home());
        assert_eq!(code(Desk::restore_compare(&day.ask())), want);
        let restored = Desk::restore(&day.ask(), &Fixed::seeded(48));
        assert_eq!(code(restored), want);
        assert_eq!(bytes(day.home()), before, "nothing was changed");
    };
    mode(0o500).expect("set");
    refused("vault.read_only");
    mode(0o700).expect("set");
    let name = tell_first_vault::SlotName::Member("ada".to_owned());
    let payload = tell_first_vault::slots::open(&day.live(), &name, PASSPHRASE).expect("opens");
    let later = ["CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"];
    drop(
        tell_first_vault::Vault::open_with_later(&day.live(), &payload.key, &later).expect("newer"),
    );
    refused("vault.newer");
}

/// Somebody tries to sign in to the vault in use whenever the clock is looked at.
struct Tries {
    fixed: Fixed,
    live: PathBuf,
    codes: std::sync::Mutex<Vec<&'static str>>,
}

impl crate::Outside for Tries {
    fn now(&self) -> tell_first_evidence::Moment {
        let tried = Desk::sign_in(&self.live, "ada", PASSPHRASE, Box::new(Fixed::seeded(60)));
        self.codes.lock().expect("whole").push(code(tried));
        self.fixed.now()
    }

    fn today(&self) -> chrono::NaiveDate {
        self.fixed.today()
    }

    fn random(&self, bytes: &mut [u8]) {
        self.fixed.random(bytes);
    }
}

#[test]
fn nobody_works_in_the_vault_in_use_while_a_backup_takes_its_place() {
    let day = day();
    let tries = Tries {
        fixed: Fixed::seeded(49),
        live: day.live(),
        codes: std::sync::Mutex::default(),
    };
    Desk::restore(&day.ask(), &tries).expect("restored");
    let codes = tries.codes.into_inner().expect("whole");
    // Before the copy is made, and while what went since goes again in it.
    assert!(
        codes.len() >= 2 && codes.iter().all(|code| *code == "vault.busy"),
        "{codes:?}"
    );
    drop(day.sign_in());
}

/// What is wrong with a backup is never said of the records.
#[test]
fn a_fault_of_the_backup_is_said_of_the_backup() {
    let refused = |spoil: &dyn Fn(&Path)| {
        let day = day();
        spoil(&day.backup);
        code(Desk::restore_compare(&day.ask()))
    };
    let without =
        |name: &'static str| move |dir: &Path| std::fs::remove_file(dir.join(name)).expect("gone");
    assert_eq!(refused(&without("vault.tell")), "restore.not_sound");
    assert_eq!(refused(&without("vault.id")), "restore.not_sound");
    assert_eq!(refused(&without("backup.txt")), "restore.not_a_backup");
    let with_id = |text: &'static str| {
        move |dir: &Path| std::fs::write(dir.join("vault.id"), text).expect("written")
    };
    assert_eq!(refused(&with_id("other")), "restore.not_sound");
    assert_eq!(refused(&with_id("tell-first vault 2\n")), "restore.newer");
    let slots = |dir: &Path| {
        for slot in std::fs::read_dir(dir.join("slots"))
            .expect("slots")
            .flatten()
        {
            std::fs::write(slot.path(), "x").expect("written");
        }
    };
    assert_eq!(refused(&slots), "restore.not_sound");
}

/// A stick that is pulled out while it is copied, and a full disk while it is still in.
#[test]
fn what_fails_while_copying_is_said_of_the_side_that_failed() {
    let day = day();
    let said = |why| crate::restore::of_copying(why, &day.backup).code();
    assert_eq!(said(VaultError::DiskFull), "vault.disk_full");
    std::fs::rename(&day.backup, day.home().join("pulled out")).expect("pulled out");
    assert_eq!(said(VaultError::Absent), "restore.unread");
}

//! Files exchanged for others: of an earlier day, of another desk, or not there. Each ends with its own word, and with
//! nothing written over.
//!
//! Two things are compared: what opening and signing in say, and, where both let it pass, what a check of the whole
//! log and of every page says.

use std::fs;
use std::path::{Path, PathBuf};

use tell_first_desk::{CloseReason, Desk, Presence, Said, look};
use tell_first_vault::{SlotName, Standing, beside};

use crate::world::{self, NAME, PASSPHRASE, Seeded, copy, text};

/// A desk on two days and a crash, and another desk.
struct Desks {
    folder: tempfile::TempDir,
}

impl Desks {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("now").join("live");
        let made = world::desk_made(&dir, 71);
        copy(&dir, &folder.path().join("before").join("live"));
        // A change that takes nothing away stays in the journal.
        let mut vault = world::open(&dir, &made.key);
        world::set(&mut vault, "a-setting", "new", world::at(9999)).unwrap();
        let crashed = folder.path().join("crashed").join("live");
        copy(&dir, &crashed);
        assert!(fs::metadata(crashed.join("vault.tell-wal")).unwrap().len() > 0);
        drop(vault);
        let given = Seeded::new(72);
        let mut desk = world::sign_in(&dir, &given);
        desk.interview_resume(made.interview).unwrap();
        for number in 0..5 {
            let said = text("id.known_as", &format!("Known {number}"));
            assert!(desk.answer_save(made.interview, &said).unwrap().saved);
        }
        desk.session_lock(CloseReason::Quit).unwrap();
        // The same beginning, and another end.
        let fork = folder.path().join("fork").join("live");
        copy(&folder.path().join("before").join("live"), &fork);
        let mut desk = world::sign_in(&fork, &Seeded::new(73));
        desk.interview_resume(made.interview).unwrap();
        for number in 0..20 {
            let said = text("id.known_as", &format!("Other {number}"));
            assert!(desk.answer_save(made.interview, &said).unwrap().saved);
        }
        desk.session_lock(CloseReason::Quit).unwrap();
        world::desk_made(&folder.path().join("other").join("live"), 74);
        Self { folder }
    }

    fn dir(&self, which: &str) -> PathBuf {
        self.folder.path().join(which).join("live")
    }

    /// What is said when one of them, changed, is signed in to.
    fn said(&self, of: &str, change: impl FnOnce(&Path)) -> String {
        let aside = tempfile::tempdir().unwrap();
        let dir = aside.path().join("live");
        copy(&self.dir(of), &dir);
        change(&dir);
        let before = world::bytes(&beside(&dir));
        let said = said(&dir);
        for (path, digest) in before {
            let now = world::bytes(&beside(&dir)).get(&path).copied();
            let kept = said == "same" || now == Some(digest);
            assert!(kept, "{said}: a head that was kept is written over");
        }
        said
    }
}

fn said(dir: &Path) -> String {
    match look(dir) {
        Presence::Present { .. } => {}
        other @ (Presence::Absent
        | Presence::Busy
        | Presence::Newer
        | Presence::Damaged
        | Presence::PartMissing
        | Presence::NoAccess
        | Presence::ReadOnly) => return format!("{other:?}"),
    }
    let given = Box::new(Seeded::new(79));
    let mut desk = match Desk::sign_in(dir, NAME, PASSPHRASE, given) {
        Ok(desk) => desk,
        Err(why) => return why.code().to_owned(),
    };
    if let Some(held) = desk.history_view().unwrap() {
        return held.verdict.to_owned();
    }
    while !desk.check_is_over().unwrap() {
        if desk.check_some(500).is_err() {
            return "the check finds it".to_owned();
        }
    }
    let status = desk.evidence_status();
    match status {
        Ok(status) if status.findings.is_empty() => "same".to_owned(),
        Ok(_) | Err(_) => "the check finds it".to_owned(),
    }
}

fn take(from: &Path, to: &Path, name: &str) {
    fs::copy(from.join(name), to.join(name)).unwrap();
}

#[test]
fn each_swap_has_its_own_word() {
    let desks = Desks::new();
    let (before, fork, other) = (desks.dir("before"), desks.dir("fork"), desks.dir("other"));
    let crashed = desks.dir("crashed");
    let remove = |dir: &Path, name: &str| fs::remove_file(dir.join(name)).unwrap();
    let heads = |dir: &Path| world::files(&beside(dir));
    assert_eq!(desks.said("now", |_| ()), "same", "a control");
    assert_eq!(desks.said("crashed", |_| ()), "same", "a control");

    let older = |dir: &Path| take(&before, dir, "vault.tell");
    assert_eq!(desks.said("now", older), "rolled-back");
    let whole = |dir: &Path| {
        world::files(&before).iter().for_each(|path| {
            let place = dir.join(path.strip_prefix(&before).unwrap());
            fs::copy(path, place).unwrap();
        })
    };
    assert_eq!(desks.said("now", whole), "rolled-back");
    let forked = |dir: &Path| take(&fork, dir, "vault.tell");
    assert_eq!(desks.said("now", forked), "forked");
    let without_heads = |dir: &Path| {
        heads(dir)
            .iter()
            .for_each(|path| fs::remove_file(path).unwrap())
    };
    assert_eq!(desks.said("now", without_heads), "missing");
    let all_of_another = |dir: &Path| {
        fs::remove_file(heads(dir).pop().unwrap()).unwrap();
        let theirs = heads(&other).pop().unwrap();
        fs::copy(&theirs, beside(dir).join(theirs.file_name().unwrap())).unwrap();
    };
    let foreign = desks.said("now", all_of_another);
    assert!(
        ["foreign", "missing"].contains(&foreign.as_str()),
        "{foreign}"
    );
    let of_another = |dir: &Path| take(&other, dir, "vault.tell");
    assert_eq!(desks.said("now", of_another), "vault.foreign_slot");
    let slots_of_another = |dir: &Path| {
        let id = |dir: &Path| fs::read_to_string(dir.join("vault.id")).unwrap();
        let code = |dir: &Path| {
            let id = id(dir).lines().nth(1).unwrap().parse().unwrap();
            format!("slots/{}.age", SlotName::code(id, NAME))
        };
        fs::copy(other.join(code(&other)), dir.join(code(dir))).unwrap();
    };
    assert_eq!(desks.said("now", slots_of_another), "vault.foreign_slot");
    assert_eq!(
        desks.said("now", |dir| take(&other, dir, "vault.id")),
        "sign_in.wrong_passphrase"
    );
    assert_eq!(
        desks.said("now", |dir| remove(dir, "vault.tell")),
        "PartMissing"
    );
    assert_eq!(desks.said("now", |dir| remove(dir, "vault.id")), "Damaged");

    // After a crash, with a journal.
    assert_eq!(
        desks.said("crashed", |dir| remove(dir, "vault.tell-shm")),
        "same"
    );
    // A journal put beside a file that has long gone on: pages of two days, or the older day whole.
    let stale = desks.said("now", |dir| take(&crashed, dir, "vault.tell-wal"));
    let seen = [
        "vault.damaged",
        "the check finds it",
        "rolled-back",
        "forked",
    ];
    assert!(seen.contains(&stale.as_str()), "{stale}");
    let journal_of_another = desks.said("other", |dir| take(&crashed, dir, "vault.tell-wal"));
    assert_eq!(journal_of_another, "vault.damaged");
    // What was saved after the newest kept head: the test below.
    let without = desks.said("crashed", |dir| remove(dir, "vault.tell-wal"));
    assert_eq!(without, "same");
}

/// The exact limit of what is noticed when the journal goes after a crash. Lost are the entries since it was last
/// emptied, which happens whenever something is erased, and on locking. Where a head was kept since, as each sign-in and
/// each copy that is handed over does, signing in says that the vault was rolled back. Where none was, nothing is said
/// here, and whoever holds a receipt or a head of those entries can show that they were there.
#[test]
fn a_journal_that_goes_after_a_crash_is_noticed_but_for_what_came_after_every_kept_head() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("live");
    let made = world::desk_made(&dir, 76);
    let mut desk = world::sign_in(&dir, &Seeded::new(77));
    desk.interview_resume(made.interview).unwrap();
    let mut save = |said: &Said| assert!(desk.answer_save(made.interview, said).unwrap().saved);
    let crash = |name: &str| {
        let to = folder.path().join(name).join("live");
        copy(&dir, &to);
        let note = world::open(&to, &made.key).newest_head().unwrap();
        // Opened and closed, its journal is in the file: the crash itself is copied again.
        copy(&dir, &to);
        (to, note.unwrap())
    };
    save(&text("id.known_as", "Known"));
    let (early, _) = crash("early");
    // Writing over a value empties the journal; the next answer stands in it alone.
    save(&text("id.known_as", "Known otherwise"));
    let emptied = fs::metadata(dir.join("vault.tell-wal")).unwrap().len();
    assert_eq!(emptied, 0, "a control");
    let (whole, _) = crash("whole");
    save(&world::declined("dob"));
    let (late, held) = crash("late");

    // The sign-in kept a head, and its entry is in the journal.
    fs::remove_file(early.join("vault.tell-wal")).unwrap();
    assert_eq!(said(&early), "rolled-back");
    // No head was kept since the journal was emptied.
    let count = |dir: &Path| world::open(dir, &made.key).entry_count().unwrap();
    fs::remove_file(late.join("vault.tell-wal")).unwrap();
    assert_eq!(
        count(&late),
        count(&whole),
        "what came since is lost, and no more"
    );
    assert_eq!(said(&late), "same");
    let judged = world::open(&late, &made.key).judge(&held).unwrap().unwrap();
    // More was written since by the sign-in that said nothing: by then the two went different ways.
    assert!([Standing::RolledBack, Standing::Forked].contains(&judged.standing));
}

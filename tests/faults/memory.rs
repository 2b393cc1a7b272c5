//! Too little memory (R6): what was called saved is stored, what was not is not, the application says that memory is
//! short and never that the file is damaged, and it goes on once there is memory again.
//!
//! The database has a limit of its own, set here to ever more of what a piece of work needs. A limit on the whole
//! process reaches everything else: there the standard library ends the process at the first small piece it does not
//! get, which is a kill like any other (`kill`). What is large is asked for first, so that it can be refused: the
//! memory that makes a passphrase hard to guess.
#![expect(
    unsafe_code,
    reason = "the limits are the database's and the system's own functions; nothing else here is unsafe"
)]

use std::cell::Cell;
use std::fmt::Debug;
use std::fs;
use std::path::Path;

use rusqlite::ffi;
use tell_first_desk::Desk;
use tell_first_vault::{SlotCost, Vault, VaultError, slots};

use crate::child::{self, say};
use crate::whole::{
    CANARY, Template, anywhere, made, named, next_save, save, whole, whole_after_a_crash,
};
use crate::world::{self, KEY, NAME, PASSPHRASE, Seeded, at, copy, key, member, set, text};
use crate::{long, migrating};

/// The only codes that are true where memory is short.
const TRUE_OF_IT: &[&str] = &["vault.no_memory", "vault.reopen"];

/// Limits tried for each piece of work.
fn tries() -> i64 {
    if long() { 200 } else { 20 }
}

/// How much the database may take beyond what it has.
struct Room {
    bytes: Option<i64>,
    needed: Cell<i64>,
}

impl Debug for Room {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "with room for {:?} bytes", self.bytes)
    }
}

impl Room {
    /// Does it with that room; without a limit notes how much it took.
    fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        let before = used();
        most();
        limit(self.bytes.map_or(0, |room| before + room.max(1)));
        let done = work();
        self.needed.set(self.needed.get().max(most() - before));
        limit(0);
        done
    }
}

/// Bytes the database has.
fn used() -> i64 {
    // SAFETY: asks for a number.
    unsafe { ffi::sqlite3_memory_used() }
}

/// The most bytes it had since this was asked last.
fn most() -> i64 {
    // SAFETY: asks for a number, and begins to count anew.
    unsafe { ffi::sqlite3_memory_highwater(1) }
}

/// The most bytes it may have; 0 is no limit.
fn limit(bytes: i64) {
    // SAFETY: sets two numbers that every allocation of the database looks at.
    unsafe {
        ffi::sqlite3_hard_heap_limit64(bytes);
        ffi::sqlite3_soft_heap_limit64(bytes);
    }
}

/// Does a piece of work with ever more room: `one` says whether it was refused.
fn sweep(mut one: impl FnMut(&Room) -> bool) {
    let room = |bytes| Room {
        bytes,
        needed: Cell::new(0),
    };
    let free = room(None);
    assert!(!one(&free), "without a limit it is not refused");
    let needed = free.needed.get();
    // Closer together where there is least: the first steps of opening need little.
    let part = |place| needed * place * place / tries() / tries();
    let refused = (0..tries())
        .filter(|place| one(&room(Some(part(*place)))))
        .count();
    assert!(
        refused > 2,
        "a control: of {} limits below {needed} bytes only {refused} were too low",
        tries()
    );
    assert!(!one(&room(Some(needed * 2))), "with room for twice as much");
}

fn says(why: VaultError, room: &Room) {
    let shown = format!("{why:?}");
    let code = tell_first_desk::Error::from(why).code();
    assert!(TRUE_OF_IT.contains(&code), "{room:?}: {code}, {shown}");
}

/// Takes an outcome apart: what was refused says so truly.
fn granted<T>(outcome: Result<T, VaultError>, room: &Room) -> Option<T> {
    outcome.map_err(|why| says(why, room)).ok()
}

/// Each piece of work, by its name.
const WORK: &[(&str, fn())] = &[
    ("opening after a crash", opening),
    ("saving", saving),
    ("erasing", erasing),
    ("checking", checking),
    ("backing up", backing_up),
    ("going to a newer version", newer),
    ("the desk", at_the_desk),
];

/// The work of the child, whose database alone is limited.
pub(crate) fn starve(_: &Path, number: u64) {
    WORK[usize::try_from(number).unwrap()].1();
    say("done");
}

#[test]
fn with_ever_less_memory_it_says_so_and_nothing_that_was_called_saved_is_lost() {
    for (number, (name, _)) in (0..).zip(WORK) {
        let folder = tempfile::tempdir().unwrap();
        let worker = child::start("starve", folder.path(), number, folder.path(), &[]);
        let well = worker.end();
        let said = fs::read_to_string(folder.path().join("stderr.log")).unwrap();
        assert!(well, "{name}: {said}");
    }
}

fn opening() {
    let template = Template::new(|dir| {
        let mut vault = world::found(&dir.with_extension("first"), 1);
        for number in 0..9 {
            save(&mut vault, number).unwrap();
        }
        copy(vault.folder(), dir);
    });
    sweep(|room| {
        let (_folder, dir) = template.fresh();
        let opened = granted(room.within(|| Vault::open(&dir, &key())), room);
        let refused = opened.is_none();
        drop(opened);
        assert_eq!(whole(&dir, room), 8, "{room:?}");
        next_save(world::open(&dir, &KEY), &dir, room);
        refused
    });
}

fn saving() {
    let template = Template::new(made);
    sweep(|room| {
        let (_folder, dir) = template.fresh();
        let mut vault = world::open(&dir, &KEY);
        let mut acked = 0;
        let mut refused = false;
        for number in 1..=2 {
            match granted(room.within(|| save(&mut vault, number)), room) {
                Some(_) => acked = number,
                None => refused = true,
            }
        }
        assert_eq!(whole_after_a_crash(&dir, room), acked, "{room:?}");
        next_save(vault, &dir, room);
        refused
    });
}

fn erasing() {
    let template = Template::new(|dir| {
        made(dir);
        named(&mut world::open(dir, &KEY), CANARY, 1).unwrap();
        assert!(anywhere(dir, CANARY), "a control");
    });
    sweep(|room| {
        let (_folder, dir) = template.fresh();
        let mut vault = world::open(&dir, &KEY);
        let erased = room.within(|| named(&mut vault, "somebody", 2));
        let refused = granted(erased, room).is_none();
        assert_eq!(whole_after_a_crash(&dir, room), 0, "{room:?}");
        if refused {
            drop(vault);
            assert!(anywhere(&dir, CANARY), "{room:?}: it was called not erased");
            vault = world::open(&dir, &KEY);
            named(&mut vault, "somebody", 2).unwrap_or_else(|why| panic!("{room:?}: {why}"));
        } else if !vault.unscrubbed() {
            assert!(!anywhere(&dir, CANARY), "{room:?}: the vault knows nothing");
        }
        save(&mut vault, 98).unwrap_or_else(|why| panic!("{room:?}: {why}"));
        assert!(!anywhere(&dir, CANARY), "{room:?}: after the next save");
        next_save(vault, &dir, room);
        refused
    });
}

/// What is whole is never called otherwise.
fn checking() {
    let template = Template::new(made);
    sweep(|room| {
        let (_folder, dir) = template.fresh();
        let vault = world::open(&dir, &KEY);
        let checked = room.within(|| {
            let checked = vault.check_all(|_| ())?;
            let recent = vault.check_recent(50)?;
            let (_, signatures) = vault.check_signatures(|_| ())?;
            vault.sound()?;
            Ok((checked.findings().to_vec(), recent, signatures))
        });
        let found = granted(checked, room);
        let refused = found.is_none();
        assert_eq!(found.unwrap_or_default(), Default::default(), "{room:?}");
        next_save(vault, &dir, room);
        refused
    });
}

fn backing_up() {
    let template = Template::new(made);
    sweep(|room| {
        let (folder, dir) = template.fresh();
        let to = folder.path().join("backups");
        fs::create_dir(&to).unwrap();
        let vault = world::open(&dir, &KEY);
        let made = room.within(|| {
            let source = vault.backup_source(&key())?;
            source.run(&to, world::BEGIN_MS, &mut |_| ())
        });
        let made = granted(made, room);
        let there = fs::read_dir(&to).unwrap().count();
        assert_eq!(there, usize::from(made.is_some()), "{room:?}");
        if let Some(found) = &made {
            Vault::examine(&found.dir, &key()).unwrap().sound().unwrap();
        }
        next_save(vault, &dir, room);
        made.is_none()
    });
}

fn newer() {
    let template = Template::new(migrating::made);
    sweep(|room| {
        let (_folder, dir) = template.fresh();
        let opened = room.within(|| Vault::open_with_later(&dir, &key(), &[&migrating::step()]));
        let opened = granted(opened, room);
        let refused = opened.is_none();
        drop(opened);
        let version = migrating::version(&dir, &format!("{room:?}"));
        assert_eq!(version, if refused { 1 } else { 2 }, "{room:?}");
        migrating::goes_on(&dir, &format!("{room:?}"));
        refused
    });
}

/// Signing in and saving a page: the screen stays, and the next save works.
fn at_the_desk() {
    let template = Template::new(|dir| drop(world::desk_made(dir, 61)));
    let interview = {
        let (_folder, dir) = template.fresh();
        let desk = world::sign_in(&dir, &Seeded::new(62));
        let waiting = desk.home_view().unwrap().waiting[0].waiting.clone();
        waiting.unwrap().interview.parse().unwrap()
    };
    let page = |words: &str| [text("id.full_name", words)];
    let truly = |why: tell_first_desk::Error, room: &Room| {
        assert!(TRUE_OF_IT.contains(&why.code()), "{room:?}: {why:?}");
    };
    sweep(|room| {
        let (_folder, dir) = template.fresh();
        let given = Box::new(Seeded::new(63));
        let desk = room.within(|| Desk::sign_in(&dir, NAME, PASSPHRASE, given));
        let refused = desk.is_err();
        drop(desk.map_err(|why| truly(why, room)));
        drop(world::sign_in(&dir, &Seeded::new(64)));
        refused
    });
    sweep(|room| {
        let (_folder, dir) = template.fresh();
        let mut desk = world::sign_in(&dir, &Seeded::new(65));
        let resumed = room.within(|| {
            desk.interview_resume(interview)?;
            desk.page_save(interview, "identity", &page("Person One"))
        });
        let refused = resumed.is_err();
        let reopen = matches!(&resumed, Err(why) if why.code() == "vault.reopen");
        drop(resumed.map_err(|why| truly(why, room)));
        if reopen || desk.interview_resume(interview).is_err() {
            drop(desk);
            desk = world::sign_in(&dir, &Seeded::new(66));
            desk.interview_resume(interview).unwrap();
        }
        let before = format!("{:?}", desk.interview_step(interview).unwrap());
        assert_eq!(before.contains("Person One"), !refused, "{room:?}");
        let saved = desk.page_save(interview, "identity", &page("Person Two"));
        assert!(saved.unwrap_or_else(|why| panic!("{room:?}: {why}")).saved);
        refused
    });
}

/// Sets how many bytes the whole process may have beyond what it has; `None` takes the limit away.
fn process_may_take(more: Option<u64>) {
    let pages = fs::read_to_string("/proc/self/statm").unwrap();
    let pages: u64 = pages.split(' ').next().unwrap().parse().unwrap();
    let mut limits = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: the system fills in the place it is given, and reads it.
    unsafe {
        let page = u64::try_from(libc::sysconf(libc::_SC_PAGESIZE)).unwrap();
        assert_eq!(libc::getrlimit(libc::RLIMIT_AS, &raw mut limits), 0);
        limits.rlim_cur = more.map_or(limits.rlim_max, |more| pages * page + more);
        assert_eq!(libc::setrlimit(libc::RLIMIT_AS, &raw const limits), 0);
    }
}

/// The work of the child: signs in with a slot that asks for 64 MiB, in ever more memory.
pub(crate) fn narrow_slot(dir: &Path) {
    let (mut refused, mut opened) = (0, 0);
    for step in 0..tries().cast_unsigned() {
        process_may_take(Some(
            (16 << 20) + (96 << 20) * step / tries().cast_unsigned(),
        ));
        let payload = slots::open(dir, &member(), PASSPHRASE);
        process_may_take(None);
        match payload {
            Ok(_) => opened += 1,
            Err(VaultError::NoMemory) => refused += 1,
            Err(why) => panic!("step {step}: {why:?}"),
        }
    }
    say(&format!("refused {refused} opened {opened}"));
}

#[test]
fn a_passphrase_that_needs_more_memory_than_there_is_is_not_called_wrong_and_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    made(&dir);
    let payload = slots::open(&dir, &member(), PASSPHRASE).unwrap();
    slots::write(&dir, &member(), &payload, PASSPHRASE, SlotCost::Fixed(16)).unwrap();
    let worker = child::start("narrow-slot", &dir, 0, folder.path(), &[]);
    let said = worker.wait_for("refused");
    let (refused, opened) = said.split_once(" opened ").unwrap();
    let number = |said: &str| said.parse::<u32>().unwrap();
    assert!(number(refused) > 2 && number(opened) > 2, "{said}");
    assert!(worker.end());
}

/// The work of the child: saves until there is no more memory, one way or the other.
pub(crate) fn narrow(dir: &Path, kilobytes: u64) {
    let mut vault = world::open(dir, &KEY);
    process_may_take(Some(kilobytes << 10));
    let mut kept = Vec::new();
    for number in 1.. {
        let words = number.to_string();
        if set(&mut vault, "desk-name", &words, at(number)).is_err() {
            break;
        }
        say(&format!("saved {number}"));
        // Until it comes to that.
        kept.push(vec![1_u8; 40 << 10]);
    }
}

#[test]
fn whatever_ends_a_process_without_memory_what_it_called_saved_is_stored() {
    let template = Template::new(made);
    let mut some = 0;
    // A process each: fewer of them.
    let limits = tries().cast_unsigned() / 3;
    for place in 0..limits {
        let (folder, dir) = template.fresh();
        let kilobytes = 2048 * place / limits;
        let worker = child::start("narrow", &dir, kilobytes, folder.path(), &[]);
        let acked: Vec<i64> = worker
            .lines
            .iter()
            .map(|line| line.strip_prefix("saved ").unwrap().parse().unwrap())
            .collect();
        worker.end();
        let acked = acked.last().copied().unwrap_or_default();
        let stored = whole(&dir, &kilobytes);
        assert!(
            acked <= stored && stored <= acked + 1,
            "{kilobytes} KiB: {acked} was called saved, {stored} is there"
        );
        some += acked;
        next_save(world::open(&dir, &KEY), &dir, &kilobytes);
    }
    assert!(some > 0, "a control: nothing was saved at all");
}

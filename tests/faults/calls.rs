//! Every call of this program that changes a file, caught on its way to the system.
//!
//! The linker takes the functions below in place of the C library's, for the database and for the standard library
//! alike. So a fault reaches whatever the application writes: the encrypted file and its journal, key slots, the id, a
//! copy of the vault. A virtual file system of SQLite's would see the database's own files only. Each call goes
//! straight to the kernel unless the very thread that makes it has set a watch over the folder it is for.
#![expect(
    unsafe_code,
    reason = "standing in for functions of the C library is what this module is; nothing outside it is unsafe"
)]

mod caught;

use std::cell::RefCell;
use std::ffi::c_int;
use std::path::{Path, PathBuf};

/// What a call does to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// Opens it, or makes it.
    Open,
    /// Writes into it.
    Write,
    /// Cuts it, or makes it longer.
    Cut,
    /// Takes its name away.
    Remove,
    /// Gives it another name.
    Rename,
    /// Waits until it is on the disk.
    Sync,
    /// The same for the names in a folder.
    SyncFolder,
}

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It does nothing and gives this error number.
    Error(c_int),
    /// A signal comes: it does nothing, three times, and then works.
    Interrupted,
    /// It writes only the first half. Any other call works.
    Short,
}

/// Which calls go wrong, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// Calls of this kind.
    pub(crate) call: Call,
    /// From this one on, counted from 0.
    pub(crate) from: u64,
    /// It and all after it, or it alone.
    pub(crate) lasting: bool,
    /// What happens.
    pub(crate) fault: Fault,
}

/// What happened to the watched folder, in order.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// The names in a folder are others now.
    Named(Naming),
    /// Bytes were written at a place.
    Wrote(u64, u64, Vec<u8>),
    /// The file has this length now.
    Cut(u64, u64),
    /// The file is on the disk.
    Synced(u64),
    /// The folder's names are on the disk.
    SyncedFolder(PathBuf),
    /// The system could not put the file on the disk, and will not try these bytes again.
    NotSynced(u64),
    /// What the test noted itself.
    Mark(u64),
}

/// A change of the names in a folder.
#[derive(Debug, Clone)]
pub(crate) enum Naming {
    /// A new file; the number tells it from others, whatever its name.
    Made(PathBuf, u64),
    /// A new folder.
    Folder(PathBuf),
    /// A name is gone.
    Removed(PathBuf),
    /// A name is another now.
    Renamed(PathBuf, PathBuf),
}

struct Watching {
    root: PathBuf,
    plan: Option<Plan>,
    matched: u64,
    failed: u64,
    recording: bool,
    events: Vec<Event>,
}

thread_local! {
    static WATCH: RefCell<Option<Watching>> = const { RefCell::new(None) };
}

/// A watch over one folder, kept by the thread that set it until this is dropped.
pub(crate) struct Watch(());

/// Makes calls of this thread in this folder go wrong.
pub(crate) fn fail(root: &Path, plan: Plan) -> Watch {
    set(root, Some(plan), false)
}

/// Writes down what this thread does in this folder, and lets a plan go wrong meanwhile.
pub(crate) fn record(root: &Path, plan: Option<Plan>) -> Watch {
    set(root, plan, true)
}

fn set(root: &Path, plan: Option<Plan>, recording: bool) -> Watch {
    let watching = Watching {
        root: root.canonicalize().unwrap(),
        plan,
        matched: 0,
        failed: 0,
        recording,
        events: Vec::new(),
    };
    WATCH.with(|watch| *watch.borrow_mut() = Some(watching));
    Watch(())
}

impl Watch {
    /// How often a call was made to go wrong so far.
    pub(crate) fn failed(&self) -> u64 {
        watched(|watch| watch.failed).unwrap()
    }

    /// Notes something between the events.
    pub(crate) fn mark(&self, number: u64) {
        watched(|watch| watch.events.push(Event::Mark(number)));
    }

    /// From here on everything works; gives how often a call went wrong.
    pub(crate) fn end(self) -> u64 {
        self.failed()
    }

    /// Everything that was written down.
    pub(crate) fn events(self) -> Vec<Event> {
        watched(|watch| std::mem::take(&mut watch.events)).unwrap()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        WATCH.with(|watch| *watch.borrow_mut() = None);
    }
}

fn watched<T>(look: impl FnOnce(&mut Watching) -> T) -> Option<T> {
    // While a thread ends, and while a watch looks itself, calls are not its business.
    WATCH
        .try_with(|watch| watch.try_borrow_mut().ok()?.as_mut().map(look))
        .ok()
        .flatten()
}

/// What becomes of a call.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// None of our business.
    Passed,
    /// Done, and written down.
    Done,
    /// Done by half.
    Half,
    /// Not done.
    Refused(c_int),
}

fn judge(call: Call, path: Option<PathBuf>) -> Verdict {
    watched(|watch| match path {
        Some(path) if path.starts_with(&watch.root) => watch.judge(call),
        _ => Verdict::Passed,
    })
    .unwrap_or(Verdict::Passed)
}

impl Watching {
    fn judge(&mut self, call: Call) -> Verdict {
        let Some(plan) = self.plan.filter(|plan| plan.call == call) else {
            return Verdict::Done;
        };
        let place = self.matched;
        self.matched += 1;
        let lasts = match plan.fault {
            Fault::Interrupted => place < plan.from + 3,
            Fault::Error(_) | Fault::Short => plan.lasting || place == plan.from,
        };
        if place < plan.from || !lasts {
            return Verdict::Done;
        }
        self.failed += 1;
        match plan.fault {
            Fault::Error(number) => Verdict::Refused(number),
            Fault::Interrupted => Verdict::Refused(libc::EINTR),
            Fault::Short => Verdict::Half,
        }
    }
}

fn note(event: impl FnOnce() -> Option<Event>) {
    watched(|watch| {
        if watch.recording {
            watch.events.extend(event());
        }
    });
}

/// A control: nothing below would prove anything if a call went past.
#[test]
fn the_database_and_the_standard_library_are_both_caught() {
    let folder = tempfile::tempdir().unwrap();
    let watch = record(folder.path(), None);
    std::fs::write(folder.path().join("plain"), b"bytes").unwrap();
    std::fs::copy(folder.path().join("plain"), folder.path().join("copied")).unwrap();
    let conn = rusqlite::Connection::open(folder.path().join("db")).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (a)")
        .unwrap();
    drop(conn);
    let events = watch.events();
    for name in ["plain", "copied", "db", "db-wal"] {
        let made = events.iter().find_map(|event| {
            let Event::Named(Naming::Made(path, number)) = event else {
                return None;
            };
            path.ends_with(name).then_some(*number)
        });
        let made = made.unwrap_or_else(|| panic!("{name} was made unseen"));
        let wrote = |event: &Event| matches!(event, Event::Wrote(number, ..) if *number == made);
        assert!(events.iter().any(wrote), "{name} was written unseen");
    }
    assert!(events.iter().any(|event| matches!(event, Event::Synced(_))));
    assert!(events.iter().any(
        |event| matches!(event, Event::Named(Naming::Removed(path)) if path.ends_with("db-wal"))
    ));
}

/// A control: a plan reaches the call it names, and no other thread's.
#[test]
fn a_plan_goes_wrong_at_its_call_in_its_thread() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain");
    let plan = Plan {
        call: Call::Write,
        from: 1,
        lasting: false,
        fault: Fault::Error(libc::ENOSPC),
    };
    let watch = fail(folder.path(), plan);
    assert!(std::fs::write(&path, b"first").is_ok());
    let other = folder.path().join("other");
    std::thread::spawn(move || std::fs::write(other, b"elsewhere").unwrap())
        .join()
        .unwrap();
    let second = std::fs::write(&path, b"second").unwrap_err();
    assert_eq!(second.raw_os_error(), Some(libc::ENOSPC));
    assert!(std::fs::write(&path, b"third").is_ok());
    assert_eq!(watch.end(), 1);
}

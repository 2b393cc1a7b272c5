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

use std::cell::RefCell;
use std::ffi::{CStr, OsStr, c_char, c_int, c_long, c_void};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;
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

fn refuse(number: c_int) -> c_int {
    // SAFETY: the C library gives each thread a place for its error number.
    unsafe { *libc::__errno_location() = number };
    -1
}

/// True where this thread watches anything: only then is it worth asking the system for a path.
fn watching() -> bool {
    watched(|_| ()).is_some()
}

fn path_of(fd: c_int) -> Option<PathBuf> {
    watching().then(|| std::fs::read_link(format!("/proc/self/fd/{fd}")).ok())?
}

fn number_of(fd: c_int) -> Option<u64> {
    let about = std::fs::metadata(format!("/proc/self/fd/{fd}"));
    about.ok().map(|about| about.ino())
}

/// The path a caller named.
///
/// # Safety
/// `path` is a string that ends with a zero, as whoever calls the C library promises.
unsafe fn named(path: *const c_char) -> Option<PathBuf> {
    // SAFETY: the caller's promise.
    watching().then(|| {
        PathBuf::from(OsStr::from_bytes(
            unsafe { CStr::from_ptr(path) }.to_bytes(),
        ))
    })
}

fn int(result: c_long) -> c_int {
    c_int::try_from(result).unwrap_or(-1)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: libc::mode_t) -> c_int {
    // SAFETY: passed on as it came.
    let at = unsafe { named(path) };
    let new = at
        .as_ref()
        .is_some_and(|at| flags & libc::O_CREAT != 0 && at.symlink_metadata().is_err());
    let verdict = judge(Call::Open, at.clone());
    if let Verdict::Refused(number) = verdict {
        return refuse(number);
    }
    // SAFETY: passed on as it came; where no file is made the kernel does not look at the mode.
    let fd = int(unsafe { libc::syscall(libc::SYS_openat, libc::AT_FDCWD, path, flags, mode) });
    if verdict != Verdict::Passed && fd >= 0 {
        note(|| {
            if new {
                return Some(Event::Named(Naming::Made(at?, number_of(fd)?)));
            }
            (flags & libc::O_TRUNC != 0).then_some(Event::Cut(number_of(fd)?, 0))
        });
    }
    fd
}

#[unsafe(no_mangle)]
unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: libc::mode_t) -> c_int {
    // SAFETY: passed on as it came.
    unsafe { open(path, flags, mode) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, count: usize) -> isize {
    // SAFETY: asks for the place only; the writing is passed on as it came.
    unsafe { wrote(fd, bytes, count, None) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite(fd: c_int, bytes: *const c_void, count: usize, at: i64) -> isize {
    // SAFETY: passed on as it came.
    unsafe { wrote(fd, bytes, count, Some(at)) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn pwrite64(fd: c_int, bytes: *const c_void, count: usize, at: i64) -> isize {
    // SAFETY: passed on as it came.
    unsafe { wrote(fd, bytes, count, Some(at)) }
}

/// # Safety
/// `bytes` are at least `count`, as whoever calls the C library promises.
unsafe fn wrote(fd: c_int, bytes: *const c_void, count: usize, at: Option<i64>) -> isize {
    let verdict = judge(Call::Write, path_of(fd));
    let count = match verdict {
        Verdict::Refused(number) => return refuse(number) as isize,
        Verdict::Half => count.div_ceil(2),
        Verdict::Passed | Verdict::Done => count,
    };
    // SAFETY: asking where the next byte goes changes nothing.
    let place = at.unwrap_or_else(|| unsafe { libc::lseek(fd, 0, libc::SEEK_CUR) });
    // SAFETY: at most as many bytes as the caller has.
    let done = unsafe {
        match at {
            None => libc::syscall(libc::SYS_write, fd, bytes, count),
            Some(at) => libc::syscall(libc::SYS_pwrite64, fd, bytes, count, at),
        }
    };
    if verdict != Verdict::Passed
        && let Ok(length) = usize::try_from(done)
    {
        note(|| {
            // SAFETY: as many as the kernel took of the caller's own.
            let bytes = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) };
            Some(Event::Wrote(
                number_of(fd)?,
                place.try_into().ok()?,
                bytes.to_vec(),
            ))
        });
    }
    isize::try_from(done).unwrap_or(-1)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate(fd: c_int, length: i64) -> c_int {
    let verdict = judge(Call::Cut, path_of(fd));
    if let Verdict::Refused(number) = verdict {
        return refuse(number);
    }
    // SAFETY: passed on as it came.
    let done = int(unsafe { libc::syscall(libc::SYS_ftruncate, fd, length) });
    if verdict != Verdict::Passed && done == 0 {
        note(|| Some(Event::Cut(number_of(fd)?, length.try_into().ok()?)));
    }
    done
}

#[unsafe(no_mangle)]
unsafe extern "C" fn ftruncate64(fd: c_int, length: i64) -> c_int {
    // SAFETY: passed on as it came.
    unsafe { ftruncate(fd, length) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    // SAFETY: passed on as it came.
    let at = unsafe { named(path) };
    let verdict = judge(Call::Remove, at.clone());
    if let Verdict::Refused(number) = verdict {
        return refuse(number);
    }
    // SAFETY: passed on as it came.
    let done = int(unsafe { libc::syscall(libc::SYS_unlinkat, libc::AT_FDCWD, path, 0) });
    if verdict != Verdict::Passed && done == 0 {
        note(|| at.map(Naming::Removed).map(Event::Named));
    }
    done
}

#[unsafe(no_mangle)]
unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: passed on as it came.
    let (old, new) = unsafe { (named(from), named(to)) };
    let verdict = judge(Call::Rename, new.clone());
    if let Verdict::Refused(number) = verdict {
        return refuse(number);
    }
    let (here, none) = (libc::AT_FDCWD, 0);
    // SAFETY: passed on as it came.
    let done = int(unsafe { libc::syscall(libc::SYS_renameat2, here, from, here, to, none) });
    if verdict != Verdict::Passed && done == 0 {
        note(|| Some(Event::Named(Naming::Renamed(old?, new?))));
    }
    done
}

#[unsafe(no_mangle)]
unsafe extern "C" fn mkdir(path: *const c_char, mode: libc::mode_t) -> c_int {
    // SAFETY: passed on as it came.
    let at = unsafe { named(path) };
    let verdict = judge(Call::Open, at.clone());
    if let Verdict::Refused(number) = verdict {
        return refuse(number);
    }
    // SAFETY: passed on as it came.
    let done = int(unsafe { libc::syscall(libc::SYS_mkdirat, libc::AT_FDCWD, path, mode) });
    if verdict != Verdict::Passed && done == 0 {
        note(|| at.map(Naming::Folder).map(Event::Named));
    }
    done
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fsync(fd: c_int) -> c_int {
    sync(fd, libc::SYS_fsync)
}

#[unsafe(no_mangle)]
unsafe extern "C" fn fdatasync(fd: c_int) -> c_int {
    sync(fd, libc::SYS_fdatasync)
}

fn sync(fd: c_int, how: c_long) -> c_int {
    let path = path_of(fd);
    let folder = path.as_ref().is_some_and(|path| path.is_dir());
    let call = if folder { Call::SyncFolder } else { Call::Sync };
    let verdict = judge(call, path.clone());
    if let Verdict::Refused(number) = verdict {
        note(|| number_of(fd).filter(|_| !folder).map(Event::NotSynced));
        return refuse(number);
    }
    // SAFETY: passed on as it came.
    let done = int(unsafe { libc::syscall(how, fd) });
    if verdict != Verdict::Passed && done == 0 {
        note(|| match folder {
            true => path.map(Event::SyncedFolder),
            false => number_of(fd).map(Event::Synced),
        });
    }
    done
}

/// Copying inside the kernel: not where a watch is, so that whoever copies writes instead.
#[unsafe(no_mangle)]
unsafe extern "C" fn copy_file_range(
    from: c_int,
    from_at: *mut i64,
    to: c_int,
    to_at: *mut i64,
    count: usize,
    flags: u32,
) -> isize {
    if watching() {
        return refuse(libc::ENOSYS) as isize;
    }
    let call = libc::SYS_copy_file_range;
    // SAFETY: passed on as it came.
    let done = unsafe { libc::syscall(call, from, from_at, to, to_at, count, flags) };
    isize::try_from(done).unwrap_or(-1)
}

/// As `copy_file_range`.
#[unsafe(no_mangle)]
unsafe extern "C" fn sendfile64(to: c_int, from: c_int, at: *mut i64, count: usize) -> isize {
    if watching() {
        return refuse(libc::EINVAL) as isize;
    }
    // SAFETY: passed on as it came.
    let done = unsafe { libc::syscall(libc::SYS_sendfile, to, from, at, count) };
    isize::try_from(done).unwrap_or(-1)
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

//! The functions that stand in for those of the C library.

use std::ffi::{CStr, OsStr, c_char, c_int, c_long, c_void};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::MetadataExt as _;

use super::*;

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

//! What the shell keeps: the desk while somebody is signed in, and when a key was last touched.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use tell_first_desk::{Desk, InUse, in_use};
use tell_first_evidence::CloseReason;

use crate::backup::{Backups, LetGo};
use crate::wire::CommandError;

/// Answer to a window.
pub(crate) type Reply<T> = Result<T, CommandError>;

/// State of the application, shared by all commands.
pub(crate) struct Shell {
    home: PathBuf,
    inner: Mutex<Inner>,
    touched: Mutex<Touch>,
    /// Minutes an open desk may stand untouched; 0 while there is none. Beside the lock, so that a long
    /// piece of work cannot keep the idle lock from looking.
    idle_minutes: AtomicU32,
    /// The backup that runs beside the desk.
    backups: Backups,
}

/// Minutes a desk may wait at the gate, with its recovery code or what was found on the screen.
const WAIT_MINUTES: u32 = 15;

#[derive(Default)]
struct Inner {
    /// The desk of whoever is signed in.
    desk: Option<Desk>,
    /// A desk just set up, until its recovery code was typed back; or one whose history has to be looked at first.
    pending: Option<Desk>,
}

/// When the desk was last used, by both clocks: the steady one stands still while the machine sleeps.
#[derive(Clone, Copy)]
struct Touch {
    steady: Instant,
    wall: SystemTime,
}

impl Touch {
    #[expect(
        clippy::disallowed_methods,
        reason = "the shell is where the clock is read"
    )]
    fn now() -> Self {
        Self {
            steady: Instant::now(),
            wall: SystemTime::now(),
        }
    }

    /// Time since then by the clock that says more.
    fn elapsed(self) -> Duration {
        let now = Self::now();
        // A wall clock set back says nothing; the steady one still counts.
        let by_wall = now.wall.duration_since(self.wall).unwrap_or_default();
        now.steady.duration_since(self.steady).max(by_wall)
    }
}

impl Shell {
    /// Over the folder that holds the two worlds.
    pub(crate) fn new(home: PathBuf) -> Self {
        Self {
            home,
            inner: Mutex::default(),
            touched: Mutex::new(Touch::now()),
            idle_minutes: AtomicU32::new(0),
            backups: Backups::default(),
        }
    }

    /// Folder of the live world: the vault in use.
    ///
    /// # Errors
    /// `vault.part_missing` where what says which it is does not read.
    pub(crate) fn live(&self) -> Reply<InUse> {
        in_use(&self.home).map_err(|why| CommandError::from(tell_first_desk::Error::from(why)))
    }

    /// The application's own folder.
    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    /// Folder of the practice world: another file, another key.
    pub(crate) fn practice(&self) -> PathBuf {
        self.home.join("practice")
    }

    /// The backup that runs beside the desk.
    pub(crate) const fn backups(&self) -> &Backups {
        &self.backups
    }

    /// Does something with the desk.
    ///
    /// # Errors
    /// `session.locked` when nobody is signed in; `app.unexpected` when our own code gave up.
    pub(crate) fn desk<T>(&self, work: impl FnOnce(&mut Desk) -> Reply<T>) -> Reply<T> {
        let mut inner = self.inner();
        let desk = inner
            .desk
            .as_mut()
            .ok_or_else(|| CommandError::of("session.locked"))?;
        let done = guarded(|| work(desk));
        self.idle_minutes
            .store(desk.idle_minutes(), Ordering::Relaxed);
        done
    }

    /// Keeps a desk that waits for its recovery code, or for a word on its history.
    pub(crate) fn wait(&self, desk: Desk) {
        self.inner().pending = Some(desk);
        self.idle_minutes.store(WAIT_MINUTES, Ordering::Relaxed);
        self.touch();
    }

    /// Does what the waiting desk waits for; once that went well it is the desk.
    ///
    /// # Errors
    /// Those of the work, and the desk keeps waiting; `session.locked` when none waits.
    pub(crate) fn admit(&self, work: impl FnOnce(&mut Desk) -> Reply<()>) -> Reply<()> {
        let mut inner = self.inner();
        let pending = inner
            .pending
            .as_mut()
            .ok_or_else(|| CommandError::of("session.locked"))?;
        guarded(|| work(pending))?;
        if let Some(desk) = inner.pending.take() {
            self.idle_minutes
                .store(desk.idle_minutes(), Ordering::Relaxed);
            inner.desk = Some(desk);
        }
        drop(inner);
        self.touch();
        Ok(())
    }

    /// Lets a waiting desk go: nobody was signed in.
    pub(crate) fn turn_away(&self) {
        let mut inner = self.inner();
        if inner.pending.take().is_some() {
            self.idle_minutes.store(0, Ordering::Relaxed);
        }
    }

    /// Somebody signed in.
    pub(crate) fn open(&self, desk: Desk) {
        let mut inner = self.inner();
        self.idle_minutes
            .store(desk.idle_minutes(), Ordering::Relaxed);
        inner.desk = Some(desk);
        inner.pending = None;
        drop(inner);
        self.touch();
    }

    /// True for the first who locks an open or waiting desk. A second lock, by a held key or by the clock, finds
    /// nothing to do, and must not disturb whoever signs in again meanwhile.
    pub(crate) fn begin_lock(&self) -> bool {
        self.idle_minutes.swap(0, Ordering::Relaxed) > 0
    }

    /// Ends the session; the desk is gone whatever happens, also one that waits for its code. Waits for a save
    /// that is running, and for a backup two seconds before and two after at most.
    pub(crate) fn lock(&self, reason: CloseReason) {
        self.backups.stop_and_wait();
        let left = self.end_session(reason);
        left.wait();
    }

    fn end_session(&self, reason: CloseReason) -> LetGo {
        let mut inner = self.inner();
        let left = self.backups.let_go();
        self.idle_minutes.store(0, Ordering::Relaxed);
        inner.pending = None;
        let Some(desk) = inner.desk.take() else {
            return left;
        };
        if let Err(why) = guarded(|| desk.session_lock(reason).map_err(CommandError::from)) {
            tracing::warn!(code = why.code, "the session ended without its entry");
        }
        left
    }

    /// A key or the mouse was touched.
    pub(crate) fn touch(&self) {
        *self.touched.lock().unwrap_or_else(PoisonError::into_inner) = Touch::now();
    }

    /// True when the desk stood untouched for as long as its setting allows. Never waits.
    pub(crate) fn is_idle(&self) -> bool {
        let minutes = self.idle_minutes.load(Ordering::Relaxed);
        let touched = *self.touched.lock().unwrap_or_else(PoisonError::into_inner);
        minutes > 0 && touched.elapsed() >= Duration::from_secs(u64::from(minutes) * 60)
    }

    /// True while a desk is open or waits for its code. Never waits.
    pub(crate) fn is_open(&self) -> bool {
        self.idle_minutes.load(Ordering::Relaxed) > 0
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        // A panic is caught in `guarded`, so a poisoned lock holds nothing half done.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs our own code so that giving up is an answer, not a silence. The database rolls back by itself.
fn guarded<T>(work: impl FnOnce() -> Reply<T>) -> Reply<T> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(CommandError::of("app.unexpected")))
}

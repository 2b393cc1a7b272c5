//! The backup that runs beside the desk: one at a time, in a thread of its own, stopped when the desk is locked.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use tauri::{AppHandle, Manager, Runtime};
use tell_first_desk::{BackupFound, BackupJob, BackupStep, BackupStop};

use crate::state::{Reply, Shell};
use crate::wire::{BackupRun, CommandError};

/// How the backup of this session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RunState {
    /// None was begun yet.
    Idle,
    /// Pages are copied.
    Copying,
    /// The copy is checked.
    Checking,
    /// The last one was made and checked.
    Made,
    /// The last one failed.
    Failed,
}

impl RunState {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Copying => "copying",
            Self::Checking => "checking",
            Self::Made => "made",
            Self::Failed => "failed",
        }
    }
}

/// The backup that is under way, or how the last one went.
#[derive(Default)]
pub(crate) struct Backups {
    inner: Mutex<Inner>,
}

#[derive(Default)]
struct Inner {
    run: BackupRun,
    stop: Option<BackupStop>,
    thread: Option<JoinHandle<()>>,
}

impl Backups {
    /// How it stands.
    pub(crate) fn run(&self) -> BackupRun {
        self.inner().run.clone()
    }

    /// Stops whatever runs, and waits until it has taken away what it had begun.
    pub(crate) fn end(&self) {
        let thread = {
            let mut inner = self.inner();
            if let Some(stop) = inner.stop.take() {
                stop.stop();
            }
            inner.thread.take()
        };
        // Its own panics are caught: nothing to hear here.
        drop(thread.map(JoinHandle::join));
        self.inner().run = BackupRun::default();
    }

    /// Asks the one that runs to stop.
    pub(crate) fn stop(&self) {
        if let Some(stop) = &self.inner().stop {
            stop.stop();
        }
    }

    fn running(&self) -> bool {
        let inner = self.inner();
        inner
            .thread
            .as_ref()
            .is_some_and(|thread| !thread.is_finished())
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Begins one that was asked for.
///
/// # Errors
/// `backup.running`; those of [`tell_first_desk::Desk::backup_begin`].
pub(crate) fn now<R: Runtime>(app: &AppHandle<R>) -> Reply<()> {
    let shell = app.state::<Shell>();
    if shell.backups().running() {
        return Err(CommandError::of("backup.running"));
    }
    let job = shell.desk(|desk| Ok(desk.backup_begin()?))?;
    let beside = app.clone();
    begin(app, move || one(&beside, &job));
    Ok(())
}

/// Begins the one of the day where none was made yet. What stands in its way is said where backups are shown.
pub(crate) fn daily<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    // One that failed is tried again at the next sign-in.
    if !shell.is_open() {
        return;
    }
    let tried = shell.backups().run().state == RunState::Failed.code();
    if tried || shell.backups().running() {
        return;
    }
    let beside = app.clone();
    begin(app, move || day(&beside));
}

/// Looks whether one is due, beside the desk: the folder may be slow.
fn day<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    let Ok(Some(place)) = shell.desk(|desk| Ok(desk.backup_place()?)) else {
        return;
    };
    // Also those with findings: the vault has them too, and another copy on the same day mends none.
    let made: Vec<i64> = match place.list() {
        Ok(all) => all.into_iter().map(|found| found.at_ms).collect(),
        Err(why) => return failed(app, CommandError::from(tell_first_desk::Error::from(why))),
    };
    match shell.desk(|desk| Ok(desk.backup_begin_daily(&made)?)) {
        Ok(Some(job)) => one(app, &job),
        Ok(None) => {}
        Err(why) => failed(app, why),
    }
}

/// Starts the thread, unless one runs.
fn begin<R: Runtime>(app: &AppHandle<R>, work: impl FnOnce() + Send + 'static) {
    let shell = app.state::<Shell>();
    let beside = app.clone();
    let mut inner = shell.backups().inner();
    if inner
        .thread
        .as_ref()
        .is_some_and(|thread| !thread.is_finished())
    {
        return;
    }
    inner.thread = Some(thread::spawn(move || {
        if catch_unwind(AssertUnwindSafe(work)).is_err() {
            failed(&beside, CommandError::of("app.unexpected"));
        }
    }));
}

/// Makes one, and notes it.
fn one<R: Runtime>(app: &AppHandle<R>, job: &BackupJob) {
    let shell = app.state::<Shell>();
    {
        let mut inner = shell.backups().inner();
        inner.stop = Some(job.stopper());
        inner.run = BackupRun::at(RunState::Copying, 0, 0);
    }
    let made = job.run(&mut |step| {
        shell.backups().inner().run = match step {
            BackupStep::Copying { done, total } => BackupRun::at(RunState::Copying, done, total),
            BackupStep::Checking { done, total } => BackupRun::at(RunState::Checking, done, total),
        };
    });
    match made {
        Ok(found) => noted(app, &found),
        Err(why) => {
            // What had to wait for it is done now, whatever came of it.
            drop(shell.desk(|desk| Ok(desk.backup_ended(None)?)));
            failed(app, why.into());
        }
    }
}

fn noted<R: Runtime>(app: &AppHandle<R>, found: &BackupFound) {
    let shell = app.state::<Shell>();
    if let Err(why) = shell.desk(|desk| Ok(desk.backup_ended(Some(found))?)) {
        // It stands all the same; only its line in the record is missing.
        tracing::warn!(code = why.code, "a backup was made and not noted");
    }
    shell.backups().inner().run = BackupRun {
        at_ms: Some(found.at_ms),
        findings: found.findings,
        ..BackupRun::at(RunState::Made, 0, 0)
    };
}

fn failed<R: Runtime>(app: &AppHandle<R>, why: CommandError) {
    let stopped = why.code == "backup.stopped";
    app.state::<Shell>().backups().inner().run = if stopped {
        BackupRun::default()
    } else {
        BackupRun {
            code: Some(why.code),
            ..BackupRun::at(RunState::Failed, 0, 0)
        }
    };
}

//! The backup that runs beside the desk: one at a time, in a thread of its own, stopped when the desk is locked.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};
use tell_first_desk::{BackupFound, BackupJob, BackupStep, BackupStop};

use crate::state::{Reply, Shell};
use crate::wire::{BackupRun, CommandError};

/// Looks at a thread that was asked to stop, before it is let go: two seconds in all.
const LOOKS: u32 = 100;
/// Between two of them.
const LOOK: Duration = Duration::from_millis(20);

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

    /// Asks the one that runs to stop, and waits, not for long, until it has: then it is noted in a desk that is
    /// still open. One whose folder does not answer is not waited for longer.
    pub(crate) fn stop_and_wait(&self) {
        self.stop();
        wait_until(|| !self.running());
    }

    /// Lets go of whatever runs: it is stopped, and what it still says is not heard. Called with the desk in hand, so
    /// that none begins in between. What is still to be waited for is given back.
    pub(crate) fn let_go(&self) -> LetGo {
        let Inner { stop, thread, .. } = std::mem::take(&mut *self.inner());
        if let Some(stop) = stop {
            stop.stop();
        }
        LetGo(thread)
    }

    /// Asks the one that runs to stop.
    pub(crate) fn stop(&self) {
        if let Some(stop) = &self.inner().stop {
            stop.stop();
        }
    }

    /// Notes how the one that this stops stands, unless it was let go.
    fn put(&self, stop: &BackupStop, run: BackupRun) {
        let mut inner = self.inner();
        if inner.stop.as_ref().is_some_and(|ours| ours.is(stop)) {
            inner.run = run;
        }
    }

    fn holds(&self, stop: &BackupStop) -> bool {
        let inner = self.inner();
        inner.stop.as_ref().is_some_and(|ours| ours.is(stop))
    }

    fn running(&self) -> bool {
        runs(self.inner().thread.as_ref())
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One that was let go.
pub(crate) struct LetGo(Option<JoinHandle<()>>);

impl LetGo {
    /// Waits, not for long, until it has taken away what it had begun. Otherwise the next one does.
    pub(crate) fn wait(self) {
        wait_until(|| !runs(self.0.as_ref()));
    }
}

fn runs(thread: Option<&JoinHandle<()>>) -> bool {
    thread.is_some_and(|thread| !thread.is_finished())
}

/// Looks until it is so, and not for long.
fn wait_until(so: impl Fn() -> bool) {
    for _ in 0..LOOKS {
        if so() {
            return;
        }
        thread::sleep(LOOK);
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
    // With the desk in hand: a lock comes before, and nothing begins, or after, and stops it.
    shell.desk(|desk| {
        let job = desk.backup_begin()?;
        let beside = app.clone();
        begin(app, move |stop| one(&beside, job, stop));
        Ok(())
    })
}

/// Begins the one of the day, where the desk says that it is due. What stands in its way is said where backups are
/// shown.
pub(crate) fn daily<R: Runtime>(app: &AppHandle<R>) {
    let shell = app.state::<Shell>();
    if !shell.is_open() || shell.backups().running() {
        return;
    }
    let beside = app.clone();
    begin(app, move |stop| day(&beside, stop));
}

/// Looks whether one is due, beside the desk: the folder may be slow.
fn day<R: Runtime>(app: &AppHandle<R>, stop: &BackupStop) {
    let shell = app.state::<Shell>();
    let Ok(Some(place)) = shell.desk(|desk| Ok(desk.backup_day()?)) else {
        return;
    };
    let there = match place.list() {
        Ok(there) => there,
        Err(why) => return failed(app, stop, tell_first_desk::Error::from(why).into()),
    };
    // Listing can take long: somebody else may be signed in by now.
    let due = shell.desk(|desk| {
        if stop.is_stopped() {
            return Ok(None);
        }
        Ok(desk.backup_begin_daily(&place, &there)?)
    });
    match due {
        Ok(Some(job)) => one(app, job, stop),
        Ok(None) => {}
        Err(why) => failed(app, stop, why),
    }
}

/// Starts the thread, unless one runs.
fn begin<R: Runtime>(app: &AppHandle<R>, work: impl FnOnce(&BackupStop) + Send + 'static) {
    let shell = app.state::<Shell>();
    let beside = app.clone();
    let mut inner = shell.backups().inner();
    if runs(inner.thread.as_ref()) {
        return;
    }
    // One for all the thread does, there before it is.
    let stop = BackupStop::default();
    inner.stop = Some(stop.clone());
    inner.thread = Some(thread::spawn(move || {
        if catch_unwind(AssertUnwindSafe(|| work(&stop))).is_err() {
            failed(&beside, &stop, CommandError::of("app.unexpected"));
        }
    }));
}

/// Makes one, and notes it.
fn one<R: Runtime>(app: &AppHandle<R>, job: BackupJob, stop: &BackupStop) {
    let shell = app.state::<Shell>();
    let backups = shell.backups();
    backups.put(stop, BackupRun::at(RunState::Copying, 0, 0));
    let job = job.stopped_by(stop);
    let made = job.run(&mut |step| {
        let run = match step {
            BackupStep::Copying { done, total } => BackupRun::at(RunState::Copying, done, total),
            BackupStep::Checking { done, total } => BackupRun::at(RunState::Checking, done, total),
        };
        backups.put(stop, run);
    });
    // Its connection closes first: what waited for it to be erased can go.
    drop(job);
    match made {
        Ok(found) => noted(app, stop, &found),
        Err(why) => {
            // What had to wait for it is done now, whatever came of it.
            drop(ended(app, stop, None));
            failed(app, stop, why.into());
        }
    }
}

/// Notes the end in the desk it was begun in, and in no other. What had to wait for it is done in any.
fn ended<R: Runtime>(
    app: &AppHandle<R>,
    stop: &BackupStop,
    made: Option<&BackupFound>,
) -> Reply<()> {
    let shell = app.state::<Shell>();
    shell.desk(|desk| {
        let made = made.filter(|_| shell.backups().holds(stop));
        Ok(desk.backup_ended(made)?)
    })
}

fn noted<R: Runtime>(app: &AppHandle<R>, stop: &BackupStop, found: &BackupFound) {
    if let Err(why) = ended(app, stop, Some(found)) {
        // It stands all the same; only its line in the record is missing.
        tracing::warn!(code = why.code, "a backup was made and not noted");
    }
    let run = BackupRun {
        at_ms: Some(found.at_ms),
        findings: found.findings,
        ..BackupRun::at(RunState::Made, 0, 0)
    };
    app.state::<Shell>().backups().put(stop, run);
}

fn failed<R: Runtime>(app: &AppHandle<R>, stop: &BackupStop, why: CommandError) {
    let stopped = why.code == "backup.stopped";
    let run = if stopped {
        BackupRun::default()
    } else {
        BackupRun {
            code: Some(why.code),
            ..BackupRun::at(RunState::Failed, 0, 0)
        }
    };
    app.state::<Shell>().backups().put(stop, run);
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    #[test]
    fn one_that_does_not_answer_is_let_go_and_not_heard_again() {
        let backups = Backups::default();
        let stop = BackupStop::default();
        let (answer, silent) = mpsc::channel::<()>();
        {
            let mut inner = backups.inner();
            inner.stop = Some(stop.clone());
            inner.thread = Some(thread::spawn(move || silent.recv().unwrap_or(())));
        }
        backups.put(&stop, BackupRun::at(RunState::Copying, 1, 2));
        assert_eq!(backups.run().state, "copying");
        backups.stop_and_wait();
        assert!(stop.is_stopped() && backups.running() && backups.holds(&stop));
        let left = backups.let_go();
        assert!(!backups.running() && !backups.holds(&stop));
        backups.put(&stop, BackupRun::at(RunState::Made, 0, 0));
        assert_eq!(backups.run().state, "idle");
        left.wait();
        drop(answer);
    }
}

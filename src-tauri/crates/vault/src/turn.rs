//! Whose turn it is at the encrypted file: a backup reads one state of it for a while, and emptying the journal after
//! something was erased cannot wait for that. So the backup gives way between two steps, and begins again.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Longest wait for a backup to give way. A step takes milliseconds, unless the disk it writes to has stopped; then
/// the journal is emptied by the next write instead.
const PATIENCE: Duration = Duration::from_secs(2);

/// Between the desk's own connection and the one a backup reads through.
#[derive(Default)]
pub(crate) struct Turn {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// A backup holds one state of the file.
    reading: bool,
    /// It gave way often enough, and is brought to its end now.
    stays: bool,
    /// How many wait for it to give way.
    waiting: u32,
}

impl Turn {
    /// Waits until no backup holds a state of the file, and keeps the next from taking one. `None` where one does not
    /// give way.
    pub(crate) fn ask(&self) -> Option<Asked<'_>> {
        let mut state = self.state();
        if state.reading && state.stays {
            return None;
        }
        state.waiting += 1;
        let (mut state, waited) = self
            .changed
            .wait_timeout_while(state, PATIENCE, |state| state.reading)
            .unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            state.waiting -= 1;
            return None;
        }
        drop(state);
        Some(Asked(self))
    }

    /// Begins to hold a state of the file, once nobody waits. One that `stays` is not asked to give way.
    pub(crate) fn read(&self, stays: bool) -> Reading<'_> {
        let mut state = self
            .changed
            .wait_while(self.state(), |state| state.waiting > 0)
            .unwrap_or_else(PoisonError::into_inner);
        state.reading = true;
        state.stays = stays;
        Reading(self)
    }

    /// True where somebody waits for a backup to give way.
    #[cfg(test)]
    pub(crate) fn wanted(&self) -> bool {
        self.state().waiting > 0
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Numbers and switches only: nothing is half done where a panic left them.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Nobody holds a state of the file while this lives.
pub(crate) struct Asked<'a>(&'a Turn);

impl Drop for Asked<'_> {
    fn drop(&mut self) {
        self.0.state().waiting -= 1;
        self.0.changed.notify_all();
    }
}

/// A backup holds a state of the file while this lives.
pub(crate) struct Reading<'a>(&'a Turn);

impl Reading<'_> {
    /// True where somebody waits for it to give way, and it does.
    pub(crate) fn gives_way(&self) -> bool {
        let state = self.0.state();
        !state.stays && state.waiting > 0
    }
}

impl Drop for Reading<'_> {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.reading = false;
        state.stays = false;
        drop(state);
        self.0.changed.notify_all();
    }
}

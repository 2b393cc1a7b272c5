//! What runs beside the windows: the idle lock and the check of the whole log.

use std::thread;
use std::time::Duration;

use tauri::{AppHandle, Manager, Runtime};
use tell_first_evidence::CloseReason;

use crate::state::Shell;
use crate::{backup, windows};

/// Entries checked in one go: the desk waits at most for one such slice.
const SLICE: u64 = 500;

/// How often it is looked whether a backup is due, in seconds.
const BACKUP_EVERY_S: u64 = 600;

/// Locks the desk when it stood untouched for too long.
pub(crate) fn idle<R: Runtime>(app: AppHandle<R>) {
    thread::spawn(move || {
        for second in 1_u64.. {
            thread::sleep(Duration::from_secs(1));
            // A desk can stand open past midnight.
            if second % BACKUP_EVERY_S == 0 {
                backup::daily(&app);
            }
            if app.state::<Shell>().is_idle() {
                lock(&app, CloseReason::Idle);
            }
        }
    });
}

/// Checks the whole log, slice by slice, until it is done or the desk is locked.
pub(crate) fn whole_log<R: Runtime>(app: AppHandle<R>) {
    thread::spawn(move || {
        loop {
            let over = app.state::<Shell>().desk(|desk| {
                desk.check_some(SLICE)?;
                Ok(desk.check_is_over()?)
            });
            if !matches!(over, Ok(false)) {
                return;
            }
            // Let commands in between two slices.
            thread::sleep(Duration::from_millis(5));
        }
    });
}

/// Locks: the desk window goes first, then the session ends.
pub(crate) fn lock<R: Runtime>(app: &AppHandle<R>, reason: CloseReason) {
    if !app.state::<Shell>().begin_lock() {
        return;
    }
    if let Err(why) = windows::desk_to_gate(app) {
        tracing::error!(code = "app.window", cause = %why);
    }
    app.state::<Shell>().lock(reason);
}

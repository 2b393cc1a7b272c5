//! The session of whoever is signed in.

use crate::state::{Reply, Shell};
use crate::watch;
use crate::wire::*;
use tauri::{AppHandle, Runtime, State};
use tell_first_evidence::CloseReason;

/// Who is signed in, and where.
#[tauri::command(async)]
pub(crate) fn session_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<SessionView> {
    shell.desk(|desk| Ok(desk.session_view()?.into()))
}

/// A key or the mouse was touched.
#[tauri::command(async)]
pub(crate) fn session_touch(shell: State<'_, Shell>, _req: Nothing) -> Reply<()> {
    shell.touch();
    Ok(())
}

/// Locks. The desk window is gone before the session ends.
#[tauri::command(async)]
pub(crate) fn session_lock<R: Runtime>(app: AppHandle<R>, req: LockSession) -> Reply<()> {
    let reason = match req.reason.as_str() {
        "key" => CloseReason::Key,
        _ => CloseReason::Button,
    };
    watch::lock(&app, reason);
    Ok(())
}

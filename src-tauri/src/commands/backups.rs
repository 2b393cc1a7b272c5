//! Backups.

use crate::backup;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::{AppHandle, Runtime, State};

/// How the backup of this session stands.
#[tauri::command(async)]
pub(crate) fn backup_status(shell: State<'_, Shell>, _req: Nothing) -> Reply<BackupRun> {
    shell.desk(|desk| Ok(desk.backup_place()?))?;
    Ok(shell.backups().run())
}

/// Where backups go, and those that are there.
#[tauri::command(async)]
pub(crate) fn backup_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<BackupView> {
    let place = shell.desk(|desk| Ok(desk.backup_place_managed()?))?;
    Ok(BackupView::of(place, shell.backups().run()))
}

/// Sets the folder for backups.
#[tauri::command(async)]
pub(crate) fn backup_folder(shell: State<'_, Shell>, req: SetBackupFolder) -> Reply<BackupView> {
    let place = shell.desk(|desk| {
        desk.backup_folder_save(&req.folder)?;
        Ok(desk.backup_place_managed()?)
    })?;
    Ok(BackupView::of(place, shell.backups().run()))
}

/// Begins a backup.
#[tauri::command(async)]
pub(crate) fn backup_now<R: Runtime>(app: AppHandle<R>, _req: Nothing) -> Reply<()> {
    backup::now(&app)
}

/// Stops the one that runs.
#[tauri::command(async)]
pub(crate) fn backup_stop(shell: State<'_, Shell>, _req: Nothing) -> Reply<()> {
    shell.desk(|desk| Ok(desk.backup_place_managed()?))?;
    shell.backups().stop();
    Ok(())
}

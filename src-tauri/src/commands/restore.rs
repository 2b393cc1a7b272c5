//! Restoring, at the gate: nobody is signed in.

use crate::outside::RealWorld;
use crate::state::{Reply, Shell};
use crate::wire::*;
use std::path::Path;
use tauri::State;
use tell_first_desk::{Desk, Error, Restoring, backups_in};

/// The backups in a folder.
#[tauri::command(async)]
pub(crate) fn restore_list(_shell: State<'_, Shell>, req: ListBackups) -> Reply<RestoreList> {
    let folder = Path::new(req.folder.trim());
    if !folder.is_absolute() {
        return Err(Error::BackupFolderNotWhole.into());
    }
    Ok(RestoreList::of(backups_in(folder).map_err(Error::from)?))
}

/// What a backup lacks against the vault in use. Nothing is changed.
#[tauri::command(async)]
pub(crate) fn restore_compare(shell: State<'_, Shell>, req: RestoreBackup) -> Reply<RestoreView> {
    Ok(Desk::restore_compare(&asked(&shell, &req))?.into())
}

/// Puts a backup in use, in a folder of its own. Says where the vault that was in use stays.
#[tauri::command(async)]
pub(crate) fn restore_use(shell: State<'_, Shell>, req: RestoreBackup) -> Reply<RestoredView> {
    Ok(Desk::restore(&asked(&shell, &req), &RealWorld::new())?.into())
}

fn asked<'a>(shell: &'a Shell, req: &'a RestoreBackup) -> Restoring<'a> {
    Restoring {
        backup: Path::new(&req.backup),
        home: shell.home(),
        sign_in_name: &req.sign_in_name,
        passphrase: req.passphrase.reveal(),
    }
}

//! The copy to take home.

use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use crate::{environment, saving, windows};
use tauri::{AppHandle, Manager, Runtime, State};
use tell_first_desk::Desk;
use tell_first_desk::views::SavedCopy;

/// Makes the copy.
#[tauri::command(async)]
pub(crate) fn copy_make(shell: State<'_, Shell>, req: ThisInterview) -> Reply<CopyView> {
    shell.desk(|desk| Ok(desk.copy_make(id(&req.interview)?)?.into()))
}

/// How the copy was handed over.
#[tauri::command(async)]
pub(crate) fn copy_hand(shell: State<'_, Shell>, req: HandCopy) -> Reply<CopyView> {
    shell.desk(|desk| Ok(desk.copy_hand(id(&req.receipt)?, &req.how)?.into()))
}

/// Saves the copy in the folder the settings name.
#[tauri::command(async)]
pub(crate) fn copy_save(shell: State<'_, Shell>, req: ThisReceipt) -> Reply<SavedView> {
    shell.desk(|desk| {
        let receipt = id(&req.receipt)?;
        let copy = desk.copy_save(receipt)?;
        let saved = save_files(desk, copy)?;
        desk.copy_hand(receipt, "saved")?;
        Ok(saved)
    })
}

/// Writes files into the folder the settings name, or the usual one.
pub(crate) fn save_files(desk: &Desk, copy: SavedCopy) -> Result<SavedView, CommandError> {
    let practice = desk.session_view()?.world == "practice";
    let folder = environment::saving(&copy.folder, practice);
    for file in &copy.files {
        // A notice saved as a folder has folders of its own.
        let (inside, name) = file.name.rsplit_once('/').unwrap_or(("", &file.name));
        let place = if inside.is_empty() {
            folder.clone()
        } else {
            folder.join(inside)
        };
        saving::write(&place, name, &file.bytes).map_err(|why| not_written(&why))?;
    }
    Ok(SavedView {
        folder: folder.display().to_string(),
        files: copy.files.into_iter().map(|file| file.name).collect(),
    })
}

/// Opens the system's own print window.
#[tauri::command(async)]
pub(crate) fn window_print<R: Runtime>(app: AppHandle<R>, _req: Nothing) -> Reply<()> {
    if let Some(desk) = app.get_webview_window(windows::DESK) {
        desk.print()?;
    }
    Ok(())
}

fn not_written(why: &std::io::Error) -> CommandError {
    let full = why.kind() == std::io::ErrorKind::StorageFull;
    CommandError::of(if full {
        "copy.disk_full"
    } else {
        "copy.not_written"
    })
}

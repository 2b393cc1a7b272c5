//! The copy to take home.

use std::path::Path;

use super::{id, maybe};
use crate::state::{Reply, Shell};
use crate::wire::*;
use crate::{environment, saving, windows};
use tauri::{AppHandle, Manager, Runtime, State};
use tell_first_desk::Desk;
use tell_first_desk::views::{Paper, SavedCopy};

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

/// Makes the copy of what ended when a choice was taken back.
#[tauri::command(async)]
pub(crate) fn copy_ended(shell: State<'_, Shell>, req: WithdrawChoice) -> Reply<CopyView> {
    shell.desk(|desk| {
        let (person, interview) = (id(&req.person)?, maybe(req.interview.as_deref())?);
        Ok(desk.copy_ended(person, interview, &req.card)?.into())
    })
}

/// Saves the copy with its proof, in the folder that was typed or else the one the settings name.
#[tauri::command(async)]
pub(crate) fn copy_save(shell: State<'_, Shell>, req: SaveCopy) -> Reply<CopySaved> {
    shell.desk(|desk| {
        let receipt = id(&req.receipt)?;
        let mut copy = desk.copy_save(receipt, req.answers, &req.folder)?;
        there(&req.folder)?;
        let paper = desk.copy_paper(receipt, req.large)?;
        let no_paper = paper == Paper::NotMade;
        if let Paper::Made(file) = paper {
            copy.files.insert(0, file);
        }
        let saved = save_files(desk, copy)?;
        let copy = desk.copy_saved(receipt, req.answers)?.into();
        Ok(CopySaved {
            saved,
            copy,
            no_paper,
        })
    })
}

/// Refuses a typed folder that is not there: one nobody made is a slip of the hand more often than a wish.
pub(crate) fn there(typed: &str) -> Result<(), CommandError> {
    let typed = typed.trim();
    if typed.is_empty() || Path::new(typed).is_dir() {
        Ok(())
    } else {
        Err(CommandError::of("copy.folder_missing"))
    }
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

//! The copy to take home.

use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use crate::{environment, windows};
use std::io::Write;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager, Runtime, State};
use tell_first_desk::views::SavedFile;

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
        let practice = desk.session_view()?.world == "practice";
        let folder = match copy.folder.as_str() {
            "" => environment::copies(practice),
            named => PathBuf::from(named),
        };
        for file in &copy.files {
            write(&folder, file).map_err(|why| not_written(&why))?;
        }
        desk.copy_hand(receipt, "saved")?;
        let files = copy.files.into_iter().map(|file| file.name).collect();
        Ok(SavedView {
            folder: folder.display().to_string(),
            files,
        })
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

/// Only the person who saved it may read it. Names hold the receipt's id, so a file that is there already is this
/// one, saved before; anything else of that name is left alone.
fn write(folder: &Path, file: &SavedFile) -> std::io::Result<()> {
    if !folder.is_absolute() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    make_private(folder)?;
    let path = folder.join(&file.name);
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut handle = match options.open(&path) {
        Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => {
            let same = std::fs::read(&path)? == file.bytes;
            return if same { Ok(()) } else { Err(why) };
        }
        opened => opened?,
    };
    handle.write_all(&file.bytes)?;
    handle.sync_all()
}

/// Makes the folder when it is not there, for its owner alone.
fn make_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn not_written(why: &std::io::Error) -> CommandError {
    let full = why.kind() == std::io::ErrorKind::StorageFull;
    CommandError::of(if full {
        "copy.disk_full"
    } else {
        "copy.not_written"
    })
}

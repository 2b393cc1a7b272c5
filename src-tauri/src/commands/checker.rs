//! The page that checks copies.

use super::copies::{save_files, there};
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::{AppHandle, Runtime, State};

/// Where the built page lies among the application's own: under a name that no window opens as a page, so that its
/// bytes are those that were built and its own policy stays as it is.
const PAGE: &str = "checker.bin";

/// Saves it in the folder that was typed or else the one the settings name: where the copies are.
#[tauri::command(async)]
pub(crate) fn checker_save<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    req: SaveChecker,
) -> Reply<SavedView> {
    shell.desk(|desk| {
        let page = app.asset_resolver().get(PAGE.to_owned());
        let page = page.ok_or_else(|| CommandError::of("checker.missing"))?;
        let saved = desk.checker_save(page.bytes, &req.folder)?;
        there(&req.folder)?;
        save_files(desk, saved)
    })
}

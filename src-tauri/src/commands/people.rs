//! Finding people and their pages.

use super::copies::save_files;
use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;

/// What waits, and who was here lately.
#[tauri::command(async)]
pub(crate) fn home_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<HomeView> {
    shell.desk(|desk| Ok(desk.home_view()?.into()))
}

/// Finds people.
#[tauri::command(async)]
pub(crate) fn person_find(shell: State<'_, Shell>, req: FindPeople) -> Reply<FindView> {
    shell.desk(|desk| Ok(desk.person_find(&req.text)?.into()))
}

/// Opens a person with a second detail.
#[tauri::command(async)]
pub(crate) fn person_open(shell: State<'_, Shell>, req: OpenPerson) -> Reply<PersonPage> {
    shell.desk(|desk| {
        Ok(desk
            .person_open(id(&req.person)?, req.detail.as_deref())?
            .into())
    })
}

/// The page of a person who is open.
#[tauri::command(async)]
pub(crate) fn person_page(shell: State<'_, Shell>, req: ThisPerson) -> Reply<PersonPage> {
    shell.desk(|desk| Ok(desk.person_page(id(&req.person)?)?.into()))
}

/// Saves what is kept about a person for others to read.
#[tauri::command(async)]
pub(crate) fn person_export(shell: State<'_, Shell>, req: ExportPerson) -> Reply<SavedView> {
    shell.desk(|desk| {
        let saved = desk.person_export(id(&req.person)?, &req.form)?;
        save_files(desk, saved)
    })
}

/// The exact words somebody was shown.
#[tauri::command(async)]
pub(crate) fn text_view(shell: State<'_, Shell>, req: ThisText) -> Reply<TextView> {
    shell.desk(|desk| Ok(desk.text_view(id(&req.digest)?)?.into()))
}

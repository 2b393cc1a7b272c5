//! Who was told what: coverage, telling again, lettings.

use super::copies::save_files;
use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;

/// Coverage.
#[tauri::command(async)]
pub(crate) fn coverage_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<CoverageView> {
    shell.desk(|desk| Ok(desk.coverage_view()?.into()))
}

/// Saves one of the lists.
#[tauri::command(async)]
pub(crate) fn list_save(shell: State<'_, Shell>, req: SaveList) -> Reply<SavedView> {
    shell.desk(|desk| {
        let saved = desk.list_save(&req.what)?;
        save_files(desk, saved)
    })
}

/// People who must be told again.
#[tauri::command(async)]
pub(crate) fn tell_list(shell: State<'_, Shell>, req: TellPage) -> Reply<TellListView> {
    shell.desk(|desk| Ok(desk.tell_list(req.skip.into())?.into()))
}

/// Begins to tell somebody.
#[tauri::command(async)]
pub(crate) fn tell_begin(shell: State<'_, Shell>, req: OpenPerson) -> Reply<TellView> {
    shell.desk(|desk| {
        Ok(desk
            .tell_begin(id(&req.person)?, req.detail.as_deref())?
            .into())
    })
}

/// A telling as it stands.
#[tauri::command(async)]
pub(crate) fn tell_view(shell: State<'_, Shell>, req: ThisInterview) -> Reply<TellView> {
    shell.desk(|desk| Ok(desk.tell_view(id(&req.interview)?)?.into()))
}

/// The person was told.
#[tauri::command(async)]
pub(crate) fn tell_done(shell: State<'_, Shell>, req: ThisInterview) -> Reply<TellListView> {
    shell.desk(|desk| Ok(desk.tell_done(id(&req.interview)?)?.into()))
}

/// Goes on under a later version.
#[tauri::command(async)]
pub(crate) fn interview_move(shell: State<'_, Shell>, req: ThisInterview) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.interview_move(id(&req.interview)?)?.into()))
}

/// Every letting.
#[tauri::command(async)]
pub(crate) fn lettings_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<LettingsView> {
    shell.desk(|desk| Ok(desk.lettings_view()?.into()))
}

/// A letting was agreed.
#[tauri::command(async)]
pub(crate) fn letting_agree(shell: State<'_, Shell>, req: AgreeLetting) -> Reply<LettingView> {
    shell.desk(|desk| Ok(desk.letting_agree(id(&req.person)?, &req.tenancy)?.into()))
}

/// One letting with the words to show.
#[tauri::command(async)]
pub(crate) fn letting_open(shell: State<'_, Shell>, req: OpenLetting) -> Reply<LettingView> {
    shell.desk(|desk| {
        Ok(desk
            .letting_open(id(&req.letting)?, req.detail.as_deref())?
            .into())
    })
}

/// Leaflets were handed over.
#[tauri::command(async)]
pub(crate) fn letting_leaflets(shell: State<'_, Shell>, req: HandLeaflets) -> Reply<LettingView> {
    shell.desk(|desk| Ok(desk.letting_leaflets(id(&req.letting)?, req.count)?.into()))
}

/// The letting was sent to the government's log.
#[tauri::command(async)]
pub(crate) fn letting_logged(shell: State<'_, Shell>, req: ThisLetting) -> Reply<LettingView> {
    shell.desk(|desk| Ok(desk.letting_logged(id(&req.letting)?)?.into()))
}

/// The letting did not come about.
#[tauri::command(async)]
pub(crate) fn letting_drop(shell: State<'_, Shell>, req: ThisLetting) -> Reply<LettingView> {
    shell.desk(|desk| Ok(desk.letting_drop(id(&req.letting)?)?.into()))
}

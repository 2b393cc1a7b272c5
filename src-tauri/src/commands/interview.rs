//! The interview, page by page.

use super::id;
use super::maybe;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;

/// Starts an interview.
#[tauri::command(async)]
pub(crate) fn interview_start(shell: State<'_, Shell>, req: MaybePerson) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.interview_start(maybe(req.person.as_deref())?)?.into()))
}

/// Takes an interview up again.
#[tauri::command(async)]
pub(crate) fn interview_resume(shell: State<'_, Shell>, req: ThisInterview) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.interview_resume(id(&req.interview)?)?.into()))
}

/// What is due now.
#[tauri::command(async)]
pub(crate) fn interview_step(shell: State<'_, Shell>, req: ThisInterview) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.interview_step(id(&req.interview)?)?.into()))
}

/// Who is here.
#[tauri::command(async)]
pub(crate) fn interview_who(shell: State<'_, Shell>, req: SayWho) -> Reply<StepView> {
    shell.desk(|desk| {
        Ok(desk
            .interview_who(id(&req.interview)?, &req.present, &req.channel, req.private)?
            .into())
    })
}

/// Leaves a page for the next.
#[tauri::command(async)]
pub(crate) fn interview_continue(shell: State<'_, Shell>, req: AtPlace) -> Reply<StepView> {
    shell.desk(|desk| {
        Ok(desk
            .interview_continue(id(&req.interview)?, &req.place)?
            .into())
    })
}

/// Goes to a page that can be reached.
#[tauri::command(async)]
pub(crate) fn interview_go(shell: State<'_, Shell>, req: AtPlace) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.interview_go(id(&req.interview)?, &req.place)?.into()))
}

/// Sets the interview aside.
#[tauri::command(async)]
pub(crate) fn interview_pause(shell: State<'_, Shell>, req: ThisInterview) -> Reply<()> {
    shell.desk(|desk| Ok(desk.interview_pause(id(&req.interview)?)?))
}

/// Ends the interview without finishing.
#[tauri::command(async)]
pub(crate) fn interview_close(shell: State<'_, Shell>, req: ThisInterview) -> Reply<()> {
    shell.desk(|desk| Ok(desk.interview_close(id(&req.interview)?)?))
}

/// Finishes the interview.
#[tauri::command(async)]
pub(crate) fn interview_finish(shell: State<'_, Shell>, req: ThisInterview) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.interview_finish(id(&req.interview)?)?.into()))
}

/// The answers were checked.
#[tauri::command(async)]
pub(crate) fn check_confirm(shell: State<'_, Shell>, req: ThisInterview) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.check_confirm(id(&req.interview)?)?.into()))
}

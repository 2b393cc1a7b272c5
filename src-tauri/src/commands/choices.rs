//! Cards, and what people say to them.

use super::id;
use super::maybe;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;

/// Yes, no or not now.
#[tauri::command(async)]
pub(crate) fn choice_record(shell: State<'_, Shell>, req: RecordChoice) -> Reply<StepView> {
    shell.desk(|desk| {
        Ok(desk
            .choice_record(
                id(&req.interview)?,
                &req.card,
                &req.say,
                &req.method,
                req.words.as_deref(),
            )?
            .into())
    })
}

/// Takes a choice back; what rested on it alone is erased with it.
#[tauri::command(async)]
pub(crate) fn choice_withdraw(
    shell: State<'_, Shell>,
    req: WithdrawChoice,
) -> Reply<WithdrawnView> {
    shell.desk(|desk| {
        Ok(desk
            .choice_withdraw(
                id(&req.person)?,
                maybe(req.interview.as_deref())?,
                &req.card,
            )?
            .into())
    })
}

/// The page of choices; an empty box is a no.
#[tauri::command(async)]
pub(crate) fn choices_save(shell: State<'_, Shell>, req: SaveChoices) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.choices_save(id(&req.interview)?, &req.ticked)?.into()))
}

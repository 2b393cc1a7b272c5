//! Saving answers.

use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;
use tell_first_desk::Said;

/// Saves one answer when its field is left.
#[tauri::command(async)]
pub(crate) fn answer_save(shell: State<'_, Shell>, req: SaveAnswer) -> Reply<SaveResult> {
    let said = Said {
        field: req.field,
        row: req.row,
        given: req.given.into(),
    };
    shell.desk(|desk| Ok(desk.answer_save(id(&req.interview)?, &said)?.into()))
}

/// Saves a page when it is left.
#[tauri::command(async)]
pub(crate) fn page_save(shell: State<'_, Shell>, req: SavePage) -> Reply<SaveResult> {
    let said: Vec<Said> = req.answers.into_iter().map(Said::from).collect();
    shell.desk(|desk| {
        Ok(desk
            .page_save(id(&req.interview)?, &req.group, &said)?
            .into())
    })
}

/// Adds a row.
#[tauri::command(async)]
pub(crate) fn row_add(shell: State<'_, Shell>, req: AddRow) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.row_add(id(&req.interview)?, &req.field)?.into()))
}

/// Removes a row.
#[tauri::command(async)]
pub(crate) fn row_remove(shell: State<'_, Shell>, req: RemoveRow) -> Reply<StepView> {
    shell.desk(|desk| {
        Ok(desk
            .row_remove(id(&req.interview)?, &req.field, req.row)?
            .into())
    })
}

/// Passes a group over.
#[tauri::command(async)]
pub(crate) fn group_skip(shell: State<'_, Shell>, req: SkipGroup) -> Reply<StepView> {
    shell.desk(|desk| Ok(desk.group_skip(id(&req.interview)?, &req.group)?.into()))
}

impl From<FieldAnswer> for Said {
    fn from(answer: FieldAnswer) -> Self {
        Self {
            field: answer.field,
            row: answer.row,
            given: answer.given.into(),
        }
    }
}

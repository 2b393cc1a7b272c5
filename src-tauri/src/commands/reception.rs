//! One thing at reception.

use super::id;
use super::maybe;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;
use tell_first_desk::NewPerson;

/// The words that come before a person is added.
#[tauri::command(async)]
pub(crate) fn reception_notice(shell: State<'_, Shell>, _req: Nothing) -> Reply<NoticeView> {
    shell.desk(|desk| Ok(desk.reception_notice()?.into()))
}

/// Begins at reception with a person.
#[tauri::command(async)]
pub(crate) fn reception_begin(
    shell: State<'_, Shell>,
    req: BeginReception,
) -> Reply<ReceptionView> {
    shell.desk(|desk| {
        Ok(desk
            .reception_begin(maybe(req.person.as_deref())?, req.detail.as_deref())?
            .into())
    })
}

/// Adds a person, told first; or says what is wrong with what was typed.
#[tauri::command(async)]
pub(crate) fn reception_add(shell: State<'_, Shell>, req: AddAtReception) -> Reply<ReceptionAdded> {
    let new = NewPerson {
        name: req.name,
        born_day: req.born_day,
        born_month: req.born_month,
        born_year: req.born_year,
    };
    shell.desk(|desk| ReceptionAdded::of(desk.reception_add(&new)).map_err(Into::into))
}

/// The reception screen.
#[tauri::command(async)]
pub(crate) fn reception_view(shell: State<'_, Shell>, req: ThisInterview) -> Reply<ReceptionView> {
    shell.desk(|desk| Ok(desk.reception_view(id(&req.interview)?)?.into()))
}

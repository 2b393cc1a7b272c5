//! Putting notices up.

use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;

/// A notice is on the screen, read aloud or handed over.
#[tauri::command(async)]
pub(crate) fn notice_put(shell: State<'_, Shell>, req: PutNotice) -> Reply<PutView> {
    shell.desk(|desk| {
        Ok(desk
            .notice_put(
                id(&req.interview)?,
                &req.layer,
                req.section.as_deref(),
                &req.how,
            )?
            .into())
    })
}

/// A notice left the view.
#[tauri::command(async)]
pub(crate) fn notice_end(shell: State<'_, Shell>, req: EndNotice) -> Reply<()> {
    shell.desk(|desk| {
        Ok(desk.notice_end(
            id(&req.showing)?,
            req.in_view_ms,
            req.hurried_because.as_deref(),
        )?)
    })
}

/// The whole notice, or one section, to read.
#[tauri::command(async)]
pub(crate) fn notice_read(shell: State<'_, Shell>, req: ReadNotice) -> Reply<NoticeView> {
    shell.desk(|desk| {
        Ok(desk
            .notice_read(id(&req.interview)?, req.section.as_deref())?
            .into())
    })
}

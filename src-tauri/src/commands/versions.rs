//! Notices, their versions and drafts.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tauri::State;
use tell_first_desk::Publish;

use super::copies::save_files;
use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use crate::{environment, reading};

/// Most characters of a file that is handed in: the largest pack as base64, and something over.
const MOST_FILE: usize = 12 << 20;

/// Every notice with its versions, and the drafts.
#[tauri::command(async)]
pub(crate) fn notices_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<NoticesView> {
    shell.desk(|desk| Ok(desk.notices_view()?.into()))
}

/// One version.
#[tauri::command(async)]
pub(crate) fn version_view(shell: State<'_, Shell>, req: ThisVersion) -> Reply<VersionView> {
    shell.desk(|desk| Ok(desk.version_view(id(&req.version)?)?.into()))
}

/// A text of a version, word for word.
#[tauri::command(async)]
pub(crate) fn version_text(shell: State<'_, Shell>, req: VersionText) -> Reply<DraftTextView> {
    shell.desk(|desk| Ok(desk.version_text(id(&req.version)?, &req.path)?.into()))
}

/// What changes between two versions.
#[tauri::command(async)]
pub(crate) fn version_compare(
    shell: State<'_, Shell>,
    req: CompareVersions,
) -> Reply<ComparisonView> {
    shell.desk(|desk| Ok(desk.version_compare(id(&req.old)?, id(&req.new)?)?.into()))
}

/// Puts a version away.
#[tauri::command(async)]
pub(crate) fn version_archive(shell: State<'_, Shell>, req: ThisVersion) -> Reply<NoticesView> {
    shell.desk(|desk| Ok(desk.version_archive(id(&req.version)?)?.into()))
}

/// Saves a version as a zip or a folder.
#[tauri::command(async)]
pub(crate) fn version_export(shell: State<'_, Shell>, req: ExportVersion) -> Reply<SavedView> {
    shell.desk(|desk| {
        let saved = desk.version_export(id(&req.version)?, req.folder)?;
        save_files(desk, saved)
    })
}

/// Begins a draft as a copy of a version.
#[tauri::command(async)]
pub(crate) fn draft_begin(shell: State<'_, Shell>, req: ThisVersion) -> Reply<DraftView> {
    shell.desk(|desk| Ok(desk.draft_begin(id(&req.version)?)?.into()))
}

/// Begins a draft out of a zip file.
#[tauri::command(async)]
pub(crate) fn draft_import(shell: State<'_, Shell>, req: ImportFile) -> Reply<ImportView> {
    if req.file.len() > MOST_FILE {
        return Err(CommandError::of("draft.file_refused"));
    }
    let zip = STANDARD
        .decode(&req.file)
        .map_err(|_| CommandError::of("draft.file_refused"))?;
    shell.desk(|desk| Ok(desk.draft_import(&zip)?.into()))
}

/// What lies in the desk's folder that could be a notice.
#[tauri::command(async)]
pub(crate) fn import_list(shell: State<'_, Shell>, _req: Nothing) -> Reply<FolderView> {
    shell.desk(|desk| {
        let folder = environment::saving_folder(desk)?;
        Ok(FolderView {
            names: reading::packs_in(&folder),
            folder: folder.display().to_string(),
        })
    })
}

/// Begins a draft out of one of those.
#[tauri::command(async)]
pub(crate) fn draft_import_from(shell: State<'_, Shell>, req: ImportFrom) -> Reply<ImportView> {
    shell.desk(|desk| {
        let folder = environment::saving_folder(desk)?;
        match reading::pack(&folder, &req.name) {
            Ok(reading::Found::Zip(bytes)) => Ok(desk.draft_import(&bytes)?.into()),
            Ok(reading::Found::Folder(files)) => Ok(desk.draft_import_files(&files)?.into()),
            Err(_) => Err(CommandError::of("draft.file_refused")),
        }
    })
}

/// A draft, with one part of its form.
#[tauri::command(async)]
pub(crate) fn draft_view(shell: State<'_, Shell>, req: ViewDraft) -> Reply<DraftView> {
    shell.desk(|desk| Ok(desk.draft_view(id(&req.draft)?, &req.part)?.into()))
}

/// Changes one value.
#[tauri::command(async)]
pub(crate) fn draft_set(shell: State<'_, Shell>, req: SetInDraft) -> Reply<DraftSaved> {
    shell.desk(|desk| {
        Ok(desk
            .draft_set(id(&req.draft)?, id(&req.content)?, &req.key, &req.value)?
            .into())
    })
}

/// Adds an entry to a list of the draft.
#[tauri::command(async)]
pub(crate) fn draft_add(shell: State<'_, Shell>, req: AddToDraft) -> Reply<DraftSaved> {
    shell.desk(|desk| {
        Ok(desk
            .draft_add(id(&req.draft)?, id(&req.content)?, &req.part)?
            .into())
    })
}

/// Takes an entry away.
#[tauri::command(async)]
pub(crate) fn draft_remove(shell: State<'_, Shell>, req: RemoveFromDraft) -> Reply<DraftSaved> {
    shell.desk(|desk| {
        Ok(desk
            .draft_remove(id(&req.draft)?, id(&req.content)?, &req.key)?
            .into())
    })
}

/// A text of a draft, as it is written and as it will be seen.
#[tauri::command(async)]
pub(crate) fn draft_text(shell: State<'_, Shell>, req: ViewDraftText) -> Reply<DraftTextView> {
    shell.desk(|desk| {
        Ok(desk
            .draft_text(id(&req.draft)?, &req.path, req.markdown.as_deref())?
            .into())
    })
}

/// Replaces a text.
#[tauri::command(async)]
pub(crate) fn draft_text_set(shell: State<'_, Shell>, req: SetDraftText) -> Reply<DraftSaved> {
    shell.desk(|desk| {
        Ok(desk
            .draft_text_set(id(&req.draft)?, id(&req.content)?, &req.path, &req.markdown)?
            .into())
    })
}

/// Approves a draft as it stands.
#[tauri::command(async)]
pub(crate) fn draft_approve(shell: State<'_, Shell>, req: ThisDraft) -> Reply<DraftView> {
    shell.desk(|desk| {
        Ok(desk
            .draft_approve(id(&req.draft)?, id(&req.content)?)?
            .into())
    })
}

/// Publishes an approved draft.
#[tauri::command(async)]
pub(crate) fn draft_publish(shell: State<'_, Shell>, req: PublishDraft) -> Reply<NoticesView> {
    shell.desk(|desk| {
        let how = Publish {
            listed_on: req.listed_on,
            wording_material: req.wording_material,
            reason: req.reason,
        };
        Ok(desk
            .draft_publish(id(&req.draft)?, id(&req.content)?, &how)?
            .into())
    })
}

/// Gives a draft up.
#[tauri::command(async)]
pub(crate) fn draft_drop(shell: State<'_, Shell>, req: DropDraft) -> Reply<()> {
    shell.desk(|desk| Ok(desk.draft_drop(id(&req.draft)?)?))
}

/// Saves a draft as a zip or a folder.
#[tauri::command(async)]
pub(crate) fn draft_export(shell: State<'_, Shell>, req: ExportDraft) -> Reply<SavedView> {
    shell.desk(|desk| {
        let saved = desk.draft_export(id(&req.draft)?, req.folder)?;
        save_files(desk, saved)
    })
}

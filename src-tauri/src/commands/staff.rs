//! Staff, settings and the log.

use super::id;
use crate::state::{Reply, Shell};
use crate::wire::*;
use tauri::State;
use tell_first_desk::roles;

/// All members.
#[tauri::command(async)]
pub(crate) fn staff_list(shell: State<'_, Shell>, _req: Nothing) -> Reply<StaffView> {
    shell.desk(|desk| Ok(desk.staff_list()?.into()))
}

/// Adds a member.
#[tauri::command(async)]
pub(crate) fn staff_add(shell: State<'_, Shell>, req: AddStaff) -> Reply<StaffView> {
    shell.desk(|desk| {
        Ok(desk
            .staff_add(
                &req.name,
                &req.sign_in_name,
                req.passphrase.reveal(),
                &roles::read(&req.roles)?,
            )?
            .into())
    })
}

/// Removes a member.
#[tauri::command(async)]
pub(crate) fn staff_remove(shell: State<'_, Shell>, req: RemoveStaff) -> Reply<StaffView> {
    shell.desk(|desk| Ok(desk.staff_remove(id(&req.member)?)?.into()))
}

/// Changes one's own passphrase.
#[tauri::command(async)]
pub(crate) fn passphrase_change(shell: State<'_, Shell>, req: ChangePassphrase) -> Reply<()> {
    shell.desk(|desk| Ok(desk.passphrase_change(req.old.reveal(), req.new.reveal())?))
}

/// Makes a new recovery code to be written down.
#[tauri::command(async)]
pub(crate) fn recovery_renew(shell: State<'_, Shell>, _req: Nothing) -> Reply<RecoveryView> {
    shell.desk(|desk| Ok(desk.recovery_renew()?.into()))
}

/// Takes the new recovery code typed back; the old one opens nothing any more.
#[tauri::command(async)]
pub(crate) fn recovery_keep(shell: State<'_, Shell>, req: KeepRecovery) -> Reply<()> {
    shell.desk(|desk| Ok(desk.recovery_keep(req.code.reveal())?))
}

/// Settings.
#[tauri::command(async)]
pub(crate) fn settings_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<SettingsView> {
    shell.desk(|desk| Ok(desk.settings_view()?.into()))
}

/// Changes settings.
#[tauri::command(async)]
pub(crate) fn settings_save(shell: State<'_, Shell>, req: SaveSettings) -> Reply<SettingsView> {
    shell.desk(|desk| {
        Ok(desk
            .settings_save(req.idle_minutes, &req.desk_name, &req.copies_folder)?
            .into())
    })
}

/// The state of the log.
#[tauri::command(async)]
pub(crate) fn evidence_status(shell: State<'_, Shell>, _req: Nothing) -> Reply<EvidenceView> {
    shell.desk(|desk| Ok(desk.evidence_status()?.into()))
}

/// Where heads are kept outside the vault, and the key that signs them.
#[tauri::command(async)]
pub(crate) fn heads_view(shell: State<'_, Shell>, _req: Nothing) -> Reply<HeadsView> {
    shell.desk(|desk| Ok(desk.heads_view()?.into()))
}

/// Names a further place for heads.
#[tauri::command(async)]
pub(crate) fn place_add(shell: State<'_, Shell>, req: ThisPlace) -> Reply<HeadsView> {
    shell.desk(|desk| Ok(desk.place_add(&req.path)?.into()))
}

/// Keeps no heads in a place any more.
#[tauri::command(async)]
pub(crate) fn place_remove(shell: State<'_, Shell>, req: ThisPlace) -> Reply<HeadsView> {
    shell.desk(|desk| Ok(desk.place_remove(&req.path)?.into()))
}

/// Makes a new key for the desk.
#[tauri::command(async)]
pub(crate) fn key_change(shell: State<'_, Shell>, req: ChangeKey) -> Reply<HeadsView> {
    shell.desk(|desk| Ok(desk.key_change(req.passphrase.reveal())?.into()))
}

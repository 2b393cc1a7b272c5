//! The gate: first run, sign in, practise.

use crate::outside::RealWorld;
use crate::state::{Reply, Shell};
use crate::wire::*;
use crate::{backup, watch, windows};
use tauri::{AppHandle, Runtime, State};
use tell_first_desk::{CloseReason, Desk, Founding, roles};

/// What there is to sign in to.
#[tauri::command(async)]
pub(crate) fn gate_status(shell: State<'_, Shell>, _req: Nothing) -> Reply<GateView> {
    Ok(GateView::of(
        shell.live().ok(),
        shell.home(),
        &shell.practice(),
    ))
}

/// Sets up a desk. It opens once its recovery code was typed back.
#[tauri::command(async)]
pub(crate) fn desk_found(shell: State<'_, Shell>, req: FoundDesk) -> Reply<FoundedView> {
    let roles = roles::read(&req.roles)?;
    let founding = Founding {
        name: &req.name,
        sign_in_name: &req.sign_in_name,
        passphrase: req.passphrase.reveal(),
        roles: &roles,
        desk_name: &req.desk_name,
    };
    let live = shell.live()?;
    if live.restored {
        // Where a vault is in use there is no place for a new one, be it missing.
        return Err(CommandError::of("vault.part_missing"));
    }
    let (desk, founded) = Desk::found(&live.dir, &founding, Box::new(RealWorld::new()))?;
    shell.wait(desk);
    Ok(founded.into())
}

/// Takes the recovery code typed back, and opens the desk.
#[tauri::command(async)]
pub(crate) fn recovery_confirm<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    req: ConfirmRecovery,
) -> Reply<()> {
    shell.admit(|desk| Ok(desk.recovery_confirm(req.code.reveal())?))?;
    enter(&app)
}

/// Signs in; or says why the desk waits.
#[tauri::command(async)]
pub(crate) fn sign_in<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    req: SignIn,
) -> Reply<EnteredView> {
    let desk = Desk::sign_in(
        &shell.live()?.dir,
        &req.sign_in_name,
        req.passphrase.reveal(),
        Box::new(RealWorld::new()),
    )?;
    enter_or_wait(&app, &shell, desk)
}

/// Signs in with the recovery code, with a new passphrase from now on.
#[tauri::command(async)]
pub(crate) fn recovery_sign_in<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    req: RecoverySignIn,
) -> Reply<EnteredView> {
    let desk = Desk::recovery_sign_in(
        &shell.live()?.dir,
        req.code.reveal(),
        &req.sign_in_name,
        req.new_passphrase.reveal(),
        Box::new(RealWorld::new()),
    )?;
    enter_or_wait(&app, &shell, desk)
}

/// Goes on in spite of what the kept heads say.
#[tauri::command(async)]
pub(crate) fn history_go_on<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    req: GoOn,
) -> Reply<()> {
    shell.admit(|desk| Ok(desk.history_go_on(&req.reason)?))?;
    enter(&app)
}

/// Does not go on: the vault is closed as it was.
#[tauri::command(async)]
pub(crate) fn history_leave(shell: State<'_, Shell>, _req: Nothing) -> Reply<()> {
    shell.turn_away();
    Ok(())
}

/// Opens the practice world.
#[tauri::command(async)]
pub(crate) fn practice_open<R: Runtime>(
    app: AppHandle<R>,
    shell: State<'_, Shell>,
    _req: Nothing,
) -> Reply<()> {
    let desk = Desk::practice(&shell.practice(), Box::new(RealWorld::new()))?;
    shell.open(desk);
    enter(&app)
}

/// Opens the desk, unless what is kept outside says otherwise than its vault.
fn enter_or_wait<R: Runtime>(app: &AppHandle<R>, shell: &Shell, desk: Desk) -> Reply<EnteredView> {
    let history = desk.history_view()?.map(HistoryView::from);
    if history.is_some() {
        shell.wait(desk);
    } else {
        shell.open(desk);
        enter(app)?;
    }
    Ok(EnteredView { history })
}

/// The desk window opens, the gate goes, and the whole log is checked beside the work.
fn enter<R: Runtime>(app: &AppHandle<R>) -> Reply<()> {
    if let Err(why) = windows::gate_to_desk(app) {
        // No desk may stand open behind a gate.
        watch::lock(app, CloseReason::Quit);
        return Err(why.into());
    }
    watch::whole_log(app.clone());
    backup::daily(app);
    Ok(())
}

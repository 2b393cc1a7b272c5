//! The shell: windows, commands, the clock. It holds no rule of housing or privacy.
//!
//! Everything that crosses to a window is in `wire/`; what a window may call is in `commands/names.rs`
//! and, window by window, in `capabilities/`.

mod backup;
mod commands;
pub mod environment;
mod log;
mod outside;
mod reading;
mod saving;
mod state;
mod watch;
pub mod windows;
mod wire;

use tauri::{Builder, Manager, Runtime};
use tell_first_evidence::CloseReason;

use crate::state::Shell;

pub use commands::{DESK_COMMANDS, GATE_COMMANDS};

/// Everything the application and its tests share: state and commands. Windows are the caller's.
#[must_use]
pub fn wire_up<R: Runtime>(builder: Builder<R>, home: std::path::PathBuf) -> Builder<R> {
    commands::register(builder.manage(Shell::new(home)))
}

/// The compiled configuration, capabilities and pages.
#[must_use]
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// Runs the application until its last window closes.
pub fn run() {
    log::start();
    let built = wire_up(Builder::default(), environment::home())
        .setup(|app| {
            watch::idle(app.handle().clone());
            windows::open_gate(app.handle())?;
            Ok(())
        })
        .build(context());
    match built {
        Ok(app) => app.run(|app, event| {
            if let tauri::RunEvent::Exit = event {
                app.state::<Shell>().lock(CloseReason::Quit);
            }
        }),
        Err(why) => tracing::error!(code = "app.start", cause = %why),
    }
}

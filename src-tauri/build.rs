//! Declares every command to Tauri's permissions. Without this, every window may call every command.

use tauri_build::{AppManifest, Attributes};

include!("src/commands/names.rs");

fn main() {
    let commands: Vec<&'static str> = GATE_COMMANDS.iter().chain(DESK_COMMANDS).copied().collect();
    let manifest = AppManifest::new().commands(Box::leak(commands.into_boxed_slice()));
    if let Err(why) = tauri_build::try_build(Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={why:#}");
    }
}

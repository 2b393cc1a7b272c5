//! The front end: its libraries, its build, its tests.

use std::process::Command;

use crate::{Outcome, application, shell};

fn npm(arguments: &[&str]) -> Command {
    let mut command = Command::new("npm");
    command
        .args(arguments)
        .current_dir(application::top().join("ui"));
    command
}

/// Installs the locked libraries when they are missing or older than the lock file, and builds the pages.
///
/// # Errors
/// When npm fails.
pub(crate) fn build() -> Outcome {
    if !installed() {
        // Scripts of libraries never run: nothing here needs one.
        shell::step(
            "Front end libraries",
            npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        )?;
    }
    shell::step("Front end", npm(&["run", "--silent", "build"]))
}

/// Type check and JavaScript tests.
///
/// # Errors
/// When one fails.
pub(crate) fn test() -> Outcome {
    shell::step("JavaScript types", npm(&["run", "--silent", "check"]))?;
    shell::step("JavaScript tests", npm(&["run", "--silent", "test"]))
}

/// True where the installed libraries are those of the lock file: npm keeps its own copy of it beside them.
fn installed() -> bool {
    let ui = application::top().join("ui");
    let changed = |path: &str| {
        std::fs::metadata(ui.join(path))
            .and_then(|m| m.modified())
            .ok()
    };
    match (
        changed("node_modules/.package-lock.json"),
        changed("package-lock.json"),
    ) {
        (Some(here), Some(locked)) => here >= locked,
        _ => false,
    }
}

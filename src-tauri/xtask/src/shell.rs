//! Running other programs, saying which.

use std::process::Command;

use crate::{Outcome, application};

/// Cargo, from the top of the checkout.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(application::top());
    command
}

/// Runs a program to its end.
///
/// # Errors
/// Says which program could not be started or did not end well.
pub(crate) fn run(command: &mut Command) -> Outcome {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command
        .status()
        .map_err(|e| format!("{name} could not be started: {e}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{name} ended with {status}"))
    }
}

/// Runs a program under a heading.
pub(crate) fn step(title: &str, mut command: Command) -> Outcome {
    println!("\n== {title}");
    run(&mut command).map_err(|why| format!("{title}: {why}"))
}

/// True where a program ends well; its words are not shown.
pub(crate) fn quietly(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

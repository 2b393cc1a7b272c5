//! The checker of receipts in Python: an implementation of its own, so that the format does not rest on one reading.

use std::path::PathBuf;
use std::process::Command;

use crate::{Outcome, application, shell};

/// Where its Python lives.
fn folder() -> PathBuf {
    application::target_folder().join("checker-python")
}

/// Its Python, which the tests are told of.
pub(crate) fn python() -> PathBuf {
    folder().join("bin").join("python")
}

fn requirements() -> PathBuf {
    application::top().join("tests/verify/requirements.txt")
}

/// Makes the environment with the one package it needs, unless it is there as asked.
///
/// # Errors
/// When Python or its package installer fails.
pub(crate) fn prepare() -> Outcome {
    let wanted = std::fs::read_to_string(requirements())
        .map_err(|e| format!("{} cannot be read: {e}", requirements().display()))?;
    let mark = folder().join("installed.txt");
    if std::fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let mut make = Command::new("python3");
    make.args(["-m", "venv", "--clear"]).arg(folder());
    shell::step("Python for the second checker of receipts", make)?;
    let mut install = Command::new(python());
    install
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .arg("--requirement")
        .arg(requirements());
    shell::run(&mut install)?;
    std::fs::write(&mark, wanted).map_err(|e| format!("{} cannot be written: {e}", mark.display()))
}

/// Its own tests.
///
/// # Errors
/// When one fails.
pub(crate) fn test() -> Outcome {
    let mut command = Command::new(python());
    command
        .args([
            "-m",
            "unittest",
            "discover",
            "--start-directory",
            "tests/verify",
        ])
        .args(["--pattern", "*_test.py"])
        .current_dir(application::top());
    shell::step("The checker in Python", command)
}

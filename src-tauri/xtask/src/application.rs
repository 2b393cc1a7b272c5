//! Building the application, and where things lie.

use std::path::{Path, PathBuf};

use crate::{Outcome, shell};

/// Features of the application people use.
pub(crate) const SHIPPED: &[&str] = &["tell-first-shell/custom-protocol", "tell-first-shell/pdf"];
/// Features for measuring: as shipped, but WebDriver may drive it.
pub(crate) const MEASURED: &[&str] = &[
    "tell-first-shell/custom-protocol",
    "tell-first-shell/e2e",
    "tell-first-shell/pdf",
];
/// The same without the PDF engine, whose weight is measured.
pub(crate) const WITHOUT_PDF: &[&str] =
    &["tell-first-shell/custom-protocol", "tell-first-shell/e2e"];
/// Features of the one debug build that all tests share.
pub(crate) const TESTED: &[&str] = &[
    "tell-first-shell/custom-protocol",
    "tell-first-shell/e2e",
    "tell-first-shell/test-handlers",
    "tell-first-shell/pdf",
    "tell-first-audit/pdf",
    "tell-first-tests/pdf",
];

/// How the application is built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build.
    Debug,
    /// Quick to run.
    Release,
}

/// The top of the checkout.
pub(crate) fn top() -> PathBuf {
    // This crate lies two folders below it.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .unwrap_or(Path::new("."))
        .to_path_buf()
}

/// Where cargo builds.
pub(crate) fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| top().join("target"), PathBuf::from)
}

/// Builds the application and says where the program is.
///
/// # Errors
/// When cargo fails.
pub(crate) fn build(profile: Profile, features: &[&str]) -> Result<PathBuf, String> {
    build_package("tell-first-shell", "tell-first", profile, features)
}

/// Builds the application as it is shipped, and keeps it beside the one that tests drive, which takes its name.
///
/// # Errors
/// When cargo fails or the program cannot be copied.
pub(crate) fn build_shipped() -> Result<PathBuf, String> {
    let mut command = shell::cargo(&["build", "--package", "tell-first-shell", "--bin"]);
    command.args(["tell-first", "--features", &SHIPPED.join(",")]);
    shell::step("Building tell-first as it is shipped", command)?;
    let built = target_folder().join("debug").join("tell-first");
    let kept = built.with_file_name("tell-first-shipped");
    std::fs::copy(&built, &kept)
        .map_err(|e| format!("{} cannot be copied: {e}", built.display()))?;
    Ok(kept)
}

/// Builds the application that is measured without the PDF engine, and keeps it beside the one with it.
///
/// # Errors
/// When cargo fails or the program cannot be copied.
pub(crate) fn build_without_pdf() -> Result<PathBuf, String> {
    let built = build(Profile::Release, WITHOUT_PDF)?;
    let kept = built.with_file_name("tell-first-without-pdf");
    std::fs::copy(&built, &kept)
        .map_err(|e| format!("{} cannot be copied: {e}", built.display()))?;
    Ok(kept)
}

/// Builds the empty window that figures are held against.
///
/// # Errors
/// When cargo fails.
pub(crate) fn build_empty() -> Result<PathBuf, String> {
    build_package(
        "empty-window",
        "empty-window",
        Profile::Release,
        &["empty-window/custom-protocol"],
    )
}

fn build_package(
    package: &str,
    program: &str,
    profile: Profile,
    features: &[&str],
) -> Result<PathBuf, String> {
    let mut command = shell::cargo(&["build", "--package", package, "--bin", program]);
    // Tests are built for the whole workspace: the same features give the same dependencies, built once.
    if profile == Profile::Debug {
        command = shell::cargo(&["build", "--workspace", "--bins"]);
    }
    command.args(["--features", &features.join(",")]);
    if profile == Profile::Release {
        command.arg("--release");
    }
    let outcome: Outcome = shell::step(&format!("Building {program}"), command);
    outcome?;
    let folder = if profile == Profile::Release {
        "release"
    } else {
        "debug"
    };
    Ok(target_folder().join(folder).join(program))
}

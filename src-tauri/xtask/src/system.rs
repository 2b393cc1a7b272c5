//! What the machine must have, and getting it.

use std::process::Command;

use crate::{Outcome, shell};

/// What the machine is to do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Build and open a window.
    Window,
    /// Drive a window under a virtual display as well.
    Tests,
}

/// A system package and why it is needed.
struct Package {
    name: &'static str,
    why: &'static str,
    tests_only: bool,
    /// Ubuntu has it as a snap alone, which its package manager cannot install everywhere.
    debian_only: bool,
}

const fn package(name: &'static str, why: &'static str) -> Package {
    Package {
        name,
        why,
        tests_only: false,
        debian_only: false,
    }
}

const fn for_tests(name: &'static str, why: &'static str) -> Package {
    Package {
        name,
        why,
        tests_only: true,
        debian_only: false,
    }
}

const PACKAGES: &[Package] = &[
    package(
        "build-essential",
        "a C compiler, for the encrypted database",
    ),
    package("pkg-config", "finds the libraries below"),
    package("perl", "builds the OpenSSL inside the encrypted database"),
    package("libwebkit2gtk-4.1-dev", "the window's web view"),
    package("libsoup-3.0-dev", "the web view's own connections"),
    package("librsvg2-dev", "icons"),
    package("libssl-dev", "needed to build the web view's bindings"),
    package("dbus-x11", "a message bus, which the window expects"),
    for_tests("webkit2gtk-driver", "drives the real window in tests"),
    for_tests("xvfb", "a virtual display for the tests"),
    for_tests("xauth", "lets the tests use that display"),
    for_tests("imagemagick", "takes pictures of the whole window"),
    for_tests("poppler-utils", "reads the words of PDFs, as others will"),
    for_tests("qpdf", "checks the structure of PDFs"),
    for_tests("python3-venv", "runs the second checker of receipts"),
    Package {
        debian_only: true,
        ..for_tests("chromium", "opens the page that checks receipts")
    },
    Package {
        debian_only: true,
        ..for_tests("chromium-driver", "drives that browser")
    },
];

/// The driver's version; the newer line belongs to the next Tauri.
const DRIVER: &str = "tauri-driver@2.1.0";

/// Checks the machine and installs what is missing, saying what and why.
///
/// # Errors
/// When something is missing that cannot be installed here; the text says what to do.
pub(crate) fn prepare(need: Need) -> Outcome {
    check_node()?;
    // With no display, `run` plays the demo, which drives the window.
    let drives = need == Need::Tests || !has_display();
    system_packages(drives)?;
    if drives && !shell::quietly("tauri-driver", &["--help"]) {
        println!("Installing {DRIVER}: it lets the tests drive the real window.");
        shell::run(&mut shell::cargo(&["install", DRIVER, "--locked"]))?;
    }
    Ok(())
}

/// True where a window can open.
pub(crate) fn has_display() -> bool {
    if cfg!(not(target_os = "linux")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}

/// True where cargo-nextest is installed; cargo's own runner serves otherwise.
pub(crate) fn has_nextest() -> bool {
    shell::quietly("cargo", &["nextest", "--version"])
}

/// A command that runs under a virtual display and a message bus of its own.
pub(crate) fn under_display(program: &str) -> Command {
    let mut command = Command::new("dbus-run-session");
    command.args(["--", "xvfb-run", "--auto-servernum"]);
    command.args(["--server-args", "-screen 0 1280x1024x24", program]);
    command.current_dir(crate::application::top());
    // Software drawing: a virtual display has no graphics card, and no reading aids listen on it.
    for (name, value) in [
        ("NO_AT_BRIDGE", "1"),
        ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
        ("GDK_BACKEND", "x11"),
    ] {
        command.env(name, value);
    }
    command.env_remove("WAYLAND_DISPLAY");
    command
}

fn check_node() -> Outcome {
    let version = Command::new("node").arg("--version").output().ok();
    let text = version
        .map(|o| String::from_utf8_lossy(&o.stdout).trim().to_owned())
        .unwrap_or_default();
    let major: u32 = text
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|m| m.parse().ok())
        .unwrap_or(0);
    if major >= 20 {
        return Ok(());
    }
    Err(format!(
        "Node 20 or newer is needed to build the pages; found {}. Install it and try again.",
        if text.is_empty() { "none" } else { &text }
    ))
}

fn system_packages(drives: bool) -> Outcome {
    let wanted = || {
        let here = |p: &&Package| (drives || !p.tests_only) && !(p.debian_only && is_ubuntu());
        PACKAGES.iter().filter(here)
    };
    if !is_debian_like() {
        println!("This is not Debian or Ubuntu, so nothing is installed. Tell First needs:");
        for p in wanted() {
            println!("  {:24} {}", p.name, p.why);
        }
        println!("If the build stops, install what your system calls these.");
        return Ok(());
    }
    let missing: Vec<&Package> = wanted().filter(|p| !is_installed(p.name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("These system packages are missing and will be installed:");
    for p in &missing {
        println!("  {:24} {}", p.name, p.why);
    }
    shell::run(&mut as_root(&["apt-get", "update"]))?;
    let mut install = as_root(&["apt-get", "install", "--yes", "--no-install-recommends"]);
    install
        .args(missing.iter().map(|p| p.name))
        .env("DEBIAN_FRONTEND", "noninteractive");
    shell::run(&mut install)
}

/// True where Chromium can be driven; without it, its tests are left out and it is said.
pub(crate) fn has_chromium() -> bool {
    let found = std::path::Path::new("/usr/bin/chromium").exists()
        && shell::quietly("chromedriver", &["--version"]);
    if !found {
        println!(
            "There is no Chromium with its driver here: the page that checks receipts is tested in WebKit alone."
        );
    }
    found
}

fn is_debian_like() -> bool {
    is_of(&["debian", "ubuntu"])
}

fn is_ubuntu() -> bool {
    is_of(&["ubuntu"])
}

/// True where the system is of one of these families.
fn is_of(names: &[&str]) -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let mut family = release
        .lines()
        .filter(|l| l.starts_with("ID=") || l.starts_with("ID_LIKE="));
    family.any(|l| names.iter().any(|name| l.contains(name)))
}

fn is_installed(name: &str) -> bool {
    let output = Command::new("dpkg-query")
        .args(["-W", "-f=${db:Status-Status}", name])
        .output();
    output.is_ok_and(|o| o.stdout == b"installed")
}

/// The command as root: through sudo only when we are not root already.
fn as_root(words: &[&str]) -> Command {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|o| o.stdout.trim_ascii() == b"0");
    let (first, rest) = words.split_first().unwrap_or((&"true", &[]));
    let mut command = if root {
        Command::new(first)
    } else {
        let mut sudo = Command::new("sudo");
        sudo.arg(first);
        sudo
    };
    command.args(rest);
    command
}

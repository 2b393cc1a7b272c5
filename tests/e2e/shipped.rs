//! The application as it is shipped, without the door that tests come in by.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tell_first_tests::running::{kill_all, session_within, shipped};

/// How long a program may take to paint its first screen.
const PATIENCE: u32 = 60;
/// Far longer than the tested build needs for a session.
const REFUSAL: Duration = Duration::from_secs(20);
/// Colours of a painted page; an empty window has a few.
const PAINTED: u32 = 40;

/// The running program; it ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(home: &Path) -> Running {
    let program = shipped();
    let child = Command::new(&program)
        .env("TELL_FIRST_HOME", home)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    Running(child.unwrap_or_else(|why| {
        panic!(
            "{} does not start ({why}); cargo xtask test builds it",
            program.display()
        )
    }))
}

/// How many colours the application's window shows, once there is one.
fn colours(picture: &PathBuf) -> Option<u32> {
    let taken = Command::new("import")
        .args(["-silent", "-window", "Tell First"])
        .arg(picture)
        .stderr(Stdio::null())
        .status()
        .ok()?;
    if !taken.success() {
        return None;
    }
    let counted = Command::new("identify")
        .args(["-format", "%k"])
        .arg(picture)
        .output()
        .ok()?;
    String::from_utf8(counted.stdout).ok()?.trim().parse().ok()
}

#[test]
fn what_is_shipped_opens_its_window() {
    let home = tempfile::tempdir().expect("a folder");
    let picture = home.path().join("window.png");
    let mut running = start(home.path());
    for _ in 0..PATIENCE {
        std::thread::sleep(Duration::from_secs(1));
        let ended = running.0.try_wait().expect("its state");
        assert!(ended.is_none(), "it ended by itself: {ended:?}");
        if colours(&picture).is_some_and(|colours| colours > PAINTED) {
            let limits = std::fs::read_to_string(format!("/proc/{}/limits", running.0.id()))
                .expect("its limits");
            let cores = limits
                .lines()
                .find(|line| line.starts_with("Max core file size"))
                .expect("a limit for core files");
            assert!(
                cores.split_whitespace().filter(|word| *word == "0").count() == 2,
                "a crash leaves no core file: {cores}"
            );
            return;
        }
    }
    panic!("no painted window came");
}

#[tokio::test]
async fn what_is_shipped_lets_no_driver_in() {
    let home = tempfile::tempdir().expect("a folder");
    let session = session_within(&shipped(), home.path(), REFUSAL).await;
    kill_all(home.path());
    assert!(!session, "WebDriver drives the shipped build");
}

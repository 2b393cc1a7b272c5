//! Starting the built application with its driver, and ending both.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

/// How long a program and its driver may take to come up.
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads the clock: waiting for a real window is the one thing tests need it for.
pub trait Clock {
    /// Now.
    fn now_given() -> Instant;
}

impl Clock for Instant {
    #[expect(
        clippy::disallowed_methods,
        reason = "patience with a real window is measured in real time"
    )]
    fn now_given() -> Instant {
        Instant::now()
    }
}

/// The built application: named by `cargo xtask test`, else the debug build.
#[must_use]
pub fn program() -> PathBuf {
    let named = std::env::var_os("TELL_FIRST_PROGRAM").map(PathBuf::from);
    named.unwrap_or_else(|| {
        let top = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .unwrap_or(Path::new("."));
        top.join("target/debug/tell-first")
    })
}

/// The application's processes that work on a folder, by their environment.
#[must_use]
pub fn processes_of(home: &Path) -> Vec<u32> {
    let mark = format!("TELL_FIRST_HOME={}", home.display()).into_bytes();
    let ours = std::process::id();
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|process| *process != ours)
        .filter(|process| {
            let environment = std::fs::read(format!("/proc/{process}/environ")).unwrap_or_default();
            environment
                .split(|byte| *byte == 0)
                .any(|variable| variable == mark)
        })
        .collect()
}

/// The application as it is shipped: named by `cargo xtask test`, else where that builds it.
#[must_use]
pub fn shipped() -> PathBuf {
    let named = std::env::var_os("TELL_FIRST_SHIPPED").map(PathBuf::from);
    named.unwrap_or_else(|| program().with_file_name("tell-first-shipped"))
}

/// True where a program takes a WebDriver session within so long.
///
/// # Panics
/// When the driver does not start.
pub async fn session_within(program: &Path, home: &Path, patience: Duration) -> bool {
    let (mut driver, port) = drive(home);
    let session = tokio::time::timeout(patience, connect(port, program)).await;
    let _ = driver.kill();
    let _ = driver.wait();
    session.is_ok()
}

/// Ends every process of the application that works on a folder.
pub fn kill_all(home: &Path) {
    for process in processes_of(home) {
        let _ = Command::new("kill")
            .args(["-9", &process.to_string()])
            .status();
    }
}

/// A driver that starts programs on the folder `home`, and its port.
pub(crate) fn drive(home: &Path) -> (Child, u16) {
    let (port, native) = (free_port(), free_port());
    let driver = Command::new("tauri-driver")
        .args([
            "--port",
            &port.to_string(),
            "--native-port",
            &native.to_string(),
        ])
        .env("TELL_FIRST_HOME", home)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("tauri-driver starts (cargo xtask test installs it)");
    (driver, port)
}

pub(crate) async fn connect(port: u16, program: &Path) -> Client {
    let deadline = Instant::now_given() + PATIENCE;
    loop {
        let mut wanted = serde_json::Map::new();
        // Only this one: the driver refuses a session that asks for a browser's name.
        wanted.insert("tauri:options".into(), json!({ "application": program }));
        let tried = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match tried {
            Ok(client) => return client,
            Err(why) if Instant::now_given() > deadline => panic!("no WebDriver session: {why}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

/// A port nobody listens on.
///
/// # Panics
/// When there is none.
#[must_use]
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its address").port()
}

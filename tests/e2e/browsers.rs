//! Browsers such as a stranger has, for the page that checks receipts: Chromium, and WebKit.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tell_first_tests::running::{Clock as _, free_port, kill_all};

/// How long a browser may take to come up, or a page to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// Which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Chromium, as Chrome and Edge are.
    Chromium,
    /// `WebKit`, as Safari is.
    WebKit,
}

impl Kind {
    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// What the driver is asked for.
    fn wanted(self, home: &Path) -> Map<String, Value> {
        let wanted = match self {
            Self::Chromium => json!({ "goog:chromeOptions": {
                "binary": "/usr/bin/chromium",
                // Tests run as root in a container, where Chromium's own sandbox does not start.
                "args": ["--headless=new", "--no-sandbox", "--window-size=1280,900",
                    format!("--user-data-dir={}", home.join("profile").display())],
            } }),
            Self::WebKit => json!({ "webkitgtk:browserOptions": {
                "binary": mini_browser(), "args": ["--automation"],
            } }),
        };
        wanted.as_object().cloned().unwrap_or_default()
    }
}

/// `WebKit`'s own small browser, which comes with the library.
fn mini_browser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").expect("libraries");
    let inside = |folder: std::fs::DirEntry| folder.path().join("webkit2gtk-4.1/MiniBrowser");
    let mut found = folders.flatten().map(inside).filter(|path| path.exists());
    found.next().expect("WebKit's MiniBrowser")
}

/// One running browser. It keeps what it keeps in a folder of its own, and ends with the test.
pub(crate) struct Browser {
    pub(crate) client: Client,
    driver: Child,
    home: tempfile::TempDir,
}

impl Browser {
    /// Starts it; nothing where this system has none and `cargo xtask test` has said so.
    pub(crate) async fn start(kind: Kind) -> Option<Self> {
        if kind == Kind::Chromium && std::env::var_os("TELL_FIRST_NO_CHROMIUM").is_some() {
            return None;
        }
        let home = tempfile::tempdir().expect("a folder");
        let port = free_port();
        let driver = Command::new(kind.driver())
            .arg(format!("--port={port}"))
            // By this its processes are known, so that none outlives the test.
            .env("TELL_FIRST_HOME", home.path())
            .env("HOME", home.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the driver starts (cargo xtask test installs it)");
        let client = connect(port, kind.wanted(home.path())).await;
        Some(Self {
            client,
            driver,
            home,
        })
    }

    /// Opens a file as somebody does who clicks on it.
    pub(crate) async fn open(&self, file: &Path) {
        let address = format!("file://{}", file.display());
        self.client.goto(&address).await.expect("the page opens");
    }

    /// Runs a script in the page.
    pub(crate) async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        let done = self.client.execute(script, arguments).await;
        done.expect("the script runs")
    }

    /// Waits until a script gives something else than nothing.
    pub(crate) async fn until(&self, what: &str, script: &str) -> Value {
        let deadline = Instant::now_given() + PATIENCE;
        loop {
            let got = self.script(script, vec![]).await;
            if !got.is_null() {
                return got;
            }
            assert!(Instant::now_given() < deadline, "waited in vain for {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Types into a field, or chooses a file in one.
    pub(crate) async fn type_in(&self, css: &str, text: &str) {
        let element = self.client.find(Locator::Css(css)).await.expect(css);
        element.send_keys(text).await.expect("it can be typed in");
    }

    /// Ends it in good order.
    pub(crate) async fn close(self) {
        let _ = self.client.clone().close().await;
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        kill_all(self.home.path());
    }
}

async fn connect(port: u16, wanted: Map<String, Value>) -> Client {
    let deadline = Instant::now_given() + PATIENCE;
    loop {
        let tried = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match tried {
            Ok(client) => return client,
            Err(why) if Instant::now_given() > deadline => panic!("no WebDriver session: {why}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

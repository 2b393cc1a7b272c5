//! The window: how fast it starts, what it weighs, how soon a notice is painted.

use std::path::{Path, PathBuf};

use tell_first_tests::running::{processes_of, program};
use tell_first_tests::window::Window;

use crate::timing::{Figure, Goal, in_ms, now, quantile};

const STARTS: usize = 9;
const PAINTS: u32 = 60;
/// One picture at sixty a second.
const FRAME_MS: f64 = 1000.0 / 60.0;

pub(crate) async fn measure() -> Vec<Figure> {
    let empty = PathBuf::from(
        std::env::var_os("TELL_FIRST_EMPTY").expect("cargo xtask bench names the empty window"),
    );
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        ours.push(
            start(
                &program(),
                "gate.html",
                ".gate-choice, .gate__choice, main button",
            )
            .await,
        );
        bare.push(start(&empty, "", "h1").await);
    }
    let mut figures = vec![Figure {
        name: "start: to a usable first screen, median",
        ours: quantile(&mut ours, 0.5),
        bare: quantile(&mut bare, 0.5),
        unit: "ms",
        goal: Goal::AtMost(1.3),
    }];
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open_program(&empty, home.path(), "").await;
    let bare_mb = settled_megabytes(home.path()).await;
    window.close().await;
    let home = tempfile::tempdir().expect("a folder");
    let window = interview(home.path()).await;
    figures.push(Figure {
        name: "memory: all processes, interview open",
        ours: settled_megabytes(home.path()).await,
        bare: bare_mb,
        unit: "MB",
        goal: Goal::AtMost(1.3),
    });
    figures.push(notice(&window).await);
    window.close().await;
    figures
}

pub(crate) async fn start(program: &Path, page: &str, first: &str) -> f64 {
    let home = tempfile::tempdir().expect("a folder");
    let from = now();
    let window = Window::open_program(program, home.path(), page).await;
    window.find(first).await;
    let took = in_ms(from.elapsed());
    window.close().await;
    took
}

/// Proportional memory of every process of the application; the drivers do not count.
async fn settled_megabytes(home: &Path) -> f64 {
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    let drivers = ["tauri-driver", "WebKitWebDriver"];
    let kilobytes: u64 = processes_of(home)
        .into_iter()
        .filter(|id| {
            let name = std::fs::read_to_string(format!("/proc/{id}/cmdline")).unwrap_or_default();
            !drivers.iter().any(|driver| {
                name.split('\0')
                    .next()
                    .unwrap_or_default()
                    .ends_with(driver)
            })
        })
        .filter_map(|id| std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok())
        .filter_map(|text| {
            let line = text
                .lines()
                .find(|line| line.starts_with("Pss:"))?
                .to_owned();
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .sum();
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    let megabytes = kilobytes as f64 / 1024.0;
    megabytes
}

/// Asks the core from the page, as the pages do.
async fn ask(window: &Window, command: &str, request: serde_json::Value) -> serde_json::Value {
    window
        .script_async(
            "const done = arguments[arguments.length - 1];
             window.__TAURI_INTERNALS__.invoke(arguments[0], { req: arguments[1] }).then(done, (why) => done({ failed: JSON.stringify(why) }));",
            vec![command.into(), request],
        )
        .await
}

/// The practice world with an interview on the screen.
async fn interview(home: &Path) -> Window {
    let window = Window::open(home).await;
    window.find("main button").await;
    // The gate goes while it is asked: nobody waits for its answer.
    window
        .script("window.__TAURI_INTERNALS__.invoke('practice_open', { req: {} });")
        .await;
    window.comes("desk.html").await;
    window
        .press_starting("Start an interview with somebody new")
        .await;
    window.find("interview-view h1").await;
    window
}

/// The longest section notice: from giving it to the column until the picture with it is done.
async fn notice(window: &Window) -> Figure {
    let step = ask(
        window,
        "interview_start",
        serde_json::json!({ "person": null }),
    )
    .await;
    let interview = step["interview"]["id"]
        .as_str()
        .expect("an interview")
        .to_owned();
    ask(window, "interview_who", serde_json::json!({ "interview": interview, "present": ["applicant"], "channel": "desk", "private": true })).await;
    let sections: Vec<&str> = SECTIONS.to_vec();
    let mut longest = serde_json::Value::Null;
    for section in sections {
        let put = ask(window, "notice_put", serde_json::json!({ "interview": interview, "layer": "section", "section": section, "how": "screen" })).await;
        if put["words"].to_string().len() > longest.to_string().len() {
            longest = put["words"].clone();
        }
    }
    assert!(longest["brief"].is_array(), "a section notice: {longest}");
    let times = window
        .script_async(
            "const done = arguments[arguments.length - 1]; const [notice, rounds] = arguments;
             const column = document.createElement('notice-column'); document.querySelector('main').append(column);
             const times = [];
             const round = () => {
               if (times.length >= rounds) { column.remove(); done(times); return; }
               column.notice = null;
               requestAnimationFrame(() => requestAnimationFrame(() => {
                 const from = performance.now();
                 column.notice = structuredClone(notice);
                 Promise.resolve(column.updateComplete).then(() => {
                   column.getBoundingClientRect();
                   times.push(performance.now() - from);
                   round();
                 });
               }));
             };
             round();",
            vec![longest, PAINTS.into()],
        )
        .await;
    let mut times: Vec<f64> = times
        .as_array()
        .expect("times")
        .iter()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    Figure {
        name: "notice: longest section rendered and laid out, p95",
        ours: quantile(&mut times, 0.95),
        bare: FRAME_MS,
        unit: "ms",
        goal: Goal::AtMost(1.0),
    }
}

/// Sections long enough to be the longest.
const SECTIONS: &[&str] = &[
    "identity",
    "contact",
    "household",
    "now",
    "home",
    "work",
    "benefits",
    "money",
    "tenancies",
    "references",
    "life",
    "images",
];

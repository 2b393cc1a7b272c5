//! The receipt as PDF: how long setting one takes, and what the engine costs the application.

use std::path::Path;

use tell_first_papers::File;
use tell_first_papers::pdf::{Print, empty_pdf, pdf};
use tell_first_tests::running::program;

use crate::screens::start;
use crate::timing::{Figure, Goal, milliseconds, quantile};

const TIMES: usize = 30;
const STARTS: usize = 15;
/// The longest anybody should wait for one, in milliseconds.
const LONGEST_MS: f64 = 300.0;

/// Frozen receipts: one of two pages, and one of a meeting with five choices.
const TWO_PAGES: &[u8] =
    include_bytes!("../../src-tauri/crates/papers/vectors/receipt-2/valid-ended.json");
const MEETING: &[u8] = include_bytes!("../../src-tauri/crates/papers/vectors/receipt-2/valid.json");

pub(crate) async fn measure() -> Vec<Figure> {
    let mut figures = setting();
    let plain = std::env::var_os("TELL_FIRST_WITHOUT_PDF")
        .expect("cargo xtask bench names the application without the engine");
    let (with, plain) = (program(), Path::new(&plain));
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    let gate = ".gate-choice, .gate__choice, main button";
    for _ in 0..STARTS {
        ours.push(start(&with, "gate.html", gate).await);
        bare.push(start(plain, "gate.html", gate).await);
    }
    figures.push(Figure {
        name: "paper: start with the PDF engine, median",
        ours: quantile(&mut ours, 0.5),
        bare: quantile(&mut bare, 0.5),
        unit: "ms",
        goal: Goal::AtMost(1.05),
    });
    figures.push(Figure {
        name: "paper: size with the PDF engine",
        ours: megabytes(&with),
        bare: megabytes(plain),
        unit: "MB",
        goal: Goal::None,
    });
    figures
}

/// The engine is loaded, as it is from the second receipt on; what it remembers of the one before is thrown away.
fn setting() -> Vec<Figure> {
    let receipts = [TWO_PAGES, MEETING]
        .map(|json| serde_json::from_slice::<File>(json).expect("a frozen receipt"));
    let made = pdf(&receipts[0], Print::Ordinary).expect("a PDF");
    let pages = String::from_utf8_lossy(&made)
        .matches("/Type/Page/")
        .count();
    assert_eq!(pages, 2, "the figure is of two pages");
    let (mut two, mut meeting, mut large, mut empty) = Default::default();
    for _ in 0..TIMES {
        let took = |file, print, into: &mut Vec<f64>| {
            let (ms, made) = milliseconds(|| pdf(file, print));
            made.expect("a PDF");
            into.push(ms);
        };
        took(&receipts[0], Print::Ordinary, &mut two);
        took(&receipts[1], Print::Ordinary, &mut meeting);
        took(&receipts[1], Print::Large, &mut large);
        let (ms, made) = milliseconds(empty_pdf);
        made.expect("a PDF");
        Vec::push(&mut empty, ms);
    }
    let bare = quantile(&mut empty, 0.5);
    let figure = |name, values: &mut Vec<f64>, goal| Figure {
        name,
        ours: quantile(values, 0.5),
        bare,
        unit: "ms",
        goal,
    };
    vec![
        figure(
            "paper: a receipt of two pages, median",
            &mut two,
            Goal::AtMost(10.0),
        ),
        Figure {
            name: "paper: a receipt of two pages, slowest",
            ours: quantile(&mut two, 1.0),
            bare: quantile(&mut empty, 1.0),
            unit: "ms",
            goal: Goal::Below(LONGEST_MS),
        },
        figure(
            "paper: a meeting, three pages, median",
            &mut meeting,
            Goal::None,
        ),
        figure(
            "paper: the same in large print, median",
            &mut large,
            Goal::None,
        ),
    ]
}

fn megabytes(program: &Path) -> f64 {
    let bytes = std::fs::metadata(program).expect("a program").len();
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    let megabytes = bytes as f64 / 1_000_000.0;
    megabytes
}

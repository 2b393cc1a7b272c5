//! `cargo xtask bench`: figures as ratios, ours against the bare thing, in one run on one machine.
#![expect(clippy::print_stdout, reason = "the table is what this program is for")]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement stops at the first thing that is not as expected"
)]

mod backup;
mod bare;
mod log;
mod notices;
#[cfg(feature = "pdf")]
mod paper;
mod people;
mod save;
mod screens;
mod timing;

use timing::Figure;

#[tokio::main]
async fn main() {
    let filter = std::env::args().nth(1).unwrap_or_default();
    let wanted = |name: &str| name.contains(&filter);
    let mut figures: Vec<Figure> = Vec::new();
    if wanted("save") {
        figures.extend(save::measure());
    }
    if wanted("log") {
        figures.extend(log::measure());
    }
    if wanted("backup") {
        figures.extend(backup::measure());
    }
    if wanted("pack") || wanted("tell") {
        figures.extend(notices::measure());
    }
    if wanted("notice") || wanted("start") || wanted("memory") {
        figures.extend(screens::measure().await);
    }
    if wanted("find") {
        figures.extend(people::measure().await);
    }
    #[cfg(feature = "pdf")]
    if wanted("paper") {
        figures.extend(paper::measure().await);
    }
    println!(
        "{:44} | {:>12} | {:>12} | {:>6} | goal",
        "figure", "ours", "bare", "ratio"
    );
    println!(
        "{:-<44}-|-{:->12}-|-{:->12}-|-{:->6}-|-----",
        "", "", "", ""
    );
    for figure in &figures {
        println!("{figure}");
    }
}

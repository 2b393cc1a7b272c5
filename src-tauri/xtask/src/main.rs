//! `cargo xtask run | test | demo | bench`: the commands a newcomer needs, and no others.
#![expect(
    clippy::print_stdout,
    reason = "a console program speaks on the console"
)]

mod application;
mod checker;
mod front;
mod shell;
mod system;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::application::Profile;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs and checks Tell First.")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build, and open the application.
    Run,
    /// Everything: formatting, lints, Rust and JavaScript tests, and the real window.
    Test {
        /// Only tests whose name holds this.
        filter: Option<String>,
        /// Try each fault far more often: hours instead of a minute.
        #[arg(long)]
        long: bool,
    },
    /// Play one whole practice interview and save pictures, the receipt and the vault.
    Demo {
        /// Folder to fill; made when absent.
        #[arg(long)]
        out: PathBuf,
    },
    /// Measure, as ratios against a bare baseline in the same run.
    Bench {
        /// Only figures whose name holds this.
        filter: Option<String>,
    },
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Run => run(),
        Task::Test { filter, long } => test(filter.as_deref(), long),
        Task::Demo { out } => demo(&out),
        Task::Bench { filter } => bench(filter.as_deref()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("\nStopped: {why}");
            ExitCode::FAILURE
        }
    }
}

/// What went wrong, in words for the person at the console.
type Outcome = Result<(), String>;

fn run() -> Outcome {
    system::prepare(system::Need::Window)?;
    if !system::has_display() {
        println!("There is no display here, so the window cannot open. Playing the demo instead.");
        return demo(&application::target_folder().join("demo"));
    }
    front::build()?;
    let program = application::build(Profile::Release, application::SHIPPED)?;
    println!("Opening Tell First. Choose \"Practise with made-up people\" to look around safely.");
    shell::run(&mut std::process::Command::new(program))
}

fn test(filter: Option<&str>, long: bool) -> Outcome {
    system::prepare(system::Need::Tests)?;
    checker::prepare()?;
    front::build()?;
    shell::step("Formatting", shell::cargo(&["fmt", "--all", "--check"]))?;
    let features = application::TESTED.join(",");
    let mut lint = shell::cargo(&["clippy", "--workspace", "--all-targets", "--features"]);
    lint.args([&features, "--", "-D", "warnings"]);
    shell::step("Lints", lint)?;
    front::test()?;
    checker::test()?;
    let shipped = application::build_shipped()?;
    let program = application::build(Profile::Debug, application::TESTED)?;
    let mut tests = runner(&features, filter, &program);
    tests
        .env("TELL_FIRST_SHIPPED", shipped)
        .env("TELL_FIRST_PYTHON", checker::python());
    if long {
        // The profile of this name lets a test run for hours.
        tests
            .env("TELL_FIRST_LONG", "1")
            .env("NEXTEST_PROFILE", "long");
    }
    if !system::has_chromium() {
        tests.env("TELL_FIRST_NO_CHROMIUM", "1");
    }
    shell::step("Tests, and the real window", tests)
}

/// The test runner under a virtual display. It comes last, so that its own count is the last thing said.
fn runner(
    features: &str,
    filter: Option<&str>,
    program: &std::path::Path,
) -> std::process::Command {
    let mut command = system::under_display("cargo");
    if system::has_nextest() {
        command.args(["nextest", "run", "--workspace", "--no-fail-fast"]);
    } else {
        command.args(["test", "--workspace", "--no-fail-fast"]);
    }
    command.args(["--features", features]).args(filter);
    if !system::has_nextest() {
        // cargo test would drive several windows at once.
        command.args(["--", "--test-threads=1"]);
    }
    command.env("TELL_FIRST_PROGRAM", program);
    command
}

fn demo(out: &std::path::Path) -> Outcome {
    system::prepare(system::Need::Tests)?;
    front::build()?;
    let program = application::build(Profile::Debug, application::TESTED)?;
    std::fs::create_dir_all(out)
        .map_err(|e| format!("the folder {} cannot be made: {e}", out.display()))?;
    // Built with the application: the debug build is of the whole workspace.
    let player = application::target_folder().join("debug").join("demo");
    let mut command = system::under_display(&player.display().to_string());
    command.arg(out).env("TELL_FIRST_PROGRAM", program);
    shell::step("Demo", command)?;
    println!(
        "The pictures, the receipt and the vault are in {}",
        out.display()
    );
    Ok(())
}

fn bench(filter: Option<&str>) -> Outcome {
    system::prepare(system::Need::Tests)?;
    front::build()?;
    let without = application::build_without_pdf()?;
    let program = application::build(Profile::Release, application::MEASURED)?;
    let empty = application::build_empty()?;
    let mut command = system::under_display("cargo");
    command.args([
        "run",
        "--quiet",
        "--release",
        "--package",
        "tell-first-tests",
        "--bin",
        "bench",
        "--features",
        "tell-first-tests/pdf",
    ]);
    command.arg("--").args(filter);
    command
        .env("TELL_FIRST_PROGRAM", program)
        .env("TELL_FIRST_WITHOUT_PDF", without)
        .env("TELL_FIRST_EMPTY", empty);
    shell::step("Figures", command)
}

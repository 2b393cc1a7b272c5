//! `tell-first-audit`: checks the evidence of a vault and the notices before they are published, and makes exports, from
//! a console, for data protection leads, auditors and IT.
//!
//! It changes nothing, but for `export`, which leaves its entry in the log. It leaves with 0 when all holds, 1 when
//! something does not, 2 when it was asked wrongly,
//! 3 when a vault or a notice could not be opened, and 4 when a notice changes what is done with facts about people.
//! `verify` and `vault compare` have ends of their own, from 10 on.

mod args;
mod check;
mod compare;
mod diff;
mod entry;
mod export;
mod lint;
mod open;
mod pack;
mod refusal;
mod today;
mod verify;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::args::{Area, Args, VaultWork};
use crate::refusal::Refusal;

/// How the program leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Holds,
    Findings,
    Usage,
    NotOpened,
    Material,
    Compared(u8),
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Holds => 0,
            Outcome::Findings => 1,
            Outcome::Usage => 2,
            Outcome::NotOpened => 3,
            Outcome::Material => 4,
            Outcome::Compared(exit) => exit,
        })
    }
}

fn main() -> ExitCode {
    // clap itself leaves with 2 where it cannot read the arguments.
    let out = &mut io::stdout().lock();
    let done = match Args::parse().area {
        Area::Vault { work } => match work {
            VaultWork::Check { way, json } => check::run(&way, json, out, &mut progress),
            VaultWork::Entry { way, seq } => entry::run(&way, seq, out),
            VaultWork::Compare {
                files,
                vault,
                key,
                format,
            } => compare::run(&files, (&vault, &key), format, out),
        },
        Area::Export(asked) => export::run(&asked, out),
        Area::Lint {
            pack,
            today,
            measures,
            format,
        } => {
            let today = today.unwrap_or_else(today::today);
            lint::run(&pack, today, measures, format, out)
        }
        Area::Verify { files, key, format } => verify::run(&files, key.as_ref(), format, out),
        Area::Diff { old, new, format } => diff::run(&old, &new, format, out),
    };
    match done {
        Ok(outcome) => outcome.into(),
        Err(refusal) => refuse(&refusal).into(),
    }
}

/// Says on the error stream how far the check is: on a terminal as one line that changes, elsewhere a line for
/// each tenth.
fn progress(done: u64, total: u64) {
    let mut err = io::stderr().lock();
    // A console that is gone is no reason to stop checking.
    let _gone = if err.is_terminal() {
        let end = if done >= total { "\n" } else { "" };
        write!(err, "\rChecked {done} of {total} entries.{end}").and_then(|()| err.flush())
    } else {
        writeln!(err, "Checked {done} of {total} entries.")
    };
}

fn refuse(refusal: &Refusal) -> Outcome {
    let words = refusal.words();
    let _gone = writeln!(
        io::stderr().lock(),
        "{}\n\nWhat happened: {}\nWhat is safe:  {}\nWhat to do:    {}",
        refusal.code(),
        words.happened,
        words.safe,
        words.to_do
    );
    refusal.outcome()
}

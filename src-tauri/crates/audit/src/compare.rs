//! Whether receipts, printed lines and kept heads belong to a vault's history.
//!
//! Each of them is a witness: somebody outside holds it, and nobody who rewrites the vault can reach it. What it says
//! is compared with the log worked out anew from the vault's entries, not with any hash the vault keeps.

mod judge;
mod witness;

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::Outcome;
use crate::args::{Format, Key};
use crate::open::open_with;
use crate::refusal::Refusal;
use judge::History;
pub(crate) use judge::Verdict;
use witness::Witness;

/// Compares each file, or printed line, with the vault in a folder.
pub(crate) fn run(
    given: &[PathBuf],
    (dir, key): (&Path, &Key),
    format: Format,
    out: &mut impl Write,
) -> Result<Outcome, Refusal> {
    // Read first: a mistyped path needs no passphrase.
    let read = given
        .iter()
        .map(|path| Ok((path, Witness::read(path)?)))
        .collect::<Result<Vec<_>, Refusal>>()?;
    let vault = open_with(dir, key)?;
    let witnesses = read.iter().filter_map(|(_, witness)| witness.as_ref().ok());
    let history = History::of(&vault, witnesses)?;
    let judged = read.iter().map(|(path, witness)| {
        let verdict = match witness {
            Ok(witness) => history.judge(witness),
            Err(verdict) => *verdict,
        };
        (*path, witness.as_ref().ok(), verdict)
    });
    let judged: Vec<_> = judged.collect();
    print(&judged, &history, format, out)
        .and_then(|()| out.flush())
        .map_err(Refusal::Printing)?;
    let worst = judged.iter().map(|(_, _, verdict)| verdict.exit()).max();
    Ok(match worst {
        None | Some(0) => Outcome::Holds,
        Some(exit) => Outcome::Compared(exit),
    })
}

fn print(
    judged: &[(&PathBuf, Option<&Witness>, Verdict)],
    history: &History,
    format: Format,
    out: &mut impl Write,
) -> std::io::Result<()> {
    if format == Format::Plain {
        for (path, _, verdict) in judged {
            let (code, sentence) = (verdict.code(), verdict.sentence());
            writeln!(out, "{}: {code}. {sentence}", path.display())?;
        }
        return writeln!(
            out,
            "The vault {} holds {} entries.",
            history.vault(),
            history.size()
        );
    }
    let all: Vec<_> = judged
        .iter()
        .map(|(path, witness, verdict)| {
            let head = witness.and_then(|witness| witness.heads.last());
            json!({
                "file": path.display().to_string(),
                "verdict": verdict.code(),
                "code": verdict.exit(),
                "where": verdict.place(),
                "sentence": verdict.sentence(),
                "size": head.map(|(size, _)| *size),
                "root": head.map(|(_, root)| root.to_string()),
            })
        })
        .collect();
    let whole = json!({
        "kind": "tell-first compare 1",
        "vault": history.vault().to_string(),
        "entries": history.size(),
        "files": all,
    });
    writeln!(out, "{whole:#}")
}

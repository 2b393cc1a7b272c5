//! Printing one entry with the proof that it is in the log.

use std::io::{self, Write};

use tell_first_evidence::{Digest, check_inclusion, inclusion_proof, leaf_hash, open_head};
use tell_first_vault::StoredEntry;

use crate::Outcome;
use crate::args::Way;
use crate::open::open;
use crate::refusal::Refusal;

/// Prints entry `seq`: its text, its leaf, and its proof under the newest head.
pub(crate) fn run(way: &Way, seq: u64, out: &mut impl Write) -> Result<Outcome, Refusal> {
    let vault = open(way)?;
    let entries = vault.entry_count()?;
    let found = vault
        .entries(seq, 1)?
        .into_iter()
        .find(|entry| entry.seq == seq);
    let entry = found.ok_or(Refusal::NoEntry { entries })?;
    let note = vault.newest_head()?.unwrap_or_default();
    let proof = vault.tree(|nodes| inclusion_proof(entries, seq, nodes))?;
    let holds = leaf_hash(&entry.bytes) == entry.leaf
        && open_head(&note, &vault.verifier()).is_ok_and(|head| {
            head.size == entries && check_inclusion(&proof, entries, head.root, seq, entry.leaf)
        });
    print(&entry, &proof, &note, holds, out).map_err(Refusal::Printing)?;
    Ok(if holds {
        Outcome::Holds
    } else {
        Outcome::Findings
    })
}

fn print(
    entry: &StoredEntry,
    proof: &[Digest],
    note: &str,
    holds: bool,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "Entry {}", entry.seq)?;
    for line in String::from_utf8_lossy(&entry.bytes).lines() {
        writeln!(out, "  {}", line.escape_default())?;
    }
    writeln!(out, "Leaf\n  {}\nProof", entry.leaf)?;
    for step in proof {
        writeln!(out, "  {step}")?;
    }
    writeln!(out, "Newest head")?;
    for line in note.lines() {
        writeln!(out, "  {line}")?;
    }
    writeln!(
        out,
        "{}",
        if holds {
            "The proof holds."
        } else {
            "The proof does not hold."
        }
    )?;
    out.flush()
}

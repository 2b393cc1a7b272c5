//! Checking the whole log and saying what was found.

use std::collections::BTreeMap;
use std::io::Write;

use serde_json::json;
use tell_first_evidence::{Finding, FindingKind, World};
use tell_first_vault::{Exposed, Vault, VaultError, exposure};

use crate::Outcome;
use crate::args::Way;
use crate::open::open;
use crate::refusal::Refusal;

/// What a check says. Nothing in it is about a person.
struct Report {
    vault: String,
    world: &'static str,
    entries: u64,
    counts: BTreeMap<String, u64>,
    heads: u64,
    head: Option<String>,
    /// The keys the desk has signed with, oldest first.
    verifiers: Vec<String>,
    findings: Vec<Finding>,
    /// Every page of the file is as it was sealed, and they fit each other.
    file_sound: bool,
    exposed: Vec<Exposed>,
}

impl Report {
    fn holds(&self) -> bool {
        self.findings.is_empty() && self.file_sound
    }
}

/// Checks every entry, the tree, every signed head, what is kept against the entries, and every page of the file;
/// prints the outcome to `out`. `progress` is given how many entries are done, and of how many.
pub(crate) fn run(
    way: &Way,
    json: bool,
    out: &mut impl Write,
    progress: &mut impl FnMut(u64, u64),
) -> Result<Outcome, Refusal> {
    let vault = open(way)?;
    let report = look(&vault, progress)?;
    drop(vault);
    let printed = if json {
        print_json(&report, out)
    } else {
        print_plain(&report, out)
    };
    printed
        .and_then(|()| out.flush())
        .map_err(Refusal::Printing)?;
    Ok(if report.holds() {
        Outcome::Holds
    } else {
        Outcome::Findings
    })
}

fn look(vault: &Vault, progress: &mut impl FnMut(u64, u64)) -> Result<Report, Refusal> {
    let total = vault.entry_count()?;
    let mut said = 0;
    let checking = vault.check_all(|done| {
        // A line for each tenth is enough.
        let tenth = done.saturating_mul(10).checked_div(total).unwrap_or(10);
        if tenth > said {
            said = tenth;
            progress(done, total);
        }
    })?;
    let (heads, signatures) = vault.check_signatures(|_| ())?;
    let mut findings = checking.findings().to_vec();
    let file_sound = match vault.sound() {
        Ok(()) => true,
        Err(VaultError::DamagedFile) => false,
        Err(other) => return Err(other.into()),
    };
    // The walk looks at the newest signature too: each finding is said once.
    findings.extend(signatures);
    findings.sort();
    findings.dedup();
    Ok(Report {
        vault: vault.id().to_string(),
        world: match vault.world() {
            World::Live => "live",
            World::Practice => "practice",
        },
        entries: checking.checked(),
        counts: checking.walk().counts().clone(),
        heads,
        head: vault.newest_head()?,
        verifiers: vault.verifiers(),
        findings,
        file_sound,
        exposed: exposure(vault.folder()),
    })
}

fn print_plain(report: &Report, out: &mut impl Write) -> std::io::Result<()> {
    writeln!(out, "Vault    {}", report.vault)?;
    writeln!(out, "World    {}", report.world)?;
    writeln!(out, "Entries  {}", report.entries)?;
    for (kind, count) in &report.counts {
        writeln!(out, "  {count:>9}  {kind}")?;
    }
    writeln!(out, "Heads    {}", report.heads)?;
    writeln!(out, "Signed by")?;
    for verifier in &report.verifiers {
        writeln!(out, "  {verifier}")?;
    }
    writeln!(out, "Newest head")?;
    for line in report.head.as_deref().unwrap_or("none").lines() {
        writeln!(out, "  {line}")?;
    }
    if !report.exposed.is_empty() {
        writeln!(
            out,
            "Other users of this computer can open these; ask IT to take that right away"
        )?;
        for exposed in &report.exposed {
            writeln!(out, "  {:03o}  {}", exposed.mode, name(exposed))?;
        }
    }
    if report.holds() {
        return writeln!(out, "All holds.");
    }
    writeln!(
        out,
        "Findings {}",
        report.findings.len() + usize::from(!report.file_sound)
    )?;
    if !report.file_sound {
        writeln!(
            out,
            "  the file: some of its pages are damaged (file-unsound)"
        )?;
    }
    for finding in &report.findings {
        let at = finding
            .seq
            .map_or_else(|| "the log".to_owned(), |seq| format!("entry {seq}"));
        writeln!(
            out,
            "  {at}: {} ({})",
            meaning(finding.kind),
            finding.kind.code()
        )?;
    }
    writeln!(
        out,
        "Not all holds. Keep the folder as it is, and tell whoever looks after data protection."
    )
}

fn print_json(report: &Report, out: &mut impl Write) -> std::io::Result<()> {
    let findings: Vec<_> = report
        .findings
        .iter()
        .map(|finding| json!({ "seq": finding.seq, "code": finding.kind.code() }))
        .collect();
    let exposed: Vec<_> = report
        .exposed
        .iter()
        .map(|exposed| json!({ "path": name(exposed), "mode": exposed.mode }))
        .collect();
    let whole = json!({
        "vault": report.vault,
        "world": report.world,
        "entries": report.entries,
        "counts": report.counts,
        "heads": report.heads,
        "head": report.head,
        "verifier": report.verifiers.last(),
        "verifiers": report.verifiers,
        "findings": findings,
        "fileSound": report.file_sound,
        "exposed": exposed,
        "holds": report.holds(),
    });
    writeln!(out, "{whole:#}")
}

fn name(exposed: &Exposed) -> String {
    let shown = exposed.path.display().to_string();
    if shown.is_empty() {
        "the folder itself".to_owned()
    } else {
        shown
    }
}

/// A finding in plain words.
const fn meaning(kind: FindingKind) -> &'static str {
    match kind {
        FindingKind::EntryUnreadable => "what is stored is no entry",
        FindingKind::LeafDiffers => "what is stored is not what was written",
        FindingKind::OutOfOrder => "it does not stand where it says, or one before it is missing",
        FindingKind::ForeignVault => "it belongs to another vault",
        FindingKind::TreeNodeDiffers => "the stored tree does not fit it",
        FindingKind::HeadDoesNotMatch => "the signed head over it does not fit the entries",
        FindingKind::HeadNotSigned => "the head over it is not signed by this desk",
        FindingKind::HeadMissing => "no signed head covers it",
        FindingKind::TextDiffers => "the words kept for it are not those that were put up",
        FindingKind::ReceiptDiffers => "the copy kept for it is not the one that was made",
        FindingKind::ColumnDiffers => "what it is found by is not what it says",
        FindingKind::StateDiffers => "what is kept now is not what it says was done",
    }
}

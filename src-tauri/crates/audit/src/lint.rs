//! Checking a notice before it is published, and saying what was found.

use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDate;
use serde_json::json;
use tell_first_notice::{Finding, Lint, Pack, Weight, lint, read, refused};

use crate::Outcome;
use crate::args::Format;
use crate::pack::{Taken, print_name, quiet, take};
use crate::refusal::Refusal;

/// What a check says.
struct Report {
    /// None where the notice does not hold together.
    pack: Option<Pack>,
    today: NaiveDate,
    lint: Lint,
}

/// Checks the notice in a folder or a zip file as on the day `today`, and prints the outcome to `out`; in plain words
/// the measure of each text only with `measures`.
pub(crate) fn run(
    path: &Path,
    today: NaiveDate,
    measures: bool,
    format: Format,
    out: &mut impl Write,
) -> Result<Outcome, Refusal> {
    let (pack, lint) = match take(path)? {
        Taken::Files(files) => (read(&files).ok(), lint(&files, today)),
        Taken::Flaws(flaws) => (None, refused(&flaws)),
    };
    let report = Report { pack, today, lint };
    let printed = match format {
        Format::Plain => print_plain(&report, measures, out),
        Format::Json => print_json(&report, out),
    };
    printed
        .and_then(|()| out.flush())
        .map_err(Refusal::Printing)?;
    Ok(if report.lint.may_publish() {
        Outcome::Holds
    } else {
        Outcome::Findings
    })
}

fn print_plain(report: &Report, measures: bool, out: &mut impl Write) -> io::Result<()> {
    let Report { pack, today, lint } = report;
    match pack {
        Some(pack) => print_name(out, "Notice", pack)?,
        None => writeln!(out, "Notice   does not hold together yet")?,
    }
    writeln!(out, "As on    {today}")?;
    for (weight, heading) in [
        (Weight::MustFix, "Must fix"),
        (Weight::ShouldFix, "Should fix"),
    ] {
        let of = || lint.findings.iter().filter(|one| one.weight == weight);
        writeln!(out, "\n{heading}: {}", of().count())?;
        for finding in of() {
            print_finding(finding, out)?;
        }
    }
    if measures {
        print_measures(lint, out)?;
    }
    writeln!(
        out,
        "\n{}",
        match (lint.must_fix(), lint.should_fix()) {
            (0, 0) => "Nothing must be fixed.",
            (0, _) =>
                "Nothing must be fixed. What should be is for the data protection lead to decide.",
            (_, _) => "This notice may not be published yet.",
        }
    )
}

fn print_finding(finding: &Finding, out: &mut impl Write) -> io::Result<()> {
    let place = match finding.line {
        0 => quiet(&finding.file),
        line => format!("{}:{line}", quiet(&finding.file)),
    };
    writeln!(out, "\n  {place}  {}", quiet(&finding.place))?;
    writeln!(out, "    What    {}", quiet(&finding.what))?;
    writeln!(out, "    Source  {}", quiet(&finding.source))?;
    writeln!(out, "    Mend    {}", quiet(&finding.mend))?;
    writeln!(out, "    Rule    {}", finding.rule)
}

fn print_measures(lint: &Lint, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n  Words  Seconds  Age  Text")?;
    for one in &lint.measures {
        let (words, seconds, age) = (one.words, one.seconds, one.reading_age);
        let (language, place) = (quiet(&one.language), quiet(&one.place));
        writeln!(
            out,
            "  {words:>5}  {seconds:>7}  {age:>3}  {place} ({language})"
        )?;
    }
    Ok(())
}

/// The keys are told by `lint --help`, and stay.
fn print_json(report: &Report, out: &mut impl Write) -> io::Result<()> {
    let Report { pack, today, lint } = report;
    let findings: Vec<_> = lint.findings.iter().map(finding_json).collect();
    let measures: Vec<_> = lint
        .measures
        .iter()
        .map(|one| {
            json!({
                "language": one.language,
                "file": one.file,
                "place": one.place,
                "words": one.words,
                "seconds": one.seconds,
                "readingAge": one.reading_age,
            })
        })
        .collect();
    let whole = json!({
        "kind": "tell-first lint 1",
        "pack": pack.as_ref().map(pack_json),
        "today": today.to_string(),
        "mayPublish": lint.may_publish(),
        "mustFix": lint.must_fix(),
        "shouldFix": lint.should_fix(),
        "findings": findings,
        "measures": measures,
    });
    writeln!(out, "{whole:#}")
}

fn finding_json(finding: &Finding) -> serde_json::Value {
    let weight = match finding.weight {
        Weight::MustFix => "must-fix",
        Weight::ShouldFix => "should-fix",
    };
    json!({
        "weight": weight,
        "file": finding.file,
        "line": finding.line,
        "rule": finding.rule,
        "place": finding.place,
        "what": finding.what,
        "source": finding.source,
        "mend": finding.mend,
    })
}

/// Which version of which notice.
pub(crate) fn pack_json(pack: &Pack) -> serde_json::Value {
    json!({ "id": pack.id, "version": pack.version, "digest": pack.digest.to_string() })
}

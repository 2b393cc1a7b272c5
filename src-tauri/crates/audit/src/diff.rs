//! Comparing two versions of a notice, and saying what changes.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::Path;

use serde_json::json;
use tell_first_notice::{
    Comparison, FactChange, How, Pack, Run, TextOf, WordingChange, compare, read,
};

use crate::Outcome;
use crate::args::Format;
use crate::lint::pack_json;
use crate::pack::{Taken, print_name, quiet, take};
use crate::refusal::Refusal;

/// Words that are printed on each side of a change, so that it can be found.
const AROUND: usize = 8;

/// Compares the notices in two folders or zip files, the older first, and prints the outcome to `out`.
pub(crate) fn run(
    old: &Path,
    new: &Path,
    format: Format,
    out: &mut impl Write,
) -> Result<Outcome, Refusal> {
    let (old, new) = (whole(old)?, whole(new)?);
    let found = compare(&old, &new);
    let printed = match format {
        Format::Plain => print_plain(&old, &new, &found, out),
        Format::Json => print_json(&old, &new, &found, out),
    };
    printed
        .and_then(|()| out.flush())
        .map_err(Refusal::Printing)?;
    Ok(if found.is_processing() {
        Outcome::Material
    } else if found.is_empty() {
        Outcome::Holds
    } else {
        Outcome::Findings
    })
}

/// A notice that holds together: nothing can be said about what changes in any other.
fn whole(path: &Path) -> Result<Pack, Refusal> {
    let flaws = match take(path)? {
        Taken::Files(files) => match read(&files) {
            Ok(pack) => return Ok(pack),
            Err(flaws) => flaws,
        },
        Taken::Flaws(flaws) => flaws,
    };
    Err(Refusal::PackFlaws {
        path: quiet(&path.display().to_string()),
        first: flaws.first().map(|flaw| quiet(&flaw.to_string())),
        count: flaws.len(),
    })
}

fn print_plain(old: &Pack, new: &Pack, found: &Comparison, out: &mut impl Write) -> io::Result<()> {
    print_name(out, "Old", old)?;
    print_name(out, "New", new)?;
    if old.id != new.id {
        writeln!(out, "These are two notices, not two versions of one.")?;
    } else if old.version == new.version && old.digest != new.digest {
        writeln!(
            out,
            "Both are called version {}, and they are not the same: one of them needs another number.",
            quiet(&new.version)
        )?;
    }
    for (processing, heading) in [
        (true, "What changes in processing"),
        (false, "Other facts that change"),
    ] {
        let of = || {
            let facts = found.facts.iter();
            facts.filter(move |fact| fact.kind.is_processing() == processing)
        };
        writeln!(out, "\n{heading}: {}", of().count())?;
        for fact in of() {
            print_fact(fact, out)?;
        }
    }
    writeln!(out, "\nWhat changes in wording: {}", found.wording.len())?;
    for change in &found.wording {
        print_wording(change, out)?;
    }
    let end = if found.is_processing() {
        "Processing changes: this is material, and people must be told."
    } else if found.is_empty() {
        "Nothing changes for anybody."
    } else {
        "Processing stays as it is. The data protection lead decides if the change matters, and says why."
    };
    writeln!(out, "\n{end}")
}

fn print_fact(fact: &FactChange, out: &mut impl Write) -> io::Result<()> {
    let (kind, what) = (fact.kind.as_str(), fact.what);
    writeln!(out, "\n  {}  ({kind}, {what})", quiet(&fact.subject))?;
    let said = |value: &Option<String>| value.as_deref().map_or("-".to_owned(), quiet);
    writeln!(out, "    Before   {}", said(&fact.before))?;
    writeln!(out, "    Now      {}", said(&fact.after))?;
    writeln!(out, "    Touches  {}", touches(fact))
}

/// Whom a change touches, in the notice's own codes.
fn touches(fact: &FactChange) -> String {
    if fact.everywhere {
        return "everybody".to_owned();
    }
    let list = |name: &str, ids: &BTreeSet<String>| {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        (!ids.is_empty()).then(|| format!("{name} {}", quiet(&ids.join(", "))))
    };
    let both = [list("sections", &fact.sections), list("cards", &fact.cards)];
    let both: Vec<String> = both.into_iter().flatten().collect();
    if both.is_empty() {
        "nobody who was told something".to_owned()
    } else {
        both.join("; ")
    }
}

fn print_wording(change: &WordingChange, out: &mut impl Write) -> io::Result<()> {
    let (of, id) = text_of(&change.text);
    let id = id.map(|id| format!(" {id}")).unwrap_or_default();
    let language = quiet(&change.language);
    writeln!(out, "\n  {of}{} ({language})", quiet(&id))?;
    writeln!(out, "    {}", marked(&change.runs))
}

/// Which text: what kind, and which of its kind.
fn text_of(text: &TextOf) -> (&'static str, Option<&str>) {
    match text {
        TextOf::Short => ("short", None),
        TextOf::Section(id) => ("section", Some(id)),
        TextOf::Full => ("full", None),
        TextOf::Leaflet => ("leaflet", None),
        TextOf::Card(id) => ("card", Some(id)),
        TextOf::Value(key) => ("value", Some(key)),
    }
}

/// The difference on one line: what came, what went, and a few words around each.
fn marked(runs: &[Run]) -> String {
    let mut parts = Vec::new();
    for (number, run) in runs.iter().enumerate() {
        let words: Vec<&str> = run.text.split_whitespace().collect();
        let all = words.join(" ");
        if all.is_empty() {
            continue;
        }
        let (first, last) = (number == 0, number + 1 == runs.len());
        parts.push(match run.how {
            How::Added => format!("+[{}]", quiet(&all)),
            How::Removed => format!("-[{}]", quiet(&all)),
            How::Same => quiet(&kept(&words, !first, !last)),
        });
    }
    parts.join(" ")
}

/// Words that stayed: those near a change before them, and near one after them.
fn kept(words: &[&str], after_change: bool, before_change: bool) -> String {
    let head = if after_change { AROUND } else { 0 };
    let tail = if before_change { AROUND } else { 0 };
    if words.len() <= head + tail {
        return words.join(" ");
    }
    let near = words.iter().take(head);
    let far = words.iter().skip(words.len() - tail);
    let all: Vec<&str> = near.chain([&"..."]).chain(far).copied().collect();
    all.join(" ")
}

/// The keys are told by `diff --help`, and stay.
fn print_json(old: &Pack, new: &Pack, found: &Comparison, out: &mut impl Write) -> io::Result<()> {
    let facts: Vec<_> = found.facts.iter().map(fact_json).collect();
    let wording: Vec<_> = found.wording.iter().map(wording_json).collect();
    let affected = found.affected();
    let whole = json!({
        "kind": "tell-first diff 1",
        "old": pack_json(old),
        "new": pack_json(new),
        "changed": !found.is_empty(),
        "processing": found.is_processing(),
        "facts": facts,
        "wording": wording,
        "affected": {
            "short": affected.short,
            "full": affected.full,
            "leaflet": affected.leaflet,
            "sections": affected.sections,
            "cards": affected.cards,
        },
    });
    writeln!(out, "{whole:#}")
}

fn fact_json(fact: &FactChange) -> serde_json::Value {
    json!({
        "kind": fact.kind.as_str(),
        "processing": fact.kind.is_processing(),
        "key": fact.key,
        "subject": fact.subject,
        "what": fact.what,
        "before": fact.before,
        "after": fact.after,
        "sections": fact.sections,
        "cards": fact.cards,
        "everywhere": fact.everywhere,
    })
}

fn wording_json(change: &WordingChange) -> serde_json::Value {
    let (of, id) = text_of(&change.text);
    let run = |run: &Run| {
        let how = match run.how {
            How::Same => "same",
            How::Added => "added",
            How::Removed => "removed",
        };
        json!({ "how": how, "text": run.text })
    };
    let runs: Vec<_> = change.runs.iter().map(run).collect();
    json!({ "language": change.language, "of": of, "id": id, "runs": runs })
}

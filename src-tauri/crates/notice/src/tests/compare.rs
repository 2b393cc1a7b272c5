//! Comparing packs: the table of changes, `fixtures/comparisons.toml`, and what holds for any two packs.

mod aspects;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use proptest::collection::vec;
use proptest::prelude::*;
use toml::{Table, Value};

use super::{fixture, fixtures, lines, pack, small};
use crate::compare::{quiet, runs};
use crate::{
    Affected, Comparison, FactChange, FactKind, How, Pack, PackFile, Run, TextOf, compare, read,
    what_changed,
};

/// One change to the small pack, and what is said of it.
struct Row {
    name: String,
    edits: Vec<(String, String, String)>,
    says: String,
}

fn table() -> Vec<Row> {
    let text = fs::read_to_string(fixtures().join("comparisons.toml")).expect("it can be read");
    let table: Table = text.parse().expect("the table is TOML");
    let rows = table["changes"].as_array().expect("the table has rows");
    rows.iter().map(row).collect()
}

fn row(row: &Value) -> Row {
    let text = |value: &Value| value.as_str().expect("a string").to_owned();
    let edits = row["edits"].as_array().expect("a row has edits");
    Row {
        name: text(&row["name"]),
        edits: edits
            .iter()
            .map(|edit| (text(&edit[0]), text(&edit[1]), text(&edit[2])))
            .collect(),
        says: text(&row["says"]).trim().to_owned(),
    }
}

fn edit(mut files: Vec<PackFile>, edits: &[(String, String, String)]) -> Vec<PackFile> {
    for (path, find, put) in edits {
        let file = files.iter_mut().find(|file| file.path == *path);
        let file = file.unwrap_or_else(|| panic!("{path} is there"));
        let text = String::from_utf8(file.bytes.clone()).expect("it is UTF-8");
        assert!(text.contains(find), "{path} holds {find}");
        file.bytes = text.replacen(find, put, 1).into_bytes();
    }
    files
}

fn changed(row: &Row) -> Pack {
    read(&edit(small(), &row.edits))
        .unwrap_or_else(|flaws| panic!("{}:\n{}", row.name, lines(&flaws)))
}

/// A comparison as lines.
fn said(comparison: &Comparison) -> String {
    let mut out = String::new();
    let list = |set: &BTreeSet<String>| {
        if set.is_empty() {
            return "none".to_owned();
        }
        set.iter().cloned().collect::<Vec<_>>().join(", ")
    };
    for fact in &comparison.facts {
        let nothing = || "-".to_owned();
        let _ = writeln!(
            out,
            "{} {} {} | {} | {} | {} | sections {} | cards {}{}",
            fact.kind.as_str(),
            fact.key,
            fact.what,
            fact.subject,
            fact.before.clone().unwrap_or_else(nothing),
            fact.after.clone().unwrap_or_else(nothing),
            list(&fact.sections),
            list(&fact.cards),
            if fact.everywhere { " | everybody" } else { "" }
        );
    }
    for wording in &comparison.wording {
        let _ = writeln!(out, "{:?}: {}", wording.text, marked(&wording.runs));
    }
    let Affected {
        short,
        full,
        leaflet,
        sections,
        cards,
    } = comparison.affected();
    let _ = writeln!(
        out,
        "touched:{}{}{} sections {} | cards {}",
        if short { " short" } else { "" },
        if full { " full" } else { "" },
        if leaflet { " leaflet" } else { "" },
        list(&sections),
        list(&cards)
    );
    out.trim().to_owned()
}

/// Runs with marks; of what stayed only the words beside a change.
fn marked(runs: &[Run]) -> String {
    let parts = runs.iter().map(|run| match run.how {
        How::Same => "…".to_owned(),
        How::Added => format!("[+{}]", run.text.trim()),
        How::Removed => format!("[-{}]", run.text.trim()),
    });
    parts.collect::<Vec<_>>().join("").replace('\n', "⏎")
}

#[test]
fn every_change_is_said_as_the_table_says() {
    let mut wrong = String::new();
    for row in table() {
        let found = said(&compare(&pack(), &changed(&row)));
        if found != row.says {
            let _ = writeln!(wrong, "{}\n{found}\n---", row.name);
        }
    }
    assert!(wrong.is_empty(), "these are said otherwise:\n{wrong}");
}

#[test]
fn the_table_has_every_kind_of_fact() {
    let kinds: BTreeSet<FactKind> = table()
        .iter()
        .flat_map(|row| compare(&pack(), &changed(row)).facts)
        .map(|fact| fact.kind)
        .collect();
    assert_eq!(kinds, BTreeSet::from(FactKind::ALL));
}

#[test]
fn a_pack_is_no_different_from_itself() {
    let same = compare(&pack(), &pack());
    assert!(same.is_empty() && !same.is_processing(), "{same:?}");
    assert_eq!(same.affected(), Affected::default());
    assert_eq!(what_changed(&pack(), &pack(), "en", None), None);
}

/// Facts by what does not depend on the direction.
fn turned(facts: &[FactChange], back: bool) -> BTreeSet<String> {
    let line = |fact: &FactChange| {
        let (before, after) = if back {
            (&fact.after, &fact.before)
        } else {
            (&fact.before, &fact.after)
        };
        let what = match (fact.what, back) {
            ("added", true) => "removed",
            ("removed", true) => "added",
            (what, _) => what,
        };
        format!(
            "{:?} {} {what} {before:?} {after:?} {:?} {:?} {}",
            fact.kind, fact.key, fact.sections, fact.cards, fact.everywhere
        )
    };
    facts.iter().map(line).collect()
}

#[test]
fn looked_at_from_the_other_side_the_facts_are_the_same() {
    let mut packs: Vec<Pack> = table().iter().map(changed).collect();
    packs.push(pack());
    for (one, other) in packs.iter().zip(packs.iter().cycle().skip(1)) {
        let (there, back) = (compare(one, other), compare(other, one));
        assert_eq!(turned(&there.facts, false), turned(&back.facts, true));
        assert_eq!(there.affected(), back.affected());
        assert_eq!(there.is_processing(), back.is_processing());
        let texts = |all: &Comparison| -> BTreeSet<TextOf> {
            all.wording.iter().map(|one| one.text.clone()).collect()
        };
        assert_eq!(texts(&there), texts(&back));
    }
}

/// Starts of lines of `pack.toml` that name the version, or say where the full notice says something: neither
/// processing nor wording.
const NEITHER: [&str; 5] = ["id = ", "version", "effective", "published_address", "\""];

/// Every value of the data files changed, one at a time: each is seen, but for those that name the version; and a
/// person is told of each that is processing.
#[test]
fn no_value_can_change_unseen() {
    let seen = ["small", "sound", "tells"].map(unseen_in);
    assert!(
        seen.iter().all(|seen| *seen > 20),
        "most values can change alone: {seen:?}"
    );
}

fn unseen_in(name: &str) -> usize {
    let old = read(&fixture(name)).expect("the fixture holds together");
    let mut seen = 0;
    let files = fixture(name);
    for file in files.iter().filter(|file| file.path.ends_with(".toml")) {
        let text = String::from_utf8(file.bytes.clone()).expect("it is UTF-8");
        for (at, new) in every_value(&text) {
            let mut files = files.clone();
            let place = files.iter_mut().find(|one| one.path == file.path);
            place.expect("it is there").bytes = new.into_bytes();
            // What refers to something by its code cannot change alone.
            let Ok(new) = read(&files) else { continue };
            let found = compare(&old, &new);
            let head = file.path == "pack.toml";
            let neither = head && NEITHER.iter().any(|name| at.starts_with(name));
            assert_eq!(found.is_empty(), neither, "{name} {}: {at}", file.path);
            let told = what_changed(&old, &new, "en", None).is_some();
            assert!(told || !found.is_processing(), "{name} {}: {at}", file.path);
            seen += 1;
        }
    }
    seen
}

/// The text with one value changed: a word added to a string, a yes turned, a number raised. With the changed line.
fn every_value(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let lines: Vec<&str> = text.lines().collect();
    for (number, line) in lines.iter().enumerate() {
        let mut put = |new: String| {
            let mut all = lines.clone();
            all[number] = &new;
            out.push(((*line).to_owned(), all.join("\n") + "\n"));
        };
        for (at, _) in line.match_indices('"').skip(1).step_by(2) {
            put(format!("{}x{}", &line[..at], &line[at..]));
        }
        for (old, new) in [
            ("true", "false"),
            ("false", "true"),
            ("2026", "2027"),
            ("2027", "2028"),
        ] {
            if line.contains(old) {
                put(line.replace(old, new));
            }
        }
        if let Some((key, value)) = line.split_once(" = ")
            && let Ok(value) = value.parse::<i64>()
        {
            put(format!("{key} = {}", value + 1));
        }
    }
    out
}

#[test]
fn a_time_that_a_leaflet_quotes_is_no_wording_of_the_leaflet() {
    let old = read(&fixture("tells")).expect("the fixture holds together");
    let rule = old.retention.first().expect("there is a rule");
    let edits =
        |path: &str, find: &str, put: &str| (path.to_owned(), find.to_owned(), put.to_owned());
    let longer = edits(
        "retention.toml",
        &rule.period,
        &format!("{} and a day", rule.period),
    );
    let quoted = format!("{{{{retention.{}}}}}\n", rule.id);
    let leaflet = |mut files: Vec<PackFile>| {
        let place = files
            .iter_mut()
            .find(|file| file.path == "text/en/leaflet.md");
        let bytes = &mut place.expect("it is there").bytes;
        bytes.extend_from_slice(format!("\n{quoted}").as_bytes());
        files
    };
    let old = read(&leaflet(fixture("tells"))).expect("it holds together");
    let new = read(&leaflet(edit(fixture("tells"), &[longer]))).expect("it holds together");
    let found = compare(&old, &new);
    assert_eq!(found.wording, []);
    assert!(found.is_processing() && found.affected().leaflet);
    let mut reworded = old.clone();
    let texts = reworded.texts.get_mut("en").expect("it has English");
    texts.leaflet = texts
        .leaflet
        .as_ref()
        .map(|text| format!("{text}\nMore.\n"));
    let written = texts.written.get_mut("leaflet.md").expect("it was written");
    written.push_str("\nMore.\n");
    let found = compare(&old, &reworded);
    assert_eq!(found.facts, []);
    let texts: Vec<_> = found.wording.iter().map(|change| &change.text).collect();
    assert_eq!(texts, [&TextOf::Leaflet]);
    assert!(found.affected().leaflet && !found.affected().short);
}

#[test]
fn what_changed_is_of_the_small_language_and_has_its_digest() {
    for row in table() {
        let new = changed(&row);
        for (old, new) in [(&pack(), &new), (&new, &pack())] {
            let Some(words) = what_changed(old, new, "en", None) else {
                continue;
            };
            let flaws = crate::blocks::flaws(&words.markdown);
            assert!(
                flaws.is_empty(),
                "{}: {flaws:?}\n{}",
                row.name,
                words.markdown
            );
            assert_eq!(
                words.digest,
                crate::Words::new(words.markdown.clone()).digest
            );
            assert!(words.markdown.starts_with("## "), "{}", words.markdown);
        }
    }
}

#[test]
fn what_changed_in_processing_is_told() {
    for row in table() {
        let new = changed(&row);
        let found = compare(&pack(), &new);
        let told = what_changed(&pack(), &new, "en", None);
        assert!(
            !found.is_processing() || told.is_some(),
            "{} is material and not told",
            row.name
        );
    }
}

fn told(name: &str, sections: Option<&[&str]>) -> Option<String> {
    let row = table().into_iter().find(|row| row.name == name);
    let new = changed(&row.unwrap_or_else(|| panic!("{name} is in the table")));
    let sections = sections.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
    what_changed(&pack(), &new, "en", sections.as_ref()).map(|words| words.markdown)
}

#[test]
fn a_person_is_told_what_touches_the_sections_they_come_to() {
    assert_eq!(
        told("a period", Some(&["health"])).as_deref(),
        Some("## Your health\n\n- **How long we keep it.** Before: 1 month. Now: 2 months.\n")
    );
    assert_eq!(
        told("a period", Some(&["home"])).as_deref(),
        Some(
            "## Your home\n\n- **How long we keep it** (Keeping an answer about hospital). Before: 1 month. Now: 2 months.\n"
        ),
        "here only a card is kept by it"
    );
    assert_eq!(
        told("who a page is for", Some(&["home"])),
        None,
        "that is another page"
    );
    assert_eq!(
        told("a controller", Some(&["home"])).as_deref(),
        Some(
            "## For everybody\n\n- **Also decides how your facts are used:** Cedar Homes, our new partner.\n"
        ),
        "that touches everybody"
    );
}

proptest! {
    #[test]
    fn runs_are_both_texts(old in ".{0,80}", new in ".{0,80}") {
        both_texts(&old, &new);
    }

    #[test]
    fn runs_of_like_texts_are_both_texts(
        old in vec("(a|b|c|dd|,)( |\n|\n\n)?", 0..40),
        new in vec("(a|b|c|dd|,)( |\n|\n\n)?", 0..40),
    ) {
        both_texts(&old.concat(), &new.concat());
    }

    #[test]
    fn any_words_are_quiet(text in "[ -~£é“”’\n]{1,60}") {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let point = format!("- **Now:** {}.", quiet(&text));
        prop_assert!(crate::blocks::flaws(&point).is_empty(), "{}", point);
        prop_assert_eq!(crate::blocks::plain_text(&point), format!("Now: {line}."));
    }
}

fn both_texts(old: &str, new: &str) {
    let runs = runs(old, new);
    let of = |how: How| -> String {
        let with = runs
            .iter()
            .filter(|run| run.how == How::Same || run.how == how);
        with.map(|run| run.text.as_str()).collect()
    };
    assert_eq!(of(How::Removed), old);
    assert_eq!(of(How::Added), new);
    assert!(runs.iter().all(|run| !run.text.is_empty()), "{runs:?}");
    let twice = runs.windows(2).any(|two| two[0].how == two[1].how);
    assert!(!twice, "runs are as long as they can be: {runs:?}");
}

#[test]
fn words_that_stayed_stay() {
    let runs = runs("We keep it for a month.", "We keep it for one year.");
    assert_eq!(
        runs.iter()
            .map(|run| (run.how, run.text.as_str()))
            .collect::<Vec<_>>(),
        [
            (How::Same, "We keep it for "),
            (How::Removed, "a month."),
            (How::Added, "one year."),
        ]
    );
}

//! The table of what the check finds, `fixtures/lints.toml`, and what it must never do.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::table::{Row, rows};
use super::{fixture, lines, small};
use crate::lint::codes;
use crate::{Finding, PackFile, Weight, language_digest, lint, read};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-26")
}

fn said(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|one| {
            format!(
                "{:?} {}:{} {} {}",
                one.weight, one.file, one.line, one.rule, one.what
            )
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The fixture `sound` with a row's changes, its translation and the digest that it names.
fn changed(row: &Row) -> Vec<PackFile> {
    let mut files = row.changed(fixture("sound"));
    if let Some(language) = row.text_opt("translate") {
        translate(&mut files, language);
    }
    files
}

fn translate(files: &mut Vec<PackFile>, language: &str) {
    let digest = language_digest(files, "en").to_string();
    let copies: Vec<PackFile> = files
        .iter()
        .filter_map(|file| {
            let rest = file.path.strip_prefix("text/en/")?;
            Some(PackFile {
                path: format!("text/{language}/{rest}"),
                bytes: file.bytes.clone(),
            })
        })
        .collect();
    files.extend(copies);
    for file in files.iter_mut().filter(|file| file.path == "pack.toml") {
        let text = String::from_utf8(file.bytes.clone()).expect("the fixture is UTF-8");
        file.bytes = text
            .replace("DIGEST", &digest)
            .replace("[\"en\"]", &format!("[\"en\", \"{language}\"]"))
            .into_bytes();
    }
}

#[test]
fn a_sound_pack_has_no_finding() {
    let files = fixture("sound");
    read(&files).unwrap_or_else(|flaws| panic!("it holds together:\n{}", lines(&flaws)));
    let lint = lint(&files, today());
    assert_eq!(said(&lint.findings), "", "nothing is found");
    assert!(lint.may_publish(), "it may be published");
    assert_eq!(lint.measures.len(), 8, "every text is measured");
}

#[test]
fn each_break_is_found_with_its_file_line_and_rule() {
    let mut wrong = Vec::new();
    for row in rows("lints") {
        let (rule, file, line) = (row.text("rule"), row.text("at"), row.number("line"));
        let weight = match row.text_opt("weight") {
            None | Some("must") => Weight::MustFix,
            Some("should") => Weight::ShouldFix,
            Some(other) => panic!("{}: `{other}` is no weight", row.name),
        };
        let lint = lint(&changed(&row), row.text_opt("today").map_or(today(), day));
        let met = lint.findings.iter().any(|one| {
            one.rule == rule && one.file == file && Some(one.line) == line && one.weight == weight
        });
        if !met {
            wrong.push(format!(
                "{}: expected {weight:?} {file}:{line:?} {rule}\n{}",
                row.name,
                said(&lint.findings)
            ));
        }
        let silent = lint.findings.iter().find(|one| {
            one.what.is_empty()
                || one.place.is_empty()
                || one.source.is_empty()
                || one.mend.is_empty()
        });
        assert_eq!(silent, None, "{}: a finding says everything", row.name);
        assert_eq!(lint.may_publish(), lint.must_fix() == 0, "{}", row.name);
    }
    assert!(
        wrong.is_empty(),
        "{} rows do not hold:\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn every_rule_has_a_pack_that_breaks_it() {
    let rows = rows("lints");
    let broken: BTreeSet<&str> = rows.iter().map(|row| row.text("rule")).collect();
    assert_eq!(
        codes(),
        broken,
        "the rules and the table name the same codes"
    );
}

#[test]
fn every_flaw_of_the_reader_must_be_mended() {
    for row in rows("refusals") {
        let files = row.changed(small());
        let flaws = read(&files).expect_err("a row is refused");
        let lint = lint(&files, today());
        for flaw in flaws {
            let met = lint.findings.iter().any(|one| {
                one.weight == Weight::MustFix
                    && (&one.file, one.line, &one.what) == (&flaw.file, flaw.line, &flaw.reason)
            });
            assert!(met, "{}: {flaw}\n{}", row.name, said(&lint.findings));
        }
    }
}

#[test]
fn the_check_goes_on_after_a_flaw() {
    let mut files = fixture("sound");
    for file in &mut files {
        let text = String::from_utf8(file.bytes.clone()).expect("the fixture is UTF-8");
        file.bytes = text
            .replace("retention = \"RH\"", "retention = \"RZ\"")
            .replace("acknowledge_days = 30", "acknowledge_days = 31")
            .into_bytes();
    }
    let lint = lint(&files, today());
    let rules: BTreeSet<&str> = lint.findings.iter().map(|one| one.rule).collect();
    for rule in ["field.retention", "complaints.days"] {
        assert!(rules.contains(rule), "{rule}:\n{}", said(&lint.findings));
    }
    assert!(
        lint.findings.is_sorted(),
        "they come by weight, file and line"
    );
}

#[test]
fn a_translation_of_todays_words_is_right() {
    let mut files = fixture("sound");
    for file in files.iter_mut().filter(|file| file.path == "pack.toml") {
        let text = String::from_utf8(file.bytes.clone()).expect("the fixture is UTF-8");
        let (head, says) = text.split_once("[says.en]").expect("it names its headings");
        let row =
            "[translations.cy]\nof = \"DIGEST\"\napproved_by = \"A\"\napproved_on = 2026-11-26";
        file.bytes = format!("{head}{row}\n\n[says.en]{says}\n[says.cy]{says}").into_bytes();
    }
    translate(&mut files, "cy");
    assert_eq!(
        said(&lint(&files, today()).findings),
        "",
        "nothing is found"
    );
    for file in files
        .iter_mut()
        .filter(|file| file.path == "text/en/section/home.md")
    {
        file.bytes.extend_from_slice(b"\nAnd one more sentence.\n");
    }
    let lint = lint(&files, today());
    let rules: Vec<&str> = lint.findings.iter().map(|one| one.rule).collect();
    assert_eq!(rules, ["translation.older"], "one sentence is enough");
    let now = language_digest(&files, "en").to_string();
    let mend = lint.findings.first().map(|one| one.mend.contains(&now));
    assert_eq!(mend, Some(true), "the mend holds what has to be put in");
}

#[test]
fn reading_ages_are_those_of_the_formula() {
    // 4.71 * 20/6 + 0.5 * 6 - 21.43 = -2.73: younger than any school.
    // 4.71 * 76/6 + 0.5 * 6 - 21.43 = 41.23.
    let hard = "Notwithstanding considerations, inadequate documentation substantially compromises accommodation.";
    let letters = hard.chars().filter(|c| c.is_alphanumeric()).count();
    let words = hard.split_whitespace().count();
    let grade = 4.71 * (letters as f64 / words as f64) + 0.5 * words as f64 - 21.43;
    let age = crate::lint::reading_age;
    assert_eq!(
        age("We ask you for your name."),
        5,
        "short words, one sentence"
    );
    assert_eq!(f64::from(age(hard)), grade.ceil() + 5.0, "long words");
    assert_eq!(
        age(&format!("# {hard}\n\nWe ask you.")),
        5,
        "a heading is no sentence"
    );
    assert_eq!(age(""), 5, "no words at all");
    assert!(
        age(
            "We ask, you tell us, we write it down, you check it, we keep it, and then you go home with a copy of it in your own hand."
        ) > age("We ask. You tell us. We write it down. You check it. We keep it."),
        "long sentences are harder"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever comes as a pack, the check answers; and what the reader refuses may not be published.
    #[test]
    fn nothing_makes_the_check_panic(
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()), 0..24),
        drops in proptest::collection::vec(any::<prop::sample::Index>(), 0..3),
        days in -40_000_i64..40_000,
    ) {
        let mut files = fixture("sound");
        for drop in drops {
            let at = drop.index(files.len());
            files.remove(at);
        }
        for (file, at, byte) in flips {
            let file = file.get(&files).path.clone();
            for found in files.iter_mut().filter(|one| one.path == file && !one.bytes.is_empty()) {
                let at = at.index(found.bytes.len());
                if let Some(place) = found.bytes.get_mut(at) {
                    *place = byte;
                }
            }
        }
        let today = today() + chrono::Duration::days(days);
        let lint = lint(&files, today);
        if read(&files).is_err() {
            prop_assert!(!lint.may_publish());
        }
        prop_assert_eq!(lint.must_fix() + lint.should_fix(), lint.findings.len());
    }
}

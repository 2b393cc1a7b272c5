//! Reads the packs that ship, from their folder, and prints every flaw.

#![expect(clippy::expect_used, reason = "a test says what went wrong and stops")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tell_first_notice::{Block, Pack, PackFile, WordsOf, lint, read, speaking_time_ms};

fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs")
}

fn files(folder: &Path, inside: &str, out: &mut Vec<PackFile>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let entry = entry.expect("an entry can be read");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        let path = if inside.is_empty() {
            name
        } else {
            format!("{inside}/{name}")
        };
        if entry.path().is_dir() {
            files(&entry.path(), &path, out);
        } else {
            out.push(PackFile {
                path,
                bytes: fs::read(entry.path()).expect("the file can be read"),
            });
        }
    }
}

/// Most words of the column beside the questions: what fits a window of 1280 by 800 without scrolling.
const COLUMN_WORDS: usize = 95;

/// Holds every section's five parts to the space they have.
fn column_fits(pack: &Pack) {
    for section in pack.sections() {
        let words: usize = pack
            .brief("en", section)
            .iter()
            .flat_map(|(_, blocks)| blocks)
            .map(words_in)
            .sum();
        assert!(
            words <= COLUMN_WORDS,
            "{section} has {words} words in its column"
        );
    }
}

/// Words with a letter or a digit in them; the column holds paragraphs only.
fn words_in(block: &Block) -> usize {
    let Block::Paragraph(inlines) = block else {
        panic!("a column holds paragraphs: {block:?}");
    };
    let text: String = inlines.iter().map(|inline| inline.text.as_str()).collect();
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count()
}

#[test]
fn the_twenty11_pack_holds_together() {
    let mut found = Vec::new();
    files(&packs().join("twenty11"), "", &mut found);
    let pack = read(&found).unwrap_or_else(|flaws| {
        let lines: Vec<String> = flaws.iter().map(ToString::to_string).collect();
        panic!("{} flaws:\n{}", lines.len(), lines.join("\n"));
    });
    for section in pack.sections() {
        assert_eq!(
            pack.brief("en", section).len(),
            5,
            "{section} has its column"
        );
        assert!(
            pack.words("en", WordsOf::Section(section)).is_some(),
            "{section} has words"
        );
    }
    column_fits(&pack);
    for card in &pack.cards {
        assert!(
            pack.words("en", WordsOf::Card(&card.id)).is_some(),
            "{} has words",
            card.id
        );
    }
    let short = pack
        .words("en", WordsOf::Short)
        .expect("there is a short notice");
    assert!(
        speaking_time_ms(&short.markdown) > 20_000,
        "the short notice says something"
    );
}

#[test]
fn the_twenty11_pack_passes_its_own_check() {
    let mut found = Vec::new();
    files(&packs().join("twenty11"), "", &mut found);
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
    let lint = lint(&found, today);
    let lines: Vec<String> = lint
        .findings
        .iter()
        .map(|one| {
            format!(
                "{:?} {}:{} {} [{}] {} ({}) -> {}",
                one.weight, one.file, one.line, one.rule, one.place, one.what, one.source, one.mend
            )
        })
        .collect();
    for measure in &lint.measures {
        println!("{measure:?}");
    }
    assert!(lint.findings.is_empty(), "{}", lines.join("\n"));
}

//! Reads the packs that ship, from their folder, and prints every flaw.

#![expect(clippy::expect_used, reason = "a test says what went wrong and stops")]

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use tell_first_notice::{
    Block, COLUMN_WORDS, Pack, PackFile, Weight, WordsOf, lint, read, speaking_time_ms,
};

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

/// Holds every section's five parts to the space they have.
fn column_fits(pack: &Pack) {
    for section in pack.sections() {
        let words: u64 = pack
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
fn words_in(block: &Block) -> u64 {
    let Block::Paragraph(inlines) = block else {
        panic!("a column holds paragraphs: {block:?}");
    };
    let text: String = inlines.iter().map(|inline| inline.text.as_str()).collect();
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|_| 1)
        .sum()
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

/// What the check says of twenty11 that only the landlord can mend: the names of those who are given facts, and
/// entries of its lists that the published notice names and no question uses.
const OPEN: [(&str, &str); 12] = [
    ("card.names", "card care_needs"),
    ("card.names", "card health_detail"),
    ("card.names", "card health_need"),
    ("card.names", "card opt_hate"),
    ("card.names", "card opt_other_sensitive"),
    ("card.names", "card opt_refuge"),
    ("card.names", "card survey"),
    ("list.unused", "interest LI7"),
    ("list.unused", "recipient r10"),
    ("list.unused", "recipient r13"),
    ("list.unused", "recipient r14"),
    ("list.unused", "recipient r9"),
];

#[test]
fn the_twenty11_pack_passes_its_own_check() {
    let mut found = Vec::new();
    files(&packs().join("twenty11"), "", &mut found);
    let today = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
    let lint = lint(&found, today);
    let lines = |weight: Weight| -> Vec<String> {
        let of = lint.findings.iter().filter(|one| one.weight == weight);
        of.map(|one| format!("{}:{} {} {}", one.file, one.line, one.rule, one.what))
            .collect()
    };
    let must = lines(Weight::MustFix);
    assert!(
        must.is_empty(),
        "it must be mended before it is published:\n{}",
        must.join("\n")
    );
    assert!(lint.may_publish(), "nothing must be mended");
    let mut open: Vec<(&str, &str)> = lint
        .findings
        .iter()
        .map(|one| (one.rule, one.place.as_str()))
        .collect();
    open.sort_unstable();
    assert_eq!(
        open,
        OPEN,
        "nothing new should be mended:\n{}",
        lines(Weight::ShouldFix).join("\n")
    );
}

#[test]
fn the_check_of_twenty11_sees_the_day() {
    let mut found = Vec::new();
    files(&packs().join("twenty11"), "", &mut found);
    let later = NaiveDate::from_ymd_opt(2027, 7, 1).expect("a day");
    assert_eq!(
        lint(&found, later).must_fix(),
        2,
        "its two policies had to be reviewed by the end of June"
    );
}

#[test]
fn what_ships_has_its_digest_on_record() {
    let mut found = Vec::new();
    files(&packs().join("twenty11"), "", &mut found);
    let line = read(&found).expect("it holds together").digest_line();
    let record = fs::read_to_string(packs().join("digests.txt")).expect("the record can be read");
    let last = record.lines().rfind(|line| line.starts_with("twenty11 "));
    assert_eq!(last, Some(line.as_str()), "a changed pack is a new version");
}

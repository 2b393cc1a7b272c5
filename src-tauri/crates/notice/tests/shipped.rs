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

/// The pack of this folder, read.
fn shipped(folder: &str) -> Pack {
    let mut found = Vec::new();
    files(&packs().join(folder), "", &mut found);
    read(&found).unwrap_or_else(|flaws| {
        let lines: Vec<String> = flaws.iter().map(ToString::to_string).collect();
        panic!("{} flaws:\n{}", lines.len(), lines.join("\n"));
    })
}

#[test]
fn the_twenty11_pack_holds_together() {
    let pack = shipped("twenty11");
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

/// Longest time, in milliseconds, that the lead tenant should have to listen before the letting is logged.
const LISTEN_MS: u64 = 90_000;

/// What a calm reader takes, who says 150 words in the minute in which the fastest says 220.
fn calm_ms(fastest_ms: u64) -> u64 {
    fastest_ms * 220 / 150
}

#[test]
fn the_governments_notice_can_be_heard_and_carried_home() {
    let pack = shipped("mhclg-core");
    assert_eq!(pack.id, "mhclg-core");
    assert!(
        pack.fields.is_empty() && pack.groups.is_empty(),
        "it asks nothing"
    );
    assert!(pack.cards.is_empty(), "it asks no consent");
    for of in [WordsOf::Short, WordsOf::Full, WordsOf::Leaflet] {
        let words = pack.words("en", of).expect("it has these words").markdown;
        for (held, what) in [
            (
                &pack.published_address,
                "where the Ministry's own words are",
            ),
            (&pack.officer.email, "whom to write to"),
            (&pack.regulator.phone, "whom else to complain to"),
        ] {
            assert!(words.contains(held), "{of:?} says {what}");
        }
    }
    let fastest = pack
        .speaking_ms("en", WordsOf::Short)
        .expect("it can be read out");
    let calm = calm_ms(fastest);
    assert!(
        (30_000..=LISTEN_MS).contains(&calm),
        "it takes {calm} ms to read out"
    );
}

#[test]
fn the_leaflet_says_all_that_article_14_asks() {
    let pack = shipped("mhclg-core");
    let leaflet = pack
        .words("en", WordsOf::Leaflet)
        .expect("there is a leaflet");
    let headings: Vec<String> = leaflet
        .blocks()
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 2, text } => {
                Some(text.iter().map(|inline| inline.text.as_str()).collect())
            }
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::List { .. }
            | Block::Table { .. } => None,
        })
        .collect();
    // In its order: (1)(a) and (b), (1)(d), (2)(f), (1)(c) and (2)(g), (1)(c), (1)(e) and (f), (2)(a), (2)(c), (2)(e).
    assert_eq!(
        headings,
        [
            "Who uses them",
            "What is in the log about you",
            "Where the facts came from",
            "What they are for",
            "The reason in law",
            "Who else sees them",
            "How long they are kept",
            "What you can do",
            "If you are not happy",
            "The Ministry's own words",
        ]
    );
    let facts = pack.policies.iter().map(|policy| &policy.law);
    let names = pack.recipients.iter().map(|recipient| &recipient.name);
    let purposes = pack.purposes.iter().map(|purpose| &purpose.explains);
    let kept = pack.retention.iter().map(|rule| &rule.period);
    for fact in facts.chain(names).chain(purposes).chain(kept) {
        assert!(leaflet.markdown.contains(fact.as_str()), "it says: {fact}");
    }
}

/// Digests of every version that was ever shipped, one a line: id, version, SHA-256.
const FROZEN: &str = include_str!("../../../packs/digests.txt");

#[test]
fn every_pack_that_ships_has_its_digest_in_the_list() {
    for folder in ["twenty11", "mhclg-core"] {
        let line = shipped(folder).digest_line();
        let newest = FROZEN
            .lines()
            .rfind(|known| known.split(' ').next() == Some(folder));
        assert_eq!(
            newest,
            Some(line.as_str()),
            "the notice changed: give it a new version, and add this line to packs/digests.txt\n{line}"
        );
    }
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

/// The day the packs are checked as on.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day")
}

/// Holds a pack to its own check: nothing to be mended, and no more that should be than `open`.
#[track_caller]
fn passes(folder: &str, open: &[(&str, &str)]) {
    let mut found = Vec::new();
    files(&packs().join(folder), "", &mut found);
    let lint = lint(&found, today());
    let lines = |weight: Weight| -> Vec<String> {
        let of = lint.findings.iter().filter(|one| one.weight == weight);
        of.map(|one| format!("{}:{} {} {}", one.file, one.line, one.rule, one.what))
            .collect()
    };
    let must = lines(Weight::MustFix);
    assert!(
        must.is_empty(),
        "{folder} must be mended before it is published:\n{}",
        must.join("\n")
    );
    assert!(lint.may_publish(), "nothing must be mended");
    let mut left: Vec<(&str, &str)> = lint
        .findings
        .iter()
        .map(|one| (one.rule, one.place.as_str()))
        .collect();
    left.sort_unstable();
    assert_eq!(
        left,
        open,
        "nothing new should be mended in {folder}:\n{}",
        lines(Weight::ShouldFix).join("\n")
    );
}

#[test]
fn the_twenty11_pack_passes_its_own_check() {
    passes("twenty11", &OPEN);
}

#[test]
fn the_governments_notice_passes_its_own_check() {
    passes("mhclg-core", &[]);
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

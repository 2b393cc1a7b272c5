//! Compares the pack for the source notice with changed copies of it.

#![expect(clippy::expect_used, reason = "a test says what went wrong and stops")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tell_first_notice::{
    Affected, FactKind, How, Pack, PackFile, TextOf, compare, read, what_changed,
};

fn walk(folder: &Path, inside: &str, out: &mut Vec<PackFile>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let entry = entry.expect("an entry can be read");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        let path = if inside.is_empty() {
            name
        } else {
            format!("{inside}/{name}")
        };
        if entry.path().is_dir() {
            walk(&entry.path(), &path, out);
        } else {
            out.push(PackFile {
                path,
                bytes: fs::read(entry.path()).expect("the file can be read"),
            });
        }
    }
}

/// The shipped pack, with some texts of its files replaced.
fn with(edits: &[(&str, &str, &str)]) -> Pack {
    let mut files = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/twenty11");
    walk(&folder, "", &mut files);
    for (path, find, put) in edits {
        let file = files.iter_mut().find(|file| file.path == *path);
        let file = file.expect("the file is there");
        let text = String::from_utf8(file.bytes.clone()).expect("it is UTF-8");
        assert!(text.contains(find), "{path} holds {find}");
        file.bytes = text.replacen(find, put, 1).into_bytes();
    }
    read(&files).expect("the pack holds together")
}

fn ids(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// The retention of bank details, twice as long.
const LONGER: [(&str, &str, &str); 2] = [
    (
        "retention.toml",
        "period = \"1 month; the record of each payment",
        "period = \"2 months; the record of each payment",
    ),
    (
        "retention.toml",
        "short = \"1 month after we last need the account",
        "short = \"2 months after we last need the account",
    ),
];

/// One sentence of the notice beside the bank details.
const SENTENCE: (&str, &str, &str) = (
    "text/en/section/bank.md",
    "We pay in another way, which may take longer.",
    "We find another way to pay you, which may take longer.",
);

#[test]
fn a_longer_time_for_bank_details_is_material_and_no_wording() {
    let (old, new) = (with(&[]), with(&LONGER));
    let found = compare(&old, &new);
    assert!(found.is_processing());
    assert_eq!(found.wording, [], "no sentence was written differently");
    let facts: Vec<_> = found
        .facts
        .iter()
        .map(|fact| (fact.kind, fact.what))
        .collect();
    let kind = FactKind::Retention;
    assert_eq!(facts, [(kind, "period"), (kind, "short")]);
    for fact in &found.facts {
        assert_eq!(fact.sections, ids(&["bank"]), "{fact:?}");
        assert_eq!(fact.cards, ids(&[]), "{fact:?}");
        assert!(!fact.everywhere);
        assert_eq!(fact.subject, "Retention rule RK: Bank details");
    }
    let told = Affected {
        leaflet: false,
        short: false,
        full: true,
        sections: ids(&["bank"]),
        cards: ids(&[]),
    };
    assert_eq!(found.affected(), told, "the full notice lists every rule");
}

#[test]
fn a_person_is_told_of_it_in_a_few_words() {
    let (old, new) = (with(&[]), with(&LONGER));
    let words = what_changed(&old, &new, "en", Some(&ids(&["bank"]))).expect("there is one");
    assert_eq!(
        words.markdown,
        "## Bank details\n\n- **How long we keep it.** Before: 1 month; the record of each payment is kept \
         for 6 years. Now: 2 months; the record of each payment is kept for 6 years.\n"
    );
    assert_eq!(
        what_changed(&old, &new, "en", Some(&ids(&["health"]))),
        None
    );
}

#[test]
fn what_is_said_of_several_pages_is_said_once() {
    let rule = (
        "retention.toml",
        "3 years, or as long",
        "4 years, or as long",
    );
    let (old, new) = (with(&[]), with(&[rule]));
    let words = what_changed(&old, &new, "en", None).expect("there is one");
    assert_eq!(
        words.markdown.matches("Now: 4 years").count(),
        4,
        "once for whole pages, once for each page of which it touches some questions:\n{}",
        words.markdown
    );
    assert!(
        words
            .markdown
            .starts_with("## About you, What you would like from us, "),
        "{}",
        words.markdown
    );
}

#[test]
fn one_sentence_is_wording_and_no_fact() {
    let (old, new) = (with(&[]), with(&[SENTENCE]));
    let found = compare(&old, &new);
    assert_eq!(found.facts, []);
    assert!(!found.is_processing() && !found.is_empty());
    let [change] = found.wording.as_slice() else {
        panic!("one text: {:?}", found.wording);
    };
    assert_eq!(change.language, "en");
    assert_eq!(change.text, TextOf::Section("bank".to_owned()));
    let changed: Vec<_> = change
        .runs
        .iter()
        .filter(|run| run.how != How::Same)
        .map(|run| (run.how, run.text.as_str()))
        .collect();
    assert_eq!(
        changed,
        [
            (How::Added, "find another way to "),
            (How::Removed, "in another way, "),
            (How::Added, "you, "),
        ]
    );
    assert_eq!(found.affected().sections, ids(&["bank"]));
    assert!(!found.affected().full && !found.affected().short);
    let words = what_changed(&old, &new, "en", None).expect("there is something to say");
    assert_eq!(
        words.markdown,
        "## Bank details\n\n- **If not:** now we say: “We find another way to pay you, which may take longer.”\n"
    );
}

#[test]
fn a_sentence_beside_a_changed_time_is_told_apart_from_it() {
    let mut edits = LONGER.to_vec();
    edits.push(SENTENCE);
    let (old, new) = (with(&[]), with(&edits));
    let found = compare(&old, &new);
    assert_eq!(found.facts.len(), 2);
    let texts: Vec<_> = found.wording.iter().map(|change| &change.text).collect();
    assert_eq!(texts, [&TextOf::Section("bank".to_owned())]);
}

#[test]
fn the_shipped_pack_is_no_different_from_itself() {
    let (old, new) = (
        with(&[]),
        with(&[("pack.toml", "version = \"", "version = \"3")]),
    );
    assert_ne!(old.digest, new.digest);
    let found = compare(&old, &new);
    assert!(found.is_empty(), "only the version: {found:?}");
    assert_eq!(found.affected(), Affected::default());
    assert_eq!(what_changed(&old, &new, "en", None), None);
}

#[test]
fn a_pack_with_everything_else_in_it_can_be_compared_both_ways() {
    let (old, new) = (with(&[]), with(&[]));
    let empty = Pack {
        groups: Vec::new(),
        fields: Vec::new(),
        cards: Vec::new(),
        texts: std::collections::BTreeMap::new(),
        ..new
    };
    let (gone, came) = (compare(&old, &empty), compare(&empty, &old));
    assert_eq!(gone.facts.len(), came.facts.len());
    assert!(gone.facts.len() > old.fields.len());
    assert!(what_changed(&old, &empty, "en", None).is_some());
}

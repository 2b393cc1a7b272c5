use serde_json::{Value, json};
use tell_first_evidence::{Digest, World, fingerprint};

use super::{LARGEST, verify_bundle};
use crate::bundle;
use crate::bundle::sample::{person, person_in};
use crate::tests::maker::Maker;
use crate::verify::{Kind, Verdict};

type Zipped = Vec<(String, Vec<u8>)>;

/// The files, without the copy, which is none of this log's.
fn files(world: World) -> Zipped {
    let mut person = person_in(world);
    person.copies.clear();
    let zip = bundle(&person).expect("a zip");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(zip)).expect("it reads");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).expect("read");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// Zipped by a tool of others: pressed, as after the note was taken out.
fn zipped(files: &Zipped) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name.as_str(), options).expect("begun");
        std::io::Write::write_all(&mut zip, bytes).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

fn file<'a>(files: &'a Zipped, name: &str) -> &'a [u8] {
    let found = files.iter().find(|(one, _)| one == name);
    &found.expect("a file").1
}

fn outcome(bytes: &[u8]) -> (Verdict, String) {
    let found = verify_bundle(bytes, None).expect("a bundle");
    assert_eq!(found.kind, Kind::Bundle);
    assert!(!found.sentence().is_empty());
    (found.verdict, found.place)
}

fn fine(verdict: Verdict) -> (Verdict, String) {
    (verdict, String::new())
}

fn main_part() -> Value {
    let files = files(World::Live);
    serde_json::from_slice(file(&files, "data.json")).expect("JSON")
}

/// Where an answer, an entry or an opening stands in a list.
fn place(data: &Value, list: &str, key: &str, wanted: &str) -> usize {
    let all = data.pointer(list).and_then(Value::as_array);
    let mut all = all.expect("a list").iter();
    all.position(|one| one[key].as_str().is_some_and(|text| text.contains(wanted)))
        .expect("it is there")
}

#[test]
fn a_whole_bundle_and_each_part_of_it_hold() {
    for (world, verdict) in [
        (World::Live, Verdict::Valid),
        (World::Practice, Verdict::Practice),
    ] {
        let files = files(world);
        for name in ["data.json", "kept-apart/data.json"] {
            assert_eq!(outcome(file(&files, name)), fine(verdict), "{name}");
        }
        assert_eq!(outcome(&zipped(&files)), fine(verdict));
        let handed: Zipped = files
            .into_iter()
            .filter(|(name, _)| name != "READ-FIRST.txt" && !name.starts_with("kept-apart/"))
            .collect();
        assert_eq!(
            outcome(&zipped(&handed)),
            fine(verdict),
            "as it is handed over"
        );
    }
}

#[test]
fn a_key_that_was_named_is_asked_for() {
    let files = files(World::Live);
    let data = file(&files, "data.json");
    let key = main_part()["proof"]["keys"][0]["verifier"].clone();
    let key = fingerprint(key.as_str().expect("text")).expect("a key");
    let named = verify_bundle(data, Some(&key)).expect("a bundle");
    assert_eq!(named.verdict, Verdict::Valid);
    assert_eq!(named.facts.expect("facts").key, Some(key));
    let other = verify_bundle(&zipped(&files), Some(&Digest::of(b"other"))).expect("a bundle");
    assert_eq!(other.verdict, Verdict::NotFromThisKey);
}

/// A choice whose line is there and is not said: it may be that a yes was taken back.
#[test]
fn a_choice_that_is_not_said_is_missed() {
    let mut data = main_part();
    let choices = data["choices"].as_array_mut().expect("a list");
    let gone = choices.pop().expect("a choice");
    let gone = gone["choice"].as_str().expect("text").to_owned();
    let line = place(&data, "/proof/entries", "text", &format!("choice {gone}\n"));
    let line = data["proof"]["entries"][line]["seq"].clone();
    assert_eq!(
        outcome(data.to_string().as_bytes()),
        (Verdict::Altered, format!("entry {line}"))
    );
}

/// One thing changed at a time, each well formed.
#[test]
fn what_was_changed_is_named() {
    let whole = main_part();
    let saved = place(&whole, "/proof/entries", "text", "home.landlord");
    let started = place(&whole, "/proof/entries", "text", "showing.started");
    let made = place(&whole, "/proof/entries", "text", "choice.made");
    let began = place(&whole, "/proof/entries", "text", "interview.started");
    let copied = |at: usize| format!("/proof/entries/{at}");
    let value = place(&whole, "/openings", "fact", "value");
    let aloud = place(&whole, "/told", "how", "aloud");
    let own = place(&whole, "/choices", "own_words", "Yes");
    let text = whole["told"][0]["text"].as_str().expect("text").to_owned();
    let seq = |at: usize| format!("entry {}", whole["proof"]["entries"][at]["seq"]);
    let no_yes = "\u{0}";
    let cases: Vec<(String, Value, Verdict, String)> = vec![
        (
            "/practice".into(),
            json!(true),
            Verdict::Altered,
            "/practice".into(),
        ),
        (
            "/watermark".into(),
            json!("x"),
            Verdict::Altered,
            "/practice".into(),
        ),
        (
            "/vault".into(),
            whole["export"].clone(),
            Verdict::Altered,
            "/vault".into(),
        ),
        (
            "/person/id".into(),
            whole["export"].clone(),
            Verdict::Altered,
            seq(1),
        ),
        (
            format!("/texts/{text}"),
            json!("Other words"),
            Verdict::Altered,
            format!("/texts/{text}"),
        ),
        (
            "/meetings/0/purpose".into(),
            json!("reception"),
            Verdict::Altered,
            "/meetings/0".into(),
        ),
        (
            "/meetings/0/started".into(),
            json!("2026-07-03T14:00:00+01:00"),
            Verdict::Altered,
            "/meetings/0".into(),
        ),
        (
            "/told/0/how".into(),
            json!("screen"),
            Verdict::Altered,
            "/told/0".into(),
        ),
        (
            "/told/0/language".into(),
            json!("cy"),
            Verdict::Altered,
            "/told/0".into(),
        ),
        (
            "/told/0/meeting".into(),
            whole["export"].clone(),
            Verdict::Altered,
            "/told/0".into(),
        ),
        (
            "/told/0/hurried_because".into(),
            json!("They knew it."),
            Verdict::Altered,
            "/told/0".into(),
        ),
        (
            format!("/told/{aloud}/reached"),
            json!(true),
            Verdict::Altered,
            format!("/told/{aloud}"),
        ),
        (
            "/told/0/reached".into(),
            json!(false),
            Verdict::Altered,
            "/told/0".into(),
        ),
        (
            "/choices/2/state".into(),
            json!("given"),
            Verdict::Altered,
            "/choices/2".into(),
        ),
        (
            "/choices/1/replaces".into(),
            Value::Null,
            Verdict::Altered,
            "/choices/1".into(),
        ),
        (
            format!("/choices/{own}/own_words"),
            json!("No"),
            Verdict::Altered,
            format!("/choices/{own}"),
        ),
        (
            "/answers/0/value/parts/text".into(),
            json!("Mr Other"),
            Verdict::Altered,
            "/answers/0".into(),
        ),
        (
            "/answers/0/state".into(),
            json!("declined"),
            Verdict::Altered,
            "/answers/0".into(),
        ),
        (
            "/answers/0/row".into(),
            json!(2),
            Verdict::Altered,
            "/answers/0".into(),
        ),
        (
            format!("/openings/{value}/value"),
            json!("{}"),
            Verdict::Altered,
            format!("/openings/{value}"),
        ),
        (
            format!("/proof/entries/{saved}/text"),
            json!("x"),
            Verdict::Altered,
            seq(saved),
        ),
        (
            format!("/proof/entries/{saved}/path/0"),
            json!("0".repeat(64)),
            Verdict::Altered,
            seq(saved),
        ),
        (
            "/proof/head".into(),
            json!("x"),
            Verdict::Altered,
            "signature".into(),
        ),
        (
            "/proof/keys".into(),
            json!([]),
            Verdict::Altered,
            "signature".into(),
        ),
        (
            "/proof".into(),
            json!(no_yes),
            Verdict::Altered,
            String::new(),
        ),
        (
            "/proof".into(),
            Value::Null,
            Verdict::Incomplete,
            "/proof".into(),
        ),
        // Left out rather than changed.
        (
            copied(0),
            Value::Null,
            Verdict::Incomplete,
            "vault.created".into(),
        ),
        (
            copied(began),
            Value::Null,
            Verdict::Incomplete,
            "/meetings/0".into(),
        ),
        (
            copied(started),
            Value::Null,
            Verdict::Incomplete,
            "/told/0".into(),
        ),
        (
            copied(made),
            Value::Null,
            Verdict::Incomplete,
            "/choices/0".into(),
        ),
        (
            copied(saved),
            Value::Null,
            Verdict::Altered,
            format!("/openings/{value}"),
        ),
    ];
    for (pointer, new, verdict, at) in cases {
        let mut data = whole.clone();
        if new.is_null() && pointer.starts_with("/proof/entries/") {
            let index = pointer.rsplit('/').next().and_then(|n| n.parse().ok());
            let entries = data["proof"]["entries"].as_array_mut().expect("a list");
            entries.remove(index.expect("a number"));
        } else {
            *data.pointer_mut(&pointer).expect("a place") = new;
        }
        let bytes = serde_json::to_vec(&data).expect("JSON");
        assert_eq!(outcome(&bytes), (verdict, at), "{pointer}");
    }
}

#[test]
fn parts_and_copies_belong_to_the_whole() {
    let mut files = files(World::Live);
    // The part of a bundle of practice.
    let apart = files
        .iter()
        .position(|(name, _)| name == "kept-apart/data.json");
    let apart = apart.expect("a file");
    let whole = files.clone();
    files[apart].1 = file(&self::files(World::Practice), "kept-apart/data.json").to_vec();
    let other = (Verdict::Altered, "kept-apart/data.json".to_owned());
    assert_eq!(outcome(&zipped(&files)), other);
    // A receipt that is whole, and another person's.
    let mut files = whole.clone();
    let receipt = Maker::default().make().json();
    files.push(("copies/copy-1.json".to_owned(), receipt));
    let other = (Verdict::Altered, "copies/copy-1.json".to_owned());
    assert_eq!(outcome(&zipped(&files)), other);
    // The sample's own copy is no receipt at all.
    let zip = bundle(&person()).expect("a zip");
    assert_eq!(outcome(&zip).0, Verdict::Altered);
    // A second file of the same name: two programs could see different data.
    let mut files = whole.clone();
    files.push(("data.jsox".to_owned(), b"{}".to_vec()));
    let twice = zipped(&files);
    let (name, same) = (b"data.jsox", b"data.json");
    let mut bytes = twice.clone();
    for at in 0..bytes.len() - name.len() {
        if bytes[at..].starts_with(name) {
            bytes[at..at + same.len()].copy_from_slice(same);
        }
    }
    assert_eq!(outcome(&twice), fine(Verdict::Valid), "the control");
    assert_eq!(outcome(&bytes), (Verdict::Altered, "zip".to_owned()));
    // Cut off: it still says whose it was, as long as it was not pressed.
    let zip = bundle(&person()).expect("a zip");
    assert_eq!(outcome(&zip[..zip.len() - 30]), fine(Verdict::Altered));
}

#[test]
fn what_is_no_bundle_is_left_to_others() {
    let receipt = Maker::default().make().json();
    assert!(verify_bundle(&receipt, None).is_none());
    assert!(verify_bundle(b"", None).is_none());
    let zip = zipped(&vec![("a.txt".to_owned(), b"a".to_vec())]);
    assert!(verify_bundle(&zip, None).is_none());
    let mut data = main_part();
    data["format"] = json!("tell-first person 1");
    let earlier = serde_json::to_vec(&data).expect("JSON");
    assert!(verify_bundle(&earlier, None).is_none());
    let files = files(World::Live);
    let cut = file(&files, "data.json");
    let cut = &cut[..cut.len() - 9];
    assert_eq!(outcome(cut), fine(Verdict::Altered));
    // Too large to be looked at, and so not called altered.
    let mut large = file(&files, "data.json").to_vec();
    large.resize(LARGEST + 1, b' ');
    assert!(verify_bundle(&large, None).is_none());
}

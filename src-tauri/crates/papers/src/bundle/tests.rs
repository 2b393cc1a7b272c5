use std::collections::BTreeMap;
use std::io::Read;

use serde_json::Value;
use tell_first_evidence::{Act, Digest, Entry, Salt, commit};

use super::sample::person;
use super::*;
use crate::dossier::sample::uuid;
use crate::dpv::tests::hold;

fn unzipped(bundle: &Bundle) -> BTreeMap<String, String> {
    let bytes = super::bundle(bundle).expect("a zip");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("it reads");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

fn outside(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    files
        .iter()
        .filter(|(name, _)| !name.starts_with("kept-apart/") && *name != "READ-FIRST.txt")
}

#[test]
fn the_bundle_of_a_made_up_person_is_frozen() {
    let files = unzipped(&person());
    for (name, text) in &files {
        if !name.contains("copies/") && name != "schema.json" {
            hold(&format!("person/bundle/{name}"), text.as_bytes());
        }
    }
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    // Its proof would name the question that is kept apart.
    let copy = format!("kept-apart/copies/copy-{}", uuid(50));
    assert_eq!(
        names,
        [
            "READ-FIRST.txt",
            "data.html",
            "data.json",
            &format!("{copy}.html"),
            &format!("{copy}.json"),
            "kept-apart/data.html",
            "kept-apart/data.json",
            "schema.json"
        ]
    );
    let digest = Digest::of(&super::bundle(&person()).expect("a zip"));
    hold("person/bundle.sha256", format!("{digest}\n").as_bytes());
    assert_eq!(
        super::bundle(&person()),
        super::bundle(&person()),
        "the same bytes each time"
    );
}

/// Of the question or the card that is kept apart.
fn is_apart(entry: &Entry) -> bool {
    if let Act::AnswerSaved { field, .. } = &entry.act {
        return field != "home.landlord";
    }
    matches!(&entry.act, Act::ChoiceMade { card, .. } if card == "refuge")
}

/// What is kept off paper is in its own folder, and nothing else says so much as that it is there.
#[test]
fn what_could_harm_stands_apart() {
    let files = unzipped(&person());
    let apart = person().entries;
    let apart = apart.iter().filter(|entry| is_apart(entry));
    let lines: Vec<String> = apart
        .map(|entry| format!("\"seq\": {},", entry.seq))
        .collect();
    assert_eq!(
        lines.len(),
        4,
        "two answers, and two of a card that says one"
    );
    for (name, text) in outside(&files) {
        for told in [
            "knee",
            "health.detail",
            "apart",
            "A safe place",
            "home.before",
        ] {
            let schema = name == "schema.json";
            assert!(schema || !text.contains(told), "{name} says {told}");
        }
        for line in &lines {
            let there = name == "data.json" && text.contains(line);
            assert!(!there, "nor is its entry there: {line}");
        }
    }
    let apart = &files["kept-apart/data.json"];
    assert!(apart.contains("A <bad> knee & more"));
    assert!(lines.iter().all(|line| apart.contains(line)));
    assert!(!apart.contains("Quist"), "it names nobody");
    assert!(files["kept-apart/data.html"].contains("A &lt;bad&gt; knee &amp; more"));
    assert!(files["READ-FIRST.txt"].contains("kept-apart/"));
    let mut without = person();
    without.held.retain(|one| one.field == "home.landlord");
    without.entries.retain(|one| !is_apart(one));
    without.dossier.choices.retain(|one| one.card != "refuge");
    let files = unzipped(&without);
    assert!(files.keys().any(|name| name.starts_with("copies/")));
    assert!(!files.keys().any(|name| name.starts_with("kept-apart/")));
    assert!(!files["READ-FIRST.txt"].contains("kept-apart/"));
}

#[test]
fn what_is_about_others_is_marked() {
    let files = unzipped(&person());
    let data: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    let answer = &data["answers"][0];
    assert_eq!(
        (&answer["field"], &answer["review"]),
        (&"home.landlord".into(), &serde_json::json!(["third-party"]))
    );
    assert_eq!(data["answers"].as_array().map(Vec::len), Some(1));
    let openings = data["openings"].as_array().expect("a list");
    let value = openings.iter().find(|one| one["fact"] == "value");
    assert_eq!(
        value.expect("an opening")["review"],
        serde_json::json!(["third-party"])
    );
    assert_eq!(
        data["meetings"][0]["review"],
        serde_json::json!(["third-party", "staff"])
    );
    let page = &files["data.html"];
    assert!(
        page.contains("Who was your landlord? <span class=\"mark\">About somebody else</span>")
    );
    assert!(files["READ-FIRST.txt"].contains("One answer is about somebody else"));
}

#[test]
fn what_was_typed_is_marked_as_well() {
    let files = unzipped(&person());
    let main: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    let apart: Value = serde_json::from_str(&files["kept-apart/data.json"]).expect("JSON");
    let reviews = |data: &Value, list: &str, key: &str, is: &str| {
        let all = data[list].as_array().expect("a list").iter();
        let mut found = all.filter(|one| one[key] == is);
        found.next().expect("one")["review"].clone()
    };
    let free = serde_json::json!(["free-text"]);
    assert_eq!(reviews(&apart, "answers", "field", "health.detail"), free);
    assert_eq!(reviews(&apart, "openings", "fact", "value"), free);
    assert_eq!(
        reviews(&apart, "answers", "field", "home.before"),
        serde_json::json!([]),
        "an option names nobody"
    );
    assert_eq!(reviews(&main, "openings", "fact", "words"), free);
    let words = crate::dossier::sample::uuid(31).to_string();
    assert_eq!(
        reviews(&main, "choices", "choice", &words),
        serde_json::json!(["free-text", "staff"])
    );
    let mark = "<span class=\"mark\">May name somebody else</span>";
    assert_eq!(files["data.html"].matches(mark).count(), 1);
    let page = &files["kept-apart/data.html"];
    assert!(page.contains(&format!("about your health? {mark}")));
    assert_eq!(page.matches(mark).count(), 1);
    let note = &files["READ-FIRST.txt"];
    assert!(note.contains("One more is in somebody's own words"));
}

/// Beside an option too, and never for what was not said.
#[test]
fn words_beside_an_option_are_typed() {
    let free = |before: Answer| {
        let mut bundle = person();
        for one in &mut bundle.held {
            if one.field == "home.before" {
                one.answer = before.clone();
            }
        }
        super::part::Part::apart(&bundle).to_review(super::part::Review::FreeText)
    };
    let beside = |words: &str| {
        Answer::Value(tell_first_intake::Value {
            parts: BTreeMap::from([("other".to_owned(), words.to_owned())]),
            codes: vec!["flat".to_owned()],
        })
    };
    assert_eq!(free(Answer::Declined), 1, "what is said of health alone");
    assert_eq!(free(beside("")), 1, "nothing was typed");
    assert_eq!(free(beside("with Jo")), 2);
}

/// The openings fit the entries, so that whoever holds them can show what an entry means.
#[test]
fn openings_fit_their_entries() {
    let files = unzipped(&person());
    for (name, count) in [("data.json", 4), ("kept-apart/data.json", 1)] {
        let data: Value = serde_json::from_str(&files[name]).expect("JSON");
        let openings = data["openings"].as_array().expect("a list");
        assert_eq!(openings.len(), count, "{name}");
        for opening in openings {
            let salt: [u8; 32] = hex::decode(opening["salt"].as_str().expect("text"))
                .expect("hex")
                .try_into()
                .expect("32 bytes");
            let value = opening["value"].as_str().expect("text");
            let fact = commit(&Salt::from_bytes(salt), value.as_bytes());
            let entries = data["proof"]["entries"].as_array().expect("a list");
            let entry = entries
                .iter()
                .find(|one| one["seq"] == opening["seq"])
                .expect("its entry");
            let line = format!("{} {fact}\n", opening["fact"].as_str().expect("text"));
            assert!(entry["text"].as_str().expect("text").contains(&line));
        }
    }
}

/// Nothing in a page is markup but the page's own, and practice says so in every file that is ours.
#[test]
fn texts_are_escaped_and_practice_says_so() {
    let files = unzipped(&person());
    let page = &files["data.html"];
    for text in [
        "Maria &quot;Mia&quot; Quist",
        "Yes, please &lt;do&gt;",
        "Ada &quot;=1+1&quot; Keeper",
    ] {
        assert!(
            page.contains(text) || files["kept-apart/data.html"].contains(text),
            "{text}"
        );
    }
    assert!(!page.contains("<script") && page.contains("default-src 'none'"));
    for (name, text) in files
        .iter()
        .filter(|(name, _)| !name.contains("copies/") && *name != "schema.json")
    {
        assert!(text.contains(crate::PRACTICE), "{name}");
    }
    assert!(
        page.contains("You said no"),
        "a refusal stands as a yes does"
    );
}

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::context::PREFIXES;
use super::dpv;
use crate::dossier::sample::dossier;
use crate::kantara;

mod vocabulary;

fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// Holds a form to its frozen vector; an empty or missing one is written.
pub(crate) fn hold(name: &str, now: &[u8]) {
    let path = vectors().join(name);
    let kept = std::fs::read(&path).unwrap_or_default();
    if kept.is_empty() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(&path, now).expect("written");
        return;
    }
    let same = kept == now;
    assert!(
        same,
        "vectors/{name}: the form of an export changed. Where that is meant, empty the file and run again:\n{}",
        String::from_utf8_lossy(now)
    );
}

fn read(name: &str) -> String {
    std::fs::read_to_string(vectors().join(name)).expect("a file")
}

/// Terms used, with their IRIs.
fn terms() -> BTreeMap<String, String> {
    read("dpv/terms.tsv")
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .map(|(term, iri)| (term.to_owned(), iri.to_owned()))
        .collect()
}

/// Every name of a vocabulary in a document: keys, types, and what a value points at.
fn named(value: &Value, all: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, inside) in fields {
                match (key.as_str(), inside) {
                    ("@context", _) => {}
                    ("@id", Value::String(id)) => {
                        all.insert(id.clone());
                    }
                    ("@type", kinds) => types(kinds, all),
                    (key, _) if key.starts_with('@') => named(inside, all),
                    _ => {
                        all.insert(key.clone());
                        named(inside, all);
                    }
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|one| named(one, all)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn types(kinds: &Value, all: &mut BTreeSet<String>) {
    let listed = kinds.as_array().cloned();
    for kind in listed.unwrap_or_else(|| vec![kinds.clone()]) {
        all.insert(kind.as_str().expect("a name").to_owned());
    }
}

fn document() -> Value {
    serde_json::from_str(&dpv(&dossier())).expect("JSON")
}

#[test]
fn the_forms_of_a_made_up_person_are_frozen() {
    hold("person/dpv.jsonld", dpv(&dossier()).as_bytes());
    hold("person/kantara.json", kantara(&dossier()).as_bytes());
    assert_eq!(dpv(&dossier()), dpv(&dossier()), "the same bytes each time");
}

#[test]
fn every_term_is_one_of_the_vocabulary() {
    let mut all = BTreeSet::new();
    named(&document(), &mut all);
    let own = |name: &&String| {
        ![
            "tell:",
            "urn:uuid:",
            "xsd:",
            "https://w3id.org/dpv/schema/dpv-27560#",
        ]
        .iter()
        .any(|prefix| name.starts_with(prefix))
    };
    let known = terms();
    let strange: Vec<&String> = all
        .iter()
        .filter(own)
        .filter(|name| !known.contains_key(*name))
        .collect();
    assert!(strange.is_empty(), "in no vocabulary: {strange:?}");
}

/// The terms of the vocabulary's guide, and of a neighbouring system's export, that the vocabulary does not have.
#[test]
fn no_term_that_does_not_exist_is_used() {
    let text = dpv(&dossier());
    for name in [
        "hasDataStorageCondition",
        "hasDataProcessingCondition",
        "DataProcessorDataSource",
        "hasTimestamp",
        "hasVersion",
        "hasWithdrawalMechanism",
        "JointDataController\"",
        "eu-gdpr:GDPR",
    ] {
        assert!(!text.contains(name), "{name}");
    }
}

/// Reading drops a key that is there twice: what is written again would then be other text.
#[test]
fn no_key_stands_twice() {
    for text in [dpv(&dossier()), kantara(&dossier())] {
        let read: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(format!("{read:#}\n"), text);
    }
}

#[test]
fn every_event_says_its_state_time_and_who() {
    let document = document();
    let graph = document["@graph"].as_array().expect("nodes");
    let of = |kind: &str| {
        graph
            .iter()
            .filter(|node| {
                node["@type"]
                    .as_array()
                    .is_some_and(|all| all.contains(&kind.into()))
            })
            .collect::<Vec<_>>()
    };
    let records = of("dpv:ConsentRecord");
    assert_eq!(records.len(), 3, "one for each card");
    let events: Vec<&Value> = records
        .iter()
        .flat_map(|record| record["dpv:hasProcess"].as_array().expect("a list"))
        .flat_map(|process| process["dpv:hasLegalBasis"].as_array().expect("a list"))
        .collect();
    let states: Vec<&str> = events
        .iter()
        .map(|event| {
            event["dpv:hasConsentStatus"]["@id"]
                .as_str()
                .expect("a state")
        })
        .collect();
    assert_eq!(
        states,
        [
            "dpv:ConsentRequested",
            "dpv:ConsentGiven",
            "dpv:ConsentRefused",
            "dpv:ConsentGiven",
            "dpv:ConsentWithdrawn"
        ]
    );
    let given = events[1];
    assert_eq!(
        given["dpv:isIndicatedAtTime"]["@value"],
        "2026-07-02T13:08:00.000Z"
    );
    assert_eq!(
        given["@type"],
        serde_json::json!([
            "dpv:ExplicitlyExpressedConsent",
            "eu-gdpr:A6-1-a",
            "eu-gdpr:A9-2-a"
        ])
    );
    assert_eq!(of("dpv:NoticeLayer").len(), 4, "each showing");
    let receipt = of("dpv:ConsentReceipt")[0];
    assert_eq!(
        receipt["dpv:hasRecordOfActivity"].as_array().map(Vec::len),
        Some(3)
    );
    assert_eq!(receipt["rdfs:comment"][0], crate::PRACTICE);
}

/// A reading that was broken off is not communicated, and being shown is not agreeing.
#[test]
fn shown_is_not_agreed() {
    let document = document();
    let status = |n: u128| {
        let id = format!("urn:uuid:{}", crate::dossier::sample::uuid(n));
        let graph = document["@graph"].as_array().expect("nodes");
        let node = graph
            .iter()
            .find(|node| node["@id"] == id.as_str())
            .expect("the showing");
        node["dpv:hasNoticeStatus"].to_string()
    };
    assert!(status(21).contains("NoticeUsed"));
    assert!(!status(20).contains("NoticeUsed") && status(20).contains("NoticeCommunicated"));
    assert_eq!(status(22), r#"[{"@id":"dpv:NoticeGenerated"}]"#);
}

#[test]
fn kantara_holds_the_yes_and_names_the_rest() {
    let receipt: Value = serde_json::from_str(&kantara(&dossier())).expect("JSON");
    let purposes = receipt["services"][0]["purposes"]
        .as_array()
        .expect("a list");
    assert_eq!(purposes.len(), 1);
    assert_eq!(purposes[0]["purpose"], "Your health");
    assert_eq!(
        purposes[0]["thirdPartyName"],
        "Those who work for us; Charities"
    );
    assert_eq!(receipt["spiCat"], serde_json::json!(["health"]));
    assert_eq!(receipt["consentTimestamp"], 1_782_997_680);
    let left = &receipt["tellFirst"]["leftOut"];
    let states: Vec<&str> = left["choices"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| one["state"].as_str().expect("a state"))
        .collect();
    assert_eq!(states, ["refused", "withdrawn"]);
    assert_eq!(
        (&left["showings"], &left["earlierChoices"]),
        (&4.into(), &2.into())
    );
    assert_eq!(receipt["tellFirst"]["watermark"], crate::PRACTICE);
}

/// Nobody agreed to anything: still a whole receipt.
#[test]
fn a_person_who_was_asked_nothing() {
    let mut empty = dossier();
    empty.choices.clear();
    empty.showings.clear();
    empty.practice = false;
    empty.without_answers = true;
    let receipt: Value = serde_json::from_str(&kantara(&empty)).expect("JSON");
    assert_eq!(receipt["services"][0]["purposes"], serde_json::json!([]));
    assert_eq!(receipt["tellFirst"]["watermark"], Value::Null);
    let document: Value = serde_json::from_str(&dpv(&empty)).expect("JSON");
    let first = &document["@graph"][0];
    assert_eq!(first["dpv:hasRecordOfActivity"], serde_json::json!([]));
    assert_eq!(
        first["rdfs:comment"].as_array().map(Vec::len),
        Some(1),
        "what the role leaves out"
    );
}

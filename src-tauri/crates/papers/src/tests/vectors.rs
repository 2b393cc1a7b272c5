//! The frozen files every checker agrees on: `vectors/receipt-2`. Made once, from seeds, by the ignored test; a file
//! that is there is never made anew.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tell_first_evidence::Digest;

use super::cases::cases;
use crate::shape::{FILE, as_data};
use crate::verify::{Verdict, verify};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join("receipt-2")
}

#[test]
fn every_case_comes_out_as_it_should() {
    for case in cases() {
        let pin = case.key.map(|key| key.parse().expect("a digest"));
        let outcome = verify(&case.bytes, pin.as_ref());
        assert_eq!(
            (outcome.verdict, outcome.place.as_str()),
            (case.verdict, case.place),
            "{}: {}",
            case.file,
            case.what
        );
        assert!(!outcome.sentence().is_empty());
    }
}

#[test]
fn the_frozen_files_come_out_as_they_did() {
    let list = std::fs::read_to_string(folder().join("cases.json")).expect("cases.json");
    let list: Vec<Value> = serde_json::from_str(&list).expect("a list");
    assert!(list.len() >= 30, "{}", list.len());
    for case in &list {
        let text = |key: &str| case[key].as_str().unwrap_or_default();
        let bytes = std::fs::read(folder().join(text("file"))).expect("a file");
        let pin: Option<Digest> = case["key"]
            .as_str()
            .map(|key| key.parse().expect("a digest"));
        let outcome = verify(&bytes, pin.as_ref());
        let got = (outcome.verdict.as_str(), outcome.place.as_str());
        assert_eq!(got, (text("verdict"), text("where")), "{}", text("file"));
    }
    for verdict in Verdict::ALL {
        assert!(list.iter().any(|case| case["verdict"] == verdict.as_str()));
    }
    let shape = std::fs::read_to_string(folder().join("shape.json")).expect("shape.json");
    let shape: Value = serde_json::from_str(&shape).expect("JSON");
    assert_eq!(shape, as_data(&FILE), "the shape of this format is frozen");
}

/// Writes what is not there yet. `cargo test -p tell-first-papers -- --ignored make_the_files`.
#[test]
#[ignore = "makes the frozen files"]
fn make_the_files() {
    std::fs::create_dir_all(folder()).expect("a folder");
    let put = |name: &str, bytes: &[u8]| {
        let path = folder().join(name);
        if !path.exists() {
            std::fs::write(path, bytes).expect("written");
        }
    };
    let mut list = Vec::new();
    for case in cases() {
        put(&case.file, &case.bytes);
        list.push(json!({
            "file": case.file, "what": case.what, "key": case.key,
            "verdict": case.verdict.as_str(), "code": case.verdict.code(), "where": case.place,
        }));
    }
    put("cases.json", format!("{:#}\n", json!(list)).as_bytes());
    put("shape.json", format!("{:#}\n", as_data(&FILE)).as_bytes());
}

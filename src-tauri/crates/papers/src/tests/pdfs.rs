//! The frozen PDFs every checker agrees on: `vectors/receipt-2/pdf`. They are read without the engine; the engine that
//! made them may be of another day.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tell_first_evidence::Digest;

use crate::verify::{Pages, verify};

pub(crate) fn folder() -> PathBuf {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    top.join("vectors").join("receipt-2").join("pdf")
}

#[test]
fn the_frozen_pdfs_come_out_as_they_did() {
    let list = std::fs::read_to_string(folder().join("cases.json")).expect("cases.json");
    let list: Vec<Value> = serde_json::from_str(&list).expect("a list");
    assert!(list.len() >= 8, "{}", list.len());
    for case in &list {
        let text = |key: &str| case[key].as_str().unwrap_or_default();
        let bytes = std::fs::read(folder().join(text("file"))).expect("a file");
        let pin: Option<Digest> = case["key"]
            .as_str()
            .map(|key| key.parse().expect("a digest"));
        let outcome = verify(&bytes, pin.as_ref());
        let got = (outcome.verdict.as_str(), outcome.place.as_str());
        assert_eq!(got, (text("verdict"), text("where")), "{}", text("file"));
        let whole = outcome.place.is_empty() && outcome.facts.is_some();
        assert_eq!(outcome.pages != Pages::None, whole, "{}", text("file"));
    }
}

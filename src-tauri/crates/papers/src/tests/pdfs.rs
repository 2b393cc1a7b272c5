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
fn of_a_pdf_no_more_is_said_than_was_checked() {
    let bytes = std::fs::read(folder().join("valid.pdf")).expect("a file");
    let outcome = verify(&bytes, None);
    let said = outcome.sentence();
    if outcome.pages == Pages::Same {
        assert!(said.contains("they are those of its data"), "{said}");
    } else {
        assert!(said.starts_with("The data attached to this PDF"), "{said}");
        assert!(
            said.contains("may say something else") && !said.contains("this copy says"),
            "{said}"
        );
    }
    let data = std::fs::read(folder().with_file_name("valid-two-changes.json")).expect("a file");
    let file = crate::verify::read(&data).expect("a receipt");
    let keys = &file.proof.keys;
    let last = keys.len() - 1;
    for (at, words) in [
        (0, "with a key that follows from the one you named."),
        (last, "with the key you named."),
    ] {
        let pin = tell_first_evidence::fingerprint(&keys[at].verifier).expect("a key");
        let said = verify(&data, Some(&pin)).sentence();
        assert!(said.ends_with(words), "{said}");
    }
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

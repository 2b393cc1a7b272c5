//! The built program over the frozen receipts: the same verdict for each, with no vault at all.
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../papers/vectors/receipt-2")
}

fn verify(arguments: &[&str], files: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .arg("verify")
        .args(arguments)
        .args(files)
        .output()
        .expect("the program")
}

fn cases() -> Vec<Value> {
    let text = std::fs::read_to_string(folder().join("cases.json")).expect("the list");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn every_frozen_receipt_leaves_with_its_code() {
    for case in cases() {
        let file = case["file"].as_str().expect("a name");
        let path = folder().join(file);
        let mut arguments = vec!["--format", "json"];
        if let Some(key) = case["key"].as_str() {
            arguments.extend(["--key", key]);
        }
        let done = verify(&arguments, &[&path]);
        let data: Value = serde_json::from_slice(&done.stdout).expect("JSON");
        let got = &data["files"][0];
        let place = got["where"].as_str().unwrap_or_default();
        assert_eq!(
            done.status.code().map(i64::from),
            case["code"].as_i64(),
            "{file}"
        );
        assert_eq!(
            (&got["verdict"], &got["code"]),
            (&case["verdict"], &case["code"]),
            "{file}"
        );
        assert_eq!(Some(place), case["where"].as_str(), "{file}");
    }
}

#[test]
fn of_several_files_the_worst_decides_and_each_has_its_line() {
    let path = |name: &str| folder().join(name);
    let (good, practice, bad) = (
        path("valid.json"),
        path("practice.html"),
        path("page-word.html"),
    );
    let done = verify(&[], &[&good, &practice]);
    assert_eq!(done.status.code(), Some(10));
    let done = verify(&[], &[&bad, &good, &practice]);
    assert_eq!(done.status.code(), Some(13));
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    for (line, word) in lines
        .iter()
        .zip([": altered. ", ": valid. ", ": practice. "])
    {
        assert!(line.contains(word), "{line}");
    }
}

#[test]
fn a_file_that_is_not_there_and_a_key_that_is_none_are_said_plainly() {
    let none = folder().join("no-such-file.json");
    let done = verify(&[], &[&none]);
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stdout).contains("There is no such file."));
    let done = verify(&[], &[&folder()]);
    assert_eq!(done.status.code(), Some(1));
    let done = verify(&["--key", "short"], &[&none]);
    assert_eq!(done.status.code(), Some(2));
    assert_eq!(verify(&[], &[]).status.code(), Some(2));
}

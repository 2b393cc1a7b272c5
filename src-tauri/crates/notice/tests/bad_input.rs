//! Packs may come from anywhere: each kind of bad input is refused with a reason a person can act on, or comes out
//! as plain words. Nothing is half taken in.

#![expect(clippy::expect_used, reason = "a test says what went wrong and stops")]

#[path = "bad_input/names.rs"]
mod names;
#[path = "bad_input/texts.rs"]
mod texts;
#[path = "bad_input/zips.rs"]
mod zips;

use std::fs;
use std::path::{Path, PathBuf};

use tell_first_notice::{Flaw, PackFile};

/// The crate's folder.
fn here() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The files below a folder.
fn folder(path: &Path) -> Vec<PackFile> {
    let mut out = Vec::new();
    walk(path, "", &mut out);
    out
}

fn walk(folder: &Path, inside: &str, out: &mut Vec<PackFile>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let entry = entry.expect("an entry can be read");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        let path = format!("{inside}{name}");
        if entry.path().is_dir() {
            walk(&entry.path(), &format!("{path}/"), out);
        } else {
            let bytes = fs::read(entry.path()).expect("the file can be read");
            out.push(PackFile { path, bytes });
        }
    }
}

/// The small correct pack.
fn small() -> Vec<PackFile> {
    folder(&here().join("fixtures/small"))
}

/// The notice that ships.
fn shipped() -> Vec<PackFile> {
    folder(&here().join("../../packs/twenty11"))
}

fn file(path: &str, bytes: impl Into<Vec<u8>>) -> PackFile {
    PackFile {
        path: path.to_owned(),
        bytes: bytes.into(),
    }
}

/// The small pack with one file's bytes changed.
fn with(path: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Vec<PackFile> {
    let mut files = small();
    let found = files
        .iter_mut()
        .find(|file| file.path == path)
        .expect("the file is in the fixture");
    found.bytes = change(std::mem::take(&mut found.bytes));
    files
}

fn lines(flaws: &[Flaw]) -> String {
    flaws
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Holds a refusal to a file and a reason.
#[track_caller]
fn refused<T>(result: Result<T, Vec<Flaw>>, file: &str, reason: &str) {
    let flaws = result.err().expect("it is refused");
    assert!(
        flaws
            .iter()
            .any(|flaw| flaw.file == file && flaw.reason.contains(reason)),
        "expected {file}: {reason}\n{}",
        lines(&flaws)
    );
}

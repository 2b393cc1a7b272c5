//! Editing a draft: what the form holds, that a value is stored exactly or refused, and that nothing else moves.

#![expect(clippy::expect_used, reason = "a test says what went wrong and stops")]

#[path = "edit/growing.rs"]
mod growing;
#[path = "edit/previews.rs"]
mod previews;
#[path = "edit/typed.rs"]
mod typed;
#[path = "edit/values.rs"]
mod values;

use std::fs;
use std::path::Path;

use tell_first_notice::PackFile;
use tell_first_notice::edit::{FormCard, FormItem, form};

fn folder(path: &str) -> Vec<PackFile> {
    let mut out = Vec::new();
    walk(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join(path),
        "",
        &mut out,
    );
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
    folder("fixtures/small")
}

/// The notice that ships.
fn shipped() -> Vec<PackFile> {
    folder("../../packs/twenty11")
}

/// A file as text.
#[track_caller]
fn text<'a>(files: &'a [PackFile], path: &str) -> &'a str {
    let file = files.iter().find(|file| file.path == path);
    std::str::from_utf8(&file.expect("the file is there").bytes).expect("it is UTF-8")
}

/// The small pack with one file's text changed.
fn with(path: &str, find: &str, put: &str) -> Vec<PackFile> {
    let mut files = small();
    let file = files
        .iter_mut()
        .find(|file| file.path == path)
        .expect("the file is there");
    let text = String::from_utf8(std::mem::take(&mut file.bytes)).expect("it is UTF-8");
    assert!(text.contains(find), "the file holds what is changed");
    file.bytes = text.replacen(find, put, 1).into_bytes();
    files
}

/// Every card of the form.
fn cards(files: &[PackFile]) -> Vec<FormCard> {
    let parts = form(files).expect("the draft has a form");
    parts.into_iter().flat_map(|part| part.cards).collect()
}

/// One item of the form.
#[track_caller]
fn item(files: &[PackFile], key: &str) -> FormItem {
    cards(files)
        .into_iter()
        .flat_map(|card| card.items)
        .find(|item| item.key == key)
        .unwrap_or_else(|| panic!("{key} is in the form"))
}

/// The lines that are not the same in two texts of as many lines.
fn changed_lines<'a>(before: &'a str, after: &'a str) -> Vec<(&'a str, &'a str)> {
    assert_eq!(before.lines().count(), after.lines().count(), "lines");
    let pairs = before.lines().zip(after.lines());
    pairs.filter(|(before, after)| before != after).collect()
}

//! What a pack must hold, and what it is refused for.

mod compare;
mod lints;
mod refusals;
mod table;
mod tells;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Flaw, Pack, PackFile, read};

/// The folder of fixtures.
fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The files of the small correct pack.
fn small() -> Vec<PackFile> {
    fixture("small")
}

/// The files of a pack among the fixtures.
fn fixture(name: &str) -> Vec<PackFile> {
    let mut out = Vec::new();
    walk(&fixtures().join(name), "", &mut out);
    out
}

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

/// The small pack, read.
fn pack() -> Pack {
    read(&small()).unwrap_or_else(|flaws| panic!("the fixture holds together:\n{}", lines(&flaws)))
}

fn lines(flaws: &[Flaw]) -> String {
    flaws
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

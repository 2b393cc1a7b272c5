//! Notices that come from anywhere: zip files, links, pipes, words a terminal would obey.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use serde_json::json;
use tempfile::TempDir;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::{copied, edit, holds, json_of, lint, printed, run, said, shipped};

/// A zip of these entries, packed tight.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = SimpleFileOptions::default();
        zip.start_file(*name, options).expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a zip").into_inner()
}

/// The shipped notice as people make a zip of it: with its folder around it.
fn zipped() -> Vec<u8> {
    let mut found = Vec::new();
    walk(&shipped("twenty11"), "twenty11", &mut found);
    let entries: Vec<(&str, &[u8])> = found
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    zip(&entries)
}

fn walk(folder: &Path, inside: &str, out: &mut Vec<(String, Vec<u8>)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = format!("{inside}/{}", entry.file_name().display());
        if entry.path().is_dir() {
            walk(&entry.path(), &name, out);
        } else {
            out.push((name, fs::read(entry.path()).expect("a file")));
        }
    }
}

fn stored(bytes: &[u8]) -> (TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("notice.zip");
    fs::write(&path, bytes).expect("a file");
    (dir, path)
}

#[test]
fn a_zip_is_the_same_notice_as_its_folder() {
    let (_dir, path) = stored(&zipped());
    let (folder, zip) = (lint(&shipped("twenty11"), &[]), lint(&path, &[]));
    assert_eq!(printed(&zip), printed(&folder));
    assert_eq!(zip.status.code(), Some(0));
    let same = run(&["diff"], &[&shipped("twenty11"), &path]);
    holds(&same, 0, &["Nothing changes for anybody."]);
}

#[test]
fn a_zip_that_swells_or_leads_out_is_refused_whole() {
    let swollen = vec![0; 1 << 25];
    for (name, bytes, reason) in [
        (
            "text/en/full.md",
            swollen.as_slice(),
            "larger than a notice can be",
        ),
        ("../../evil.md", b"x", "leads out of the pack's folder"),
        ("pack.toml\u{1B}[2J", b"x", "the name holds"),
    ] {
        let zip = zip(&[("pack.toml", b"id = \"x\""), (name, bytes)]);
        assert!(zip.len() < 1 << 20, "it is small on the disk");
        let (_dir, path) = stored(&zip);
        let output = lint(&path, &[]);
        holds(&output, 1, &["Must fix: 1\n", reason, "pack.files"]);
        assert!(!printed(&output).contains('\u{1B}'), "nothing to obey");
        let output = run(&["diff"], &[&shipped("twenty11"), &path]);
        assert_eq!(output.status.code(), Some(3));
        assert!(said(&output).contains(reason), "{}", said(&output));
    }
    let (_dir, path) = stored(b"PK\x03\x04 not really");
    holds(&lint(&path, &[]), 1, &["not a zip file"]);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_told_and_never_opened() {
    let dir = copied();
    let secret = tempfile::tempdir().expect("a folder");
    fs::write(secret.path().join("secret.md"), "top secret words").expect("a file");
    for (target, link) in [
        (secret.path().join("secret.md"), "text/en/leaflet.md"),
        (secret.path().to_owned(), "text/cy"),
        (secret.path().join("gone"), "gone.md"),
    ] {
        std::os::unix::fs::symlink(target, dir.path().join(link)).expect("a link");
    }
    let pipe = dir.path().join("text/en/pipe.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success(), "a pipe");
    let output = lint(dir.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!printed(&output).contains("secret words"));
    let json = json_of(&output);
    assert_eq!(json.get("pack"), Some(&json!(null)));
    let findings = json.get("findings").and_then(|all| all.as_array());
    let files: Vec<&str> = findings
        .expect("findings")
        .iter()
        .filter(|one| one.get("rule") == Some(&json!("pack.files")))
        .filter_map(|one| one.get("file")?.as_str())
        .collect();
    let told = [
        "gone.md",
        "text/cy",
        "text/en/leaflet.md",
        "text/en/pipe.md",
    ];
    assert_eq!(files, told);
    let link = secret.path().join("notice");
    std::os::unix::fs::symlink(shipped("twenty11"), &link).expect("a link");
    for path in [link.as_path(), pipe.as_path(), Path::new("/dev/null")] {
        let output = lint(path, &[]);
        assert_eq!(output.status.code(), Some(3), "{}", path.display());
        assert!(said(&output).starts_with("audit.not_a_pack\n"));
    }
}

#[test]
fn a_path_with_nothing_is_told() {
    let output = lint(Path::new("/no/such/notice"), &[]);
    assert_eq!(output.status.code(), Some(3));
    let text = said(&output);
    assert!(text.starts_with("audit.no_pack\n"), "{text}");
    for part in ["What happened: ", "What is safe:  ", "What to do:    "] {
        assert!(text.contains(part), "{text}");
    }
}

#[cfg(unix)]
#[test]
fn past_a_limit_nothing_more_is_looked_at() {
    let large = copied();
    for number in 0..17 {
        let path = large.path().join(format!("{number}.md"));
        fs::write(path, vec![b'x'; 1 << 20]).expect("a file");
    }
    let many = tempfile::tempdir().expect("a folder");
    for number in 0..2_000 {
        fs::write(many.path().join(format!("{number}.md")), "").expect("a file");
    }
    for (dir, reason) in [
        (&large, "its files are larger together than a notice can be"),
        (&many, "holds more than 2000 files"),
    ] {
        let link = dir.path().join("zz-link");
        std::os::unix::fs::symlink("nowhere", link).expect("a link");
        let output = lint(dir.path(), &[]);
        holds(&output, 1, &[reason]);
        assert!(!printed(&output).contains("zz-link"), "the walk had ended");
    }
}

#[test]
fn a_folder_that_is_no_notice_is_not_read_through() {
    let deep = copied();
    fs::create_dir_all(deep.path().join("text/en/a/b/c/d/e/f/g")).expect("folders");
    fs::create_dir_all(deep.path().join(".git/objects")).expect("folders");
    fs::write(deep.path().join("text/en/big.md"), vec![b'x'; 5 << 20]).expect("a file");
    let words = [
        "  .git  ",
        "  text/en/a/b/c/d  ",
        "  text/en/big.md  ",
        "larger than a notice can be",
    ];
    holds(&lint(deep.path(), &[]), 1, &words);
}

#[cfg(unix)]
#[test]
fn a_terminal_obeys_nothing_in_a_notice() {
    let dir = copied();
    let name = "red\u{1B}[2J\u{202E}.md";
    std::os::unix::fs::symlink("nowhere", dir.path().join(name)).expect("a link");
    let find = "title = \"";
    edit(dir.path(), "policies.toml", find, "title = \"\\u001b[2J");
    let output = lint(dir.path(), &[]);
    holds(&output, 1, &["  red\\u{1b}[2J\\u{202e}.md  "]);
    fs::remove_file(dir.path().join(name)).expect("no link");
    for output in [
        output,
        lint(dir.path(), &[]),
        run(&["diff"], &[&shipped("twenty11"), dir.path()]),
    ] {
        let text = printed(&output) + &said(&output);
        assert!(!text.contains(['\u{1B}', '\u{202E}']), "{text}");
    }
}

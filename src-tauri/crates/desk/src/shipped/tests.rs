use std::fs;
use std::path::{Path, PathBuf};

use tell_first_notice::{Pack, read};

use super::{shipped, shipped_packs};

fn walk(root: &Path, at: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(at).expect("folder reads") {
        let path = entry.expect("entry reads").path();
        if path.is_dir() {
            walk(root, &path, found);
        } else {
            let name = path
                .strip_prefix(root)
                .expect("inside")
                .to_string_lossy()
                .into_owned();
            found.push(name.replace('\\', "/"));
        }
    }
}

fn packs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs")
}

/// Every pack that ships, read.
fn all() -> Vec<Pack> {
    let packs = shipped_packs().into_iter().map(|(id, files)| {
        read(&files).unwrap_or_else(|flaws| {
            let lines: Vec<String> = flaws.iter().map(ToString::to_string).collect();
            panic!("{id} holds together:\n{}", lines.join("\n"))
        })
    });
    packs.collect()
}

#[test]
fn every_folder_ships_and_no_other() {
    let mut there: Vec<String> = fs::read_dir(packs())
        .expect("folder reads")
        .map(|entry| entry.expect("entry reads"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    let mut ours: Vec<&str> = shipped_packs().iter().map(|(id, _)| *id).collect();
    ours.sort_unstable();
    assert_eq!(ours, there);
}

#[test]
fn every_file_of_the_folders_ships_and_no_other() {
    for (id, files) in shipped_packs() {
        let root = packs().join(id);
        let mut there = Vec::new();
        walk(&root, &root, &mut there);
        there.sort();
        let ours: Vec<String> = files.into_iter().map(|file| file.path).collect();
        assert_eq!(ours, there, "{id}");
    }
}

#[test]
fn the_shipped_packs_hold_together_under_their_own_ids() {
    let read: Vec<String> = all().into_iter().map(|pack| pack.id).collect();
    let named: Vec<&str> = shipped_packs().iter().map(|(id, _)| *id).collect();
    assert_eq!(read, named);
}

#[test]
fn new_interviews_use_the_first() {
    let first = shipped_packs().into_iter().next().map(|(_, files)| files);
    assert_eq!(first, Some(shipped()));
}

/// Digests of every version that was ever shipped, one a line: id, version, SHA-256.
const FROZEN: &str = include_str!("../../../../packs/digests.txt");

#[test]
fn what_ships_under_a_version_never_changes() {
    for pack in all() {
        let line = pack.digest_line();
        assert!(
            FROZEN.lines().any(|known| known == line),
            "the notice changed: give it a new version, and add this line to packs/digests.txt\n{line}"
        );
    }
    let mut versions: Vec<_> = FROZEN
        .lines()
        .filter_map(|line| line.rsplit_once(' ').map(|(version, _)| version))
        .collect();
    let all = versions.len();
    versions.sort_unstable();
    versions.dedup();
    assert_eq!(versions.len(), all, "a version stands once");
}

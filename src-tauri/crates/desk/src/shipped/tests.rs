use std::fs;
use std::path::Path;

use super::shipped;

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

#[test]
fn every_file_of_the_folder_ships_and_no_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/twenty11");
    let mut there = Vec::new();
    walk(&root, &root, &mut there);
    there.sort();
    let ours: Vec<String> = shipped().into_iter().map(|file| file.path).collect();
    assert_eq!(ours, there);
}

#[test]
fn the_shipped_pack_holds_together() {
    let flaws = tell_first_notice::read(&shipped())
        .err()
        .unwrap_or_default();
    let lines: Vec<String> = flaws
        .iter()
        .map(|flaw| format!("{}:{} {}", flaw.file, flaw.line, flaw.reason))
        .collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

/// Digests of every version that was ever shipped, one a line: id, version, SHA-256.
const FROZEN: &str = include_str!("../../../../packs/digests.txt");

#[test]
fn what_ships_under_a_version_never_changes() {
    let Ok(pack) = tell_first_notice::read(&shipped()) else {
        panic!("it reads")
    };
    let line = format!("{} {} {}", pack.id, pack.version, pack.digest);
    assert!(
        FROZEN.lines().any(|known| known == line),
        "the notice changed: give it a new version, and add this line to packs/digests.txt\n{line}"
    );
    let mut versions: Vec<_> = FROZEN
        .lines()
        .filter_map(|line| line.rsplit_once(' ').map(|(version, _)| version))
        .collect();
    let all = versions.len();
    versions.sort_unstable();
    versions.dedup();
    assert_eq!(versions.len(), all, "a version stands once");
}

//! Who else on this computer can read the folder.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tell_first_desk::{Exposed, exposure};

use crate::world::{self, at, files, set};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn every_file_is_its_owners_alone_while_the_desk_works_and_after() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let mut vault = world::found(&dir, 1);
    set(&mut vault, "desk-name", "Desk 1", at(1)).unwrap();
    let look = |with: &str| {
        let all = files(&dir);
        assert!(
            all.iter()
                .any(|path| path.to_string_lossy().ends_with(with)),
            "{with} is missing"
        );
        for path in all {
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
        assert_eq!(mode(&dir), 0o700);
        assert_eq!(mode(&dir.join("slots")), 0o700);
        assert_eq!(exposure(&dir), []);
    };
    look("vault.tell-wal");
    drop(vault);
    look("vault.tell");
}

#[test]
fn a_folder_or_a_file_that_others_can_open_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    world::made(&dir, 5);
    for (name, open) in [
        ("", 0o755),
        ("vault.tell", 0o644),
        ("slots", 0o710),
        ("slots/recovery.age", 0o660),
        ("vault.id", 0o604),
    ] {
        let path = if name.is_empty() {
            dir.clone()
        } else {
            dir.join(name)
        };
        let before = mode(&path);
        fs::set_permissions(&path, fs::Permissions::from_mode(open)).unwrap();
        assert_eq!(
            exposure(&dir),
            [Exposed {
                path: PathBuf::from(name),
                mode: open
            }]
        );
        fs::set_permissions(&path, fs::Permissions::from_mode(before)).unwrap();
    }
    assert_eq!(exposure(&dir), []);
}

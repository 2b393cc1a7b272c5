//! Opening: each way it can fail says so, and leaves every byte alone.

use std::fs;
use std::path::Path;

use tell_first_evidence::Digest;

use super::house::{House, founded, founding, key, value, vault_id};
use crate::*;

fn bytes_of(dir: &Path) -> Vec<(String, Digest)> {
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            (
                entry.file_name().into_string().unwrap(),
                Digest::of(&fs::read(entry.path()).unwrap()),
            )
        })
        .filter(|(name, _)| name != "lock" && !name.ends_with("-shm") && !name.ends_with("-wal"))
        .collect();
    files.sort();
    files
}

#[test]
fn a_wrong_key_changes_nothing() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    drop(vault);
    let before = bytes_of(&dir);
    for n in 0..200_u8 {
        let mut wrong = [n; 32];
        wrong[0] = n.wrapping_add(1);
        let result = Vault::open(&dir, &VaultKey::from_bytes(wrong));
        assert!(matches!(result, Err(VaultError::DamagedFile)));
        assert_eq!(bytes_of(&dir), before);
    }
    Vault::open(&dir, &key()).unwrap();
}

#[test]
fn a_vault_is_never_replaced() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    drop(vault);
    let before = bytes_of(&dir);
    assert!(matches!(
        Vault::create(&dir, founding()),
        Err(VaultError::AlreadyExists)
    ));
    assert_eq!(bytes_of(&dir), before);
    fs::write(dir.join("vault.tell"), b"").unwrap();
    assert!(matches!(
        Vault::create(&dir, founding()),
        Err(VaultError::AlreadyExists)
    ));
    assert!(matches!(
        Vault::open(&dir, &key()),
        Err(VaultError::DamagedFile)
    ));
    assert_eq!(look(&dir), Presence::Damaged);
}

#[test]
fn a_second_copy_is_told_so() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    assert!(matches!(Vault::open(&dir, &key()), Err(VaultError::Busy)));
    assert_eq!(look(&dir), Presence::Busy);
    drop(vault);
    assert_eq!(look(&dir), Presence::Present { vault: vault_id() });
    Vault::open(&dir, &key()).unwrap();
}

#[test]
fn a_newer_file_is_left_alone() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    vault.conn.pragma_update(None, "user_version", 99).unwrap();
    drop(vault);
    let before = bytes_of(&dir);
    assert!(matches!(
        Vault::open(&dir, &key()),
        Err(VaultError::NewerFile {
            found: 99,
            known: 1
        })
    ));
    assert_eq!(bytes_of(&dir), before);
    fs::write(
        dir.join("vault.id"),
        format!("tell-first vault 2\n{}\n", vault_id()),
    )
    .unwrap();
    assert_eq!(look(&dir), Presence::Newer);
    assert!(matches!(
        Vault::open(&dir, &key()),
        Err(VaultError::NewerFile { found: 2, known: 1 })
    ));
}

#[test]
fn nothing_there_is_absent() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(look(folder.path()), Presence::Absent);
    assert!(matches!(
        Vault::open(folder.path(), &key()),
        Err(VaultError::Absent)
    ));
    assert!(matches!(
        slots::open(folder.path(), &SlotName::Recovery, "x"),
        Err(VaultError::Absent)
    ));
}

/// Every file below a folder with its bytes.
fn all_bytes(dir: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap().flatten() {
        if entry.path().is_dir() {
            all.extend(all_bytes(&entry.path()));
        } else {
            all.push((entry.path(), fs::read(entry.path()).unwrap()));
        }
    }
    all.sort();
    all
}

#[test]
fn a_vault_without_its_file_is_no_place_for_a_new_one() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    drop(vault);
    fs::remove_file(dir.join("vault.tell")).unwrap();
    let parts = |kept: &[&str]| {
        for name in ["vault.id", "slots", "vault.tell-wal"] {
            let (from, to) = (dir.join(name), folder.path().join(format!("aside-{name}")));
            let (there, aside) = (from.exists(), to.exists());
            match kept.contains(&name) {
                true if aside => fs::rename(to, from).unwrap(),
                false if there => fs::rename(from, to).unwrap(),
                _ => {}
            }
        }
    };
    fs::write(dir.join("vault.tell-wal"), b"a journal").unwrap();
    for kept in [
        &["vault.id", "slots", "vault.tell-wal"][..],
        &["vault.id", "slots"],
        &["vault.id"],
        &["slots"],
        &["vault.tell-wal"],
    ] {
        parts(kept);
        let before = all_bytes(&dir);
        assert_eq!(look(&dir), Presence::PartMissing, "{kept:?}");
        for refused in [
            Vault::create(&dir, founding()).map(drop),
            Vault::open(&dir, &key()).map(drop),
            slots::open(&dir, &SlotName::Recovery, "x").map(drop),
        ] {
            assert!(
                matches!(refused, Err(VaultError::PartMissing)),
                "{kept:?}: {refused:?}"
            );
        }
        assert_eq!(all_bytes(&dir), before, "{kept:?}");
    }
    parts(&[]);
    assert_eq!(look(&dir), Presence::Absent);
}

/// A founding that is stopped leaves its file under the founding name: then there never was a vault.
#[test]
fn a_founding_that_was_stopped_can_be_done_again() {
    for with_slots in [false, true] {
        let (folder, vault) = founded();
        let dir = folder.path().join("live");
        drop(vault);
        let founding_name = dir.join(format!("founding-{}.tell", vault_id()));
        fs::rename(dir.join("vault.tell"), &founding_name).unwrap();
        if !with_slots {
            fs::rename(dir.join("slots"), folder.path().join("aside")).unwrap();
        }
        let before: Vec<Vec<u8>> = all_bytes(&dir).into_iter().map(|file| file.1).collect();
        assert_eq!(look(&dir), Presence::Absent);
        let again = Founding {
            vault: tell_first_evidence::VaultId::from_uuid(uuid::Uuid::from_u128(5)),
            ..founding()
        };
        drop(Vault::create(&dir, again).unwrap());
        assert!(matches!(look(&dir), Presence::Present { .. }));
        let after: Vec<Vec<u8>> = all_bytes(&dir).into_iter().map(|file| file.1).collect();
        for bytes in before {
            assert!(after.contains(&bytes), "it was set aside, not deleted");
        }
    }
}

/// Not to be let in is not to know: never "set up this desk".
#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_looked_into_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let refused = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    assert!(matches!(
        crate::files::absent_or(refused, ()),
        Err(VaultError::NoAccess)
    ));
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    drop(vault);
    for (path, mode) in [(dir.join("vault.tell"), 0o200), (dir.clone(), 0o600)] {
        let before = fs::metadata(&path).unwrap().permissions();
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        // Nobody can shut the administrator of the computer out.
        if fs::File::open(dir.join("vault.tell")).is_err() {
            assert_eq!(look(&dir), Presence::NoAccess, "{}", path.display());
            assert!(matches!(
                Vault::open(&dir, &key()),
                Err(VaultError::NoAccess)
            ));
        }
        fs::set_permissions(&path, before).unwrap();
    }
}

#[test]
fn a_flipped_byte_never_passes_in_silence() {
    let mut house = House::new();
    let showing = house.show(tell_first_intake::Layer::Full, None);
    house
        .answer("id.name", &value("Ada"), showing, None)
        .unwrap();
    let dir = house.dir();
    house.vault = None;
    let path = dir.join("vault.tell");
    let good = fs::read(&path).unwrap();
    let pages = good.len() / 4096;
    for page in 0..pages {
        let at = page * 4096 + (page * 997) % 4096;
        let mut bad = good.clone();
        bad[at] ^= 0x10;
        fs::write(&path, &bad).unwrap();
        let noticed = match Vault::open(&dir, &key()) {
            Err(_) => true,
            Ok(vault) => vault.sound().is_err(),
        };
        assert!(noticed, "page {page}");
        assert_eq!(
            fs::read(&path).unwrap(),
            bad,
            "page {page}: a damaged file is not written"
        );
    }
    fs::write(&path, &good).unwrap();
    Vault::open(&dir, &key()).unwrap().sound().unwrap();
}

#[cfg(unix)]
#[test]
fn only_the_owner_can_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, _vault) = founded();
    let dir = folder.path().join("live");
    assert_eq!(exposure(&dir), vec![]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir), 0o700);
    assert_eq!(mode(&dir.join("slots")), 0o700);
    for name in [
        "vault.tell",
        "vault.id",
        "lock",
        "slots/recovery.age",
        "vault.tell-wal",
        "vault.tell-shm",
    ] {
        assert_eq!(mode(&dir.join(name)), 0o600, "{name}");
    }
    fs::set_permissions(dir.join("vault.tell"), fs::Permissions::from_mode(0o644)).unwrap();
    let found = exposure(&dir);
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].path.to_str(), found[0].mode),
        (Some("vault.tell"), 0o644)
    );
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    drop(vault);
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o500)).unwrap();
    assert!(matches!(
        Vault::open(&dir, &key()),
        Err(VaultError::ReadOnly)
    ));
    assert_eq!(look(&dir), Presence::ReadOnly);
    fs::set_permissions(&dir, fs::Permissions::from_mode(0o700)).unwrap();
    fs::set_permissions(dir.join("vault.tell"), fs::Permissions::from_mode(0o400)).unwrap();
    assert!(matches!(
        Vault::open(&dir, &key()),
        Err(VaultError::ReadOnly)
    ));
}

#[test]
fn settings_took_and_the_file_hides_what_it_is() {
    let (folder, vault) = founded();
    let setting = |name: &str| -> i64 {
        vault
            .conn
            .pragma_query_value(None, name, |row| row.get(0))
            .unwrap()
    };
    assert_eq!(setting("synchronous"), 2);
    assert_eq!(setting("secure_delete"), 1);
    assert_eq!(setting("foreign_keys"), 1);
    assert_eq!(setting("temp_store"), 2);
    let provider: String = vault
        .conn
        .pragma_query_value(None, "cipher_provider", |row| row.get(0))
        .unwrap();
    assert_eq!(provider, "openssl");
    assert!(
        vault
            .conn
            .execute_batch("ATTACH ':memory:' AS other")
            .is_err()
    );
    assert!(
        vault
            .conn
            .execute_batch("SELECT load_extension('x')")
            .is_err()
    );
    let bytes = fs::read(folder.path().join("live/vault.tell")).unwrap();
    assert!(!bytes.windows(6).any(|window| window == b"SQLite"));
}

//! The database's own locks on the encrypted file: without them a program of others that has the key could take the
//! journal away while the desk goes on saving into it.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use super::house::{WORDS, founded, key};
use crate::*;

/// How many ranges of the file the system has locked for the database.
pub(super) fn locked(dir: &Path) -> usize {
    let inode = fs::metadata(dir.join("vault.tell")).unwrap().ino();
    let inode = format!(":{inode} ");
    let all = fs::read_to_string("/proc/locks").unwrap();
    let of_it = |line: &&str| line.contains("POSIX") && line.contains(&inode);
    all.lines().filter(of_it).count()
}

#[test]
fn whoever_looks_at_the_file_of_an_open_vault_leaves_the_locks_of_the_database() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    let ada = SlotName::Member("ada".to_owned());
    assert_eq!(locked(&dir), 1, "a control: an open vault is locked");

    let payload = slots::open(&dir, &ada, WORDS).unwrap();
    assert_eq!(locked(&dir), 1, "a passphrase was asked for again");
    slots::write(&dir, &ada, &payload, WORDS, SlotCost::Fixed(1)).unwrap();
    assert_eq!(locked(&dir), 1, "a passphrase was changed");
    assert_eq!(look(&dir), Presence::Busy);
    assert_eq!(locked(&dir), 1, "somebody looked what is there");
    assert!(matches!(Vault::open(&dir, &key()), Err(VaultError::Busy)));
    assert_eq!(locked(&dir), 1, "somebody tried to open it");

    drop(vault);
    assert_eq!(locked(&dir), 0, "a control: a closed one is not");
}

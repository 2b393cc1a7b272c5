//! A second copy of the application over the same folder.

use std::path::Path;

use tell_first_desk::{Desk, Presence, look};
use tell_first_vault::{Vault, VaultError};

use crate::child::{self, listen, say};
use crate::world::{self, KEY, NAME, PASSPHRASE, Seeded, at, bytes, key, made, set};

/// The work of the child: holds the vault until it is told to let go, or killed.
pub(crate) fn hold(dir: &Path) {
    let _vault = world::open(dir, &KEY);
    say("held");
    listen();
}

#[test]
fn a_second_copy_is_told_that_the_vault_is_open_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    made(&dir, 10);
    let worker = child::start("hold", &dir, 0, folder.path(), &[]);
    worker.wait_for("held");
    let before = bytes(&dir);
    assert_eq!(look(&dir), Presence::Busy);
    assert!(matches!(Vault::open(&dir, &key()), Err(VaultError::Busy)));
    assert!(matches!(
        Vault::inspect(&dir, &key()),
        Err(VaultError::Busy)
    ));
    let refused = Desk::sign_in(&dir, NAME, PASSPHRASE, Box::new(Seeded::new(1))).map(drop);
    assert_eq!(
        refused.expect_err("one desk at a time").code(),
        "vault.busy"
    );
    assert_eq!(bytes(&dir), before, "the refused copy wrote something");
    // A copy that died lets go.
    worker.kill();
    drop(world::open(&dir, &KEY));
}

#[test]
fn two_in_one_process_exclude_each_other_too() {
    let dir = tempfile::tempdir().unwrap();
    let mut first = world::found(dir.path(), 1);
    assert!(matches!(
        Vault::open(dir.path(), &key()),
        Err(VaultError::Busy)
    ));
    set(&mut first, "desk-name", "still writing", at(1)).expect("the first goes on");
    drop(first);
    drop(world::open(dir.path(), &KEY));
}

//! A vault of every version of the file there was: this program opens it, finds it whole, and works with it.

use std::path::{Path, PathBuf};

use tell_first_desk::CloseReason;
use tell_first_evidence::{Act, Entry};
use tell_first_vault::{Vault, slots};

use crate::world::{self, PASSPHRASE, Seeded, copy, member, text};

/// The newest version of the file.
const NEWEST: u32 = 1;

fn golden(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("faults/golden/schema-{version}"))
}

/// Not a test: makes what the others read. See `golden/README.md`.
#[test]
#[ignore = "makes the vault of this version"]
fn make_the_vault_of_this_version() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let made = world::desk_made(&dir, 101);
    let mut desk = world::sign_in(&dir, &Seeded::new(102));
    desk.interview_resume(made.interview).unwrap();
    let said = text("id.full_name", "Person One");
    assert!(desk.answer_save(made.interview, &said).unwrap().saved);
    desk.session_lock(CloseReason::Quit).unwrap();
    assert!(
        !golden(NEWEST).exists(),
        "a released version is not made again"
    );
    copy(&dir, &golden(NEWEST));
}

#[test]
fn a_vault_of_every_version_opens_is_whole_and_goes_on() {
    for version in 1..=NEWEST {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("vault");
        copy(&golden(version), &dir);
        let key = slots::open(&dir, &member(), PASSPHRASE)
            .expect("its slot")
            .key;
        let vault = Vault::open(&dir, &key).expect("its file");
        assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
        vault.sound().expect("every page and every table");
        let first = Entry::from_bytes(&vault.entries(0, 1).unwrap()[0].bytes).unwrap();
        let Act::VaultCreated { schema, .. } = first.act else {
            panic!("a log begins with its vault")
        };
        assert_eq!(schema, version, "the vault says which version made it");
        let before = vault.entry_count().unwrap();
        drop(vault);
        // The desk goes on where it was.
        let mut desk = world::sign_in(&dir, &Seeded::new(103));
        assert!(desk.history_view().unwrap().is_none(), "the heads fit");
        let waiting = desk.home_view().unwrap().waiting[0].waiting.clone();
        let interview = waiting.unwrap().interview.parse().unwrap();
        let step = format!("{:?}", desk.interview_resume(interview).unwrap());
        assert!(step.contains("Person One"), "the answer is there");
        let said = text("id.full_name", "Person Two");
        assert!(desk.answer_save(interview, &said).unwrap().saved);
        desk.session_lock(CloseReason::Quit).unwrap();
        let vault = Vault::open(&dir, &key).unwrap();
        assert!(vault.entry_count().unwrap() > before);
        assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    }
}

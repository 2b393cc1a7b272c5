//! A small vault that a fault is to meet, and everything that must hold of it afterwards.

use std::fmt::Debug;
use std::fs;
use std::path::{Path, PathBuf};

use tell_first_evidence::{Act, PersonId};
use tell_first_vault::{PersonIndex, Vault, VaultError};
use uuid::Uuid;

use crate::disk_model::quick_folder;
use crate::pages;
use crate::world::{self, KEY, at, copy, key, set};

/// A folder to be copied afresh for each fault.
pub(crate) struct Template(tempfile::TempDir);

impl Template {
    pub(crate) fn new(prepare: impl FnOnce(&Path)) -> Self {
        let folder = quick_folder();
        prepare(&folder.path().join("vault"));
        Self(folder)
    }

    pub(crate) fn fresh(&self) -> (tempfile::TempDir, PathBuf) {
        let folder = quick_folder();
        let dir = folder.path().join("vault");
        let made = self.0.path().join("vault");
        if made.is_dir() {
            copy(&made, &dir);
        }
        (folder, dir)
    }
}

/// Everything that must hold of a vault; gives the number saved last.
pub(crate) fn whole(dir: &Path, fault: &dyn Debug) -> i64 {
    let vault = Vault::open(dir, &key()).unwrap_or_else(|why| panic!("{fault:?}: {why:?}"));
    let checked = vault.check_all(|_| ()).unwrap();
    assert_eq!(checked.findings(), [], "{fault:?}");
    vault
        .sound()
        .unwrap_or_else(|why| panic!("{fault:?}: {why:?}"));
    vault.settings().unwrap()["desk-name"].parse().unwrap()
}

/// As [`whole`], of what a crash at this moment would leave.
pub(crate) fn whole_after_a_crash(dir: &Path, fault: &dyn Debug) -> i64 {
    let aside = quick_folder();
    copy(dir, &aside.path().join("vault"));
    whole(&aside.path().join("vault"), fault)
}

pub(crate) fn save(vault: &mut Vault, number: i64) -> Result<u64, VaultError> {
    set(vault, "desk-name", &number.to_string(), at(1000 + number))
}

/// Saves on a vault that met a fault: it works, at the latest once the vault is opened again.
pub(crate) fn next_save(mut vault: Vault, dir: &Path, fault: &dyn Debug) {
    match save(&mut vault, 99) {
        Ok(_) => drop(vault),
        Err(VaultError::Poisoned) => {
            drop(vault);
            save(&mut world::open(dir, &KEY), 99).unwrap_or_else(|why| panic!("{fault:?}: {why}"));
        }
        Err(why) => panic!("{fault:?}: the next save: {why:?}"),
    }
    assert_eq!(whole(dir, fault), 99, "{fault:?}");
}

pub(crate) fn made(dir: &Path) {
    world::made(dir, 12);
    save(&mut world::open(dir, &KEY), 0).unwrap();
}

/// A word that stands nowhere else.
pub(crate) const CANARY: &str = "qvxzjkwpyfgh";

pub(crate) fn named(vault: &mut Vault, name: &str, when: i64) -> Result<(), VaultError> {
    let person = PersonId::from_uuid(Uuid::from_u128(5));
    let index = PersonIndex {
        name: name.to_owned(),
        tokens: vec![name.to_owned()],
        ..PersonIndex::default()
    };
    vault.write(|tx| {
        let act = if when == 1 {
            Act::PersonAdded { person }
        } else {
            Act::PersonOpened { person }
        };
        let seq = tx.append(at(when), None, None, act)?;
        if when == 1 {
            tx.person_add(seq, person, "7F3K", at(when))?;
        }
        tx.person_index_put(seq, person, &index)
    })
}

/// True where the word is in any page of the file or its journal, in use or not.
pub(crate) fn anywhere(dir: &Path, word: &str) -> bool {
    let file = fs::read(dir.join("vault.tell")).unwrap();
    let journal = fs::read(dir.join("vault.tell-wal")).unwrap_or_default();
    let mut all = pages::of_file(&file, &KEY);
    all.extend(pages::of_journal(&journal, &KEY));
    all.iter().any(|page| {
        page.windows(word.len())
            .any(|bytes| bytes == word.as_bytes())
    })
}

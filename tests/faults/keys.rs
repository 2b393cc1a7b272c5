//! Wrong keys, wrong passphrases, altered slots: each refused with its own code, and the file never touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tell_first_desk::Desk;
use tell_first_evidence::{Digest, StaffId, VaultId};
use tell_first_vault::{SlotName, SlotPayload, Vault, VaultError, VaultKey, slots};
use uuid::Uuid;

use crate::raw::tamper;
use crate::world::{
    self, CHEAP, CODE, Chance, KEY, NAME, PASSPHRASE, Seeded, bytes, copy, desk_made, key, made,
    member,
};

/// A vault in a folder, and its bytes as they must stay.
struct Kept {
    folder: tempfile::TempDir,
    before: BTreeMap<PathBuf, Digest>,
}

impl Kept {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        made(&folder.path().join("vault"), 12);
        let before = bytes(&folder.path().join("vault"));
        Self { folder, before }
    }

    fn dir(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn slot(&self) -> PathBuf {
        self.dir()
            .join("slots")
            .join(format!("{}.age", SlotName::code(vault_id(1), NAME)))
    }

    fn unchanged(&self) {
        assert_eq!(bytes(&self.dir()), self.before, "a refusal changed a file");
    }
}

fn vault_id(number: u128) -> VaultId {
    VaultId::from_uuid(Uuid::from_u128(number))
}

fn code(outcome: Result<Desk, tell_first_desk::Error>) -> &'static str {
    outcome.map(drop).expect_err("it must be refused").code()
}

#[test]
fn a_thousand_wrong_keys_leave_every_byte_alone() {
    let kept = Kept::new();
    let mut chance = Chance::new(11);
    for round in 0..1000 {
        let mut wrong = KEY;
        if round < 256 {
            // A single wrong bit is as wrong as any.
            wrong[round / 8] ^= 1 << (round % 8);
        } else {
            wrong.fill_with(|| chance.next().to_le_bytes()[0]);
        }
        let outcome = Vault::open(&kept.dir(), &VaultKey::from_bytes(wrong)).map(drop);
        assert!(
            matches!(outcome, Err(VaultError::DamagedFile)),
            "{outcome:?}"
        );
    }
    kept.unchanged();
    drop(world::open(&kept.dir(), &KEY));
}

#[test]
fn wrong_passphrases_and_names_say_the_same_and_leave_every_byte_alone() {
    let kept = Kept::new();
    let mut chance = Chance::new(12);
    let near = [
        "",
        " ",
        "A long enough passphrase",
        "a long enough passphrase.",
        "a long enough passphras",
    ];
    let others = (0..300).map(|_| format!("{:016x}", chance.next()));
    for wrong in near.iter().map(|&near| near.to_owned()).chain(others) {
        assert!(
            matches!(
                slots::open(&kept.dir(), &member(), &wrong),
                Err(VaultError::WrongPassphrase)
            ),
            "{wrong}"
        );
        let nobody = SlotName::Member(wrong.clone());
        assert!(
            matches!(
                slots::open(&kept.dir(), &nobody, PASSPHRASE),
                Err(VaultError::WrongPassphrase)
            ),
            "{wrong}"
        );
        assert!(
            matches!(
                slots::open(&kept.dir(), &SlotName::Recovery, &wrong),
                Err(VaultError::WrongPassphrase)
            ),
            "{wrong}"
        );
    }
    kept.unchanged();
    assert!(slots::open(&kept.dir(), &member(), PASSPHRASE).is_ok());
}

/// Every bit of a slot file changed, one at a time, and the file cut at every byte.
#[test]
fn a_slot_with_any_bit_changed_or_any_byte_missing_opens_nothing() {
    let kept = Kept::new();
    let good = fs::read(kept.slot()).unwrap();
    let refused = |bad: &[u8], what: &str| {
        fs::write(kept.slot(), bad).unwrap();
        let outcome = slots::open(&kept.dir(), &member(), PASSPHRASE).map(drop);
        // An altered salt cannot be told from a wrong passphrase.
        assert!(
            matches!(
                outcome,
                Err(VaultError::DamagedSlot | VaultError::WrongPassphrase)
            ),
            "{what}: {outcome:?}"
        );
        assert_eq!(
            fs::read(kept.slot()).unwrap(),
            bad,
            "{what}: the slot was rewritten"
        );
    };
    for at in 0..good.len() {
        for bit in 0..8 {
            let mut bad = good.clone();
            bad[at] ^= 1 << bit;
            refused(&bad, &format!("bit {bit} of byte {at}"));
        }
        refused(&good[..at], &format!("cut at {at}"));
    }
    refused(&[good.as_slice(), b"\n"].concat(), "one byte more");
    fs::write(kept.slot(), &good).unwrap();
    kept.unchanged();
}

/// A payload with one line changed, sealed with the right passphrase, as a forger who knows it would.
#[test]
fn each_line_of_a_slot_is_held_to_the_vault() {
    let kept = Kept::new();
    let payload = |vault: u128, key: [u8; 32]| SlotPayload {
        vault: vault_id(vault),
        member: StaffId::from_uuid(Uuid::from_u128(2)),
        key: VaultKey::from_bytes(key),
    };
    let open = || slots::open(&kept.dir(), &member(), PASSPHRASE);
    // vault: another id.
    forge(&kept, |dir| {
        fs::write(
            dir.join("vault.id"),
            format!("tell-first vault 1\n{}\n", vault_id(99)),
        )
        .unwrap();
        slots::write(dir, &member(), &payload(99, KEY), PASSPHRASE, CHEAP).unwrap();
        dir.join("slots")
            .join(format!("{}.age", SlotName::code(vault_id(99), NAME)))
    });
    assert!(
        matches!(open(), Err(VaultError::ForeignSlot)),
        "another vault's id"
    );
    // file: another salt at the front of the file.
    forge(&kept, |dir| {
        let mut file = fs::read(dir.join("vault.tell")).unwrap();
        file[3] ^= 1;
        fs::write(dir.join("vault.tell"), file).unwrap();
        slots::write(dir, &member(), &payload(1, KEY), PASSPHRASE, CHEAP).unwrap();
        dir.join("slots").join(kept.slot().file_name().unwrap())
    });
    assert!(
        matches!(open(), Err(VaultError::ForeignSlot)),
        "another file's beginning"
    );
    // key: the slot opens, the file does not.
    forge(&kept, |dir| {
        slots::write(dir, &member(), &payload(1, [1; 32]), PASSPHRASE, CHEAP).unwrap();
        dir.join("slots").join(kept.slot().file_name().unwrap())
    });
    assert!(
        matches!(
            Vault::open(&kept.dir(), &open().unwrap().key),
            Err(VaultError::DamagedFile)
        ),
        "another key"
    );
    assert_eq!(
        code(Desk::sign_in(
            &kept.dir(),
            NAME,
            PASSPHRASE,
            Box::new(Seeded::new(1))
        )),
        "vault.damaged"
    );
    let file = kept.dir().join("vault.tell");
    assert_eq!(
        bytes(&kept.dir())[&file],
        kept.before[&file],
        "a refusal changed the file"
    );
}

/// Writes a slot beside a copy of the vault, and puts it in the place of the vault's own.
fn forge(kept: &Kept, work: impl FnOnce(&Path) -> PathBuf) {
    let elsewhere = tempfile::tempdir().unwrap();
    copy(&kept.dir(), elsewhere.path());
    let slot = work(elsewhere.path());
    fs::copy(slot, kept.slot()).unwrap();
}

/// A member the vault does not know, with the right key: nobody is signed in.
#[test]
fn a_slot_of_an_unknown_member_signs_nobody_in() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let made = desk_made(&dir, 21);
    let vault = slots::open(&dir, &member(), PASSPHRASE).unwrap().vault;
    let stranger = SlotPayload {
        vault,
        member: StaffId::from_uuid(Uuid::from_u128(404)),
        key: VaultKey::from_bytes(made.key),
    };
    slots::write(&dir, &member(), &stranger, PASSPHRASE, CHEAP).unwrap();
    let before = world::open(&dir, &made.key).entry_count().unwrap();
    assert_eq!(
        code(Desk::sign_in(
            &dir,
            NAME,
            PASSPHRASE,
            Box::new(Seeded::new(1))
        )),
        "staff.not_found"
    );
    let after = world::open(&dir, &made.key).entry_count().unwrap();
    assert_eq!(before, after, "a refused sign-in was recorded as one");
}

#[test]
fn a_slot_carried_from_another_vault_is_foreign() {
    let kept = Kept::new();
    let other = tempfile::tempdir().unwrap();
    drop(world::found(other.path(), 77));
    let theirs = other
        .path()
        .join("slots")
        .join(format!("{}.age", SlotName::code(vault_id(77), NAME)));
    let file = kept.dir().join("vault.tell");
    fs::copy(theirs, kept.slot()).unwrap();
    assert!(matches!(
        slots::open(&kept.dir(), &member(), PASSPHRASE),
        Err(VaultError::ForeignSlot)
    ));
    assert_eq!(
        code(Desk::sign_in(
            &kept.dir(),
            NAME,
            PASSPHRASE,
            Box::new(Seeded::new(1))
        )),
        "vault.foreign_slot"
    );
    assert_eq!(bytes(&kept.dir())[&file], kept.before[&file]);
    // The same for a whole file carried into another vault's folder.
    fs::copy(other.path().join("vault.tell"), &file).unwrap();
    assert!(
        matches!(
            Vault::open(&kept.dir(), &key()),
            Err(VaultError::DamagedFile)
        ),
        "a file that is not this folder's"
    );
}

#[test]
fn a_newer_file_is_refused_by_its_version_and_left_alone() {
    let kept = Kept::new();
    tamper(&kept.dir(), &KEY, "PRAGMA user_version = 99");
    let before = bytes(&kept.dir());
    for _ in 0..3 {
        let outcome = Vault::open(&kept.dir(), &key()).map(drop);
        assert!(
            matches!(outcome, Err(VaultError::NewerFile { found: 99, .. })),
            "{outcome:?}"
        );
        assert_eq!(
            code(Desk::sign_in(
                &kept.dir(),
                NAME,
                PASSPHRASE,
                Box::new(Seeded::new(1))
            )),
            "vault.newer"
        );
    }
    assert_eq!(bytes(&kept.dir()), before, "a refusal changed a file");
    // And by the plain file beside it, before any key is asked for.
    fs::write(
        kept.dir().join("vault.id"),
        format!("tell-first vault 2\n{}\n", vault_id(1)),
    )
    .unwrap();
    assert_eq!(
        tell_first_desk::look(&kept.dir()),
        tell_first_desk::Presence::Newer
    );
    assert!(matches!(
        slots::open(&kept.dir(), &member(), PASSPHRASE),
        Err(VaultError::NewerFile { .. })
    ));
}

#[test]
fn the_recovery_code_opens_the_desk_when_every_other_slot_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("vault");
    let made = desk_made(&dir, 22);
    for entry in fs::read_dir(dir.join("slots")).unwrap() {
        let path = entry.unwrap().path();
        if !path.ends_with("recovery.age") {
            fs::remove_file(path).unwrap();
        }
    }
    let before = bytes(&dir);
    let new = "another long passphrase";
    let recover = |code: &str, name: &str| {
        Desk::recovery_sign_in(&dir, code, name, new, Box::new(Seeded::new(3)))
    };
    assert_eq!(code(recover(CODE, NAME)), "recovery.wrong_code");
    assert_eq!(code(recover("not a code", NAME)), "recovery.wrong_code");
    assert_eq!(code(recover(&made.code, "nobody")), "recovery.name_unknown");
    assert_eq!(bytes(&dir), before, "a refusal changed a file");
    drop(recover(&made.code, NAME).expect("the code opens it"));
    drop(
        Desk::sign_in(&dir, NAME, new, Box::new(Seeded::new(4)))
            .expect("the new passphrase opens it"),
    );
    assert_eq!(
        code(Desk::sign_in(
            &dir,
            NAME,
            PASSPHRASE,
            Box::new(Seeded::new(5))
        )),
        "sign_in.wrong_passphrase"
    );
}

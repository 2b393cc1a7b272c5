//! Slots: every altered byte is refused, and each refusal says the right thing.

use std::fs;

use super::house::{RECOVERY, WORDS, founded, founding, key, staff_id, vault_id};
use crate::*;

fn ada() -> SlotName {
    SlotName::Member(" ADA ".to_owned())
}

#[test]
fn the_right_words_open_it() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    drop(vault);
    for (name, words) in [(ada(), WORDS), (SlotName::Recovery, RECOVERY)] {
        let payload = slots::open(&dir, &name, words).unwrap();
        assert_eq!(payload.vault, vault_id());
        assert_eq!(payload.member, staff_id());
        Vault::open(&dir, &payload.key).unwrap();
    }
}

#[test]
fn wrong_words_and_unknown_names_say_the_same() {
    let (folder, _vault) = founded();
    let dir = folder.path().join("live");
    let wrong = slots::open(&dir, &ada(), "wrong horse battery");
    let unknown = slots::open(&dir, &SlotName::Member("eve".to_owned()), WORDS);
    assert!(matches!(wrong, Err(VaultError::WrongPassphrase)));
    assert!(matches!(unknown, Err(VaultError::WrongPassphrase)));
}

#[test]
fn every_altered_byte_is_refused() {
    let (folder, _vault) = founded();
    let dir = folder.path().join("live");
    let path = dir
        .join("slots")
        .join(format!("{}.age", SlotName::code(vault_id(), "ada")));
    let good = fs::read(&path).unwrap();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1;
        fs::write(&path, &bad).unwrap();
        let result = slots::open(&dir, &ada(), WORDS);
        assert!(
            matches!(
                result,
                Err(VaultError::WrongPassphrase | VaultError::DamagedSlot)
            ),
            "byte {at}"
        );
    }
    for length in 0..good.len() {
        fs::write(&path, &good[..length]).unwrap();
        assert!(slots::open(&dir, &ada(), WORDS).is_err(), "length {length}");
    }
}

#[test]
fn a_slot_of_another_vault_is_foreign() {
    let (folder, _vault) = founded();
    let dir = folder.path().join("live");
    let other = folder.path().join("other");
    let stranger = tell_first_evidence::VaultId::from_uuid(uuid::Uuid::from_u128(5));
    drop(
        Vault::create(
            &other,
            Founding {
                vault: stranger,
                ..founding()
            },
        )
        .unwrap(),
    );
    fs::copy(
        other.join("slots/recovery.age"),
        dir.join("slots/recovery.age"),
    )
    .unwrap();
    assert!(matches!(
        slots::open(&dir, &SlotName::Recovery, RECOVERY),
        Err(VaultError::ForeignSlot)
    ));
    // The same vault id, but another file under it.
    fs::copy(dir.join("vault.id"), other.join("vault.id")).unwrap();
    fs::copy(
        dir.join("slots/recovery.age"),
        other.join("slots/recovery.age"),
    )
    .unwrap();
    assert!(matches!(
        slots::open(&other, &SlotName::Recovery, RECOVERY),
        Err(VaultError::ForeignSlot)
    ));
}

#[test]
fn a_new_passphrase_replaces_the_old_one() {
    let (folder, vault) = founded();
    let dir = folder.path().join("live");
    let payload = SlotPayload {
        vault: vault.id(),
        member: staff_id(),
        key: key(),
    };
    let short = slots::write(&dir, &ada(), &payload, "too short", SlotCost::Fixed(1));
    assert!(matches!(short, Err(VaultError::TooShort { least: 12 })));
    slots::write(
        &dir,
        &ada(),
        &payload,
        "another long phrase",
        SlotCost::Fixed(1),
    )
    .unwrap();
    assert!(matches!(
        slots::open(&dir, &ada(), WORDS),
        Err(VaultError::WrongPassphrase)
    ));
    slots::open(&dir, &ada(), "another long phrase").unwrap();
    assert!(slots::remove(&dir, &ada()).unwrap());
    assert!(!slots::remove(&dir, &ada()).unwrap());
}

//! A short run of the fuzz target on the stable compiler: arbitrary bytes, and a slot that was right before something
//! was changed in it.

#[path = "../fuzz/targets.rs"]
mod targets;

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Pieces that mean something to a reader of slots.
const PIECES: [&str; 14] = [
    "\n",
    " ",
    "-> ",
    "-> scrypt ",
    "--- ",
    "age-encryption.org/v1\n",
    "tell-first slot 1\n",
    "vault ",
    "key ",
    "A",
    "=",
    "0",
    "\u{feff}",
    "{",
];

/// Cases of each property: fifty times as many where there is time.
fn cases() -> u32 {
    let long = std::env::var_os("TELL_FIRST_LONG").is_some();
    if long { 10_000 } else { 200 }
}

/// One change: where, how much is taken out, and what is put in.
fn change() -> impl Strategy<Value = (Index, u8, Vec<u8>)> {
    let put = prop_oneof![
        2 => select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        2 => prop::collection::vec(any::<u8>(), 0..3),
        1 => select(PIECES.to_vec()).prop_map(|piece| piece.repeat(200).into_bytes()),
    ];
    (any::<Index>(), 0_u8..8, put)
}

fn changed(good: &[u8], changes: Vec<(Index, u8, Vec<u8>)>) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for (at, take, put) in changes {
        let at = at.index(bytes.len() + 1);
        let end = bytes.len().min(at + usize::from(take));
        bytes.splice(at..end, put);
    }
    bytes
}

/// The frozen slot opens as it did, and its words sealed again are read again.
#[test]
fn nothing_was_changed() {
    let opened = tell_first_vault::slots::read(targets::SLOT, targets::PASSPHRASE);
    assert!(opened.is_ok());
    targets::slot(targets::SLOT);
    let sealed = targets::seal(targets::WORDS.as_bytes());
    assert!(tell_first_vault::slots::read(&sealed, targets::PASSPHRASE).is_ok());
    targets::sealed(targets::WORDS.as_bytes());
}

/// A bit of the slot and of the words in it: every one where there is time, and of a whole vault's slot in any case
/// (`tests/faults/keys.rs`).
#[test]
fn one_bit_was_changed() {
    for (good, read) in [
        (targets::SLOT, targets::slot as fn(&[u8])),
        (targets::WORDS.as_bytes(), targets::sealed),
    ] {
        for place in (0..good.len() * 8).step_by(if cases() > 200 { 1 } else { 23 }) {
            let mut bad = good.to_vec();
            if let Some(byte) = bad.get_mut(place / 8) {
                *byte ^= 1 << (place % 8);
            }
            read(&bad);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_slot_with_changes(changes in prop::collection::vec(change(), 1..4)) {
        targets::slot(&changed(targets::SLOT, changes));
    }

    #[test]
    fn words_with_changes(changes in prop::collection::vec(change(), 1..4)) {
        targets::sealed(&changed(targets::WORDS.as_bytes(), changes));
    }

    #[test]
    fn any_bytes(data in prop::collection::vec(any::<u8>(), 0..300)) {
        targets::slot(&data);
        targets::sealed(&data);
    }
}

//! A short run of the fuzz targets on the stable compiler: arbitrary bytes, and what was right before something was
//! changed in it.

#[path = "../fuzz/targets.rs"]
mod targets;

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 20] = [
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\u0000",
    "\\",
    "\n",
    "\n\n",
    " ",
    "0",
    "-1",
    "1e9",
    "null",
    "true",
    "\u{2014} ",
    "</script>",
    "\u{feff}",
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

#[test]
fn nothing_was_changed() {
    for valid in targets::VALID {
        targets::receipt(valid);
        assert_eq!(tell_first_papers::verify(valid, None).verdict.code(), 0);
    }
    assert!(tell_first_evidence::Entry::from_bytes(targets::as_stored()).is_ok());
    let key = targets::KEY.trim_end();
    assert!(tell_first_evidence::open_head(targets::HEAD, key).is_ok());
}

/// Every bit of a head and of an entry.
#[test]
fn one_bit_was_changed() {
    for (good, read) in [
        (targets::HEAD.as_bytes(), targets::head as fn(&[u8])),
        (targets::as_stored(), targets::entry),
    ] {
        for place in 0..good.len() * 8 {
            let mut bad = good.to_vec();
            *bad.get_mut(place / 8).expect("inside") ^= 1 << (place % 8);
            read(&bad);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn a_receipt_with_changes(which in 0..targets::VALID.len(), changes in prop::collection::vec(change(), 1..3)) {
        let valid = targets::VALID.get(which).expect("one of them");
        targets::receipt(&changed(valid, changes));
    }

    #[test]
    fn an_entry_with_changes(changes in prop::collection::vec(change(), 1..4)) {
        targets::entry(&changed(targets::as_stored(), changes));
    }

    #[test]
    fn a_head_with_changes(changes in prop::collection::vec(change(), 1..4)) {
        targets::head(&changed(targets::HEAD.as_bytes(), changes));
    }

    #[test]
    fn any_bytes(data in prop::collection::vec(any::<u8>(), 0..300)) {
        targets::receipt(&data);
        targets::entry(&data);
        targets::head(&data);
    }
}

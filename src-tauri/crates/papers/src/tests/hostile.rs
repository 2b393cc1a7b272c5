//! Whatever is done to a file, the check ends, and says "valid" only of what was made.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::maker::Maker;
use crate::strict::read_strictly;
use crate::verify::{Verdict, verify};

static VALID: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let plain = Maker::default().make();
    let opened = Maker {
        openings: true,
        changes: 1,
        ..Maker::default()
    };
    vec![plain.json(), plain.html(), opened.make().json()]
});

/// Bytes of each file, so many apart, one bit of each by turns: never "valid", unless the data is the same.
fn flip(step: usize) {
    for (which, bytes) in VALID.iter().enumerate() {
        let before = read_strictly(bytes);
        for at in (0..bytes.len()).step_by(step) {
            let mut flipped = bytes.clone();
            flipped[at] ^= 1 << (at % 8);
            if verify(&flipped, None).verdict == Verdict::Valid {
                assert!(
                    before.is_some() && read_strictly(&flipped) == before,
                    "byte {at} of file {which}"
                );
            }
        }
    }
}

#[test]
fn no_flipped_bit_is_valid() {
    flip(61);
}

#[test]
#[ignore = "minutes: every byte of every file"]
fn no_flipped_bit_of_any_byte_is_valid() {
    flip(1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_changed_byte_is_valid(which in 0_usize..3, at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let bytes = &VALID[which];
        let at = at.index(bytes.len());
        let mut changed = bytes.clone();
        changed[at] = byte;
        let outcome = verify(&changed, None);
        if outcome.verdict == Verdict::Valid {
            let same = changed == *bytes || (read_strictly(&changed).is_some() && read_strictly(&changed) == read_strictly(bytes));
            prop_assert!(same, "byte {at}");
        }
    }

    #[test]
    fn no_cut_file_is_valid(which in 0_usize..3, at in any::<prop::sample::Index>()) {
        let bytes = &VALID[which];
        let cut = &bytes[..at.index(bytes.len())];
        // The last line end is white space.
        let whole = cut.len() + 1 == bytes.len() && bytes.ends_with(b"\n") && bytes.starts_with(b"{");
        prop_assert!(whole || verify(cut, None).verdict != Verdict::Valid);
    }

    #[test]
    fn anything_at_all_ends_with_a_verdict(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert_ne!(verify(&bytes, None).verdict, Verdict::Valid);
        let quoted = [b"{\"format\":\"tell-first receipt 2\",".as_slice(), &bytes].concat();
        prop_assert_ne!(verify(&quoted, None).verdict, Verdict::Valid);
    }

    #[test]
    fn pieces_of_a_file_put_together_end_with_a_verdict(cuts in prop::collection::vec(any::<prop::sample::Index>(), 1..6)) {
        let bytes = &VALID[2];
        let mut mixed = Vec::new();
        for cut in &cuts {
            let at = cut.index(bytes.len());
            mixed.extend_from_slice(&bytes[at..(at + 400).min(bytes.len())]);
        }
        prop_assert_ne!(verify(&mixed, None).verdict, Verdict::Valid);
    }
}

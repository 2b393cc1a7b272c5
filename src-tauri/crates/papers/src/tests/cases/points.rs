//! Keys and signatures that one library takes and another refuses. Each of these was taken by one that is widely used.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use tell_first_evidence::{Digest, Head};

use super::*;

/// The number one, lowest byte first: as the height of a point, the point that changes nothing.
const ONE: &str = "0100000000000000000000000000000000000000000000000000000000000000";
/// The base point.
const BASE: &str = "5866666666666666666666666666666666666666666666666666666666666666";

/// A receipt under a key that nobody made: any signature of this form fits any text.
fn under(key: &str) -> Vec<u8> {
    refiled(Maker::default(), |file| {
        let name = format!("tell-first/{}", file.proof.vault);
        let public = [vec![1], bytes(key)].concat();
        let id = Digest::of(&[format!("{name}\n").as_bytes(), &public].concat());
        let id = id.as_bytes()[..4].to_vec();
        let verifier = format!(
            "{name}+{}+{}",
            hex::encode(&id),
            BASE64_STANDARD.encode(&public)
        );
        file.proof.keys[0].verifier = verifier;
        let signature = [id, bytes(BASE), bytes(ONE)].concat();
        file.proof.head = signed(&file.proof.head, &signature);
    })
}

/// The frozen receipt with other bytes in the place of its signature, made with its own key.
fn with(signature: impl FnOnce(&[u8]) -> Vec<u8>) -> Vec<u8> {
    let frozen = include_bytes!("../../../vectors/receipt-2/valid.json");
    let mut file = crate::verify::read(frozen).expect("a receipt");
    let (_, line) = file.proof.head.trim_end().rsplit_once(' ').expect("a line");
    let before = BASE64_STANDARD.decode(line).expect("base64");
    let (id, before) = before.split_at(4);
    let now = [id.to_vec(), signature(before)].concat();
    file.proof.head = signed(&file.proof.head, &now);
    file.json()
}

fn signed(note: &str, signature: &[u8]) -> String {
    let (front, _) = note.trim_end().rsplit_once(' ').expect("a line");
    format!("{front} {}\n", BASE64_STANDARD.encode(signature))
}

fn bytes(hex: &str) -> Vec<u8> {
    hex::decode(hex).expect("hex")
}

/// The number of points added to the second half: the same number to who counts round.
fn once_more(signature: &[u8]) -> Vec<u8> {
    let group = bytes("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let mut more = signature.to_vec();
    let mut carry = 0;
    for (byte, add) in more[32..].iter_mut().zip(group) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        *byte = u8::try_from(sum & 0xFF).expect("a byte");
        carry = sum >> 8;
    }
    more
}

pub(super) fn points() -> Vec<Case> {
    let altered = |name, what, bytes| case(name, what, bytes, Verdict::Altered, "signature");
    vec![
        altered(
            "point-key-one.json",
            "a key under which everything is signed",
            under(ONE),
        ),
        altered(
            "point-key-sign.json",
            "the same with a sign it cannot have",
            under("0100000000000000000000000000000000000000000000000000000000000080"),
        ),
        altered(
            "point-key-beyond.json",
            "the same, written beyond the prime",
            under("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        ),
        // Both made with the seed of the first key, over the head of `valid.json`: `R` is the point that changes
        // nothing; and `R` has a part of order eight, which vanishes where eight times the equation is asked for.
        altered(
            "point-half-one.json",
            "a signature whose first half says nothing",
            with(|_| {
                [
                    ONE,
                    "69e187c3cb6afbf46a23d89472f9e4f970d4667a4b02ef83c19ca30571e74a0f",
                ]
                .map(bytes)
                .concat()
            }),
        ),
        altered(
            "point-half-mixed.json",
            "a signature that holds only eight times over",
            with(|_| {
                [
                    "cdbc161be64c4302f56443ff29ccf36a2075be1a1fa67ff126b56315f5681c38",
                    "a90e7421db4dde50187e36b6289d0358075a7ca6010e850a58063a6d922a6e0f",
                ]
                .map(bytes)
                .concat()
            }),
        ),
        altered(
            "point-number-large.json",
            "the second half beyond the number of points",
            with(once_more),
        ),
        altered(
            "signature-size.json",
            "a log longer than any number may be",
            refiled(Maker::default(), |file| {
                let vault = crate::tests::maker::vault();
                let head = Head::new(vault, 1 << 53, Digest::of(b"a root"));
                file.proof.head = key(0).sign(&head).expect("a note");
            }),
        ),
    ]
}

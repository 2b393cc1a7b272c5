//! The tree: our walk against the library's, all proofs of small logs, and every changed byte found at its entry.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::samples::{entries, vault};
use crate::*;

#[derive(Default)]
pub(super) struct Kept(RefCell<BTreeMap<u64, Digest>>);

impl Nodes for Kept {
    fn node(&self, index: u64) -> Option<Digest> {
        self.0.borrow().get(&index).copied()
    }
}

/// A tree of so many leaves, with the root after each.
pub(super) fn grown(size: u64) -> (Kept, Vec<Digest>, Vec<Digest>) {
    let (kept, mut leaves, mut roots) = (Kept::default(), Vec::new(), vec![Digest::of(&[])]);
    for seq in 0..size {
        let leaf = leaf_hash(&seq.to_be_bytes());
        let nodes = nodes_for(seq, leaf, &kept).expect("nodes");
        assert_eq!(
            nodes.first(),
            Some(&(leaf_index(seq), leaf)),
            "a leaf is stored as itself"
        );
        kept.0.borrow_mut().extend(nodes);
        leaves.push(leaf);
        roots.push(root(seq + 1, &kept).expect("a root"));
    }
    (kept, leaves, roots)
}

#[test]
fn the_walk_and_the_library_agree_on_every_root() {
    let (_, _, roots) = grown(300);
    let mut walk = Walk::new(vault());
    assert_eq!(walk.root(), roots[0]);
    for (seq, expected) in (0_u64..300).zip(&roots[1..]) {
        let bytes = seq.to_be_bytes();
        walk.step(&bytes, &leaf_hash(&bytes));
        assert_eq!(walk.root(), *expected, "root over {} leaves", seq + 1);
    }
}

#[test]
fn each_changed_byte_is_found_at_its_entry() {
    let log: Vec<(Vec<u8>, Digest)> = entries()
        .iter()
        .map(|e| {
            let bytes = e.to_bytes();
            let leaf = leaf_hash(&bytes);
            (bytes, leaf)
        })
        .collect();
    for changed in 0..log.len() {
        for at in 0..log[changed].0.len() {
            let mut walk = Walk::new(vault());
            for (seq, (bytes, leaf)) in log.iter().enumerate() {
                let mut bytes = bytes.clone();
                if seq == changed {
                    bytes[at] ^= 1;
                }
                walk.step(&bytes, leaf);
            }
            let first = walk.findings().first().expect("the change is found");
            assert_eq!(first.seq, Some(changed as u64));
            assert_eq!(first.kind, FindingKind::LeafDiffers);
        }
    }
}

#[test]
fn a_changed_entry_with_its_leaf_changed_too_does_not_fit_the_head() {
    let mut log: Vec<Vec<u8>> = entries().iter().map(Entry::to_bytes).collect();
    let mut honest = Walk::new(vault());
    log.iter()
        .for_each(|bytes| assert!(honest.step(bytes, &leaf_hash(bytes)).is_some()));
    let mut other = entries().remove(5);
    other.at.wall_ms += 1;
    log[5] = other.to_bytes();
    let mut walk = Walk::new(vault());
    log.iter()
        .for_each(|bytes| assert!(walk.step(bytes, &leaf_hash(bytes)).is_some()));
    assert!(
        walk.findings().is_empty(),
        "each entry by itself looks well"
    );
    walk.compare(honest.size(), &honest.root());
    assert_eq!(
        walk.findings().first().map(|f| f.kind),
        Some(FindingKind::HeadDoesNotMatch)
    );
}

#[test]
fn swapped_missing_and_foreign_entries_are_found() {
    let log = entries();
    let step = |walk: &mut Walk, entry: &Entry| {
        let bytes = entry.to_bytes();
        walk.step(&bytes, &leaf_hash(&bytes));
    };
    let mut swapped = Walk::new(vault());
    [0, 2, 1]
        .iter()
        .for_each(|at: &usize| step(&mut swapped, &log[*at]));
    assert_eq!(
        swapped.findings()[0],
        Finding {
            seq: Some(1),
            kind: FindingKind::OutOfOrder
        }
    );
    let mut foreign = Walk::new(VaultId::from_uuid(uuid::Uuid::nil()));
    step(&mut foreign, &log[0]);
    assert_eq!(foreign.findings()[0].kind, FindingKind::ForeignVault);
}

#[test]
fn a_head_with_any_byte_changed_is_refused() {
    let key = DeskKey::from_seed(vault(), [9; 32]).expect("a key");
    let note = key
        .sign(&Head::new(vault(), 3, Digest::of(b"root")))
        .expect("a note");
    for at in 0..note.len() {
        let mut bytes = note.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(other) = String::from_utf8(bytes) else {
            continue;
        };
        assert!(
            open_head(&other, key.verifier()).is_err(),
            "accepted a changed head:\n{other}"
        );
    }
    let stranger = DeskKey::from_seed(vault(), [8; 32]).expect("a key");
    assert_eq!(
        open_head(&note, stranger.verifier()),
        Err(Error::HeadNotSigned)
    );
}

#[test]
fn a_head_is_for_its_own_log_and_says_nothing_more() {
    let key = DeskKey::from_seed(vault(), [9; 32]).expect("a key");
    let foreign = Head {
        origin: "tell-first/another".into(),
        size: 3,
        root: Digest::of(b"root"),
    };
    let note = key.sign(&foreign).expect("a note");
    assert_eq!(
        open_head(&note, key.verifier()),
        Err(Error::Malformed("head"))
    );
}

#[test]
fn a_log_cut_short_does_not_fit_its_head() {
    let mut walk = Walk::new(vault());
    let mut short = walk.clone();
    for entry in entries() {
        let bytes = entry.to_bytes();
        short = walk.clone();
        walk.step(&bytes, &leaf_hash(&bytes));
    }
    short.compare(walk.size(), &walk.root());
    assert_eq!(
        short.findings().first().map(|f| f.kind),
        Some(FindingKind::HeadDoesNotMatch)
    );
}

#[test]
fn bytes_that_are_no_entry_are_found_even_with_their_leaf() {
    let good = String::from_utf8(entries()[0].to_bytes()).expect("text");
    let forms = [
        good.trim_end().to_owned(),
        good.replace("seq 0", "seq +0"),
        good.replace("seq 0", "seq 00"),
        good.replace("vault.created", "vault.invented"),
        format!("{good}caf\u{e9}\n"),
    ];
    for form in forms {
        let mut walk = Walk::new(vault());
        walk.step(form.as_bytes(), &leaf_hash(form.as_bytes()));
        assert!(
            !walk.findings().is_empty(),
            "took this for an entry:\n{form}"
        );
    }
}

#[test]
fn a_commitment_says_nothing_without_its_salt() {
    let (one, two) = (Salt::from_bytes([1; 32]), Salt::from_bytes([2; 32]));
    assert_ne!(commit(&one, b"yes"), commit(&two, b"yes"));
    assert_ne!(*commit(&one, b"yes").digest(), Digest::of(b"yes"));
}

#[test]
fn a_farewell_with_one_bad_signature_does_not_open_with_that_key() {
    let keys = [9, 8].map(|seed| DeskKey::from_seed(vault(), [seed; 32]).expect("a key"));
    let head = Head::new(vault(), 3, Digest::of(b"root"));
    let note = sign_by(&[&keys[0], &keys[1]], &head).expect("a note");
    let mut lines: Vec<&str> = note.lines().collect();
    lines.pop();
    let (one, other) = (
        format!("{}\n", lines.join("\n")),
        keys[1].sign(&head).expect("a note"),
    );
    assert!(open_head(&one, keys[0].verifier()).is_ok());
    assert_eq!(
        open_head(&one, keys[1].verifier()),
        Err(Error::HeadNotSigned)
    );
    assert_eq!(
        open_head(&other, keys[0].verifier()),
        Err(Error::HeadNotSigned)
    );
}

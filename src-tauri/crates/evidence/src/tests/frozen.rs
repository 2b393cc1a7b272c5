//! The stored form of every kind of entry, and of a whole small log with its head, never changes.

use std::path::Path;

use super::samples::{acts, entries, vault};
use crate::*;

fn vector(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_default()
}

pub(super) fn hold(name: &str, now: &str) {
    if vector(name).is_empty() {
        std::fs::write(
            Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("vectors")
                .join(name),
            now,
        )
        .unwrap();
    }
    assert_eq!(
        vector(name),
        now,
        "vectors/{name}: a stored format changed. Logs already written could no longer be checked; \
         a new form needs a new version of the format, beside this one"
    );
}

#[test]
fn every_kind_has_its_frozen_form() {
    for entry in entries() {
        let bytes = entry.to_bytes();
        let text = String::from_utf8(bytes.clone()).expect("text");
        hold(
            &format!("{}.txt", entry.act.kind()),
            &format!("{text}leaf {}\n", leaf_hash(&bytes)),
        );
    }
}

#[test]
fn every_kind_is_sampled() {
    let sampled: Vec<&str> = acts().iter().map(Act::kind).collect();
    assert_eq!(sampled, Act::KINDS);
}

/// The kinds of the first form; those that came later have a head of their own.
const FIRST: usize = 31;
/// Those up to the life of notices and lettings.
const LATER: usize = 43;

#[test]
fn the_heads_over_them_are_frozen() {
    head_over(FIRST, "head.txt");
    head_over(LATER, "head-later.txt");
}

fn head_over(size: usize, name: &str) {
    let mut walk = Walk::new(vault());
    for entry in entries().into_iter().take(size) {
        let bytes = entry.to_bytes();
        walk.step(&bytes, &leaf_hash(&bytes));
    }
    let key = DeskKey::from_seed(vault(), [9; 32]).expect("a key");
    let note = key
        .sign(&Head::new(vault(), walk.size(), walk.root()))
        .expect("a note");
    hold(name, &note);
    hold("verifier.txt", &format!("{}\n", key.verifier()));
    let head = open_head(&note, key.verifier()).expect("a signed head");
    assert_eq!(head, Head::new(vault(), walk.size(), walk.root()));
}

#[test]
fn a_farewell_is_frozen() {
    let keys = [9, 8].map(|seed| DeskKey::from_seed(vault(), [seed; 32]).expect("a key"));
    let head = Head::new(vault(), 3, Digest::of(b"root"));
    let note = sign_by(&[&keys[0], &keys[1]], &head).expect("a note");
    hold("farewell.txt", &note);
    for key in &keys {
        assert_eq!(open_head(&note, key.verifier()), Ok(head.clone()));
    }
    assert_eq!(read_head(&note), Ok(head.clone()));
    assert_eq!(sign_by(&[], &head), Err(Error::Key));
}

#[test]
fn a_commitment_is_frozen() {
    let salt = Salt::from_bytes([1; 32]);
    hold(
        "commitment.txt",
        &format!("{}\n", commit(&salt, b"a value")),
    );
}

//! Every inclusion and every consistency proof of every tree up to 300 entries: each holds, none holds for anything
//! else, and all of them are frozen, so that the other checkers can make and check the same ones.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::frozen::hold;
use super::log::grown;
use crate::*;

/// 45,150 pairs of a size and a place in it.
const LARGEST: u64 = 300;

/// SHA-256 over proofs: for each, how many hashes as one byte, then the hashes.
#[derive(Default)]
struct All(Sha256);

impl All {
    fn take(&mut self, proof: &[Digest]) {
        self.0.update([u8::try_from(proof.len()).expect("short")]);
        proof.iter().for_each(|hash| self.0.update(hash.as_bytes()));
    }

    fn digest(self) -> Digest {
        Digest::from_bytes(self.0.finalize().into())
    }
}

#[test]
fn every_proof_of_trees_up_to_300_holds_and_no_other() {
    let (kept, leaves, roots) = grown(LARGEST);
    let at = |list: &[Digest], place: u64| list[usize::try_from(place).expect("small")];
    let strange = Digest::of(b"another");
    let mut lines = String::new();
    for size in 1..=LARGEST {
        let root = at(&roots, size);
        let (mut inclusions, mut consistencies) = (All::default(), All::default());
        for seq in 0..size {
            let leaf = at(&leaves, seq);
            let proof = inclusion_proof(size, seq, &kept).expect("a proof");
            assert!(check_inclusion(&proof, size, root, seq, leaf));
            assert!(!check_inclusion(&proof, size, root, seq, strange));
            inclusions.take(&proof);
            let earlier = seq + 1;
            let old = at(&roots, earlier);
            let proof = consistency_proof(size, earlier, &kept).expect("a proof");
            assert!(check_consistency(&proof, size, root, earlier, old));
            assert!(!check_consistency(&proof, size, root, earlier, strange));
            consistencies.take(&proof);
        }
        let (inclusions, consistencies) = (inclusions.digest(), consistencies.digest());
        let _ = writeln!(lines, "{size} {root} {inclusions} {consistencies}");
    }
    hold("proofs.txt", &lines);
}

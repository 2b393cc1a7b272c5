//! Step 2: the keys, each following the one before, and the head the last one signed.

use tell_first_evidence::{
    Act, Digest, Entry, Head, VaultId, check_consistency, check_inclusion, fingerprint, leaf_hash,
    open_head,
};

use super::{Step, altered};
use crate::file::{Key, Proof, Proven};

const PLACE: &str = "signature";

/// The signed head, once the whole chain of keys was found to hold.
pub(super) fn head(proof: &Proof) -> Step<Head> {
    whole(proof).map_or_else(|| altered(PLACE), Ok)
}

fn whole(proof: &Proof) -> Option<Head> {
    let vault: VaultId = proof.vault.parse().ok()?;
    let (first, last) = (proof.keys.first()?, proof.keys.last()?);
    for key in &proof.keys {
        fingerprint(&key.verifier).ok()?;
    }
    let head = open_head(&proof.head, &last.verifier).ok()?;
    let alone = first.farewell.is_none() && first.entry.is_none() && first.consistency.is_empty();
    let origin = Head::new(vault, 0, Digest::of(&[])).origin;
    if !alone || head.origin != origin {
        return None;
    }
    let mut size = 0;
    for pair in proof.keys.windows(2) {
        let [before, after] = pair else { return None };
        let farewell = follows(before, after, &head, vault)?;
        // Keys follow one another as the log goes on.
        if farewell.size <= size {
            return None;
        }
        size = farewell.size;
    }
    Some(head)
}

/// The farewell of one key to the next, signed by both, of this log, with the entry that says so in it.
fn follows(before: &Key, after: &Key, head: &Head, vault: VaultId) -> Option<Head> {
    let note = after.farewell.as_deref()?;
    let farewell = open_head(note, &before.verifier).ok()?;
    if open_head(note, &after.verifier).ok()? != farewell || farewell.origin != head.origin {
        return None;
    }
    let proven = after.entry.as_ref()?;
    let entry = entry(proven, vault, &farewell)?;
    let changed = Act::DeskKeyChanged {
        from: before.verifier.clone(),
        to: after.verifier.clone(),
    };
    let way = hashes(&after.consistency)?;
    let goes_on = (1..=head.size).contains(&farewell.size)
        && check_consistency(&way, head.size, head.root, farewell.size, farewell.root);
    (entry.act == changed && goes_on).then_some(farewell)
}

/// An entry of this vault that is in the tree under the head.
pub(super) fn entry(proven: &Proven, vault: VaultId, head: &Head) -> Option<Entry> {
    let bytes = proven.text.as_bytes();
    let entry = Entry::from_bytes(bytes).ok()?;
    let path = hashes(&proven.path)?;
    let fits = entry.vault == vault
        && entry.seq == proven.seq
        && entry.seq < head.size
        && check_inclusion(&path, head.size, head.root, entry.seq, leaf_hash(bytes));
    fits.then_some(entry)
}

fn hashes(texts: &[String]) -> Option<Vec<Digest>> {
    texts.iter().map(|text| text.parse().ok()).collect()
}

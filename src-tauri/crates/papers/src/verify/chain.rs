//! Step 2: the keys, each following the one before, and the head the last one signed.

use tell_first_evidence::{
    Act, Digest, Entry, Head, VaultId, check_consistency, check_inclusion, fingerprint, leaf_hash,
    open_head,
};

use super::{Step, altered};
use crate::file::{Key, Proof, Proven};
use crate::strict::LARGEST_NUMBER;

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
    let head = open(&proof.head, &last.verifier, vault)?;
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
    let farewell = open(note, &before.verifier, vault)?;
    if open(note, &after.verifier, vault)? != farewell || farewell.origin != head.origin {
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

/// A head that this key signed, and nobody beside the keys of this vault: the name of a signature is free text, in which
/// anything could be carried past the digests.
fn open(note: &str, verifier: &str, vault: VaultId) -> Option<Head> {
    let head = open_head(note, verifier).ok()?;
    let (_, block) = note.rsplit_once("\n\n")?;
    let mark = format!("\u{2014} tell-first/{vault} ");
    let mut ids = Vec::new();
    for line in block.strip_suffix('\n')?.split('\n') {
        let base64 = line.strip_prefix(&mark)?;
        // Four bytes of key id and 64 of signature: never more, never less.
        if base64.len() != 92 || !base64.ends_with('=') || base64.ends_with("==") {
            return None;
        }
        let id = key_id(base64)?;
        if ids.contains(&id) {
            return None;
        }
        ids.push(id);
    }
    (ids.len() <= 2 && head.size <= LARGEST_NUMBER).then_some(head)
}

/// What holds the first 32 bits of base64: five signs, and the upper two bits of the sixth.
fn key_id(base64: &str) -> Option<(&str, u8)> {
    let upper = match base64.as_bytes().get(5)? {
        b'A'..=b'P' => 0,
        b'Q'..=b'Z' | b'a'..=b'f' => 1,
        b'g'..=b'v' => 2,
        _ => 3,
    };
    Some((base64.get(..5)?, upper))
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

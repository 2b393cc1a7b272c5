//! Steps 3 and 4: every entry, and the one that says this receipt was made.

use tell_first_evidence::{Act, Digest, Entry, Head, VaultId};

use super::{Step, altered, chain, missing};
use crate::content::Content;
use crate::file::Proof;

/// What the log says of this receipt.
pub(super) struct Made {
    /// Its entry.
    pub(super) seq: u64,
    /// When it was recorded.
    pub(super) wall_ms: i64,
    /// SHA-256 of its page.
    pub(super) page: Digest,
}

/// Every entry, read and proved to the head, in the order of the log.
pub(super) fn entries(proof: &Proof, head: &Head) -> Step<Vec<Entry>> {
    let Ok(vault) = proof.vault.parse::<VaultId>() else {
        return altered("signature");
    };
    let mut next = 0;
    let mut entries = Vec::with_capacity(proof.entries.len());
    for proven in &proof.entries {
        let place = || format!("entry {}", proven.seq);
        match chain::entry(proven, vault, head) {
            Some(entry) if entry.seq >= next => {
                next = entry.seq + 1;
                entries.push(entry);
            }
            _ => return altered(place()),
        }
    }
    Ok(entries)
}

/// The one entry that says this receipt was made, with this content, of this meeting; every other entry is about the
/// same person.
pub(super) fn receipt_made(content: &Content, entries: &[Entry]) -> Step<Made> {
    let mut made = entries.iter().filter(|entry| {
        matches!(&entry.act, Act::ReceiptMade { receipt, .. } if receipt.to_string() == content.receipt)
    });
    let Some(entry) = made.next() else {
        return missing("receipt.made");
    };
    let Act::ReceiptMade {
        interview,
        person,
        digest,
        page,
        ..
    } = &entry.act
    else {
        return missing("receipt.made");
    };
    let fits = made.next().is_none()
        && *digest == content.digest()
        && interview.to_string() == content.interview
        && entry.vault.to_string() == content.vault;
    if !fits {
        return altered("content");
    }
    let stranger = |entry: &&Entry| entry.act.person().is_some_and(|one| one != *person);
    if let Some(entry) = entries.iter().find(stranger) {
        return altered(format!("entry {}", entry.seq));
    }
    Ok(Made {
        seq: entry.seq,
        wall_ms: entry.at.wall_ms,
        page: *page,
    })
}

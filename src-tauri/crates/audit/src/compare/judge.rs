//! The log of a vault, worked out anew, and what a witness says of it.

use std::collections::{BTreeMap, BTreeSet};

use tell_first_evidence::{
    Act, Digest, Entry, Head, ReceiptId, VaultId, Walk, fingerprint, leaf_hash, open_head,
};
use tell_first_vault::Vault;

use super::witness::Witness;
use crate::refusal::Refusal;

/// Entries read at once.
const SLICE: u64 = 1024;

/// Whether a witness belongs to the vault's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The vault's history is the one it was made in.
    Belongs,
    /// It is none of ours.
    UnknownFormat,
    /// It does not hold in itself, and so is no witness.
    NotSound,
    /// It is of another vault, or signed by a key this vault never had.
    Foreign,
    /// The vault ends before it was made.
    RolledBack,
    /// The vault tells another history, from an entry below this number.
    Rewritten(u64),
}

impl Verdict {
    /// Its stable code.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Belongs => "belongs",
            Self::UnknownFormat => "unknown-format",
            Self::NotSound => "not-sound",
            Self::Foreign => "foreign",
            Self::RolledBack => "rolled-back",
            Self::Rewritten(_) => "rewritten",
        }
    }

    /// How the program leaves; of several, the largest.
    pub(crate) const fn exit(self) -> u8 {
        match self {
            Self::Belongs => 0,
            Self::NotSound => 13,
            Self::UnknownFormat => 14,
            Self::Foreign => 20,
            Self::RolledBack => 21,
            Self::Rewritten(_) => 22,
        }
    }

    /// The number of entries within which the history differs.
    pub(crate) const fn place(self) -> Option<u64> {
        match self {
            Self::Rewritten(within) => Some(within),
            Self::Belongs
            | Self::UnknownFormat
            | Self::NotSound
            | Self::Foreign
            | Self::RolledBack => None,
        }
    }

    /// What it means, and what to do.
    pub(crate) fn sentence(self) -> String {
        match self {
            Self::Belongs => "It belongs to this vault's history.".to_owned(),
            Self::UnknownFormat => {
                "This is no receipt, printed line or kept head of Tell First.".to_owned()
            }
            Self::NotSound => "It does not hold in itself, so it says nothing about the vault. Run \
                               `tell-first-audit verify` on it."
                .to_owned(),
            Self::Foreign => "It is of another vault, or signed with a key this vault never had. It says nothing \
                              about this vault; check that it is the right one."
                .to_owned(),
            Self::RolledBack => "The vault ends before this was made: it is an older copy. Look for the newer one, \
                                 and keep both."
                .to_owned(),
            Self::Rewritten(within) => format!(
                "The vault was rewritten: its first {within} entries are not those this was made from. Keep this and \
                 the vault as they are, and tell whoever looks after data protection."
            ),
        }
    }
}

/// What witnesses speak of, worked out from the entries of a vault.
pub(crate) struct History {
    vault: VaultId,
    size: u64,
    verifiers: Vec<String>,
    roots: BTreeMap<u64, Digest>,
    entries: BTreeMap<u64, Vec<u8>>,
    receipts: BTreeMap<ReceiptId, Digest>,
}

impl History {
    /// Walks the whole log once, and keeps what the witnesses speak of.
    pub(crate) fn of<'a>(
        vault: &Vault,
        witnesses: impl Iterator<Item = &'a Witness>,
    ) -> Result<Self, Refusal> {
        let (mut sizes, mut seqs) = (BTreeSet::new(), BTreeSet::new());
        for witness in witnesses {
            sizes.extend(witness.heads.iter().map(|(size, _)| *size));
            seqs.extend(witness.entries.iter().map(|(seq, _)| *seq));
        }
        let mut history = Self {
            vault: vault.id(),
            size: 0,
            verifiers: vault.verifiers(),
            roots: BTreeMap::new(),
            entries: BTreeMap::new(),
            receipts: BTreeMap::new(),
        };
        let mut walk = Walk::new(vault.id());
        history.note_root(&walk, &sizes);
        loop {
            let slice = vault.entries(walk.size(), SLICE)?;
            if slice.is_empty() {
                history.size = walk.size();
                return Ok(history);
            }
            for stored in slice {
                let seq = walk.size();
                // The leaf is worked out from the bytes: what the vault keeps beside them proves nothing here.
                let leaf = leaf_hash(&stored.bytes);
                if walk
                    .step(&stored.bytes, &leaf)
                    .is_some_and(|front| front.kind == "receipt.made")
                {
                    history.note_receipt(&stored.bytes);
                }
                history.note_root(&walk, &sizes);
                if seqs.contains(&seq) {
                    history.entries.insert(seq, stored.bytes);
                }
            }
        }
    }

    /// Which vault.
    pub(crate) const fn vault(&self) -> VaultId {
        self.vault
    }

    /// How many entries it has.
    pub(crate) const fn size(&self) -> u64 {
        self.size
    }

    /// What a witness says of this history.
    pub(crate) fn judge(&self, witness: &Witness) -> Verdict {
        if !self.is_ours(witness) {
            return Verdict::Foreign;
        }
        let mut rolled_back = false;
        for (size, root) in &witness.heads {
            match self.roots.get(size) {
                Some(own) if own == root => {}
                Some(_) => return Verdict::Rewritten(*size),
                None => rolled_back = true,
            }
        }
        for (seq, bytes) in &witness.entries {
            match self.entries.get(seq) {
                Some(own) if own == bytes => {}
                Some(_) => return Verdict::Rewritten(seq + 1),
                None => rolled_back = true,
            }
        }
        if let Some((receipt, digest)) = &witness.receipt {
            // It was made in the transaction after the head it prints: where the vault goes on otherwise, that was
            // taken out.
            let before = witness.heads.last().map_or(0, |(size, _)| *size);
            match self.receipts.get(receipt) {
                Some(own) if own == digest => {}
                None if self.size <= before => rolled_back = true,
                Some(_) | None => return Verdict::Rewritten(self.size),
            }
        }
        if rolled_back {
            Verdict::RolledBack
        } else {
            Verdict::Belongs
        }
    }

    fn is_ours(&self, witness: &Witness) -> bool {
        let origin = Head::new(self.vault, 0, Digest::of(&[])).origin;
        let named = witness.origin.as_ref().is_none_or(|name| *name == origin);
        let signed = witness.note.as_ref().is_none_or(|note| {
            self.verifiers
                .iter()
                .any(|verifier| open_head(note, verifier).is_ok())
        });
        let known = witness.key.is_none_or(|key| {
            self.verifiers
                .iter()
                .any(|verifier| fingerprint(verifier) == Ok(key))
        });
        named && signed && known
    }

    fn note_root(&mut self, walk: &Walk, sizes: &BTreeSet<u64>) {
        if sizes.contains(&walk.size()) {
            self.roots.insert(walk.size(), walk.root());
        }
    }

    fn note_receipt(&mut self, bytes: &[u8]) {
        if let Ok(Entry {
            act: Act::ReceiptMade {
                receipt, digest, ..
            },
            ..
        }) = Entry::from_bytes(bytes)
        {
            self.receipts.insert(receipt, digest);
        }
    }
}

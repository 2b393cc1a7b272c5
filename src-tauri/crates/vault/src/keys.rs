//! The keys a desk signs its heads with, and which of them signs which head.
//!
//! A key signs from the head of the transaction that brought it. That head is signed by the key before it too: the
//! farewell, by which whoever knows the old key learns to trust the new one.

use rusqlite::{Connection, params};
use tell_first_evidence::{
    Act, DeskKey, Digest, Entry, Finding, FindingKind, VaultId, consistency_proof, inclusion_proof,
    open_head, sign_by,
};
use zeroize::Zeroizing;

use crate::check::Checking;
use crate::convert::{count, first, signed};
use crate::{Result, Tx, Vault, VaultError};

/// All keys of a desk, oldest first.
pub(crate) struct Keys {
    first: DeskKey,
    /// Each with the number of the entry that brought it.
    later: Vec<(u64, DeskKey)>,
}

impl Keys {
    /// Of a vault that is being founded.
    pub(crate) fn first(vault: VaultId, seed: [u8; 32]) -> Result<Self> {
        Ok(Self {
            first: DeskKey::from_seed(vault, seed)?,
            later: Vec::new(),
        })
    }

    /// As they are kept.
    pub(crate) fn read(conn: &Connection, vault: VaultId) -> Result<Self> {
        let mut query = conn.prepare("SELECT seed, seq FROM desk_key ORDER BY ordinal")?;
        let mut rows = query.query([])?;
        let mut keys: Option<Self> = None;
        while let Some(row) = rows.next()? {
            let seed = Zeroizing::new(row.get::<_, [u8; 32]>("seed")?);
            let key = DeskKey::from_seed(vault, *seed)?;
            match &mut keys {
                Some(keys) => keys.later.push((count(row, "seq")?, key)),
                None => {
                    keys = Some(Self {
                        first: key,
                        later: Vec::new(),
                    });
                }
            }
        }
        keys.ok_or(VaultError::DamagedFile)
    }

    /// The vault's own.
    pub(crate) const fn oldest(&self) -> &DeskKey {
        &self.first
    }

    /// The one that signs now.
    pub(crate) fn newest(&self) -> &DeskKey {
        self.later.last().map_or(&self.first, |(_, key)| key)
    }

    /// The one that signed the head of this size.
    pub(crate) fn at(&self, size: u64) -> &DeskKey {
        let brought = self.later.iter().rev().find(|(seq, _)| *seq < size);
        brought.map_or(&self.first, |(_, key)| key)
    }

    /// All, newest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &DeskKey> {
        let later = self.later.iter().rev().map(|(_, key)| key);
        later.chain([&self.first])
    }

    /// Signs with another key from now on.
    pub(crate) fn go_on(&mut self, next: Option<(u64, DeskKey)>) {
        self.later.extend(next);
    }

    /// Each change: the number of its entry, the key before and the key after.
    fn changes(&self) -> impl Iterator<Item = (u64, &DeskKey, &DeskKey)> {
        let before = [&self.first]
            .into_iter()
            .chain(self.later.iter().map(|(_, key)| key));
        before
            .zip(&self.later)
            .map(|(from, (seq, to))| (*seq, from, to))
    }
}

/// One key of a desk, and how the key before it vouches for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyLink {
    /// The key, as a C2SP verifier line.
    pub verifier: String,
    /// None for the vault's first key.
    pub farewell: Option<Farewell>,
}

/// What proves that one key took the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Farewell {
    /// The head over the change, signed by both keys: a C2SP note.
    pub note: String,
    /// The number of the entry that says which key took whose place.
    pub seq: u64,
    /// Its bytes.
    pub text: Vec<u8>,
    /// Its inclusion proof under that head.
    pub path: Vec<Digest>,
    /// The consistency proof from that head to the head of the size that was asked for.
    pub consistency: Vec<Digest>,
}

impl Vault {
    /// Every key this desk has signed with, as C2SP verifier lines, oldest first.
    pub fn verifiers(&self) -> Vec<String> {
        let mut all: Vec<String> = self
            .keys
            .all()
            .map(|key| key.verifier().to_owned())
            .collect();
        all.reverse();
        all
    }

    /// The key that signed the head of this size, as a C2SP verifier line.
    pub fn verifier_at(&self, size: u64) -> String {
        self.keys.at(size).verifier().to_owned()
    }

    /// The keys from the vault's first to the one that signed the head of this size, each with what proves that it
    /// took the place of the one before. The last one signs that head.
    pub fn key_chain(&self, size: u64) -> Result<Vec<KeyLink>> {
        let mut chain = vec![KeyLink {
            verifier: self.keys.first.verifier().to_owned(),
            farewell: None,
        }];
        for (seq, _, to) in self.keys.changes().filter(|(seq, _, _)| *seq < size) {
            let (over, note) = self
                .head_over(seq)?
                .ok_or(VaultError::Unreadable { what: "head" })?;
            let entry = self.entries(seq, 1)?.pop();
            let entry = entry.ok_or(VaultError::Unreadable { what: "entry" })?;
            chain.push(KeyLink {
                verifier: to.verifier().to_owned(),
                farewell: Some(Farewell {
                    note,
                    seq,
                    text: entry.bytes,
                    path: self.tree(|nodes| inclusion_proof(over, seq, nodes))?,
                    consistency: self.tree(|nodes| consistency_proof(size, over, nodes))?,
                }),
            });
        }
        Ok(chain)
    }

    /// The newest head, signed by every key this desk has had: whoever knows any of them can tell whose it is. None
    /// in a vault without entries.
    pub fn head_to_keep(&self) -> Result<Option<String>> {
        let Some(note) = self.newest_head()? else {
            return Ok(None);
        };
        let head = open_head(&note, self.keys.newest().verifier())?;
        Ok(Some(sign_by(&self.keys.all().collect::<Vec<_>>(), &head)?))
    }

    /// The first head over an entry, that of its transaction, with its size.
    pub fn head_over(&self, seq: u64) -> Result<Option<(u64, String)>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT size, note FROM head WHERE size > ?1 ORDER BY size LIMIT 1")?;
        first(query.query([signed(seq)?])?, |row| {
            Ok((count(row, "size")?, row.get("note")?))
        })
    }

    /// Heads that brought a key and are not signed by the key before it too.
    pub(crate) fn farewells_missing(&self) -> Result<Vec<Finding>> {
        let mut findings = Vec::new();
        for (seq, from, to) in self.keys.changes() {
            let over = self.head_over(seq)?;
            let both = over.is_some_and(|(_, note)| {
                open_head(&note, from.verifier()).is_ok() && open_head(&note, to.verifier()).is_ok()
            });
            if !both {
                findings.push(Finding {
                    seq: Some(seq),
                    kind: FindingKind::HeadNotSigned,
                });
            }
        }
        Ok(findings)
    }

    /// Every key against the entry that brought it, which the key before signed too.
    pub(crate) fn compare_keys(&self, checking: &mut Checking) -> Result<()> {
        for (seq, from, to) in self.keys.changes() {
            let stored = self.entries(seq, 1)?.pop();
            let act = stored.and_then(|stored| Entry::from_bytes(&stored.bytes).ok());
            let said = Act::DeskKeyChanged {
                from: from.verifier().to_owned(),
                to: to.verifier().to_owned(),
            };
            if act.map(|entry| entry.act) != Some(said) {
                checking.find(Some(seq), FindingKind::StateDiffers);
            }
        }
        for finding in self.farewells_missing()? {
            checking.find(finding.seq, finding.kind);
        }
        Ok(())
    }
}

impl Tx<'_> {
    /// What the entry of a change to the key of this seed has to say.
    pub fn desk_key_act(&self, seed: &[u8; 32]) -> Result<Act> {
        Ok(Act::DeskKeyChanged {
            from: self.verifier(),
            to: DeskKey::from_seed(self.vault, *seed)?.verifier().to_owned(),
        })
    }

    /// Signs with the key of this seed from the head of this transaction on, which the key before signs too. Once in
    /// a transaction.
    pub fn desk_key_change(&mut self, seq: u64, seed: &[u8; 32]) -> Result<()> {
        let number = self.own(seq)?;
        let key = DeskKey::from_seed(self.vault, *seed)?;
        if self.next_key.is_some() {
            return Err(VaultError::rule("once-only"));
        }
        self.conn.execute(
            "INSERT INTO desk_key (ordinal, seed, seq) SELECT max(ordinal) + 1, ?1, ?2 FROM desk_key",
            params![seed, number],
        )?;
        self.next_key = Some((seq, key));
        Ok(())
    }
}

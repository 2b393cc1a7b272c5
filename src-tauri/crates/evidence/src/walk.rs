//! Checks a whole log, one entry after the other, and says where it does not hold.

use std::collections::BTreeMap;

use crate::entry::FIRST_LINE;
use crate::text::Lines;
use crate::tree::{leaf_hash, node_hash};
use crate::{Act, Digest, VaultId};

/// What can be wrong with a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// The bytes are no entry.
    EntryUnreadable,
    /// The bytes are not those that were hashed.
    LeafDiffers,
    /// The entry does not stand where it says.
    OutOfOrder,
    /// The entry belongs to another vault.
    ForeignVault,
    /// A stored hash of the tree differs.
    TreeNodeDiffers,
    /// A head does not fit the entries below it.
    HeadDoesNotMatch,
    /// A head is not signed by the desk's key.
    HeadNotSigned,
    /// Entries without a head over them.
    HeadMissing,
    /// Words kept beside the entry are not those it names by digest.
    TextDiffers,
    /// A receipt kept beside the entry is not the one it names by digest.
    ReceiptDiffers,
    /// What is found by beside the entry (its kind, time, interview, person, member) is not what its bytes say.
    ColumnDiffers,
    /// What is kept now is not what the entry says was done, or something the entry made is not kept.
    StateDiffers,
}

impl FindingKind {
    /// Stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EntryUnreadable => "entry-unreadable",
            Self::LeafDiffers => "leaf-differs",
            Self::OutOfOrder => "out-of-order",
            Self::ForeignVault => "foreign-vault",
            Self::TreeNodeDiffers => "tree-node-differs",
            Self::HeadDoesNotMatch => "head-does-not-match",
            Self::HeadNotSigned => "head-not-signed",
            Self::HeadMissing => "head-missing",
            Self::TextDiffers => "text-differs",
            Self::ReceiptDiffers => "receipt-differs",
            Self::ColumnDiffers => "column-differs",
            Self::StateDiffers => "state-differs",
        }
    }
}

/// One thing that does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The entry, where it is about one.
    pub seq: Option<u64>,
    /// What is wrong.
    pub kind: FindingKind,
}

/// A walk along a log: needs as many hashes as the tree is high, and no more.
#[derive(Debug, Clone)]
pub struct Walk {
    vault_line: String,
    next: u64,
    /// Roots of the whole subtrees so far, the largest first.
    peaks: Vec<Digest>,
    /// Hashes the last entry completed, its leaf first.
    completed: Vec<Digest>,
    counts: BTreeMap<String, u64>,
    findings: Vec<Finding>,
}

impl Walk {
    /// Starts at entry 0 of a vault's log.
    #[must_use]
    pub fn new(vault: VaultId) -> Self {
        Self {
            vault_line: format!("vault {vault}\n"),
            next: 0,
            peaks: Vec::new(),
            completed: Vec::new(),
            counts: BTreeMap::new(),
            findings: Vec::new(),
        }
    }

    /// Takes the next entry with the leaf that is stored beside it. Gives what the entry says of itself, where it
    /// is one.
    pub fn step<'a>(&mut self, bytes: &'a [u8], stored_leaf: &Digest) -> Option<Front<'a>> {
        let seq = self.next;
        let leaf = leaf_hash(bytes);
        if leaf != *stored_leaf {
            self.find(Some(seq), FindingKind::LeafDiffers);
        }
        let front = Front::read(bytes);
        match &front {
            Some(front) => self.look(seq, front),
            None => self.find(Some(seq), FindingKind::EntryUnreadable),
        }
        // What was hashed then: a changed entry is one finding, and the heads after it are still judged by themselves.
        self.push(*stored_leaf);
        self.next += 1;
        front
    }

    /// Compares the newest head with the whole walk: a log cut short does not fit it either.
    pub fn compare(&mut self, size: u64, root: &Digest) {
        if size != self.next || *root != self.root() {
            self.find(size.checked_sub(1), FindingKind::HeadDoesNotMatch);
        }
    }

    /// Notes something found outside: a head, a stored hash.
    pub fn find(&mut self, seq: Option<u64>, kind: FindingKind) {
        self.findings.push(Finding { seq, kind });
    }

    /// The hashes of the tree that the entry taken last completed, in the order they are stored: its leaf, then
    /// every whole subtree that ends with it.
    #[must_use]
    pub fn completed(&self) -> &[Digest] {
        &self.completed
    }

    /// How many entries were taken.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.next
    }

    /// Root of the tree over them.
    #[must_use]
    pub fn root(&self) -> Digest {
        let mut peaks = self.peaks.iter().rev().copied();
        // The root of nothing is SHA-256 of nothing (RFC 6962, section 2.1).
        let Some(last) = peaks.next() else {
            return Digest::of(&[]);
        };
        peaks.fold(last, |right, left| node_hash(left, right))
    }

    /// How many entries of each kind.
    #[must_use]
    pub fn counts(&self) -> &BTreeMap<String, u64> {
        &self.counts
    }

    /// Everything that does not hold, in the order it was found.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn look(&mut self, seq: u64, front: &Front<'_>) {
        if front.seq != seq {
            self.find(Some(seq), FindingKind::OutOfOrder);
        }
        if front.vault_line != self.vault_line {
            self.find(Some(seq), FindingKind::ForeignVault);
        }
        // A kind counted before is known; only the first of each is looked up.
        match self.counts.get_mut(front.kind) {
            Some(count) => *count += 1,
            None if Act::KINDS.contains(&front.kind) => {
                self.counts.insert(front.kind.to_owned(), 1);
            }
            None => self.find(Some(seq), FindingKind::EntryUnreadable),
        }
    }

    /// Appends a leaf: two subtrees of one size become one, as in binary counting.
    fn push(&mut self, leaf: Digest) {
        let mut hash = leaf;
        let mut carried = self.next;
        self.completed.clear();
        self.completed.push(hash);
        while carried & 1 == 1 {
            let Some(left) = self.peaks.pop() else { break };
            hash = node_hash(left, hash);
            self.completed.push(hash);
            carried >>= 1;
        }
        self.peaks.push(hash);
    }
}

/// The facts of an entry that it is found by, read without copying, as they stand in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Front<'a> {
    seq: u64,
    vault_line: &'a str,
    /// When, milliseconds since 1970.
    pub at_ms: &'a str,
    /// The member of staff.
    pub staff: Option<&'a str>,
    /// The kind.
    pub kind: &'a str,
    /// The interview.
    pub interview: Option<&'a str>,
    /// The person.
    pub person: Option<&'a str>,
}

impl<'a> Front<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        if !bytes.is_ascii() || bytes.last() != Some(&b'\n') {
            return None;
        }
        let body = std::str::from_utf8(bytes).ok()?.strip_prefix(FIRST_LINE)?;
        let (first, rest) = body.split_once('\n')?;
        let digits = first.strip_prefix("seq ")?;
        // One way to write a number: no sign, no leading zero.
        let plain = digits == "0" || !digits.starts_with(['0', '+']);
        let seq = digits.parse().ok().filter(|_| plain)?;
        let (vault_line, rest) = rest.split_at_checked(rest.find('\n')? + 1)?;
        let mut lines = Lines::new(rest);
        let at_ms = lines.take_if("at-ms")?;
        lines.take_if("elapsed-ms")?;
        lines.take_if("session");
        let staff = lines.take_if("staff");
        let kind = lines.take_if("kind")?;
        let (interview, person) = lines.whose();
        Some(Self {
            seq,
            vault_line,
            at_ms,
            staff,
            kind,
            interview,
            person,
        })
    }
}

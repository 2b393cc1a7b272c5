//! Checking the evidence against itself, and then what is kept against the evidence, in slices, so that a desk stays
//! usable meanwhile.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::types::ValueRef;
use rusqlite::{Row, params};
use tell_first_evidence::{
    Digest, Entry, Finding, FindingKind, Front, Head, Walk, leaf_hash, leaf_index, nodes_for,
    open_head, root,
};
use uuid::Uuid;

use crate::convert::{Stored, signed};
use crate::{Result, Vault, VaultError};

/// Entries read at once.
const SLICE: u64 = 1024;

/// Kinds of entries that make no row.
const MAKES_NO_ROW: &[&str] = &[
    "person.opened",
    "session.opened",
    "session.closed",
    "staff.passphrase-changed",
    "recovery.made",
    "recovery.used",
    "export.made",
    "backup.made",
    "vault.restored",
];

/// A check that is under way: give it back to [`Vault::check_some`] until it is done.
pub struct Checking {
    walk: Walk,
    heads: u64,
    /// The newest head that was compared fits.
    fits: bool,
    /// The last stored value that was looked at.
    pub(crate) value: i64,
    done: bool,
}

impl Checking {
    /// How many entries were checked.
    pub fn checked(&self) -> u64 {
        self.walk.size()
    }

    /// True once the whole log was walked.
    pub const fn done(&self) -> bool {
        self.done
    }

    /// What was found so far.
    pub fn findings(&self) -> &[Finding] {
        self.walk.findings()
    }

    /// How many entries of each kind, and the root.
    pub const fn walk(&self) -> &Walk {
        &self.walk
    }

    /// Notes something found.
    pub(crate) fn find(&mut self, seq: Option<u64>, kind: FindingKind) {
        self.walk.find(seq, kind);
    }
}

impl Vault {
    /// Starts a check of the whole log.
    pub fn check_begin(&self) -> Checking {
        Checking {
            walk: Walk::new(self.vault),
            heads: 0,
            fits: true,
            value: 0,
            done: false,
        }
    }

    /// Checks at most about this many entries more: bytes against leaves, leaves and tree against each other, what
    /// an entry is found by against its bytes, every head against the entries below it, and what is kept against the
    /// entries: each row against the entry it names, and the rows entries made. At the end the newest head's
    /// signature, the desk's own tables, and the exact words: every kept text and receipt against its digest.
    pub fn check_some(&self, checking: &mut Checking, at_most: u64) -> Result<()> {
        let until = checking.walk.size().saturating_add(at_most.max(1));
        while !checking.done && checking.walk.size() < until {
            let most = (until - checking.walk.size()).min(SLICE);
            if self.check_slice(checking, most)? > 0 {
                continue;
            }
            if !self.compare_values(checking)? {
                return Ok(());
            }
            self.check_end(checking)?;
            self.compare_small(checking)?;
            checking.done = true;
        }
        Ok(())
    }

    /// Checks everything at once; `progress` is given how many entries are done.
    pub fn check_all(&self, mut progress: impl FnMut(u64)) -> Result<Checking> {
        let mut checking = self.check_begin();
        while !checking.done {
            self.check_some(&mut checking, SLICE)?;
            progress(checking.checked());
        }
        Ok(checking)
    }

    /// Checks the newest `n` entries, the heads over them with their signatures, and the root: quick, for opening.
    pub fn check_recent(&self, n: u64) -> Result<Vec<Finding>> {
        let size = self.entry_count()?;
        let from = size.saturating_sub(n);
        let mut findings = Vec::new();
        for (expected, stored) in (from..).zip(self.entries(from, n)?) {
            let found = |kind| Finding {
                seq: Some(stored.seq),
                kind,
            };
            if expected != stored.seq {
                findings.push(found(FindingKind::OutOfOrder));
            }
            if leaf_hash(&stored.bytes) != stored.leaf {
                findings.push(found(FindingKind::LeafDiffers));
            }
            match Entry::from_bytes(&stored.bytes) {
                Err(_) => findings.push(found(FindingKind::EntryUnreadable)),
                Ok(entry) if entry.seq != stored.seq => {
                    findings.push(found(FindingKind::OutOfOrder))
                }
                Ok(entry) if entry.vault != self.vault => {
                    findings.push(found(FindingKind::ForeignVault))
                }
                Ok(_) => {}
            }
            if !self.completes(stored.seq, stored.leaf)? {
                findings.push(found(FindingKind::TreeNodeDiffers));
            }
        }
        self.recent_heads(from, size, &mut findings)?;
        Ok(findings)
    }

    /// True where every whole subtree that ends with this entry has the hash of its two halves.
    fn completes(&self, seq: u64, leaf: Digest) -> Result<bool> {
        there(self.tree(|stored| {
            let hashes = nodes_for(seq, leaf, stored)?;
            let same = |(index, hash): &(u64, Digest)| stored.node(*index) == Some(*hash);
            Ok(hashes.iter().all(same))
        }))
        .map(|same| same == Some(true))
    }

    /// Checks the signature of every head, which the walk leaves out because it is slow. `progress` is given how
    /// many heads are done. Returns how many there are, and what was found.
    pub fn check_signatures(&self, mut progress: impl FnMut(u64)) -> Result<(u64, Vec<Finding>)> {
        let (mut done, mut findings) = (0, Vec::new());
        let mut query = self
            .conn
            .prepare_cached("SELECT size, note FROM head ORDER BY size")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let size = crate::convert::count(row, "size")?;
            let signed = row.get_ref("note")?.as_str().is_ok_and(|note| {
                open_head(note, self.keys.at(size).verifier()).is_ok_and(|head| head.size == size)
            });
            if !signed {
                findings.push(Finding {
                    seq: size.checked_sub(1),
                    kind: FindingKind::HeadNotSigned,
                });
            }
            done += 1;
            if done % SLICE == 0 {
                progress(done);
            }
        }
        findings.extend(self.farewells_missing()?);
        Ok((done, findings))
    }

    fn recent_heads(&self, from: u64, size: u64, findings: &mut Vec<Finding>) -> Result<()> {
        let mut newest = 0;
        for (at, note) in self.heads(from, size)? {
            newest = at;
            let seq = at.checked_sub(1);
            let kind = match open_head(&note, self.keys.at(at).verifier()) {
                Err(_) => Some(FindingKind::HeadNotSigned),
                Ok(head) => {
                    let expected = there(self.tree(|nodes| root(at, nodes)))?
                        .map(|hash| Head::new(self.vault, at, hash));
                    (Some(head) != expected).then_some(FindingKind::HeadDoesNotMatch)
                }
            };
            findings.extend(kind.map(|kind| Finding { seq, kind }));
        }
        if newest != size {
            findings.push(Finding {
                seq: size.checked_sub(1),
                kind: FindingKind::HeadMissing,
            });
        }
        Ok(())
    }

    /// Walks the next entries; returns how many there were.
    fn check_slice(&self, checking: &mut Checking, most: u64) -> Result<u64> {
        let from = checking.walk.size();
        let loaded = Loaded::read(self, from, from + most)?;
        let mut heads = self.heads(from, from + most)?.into_iter().peekable();
        let mut query = self.conn.prepare_cached(
            "SELECT seq, bytes, leaf, kind, at_ms, staff, interview, person FROM entry
              WHERE seq >= ?1 AND seq < ?2 ORDER BY seq",
        )?;
        let mut rows = query.query(params![signed(from)?, signed(from + most)?])?;
        let mut made = false;
        while let Some(row) = rows.next()? {
            let unreadable = |_| VaultError::Unreadable { what: "leaf" };
            let leaf = Digest::from_column(row.get_ref(2)?.as_blob().map_err(unreadable)?)?;
            let seq = checking.walk.size();
            let bytes = row
                .get_ref(1)?
                .as_blob()
                .map_err(|_| VaultError::Unreadable { what: "entry" })?;
            let front = checking.walk.step(bytes, &leaf);
            if let Some(front) = front {
                made = made || !MAKES_NO_ROW.contains(&front.kind);
                if !is_found_by(row, &front) {
                    checking.walk.find(Some(seq), FindingKind::ColumnDiffers);
                }
            }
            if signed(seq)? != row.get::<_, i64>(0)? {
                checking.walk.find(Some(seq), FindingKind::OutOfOrder);
            }
            if !loaded.fits(seq, checking.walk.completed()) {
                checking.walk.find(Some(seq), FindingKind::TreeNodeDiffers);
            }
            while let Some((size, note)) = heads.next_if(|(size, _)| *size <= seq + 1) {
                checking.heads = size;
                let fits = note.starts_with(&self.head_text(size, checking.walk.root()));
                // Once one head is off, so is each after it: the first says where.
                if checking.fits && !fits {
                    checking.walk.find(Some(seq), FindingKind::HeadDoesNotMatch);
                }
                checking.fits = fits;
            }
        }
        let to = checking.walk.size();
        if to > from {
            self.compare(checking, (from, to), made)?;
        }
        Ok(to - from)
    }

    fn check_end(&self, checking: &mut Checking) -> Result<()> {
        let size = checking.walk.size();
        let last = size.checked_sub(1);
        match self.newest_head()? {
            Some(note) => match open_head(&note, self.keys.at(size).verifier()) {
                Ok(head) if head.size == size => checking.walk.compare(size, &head.root),
                Ok(_) => checking.walk.find(last, FindingKind::HeadMissing),
                Err(_) => checking.walk.find(last, FindingKind::HeadNotSigned),
            },
            None if size > 0 => checking.walk.find(last, FindingKind::HeadMissing),
            None => {}
        }
        Ok(())
    }

    /// How a signed head begins: origin, size, root (C2SP tlog-checkpoint).
    fn head_text(&self, size: u64, root: Digest) -> String {
        let head = Head::new(self.vault, size, root);
        format!(
            "{}\n{}\n{}\n",
            head.origin,
            head.size,
            STANDARD.encode(head.root.as_bytes())
        )
    }

    /// Heads with a size above `from` and up to `to`.
    fn heads(&self, from: u64, to: u64) -> Result<Vec<(u64, String)>> {
        let mut query = self.conn.prepare_cached(
            "SELECT size, note FROM head WHERE size > ?1 AND size <= ?2 ORDER BY size",
        )?;
        let rows = query.query(params![signed(from)?, signed(to)?])?;
        crate::convert::gather(rows, |row| {
            Ok((crate::convert::count(row, "size")?, row.get("note")?))
        })
    }
}

/// What the tree answered; `None` where a hash is not there. That it could not be read is no finding.
fn there<T>(answer: Result<T>) -> Result<Option<T>> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(VaultError::Evidence(_)) => Ok(None),
        Err(why) => Err(why),
    }
}

/// True where the columns an entry is found by hold what it says. By place, not by name: this runs for each entry.
fn is_found_by(row: &Row<'_>, front: &Front<'_>) -> bool {
    let text = |at: usize| row.get_ref(at).ok().and_then(|value| value.as_str().ok());
    let number = row.get_ref(4).ok().and_then(|value| value.as_i64().ok());
    text(3) == Some(front.kind)
        && number.is_some()
        && number == front.at_ms.parse().ok()
        && is_id(row, 5, front.staff)
        && is_id(row, 6, front.interview)
        && is_id(row, 7, front.person)
}

/// True where the column holds that id, or nothing where there is none.
fn is_id(row: &Row<'_>, at: usize, id: Option<&str>) -> bool {
    match (row.get_ref(at), id) {
        (Ok(ValueRef::Null), None) => true,
        (Ok(ValueRef::Blob(bytes)), Some(id)) => {
            Uuid::try_parse_ascii(id.as_bytes()).is_ok_and(|uuid| uuid.as_bytes() == bytes)
        }
        _ => false,
    }
}

/// A stretch of the stored tree in memory: its inner nodes, by index.
struct Loaded {
    /// How many inner nodes come before it.
    before: u64,
    nodes: Vec<(i64, Digest)>,
}

impl Loaded {
    /// The nodes that the entries from one to before the other complete.
    fn read(vault: &Vault, from: u64, to: u64) -> Result<Self> {
        let mut query = vault
            .conn
            .prepare_cached("SELECT at, hash FROM node WHERE at >= ?1 AND at < ?2 ORDER BY at")?;
        let mut rows = query.query(params![signed(leaf_index(from))?, signed(leaf_index(to))?])?;
        let mut nodes = Vec::new();
        while let Some(row) = rows.next()? {
            // A gap would shift the rest: what follows then differs, which is what a gap is.
            let hash = row.get_ref(1)?.as_blob().unwrap_or_default();
            nodes.push((row.get(0)?, Digest::from_column(hash)?));
        }
        // Of all hashes stored before an entry's leaf, one for each entry is a leaf.
        let before = leaf_index(from) - from;
        Ok(Self { before, nodes })
    }

    /// True where the hashes an entry completes, but its leaf, are stored from the place after the leaf's on.
    fn fits(&self, seq: u64, completed: &[Digest]) -> bool {
        let leaf = leaf_index(seq);
        let inner = completed.get(1..).unwrap_or_default();
        let rank = (leaf - seq).checked_sub(self.before);
        let from = rank.and_then(|rank| usize::try_from(rank).ok());
        let places = (leaf + 1..).map(|at| i64::try_from(at).unwrap_or(i64::MAX));
        from.and_then(|from| self.nodes.get(from..from + inner.len()))
            .is_some_and(|stored| {
                places
                    .zip(inner)
                    .zip(stored)
                    .all(|((at, hash), node)| (at, *hash) == *node)
            })
    }
}

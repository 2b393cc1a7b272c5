//! One transaction: the change, its entries, the tree and a signed head, or nothing.

use std::sync::Arc;

use rusqlite::{Transaction, TransactionBehavior, params};
use tell_first_evidence::{
    Act, DeskKey, Entry, Head, Moment, PersonId, SessionId, StaffId, VaultId, World, leaf_hash,
    nodes_for, root, sign_by,
};

use crate::convert::{Stored, signed};
use crate::keys::Keys;
use crate::nodes::asked;
use crate::{Result, Vault, VaultError};

/// A transaction. Each typed change takes the `seq` of the entry that says why, appended in this transaction.
pub struct Tx<'a> {
    pub(crate) conn: Transaction<'a>,
    pub(crate) vault: VaultId,
    pub(crate) keys: &'a Keys,
    /// The key from the head of this transaction on, where it changes.
    pub(crate) next_key: Option<(u64, DeskKey)>,
    first: u64,
    next: u64,
    /// Changes that need no entry (bookmarks).
    unlogged: u64,
    /// A value was taken away or overwritten.
    erased: bool,
    /// A word that people are found by went: copies of it may be left in the sorted tables.
    unsorted: bool,
    /// Cards that are no longer agreed to: what rested on them must be gone at the end.
    ended: Vec<(PersonId, String)>,
}

impl Vault {
    /// Runs `work` in one IMMEDIATE transaction. All of it is on the disk when this returns `Ok`, and none of it
    /// is stored when this returns `Err`.
    ///
    /// A write that changed state without an entry is refused with the rule `change-needs-entry`. After a write
    /// that took values away, the journal is emptied too ([`Vault::scrub`]).
    pub fn write<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.write_with(work)
    }

    /// As [`Vault::write`], for work that fails with an error of its own.
    pub fn write_with<T, E: From<VaultError>>(
        &mut self,
        work: impl FnOnce(&mut Tx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        if self.poisoned {
            return Err(VaultError::Poisoned.into());
        }
        let mut tx = self.begin()?;
        let before = tx.conn.total_changes();
        let done = work(&mut tx)?;
        let erased = tx.erased;
        match tx.finish(before) {
            Ok(next_key) => self.keys.go_on(next_key),
            Err(error) => {
                // After a failed sync nobody knows what is on the disk: do not guess, open again.
                self.poisoned = matches!(
                    &error,
                    VaultError::Sqlite(_) | VaultError::Io(_) | VaultError::NoMemory
                );
                return Err(error.into());
            }
        }
        // The change is on the disk by now, so this may not turn it into a failure: it is tried again instead.
        if (erased || self.unscrubbed) && self.scrub().is_err() {
            self.unscrubbed = true;
        }
        Ok(done)
    }

    /// Copies the journal into the file and empties it, so that nothing erased is left in it.
    /// Called after every write that took a value away; costs a few syncs. A backup that is under way gives way.
    pub fn scrub(&mut self) -> Result<()> {
        let turn = Arc::clone(&self.turn);
        let _asked = turn.ask().ok_or(VaultError::Busy)?;
        let busy: i64 = self
            .conn
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy != 0 {
            return Err(VaultError::Busy);
        }
        self.unscrubbed = false;
        Ok(())
    }

    /// True where the journal may still hold something erased, because emptying it failed (a full disk). Every
    /// later write, [`Vault::scrub`] and closing try again.
    pub const fn unscrubbed(&self) -> bool {
        self.unscrubbed
    }

    fn begin(&mut self) -> Result<Tx<'_>> {
        let conn = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let next: i64 = conn
            .prepare_cached("SELECT coalesce(max(seq) + 1, 0) FROM entry")?
            .query_row([], |row| row.get(0))?;
        let next = u64::try_from(next).map_err(|_| VaultError::DamagedFile)?;
        let (vault, keys) = (self.vault, &self.keys);
        Ok(Tx {
            conn,
            vault,
            keys,
            next_key: None,
            first: next,
            next,
            unlogged: 0,
            erased: false,
            unsorted: false,
            ended: Vec::new(),
        })
    }
}

impl Tx<'_> {
    /// Appends an entry with its leaf and tree nodes. Returns its `seq`.
    pub fn append(
        &mut self,
        at: Moment,
        session: Option<SessionId>,
        staff: Option<StaffId>,
        act: Act,
    ) -> Result<u64> {
        let seq = self.next;
        let (kind, interview, person) = (act.kind(), act.interview(), act.person());
        let entry = Entry {
            seq,
            vault: self.vault,
            at,
            session,
            staff,
            act,
        };
        let bytes = entry.to_bytes();
        let leaf = leaf_hash(&bytes);
        self.conn
            .prepare_cached(
                "INSERT INTO entry (seq, kind, interview, person, staff, at_ms, bytes, leaf)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                signed(seq)?,
                kind,
                interview.map(|id| id.to_column()),
                person.map(|id| id.to_column()),
                staff.map(|id| id.to_column()),
                at.wall_ms,
                bytes,
                leaf.to_column(),
            ])?;
        let nodes = asked(&self.conn, |nodes| nodes_for(seq, leaf, nodes))?;
        let mut insert = self
            .conn
            .prepare_cached("INSERT INTO node (at, hash) VALUES (?1, ?2)")?;
        // The leaf itself stands beside its entry.
        for (index, hash) in nodes.into_iter().skip(1) {
            insert.execute(params![signed(index)?, hash.to_column()])?;
        }
        self.next += 1;
        Ok(seq)
    }

    /// The desk's verifier line.
    pub(crate) fn verifier(&self) -> String {
        self.keys.newest().verifier().to_owned()
    }

    /// The first row of all: which vault this is and the desk's seed.
    pub(crate) fn meta_put(
        &mut self,
        seq: u64,
        world: World,
        seed: &[u8; 32],
        at: Moment,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let world = match world {
            World::Live => "live",
            World::Practice => "practice",
        };
        self.conn.execute(
            "INSERT INTO meta (one, vault, world, created_ms, seq) VALUES (1, ?1, ?2, ?3, ?4)",
            params![self.vault.to_column(), world, at.wall_ms, seq],
        )?;
        self.conn.execute(
            "INSERT INTO desk_key (ordinal, seed, seq) VALUES (1, ?1, ?2)",
            params![seed, seq],
        )?;
        Ok(())
    }

    /// Refuses a `seq` that is not of this transaction.
    pub(crate) fn own(&self, seq: u64) -> Result<i64> {
        if seq < self.first || seq >= self.next {
            return Err(VaultError::rule("change-needs-entry"));
        }
        signed(seq)
    }

    /// Runs a change that needs no entry.
    pub(crate) fn unlogged<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T>,
    ) -> Result<T> {
        let before = self.conn.total_changes();
        let done = work(&self.conn)?;
        self.unlogged += self.conn.total_changes() - before;
        Ok(done)
    }

    /// Notes that a value was taken away or overwritten.
    pub(crate) const fn note_erased(&mut self) {
        self.erased = true;
    }

    /// Notes that a word people are found by went.
    pub(crate) const fn note_unsorted(&mut self) {
        self.unsorted = true;
    }

    /// Notes that a card is not, or no longer, agreed to.
    pub(crate) fn note_ended(&mut self, person: PersonId, card: &str) {
        self.ended.push((person, card.to_owned()));
    }

    /// Commits. Answers the key from now on, where it changed.
    fn finish(self, before: u64) -> Result<Option<(u64, DeskKey)>> {
        if self.next == self.first {
            if self.conn.total_changes() - before > self.unlogged {
                return Err(VaultError::rule("change-needs-entry"));
            }
            self.conn.commit()?;
            return Ok(None);
        }
        self.nothing_outlives_its_yes()?;
        if self.unsorted {
            self.index_sweep()?;
        }
        let hash = asked(&self.conn, |nodes| root(self.next, nodes))?;
        let head = Head::new(self.vault, self.next, hash);
        let signers = [self.keys.newest()]
            .into_iter()
            .chain(self.next_key.as_ref().map(|(_, key)| key));
        let note = sign_by(&signers.collect::<Vec<_>>(), &head)?;
        self.conn
            .prepare_cached("INSERT INTO head (size, note) VALUES (?1, ?2)")?
            .execute(params![signed(self.next)?, note])?;
        self.conn.commit()?;
        Ok(self.next_key)
    }

    /// The same rule as the reference from `answer_rest` to `live_choice`, with a name.
    fn nothing_outlives_its_yes(&self) -> Result<()> {
        let mut query = self.conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM answer_rest r WHERE r.person = ?1 AND r.card = ?2 AND NOT EXISTS
               (SELECT 1 FROM live_choice l WHERE l.person = r.person AND l.card = r.card))",
        )?;
        for (person, card) in &self.ended {
            let left: bool =
                query.query_row(params![person.to_column(), card], |row| row.get(0))?;
            if left {
                return Err(VaultError::rule("value-without-consent"));
            }
        }
        Ok(())
    }
}

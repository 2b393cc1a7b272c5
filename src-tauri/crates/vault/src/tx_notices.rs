//! A notice's life: drafts, which change until they are published, and publications, which never do.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use tell_first_evidence::{Digest, DraftId, Moment, Salt, StaffId};
use tell_first_notice::PackFile;

use crate::convert::Stored;
use crate::tx_desk::one;
use crate::{Result, Tx, VaultError};

/// A draft as it is begun.
pub struct NewDraft<'a> {
    /// Its id.
    pub draft: DraftId,
    /// The notice it is a version of.
    pub pack_id: &'a str,
    /// The version it was copied from; none where it came from outside.
    pub based_on: Option<Digest>,
    /// Digest over its files.
    pub content: Digest,
    /// Who began it.
    pub author: StaffId,
    /// When.
    pub at: Moment,
}

/// What a version changed against the one before it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// The short notice.
    Short,
    /// A section, its words or its questions.
    Section(String),
    /// The full notice.
    Full,
    /// The leaflet.
    Leaflet,
    /// A card.
    Card(String),
}

impl Changed {
    /// As it is stored: the layer, and the section or card.
    fn columns(&self) -> (&'static str, &str) {
        match self {
            Self::Short => ("short", ""),
            Self::Section(name) => ("section", name),
            Self::Full => ("full", ""),
            Self::Leaflet => ("leaflet", ""),
            Self::Card(name) => ("card", name),
        }
    }

    /// As it stands in an entry: `short`, `section:money`.
    fn code(&self) -> String {
        match self.columns() {
            (layer, "") => layer.to_owned(),
            (layer, name) => format!("{layer}:{name}"),
        }
    }

    /// All of them as they stand in an entry, in order; none where there are none.
    #[must_use]
    pub fn codes(all: &[Self]) -> Option<String> {
        let mut codes: Vec<String> = all.iter().map(Self::code).collect();
        codes.sort_unstable();
        codes.dedup();
        (!codes.is_empty()).then(|| codes.join(" "))
    }
}

/// A version that is published. The pack is installed before.
pub struct NewPublication<'a> {
    /// The pack.
    pub pack: Digest,
    /// The notice it is a version of.
    pub pack_id: &'a str,
    /// First day it is in force.
    pub effective: NaiveDate,
    /// The day it was put up at its published address.
    pub listed_on: NaiveDate,
    /// The draft it was; none for a notice that came with the application.
    pub draft: Option<DraftId>,
    /// The version before it.
    pub supersedes: Option<Digest>,
    /// True where something changed in what is done with data.
    pub processing: bool,
    /// True where people must be told again.
    pub material: bool,
    /// The data protection lead's reason, with the salt of the entry's commitment.
    pub reason: Option<(&'a str, &'a Salt)>,
    /// What it changed.
    pub changes: &'a [Changed],
    /// Who published it.
    pub staff: StaffId,
    /// When.
    pub at: Moment,
}

impl Tx<'_> {
    /// Begins a draft with its files.
    pub fn draft_begin(&mut self, seq: u64, new: &NewDraft<'_>, files: &[PackFile]) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO draft (id, pack_id, based_on, state, content, author, begun_ms, changed_ms, first_seq, seq)
             VALUES (?1, ?2, ?3, 'open', ?4, ?5, ?6, ?6, ?7, ?7)",
            params![
                new.draft.to_column(),
                new.pack_id,
                new.based_on.map(|digest| digest.to_column()),
                new.content.to_column(),
                new.author.to_column(),
                new.at.wall_ms,
                seq
            ],
        )?;
        self.draft_files_put(new.draft, files)
    }

    /// Changes a draft; whoever did is its author from now on, and an approval no longer holds.
    pub fn draft_save(
        &mut self,
        seq: u64,
        draft: DraftId,
        content: Digest,
        files: &[PackFile],
        author: StaffId,
        at: Moment,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE draft SET state = 'open', approver = NULL, content = ?2, author = ?3, changed_ms = ?4, seq = ?5
              WHERE id = ?1",
            params![
                draft.to_column(),
                content.to_column(),
                author.to_column(),
                at.wall_ms,
                seq
            ],
        )?;
        one(changed, "draft")?;
        self.draft_files_put(draft, files)
    }

    /// Approves a draft as it stands. Where another data protection lead could approve it, its author may not
    /// (`another-approves`).
    pub fn draft_approve(&mut self, seq: u64, draft: DraftId, approver: StaffId) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE draft SET state = 'approved', approver = ?2, seq = ?3 WHERE id = ?1",
            params![draft.to_column(), approver.to_column(), seq],
        )?;
        one(changed, "draft")
    }

    /// Gives a draft up. Its files stay.
    pub fn draft_drop(&mut self, seq: u64, draft: DraftId) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE draft SET state = 'dropped', seq = ?2 WHERE id = ?1",
            params![draft.to_column(), seq],
        )?;
        one(changed, "draft")
    }

    /// Publishes an installed pack. The rules: it follows the newest version of its notice, is not dated before it,
    /// and a draft it was is approved.
    pub fn publish(&mut self, seq: u64, new: &NewPublication<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        if let Some(draft) = new.draft {
            let changed = self.conn.execute(
                "UPDATE draft SET state = 'published', seq = ?2 WHERE id = ?1",
                params![draft.to_column(), seq],
            )?;
            one(changed, "draft")?;
        }
        self.conn.execute(
            "INSERT INTO publication (pack, pack_id, ordinal, effective, listed_on, draft, supersedes, processing,
               material, reason, salt, staff, at_ms, first_seq, seq)
             VALUES (?1, ?2, (SELECT coalesce(max(ordinal), 0) + 1 FROM publication WHERE pack_id = ?2), ?3, ?4, ?5,
               ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)",
            params![
                new.pack.to_column(),
                new.pack_id,
                new.effective.to_string(),
                new.listed_on.to_string(),
                new.draft.map(|draft| draft.to_column()),
                new.supersedes.map(|digest| digest.to_column()),
                new.processing,
                new.material,
                new.reason.map(|(words, _)| words),
                new.reason.map(|(_, salt)| salt.to_column()),
                new.staff.to_column(),
                new.at.wall_ms,
                seq
            ],
        )?;
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO publication_change (pack, layer, name) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        )?;
        for change in new.changes {
            let (layer, name) = change.columns();
            insert.execute(params![new.pack.to_column(), layer, name])?;
        }
        Ok(())
    }

    /// Puts a version away that is not the newest. It can still be read.
    pub fn publication_archive(&mut self, seq: u64, pack: Digest, at: Moment) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE publication SET archived_ms = ?2, seq = ?3 WHERE pack = ?1",
            params![pack.to_column(), at.wall_ms, seq],
        )?;
        one(changed, "publication")
    }

    /// Writes the files that differ, and takes away those that are gone.
    fn draft_files_put(&self, draft: DraftId, files: &[PackFile]) -> Result<()> {
        let new: BTreeMap<&str, &[u8]> = files
            .iter()
            .map(|file| (file.path.as_str(), file.bytes.as_slice()))
            .collect();
        if new.len() != files.len() {
            return Err(VaultError::rule("once-only"));
        }
        let id = draft.to_column();
        let mut gone = Vec::new();
        {
            let mut query = self
                .conn
                .prepare_cached("SELECT path FROM draft_file WHERE draft = ?1")?;
            let mut rows = query.query([id])?;
            while let Some(row) = rows.next()? {
                let path: String = row.get(0)?;
                if !new.contains_key(path.as_str()) {
                    gone.push(path);
                }
            }
        }
        for path in gone {
            self.conn.execute(
                "DELETE FROM draft_file WHERE draft = ?1 AND path = ?2",
                params![id, path],
            )?;
        }
        for (path, bytes) in new {
            let old: Option<Vec<u8>> = self
                .conn
                .prepare_cached("SELECT bytes FROM draft_file WHERE draft = ?1 AND path = ?2")?
                .query_row(params![id, path], |row| row.get(0))
                .optional()?;
            if old.as_deref() != Some(bytes) {
                self.conn
                    .prepare_cached(
                        "INSERT INTO draft_file (draft, path, bytes) VALUES (?1, ?2, ?3)
                         ON CONFLICT (draft, path) DO UPDATE SET bytes = excluded.bytes",
                    )?
                    .execute(params![id, path, bytes])?;
            }
        }
        Ok(())
    }
}

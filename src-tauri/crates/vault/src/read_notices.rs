//! Reading a notice's life, and who was told what.

use chrono::NaiveDate;
use rusqlite::{Row, params};
use tell_first_evidence::{Digest, DraftId, StaffId};
use tell_first_notice::PackFile;

use crate::convert::{Stored, count, first, gather, get, get_option, word};
use crate::{Changed, Result, Vault, VaultError};

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// Its id.
    pub draft: DraftId,
    /// The notice it is a version of.
    pub pack_id: String,
    /// The version it was copied from.
    pub based_on: Option<Digest>,
    /// `open`, `approved`, `published` or `dropped`.
    pub state: String,
    /// Digest over its files.
    pub content: Digest,
    /// Who changed it last.
    pub author: StaffId,
    /// Who approved it.
    pub approver: Option<StaffId>,
    /// When it was begun, ms since 1970.
    pub begun_ms: i64,
    /// When it was last changed.
    pub changed_ms: i64,
    /// The newest entry about it.
    pub seq: u64,
}

/// A published version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationRow {
    /// The pack.
    pub pack: Digest,
    /// The notice it is a version of.
    pub pack_id: String,
    /// Which version of it, from 1.
    pub ordinal: u32,
    /// First day it is in force.
    pub effective: NaiveDate,
    /// The day it was put up at its published address.
    pub listed_on: NaiveDate,
    /// The version before it.
    pub supersedes: Option<Digest>,
    /// True where something changed in what is done with data.
    pub processing: bool,
    /// True where people must be told again.
    pub material: bool,
    /// The data protection lead's reason.
    pub reason: Option<String>,
    /// Who published it.
    pub staff: StaffId,
    /// When, ms since 1970.
    pub at_ms: i64,
    /// When it was put away.
    pub archived_ms: Option<i64>,
    /// The entry it was published by.
    pub published_seq: u64,
}

impl Vault {
    /// Every draft that is open or approved, the newest first.
    pub fn drafts(&self) -> Result<Vec<DraftRow>> {
        let mut query = self.conn.prepare_cached(
            "SELECT * FROM draft WHERE state IN ('open', 'approved') ORDER BY changed_ms DESC, id",
        )?;
        gather(query.query([])?, draft_row)
    }

    /// A draft, or [`VaultError::NotFound`].
    pub fn draft(&self, draft: DraftId) -> Result<DraftRow> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM draft WHERE id = ?1")?;
        first(query.query([draft.to_column()])?, draft_row)?
            .ok_or(VaultError::NotFound { what: "draft" })
    }

    /// True where there ever was a draft with exactly these files, or one was based on them.
    pub fn drafted(&self, content: Digest) -> Result<bool> {
        let mut query = self.conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM entry WHERE kind = 'draft.begun'
                AND instr(bytes, CAST(lower(hex(?1)) AS BLOB)) > 0)",
        )?;
        Ok(query.query_row([content.to_column()], |row| row.get(0))?)
    }

    /// The files of a draft.
    pub fn draft_files(&self, draft: DraftId) -> Result<Vec<PackFile>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT path, bytes FROM draft_file WHERE draft = ?1 ORDER BY path")?;
        gather(query.query([draft.to_column()])?, |row| {
            Ok(PackFile {
                path: row.get("path")?,
                bytes: row.get("bytes")?,
            })
        })
    }

    /// Every published version, by notice and then the newest first.
    pub fn publications(&self) -> Result<Vec<PublicationRow>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM publication ORDER BY pack_id, ordinal DESC")?;
        gather(query.query([])?, publication_row)
    }

    /// What a version changed against the one before it.
    pub fn publication_changes(&self, pack: Digest) -> Result<Vec<Changed>> {
        let mut query = self.conn.prepare_cached(
            "SELECT layer, name FROM publication_change WHERE pack = ?1 ORDER BY layer, name",
        )?;
        gather(query.query([pack.to_column()])?, |row| {
            let (layer, name): (String, String) = (row.get("layer")?, row.get("name")?);
            match layer.as_str() {
                "short" => Ok(Changed::Short),
                "section" => Ok(Changed::Section(name)),
                "full" => Ok(Changed::Full),
                "leaflet" => Ok(Changed::Leaflet),
                "card" => Ok(Changed::Card(name)),
                _ => Err(VaultError::Unreadable { what: "change" }),
            }
        })
    }

    /// How many people have a stored answer to each of these fields of a notice: those a version would drop.
    pub fn people_with(&self, pack_id: &str, fields: &[String]) -> Result<Vec<(String, u64)>> {
        let mut query = self.conn.prepare_cached(
            "SELECT count(DISTINCT a.person) AS people FROM answer a JOIN showing s ON s.id = a.showing
               JOIN pack p ON p.digest = s.pack
              WHERE p.id = ?1 AND a.field = ?2 AND a.state = 'value'",
        )?;
        let mut held = Vec::new();
        for field in fields {
            let people = first(query.query(params![pack_id, field])?, |row| {
                count(row, "people")
            })?;
            if let Some(people) = people.filter(|people| *people > 0) {
                held.push((field.clone(), people));
            }
        }
        Ok(held)
    }
}

fn draft_row(row: &Row<'_>) -> Result<DraftRow> {
    Ok(DraftRow {
        draft: get(row, "id")?,
        pack_id: row.get("pack_id")?,
        based_on: get_option(row, "based_on")?,
        state: row.get("state")?,
        content: get(row, "content")?,
        author: get(row, "author")?,
        approver: get_option(row, "approver")?,
        begun_ms: row.get("begun_ms")?,
        changed_ms: row.get("changed_ms")?,
        seq: count(row, "seq")?,
    })
}

fn publication_row(row: &Row<'_>) -> Result<PublicationRow> {
    Ok(PublicationRow {
        pack: get(row, "pack")?,
        pack_id: row.get("pack_id")?,
        ordinal: row.get("ordinal")?,
        effective: word(row, "effective")?,
        listed_on: word(row, "listed_on")?,
        supersedes: get_option(row, "supersedes")?,
        processing: row.get("processing")?,
        material: row.get("material")?,
        reason: row.get("reason")?,
        staff: get(row, "staff")?,
        at_ms: row.get("at_ms")?,
        archived_ms: row.get("archived_ms")?,
        published_seq: count(row, "first_seq")?,
    })
}

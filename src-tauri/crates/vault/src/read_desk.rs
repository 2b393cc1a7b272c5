//! Reading the desk's own things: members, settings, packs, texts, receipts.

use std::collections::BTreeMap;

use rusqlite::Row;
use tell_first_evidence::{Digest, InterviewId, ReceiptId};
use tell_first_notice::PackFile;

use crate::convert::{Stored, first, gather, get};
use crate::{PackRow, ReceiptRow, Result, StaffRow, Vault, VaultError};

impl Vault {
    /// Every member, also removed ones, oldest first.
    pub fn staff(&self) -> Result<Vec<StaffRow>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM staff ORDER BY added_ms, id")?;
        gather(query.query([])?, |row| {
            Ok(StaffRow {
                member: get(row, "id")?,
                name: row.get("name")?,
                slot: row.get("slot")?,
                roles: row.get("roles")?,
                added_ms: row.get("added_ms")?,
                removed_ms: row.get("removed_ms")?,
            })
        })
    }

    /// Every setting.
    pub fn settings(&self) -> Result<BTreeMap<String, String>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT name, value FROM setting")?;
        Ok(gather(query.query([])?, |row| {
            Ok((row.get("name")?, row.get("value")?))
        })?
        .into_iter()
        .collect())
    }

    /// The words with this digest.
    pub fn text(&self, digest: Digest) -> Result<Option<String>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT markdown FROM text WHERE digest = ?1")?;
        let words: Option<String> = first(query.query([digest.to_column()])?, |row| {
            Ok(row.get("markdown")?)
        })?;
        match words {
            Some(words) if Digest::of(words.as_bytes()) != digest => {
                Err(VaultError::Unreadable { what: "text" })
            }
            words => Ok(words),
        }
    }

    /// Every installed pack, newest first.
    pub fn packs(&self) -> Result<Vec<PackRow>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM pack ORDER BY seq DESC")?;
        gather(query.query([])?, |row| {
            Ok(PackRow {
                digest: get(row, "digest")?,
                id: row.get("id")?,
                version: row.get("version")?,
                title: row.get("title")?,
                installed_ms: row.get("installed_ms")?,
            })
        })
    }

    /// The files of a pack, as installed.
    pub fn pack_files(&self, pack: Digest) -> Result<Vec<PackFile>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT path, bytes FROM pack_file WHERE pack = ?1 ORDER BY path")?;
        gather(query.query([pack.to_column()])?, |row| {
            Ok(PackFile {
                path: row.get("path")?,
                bytes: row.get("bytes")?,
            })
        })
    }

    /// A receipt.
    pub fn receipt(&self, receipt: ReceiptId) -> Result<Option<ReceiptRow>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM receipt WHERE id = ?1")?;
        first(query.query([receipt.to_column()])?, |row| {
            self.receipt_row(row)
        })
    }

    /// The receipts of an interview, oldest first.
    pub fn receipts_of(&self, interview: InterviewId) -> Result<Vec<ReceiptRow>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM receipt WHERE interview = ?1 ORDER BY seq")?;
        gather(query.query([interview.to_column()])?, |row| {
            self.receipt_row(row)
        })
    }

    fn receipt_row(&self, row: &Row<'_>) -> Result<ReceiptRow> {
        let receipt: ReceiptId = get(row, "id")?;
        let mut query = self.conn.prepare_cached(
            "SELECT how, at_ms FROM receipt_hand WHERE receipt = ?1 ORDER BY seq",
        )?;
        Ok(ReceiptRow {
            receipt,
            interview: get(row, "interview")?,
            person: get(row, "person")?,
            digest: get(row, "digest")?,
            json: row.get("json")?,
            html: row.get("html")?,
            made_ms: row.get("made_ms")?,
            handed: gather(query.query([receipt.to_column()])?, |row| {
                Ok((row.get("how")?, row.get("at_ms")?))
            })?,
        })
    }
}

//! Reading the log.

use rusqlite::params;
use tell_first_evidence::{InterviewId, PersonId};

use crate::convert::{Stored, count, first, gather, get, signed};
use crate::{Result, StoredEntry, Vault};

impl Vault {
    /// At most `most` entries from `from` on, in order.
    pub fn entries(&self, from: u64, most: u64) -> Result<Vec<StoredEntry>> {
        let mut query = self.conn.prepare_cached(
            "SELECT seq, bytes, leaf FROM entry WHERE seq >= ?1 ORDER BY seq LIMIT ?2",
        )?;
        gather(
            query.query(params![
                signed(from)?,
                i64::try_from(most).unwrap_or(i64::MAX)
            ])?,
            entry,
        )
    }

    /// The entries of an interview, in order.
    pub fn entries_of(&self, interview: InterviewId) -> Result<Vec<StoredEntry>> {
        let mut query = self.conn.prepare_cached(
            "SELECT seq, bytes, leaf FROM entry WHERE interview = ?1 ORDER BY seq",
        )?;
        gather(query.query([interview.to_column()])?, entry)
    }

    /// The entries about a person, in order.
    pub fn entries_about(&self, person: PersonId) -> Result<Vec<StoredEntry>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT seq, bytes, leaf FROM entry WHERE person = ?1 ORDER BY seq")?;
        gather(query.query([person.to_column()])?, entry)
    }

    /// How many entries there are.
    pub fn entry_count(&self) -> Result<u64> {
        let mut query = self
            .conn
            .prepare_cached("SELECT coalesce(max(seq) + 1, 0) AS n FROM entry")?;
        Ok(first(query.query([])?, |row| count(row, "n"))?.unwrap_or(0))
    }

    /// The newest signed head, as a C2SP note; there is one in every vault.
    pub fn newest_head(&self) -> Result<Option<String>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT note FROM head ORDER BY size DESC LIMIT 1")?;
        first(query.query([])?, |row| Ok(row.get("note")?))
    }
}

fn entry(row: &rusqlite::Row<'_>) -> Result<StoredEntry> {
    Ok(StoredEntry {
        seq: count(row, "seq")?,
        bytes: row.get("bytes")?,
        leaf: get(row, "leaf")?,
    })
}

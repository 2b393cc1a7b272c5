//! Reading lettings, and the showings that stand behind each.

use rusqlite::Row;
use tell_first_evidence::{InterviewId, LettingId, PersonId, StaffId};

use crate::convert::{Stored, count, first, gather, get, unpadded};
use crate::{Result, Vault, VaultError};

/// A letting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettingRow {
    /// Its id.
    pub letting: LettingId,
    /// The lead tenant.
    pub person: PersonId,
    /// Their reference.
    pub person_reference: String,
    /// The name; empty while none is known.
    pub name: String,
    /// The encounter of the government's notice.
    pub interview: InterviewId,
    /// The tenancy reference.
    pub tenancy: String,
    /// Who noted it.
    pub staff: StaffId,
    /// When it was agreed, ms since 1970.
    pub agreed_ms: i64,
    /// When it was sent to the government's log.
    pub logged_ms: Option<i64>,
    /// When it was found not to have come about.
    pub dropped_ms: Option<i64>,
    /// The newest entry about it.
    pub seq: u64,
}

const LETTINGS: &str =
    "SELECT l.*, p.reference AS person_reference, x.name FROM letting l JOIN person p ON p.id = l.person
    LEFT JOIN person_index x ON x.person = l.person AND x.erased = 0";

impl Vault {
    /// Every letting, the newest first.
    pub fn lettings(&self) -> Result<Vec<LettingRow>> {
        let mut query = self
            .conn
            .prepare_cached(&format!("{LETTINGS} ORDER BY l.first_seq DESC"))?;
        gather(query.query([])?, letting_row)
    }

    /// A letting, or [`VaultError::NotFound`].
    pub fn letting(&self, letting: LettingId) -> Result<LettingRow> {
        let mut query = self
            .conn
            .prepare_cached(&format!("{LETTINGS} WHERE l.id = ?1"))?;
        first(query.query([letting.to_column()])?, letting_row)?
            .ok_or(VaultError::NotFound { what: "letting" })
    }

    /// The lettings of a person, the newest first.
    pub fn lettings_of(&self, person: PersonId) -> Result<Vec<LettingRow>> {
        let mut query = self.conn.prepare_cached(&format!(
            "{LETTINGS} WHERE l.person = ?1 ORDER BY l.first_seq DESC"
        ))?;
        gather(query.query([person.to_column()])?, letting_row)
    }
}

fn letting_row(row: &Row<'_>) -> Result<LettingRow> {
    Ok(LettingRow {
        letting: get(row, "id")?,
        person: get(row, "person")?,
        person_reference: row.get("person_reference")?,
        name: unpadded(row, "name")?.unwrap_or_default(),
        interview: get(row, "interview")?,
        tenancy: row.get("tenancy")?,
        staff: get(row, "staff")?,
        agreed_ms: row.get("agreed_ms")?,
        logged_ms: row.get("logged_ms")?,
        dropped_ms: row.get("dropped_ms")?,
        seq: count(row, "seq")?,
    })
}

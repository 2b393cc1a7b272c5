//! What the commitments in a person's entries are to, where it is still held: with it, and only with it, an entry can
//! be shown to mean something.

use rusqlite::Row;
use tell_first_evidence::{PersonId, Salt};

use crate::convert::{Stored, count, gather, get, unpadded};
use crate::read_interview::who_row;
use crate::tx_interview::who_text;
use crate::{Result, Vault, VaultError};

/// What one commitment is to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpeningRow {
    /// The entry.
    pub seq: u64,
    /// Its fact: `value`, `words`, `who`, `hurried` or `tenancy`.
    pub fact: &'static str,
    /// The salt.
    pub salt: Salt,
    /// What was committed to.
    pub value: String,
}

/// Each kind of fact with the rows that hold it: `seq`, `salt`, and `held` (for who was there, its parts).
const HELD: [(&str, &str); 5] = [
    (
        "value",
        "SELECT a.seq, v.salt, v.json AS held FROM answer a JOIN answer_value v ON v.id = a.value
          WHERE a.person = ?1 AND v.erased = 0 ORDER BY a.seq",
    ),
    (
        "words",
        "SELECT c.seq, w.salt, w.words AS held FROM choice c JOIN choice_words w ON w.choice = c.id
          WHERE c.person = ?1 AND w.erased = 0 ORDER BY c.seq",
    ),
    (
        "who",
        "SELECT w.seq, w.salt, w.present, w.channel, w.private FROM who w JOIN interview i ON i.id = w.interview
          WHERE i.person = ?1 AND w.erased = 0 ORDER BY w.seq",
    ),
    (
        "hurried",
        "SELECT s.seq, s.salt, s.hurried AS held FROM showing s
          WHERE s.person = ?1 AND s.salt IS NOT NULL ORDER BY s.seq",
    ),
    (
        "tenancy",
        "SELECT l.first_seq AS seq, l.salt, l.tenancy AS held FROM letting l WHERE l.person = ?1 ORDER BY l.first_seq",
    ),
];

impl Vault {
    /// Every opening of a person's entries, in the order of the log.
    pub fn openings_of(&self, person: PersonId) -> Result<Vec<OpeningRow>> {
        let mut all = Vec::new();
        for (fact, sql) in HELD {
            let mut query = self.conn.prepare_cached(sql)?;
            all.extend(gather(query.query([person.to_column()])?, |row| {
                Ok(OpeningRow {
                    seq: count(row, "seq")?,
                    fact,
                    salt: get(row, "salt")?,
                    value: value(fact, row)?,
                })
            })?);
        }
        all.sort_by_key(|one| one.seq);
        Ok(all)
    }
}

fn value(fact: &str, row: &Row<'_>) -> Result<String> {
    if fact == "who" {
        return Ok(who_text(&who_row(row)?));
    }
    unpadded(row, "held")?.ok_or(VaultError::Unreadable { what: "opening" })
}

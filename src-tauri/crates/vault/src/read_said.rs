//! Reading what the commitments of a meeting's entries cover, as long as it is held.

use rusqlite::Row;
use tell_first_evidence::{InterviewId, Salt};

use crate::convert::{Stored, count, gather, get, unpadded};
use crate::read_interview::who_row;
use crate::tx_interview::who_text;
use crate::{Result, Vault};

/// What one commitment covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidRow {
    /// Its entry.
    pub seq: u64,
    /// The fact of the entry: `who`, `hurried`, `words` or `value`.
    pub fact: &'static str,
    /// The field, of an answer.
    pub field: Option<String>,
    /// Its salt.
    pub salt: Salt,
    /// The text that was committed to.
    pub text: String,
}

impl Vault {
    /// What the commitments of an interview's entries cover and is still held, in the order of the log.
    pub fn said_in(&self, interview: InterviewId) -> Result<Vec<SaidRow>> {
        let mut all = Vec::new();
        let mut read = |sql: &str, one: fn(&Row<'_>) -> Result<SaidRow>| -> Result<()> {
            let mut query = self.conn.prepare_cached(sql)?;
            all.extend(gather(query.query([interview.to_column()])?, one)?);
            Ok(())
        };
        read(
            "SELECT seq, present, channel, private, salt FROM who WHERE interview = ?1 AND erased = 0",
            |row| said(row, "who", Some(who_text(&who_row(row)?))),
        )?;
        read(
            "SELECT seq, hurried, salt FROM showing WHERE interview = ?1 AND hurried IS NOT NULL",
            |row| said(row, "hurried", row.get("hurried")?),
        )?;
        read(
            "SELECT c.seq, w.words, w.salt FROM choice c JOIN choice_words w ON w.choice = c.id
              WHERE c.interview = ?1 AND w.erased = 0",
            |row| said(row, "words", unpadded(row, "words")?),
        )?;
        read(
            "SELECT a.seq, a.field, v.json, v.salt FROM answer a JOIN answer_value v ON v.id = a.value
              WHERE a.interview = ?1 AND v.erased = 0",
            |row| {
                Ok(SaidRow {
                    field: row.get("field")?,
                    ..said(row, "value", unpadded(row, "json")?)?
                })
            },
        )?;
        all.sort_by_key(|said| said.seq);
        Ok(all)
    }
}

fn said(row: &Row<'_>, fact: &'static str, text: Option<String>) -> Result<SaidRow> {
    Ok(SaidRow {
        seq: count(row, "seq")?,
        fact,
        field: None,
        salt: get(row, "salt")?,
        text: text.unwrap_or_default(),
    })
}

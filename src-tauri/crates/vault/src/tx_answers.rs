//! Answers: kept, changed, erased.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use tell_first_evidence::{ChoiceId, InterviewId, Moment, PersonId, Salt, ShowingId};
use tell_first_intake::{Answer, value_json};

use crate::convert::{Stored, padded};
use crate::{Result, Tx, VaultError};

/// An answer to be stored, in place of the one before it.
pub struct NewAnswer<'a> {
    /// The interview.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// The field.
    pub field: &'a str,
    /// The row of a repeat; 0 outside one.
    pub row: u32,
    /// What was said.
    pub answer: &'a Answer,
    /// For a value: the salt of the entry's commitment, `commit(salt, value_json(value))`.
    pub salt: Option<&'a Salt>,
    /// The showing that covers it.
    pub showing: ShowingId,
    /// The choice it rests on.
    pub choice: Option<ChoiceId>,
    /// The policy it rests on. (No pack can have the routes `claim` and `public` yet: there is nothing to give for them.)
    pub policy: Option<&'a str>,
    /// Today, for the policy's review date.
    pub asked_on: NaiveDate,
    /// When.
    pub at: Moment,
}

impl Tx<'_> {
    /// Stores an answer. Rules: `told-before-asked`, `no-route-no-value`, `interview-closed`, `unknown-field`.
    /// The value and the salt it replaces leave no trace after the commit.
    pub fn answer_put(&mut self, seq: u64, new: &NewAnswer<'_>) -> Result<()> {
        let own = self.own(seq)?;
        let before = self.value_at(new.interview, new.field, new.row)?;
        let (state, value) = stored(new.answer);
        let value = match (value, new.salt) {
            (Some(json), Some(salt)) => Some(self.value_keep(&json, salt)?),
            (None, None) => None,
            (Some(_), None) | (None, Some(_)) => return Err(VaultError::rule("value-needs-salt")),
        };
        self.conn
            .prepare_cached(
                "INSERT INTO answer (interview, field, row, person, state, value, showing, choice, policy,
                   asked_on, at_ms, seq)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                 ON CONFLICT (interview, field, row) DO UPDATE SET person = excluded.person, state = excluded.state,
                   value = excluded.value, showing = excluded.showing,
                   choice = excluded.choice, policy = excluded.policy, asked_on = excluded.asked_on,
                   changes = changes + 1, at_ms = excluded.at_ms, seq = excluded.seq",
            )?
            .execute(params![
                new.interview.to_column(),
                new.field,
                new.row,
                new.person.to_column(),
                state,
                value,
                new.showing.to_column(),
                new.choice.map(|id| id.to_column()),
                new.policy,
                new.asked_on.to_string(),
                new.at.wall_ms,
                own
            ])?;
        if before == Some(true) {
            self.note_erased();
        }
        let what = if before.is_some() { "changed" } else { "saved" };
        self.change_note(own, (new.interview, new.field, new.row), what, None, new.at)
    }

    /// Erases an answer and its salt. False where there was none. `because`: `withdrawn`, `changed-mind`,
    /// `not-asked` or `row-removed`, as in the entry. Always allowed, also in a closed interview.
    pub fn answer_erase(
        &mut self,
        seq: u64,
        interview: InterviewId,
        field: &str,
        row: u32,
        because: &str,
        at: Moment,
    ) -> Result<bool> {
        let own = self.own(seq)?;
        if self.value_at(interview, field, row)?.is_none() {
            return Ok(false);
        }
        self.change_note(own, (interview, field, row), "erased", Some(because), at)?;
        self.conn
            .prepare_cached("DELETE FROM answer WHERE interview = ?1 AND field = ?2 AND row = ?3")?
            .execute(params![interview.to_column(), field, row])?;
        self.note_erased();
        Ok(true)
    }

    /// Appends a value, padded so that what is left of it once erased does not tell how long it was.
    fn value_keep(&self, json: &str, salt: &Salt) -> Result<i64> {
        self.conn
            .prepare_cached("INSERT INTO answer_value (json, salt) VALUES (?1, ?2)")?
            .execute(params![padded(json), salt.to_column()])?;
        Ok(self.conn.last_insert_rowid())
    }

    /// Whether an answer is stored, and whether it is a value.
    fn value_at(&self, interview: InterviewId, field: &str, row: u32) -> Result<Option<bool>> {
        Ok(self
            .conn
            .prepare_cached("SELECT state = 'value' FROM answer WHERE interview = ?1 AND field = ?2 AND row = ?3")?
            .query_row(params![interview.to_column(), field, row], |row| row.get(0))
            .optional()?)
    }

    fn change_note(
        &self,
        seq: i64,
        place: (InterviewId, &str, u32),
        what: &str,
        because: Option<&str>,
        at: Moment,
    ) -> Result<()> {
        let (interview, field, row) = place;
        self.conn
            .prepare_cached(
                "INSERT INTO answer_change (seq, interview, field, row, what, because, at_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                seq,
                interview.to_column(),
                field,
                row,
                what,
                because,
                at.wall_ms
            ])?;
        Ok(())
    }
}

fn stored(answer: &Answer) -> (&'static str, Option<String>) {
    match answer {
        Answer::Value(value) => ("value", Some(value_json(value))),
        Answer::Declined => ("declined", None),
        Answer::NotKnown => ("not-known", None),
        Answer::NotNeeded => ("not-needed", None),
    }
}

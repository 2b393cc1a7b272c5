//! Reading all that is kept about one person.

use rusqlite::Row;
use tell_first_evidence::{InterviewId, PersonId, ShowingId};
use tell_first_intake::{Answer, Place, value_from_json};

use crate::convert::{Stored, count, first, gather, get, get_option, unpadded, word, word_option};
use crate::{AnswerRow, ChoiceRow, InterviewRow, PersonRow, Result, ShowingRow, Vault, VaultError};

const INTERVIEWS: &str = "SELECT i.*, b.place, w.private FROM interview i
    LEFT JOIN bookmark b ON b.interview = i.id LEFT JOIN who w ON w.interview = i.id AND w.erased = 0";
const CHOICES: &str = "SELECT c.*, w.words FROM choice c LEFT JOIN choice_words w ON w.choice = c.id AND w.erased = 0";
const ANSWERS: &str =
    "SELECT a.*, s.pack, v.json, v.salt FROM answer a JOIN interview i ON i.id = a.interview
    JOIN showing s ON s.id = a.showing LEFT JOIN answer_value v ON v.id = a.value";

impl Vault {
    /// A person, or [`VaultError::NotFound`].
    pub fn person(&self, person: PersonId) -> Result<PersonRow> {
        let mut query = self.conn.prepare_cached(
            "SELECT p.id, p.reference, p.created_ms, x.name, x.known_as, x.born_on, x.postcode
               FROM person p LEFT JOIN person_index x ON x.person = p.id AND x.erased = 0 WHERE p.id = ?1",
        )?;
        first(query.query([person.to_column()])?, |row| {
            Ok(PersonRow {
                person: get(row, "id")?,
                reference: row.get("reference")?,
                created_ms: row.get("created_ms")?,
                name: unpadded(row, "name")?,
                known_as: unpadded(row, "known_as")?,
                born_on: word_option(row, "born_on")?,
                postcode: row.get("postcode")?,
            })
        })?
        .ok_or(VaultError::NotFound { what: "person" })
    }

    /// Who has this reference.
    pub fn person_by_reference(&self, reference: &str) -> Result<Option<PersonId>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT id FROM person WHERE reference = ?1")?;
        first(query.query([reference])?, |row| get(row, "id"))
    }

    /// True where the reference is in use.
    pub fn reference_taken(&self, reference: &str) -> Result<bool> {
        let mut query = self.conn.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM person WHERE reference = ?1)
                 OR EXISTS (SELECT 1 FROM interview WHERE reference = ?1)",
        )?;
        Ok(query.query_row([reference], |row| row.get(0))?)
    }

    /// An interview, or [`VaultError::NotFound`].
    pub fn interview(&self, interview: InterviewId) -> Result<InterviewRow> {
        let mut query = self
            .conn
            .prepare_cached(&format!("{INTERVIEWS} WHERE i.id = ?1"))?;
        first(query.query([interview.to_column()])?, interview_row)?
            .ok_or(VaultError::NotFound { what: "interview" })
    }

    /// A person's interviews, newest first.
    pub fn interviews_of(&self, person: PersonId) -> Result<Vec<InterviewRow>> {
        let mut query = self.conn.prepare_cached(&format!(
            "{INTERVIEWS} WHERE i.person = ?1 ORDER BY i.started_ms DESC, i.id"
        ))?;
        gather(query.query([person.to_column()])?, interview_row)
    }

    /// Everything this person was shown, oldest first.
    pub fn showings_of(&self, person: PersonId) -> Result<Vec<ShowingRow>> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM showing WHERE person = ?1 ORDER BY first_seq")?;
        gather(query.query([person.to_column()])?, showing_row)
    }

    /// Everything anybody was shown, oldest first, each with the person's reference.
    pub fn every_showing(&self) -> Result<Vec<(String, ShowingRow)>> {
        let mut query = self.conn.prepare_cached(
            "SELECT s.*, p.reference FROM showing s JOIN person p ON p.id = s.person ORDER BY s.first_seq",
        )?;
        gather(query.query([])?, |row| {
            Ok((row.get("reference")?, showing_row(row)?))
        })
    }

    /// A showing, or [`VaultError::NotFound`].
    pub fn showing(&self, showing: ShowingId) -> Result<ShowingRow> {
        let mut query = self
            .conn
            .prepare_cached("SELECT * FROM showing WHERE id = ?1")?;
        first(query.query([showing.to_column()])?, showing_row)?
            .ok_or(VaultError::NotFound { what: "showing" })
    }

    /// Every choice of this person, oldest first.
    pub fn choices_of(&self, person: PersonId) -> Result<Vec<ChoiceRow>> {
        let mut query = self
            .conn
            .prepare_cached(&format!("{CHOICES} WHERE c.person = ?1 ORDER BY c.seq"))?;
        gather(query.query([person.to_column()])?, choice_row)
    }

    /// Every choice of anybody, oldest first, each with the person's reference. Their own words are not among it.
    pub fn every_choice(&self) -> Result<Vec<(String, ChoiceRow)>> {
        let mut query = self.conn.prepare_cached(
            "SELECT c.*, NULL AS words, p.reference FROM choice c JOIN person p ON p.id = c.person ORDER BY c.seq",
        )?;
        gather(query.query([])?, |row| {
            Ok((row.get("reference")?, choice_row(row)?))
        })
    }

    /// Every stored answer of this person, in the order of interviews and then of saving.
    pub fn answers_of(&self, person: PersonId) -> Result<Vec<AnswerRow>> {
        let mut query = self.conn.prepare_cached(&format!(
            "{ANSWERS} WHERE a.person = ?1 ORDER BY i.started_ms, i.id, a.id"
        ))?;
        gather(query.query([person.to_column()])?, answer_row)
    }

    /// The stored answers of one interview.
    pub fn answers_in(&self, interview: InterviewId) -> Result<Vec<AnswerRow>> {
        let mut query = self
            .conn
            .prepare_cached(&format!("{ANSWERS} WHERE a.interview = ?1 ORDER BY a.id"))?;
        gather(query.query([interview.to_column()])?, answer_row)
    }
}

pub(crate) fn interview_row(row: &Row<'_>) -> Result<InterviewRow> {
    Ok(InterviewRow {
        interview: get(row, "id")?,
        person: get(row, "person")?,
        purpose: word(row, "purpose")?,
        reference: row.get("reference")?,
        pack: get(row, "pack")?,
        language: row.get("language")?,
        status: word(row, "status")?,
        staff: get(row, "staff")?,
        started_ms: row.get("started_ms")?,
        checked: row.get("checked")?,
        choices_made: row.get("choices_made")?,
        place: word_option(row, "place")?.unwrap_or(Place::Who),
        private: row.get("private")?,
    })
}

fn showing_row(row: &Row<'_>) -> Result<ShowingRow> {
    Ok(ShowingRow {
        showing: get(row, "id")?,
        person: get(row, "person")?,
        interview: get(row, "interview")?,
        pack: get(row, "pack")?,
        layer: word(row, "layer")?,
        section: row.get("section")?,
        language: row.get("language")?,
        text: get(row, "text")?,
        how: word(row, "how")?,
        staff: get(row, "staff")?,
        started_ms: row.get("started_ms")?,
        started_elapsed_ms: count(row, "started_elapsed")?,
        ended_ms: row.get("ended_ms")?,
        in_view_ms: row
            .get::<_, Option<i64>>("in_view_ms")?
            .and_then(|ms| u64::try_from(ms).ok()),
        hurried: row.get("hurried")?,
        seq: count(row, "first_seq")?,
        changed_seq: count(row, "seq")?,
    })
}

fn choice_row(row: &Row<'_>) -> Result<ChoiceRow> {
    Ok(ChoiceRow {
        choice: get(row, "id")?,
        person: get(row, "person")?,
        interview: get(row, "interview")?,
        card: row.get("card")?,
        state: word(row, "state")?,
        pack: get(row, "pack")?,
        showing: get(row, "showing")?,
        statement: get_option(row, "statement")?,
        method: word_option(row, "method")?,
        words: unpadded(row, "words")?,
        supersedes: get_option(row, "supersedes")?,
        staff: get(row, "staff")?,
        at_ms: row.get("at_ms")?,
        seq: count(row, "seq")?,
    })
}

fn answer_row(row: &Row<'_>) -> Result<AnswerRow> {
    Ok(AnswerRow {
        interview: get(row, "interview")?,
        pack: get(row, "pack")?,
        field: row.get("field")?,
        row: row.get("row")?,
        answer: answer(row)?,
        salt: get_option(row, "salt")?,
        showing: get(row, "showing")?,
        choice: get_option(row, "choice")?,
        policy: row.get("policy")?,
        changes: row.get("changes")?,
        at_ms: row.get("at_ms")?,
        seq: count(row, "seq")?,
    })
}

fn answer(row: &Row<'_>) -> Result<Answer> {
    let unreadable = VaultError::Unreadable { what: "answer" };
    let state: String = row.get("state")?;
    match state.as_str() {
        "value" => {
            let text: String = row.get("json")?;
            value_from_json(text.trim_end())
                .map(Answer::Value)
                .map_err(|_| unreadable)
        }
        "declined" => Ok(Answer::Declined),
        "not-known" => Ok(Answer::NotKnown),
        "not-needed" => Ok(Answer::NotNeeded),
        _ => Err(unreadable),
    }
}

//! Changes to people and to what they are found by.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use tell_first_evidence::{Moment, PersonId};

use crate::convert::Stored;
use crate::{Result, Tx};

/// What a person is found by. Keys are made by the caller with `intake`'s `tokens` and `sound_keys`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PersonIndex {
    /// The name as it is shown.
    pub name: String,
    /// The name they go by.
    pub known_as: Option<String>,
    /// Folded words of every name.
    pub tokens: Vec<String>,
    /// Sound keys of every name.
    pub sounds: Vec<String>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Postcode, as it is to be compared.
    pub postcode: Option<String>,
}

impl Tx<'_> {
    /// Adds a person. `reference` is short, shown to staff, and used once.
    pub fn person_add(
        &mut self,
        seq: u64,
        person: PersonId,
        reference: &str,
        at: Moment,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn
            .prepare_cached(
                "INSERT INTO person (id, reference, created_ms, seq) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![person.to_column(), reference, at.wall_ms, seq])?;
        Ok(())
    }

    /// Puts what a person is found by in place of what was there. An empty name with no keys takes it away.
    pub fn person_index_put(
        &mut self,
        seq: u64,
        person: PersonId,
        index: &PersonIndex,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let tokens = index.tokens.join(" ");
        let sounds = index.sounds.join(" ");
        self.index_drop(person)?;
        let nothing = tokens.is_empty()
            && index.name.is_empty()
            && index.born_on.is_none()
            && index.postcode.is_none();
        if nothing {
            return Ok(());
        }
        self.conn
            .prepare_cached(
                "INSERT INTO person_index (person, name, known_as, tokens, sounds, born_on, postcode, seq)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                person.to_column(),
                index.name,
                index.known_as,
                tokens,
                sounds,
                index.born_on.map(|day| day.to_string()),
                index.postcode,
                seq
            ])?;
        let row = self.conn.last_insert_rowid();
        let mut name = self
            .conn
            .prepare_cached("INSERT OR IGNORE INTO person_name (token, row) VALUES (?1, ?2)")?;
        for token in words(&tokens) {
            name.execute(params![token, row])?;
        }
        let mut sound = self
            .conn
            .prepare_cached("INSERT OR IGNORE INTO person_sound (sound, row) VALUES (?1, ?2)")?;
        for key in words(&sounds) {
            sound.execute(params![key, row])?;
        }
        Ok(())
    }

    fn index_drop(&mut self, person: PersonId) -> Result<()> {
        let old: Option<(i64, String, String)> = self
            .conn
            .prepare_cached("SELECT id, tokens, sounds FROM person_index WHERE person = ?1")?
            .query_row([person.to_column()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })
            .optional()?;
        let Some((row, tokens, sounds)) = old else {
            return Ok(());
        };
        let mut name = self
            .conn
            .prepare_cached("DELETE FROM person_name WHERE token = ?1 AND row = ?2")?;
        for token in words(&tokens) {
            name.execute(params![token, row])?;
        }
        let mut sound = self
            .conn
            .prepare_cached("DELETE FROM person_sound WHERE sound = ?1 AND row = ?2")?;
        for key in words(&sounds) {
            sound.execute(params![key, row])?;
        }
        self.conn
            .prepare_cached("DELETE FROM person_index WHERE id = ?1")?
            .execute([row])?;
        drop((name, sound));
        self.note_erased();
        Ok(())
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|word| !word.is_empty())
}

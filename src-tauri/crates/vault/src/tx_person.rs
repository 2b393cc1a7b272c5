//! Changes to people and to what they are found by.

use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use tell_first_evidence::{Moment, PersonId};

use crate::convert::{Stored, padded};
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

    /// Puts what a person is found by in place of what was there. An empty name with no keys takes it away. What goes
    /// leaves no trace after the commit; where a word goes, that costs time in proportion to all people.
    pub fn person_index_put(
        &mut self,
        seq: u64,
        person: PersonId,
        index: &PersonIndex,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let new = Keys::of(index);
        let old = self.keys_of(person)?;
        if let Some((row, old)) = &old {
            self.index_drop(*row, old)?;
        }
        if !new.is_empty() {
            self.index_add(seq, person, index, &new)?;
        }
        if let Some((_, old)) = &old {
            if !old.keys_stay_in(&new) {
                self.note_unsorted();
            }
            if *old != new {
                self.note_erased();
            }
        }
        Ok(())
    }

    fn index_add(
        &self,
        seq: i64,
        person: PersonId,
        index: &PersonIndex,
        keys: &Keys,
    ) -> Result<()> {
        self.conn
            .prepare_cached(
                "INSERT INTO person_index (person, name, known_as, tokens, sounds, born_on, postcode, seq)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                person.to_column(),
                padded(&index.name),
                index.known_as.as_deref().map(padded),
                padded(&keys.tokens),
                padded(&keys.sounds),
                keys.born_on,
                keys.postcode,
                seq
            ])?;
        let row = self.conn.last_insert_rowid();
        self.each_key(
            "INSERT OR IGNORE INTO person_name (token, row) VALUES (?1, ?2)",
            &keys.tokens,
            row,
        )?;
        self.each_key(
            "INSERT OR IGNORE INTO person_sound (sound, row) VALUES (?1, ?2)",
            &keys.sounds,
            row,
        )
    }

    fn each_key(&self, sql: &str, keys: &str, row: i64) -> Result<()> {
        let mut query = self.conn.prepare_cached(sql)?;
        for key in words(keys) {
            query.execute(params![key, row])?;
        }
        Ok(())
    }

    /// The row a person has now, with what it is found by.
    fn keys_of(&self, person: PersonId) -> Result<Option<(i64, Keys)>> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT id, name, known_as, tokens, sounds, born_on, postcode FROM person_index
                  WHERE person = ?1 AND erased = 0",
            )?
            .query_row([person.to_column()], |row| {
                let text = |column: &str| row.get::<_, Option<String>>(column);
                let trimmed = |text: Option<String>| text.unwrap_or_default().trim_end().to_owned();
                let keys = Keys {
                    name: trimmed(text("name")?),
                    known_as: trimmed(text("known_as")?),
                    tokens: trimmed(text("tokens")?),
                    sounds: trimmed(text("sounds")?),
                    born_on: text("born_on")?,
                    postcode: text("postcode")?,
                };
                Ok((row.get("id")?, keys))
            })
            .optional()?)
    }

    fn index_drop(&self, row: i64, keys: &Keys) -> Result<()> {
        self.each_key(
            "DELETE FROM person_name WHERE token = ?1 AND row = ?2",
            &keys.tokens,
            row,
        )?;
        self.each_key(
            "DELETE FROM person_sound WHERE sound = ?1 AND row = ?2",
            &keys.sounds,
            row,
        )?;
        self.conn
            .prepare_cached(
                "UPDATE person_index SET name = substr(hex(zeroblob(octet_length(name))), 1, octet_length(name)),
                   known_as = substr(hex(zeroblob(octet_length(known_as))), 1, octet_length(known_as)),
                   tokens = substr(hex(zeroblob(octet_length(tokens))), 1, octet_length(tokens)),
                   sounds = substr(hex(zeroblob(octet_length(sounds))), 1, octet_length(sounds)),
                   born_on = substr(hex(zeroblob(octet_length(born_on))), 1, octet_length(born_on)),
                   postcode = substr(hex(zeroblob(octet_length(postcode))), 1, octet_length(postcode)),
                   erased = 1 WHERE id = ?1",
            )?
            .execute([row])?;
        Ok(())
    }

    /// Builds the sorted tables and indexes anew out of what is still known. Their pages hold copies of rows that
    /// moved, and only emptying a table overwrites whole pages.
    pub(crate) fn index_sweep(&self) -> Result<()> {
        for (table, key) in [("person_name", "token"), ("person_sound", "sound")] {
            let mut kept: Vec<(String, i64)> = Vec::new();
            {
                let mut query = self
                    .conn
                    .prepare_cached(&format!("SELECT {key}, row FROM {table} ORDER BY 1, 2"))?;
                let mut rows = query.query([])?;
                while let Some(row) = rows.next()? {
                    kept.push((row.get(0)?, row.get(1)?));
                }
            }
            self.conn.execute(&format!("DELETE FROM {table}"), [])?;
            let mut insert = self
                .conn
                .prepare_cached(&format!("INSERT INTO {table} ({key}, row) VALUES (?1, ?2)"))?;
            for (word, row) in kept {
                insert.execute(params![word, row])?;
            }
        }
        Ok(self
            .conn
            .execute_batch("REINDEX person_born; REINDEX person_postcode")?)
    }
}

/// What a person is found by, as it stands in columns.
#[derive(PartialEq, Eq)]
struct Keys {
    name: String,
    known_as: String,
    tokens: String,
    sounds: String,
    born_on: Option<String>,
    postcode: Option<String>,
}

impl Keys {
    fn of(index: &PersonIndex) -> Self {
        Self {
            name: index.name.trim_end().to_owned(),
            known_as: index.known_as.clone().unwrap_or_default(),
            tokens: index.tokens.join(" "),
            sounds: index.sounds.join(" "),
            born_on: index.born_on.map(|day| day.to_string()),
            postcode: index.postcode.clone(),
        }
    }

    fn is_empty(&self) -> bool {
        self.name.is_empty()
            && self.tokens.is_empty()
            && self.born_on.is_none()
            && self.postcode.is_none()
    }

    /// True where no key that stands in a sorted table or index goes.
    fn keys_stay_in(&self, new: &Self) -> bool {
        let all =
            |old: &str, new: &str| words(old).all(|word| words(new).any(|other| other == word));
        let same = |old: &Option<String>, new: &Option<String>| old.is_none() || old == new;
        all(&self.tokens, &new.tokens)
            && all(&self.sounds, &new.sounds)
            && same(&self.born_on, &new.born_on)
            && same(&self.postcode, &new.postcode)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|word| !word.is_empty())
}

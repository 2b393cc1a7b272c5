//! Reading one interview as the rules need it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use rusqlite::{Row, params};
use tell_first_evidence::{Digest, InterviewId, PersonId, ShowingId};
use tell_first_intake::{Choice, ChoiceState, Held, Record, Showing, Who};

use crate::convert::{Stored, first, gather, get, word};
use crate::{Result, Vault, VaultError};

impl Vault {
    /// Everything the rules need to know about an interview, or [`VaultError::NotFound`].
    pub fn record(&self, interview: InterviewId, today: NaiveDate) -> Result<Record> {
        let row = self.interview(interview)?;
        Ok(Record {
            interview,
            person: row.person,
            purpose: row.purpose,
            status: row.status,
            who: self.who(interview)?,
            place: row.place,
            showings: self.showings_in(interview)?,
            choices: self.standing_choices(row.person, row.pack)?,
            asked_now: self.asked_in(interview)?,
            answers: self.held_in(interview)?,
            rows: self.rows_in(interview)?,
            skipped: self.groups("SELECT grp FROM skipped WHERE interview = ?1", interview)?,
            visited: self.groups("SELECT grp FROM visited WHERE interview = ?1", interview)?,
            later: None,
            checked: row.checked,
            choices_made: row.choices_made,
            today,
        })
    }

    /// The number a new row of a repeat gets: above every one that was ever used.
    pub fn next_row(&self, interview: InterviewId, field: &str) -> Result<u32> {
        let mut query = self.conn.prepare_cached(
            "SELECT coalesce(max(row), 0) + 1 FROM repeat_row WHERE interview = ?1 AND field = ?2",
        )?;
        Ok(query.query_row(params![interview.to_column(), field], |row| row.get(0))?)
    }

    /// The showings of an interview that were never ended, oldest first: of words that were up when the screen went
    /// away. A reading aloud that was broken off is not among them: ended, it would count as read.
    pub fn open_showings(&self, interview: InterviewId) -> Result<Vec<ShowingId>> {
        let mut query = self.conn.prepare_cached(
            "SELECT id FROM showing WHERE interview = ?1 AND ended_ms IS NULL AND how <> 'aloud' ORDER BY first_seq",
        )?;
        gather(query.query([interview.to_column()])?, |row| get(row, "id"))
    }

    fn who(&self, interview: InterviewId) -> Result<Option<Who>> {
        let mut query = self.conn.prepare_cached(
            "SELECT present, channel, private FROM who WHERE interview = ?1 AND erased = 0",
        )?;
        first(query.query([interview.to_column()])?, who_row)
    }

    fn showings_in(&self, interview: InterviewId) -> Result<Vec<Showing>> {
        let mut query = self.conn.prepare_cached(
            "SELECT s.id, s.layer, s.section, s.how, s.text, s.pack, s.ended_ms IS NOT NULL AS ended, s.pack = i.pack AS current
               FROM showing s JOIN interview i ON i.id = s.interview WHERE s.interview = ?1 ORDER BY s.first_seq",
        )?;
        gather(query.query([interview.to_column()])?, |row| {
            Ok(Showing {
                id: get(row, "id")?,
                layer: word(row, "layer")?,
                section: row.get("section")?,
                how: word(row, "how")?,
                text: get(row, "text")?,
                ended: row.get("ended")?,
                pack: get(row, "pack")?,
                current: row.get("current")?,
            })
        })
    }

    fn standing_choices(&self, person: PersonId, pack: Digest) -> Result<BTreeMap<String, Choice>> {
        let mut query = self.conn.prepare_cached(
            "SELECT c.id, c.card, c.state, c.showing,
               EXISTS (SELECT 1 FROM pack_card_words w WHERE w.pack = ?2 AND w.card = c.card AND w.words = c.statement)
                 AS same_words
               FROM choice c WHERE c.person = ?1 ORDER BY c.seq",
        )?;
        let all = gather(
            query.query(params![person.to_column(), pack.to_column()])?,
            |row| {
                let card: String = row.get("card")?;
                let choice = Choice {
                    id: get(row, "id")?,
                    card: card.clone(),
                    state: word(row, "state")?,
                    showing: get(row, "showing")?,
                    same_words: row.get("same_words")?,
                };
                Ok((card, choice))
            },
        )?;
        // The last of each card stays.
        Ok(all.into_iter().collect())
    }

    fn asked_in(&self, interview: InterviewId) -> Result<BTreeSet<String>> {
        // A yes to words the card no longer has does not count, nor what was said before it: that card may be put
        // again, unless it was put off.
        let mut query = self.conn.prepare_cached(
            "SELECT c.card FROM choice c JOIN interview i ON i.id = c.interview
              WHERE c.interview = ?1 AND c.state <> ?2
                AND NOT EXISTS (SELECT 1 FROM choice g
                       WHERE g.interview = c.interview AND g.card = c.card AND g.state = 'given' AND g.seq >= c.seq
                         AND NOT EXISTS (SELECT 1 FROM pack_card_words w
                               WHERE w.pack = i.pack AND w.card = g.card AND w.words = g.statement))
             UNION SELECT k.card FROM choice_kept k JOIN interview i ON i.id = k.interview
              WHERE k.interview = ?1 AND k.pack = i.pack",
        )?;
        let cards = query.query(params![
            interview.to_column(),
            ChoiceState::Requested.as_str()
        ])?;
        Ok(gather(cards, |row| Ok(row.get("card")?))?
            .into_iter()
            .collect())
    }

    fn held_in(&self, interview: InterviewId) -> Result<Vec<Held>> {
        let mut rests = self.rests_by_earlier(interview)?;
        let answers = self.answers_in(interview)?.into_iter();
        Ok(answers
            .map(|answer| Held {
                rests: rests
                    .remove(&(answer.field.clone(), answer.row))
                    .unwrap_or_default(),
                field: answer.field,
                row: answer.row,
                answer: answer.answer,
                choice: answer.choice,
                changes: answer.changes,
                pack: answer.pack,
            })
            .collect())
    }

    /// The cards that answers rest on which were given under an earlier version of the notice, by field and row.
    fn rests_by_earlier(
        &self,
        interview: InterviewId,
    ) -> Result<BTreeMap<(String, u32), Vec<String>>> {
        let mut query = self.conn.prepare_cached(
            "SELECT a.field, a.row, r.card FROM interview i JOIN showing s ON s.interview = i.id AND s.pack <> i.pack
               JOIN answer a ON a.interview = i.id AND a.showing = s.id JOIN answer_rest r ON r.answer = a.id
              WHERE i.id = ?1",
        )?;
        let mut rests: BTreeMap<(String, u32), Vec<String>> = BTreeMap::new();
        for (at, card) in gather(query.query([interview.to_column()])?, |row| {
            Ok(((row.get("field")?, row.get("row")?), row.get("card")?))
        })? {
            rests.entry(at).or_default().push(card);
        }
        Ok(rests)
    }

    fn rows_in(&self, interview: InterviewId) -> Result<BTreeMap<String, Vec<u32>>> {
        let mut query = self.conn.prepare_cached(
            "SELECT field, row FROM repeat_row WHERE interview = ?1 AND removed = 0 ORDER BY field, row",
        )?;
        let mut rows: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for (field, row) in gather(query.query([interview.to_column()])?, |row| {
            Ok((row.get("field")?, row.get("row")?))
        })? {
            rows.entry(field).or_default().push(row);
        }
        Ok(rows)
    }

    fn groups(&self, sql: &str, interview: InterviewId) -> Result<BTreeSet<String>> {
        let mut query = self.conn.prepare_cached(sql)?;
        Ok(gather(query.query([interview.to_column()])?, |row| {
            Ok(row.get("grp")?)
        })?
        .into_iter()
        .collect())
    }
}

pub(crate) fn who_row(row: &Row<'_>) -> Result<Who> {
    let present: String = row.get("present")?;
    let present = present
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| {
            word.parse()
                .map_err(|_| VaultError::Unreadable { what: "present" })
        })
        .collect::<Result<BTreeSet<_>>>()?;
    Ok(Who {
        present,
        channel: word(row, "channel")?,
        private: row.get("private")?,
    })
}

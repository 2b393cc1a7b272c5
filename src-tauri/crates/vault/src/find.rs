//! Finding people among very many, and who is waiting.
//!
//! Each way is one walk of one index with a limit: names by the first letters of each word, date of birth with
//! the likeness of the name deciding the order, then how a name sounds. Never a scan, never a ranking of everybody.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::{Row, params};
use tell_first_evidence::{InterviewId, PersonId};
use tell_first_intake::{Place, Purpose, Status, likeness};

use crate::convert::{get, get_option, unpadded, word_option};
use crate::{Result, Vault};

/// What is searched for. Keys are made by the caller with `intake`'s `tokens` and `sound_keys`.
#[derive(Debug, Clone, Default)]
pub struct Search {
    /// The name as typed; only to put the likest first.
    pub name: String,
    /// Folded beginnings of words; every one must fit.
    pub tokens: Vec<String>,
    /// Sound keys; any one may fit.
    pub sounds: Vec<String>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Postcode, as stored.
    pub postcode: Option<String>,
    /// A reference, of a person or of an interview.
    pub reference: Option<String>,
    /// Most people to find.
    pub limit: u32,
}

/// A person found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub person: PersonId,
    /// The short reference.
    pub reference: String,
    /// The name; empty while none is known.
    pub name: String,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Their newest interview that is open or set aside.
    pub waiting: Option<Waiting>,
}

/// An interview to be taken up again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub interview: InterviewId,
    /// Its reference.
    pub reference: String,
    /// A whole interview, or a visit at reception.
    pub purpose: Purpose,
    /// Open or paused.
    pub status: Status,
    /// The page it is on.
    pub place: Place,
}

/// A person's newest interview that goes on, and the page it is on.
macro_rules! waiting_for {
    () => {
        " LEFT JOIN interview i ON i.id = (SELECT id FROM interview n WHERE n.person = p.id
            AND n.status IN ('open', 'paused') AND n.purpose IN ('interview', 'reception') ORDER BY n.started_ms DESC LIMIT 1)
          LEFT JOIN bookmark b ON b.interview = i.id"
    };
}

/// Everything about people who are known by their id.
const BY_PERSON: &str = concat!(
    "SELECT p.id, p.reference, x.name, x.born_on, x.postcode,
      i.id AS interview, i.reference AS interview_reference, i.purpose, i.status, b.place
     FROM person p LEFT JOIN person_index x ON x.person = p.id AND x.erased = 0",
    waiting_for!()
);
/// The same for people who are known by their row of the name index. The order says where the walk begins: with
/// `person` first and `person_index` joined from the left, SQLite reads every person there is.
const BY_INDEX: &str = concat!(
    "SELECT p.id, p.reference, x.name, x.born_on, x.postcode,
      i.id AS interview, i.reference AS interview_reference, i.purpose, i.status, b.place
     FROM person_index x CROSS JOIN person p ON p.id = x.person",
    waiting_for!()
);
/// Most people of one date of birth that are put in order of likeness.
const SAME_DAY: u32 = 500;
/// Most people of one postcode and name that are put in order of likeness.
const SAME_PLACE: u32 = 100;

impl Vault {
    /// Finds people: by reference, else by date of birth (the likest names first), else those of the postcode whose
    /// names fit, then by the beginnings of names, and with room left by how they sound; by postcode alone when
    /// nothing else is given.
    pub fn find(&self, search: &Search) -> Result<Vec<Found>> {
        let mut found = Vec::new();
        if let Some(reference) = &search.reference {
            found = self.by_reference(reference, search.limit)?;
        }
        if found.is_empty()
            && let Some(day) = search.born_on
        {
            found = self.by_birth(day, search)?;
        }
        if found.is_empty() && search.born_on.is_none() && !search.tokens.is_empty() {
            if let Some(postcode) = &search.postcode {
                found = self.by_postcode_and_name(postcode, search)?;
            }
            if found.len() < search.limit as usize {
                add_new(&mut found, self.by_name(search)?);
            }
            if found.len() < search.limit as usize {
                self.add_by_sound(search, &mut found)?;
            }
        }
        if found.is_empty()
            && search.tokens.is_empty()
            && let Some(postcode) = &search.postcode
        {
            found = self.walked(
                &format!("{BY_PERSON} WHERE p.id IN (SELECT person FROM person_index WHERE postcode = ?1 LIMIT ?2)"),
                params![postcode, search.limit],
            )?;
        }
        found.truncate(search.limit as usize);
        Ok(found)
    }

    /// Interviews that are open or set aside, the newest first.
    pub fn waiting(&self, limit: u32) -> Result<Vec<Found>> {
        self.listed(
            "SELECT p.id, p.reference, x.name, x.born_on, x.postcode, i.id AS interview,
               i.reference AS interview_reference, i.purpose, i.status, b.place
             FROM interview i JOIN person p ON p.id = i.person LEFT JOIN person_index x ON x.person = p.id
               AND x.erased = 0 LEFT JOIN bookmark b ON b.interview = i.id
             WHERE i.status IN ('open', 'paused') AND i.purpose IN ('interview', 'reception') ORDER BY i.started_ms DESC LIMIT ?1",
            [limit],
        )
    }

    /// The people of the newest interviews, each once.
    pub fn recent(&self, limit: u32) -> Result<Vec<Found>> {
        let mut seen = BTreeSet::new();
        let mut people = self.listed(
            &format!(
                "{BY_PERSON} JOIN (SELECT person, max(started_ms) AS last FROM
                   (SELECT person, started_ms FROM interview ORDER BY started_ms DESC LIMIT ?1 * 4)
                   GROUP BY person ORDER BY last DESC LIMIT ?1) r ON r.person = p.id ORDER BY r.last DESC"
            ),
            [limit],
        )?;
        people.retain(|person| seen.insert(person.person));
        Ok(people)
    }

    fn by_reference(&self, reference: &str, limit: u32) -> Result<Vec<Found>> {
        self.walked(
            &format!(
                "{BY_PERSON} WHERE p.id IN (SELECT id FROM person WHERE reference = ?1
                   UNION SELECT person FROM interview WHERE reference = ?1) LIMIT ?2"
            ),
            params![reference, limit],
        )
    }

    fn by_birth(&self, day: NaiveDate, search: &Search) -> Result<Vec<Found>> {
        let mut found = self.walked(
            &format!("{BY_PERSON} WHERE p.id IN (SELECT person FROM person_index WHERE born_on = ?1 LIMIT ?2)"),
            params![day.to_string(), SAME_DAY],
        )?;
        likest_first(&mut found, &search.name);
        Ok(found)
    }

    /// Walks the postcode, and asks of each person there whether one of the words begins, or sounds like, one of
    /// their names: among very many of one name, theirs would not be among the first.
    fn by_postcode_and_name(&self, postcode: &str, search: &Search) -> Result<Vec<Found>> {
        let mut values = vec![postcode.to_owned()];
        let mut fits: Vec<String> = Vec::new();
        for word in search.tokens.iter().take(4) {
            values.push(format!(" {word}"));
            fits.push(format!("instr(' ' || tokens, ?{}) > 0", values.len()));
        }
        for sound in search.sounds.iter().take(6) {
            values.push(format!(" {sound} "));
            fits.push(format!("instr(' ' || sounds, ?{}) > 0", values.len()));
        }
        let mut found = self.walked(
            &format!(
                "{BY_INDEX} WHERE x.id IN (SELECT id FROM person_index WHERE postcode = ?1 AND ({}) LIMIT {SAME_PLACE})",
                fits.join(" OR ")
            ),
            rusqlite::params_from_iter(values),
        )?;
        likest_first(&mut found, &search.name);
        Ok(found)
    }

    /// Walks the longest word's beginning, and asks of each person found whether the other words fit too.
    fn by_name(&self, search: &Search) -> Result<Vec<Found>> {
        let mut words: Vec<&str> = search.tokens.iter().map(String::as_str).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.len()));
        let [first, others @ ..] = words.as_slice() else {
            return Ok(Vec::new());
        };
        let mut sql = String::from("SELECT n.row FROM person_name n");
        let mut values: Vec<String> = vec![(*first).to_owned(), after(first)];
        let mut conditions = String::from(" WHERE n.token >= ?1 AND n.token < ?2");
        for word in others.iter().take(4) {
            let at = values.len() + 1;
            conditions.push_str(&format!(
                " AND EXISTS (SELECT 1 FROM person_index y WHERE y.id = n.row
                     AND instr(' ' || y.tokens, ' ' || ?{at}) > 0)"
            ));
            values.push((*word).to_owned());
        }
        sql.push_str(&conditions);
        // Not DISTINCT: that would walk the index by row, and everybody with it. A person whose two names
        // begin alike takes two of these places.
        sql.push_str(&format!(" LIMIT {}", search.limit.saturating_mul(2)));
        self.walked(
            &format!("{BY_INDEX} WHERE x.id IN ({sql}) LIMIT {}", search.limit),
            rusqlite::params_from_iter(values),
        )
    }

    fn add_by_sound(&self, search: &Search, found: &mut Vec<Found>) -> Result<()> {
        let mut more = Vec::new();
        for sound in search.sounds.iter().take(6) {
            more.extend(self.walked(
                &format!("{BY_INDEX} WHERE x.id IN (SELECT row FROM person_sound WHERE sound = ?1 LIMIT ?2)"),
                params![sound, search.limit.saturating_mul(4)],
            )?);
        }
        likest_first(&mut more, &search.name);
        add_new(found, more);
        Ok(())
    }

    fn listed(&self, sql: &str, values: impl rusqlite::Params) -> Result<Vec<Found>> {
        let mut query = self.conn.prepare_cached(sql)?;
        crate::convert::gather(query.query(values)?, found)
    }

    /// As `listed`, for questions that must never read everybody: tests stop where one does.
    fn walked(&self, sql: &str, values: impl rusqlite::Params) -> Result<Vec<Found>> {
        let mut query = self.conn.prepare_cached(sql)?;
        let people = crate::convert::gather(query.query(values)?, found)?;
        debug_assert_eq!(
            query.get_status(rusqlite::StatementStatus::FullscanStep),
            0,
            "a search reads everybody: {sql}"
        );
        Ok(people)
    }
}

fn found(row: &Row<'_>) -> Result<Found> {
    let interview: Option<InterviewId> = get_option(row, "interview")?;
    let waiting = match interview {
        Some(interview) => Some(Waiting {
            interview,
            reference: row.get("interview_reference")?,
            purpose: crate::convert::word(row, "purpose")?,
            status: crate::convert::word(row, "status")?,
            place: word_option(row, "place")?.unwrap_or(Place::Who),
        }),
        None => None,
    };
    Ok(Found {
        person: get(row, "id")?,
        reference: row.get("reference")?,
        name: unpadded(row, "name")?.unwrap_or_default(),
        born_on: word_option(row, "born_on")?,
        postcode: row.get("postcode")?,
        waiting,
    })
}

/// Adds those who are not there yet, in their order.
fn add_new(found: &mut Vec<Found>, mut more: Vec<Found>) {
    let mut seen: BTreeSet<PersonId> = found.iter().map(|person| person.person).collect();
    more.retain(|person| seen.insert(person.person));
    found.append(&mut more);
}

fn likest_first(found: &mut [Found], name: &str) {
    if !name.is_empty() {
        found.sort_by(|a, b| likeness(name, &b.name).total_cmp(&likeness(name, &a.name)));
    }
}

/// The first text after every text that begins with `start` (folded words hold a to z only).
fn after(start: &str) -> String {
    format!("{start}{{")
}

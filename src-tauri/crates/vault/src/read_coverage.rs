//! Reading who was told what, and who must be told again.

use chrono::NaiveDate;
use rusqlite::params;
use tell_first_evidence::{Digest, PersonId, ShowingId, StaffId};
use tell_first_intake::{How, Layer};

use crate::convert::{Stored, count, first, gather, get, unpadded, word};
use crate::{Result, Vault};

/// Somebody who was told something that is no longer so, and was not told since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToTell {
    /// The person.
    pub person: PersonId,
    /// Their reference.
    pub reference: String,
    /// The name; empty while none is known.
    pub name: String,
    /// The earliest version they were told of which something changed.
    pub told: Digest,
    /// When they were first told of it, ms since 1970.
    pub told_ms: i64,
}

/// People who were shown a layer of a version in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownCount {
    /// The pack.
    pub pack: Digest,
    /// The layer.
    pub layer: Layer,
    /// How.
    pub how: How,
    /// The month, `2026-11`.
    pub month: String,
    /// People.
    pub people: u64,
    /// Showings.
    pub showings: u64,
}

/// A showing that ended sooner than its words can be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortShowing {
    /// The showing.
    pub showing: ShowingId,
    /// The person.
    pub person: PersonId,
    /// Their reference.
    pub reference: String,
    /// The pack.
    pub pack: Digest,
    /// The layer.
    pub layer: Layer,
    /// The section.
    pub section: Option<String>,
    /// How.
    pub how: How,
    /// By whom.
    pub staff: StaffId,
    /// When it began, ms since 1970.
    pub started_ms: i64,
    /// How long it was in view.
    pub in_view_ms: u64,
}

/// Words that were shown, as far as they decide how long reading them takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownText {
    /// The pack.
    pub pack: Digest,
    /// The layer.
    pub layer: Layer,
    /// The section.
    pub section: Option<String>,
    /// Language tag.
    pub language: String,
    /// How.
    pub how: How,
    /// SHA-256 of the words.
    pub text: Digest,
}

/// A yes whose card has other words in the version in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutdatedChoice {
    /// The person.
    pub person: PersonId,
    /// Their reference.
    pub reference: String,
    /// The card.
    pub card: String,
    /// The pack it was given under.
    pub pack: Digest,
    /// When, ms since 1970.
    pub at_ms: i64,
}

/// Whoever was told something that a later, material version in force changed, and was not told what changed, the
/// same layer or section anew, or all of it, since. Words read aloud count once they were read to their end; words
/// on a screen tell nobody on the telephone. The joins stand in the order they are walked in: from the few things that
/// changed to their showings, not from every showing to what changed.
const TO_TELL: &str = "
  SELECT s.person, min(o.ordinal) AS told, min(s.started_ms) AS told_ms
    FROM publication n
   CROSS JOIN publication_change c ON c.pack = n.pack
   CROSS JOIN publication o ON o.pack_id = n.pack_id AND o.ordinal < n.ordinal
   CROSS JOIN showing s ON s.pack = o.pack AND s.layer = c.layer AND s.section IS nullif(c.name, '')
   WHERE n.pack_id = ?1 AND n.effective <= ?2 AND n.material = 1
     AND (s.how <> 'aloud' OR s.ended_ms IS NOT NULL)
     AND NOT (s.how = 'screen' AND EXISTS (SELECT 1 FROM who w
                WHERE w.interview = s.interview AND w.erased = 0 AND w.channel = 'phone'))
     AND NOT EXISTS (SELECT 1 FROM showing t JOIN publication x ON x.pack = t.pack
          WHERE t.person = s.person AND x.pack_id = n.pack_id AND x.ordinal >= n.ordinal
            AND (t.layer IN ('changes', 'full') OR (t.layer = s.layer AND t.section IS s.section))
            AND (t.how <> 'aloud' OR t.ended_ms IS NOT NULL)
            AND NOT (t.how = 'screen' AND EXISTS (SELECT 1 FROM who w
                       WHERE w.interview = t.interview AND w.erased = 0 AND w.channel = 'phone')))";

impl Vault {
    /// People who must be told again, those told longest ago first, from the `skip`th on; and how many there are.
    pub fn to_tell(
        &self,
        pack_id: &str,
        today: NaiveDate,
        skip: u64,
        most: u32,
    ) -> Result<(Vec<ToTell>, u64)> {
        let mut query = self.conn.prepare_cached(&format!(
            "WITH due AS ({TO_TELL} GROUP BY s.person)
             SELECT d.person, p.reference, x.name, o.pack, d.told_ms, d.all_of_them
               FROM (SELECT *, count(*) OVER () AS all_of_them FROM due ORDER BY told_ms, person LIMIT ?4 OFFSET ?3) d
               JOIN person p ON p.id = d.person
               JOIN publication o ON o.pack_id = ?1 AND o.ordinal = d.told
               LEFT JOIN person_index x ON x.person = d.person AND x.erased = 0
              ORDER BY d.told_ms, d.person",
        ))?;
        let rows = query.query(params![
            pack_id,
            today.to_string(),
            i64::try_from(skip).unwrap_or(i64::MAX),
            most
        ])?;
        let all = gather(rows, |row| {
            let line = ToTell {
                person: get(row, "person")?,
                reference: row.get("reference")?,
                name: unpadded(row, "name")?.unwrap_or_default(),
                told: get(row, "pack")?,
                told_ms: row.get("told_ms")?,
            };
            Ok((line, count(row, "all_of_them")?))
        })?;
        let total = all.first().map_or(0, |(_, total)| *total);
        Ok((all.into_iter().map(|(line, _)| line).collect(), total))
    }

    /// The same for one person; `None` where nothing has to be told.
    pub fn to_tell_one(
        &self,
        pack_id: &str,
        today: NaiveDate,
        person: PersonId,
    ) -> Result<Option<Digest>> {
        let mut query = self.conn.prepare_cached(&format!(
            "SELECT o.pack FROM ({TO_TELL} AND s.person = ?3) d
               JOIN publication o ON o.pack_id = ?1 AND o.ordinal = d.told WHERE d.person IS NOT NULL",
        ))?;
        first(
            query.query(params![pack_id, today.to_string(), person.to_column()])?,
            |row| get(row, "pack"),
        )
    }

    /// People and showings by version, layer, way and month. `offset_minutes` is the desk's own time zone.
    pub fn shown_counts(&self, offset_minutes: i32) -> Result<Vec<ShownCount>> {
        let mut query = self.conn.prepare_cached(
            "SELECT pack, layer, how, strftime('%Y-%m', started_ms / 1000 + ?1 * 60, 'unixepoch') AS month,
               count(DISTINCT person) AS people, count(*) AS showings
               FROM showing WHERE how <> 'aloud' OR ended_ms IS NOT NULL
              GROUP BY pack, layer, how, month ORDER BY month, pack, layer, how",
        )?;
        gather(query.query([offset_minutes])?, |row| {
            Ok(ShownCount {
                pack: get(row, "pack")?,
                layer: word(row, "layer")?,
                how: word(row, "how")?,
                month: row.get("month")?,
                people: count(row, "people")?,
                showings: count(row, "showings")?,
            })
        })
    }

    /// People who were shown something of each version.
    pub fn people_told(&self) -> Result<Vec<(Digest, u64)>> {
        let mut query = self.conn.prepare_cached(
            "SELECT pack, count(DISTINCT person) AS people FROM showing
              WHERE how <> 'aloud' OR ended_ms IS NOT NULL GROUP BY pack",
        )?;
        gather(query.query([])?, |row| {
            Ok((get(row, "pack")?, count(row, "people")?))
        })
    }

    /// People and showings by version and language.
    pub fn shown_languages(&self) -> Result<Vec<(Digest, String, u64, u64)>> {
        let mut query = self.conn.prepare_cached(
            "SELECT pack, language, count(DISTINCT person) AS people, count(*) AS showings FROM showing
              GROUP BY pack, language ORDER BY pack, language",
        )?;
        gather(query.query([])?, |row| {
            Ok((
                get(row, "pack")?,
                row.get("language")?,
                count(row, "people")?,
                count(row, "showings")?,
            ))
        })
    }

    /// Stored values without a showing to that person of the section they stand in: the rules let none be.
    pub fn values_untold(&self) -> Result<u64> {
        let mut query = self.conn.prepare_cached(
            "SELECT count(*) AS n FROM answer a WHERE NOT EXISTS (
               SELECT 1 FROM showing s JOIN pack_field f ON f.pack = s.pack AND f.field = a.field
                WHERE s.id = a.showing AND s.person = a.person AND s.interview = a.interview
                  AND (s.layer = 'full' OR s.section = f.section))",
        )?;
        Ok(first(query.query([])?, |row| count(row, "n"))?.unwrap_or(0))
    }

    /// The different words that were shown and ended, with the ways they were shown.
    pub fn shown_texts(&self) -> Result<Vec<ShownText>> {
        let mut query = self.conn.prepare_cached(
            "SELECT DISTINCT pack, layer, section, language, how, text FROM showing
              WHERE in_view_ms IS NOT NULL AND how IN ('screen', 'aloud')",
        )?;
        gather(query.query([])?, |row| {
            Ok(ShownText {
                pack: get(row, "pack")?,
                layer: word(row, "layer")?,
                section: row.get("section")?,
                language: row.get("language")?,
                how: word(row, "how")?,
                text: get(row, "text")?,
            })
        })
    }

    /// Showings of these words, in this way, that were in view for less than `least_ms`. Those that nobody can say
    /// of how long they were in view, because the window went away, are not among them.
    pub fn shown_shorter(&self, text: &ShownText, least_ms: u64) -> Result<Vec<ShortShowing>> {
        let mut query = self.conn.prepare_cached(
            "SELECT s.id, s.person, p.reference, s.pack, s.layer, s.section, s.how, s.staff, s.started_ms, s.in_view_ms
               FROM showing s JOIN person p ON p.id = s.person
              WHERE s.pack = ?1 AND s.layer = ?2 AND s.section IS ?3 AND s.how = ?4 AND s.text = ?5
                AND s.in_view_ms > 0 AND s.in_view_ms < ?6
              ORDER BY s.first_seq",
        )?;
        let rows = query.query(params![
            text.pack.to_column(),
            text.layer.as_str(),
            text.section,
            text.how.as_str(),
            text.text.to_column(),
            i64::try_from(least_ms).unwrap_or(i64::MAX)
        ])?;
        gather(rows, |row| {
            Ok(ShortShowing {
                showing: get(row, "id")?,
                person: get(row, "person")?,
                reference: row.get("reference")?,
                pack: get(row, "pack")?,
                layer: word(row, "layer")?,
                section: row.get("section")?,
                how: word(row, "how")?,
                staff: get(row, "staff")?,
                started_ms: row.get("started_ms")?,
                in_view_ms: count(row, "in_view_ms")?,
            })
        })
    }

    /// How many people stand by a yes, by the card of a notice and the words they agreed to.
    pub fn standing_yeses(&self, pack_id: &str) -> Result<Vec<(String, Digest, u64)>> {
        let mut query = self.conn.prepare_cached(
            "SELECT c.card, c.statement, count(*) AS people FROM live_choice l JOIN choice c ON c.id = l.choice
               JOIN pack p ON p.digest = c.pack WHERE p.id = ?1 GROUP BY c.card, c.statement",
        )?;
        gather(query.query([pack_id])?, |row| {
            Ok((
                row.get("card")?,
                get(row, "statement")?,
                count(row, "people")?,
            ))
        })
    }

    /// Every yes that stands whose card has other words in this pack, or is no longer in it.
    pub fn outdated_choices(&self, pack: Digest) -> Result<Vec<OutdatedChoice>> {
        let mut query = self.conn.prepare_cached(
            "SELECT c.person, p.reference, c.card, c.pack, c.at_ms FROM live_choice l JOIN choice c ON c.id = l.choice
               JOIN person p ON p.id = c.person
              WHERE NOT EXISTS (SELECT 1 FROM pack_card_words w
                                 WHERE w.pack = ?1 AND w.card = c.card AND w.words = c.statement)
                AND (SELECT id FROM pack WHERE digest = c.pack) = (SELECT id FROM pack WHERE digest = ?1)
              ORDER BY c.seq",
        )?;
        gather(query.query([pack.to_column()])?, |row| {
            Ok(OutdatedChoice {
                person: get(row, "person")?,
                reference: row.get("reference")?,
                card: row.get("card")?,
                pack: get(row, "pack")?,
                at_ms: row.get("at_ms")?,
            })
        })
    }
}

//! A backup beside the vault in use: what it lacks, and what has gone from that vault since. Both are only read.

use rusqlite::params;
use tell_first_evidence::{ChoiceId, Entry, InterviewId, PersonId, StaffId, root};
use tell_first_intake::Who;

use crate::convert::{Stored, first, gather, get};
use crate::read_interview::who_row;
use crate::{Result, Vault, VaultError};

/// How the log of a backup stands to that of the vault in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// The vault in use has so many entries more, from one time to the other (milliseconds since 1970).
    Behind {
        /// Entries the backup lacks.
        entries: u64,
        /// When the first of them was made.
        from_ms: i64,
        /// When the last was made.
        to_ms: i64,
    },
    /// Both end with the same entry.
    Same,
    /// The backup has entries that the vault in use lacks: that one was put back to an earlier state.
    Ahead {
        /// Entries the vault in use lacks.
        entries: u64,
    },
    /// They have a beginning in common at most: one of them was worked with after the other was copied from it.
    Forked,
}

/// An answer that is in a backup and no longer in the vault in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneAnswer {
    /// The interview.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// The field.
    pub field: String,
    /// The row of a repeat; 0 outside one.
    pub row: u32,
    /// Why, as in the entry.
    pub because: String,
}

/// A yes that stands in a backup and was taken back since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneYes {
    /// The person.
    pub person: PersonId,
    /// The card.
    pub card: String,
    /// The yes.
    pub choice: ChoiceId,
}

/// A row of a repeat that is in a backup and was removed since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoneRow {
    /// The interview.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// The repeat.
    pub field: String,
    /// The row.
    pub row: u32,
}

/// What is in a backup and has gone from the vault in use since: none of it may come back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoneSince {
    /// Answers erased or changed, also those that rest on a yes that ended.
    pub answers: Vec<GoneAnswer>,
    /// Each yes that ended.
    pub ended: Vec<GoneYes>,
    /// Rows removed.
    pub rows: Vec<GoneRow>,
    /// People who are found by something else, or by nothing, since.
    pub found_by: Vec<PersonId>,
    /// Interviews in which who is here was put right, with what is said now.
    pub who: Vec<(InterviewId, PersonId, Who)>,
    /// Members of staff who left.
    pub staff: Vec<StaffId>,
    /// Of those interviews, the ones that go on and were checked.
    pub checked: Vec<InterviewId>,
}

impl GoneSince {
    /// How many people it is about.
    #[must_use]
    pub fn people(&self) -> usize {
        let mut people: Vec<String> = (self.answers.iter().map(|gone| gone.person))
            .chain(self.ended.iter().map(|gone| gone.person))
            .chain(self.rows.iter().map(|gone| gone.person))
            .chain(self.found_by.iter().copied())
            .chain(self.who.iter().map(|(_, person, _)| *person))
            .map(|person| person.to_string())
            .collect();
        people.sort_unstable();
        people.dedup();
        people.len()
    }
}

impl Vault {
    /// How this backup's log stands to that of the vault in use.
    ///
    /// # Errors
    /// Those of reading either.
    pub fn against(&self, live: &Self) -> Result<Against> {
        let (ours, theirs) = (self.entry_count()?, live.entry_count()?);
        let common = ours.min(theirs);
        let over = |vault: &Self| vault.tree(|nodes| root(common, nodes));
        if over(self)? != over(live)? {
            return Ok(Against::Forked);
        }
        if ours == theirs {
            return Ok(Against::Same);
        }
        if ours > theirs {
            return Ok(Against::Ahead {
                entries: ours - theirs,
            });
        }
        let when = |seq: u64| -> Result<i64> {
            let stored = live.entries(seq, 1)?;
            let bytes = &stored.first().ok_or(VaultError::DamagedFile)?.bytes;
            Ok(Entry::from_bytes(bytes)?.at.wall_ms)
        };
        Ok(Against::Behind {
            entries: theirs - ours,
            from_ms: when(ours)?,
            to_ms: when(theirs - 1)?,
        })
    }

    /// What is in this backup and has gone from the vault in use since. Only where the one log is a beginning of the
    /// other: where they are [`Against::Forked`], that vault's numbers of values mean others here.
    ///
    /// # Errors
    /// Those of reading either.
    pub fn gone_since(&self, live: &Self) -> Result<GoneSince> {
        let mut gone = GoneSince {
            ended: self.ended_since(live)?,
            rows: self.rows_since(live)?,
            staff: self.staff_since(live)?,
            ..GoneSince::default()
        };
        gone.answers = self.answers_since(live)?;
        for yes in &gone.ended {
            for answer in self.resting_on(yes)? {
                let known = |other: &GoneAnswer| {
                    (other.interview, &other.field, other.row)
                        == (answer.interview, &answer.field, answer.row)
                };
                if !gone.answers.iter().any(known) {
                    gone.answers.push(answer);
                }
            }
        }
        gone.found_by = self.found_by_since(live)?;
        gone.who = self.who_since(live)?;
        let mut query = self.conn.prepare(
            "SELECT id FROM interview WHERE checked = 1 AND status IN ('open', 'paused')",
        )?;
        gone.checked = gather(query.query([])?, |row| get(row, "id"))?;
        let touched = |interview: &InterviewId| {
            gone.answers
                .iter()
                .any(|answer| answer.interview == *interview)
        };
        gone.checked.retain(touched);
        Ok(gone)
    }

    fn answers_since(&self, live: &Self) -> Result<Vec<GoneAnswer>> {
        let mut ours = self.conn.prepare(
            "SELECT interview, person, field, row, state, value FROM answer ORDER BY id",
        )?;
        let mut now = live.conn.prepare(
            "SELECT (SELECT n.because FROM answer_change n WHERE n.interview = ?1 AND n.field = ?2 AND n.row = ?3
                ORDER BY n.seq DESC LIMIT 1) AS because,
               EXISTS (SELECT 1 FROM answer a WHERE a.interview = ?1 AND a.field = ?2 AND a.row = ?3) AS there,
               EXISTS (SELECT 1 FROM answer a JOIN answer_value v ON v.id = a.value
                 WHERE a.interview = ?1 AND a.field = ?2 AND a.row = ?3 AND v.id = ?4 AND v.erased = 0) AS same",
        )?;
        let mut rows = ours.query([])?;
        let mut gone = Vec::new();
        while let Some(row) = rows.next()? {
            let (interview, field, number): (InterviewId, String, u32) =
                (get(row, "interview")?, row.get("field")?, row.get("row")?);
            let value: Option<i64> = row.get("value")?;
            let asked = params![interview.to_column(), field, number, value];
            let (because, there, same): (Option<String>, bool, bool) = now
                .query_row(asked, |row| {
                    Ok((row.get("because")?, row.get("there")?, row.get("same")?))
                })?;
            let stays = if value.is_some() { same } else { there };
            if !stays {
                gone.push(GoneAnswer {
                    interview,
                    person: get(row, "person")?,
                    field,
                    row: number,
                    because: because.unwrap_or_else(|| "changed-mind".to_owned()),
                });
            }
        }
        Ok(gone)
    }

    /// Each yes here that is no longer the newest word on its card there: taken back, or, where its own words were
    /// overwritten, given anew.
    fn ended_since(&self, live: &Self) -> Result<Vec<GoneYes>> {
        let mut ours = self.conn.prepare(
            "SELECT l.person, l.card, l.choice,
               EXISTS (SELECT 1 FROM choice_words w WHERE w.choice = l.choice AND w.erased = 0) AS words
               FROM live_choice l",
        )?;
        let mut now = live.conn.prepare(
            "SELECT (SELECT choice FROM live_choice WHERE person = ?1 AND card = ?2) AS stands,
               EXISTS (SELECT 1 FROM choice WHERE id = ?3) AS known",
        )?;
        let mut rows = ours.query([])?;
        let mut gone = Vec::new();
        while let Some(row) = rows.next()? {
            let yes = GoneYes {
                person: get(row, "person")?,
                card: row.get("card")?,
                choice: get(row, "choice")?,
            };
            let asked = params![yes.person.to_column(), yes.card, yes.choice.to_column()];
            let (stands, known): (Option<[u8; 16]>, bool) =
                now.query_row(asked, |row| Ok((row.get("stands")?, row.get("known")?)))?;
            let ended = match stands {
                None => known,
                Some(id) => id != yes.choice.to_column() && row.get("words")?,
            };
            if ended {
                gone.push(yes);
            }
        }
        Ok(gone)
    }

    fn resting_on(&self, yes: &GoneYes) -> Result<Vec<GoneAnswer>> {
        let mut query = self.conn.prepare_cached(
            "SELECT a.interview, a.person, a.field, a.row FROM answer_rest r JOIN answer a ON a.id = r.answer
              WHERE r.person = ?1 AND r.card = ?2 ORDER BY a.id",
        )?;
        gather(
            query.query(params![yes.person.to_column(), yes.card])?,
            |row| {
                Ok(GoneAnswer {
                    interview: get(row, "interview")?,
                    person: get(row, "person")?,
                    field: row.get("field")?,
                    row: row.get("row")?,
                    because: "withdrawn".to_owned(),
                })
            },
        )
    }

    fn rows_since(&self, live: &Self) -> Result<Vec<GoneRow>> {
        let mut ours = self.conn.prepare(
            "SELECT t.interview, i.person, t.field, t.row FROM repeat_row t JOIN interview i ON i.id = t.interview
              WHERE t.removed = 0 ORDER BY t.field, t.row",
        )?;
        let mut now = live.conn.prepare(
            "SELECT EXISTS (SELECT 1 FROM repeat_row WHERE interview = ?1 AND field = ?2 AND row = ?3 AND removed = 1)",
        )?;
        let all = gather(ours.query([])?, |row| {
            Ok(GoneRow {
                interview: get(row, "interview")?,
                person: get(row, "person")?,
                field: row.get("field")?,
                row: row.get("row")?,
            })
        })?;
        let mut gone = Vec::new();
        for row in all {
            let asked = params![row.interview.to_column(), row.field, row.row];
            if now.query_row(asked, |row| row.get(0))? {
                gone.push(row);
            }
        }
        Ok(gone)
    }

    fn found_by_since(&self, live: &Self) -> Result<Vec<PersonId>> {
        let mut ours = self
            .conn
            .prepare("SELECT id, person FROM person_index WHERE erased = 0 ORDER BY id")?;
        let mut now = live
            .conn
            .prepare("SELECT EXISTS (SELECT 1 FROM person_index WHERE id = ?1 AND erased = 0)")?;
        let mut rows = ours.query([])?;
        let mut gone = Vec::new();
        while let Some(row) = rows.next()? {
            let same: bool = now.query_row([row.get::<_, i64>("id")?], |row| row.get(0))?;
            if !same {
                gone.push(get(row, "person")?);
            }
        }
        Ok(gone)
    }

    fn who_since(&self, live: &Self) -> Result<Vec<(InterviewId, PersonId, Who)>> {
        let mut ours = self.conn.prepare(
            "SELECT t.id, t.interview, i.person FROM who t JOIN interview i ON i.id = t.interview
              WHERE t.erased = 0 ORDER BY t.id",
        )?;
        let mut now = live
            .conn
            .prepare("SELECT * FROM who WHERE interview = ?1 AND erased = 0 AND id <> ?2")?;
        let mut rows = ours.query([])?;
        let mut gone = Vec::new();
        while let Some(row) = rows.next()? {
            let interview: InterviewId = get(row, "interview")?;
            let asked = params![interview.to_column(), row.get::<_, i64>("id")?];
            if let Some(who) = first(now.query(asked)?, who_row)? {
                gone.push((interview, get(row, "person")?, who));
            }
        }
        Ok(gone)
    }

    fn staff_since(&self, live: &Self) -> Result<Vec<StaffId>> {
        let there = live.staff()?;
        let left = |member: &StaffId| {
            there
                .iter()
                .any(|row| row.member == *member && row.removed_ms.is_some())
        };
        let ours = self.staff()?.into_iter();
        Ok(ours
            .filter(|row| row.removed_ms.is_none())
            .map(|row| row.member)
            .filter(left)
            .collect())
    }
}

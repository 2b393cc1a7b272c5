//! Changes to an interview: its start, who is there, where it is, rows, and what was shown.

use rusqlite::params;
use tell_first_evidence::{Digest, InterviewId, Moment, PersonId, Salt, ShowingId, StaffId};
use tell_first_intake::{How, Layer, Place, Present, Purpose, Status, Who};

use crate::convert::{Stored, signed};
use crate::tx_desk::one;
use crate::{Result, Tx, VaultError};

/// A new interview. It begins open, at the page of who is here.
pub struct NewInterview<'a> {
    /// Its id.
    pub interview: InterviewId,
    /// The person, already added.
    pub person: PersonId,
    /// What it is for.
    pub purpose: Purpose,
    /// The short reference staff see.
    pub reference: &'a str,
    /// The notice pack in force for it.
    pub pack: Digest,
    /// Language tag.
    pub language: &'a str,
    /// Who holds it.
    pub staff: StaffId,
    /// When.
    pub at: Moment,
}

/// The start of a showing. Its words are kept first with [`Tx::text_keep`].
pub struct NewShowing<'a> {
    /// Its id.
    pub showing: ShowingId,
    /// The interview.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// The interview's pack.
    pub pack: Digest,
    /// The layer.
    pub layer: Layer,
    /// The section, for that layer.
    pub section: Option<&'a str>,
    /// Language tag.
    pub language: &'a str,
    /// SHA-256 of the words.
    pub text: Digest,
    /// How.
    pub how: How,
    /// By whom.
    pub staff: StaffId,
    /// When it began.
    pub at: Moment,
}

impl Tx<'_> {
    /// Starts an interview.
    pub fn interview_start(&mut self, seq: u64, new: &NewInterview<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO interview (id, person, purpose, reference, pack, language, status, staff, started_ms,
               first_seq, seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'open', ?7, ?8, ?9, ?9)",
            params![
                new.interview.to_column(),
                new.person.to_column(),
                new.purpose.as_str(),
                new.reference,
                new.pack.to_column(),
                new.language,
                new.staff.to_column(),
                new.at.wall_ms,
                seq
            ],
        )?;
        Ok(())
    }

    /// Moves an interview to a later version of its notice, once the person was told what changed. What was checked, and
    /// the page of choices that was left, were those of the earlier version.
    pub fn interview_move(&mut self, seq: u64, interview: InterviewId, pack: Digest) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE interview SET pack = ?2, checked = 0, choices_made = 0, seq = ?3 WHERE id = ?1",
            params![interview.to_column(), pack.to_column(), seq],
        )?;
        one(changed, "interview")
    }

    /// Records who is here, in place of what was said before, which leaves no trace after the commit. `salt` is that
    /// of the entry's commitment to [`who_text`].
    pub fn who_set(
        &mut self,
        seq: u64,
        interview: InterviewId,
        who: &Who,
        salt: &Salt,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let present: Vec<&str> = who.present.iter().copied().map(Present::as_str).collect();
        let before = self.conn.execute(
            "UPDATE who SET present = substr(hex(zeroblob(octet_length(present))), 1, octet_length(present)),
               channel = substr(hex(zeroblob(octet_length(channel))), 1, octet_length(channel)),
               private = 0, salt = zeroblob(32), erased = 1 WHERE interview = ?1 AND erased = 0",
            [interview.to_column()],
        )?;
        if before > 0 {
            self.note_erased();
        }
        self.conn.execute(
            "INSERT INTO who (interview, present, channel, private, salt, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                interview.to_column(),
                present.join(" "),
                who.channel.as_str(),
                who.private,
                salt.to_column(),
                seq
            ],
        )?;
        Ok(())
    }

    /// Pauses, resumes, closes or completes an interview. A closed or complete one stays so.
    pub fn status_set(&mut self, seq: u64, interview: InterviewId, status: Status) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE interview SET status = ?2, seq = ?3 WHERE id = ?1",
            params![interview.to_column(), status.as_str(), seq],
        )?;
        one(changed, "interview")
    }

    /// Notes the page the screen is on. A bookmark, not evidence: it needs no entry.
    pub fn place_set(&mut self, interview: InterviewId, place: &Place) -> Result<()> {
        self.unlogged(|conn| {
            conn.prepare_cached(
                "INSERT INTO bookmark (interview, place) VALUES (?1, ?2)
                 ON CONFLICT (interview) DO UPDATE SET place = excluded.place",
            )?
            .execute(params![interview.to_column(), place.to_string()])?;
            Ok(())
        })
    }

    /// Notes that a group's page was left with Continue. A bookmark, not evidence: it needs no entry.
    pub fn visited_set(&mut self, interview: InterviewId, group: &str) -> Result<()> {
        self.unlogged(|conn| {
            conn.prepare_cached(
                "INSERT INTO visited (interview, grp) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute(params![interview.to_column(), group])?;
            Ok(())
        })
    }

    /// Notes that check-your-answers was confirmed, or no longer holds.
    pub fn checked_set(&mut self, seq: u64, interview: InterviewId, checked: bool) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE interview SET checked = ?2, seq = ?3 WHERE id = ?1",
            params![interview.to_column(), checked, seq],
        )?;
        one(changed, "interview")
    }

    /// Notes that the page of choices was left.
    pub fn choices_made_set(&mut self, seq: u64, interview: InterviewId, made: bool) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE interview SET choices_made = ?2, seq = ?3 WHERE id = ?1",
            params![interview.to_column(), made, seq],
        )?;
        one(changed, "interview")
    }

    /// Notes that the person passed a group over.
    pub fn group_skip(&mut self, seq: u64, interview: InterviewId, group: &str) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO skipped (interview, grp, seq) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            params![interview.to_column(), group, seq],
        )?;
        Ok(())
    }

    /// Takes that back, when an answer of the group is saved after all; `seq` is that answer's.
    pub fn group_unskip(&mut self, seq: u64, interview: InterviewId, group: &str) -> Result<()> {
        self.own(seq)?;
        self.conn
            .prepare_cached("DELETE FROM skipped WHERE interview = ?1 AND grp = ?2")?
            .execute(params![interview.to_column(), group])?;
        Ok(())
    }

    /// Adds a row to a repeat. Numbers start at 1 and are never used twice ([`crate::Vault::next_row`]).
    pub fn row_add(
        &mut self,
        seq: u64,
        interview: InterviewId,
        field: &str,
        row: u32,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO repeat_row (interview, field, row, seq) VALUES (?1, ?2, ?3, ?4)",
            params![interview.to_column(), field, row, seq],
        )?;
        Ok(())
    }

    /// Takes a row away. Its answers are erased one by one with [`Tx::answer_erase`], before or after.
    pub fn row_remove(
        &mut self,
        seq: u64,
        interview: InterviewId,
        field: &str,
        row: u32,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE repeat_row SET removed = 1, seq = ?4 WHERE interview = ?1 AND field = ?2 AND row = ?3",
            params![interview.to_column(), field, row, seq],
        )?;
        one(changed, "row")
    }

    /// Keeps words under their SHA-256, once. Refuses words that have another digest.
    pub fn text_keep(&mut self, seq: u64, digest: Digest, markdown: &str) -> Result<()> {
        let seq = self.own(seq)?;
        if Digest::of(markdown.as_bytes()) != digest {
            return Err(VaultError::rule("text-is-its-digest"));
        }
        self.conn
            .prepare_cached("INSERT INTO text (digest, markdown, seq) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
            .execute(params![digest.to_column(), markdown, seq])?;
        Ok(())
    }

    /// Starts a showing.
    pub fn showing_start(&mut self, seq: u64, new: &NewShowing<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn
            .prepare_cached(
                "INSERT INTO showing (id, person, interview, pack, layer, section, language, text, how, staff,
                   started_ms, started_elapsed, first_seq, seq)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?13)",
            )?
            .execute(params![
                new.showing.to_column(),
                new.person.to_column(),
                new.interview.to_column(),
                new.pack.to_column(),
                new.layer.as_str(),
                new.section,
                new.language,
                new.text.to_column(),
                new.how.as_str(),
                new.staff.to_column(),
                new.at.wall_ms,
                signed(new.at.elapsed_ms)?,
                seq
            ])?;
        Ok(())
    }

    /// Ends a showing, once. `hurried` is the reason given for reading faster than speech, with its salt.
    pub fn showing_end(
        &mut self,
        seq: u64,
        showing: ShowingId,
        at: Moment,
        in_view_ms: u64,
        hurried: Option<(&str, &Salt)>,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self
            .conn
            .prepare_cached(
                "UPDATE showing SET ended_ms = ?2, in_view_ms = ?3, hurried = ?4, salt = ?5, seq = ?6 WHERE id = ?1",
            )?
            .execute(params![
                showing.to_column(),
                at.wall_ms,
                signed(in_view_ms)?,
                hurried.map(|(words, _)| words),
                hurried.map(|(_, salt)| salt.to_column()),
                seq
            ])?;
        one(changed, "showing")
    }
}

/// The one text a commitment to "who is here" covers.
pub fn who_text(who: &Who) -> String {
    let present: Vec<&str> = who.present.iter().copied().map(Present::as_str).collect();
    let place = if who.private {
        "private"
    } else {
        "not-private"
    };
    format!("{};{};{place}", present.join(","), who.channel)
}

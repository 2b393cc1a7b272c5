//! Lettings: agreed, logged with the government, or not come about.

use rusqlite::params;
use tell_first_evidence::{InterviewId, LettingId, Moment, PersonId, Salt, StaffId};

use crate::convert::Stored;
use crate::tx_desk::one;
use crate::{Result, Tx};

/// A letting that was agreed.
pub struct NewLetting<'a> {
    /// Its id.
    pub letting: LettingId,
    /// The lead tenant.
    pub person: PersonId,
    /// The encounter in which the government's notice is shown, begun before.
    pub interview: InterviewId,
    /// The tenancy reference.
    pub tenancy: &'a str,
    /// The salt of the entry's commitment to it.
    pub salt: &'a Salt,
    /// Who noted it.
    pub staff: StaffId,
    /// When.
    pub at: Moment,
}

impl Tx<'_> {
    /// Notes a letting.
    pub fn letting_add(&mut self, seq: u64, new: &NewLetting<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO letting (id, person, interview, tenancy, salt, staff, agreed_ms, first_seq, seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
            params![
                new.letting.to_column(),
                new.person.to_column(),
                new.interview.to_column(),
                new.tenancy,
                new.salt.to_column(),
                new.staff.to_column(),
                new.at.wall_ms,
                seq
            ],
        )?;
        Ok(())
    }

    /// Notes that a letting was sent to the government's log.
    pub fn letting_logged(&mut self, seq: u64, letting: LettingId, at: Moment) -> Result<()> {
        self.letting_over(
            seq,
            letting,
            at,
            "UPDATE letting SET logged_ms = ?2, seq = ?3 WHERE id = ?1",
        )
    }

    /// Notes that a letting did not come about.
    pub fn letting_dropped(&mut self, seq: u64, letting: LettingId, at: Moment) -> Result<()> {
        self.letting_over(
            seq,
            letting,
            at,
            "UPDATE letting SET dropped_ms = ?2, seq = ?3 WHERE id = ?1",
        )
    }

    fn letting_over(&mut self, seq: u64, letting: LettingId, at: Moment, sql: &str) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self
            .conn
            .execute(sql, params![letting.to_column(), at.wall_ms, seq])?;
        one(changed, "letting")
    }
}

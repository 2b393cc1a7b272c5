//! Changes to the desk: members, settings, receipts.

use rusqlite::params;
use tell_first_evidence::{Digest, InterviewId, Moment, PersonId, ReceiptId, Salt, StaffId};

use crate::convert::Stored;
use crate::{Result, Tx, VaultError};

/// A new member of staff.
pub struct NewStaff<'a> {
    /// Who.
    pub member: StaffId,
    /// The name colleagues see.
    pub name: &'a str,
    /// Its salt, as in the entry's commitment (`commit(salt, name)`).
    pub salt: &'a Salt,
    /// The code of their slot ([`crate::SlotName::code`]).
    pub slot: &'a str,
    /// Role codes with commas between.
    pub roles: &'a str,
    /// When.
    pub at: Moment,
}

/// A receipt to be kept, as it was printed.
pub struct NewReceipt<'a> {
    /// Its id.
    pub receipt: ReceiptId,
    /// The interview.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// SHA-256 as in the entry.
    pub digest: Digest,
    /// For machines.
    pub json: &'a str,
    /// For people.
    pub html: &'a str,
    /// When.
    pub at: Moment,
}

impl Tx<'_> {
    /// Adds a member of staff. A slot code can belong to one present member only (`once-only`).
    pub fn staff_add(&mut self, seq: u64, new: &NewStaff<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO staff (id, name, salt, slot, roles, added_ms, first_seq, seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
            params![
                new.member.to_column(),
                new.name,
                new.salt.to_column(),
                new.slot,
                new.roles,
                new.at.wall_ms,
                seq
            ],
        )?;
        Ok(())
    }

    /// Marks a member as gone. Their row stays: entries name it. The slot file is removed apart from this.
    pub fn staff_remove(&mut self, seq: u64, member: StaffId, at: Moment) -> Result<()> {
        let seq = self.own(seq)?;
        let changed = self.conn.execute(
            "UPDATE staff SET removed_ms = ?2, seq = ?3 WHERE id = ?1 AND removed_ms IS NULL",
            params![member.to_column(), at.wall_ms, seq],
        )?;
        one(changed, "member")
    }

    /// Sets a setting of the desk. `salt` is that of the entry's commitment to a text; a number or code, which the
    /// entry holds as it is, has none.
    pub fn setting_set(
        &mut self,
        seq: u64,
        name: &str,
        value: &str,
        salt: Option<&Salt>,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO setting (name, value, salt, seq) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value, salt = excluded.salt, seq = excluded.seq",
            params![name, value, salt.map(Stored::to_column), seq],
        )?;
        Ok(())
    }

    /// Keeps a receipt.
    pub fn receipt_keep(&mut self, seq: u64, new: &NewReceipt<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO receipt (id, interview, person, digest, json, html, made_ms, seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                new.receipt.to_column(),
                new.interview.to_column(),
                new.person.to_column(),
                new.digest.to_column(),
                new.json,
                new.html,
                new.at.wall_ms,
                seq
            ],
        )?;
        Ok(())
    }

    /// Notes how a receipt was handed over: `printed`, `saved` or `declined`.
    pub fn receipt_hand(
        &mut self,
        seq: u64,
        receipt: ReceiptId,
        how: &str,
        at: Moment,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO receipt_hand (seq, receipt, how, at_ms) VALUES (?1, ?2, ?3, ?4)",
            params![seq, receipt.to_column(), how, at.wall_ms],
        )?;
        Ok(())
    }
}

/// Exactly one row was to change.
pub(crate) fn one(changed: usize, what: &'static str) -> Result<()> {
    if changed == 1 {
        Ok(())
    } else {
        Err(VaultError::NotFound { what })
    }
}

//! Choices: appended, never changed.

use rusqlite::params;
use tell_first_evidence::{
    ChoiceId, Digest, InterviewId, Moment, PersonId, Salt, ShowingId, StaffId,
};
use tell_first_intake::{ChoiceState, Method};

use crate::convert::{Stored, padded};
use crate::{Result, Tx};

/// A choice. The rules: it points at a showing of the card's section (or the full notice) in the same interview;
/// the end of a yes may point at any showing to that person; a yes names its statement and method; it supersedes
/// the newest choice of that person about that card, whatever the interview.
pub struct NewChoice<'a> {
    /// Its id.
    pub choice: ChoiceId,
    /// The person.
    pub person: PersonId,
    /// The interview it was said in.
    pub interview: InterviewId,
    /// The card.
    pub card: &'a str,
    /// The state.
    pub state: ChoiceState,
    /// The interview's pack.
    pub pack: Digest,
    /// The showing that came before it.
    pub showing: ShowingId,
    /// SHA-256 of the card's words as shown, kept with [`Tx::text_keep`].
    pub statement: Option<Digest>,
    /// How it was said.
    pub method: Option<Method>,
    /// With a yes: the person's own words or typed name, with the salt of the entry's commitment.
    pub words: Option<(&'a str, &'a Salt)>,
    /// The choice before it.
    pub supersedes: Option<ChoiceId>,
    /// Who noted it.
    pub staff: StaffId,
    /// When.
    pub at: Moment,
}

/// A changed card that was put off.
pub struct KeptChoice<'a> {
    /// The yes that stands.
    pub choice: ChoiceId,
    /// The interview the card was put in.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// The card.
    pub card: &'a str,
    /// The pack the changed card stands in.
    pub pack: Digest,
    /// The showing before it.
    pub showing: ShowingId,
    /// When.
    pub at: Moment,
}

impl Tx<'_> {
    /// Adds a choice. When it ends a yes, every value that rests on that yes must be erased in the same
    /// transaction, before or after this call; else the write is refused with `value-without-consent`. The words of
    /// the choice before it leave no trace after the commit.
    pub fn choice_add(&mut self, seq: u64, new: &NewChoice<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn
            .prepare_cached(
                "INSERT INTO choice (id, person, interview, card, state, pack, showing, statement, method,
                   supersedes, staff, at_ms, seq)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?
            .execute(params![
                new.choice.to_column(),
                new.person.to_column(),
                new.interview.to_column(),
                new.card,
                new.state.as_str(),
                new.pack.to_column(),
                new.showing.to_column(),
                new.statement.map(|digest| digest.to_column()),
                new.method.map(Method::as_str),
                new.supersedes.map(|id| id.to_column()),
                new.staff.to_column(),
                new.at.wall_ms,
                seq
            ])?;
        if let Some(last) = new.supersedes {
            self.words_gone(last)?;
        }
        if let Some((words, salt)) = new.words {
            let padded = padded(words);
            self.conn
                .prepare_cached(
                    "INSERT INTO choice_words (choice, words, salt, seq) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![
                    new.choice.to_column(),
                    padded,
                    salt.to_column(),
                    seq
                ])?;
        }
        if new.state != ChoiceState::Given {
            self.note_ended(new.person, new.card);
        }
        Ok(())
    }

    /// Notes that a changed card was put off by somebody whose yes to its earlier words stands.
    pub fn choice_keep(&mut self, seq: u64, kept: &KeptChoice<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        self.conn.execute(
            "INSERT INTO choice_kept (seq, choice, interview, person, card, pack, showing, at_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            params![
                seq,
                kept.choice.to_column(),
                kept.interview.to_column(),
                kept.person.to_column(),
                kept.card,
                kept.pack.to_column(),
                kept.showing.to_column(),
                kept.at.wall_ms
            ],
        )?;
        Ok(())
    }

    /// Notes that the words of a choice were overwritten, where it had any: a trigger does it.
    fn words_gone(&mut self, choice: ChoiceId) -> Result<()> {
        let had: bool = self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM choice_words WHERE choice = ?1)")?
            .query_row([choice.to_column()], |row| row.get(0))?;
        if had {
            self.note_erased();
        }
        Ok(())
    }
}

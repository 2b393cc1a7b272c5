//! How a head that was kept outside the vault stands to the vault's own log.

use rusqlite::params;
use tell_first_evidence::{Digest, Head, Salt, World, open_head, read_head, root};

use crate::convert::{Stored, count, first, padded, signed};
use crate::nodes::asked;
use crate::{Result, Tx, Vault, VaultError};

/// What a kept head says of the vault. The later, the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The log goes on from it.
    Fits,
    /// The vault's own tree cannot be read there: the check of the log says where, and no verdict can be given.
    Unclear,
    /// It is of another vault, or signed by no key of this one.
    Foreign,
    /// The log is shorter: the vault is a copy from before.
    RolledBack,
    /// The log is as long or longer, and another one: it was written anew from some entry on.
    Forked,
}

impl Standing {
    /// Its stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fits => "fits",
            Self::Unclear => "unclear",
            Self::Foreign => "foreign",
            Self::RolledBack => "rolled-back",
            Self::Forked => "forked",
        }
    }
}

/// A kept head, judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What it says.
    pub head: Head,
    /// How it stands to this vault.
    pub standing: Standing,
    /// It is not named after this vault at all.
    pub of_another: bool,
    /// Somebody went on in spite of it before, which the log says.
    pub known: bool,
}

/// Going on in spite of a kept head.
pub struct NewHistory<'a> {
    /// `rolled-back`, `forked`, `foreign` or `missing`.
    pub verdict: &'a str,
    /// The head; none where it is missing.
    pub kept: Option<&'a Head>,
    /// The reason, with its salt.
    pub reason: Option<(&'a str, &'a Salt)>,
}

impl Vault {
    /// Judges a head that was kept outside. `None` where the text is no head.
    pub fn judge(&self, note: &str) -> Result<Option<Judged>> {
        let Ok(head) = read_head(note) else {
            return Ok(None);
        };
        let own = Head::new(self.vault, head.size, head.root);
        let of_another = head.origin != own.origin;
        let ours = self
            .keys
            .all()
            .any(|key| open_head(note, key.verifier()).is_ok());
        let standing = if of_another || !ours {
            Standing::Foreign
        } else {
            self.standing(head.size, head.root)?
        };
        let known = standing != Standing::Fits && self.is_known(&head)?;
        Ok(Some(Judged {
            head,
            standing,
            of_another,
            known,
        }))
    }

    /// How a size and a root stand to this log, whoever signed them.
    pub fn standing(&self, size: u64, at: Digest) -> Result<Standing> {
        if size > self.entry_count()? {
            return Ok(Standing::RolledBack);
        }
        match asked(&self.conn, |nodes| root(size, nodes)) {
            Ok(own) if own == at => Ok(Standing::Fits),
            Ok(_) => Ok(Standing::Forked),
            Err(VaultError::Evidence(_)) => Ok(Standing::Unclear),
            Err(why) => Err(why),
        }
    }

    /// True in the world where heads are kept outside: practice is about nobody.
    pub fn keeps_heads(&self) -> bool {
        self.world == World::Live
    }

    fn is_known(&self, head: &Head) -> Result<bool> {
        let mut query = self.conn.prepare_cached(
            "SELECT count(*) AS n FROM history WHERE kept_root = ?1 AND kept_size = ?2 AND kept_log = ?3",
        )?;
        let known = first(
            query.query(params![
                head.root.to_column(),
                signed(head.size)?,
                head.origin
            ])?,
            |row| count(row, "n"),
        )?;
        Ok(known.is_some_and(|known| known > 0))
    }
}

impl Tx<'_> {
    /// Keeps that somebody went on, and why.
    pub fn history_add(&mut self, seq: u64, new: &NewHistory<'_>) -> Result<()> {
        let seq = self.own(seq)?;
        let size = new.kept.map(|head| signed(head.size)).transpose()?;
        self.conn.execute(
            "INSERT INTO history (seq, verdict, kept_log, kept_size, kept_root, reason, salt)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                seq,
                new.verdict,
                new.kept.map(|head| &head.origin),
                size,
                new.kept.map(|head| head.root.to_column()),
                new.reason.map(|(words, _)| padded(words)),
                new.reason.map(|(_, salt)| salt.to_column()),
            ],
        )?;
        Ok(())
    }
}

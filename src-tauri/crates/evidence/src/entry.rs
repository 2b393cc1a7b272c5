//! One line of the log, and its bytes. The bytes are stored exactly as they were hashed.

use crate::text::{Datum, Lines};
use crate::{Act, Error, SessionId, StaffId, VaultId};

/// First line of every entry of this format.
pub(crate) const FIRST_LINE: &str = "tell-first entry 1\n";

/// Wall time with the steady time beside it, so that a changed clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Milliseconds since 1970 UTC.
    pub wall_ms: i64,
    /// Milliseconds since sign-in, by a clock that only goes forward.
    pub elapsed_ms: u64,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the log, from 0; the leaf's index in the tree.
    pub seq: u64,
    /// The vault.
    pub vault: VaultId,
    /// When.
    pub at: Moment,
    /// The session; none before anybody has signed in.
    pub session: Option<SessionId>,
    /// The member of staff.
    pub staff: Option<StaffId>,
    /// What happened.
    pub act: Act,
}

impl Entry {
    /// Its bytes: ASCII text, one fact a line, in a fixed order for each kind.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = String::with_capacity(512);
        out.push_str(FIRST_LINE);
        self.seq.write("seq", &mut out);
        self.vault.write("vault", &mut out);
        self.at.wall_ms.write("at-ms", &mut out);
        self.at.elapsed_ms.write("elapsed-ms", &mut out);
        self.session.write("session", &mut out);
        self.staff.write("staff", &mut out);
        self.act.kind().to_owned().write("kind", &mut out);
        self.act.write(&mut out);
        out.into_bytes()
    }

    /// Reads an entry back.
    ///
    /// # Errors
    /// [`Error::Malformed`] for anything [`Entry::to_bytes`] would not have written, byte for byte.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let text = std::str::from_utf8(bytes).map_err(|_| Error::Malformed("text"))?;
        let body = text
            .strip_prefix(FIRST_LINE)
            .ok_or(Error::Malformed("format"))?;
        let mut lines = Lines::new(body);
        let entry = Self {
            seq: Datum::read("seq", &mut lines)?,
            vault: Datum::read("vault", &mut lines)?,
            at: Moment {
                wall_ms: Datum::read("at-ms", &mut lines)?,
                elapsed_ms: Datum::read("elapsed-ms", &mut lines)?,
            },
            session: Datum::read("session", &mut lines)?,
            staff: Datum::read("staff", &mut lines)?,
            act: {
                let kind: String = Datum::read("kind", &mut lines)?;
                Act::read(&kind, &mut lines)?
            },
        };
        // One form only: "+1" and upper-case ids read well and would hash differently.
        if lines.is_done() && entry.to_bytes() == bytes {
            Ok(entry)
        } else {
            Err(Error::Malformed("form"))
        }
    }
}

//! Whether the file itself holds: every page, every table.

use rusqlite::Connection;

use crate::files::FILE;
use crate::{Result, Vault, VaultError};

impl Vault {
    /// Reads every page against its code and every table against its indexes: slow, for the background.
    /// [`VaultError::DamagedFile`] when any of it does not hold.
    pub fn sound(&self) -> Result<()> {
        sound(&self.conn)
    }

    /// As [`Vault::sound`], unless the file has more bytes than `most`: then it is taken on trust, because nobody else
    /// can use the vault meanwhile.
    pub fn sound_unless_larger(&self, most: u64) -> Result<()> {
        if std::fs::metadata(self.dir.join(FILE))?.len() > most {
            return Ok(());
        }
        self.sound()
    }
}

/// As [`Vault::sound`], of a connection.
pub(crate) fn sound(conn: &Connection) -> Result<()> {
    // In memory there are no encrypted pages; those of the file it was read from were checked before.
    let in_file = conn.path().is_some_and(|path| !path.is_empty());
    if in_file {
        let mut pages = conn.prepare("PRAGMA cipher_integrity_check")?;
        if let Some(row) = pages.query([])?.next()? {
            return Err(unsound(row.get_ref(0)?.as_str().unwrap_or_default()));
        }
    }
    let answer: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if answer == "ok" {
        Ok(())
    } else {
        Err(unsound(&answer))
    }
}

/// What the cipher's or the database's own check means by what it found: both say in a row, not as an error, that
/// memory was short, and that is no damage.
fn unsound(words: &str) -> VaultError {
    let of_memory = ["unable to allocate memory", "HMAC operation failed"];
    // SQLite's own numbers: NOMEM and IOERR_NOMEM.
    let codes = ["error code=7", "error code=3082"];
    if of_memory.iter().any(|said| words.starts_with(said))
        || codes.iter().any(|code| words.ends_with(code))
    {
        VaultError::NoMemory
    } else {
        VaultError::DamagedFile
    }
}

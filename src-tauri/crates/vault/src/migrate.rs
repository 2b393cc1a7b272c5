//! Brings a file to the newest version, all or nothing.

use rusqlite::{Connection, TransactionBehavior};

use crate::{Result, VaultError};

/// Marks the file as ours ("TF" and the number of the first format).
pub(crate) const APPLICATION: i64 = 0x5446_0001;
/// One step for each version, never edited once released.
const STEPS: &[&str] = &[include_str!("../sql/0001_init.sql")];

/// The newest version this program knows.
pub(crate) fn known() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// The newest version this program knows with later steps.
fn newest(later: &[&str]) -> u32 {
    u32::try_from(STEPS.len() + later.len()).unwrap_or(u32::MAX)
}

/// Reads the version of a file and refuses a newer or a foreign one, without writing anything.
pub(crate) fn version(conn: &Connection, later: &[&str]) -> Result<u32> {
    let known = newest(later);
    let application: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > known {
        return Err(VaultError::NewerFile { found, known });
    }
    if application != APPLICATION && !(application == 0 && found == 0) {
        return Err(VaultError::DamagedFile);
    }
    Ok(found)
}

/// True where a file lacks steps.
pub(crate) fn is_older(conn: &Connection, later: &[&str]) -> Result<bool> {
    Ok(version(conn, later)? < newest(later))
}

/// Runs the steps a file lacks in one transaction. Returns the version it had and the version it has.
pub(crate) fn migrate(conn: &mut Connection, later: &[&str]) -> Result<(u32, u32)> {
    let steps = [STEPS, later].concat();
    let newest = newest(later);
    let found = version(conn, later)?;
    if found == newest {
        return Ok((found, newest));
    }
    // What a step takes away is overwritten, as everywhere.
    conn.pragma_update(None, "secure_delete", 1)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps.iter().skip(found as usize) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION)?;
    tx.pragma_update(None, "user_version", newest)?;
    tx.commit()?;
    Ok((found, newest))
}

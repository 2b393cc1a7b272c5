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

/// Reads the version of a file and refuses a newer or a foreign one, without writing anything.
pub(crate) fn version(conn: &Connection) -> Result<u32> {
    let application: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found: u32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > known() {
        return Err(VaultError::NewerFile {
            found,
            known: known(),
        });
    }
    if application != APPLICATION && !(application == 0 && found == 0) {
        return Err(VaultError::DamagedFile);
    }
    Ok(found)
}

/// Runs the steps a file lacks in one transaction. Returns the version it had.
pub(crate) fn migrate(conn: &mut Connection) -> Result<u32> {
    run(conn, STEPS)
}

fn run(conn: &mut Connection, steps: &[&str]) -> Result<u32> {
    let found = version(conn)?;
    if found == known() {
        return Ok(found);
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps.iter().skip(found as usize) {
        tx.execute_batch(step)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION)?;
    tx.pragma_update(None, "user_version", known())?;
    tx.commit()?;
    Ok(found)
}

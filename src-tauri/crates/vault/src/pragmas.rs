//! The settings of a connection: each is set, read back and checked, because a setting that silently did not
//! take is how a "saved" answer gets lost.

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OptionalExtension};

use crate::{Result, VaultError, VaultKey};

/// Names, what to set, and what must be read back.
const NUMBERS: &[(&str, i64)] = &[
    // Every commit is on the disk before it is called saved.
    ("synchronous", 2),
    ("fullfsync", 1),
    ("checkpoint_fullfsync", 1),
    ("foreign_keys", 1),
    ("trusted_schema", 0),
    ("cell_size_check", 1),
    // What is erased is overwritten.
    ("secure_delete", 1),
    // In memory: nothing personal in temporary files.
    ("temp_store", 2),
    ("mmap_size", 0),
    ("busy_timeout", 5000),
    ("wal_autocheckpoint", 1000),
    ("journal_size_limit", 16 * 1024 * 1024),
    ("recursive_triggers", 1),
];

const SWITCHES: &[(&str, DbConfig, bool)] = &[
    ("defensive", DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
    ("dqs_dml", DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    ("dqs_ddl", DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    (
        "writable_schema",
        DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA,
        false,
    ),
    (
        "attach_create",
        DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_CREATE,
        false,
    ),
    (
        "attach_write",
        DbConfig::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE,
        false,
    ),
    // Without this a statement is prepared anew whenever a bound value might have changed its plan: a quarter of
    // the time a save took.
    ("stable_plans", DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true),
];

/// Gives the key. No statement may run before it but the one that keeps the cipher's own log quiet.
pub(crate) fn unlock(conn: &Connection, key: &VaultKey) -> Result<()> {
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let hex = key.hex();
    let pragma = zeroize::Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", *hex));
    // The statement holds the key: no error may carry it.
    conn.execute_batch(&pragma).map_err(without_key)
}

/// As [`unlock`], for a new file that is to have this salt: the 16 bytes a file begins with, as hex.
pub(crate) fn unlock_with_salt(conn: &Connection, key: &VaultKey, salt: &str) -> Result<()> {
    conn.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let hex = key.hex();
    let pragma = zeroize::Zeroizing::new(format!("PRAGMA key = \"x'{}{salt}'\"", *hex));
    conn.execute_batch(&pragma).map_err(without_key)
}

/// What a failure to give the key means; nothing of the statement goes with it.
fn without_key(error: rusqlite::Error) -> VaultError {
    let error = VaultError::from(error);
    if matches!(error, VaultError::NoMemory) {
        error
    } else {
        VaultError::DamagedFile
    }
}

/// Sets everything else; the file is known to open by now.
pub(crate) fn apply(conn: &Connection) -> Result<()> {
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(VaultError::Setting {
            name: "journal_mode",
        });
    }
    settle(conn)
}

/// Everything but the journal, which is the file's own.
pub(crate) fn settle(conn: &Connection) -> Result<()> {
    for &(name, value) in NUMBERS {
        conn.pragma_update(None, name, value)?;
        let found: Option<i64> = conn
            .pragma_query_value(None, name, |row| row.get(0))
            .optional()?;
        // Less than nothing where the build knows no mapping; a database in memory gives no row.
        let unmapped = name == "mmap_size" && found.is_none_or(|found| found <= 0);
        if found != Some(value) && !unmapped {
            return Err(VaultError::Setting { name });
        }
    }
    for &(name, switch, on) in SWITCHES {
        conn.set_db_config(switch, on)?;
        if conn.db_config(switch)? != on {
            return Err(VaultError::Setting { name });
        }
    }
    conn.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// From here on this connection changes nothing.
pub(crate) fn only_read(conn: &Connection) -> Result<()> {
    conn.pragma_update(None, "query_only", 1)?;
    let found: i64 = conn.pragma_query_value(None, "query_only", |row| row.get(0))?;
    if found == 1 {
        Ok(())
    } else {
        Err(VaultError::Setting { name: "query_only" })
    }
}

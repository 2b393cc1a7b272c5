//! The file without our program: a plain connection with the key.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

/// Opens the file with its key and nothing else.
pub(crate) fn open(dir: &Path, key: &[u8; 32]) -> Connection {
    let conn = Connection::open(dir.join("vault.tell")).unwrap();
    conn.execute_batch("PRAGMA cipher_log_level = NONE")
        .unwrap();
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex::encode(key)))
        .unwrap();
    conn
}

/// Changes the vault behind its back: with the key, without its rules.
pub(crate) fn tamper(dir: &Path, key: &[u8; 32], sql: &str) {
    let conn = open(dir, key);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, false)
        .unwrap();
    conn.execute_batch(sql).unwrap();
}

/// What SQLite and the cipher say about every page, or the error they stop at. Empty is good.
pub(crate) fn unsound(dir: &Path, key: &[u8; 32]) -> Vec<String> {
    let conn = open(dir, key);
    let mut found = Vec::new();
    for pragma in [
        "PRAGMA cipher_integrity_check",
        "PRAGMA integrity_check",
        "PRAGMA foreign_key_check",
    ] {
        match lines(&conn, pragma) {
            Ok(lines) => found.extend(lines.into_iter().filter(|line| line != "ok")),
            Err(error) => found.push(error.to_string()),
        }
    }
    found
}

fn lines(conn: &Connection, pragma: &str) -> rusqlite::Result<Vec<String>> {
    let mut query = conn.prepare(pragma)?;
    let rows = query.query_map([], |row| row.get::<_, String>(0))?;
    rows.collect()
}

/// The bytes of every entry, in order, as far as they can be read.
pub(crate) fn entries(dir: &Path, key: &[u8; 32]) -> rusqlite::Result<Vec<Vec<u8>>> {
    let conn = open(dir, key);
    let mut query = conn.prepare("SELECT bytes FROM entry ORDER BY seq")?;
    let rows = query.query_map([], |row| row.get(0))?;
    rows.collect()
}

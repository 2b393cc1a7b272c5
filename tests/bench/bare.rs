//! The bare thing: SQLCipher with the vault's settings and nothing of ours.

use std::path::Path;

use rusqlite::Connection;

/// Opens a database with a raw key and the settings of the vault.
pub(crate) fn open(path: &Path, key: [u8; 32]) -> Connection {
    let conn = Connection::open(path).expect("a database");
    conn.execute_batch("PRAGMA cipher_log_level = NONE")
        .expect("a setting");
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex::encode(key)))
        .expect("a key");
    let _: String = conn
        .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
        .expect("WAL");
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA foreign_keys = 1; PRAGMA secure_delete = 1;
         PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA wal_autocheckpoint = 1000;",
    )
    .expect("settings");
    conn
}

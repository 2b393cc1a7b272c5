//! The tree as it is stored, asked so that a hash that could not be read is not taken for one that is not there.

use std::cell::RefCell;

use rusqlite::{Connection, OptionalExtension as _};
use tell_first_evidence::{Digest, Error, Nodes, leaf_at};

use crate::convert::signed;
use crate::{Result, Vault, VaultError};

/// The stored tree, and the first failure of the system while it was read.
struct StoredNodes<'a> {
    conn: &'a Connection,
    failed: RefCell<Option<VaultError>>,
}

/// Asks something of the stored tree.
///
/// # Errors
/// Why the tree could not be read, as the system said it; [`VaultError::Evidence`] where a hash is not there.
pub(crate) fn asked<T>(
    conn: &Connection,
    ask: impl FnOnce(&dyn Nodes) -> std::result::Result<T, Error>,
) -> Result<T> {
    let nodes = StoredNodes {
        conn,
        failed: RefCell::new(None),
    };
    let answer = ask(&nodes);
    match nodes.failed.into_inner() {
        Some(why) => Err(why),
        None => Ok(answer?),
    }
}

impl Vault {
    /// Asks something of the stored tree, such as a proof.
    ///
    /// # Errors
    /// Why the tree could not be read; [`VaultError::Evidence`] where a hash is not there.
    pub fn tree<T>(
        &self,
        ask: impl FnOnce(&dyn Nodes) -> std::result::Result<T, Error>,
    ) -> Result<T> {
        asked(&self.conn, ask)
    }
}

impl StoredNodes<'_> {
    fn read(&self, index: u64) -> Result<Option<Digest>> {
        let (sql, at) = leaf_at(index)
            .map_or(("SELECT hash FROM node WHERE at = ?1", index), |seq| {
                ("SELECT leaf FROM entry WHERE seq = ?1", seq)
            });
        let mut query = self.conn.prepare_cached(sql)?;
        let found = query.query_row([signed(at)?], |row| {
            // What is no hash is as good as none.
            Ok(row.get::<_, [u8; 32]>(0).ok())
        });
        Ok(found.optional()?.flatten().map(Digest::from_bytes))
    }
}

impl Nodes for StoredNodes<'_> {
    fn node(&self, index: u64) -> Option<Digest> {
        self.read(index).unwrap_or_else(|why| {
            self.failed.borrow_mut().get_or_insert(why);
            None
        })
    }
}

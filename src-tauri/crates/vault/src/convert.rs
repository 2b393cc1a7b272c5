//! Between our types and what a column holds.

use std::str::FromStr;

use rusqlite::Row;
use tell_first_evidence::{
    ChoiceId, Digest, DraftId, InterviewId, LettingId, PersonId, ReceiptId, Salt, SessionId,
    ShowingId, StaffId, VaultId,
};
use uuid::Uuid;

use crate::{Result, VaultError};

/// Something a column holds as bytes.
pub(crate) trait Stored: Sized {
    /// The bytes.
    type Bytes;
    /// To the column.
    fn to_column(&self) -> Self::Bytes;
    /// From the column.
    fn from_column(bytes: &[u8]) -> Result<Self>;
}

macro_rules! ids {
    ($($id:ident),+) => {$(
        impl Stored for $id {
            type Bytes = [u8; 16];

            fn to_column(&self) -> [u8; 16] {
                self.as_uuid().into_bytes()
            }

            fn from_column(bytes: &[u8]) -> Result<Self> {
                Uuid::from_slice(bytes).map(Self::from_uuid).map_err(|_| VaultError::Unreadable { what: "id" })
            }
        }
    )+};
}
ids!(
    PersonId,
    InterviewId,
    ShowingId,
    ChoiceId,
    StaffId,
    SessionId,
    VaultId,
    ReceiptId,
    DraftId,
    LettingId
);

impl Stored for Digest {
    type Bytes = [u8; 32];

    fn to_column(&self) -> [u8; 32] {
        *self.as_bytes()
    }

    fn from_column(bytes: &[u8]) -> Result<Self> {
        Ok(Self::from_bytes(thirty_two(bytes)?))
    }
}

impl Stored for Salt {
    type Bytes = [u8; 32];

    fn to_column(&self) -> [u8; 32] {
        *self.as_bytes()
    }

    fn from_column(bytes: &[u8]) -> Result<Self> {
        Ok(Self::from_bytes(thirty_two(bytes)?))
    }
}

fn thirty_two(bytes: &[u8]) -> Result<[u8; 32]> {
    bytes
        .try_into()
        .map_err(|_| VaultError::Unreadable { what: "digest" })
}

/// An id or a digest.
pub(crate) fn get<T: Stored>(row: &Row<'_>, column: &str) -> Result<T> {
    let bytes = row.get_ref(column)?.as_blob();
    T::from_column(bytes.map_err(|_| VaultError::Unreadable { what: "id" })?)
}

/// An id or a digest that may be absent.
pub(crate) fn get_option<T: Stored>(row: &Row<'_>, column: &str) -> Result<Option<T>> {
    if row.get_ref(column)? == rusqlite::types::ValueRef::Null {
        Ok(None)
    } else {
        get(row, column).map(Some)
    }
}

/// A stored word of one of the states, or anything else that reads from text.
pub(crate) fn word<T: FromStr>(row: &Row<'_>, column: &'static str) -> Result<T> {
    let text: String = row.get(column)?;
    text.parse()
        .map_err(|_| VaultError::Unreadable { what: column })
}

/// The same, where it may be absent.
pub(crate) fn word_option<T: FromStr>(row: &Row<'_>, column: &'static str) -> Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| {
        text.parse()
            .map_err(|_| VaultError::Unreadable { what: column })
    })
    .transpose()
}

/// A count that is never negative.
pub(crate) fn count(row: &Row<'_>, column: &str) -> Result<u64> {
    u64::try_from(row.get::<_, i64>(column)?).map_err(|_| VaultError::Unreadable { what: "count" })
}

/// A number as SQLite keeps it.
pub(crate) fn signed(number: u64) -> Result<i64> {
    i64::try_from(number).map_err(|_| VaultError::Unreadable { what: "count" })
}

/// Erasable texts take a multiple of this many characters.
const PADDING: usize = 64;

/// A text with spaces behind it, so that what is left of it once overwritten does not tell how long it was.
pub(crate) fn padded(text: &str) -> String {
    let width = text.chars().count().next_multiple_of(PADDING);
    format!("{text:<width$}")
}

/// An erasable text as it was before [`padded`].
pub(crate) fn unpadded(row: &Row<'_>, column: &str) -> Result<Option<String>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.map(|text| text.trim_end().to_owned()))
}

/// Gathers every row of a query that may fail row by row.
pub(crate) fn gather<T>(
    mut rows: rusqlite::Rows<'_>,
    mut read: impl FnMut(&Row<'_>) -> Result<T>,
) -> Result<Vec<T>> {
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.push(read(row)?);
    }
    Ok(all)
}

/// The first row, if there is one.
pub(crate) fn first<T>(
    mut rows: rusqlite::Rows<'_>,
    read: impl FnOnce(&Row<'_>) -> Result<T>,
) -> Result<Option<T>> {
    rows.next()?.map(read).transpose()
}

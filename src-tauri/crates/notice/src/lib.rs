//! The notice pack: everything an organisation tells people before it asks them anything.
//!
//! In: the files of a pack folder, as bytes. Out: a [`Pack`] that holds together, or every [`Flaw`] that was
//! found, with file, line and reason. From a pack: the exact [`Words`] of each layer with their SHA-256, the
//! same words as plain [`Block`]s for a screen, and look-ups for the rules of the interview.
//!
//! Pure: no files, no clock, no randomness.

mod archive;
mod blocks;
mod canon;
mod check;
mod detail;
pub mod edit;
mod fill;
mod flaw;
mod lookup;
mod model;
mod plain;
mod read;
mod words;

pub use archive::{
    MOST_FILE_BYTES, MOST_FILES, MOST_PACK_BYTES, check_files, is_litter, pack_up, unpack,
};
pub use blocks::{Block, Inline, blocks};
pub use canon::{PackFile, digest};
pub use flaw::Flaw;
pub use model::*;
pub use read::read;
pub use words::{BriefKey, CardKey, Words, WordsOf, speaking_time_ms};

#[cfg(test)]
mod tests;

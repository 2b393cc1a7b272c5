//! The notice pack: everything an organisation tells people before it asks them anything.
//!
//! In: the files of a pack folder, as bytes. Out: a [`Pack`] that holds together, or every [`Flaw`] that was
//! found, with file, line and reason. From a pack: the exact [`Words`] of each layer with their SHA-256, the
//! same words as plain [`Block`]s for a screen, and look-ups for the rules of the interview. From two packs: what
//! changes in processing and in wording ([`compare`]), and what a person is shown of it ([`what_changed`]).
//! [`lint()`] says what is wrong with a notice in law and in words, before it is published.
//!
//! Pure: no files, no clock, no randomness.

mod archive;
mod blocks;
mod canon;
mod check;
mod compare;
mod detail;
mod duties;
pub mod edit;
mod fill;
mod flaw;
mod lint;
mod lookup;
mod model;
mod plain;
mod read;
mod words;

pub use archive::{
    MOST_FILE_BYTES, MOST_FILES, MOST_PACK_BYTES, check_files, is_litter, pack_up, unpack,
};
pub use blocks::{Block, Inline, blocks};
pub use canon::{PackFile, digest, language_digest};
pub use compare::{
    Affected, Comparison, FactChange, FactKind, How, Run, TextOf, WordingChange, compare,
    what_changed,
};
pub use duties::{Complaints, Item, Translation};
pub use flaw::Flaw;
pub use lint::{COLUMN_WORDS, Finding, Lint, Measure, READING_AGE, Weight, lint, refused};
pub use model::*;
pub use read::{id_of, read};
pub use words::{BriefKey, CardKey, Words, WordsOf, reading_time_ms, speaking_time_ms};

#[cfg(test)]
mod tests;

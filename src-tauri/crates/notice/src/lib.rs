//! The notice pack: everything an organisation tells people before it asks them anything.
//!
//! In: the files of a pack folder, as bytes. Out: a [`Pack`] that holds together, or every [`Flaw`] that was
//! found, with file, line and reason. From a pack: the exact [`Words`] of each layer with their SHA-256, the
//! same words as plain [`Block`]s for a screen, and look-ups for the rules of the interview. From two packs: what
//! changes in processing and in wording ([`compare`]), and what a person is shown of it ([`what_changed`]).
//!
//! Pure: no files, no clock, no randomness.

mod blocks;
mod canon;
mod check;
mod compare;
mod detail;
mod fill;
mod flaw;
mod lookup;
mod model;
mod plain;
mod read;
mod words;

pub use blocks::{Block, Inline, blocks};
pub use canon::{PackFile, digest};
pub use compare::{
    Affected, Comparison, FactChange, FactKind, How, Run, TextOf, WordingChange, compare,
    what_changed,
};
pub use flaw::Flaw;
pub use model::*;
pub use read::read;
pub use words::{BriefKey, CardKey, Words, WordsOf, speaking_time_ms};

#[cfg(test)]
mod tests;

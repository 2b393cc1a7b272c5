//! What a person takes home: the receipt, as a page to print and as data to keep. And what others read: exports.
//!
//! All of it is given: a [`Receipt`] goes in, text comes out, the same each time. A receipt holds no answers.
//! It says what the person was told, what they agreed to and refused, what they left open, what their rights
//! are, and how to prove it.

mod bundle;
mod dossier;
mod dpv;
mod html;
mod json;
mod kantara;
mod receipt;
mod table;
mod words;

#[cfg(test)]
mod tests;

pub use bundle::{Bundle, CopyFacts, HeldAnswer, LettingFacts, Meeting, Opening, bundle};
pub use dossier::{ChoiceFacts, Dossier, ShowingFacts};
pub use dpv::dpv;
pub use html::html;
pub use json::json;
pub use kantara::kantara;
pub use receipt::{Chosen, Leaf, Organisation, Proof, Receipt, Told, Unanswered};
pub use table::{Table, csv};
pub use words::{PRACTICE, date, date_and_time};

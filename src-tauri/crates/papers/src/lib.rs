//! What a person takes home: the receipt, as a page to print and as data to keep, and the check of it. And what others
//! read: exports.
//!
//! All of it is given: a [`Receipt`] goes in, its [`Content`] comes out, the same each time, and every form of it is
//! made from that content alone. A receipt holds no answers. It says what the person was told, what they agreed to and
//! refused, what they left open, what their rights are, and it carries its proof: [`verify()`] needs nothing else.

mod bundle;
pub mod content;
mod dossier;
mod dpv;
pub mod file;
mod html;
mod kantara;
pub mod page;
#[cfg(feature = "pdf")]
pub mod pdf;
mod receipt;
pub mod shape;
pub mod strict;
mod table;
pub mod verify;
mod words;

#[cfg(test)]
mod tests;

pub use bundle::{Bundle, CopyFacts, HeldAnswer, LettingFacts, Meeting, Opening, bundle};
pub use content::Content;
pub use dossier::{ChoiceFacts, Dossier, ShowingFacts};
pub use dpv::dpv;
pub use file::File;
pub use html::html;
pub use kantara::kantara;
pub use receipt::{Before, Chosen, Ending, Receipt, Shown};
pub use table::{Table, csv};
pub use verify::{verify, verify_bundle};
pub use words::{PRACTICE, date, date_and_time, in_fours};

//! What a person takes home: the receipt, as a page to print and as data to keep.
//!
//! All of it is given: a [`Receipt`] goes in, text comes out, the same each time. A receipt holds no answers.
//! It says what the person was told, what they agreed to and refused, what they left open, what their rights
//! are, and how to prove it.

mod html;
mod json;
mod receipt;
mod table;
mod words;

#[cfg(test)]
mod tests;

pub use html::html;
pub use json::json;
pub use receipt::{Chosen, Leaf, Organisation, Proof, Receipt, Told, Unanswered};
pub use table::{Table, csv};
pub use words::{PRACTICE, date, date_and_time};

//! What is due in an interview, why a question may be asked, and what an answer means.
//!
//! Everything here is a pure rule: a [`Record`] of what is known and a notice pack go in, a decision comes out.
//! Nothing reads a clock, a file or a database, and nothing decides anything about a person (design section 3).

mod ask;
mod blank;
mod changes;
mod check;
mod choices;
mod finish;
mod model;
mod names;
mod outline;
mod record;
mod show;
mod standing;
mod steps;
mod value;
mod words;

#[cfg(test)]
mod testpack;

pub use ask::{asked, gate, open_fields};
pub use blank::is_blank;
pub use changes::{taking_back, withdrawn_by_change};
pub use check::{check, second_look};
pub use choices::{Act, Method, NotAllowed, Say, after, strong_enough};
pub use finish::{lacking, lacking_in, may_finish};
pub use model::*;
pub use names::{fold, likeness, sound_keys, tokens};
pub use outline::outline;
pub use show::{Piece, show, show_masked};
pub use standing::{Standing, due_cards, may_answer, standing};
pub use steps::{here, may_go, next_place, step};
pub use value::{NotAValue, value_from_json, value_json};
pub use words::UnknownWord;

//! Turns what is stored into what a screen is given. No rule lives here: `intake` decides, this shows.

mod check;
mod fields;
mod step;
mod words;

pub(crate) use fields::{display, purpose_titles, state_word};
pub(crate) use step::{interview_view, step_view};
pub(crate) use words::{
    block_views, card_view, notice_view, section_title, section_words, shown_words, words_of,
};

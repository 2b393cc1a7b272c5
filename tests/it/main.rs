//! Checks the house from outside. One binary; this is its table of contents.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as expected"
)]

mod checkers;
mod house;
mod refused_calls;
mod stories;
mod story;

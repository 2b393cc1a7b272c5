//! What the tests, the demo and the figures share: driving the real window, and a given world for the core.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic_in_result_fn,
    reason = "a test stops at the first thing that is not as expected"
)]

pub mod given;
pub mod window;

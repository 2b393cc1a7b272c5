//! What the tests, the demo and the figures share: driving the real window, and a given world for the core.
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

pub mod given;
pub mod running;
pub mod window;

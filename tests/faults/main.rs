//! What must hold when things go wrong: killed processes, wrong keys, full disks, flipped bits, a clock that goes
//! back. One binary; this is its table of contents.
//!
//! Every test is the same each time it runs (seeded), but for the moment a kill lands.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as expected"
)]

mod child;
mod clock;
mod damage;
mod disk;
mod erasure;
mod keys;
mod kill;
mod pages;
mod permissions;
mod raw;
mod two;
mod world;

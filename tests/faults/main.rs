//! What must hold when things go wrong: killed processes, wrong keys, full disks, flipped bits, a clock that goes
//! back. One binary; this is its table of contents.
//!
//! With `TELL_FIRST_LONG` set (`cargo xtask test --long`) each fault is tried far more often.
//!
//! Every test is the same each time it runs (seeded), but for the moment a kill lands.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as expected"
)]

mod backup;
#[cfg(target_os = "linux")]
mod calls;
mod child;
mod clock;
mod damage;
mod disk;
#[cfg(target_os = "linux")]
mod disk_model;
mod erasure;
#[cfg(target_os = "linux")]
mod flips;
mod golden;
mod keys;
mod kill;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod migrating;
mod pages;
mod permissions;
#[cfg(target_os = "linux")]
mod played;
#[cfg(target_os = "linux")]
mod power;
mod put_back;
mod raw;
mod swaps;
#[cfg(target_os = "linux")]
mod syncs;
mod two;
#[cfg(target_os = "linux")]
mod whole;
mod world;
#[cfg(target_os = "linux")]
mod writes;

/// True where there is time: the long set.
fn long() -> bool {
    std::env::var_os("TELL_FIRST_LONG").is_some()
}

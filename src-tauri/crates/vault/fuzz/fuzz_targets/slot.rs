//! See `targets.rs`.

#![no_main]

#[path = "../targets.rs"]
#[expect(dead_code, reason = "the tests use more of it")]
mod targets;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    targets::slot(data);
    targets::sealed(data);
});

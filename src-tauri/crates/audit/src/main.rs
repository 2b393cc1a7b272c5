//! tell-first-audit
fn main() {}

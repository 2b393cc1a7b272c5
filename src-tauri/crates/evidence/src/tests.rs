//! Tests of the log: frozen forms, strictness, the tree against an independent one, and finding what was changed.

mod frozen;
mod kinds;
mod log;
mod proofs;
mod samples;
mod strict;

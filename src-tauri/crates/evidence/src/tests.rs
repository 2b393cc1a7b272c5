//! Tests of the log: frozen forms, strictness, the tree against an independent one, and finding what was changed.

mod frozen;
mod log;
mod samples;
mod strict;

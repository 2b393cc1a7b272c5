//! notice

mod model;

pub use model::*;

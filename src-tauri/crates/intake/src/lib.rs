//! intake

mod model;

pub use model::*;

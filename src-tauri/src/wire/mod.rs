//! Every type that crosses to a window, and the only place that makes them cross.

mod backups;
#[cfg(test)]
mod bindings;
mod error;
mod gate;
mod history;
mod interview;
mod mirror;
mod notice;
mod person;
mod piece;
mod questions;
mod requests;
mod restore;
mod saved;
mod staff;
mod told;
mod versions;

pub(crate) use backups::*;
pub(crate) use error::CommandError;
pub(crate) use gate::*;
pub(crate) use history::*;
pub(crate) use interview::*;
pub(crate) use notice::*;
pub(crate) use person::*;
pub(crate) use questions::*;
pub(crate) use requests::*;
pub(crate) use restore::*;
pub(crate) use saved::*;
pub(crate) use staff::*;
pub(crate) use told::*;
pub(crate) use versions::*;

/// Turns each of many.
fn many<T, U: From<T>>(from: Vec<T>) -> Vec<U> {
    from.into_iter().map(U::from).collect()
}

/// Turns what a box holds, and boxes it again.
#[expect(
    clippy::boxed_local,
    reason = "views box what is large; so does the wire"
)]
fn unbox<T, U: From<T>>(from: Box<T>) -> Box<U> {
    Box::new(U::from(*from))
}

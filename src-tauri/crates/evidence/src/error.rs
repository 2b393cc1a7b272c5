//! What can go wrong here.

/// Errors of this crate. None carries anything personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Bytes that no writer of this format makes; says which fact.
    #[error("malformed: {0}")]
    Malformed(&'static str),
    /// A stored hash of the tree is missing.
    #[error("a hash of the tree is missing")]
    TreeIncomplete,
    /// A head without a good signature by the desk's key.
    #[error("the head is not signed by this desk")]
    HeadNotSigned,
    /// A key that signs nothing.
    #[error("the signing key does not work")]
    Key,
}

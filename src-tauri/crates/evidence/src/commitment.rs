//! Salted commitments: an entry can prove a value to whoever holds value and salt, and says nothing to anybody
//! else. Erase the two, and what is left is a number nobody can link to anything.

use sha2::{Digest as _, Sha256};

use crate::Digest;

/// Thirty-two random bytes, kept beside the value and erased with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salt([u8; 32]);

impl Salt {
    /// From random bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// SHA-256 over a fixed line, the salt, and the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(Digest);

impl Commitment {
    /// From its digest.
    #[must_use]
    pub const fn from_digest(digest: Digest) -> Self {
        Self(digest)
    }

    /// Its digest.
    #[must_use]
    pub const fn digest(&self) -> &Digest {
        &self.0
    }
}

impl std::fmt::Display for Commitment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// Commits to a value.
#[must_use]
pub fn commit(salt: &Salt, payload: &[u8]) -> Commitment {
    let mut hash = Sha256::new();
    hash.update(b"tell-first commitment 1\n");
    hash.update(salt.as_bytes());
    hash.update(payload);
    Commitment(Digest::from_bytes(hash.finalize().into()))
}

//! tell-first-vault

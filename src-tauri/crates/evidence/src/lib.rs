//! tell-first-evidence

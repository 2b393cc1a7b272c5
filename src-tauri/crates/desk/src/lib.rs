//! tell-first-desk

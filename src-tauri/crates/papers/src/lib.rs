//! tell-first-papers

//! What is wrong with a pack, in words its author can act on.

use std::collections::BTreeMap;

/// One reason why a pack is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct Flaw {
    /// Path inside the pack folder.
    pub file: String,
    /// Line, counted from 1; 0 where the whole file is meant (it is missing).
    pub line: u32,
    /// What is wrong, in plain words.
    pub reason: String,
}

/// Most flaws that are gathered: nobody reads more at once, and files of nothing but flaws must not cost a desk its
/// memory. The pack is refused all the same, and the next reading tells the rest.
const MOST_FLAWS: usize = 1_000;

/// A place in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At {
    pub(crate) file: String,
    pub(crate) line: u32,
}

/// Gathers flaws, and remembers where each thing stands so that later checks can point at it.
#[derive(Debug, Default)]
pub(crate) struct Flaws {
    found: Vec<Flaw>,
    places: BTreeMap<String, At>,
    broken: bool,
}

impl Flaws {
    /// Adds a flaw at a known line. Past [`MOST_FLAWS`] none is kept.
    pub(crate) fn add(&mut self, file: &str, line: u32, reason: impl Into<String>) {
        if self.found.len() >= MOST_FLAWS {
            return;
        }
        self.found.push(Flaw {
            file: file.to_owned(),
            line,
            reason: reason.into(),
        });
    }

    /// Adds a flaw at the place remembered for `key`, or at the nearest key above it (`fields/x/list` falls back
    /// to `fields/x`).
    pub(crate) fn add_at(&mut self, key: &str, reason: impl Into<String>) {
        let at = self.place(key);
        self.add(&at.file, at.line, reason);
    }

    /// Remembers where `key` stands. The first place wins.
    pub(crate) fn remember(&mut self, key: String, file: &str, line: u32) {
        self.places.entry(key).or_insert_with(|| At {
            file: file.to_owned(),
            line,
        });
    }

    /// Where `key` stands, or the nearest key above it.
    pub(crate) fn place(&self, key: &str) -> At {
        let mut key = key;
        loop {
            if let Some(at) = self.places.get(key) {
                return at.clone();
            }
            match key.rsplit_once('/') {
                Some((above, _)) => key = above,
                None => {
                    return At {
                        file: key.to_owned(),
                        line: 0,
                    };
                }
            }
        }
    }

    /// True where the place of `key` itself is known: it is there.
    pub(crate) fn knows(&self, key: &str) -> bool {
        self.places.contains_key(key)
    }

    /// Notes that a whole file could not be read: what refers to it cannot be judged.
    pub(crate) fn break_off(&mut self) {
        self.broken = true;
    }

    /// True once a whole file could not be read.
    pub(crate) fn is_broken(&self) -> bool {
        self.broken
    }

    /// True while nothing was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What was found so far, in no order.
    pub(crate) fn found(&self) -> &[Flaw] {
        &self.found
    }

    /// Everything found, by file and line, each once.
    pub(crate) fn into_vec(mut self) -> Vec<Flaw> {
        self.found.sort();
        self.found.dedup();
        self.found
    }
}

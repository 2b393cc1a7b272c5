//! What a `data.json` says, as far as lines of the log say it too.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::content::NoticeName;
use crate::file::{Opening, Proof};
use crate::verify::read;

#[derive(Deserialize)]
pub(super) struct Said {
    pub(super) practice: bool,
    pub(super) watermark: Option<String>,
    pub(super) export: String,
    pub(super) vault: String,
    pub(super) made: String,
    pub(super) person: Person,
    pub(super) meetings: Vec<Meeting>,
    pub(super) told: Vec<Told>,
    pub(super) choices: Vec<Choice>,
    pub(super) answers: Vec<Answer>,
    pub(super) copies: Vec<Copied>,
    pub(super) texts: BTreeMap<String, String>,
    openings: Vec<Opened>,
    pub(super) proof: Option<Proof>,
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub(super) id: String,
}

#[derive(Deserialize)]
pub(super) struct Meeting {
    pub(super) meeting: String,
    pub(super) purpose: String,
    pub(super) started: String,
}

#[derive(Deserialize)]
pub(super) struct Told {
    pub(super) showing: String,
    pub(super) meeting: String,
    pub(super) layer: String,
    pub(super) section: Option<String>,
    pub(super) notice: NoticeName,
    pub(super) language: String,
    pub(super) how: String,
    pub(super) began: String,
    pub(super) hurried_because: Option<String>,
    pub(super) reached: bool,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct Choice {
    pub(super) choice: String,
    pub(super) meeting: String,
    pub(super) card: String,
    pub(super) state: String,
    pub(super) method: Option<String>,
    pub(super) own_words: Option<String>,
    pub(super) notice: NoticeName,
    pub(super) showing: String,
    pub(super) text: Option<String>,
    pub(super) replaces: Option<String>,
    pub(super) at: String,
}

#[derive(Deserialize)]
pub(super) struct Answer {
    pub(super) meeting: String,
    pub(super) field: String,
    pub(super) row: u32,
    pub(super) state: String,
    pub(super) value: Option<Value>,
    pub(super) showing: String,
    pub(super) choice: Option<String>,
    pub(super) at: String,
    pub(super) entry: u64,
}

#[derive(Deserialize)]
pub(super) struct Copied {
    pub(super) copy: String,
    pub(super) meeting: String,
}

#[derive(Deserialize)]
struct Opened {
    seq: u64,
    fact: String,
    salt: String,
    value: String,
}

impl Said {
    /// The openings as a receipt has them.
    pub(super) fn openings(&self) -> Vec<Opening> {
        let one = |opened: &Opened| Opening {
            fact: opened.fact.clone(),
            salt: opened.salt.clone(),
            seq: opened.seq,
            value: opened.value.clone(),
        };
        self.openings.iter().map(one).collect()
    }

    /// What the fact of an entry is opened to.
    pub(super) fn opened(&self, seq: u64, fact: &str) -> Option<&str> {
        let mut all = self.openings.iter();
        let found = all.find(|one| one.seq == seq && one.fact == fact)?;
        Some(&found.value)
    }

    /// True for a copy this list names, of the same vault, signed with keys this one goes on from.
    pub(super) fn has_copy(&self, bytes: &[u8]) -> bool {
        let (Some(file), Some(own)) = (read(bytes), &self.proof) else {
            return false;
        };
        let mut pairs = file.proof.keys.iter().zip(&own.keys);
        self.copies
            .iter()
            .any(|one| one.copy == file.content.receipt)
            && file.content.vault == self.vault
            && file.proof.keys.len() <= own.keys.len()
            && pairs.all(|(theirs, ours)| theirs.verifier == ours.verifier)
    }
}

//! What comes of a check.

use tell_first_evidence::Digest;

use super::pages::Pages;
use crate::words::in_fours;

/// The one word. In the order of their codes: the larger, the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Whole and not changed.
    Valid,
    /// Whole and not changed, and not a real record.
    Practice,
    /// Whole in itself, signed with another key than the one asked for.
    NotFromThisKey,
    /// Something it needs to be checked is not in it.
    Incomplete,
    /// Something in it is not what was recorded.
    Altered,
    /// Nothing this version can check.
    UnknownFormat,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Valid,
        Self::Practice,
        Self::NotFromThisKey,
        Self::Incomplete,
        Self::Altered,
        Self::UnknownFormat,
    ];

    /// As programs write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Practice => "practice",
            Self::NotFromThisKey => "not-from-this-key",
            Self::Incomplete => "incomplete",
            Self::Altered => "altered",
            Self::UnknownFormat => "unknown-format",
        }
    }

    /// What the program leaves with.
    pub const fn code(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Practice => 10,
            Self::NotFromThisKey => 11,
            Self::Incomplete => 12,
            Self::Altered => 13,
            Self::UnknownFormat => 14,
        }
    }
}

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A copy a person took home.
    Copy,
    /// Everything that is kept about a person.
    Bundle,
}

/// What a receipt says of itself, once its head was found signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The receipt; of a bundle, the export.
    pub receipt: String,
    /// When it was made.
    pub made: String,
    /// Fingerprint of the key that signed its head.
    pub key: Option<Digest>,
    /// How many entries the log had.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Digest,
}

/// The outcome for one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict.
    pub verdict: Verdict,
    /// Where it failed: a JSON pointer, `signature`, `entry <n>`, `content`, `receipt.made`, `page`, `pages` or
    /// `attached`; empty for the whole file, and where nothing failed.
    pub place: String,
    /// What the receipt says of itself; none before its head was found signed.
    pub facts: Option<Box<Facts>>,
    /// What was checked.
    pub kind: Kind,
    /// What is known of the pages of a PDF.
    pub pages: Pages,
    /// The key that was asked for.
    pub(super) pin: Option<Digest>,
    /// It is of the version before, which held no proof.
    pub(super) earlier: bool,
}

impl Outcome {
    pub(super) fn at(verdict: Verdict, place: &str, facts: Option<Box<Facts>>) -> Self {
        Self {
            verdict,
            place: place.to_owned(),
            facts,
            kind: Kind::Copy,
            pages: Pages::None,
            pin: None,
            earlier: false,
        }
    }

    pub(super) fn unknown(earlier: bool) -> Self {
        Self {
            earlier,
            ..Self::at(Verdict::UnknownFormat, "", None)
        }
    }

    /// What is said to people, in a few sentences.
    pub fn sentence(&self) -> String {
        let newest = self.facts.as_ref().and_then(|facts| facts.key);
        let key = newest
            .map(|key| in_fours(&key.to_string()))
            .unwrap_or_default();
        let whole = self.whole();
        match self.verdict {
            Verdict::Valid if self.pin.is_some() => {
                let which = if self.pin == newest {
                    "the key you named"
                } else {
                    "a key that follows from the one you named"
                };
                format!("{whole} It was signed with {which}.")
            }
            Verdict::Valid => format!(
                "{whole} It was signed with the key {key}: compare that with the paper, or with what the organisation \
                 publishes."
            ),
            Verdict::Practice => {
                format!("{whole} But it comes from practice: it is not a real record.")
            }
            Verdict::NotFromThisKey => format!(
                "{whole} But it was signed by another key than the one you named: by {key}."
            ),
            Verdict::Incomplete => format!(
                "Part of the proof is not in this file: {}. Nothing that is in it was found to be changed.",
                self.what()
            ),
            Verdict::Altered => format!("This is not as it was recorded: {}.", self.what()),
            Verdict::UnknownFormat if self.earlier => {
                "This receipt is of an earlier version of the application, which put no proof into its receipts, so \
                 there is nothing to check."
                    .to_owned()
            }
            Verdict::UnknownFormat => "This is not a receipt that this version can check.".to_owned(),
        }
    }

    /// What holds where all holds: of a PDF, that this is about the data and not about its pages.
    const fn whole(&self) -> &'static str {
        if matches!(self.kind, Kind::Bundle) {
            return "Each line of the record in it is as it was written, and what it says was shown, chosen and answered \
                    is what those lines say. Some may have been left out. Names, explanations and the pages to read are \
                    under no proof.";
        }
        match self.pages {
            Pages::None => "What this copy says is exactly what was recorded when it was made.",
            Pages::Same => {
                "What this copy says is exactly what was recorded when it was made, and the pages of this PDF were \
                 compared: they are those of its data."
            }
            Pages::OtherSetting => {
                "The data attached to this PDF is as it was made; its pages were not compared and may say something \
                 else: they may have been set by another version, or changed."
            }
            Pages::NotCompared => {
                "The data attached to this PDF is as it was made; its pages were not checked and may say something else."
            }
        }
    }

    /// Where, in words.
    fn what(&self) -> String {
        match self.place.as_str() {
            "" => "the file as a whole cannot be read".to_owned(),
            "signature" => "the signature under the proof, or the keys, do not hold".to_owned(),
            "content" => "what the receipt says is not what the log knows it by".to_owned(),
            "receipt.made" => "the entry that the receipt was made".to_owned(),
            "vault.created" => "the first entry of the record".to_owned(),
            "zip" => "the zip has more in it than its names, or cannot be read".to_owned(),
            "page" => "the page is not the one that was made".to_owned(),
            "pages" => "the pages of the PDF are not those that its data gives".to_owned(),
            "attached" => {
                "the data attached to the PDF cannot be read, or is there more than once".to_owned()
            }
            place => place.strip_prefix("entry ").map_or_else(
                || format!("at {place}"),
                |seq| format!("entry {seq} of the log"),
            ),
        }
    }
}

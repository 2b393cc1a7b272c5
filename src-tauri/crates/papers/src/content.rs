//! What a receipt says: the content of receipt format 2, from which every form of it is made.
//!
//! Everything that is read on a receipt is in here, and nothing else: no answer, no name, no card that tells an
//! answer, no question that stays off paper. Its canonical bytes (RFC 8785) are what the log knows by digest.
//! Field order below is the canonical order, so that the file reads like this page.

use serde::{Deserialize, Serialize};
use tell_first_evidence::Digest;

/// What `format` of the content says.
pub const CONTENT_FORMAT: &str = "tell-first receipt content 2";
/// Before the id of a receipt in a QR code and on the line under it.
pub const CODE_MARK: &str = "TELLFIRST2";

/// The content. Times are RFC 3339 with seconds and offset, dates ISO 8601, digests and ids lower-case text,
/// words in plain English, `markdown` in the notice's own small Markdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// How to take a yes back or say yes later, a paragraph each.
    pub change_of_mind: Vec<String>,
    /// Every choice the person has made, yes and no in the same shape, first what is in force.
    pub choices: Vec<Choice>,
    /// How to complain, a paragraph each: to the organisation, and to the regulator.
    pub complain: Vec<String>,
    /// What ended; only in a receipt of kind `ended`.
    pub ended: Option<Ended>,
    /// Always [`CONTENT_FORMAT`].
    pub format: String,
    /// How to use the rights.
    pub how_to_use_rights: String,
    /// The encounter.
    pub interview: String,
    /// The sentence under the title.
    pub intro: String,
    /// `copy`, or `ended` after a yes was taken back.
    pub kind: String,
    /// Language tag of the words the person was shown.
    pub language: String,
    /// The state of the log just before this receipt.
    pub log: Log,
    /// When this receipt was made.
    pub made: String,
    /// What the meeting was.
    pub meeting: Meeting,
    /// What was not put to the person.
    pub not_asked: Vec<NotAsked>,
    /// Who decides, whom to ask, whom to complain to.
    pub organisation: Organisation,
    /// True in the practice world.
    pub practice: bool,
    /// The receipt.
    pub receipt: String,
    /// What the person can quote.
    pub reference: String,
    /// What a person can ask for, whoever they are.
    pub rights: Vec<Right>,
    /// When the meeting began.
    pub started: String,
    /// The heading at the top.
    pub title: String,
    /// What the person was told, oldest first.
    pub told: Vec<Told>,
    /// Questions the person chose not to answer.
    pub unanswered: Vec<String>,
    /// The vault whose log holds the proof.
    pub vault: String,
    /// The line that says it is practice; nothing on a real one.
    pub watermark: Option<String>,
}

/// An answer to a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// When.
    pub at: String,
    /// The card.
    pub card: String,
    /// The choice.
    pub choice: String,
    /// The heading it stands under.
    pub heading: String,
    /// How it was said, by code.
    pub method: Option<String>,
    /// The same in words.
    pub method_words: Option<String>,
    /// The notice the card stands in.
    pub notice: NoticeName,
    /// The showing before it.
    pub showing: String,
    /// The state, by its code.
    pub state: String,
    /// SHA-256 of the card's words.
    pub statement: Option<String>,
    /// How to take it back, Markdown; for a yes.
    pub take_back: Option<String>,
    /// What happens now, Markdown.
    pub then: String,
    /// The card's heading.
    pub title: String,
    /// The sentence agreed to, Markdown.
    pub words: Option<String>,
}

/// Which notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeName {
    /// SHA-256 of the pack.
    pub digest: String,
    /// Its code.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// A yes that was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ended {
    /// When it had been agreed to.
    pub agreed_at: String,
    /// The card.
    pub card: String,
    /// What goes on, and why, Markdown.
    pub continues: Option<String>,
    /// When it ended.
    pub ended_at: String,
    /// How many answers were erased with it.
    pub erased: u64,
    /// What stops, Markdown.
    pub stops: Option<String>,
    /// The card's heading.
    pub title: String,
}

/// A signed state of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// Fingerprint of the desk's key.
    pub key: String,
    /// Root of the tree.
    pub root: String,
    /// How many entries.
    pub size: u64,
}

/// What the meeting was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// How it was held, by code.
    pub channel: Option<String>,
    /// What for, by code.
    pub purpose: String,
    /// Both in words.
    pub words: String,
}

/// A card that was not put.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotAsked {
    /// The card.
    pub card: String,
    /// Its heading.
    pub title: String,
    /// Why.
    pub why: String,
}

/// Page one of the notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Who decides how the data is used.
    pub controllers: Vec<Controller>,
    /// The notice in force for the meeting.
    pub notice: Notice,
    /// Whom to ask.
    pub officer: Officer,
    /// Whom to complain to.
    pub regulator: Regulator,
    /// How to stop news; nothing where the notice asks for no choices.
    pub unsubscribe: Option<Unsubscribe>,
}

/// Who decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Controller {
    /// Name.
    pub name: String,
    /// What it is to the person.
    pub role: String,
}

/// The notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// SHA-256 of the pack.
    pub digest: String,
    /// The first day it was in force.
    pub effective: String,
    /// Its code.
    pub id: String,
    /// Where it is published.
    pub published_address: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
}

/// Data protection officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    /// Address, a line each.
    pub address: Vec<String>,
    /// E-mail.
    pub email: String,
    /// Title of the post.
    pub title: String,
}

/// Supervisory authority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regulator {
    /// Name.
    pub name: String,
    /// Telephone.
    pub phone: String,
    /// The day these were last checked.
    pub verified_on: String,
    /// Web address.
    pub website: String,
}

/// Where to write to stop news.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unsubscribe {
    /// E-mail.
    pub email: String,
    /// Subject.
    pub subject: String,
}

/// One right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Right {
    /// What it means.
    pub means: String,
    /// A few words.
    pub name: String,
}

/// Something the person was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// When it was put up.
    pub at: String,
    /// How, by code.
    pub how: String,
    /// The same in words.
    pub how_words: String,
    /// Language tag.
    pub language: String,
    /// The language's own name.
    pub language_words: String,
    /// The layer, by code.
    pub layer: String,
    /// The same in words.
    pub layer_words: String,
    /// The notice.
    pub notice: NoticeName,
    /// The section.
    pub section: Option<String>,
    /// The showing.
    pub showing: String,
    /// SHA-256 of the exact words.
    pub text: String,
    /// What it was about.
    pub title: String,
}

impl Content {
    /// The canonical bytes (RFC 8785).
    pub fn to_bytes(&self) -> Vec<u8> {
        canonical(self)
    }

    /// SHA-256 of the canonical bytes: what the log knows this receipt by.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.to_bytes())
    }

    /// Reads content back from the bytes that were kept.
    ///
    /// # Errors
    /// Where the bytes are not the canonical bytes of a content.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotAContent> {
        let content: Self = serde_json::from_slice(bytes).map_err(|_| NotAContent)?;
        if content.to_bytes() == bytes {
            Ok(content)
        } else {
            Err(NotAContent)
        }
    }

    /// The line a QR code holds: which receipt, its content, and the state of the log before it. Capital letters, so
    /// that the code stays small; a reader takes either.
    pub fn code(&self) -> String {
        let Log { key, root, size } = &self.log;
        format!(
            "{CODE_MARK}:{}:{}:{size}:{root}:{key}",
            self.receipt,
            self.digest()
        )
        .to_uppercase()
    }
}

/// Bytes that are no content of this format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the canonical bytes of a receipt's content")]
pub struct NotAContent;

/// RFC 8785. The formats here hold texts, whole numbers, yes and no, lists and objects: nothing that has no canonical
/// form, so that it cannot fail.
pub(crate) fn canonical(value: &impl Serialize) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).unwrap_or_default()
}

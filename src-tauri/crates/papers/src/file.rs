//! The file a person takes home: the content with its proof, as JSON, and inside the HTML page.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::content::{Content, canonical};

/// What `format` of the file says.
pub const FILE_FORMAT: &str = "tell-first receipt 2";
/// Stands in the page where the data goes; the digest in the log is of the page with this.
pub const MARKER: &str = "<!--tell-first:data-->";
/// Before the data in a saved page.
pub const DATA_BEGINS: &str = "<script type=\"application/json\" id=\"tell-first-receipt\">";
/// After it.
pub const DATA_ENDS: &str = "</script>";

/// The file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// What is read.
    pub content: Content,
    /// Always [`FILE_FORMAT`].
    pub format: String,
    /// What was answered, where the person asked for it; never in a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openings: Option<Vec<Opening>>,
    /// What proves it.
    pub proof: Proof,
}

/// What proves a receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The entries it rests on, in the order of the log.
    pub entries: Vec<Proven>,
    /// The signed head they are proved to, a C2SP note.
    pub head: String,
    /// The desk's keys since the vault was made, oldest first; the last one signs the head.
    pub keys: Vec<Key>,
    /// The vault.
    pub vault: String,
}

/// One entry with its way up the tree (RFC 6962).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proven {
    /// Inclusion path, from the leaf up.
    pub path: Vec<String>,
    /// Its number.
    pub seq: u64,
    /// Its exact bytes.
    pub text: String,
}

/// One key of the desk, and how it followed the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// From the farewell's head to the head of the receipt; empty for the first key.
    pub consistency: Vec<String>,
    /// The entry that says the key changed, proved to the farewell; nothing for the first key.
    pub entry: Option<Proven>,
    /// The head both keys signed; nothing for the first key.
    pub farewell: Option<String>,
    /// The key, as a C2SP verifier key.
    pub verifier: String,
}

impl Key {
    /// The first key of a vault.
    pub fn first(verifier: &str) -> Self {
        Self {
            consistency: Vec::new(),
            entry: None,
            farewell: None,
            verifier: verifier.to_owned(),
        }
    }
}

/// What a commitment of one of the entries covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// The fact of the entry: `value`, `words`, `who` or `hurried`.
    pub fact: String,
    /// Its salt.
    pub salt: String,
    /// The entry.
    pub seq: u64,
    /// The text that was committed to.
    pub value: String,
}

impl File {
    /// A receipt with its proof and no openings.
    pub fn new(content: Content, proof: Proof) -> Self {
        Self {
            content,
            format: FILE_FORMAT.to_owned(),
            openings: None,
            proof,
        }
    }

    /// The JSON file: one line of canonical JSON and a line end.
    pub fn json(&self) -> Vec<u8> {
        let mut bytes = canonical(self);
        bytes.push(b'\n');
        bytes
    }

    /// The same without openings, which never go on paper: what is attached to a PDF.
    pub fn bare_json(&self) -> Vec<u8> {
        let bare = Self {
            openings: None,
            ..self.clone()
        };
        bare.json()
    }

    /// The page as it is saved: the data of the file, without openings, in the place of the marker.
    pub fn html(&self, page: &str) -> Vec<u8> {
        let bare = Self {
            openings: None,
            ..self.clone()
        };
        let data = String::from_utf8(canonical(&bare)).unwrap_or_default();
        // No text can end the element, whatever it says.
        let data = data.replace('<', "\\u003c");
        let line = format!("{DATA_BEGINS}{data}{DATA_ENDS}");
        page.replacen(MARKER, &line, 1).into_bytes()
    }

    /// From a value that was found to have the shape.
    pub(crate) fn from_value(value: Value) -> Option<Self> {
        serde_json::from_value(value).ok()
    }
}

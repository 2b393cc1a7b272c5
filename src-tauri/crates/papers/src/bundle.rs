//! Everything that is kept about one person (right of access, portability): to read as a page, for machines as JSON
//! with its schema, in one zip that is the same for the same data.
//!
//! What could harm if somebody else saw it (O38) stands apart, in a folder of its own, and the rest does not say that
//! there is such a folder. What is about other people is marked, for whoever hands it over to look at first.

mod answers;
mod data;
mod note;
mod page;
mod part;
mod zipped;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::Value;
use tell_first_evidence::{
    ChoiceId, Digest, Entry, InterviewId, ReceiptId, Salt, ShowingId, StaffId,
};
use tell_first_intake::{Answer, Purpose, Status, Who};

use crate::dossier::Dossier;
use crate::file::Proof;
use part::Part;

/// The form of `data.json`, described by `schema.json`.
pub(crate) const FORMAT: &str = "tell-first person 2";
/// The description of that form.
pub(crate) const SCHEMA: &str = include_str!("bundle/schema.json");

/// Everything kept about one person.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// What was shown and chosen, with the notices.
    pub dossier: Dossier,
    /// The name; none while none is known.
    pub name: Option<String>,
    /// The name they go by.
    pub known_as: Option<String>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Meetings, oldest first.
    pub meetings: Vec<Meeting>,
    /// What is held, in the order of meetings and then of the questions.
    pub held: Vec<HeldAnswer>,
    /// The person's own words to a yes, or the typed name.
    pub own_words: BTreeMap<ChoiceId, String>,
    /// Why a reading went faster than speech.
    pub hurried: BTreeMap<ShowingId, String>,
    /// Every text that was shown, by SHA-256.
    pub texts: BTreeMap<Digest, String>,
    /// Lettings.
    pub lettings: Vec<LettingFacts>,
    /// Copies they took home.
    pub copies: Vec<CopyFacts>,
    /// Every entry about them, in order.
    pub entries: Vec<Entry>,
    /// What the commitments in those entries are to, where it is still held.
    pub openings: Vec<Opening>,
    /// What proves them: each of them, and the log's first entry, which says in which world the record is.
    pub proof: Proof,
}

/// One meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub interview: InterviewId,
    /// Its reference.
    pub reference: String,
    /// What for.
    pub purpose: Purpose,
    /// How it stands.
    pub status: Status,
    /// The version in force for it.
    pub pack: Digest,
    /// Language tag.
    pub language: String,
    /// Who led it.
    pub by: StaffId,
    /// When it began.
    pub started: DateTime<FixedOffset>,
    /// Who was there.
    pub who: Option<Who>,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldAnswer {
    /// The meeting.
    pub interview: InterviewId,
    /// The version that was shown before it was asked.
    pub pack: Digest,
    /// The question, by its code.
    pub field: String,
    /// The row of a repeat; 0 outside one.
    pub row: u32,
    /// What was said.
    pub answer: Answer,
    /// The showing that covers it.
    pub showing: ShowingId,
    /// The choice it rests on.
    pub choice: Option<ChoiceId>,
    /// When it was saved.
    pub at: DateTime<FixedOffset>,
    /// Its entry.
    pub seq: u64,
}

/// One letting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettingFacts {
    /// The tenancy reference.
    pub tenancy: String,
    /// When it was agreed.
    pub agreed: DateTime<FixedOffset>,
    /// When it was sent to the government's log.
    pub logged: Option<DateTime<FixedOffset>>,
    /// When it was found not to have come about.
    pub dropped: Option<DateTime<FixedOffset>>,
    /// Who noted it.
    pub by: StaffId,
}

/// One copy the person took home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyFacts {
    /// Its id.
    pub receipt: ReceiptId,
    /// The meeting.
    pub interview: InterviewId,
    /// When it was made.
    pub made: DateTime<FixedOffset>,
    /// Its page.
    pub html: String,
    /// Its data.
    pub json: String,
    /// How it was handed over, and when.
    pub handed: Vec<(String, DateTime<FixedOffset>)>,
}

/// What a commitment in an entry is to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The entry.
    pub seq: u64,
    /// Its fact: `value`, `words`, `who`, `hurried` or `tenancy`.
    pub fact: &'static str,
    /// The salt.
    pub salt: Salt,
    /// What was committed to.
    pub value: String,
}

/// One file of the zip.
pub(crate) struct ZipFile {
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// The zip; `None` where it is larger than a zip of this form can be (4 GiB).
pub fn bundle(bundle: &Bundle) -> Option<Vec<u8>> {
    zipped::zip(&files(bundle))
}

fn files(bundle: &Bundle) -> Vec<ZipFile> {
    let file = |path: &str, text: String| ZipFile {
        path: path.to_owned(),
        bytes: text.into_bytes(),
    };
    let main = Part::main(bundle);
    let apart = Part::apart(bundle);
    let mut files = vec![
        file("READ-FIRST.txt", note::note(&main, &apart)),
        file("data.html", page::page(&main)),
        file("data.json", text(&data::data(&main))),
        file("schema.json", SCHEMA.to_owned()),
    ];
    let copies = |folder: &str, part: &Part<'_>| -> Vec<ZipFile> {
        let both = part.copies.iter().flat_map(|copy| {
            let name = format!("{folder}copies/copy-{}", copy.receipt);
            [
                (format!("{name}.html"), &copy.html),
                (format!("{name}.json"), &copy.json),
            ]
        });
        both.map(|(path, text)| file(&path, text.clone())).collect()
    };
    files.extend(copies("", &main));
    if !apart.is_empty() {
        files.push(file("kept-apart/data.html", page::page(&apart)));
        files.push(file("kept-apart/data.json", text(&data::data(&apart))));
        files.extend(copies("kept-apart/", &apart));
    }
    files
}

fn text(value: &Value) -> String {
    format!("{value:#}\n")
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;

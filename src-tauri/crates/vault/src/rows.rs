//! What reads give back.

use chrono::NaiveDate;
use tell_first_evidence::{
    ChoiceId, Digest, InterviewId, PersonId, ReceiptId, Salt, ShowingId, StaffId,
};
use tell_first_intake::{Answer, ChoiceState, How, Layer, Method, Place, Purpose, Status};

/// A person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// Who.
    pub person: PersonId,
    /// The short reference.
    pub reference: String,
    /// When they were added, ms since 1970.
    pub created_ms: i64,
    /// The name; `None` while none is known.
    pub name: Option<String>,
    /// The name they go by.
    pub known_as: Option<String>,
    /// Date of birth.
    pub born_on: Option<NaiveDate>,
    /// Postcode.
    pub postcode: Option<String>,
}

/// An interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterviewRow {
    /// Its id.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// What for.
    pub purpose: Purpose,
    /// The short reference.
    pub reference: String,
    /// The pack in force.
    pub pack: Digest,
    /// Language tag.
    pub language: String,
    /// How it stands.
    pub status: Status,
    /// Who started it.
    pub staff: StaffId,
    /// When, ms since 1970.
    pub started_ms: i64,
    /// Check-your-answers was confirmed.
    pub checked: bool,
    /// The page of choices was left.
    pub choices_made: bool,
    /// The page it is on.
    pub place: Place,
    /// Whether the place is private, once asked.
    pub private: Option<bool>,
}

/// A showing, with everything that is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShowingRow {
    /// Its id.
    pub showing: ShowingId,
    /// The person.
    pub person: PersonId,
    /// The interview.
    pub interview: InterviewId,
    /// The pack.
    pub pack: Digest,
    /// The layer.
    pub layer: Layer,
    /// The section.
    pub section: Option<String>,
    /// Language tag.
    pub language: String,
    /// SHA-256 of the words.
    pub text: Digest,
    /// How.
    pub how: How,
    /// By whom.
    pub staff: StaffId,
    /// When it began, ms since 1970.
    pub started_ms: i64,
    /// The same on the session's own clock, ms since sign-in.
    pub started_elapsed_ms: u64,
    /// When it ended.
    pub ended_ms: Option<i64>,
    /// How long it was in view.
    pub in_view_ms: Option<u64>,
    /// The reason given for reading faster than speech.
    pub hurried: Option<String>,
    /// The entry of its start.
    pub seq: u64,
    /// The newest entry about it: that of its end, once it ended.
    pub changed_seq: u64,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceRow {
    /// Its id.
    pub choice: ChoiceId,
    /// The person.
    pub person: PersonId,
    /// The interview.
    pub interview: InterviewId,
    /// The card.
    pub card: String,
    /// The state.
    pub state: ChoiceState,
    /// The pack.
    pub pack: Digest,
    /// The showing before it.
    pub showing: ShowingId,
    /// SHA-256 of the words agreed to.
    pub statement: Option<Digest>,
    /// How.
    pub method: Option<Method>,
    /// The person's own words or typed name.
    pub words: Option<String>,
    /// The choice before it.
    pub supersedes: Option<ChoiceId>,
    /// Who noted it.
    pub staff: StaffId,
    /// When, ms since 1970.
    pub at_ms: i64,
    /// Its entry.
    pub seq: u64,
}

/// A stored answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// The interview.
    pub interview: InterviewId,
    /// The version of the notice that was shown before it was asked.
    pub pack: Digest,
    /// The field.
    pub field: String,
    /// The row of a repeat.
    pub row: u32,
    /// What was said.
    pub answer: Answer,
    /// The salt of its commitment.
    pub salt: Option<Salt>,
    /// The showing.
    pub showing: ShowingId,
    /// The choice.
    pub choice: Option<ChoiceId>,
    /// The policy.
    pub policy: Option<String>,
    /// How often it changed.
    pub changes: u32,
    /// When, ms since 1970.
    pub at_ms: i64,
    /// Its entry.
    pub seq: u64,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffRow {
    /// Who.
    pub member: StaffId,
    /// The name.
    pub name: String,
    /// The code of their slot.
    pub slot: String,
    /// Role codes with commas between.
    pub roles: String,
    /// When added, ms since 1970.
    pub added_ms: i64,
    /// When removed.
    pub removed_ms: Option<i64>,
}

/// An installed pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRow {
    /// Its digest.
    pub digest: Digest,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// When, ms since 1970.
    pub installed_ms: i64,
}

/// A receipt with how it was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// Its id.
    pub receipt: ReceiptId,
    /// The interview.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// Its digest.
    pub digest: Digest,
    /// For machines.
    pub json: String,
    /// For people.
    pub html: String,
    /// When, ms since 1970.
    pub made_ms: i64,
    /// How and when it was handed over, oldest first.
    pub handed: Vec<(String, i64)>,
}

/// An entry as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Its place in the log.
    pub seq: u64,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its leaf hash.
    pub leaf: Digest,
}

//! What a showing and a choice are recorded with.

use std::sync::Arc;

use tell_first_evidence::{ChoiceId, Digest, InterviewId, PersonId, ShowingId};
use tell_first_intake::{ChoiceState, How, Layer, Method};
use tell_first_notice::Pack;

use super::Salted;

/// A showing to be recorded.
#[derive(Debug)]
pub(crate) struct ShowingRow {
    /// Its id.
    pub(crate) id: ShowingId,
    /// The interview.
    pub(crate) interview: InterviewId,
    /// The person.
    pub(crate) person: PersonId,
    /// The notice.
    pub(crate) pack: Arc<Pack>,
    /// The layer.
    pub(crate) layer: Layer,
    /// The section.
    pub(crate) section: Option<String>,
    /// Language tag.
    pub(crate) language: String,
    /// SHA-256 of the words.
    pub(crate) text: Digest,
    /// How.
    pub(crate) how: How,
}

/// A choice to be recorded.
#[derive(Debug, Clone)]
pub(crate) struct ChoiceRow {
    /// Its id.
    pub(crate) id: ChoiceId,
    /// The interview it was made in.
    pub(crate) interview: InterviewId,
    /// The person.
    pub(crate) person: PersonId,
    /// The notice the card stands in.
    pub(crate) pack: Arc<Pack>,
    /// The card.
    pub(crate) card: String,
    /// The state.
    pub(crate) state: ChoiceState,
    /// The showing that came before it.
    pub(crate) showing: ShowingId,
    /// SHA-256 of the card's words.
    pub(crate) statement: Option<Digest>,
    /// How it was said.
    pub(crate) method: Option<Method>,
    /// The words or name given.
    pub(crate) words: Option<Salted>,
    /// The choice before it.
    pub(crate) supersedes: Option<ChoiceId>,
}

//! What is known of one person that an export may hold. The desk gathers it; nothing here is read anywhere.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use tell_first_evidence::{
    ChoiceId, Digest, ExportId, InterviewId, PersonId, ShowingId, StaffId, VaultId,
};
use tell_first_intake::{ChoiceState, How, Layer, Method};
use tell_first_notice::Pack;

/// What a person was shown and what they answered to cards, with the notices behind it. Times carry the desk's own
/// offset. It holds no answer and not the person's name.
#[derive(Debug, Clone)]
pub struct Dossier {
    /// The export this is made for.
    pub export: ExportId,
    /// True in the practice world: everything that leaves says so.
    pub practice: bool,
    /// True where cards and sections that would tell an answer were left out, since whoever asked may not see answers.
    pub without_answers: bool,
    /// The vault.
    pub vault: VaultId,
    /// The key that signs its heads, as C2SP verifier text.
    pub verifier: String,
    /// The person.
    pub person: PersonId,
    /// The reference they can quote.
    pub reference: String,
    /// When the export was asked for.
    pub made: DateTime<FixedOffset>,
    /// The version of the notice in force then; who is responsible is taken from it.
    pub in_force: Arc<Pack>,
    /// Every version that a showing or a choice names, by SHA-256.
    pub packs: BTreeMap<Digest, Arc<Pack>>,
    /// Members of staff by name.
    pub staff: BTreeMap<StaffId, String>,
    /// What was put up, oldest first.
    pub showings: Vec<ShowingFacts>,
    /// Every answer to a card, oldest first.
    pub choices: Vec<ChoiceFacts>,
}

impl Dossier {
    /// The version a showing or a choice was of.
    pub(crate) fn pack(&self, digest: Digest) -> &Pack {
        self.packs.get(&digest).unwrap_or(&self.in_force)
    }

    /// A member's name; empty for one nobody knows.
    pub(crate) fn staff_name(&self, member: StaffId) -> &str {
        self.staff.get(&member).map_or("", String::as_str)
    }

    /// The choices by card, each card's oldest first, cards in the order they were first put.
    pub(crate) fn by_card(&self) -> Vec<(&str, Vec<&ChoiceFacts>)> {
        let mut cards: Vec<(&str, Vec<&ChoiceFacts>)> = Vec::new();
        for choice in &self.choices {
            match cards.iter_mut().find(|(card, _)| *card == choice.card) {
                Some((_, of)) => of.push(choice),
                None => cards.push((&choice.card, vec![choice])),
            }
        }
        cards
    }
}

/// One showing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShowingFacts {
    /// Its id.
    pub showing: ShowingId,
    /// The encounter.
    pub interview: InterviewId,
    /// SHA-256 of the version.
    pub pack: Digest,
    /// The layer.
    pub layer: Layer,
    /// The section.
    pub section: Option<String>,
    /// Its heading.
    pub title: String,
    /// Language tag.
    pub language: String,
    /// SHA-256 of the words.
    pub text: Digest,
    /// How it was conveyed.
    pub how: How,
    /// By whom.
    pub by: StaffId,
    /// When it began.
    pub started: DateTime<FixedOffset>,
    /// When it ended.
    pub ended: Option<DateTime<FixedOffset>>,
    /// How long it was in view.
    pub in_view_ms: Option<u64>,
}

impl ShowingFacts {
    /// True where it reached the person: a reading that was broken off did not.
    pub(crate) fn reached(&self) -> bool {
        self.how != How::Aloud || self.ended.is_some()
    }
}

/// One answer to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceFacts {
    /// Its id.
    pub choice: ChoiceId,
    /// The encounter.
    pub interview: InterviewId,
    /// The card.
    pub card: String,
    /// What was said.
    pub state: ChoiceState,
    /// SHA-256 of the version.
    pub pack: Digest,
    /// Language tag of the encounter.
    pub language: String,
    /// The showing before it.
    pub showing: ShowingId,
    /// SHA-256 of the card's words.
    pub statement: Option<Digest>,
    /// How it was said.
    pub method: Option<Method>,
    /// The choice before it.
    pub supersedes: Option<ChoiceId>,
    /// Who noted it.
    pub by: StaffId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

#[cfg(test)]
pub(crate) mod sample;

//! The two parts of a bundle: what anybody who holds it may see, and what stands apart.

use std::collections::BTreeSet;

use tell_first_evidence::{Act, Digest, Entry};
use tell_first_intake::Answer;
use tell_first_notice::{Card, CardPlace, Field, Kind, Pack};

use super::{Bundle, CopyFacts, HeldAnswer, Opening};
use crate::dossier::{ChoiceFacts, ShowingFacts};
use crate::dpv::rests;
use crate::file::{Proof, Proven};

/// Why something has to be looked at before it is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Review {
    /// It is about somebody else too.
    ThirdParty,
    /// It is in somebody's own words, which may name others.
    FreeText,
    /// It names a member of staff.
    Staff,
}

impl Review {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::ThirdParty => "third-party",
            Self::FreeText => "free-text",
            Self::Staff => "staff",
        }
    }
}

/// One part.
pub(super) struct Part<'a> {
    pub(super) bundle: &'a Bundle,
    /// True for what stands apart.
    pub(super) apart: bool,
    pub(super) held: Vec<&'a HeldAnswer>,
    pub(super) choices: Vec<&'a ChoiceFacts>,
    pub(super) entries: Vec<&'a Entry>,
    pub(super) openings: Vec<&'a Opening>,
    pub(super) copies: Vec<&'a CopyFacts>,
}

impl<'a> Part<'a> {
    pub(super) fn main(bundle: &'a Bundle) -> Self {
        Self::of(bundle, false)
    }

    pub(super) fn apart(bundle: &'a Bundle) -> Self {
        Self::of(bundle, true)
    }

    fn of(bundle: &'a Bundle, apart: bool) -> Self {
        let dossier = &bundle.dossier;
        let own_pack = |entry: &Entry| pack_of(bundle, entry);
        let entries: Vec<&Entry> = bundle
            .entries
            .iter()
            .filter(|entry| entry_is_apart(own_pack(entry), &entry.act) == apart)
            .collect();
        // The proof in a copy holds the entries of its meeting, each by the code of its question.
        let mut of_apart = bundle
            .entries
            .iter()
            .filter(|entry| entry_is_apart(own_pack(entry), &entry.act));
        let meetings: BTreeSet<_> = of_apart
            .by_ref()
            .filter_map(|entry| entry.act.interview())
            .collect();
        let own: BTreeSet<u64> = entries.iter().map(|entry| entry.seq).collect();
        Self {
            bundle,
            apart,
            held: bundle
                .held
                .iter()
                .filter(|one| field_is_apart(dossier.pack(one.pack), &one.field) == apart)
                .collect(),
            choices: dossier
                .choices
                .iter()
                .filter(|one| card_is_apart(dossier.pack(one.pack), &one.card) == apart)
                .collect(),
            openings: bundle
                .openings
                .iter()
                .filter(|one| own.contains(&one.seq))
                .collect(),
            copies: bundle
                .copies
                .iter()
                .filter(|one| meetings.contains(&one.interview) == apart)
                .collect(),
            entries,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.held.is_empty() && self.choices.is_empty() && self.entries.is_empty()
    }

    /// What proves its entries, in the form of a receipt's proof.
    pub(super) fn proof(&self) -> Proof {
        let whole = &self.bundle.proof;
        let own: BTreeSet<u64> = self.entries.iter().map(|entry| entry.seq).collect();
        let wanted = |one: &&Proven| one.seq == 0 || own.contains(&one.seq);
        Proof {
            entries: whole.entries.iter().filter(wanted).cloned().collect(),
            ..whole.clone()
        }
    }

    /// The texts this part names, each once.
    pub(super) fn texts(&self) -> BTreeSet<Digest> {
        let mut all: BTreeSet<Digest> = self
            .choices
            .iter()
            .filter_map(|one| one.statement)
            .collect();
        if !self.apart {
            all.extend(self.bundle.dossier.showings.iter().map(|one| one.text));
        }
        all
    }

    /// The question of an answer; none that the version no longer has.
    pub(super) fn field(&self, held: &HeldAnswer) -> Option<&'a Field> {
        self.bundle.dossier.pack(held.pack).field(&held.field)
    }

    /// Why an answer has to be looked at first.
    pub(super) fn reviews(&self, held: &HeldAnswer) -> Vec<Review> {
        match self.field(held) {
            Some(field) if !field.about_others => own_words(field, &held.answer)
                .then_some(Review::FreeText)
                .into_iter()
                .collect(),
            Some(_) | None => vec![Review::ThirdParty],
        }
    }

    /// The answers that have to be looked at first for this reason.
    pub(super) fn to_review(&self, why: Review) -> usize {
        let those = |one: &&&HeldAnswer| self.reviews(one).contains(&why);
        self.held.iter().filter(those).count()
    }

    /// Why an answer to a card has to be looked at first.
    pub(super) fn choice_reviews(&self, one: &ChoiceFacts) -> Vec<Review> {
        said_by_staff(self.bundle.own_words.contains_key(&one.choice))
    }

    /// The same of a showing: a reason is written by hand.
    pub(super) fn showing_reviews(&self, one: &ShowingFacts) -> Vec<Review> {
        said_by_staff(self.bundle.hurried.contains_key(&one.showing))
    }

    /// The same of an opening: that of an answer about others shows their facts as well, and who was there are people.
    pub(super) fn opening_reviews(&self, opening: &Opening) -> Vec<Review> {
        let of = self.held.iter().find(|one| one.seq == opening.seq);
        match (opening.fact, of) {
            ("value", Some(held)) => self.reviews(held),
            ("value", None) | ("who", _) => vec![Review::ThirdParty],
            ("words" | "hurried", _) => vec![Review::FreeText],
            _ => Vec::new(),
        }
    }
}

/// True for an answer that was typed: a text, or the words beside "other".
fn own_words(field: &Field, answer: &Answer) -> bool {
    let Answer::Value(value) = answer else {
        return false;
    };
    let typed = matches!(field.kind, Kind::Text { .. } | Kind::LongText { .. });
    typed
        || value
            .parts
            .get("other")
            .is_some_and(|words| !words.is_empty())
}

fn said_by_staff(own_words: bool) -> Vec<Review> {
    let words = own_words.then_some(Review::FreeText);
    words.into_iter().chain([Review::Staff]).collect()
}

/// The version an entry is of: its own, or that of its meeting.
fn pack_of<'a>(bundle: &'a Bundle, entry: &Entry) -> &'a Pack {
    let interview = entry.act.interview();
    let of = |one: &&super::Meeting| Some(one.interview) == interview;
    let meeting = bundle.meetings.iter().find(of);
    let choice = if let Act::ChoiceMade { notice, .. } | Act::ChoiceKept { notice, .. } = &entry.act
    {
        Some(notice.digest)
    } else {
        None
    };
    let digest = choice.or(meeting.map(|one| one.pack));
    digest.map_or(bundle.dossier.in_force.as_ref(), |digest| {
        bundle.dossier.pack(digest)
    })
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what the rest is about is in both parts' reach"
)]
fn entry_is_apart(pack: &Pack, act: &Act) -> bool {
    match act {
        Act::AnswerSaved { field, .. }
        | Act::AnswerErased { field, .. }
        | Act::RowAdded { field, .. }
        | Act::RowRemoved { field, .. } => field_is_apart(pack, field),
        Act::ChoiceMade { card, .. } | Act::ChoiceKept { card, .. } => card_is_apart(pack, card),
        _ => false,
    }
}

/// True for a question that is kept off summaries and prints, and for one nobody knows any more.
fn field_is_apart(pack: &Pack, field: &str) -> bool {
    pack.field(field).is_none_or(|field| field.restricted)
}

/// True for the card of a single answer of such a question: that it came up at all says the answer. A card that is put
/// to everybody says nothing by itself.
fn card_is_apart(pack: &Pack, card: &str) -> bool {
    let of_answer = |card: &Card| card.place == CardPlace::Option;
    let restricted = |field: &Field| field.restricted && rests(pack, field, card);
    pack.card(card).is_none_or(of_answer) && pack.fields.iter().any(restricted)
}

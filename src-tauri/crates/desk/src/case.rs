//! One interview with everything the use cases need to know about it.

use std::collections::BTreeMap;
use std::sync::Arc;

use tell_first_evidence::{ChoiceId, ReceiptId, ShowingId};
use tell_first_intake::{ChoiceState, Record};
use tell_first_notice::Pack;

use crate::error::Result;
use crate::paint;
use crate::people::index::Index;
use crate::views::{CardView, HandedView};

/// What is stored about a choice beside its state.
#[derive(Debug, Clone)]
pub(crate) struct ChoiceFacts {
    /// Its id.
    pub(crate) id: ChoiceId,
    /// Its state.
    pub(crate) state: ChoiceState,
    /// When.
    pub(crate) at_ms: i64,
    /// How it was said.
    pub(crate) method: Option<String>,
}

/// The newest copy.
#[derive(Debug, Clone, Default)]
pub(crate) struct CopyFacts {
    /// The receipt.
    pub(crate) receipt: Option<ReceiptId>,
    /// Its page.
    pub(crate) html: String,
    /// How it was handed over.
    pub(crate) handed: Vec<HandedView>,
}

/// One interview.
#[derive(Debug)]
pub(crate) struct Case {
    /// The notice in force for it.
    pub(crate) pack: Arc<Pack>,
    /// What the rules look at.
    pub(crate) record: Record,
    /// The person's reference.
    pub(crate) reference: String,
    /// What the person is found by; the name is shown.
    pub(crate) index: Index,
    /// Language tag.
    pub(crate) language: String,
    /// When each showing began.
    pub(crate) showings: BTreeMap<ShowingId, i64>,
    /// The person's newest choice about each card.
    pub(crate) choices: BTreeMap<String, ChoiceFacts>,
    /// The newest copy.
    pub(crate) copy: Option<CopyFacts>,
}

impl Case {
    /// A card of this interview's notice with the person's newest choice.
    pub(crate) fn card(&self, id: &str) -> Result<CardView> {
        paint::card_view(&self.pack, &self.language, id, self.choices.get(id))
    }

    /// A field's question; the code itself for one the notice no longer has.
    pub(crate) fn label(&self, field: &str) -> String {
        self.pack.field(field).map_or_else(|| field.to_owned(), |field| field.label.clone())
    }

    /// Titles of purposes.
    pub(crate) fn purposes(&self, ids: &[String]) -> Vec<String> {
        paint::purpose_titles(&self.pack, ids)
    }
}

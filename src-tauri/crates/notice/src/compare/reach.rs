//! Whom a change touches: the sections and cards that carry what changed, in either pack.

use std::collections::BTreeSet;

use crate::model::{Card, Field, Pack, Route};

/// The sections and cards a change touches, or everybody.
#[derive(Debug, Clone, Default)]
pub(super) struct Reach {
    pub(super) sections: BTreeSet<String>,
    pub(super) cards: BTreeSet<String>,
    pub(super) everywhere: bool,
}

impl Reach {
    /// Everybody, whatever they are asked.
    pub(super) fn everybody() -> Self {
        Self {
            everywhere: true,
            ..Self::default()
        }
    }

    /// The questions and cards that carry something. What none of them carries stands in the full notice alone and
    /// is said to everybody.
    pub(super) fn of(
        old: &Pack,
        new: &Pack,
        field: impl Fn(&Field) -> bool,
        card: impl Fn(&Card) -> bool,
    ) -> Self {
        let mut reach = Self::default();
        for pack in [old, new] {
            for found in pack.fields.iter().filter(|one| asked(one) && field(one)) {
                reach.add_field(found);
            }
            for found in pack.cards.iter().filter(|one| card(one)) {
                reach.add_card(found);
            }
        }
        reach.everywhere = reach.sections.is_empty() && reach.cards.is_empty();
        reach
    }

    /// One question, with the card it rests on: whoever agreed to that card agreed to this.
    pub(super) fn add_field(&mut self, field: &Field) {
        self.sections.insert(field.section.clone());
        self.cards.extend(field.card.clone());
    }

    /// One card, where it is put.
    pub(super) fn add_card(&mut self, card: &Card) {
        self.sections.insert(card.section.clone());
        self.cards.insert(card.id.clone());
    }
}

/// False for a question that is not put to anybody.
pub(super) fn asked(field: &Field) -> bool {
    field.route != Route::Closed
}

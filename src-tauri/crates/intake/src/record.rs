//! Small look-ups in a record.

use tell_first_evidence::ChoiceId;

use crate::model::{Answer, ChoiceState, Held, Layer, Record, Showing, Value};

impl Record {
    /// What is stored for a field and row.
    pub fn held(&self, field: &str, row: u32) -> Option<&Held> {
        self.answers
            .iter()
            .find(|held| held.field == field && held.row == row)
    }

    /// The value stored for a field and row; nothing where the answer is a "declined" or the like.
    pub fn value(&self, field: &str, row: u32) -> Option<&Value> {
        match &self.held(field, row)?.answer {
            Answer::Value(value) => Some(value),
            Answer::Declined | Answer::NotKnown | Answer::NotNeeded => None,
        }
    }

    /// How a card stands with this person; `None` is "not asked".
    pub fn state_of(&self, card: &str) -> Option<ChoiceState> {
        self.choices.get(card).map(|choice| choice.state)
    }

    /// The choice that says yes to a card now.
    pub fn live_choice(&self, card: &str) -> Option<ChoiceId> {
        let choice = self.choices.get(card)?;
        (choice.state == ChoiceState::Given).then_some(choice.id)
    }

    /// The newest showing that covers a section: that section itself, or the full notice.
    pub fn showing_of(&self, section: &str) -> Option<&Showing> {
        self.showings
            .iter()
            .rev()
            .find(|showing| match showing.layer {
                Layer::Full => true,
                Layer::Section => showing.section.as_deref() == Some(section),
                Layer::Short => false,
            })
    }

    /// True once the short notice was conveyed.
    pub fn short_shown(&self) -> bool {
        self.showings
            .iter()
            .any(|showing| showing.layer == Layer::Short)
    }

    /// The rows of a repeat, in order.
    pub fn rows_of(&self, repeat: &str) -> &[u32] {
        self.rows.get(repeat).map_or(&[], Vec::as_slice)
    }
}

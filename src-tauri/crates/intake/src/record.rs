//! Small look-ups in a record.

use tell_first_evidence::ChoiceId;

use crate::model::{
    Answer, Channel, ChoiceState, Held, How, Later, Layer, Purpose, Record, Showing, Value,
};

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

    /// The choice that says yes to a card, as it stands in this interview's notice.
    pub fn live_choice(&self, card: &str) -> Option<ChoiceId> {
        let choice = self.choices.get(card)?;
        (choice.state == ChoiceState::Given && choice.same_words).then_some(choice.id)
    }

    /// A yes to this card that was given to other words than it has now (situation SC2): it stands for what it was
    /// given to, and the card may be put again.
    pub fn outdated_choice(&self, card: &str) -> Option<ChoiceId> {
        let choice = self.choices.get(card)?;
        (choice.state == ChoiceState::Given && !choice.same_words).then_some(choice.id)
    }

    /// The newest showing that covers a section: that section itself, or the full notice, in the version the interview
    /// is led under. What is read aloud covers it once it was read to its end; what stands on the screen covers
    /// nothing over the telephone. Of a section that a later version in force has changed nothing is told any more:
    /// what changed comes first.
    pub fn showing_of(&self, section: &str) -> Option<&Showing> {
        let changed = |later: &Later| later.sections.contains(section);
        if self.later.as_ref().is_some_and(changed) {
            return None;
        }
        self.showings
            .iter()
            .rev()
            .filter(|showing| showing.current && self.reached_them(showing))
            .find(|showing| match showing.layer {
                Layer::Full => true,
                Layer::Section => showing.section.as_deref() == Some(section),
                Layer::Short | Layer::Leaflet | Layer::Changes => false,
            })
    }

    /// True once the words this encounter begins with were conveyed: over the telephone, read to their end or handed
    /// over on paper. An interview and reception begin with the short notice, a telling with what changed, a letting
    /// with the government's notice, short or whole.
    pub fn short_shown(&self) -> bool {
        self.showings
            .iter()
            .filter(|showing| self.reached_them(showing))
            .any(|showing| match self.purpose {
                Purpose::Interview | Purpose::Reception => showing.layer == Layer::Short,
                Purpose::Telling => showing.layer == Layer::Changes,
                Purpose::Letting => matches!(showing.layer, Layer::Short | Layer::Full),
            })
    }

    /// The newest showing that told the person what a later version changed; `None` while none did. What an earlier one
    /// changed says nothing of the version that waits now.
    pub fn changes_shown(&self) -> Option<&Showing> {
        let waits = self.later.as_ref().map(|later| later.pack);
        self.showings
            .iter()
            .rev()
            .filter(|showing| waits.is_none_or(|pack| showing.pack == pack))
            .find(|showing| showing.layer == Layer::Changes && self.reached_them(showing))
    }

    /// True where a showing told this person something: over the telephone what stands on the screen does not, and
    /// words read aloud do once they were read to their end.
    pub fn reached_them(&self, showing: &Showing) -> bool {
        showing.told() && !(showing.how == How::Screen && self.must_be_read_aloud())
    }

    /// True where the person does not see the screen: what stands there tells them nothing, so every layer is
    /// read out before its questions can be answered.
    pub fn must_be_read_aloud(&self) -> bool {
        self.who
            .as_ref()
            .is_some_and(|who| who.channel == Channel::Phone)
    }

    /// The rows of a repeat, in order.
    pub fn rows_of(&self, repeat: &str) -> &[u32] {
        self.rows.get(repeat).map_or(&[], Vec::as_slice)
    }
}

impl Showing {
    /// True where it told something: words read aloud do once they were read to their end.
    pub fn told(&self) -> bool {
        self.how != How::Aloud || self.ended
    }
}

#[cfg(test)]
mod tests;

//! Finding things in a pack by their codes.

use crate::model::{
    Card, Choosable, Field, Group, OptionList, Pack, Policy, Processor, Purpose, Recipient,
    RetentionRule,
};

impl Pack {
    /// One line that names the pack for a person or a log: id, version, SHA-256 in hexadecimal.
    pub fn digest_line(&self) -> String {
        format!("{} {} {}", self.id, self.version, self.digest)
    }

    /// The field with this code.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The group with this code.
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.id == id)
    }

    /// The card with this code.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == id)
    }

    /// The policy document with this code.
    pub fn policy(&self, id: &str) -> Option<&Policy> {
        self.policies.iter().find(|policy| policy.id == id)
    }

    /// The retention rule with this code.
    pub fn retention_rule(&self, id: &str) -> Option<&RetentionRule> {
        self.retention.iter().find(|rule| rule.id == id)
    }

    /// The retention rule a stored answer is kept by: that of the card one of its options rests on, else the
    /// field's own. `codes` are the options of the answer; none for another kind of answer.
    pub fn kept_by(&self, field: &Field, codes: &[String]) -> Option<&RetentionRule> {
        let card = codes
            .iter()
            .filter_map(|code| self.option(field, code)?.card.as_deref())
            .find_map(|id| self.card(id));
        self.retention_rule(card.map_or(&field.retention, |card| &card.retention))
    }

    /// The category of recipient with this code.
    pub fn recipient(&self, id: &str) -> Option<&Recipient> {
        self.recipients.iter().find(|recipient| recipient.id == id)
    }

    /// The purpose with this code.
    pub fn purpose(&self, id: &str) -> Option<&Purpose> {
        self.purposes.iter().find(|purpose| purpose.id == id)
    }

    /// The legitimate interest with this code.
    pub fn interest(&self, id: &str) -> Option<&Purpose> {
        self.interests.iter().find(|interest| interest.id == id)
    }

    /// The processor with this code.
    pub fn processor(&self, id: &str) -> Option<&Processor> {
        self.processors.iter().find(|processor| processor.id == id)
    }

    /// The list of options with this code.
    pub fn list(&self, id: &str) -> Option<&OptionList> {
        self.lists.get(id)
    }

    /// Every field of a group, in order: columns of repeats too (those have `within`).
    pub fn fields_of<'a>(&'a self, group: &'a str) -> impl Iterator<Item = &'a Field> + 'a {
        self.fields.iter().filter(move |field| field.group == group)
    }

    /// The columns of a repeat, in order.
    pub fn columns<'a>(&'a self, repeat: &'a str) -> impl Iterator<Item = &'a Field> + 'a {
        self.fields
            .iter()
            .filter(move |field| field.within.as_deref() == Some(repeat))
    }

    /// The list a field chooses from.
    pub fn list_of(&self, field: &Field) -> Option<&OptionList> {
        self.list(field.list.as_deref()?)
    }

    /// One option of a field.
    pub fn option(&self, field: &Field, code: &str) -> Option<&Choosable> {
        self.list_of(field)?
            .options
            .iter()
            .find(|option| option.code == code)
    }

    /// Every section that a group, field or card names, each once, in the order of the interview.
    pub fn sections(&self) -> Vec<&str> {
        let groups = self.groups.iter().map(|group| group.section.as_str());
        let fields = self.fields.iter().map(|field| field.section.as_str());
        let cards = self.cards.iter().map(|card| card.section.as_str());
        let mut seen = Vec::new();
        for section in groups.chain(fields).chain(cards) {
            if !seen.contains(&section) {
                seen.push(section);
            }
        }
        seen
    }
}

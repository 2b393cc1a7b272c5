//! What says an answer without being one: that a question, a page or a card came up at all.

use tell_first_evidence::Act;
use tell_first_notice::{AskIf, Field, Pack};

use crate::case::tells_an_answer;

/// Longest chain of "only if" that is followed, as where questions are asked.
const LONGEST_CHAIN: u8 = 16;

/// What of a notice tells whoever may not see answers too much.
pub(crate) struct Private<'a> {
    pack: &'a Pack,
}

impl<'a> Private<'a> {
    /// Of this notice.
    pub(crate) fn of(pack: &'a Pack) -> Self {
        Self { pack }
    }

    /// True where that this was done says what somebody answered.
    pub(crate) fn tells(&self, act: &Act) -> bool {
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "what the rest is about is asked of everybody"
        )]
        match act {
            Act::AnswerSaved { field, .. }
            | Act::AnswerErased { field, .. }
            | Act::RowAdded { field, .. }
            | Act::RowRemoved { field, .. } => self.field(field),
            Act::GroupSkipped { group, .. } => self.group(group, LONGEST_CHAIN),
            Act::ShowingStarted {
                section: Some(section),
                ..
            } => self.section(section),
            Act::ChoiceMade { card, .. } | Act::ChoiceKept { card, .. } => self.card(card),
            _ => false,
        }
    }

    /// True for a section that comes up only where a private page does.
    pub(crate) fn section(&self, section: &str) -> bool {
        let mut of = self
            .pack
            .groups
            .iter()
            .filter(|group| group.section == section)
            .peekable();
        of.peek().is_some() && of.all(|group| self.group(&group.id, LONGEST_CHAIN))
    }

    /// True for the card of a single answer, and for one of a private page.
    pub(crate) fn card(&self, card: &str) -> bool {
        let section = self.pack.card(card).map(|card| card.section.as_str());
        // A card this version does not know may be one of a single answer in another.
        section.is_none()
            || tells_an_answer(self.pack, card)
            || section.is_some_and(|section| self.section(section))
    }

    /// True for a question that is sensitive, or asked only because of an answer that is.
    fn field(&self, id: &str) -> bool {
        self.pack
            .field(id)
            .is_none_or(|field| self.is_private(field, LONGEST_CHAIN))
    }

    fn is_private(&self, field: &Field, left: u8) -> bool {
        let Some(left) = left.checked_sub(1) else {
            return true;
        };
        let repeat = field.within.as_deref().and_then(|id| self.pack.field(id));
        !field.sensitive.is_empty()
            || field.card.is_some()
            || self.hangs(field.ask_if.as_ref(), left)
            || self.group(&field.group, left)
            || repeat.is_some_and(|repeat| self.is_private(repeat, left))
    }

    fn group(&self, id: &str, left: u8) -> bool {
        let group = self.pack.group(id);
        group.is_some_and(|group| self.hangs(group.ask_if.as_ref(), left))
    }

    /// True for a condition that only a sensitive answer meets.
    fn hangs(&self, condition: Option<&AskIf>, left: u8) -> bool {
        let Some((condition, left)) = condition.zip(left.checked_sub(1)) else {
            return condition.is_some();
        };
        let Some(other) = self.pack.field(&condition.field) else {
            return true;
        };
        let sensitive = |code: &String| {
            self.pack
                .option(other, code)
                .is_some_and(|option| option.card.is_some() || option.sensitive.is_some())
        };
        self.is_private(other, left) || condition.any.iter().all(sensitive)
    }
}

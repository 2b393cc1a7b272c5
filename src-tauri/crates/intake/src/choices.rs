//! What can become of a choice, and when an agreement is strong enough.

use tell_first_notice::Strength;

use crate::model::ChoiceState;

/// What a person says to a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Say {
    /// Yes, I agree.
    Yes,
    /// No.
    No,
    /// Not now.
    NotNow,
}

/// How a person said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Their own tap on the statement.
    OwnTap,
    /// Their name, typed under the statement.
    TypedName,
    /// Spoken, and noted in their words.
    Spoken,
    /// A box on the page of choices left blank: a no (C10).
    LeftBlank,
    /// A box on the page of choices ticked.
    Ticked,
}

/// What happens to a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The card is put up.
    Put,
    /// The person answers it.
    Say(Say),
    /// The person, who agreed to it in other words, answers it as it is now.
    SayAnew(Say),
    /// The person takes a yes back.
    TakeBack,
    /// A yes is found not to be valid.
    FindInvalid,
    /// A yes is past its time.
    RunOut,
}

/// Why an act cannot follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// The card was agreed to; there is nothing to ask.
    #[error("the card was already agreed to")]
    AlreadyGiven,
    /// A yes ends by being taken back, which also erases what rested on it; never by a later "no" alone.
    #[error("a yes is ended by taking it back")]
    TakeBackInstead,
    /// Only a yes can be taken back, found invalid or run out.
    #[error("the card is not agreed to")]
    NotGiven,
}

/// The state after an act; `None` stands for "not asked".
///
/// Every state but a yes can be asked and answered again: a mind may change, and one action must do for it.
/// Whether the *application* may put a card again on its own is another question, which
/// [`due_cards`](crate::due_cards) answers.
pub fn after(state: Option<ChoiceState>, act: Act) -> Result<ChoiceState, NotAllowed> {
    let given = state == Some(ChoiceState::Given);
    match (act, given) {
        (Act::Put, false) => Ok(ChoiceState::Requested),
        (Act::Say(Say::Yes), false) => Ok(ChoiceState::Given),
        (Act::Say(Say::No), false) => Ok(ChoiceState::Refused),
        (Act::Say(Say::NotNow), false) => Ok(ChoiceState::Deferred),
        // Put off, the yes stands for the words it was given to. A no ends it, with all that rested on it.
        (Act::SayAnew(Say::Yes | Say::NotNow), true) => Ok(ChoiceState::Given),
        (Act::SayAnew(Say::No), true) => Ok(ChoiceState::Refused),
        (Act::SayAnew(_), false) => Err(NotAllowed::NotGiven),
        (Act::Put | Act::Say(Say::Yes), true) => Err(NotAllowed::AlreadyGiven),
        (Act::Say(Say::No | Say::NotNow), true) => Err(NotAllowed::TakeBackInstead),
        (Act::TakeBack, true) => Ok(ChoiceState::Withdrawn),
        (Act::FindInvalid, true) => Ok(ChoiceState::Invalidated),
        (Act::RunOut, true) => Ok(ChoiceState::Expired),
        (Act::TakeBack | Act::FindInvalid | Act::RunOut, false) => Err(NotAllowed::NotGiven),
    }
}

/// True where a yes said in this way is as strong as the card asks (C30).
///
/// A blank box is never a yes. A tick beside the statement is a clear statement, but only the person's own
/// typed name is one in writing.
pub const fn strong_enough(strength: Strength, method: Method) -> bool {
    match strength {
        Strength::Ordinary | Strength::Explicit => !matches!(method, Method::LeftBlank),
        Strength::ExplicitWritten => matches!(method, Method::TypedName),
    }
}

#[cfg(test)]
mod tests;

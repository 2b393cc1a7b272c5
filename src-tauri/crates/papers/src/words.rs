//! The plain words of a receipt.

use chrono::{DateTime, FixedOffset, NaiveDate};
use tell_first_intake::{Channel, ChoiceState, How, Layer, Method, Purpose};

/// Stands on every page that leaves the practice world.
pub const PRACTICE: &str = "PRACTICE – NOT A REAL RECORD";

/// What a person can ask for. Whoever they are: nationality plays no part (C14).
pub(crate) const RIGHTS: [(&str, &str); 8] = [
    (
        "See it",
        "Ask for a copy of what we hold about you, and why we hold it.",
    ),
    (
        "Put it right",
        "Ask us to correct anything that is wrong or to add what is missing.",
    ),
    (
        "Have it erased",
        "Ask us to erase it where we have no good reason to keep it.",
    ),
    (
        "Object",
        "Say that a use is wrong for you. If you object to marketing, we always stop.",
    ),
    (
        "Hold it",
        "Ask us to keep it but not use it, for example while we check whether it is right.",
    ),
    (
        "Take it with you",
        "Ask for what you gave us in a form another computer can read.",
    ),
    (
        "Change your mind",
        "Take back anything you agreed to, at any time.",
    ),
    (
        "Be decided about by people",
        "No computer decides anything about you here.",
    ),
];

/// The date as people write it here: `2 November 2026`.
pub fn date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// The date and the time of day at the given offset: `2 November 2026, 14:05`.
pub fn date_and_time(at: DateTime<FixedOffset>) -> String {
    at.format("%-d %B %Y, %H:%M").to_string()
}

/// How the meeting was held.
pub(crate) fn meeting(purpose: Purpose, channel: Option<Channel>) -> &'static str {
    match (purpose, channel) {
        (Purpose::Reception, _) => "At reception",
        (Purpose::Interview, None) => "Interview",
        (Purpose::Interview, Some(Channel::Desk)) => "Interview at our office",
        (Purpose::Interview, Some(Channel::Phone)) => "Interview by phone",
        (Purpose::Interview, Some(Channel::HomeVisit)) => "Interview at your home",
        (Purpose::Telling, _) => "Being told what changed",
        (Purpose::Letting, _) => "Letting of a home",
    }
}

/// Which layer.
pub(crate) fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Short => "Short notice",
        Layer::Section => "Notice beside the questions",
        Layer::Full => "Full notice",
        Layer::Leaflet => "Leaflet for the people you live with",
        Layer::Changes => "What changed in the notice",
    }
}

/// How a layer was conveyed.
pub(crate) fn how(how: How) -> &'static str {
    match how {
        How::Screen => "on a screen",
        How::Aloud => "read aloud",
        How::Paper => "on paper",
        How::Posted => "by post",
    }
}

/// How something was agreed to.
pub(crate) fn method(method: Method) -> &'static str {
    match method {
        Method::OwnTap => "by your own tap",
        Method::TypedName => "by typing your name",
        Method::Spoken => "by saying so",
        Method::LeftBlank => "by leaving the box empty",
        Method::Ticked => "by ticking the box",
    }
}

/// The heading over choices of one state.
pub(crate) fn heading(state: ChoiceState) -> &'static str {
    match state {
        ChoiceState::Given => "What you agreed to",
        ChoiceState::Refused => "What you said no to",
        ChoiceState::Deferred => "What you put off",
        ChoiceState::Withdrawn => "What you took back",
        ChoiceState::Requested => "What you were asked and have not answered",
        ChoiceState::Invalidated => "What we found was not a proper agreement",
        ChoiceState::Expired => "What you agreed to that has run out",
    }
}

/// The language's own name where it is known, else its tag.
pub(crate) fn language(tag: &str) -> &str {
    match tag {
        "en" | "en-GB" => "English",
        "cy" => "Cymraeg",
        other => other,
    }
}

//! The plain words of a receipt.

use chrono::{DateTime, FixedOffset, NaiveDate};
use tell_first_intake::{Channel, ChoiceState, How, Layer, Method, Purpose};
use tell_first_notice::{CardText, Pack};

/// Stands on every page that leaves the practice world.
pub const PRACTICE: &str = "PRACTICE – NOT A REAL RECORD";

/// Heading and first sentence of a copy of a meeting.
pub(crate) const COPY_TOP: (&str, &str) = (
    "Your copy",
    "What we told you, what you agreed to and what you did not. Please keep it.",
);

/// The same where it says what ended.
pub(crate) const ENDED_TOP: (&str, &str) = (
    "What you took back",
    "You took back something you had agreed to. This says what ended, when, what stops and what goes on. Please keep it.",
);

/// Why a card is not among the choices.
pub(crate) const NOT_ASKED: &str =
    "We did not ask you about these in this meeting. You have agreed to none of them.";

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

/// What happens now to one choice, as notice Markdown: the card's own words where it has them, with the standing ones.
pub(crate) fn then(state: ChoiceState, card: &CardText) -> String {
    let (standing, parts): (&str, Vec<&String>) = match state {
        ChoiceState::Given => (
            "We may now do what you agreed to, and nothing more.",
            vec![&card.why, &card.who, &card.how_long],
        ),
        ChoiceState::Refused => ("", vec![&card.if_no, &card.not_a_condition]),
        ChoiceState::Deferred => (
            "Nothing happens until you decide. We may ask you again another time.",
            vec![&card.if_no, &card.not_a_condition],
        ),
        ChoiceState::Requested => (
            "Nothing happens unless you say yes.",
            vec![&card.if_no, &card.not_a_condition],
        ),
        ChoiceState::Withdrawn => ("", vec![&card.stops, &card.goes_on]),
        ChoiceState::Invalidated => (
            "We found that it was not a proper agreement, so we do not rely on it any more.",
            vec![&card.stops, &card.goes_on],
        ),
        ChoiceState::Expired => (
            "Its time has run out, so we do not rely on it any more.",
            vec![&card.stops, &card.goes_on],
        ),
    };
    let parts = parts.into_iter().map(String::as_str);
    let all: Vec<&str> = std::iter::once(standing)
        .chain(parts)
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    all.join("\n\n")
}

/// How to use the rights.
pub(crate) fn how_to_use_rights(pack: &Pack) -> String {
    format!(
        "Tell any of us, in any way, or write to the {} at {}. It costs nothing. We answer within one month. If \
         something about you changes, please tell us, so that what we hold stays right.",
        pack.officer.title, pack.officer.email
    )
}

/// How to take a yes back, or to say yes later.
pub(crate) fn change_of_mind(pack: &Pack) -> Vec<String> {
    let standing = "You can take back anything you agreed to, at any time, by telling us in person, by phone or in \
                    writing. You need give no reason. What we did before then stays lawful. You can also agree later \
                    to something you said no to.";
    let stop = pack.unsubscribe.as_ref().map(|stop| {
        format!(
            "To stop news and offers, you can also write to {} with the subject “{}”.",
            stop.email, stop.subject
        )
    });
    std::iter::once(standing.to_owned()).chain(stop).collect()
}

/// How to complain, to us and to the regulator.
pub(crate) fn complain(pack: &Pack) -> Vec<String> {
    let regulator = &pack.regulator;
    vec![
        format!(
            "You can complain to us: write to {} or tell any of us. We confirm within 30 days that we have your \
             complaint, and tell you what came of it.",
            pack.officer.email
        ),
        format!(
            "You can also complain to the regulator, whether or not you came to us first: {}, {}, phone {} (checked on \
             {}).",
            regulator.name,
            regulator.website,
            regulator.phone,
            date(regulator.verified_on)
        ),
    ]
}

/// A fingerprint as people compare it: groups of four.
pub fn in_fours(fingerprint: &str) -> String {
    let signs: Vec<char> = fingerprint.chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|four| four.iter().collect()).collect();
    groups.join(" ")
}

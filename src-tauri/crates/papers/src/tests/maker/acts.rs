//! The acts of the log that a receipt is made of.

use super::*;

/// An earlier meeting, with a yes that stands.
pub(super) fn earlier() -> Vec<Act> {
    let mut acts = vec![
        Act::InterviewStarted {
            interview: interview(0),
            person: person(),
            purpose: "reception".to_owned(),
            notice: notice(),
        },
        begun(0, 0, Some("money"), "screen"),
        over(0, 0, None),
        said(0, 0, "health", "given", None),
    ];
    assert_eq!(acts.len(), EARLIER.len());
    acts.push(Act::InterviewClosed {
        interview: interview(0),
        person: person(),
    });
    acts
}

/// The meeting the receipt is of.
pub(super) fn today() -> Vec<Act> {
    let (here, who) = (interview(1), person());
    vec![
        Act::InterviewStarted {
            interview: here,
            person: who,
            purpose: "interview".to_owned(),
            notice: notice(),
        },
        Act::WhoRecorded {
            interview: here,
            person: who,
            who: commit(&salt(1), b"applicant;home-visit;private"),
        },
        begun(1, 1, None, "screen"),
        over(1, 1, None),
        begun(2, 1, Some("money"), "aloud"),
        over(2, 1, Some(commit(&salt(2), b"They knew it."))),
        said(1, 1, "money_help", "given", None),
        said(2, 1, "mkt_email", "refused", None),
        said(3, 1, "survey", "deferred", None),
        Act::AnswerSaved {
            interview: here,
            person: who,
            field: "fin.debts".to_owned(),
            row: 0,
            state: "value".to_owned(),
            value: Some(commit(&salt(3), br#"{"text":"none"}"#)),
            showing: showing(2),
            choice: Some(choice(1)),
            changed: false,
        },
    ]
}

pub(super) fn begun(number: u128, meeting: u128, section: Option<&str>, how: &str) -> Act {
    Act::ShowingStarted {
        showing: showing(number),
        interview: interview(meeting),
        person: person(),
        notice: notice(),
        layer: section.map_or("short", |_| "section").to_owned(),
        section: section.map(str::to_owned),
        language: "en".to_owned(),
        text: Digest::of(format!("words {number}").as_bytes()),
        how: how.to_owned(),
    }
}

pub(super) fn over(number: u128, meeting: u128, hurried: Option<Commitment>) -> Act {
    Act::ShowingEnded {
        showing: showing(number),
        interview: interview(meeting),
        person: person(),
        in_view_ms: 42_000,
        hurried,
    }
}

pub(super) fn said(
    number: u128,
    meeting: u128,
    card: &str,
    state: &str,
    supersedes: Option<ChoiceId>,
) -> Act {
    let ends = state == "withdrawn";
    Act::ChoiceMade {
        choice: choice(number),
        interview: interview(meeting),
        person: person(),
        card: card.to_owned(),
        state: state.to_owned(),
        notice: notice(),
        showing: showing(if number == 0 || ends { 0 } else { 2 }),
        statement: (!ends).then(|| Digest::of(card.as_bytes())),
        method: (!ends).then(|| "own-tap".to_owned()),
        words: (number == 1).then(|| commit(&salt(4), "A. Yusuf".as_bytes())),
        supersedes,
    }
}

//! Half a dozen made-up people in different states. Telephone numbers are from the ranges kept
//! for stories, and the addresses do not exist.

use tell_first_evidence::{InterviewId, PersonId};

use super::play::{Card, Script, play, tell};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::reception::NewPerson;
use crate::views::StepView;

/// Finished, with a yes that the access questions rest on.
const MAYA: Script = Script {
    answers: &[
        ("id.full_name", "text", "Maya Okonkwo-Reed"),
        ("dob", "day", "14"),
        ("dob", "month", "3"),
        ("dob", "year", "1991"),
        ("addr.current", "line1", "12 Larkmoor Terrace"),
        ("addr.current", "town", "Harrowby Vale"),
        ("addr.current", "postcode", "ZZ99 3AA"),
        ("contact.safe", "", "text"),
        ("contact.phone", "text", "07700 900123"),
        ("open.services", "", "housing"),
        ("open.services", "", "refunds"),
        ("hh.count", "text", "2"),
        ("ten.prev", "", "30"),
        ("need.type", "", "flat"),
        ("need.beds", "", "1"),
        ("need.access", "", "1"),
        ("need.adapt", "", "level-shower"),
    ],
    cards: &[yes("health_need")],
    ticked: &["mkt_email"],
    stop_at: None,
};

/// Set aside at the page about money.
const TOMASZ: Script = Script {
    answers: &[
        ("id.full_name", "text", "Tomasz Brzeziński"),
        ("id.known_as", "text", "Tom"),
        ("dob", "day", "2"),
        ("dob", "month", "11"),
        ("dob", "year", "1968"),
        ("addr.current", "line1", "Flat 3, 40 Quillgate Road"),
        ("addr.current", "town", "Harrowby Vale"),
        ("addr.current", "postcode", "ZZ99 4BB"),
        ("contact.phone", "text", "01632 960456"),
        ("open.services", "", "housing"),
        ("open.services", "", "money_help"),
        ("hh.count", "text", "1"),
        ("need.type", "", "any"),
        ("need.beds", "", "1"),
    ],
    cards: &[],
    ticked: &[],
    stop_at: Some("group:money"),
};

/// Every card refused, every optional question passed over: finished all the same.
const GRACE: Script = Script {
    answers: &[
        ("id.full_name", "text", "Grace Tillingford"),
        ("dob", "day", "30"),
        ("dob", "month", "6"),
        ("dob", "year", "1950"),
        ("addr.current", "none", "yes"),
    ],
    cards: &[],
    ticked: &[],
    stop_at: None,
};

/// A yes that is taken back afterwards.
const SAOIRSE: Script = Script {
    answers: &[
        ("id.full_name", "text", "Saoirse Nic Dhonncha"),
        ("dob", "day", "9"),
        ("dob", "month", "1"),
        ("dob", "year", "1983"),
        ("addr.current", "line1", "7 Cindermill Lane"),
        ("addr.current", "town", "Nether Wexcombe"),
        ("addr.current", "postcode", "ZZ99 5CC"),
        ("need.access", "", "1"),
        ("need.adapt", "", "rails"),
    ],
    cards: &[yes("health_need")],
    ticked: &[],
    stop_at: Some("group:work"),
};

/// An option that is sensitive on its own, agreed to.
const DELROY: Script = Script {
    answers: &[
        ("id.full_name", "text", "Delroy Asante-Marsh"),
        ("dob", "day", "21"),
        ("dob", "month", "8"),
        ("dob", "year", "1979"),
        ("addr.current", "none", "yes"),
        ("open.services", "", "housing"),
        ("hh.count", "text", "1"),
        ("ten.prev", "", "29"),
    ],
    cards: &[yes("opt_prison")],
    ticked: &[],
    stop_at: Some("group:home"),
};

/// Agrees with a tap of their own.
const fn yes(id: &'static str) -> Card {
    Card {
        id,
        say: "yes",
        method: "own-tap",
        words: None,
    }
}

/// Adds them all.
pub(super) fn add(desk: &mut Desk) -> Result<()> {
    interview(desk, &MAYA)?;
    let (tomasz, _) = interview(desk, &TOMASZ)?;
    desk.interview_pause(tomasz)?;
    interview(desk, &GRACE)?;
    let (taken, person) = interview(desk, &SAOIRSE)?;
    desk.choice_withdraw(person, Some(taken), "health_need")?;
    desk.interview_pause(taken)?;
    let (delroy, _) = interview(desk, &DELROY)?;
    desk.interview_pause(delroy)?;
    visitor(desk)
}

fn interview(desk: &mut Desk, script: &Script) -> Result<(InterviewId, PersonId)> {
    let StepView { interview, .. } = desk.interview_start(None)?;
    let id = interview.id.parse().map_err(|_| Error::Inconsistent)?;
    let person = interview.person.parse().map_err(|_| Error::Inconsistent)?;
    play(desk, id, script)?;
    Ok((id, person))
}

/// Somebody who only came to the reception desk, for news by e-mail.
fn visitor(desk: &mut Desk) -> Result<()> {
    let new = NewPerson {
        name: "Priyanka Vasudeva-Holt".to_owned(),
        born_day: "17".to_owned(),
        born_month: "5".to_owned(),
        born_year: "2001".to_owned(),
    };
    desk.reception_notice()?;
    let view = desk.reception_add(&new)?;
    let id: InterviewId = view.interview.id.parse().map_err(|_| Error::Inconsistent)?;
    tell(desk, id, "short", None, "paper")?;
    tell(desk, id, "section", Some("choices"), "screen")?;
    desk.choice_record(id, "mkt_email", "yes", "own-tap", None)?;
    desk.interview_close(id)
}

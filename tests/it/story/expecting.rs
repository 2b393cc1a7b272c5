//! Lines that say what must be stored: read from a copy of the disk, never from the desk that wrote it.

use tell_first_evidence::Act;
use tell_first_intake::{Answer, Record, show};
use tell_first_vault::who_text;

use super::answering::field_and_row;
use super::line::Line;
use super::stage::Stage;
use super::{Fault, Played, plain, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    let words = line.words();
    let ["expect", rest @ ..] = words.as_slice() else {
        return None;
    };
    Some(match (rest, line.quotes().as_slice()) {
        (["stored", field], []) => stored(stage, field, None),
        (["stored", field], [shown]) => stored(stage, field, Some(shown)),
        (["nothing", field], []) => state(stage, field, "nothing"),
        ([said @ ("declined" | "not-known" | "not-needed"), field], []) => {
            state(stage, field, said)
        }
        (["changed", field, times], []) => changed(stage, field, times),
        (["rests", field, "on", card], []) => rests(stage, field, card),
        (["who", said], []) => who(stage, said),
        (["rows", repeat, count], []) => rows(stage, repeat, count),
        (["choice", card, state], []) => choice(stage, card, state),
        (["choices", state, count], []) => choices(stage, state, count),
        (["words", card], [said]) => words_said(stage, card, &[said]),
        (["no", "words", card], []) => words_said(stage, card, &[]),
        (["told", what, how], []) => told(stage, what, Some(how)),
        (["not", "told", what], []) => told(stage, what, None),
        (["status", wanted], []) => status(stage, wanted),
        (["log", kind, count], []) => log(stage, kind, count),
        (["hurried", count], []) => hurried(stage, count),
        (["erased", "because", because, count], []) => erased(stage, because, count),
        _ => return None,
    })
}

fn record(stage: &mut Stage) -> Result<Record, Fault> {
    let (interview, today) = (stage.interview()?, stage.given.today());
    stage
        .disk()
        .and_then(|disk| disk.record(interview, today))
        .map_err(Fault::Wrong)
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T) -> Played {
    if found == wanted {
        Ok(())
    } else {
        wrong(format!("found {found:?}"))
    }
}

fn stored(stage: &mut Stage, field: &str, wanted: Option<&str>) -> Played {
    let (id, row) = field_and_row(field)?;
    let record = record(stage)?;
    let Some(value) = record.value(&id, row) else {
        return wrong(format!("found {:?}", record.held(&id, row)));
    };
    let Some(field) = stage.pack.field(&id) else {
        return wrong("no such field");
    };
    let shown = plain::answer(&show(field, stage.pack.list_of(field), value));
    same(shown.as_str(), wanted.unwrap_or(&shown))
}

fn state(stage: &mut Stage, field: &str, wanted: &str) -> Played {
    let (id, row) = field_and_row(field)?;
    if stage.pack.field(&id).is_none() {
        return wrong("no such field");
    }
    let record = record(stage)?;
    let found = match record.held(&id, row).map(|held| &held.answer) {
        None => "nothing",
        Some(Answer::Value(_)) => "a value",
        Some(Answer::Declined) => "declined",
        Some(Answer::NotKnown) => "not-known",
        Some(Answer::NotNeeded) => "not-needed",
    };
    same(found, wanted)
}

fn changed(stage: &mut Stage, field: &str, times: &str) -> Played {
    let (id, row) = field_and_row(field)?;
    let changes = record(stage)?
        .held(&id, row)
        .map(|held| held.changes.to_string());
    same(changes.as_deref(), Some(times))
}

fn rests(stage: &mut Stage, field: &str, card: &str) -> Played {
    let (id, row) = field_and_row(field)?;
    let record = record(stage)?;
    let live = record.live_choice(card);
    if live.is_none() {
        return wrong("nobody said yes to that card");
    }
    same(record.held(&id, row).and_then(|held| held.choice), live)
}

fn rows(stage: &mut Stage, repeat: &str, count: &str) -> Played {
    same(
        record(stage)?.rows_of(repeat).len().to_string().as_str(),
        count,
    )
}

/// Who is here, as the entry in the log commits to it.
fn who(stage: &mut Stage, wanted: &str) -> Played {
    let who = record(stage)?.who.as_ref().map(who_text);
    same(who.as_deref(), Some(wanted))
}

fn choice(stage: &mut Stage, card: &str, wanted: &str) -> Played {
    if stage.pack.card(card).is_none() {
        return wrong("no such card");
    }
    same(
        record(stage)?
            .state_of(card)
            .map_or("none", |state| state.as_str()),
        wanted,
    )
}

fn choices(stage: &mut Stage, state: &str, count: &str) -> Played {
    let record = record(stage)?;
    let cards: Vec<&str> = record
        .choices
        .values()
        .filter(|choice| choice.state.as_str() == state)
        .map(|choice| choice.card.as_str())
        .collect();
    if cards.len().to_string() == count {
        Ok(())
    } else {
        wrong(format!("found {cards:?}"))
    }
}

/// The words kept with what was said to a card.
fn words_said(stage: &mut Stage, card: &str, wanted: &[&str]) -> Played {
    let person = stage.person()?;
    let said = stage.disk().and_then(|disk| disk.words_said(person, card));
    let wanted: Vec<String> = wanted.iter().map(|words| (*words).to_owned()).collect();
    same(said.map_err(Fault::Wrong)?, wanted)
}

/// The newest showing of a layer or section in this interview.
fn told(stage: &mut Stage, what: &str, how: Option<&str>) -> Played {
    let record = record(stage)?;
    let found = record
        .showings
        .iter()
        .rev()
        .find(|showing| match &showing.section {
            Some(section) => section == what,
            None => showing.layer.as_str() == what,
        });
    same(found.map(|showing| showing.how.as_str()), how)
}

fn status(stage: &mut Stage, wanted: &str) -> Played {
    same(record(stage)?.status.as_str(), wanted)
}

/// How many entries the log has of a kind.
fn log(stage: &mut Stage, kind: &str, count: &str) -> Played {
    counted(stage, count, |act| act.kind() == kind)
}

fn hurried(stage: &mut Stage, count: &str) -> Played {
    counted(stage, count, |act| {
        matches!(
            act,
            Act::ShowingEnded {
                hurried: Some(_),
                ..
            }
        )
    })
}

fn erased(stage: &mut Stage, why: &str, count: &str) -> Played {
    counted(
        stage,
        count,
        |act| matches!(act, Act::AnswerErased { because, .. } if because == why),
    )
}

fn counted(stage: &mut Stage, wanted: &str, fits: impl Fn(&Act) -> bool) -> Played {
    let entries = stage
        .disk()
        .and_then(super::disk::Disk::log)
        .map_err(Fault::Wrong)?;
    let found = entries.iter().filter(|entry| fits(&entry.act)).count();
    same(found.to_string().as_str(), wanted)
}

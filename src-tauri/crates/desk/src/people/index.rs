//! What a person is found by. It is filled from four answers, in the transaction that stores them,
//! so that nothing is known about anybody that was not asked for after telling.

use chrono::NaiveDate;
use tell_first_intake::{Answer, Value};
use tell_first_vault::PersonRow;

use super::detail::postcode;
use crate::answers::Move;
use crate::case::Case;

/// The full name.
const FULL_NAME: &str = "id.full_name";
/// What the person likes to be called.
const KNOWN_AS: &str = "id.known_as";
/// The date of birth.
const BORN_ON: &str = "dob";
/// The address, whose postcode counts.
const ADDRESS: &str = "addr.current";

/// The four facts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Index {
    /// Full name; empty while none is known.
    pub(crate) name: String,
    /// What the person likes to be called.
    pub(crate) known_as: Option<String>,
    /// Date of birth.
    pub(crate) born_on: Option<NaiveDate>,
    /// Upper case, one space.
    pub(crate) postcode: Option<String>,
}

impl Index {
    /// From the vault's row.
    pub(crate) fn of(row: &PersonRow) -> Self {
        Self {
            name: row.name.clone().unwrap_or_default(),
            known_as: row.known_as.clone(),
            born_on: row.born_on,
            postcode: row.postcode.clone(),
        }
    }
}

/// The index once these moves are made; `None` where none of them touches it. A fact this
/// interview says nothing about stays as it was.
pub(crate) fn after(case: &Case, moves: &[Move]) -> Option<Index> {
    let touched = |to: &Move| {
        let (Move::Put { field, .. } | Move::Erase { field, .. }) = to;
        [FULL_NAME, KNOWN_AS, BORN_ON, ADDRESS].contains(&field.as_str())
    };
    if !moves.iter().any(touched) {
        return None;
    }
    let mut index = case.index.clone();
    for to in moves {
        match to {
            Move::Put { field, answer, .. } => set(&mut index, field, Some(answer)),
            Move::Erase { field, .. } => set(&mut index, field, None),
        }
    }
    Some(index)
}

fn set(index: &mut Index, field: &str, answer: Option<&Answer>) {
    let value = answer.and_then(|answer| match answer {
        Answer::Value(value) => Some(value),
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => None,
    });
    match field {
        FULL_NAME => {
            index.name = value
                .and_then(|value| part(value, "text"))
                .unwrap_or_default()
        }
        KNOWN_AS => index.known_as = value.and_then(|value| part(value, "text")),
        BORN_ON => index.born_on = value.and_then(date),
        ADDRESS => {
            index.postcode = value
                .and_then(|value| part(value, "postcode"))
                .and_then(|text| postcode(&text));
        }
        _ => {}
    }
}

fn part(value: &Value, name: &str) -> Option<String> {
    value
        .parts
        .get(name)
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
}

fn date(value: &Value) -> Option<NaiveDate> {
    let number = |name| part(value, name)?.parse().ok();
    let year: i32 = part(value, "year")?.parse().ok()?;
    NaiveDate::from_ymd_opt(year, number("month")?, number("day")?)
}

/// The name to show for a record: none while it is empty.
pub(crate) fn shown_name(index: &Index) -> Option<String> {
    (!index.name.is_empty()).then(|| index.name.clone())
}

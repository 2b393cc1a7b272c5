//! What the officer should look at again once an answer stands beside the others: never a reason to refuse, and
//! never stored.

use chrono::{Datelike, NaiveDate};
use tell_first_notice::{Field, Kind, Pack, Sensitive};

use super::look::problem;
use crate::model::{Answer, Problem, Record, Value};

/// The question whether anybody needs help to get around, and the ones that say with what, each with its answers
/// that name nothing (codes of the social lettings log).
const NEEDS_HELP: &str = "need.access";
const NEEDS: [(&str, &[&str]); 3] = [
    ("need.access_type", &["3"]),
    ("need.access_other", &["0", "2"]),
    ("need.adapt", &["none"]),
];

/// From when and until when each social tenancy lasted.
const FROM: &str = "ten.from";
const TO: &str = "ten.to";

/// Notes on an answer that was just given, with `record` as it stands after it; most often none.
pub fn second_look(
    pack: &Pack,
    record: &Record,
    field: &Field,
    row: u32,
    value: &Value,
) -> Vec<Problem> {
    let mut notes = gives_away(pack, field, value);
    if NEEDS.iter().any(|(id, _)| *id == field.id) && needs_unnamed(record) {
        notes.push(problem("", "answer.access_need_unnamed", &[]));
    }
    if [FROM, TO].contains(&field.id.as_str()) && overlaps(record, row) {
        notes.push(problem("", "answer.tenancies_overlap", &[]));
    }
    notes
}

/// Free words that look like a fact about health or an offence, where the question is not about that.
fn gives_away(pack: &Pack, field: &Field, value: &Value) -> Vec<Problem> {
    let part = match field.kind {
        Kind::Text { .. } | Kind::LongText { .. } => "text",
        Kind::Choice | Kind::Choices => "other",
        Kind::YesNo
        | Kind::Date { .. }
        | Kind::Number { .. }
        | Kind::Money { .. }
        | Kind::Address
        | Kind::Phone
        | Kind::Email
        | Kind::NationalInsurance
        | Kind::Bank
        | Kind::Repeat { .. } => return Vec::new(),
    };
    let said = value.parts.get(part).map_or("", String::as_str);
    [
        (
            Sensitive::Health,
            &pack.watch.health,
            "answer.looks_like_health",
        ),
        (
            Sensitive::Crime,
            &pack.watch.crime,
            "answer.looks_like_crime",
        ),
    ]
    .into_iter()
    .filter(|(about, words, _)| !field.sensitive.contains(about) && holds_any(said, words))
    .map(|(_, _, code)| problem(part, code, &[]))
    .collect()
}

/// True where one of the words (each may be several, plain as the pack's reader wants them) stands in the text as a
/// word of its own.
fn holds_any(text: &str, words: &[String]) -> bool {
    let text = plain(text);
    let stands = |word: &str| {
        text.match_indices(word).any(|(at, found)| {
            let (before, after) = (text.get(..at), text.get(at + found.len()..));
            before.is_some_and(|before| before.ends_with(' '))
                && after.is_some_and(|after| after.starts_with(' '))
        })
    };
    words.iter().any(|word| stands(word))
}

/// The text in lower case, one space before, between and after its words.
fn plain(text: &str) -> String {
    let apart = |c: char| !(c.is_alphanumeric() || c == '\'');
    let mut plain = String::from(" ");
    for word in text
        .to_lowercase()
        .replace('\u{2019}', "'")
        .split(apart)
        .filter(|word| !word.is_empty())
    {
        plain.push_str(word);
        plain.push(' ');
    }
    plain
}

/// True where somebody needs help to get around, every question with what was answered, and none names anything.
fn needs_unnamed(record: &Record) -> bool {
    let says = |field: &str, code: &str| {
        record
            .value(field, 0)
            .is_some_and(|value| value.codes.iter().any(|given| given == code))
    };
    let names_nothing = |field: &str, nothing: &[&str]| match record.held(field, 0) {
        None => false,
        Some(held) => match &held.answer {
            Answer::Value(value) => {
                let named = |code: &String| !nothing.contains(&code.as_str());
                !value.codes.iter().any(named)
            }
            Answer::Declined | Answer::NotKnown | Answer::NotNeeded => true,
        },
    };
    says(NEEDS_HELP, "1")
        && NEEDS
            .iter()
            .all(|(field, nothing)| names_nothing(field, nothing))
}

/// True where the tenancy of this row surely shares days with that of another. A year or a month alone is taken so
/// that nobody is warned who moved within it.
fn overlaps(record: &Record, row: u32) -> bool {
    let lasted = |row: u32| {
        let from = latest(record.value(FROM, row)?)?;
        let to = earliest(record.value(TO, row)?)?;
        (from < to).then_some((from, to))
    };
    let Some((from, to)) = lasted(row) else {
        return false;
    };
    record
        .answers
        .iter()
        .filter(|held| held.field == FROM && held.row != row)
        .filter_map(|held| lasted(held.row))
        .any(|(other_from, other_to)| from < other_to && other_from < to)
}

/// The first day a partly given date can mean.
fn earliest(value: &Value) -> Option<NaiveDate> {
    let (year, month, day) = given(value)?;
    NaiveDate::from_ymd_opt(year, month.unwrap_or(1), day.unwrap_or(1))
}

/// The last day a partly given date can mean.
fn latest(value: &Value) -> Option<NaiveDate> {
    let (year, month, day) = given(value)?;
    let month = month.unwrap_or(12);
    match day {
        Some(day) => NaiveDate::from_ymd_opt(year, month, day),
        None => NaiveDate::from_ymd_opt(year, month, 1)?
            .checked_add_months(chrono::Months::new(1))?
            .pred_opt()
            .filter(|date| date.month() == month),
    }
}

fn given(value: &Value) -> Option<(i32, Option<u32>, Option<u32>)> {
    let part = |name: &str| value.parts.get(name);
    let number = |name: &str| part(name).and_then(|text| text.parse().ok());
    Some((part("year")?.parse().ok()?, number("month"), number("day")))
}

#[cfg(test)]
mod tests;

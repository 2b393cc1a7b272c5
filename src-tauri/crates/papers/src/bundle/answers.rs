//! An answer in plain words.

use chrono::NaiveDate;
use tell_first_intake::{Answer, Piece, show};
use tell_first_notice::{Field, Pack};

use crate::words::date;

/// What was said; for an answer without a value, what that was.
pub(super) fn words(pack: &Pack, field: &Field, answer: &Answer) -> String {
    match answer {
        Answer::Value(value) => {
            let pieces = show(field, pack.list_of(field), value);
            let said: Vec<String> = pieces.iter().map(piece).collect();
            said.join(", ")
        }
        Answer::Declined => "You would rather not say".to_owned(),
        Answer::NotKnown => "Not known".to_owned(),
        Answer::NotNeeded => "Not needed for this letting".to_owned(),
    }
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => text.clone(),
        Piece::Word(word) => known(word).to_owned(),
        Piece::Date { day, month, year } => partial(day, month, year),
        Piece::Money { amount, frequency } if frequency.is_empty() => format!("£{amount}"),
        Piece::Money { amount, frequency } => format!("£{amount} {}", frequency.replace('-', " ")),
        Piece::Named { what, text } => format!("{} {text}", named(what)),
    }
}

fn known(word: &str) -> &str {
    match word {
        "yes" => "Yes",
        "no" => "No",
        "nothing" => "Nothing",
        "none" => "None",
        "no-address" => "No fixed address",
        "no-phone" => "No phone",
        "no-email" => "No e-mail address",
        "no-number" => "No number",
        "no-account" => "No account",
        other => other,
    }
}

fn named(what: &str) -> &str {
    match what {
        "sort-code" => "sort code",
        "account" => "account number",
        "roll-number" => "roll number",
        "temporary-number" => "temporary number",
        other => other,
    }
}

/// A date as far as it is known.
fn partial(day: &str, month: &str, year: &str) -> String {
    let number = |text: &str| text.parse::<u32>().ok();
    let whole = year.parse().ok().zip(number(month)).zip(number(day));
    let whole = whole.and_then(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day));
    whole.map_or_else(
        || {
            let parts = [year, month].map(str::to_owned);
            parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join("-")
        },
        date,
    )
}

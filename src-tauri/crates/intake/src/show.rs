//! An answer as a person reads it: what they said, and facts that the interface puts into its own words.

use tell_first_notice::{Field, Kind, OptionList};

use crate::check::TEMPORARY;
use crate::model::Value;

/// Characters of a number that a masked one still shows, from its end.
const END: usize = 3;

/// One piece of an answer. Pieces stand in a row. Only [`Piece::Text`] is words already: all other words are the
/// interface's, in its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// As it was said, or a label of the notice pack.
    Text(String),
    /// A word of the interface: `yes`, `no`, `nothing`, `none`, `no-address`, `no-phone`, `no-email`, `no-number`,
    /// `no-account`.
    Word(&'static str),
    /// A date as far as it is known: digits, or nothing.
    Date {
        /// Day of the month.
        day: String,
        /// Month, from 1.
        month: String,
        /// Year, four digits.
        year: String,
    },
    /// Money: pounds with two decimals, and how often (`weekly`, …, or nothing).
    Money {
        /// Digits, a point, two digits.
        amount: String,
        /// The pack's word.
        frequency: String,
    },
    /// A number with the name of what it is: `sort-code`, `account`, `roll-number`, `account-ending`, `number-ending`,
    /// `temporary-number`.
    Named {
        /// What it is.
        what: &'static str,
        /// The number.
        text: String,
    },
}

/// The value piece by piece. Never empty: a line is never silently blank.
pub fn show(field: &Field, list: Option<&OptionList>, value: &Value) -> Vec<Piece> {
    let mut pieces = if part(value, "none") == "yes" {
        vec![Piece::Word(none(field.kind))]
    } else {
        plain(field.kind, list, value)
    };
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.trim().is_empty()));
    if pieces.is_empty() {
        pieces.push(Piece::Word("nothing"));
    }
    pieces
}

/// As [`show`], but of bank details and National Insurance numbers only the end.
pub fn show_masked(field: &Field, list: Option<&OptionList>, value: &Value) -> Vec<Piece> {
    let masked = match field.kind {
        Kind::Bank => Some(("account-ending", part(value, "account"))),
        Kind::NationalInsurance => Some(("number-ending", part(value, "text"))),
        Kind::Text { .. } | Kind::LongText { .. } | Kind::Choice | Kind::Choices => None,
        Kind::YesNo | Kind::Date { .. } | Kind::Number { .. } | Kind::Money { .. } => None,
        Kind::Address | Kind::Phone | Kind::Email | Kind::Repeat { .. } => None,
    };
    match masked {
        Some((what, text)) if !text.is_empty() => {
            let text = end(text);
            vec![Piece::Named { what, text }]
        }
        Some(_) | None => show(field, list, value),
    }
}

fn end(text: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    all.iter().skip(all.len().saturating_sub(END)).collect()
}

fn plain(kind: Kind, list: Option<&OptionList>, value: &Value) -> Vec<Piece> {
    let text = |text: &str| vec![Piece::Text(text.to_owned())];
    match kind {
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
        | Kind::Phone
        | Kind::Email => text(part(value, "text")),
        Kind::Choice | Kind::Choices => text(&options(list, value)),
        Kind::YesNo => yes_no(value),
        Kind::Date { .. } => date(value),
        Kind::Money { .. } => money(value),
        Kind::Address => ["line1", "line2", "town", "postcode", "country"]
            .map(|name| Piece::Text(part(value, name).to_owned()))
            .into(),
        Kind::NationalInsurance if part(value, "kind") == TEMPORARY => vec![Piece::Named {
            what: "temporary-number",
            text: part(value, "text").to_owned(),
        }],
        Kind::NationalInsurance => text(&spaced(part(value, "text"), " ")),
        Kind::Bank => bank(value),
        Kind::Repeat { .. } => Vec::new(),
    }
}

/// What "none of these" means for a kind.
fn none(kind: Kind) -> &'static str {
    match kind {
        Kind::Address => "no-address",
        Kind::Phone => "no-phone",
        Kind::Email => "no-email",
        Kind::NationalInsurance => "no-number",
        Kind::Bank => "no-account",
        Kind::Text { .. } | Kind::LongText { .. } | Kind::Choice | Kind::Choices | Kind::YesNo => {
            "none"
        }
        Kind::Date { .. } | Kind::Number { .. } | Kind::Money { .. } | Kind::Repeat { .. } => {
            "none"
        }
    }
}

fn part<'a>(value: &'a Value, name: &str) -> &'a str {
    value.parts.get(name).map_or("", String::as_str)
}

/// The options' labels, the person's own words behind the option that asked for them.
fn options(list: Option<&OptionList>, value: &Value) -> String {
    let other = part(value, "other");
    let known = list.map_or(&[][..], |list| &list.options);
    let shown: Vec<String> = value
        .codes
        .iter()
        .map(
            |code| match known.iter().find(|option| option.code == *code) {
                Some(option) if option.own_words && !other.is_empty() => {
                    format!("{}: {other}", option.label)
                }
                Some(option) => option.label.clone(),
                None => code.clone(),
            },
        )
        .collect();
    shown.join("; ")
}

fn yes_no(value: &Value) -> Vec<Piece> {
    let word = match value.codes.first().map(String::as_str) {
        Some("yes") => Piece::Word("yes"),
        Some("no") => Piece::Word("no"),
        Some(other) => Piece::Text(other.to_owned()),
        None => return Vec::new(),
    };
    vec![word]
}

fn date(value: &Value) -> Vec<Piece> {
    let [day, month, year] = ["day", "month", "year"].map(|name| part(value, name).to_owned());
    if day.is_empty() && month.is_empty() && year.is_empty() {
        return Vec::new();
    }
    vec![Piece::Date { day, month, year }]
}

fn money(value: &Value) -> Vec<Piece> {
    let [amount, frequency] = ["amount", "frequency"].map(|name| part(value, name).to_owned());
    if amount.is_empty() {
        return Vec::new();
    }
    vec![Piece::Money { amount, frequency }]
}

/// The text two characters at a time.
fn spaced(text: &str, with: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    all.chunks(2)
        .map(|two| two.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(with)
}

fn bank(value: &Value) -> Vec<Piece> {
    let mut pieces = vec![Piece::Text(part(value, "name").to_owned())];
    let numbers = [
        ("sort-code", spaced(part(value, "sort"), "-")),
        ("account", part(value, "account").to_owned()),
        ("roll-number", part(value, "roll").to_owned()),
    ];
    for (what, text) in numbers {
        if !text.is_empty() {
            pieces.push(Piece::Named { what, text });
        }
    }
    pieces
}

#[cfg(test)]
mod tests;

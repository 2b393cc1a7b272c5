//! An answer as a person reads it.

use tell_first_notice::{Field, Kind, OptionList};

use crate::check::MONTHS;
use crate::model::Value;

/// Stands where a stored value has nothing to show, so that a line is never silently blank.
const NOTHING: &str = "–";

/// The value in plain words, on one line for all kinds but long text. Never empty.
pub fn show(field: &Field, list: Option<&OptionList>, value: &Value) -> String {
    let shown = if part(value, "none") == "yes" {
        none(field.kind).to_owned()
    } else {
        plain(field.kind, list, value)
    };
    if shown.trim().is_empty() {
        NOTHING.to_owned()
    } else {
        shown
    }
}

/// As [`show`], but of bank details and National Insurance numbers only the end.
pub fn show_masked(field: &Field, list: Option<&OptionList>, value: &Value) -> String {
    let end = |text: &str, keep: usize| -> String {
        let all: Vec<char> = text.chars().collect();
        all.get(all.len().saturating_sub(keep)..)
            .unwrap_or_default()
            .iter()
            .collect()
    };
    match field.kind {
        Kind::Bank if !part(value, "account").is_empty() => {
            format!("Account ending {}", end(part(value, "account"), 3))
        }
        Kind::NationalInsurance if !part(value, "text").is_empty() => {
            format!("Number ending {}", end(part(value, "text"), 3))
        }
        Kind::Bank | Kind::NationalInsurance | Kind::Text { .. } | Kind::LongText { .. } => {
            show(field, list, value)
        }
        Kind::Choice | Kind::Choices | Kind::YesNo | Kind::Date { .. } => show(field, list, value),
        Kind::Number { .. } | Kind::Money { .. } | Kind::Address => show(field, list, value),
        Kind::Phone | Kind::Email | Kind::Repeat { .. } => show(field, list, value),
    }
}

fn plain(kind: Kind, list: Option<&OptionList>, value: &Value) -> String {
    match kind {
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
        | Kind::Phone
        | Kind::Email => part(value, "text").to_owned(),
        Kind::Choice | Kind::Choices => options(list, value),
        Kind::YesNo => yes_no(value),
        Kind::Date { .. } => date(value),
        Kind::Money { .. } => money(value),
        Kind::Address => joined(value, &["line1", "line2", "town", "postcode"], ", "),
        Kind::NationalInsurance => spaced(part(value, "text"), " "),
        Kind::Bank => bank(value),
        Kind::Repeat { .. } => String::new(),
    }
}

/// What "none of these" means for a kind.
fn none(kind: Kind) -> &'static str {
    match kind {
        Kind::Address => "No fixed address",
        Kind::Phone => "No phone",
        Kind::Email => "No email address",
        Kind::NationalInsurance => "Does not have or know a number",
        Kind::Bank => "No account",
        Kind::Text { .. } | Kind::LongText { .. } | Kind::Choice | Kind::Choices | Kind::YesNo => {
            "None"
        }
        Kind::Date { .. } | Kind::Number { .. } | Kind::Money { .. } | Kind::Repeat { .. } => {
            "None"
        }
    }
}

fn part<'a>(value: &'a Value, name: &str) -> &'a str {
    value.parts.get(name).map_or("", String::as_str)
}

fn joined(value: &Value, names: &[&str], with: &str) -> String {
    let there: Vec<&str> = names
        .iter()
        .map(|name| part(value, name))
        .filter(|text| !text.is_empty())
        .collect();
    there.join(with)
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

fn yes_no(value: &Value) -> String {
    match value.codes.first().map(String::as_str) {
        Some("yes") => "Yes".to_owned(),
        Some("no") => "No".to_owned(),
        Some(other) => other.to_owned(),
        None => String::new(),
    }
}

/// The date in the British order, as much of it as there is.
fn date(value: &Value) -> String {
    let month = part(value, "month");
    let name = month
        .parse::<usize>()
        .ok()
        .and_then(|number| MONTHS.get(number.checked_sub(1)?))
        .map_or(month, |name| *name);
    let words = [part(value, "day"), name, part(value, "year")];
    words
        .into_iter()
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn money(value: &Value) -> String {
    let amount = part(value, "amount");
    if amount.is_empty() {
        return String::new();
    }
    let often = match part(value, "frequency") {
        "weekly" => " a week",
        "fortnightly" => " every 2 weeks",
        "four-weekly" => " every 4 weeks",
        "monthly" => " a month",
        "yearly" => " a year",
        _ => "",
    };
    let (pounds, pence) = amount.split_once('.').unwrap_or((amount, "00"));
    format!("£{}.{pence}{often}", grouped(pounds))
}

/// A comma before every three digits from the end.
fn grouped(digits: &str) -> String {
    let length = digits.chars().count();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (length - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// The text two characters at a time.
fn spaced(text: &str, with: &str) -> String {
    let all: Vec<char> = text.chars().collect();
    all.chunks(2)
        .map(|two| two.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join(with)
}

fn bank(value: &Value) -> String {
    let mut lines = vec![part(value, "name").to_owned()];
    for (name, label) in [
        ("sort", "sort code"),
        ("account", "account"),
        ("roll", "roll number"),
    ] {
        let text = part(value, name);
        if !text.is_empty() {
            let text = if name == "sort" {
                spaced(text, "-")
            } else {
                text.to_owned()
            };
            lines.push(format!("{label} {text}"));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join(", ")
}

#[cfg(test)]
mod tests;

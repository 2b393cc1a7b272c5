//! One value: what it is now, whether another may take its place, and putting it there.

use chrono::NaiveDate;
use tell_first_evidence::Digest;
use toml_edit::{Array, Formatted, Item as Node, TableLike, Value};

use super::ItemKind;
use super::draft::Draft;
use super::parts::{Codes, Item, Shape};
use crate::plain::{name_flaw, value_flaw};

/// What an item takes in this draft.
pub(super) fn kind(draft: &Draft, shape: Shape) -> ItemKind {
    match shape {
        Shape::Line | Shape::LineOpt | Shape::Name | Shape::Sha256 => ItemKind::Line,
        Shape::Lines => ItemKind::Lines,
        Shape::Date | Shape::DateOpt => ItemKind::Date,
        Shape::YesNo => ItemKind::YesNo,
        Shape::Days => ItemKind::Number,
        Shape::One(codes) | Shape::OneOpt(codes) => ItemKind::OneOf(self::codes(draft, codes)),
        Shape::Names(codes) => ItemKind::Names(self::codes(draft, codes)),
    }
}

/// The codes of a draft.
fn codes(draft: &Draft, codes: Codes) -> Vec<String> {
    let ids = |file, list, keep: fn(&dyn TableLike) -> bool| {
        draft
            .list(file, list)
            .into_iter()
            .filter(|table| keep(*table))
            .filter_map(|table| table.get("id")?.as_str().map(str::to_owned))
            .collect()
    };
    match codes {
        Codes::Routes => ["notice", "consent", "law", "optional", "closed"]
            .map(str::to_owned)
            .to_vec(),
        Codes::Bases => crate::check::BASES.map(str::to_owned).to_vec(),
        Codes::GroupCards => ids("cards.toml", "cards", |card| {
            card.get("place").and_then(Node::as_str) == Some("group")
        }),
        Codes::Policies => ids("policies.toml", "policies", |_| true),
        Codes::Interests => ids("purposes.toml", "interests", |_| true),
    }
}

/// What an item is now; empty where it is not there or is something else.
pub(super) fn get(shape: Shape, now: Option<&Node>) -> Vec<String> {
    let Some(now) = now else {
        return match shape {
            // Not there means no.
            Shape::YesNo => vec!["no".to_owned()],
            Shape::Line
            | Shape::LineOpt
            | Shape::Name
            | Shape::Lines
            | Shape::Date
            | Shape::DateOpt
            | Shape::Sha256
            | Shape::Days
            | Shape::One(_)
            | Shape::OneOpt(_)
            | Shape::Names(_) => Vec::new(),
        };
    };
    let one = |text: Option<String>| text.into_iter().collect();
    match shape {
        Shape::Line
        | Shape::LineOpt
        | Shape::Name
        | Shape::Sha256
        | Shape::One(_)
        | Shape::OneOpt(_) => one(now.as_str().map(str::to_owned)),
        Shape::Lines | Shape::Names(_) => texts(now),
        Shape::Date | Shape::DateOpt => match now.as_datetime() {
            Some(date) => one(Some(date.to_string())),
            None => one(now.as_str().map(str::to_owned)),
        },
        Shape::YesNo => one(now
            .as_bool()
            .map(|yes| if yes { "yes" } else { "no" }.to_owned())),
        Shape::Days => one(now.as_integer().map(|days| days.to_string())),
    }
}

fn texts(now: &Node) -> Vec<String> {
    let items = now.as_array().into_iter().flat_map(|array| array.iter());
    items
        .filter_map(|value| value.as_str().map(str::to_owned))
        .collect()
}

/// The value as it will be stored (an optional one of nothing but an empty text is none), or why it cannot be.
pub(super) fn checked(
    kind: &ItemKind,
    shape: Shape,
    value: &[String],
) -> Result<Vec<String>, String> {
    if shape.optional() && value.iter().all(String::is_empty) {
        return Ok(Vec::new());
    }
    match kind {
        ItemKind::Lines | ItemKind::Names(_) => {}
        ItemKind::Line
        | ItemKind::Date
        | ItemKind::YesNo
        | ItemKind::Number
        | ItemKind::OneOf(_) => {
            if value.len() != 1 {
                return Err("takes one value".to_owned());
            }
        }
    }
    if value.len() > crate::read::MOST_TEXTS {
        let most = crate::read::MOST_TEXTS;
        return Err(format!("names more than {most} things"));
    }
    for (number, one) in value.iter().enumerate() {
        if let Some(reason) = flaw(kind, shape, one) {
            return Err(reason);
        }
        if value.iter().take(number).any(|other| other == one) {
            return Err("says the same thing twice".to_owned());
        }
    }
    if matches!(kind, ItemKind::Names(_)) && value.is_empty() {
        return Err("needs at least one".to_owned());
    }
    Ok(value.to_vec())
}

/// What is wrong with one text.
fn flaw(kind: &ItemKind, shape: Shape, text: &str) -> Option<String> {
    match kind {
        ItemKind::Line if shape == Shape::Name => value_flaw(text).or_else(|| name_flaw(text)),
        ItemKind::Line if shape == Shape::Sha256 => {
            let known = text.parse::<Digest>().is_ok();
            (!known).then(|| "is not a SHA-256 in 64 hexadecimal digits".to_owned())
        }
        ItemKind::Line | ItemKind::Lines => value_flaw(text),
        ItemKind::Date => date(text)
            .is_none()
            .then(|| "is not a date such as 2026-11-02".to_owned()),
        ItemKind::YesNo => {
            (!matches!(text, "yes" | "no")).then(|| "takes `yes` or `no`".to_owned())
        }
        ItemKind::Number => {
            let days = text.parse::<u8>().ok().filter(|days| *days > 0);
            let same = days.is_some_and(|days| days.to_string() == text);
            (!same).then(|| "is not a whole number from 1 to 255".to_owned())
        }
        ItemKind::OneOf(codes) | ItemKind::Names(codes) => {
            let known = codes.iter().any(|code| code == text);
            let list = codes.join(", ");
            (!known).then(|| format!("may be one of these only: {list}"))
        }
    }
}

/// A date as it is stored, written in full.
fn date(text: &str) -> Option<NaiveDate> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (date.format("%Y-%m-%d").to_string() == text && text.len() == 10).then_some(date)
}

/// Puts a value that was [`checked`] into its table; none takes the key away.
pub(super) fn put(table: &mut dyn TableLike, item: &Item, kind: &ItemKind, value: &[String]) {
    let now = table.get(item.key);
    let new = match kind {
        ItemKind::Lines | ItemKind::Names(_) => {
            let mut array = now.and_then(Node::as_array).cloned().unwrap_or_default();
            fill(&mut array, value);
            Value::Array(array)
        }
        ItemKind::Line | ItemKind::OneOf(_) | ItemKind::Date => {
            let Some(text) = value.first() else {
                table.remove(item.key);
                return;
            };
            let as_date = now.is_some_and(Node::is_datetime);
            match text.parse().ok().filter(|_| as_date) {
                Some(date) => Value::Datetime(Formatted::new(date)),
                None => Value::from(text.as_str()),
            }
        }
        ItemKind::YesNo => Value::from(value.iter().any(|text| text == "yes")),
        ItemKind::Number => {
            let number = value.first().and_then(|text| text.parse::<i64>().ok());
            Value::from(number.unwrap_or(0))
        }
    };
    replace(table, item.key, new);
}

/// A new value where the old one stood, with the comment beside it.
fn replace(table: &mut dyn TableLike, key: &str, mut new: Value) {
    match table.get_mut(key) {
        Some(node) => {
            if let Some(old) = node.as_value() {
                *new.decor_mut() = old.decor().clone();
            }
            *node = Node::Value(new);
        }
        None => {
            table.insert(key, Node::Value(new));
        }
    }
}

/// Makes a list hold these texts; lines, indents and comments of those that stay are kept.
fn fill(array: &mut Array, texts: &[String]) {
    while array.len() > texts.len() {
        array.remove(array.len() - 1);
    }
    for (number, text) in texts.iter().enumerate() {
        match array.get_mut(number) {
            Some(old) => {
                if old.as_str() != Some(text) {
                    let decor = old.decor().clone();
                    *old = Value::from(text.as_str());
                    *old.decor_mut() = decor;
                }
            }
            None => {
                let mut new = Value::from(text.as_str());
                // Indented like the one before; a comment there belongs to that one.
                let before = number.checked_sub(1).and_then(|last| array.get(last));
                let indent = before
                    .and_then(|last| last.decor().prefix())
                    .and_then(|prefix| prefix.as_str())
                    .filter(|prefix| !prefix.contains('#'));
                match indent {
                    Some(indent) if number > 1 || indent.contains('\n') => {
                        new.decor_mut().set_prefix(indent);
                        array.push_formatted(new);
                    }
                    Some(_) | None => array.push(text.as_str()),
                }
            }
        }
    }
}

//! Lists that may grow and shrink: controllers, retention rules, recipients, processors and policies.

use std::collections::BTreeSet;

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item as Node, Table, TableLike, Value};

use super::EditError;
use super::draft::{Draft, Place};
use super::parts::{At, SPECS, Shape, Spec};
use crate::archive::check_files;
use crate::canon::PackFile;

/// Adds an empty card to `controllers`, `retention`, `recipients`, `processors` or `policies`; the new files and the
/// key of the card. Until its items are set, the reader refuses the draft.
///
/// # Errors
/// `part` is none of these; the files cannot be read.
pub fn add(files: &[PackFile], part: &str) -> Result<(Vec<PackFile>, String), EditError> {
    let mut draft = Draft::open(files)?;
    let spec = SPECS
        .iter()
        .find(|spec| spec.prefix == part && spec.grows.is_some())
        .ok_or_else(|| EditError::Unknown(part.to_owned()))?;
    let (At::ById(list) | At::ByPlace(list)) = spec.at else {
        return Err(EditError::Unknown(part.to_owned()));
    };
    let name = new_name(&draft, spec, list);
    if let Some(document) = draft.document(spec.file) {
        push(document, list, new_card(spec, &name));
    }
    let changed = draft.save(files, spec.file);
    check_files(&changed)?;
    Ok((changed, format!("{part}/{name}")))
}

/// What a new card is told apart by: the next free number behind its letters.
fn new_name(draft: &Draft, spec: &Spec, list: &str) -> String {
    let tables = draft.list(spec.file, list);
    if let At::ByPlace(_) = spec.at {
        return (tables.len() + 1).to_string();
    }
    let prefix = spec.grows.unwrap_or_default();
    let taken: BTreeSet<u32> = tables
        .iter()
        .filter_map(|table| {
            table
                .get("id")?
                .as_str()?
                .strip_prefix(prefix)?
                .parse()
                .ok()
        })
        .collect();
    let next = taken.last().map_or(1, |last| last.saturating_add(1));
    format!("{prefix}{next}")
}

/// A card with everything a pack asks for, not yet filled in.
fn new_card(spec: &Spec, name: &str) -> Table {
    let mut card = Table::new();
    if let At::ById(_) = spec.at {
        card.insert("id", Node::Value(Value::from(name)));
    }
    for item in spec.items.iter().filter(|item| !item.shape.optional()) {
        let empty = match item.shape {
            Shape::YesNo => Value::from(false),
            Shape::Lines | Shape::Names(_) => Value::Array(Array::new()),
            Shape::Line
            | Shape::LineOpt
            | Shape::Name
            | Shape::Date
            | Shape::DateOpt
            | Shape::Sha256
            | Shape::Days
            | Shape::One(_)
            | Shape::OneOpt(_) => Value::from(""),
        };
        card.insert(item.key, Node::Value(empty));
    }
    card
}

fn push(document: &mut DocumentMut, list: &str, mut card: Table) {
    let node = document
        .entry(list)
        .or_insert_with(|| Node::ArrayOfTables(ArrayOfTables::new()));
    match node {
        Node::ArrayOfTables(tables) => {
            card.decor_mut().set_prefix("\n");
            tables.push(card);
        }
        Node::Value(value) => {
            if let Some(array) = value.as_array_mut() {
                array.push(Value::InlineTable(card.into_inline_table()));
            }
        }
        Node::None | Node::Table(_) => {}
    }
}

/// Takes a card away with the comment right above it; the new files.
///
/// # Errors
/// The key is not that of a card of a list that may shrink; something still names it; it is the last controller; the
/// files cannot be read.
pub fn remove(files: &[PackFile], key: &str) -> Result<Vec<PackFile>, EditError> {
    let mut draft = Draft::open(files)?;
    let place = draft
        .place(key)
        .filter(|place| place.spec.grows.is_some())
        .ok_or_else(|| EditError::Unknown(key.to_owned()))?;
    let (At::ById(list) | At::ByPlace(list)) = place.spec.at else {
        return Err(EditError::Unknown(key.to_owned()));
    };
    if list == "controllers" && draft.list(place.spec.file, list).len() == 1 {
        return Err(EditError::Refused {
            key: key.to_owned(),
            reason: "is the last one: a notice says who decides".to_owned(),
        });
    }
    let by = named_by(&draft, files, &place);
    if !by.is_empty() {
        let key = key.to_owned();
        return Err(EditError::InUse { key, by });
    }
    if let Some(document) = draft.document(place.spec.file) {
        take_out(document, list, place.number);
    }
    Ok(draft.save(files, place.spec.file))
}

/// Everything that names a card: tables by file and code, texts by path.
fn named_by(draft: &Draft, files: &[PackFile], place: &Place) -> Vec<String> {
    let name = place.key.rsplit('/').next().unwrap_or_default();
    let (keys, placeholders): (&[(&str, &str, &str)], Vec<String>) = match place.spec.prefix {
        "recipients" => (
            &[
                ("fields.toml", "fields", "recipients"),
                ("cards.toml", "cards", "recipients"),
                ("recipients.toml", "recipients", "part_of"),
            ],
            vec![format!("{{{{recipient.{name}}}}}")],
        ),
        "retention" => (
            &[
                ("fields.toml", "fields", "retention"),
                ("cards.toml", "cards", "retention"),
            ],
            vec![
                format!("{{{{retention.{name}}}}}"),
                format!("{{{{retention.{name}.short}}}}"),
            ],
        ),
        "policies" => (&[("fields.toml", "fields", "policy")], Vec::new()),
        // A controller is told by its place: those behind it move up.
        "controllers" => {
            let count = draft.list(place.spec.file, "controllers").len();
            let moved = (place.number + 1)..=count;
            (
                &[],
                moved
                    .map(|number| format!("{{{{controller.{number}}}}}"))
                    .collect(),
            )
        }
        _ => (&[], Vec::new()),
    };
    let mut by = Vec::new();
    for (file, list, key) in keys {
        let tables = draft.list(file, list);
        let naming = tables.iter().filter(|table| names(**table, key, name));
        by.extend(naming.map(|table| {
            let id = table.get("id").and_then(Node::as_str).unwrap_or_default();
            format!("{file} {id}")
        }));
    }
    for file in files.iter().filter(|file| file.path.ends_with(".md")) {
        let text = String::from_utf8_lossy(&file.bytes);
        if placeholders.iter().any(|one| text.contains(one.as_str())) {
            by.push(file.path.clone());
        }
    }
    by
}

/// True where a key of a table is this name or holds it.
fn names(table: &dyn TableLike, key: &str, name: &str) -> bool {
    let Some(node) = table.get(key) else {
        return false;
    };
    let mut listed = node.as_array().into_iter().flat_map(|array| array.iter());
    node.as_str() == Some(name) || listed.any(|value| value.as_str() == Some(name))
}

/// Takes one table out of a list. What stands above it with an empty line between is about the file or about those
/// that follow, and stays.
fn take_out(document: &mut DocumentMut, list: &str, number: usize) {
    let left = match document.get_mut(list) {
        Some(Node::ArrayOfTables(tables)) => {
            if number >= tables.len() {
                return;
            }
            let old = tables.remove(number);
            let above = old.decor().prefix().and_then(|prefix| prefix.as_str());
            let kept = above
                .and_then(|above| above.rsplit_once("\n\n"))
                .map(|(kept, _)| format!("{kept}\n"))
                .filter(|kept| kept.contains('#'));
            match (kept, tables.get_mut(number)) {
                (Some(kept), Some(next)) => {
                    let own = next.decor().prefix().and_then(|prefix| prefix.as_str());
                    let own = own.unwrap_or_default().to_owned();
                    next.decor_mut().set_prefix(kept + &own);
                    None
                }
                (kept, _) => kept,
            }
        }
        Some(Node::Value(value)) => {
            if let Some(array) = value.as_array_mut() {
                let at = array
                    .iter()
                    .enumerate()
                    .filter(|(_, value)| value.is_inline_table())
                    .nth(number);
                if let Some(at) = at.map(|(at, _)| at) {
                    array.remove(at);
                }
            }
            None
        }
        Some(Node::None | Node::Table(_)) | None => None,
    };
    if let Some(left) = left {
        let trailing = document.trailing().as_str().unwrap_or_default().to_owned();
        document.set_trailing(left + &trailing);
    }
}

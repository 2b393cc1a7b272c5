//! Editing a draft: forms made from its own files, one value changed at a time, comments and order left alone.
//!
//! What may be changed here is what a data protection lead decides without a program at hand: who the organisation
//! is, dates, times, names, routes, policy documents and words. Questions and pages are changed in the files.
//!
//! A draft need not hold together while it is edited: [`crate::read`] says what is still missing. But nothing is ever
//! stored that the reader would read as anything else than what was typed.

mod draft;
mod grow;
mod parts;
mod preview;
mod value;

use crate::archive::{MOST_FILE_BYTES, TOO_LARGE, check_files};
use crate::canon::{PackFile, plain_bytes};
use crate::flaw::Flaw;

use draft::{Draft, Place};

pub use grow::{add, remove};
pub use preview::{Preview, preview};

/// A page of the form: things that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormPart {
    /// `organisation`, `translations`, `dates`, `retention`, `recipients`, `processors`, `purposes`, `routes` or
    /// `policies`.
    pub id: &'static str,
    /// Its cards, in the order of the files.
    pub cards: Vec<FormCard>,
}

/// One thing of a part: a retention rule, a recipient, the officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormCard {
    /// Stable key, such as `retention/RB`; that of a controller ends in its place, from 1.
    pub key: String,
    /// What the draft itself calls it; empty where it has no name of its own.
    pub title: String,
    /// True where [`remove`] may take it away.
    pub removable: bool,
    /// What can be changed about it.
    pub items: Vec<FormItem>,
}

/// One value that can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormItem {
    /// Stable key, such as `retention/RB/period`.
    pub key: String,
    /// Code of the label, such as `retention-period`.
    pub name: &'static str,
    /// What it takes.
    pub kind: ItemKind,
    /// True where it may be left out: no value at all takes it away.
    pub optional: bool,
    /// What it is now, in the form that [`set`] takes; empty where it is not there.
    pub value: Vec<String>,
}

/// What kind of value an item takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemKind {
    /// Words on one line.
    Line,
    /// Any number of lines, each of its own.
    Lines,
    /// A calendar date, `2026-11-02`.
    Date,
    /// `yes` or `no`.
    YesNo,
    /// A whole number.
    Number,
    /// One of these codes.
    OneOf(Vec<String>),
    /// Any of these codes, at least one.
    Names(Vec<String>),
}

/// Why a change was not made; the draft is as it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// Nothing that may be edited has this key.
    #[error("nothing in the draft that can be changed here is called `{0}`")]
    Unknown(String),
    /// The pack cannot hold the value.
    #[error("`{key}` {reason}")]
    Refused {
        /// What was to be changed.
        key: String,
        /// Why not, in plain words that go on from the name.
        reason: String,
    },
    /// It cannot be taken away while something names it.
    #[error("`{key}` is still named by {}", .by.join(", "))]
    InUse {
        /// What was to be taken away.
        key: String,
        /// What names it: file and code.
        by: Vec<String>,
    },
    /// The draft's files cannot be read as tables.
    #[error("the draft's files have to be put right first")]
    Draft(Vec<Flaw>),
}

impl From<Vec<Flaw>> for EditError {
    fn from(flaws: Vec<Flaw>) -> Self {
        Self::Draft(flaws)
    }
}

/// Everything that may be edited in the application, made from the draft's own files.
///
/// # Errors
/// A data file is missing, is not TOML, or breaks a limit. A draft that merely does not hold together has a form.
pub fn form(files: &[PackFile]) -> Result<Vec<FormPart>, Vec<Flaw>> {
    let draft = Draft::open(files)?;
    let mut out: Vec<FormPart> = Vec::new();
    for place in draft.places() {
        let card = card(&draft, &place);
        let id = place.spec.part;
        match out.iter_mut().find(|part| part.id == id) {
            Some(part) => part.cards.push(card),
            None => out.push(FormPart {
                id,
                cards: vec![card],
            }),
        }
    }
    Ok(out)
}

fn card(draft: &Draft, place: &Place) -> FormCard {
    let items = place.spec.items.iter().map(|item| {
        let now = draft.item(place, item.key);
        FormItem {
            key: format!("{}/{}", place.key, item.key),
            name: item.name,
            kind: value::kind(draft, item.shape),
            optional: item.shape.optional(),
            value: value::get(item.shape, now),
        }
    });
    FormCard {
        key: place.key.clone(),
        title: draft.title(place),
        removable: place.spec.grows.is_some(),
        items: items.collect(),
    }
}

/// Sets one item; the new files. Everything else in them, comments and order too, stays as it was.
///
/// # Errors
/// The key is not in the form; the pack cannot hold the value, with the reason; the files cannot be read.
pub fn set(files: &[PackFile], key: &str, value: &[String]) -> Result<Vec<PackFile>, EditError> {
    let mut draft = Draft::open(files)?;
    let unknown = || EditError::Unknown(key.to_owned());
    let (card, name) = key.rsplit_once('/').ok_or_else(unknown)?;
    let place = draft.place(card).ok_or_else(unknown)?;
    let item = place
        .spec
        .items
        .iter()
        .find(|item| item.key == name)
        .ok_or_else(unknown)?;
    let refused = |reason: String| EditError::Refused {
        key: key.to_owned(),
        reason,
    };
    let kind = value::kind(&draft, item.shape);
    let value = value::checked(&kind, item.shape, value).map_err(refused)?;
    draft.change(&place, |table| value::put(table, item, &kind, &value));
    let changed = draft.save(files, place.spec.file);
    // Held against what a reader will find, so that nothing is ever stored as something else.
    let again = Draft::open(&changed)?;
    if value::get(item.shape, again.item(&place, name)) != value {
        return Err(refused(
            "cannot be stored exactly as it was typed".to_owned(),
        ));
    }
    Ok(changed)
}

/// Replaces one text of the draft, or puts it where a pack has a place for it. Windows line endings and a byte-order
/// mark are no part of a text. What is wrong with the words is [`preview`]'s to say: they may be stored half written.
///
/// # Errors
/// The path is no place for a text in this draft; the text is larger than a file may be, or holds characters that
/// nobody can see.
pub fn set_text(
    files: &[PackFile],
    path: &str,
    markdown: &str,
) -> Result<Vec<PackFile>, EditError> {
    let refused = |reason: &str| EditError::Refused {
        key: path.to_owned(),
        reason: reason.to_owned(),
    };
    if preview::place_of(files, path).is_none() {
        return Err(EditError::Unknown(path.to_owned()));
    }
    let bytes = plain_bytes(markdown.as_bytes());
    if bytes.len() > MOST_FILE_BYTES {
        return Err(refused(TOO_LARGE));
    }
    let text = String::from_utf8_lossy(&bytes);
    if !text.chars().all(crate::plain::allowed) {
        return Err(refused(crate::plain::REASON));
    }
    let mut changed = files.to_vec();
    match changed.iter_mut().find(|file| file.path == path) {
        Some(file) => file.bytes = bytes,
        None => changed.push(PackFile {
            path: path.to_owned(),
            bytes,
        }),
    }
    check_files(&changed)?;
    Ok(changed)
}

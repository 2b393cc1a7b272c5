//! The shape of a receipt file as data, so that every checker finds the same fault in the same place.
//!
//! [`fault`] gives the first fault as a JSON pointer (RFC 6901). "First" means: at an object, keys that do not belong
//! there, in the order of their letters (UTF-16 code units, as RFC 8785 sorts); then each key that does, in the order of
//! this table, which is that order too: missing, or wrong inside. In a list, item by item.

use serde_json::{Map, Value, json};

/// What may stand in one place.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Any text.
    Text,
    /// A text of this form: `d` a digit, `h` a digit or a small letter from a to f, `±` plus or minus, and every
    /// other sign itself.
    Form(&'static str),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// A whole number from 0 to 2^53 - 1.
    Number,
    /// Yes or no.
    YesNo,
    /// That, or null.
    OrNull(&'static Shape),
    /// Any number of those.
    List(&'static Shape),
    /// These keys and no others, in the order of their letters.
    Object(&'static [Slot]),
}

/// One key of an object.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    key: &'static str,
    shape: &'static Shape,
    /// It may be left out.
    optional: bool,
}

const fn slot(key: &'static str, shape: &'static Shape) -> Slot {
    Slot {
        key,
        shape,
        optional: false,
    }
}

const TEXT: Shape = Shape::Text;
const TEXTS: Shape = Shape::List(&TEXT);
const MAYBE: Shape = Shape::OrNull(&TEXT);
const NUMBER: Shape = Shape::Number;
const ID: Shape = Shape::Form("hhhhhhhh-hhhh-hhhh-hhhh-hhhhhhhhhhhh");
const HASH: Shape = Shape::Form("hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh");
const HASHES: Shape = Shape::List(&HASH);
const MAYBE_HASH: Shape = Shape::OrNull(&HASH);
const TIME: Shape = Shape::Form("dddd-dd-ddTdd:dd:dd±dd:dd");
const DATE: Shape = Shape::Form("dddd-dd-dd");

const NOTICE_NAME: Shape = Shape::Object(&[
    slot("digest", &HASH),
    slot("id", &TEXT),
    slot("version", &TEXT),
]);

const CHOICE: Shape = Shape::Object(&[
    slot("at", &TIME),
    slot("card", &TEXT),
    slot("choice", &ID),
    slot("heading", &TEXT),
    slot("method", &MAYBE),
    slot("method_words", &MAYBE),
    slot("notice", &NOTICE_NAME),
    slot("showing", &ID),
    slot("state", &TEXT),
    slot("statement", &MAYBE_HASH),
    slot("take_back", &MAYBE),
    slot("then", &TEXT),
    slot("title", &TEXT),
    slot("words", &MAYBE),
]);

const TOLD: Shape = Shape::Object(&[
    slot("at", &TIME),
    slot("how", &TEXT),
    slot("how_words", &TEXT),
    slot("language", &TEXT),
    slot("language_words", &TEXT),
    slot("layer", &TEXT),
    slot("layer_words", &TEXT),
    slot("notice", &NOTICE_NAME),
    slot("section", &MAYBE),
    slot("showing", &ID),
    slot("text", &HASH),
    slot("title", &TEXT),
]);

const ENDED: Shape = Shape::Object(&[
    slot("agreed_at", &TIME),
    slot("card", &TEXT),
    slot("continues", &MAYBE),
    slot("ended_at", &TIME),
    slot("erased", &NUMBER),
    slot("stops", &MAYBE),
    slot("title", &TEXT),
]);

const ORGANISATION: Shape = Shape::Object(&[
    slot(
        "controllers",
        &Shape::List(&Shape::Object(&[slot("name", &TEXT), slot("role", &TEXT)])),
    ),
    slot(
        "notice",
        &Shape::Object(&[
            slot("digest", &HASH),
            slot("effective", &DATE),
            slot("id", &TEXT),
            slot("published_address", &TEXT),
            slot("title", &TEXT),
            slot("version", &TEXT),
        ]),
    ),
    slot(
        "officer",
        &Shape::Object(&[
            slot("address", &TEXTS),
            slot("email", &TEXT),
            slot("title", &TEXT),
        ]),
    ),
    slot(
        "regulator",
        &Shape::Object(&[
            slot("name", &TEXT),
            slot("phone", &TEXT),
            slot("verified_on", &DATE),
            slot("website", &TEXT),
        ]),
    ),
    slot(
        "unsubscribe",
        &Shape::OrNull(&Shape::Object(&[
            slot("email", &TEXT),
            slot("subject", &TEXT),
        ])),
    ),
]);

const CONTENT: Shape = Shape::Object(&[
    slot("change_of_mind", &TEXTS),
    slot("choices", &Shape::List(&CHOICE)),
    slot("complain", &TEXTS),
    slot("ended", &Shape::OrNull(&ENDED)),
    slot("format", &Shape::OneOf(&[crate::content::CONTENT_FORMAT])),
    slot("how_to_use_rights", &TEXT),
    slot("interview", &ID),
    slot("intro", &TEXT),
    slot("kind", &Shape::OneOf(&["copy", "ended"])),
    slot("language", &TEXT),
    slot(
        "log",
        &Shape::Object(&[
            slot("key", &HASH),
            slot("root", &HASH),
            slot("size", &NUMBER),
        ]),
    ),
    slot("made", &TIME),
    slot(
        "meeting",
        &Shape::Object(&[
            slot("channel", &MAYBE),
            slot("purpose", &TEXT),
            slot("words", &TEXT),
        ]),
    ),
    slot(
        "not_asked",
        &Shape::List(&Shape::Object(&[
            slot("card", &TEXT),
            slot("title", &TEXT),
            slot("why", &TEXT),
        ])),
    ),
    slot("organisation", &ORGANISATION),
    slot("practice", &Shape::YesNo),
    slot("receipt", &ID),
    slot("reference", &TEXT),
    slot(
        "rights",
        &Shape::List(&Shape::Object(&[slot("means", &TEXT), slot("name", &TEXT)])),
    ),
    slot("started", &TIME),
    slot("title", &TEXT),
    slot("told", &Shape::List(&TOLD)),
    slot("unanswered", &TEXTS),
    slot("vault", &ID),
    slot("watermark", &MAYBE),
]);

const PROVEN: Shape = Shape::Object(&[
    slot("path", &HASHES),
    slot("seq", &NUMBER),
    slot("text", &TEXT),
]);

const PROOF: Shape = Shape::Object(&[
    slot("entries", &Shape::List(&PROVEN)),
    slot("head", &TEXT),
    slot(
        "keys",
        &Shape::List(&Shape::Object(&[
            slot("consistency", &HASHES),
            slot("entry", &Shape::OrNull(&PROVEN)),
            slot("farewell", &MAYBE),
            slot("verifier", &TEXT),
        ])),
    ),
    slot("vault", &ID),
]);

/// The whole file.
pub const FILE: Shape = Shape::Object(&[
    slot("content", &CONTENT),
    slot("format", &Shape::OneOf(&[crate::file::FILE_FORMAT])),
    Slot {
        key: "openings",
        shape: &Shape::List(&Shape::Object(&[
            slot("fact", &Shape::OneOf(&["hurried", "value", "who", "words"])),
            slot("salt", &HASH),
            slot("seq", &NUMBER),
            slot("value", &TEXT),
        ])),
        optional: true,
    },
    slot("proof", &PROOF),
]);

/// Where the value first is not of that shape, as a JSON pointer; `None` where it is.
pub fn fault(value: &Value, shape: &Shape) -> Option<String> {
    let mut place = String::new();
    (!holds(value, shape, &mut place)).then_some(place)
}

/// True where it holds; else `place` is left at the fault.
fn holds(value: &Value, shape: &Shape, place: &mut String) -> bool {
    match (shape, value) {
        (Shape::Text, Value::String(_)) | (Shape::YesNo, Value::Bool(_)) => true,
        (Shape::Number, Value::Number(number)) => number.is_u64(),
        (Shape::Form(form), Value::String(text)) => has_form(text, form),
        (Shape::OneOf(all), Value::String(text)) => all.contains(&text.as_str()),
        (Shape::OrNull(_), Value::Null) => true,
        (Shape::OrNull(inner), _) => holds(value, inner, place),
        (Shape::List(inner), Value::Array(items)) => items
            .iter()
            .enumerate()
            .all(|(at, item)| within(&at.to_string(), place, |place| holds(item, inner, place))),
        (Shape::Object(slots), Value::Object(object)) => object_holds(object, slots, place),
        (_, _) => false,
    }
}

fn object_holds(object: &Map<String, Value>, slots: &[Slot], place: &mut String) -> bool {
    let strange = object
        .keys()
        .filter(|key| !slots.iter().any(|slot| slot.key == key.as_str()))
        .min_by(|one, other| one.encode_utf16().cmp(other.encode_utf16()));
    if let Some(key) = strange {
        return within(key, place, |_| false);
    }
    slots.iter().all(|slot| {
        within(slot.key, place, |place| match object.get(slot.key) {
            Some(value) => holds(value, slot.shape, place),
            None => slot.optional,
        })
    })
}

/// Goes one step in and, where all was well, out again.
fn within(step: &str, place: &mut String, work: impl FnOnce(&mut String) -> bool) -> bool {
    let length = place.len();
    place.push('/');
    place.push_str(&step.replace('~', "~0").replace('/', "~1"));
    let fine = work(place);
    if fine {
        place.truncate(length);
    }
    fine
}

fn has_form(text: &str, form: &str) -> bool {
    text.chars().count() == form.chars().count()
        && text
            .chars()
            .zip(form.chars())
            .all(|(c, wanted)| match wanted {
                'd' => c.is_ascii_digit(),
                'h' => c.is_ascii_digit() || ('a'..='f').contains(&c),
                '±' => c == '+' || c == '-',
                same => c == same,
            })
}

/// The shape as JSON, for checkers in other languages: `"text"`, `"number"`, `"yes-no"`, `{"form": …}`,
/// `{"one-of": […]}`, `{"or-null": …}`, `{"list": …}`, `{"object": [[key, shape, optional], …]}`.
pub fn as_data(shape: &Shape) -> Value {
    match shape {
        Shape::Text => json!("text"),
        Shape::Number => json!("number"),
        Shape::YesNo => json!("yes-no"),
        Shape::Form(form) => json!({ "form": form }),
        Shape::OneOf(all) => json!({ "one-of": all }),
        Shape::OrNull(inner) => json!({ "or-null": as_data(inner) }),
        Shape::List(inner) => json!({ "list": as_data(inner) }),
        Shape::Object(slots) => {
            let slots: Vec<Value> = slots
                .iter()
                .map(|slot| json!([slot.key, as_data(slot.shape), slot.optional]))
                .collect();
            json!({ "object": slots })
        }
    }
}

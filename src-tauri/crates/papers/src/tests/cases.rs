//! What may be wrong with a receipt, one file each, and what is to come of it. The frozen files are made of these.

mod agree;
mod form;
mod meeting;
mod points;
mod proof;

use serde_json::Value;
use tell_first_evidence::{Act, fingerprint};

use super::maker::{Maker, key};
use crate::content::Content;
use crate::file::File;
use crate::verify::Verdict;

/// One file, and what is to come of it.
pub(crate) struct Case {
    pub(crate) file: String,
    pub(crate) what: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) key: Option<String>,
    pub(crate) verdict: Verdict,
    pub(crate) place: &'static str,
}

fn case(
    name: &str,
    what: &'static str,
    bytes: Vec<u8>,
    verdict: Verdict,
    place: &'static str,
) -> Case {
    Case {
        file: name.to_owned(),
        what,
        bytes,
        key: None,
        verdict,
        place,
    }
}

/// A true receipt, its data changed afterwards.
fn edited(maker: Maker, edit: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value = maker.make().value();
    edit(&mut value);
    let mut bytes = crate::content::canonical(&value);
    bytes.push(b'\n');
    bytes
}

/// The same, where the data keeps its shape.
fn refiled(maker: Maker, edit: impl FnOnce(&mut File)) -> Vec<u8> {
    let mut made = maker.make();
    edit(&mut made.file);
    made.json()
}

fn set(value: &mut Value, place: &str, new: Value) {
    *value.pointer_mut(place).expect("a place") = new;
}

fn print(number: u8) -> String {
    fingerprint(key(number).verifier())
        .expect("a key")
        .to_string()
}

fn replaced(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let text = String::from_utf8(bytes.to_vec()).expect("text");
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1).into_bytes()
}

/// A desk that lies on the receipt it makes.
fn says(says: fn(&mut Content)) -> Vec<u8> {
    let maker = Maker {
        says,
        ..Maker::default()
    };
    maker.make().json()
}

/// A desk that leaves entries out of the proof.
fn without(leaves_out: fn(&Act) -> bool) -> Vec<u8> {
    let maker = Maker {
        leaves_out,
        ..Maker::default()
    };
    maker.make().json()
}

fn practice() -> Maker {
    Maker {
        practice: true,
        ..Maker::default()
    }
}

fn ended() -> Maker {
    Maker {
        ended: true,
        ..Maker::default()
    }
}

fn changed(changes: u8) -> Maker {
    Maker {
        changes,
        ..Maker::default()
    }
}

fn opened() -> Maker {
    Maker {
        openings: true,
        ..Maker::default()
    }
}

/// Every case.
pub(super) fn cases() -> Vec<Case> {
    let mut all = agree::whole();
    for more in [
        form::unknown(),
        form::shape(),
        proof::signature(),
        proof::entries(),
        proof::pages(),
        points::points(),
        meeting::meeting(),
        agree::agreeing(),
    ] {
        all.extend(more);
    }
    all
}

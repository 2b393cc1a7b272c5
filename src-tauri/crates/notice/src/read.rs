//! Reading a pack strictly: nothing unknown, nothing missing, every flaw with its file and line.

mod catalogue;
mod document;
mod duties;
mod node;
mod questions;
mod texts;

pub(crate) use node::line_of;
pub(crate) use texts::RawTexts;

use std::collections::BTreeMap;

use crate::canon::{PackFile, digest};
use crate::check;
use crate::fill;
use crate::flaw::{Flaw, Flaws};
use crate::model::{Card, Pack};

/// The TOML files; a pack has them all and no other.
const DATA: [&str; 8] = [
    "pack.toml",
    "purposes.toml",
    "recipients.toml",
    "retention.toml",
    "policies.toml",
    "options.toml",
    "fields.toml",
    "cards.toml",
];

/// Leaves out the cards that would name partners, with their words: agreement to nobody in particular is none.
fn leave_out_partner_cards(pack: &mut Pack) {
    let (unnamed, named): (Vec<Card>, Vec<Card>) =
        pack.cards.drain(..).partition(|card| card.partners);
    pack.cards = named;
    for texts in pack.texts.values_mut() {
        texts
            .cards
            .retain(|id, _| !unnamed.iter().any(|card| card.id == *id));
        for card in &unnamed {
            texts.written.remove(&format!("card/{}.md", card.id));
        }
    }
}

/// What a look at a pack's files brings.
pub(crate) struct Looked {
    /// The pack as far as it could be read; `None` where a whole file could not.
    pub(crate) pack: Option<Pack>,
    /// Its words as they are written, by language.
    pub(crate) raw: BTreeMap<String, RawTexts>,
    /// What is wrong, and where everything stands.
    pub(crate) flaws: Flaws,
}

/// Reads a pack from the files of its folder (paths inside it, in any order).
///
/// # Errors
/// Every flaw that was found, by file and line. Where a data file is missing or is not TOML, only what each file
/// says for itself is judged: everything that refers to the lost one would only repeat the same flaw.
pub fn read(files: &[PackFile]) -> Result<Pack, Vec<Flaw>> {
    let Looked { pack, flaws, .. } = look(files);
    match pack {
        Some(pack) if flaws.is_empty() => Ok(pack),
        Some(_) | None => Err(flaws.into_vec()),
    }
}

/// Reads as much of a pack as can be read. A pack with flaws comes back too, for the check that goes on with it.
pub(crate) fn look(files: &[PackFile]) -> Looked {
    let mut flaws = Flaws::default();
    let texts = document::decode(files, &mut flaws);
    for name in DATA
        .iter()
        .filter(|name| !files.iter().any(|file| file.path == **name))
    {
        flaws.add(name, 0, "the file is missing");
        flaws.break_off();
    }
    let (mut pack, languages) = catalogue::head(&texts, &mut flaws, digest(files));
    catalogue::lists(&texts, &mut flaws, &mut pack);
    questions::read(&texts, &mut flaws, &mut pack);
    if flaws.is_broken() {
        return Looked {
            pack: None,
            raw: BTreeMap::new(),
            flaws,
        };
    }
    check::pack(&pack, &mut flaws);
    let raw = texts::read(&texts, &languages, &mut flaws);
    for (language, raw) in &raw {
        check::words(&pack, raw, &mut flaws);
        let filled = fill::texts(&pack, raw, &mut flaws);
        pack.texts.insert(language.clone(), filled);
    }
    if pack.partners.is_empty() {
        leave_out_partner_cards(&mut pack);
    }
    Looked {
        pack: Some(pack),
        raw,
        flaws,
    }
}

//! Reading a pack strictly: nothing unknown, nothing missing, every flaw with its file and line.

mod catalogue;
mod document;
mod duties;
mod node;
mod questions;
mod texts;

pub(crate) use document::{MOST_TABLES, text};
pub(crate) use node::MOST_TEXTS;
pub(crate) use texts::{RawTexts, judge as judge_text};

use std::collections::BTreeMap;

use crate::archive::check_files;
use crate::canon::{PackFile, digest};
use crate::check;
use crate::fill;
use crate::flaw::{Flaw, Flaws};
use crate::model::{Card, Pack};
use document::Texts;

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

/// What the tables say, each for itself; `texts` are the same files decoded. Then the languages.
fn tables(files: &[PackFile], texts: &Texts, flaws: &mut Flaws) -> (Pack, Vec<String>) {
    for name in DATA
        .iter()
        .filter(|name| !files.iter().any(|file| file.path == **name))
    {
        flaws.add(name, 0, "the file is missing");
        flaws.break_off();
    }
    let (mut pack, languages) = catalogue::head(texts, flaws, digest(files));
    catalogue::lists(texts, flaws, &mut pack);
    questions::read(texts, flaws, &mut pack);
    (pack, languages)
}

/// As much of a pack as its tables give, without its texts, however wrong it is; then its languages. For looking at
/// a draft, never for an interview.
pub(crate) fn leniently(files: &[PackFile], flaws: &mut Flaws) -> (Pack, Vec<String>) {
    let data: Vec<PackFile> = files
        .iter()
        .filter(|file| DATA.contains(&file.path.as_str()))
        .cloned()
        .collect();
    let texts = document::decode(&data, flaws);
    tables(&data, &texts, flaws)
}

/// The id a pack gives itself, however wrong the rest of it is; `None` where its head cannot be read.
pub fn id_of(files: &[PackFile]) -> Option<String> {
    let head: Vec<PackFile> = files
        .iter()
        .filter(|file| file.path == "pack.toml")
        .cloned()
        .collect();
    let mut flaws = Flaws::default();
    let texts = document::decode(&head, &mut flaws);
    let (pack, _) = catalogue::head(&texts, &mut flaws, digest(&head));
    (!pack.id.is_empty()).then_some(pack.id)
}

/// The languages that `pack.toml` names; none where it cannot be read.
pub(crate) fn languages(files: &[PackFile]) -> Vec<String> {
    let head: Vec<PackFile> = files
        .iter()
        .filter(|file| file.path == "pack.toml")
        .cloned()
        .collect();
    let mut flaws = Flaws::default();
    let texts = document::decode(&head, &mut flaws);
    catalogue::head(&texts, &mut flaws, digest(&head)).1
}

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
/// Every flaw that was found, by file and line. Files that break a limit ([`crate::check_files`]) are not read at
/// all. Where a data file is missing or is not TOML, only what each file
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
    if let Err(over) = check_files(files) {
        for flaw in over {
            flaws.add(&flaw.file, flaw.line, flaw.reason);
        }
        flaws.break_off();
        return Looked {
            pack: None,
            raw: BTreeMap::new(),
            flaws,
        };
    }
    let texts = document::decode(files, &mut flaws);
    let (mut pack, languages) = tables(files, &texts, &mut flaws);
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

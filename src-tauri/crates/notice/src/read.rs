//! Reading a pack strictly: nothing unknown, nothing missing, every flaw with its file and line.

mod catalogue;
mod document;
mod node;
mod questions;
mod texts;

pub(crate) use texts::RawTexts;

use crate::archive::check_files;
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
    }
}

/// Reads a pack from the files of its folder (paths inside it, in any order).
///
/// # Errors
/// Every flaw that was found, by file and line. Files that break a limit ([`crate::check_files`]) are not read at
/// all. Where a data file is missing or is not TOML, only what each file
/// says for itself is judged: everything that refers to the lost one would only repeat the same flaw.
pub fn read(files: &[PackFile]) -> Result<Pack, Vec<Flaw>> {
    check_files(files)?;
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
        return Err(flaws.into_vec());
    }
    check::pack(&pack, &mut flaws);
    for (language, raw) in texts::read(&texts, &languages, &mut flaws) {
        check::words(&pack, &raw, &mut flaws);
        let filled = fill::texts(&pack, &raw, &mut flaws);
        pack.texts.insert(language, filled);
    }
    if pack.partners.is_empty() {
        leave_out_partner_cards(&mut pack);
    }
    if flaws.is_empty() {
        Ok(pack)
    } else {
        Err(flaws.into_vec())
    }
}

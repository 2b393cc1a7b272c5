//! Texts that were written differently, and layers whose words are no longer the same.

use std::collections::{BTreeMap, BTreeSet};

use super::runs::runs;
use super::{Affected, FactChange, TextOf, WordingChange};
use crate::fill;
use crate::model::{CardText, Pack, Texts};
use crate::words::{CardKey, card_words, section_words};

/// Placeholders that name the version: a text that quotes them has not changed because they did.
const NAMES_THE_VERSION: [&str; 2] = ["pack.version", "pack.address"];

/// Every text that was written differently and reads differently, language by language.
pub(super) fn changes(old: &Pack, new: &Pack) -> Vec<WordingChange> {
    let languages: BTreeSet<&String> = old.texts.keys().chain(new.texts.keys()).collect();
    let mut out = Vec::new();
    for language in languages {
        let (was, now) = (shelf(old, language), shelf(new, language));
        let texts: BTreeSet<&TextOf> = was.keys().chain(now.keys()).collect();
        for text in texts {
            let (was, now) = (was.get(text), now.get(text));
            if !rewritten(was, now) {
                continue;
            }
            let filled = |one: Option<&Text<'_>>| one.map(|one| one.filled.clone());
            out.push(WordingChange {
                language: language.clone(),
                text: text.clone(),
                runs: runs(
                    &filled(was).unwrap_or_default(),
                    &filled(now).unwrap_or_default(),
                ),
            });
        }
    }
    out
}

/// A text as it is read, and as it was written where that is known.
pub(super) struct Text<'a> {
    pub(super) filled: String,
    pub(super) written: Option<&'a str>,
}

/// True where the author wrote something else and a person reads something else.
pub(super) fn rewritten(old: Option<&Text<'_>>, new: Option<&Text<'_>>) -> bool {
    let (Some(old), Some(new)) = (old, new) else {
        return old.is_some() || new.is_some();
    };
    let written = match (old.written, new.written) {
        (Some(old), Some(new)) => !same_words(old, new),
        // Made by hand: all that is known is how it reads.
        (None, _) | (_, None) => true,
    };
    written && !same_words(&old.filled, &new.filled)
}

/// True where two texts have the same words and marks; line breaks and spaces are how a file is laid out.
pub(super) fn same_words(old: &str, new: &str) -> bool {
    old.split_whitespace().eq(new.split_whitespace())
}

/// The texts of one language.
pub(super) fn shelf<'a>(pack: &'a Pack, language: &str) -> BTreeMap<TextOf, Text<'a>> {
    let Some(Texts {
        short,
        sections,
        full,
        leaflet,
        cards,
        written,
    }) = pack.texts.get(language)
    else {
        return BTreeMap::new();
    };
    let mut out = BTreeMap::new();
    let mut put = |of: TextOf, path: String, filled: &str| {
        let filled = filled.trim().to_owned();
        let written = written.get(&path).map(String::as_str);
        out.insert(of, Text { filled, written });
    };
    put(TextOf::Short, "short.md".to_owned(), short);
    put(TextOf::Full, "full.md".to_owned(), full);
    if let Some(leaflet) = leaflet {
        put(TextOf::Leaflet, "leaflet.md".to_owned(), leaflet);
    }
    for (id, text) in sections {
        put(
            TextOf::Section(id.clone()),
            format!("section/{id}.md"),
            text,
        );
    }
    for (id, text) in cards {
        put(
            TextOf::Card(id.clone()),
            format!("card/{id}.md"),
            &whole(text),
        );
    }
    out
}

/// A card with all its parts, as in its file.
fn whole(text: &CardText) -> String {
    let part = |key: CardKey| format!("## {}\n\n{}", key.heading(), text.part(key).trim());
    CardKey::ALL.map(part).join("\n\n")
}

/// What is no longer as it was told.
pub(super) fn affected(old: &Pack, new: &Pack, facts: &[FactChange]) -> Affected {
    let mut out = Affected::default();
    let both = old
        .texts
        .keys()
        .filter(|language| new.texts.contains_key(*language));
    for language in both {
        let (was, now) = (told(old, language), told(new, language));
        let texts: BTreeSet<&TextOf> = was.keys().chain(now.keys()).collect();
        for text in texts {
            let same = match (was.get(text), now.get(text)) {
                (Some(was), Some(now)) => same_words(was, now),
                (was, now) => was.is_none() && now.is_none(),
            };
            if !same {
                out.mark(text);
            }
        }
    }
    // Where neither pack has a leaflet, nobody was given one.
    let leaflet = [old, new]
        .into_iter()
        .flat_map(|pack| pack.texts.values())
        .any(|texts| texts.leaflet.is_some());
    for fact in facts.iter().filter(|fact| fact.kind.is_processing()) {
        out.short |= fact.everywhere;
        out.full |= fact.everywhere;
        out.leaflet |= fact.everywhere && leaflet;
        out.sections.extend(fact.sections.iter().cloned());
        out.cards.extend(fact.cards.iter().cloned());
    }
    out
}

impl Affected {
    fn mark(&mut self, text: &TextOf) {
        match text {
            TextOf::Short => self.short = true,
            TextOf::Full => self.full = true,
            TextOf::Leaflet => self.leaflet = true,
            TextOf::Section(id) => {
                self.sections.insert(id.clone());
            }
            TextOf::Card(id) => {
                self.cards.insert(id.clone());
            }
            // Seen only as far as a layer quotes it, and then the layer's own words differ.
            TextOf::Value(_) => {}
        }
    }
}

/// Each layer as a person is told it, all but the names of the version.
fn told(pack: &Pack, language: &str) -> BTreeMap<TextOf, String> {
    let mut out = BTreeMap::new();
    for (of, text) in shelf(pack, language) {
        let words = match &of {
            TextOf::Short | TextOf::Full | TextOf::Leaflet | TextOf::Value(_) => {
                filled(pack, None, &text)
            }
            TextOf::Section(id) => section_words(pack, &filled(pack, None, &text), id),
            TextOf::Card(id) => card_words(&fill::card_text(&filled(pack, Some(id), &text))),
        };
        out.insert(of, words);
    }
    out
}

fn filled(pack: &Pack, card: Option<&str>, text: &Text<'_>) -> String {
    let Some(written) = text.written else {
        return text.filled.clone();
    };
    let card = card.and_then(|id| pack.card(id));
    fill::replace(written, |name| {
        if NAMES_THE_VERSION.contains(&name) {
            return None;
        }
        fill::value(pack, card, name)
    })
}

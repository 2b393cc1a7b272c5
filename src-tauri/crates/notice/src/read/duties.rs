//! `[complaints]`, `[says.<language>]` and `[translations.<language>]` of `pack.toml`: what the check of a notice
//! (`lint`) asks for. All are optional to the reader, and read as strictly as everything else.

use std::collections::BTreeMap;

use tell_first_evidence::Digest;

use super::node::Node;
use crate::duties::{Complaints, Item, Translation};
use crate::flaw::Flaws;
use crate::model::Pack;

/// Reads the three tables into `pack`. `languages` are those the pack has words in, the source first.
pub(crate) fn read(node: &Node<'_>, flaws: &mut Flaws, pack: &mut Pack, languages: &[String]) {
    pack.source_language = languages.first().cloned();
    pack.complaints = node
        .sub(flaws, "complaints")
        .map(|node| complaints(&node, flaws));
    if let Some(says) = node.sub(flaws, "says") {
        for (language, table) in says.every_sub(flaws) {
            if known(&says, flaws, language, languages) {
                pack.says.insert(language.to_owned(), items(&table, flaws));
            }
        }
    }
    if let Some(translations) = node.sub(flaws, "translations") {
        for (language, table) in translations.every_sub(flaws) {
            if languages.first().is_some_and(|source| source == language) {
                let reason = format!("`{language}` is the source: the first of `languages`");
                translations.flaw(flaws, language, reason);
            } else if known(&translations, flaws, language, languages)
                && let Some(translation) = translation(&table, flaws)
            {
                pack.translations.insert(language.to_owned(), translation);
            }
        }
    }
}

fn known(node: &Node<'_>, flaws: &mut Flaws, language: &str, languages: &[String]) -> bool {
    let known = languages.iter().any(|one| one == language);
    if !known {
        let reason = format!("`{language}` is not one of `languages`");
        node.flaw(flaws, language, reason);
    }
    known
}

fn items(node: &Node<'_>, flaws: &mut Flaws) -> BTreeMap<Item, String> {
    let mut out = BTreeMap::new();
    for (code, heading) in node.every_text(flaws) {
        match Item::ALL.into_iter().find(|item| item.code() == code) {
            Some(item) => {
                out.insert(item, heading);
            }
            None => node.flaw(
                flaws,
                code,
                format!("`{code}` is not something a notice must say"),
            ),
        }
    }
    out
}

fn complaints(node: &Node<'_>, flaws: &mut Flaws) -> Complaints {
    let days = node.number(flaws, "acknowledge_days");
    if !node.has("acknowledge_days") {
        node.flaw(flaws, "acknowledge_days", "`acknowledge_days` is missing");
    }
    let fit = days
        .and_then(|days| u8::try_from(days).ok())
        .filter(|days| *days > 0);
    if days.is_some() && fit.is_none() {
        node.flaw(
            flaws,
            "acknowledge_days",
            "`acknowledge_days` must be a number from 1 to 255",
        );
    }
    let complaints = Complaints {
        how: node.text(flaws, "how"),
        email: node.text(flaws, "email"),
        address: node.texts(flaws, "address"),
        acknowledge_days: fit.unwrap_or_default(),
    };
    node.finish(flaws);
    complaints
}

/// A translation; `None` (with the flaw said) where its source cannot be known.
fn translation(node: &Node<'_>, flaws: &mut Flaws) -> Option<Translation> {
    let text = node.text(flaws, "of");
    let of = text.parse::<Digest>().ok();
    if of.is_none() && !text.is_empty() {
        let reason = "`of` must be a SHA-256 in 64 hexadecimal digits, as the check prints it";
        node.flaw(flaws, "of", reason);
    }
    let approved_by = node.text_opt(flaws, "approved_by");
    let approved_on = node.date_opt(flaws, "approved_on");
    node.finish(flaws);
    Some(Translation {
        of: of?,
        approved_by,
        approved_on,
    })
}

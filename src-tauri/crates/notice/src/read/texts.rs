//! The Markdown of a pack as it was written, before placeholders are filled.

use std::collections::BTreeMap;

use super::document::{MOST_TOLD, Texts};
use super::node::line_of;
use crate::blocks;
use crate::flaw::Flaws;

/// The words of one language as written: path inside the language's folder to Markdown.
#[derive(Debug, Default)]
pub(crate) struct RawTexts {
    /// `text/en/`.
    pub(crate) folder: String,
    /// `text/en/short.md`, where there is one.
    pub(crate) short: Option<String>,
    /// `text/en/full.md`, where there is one.
    pub(crate) full: Option<String>,
    /// `text/en/leaflet.md`, where there is one.
    pub(crate) leaflet: Option<String>,
    /// Section notices by id.
    pub(crate) sections: BTreeMap<String, String>,
    /// Cards by id.
    pub(crate) cards: BTreeMap<String, String>,
}

/// Sorts the Markdown files by language and layer; refuses files that belong nowhere and markup that is not allowed.
pub(crate) fn read(
    texts: &Texts,
    languages: &[String],
    flaws: &mut Flaws,
) -> BTreeMap<String, RawTexts> {
    let mut out: BTreeMap<String, RawTexts> = languages
        .iter()
        .map(|language| {
            (
                language.clone(),
                RawTexts {
                    folder: format!("text/{language}/"),
                    ..RawTexts::default()
                },
            )
        })
        .collect();
    for (path, text) in texts
        .iter()
        .filter(|(path, _)| !super::DATA.contains(&path.as_str()))
    {
        if place(path, text, &mut out).is_none() {
            flaws.add(path, 0, "the file has no place in a pack");
            continue;
        }
        judge(path, text, flaws);
    }
    out
}

/// Says what markup and which characters of a text are not allowed.
pub(crate) fn judge(path: &str, text: &str, flaws: &mut Flaws) {
    for (offset, reason) in blocks::flaws(text).into_iter().take(MOST_TOLD) {
        flaws.add(path, line_of(text, offset), reason);
    }
    if let Some(offset) = text.find(|c| !crate::plain::allowed(c)) {
        flaws.add(path, line_of(text, offset), crate::plain::REASON);
    }
}

/// Puts one file where it belongs; `None` where it belongs nowhere.
fn place(path: &str, text: &str, out: &mut BTreeMap<String, RawTexts>) -> Option<()> {
    let (language, rest) = path.strip_prefix("text/")?.split_once('/')?;
    let raw = out.get_mut(language)?;
    let text = text.to_owned();
    match rest {
        "short.md" => raw.short = Some(text),
        "full.md" => raw.full = Some(text),
        "leaflet.md" => raw.leaflet = Some(text),
        other => {
            let (folder, file) = other.split_once('/')?;
            let id = file.strip_suffix(".md")?.to_owned();
            let shelf = match folder {
                "section" => &mut raw.sections,
                "card" => &mut raw.cards,
                _ => return None,
            };
            shelf.insert(id, text);
        }
    }
    Some(())
}

//! The texts: every layer, section and card has its words, and their parts stand in order.

use std::collections::BTreeSet;

use crate::blocks::{Block, blocks, plain_text};
use crate::flaw::Flaws;
use crate::model::{Pack, Route};
use crate::read::RawTexts;
use crate::words::{BriefKey, CardKey, level_two};

/// The part of a section that may follow the five.
const MORE: &str = "More";

/// Most headings that are looked at: a text has eleven parts at most, and each heading has the whole text searched.
const MOST_HEADINGS: usize = 40;

/// What a card about partners holds: their names.
const PARTNERS: &str = "{{partners}}";

/// Checks the texts of one language.
pub(crate) fn words(pack: &Pack, raw: &RawTexts, flaws: &mut Flaws) {
    let folder = &raw.folder;
    for (name, text) in [("short.md", &raw.short), ("full.md", &raw.full)] {
        let file = format!("{folder}{name}");
        match text {
            None => flaws.add(&file, 0, "the file is missing"),
            Some(text) if plain_text(text).trim().is_empty() => {
                flaws.add(&file, 1, "the file has no words")
            }
            Some(_) => {}
        }
    }
    leaflet(raw, flaws);
    let wanted = super::sections(pack);
    for id in wanted.iter().filter(|id| !raw.sections.contains_key(**id)) {
        let reason = format!("section `{id}` has no text: {folder}section/{id}.md is missing");
        flaws.add_at(&who_names(pack, id), reason);
    }
    for (id, text) in &raw.sections {
        let file = format!("{folder}section/{id}.md");
        if !wanted.contains(id.as_str()) {
            flaws.add(
                &file,
                0,
                format!("no group, field or card names the section `{id}`"),
            );
        }
        section(&file, text, flaws);
        how_long(pack, id, &file, text, flaws);
    }
    for card in pack
        .cards
        .iter()
        .filter(|card| !raw.cards.contains_key(&card.id))
    {
        let reason = format!(
            "card `{}` has no text: {folder}card/{}.md is missing",
            card.id, card.id
        );
        flaws.add_at(&format!("cards/{}", card.id), reason);
    }
    for (id, text) in &raw.cards {
        let file = format!("{folder}card/{id}.md");
        if pack.card(id).is_none() {
            flaws.add(&file, 0, format!("`{id}` is not a card of this pack"));
        }
        card(&file, text, flaws);
        if pack.card(id).is_some_and(|card| card.partners) && !text.contains(PARTNERS) {
            let reason = format!("the card is about partners and does not name them: `{PARTNERS}`");
            flaws.add(&file, 1, reason);
        }
    }
}

/// Checks the leaflet, where there is one. A pack may go without: then nobody is given a paper of their own.
fn leaflet(raw: &RawTexts, flaws: &mut Flaws) {
    if raw
        .leaflet
        .as_deref()
        .is_some_and(|text| plain_text(text).trim().is_empty())
    {
        let file = format!("{}leaflet.md", raw.folder);
        flaws.add(&file, 1, "the file has no words");
    }
}

/// Checks that the part "How long" names the retention rules of the section's questions (of its cards, where it has
/// no questions), each of them and no other: what a person is told beside the questions is what they are kept by.
fn how_long(pack: &Pack, section: &str, file: &str, text: &str, flaws: &mut Flaws) {
    let heading = BriefKey::HowLong.heading();
    let line = headings(text).find(|(_, found)| *found == heading);
    let line = line.map_or(0, |(line, _)| line);
    let part = crate::words::under(text, heading);
    let said: BTreeSet<&str> = part
        .split("{{retention.")
        .skip(1)
        .filter_map(|rest| rest.split(['.', '}']).next())
        .collect();
    let kept = rules(pack, section);
    for id in kept.difference(&said) {
        flaws.add(
            file,
            line,
            format!("`How long` does not say `{id}`, which questions here are kept by"),
        );
    }
    for id in said.difference(&kept) {
        flaws.add(
            file,
            line,
            format!("`How long` says `{id}`, which nothing here is kept by"),
        );
    }
}

/// The retention rules of what a section covers.
fn rules<'a>(pack: &'a Pack, section: &str) -> BTreeSet<&'a str> {
    let fields: BTreeSet<&str> = pack
        .fields
        .iter()
        .filter(|field| field.section == section && field.route != Route::Closed)
        .map(|field| field.retention.as_str())
        .collect();
    if !fields.is_empty() {
        return fields;
    }
    let cards = pack.cards.iter().filter(|card| card.section == section);
    cards.map(|card| card.retention.as_str()).collect()
}

/// The key of the first group, field or card that names a section.
fn who_names(pack: &Pack, section: &str) -> String {
    let group = pack
        .groups
        .iter()
        .find(|group| group.section == section)
        .map(|group| format!("groups/{}", group.id));
    let field = pack
        .fields
        .iter()
        .find(|field| field.section == section)
        .map(|field| format!("fields/{}", field.id));
    let card = pack
        .cards
        .iter()
        .find(|card| card.section == section)
        .map(|card| format!("cards/{}", card.id));
    format!("{}/section", group.or(field).or(card).unwrap_or_default())
}

fn section(file: &str, text: &str, flaws: &mut Flaws) {
    let mut wanted: Vec<&str> = BriefKey::ALL.iter().map(|key| key.heading()).collect();
    if headings(text).any(|(_, heading)| heading == MORE) {
        wanted.push(MORE);
    }
    parts(file, text, &wanted, flaws);
}

fn card(file: &str, text: &str, flaws: &mut Flaws) {
    let wanted = CardKey::ALL.map(CardKey::heading);
    parts(file, text, &wanted, flaws);
    let statement = blocks(&crate::words::under(text, CardKey::Statement.heading()));
    if !matches!(statement.as_slice(), [] | [Block::Paragraph(_)]) {
        let line = headings(text).find(|(_, heading)| *heading == CardKey::Statement.heading());
        let reason = "the statement is one paragraph: the sentence a person agrees to";
        flaws.add(file, line.map_or(0, |(line, _)| line), reason);
    }
}

/// Checks that the level-2 headings are these, in this order, each with words under it.
fn parts(file: &str, text: &str, wanted: &[&str], flaws: &mut Flaws) {
    let found: Vec<(u32, &str)> = headings(text).take(MOST_HEADINGS).collect();
    for name in wanted
        .iter()
        .filter(|name| !found.iter().any(|(_, heading)| heading == *name))
    {
        flaws.add(file, 1, format!("the part `## {name}` is missing"));
    }
    let mut seen: Vec<&str> = Vec::new();
    for (line, heading) in &found {
        if !wanted.contains(heading) {
            flaws.add(
                file,
                *line,
                format!("`## {heading}` is not a part we know here"),
            );
        } else if seen.contains(heading) {
            flaws.add(
                file,
                *line,
                format!("the part `## {heading}` is there twice"),
            );
        } else if order(wanted, heading) < seen.last().map_or(0, |last| order(wanted, last)) {
            flaws.add(
                file,
                *line,
                format!("the part `## {heading}` stands in the wrong place"),
            );
        }
        if plain_text(&crate::words::under(text, heading))
            .trim()
            .is_empty()
        {
            flaws.add(file, *line, format!("the part `## {heading}` is empty"));
        }
        seen.push(heading);
    }
    outside(file, text, &found, flaws);
}

/// Refuses words before the first part, and headings that are not parts.
fn outside(file: &str, text: &str, found: &[(u32, &str)], flaws: &mut Flaws) {
    let first = found.first().map_or(u32::MAX, |(line, _)| *line);
    let early = lines(text).find(|(line, words)| *line < first && !words.trim().is_empty());
    if let Some((line, _)) = early {
        flaws.add(file, line, "words stand before the first part");
    }
    let more = found
        .iter()
        .find(|(_, heading)| *heading == MORE)
        .map_or(u32::MAX, |(line, _)| *line);
    let other = |words: &str| words.trim_start().starts_with('#') && level_two(words).is_none();
    for (line, words) in lines(text).filter(|(_, words)| other(words)) {
        if line < more || !words.starts_with("### ") {
            flaws.add(
                file,
                line,
                "only parts have headings here; under `## More` use `###`",
            );
        }
    }
    let seen = blocks(text)
        .iter()
        .filter(|block| matches!(block, Block::Heading { level: 1 | 2, .. }))
        .count();
    if seen != found.len() {
        flaws.add(
            file,
            1,
            "write each heading as `## ` and its words on one line of its own",
        );
    }
}

fn order(wanted: &[&str], heading: &str) -> usize {
    wanted.iter().position(|name| *name == heading).unwrap_or(0)
}

fn lines(text: &str) -> impl Iterator<Item = (u32, &str)> {
    (1_u32..).zip(text.lines())
}

fn headings(text: &str) -> impl Iterator<Item = (u32, &str)> {
    lines(text).filter_map(|(line, words)| level_two(words).map(|heading| (line, heading)))
}

//! Placeholders: `{{controllers}}`, `{{retention.RA}}`, `{{list.purposes}}` … become words when a pack is read,
//! so that a fact stands in one file and the words a person saw are whole.

use std::collections::BTreeMap;

use crate::archive::{MOST_FILE_BYTES, TOO_LARGE};
use crate::blocks;
use crate::detail::{kept, recipients, sentence};
use crate::flaw::Flaws;
use crate::model::{Card, CardText, Pack, Processor, Purpose, Recipient, RetentionRule, Texts};
use crate::read::RawTexts;
use crate::words::{CardKey, spoken_words, under};

/// Most words of the short layer with its names filled in: about a minute and a half at 150 words a minute, the pace
/// of somebody who reads aloud to be understood. Who listens longer than that no longer hears.
const SHORT_WORDS: u64 = 235;

/// The texts of one language with every placeholder filled in. What cannot be filled is a flaw.
pub(crate) fn texts(pack: &Pack, raw: &RawTexts, flaws: &mut Flaws) -> Texts {
    let folder = &raw.folder;
    let mut layer = |name: &str, text: Option<&str>| {
        text.map(|text| filled(pack, None, &format!("{folder}{name}"), text, flaws))
    };
    let short = layer("short.md", raw.short.as_deref()).unwrap_or_default();
    let full = layer("full.md", raw.full.as_deref()).unwrap_or_default();
    let leaflet = layer("leaflet.md", raw.leaflet.as_deref());
    let count = spoken_words(&short);
    if count > SHORT_WORDS {
        let reason = format!("the short notice has {count} words; {SHORT_WORDS} is the most");
        flaws.add(&format!("{folder}short.md"), 1, reason);
    }
    let mut sections = BTreeMap::new();
    for (id, text) in &raw.sections {
        sections.insert(
            id.clone(),
            filled(pack, None, &format!("{folder}section/{id}.md"), text, flaws),
        );
    }
    let mut cards = BTreeMap::new();
    for (id, text) in &raw.cards {
        let text = filled(
            pack,
            pack.card(id),
            &format!("{folder}card/{id}.md"),
            text,
            flaws,
        );
        cards.insert(id.clone(), card_text(&text));
    }
    Texts {
        short,
        sections,
        full,
        leaflet,
        cards,
        written: written(raw),
    }
}

/// The texts as they were written, by their path in the language's folder.
fn written(raw: &RawTexts) -> BTreeMap<String, String> {
    let layers = [
        ("short.md", &raw.short),
        ("full.md", &raw.full),
        ("leaflet.md", &raw.leaflet),
    ];
    let layers = layers
        .into_iter()
        .filter_map(|(path, text)| Some((path.to_owned(), text.clone()?)));
    let shelf = |folder: &'static str, shelf: &BTreeMap<String, String>| -> Vec<(String, String)> {
        let place = |(id, text): (&String, &String)| (format!("{folder}/{id}.md"), text.clone());
        shelf.iter().map(place).collect()
    };
    layers
        .chain(shelf("section", &raw.sections))
        .chain(shelf("card", &raw.cards))
        .collect()
}

/// A text as it was written, with each placeholder replaced by what `value` says; left as it stands where it says
/// nothing. Only for texts that were read: an unclosed `{{` stays too.
pub(crate) fn replace(text: &str, mut value: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let (name, tail) = after.split_once("}}").unwrap_or((after, ""));
        match value(name) {
            Some(value) => out.push_str(&value),
            None => {
                out.push_str("{{");
                out.push_str(after.get(..after.len() - tail.len()).unwrap_or(after));
            }
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The parts of a card's Markdown.
pub(crate) fn card_text(text: &str) -> CardText {
    let part = |key: CardKey| under(text, key.heading());
    CardText {
        what: part(CardKey::What),
        why: part(CardKey::Why),
        who: part(CardKey::Who),
        how_long: part(CardKey::HowLong),
        if_no: part(CardKey::IfNo),
        not_a_condition: part(CardKey::NotACondition),
        take_back: part(CardKey::TakeBack),
        statement: part(CardKey::Statement),
        stops: part(CardKey::Stops),
        goes_on: part(CardKey::GoesOn),
    }
}

/// One text with its placeholders filled in.
fn filled(pack: &Pack, card: Option<&Card>, file: &str, text: &str, flaws: &mut Flaws) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut line = 1;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        line += breaks(before);
        let Some((name, tail)) = after.split_once("}}") else {
            flaws.add(file, line, "`{{` has no `}}`");
            return out;
        };
        if name.starts_with("list.") && !alone(before, tail) {
            flaws.add(
                file,
                line,
                format!("`{{{{{name}}}}}` makes a list, so it stands alone on its line"),
            );
        }
        match value(pack, card, name) {
            Some(value) => out.push_str(&value),
            None => flaws.add(
                file,
                line,
                format!("`{{{{{name}}}}}` is not a placeholder we know"),
            ),
        }
        if out.len() > MOST_FILE_BYTES {
            flaws.add(
                file,
                line,
                format!("with its placeholders filled in, {TOO_LARGE}"),
            );
            return String::new();
        }
        line += breaks(name);
        rest = tail;
    }
    out.push_str(rest);
    markup(file, text, &out, flaws);
    out
}

/// Line feeds in a text.
fn breaks(text: &str) -> u32 {
    u32::try_from(text.matches('\n').count()).unwrap_or(0)
}

/// Says what markup only the placeholders brought in.
fn markup(file: &str, text: &str, out: &str, flaws: &mut Flaws) {
    if blocks::flaws(text).is_empty() {
        for (_, reason) in blocks::flaws(out) {
            flaws.add(
                file,
                0,
                format!("with its placeholders filled in: {reason}"),
            );
        }
    }
}

/// True where nothing else stands on the placeholder's line.
fn alone(before: &str, tail: &str) -> bool {
    (before.is_empty() || before.ends_with('\n')) && (tail.is_empty() || tail.starts_with('\n'))
}

/// What one placeholder becomes; `None` where it is unknown.
pub(crate) fn value(pack: &Pack, card: Option<&Card>, name: &str) -> Option<String> {
    let (area, rest) = name.split_once('.').unwrap_or((name, ""));
    match area {
        "controllers" if rest.is_empty() => Some(controllers(pack)),
        "controller" => {
            let number: usize = rest.parse().ok()?;
            pack.controllers
                .get(number.checked_sub(1)?)
                .map(|controller| controller.name.clone())
        }
        "officer" | "regulator" | "unsubscribe" | "complaints" | "pack" => contact(pack, name),
        "retention" => match rest.strip_suffix(".short") {
            Some(id) => pack.retention_rule(id).map(|rule| rule.short.clone()),
            None => pack.retention_rule(rest).map(kept),
        },
        "partners" if rest.is_empty() && card?.partners => Some(listed(&pack.partners)),
        "recipient" => pack.recipient(rest).map(|recipient| recipient.name.clone()),
        "purpose" => pack
            .purpose(rest)
            .or_else(|| pack.interest(rest))
            .map(|purpose| purpose.title.clone()),
        "list" => list(pack, rest),
        "card" => of_card(pack, card?, rest),
        _ => None,
    }
}

fn contact(pack: &Pack, name: &str) -> Option<String> {
    Some(match name {
        "officer.title" => pack.officer.title.clone(),
        "officer.email" => pack.officer.email.clone(),
        "officer.address" => pack.officer.address.join(", "),
        "regulator.name" => pack.regulator.name.clone(),
        "regulator.website" => pack.regulator.website.clone(),
        "regulator.phone" => pack.regulator.phone.clone(),
        "unsubscribe.email" => pack.unsubscribe.as_ref()?.email.clone(),
        "unsubscribe.subject" => pack.unsubscribe.as_ref()?.subject.clone(),
        "complaints.how" => sentence(&pack.complaints.as_ref()?.how),
        "complaints.email" => pack.complaints.as_ref()?.email.clone(),
        "complaints.address" => pack.complaints.as_ref()?.address.join(", "),
        "complaints.days" => pack.complaints.as_ref()?.acknowledge_days.to_string(),
        "pack.title" => pack.title.clone(),
        "pack.version" => pack.version.clone(),
        "pack.address" => pack.published_address.clone(),
        _ => return None,
    })
}

fn of_card(pack: &Pack, card: &Card, name: &str) -> Option<String> {
    match name {
        "controllers" => Some(controllers(pack)),
        "recipients" => Some(recipients(pack, &card.recipients)),
        "retention" => pack.retention_rule(&card.retention).map(kept),
        _ => None,
    }
}

fn controllers(pack: &Pack) -> String {
    let names: Vec<String> = pack
        .controllers
        .iter()
        .map(|controller| controller.name.clone())
        .collect();
    listed(&names)
}

/// "A", "A and B", "A, B and C".
fn listed(names: &[String]) -> String {
    match names.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// A whole list as points.
fn list(pack: &Pack, name: &str) -> Option<String> {
    let points: Vec<String> = match name {
        "purposes" => pack.purposes.iter().map(purpose_point).collect(),
        "interests" => pack.interests.iter().map(purpose_point).collect(),
        "recipients" => recipient_points(pack, false),
        "by_law" => recipient_points(pack, true),
        "processors" => pack.processors.iter().map(processor_point).collect(),
        "retention" => pack.retention.iter().map(retention_point).collect(),
        "policies" => pack
            .policies
            .iter()
            .map(|policy| {
                format!(
                    "- **{}** ({}). {}",
                    policy.title,
                    policy.law,
                    sentence(&policy.plain)
                )
            })
            .collect(),
        _ => return None,
    };
    Some(points.join("\n"))
}

fn purpose_point(purpose: &Purpose) -> String {
    format!("- **{}**: {}", purpose.title, sentence(&purpose.explains))
}

/// Categories of recipient, each with its kinds on the same line.
fn recipient_points(pack: &Pack, by_law: bool) -> Vec<String> {
    let kinds = |of: &Recipient| -> Vec<&str> {
        let parts = pack
            .recipients
            .iter()
            .filter(|part| part.part_of.as_deref() == Some(of.id.as_str()));
        parts.map(|part| part.name.as_str()).collect()
    };
    let whole = pack
        .recipients
        .iter()
        .filter(|one| one.by_law == by_law && one.part_of.is_none());
    whole
        .map(|recipient| match kinds(recipient).as_slice() {
            [] => format!("- {}", recipient.name),
            kinds => format!("- {}: {}", recipient.name, kinds.join("; ")),
        })
        .collect()
}

fn processor_point(processor: &Processor) -> String {
    let safeguard = processor
        .safeguard
        .as_deref()
        .map(|text| format!(" {}", sentence(text)))
        .unwrap_or_default();
    format!(
        "- **{}** ({}): {}{safeguard}",
        processor.name,
        processor.country,
        sentence(&processor.what)
    )
}

fn retention_point(rule: &RetentionRule) -> String {
    let law = if rule.legal_minimum {
        " The law sets a minimum time."
    } else {
        ""
    };
    format!(
        "- From when {}: **{}**. {}{law}",
        rule.trigger,
        rule.period.trim_end_matches('.'),
        sentence(&rule.reason)
    )
}

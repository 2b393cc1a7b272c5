//! Texts: what they say of agreement, what they point at, and what they were translated from.

use super::cards::NOT_NEEDED;
use super::subject::{Found, Rule, Subject, TextAt, first, heading_of, must, plain, should};
use crate::canon::language_digest;
use crate::model::{Pack, Route};
use crate::words::WordsOf;

const BOTH: Rule = must(
    "text.both_ways",
    "C1",
    "Say one of the two; where questions differ, say it beside each.",
);
const AGREEMENT: Rule = must(
    "text.agreement",
    "ICO on consent (misleading where it is not asked); C1",
    "Say the ground the questions really rest on, or give one of them a card.",
);
const NO_AGREEMENT: Rule = must(
    "text.no_agreement",
    "C1",
    "Take the sentence out: a card of this page asks for agreement.",
);
const DEAD: Rule = must(
    "text.dead_link",
    "UK GDPR Article 12(1)",
    "Name a heading that is there.",
);
const LITERAL: Rule = should(
    "text.literal",
    "O1, C17",
    "Use the placeholder, so that a change in pack.toml reaches this text.",
);
const OFFICER: Rule = must(
    "short.officer",
    "UK GDPR Article 13(1)(b); O1",
    "Put `{{officer.email}}` and `{{officer.address}}` into the short notice.",
);
const SHORT_WHO: Rule = must(
    "short.controllers",
    "UK GDPR Article 13(1)(a); C29, O2",
    "Put `{{controllers}}` into the short notice.",
);
const SOURCE: Rule = must("translation.source", "UK GDPR Article 12(1); O136", "");
const OLDER: Rule = must("translation.older", "UK GDPR Article 12(1); O136", "");
const APPROVED: Rule = should(
    "translation.approved",
    "O136",
    "Put in `approved_by` and `approved_on` once somebody who reads both languages has found it right.",
);

#[cfg(test)]
pub(crate) const RULES: &[&Rule] = &[
    &BOTH,
    &AGREEMENT,
    &NO_AGREEMENT,
    &DEAD,
    &LITERAL,
    &OFFICER,
    &SHORT_WHO,
    &SOURCE,
    &OLDER,
    &APPROVED,
];

/// Ways to say that a use needs the person's agreement.
const NEEDED: [&str; 8] = [
    "only if you agree",
    "need your agreement",
    "need your consent",
    "ask for your consent",
    "ask for your agreement",
    "with your consent",
    "with your agreement",
    "if you say yes to the card",
];
/// Words after which a heading is named in quotes.
const POINTS: [&str; 6] = [
    "the part ",
    "The part ",
    "the section ",
    "The section ",
    "the heading ",
    "The heading ",
];

/// Checks every text, and the languages. Phrases are known in English only.
pub(crate) fn check(subject: &Subject<'_>, found: &mut Found) {
    let texts = &subject.texts;
    for text in texts {
        match text.of {
            WordsOf::Section(id) if text.is_english() => agreement(subject.pack, id, text, found),
            WordsOf::Short => first_layer(subject.pack, text, found),
            WordsOf::Section(_) | WordsOf::Full | WordsOf::Leaflet | WordsOf::Card(_) => {}
        }
        if text.is_english() {
            dead_links(texts, text, found);
        }
        literal(subject.pack, text, found);
    }
    translations(subject, found);
}

/// A page says that it needs agreement where a card of it asks, and never that it does and does not.
fn agreement(pack: &Pack, id: &str, text: &TextAt<'_>, found: &mut Found) {
    let no = first(text.raw, &NOT_NEEDED);
    // "We do not ask for your agreement" holds "ask for your agreement": only what is left says yes.
    let left = NOT_NEEDED
        .iter()
        .fold(plain(text.raw), |left, phrase| left.replace(phrase, " "));
    let yes = first(&left, &NEEDED);
    let asks = asks(pack, id);
    if let (Some(yes), Some(no)) = (yes, no) {
        let what = format!("the section says “{yes}” and “{no}”");
        found.add(&BOTH, text.at(no), text.place.clone(), what);
    }
    if let Some(yes) = yes.filter(|_| !asks) {
        let what = format!("the section says “{yes}”, and nothing on its page asks for agreement");
        found.add(&AGREEMENT, text.at(yes), text.place.clone(), what);
    }
    if let Some(no) = no.filter(|_| asks) {
        let what = format!("the section says “{no}”, and a card of its page asks for agreement");
        found.add(&NO_AGREEMENT, text.at(no), text.place.clone(), what);
    }
}

/// True where a question, an option or a card of the section asks for agreement.
fn asks(pack: &Pack, section: &str) -> bool {
    let option = |field: &crate::model::Field| {
        pack.list_of(field)
            .is_some_and(|list| list.options.iter().any(|option| option.card.is_some()))
    };
    let field = |field: &crate::model::Field| {
        field.route == Route::Consent
            || field.card.is_some()
            || !field.also.is_empty()
            || option(field)
    };
    pack.fields
        .iter()
        .filter(|one| one.section == section)
        .any(field)
        || pack.cards.iter().any(|card| card.section == section)
}

fn first_layer(pack: &Pack, text: &TextAt<'_>, found: &mut Found) {
    let held = |mark: &str| text.raw.contains(mark);
    // Both ways (O1) where questions follow. A pack that only tells is heard by people who stand at a counter for
    // something else: one way will do, and its full layer has the other.
    let (email, post) = (held("{{officer.email}}"), held("{{officer.address}}"));
    let reached = if pack.fields.is_empty() {
        email || post
    } else {
        email && post
    };
    if !reached {
        let what = "the short notice does not say how to reach the data protection officer";
        found.add(&OFFICER, text.line(1), text.place.clone(), what);
    }
    // All of them by one placeholder, or each by its own.
    let mut each =
        (1..=pack.controllers.len()).map(|number| format!("{{{{controller.{number}}}}}"));
    if !held("{{controllers}}") && !each.all(|mark| held(&mark)) {
        let what = "the short notice does not name everybody who decides";
        found.add(&SHORT_WHO, text.line(1), text.place.clone(), what);
    }
}

/// A notice holds no links. What it has is a heading named in quotes: `the part "Your rights"`. The heading must
/// stand in a text of the same language.
fn dead_links(texts: &[TextAt<'_>], text: &TextAt<'_>, found: &mut Found) {
    let same = texts.iter().filter(|other| other.language == text.language);
    let headings: Vec<&str> = same
        .flat_map(|other| other.raw.lines())
        .filter_map(|line| heading_of(line).map(|(_, words)| words))
        .collect();
    for (number, line) in (1_u32..).zip(text.raw.lines()) {
        for name in POINTS.iter().flat_map(|point| named(line, point)) {
            if !headings.contains(&name) {
                let what = format!("the text points at “{name}”, and no text has that heading");
                found.add(&DEAD, text.line(number), text.place.clone(), what);
            }
        }
    }
}

/// Every name in quotes that follows these words.
fn named<'t>(line: &'t str, point: &str) -> Vec<&'t str> {
    line.split(point)
        .skip(1)
        .filter_map(|rest| {
            let rest = rest.strip_prefix(['"', '\u{201C}'])?;
            rest.split_once(['"', '\u{201D}']).map(|(name, _)| name)
        })
        .collect()
}

/// Contact details stand in one file; a copy in a text would outlive a change.
fn literal(pack: &Pack, text: &TextAt<'_>, found: &mut Found) {
    let facts = [
        &pack.officer.email,
        &pack.regulator.name,
        &pack.regulator.phone,
        &pack.regulator.website,
        &pack.published_address,
    ];
    let unsubscribe = pack.unsubscribe.iter().map(|one| &one.email);
    let complaints = pack
        .complaints
        .iter()
        .flat_map(|one| [&one.how, &one.email]);
    for fact in facts
        .into_iter()
        .chain(unsubscribe)
        .chain(complaints)
        .filter(|fact| !fact.is_empty() && text.raw.contains(*fact))
    {
        let what = format!("“{fact}” stands in the text itself");
        found.add(&LITERAL, text.at(fact), text.place.clone(), what);
    }
}

/// Every language but the source says what it was made from, and that is what the source says today.
fn translations(subject: &Subject<'_>, found: &mut Found) {
    let pack = subject.pack;
    let Some(source) = &pack.source_language else {
        return;
    };
    let now = language_digest(subject.files, source);
    for language in subject.raw.keys().filter(|language| *language != source) {
        let place = format!("translation {language}");
        let at = |part: &str| subject.at(&format!("pack/translations/{language}{part}"));
        let mend = format!(
            "Compare it with the words in `{source}`, mend it, then put `of = \"{now}\"` under `[translations.{language}]`."
        );
        let Some(translation) = pack.translations.get(language) else {
            let what = format!(
                "nothing says which words in `{source}` the words in `{language}` were made from"
            );
            found.add_with(&SOURCE, at(""), place, what, mend);
            continue;
        };
        if translation.of != now {
            let what = format!(
                "the words in `{source}` have changed since the words in `{language}` were made"
            );
            found.add_with(&OLDER, at("/of"), place.clone(), what, mend);
        }
        let approved = translation
            .approved_on
            .is_some_and(|day| day <= subject.today);
        if !approved || translation.approved_by.is_none() {
            let what = format!("nobody has found the words in `{language}` right yet");
            found.add(&APPROVED, at(""), place, what);
        }
    }
}

//! Every word that a comparison makes itself, in plain English.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::FactKind;
use crate::detail::{join, kept, recipients, sentence, titles};
use crate::model::{
    Also, AskIf, Card, CardPlace, Field, FilledBy, Kind, Pack, Policy, Processor, Route, Sensitive,
    Stage, Strength,
};

/// The language of these words, and of the values of the data files.
pub(super) const LANGUAGE: &str = "en";

pub(super) const OFFICER: &str = "Data protection officer";
pub(super) const REGULATOR: &str = "Regulator";
/// How to complain to the landlord.
pub(super) const COMPLAINTS: &str = "How to complain to us";
pub(super) const UNSUBSCRIBE: &str = "Address to stop news";
pub(super) const WATCH: &str = "Words that ask for a second look";

/// Heading of what touches everybody.
pub(super) const EVERYBODY: &str = "For everybody";
pub(super) const BEFORE: &str = "Before:";
pub(super) const NOW: &str = "Now:";
pub(super) const NOTHING: &str = "nothing";
pub(super) const NOW_WE_SAY: &str = "now we say:";
pub(super) const NO_LONGER_SAY: &str = "we no longer say:";
pub(super) const SHORT: &str = "The short notice";
pub(super) const FULL: &str = "The full notice";
pub(super) const LEAFLET: &str = "The leaflet";
pub(super) const MORE: &str = "What else we say";
pub(super) const MANY_PLACES: &str = "its words have changed in several places. Ask us for a copy.";
pub(super) const LAW: &str = "A law or a policy document we work by";
pub(super) const CARD_WORDS: &str = "the words you agree to or not have changed.";

/// Most names in the subject of a retention rule.
const MOST_NAMES: usize = 3;

pub(super) const fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}

pub(super) fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

pub(super) fn numbers(numbers: &[u8]) -> Option<String> {
    let words: Vec<String> = numbers.iter().map(u8::to_string).collect();
    (!words.is_empty()).then(|| words.join(", "))
}

pub(super) fn purpose(title: &str) -> String {
    format!("Purpose: {title}")
}

pub(super) fn interest(title: &str) -> String {
    format!("Fair reason: {title}")
}

pub(super) fn recipient(name: &str) -> String {
    format!("Who may see facts: {name}")
}

pub(super) fn processor(name: &str) -> String {
    format!("Who works for us: {name}")
}

pub(super) fn agreement(title: &str) -> String {
    format!("Agreement: {title}")
}

/// Who works for us, where, at what, and what protects facts there.
pub(super) fn processor_whole(one: &Processor) -> String {
    let safeguard = one.safeguard.as_deref().map(sentence).unwrap_or_default();
    let whole = format!(
        "{} ({}): {} {safeguard}",
        one.name,
        one.country,
        sentence(&one.what)
    );
    whole.trim_end().to_owned()
}

pub(super) fn policy(one: &Policy) -> String {
    format!("{} ({})", one.title, one.law)
}

/// "Retention rule RK: Bank details", with the pages that are kept by it.
pub(super) fn rule(pack: &Pack, id: &str, sections: &BTreeSet<String>) -> String {
    let names: Vec<String> = pack
        .sections()
        .into_iter()
        .filter(|section| sections.contains(*section))
        .map(|section| self::section(pack, section))
        .collect();
    let named = some_of(&names, ", ");
    if named.is_empty() {
        format!("Retention rule {id}")
    } else {
        format!("Retention rule {id}: {named}")
    }
}

/// The first names of many, and how many more there are.
pub(super) fn some_of(names: &[String], between: &str) -> String {
    let first: Vec<&str> = names.iter().take(MOST_NAMES).map(String::as_str).collect();
    let more = names.len().saturating_sub(MOST_NAMES);
    if more == 0 {
        first.join(between)
    } else {
        format!("{} and {more} more", first.join(between))
    }
}

/// The title of the first page a section stands on; of its first card, where no page has it.
pub(super) fn section(pack: &Pack, id: &str) -> String {
    let group = pack.groups.iter().find(|group| group.section == id);
    let field = pack.fields.iter().find(|field| field.section == id);
    let group = group.or_else(|| pack.group(&field?.group));
    let card = pack.cards.iter().find(|card| card.section == id);
    let card = card.map(|card| card.under.as_ref().unwrap_or(&card.title));
    group
        .map(|group| &group.title)
        .or(card)
        .map_or(id, String::as_str)
        .to_owned()
}

/// A list of answers, by the first question that uses it.
pub(super) fn list(pack: &Pack, id: &str) -> String {
    let field = pack
        .fields
        .iter()
        .find(|field| field.list.as_deref() == Some(id));
    field.map_or(id, |field| &field.label).to_owned()
}

/// The answers of a list.
pub(super) fn answers(pack: &Pack, id: Option<&str>) -> Option<String> {
    let labels = pack.list(id?)?.options.iter();
    Some(join(labels.map(|option| option.label.clone()).collect()))
}

/// A card by its title.
pub(super) fn card(pack: &Pack, id: Option<&str>) -> Option<String> {
    let id = id?;
    Some(pack.card(id).map_or(id, |card| &card.title).to_owned())
}

/// All that a card covers.
pub(super) fn card_whole(pack: &Pack, card: &Card) -> String {
    let rule = pack.retention_rule(&card.retention);
    format!(
        "{}. What for: {}. Who outside sees it: {}. {}",
        card.title,
        join(titles(pack, &card.purposes)),
        recipients(pack, &card.recipients),
        rule.map(kept).unwrap_or_default()
    )
    .trim_end()
    .to_owned()
}

/// When something is asked.
pub(super) fn ask_if(pack: &Pack, ask: Option<&AskIf>) -> String {
    let Some(AskIf { field, any }) = ask else {
        return "always".to_owned();
    };
    let found = pack.field(field);
    let answers = any.iter().map(|code| {
        let option = found.and_then(|found| pack.option(found, code));
        option.map_or(code, |option| &option.label).clone()
    });
    let label = found.map_or(field, |found| &found.label);
    format!(
        "only if the answer to “{label}” is one of: {}",
        join(answers.collect())
    )
}

/// Second uses as a set.
pub(super) fn also_set(field: &Field) -> BTreeSet<(&str, BTreeSet<&str>)> {
    field
        .also
        .iter()
        .map(|Also { card, purposes }| {
            let purposes = purposes.iter().map(String::as_str).collect();
            (card.as_str(), purposes)
        })
        .collect()
}

/// Second uses in words.
pub(super) fn also(pack: &Pack, field: &Field) -> Option<String> {
    let parts: Vec<String> = field
        .also
        .iter()
        .map(|also| {
            let card = card(pack, Some(&also.card)).unwrap_or_default();
            let purposes = join(titles(pack, &also.purposes));
            format!("only if you agree to “{card}”: {purposes}")
        })
        .collect();
    (!parts.is_empty()).then(|| join(parts))
}

pub(super) const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Main => "with the other questions",
        Stage::Equality => "apart, after the other questions, and only if you like",
    }
}

pub(super) const fn sensitive(kind: Sensitive) -> &'static str {
    match kind {
        Sensitive::Health => "health",
        Sensitive::Ethnicity => "race or ethnic origin",
        Sensitive::Religion => "religion or belief",
        Sensitive::Orientation => "sex life or orientation",
        Sensitive::Crime => "crime",
        Sensitive::Notice => "as private as these, because we say so",
    }
}

pub(super) const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Ordinary => "a clear yes",
        Strength::Explicit => "a clear statement",
        Strength::ExplicitWritten => "a clear statement in writing",
    }
}

pub(super) const fn place(place: CardPlace) -> &'static str {
    match place {
        CardPlace::Group => "before the questions that need it",
        CardPlace::Option => "when an answer that needs it is chosen",
        CardPlace::Choices => "on the page of choices near the end",
    }
}

pub(super) const fn route(route: Route) -> &'static str {
    match route {
        Route::Notice => "we ask once we have told you why",
        Route::Consent => "we ask only if you agree",
        Route::Law => "a law lets us ask",
        Route::Claim => "we ask for a legal claim",
        Route::Public => "you made it public yourself",
        Route::Optional => "we ask so that we can count, and only if you like",
        Route::Closed => "we do not ask this",
    }
}

pub(super) const fn by(by: FilledBy) -> &'static str {
    match by {
        FilledBy::Applicant => "you answer it",
        FilledBy::Officer => "our staff note it",
    }
}

/// What is collected, whatever its limits.
pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Text { max: _ } => "a few words",
        Kind::LongText { max: _ } => "words of your own",
        Kind::Choice => "one of a list",
        Kind::Choices => "any of a list",
        Kind::YesNo => "yes or no",
        Kind::Date {
            partial: true,
            future: _,
        } => "a date, or only its month or year",
        Kind::Date {
            partial: false,
            future: _,
        } => "a whole date",
        Kind::Number { min: _, max: _ } => "a number",
        Kind::Money { frequency: true } => "an amount and how often",
        Kind::Money { frequency: false } => "an amount",
        Kind::Address => "an address",
        Kind::Phone => "a telephone number",
        Kind::Email => "an email address",
        Kind::NationalInsurance => "a National Insurance number",
        Kind::Bank => "account details",
        Kind::Repeat { max: _ } => "a list of rows",
    }
}

/// How much of it fits.
pub(super) fn limits(kind: Kind) -> String {
    match kind {
        Kind::Text { max } | Kind::LongText { max } => format!("at most {max} characters"),
        Kind::Number { min, max } => format!("from {min} to {max}"),
        Kind::Repeat { max } => format!("at most {max} rows"),
        Kind::Date { partial: _, future } => {
            let future = if future { "may" } else { "may not" };
            format!("{future} lie in the future")
        }
        Kind::Choice
        | Kind::Choices
        | Kind::YesNo
        | Kind::Money { frequency: _ }
        | Kind::Address
        | Kind::Phone
        | Kind::Email
        | Kind::NationalInsurance
        | Kind::Bank => String::new(),
    }
}

/// How a change is named to a person, before its "Before" and "Now". `None` for what a person is not told of: what
/// is only for those who ask, and the parts of a ground, which are said as one ("Reason").
pub(super) fn heading(kind: FactKind, what: &str) -> Option<&'static str> {
    match kind {
        FactKind::Review
        | FactKind::Form
        | FactKind::Policy
        | FactKind::Basis
        | FactKind::Route => None,
        FactKind::Controller => Some(match what {
            "added" => "Also decides how your facts are used",
            "removed" => "No longer decides how your facts are used",
            _ => "Who decides how your facts are used",
        }),
        FactKind::Partner => Some(match what {
            "added" => "A new partner whose news we may send, if you agree",
            _ => "A partner whose news we no longer send",
        }),
        FactKind::Purpose | FactKind::Interest => Some(match what {
            "added" => "A new use",
            "removed" => "A use that has ended",
            "also" => "More that we may use it for",
            _ => "What it is for",
        }),
        FactKind::Recipient => Some(match what {
            "added" => "Also may be given facts",
            "removed" => "No longer given facts",
            "by_law" => "Whether the law can make us share it",
            "for_us" => "Whether it works on our instructions only",
            "part_of" => "Which kind of organisation it is",
            _ => "Who outside sees it",
        }),
        FactKind::Retention => Some(match what {
            "trigger" => "When the time starts",
            "reason" => "Why we keep it that long",
            "minimum" => "Whether a law sets a least time",
            _ => "How long we keep it",
        }),
        FactKind::Transfer => Some(match what {
            "added" => "Now works on facts for us",
            "removed" => "No longer works on facts for us",
            "country" => "Where the facts go",
            "safeguard" => "What protects them there",
            "work" => "What they do for us",
            _ => "Who works on facts for us",
        }),
        FactKind::Field => field_heading(what),
        FactKind::Option => Some(match what {
            "added" => "A new answer you can choose",
            "removed" => "An answer you can no longer choose",
            "sensitive" => "Whether an answer is private",
            "card" => "What you agree to before we keep an answer",
            _ => "Whether we ask for your own words beside an answer",
        }),
        FactKind::Group => Some(match what {
            "added" => "A new page of questions",
            "removed" => "A page of questions we no longer ask",
            "ask_if" => "When we ask these questions",
            "section" => "Which notice goes with them",
            _ => "Where these questions come",
        }),
        FactKind::Card => Some(match what {
            "added" => "New, and yours to agree to or not",
            "removed" => "We no longer ask you to agree to this",
            "strength" => "How you agree",
            "place" => "When we ask if you agree",
            "section" => "Which notice goes with it",
            "partners" => "Whether it is about partners",
            _ => "What you agree to first",
        }),
        FactKind::Contact => Some(match what {
            "title" | "name" => "Name",
            "address" => "Address",
            "email" => "Email",
            "website" => "Website",
            "phone" => "Telephone",
            "how" => "How",
            "acknowledge_days" => "Most days until you hear that it has come in",
            _ => "What to write",
        }),
    }
}

fn field_heading(what: &str) -> Option<&'static str> {
    Some(match what {
        "added" => "We now also ask",
        "removed" => "We no longer ask",
        "required" => "Whether we need an answer to go on",
        "consequence" => "If you do not say",
        "sensitive" => "Whether we treat it as private",
        "ask_if" => "When we ask it",
        "by" => "Who answers it",
        "about_others" => "Whether it is about somebody else",
        "restricted" => "Whether it stays off ordinary papers",
        "section" => "Which notice goes with it",
        "within" => "Which list it belongs to",
        "page" => "Where it comes",
        _ => "What we ask for",
    })
}

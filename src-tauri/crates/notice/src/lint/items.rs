//! What Article 13 and Article 14 ask a notice to say, and section 164A of the Data Protection Act 2018.
//!
//! A program cannot tell whether a paragraph says who the controller is. So the author says it: `[says.en]` in
//! `pack.toml` names, for each thing, the heading of the full layer it stands under, and the rules here hold the
//! author to it. What can be seen in the words is looked for as well: the lists, the month, the regulator.

use super::subject::{Found, Rule, Subject, TextAt, must, plain, under_heading};
use crate::duties::Item;
use crate::model::{Field, FilledBy, Pack, Route};
use crate::words::WordsOf;

const SAY: &str = "Say it in the full notice, and name its heading in `[says]` of pack.toml.";

/// The rule of each thing.
pub(crate) const BY_ITEM: [(Item, Rule); 17] = [
    (
        Item::Controller,
        must("art13.controller", "UK GDPR Article 13(1)(a); O2", SAY),
    ),
    (
        Item::Officer,
        must("art13.officer", "UK GDPR Article 13(1)(b); O1", SAY),
    ),
    (
        Item::Purposes,
        must("art13.purposes", "UK GDPR Article 13(1)(c); O13", SAY),
    ),
    (
        Item::Grounds,
        must(
            "art13.grounds",
            "UK GDPR Articles 6(1) and 13(1)(c); O13",
            SAY,
        ),
    ),
    (
        Item::Interests,
        must("art13.interests", "UK GDPR Article 13(1)(d); O20", SAY),
    ),
    (
        Item::Recipients,
        must("art13.recipients", "UK GDPR Article 13(1)(e); O129", SAY),
    ),
    (
        Item::Transfers,
        must("art13.transfers", "UK GDPR Article 13(1)(f); C18", SAY),
    ),
    (
        Item::Retention,
        must("art13.retention", "UK GDPR Article 13(2)(a); C13", SAY),
    ),
    (
        Item::Rights,
        must("art13.rights", "UK GDPR Article 13(2)(b); O99", SAY),
    ),
    (
        Item::Withdraw,
        must("art13.withdraw", "UK GDPR Article 13(2)(c); O110", SAY),
    ),
    (
        Item::Regulator,
        must("art13.regulator", "UK GDPR Article 13(2)(d); O140", SAY),
    ),
    (
        Item::Required,
        must("art13.required", "UK GDPR Article 13(2)(e); O45", SAY),
    ),
    (
        Item::Automated,
        must("art13.automated", "UK GDPR Article 13(2)(f); C12", SAY),
    ),
    (
        Item::Categories,
        must("art14.categories", "UK GDPR Article 14(1)(d); C31", SAY),
    ),
    (
        Item::Source,
        must("art14.source", "UK GDPR Article 14(2)(f); O11", SAY),
    ),
    (
        Item::When,
        must("art14.when", "UK GDPR Article 14(3); O12", SAY),
    ),
    (
        Item::Complaints,
        must(
            "complaints.said",
            "Data Protection Act 2018, section 164A; C16",
            SAY,
        ),
    ),
];

/// The heading, under "More" of a section, of what Article 14 asks a page to say. It is the same in every language, as
/// the other headings of a section are.
const ABOUT_OTHERS: &str = "Facts about others";

const PAGE: Rule = must(
    "art14.page",
    "UK GDPR Article 14(1)(d), (2)(f) and (3); C31, O11, O12, O143",
    "Put `### Facts about others` under “More” of the section: which facts, who gives them, and when that person is told.",
);
const LISTED: Rule = must(
    "full.list",
    "UK GDPR Article 13(1) and (2); O129, O131",
    "Put the list on a line of its own in the full notice.",
);
const MONTH: Rule = must(
    "rights.month",
    "UK GDPR Article 12(3); C15",
    "Say that you answer within one month.",
);
const REGULATOR: Rule = must(
    "complaint.regulator",
    "UK GDPR Article 13(2)(d); O140",
    "Name the regulator there with `{{regulator.name}}` and `{{regulator.phone}}` or `{{regulator.website}}`.",
);
const DAYS_SAID: Rule = must(
    "complaints.days_said",
    "Data Protection Act 2018, section 164A; C16",
    "Say there that a person hears within `{{complaints.days}}` days that the complaint has come in.",
);
const COPY: Rule = must(
    "transfer.copy",
    "UK GDPR Article 13(1)(f); C18",
    "Say there how a person gets a copy of what protects the data.",
);

#[cfg(test)]
pub(crate) const RULES: &[&Rule] = &[&PAGE, &LISTED, &MONTH, &REGULATOR, &DAYS_SAID, &COPY];

/// Checks the full layer of every language, and the sections of pages that ask about others.
pub(crate) fn check(subject: &Subject<'_>, found: &mut Found) {
    let texts = &subject.texts;
    for text in texts {
        if let WordsOf::Section(id) = text.of {
            page(subject, id, text, found);
        }
    }
    for full in texts.iter().filter(|text| text.of == WordsOf::Full) {
        for (item, rule) in &BY_ITEM {
            if due(subject.pack, *item) {
                said(subject, full, *item, rule, found);
            }
        }
        lists(subject, full, found);
    }
}

/// True where this pack has to say it.
fn due(pack: &Pack, item: Item) -> bool {
    match item {
        Item::Controller
        | Item::Officer
        | Item::Purposes
        | Item::Grounds
        | Item::Recipients
        | Item::Retention
        | Item::Rights
        | Item::Regulator
        | Item::Automated
        | Item::Complaints => true,
        Item::Interests => {
            let weighed = |basis: &String| basis == "6(1)(f)";
            !pack.interests.is_empty() || pack.fields.iter().any(|f| f.basis.iter().any(weighed))
        }
        Item::Transfers => pack.processors.iter().any(super::organisation::abroad),
        Item::Withdraw => !pack.cards.is_empty(),
        Item::Required => !pack.fields.is_empty(),
        Item::Categories | Item::Source | Item::When => from_others(pack),
    }
}

/// True where facts come from somebody else than the person: a pack with no questions gets them all that way.
fn from_others(pack: &Pack) -> bool {
    let other = |field: &Field| field.about_others || field.by == FilledBy::Officer;
    pack.fields.is_empty() || pack.fields.iter().any(other)
}

/// A page that asks about somebody who is not in the room says so itself: who sits there is the source, and the other
/// person will one day ask what was said.
fn page(subject: &Subject<'_>, id: &str, text: &TextAt<'_>, found: &mut Found) {
    let asks =
        |field: &&Field| field.section == id && field.about_others && field.route != Route::Closed;
    let Some(field) = subject.pack.fields.iter().find(asks) else {
        return;
    };
    let said = under_heading(text.raw, ABOUT_OTHERS);
    if said.is_some_and(|(_, words)| words.contains(char::is_alphanumeric)) {
        return;
    }
    let what = format!(
        "“{}” is about somebody else, and the section says nothing of facts about others",
        field.label
    );
    found.add(&PAGE, text.line(1), text.place.clone(), what);
}

/// One thing: named, there, with words under it, and with what can be seen in them.
fn said(subject: &Subject<'_>, full: &TextAt<'_>, item: Item, rule: &Rule, found: &mut Found) {
    let (language, code) = (full.language, item.code());
    let key = format!("pack/says/{language}/{code}");
    let heading = subject
        .pack
        .says
        .get(language)
        .and_then(|says| says.get(&item));
    let place = format!("what the full notice says ({language})");
    let Some(heading) = heading else {
        let what = format!("no heading is named for `{code}`");
        return found.add(rule, subject.at(&key), place, what);
    };
    let Some((line, words)) = under_heading(full.raw, heading) else {
        let what = format!(
            "`{code}` is said to stand under “{heading}”; the full notice has no such heading"
        );
        return found.add(rule, subject.at(&key), place, what);
    };
    if !words.chars().any(char::is_alphanumeric) {
        let what = format!("nothing stands under “{heading}”, where `{code}` should be said");
        return found.add(rule, full.line(line), full.place.clone(), what);
    }
    let place = format!("{}, {heading}", full.place);
    if let Some((rule, what)) = missing(subject, full, item, &words) {
        found.add(rule, full.line(line), place, what);
    }
}

/// What should be seen in the words of one thing and is not. Long because every item is named: a new one has to be
/// decided here.
fn missing(
    subject: &Subject<'_>,
    full: &TextAt<'_>,
    item: Item,
    words: &str,
) -> Option<(&'static Rule, &'static str)> {
    let (text, english) = (plain(words), full.is_english());
    match item {
        Item::Rights if english && !text.contains("month") => {
            Some((&MONTH, "the rights do not say when a request is answered"))
        }
        Item::Transfers if english && !text.contains("copy") => {
            Some((&COPY, "nothing says how to get a copy of the safeguards"))
        }
        Item::Regulator
            if !(words.contains("{{regulator.name}}")
                && (words.contains("{{regulator.phone}}")
                    || words.contains("{{regulator.website}}"))) =>
        {
            Some((
                &REGULATOR,
                "the regulator is not named with a way to reach it",
            ))
        }
        Item::Complaints => {
            let days = subject
                .pack
                .complaints
                .as_ref()?
                .acknowledge_days
                .to_string();
            let mut spoken = text.split(|c: char| !c.is_alphanumeric());
            let said = words.contains("{{complaints.days}}") || spoken.any(|word| word == days);
            (!said).then_some((
                &DAYS_SAID,
                "the days until a complaint is acknowledged are not those of `[complaints]`",
            ))
        }
        Item::Controller
        | Item::Officer
        | Item::Purposes
        | Item::Grounds
        | Item::Interests
        | Item::Recipients
        | Item::Transfers
        | Item::Retention
        | Item::Rights
        | Item::Withdraw
        | Item::Regulator
        | Item::Required
        | Item::Automated
        | Item::Categories
        | Item::Source
        | Item::When => None,
    }
}

/// Every list of the pack that holds something stands in the full layer: what is not listed is not said.
fn lists(subject: &Subject<'_>, full: &TextAt<'_>, found: &mut Found) {
    let pack = subject.pack;
    let by_law = |wanted: bool| pack.recipients.iter().any(|one| one.by_law == wanted);
    let lists = [
        ("purposes", !pack.purposes.is_empty()),
        ("interests", !pack.interests.is_empty()),
        ("recipients", by_law(false)),
        ("by_law", by_law(true)),
        ("processors", !pack.processors.is_empty()),
        ("retention", !pack.retention.is_empty()),
        ("policies", !pack.policies.is_empty()),
    ];
    for (name, _) in lists.into_iter().filter(|(_, holds)| *holds) {
        let mark = format!("{{{{list.{name}}}}}");
        if !full.raw.contains(&mark) {
            let what = format!("the full notice leaves out `{mark}`");
            found.add(&LISTED, full.line(1), full.place.clone(), what);
        }
    }
}

//! Who speaks, where it is published, when it was last checked, and what stands behind it.

use chrono::{Days, Months, NaiveDate};

use super::subject::{Found, Rule, Subject, first, must, should};
use crate::model::{Kind, Pack, Policy, Processor, Route};

const PUBLISHED: Rule = must(
    "pack.published",
    "UK GDPR Article 12(1); O135",
    "Give the web address of the published notice, starting with https://.",
);
const EFFECTIVE: Rule = must(
    "pack.effective",
    "O134, C26",
    "Give a first day that is not before the month of the version.",
);
const CHECKED: Rule = should(
    "regulator.checked",
    "C17",
    "Look up the regulator's name, website and telephone number, and put in the day you did.",
);
const FUTURE: Rule = must(
    "regulator.future",
    "C17",
    "Put in the day the details were really checked.",
);
const NO_COMPLAINTS: Rule = must(
    "complaints.missing",
    "Data Protection Act 2018, section 164A (from 19 June 2026); C16",
    "Add `[complaints]` to pack.toml: how, email, address, acknowledge_days.",
);
const DAYS: Rule = must(
    "complaints.days",
    "Data Protection Act 2018, section 164A; C16",
    "The law allows 30 days at most.",
);
const OVERDUE: Rule = must(
    "policy.overdue",
    "Data Protection Act 2018, Schedule 1, Part 4; O60",
    "Review the document, then put in the next day it has to be reviewed by.",
);
const SOON: Rule = should(
    "policy.soon",
    "Data Protection Act 2018, Schedule 1, Part 4; O60",
    OVERDUE.mend,
);
const BALANCING: Rule = must(
    "interest.balancing",
    "UK GDPR Article 6(1)(f); O21",
    "Weigh the interest against people's rights, and put in `balancing`: where that is written down.",
);
const MECHANISM: Rule = must(
    "transfer.mechanism",
    "UK GDPR Articles 13(1)(f) and 46; C18, O120",
    "Name what protects the data there: a contract or transfer agreement, rules the regulator approved, or a decision of the United Kingdom about that country.",
);
const WATCH: Rule = should(
    "watch.empty",
    "O33, O51",
    "List words that give such a fact away, so that an officer looks again at a free answer.",
);
const UNUSED: Rule = should(
    "list.unused",
    "UK GDPR Article 5(1)(a) and (c); O87, C19",
    "Name it where it is used, or take it out; what is used outside the questions may stay.",
);

#[cfg(test)]
pub(crate) const RULES: &[&Rule] = &[
    &PUBLISHED,
    &EFFECTIVE,
    &CHECKED,
    &FUTURE,
    &NO_COMPLAINTS,
    &DAYS,
    &OVERDUE,
    &SOON,
    &BALANCING,
    &MECHANISM,
    &WATCH,
    &UNUSED,
];

/// Days before a policy's review in which the check speaks up: two meetings of a board that meets monthly.
const SOON_DAYS: u64 = 60;

/// Words that name what protects data in another country.
const MECHANISMS: [&str; 8] = [
    "contract",
    "agreement",
    "clauses",
    "adequa",
    "has decided",
    "data bridge",
    "binding corporate rules",
    "code of conduct",
];

/// Checks all that is not a question, a card or a text.
pub(crate) fn check(subject: &Subject<'_>, found: &mut Found) {
    published(subject, found);
    effective(subject, found);
    regulator(subject, found);
    complaints(subject, found);
    for policy in &subject.pack.policies {
        self::policy(subject, policy, found);
    }
    for interest in subject
        .pack
        .interests
        .iter()
        .filter(|one| one.balancing.is_none())
    {
        let place = format!("interest {}", interest.id);
        let what = format!(
            "nothing says where “{}” was weighed against people's rights",
            interest.title
        );
        found.add(
            &BALANCING,
            subject.at(&format!("interests/{}", interest.id)),
            place,
            what,
        );
    }
    for processor in subject.pack.processors.iter().filter(|one| abroad(one)) {
        mechanism(subject, processor, found);
    }
    watch(subject, found);
    unused(subject, found);
}

fn published(subject: &Subject<'_>, found: &mut Found) {
    let address = &subject.pack.published_address;
    let host = address.strip_prefix("https://").unwrap_or_default();
    if !host.starts_with(char::is_alphanumeric) || !host.contains('.') {
        let what = format!("`{address}` is not an address a browser opens safely");
        found.add(
            &PUBLISHED,
            subject.at("pack/published_address"),
            "published address",
            what,
        );
    }
}

/// A version such as `2026-11.3` says the month it was written in: it cannot have been in force before.
fn effective(subject: &Subject<'_>, found: &mut Found) {
    let month = subject.pack.version.split_once('.').map(|(month, _)| month);
    let written = month.and_then(|month| format!("{month}-01").parse::<NaiveDate>().ok());
    let effective = subject.pack.effective;
    if let Some(written) = written.filter(|written| effective < *written) {
        let what = format!(
            "the notice is in force from {effective}, before its version was written ({written})"
        );
        found.add(
            &EFFECTIVE,
            subject.at("pack/effective"),
            "first day in force",
            what,
        );
    }
}

fn regulator(subject: &Subject<'_>, found: &mut Found) {
    let checked = subject.pack.regulator.verified_on;
    let at = || subject.at("pack/regulator/verified_on");
    if checked > subject.today {
        let what = format!(
            "the regulator's details are said to be checked on {checked}, which is still to come"
        );
        found.add(&FUTURE, at(), "regulator", what);
    }
    let year = checked.checked_add_months(Months::new(12));
    if year.is_some_and(|year| year < subject.today) {
        let what = format!(
            "the regulator's details were last checked on {checked}, more than 12 months ago"
        );
        found.add(&CHECKED, at(), "regulator", what);
    }
}

fn complaints(subject: &Subject<'_>, found: &mut Found) {
    let Some(complaints) = &subject.pack.complaints else {
        let what = "nothing says how a person complains to the organisation itself";
        return found.add(&NO_COMPLAINTS, subject.at("pack"), "complaints", what);
    };
    let days = complaints.acknowledge_days;
    if days > 30 {
        let what = format!("a complaint is acknowledged within {days} days");
        found.add(
            &DAYS,
            subject.at("pack/complaints/acknowledge_days"),
            "complaints",
            what,
        );
    }
}

/// A policy that questions rest on must be in date, or their route closes.
fn policy(subject: &Subject<'_>, policy: &Policy, found: &mut Found) {
    let rests = |field: &crate::model::Field| {
        field.route == Route::Law && field.policy.as_ref() == Some(&policy.id)
    };
    if !subject.pack.fields.iter().any(rests) {
        return;
    }
    let at = subject.at(&format!("policies/{}/review_by", policy.id));
    let place = format!("policy {}", policy.id);
    let by = policy.review_by;
    let soon = subject.today.checked_add_days(Days::new(SOON_DAYS));
    if by < subject.today {
        let what = format!(
            "“{}” had to be reviewed by {by}; the questions that rest on it are closed",
            policy.title
        );
        found.add(&OVERDUE, at, place, what);
    } else if soon.is_some_and(|soon| by <= soon) {
        let what = format!(
            "“{}” has to be reviewed by {by}; then the questions that rest on it close",
            policy.title
        );
        found.add(&SOON, at, place, what);
    }
}

/// True where data may leave the United Kingdom.
pub(crate) fn abroad(processor: &Processor) -> bool {
    processor.country != "United Kingdom"
}

fn mechanism(subject: &Subject<'_>, processor: &Processor, found: &mut Found) {
    // No safeguard at all is a flaw of its own.
    let Some(safeguard) = &processor.safeguard else {
        return;
    };
    if first(safeguard, &MECHANISMS).is_none() {
        let key = format!("processors/{}/safeguard", processor.id);
        let place = format!("processor {}", processor.id);
        let what = format!(
            "nothing names what protects the data in “{}”",
            processor.country
        );
        found.add(&MECHANISM, subject.at(&key), place, what);
    }
}

/// Free answers can give away more than they were asked for; the lists are what notices.
fn watch(subject: &Subject<'_>, found: &mut Found) {
    let free = |kind: &Kind| matches!(kind, Kind::Text { .. } | Kind::LongText { .. });
    if !subject.pack.fields.iter().any(|field| free(&field.kind)) {
        return;
    }
    let watch = &subject.pack.watch;
    for (name, words) in [("health", &watch.health), ("crime", &watch.crime)] {
        if words.is_empty() {
            let key = format!("pack/watch/{name}");
            let what = format!("no word about {name} is watched for in free answers");
            found.add(&WATCH, subject.at(&key), "words to look at again", what);
        }
    }
}

/// What is listed and never used. Recipients the law can name are left out: the law does not ask which question it
/// was. A recipient counts as used where its whole or one of its parts is. Nothing can be used where nothing is asked.
fn unused(subject: &Subject<'_>, found: &mut Found) {
    let pack = subject.pack;
    if pack.fields.is_empty() {
        return;
    }
    let mut add = |list: &str, what: &str, id: &str| {
        let key = format!("{list}/{id}");
        found.add(
            &UNUSED,
            subject.at(&key),
            format!("{what} {id}"),
            format!("no question and no card uses {what} {id}"),
        );
    };
    for purpose in pack
        .purposes
        .iter()
        .filter(|one| !purpose_used(pack, &one.id))
    {
        add("purposes", "purpose", &purpose.id);
    }
    for interest in &pack.interests {
        if !pack
            .fields
            .iter()
            .any(|field| field.interest.as_ref() == Some(&interest.id))
        {
            add("interests", "interest", &interest.id);
        }
    }
    for recipient in pack
        .recipients
        .iter()
        .filter(|one| !one.by_law && one.part_of.is_none())
    {
        let parts = pack
            .recipients
            .iter()
            .filter(|part| part.part_of.as_ref() == Some(&recipient.id));
        let mut family = parts.map(|part| &part.id).chain([&recipient.id]);
        if !family.any(|id| recipient_used(pack, id)) {
            add("recipients", "recipient", &recipient.id);
        }
    }
    for policy in &pack.policies {
        if !pack
            .fields
            .iter()
            .any(|field| field.policy.as_ref() == Some(&policy.id))
        {
            add("policies", "policy", &policy.id);
        }
    }
}

fn purpose_used(pack: &Pack, id: &String) -> bool {
    let field = |field: &crate::model::Field| {
        field.purposes.contains(id) || field.also.iter().any(|also| also.purposes.contains(id))
    };
    pack.fields.iter().any(field) || pack.cards.iter().any(|card| card.purposes.contains(id))
}

fn recipient_used(pack: &Pack, id: &String) -> bool {
    pack.fields
        .iter()
        .any(|field| field.recipients.contains(id))
        || pack.cards.iter().any(|card| card.recipients.contains(id))
}

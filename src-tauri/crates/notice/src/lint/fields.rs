//! Questions and groups: what each must say for itself.

use super::subject::{Found, Rule, Subject, first, must, should};
use crate::model::{Field, Route, Sensitive};
use crate::words::{BriefKey, under};

const CONSEQUENCE: Rule = must(
    "field.no_consequence",
    "UK GDPR Article 13(2)(e); O45",
    "Say in `consequence`, or under “If not” of its section, what follows when it is not given.",
);
const RECIPIENTS: Rule = must(
    "field.recipients",
    "UK GDPR Article 13(1)(e); O13",
    "Name who is given it; `recipients = []` says that nobody outside is.",
);
const OTHER_BASIS: Rule = must(
    "consent.other_basis",
    "UK GDPR Article 7(4); ICO on consent; C1, C9",
    "Leave `6(1)(a)` alone there, or ask without a card. A second use goes through `also`.",
);
const BASIS_CONSENT: Rule = must(
    "basis.consent",
    "UK GDPR Articles 6(1)(a) and 7; C1",
    "Ask for it with a card (`route = \"consent\"`), or name the ground it really rests on.",
);
const OTHERS: Rule = must(
    "field.contract_others",
    "UK GDPR Article 6(1)(b); C5",
    "A contract is with the applicant alone: name another ground for facts about others.",
);
const CRIME_CONSENT: Rule = should(
    "crime.consent",
    "UK GDPR Article 10; Data Protection Act 2018, Schedule 1; C2",
    "Agreement is weak where a home depends on it: rest the question on a law and a policy.",
);
const CRIME_SEEN: Rule = must(
    "crime.restricted",
    "UK GDPR Article 10; C2, O42",
    "Set `restricted = true`: an answer about offences stays off ordinary summaries and prints.",
);
const CONDITION: Rule = must(
    "law.condition",
    "UK GDPR Articles 9(2) and 10; Data Protection Act 2018, Schedule 1; C1, C2, O54",
    "Name the condition in the policy's `law`: Schedule 1 and its paragraph.",
);
const GROUP_RETENTION: Rule = must(
    "group.retention",
    "UK GDPR Article 13(2)(a); C13, O94",
    "Give its questions a rule of retention.toml.",
);
const VAGUE: Rule = must(
    "retention.vague",
    "UK GDPR Article 13(2)(a); C13",
    "Give a length of time, or the event that ends it.",
);

#[cfg(test)]
pub(crate) const RULES: &[&Rule] = &[
    &CONSEQUENCE,
    &RECIPIENTS,
    &OTHER_BASIS,
    &BASIS_CONSENT,
    &OTHERS,
    &CRIME_CONSENT,
    &CRIME_SEEN,
    &CONDITION,
    &GROUP_RETENTION,
    &VAGUE,
];

/// Words that give no time.
const NO_TIME: [&str; 6] = [
    "as long as needed",
    "as long as necessary",
    "as long as we need",
    "as required",
    "where appropriate",
    "a reasonable time",
];

/// Checks every question, group and retention rule. A question that is not asked has nothing to say.
pub(crate) fn check(subject: &Subject<'_>, found: &mut Found) {
    for field in subject
        .pack
        .fields
        .iter()
        .filter(|field| field.route != Route::Closed)
    {
        consequence(subject, field, found);
        recipients(subject, field, found);
        bases(subject, field, found);
        others(subject, field, found);
        crime(subject, field, found);
        condition(subject, field, found);
    }
    groups(subject, found);
    retention(subject, found);
}

fn place(field: &Field) -> String {
    format!("question {}", field.id)
}

fn key(field: &Field, part: &str) -> String {
    format!("fields/{}/{part}", field.id)
}

/// Where the ground is a contract or a law, the person is told what follows when they do not answer. The question
/// says it for itself, or the page does, under "If not".
fn consequence(subject: &Subject<'_>, field: &Field, found: &mut Found) {
    let asks = field
        .basis
        .iter()
        .any(|basis| matches!(basis.as_str(), "6(1)(b)" | "6(1)(c)"));
    if !asks || field.consequence.is_some() {
        return;
    }
    let says = |raw: &crate::read::RawTexts| {
        let text = raw
            .sections
            .get(&field.section)
            .map(String::as_str)
            .unwrap_or_default();
        under(text, BriefKey::IfNot.heading()).contains(char::is_alphanumeric)
    };
    for (language, _) in subject.raw.iter().filter(|(_, raw)| !says(raw)) {
        let what = format!(
            "nothing says ({language}) what follows when “{}” is not answered",
            field.label
        );
        found.add(
            &CONSEQUENCE,
            subject.at(&key(field, "label")),
            place(field),
            what,
        );
    }
}

/// A question that says nothing about recipients may mean nobody, or may have been forgotten.
fn recipients(subject: &Subject<'_>, field: &Field, found: &mut Found) {
    if !subject.flaws.knows(&key(field, "recipients")) {
        let what = format!(
            "“{}” does not say who outside is given the answer",
            field.label
        );
        found.add(
            &RECIPIENTS,
            subject.at(&key(field, "id")),
            place(field),
            what,
        );
    }
}

/// Consent is the ground or it is not: who says no must not find that another ground was there all along.
fn bases(subject: &Subject<'_>, field: &Field, found: &mut Found) {
    let at = || subject.at(&key(field, "basis"));
    let consent = |basis: &&String| basis.as_str() == "6(1)(a)";
    let (yes, other) = (
        field.basis.iter().any(|b| consent(&b)),
        field.basis.iter().find(|b| !consent(b)),
    );
    match (
        field.card.is_some() || field.route == Route::Consent,
        yes,
        other,
    ) {
        (true, _, Some(other)) => {
            let what = format!(
                "“{}” asks for agreement and also rests on `{other}`",
                field.label
            );
            found.add(&OTHER_BASIS, at(), place(field), what);
        }
        (false, true, _) => {
            let what = format!(
                "“{}” rests on agreement, and no card asks for it",
                field.label
            );
            found.add(&BASIS_CONSENT, at(), place(field), what);
        }
        (true, _, None) | (false, false, _) => {}
    }
}

fn others(subject: &Subject<'_>, field: &Field, found: &mut Found) {
    let contract = |basis: &String| basis == "6(1)(b)";
    if field.about_others && !field.basis.is_empty() && field.basis.iter().all(contract) {
        let what = format!(
            "“{}” is about others and rests on a contract they are no part of",
            field.label
        );
        found.add(
            &OTHERS,
            subject.at(&key(field, "basis")),
            place(field),
            what,
        );
    }
}

fn crime(subject: &Subject<'_>, field: &Field, found: &mut Found) {
    if !field.sensitive.contains(&Sensitive::Crime) {
        return;
    }
    if field.route == Route::Consent {
        let what = format!("“{}” is about offences and rests on agreement", field.label);
        found.add(
            &CRIME_CONSENT,
            subject.at(&key(field, "route")),
            place(field),
            what,
        );
    }
    if !field.restricted {
        let what = format!(
            "“{}” is about offences and stands on ordinary summaries",
            field.label
        );
        found.add(
            &CRIME_SEEN,
            subject.at(&key(field, "sensitive")),
            place(field),
            what,
        );
    }
}

/// A sensitive question on the route `law` rests on a condition of Schedule 1; one that is sensitive by the notice
/// alone needs none.
fn condition(subject: &Subject<'_>, field: &Field, found: &mut Found) {
    let in_law = |sensitive: &Sensitive| match sensitive {
        Sensitive::Health
        | Sensitive::Ethnicity
        | Sensitive::Religion
        | Sensitive::Orientation
        | Sensitive::Crime => true,
        Sensitive::Notice => false,
    };
    let policy = field
        .policy
        .as_deref()
        .and_then(|id| subject.pack.policy(id));
    let Some(policy) = policy.filter(|_| field.route == Route::Law) else {
        return;
    };
    if field.sensitive.iter().any(in_law) && !policy.law.contains("Schedule 1") {
        let what = format!(
            "“{}” rests on policy {}, which names no condition of Schedule 1",
            field.label, policy.id
        );
        found.add(
            &CONDITION,
            subject.at(&key(field, "policy")),
            place(field),
            what,
        );
    }
}

fn groups(subject: &Subject<'_>, found: &mut Found) {
    for group in &subject.pack.groups {
        let kept = |field: &Field| subject.pack.retention_rule(&field.retention).is_some();
        let mut fields = subject.pack.fields_of(&group.id).peekable();
        if fields.peek().is_some() && !fields.any(kept) {
            let what = format!(
                "no answer on the page “{}” has a time it is kept for",
                group.title
            );
            let at = subject.at(&format!("groups/{}", group.id));
            found.add(&GROUP_RETENTION, at, format!("group {}", group.id), what);
        }
    }
}

fn retention(subject: &Subject<'_>, found: &mut Found) {
    for rule in &subject.pack.retention {
        for (part, words) in [("period", &rule.period), ("short", &rule.short)] {
            if let Some(phrase) = first(words, &NO_TIME) {
                let at = subject.at(&format!("retention/{}/{part}", rule.id));
                let what = format!("“{phrase}” is no time a person could reckon with");
                found.add(&VAGUE, at, format!("retention rule {}", rule.id), what);
            }
        }
    }
}

//! "Question by question": what the fields of a section say for themselves, in plain words.

use crate::model::{Field, OptionList, Pack, RetentionRule, Route};

/// The heading of the generated part.
pub(crate) const HEADING: &str = "Question by question";

/// The generated part of a section, as Markdown: a point for each question; questions with the same facts share
/// one. `None` where no field names the section.
pub(crate) fn question_by_question(pack: &Pack, section: &str) -> Option<String> {
    let mut points: Vec<(Vec<&str>, String)> = Vec::new();
    for field in pack.fields.iter().filter(|field| field.section == section) {
        let facts = facts(pack, field);
        match points.iter_mut().find(|(_, known)| *known == facts) {
            Some((labels, _)) => labels.push(&field.label),
            None => points.push((vec![&field.label], facts)),
        }
    }
    if points.is_empty() {
        return None;
    }
    let lines: Vec<String> = points
        .iter()
        .map(|(labels, facts)| format!("- **{}** {facts}", labels.join(" · ")))
        .collect();
    Some(format!("## {HEADING}\n\n{}\n", lines.join("\n")))
}

/// Everything a person must be told about one question.
pub(crate) fn facts(pack: &Pack, field: &Field) -> String {
    if field.route == Route::Closed {
        return "We do not ask this for this letting.".to_owned();
    }
    let mut facts = vec![
        format!("What for: {}.", join(titles(pack, &field.purposes))),
        format!("Reason: {}", reason(pack, field)),
        format!(
            "Who outside sees it: {}.",
            recipients(pack, &field.recipients)
        ),
    ];
    if let Some(rule) = pack.retention_rule(&field.retention) {
        facts.push(format!(
            "How long: {} Counted from when {}",
            sentence(&rule.period),
            sentence(&rule.trigger)
        ));
    }
    for also in &field.also {
        if let Some(card) = pack.card(&also.card) {
            let purposes = join(titles(pack, &also.purposes));
            facts.push(format!(
                "Only if you agree to “{}”, also for: {purposes}.",
                card.title
            ));
        }
    }
    let kept_on_a_yes = |list: &OptionList| list.options.iter().any(|option| option.card.is_some());
    if pack.list_of(field).is_some_and(kept_on_a_yes) {
        facts.push(
            "Some answers we keep only if you agree to it, and for as long as its card says."
                .to_owned(),
        );
    }
    if !field.required {
        facts.push("You do not have to say.".to_owned());
    }
    if let Some(consequence) = &field.consequence {
        facts.push(format!("If you do not say: {}", sentence(consequence)));
    }
    facts.join(" ")
}

/// Why the law lets us ask. A question that rests on a card says so and nothing else: a person is never told
/// that we need their agreement and that we do not.
pub(crate) fn reason(pack: &Pack, field: &Field) -> String {
    if let Some(card) = field.card.as_deref().and_then(|id| pack.card(id)) {
        return format!("only if you agree to “{}”.", card.title);
    }
    let policy = field.policy.as_deref().and_then(|id| pack.policy(id));
    let law = policy.map(|policy| {
        format!(
            "the law allows it ({}). {}",
            policy.law,
            sentence(&policy.plain)
        )
    });
    let bases = field
        .basis
        .iter()
        .map(|basis| plain_basis(pack, field, basis));
    law.into_iter()
        .chain(bases)
        .collect::<Vec<_>>()
        .join(" Also, ")
}

/// An Article 6 basis in plain words.
pub(crate) fn plain_basis(pack: &Pack, field: &Field, basis: &str) -> String {
    match basis {
        "6(1)(a)" => "you agree to it.".to_owned(),
        "6(1)(b)" => "we need it for your agreement with us, or to get one ready.".to_owned(),
        "6(1)(c)" => "the law says we must.".to_owned(),
        "6(1)(d)" => "to protect someone’s life.".to_owned(),
        "6(1)(e)" => "we need it for a task in the public interest.".to_owned(),
        "6(1)(f)" => {
            let interest = field.interest.as_deref().and_then(|id| pack.interest(id));
            let title = interest.map_or("our work", |interest| interest.title.as_str());
            format!("we have a fair reason that does not outweigh your rights ({title}).")
        }
        other => format!("{other}."),
    }
}

/// Titles of purposes, as they stand in a sentence.
pub(crate) fn titles(pack: &Pack, ids: &[String]) -> Vec<String> {
    ids.iter()
        .filter_map(|id| pack.purpose(id))
        .map(|purpose| purpose.title.clone())
        .collect()
}

/// Names of recipients, by code or as they stand; "nobody" where there are none.
pub(crate) fn recipients(pack: &Pack, ids: &[String]) -> String {
    if ids.is_empty() {
        return "nobody".to_owned();
    }
    join(
        ids.iter()
            .map(|id| {
                pack.recipient(id)
                    .map_or_else(|| id.clone(), |found| found.name.clone())
            })
            .collect(),
    )
}

/// A retention rule in plain sentences. `period` is a noun phrase, `trigger` a clause.
pub(crate) fn kept(rule: &RetentionRule) -> String {
    let period = sentence(&rule.period);
    let trigger = sentence(&rule.trigger);
    format!("We keep it for {period} The time starts when {trigger}")
}

/// With a full stop at the end.
pub(crate) fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// Parts joined with semicolons: they may hold commas and "and" themselves.
pub(crate) fn join(parts: Vec<String>) -> String {
    parts.join("; ")
}

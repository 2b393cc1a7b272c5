//! A part as JSON: the form `tell-first person 2`, which `schema.json` describes.

use chrono::{DateTime, FixedOffset};
use serde_json::{Map, Value, json};
use tell_first_evidence::Digest;
use tell_first_intake::{Answer, Present, value_json};
use tell_first_notice::{Field, Pack};

use super::answers::words;
use super::part::{Part, Review};
use super::{CopyFacts, FORMAT, HeldAnswer, LettingFacts, Meeting, Opening};
use crate::dossier::{ChoiceFacts, ShowingFacts};
use crate::words::{PRACTICE, heading};

/// The part. Keys always in the same order; times RFC 3339 with their offset, digests lower-case hexadecimal.
pub(super) fn data(part: &Part<'_>) -> Value {
    let (bundle, dossier) = (part.bundle, &part.bundle.dossier);
    let own = !part.apart;
    let list = |wanted: bool, all: Vec<Value>| if wanted { all } else { Vec::new() };
    json!({
        "format": FORMAT,
        "practice": dossier.practice,
        "watermark": dossier.practice.then_some(PRACTICE),
        "export": dossier.export.to_string(),
        "vault": dossier.vault.to_string(),
        "made": time(dossier.made),
        "person": person(part),
        "organisation": organisation(part),
        "meetings": list(own, bundle.meetings.iter().map(|one| meeting(part, one)).collect()),
        "told": list(own, dossier.showings.iter().map(|one| told(part, one)).collect()),
        "choices": part.choices.iter().map(|one| choice(part, one)).collect::<Vec<_>>(),
        "answers": part.held.iter().map(|one| answer(part, one)).collect::<Vec<_>>(),
        "lettings": list(own, bundle.lettings.iter().map(|one| letting(part, one)).collect()),
        "copies": list(own, bundle.copies.iter().map(copy).collect()),
        "texts": texts(part),
        "openings": part.openings.iter().map(|one| opening(part, one)).collect::<Vec<_>>(),
        "proof": part.proof(),
    })
}

fn time(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339()
}

fn codes(reviews: &[Review]) -> Vec<&'static str> {
    reviews.iter().map(|one| one.code()).collect()
}

/// The part that stands apart names nobody.
fn person(part: &Part<'_>) -> Value {
    let (bundle, dossier) = (part.bundle, &part.bundle.dossier);
    let own = |text: &Option<String>| text.clone().filter(|_| !part.apart);
    json!({
        "id": dossier.person.to_string(),
        "reference": dossier.reference,
        "name": own(&bundle.name),
        "known_as": own(&bundle.known_as),
        "born_on": bundle.born_on.filter(|_| !part.apart).map(|day| day.to_string()),
        "postcode": own(&bundle.postcode),
    })
}

fn organisation(part: &Part<'_>) -> Value {
    let pack = &part.bundle.dossier.in_force;
    let controllers: Vec<Value> = pack
        .controllers
        .iter()
        .map(|one| json!({ "name": one.name, "role": one.role }))
        .collect();
    json!({
        "controllers": controllers,
        "officer": {
            "title": pack.officer.title,
            "address": pack.officer.address,
            "email": pack.officer.email,
        },
        "regulator": {
            "name": pack.regulator.name,
            "website": pack.regulator.website,
            "phone": pack.regulator.phone,
        },
    })
}

fn notice(part: &Part<'_>, digest: Digest) -> Value {
    let pack = part.bundle.dossier.pack(digest);
    json!({ "id": pack.id, "version": pack.version, "digest": digest.to_string() })
}

fn meeting(part: &Part<'_>, one: &Meeting) -> Value {
    let others = |who: &tell_first_intake::Who| {
        who.present
            .iter()
            .any(|present| *present != Present::Applicant)
    };
    let mut reviews = vec![Review::Staff];
    if one.who.as_ref().is_some_and(others) {
        reviews.insert(0, Review::ThirdParty);
    }
    json!({
        "meeting": one.interview.to_string(),
        "reference": one.reference,
        "purpose": one.purpose.as_str(),
        "status": one.status.as_str(),
        "started": time(one.started),
        "language": one.language,
        "notice": notice(part, one.pack),
        "by": part.bundle.dossier.staff_name(one.by),
        "present": one.who.as_ref().map(|who| who.present.iter().map(|one| one.as_str()).collect::<Vec<_>>()),
        "channel": one.who.as_ref().map(|who| who.channel.as_str()),
        "private": one.who.as_ref().map(|who| who.private),
        "review": codes(&reviews),
    })
}

fn told(part: &Part<'_>, one: &ShowingFacts) -> Value {
    json!({
        "showing": one.showing.to_string(),
        "meeting": one.interview.to_string(),
        "layer": one.layer.as_str(),
        "section": one.section,
        "title": one.title,
        "notice": notice(part, one.pack),
        "language": one.language,
        "how": one.how.as_str(),
        "by": part.bundle.dossier.staff_name(one.by),
        "began": time(one.started),
        "ended": one.ended.map(time),
        "in_view_ms": one.in_view_ms,
        "hurried_because": part.bundle.hurried.get(&one.showing),
        "reached": one.reached(),
        "text": one.text.to_string(),
        "review": codes(&part.showing_reviews(one)),
    })
}

fn choice(part: &Part<'_>, one: &ChoiceFacts) -> Value {
    let dossier = &part.bundle.dossier;
    let card = dossier.pack(one.pack).card(&one.card);
    json!({
        "choice": one.choice.to_string(),
        "meeting": one.interview.to_string(),
        "card": one.card,
        "title": card.map_or(one.card.as_str(), |card| card.title.as_str()),
        "state": one.state.as_str(),
        "heading": heading(one.state),
        "method": one.method.map(|how| how.as_str()),
        "own_words": part.bundle.own_words.get(&one.choice),
        "notice": notice(part, one.pack),
        "language": one.language,
        "showing": one.showing.to_string(),
        "text": one.statement.map(|digest| digest.to_string()),
        "replaces": one.supersedes.map(|before| before.to_string()),
        "by": dossier.staff_name(one.by),
        "at": time(one.at),
        "review": codes(&part.choice_reviews(one)),
    })
}

fn answer(part: &Part<'_>, one: &HeldAnswer) -> Value {
    let pack = part.bundle.dossier.pack(one.pack);
    let field = part.field(one);
    let (state, value) = state_and_value(&one.answer);
    let rule = field.and_then(|field| pack.kept_by(field, options(&one.answer)));
    json!({
        "meeting": one.interview.to_string(),
        "field": one.field,
        "row": one.row,
        "group": field.and_then(|field| pack.group(&field.group)).map(|group| group.title.as_str()),
        "question": field.map_or(one.field.as_str(), |field| field.label.as_str()),
        "state": state,
        "shown": field.map(|field| words(pack, field, &one.answer)),
        "value": value,
        "notice": notice(part, one.pack),
        "showing": one.showing.to_string(),
        "choice": one.choice.map(|choice| choice.to_string()),
        "used_for": field.map(|field| used_for(pack, field)).unwrap_or_default(),
        "law": field.map_or_else(Vec::new, |field| field.basis.clone()),
        "may_be_given_to": field.map(|field| given_to(pack, field)).unwrap_or_default(),
        "kept_for": rule.map(|rule| rule.period.as_str()),
        "kept_from": rule.map(|rule| rule.trigger.as_str()),
        "at": time(one.at),
        "entry": one.seq,
        "review": codes(&part.reviews(one)),
    })
}

fn state_and_value(answer: &Answer) -> (&'static str, Option<Value>) {
    match answer {
        Answer::Value(value) => ("value", serde_json::from_str(&value_json(value)).ok()),
        Answer::Declined => ("declined", None),
        Answer::NotKnown => ("not-known", None),
        Answer::NotNeeded => ("not-needed", None),
    }
}

/// The options of an answer.
pub(super) fn options(answer: &Answer) -> &[String] {
    match answer {
        Answer::Value(value) => &value.codes,
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => &[],
    }
}

/// Titles of the purposes of a question.
pub(super) fn used_for<'a>(pack: &'a Pack, field: &Field) -> Vec<&'a str> {
    let found = |id: &String| pack.purpose(id).or_else(|| pack.interest(id));
    let all = field.purposes.iter().filter_map(found);
    all.map(|one| one.title.as_str()).collect()
}

/// Who outside may be given the answer to a question.
pub(super) fn given_to<'a>(pack: &'a Pack, field: &'a Field) -> Vec<&'a str> {
    let name = |id: &'a String| pack.recipient(id).map_or(id.as_str(), |one| &one.name);
    field.recipients.iter().map(name).collect()
}

fn letting(part: &Part<'_>, one: &LettingFacts) -> Value {
    json!({
        "tenancy": one.tenancy,
        "agreed": time(one.agreed),
        "logged": one.logged.map(time),
        "dropped": one.dropped.map(time),
        "by": part.bundle.dossier.staff_name(one.by),
        "review": codes(&[Review::Staff]),
    })
}

fn copy(one: &CopyFacts) -> Value {
    let handed: Vec<Value> = one
        .handed
        .iter()
        .map(|(how, at)| json!({ "how": how, "at": time(*at) }))
        .collect();
    json!({
        "copy": one.receipt.to_string(),
        "meeting": one.interview.to_string(),
        "made": time(one.made),
        "handed": handed,
    })
}

/// The exact words, by digest.
fn texts(part: &Part<'_>) -> Value {
    let mut all = Map::new();
    for digest in part.texts() {
        if let Some(words) = part.bundle.texts.get(&digest) {
            all.insert(digest.to_string(), json!(words));
        }
    }
    Value::Object(all)
}

fn opening(part: &Part<'_>, one: &Opening) -> Value {
    json!({
        "seq": one.seq,
        "fact": one.fact,
        "salt": hex::encode(one.salt.as_bytes()),
        "value": one.value,
        "review": codes(&part.opening_reviews(one)),
    })
}

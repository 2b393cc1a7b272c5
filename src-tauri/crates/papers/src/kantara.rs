//! The part of it that a Kantara consent receipt 1.1.0 can hold: what was agreed to and still stands. What it cannot
//! hold is named in a part of its own, which the specification leaves room for.

use serde_json::{Value, json};
use tell_first_intake::{ChoiceState, Method};
use tell_first_notice::{Card, Field, Pack, Sensitive, Strength};

use crate::dossier::{ChoiceFacts, Dossier};
use crate::words::{PRACTICE, heading};

/// The specification's own version string.
const VERSION: &str = "KI-CR-v1.1.0";
/// Where the specification asks for something that the notice does not say.
const NOT_SAID: &str = "not given in the notice";

/// The receipt as indented JSON with a line end: the same bytes for the same dossier.
pub fn kantara(dossier: &Dossier) -> String {
    let standing = standing(dossier);
    let given: Vec<&ChoiceFacts> = standing
        .iter()
        .copied()
        .filter(|choice| choice.state == ChoiceState::Given)
        .collect();
    let newest = given.iter().max_by_key(|choice| choice.at);
    let at = newest.map_or(dossier.made, |choice| choice.at);
    let pack = &dossier.in_force;
    let sensitive = sensitive(dossier, &given);
    let whole = json!({
        "version": VERSION,
        "jurisdiction": "GB",
        "consentTimestamp": at.timestamp().max(0),
        "collectionMethod": collected(&given),
        "consentReceiptID": dossier.export.to_string(),
        "publicKey": dossier.verifier,
        "language": newest.map_or("en", |choice| choice.language.as_str()),
        "piiPrincipalId": dossier.reference,
        "piiControllers": controllers(pack),
        "policyUrl": pack.published_address,
        "services": [{
            "service": pack.title,
            "purposes": given.iter().filter_map(|choice| purpose(dossier, choice)).collect::<Vec<_>>(),
        }],
        "sensitive": !sensitive.is_empty(),
        "spiCat": sensitive,
        "tellFirst": left_out(dossier, &standing),
    });
    format!("{whole:#}\n")
}

/// The newest answer to each card.
fn standing(dossier: &Dossier) -> Vec<&ChoiceFacts> {
    let cards = dossier.by_card().into_iter();
    cards
        .filter_map(|(_, choices)| choices.last().copied())
        .collect()
}

fn controllers(pack: &Pack) -> Vec<Value> {
    pack.controllers
        .iter()
        .map(|one| {
            json!({
                "piiController": one.name,
                "onBehalf": false,
                "contact": pack.officer.title,
                "address": { "streetAddress": pack.officer.address.join(", ") },
                "email": pack.officer.email,
                "phone": NOT_SAID,
                "piiControllerUrl": pack.published_address,
            })
        })
        .collect()
}

/// Ways the agreements were given, each once.
fn collected(given: &[&ChoiceFacts]) -> String {
    let mut ways: Vec<&str> = given
        .iter()
        .filter_map(|choice| choice.method)
        .map(Method::as_str)
        .collect();
    ways.sort_unstable();
    ways.dedup();
    if ways.is_empty() {
        "nothing was agreed to".to_owned()
    } else {
        format!("interview; {}", ways.join(", "))
    }
}

fn purpose(dossier: &Dossier, choice: &ChoiceFacts) -> Option<Value> {
    let pack = dossier.pack(choice.pack);
    let card = pack.card(&choice.card)?;
    let titles = card
        .purposes
        .iter()
        .filter_map(|code| pack.purpose(code))
        .map(|one| one.title.as_str());
    let mut value = json!({
        "purpose": card.title,
        "consentType": match card.strength {
            Strength::Ordinary => "EXPRESSED",
            Strength::Explicit | Strength::ExplicitWritten => "EXPLICIT",
        },
        "purposeCategory": titles.collect::<Vec<_>>(),
        "piiCategory": categories(pack, card),
        "primaryPurpose": false,
        "termination": termination(pack, card),
        "thirdPartyDisclosure": !card.recipients.is_empty(),
    });
    if let (Some(fields), false) = (value.as_object_mut(), card.recipients.is_empty()) {
        let names: Vec<&str> = card
            .recipients
            .iter()
            .map(|code| pack.recipient(code).map_or(code.as_str(), |one| &one.name))
            .collect();
        fields.insert("thirdPartyName".to_owned(), json!(names.join("; ")));
    }
    Some(value)
}

/// The questions a card opens; its own heading where it opens none.
fn categories<'a>(pack: &'a Pack, card: &'a Card) -> Vec<&'a str> {
    let opens = |field: &&Field| field.card.as_deref() == Some(card.id.as_str());
    let mut all: Vec<&str> = pack
        .fields
        .iter()
        .filter(opens)
        .map(|field| field.label.as_str())
        .collect();
    if all.is_empty() {
        all.push(&card.title);
    }
    all
}

fn termination(pack: &Pack, card: &Card) -> String {
    let kept = pack.retention_rule(&card.retention).map_or_else(
        || NOT_SAID.to_owned(),
        |rule| format!("{}, counted from when {}", rule.period, rule.trigger),
    );
    format!("Kept {kept}. The person may take it back at any time.")
}

/// The kinds of sensitive data that were agreed to.
fn sensitive(dossier: &Dossier, given: &[&ChoiceFacts]) -> Vec<&'static str> {
    let mut all: Vec<&str> = given
        .iter()
        .flat_map(|choice| {
            crate::dpv::sensitivities(dossier.pack(choice.pack), &choice.card)
                .into_iter()
                .map(word)
        })
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

const fn word(kind: Sensitive) -> &'static str {
    match kind {
        Sensitive::Health => "health",
        Sensitive::Ethnicity => "racial or ethnic origin",
        Sensitive::Religion => "religion or belief",
        Sensitive::Orientation => "sex life or sexual orientation",
        Sensitive::Crime => "offences",
        Sensitive::Notice => "treated as sensitive by the notice",
    }
}

/// What the receipt had to leave out: everything that is no agreement, and what its form has no room for.
fn left_out(dossier: &Dossier, standing: &[&ChoiceFacts]) -> Value {
    let no_yes = |choice: &&&ChoiceFacts| choice.state != ChoiceState::Given;
    let line = |choice: &&ChoiceFacts| {
        let title = dossier.pack(choice.pack).card(&choice.card);
        json!({
            "card": choice.card,
            "title": title.map_or(choice.card.as_str(), |card| card.title.as_str()),
            "state": choice.state.as_str(),
            "heading": heading(choice.state),
            "at": choice.at.to_rfc3339(),
        })
    };
    json!({
        "practice": dossier.practice,
        "watermark": dossier.practice.then_some(PRACTICE),
        "withoutAnswers": dossier.without_answers,
        "leftOut": {
            "choices": standing.iter().filter(no_yes).map(line).collect::<Vec<_>>(),
            "earlierChoices": dossier.choices.len().saturating_sub(standing.len()),
            "showings": dossier.showings.len(),
            "because": [
                "A Kantara receipt holds agreements alone: no refusal, nothing put off, nothing taken back.",
                "It has no place for what a person was shown, how, when and in which words.",
                "It has no place for the version of the notice, nor for who asked.",
                "It has one time for all agreements: the newest of them.",
            ],
        },
    })
}

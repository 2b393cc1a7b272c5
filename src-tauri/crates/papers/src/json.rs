//! The receipt as data: the format `tell-first receipt 1`.

use serde_json::{Value, json as object};
use tell_first_intake::ChoiceState;

use crate::receipt::{Chosen, Leaf, Organisation, Proof, Receipt, Told};
use crate::words::PRACTICE;

/// The receipt as indented JSON, keys always in the same order.
///
/// Times are RFC 3339 with their offset, dates ISO 8601, digests lower-case hexadecimal. Questions that stay
/// off paper stay out of it too.
pub fn json(receipt: &Receipt) -> String {
    let whole = object!({
        "format": "tell-first receipt 1",
        "practice": receipt.practice,
        "watermark": receipt.practice.then_some(PRACTICE),
        "receipt": receipt.id.to_string(),
        "reference": receipt.reference,
        "purpose": receipt.purpose.as_str(),
        "channel": receipt.channel.map(|channel| channel.as_str()),
        "started": receipt.started.to_rfc3339(),
        "made": receipt.made.to_rfc3339(),
        "language": receipt.language,
        "organisation": organisation(&receipt.organisation),
        "told": receipt.told.iter().map(told).collect::<Vec<_>>(),
        "choices": receipt.chosen.iter().map(chosen).collect::<Vec<_>>(),
        "unanswered": receipt
            .unanswered
            .iter()
            .filter(|question| !question.restricted)
            .map(|question| question.label.as_str())
            .collect::<Vec<_>>(),
        "proof": proof(&receipt.proof),
    });
    format!("{whole:#}\n")
}

fn organisation(organisation: &Organisation) -> Value {
    let controllers: Vec<Value> = organisation
        .controllers
        .iter()
        .map(|controller| object!({ "name": controller.name, "role": controller.role }))
        .collect();
    let unsubscribe = organisation
        .unsubscribe
        .as_ref()
        .map(|stop| object!({ "email": stop.email, "subject": stop.subject }));
    object!({
        "controllers": controllers,
        "officer": {
            "title": organisation.officer.title,
            "address": organisation.officer.address,
            "email": organisation.officer.email,
        },
        "regulator": {
            "name": organisation.regulator.name,
            "website": organisation.regulator.website,
            "phone": organisation.regulator.phone,
            "verified_on": organisation.regulator.verified_on.to_string(),
        },
        "unsubscribe": unsubscribe,
        "notice": {
            "id": organisation.notice_id,
            "version": organisation.version,
            "title": organisation.notice,
            "effective": organisation.effective.to_string(),
            "published_address": organisation.published_address,
            "digest": organisation.digest.to_string(),
        },
    })
}

fn told(told: &Told) -> Value {
    object!({
        "layer": told.layer.as_str(),
        "title": told.title,
        "version": told.version,
        "language": told.language,
        "how": told.how.as_str(),
        "at": told.at.to_rfc3339(),
        "digest": told.digest.to_string(),
    })
}

fn chosen(chosen: &Chosen) -> Value {
    object!({
        "title": chosen.title,
        "state": chosen.state.as_str(),
        "statement": chosen.statement,
        "method": chosen.method.map(|method| method.as_str()),
        "at": chosen.at.to_rfc3339(),
        "take_back": chosen.take_back.as_ref().filter(|_| chosen.state == ChoiceState::Given),
    })
}

fn proof(proof: &Proof) -> Value {
    let leaf = |leaf: &Leaf| object!({ "seq": leaf.seq, "leaf": leaf.hash.to_string() });
    object!({
        "vault": proof.vault.to_string(),
        "entries": proof.entries.iter().map(leaf).collect::<Vec<_>>(),
        "head": proof.head,
        "verifier": proof.verifier,
    })
}

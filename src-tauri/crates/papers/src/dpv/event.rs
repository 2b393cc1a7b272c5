//! One answer to a card: an event of 27560, and the legal basis of the process it is about.

use serde_json::{Value, json};
use tell_first_intake::ChoiceState;
use tell_first_notice::{Pack, Sensitive, Strength};

use super::context::{id, instant, reference, term, until};
use super::process::sensitivities;
use crate::dossier::{ChoiceFacts, Dossier};
use crate::words::method;

/// How long an answer holds. A person may say otherwise at any time, so that there is no day to name.
const HOLDS: &str = "until the person says otherwise, or what it was for has ended";

/// The event of one choice.
pub(super) fn event(dossier: &Dossier, choice: &ChoiceFacts) -> Value {
    let pack = dossier.pack(choice.pack);
    let mut node = json!({
        "@id": id("urn:uuid", choice.choice),
        "@type": kinds(pack, &choice.card),
        "dct:identifier": choice.choice.to_string(),
        "dpv:hasConsentStatus": term(status(choice.state)),
        "dpv:isIndicatedAtTime": instant(choice.at),
        "dpv:hasDuration": until("en", HOLDS),
        "dpv:isIndicatedBy": by(dossier, choice),
        "dpv:isImplementedByEntity": reference("urn:uuid", choice.by),
        "dpv:hasNotice": [reference("urn:uuid", choice.showing)],
    });
    let Some(fields) = node.as_object_mut() else {
        return node;
    };
    if let Some(how) = choice.method {
        fields.insert("dpv:hasIndicationMethod".to_owned(), json!(method(how)));
    }
    if let Some(before) = choice.supersedes {
        fields.insert("dct:replaces".to_owned(), reference("urn:uuid", before));
    }
    node
}

/// What kind of consent was asked for, and the articles it is one of.
fn kinds(pack: &Pack, card: &str) -> Vec<&'static str> {
    let strength = pack
        .card(card)
        .map_or(Strength::Explicit, |card| card.strength);
    let mut kinds = match strength {
        Strength::Ordinary => vec!["dpv:ExpressedConsent"],
        Strength::Explicit | Strength::ExplicitWritten => vec!["dpv:ExplicitlyExpressedConsent"],
    };
    kinds.push("eu-gdpr:A6-1-a");
    // Offences fall under Article 10, for which there is no term; gender identity is no special category in law.
    let special = |kind: &Sensitive| !matches!(kind, Sensitive::Crime | Sensitive::Notice);
    if sensitivities(pack, card).iter().any(special) {
        kinds.push("eu-gdpr:A9-2-a");
    }
    kinds
}

/// The state in the vocabulary's words.
pub(super) const fn status(state: ChoiceState) -> &'static str {
    match state {
        ChoiceState::Requested => "dpv:ConsentRequested",
        ChoiceState::Given => "dpv:ConsentGiven",
        ChoiceState::Refused => "dpv:ConsentRefused",
        ChoiceState::Deferred => "dpv:ConsentRequestDeferred",
        ChoiceState::Withdrawn => "dpv:ConsentWithdrawn",
        ChoiceState::Invalidated => "dpv:ConsentInvalidated",
        ChoiceState::Expired => "dpv:ConsentExpired",
    }
}

/// Who indicated it: the person what they said themselves; whoever noted it what nobody said.
fn by(dossier: &Dossier, choice: &ChoiceFacts) -> Value {
    match choice.state {
        ChoiceState::Given
        | ChoiceState::Refused
        | ChoiceState::Deferred
        | ChoiceState::Withdrawn => reference("urn:uuid", dossier.person),
        ChoiceState::Requested | ChoiceState::Invalidated | ChoiceState::Expired => {
            reference("urn:uuid", choice.by)
        }
    }
}

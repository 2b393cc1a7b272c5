//! Consent records: one for each card, with everything the person ever answered to it.

use serde_json::{Value, json};

use super::RECORD;
use super::context::{day, id, reference, short, words};
use super::event::event;
use super::process::{Put, process};
use crate::dossier::{ChoiceFacts, Dossier};
use crate::dpv::parties;

/// Every record, in the order the cards were first put.
pub(super) fn records(dossier: &Dossier) -> Vec<Value> {
    dossier
        .by_card()
        .into_iter()
        .map(|(card, choices)| record(dossier, card, &choices))
        .collect()
}

fn record(dossier: &Dossier, card: &str, choices: &[&ChoiceFacts]) -> Value {
    let name = format!("record/{}/{card}", dossier.person);
    let mut languages: Vec<&str> = choices.iter().map(|one| one.language.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    json!({
        "@id": id("tell", &name),
        "@type": ["dpv:ConsentRecord"],
        "dct:conformsTo": [{ "@id": RECORD }],
        "dct:identifier": name,
        "dpv:hasIdentifier": name,
        "dct:language": languages,
        "dpv:hasDataSubject": [parties::person(dossier)],
        "dpv:hasNotice": notices(dossier, choices),
        "dpv:hasProcess": processes(dossier, choices),
    })
}

/// The versions of a card, each with the choices made about it: another version may ask for something else.
fn processes(dossier: &Dossier, choices: &[&ChoiceFacts]) -> Vec<Value> {
    let mut versions: Vec<(&ChoiceFacts, Vec<Value>)> = Vec::new();
    for choice in choices {
        let of = versions
            .iter_mut()
            .find(|(first, _)| first.pack == choice.pack && first.language == choice.language);
        match of {
            Some((_, events)) => events.push(event(dossier, choice)),
            None => versions.push((choice, vec![event(dossier, choice)])),
        }
    }
    versions
        .iter()
        .filter_map(|(first, events)| Some(process(dossier, &put(dossier, first)?, events)))
        .collect()
}

fn put<'a>(dossier: &'a Dossier, choice: &'a ChoiceFacts) -> Option<Put<'a>> {
    let pack = dossier.pack(choice.pack);
    let card = pack.card(&choice.card)?;
    Some(Put {
        pack,
        card,
        language: &choice.language,
    })
}

/// The card itself is the consent notice; the version of the notice it stands in is the privacy notice around it.
fn notices(dossier: &Dossier, choices: &[&ChoiceFacts]) -> Vec<Value> {
    let mut seen: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for choice in choices {
        let Some(put) = put(dossier, choice) else {
            continue;
        };
        let name = format!("{}/{}", put.name("card"), choice.language);
        if seen.contains(&name) {
            continue;
        }
        all.push(consent_notice(&name, &put, choice));
        let version = version_name(put.pack.id.as_str(), &short(choice.pack));
        if !seen.contains(&version) {
            all.push(reference("tell", &version));
            seen.push(version);
        }
        seen.push(name);
    }
    all
}

fn consent_notice(name: &str, put: &Put<'_>, choice: &ChoiceFacts) -> Value {
    let text = put
        .pack
        .texts
        .get(put.language)
        .and_then(|texts| texts.cards.get(&put.card.id));
    let statement = text.map_or_else(String::new, |text| text.statement_text());
    json!({
        "@id": id("tell", name),
        "@type": ["dpv:ConsentNotice"],
        "dct:title": words(put.language, &put.card.title),
        "dct:description": words(put.language, &statement),
        "dct:language": [put.language],
        "dct:date": day(put.pack.effective),
        "schema:sha256": choice.statement.map(|digest| digest.to_string()).into_iter().collect::<Vec<_>>(),
        "dct:isPartOf": [reference("tell", version_name(&put.pack.id, &short(choice.pack)))],
    })
}

/// The name of a version of a notice.
pub(super) fn version_name(pack: &str, digest: &str) -> String {
    format!("{pack}/{digest}")
}

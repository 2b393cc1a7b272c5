//! What one card is about: purposes, data, storage, recipients, and how to take the agreement back.

use serde_json::{Value, json};
use tell_first_notice::{Card, Field, Pack, Sensitive};

use super::context::{id, reference, short, term, until, words};
use crate::dossier::Dossier;
use crate::dpv::parties;

/// A card of one version, in one language.
#[derive(Clone, Copy)]
pub(super) struct Put<'a> {
    pub(super) pack: &'a Pack,
    pub(super) card: &'a Card,
    pub(super) language: &'a str,
}

impl Put<'_> {
    /// A name of something of this card.
    pub(super) fn name(&self, what: &str) -> String {
        let pack = self.pack;
        format!("{}/{}/{what}/{}", pack.id, short(pack.digest), self.card.id)
    }
}

/// The process, with the events that are its legal basis.
pub(super) fn process(dossier: &Dossier, put: &Put<'_>, events: &[Value]) -> Value {
    json!({
        // Of this person: the events below are theirs, and files of two people may be read together.
        "@id": id("tell", format!("{}/{}", put.name("process"), dossier.person)),
        "@type": ["dpv:Process"],
        "dct:title": words(put.language, &put.card.title),
        "dpv:hasPurpose": purposes(put),
        "dpv:hasPersonalData": data(put),
        "dpv:hasProcessing": processing(put),
        "dpv:hasDataSource": [term("dpv:DataSubjectDataSource")],
        "dpv:hasStorageCondition": storage(put),
        "dpv:hasDataController": parties::controllers(dossier),
        "dpv:hasRecipient": parties::recipients(put),
        "dpv:hasJurisdiction": [term("loc:GB")],
        "dpv:hasApplicableLaw": [term("legal-gb:law-GDPR"), term("legal-gb:law-DPA")],
        "dpv:hasAuthority": [reference("tell", "authority")],
        "dpv:hasRight": parties::rights(),
        "dpv:hasConsentControl": controls(put),
        "dpv:hasLegalBasis": events,
    })
}

fn purposes(put: &Put<'_>) -> Vec<Value> {
    let pack = put.pack;
    let of = |code: &String| {
        let found = pack.purpose(code).or_else(|| pack.interest(code))?;
        Some(json!({
            "@id": id("tell", format!("{}/{}/purpose/{code}", pack.id, short(pack.digest))),
            "@type": ["dpv:Purpose"],
            "dct:identifier": found.id,
            "dct:title": words(put.language, &found.title),
            "dct:description": words(put.language, &found.explains),
        }))
    };
    put.card.purposes.iter().filter_map(of).collect()
}

/// True for a question the card opens, or one of whose options it does.
pub(crate) fn rests(pack: &Pack, field: &Field, card: &str) -> bool {
    let option = || {
        pack.list_of(field).is_some_and(|list| {
            list.options
                .iter()
                .any(|one| one.card.as_deref() == Some(card))
        })
    };
    field.card.as_deref() == Some(card) || option()
}

/// Why the data of a card is sensitive, each reason once.
pub(crate) fn sensitivities(pack: &Pack, card: &str) -> Vec<Sensitive> {
    let mut all: Vec<Sensitive> = Vec::new();
    for field in pack.fields.iter().filter(|one| rests(pack, one, card)) {
        all.extend(of_field(pack, field, card));
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// The same of one question.
fn of_field(pack: &Pack, field: &Field, card: &str) -> Vec<Sensitive> {
    let mut all = if field.card.as_deref() == Some(card) {
        field.sensitive.clone()
    } else {
        Vec::new()
    };
    let options = pack.list_of(field).map_or(&[][..], |list| &list.options);
    let of_card = options
        .iter()
        .filter(|one| one.card.as_deref() == Some(card));
    all.extend(of_card.filter_map(|one| one.sensitive));
    all.sort_unstable();
    all.dedup();
    all
}

/// The kinds of data, one for each question; for a card that opens no question, what its words say.
fn data(put: &Put<'_>) -> Vec<Value> {
    let card = put.card.id.as_str();
    let fields = put.pack.fields.iter();
    let mut all: Vec<Value> = fields
        .filter(|field| rests(put.pack, field, card))
        .map(|field| datum(put, field))
        .collect();
    if all.is_empty() {
        all.push(json!({
            "@id": id("tell", put.name("data")),
            "@type": ["dpv:PersonalData"],
            "dct:identifier": card,
            "dct:title": words(put.language, &put.card.title),
            "dpv:hasNecessity": term("dpv:Optional"),
        }));
    }
    all
}

fn datum(put: &Put<'_>, field: &Field) -> Value {
    let kinds = of_field(put.pack, field, &put.card.id);
    let special = |kind: &Sensitive| !matches!(kind, Sensitive::Crime | Sensitive::Notice);
    let class = if kinds.iter().any(special) {
        "dpv:SpecialCategoryPersonalData"
    } else if kinds.is_empty() {
        "dpv:PersonalData"
    } else {
        "dpv:SensitivePersonalData"
    };
    json!({
        "@id": id("tell", put.name(&format!("data/{}", field.id))),
        "@type": [class],
        "dct:identifier": field.id,
        "dct:title": words(put.language, &field.label),
        "skos:broader": kinds.iter().filter_map(|kind| category(*kind)).map(term).collect::<Vec<_>>(),
        // A consent may be refused: nothing it opens is ever required.
        "dpv:hasNecessity": term("dpv:Optional"),
    })
}

/// The vocabulary's category, where it has one. It has none for gender identity.
const fn category(kind: Sensitive) -> Option<&'static str> {
    match kind {
        Sensitive::Health => Some("pd:Health"),
        Sensitive::Ethnicity => Some("pd:EthnicOrigin"),
        Sensitive::Religion => Some("pd:Religion"),
        Sensitive::Orientation => Some("pd:SexualPreference"),
        Sensitive::Crime => Some("pd:Criminal"),
        Sensitive::Notice => None,
    }
}

fn processing(put: &Put<'_>) -> Vec<Value> {
    let mut all = vec![term("dpv:Collect"), term("dpv:Store"), term("dpv:Use")];
    if !put.card.recipients.is_empty() {
        all.push(term("dpv:Disclose"));
    }
    all
}

/// Where it is kept, and until when.
fn storage(put: &Put<'_>) -> Vec<Value> {
    let places: Vec<&str> = put
        .pack
        .processors
        .iter()
        .map(|one| one.country.as_str())
        .collect();
    let mut all = vec![json!({
        "@type": ["dpv:StorageLocation"],
        "dpv:hasLocation": [term("loc:GB")],
        "rdfs:comment": words("en", &where_kept(&places)),
    })];
    if let Some(rule) = put.pack.retention_rule(&put.card.retention) {
        let text = format!("{}, counted from when {}", rule.period, rule.trigger);
        all.push(json!({
            "@type": ["dpv:StorageDuration"],
            "dpv:hasDuration": until(put.language, &text),
        }));
    }
    all
}

fn where_kept(places: &[&str]) -> String {
    if places.is_empty() {
        return "This record is kept on the desk's own computer.".to_owned();
    }
    format!(
        "This record is kept on the desk's own computer. The notice names these places for those who work on the \
         data: {}.",
        places.join("; ")
    )
}

/// How to take it back, in the card's own words.
fn controls(put: &Put<'_>) -> Vec<Value> {
    let text = put
        .pack
        .texts
        .get(put.language)
        .and_then(|texts| texts.cards.get(&put.card.id));
    let back = text.map_or("", |text| text.take_back.trim());
    vec![json!({
        "@id": id("tell", put.name("take-back")),
        "@type": ["dpv:WithdrawConsent"],
        "dct:description": words(put.language, back),
        "dpv:isExercisedAt": [reference("tell", "contact")],
    })]
}

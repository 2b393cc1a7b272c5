//! Consents and showings in the words of the W3C Data Privacy Vocabulary 2.3, as JSON-LD: a consent record for each
//! card and a consent receipt over them, with the fields of ISO/IEC TS 27560; and a notice for each showing, which
//! 27560 does not cover.
//!
//! Decision 0016 says which of two forms is taken where the vocabulary's own guide gives two. Every term stands in
//! `vectors/dpv/terms.tsv`, and a test holds what is written to that list and the list to the vocabulary.

mod context;
mod event;
mod notices;
mod parties;
mod process;
mod record;

use serde_json::{Value, json};

use crate::dossier::Dossier;
use crate::words::PRACTICE;
use context::{context, id, instant, reference};
pub(crate) use process::{rests, sensitivities};

/// The profile a record follows.
const RECORD: &str = "https://w3id.org/dpv/schema/dpv-27560#record";
/// The profile a receipt follows.
const RECEIPT: &str = "https://w3id.org/dpv/schema/dpv-27560#receipt";

/// Said where what would tell an answer was left out. Said always then, so that it does not tell that there was any.
const WITHOUT: &str = "Made for a member of staff who may not see answers: cards and pages that would tell an answer \
                       are left out, where there are any.";

/// The dossier as JSON-LD, indented, with a line end: the same bytes for the same dossier. It needs nothing from
/// outside to be read: its context says every prefix itself.
pub fn dpv(dossier: &Dossier) -> String {
    let records = record::records(dossier);
    let mut graph = vec![receipt(dossier, &records)];
    graph.extend(records);
    graph.extend(notices::notices(dossier));
    graph.extend(parties::parties(dossier));
    let whole = json!({ "@context": context(dossier), "@graph": graph });
    format!("{whole:#}\n")
}

/// The receipt: which records there are, and when that was said.
fn receipt(dossier: &Dossier, records: &[Value]) -> Value {
    let listed: Vec<Value> = records
        .iter()
        .filter_map(|record| record.get("@id"))
        .map(|id| json!({ "@id": id }))
        .collect();
    let mut notes = Vec::new();
    if dossier.practice {
        notes.push(PRACTICE);
    }
    if dossier.without_answers {
        notes.push(WITHOUT);
    }
    json!({
        "@id": id("urn:uuid", dossier.export),
        "@type": ["dpv:ConsentReceipt"],
        "dct:conformsTo": [{ "@id": RECEIPT }],
        "dct:identifier": dossier.export.to_string(),
        "dpv:hasIdentifier": dossier.export.to_string(),
        "dct:created": instant(dossier.made),
        "rdfs:comment": notes,
        "dpv:hasDataSubject": [parties::person(dossier)],
        "dpv:hasDataController": parties::controllers(dossier),
        "dpv:hasRecordOfActivity": listed,
        "dpv:hasNotice": dossier.showings.iter().map(|one| reference("urn:uuid", one.showing)).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
pub(crate) mod tests;

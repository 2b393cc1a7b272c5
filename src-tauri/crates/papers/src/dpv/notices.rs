//! What was shown: a notice for each showing, and the versions of the notice they are layers of.

use serde_json::{Value, json};
use tell_first_evidence::ShowingId;
use tell_first_intake::{How, Layer};
use tell_first_notice::Pack;

use super::context::{day, id, instant, reference, short, term, words};
use super::record::version_name;
use crate::dossier::{Dossier, ShowingFacts};

/// Said of a reading that was not read to its end.
const BROKEN_OFF: &str = "The reading was broken off: it does not count as told.";

/// The versions, then the showings, oldest first.
pub(super) fn notices(dossier: &Dossier) -> Vec<Value> {
    let mut all: Vec<Value> = dossier
        .packs
        .values()
        .map(|pack| version(dossier, pack))
        .collect();
    all.extend(dossier.showings.iter().map(|one| showing(dossier, one)));
    all
}

/// One version of the notice, with what was shown of it as its layers.
fn version(dossier: &Dossier, pack: &Pack) -> Value {
    let layers: Vec<Value> = dossier
        .showings
        .iter()
        .filter(|one| one.pack == pack.digest)
        .map(|one| reference("urn:uuid", one.showing))
        .collect();
    let languages: Vec<&str> = pack.texts.keys().map(String::as_str).collect();
    json!({
        "@id": id("tell", version_name(&pack.id, &short(pack.digest))),
        "@type": ["dpv:PrivacyNotice", "dpv:LayeredNotice"],
        "dct:identifier": pack.id,
        "dct:title": pack.title,
        "schema:version": pack.version,
        "dct:date": day(pack.effective),
        "dct:language": languages,
        "dct:coverage": [term("loc:GB")],
        "schema:url": pack.published_address,
        "schema:sha256": [pack.digest.to_string()],
        "dpv:hasNoticeLayer": layers,
    })
}

/// One showing. That it was communicated says nothing of what was agreed.
fn showing(dossier: &Dossier, one: &ShowingFacts) -> Value {
    let pack = dossier.pack(one.pack);
    let mut node = json!({
        "@id": id("urn:uuid", one.showing),
        "@type": kinds(one),
        "dct:identifier": one.showing.to_string(),
        "dct:title": words(&one.language, &one.title),
        "dct:language": [one.language],
        "dct:isPartOf": [reference("tell", version_name(&pack.id, &short(one.pack)))],
        "dct:date": instant(one.started),
        "schema:version": pack.version,
        "schema:sha256": [one.text.to_string()],
        "dpv:hasNoticeStatus": statuses(dossier, one),
        "dpv:hasDataSubject": [reference("urn:uuid", dossier.person)],
        "dpv:isImplementedByEntity": reference("urn:uuid", one.by),
    });
    let Some(fields) = node.as_object_mut() else {
        return node;
    };
    if let Some(ms) = one.in_view_ms {
        let seconds = format!("PT{}.{:03}S", ms / 1000, ms % 1000);
        let value = json!({ "@type": "xsd:duration", "@value": seconds });
        fields.insert("dct:extent".to_owned(), value);
    }
    if !one.reached() {
        fields.insert("rdfs:comment".to_owned(), words("en", BROKEN_OFF));
    }
    node
}

/// What kind of notice it was. A letter is a printed notice: a posted one, to the vocabulary, is a sign on a wall.
fn kinds(one: &ShowingFacts) -> Vec<&'static str> {
    let mut kinds = vec!["dpv:PrivacyNotice", "dpv:NoticeLayer"];
    if one.layer == Layer::Section {
        kinds.push("dpv:JITNotice");
    }
    kinds.push(match one.how {
        How::Screen => "dpv:DeviceNotice",
        How::Aloud => "dpv:OralNotice",
        How::Paper | How::Posted => "dpv:PrintedNotice",
    });
    kinds
}

/// Communicated; used where the person then answered a card; only made where a reading was broken off.
fn statuses(dossier: &Dossier, one: &ShowingFacts) -> Vec<Value> {
    if !one.reached() {
        return vec![term("dpv:NoticeGenerated")];
    }
    let mut all = vec![term("dpv:NoticeCommunicated")];
    if answered(dossier, one.showing) {
        all.push(term("dpv:NoticeUsed"));
    }
    all
}

/// True where an answer to a card points at it. That a card was put up is no answer.
fn answered(dossier: &Dossier, showing: ShowingId) -> bool {
    let requested = tell_first_intake::ChoiceState::Requested;
    dossier
        .choices
        .iter()
        .any(|choice| choice.showing == showing && choice.state != requested)
}

//! The context, and the few shapes every node is made of.

use std::fmt::Display;

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, Utc};
use serde_json::{Value, json};
use tell_first_evidence::Digest;

use crate::dossier::Dossier;

/// Prefixes of the vocabularies, in the order of the context.
pub(crate) const PREFIXES: [(&str, &str); 10] = [
    ("dpv", "https://w3id.org/dpv#"),
    ("pd", "https://w3id.org/dpv/pd#"),
    ("loc", "https://w3id.org/dpv/loc#"),
    ("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#"),
    ("legal-gb", "https://w3id.org/dpv/legal/gb#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
];

/// Every prefix, spelt out in the file itself. `tell:` is this vault: what a notice calls by a code of its own has no
/// address on any network.
pub(super) fn context(dossier: &Dossier) -> Value {
    let mut all = serde_json::Map::new();
    for (prefix, iri) in PREFIXES {
        all.insert(prefix.to_owned(), json!(iri));
    }
    all.insert("xsd".to_owned(), json!("http://www.w3.org/2001/XMLSchema#"));
    // A prefix has to be declared as one where its IRI ends with another sign than those JSON-LD knows.
    let vault = format!("urn:uuid:{}#", dossier.vault);
    all.insert("tell".to_owned(), json!({ "@id": vault, "@prefix": true }));
    Value::Object(all)
}

/// An identifier: prefix and name.
pub(super) fn id(prefix: &str, name: impl Display) -> String {
    format!("{prefix}:{name}")
}

/// A reference to another node.
pub(super) fn reference(prefix: &str, name: impl Display) -> Value {
    json!({ "@id": id(prefix, name) })
}

/// A term of a vocabulary as a value.
pub(super) fn term(name: &str) -> Value {
    json!({ "@id": name })
}

/// A time in UTC to the millisecond (27560: ISO 8601, UTC).
pub(super) fn instant(at: DateTime<FixedOffset>) -> Value {
    let utc = at.with_timezone(&Utc);
    json!({ "@type": "xsd:dateTime", "@value": utc.to_rfc3339_opts(SecondsFormat::Millis, true) })
}

/// A day.
pub(super) fn day(on: NaiveDate) -> Value {
    json!({ "@type": "xsd:date", "@value": on.to_string() })
}

/// Words in a language.
pub(super) fn words(language: &str, text: &str) -> Value {
    json!({ "@language": language, "@value": text })
}

/// A duration that ends with something that happens, in plain words.
pub(super) fn until(language: &str, text: &str) -> Value {
    json!({ "@type": ["dpv:UntilEventDuration"], "rdf:value": words(language, text) })
}

/// The first characters of a digest: enough to tell the versions of one vault apart in an identifier.
pub(super) fn short(digest: Digest) -> String {
    digest.to_string().chars().take(16).collect()
}

//! Who is who: controllers, the officer to write to, recipients, the regulator, members of staff, the person.

use serde_json::{Value, json};

use super::context::{id, reference, short, term, words};
use super::process::Put;
use super::record::version_name;
use crate::dossier::Dossier;

/// The rights of a person, by their articles; each can be used at the officer's address, a complaint at the regulator's.
const RIGHTS: [&str; 10] = [
    "A7-3", "A13", "A15", "A16", "A17", "A18", "A20", "A21", "A22", "A77",
];
/// The right to complain to the regulator.
const COMPLAIN: &str = "A77";
/// The right to be told. Nobody has to use it: it is met by the notices.
const TOLD: &str = "A13";

/// The nodes that the others point at.
pub(super) fn parties(dossier: &Dossier) -> Vec<Value> {
    let mut all: Vec<Value> = (0_usize..)
        .zip(&dossier.in_force.controllers)
        .map(|(at, one)| {
            json!({
                "@id": id("tell", format!("controller/{at}")),
                "@type": ["dpv:DataController", "dpv:LegalEntity"],
                "dct:identifier": format!("controller/{at}"),
                "dpv:hasIdentifier": format!("controller/{at}"),
                "dpv:hasName": one.name,
                "dct:description": words("en", &one.role),
                "schema:contactPoint": [reference("tell", "contact")],
                "dpv:hasDataProtectionOfficer": [reference("tell", "officer")],
            })
        })
        .collect();
    all.push(officer(dossier));
    all.push(contact(dossier));
    all.push(authority(dossier));
    all.push(complaint(dossier));
    all.extend(RIGHTS.iter().map(|name| right(dossier, name)));
    all.extend(members(dossier));
    all
}

/// One right: where it is used, or what it is met by.
fn right(dossier: &Dossier, name: &str) -> Value {
    let of = id("tell", format!("right/{name}"));
    let kind = id("eu-gdpr", name);
    if name == TOLD {
        let versions = dossier.packs.values().map(|pack| {
            let name = version_name(&pack.id, &short(pack.digest));
            reference("tell", name)
        });
        return json!({
            "@id": of,
            "@type": [kind, "dpv:PassiveRight"],
            "dpv:hasNotice": versions.collect::<Vec<_>>(),
        });
    }
    let at = if name == COMPLAIN {
        "complaint"
    } else {
        "contact"
    };
    json!({
        "@id": of,
        "@type": [kind, "dpv:ActiveRight"],
        "dpv:isExercisedAt": [reference("tell", at)],
    })
}

/// The person, by id and reference. No name: a file gets lost.
pub(super) fn person(dossier: &Dossier) -> Value {
    json!({
        "@id": id("urn:uuid", dossier.person),
        "@type": ["dpv:DataSubject", "dpv:Applicant"],
        "dct:identifier": dossier.reference,
        "dpv:hasIdentifier": dossier.reference,
    })
}

/// References to the controllers.
pub(super) fn controllers(dossier: &Dossier) -> Vec<Value> {
    (0..dossier.in_force.controllers.len())
        .map(|at| reference("tell", format!("controller/{at}")))
        .collect()
}

/// References to the rights.
pub(super) fn rights() -> Vec<Value> {
    RIGHTS
        .iter()
        .map(|right| reference("tell", format!("right/{right}")))
        .collect()
}

/// Those a card names; where it names none, that it does not apply, so that nobody takes the field for forgotten.
pub(super) fn recipients(put: &Put<'_>) -> Vec<Value> {
    if put.card.recipients.is_empty() {
        return vec![json!({
            "@type": ["dpv:Recipient"],
            "dpv:hasApplicability": term("dpv:NotApplicable"),
            "rdfs:comment": words("en", "Nobody outside is given it."),
        })];
    }
    let pack = put.pack;
    let of = |code: &String| {
        let known = pack.recipient(code);
        // Those who work on our instructions alone are processors; a part of a category is what its whole is.
        let whole = known.and_then(|one| one.part_of.as_deref());
        let for_us = known.is_some_and(|one| one.for_us)
            || whole
                .and_then(|id| pack.recipient(id))
                .is_some_and(|one| one.for_us);
        let class = if for_us {
            "dpv:DataProcessor"
        } else {
            "dpv:ThirdParty"
        };
        let name = known.map_or(code.as_str(), |one| one.name.as_str());
        json!({
            "@id": id("tell", format!("{}/{}/recipient/{}", pack.id, short(pack.digest), plain(code))),
            "@type": ["dpv:Recipient", class],
            "dct:identifier": code,
            "dpv:hasName": name,
        })
    };
    put.card.recipients.iter().map(of).collect()
}

/// A recipient may be named in words: an identifier has no room for spaces and signs.
fn plain(code: &str) -> String {
    code.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect()
}

fn officer(dossier: &Dossier) -> Value {
    let officer = &dossier.in_force.officer;
    json!({
        "@id": id("tell", "officer"),
        "@type": ["dpv:DataProtectionOfficer"],
        "dpv:hasName": officer.title,
        "schema:contactPoint": [reference("tell", "contact")],
    })
}

fn contact(dossier: &Dossier) -> Value {
    let officer = &dossier.in_force.officer;
    json!({
        "@id": id("tell", "contact"),
        "@type": ["schema:ContactPoint", "dpv:RightExerciseNotice"],
        "schema:name": officer.title,
        "schema:email": officer.email,
        "schema:address": {
            "@type": ["schema:PostalAddress"],
            "schema:streetAddress": officer.address.join(", "),
        },
    })
}

fn authority(dossier: &Dossier) -> Value {
    let regulator = &dossier.in_force.regulator;
    json!({
        "@id": id("tell", "authority"),
        "@type": ["dpv:Authority"],
        "dpv:hasName": regulator.name,
        "schema:url": regulator.website,
        "schema:contactPoint": [reference("tell", "complaint")],
        // The vocabulary's own entry; its name there may be older than the notice's.
        "rdfs:seeAlso": [term("legal-gb:DPA-GB")],
    })
}

/// Where to complain.
fn complaint(dossier: &Dossier) -> Value {
    let regulator = &dossier.in_force.regulator;
    json!({
        "@id": id("tell", "complaint"),
        "@type": ["schema:ContactPoint", "dpv:RightExerciseNotice"],
        "schema:name": regulator.name,
        "schema:url": regulator.website,
        "schema:telephone": regulator.phone,
    })
}

/// The members of staff that showings and choices name.
fn members(dossier: &Dossier) -> Vec<Value> {
    let mut named: Vec<_> = dossier.showings.iter().map(|one| one.by).collect();
    named.extend(dossier.choices.iter().map(|one| one.by));
    named.sort_unstable();
    named.dedup();
    named
        .into_iter()
        .map(|member| {
            json!({
                "@id": id("urn:uuid", member),
                "@type": ["dpv:Entity"],
                "dct:identifier": member.to_string(),
                "dpv:hasName": dossier.staff_name(member),
            })
        })
        .collect()
}

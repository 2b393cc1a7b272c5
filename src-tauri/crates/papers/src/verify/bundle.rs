//! Checking everything that is kept about a person: the zip, or one `data.json` of it. With the same proof as a
//! receipt, by the same code; `bundle-format.md` has the steps.
//!
//! The log knows lines, and so this speaks of what lines say: what was shown, chosen and answered, and in which world.
//! Names, explanations and the pages to read are under no line, and nothing is said of them.

mod agree;
mod files;
mod said;

use tell_first_evidence::{Digest, fingerprint};

use super::{Facts, Outcome, Verdict, chain, openings, proof};
use crate::bundle::FORMAT;
use crate::strict::read_strictly_up_to;
use crate::verify::verdict::Kind;
use files::Files;
use said::Said;

/// Most bytes of a bundle, and of what is in it.
const LARGEST: usize = 64 * 1024 * 1024;
/// The part that anybody who holds the bundle may see.
const MAIN: &str = "data.json";
/// The part that stands apart.
const APART: &str = "kept-apart/data.json";

/// The verdict on a bundle, or on one of its `data.json`; nothing where it is neither. `pin` is the fingerprint of the
/// key it should be from, where the asker knows it.
pub fn verify_bundle(bytes: &[u8], pin: Option<&Digest>) -> Option<Outcome> {
    // Whoever reads a file may have stopped there: what is cut off for its size was altered by nobody.
    if bytes.len() > LARGEST {
        return None;
    }
    match Files::of(bytes) {
        Some(files) => whole(&files, pin),
        None => Part::read(bytes).map(|part| part.outcome(pin)),
    }
}

/// The zip: each part, each copy, and that they belong together. The worst decides.
fn whole(files: &Files, pin: Option<&Digest>) -> Option<Outcome> {
    let data = files.get(MAIN)?;
    let Some(main) = Part::read(data) else {
        return (!files.are_whole()).then(|| altered("zip"));
    };
    let mut all = vec![(String::new(), main.outcome(pin))];
    if !files.are_whole() {
        all.push((String::new(), altered("zip")));
    }
    if let Some(bytes) = files.get(APART) {
        let outcome = match Part::read(bytes) {
            Some(part) if part.belongs_to(&main) => part.outcome(pin),
            Some(_) | None => altered(""),
        };
        all.push((APART.to_owned(), outcome));
    }
    for (name, bytes) in files.copies() {
        let belongs = main.said.as_ref().is_some_and(|said| said.has_copy(bytes));
        let found = super::verify(bytes, None);
        let outcome = if belongs && found.verdict != Verdict::UnknownFormat {
            found
        } else {
            altered("")
        };
        all.push((name.to_owned(), outcome));
    }
    let facts = all.first().and_then(|(_, outcome)| outcome.facts.clone());
    // The first of the worst.
    let (name, worst) = all.into_iter().reduce(|worst, next| {
        if next.1.verdict > worst.1.verdict {
            next
        } else {
            worst
        }
    })?;
    let place = match (name.as_str(), worst.place.as_str()) {
        ("", place) => place.to_owned(),
        (name, "") => name.to_owned(),
        (name, place) => format!("{name}: {place}"),
    };
    Some(Outcome {
        place,
        facts,
        kind: Kind::Bundle,
        pin: pin.copied(),
        ..worst
    })
}

fn altered(place: &str) -> Outcome {
    Outcome {
        kind: Kind::Bundle,
        ..Outcome::at(Verdict::Altered, place, None)
    }
}

/// One `data.json`.
struct Part {
    /// What it says; nothing where it cannot be read.
    said: Option<Said>,
}

impl Part {
    /// Nothing where it does not say that it is one.
    fn read(bytes: &[u8]) -> Option<Self> {
        let Some(value) = read_strictly_up_to(bytes, LARGEST) else {
            // One of ours that was cut or written over still says what it was.
            let name = format!("\"{FORMAT}\"");
            let named = bytes
                .windows(name.len())
                .any(|part| part == name.as_bytes());
            return named.then_some(Self { said: None });
        };
        let format = value.get("format").and_then(|format| format.as_str());
        (format == Some(FORMAT)).then(|| Self {
            said: serde_json::from_value(value).ok(),
        })
    }

    /// Of the same export, and proved to the same head.
    fn belongs_to(&self, main: &Self) -> bool {
        let (Some(here), Some(main)) = (&self.said, &main.said) else {
            return false;
        };
        let head = |said: &Said| said.proof.as_ref().map(|proof| proof.head.clone());
        here.export == main.export && here.person.id == main.person.id && head(here) == head(main)
    }

    fn outcome(&self, pin: Option<&Digest>) -> Outcome {
        let Some(said) = &self.said else {
            return altered("");
        };
        let Some(shown) = &said.proof else {
            return Outcome {
                verdict: Verdict::Incomplete,
                ..altered("/proof")
            };
        };
        let head = match chain::head(shown) {
            Ok(head) => head,
            Err((_, place)) => return altered(&place),
        };
        let keys: Vec<Digest> = shown
            .keys
            .iter()
            .filter_map(|key| fingerprint(&key.verifier).ok())
            .collect();
        let facts = Facts {
            receipt: said.export.clone(),
            made: said.made.clone(),
            key: keys.last().copied(),
            size: head.size,
            root: head.root,
        };
        let checked = proof::entries(shown, &head).and_then(|entries| {
            openings::fit(&said.openings(), &entries)?;
            agree::all(said, &entries)
        });
        let (verdict, place) = match checked {
            Err(fault) => fault,
            Ok(()) if pin.is_some_and(|pin| !keys.contains(pin)) => {
                (Verdict::NotFromThisKey, String::new())
            }
            Ok(()) if said.practice => (Verdict::Practice, String::new()),
            Ok(()) => (Verdict::Valid, String::new()),
        };
        Outcome {
            kind: Kind::Bundle,
            pin: pin.copied(),
            ..Outcome::at(verdict, &place, Some(Box::new(facts)))
        }
    }
}

#[cfg(test)]
mod tests;

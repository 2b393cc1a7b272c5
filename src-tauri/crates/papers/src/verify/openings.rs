//! Step 7: what a commitment of an entry covers.

use tell_first_evidence::{Act, Commitment, Digest, Entry, Salt, commit};

use super::{Step, altered};
use crate::file::Opening;

pub(super) fn fit(openings: &[Opening], entries: &[Entry]) -> Step<()> {
    for (at, opening) in openings.iter().enumerate() {
        if !fits(opening, entries) {
            return altered(format!("/openings/{at}"));
        }
    }
    Ok(())
}

fn fits(opening: &Opening, entries: &[Entry]) -> bool {
    let entry = entries.iter().find(|entry| entry.seq == opening.seq);
    let committed = entry.and_then(|entry| commitment(&entry.act, &opening.fact));
    let Ok(salt) = opening.salt.parse::<Digest>() else {
        return false;
    };
    let salt = Salt::from_bytes(*salt.as_bytes());
    committed == Some(commit(&salt, opening.value.as_bytes()))
}

/// The commitment of that name.
fn commitment(act: &Act, fact: &str) -> Option<Commitment> {
    match (act, fact) {
        (Act::AnswerSaved { value, .. }, "value") => *value,
        (Act::ChoiceMade { words, .. }, "words") => *words,
        (Act::WhoRecorded { who, .. }, "who") => Some(*who),
        (Act::ShowingEnded { hurried, .. }, "hurried") => *hurried,
        (Act::LettingAgreed { tenancy, .. }, "tenancy") => Some(*tenancy),
        _ => None,
    }
}

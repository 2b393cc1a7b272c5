//! Checking a receipt with nothing but its file: the JSON, the HTML or the PDF. No vault, no clock, no network.
//!
//! The steps are those of `receipt-format.md`, in its order; the first that fails decides. `vectors/receipt-2` holds a
//! file for each, and every checker of this house agrees on them.

mod agree;
mod attached;
mod bundle;
mod carrier;
mod chain;
mod meeting;
mod openings;
mod pages;
mod proof;
mod verdict;

use tell_first_evidence::{Digest, Head, fingerprint};

use crate::file::{FILE_FORMAT, File};
use crate::shape::{FILE, fault};
use crate::strict::read_strictly;
use carrier::{Broken, Carrier};
use pages::pages;

pub use bundle::verify_bundle;
pub use pages::Pages;
pub use verdict::{Facts, Kind, Outcome, Verdict};

/// Most bytes of a file that is looked at: 64 MiB. No receipt comes near, with its pages or without.
pub const LARGEST_FILE: usize = 64 * 1024 * 1024;
/// What an earlier version of this application wrote; it held no proof.
const EARLIER: &str = "tell-first receipt 1";

/// A fault: the verdict it leads to, and where it is.
type Fault = (Verdict, String);
/// What a step gives.
type Step<T> = Result<T, Fault>;

fn altered<T>(place: impl Into<String>) -> Step<T> {
    Err((Verdict::Altered, place.into()))
}

fn missing<T>(place: impl Into<String>) -> Step<T> {
    Err((Verdict::Incomplete, place.into()))
}

/// The verdict on one file. `pin` is the fingerprint of the key it should be from, where the asker knows it.
pub fn verify(bytes: &[u8], pin: Option<&Digest>) -> Outcome {
    if bytes.len() > LARGEST_FILE {
        return Outcome::unknown(false);
    }
    let carrier = match Carrier::of(bytes) {
        Ok(Some(carrier)) => carrier,
        Ok(None) => return Outcome::unknown(false),
        Err(Broken) => return Outcome::at(Verdict::Altered, "attached", None),
    };
    let data = carrier.data();
    let Some(value) = read_strictly(data) else {
        // A file of ours that was cut or written over still says whose it was.
        return match named_in(data) {
            Named::This => Outcome::at(Verdict::Altered, "", None),
            Named::Earlier => Outcome::unknown(true),
            Named::Nothing => Outcome::unknown(false),
        };
    };
    match value.get("format").and_then(|format| format.as_str()) {
        Some(FILE_FORMAT) => {}
        Some(EARLIER) => return Outcome::unknown(true),
        _ => return Outcome::unknown(false),
    }
    if let Some(place) = fault(&value, &FILE) {
        return Outcome::at(Verdict::Altered, &place, None);
    }
    let Some(file) = File::from_value(value) else {
        return Outcome::at(Verdict::Altered, "", None);
    };
    judge(&file, &carrier, pin)
}

/// The receipt in a file, read and not checked: what it says is worth nothing before [`verify`] has said so.
pub fn read(bytes: &[u8]) -> Option<File> {
    let carrier = Carrier::of(bytes).ok()??;
    let value = read_strictly(carrier.data())?;
    if fault(&value, &FILE).is_some() {
        return None;
    }
    File::from_value(value)
}

/// Steps 2 to 10.
fn judge(file: &File, carrier: &Carrier<'_>, pin: Option<&Digest>) -> Outcome {
    let head = match chain::head(&file.proof) {
        Ok(head) => head,
        Err((verdict, place)) => return Outcome::at(verdict, &place, None),
    };
    let facts = facts(file, &head);
    let kept = |facts| Some(Box::new(facts));
    let pages = match steps(file, carrier, &head) {
        Ok(pages) => pages,
        Err((verdict, place)) => return Outcome::at(verdict, &place, kept(facts)),
    };
    let known = |pin: &Digest| {
        let keys = file.proof.keys.iter();
        keys.filter_map(|key| fingerprint(&key.verifier).ok())
            .any(|print| print == *pin)
    };
    let verdict = match pin {
        Some(pin) if !known(pin) => Verdict::NotFromThisKey,
        _ if file.content.practice => Verdict::Practice,
        _ => Verdict::Valid,
    };
    Outcome {
        pin: pin.copied(),
        pages,
        ..Outcome::at(verdict, "", kept(facts))
    }
}

/// Steps 3 to 7, and what is known of the pages of a PDF.
fn steps(file: &File, carrier: &Carrier<'_>, head: &Head) -> Step<Pages> {
    let entries = proof::entries(&file.proof, head)?;
    let made = proof::receipt_made(&file.content, &entries)?;
    if let Some(page) = carrier.page()
        && (carrier.data().contains(&b'<') || Digest::of(&page) != made.page)
    {
        // A sign that opens markup in the data would be read as part of the page, whose digest leaves the data out.
        return altered("page");
    }
    agree::content(&file.content, &entries, &made, &file.proof)?;
    openings::fit(file.openings.as_deref().unwrap_or_default(), &entries)?;
    // Last: pages are set only of data that was found to hold.
    pages(carrier, file)
}

fn facts(file: &File, head: &Head) -> Facts {
    let last = file.proof.keys.last().map(|key| key.verifier.as_str());
    Facts {
        receipt: file.content.receipt.clone(),
        made: file.content.made.clone(),
        key: last.and_then(|key| fingerprint(key).ok()),
        size: head.size,
        root: head.root,
    }
}

/// Which format the bytes name, where they cannot be read.
enum Named {
    This,
    Earlier,
    Nothing,
}

fn named_in(bytes: &[u8]) -> Named {
    let names = |text: &str| {
        let quoted = format!("\"{text}\"");
        bytes
            .windows(quoted.len())
            .any(|part| part == quoted.as_bytes())
    };
    if names(FILE_FORMAT) || names(crate::content::CONTENT_FORMAT) {
        Named::This
    } else if names(EARLIER) {
        Named::Earlier
    } else {
        Named::Nothing
    }
}

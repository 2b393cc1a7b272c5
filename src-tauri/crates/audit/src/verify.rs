//! Whether receipts hold: a file each, with no vault, no network and no clock.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tell_first_evidence::Digest;
use tell_first_papers::verify::{Kind, LARGEST_FILE, Outcome as Checked};
use tell_first_papers::{verify, verify_bundle};

use crate::Outcome;
use crate::args::Format;
use crate::pack::quiet;
use crate::refusal::Refusal;

/// One byte more than any receipt may have: what is longer is read no further, and is none.
const LONGEST: u64 = LARGEST_FILE as u64 + 1;
/// How the program leaves where a file could not be read and no other was worse.
const UNREAD: u8 = 1;

/// A fingerprint as it was typed: groups and capital letters do not matter.
///
/// # Errors
/// Where it is not 64 hexadecimal digits.
pub(crate) fn fingerprint(typed: &str) -> Result<Digest, &'static str> {
    let plain: String = typed
        .chars()
        .filter(|sign| !sign.is_whitespace() && *sign != ':')
        .collect();
    let plain = plain.to_lowercase();
    plain.parse().map_err(
        |_| "a fingerprint has 64 digits from 0 to 9 and a to f; spaces between them do not matter",
    )
}

/// Checks each file; a line each, and the worst of all decides.
pub(crate) fn run(
    files: &[PathBuf],
    key: Option<&Digest>,
    format: Format,
    out: &mut impl Write,
) -> Result<Outcome, Refusal> {
    let mut worst = 0;
    let mut all = Vec::new();
    for path in files {
        let name = quiet(&path.display().to_string());
        let (code, line, data) = match read(path) {
            Ok(bytes) => {
                let bundle = verify_bundle(&bytes, key);
                let checked = bundle.unwrap_or_else(|| verify(&bytes, key));
                let word = checked.verdict.as_str();
                let line = format!("{name}: {word}. {}", quiet(&checked.sentence()));
                (checked.verdict.code(), line, data(&name, &checked))
            }
            Err(why) => {
                let line = format!("{name}: not read. {}", unread(why.kind()));
                (UNREAD, line, unread_data(&name, why.kind()))
            }
        };
        worst = worst.max(code);
        if format == Format::Plain {
            writeln!(out, "{line}").map_err(Refusal::Printing)?;
        }
        all.push(data);
    }
    if format == Format::Json {
        let whole = json!({ "kind": "tell-first verify 1", "files": all });
        writeln!(out, "{whole:#}").map_err(Refusal::Printing)?;
    }
    out.flush().map_err(Refusal::Printing)?;
    Ok(match worst {
        0 => Outcome::Holds,
        exit => Outcome::Compared(exit),
    })
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    // A pipe or a device has no end that must come.
    if !file.metadata()?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unread(why: io::ErrorKind) -> &'static str {
    const KNOWN: [(io::ErrorKind, &str); 4] = [
        (io::ErrorKind::NotFound, "There is no such file."),
        (
            io::ErrorKind::PermissionDenied,
            "You may not read this file.",
        ),
        (io::ErrorKind::InvalidInput, "This is not a file."),
        (io::ErrorKind::IsADirectory, "This is not a file."),
    ];
    let known = KNOWN.iter().find(|(kind, _)| *kind == why);
    known.map_or("This file could not be read.", |(_, words)| words)
}

fn data(name: &str, checked: &Checked) -> Value {
    let facts = checked.facts.as_ref();
    let id = |kind| {
        facts
            .filter(|_| checked.kind == kind)
            .map(|facts| &facts.receipt)
    };
    json!({
        "file": name,
        "verdict": checked.verdict.as_str(),
        "code": checked.verdict.code(),
        "where": (!checked.place.is_empty()).then_some(&checked.place),
        "sentence": checked.sentence(),
        "pages": checked.pages.as_str(),
        "receipt": id(Kind::Copy),
        "export": id(Kind::Bundle),
        "made": facts.map(|facts| &facts.made),
        "key": facts.and_then(|facts| facts.key).map(|key| key.to_string()),
        "size": facts.map(|facts| facts.size),
        "root": facts.map(|facts| facts.root.to_string()),
    })
}

fn unread_data(name: &str, why: io::ErrorKind) -> Value {
    json!({
        "file": name, "verdict": null, "code": UNREAD, "where": null, "sentence": unread(why), "pages": null,
        "receipt": null, "export": null, "made": null, "key": null, "size": null, "root": null,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_as_people_copy_it() {
        let plain = "0123456789abcdef".repeat(4);
        let fours = plain.as_bytes().chunks(4);
        let fours: Vec<&str> = fours
            .map(|four| std::str::from_utf8(four).expect("text"))
            .collect();
        for typed in [plain.clone(), plain.to_uppercase(), fours.join(" ")] {
            assert_eq!(
                fingerprint(&typed).map(|key| key.to_string()),
                Ok(plain.clone())
            );
        }
        assert!(fingerprint("0123").is_err() && fingerprint(&"g".repeat(64)).is_err());
    }
}

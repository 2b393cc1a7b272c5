//! What is done with bytes that anybody may have made up. Run by the fuzzer and, briefly, by the ordinary tests.
//!
//! Each function returns nothing and must not panic, except to say that a rule was broken.

use tell_first_evidence::{Digest, Entry, open_head};
use tell_first_papers::file::{DATA_BEGINS, DATA_ENDS, MARKER};
use tell_first_papers::strict::read_strictly;
use tell_first_papers::verify::Verdict;

/// Receipts that are valid, as a file and as a page.
pub(crate) const VALID: [&[u8]; 3] = [
    include_bytes!("../vectors/receipt-2/valid.json"),
    include_bytes!("../vectors/receipt-2/valid-ended.json"),
    include_bytes!("../vectors/receipt-2/valid.html"),
];
/// A signed head.
pub(crate) const HEAD: &str = include_str!("../../evidence/vectors/head.txt");
/// The key it is signed with.
pub(crate) const KEY: &str = include_str!("../../evidence/vectors/verifier.txt");
const ENTRY: &str = include_str!("../../evidence/vectors/choice.made.txt");

/// An entry as it is stored: the vector's last line is its leaf.
pub(crate) fn as_stored() -> &'static [u8] {
    let leaf = ENTRY.find("leaf ").unwrap_or(ENTRY.len());
    ENTRY.as_bytes().get(..leaf).unwrap_or_default()
}

/// Checks a receipt that may be anything: what is called valid says the same as one of the valid ones.
pub(crate) fn receipt(data: &[u8]) {
    let other = Digest::of(b"the key of another desk");
    for pin in [None, Some(&other)] {
        let outcome = tell_first_papers::verify(data, pin);
        assert!(!outcome.sentence().is_empty(), "a verdict is said in words");
        let good = [Verdict::Valid, Verdict::Practice].contains(&outcome.verdict);
        if !good {
            continue;
        }
        assert!(pin.is_none(), "no receipt here is from that key");
        let said = said(data);
        let same = VALID.iter().any(|valid| self::said(valid) == said);
        assert!(
            said.is_some() && same,
            "something was changed, and it is called valid"
        );
    }
}

/// What a receipt says: the page around its data, where it is one, and the data, in which space between the words
/// says nothing.
fn said(file: &[u8]) -> Option<(String, impl PartialEq + use<>)> {
    let text = std::str::from_utf8(file).ok()?;
    let (page, data) = match text.split_once(DATA_BEGINS) {
        Some((before, rest)) => {
            let (data, after) = rest.split_once(DATA_ENDS)?;
            (format!("{before}{MARKER}{after}"), data)
        }
        None => (String::new(), text),
    };
    Some((page, read_strictly(data.as_bytes())?))
}

/// Reads an entry that may be anything: what can be read is written the same, byte for byte.
pub(crate) fn entry(data: &[u8]) {
    if let Ok(entry) = Entry::from_bytes(data) {
        assert_eq!(entry.to_bytes(), data, "there is one way to write an entry");
    }
}

/// Opens a head that may be anything: only the one text was ever signed with that key.
pub(crate) fn head(data: &[u8]) {
    let Ok(note) = std::str::from_utf8(data) else {
        return;
    };
    if let Ok(head) = open_head(note, KEY.trim_end()) {
        let signed = open_head(HEAD, KEY.trim_end()).ok();
        assert_eq!(signed.as_ref(), Some(&head), "nobody signed that");
    }
    // A key that may be anything, too.
    let _ = open_head(HEAD, note);
}

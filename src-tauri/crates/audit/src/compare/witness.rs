//! What a receipt, a printed line or a kept head says of a vault's history.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use tell_first_evidence::{Digest, ReceiptId, fingerprint, read_head};
use tell_first_papers::file;
use tell_first_papers::verify::{self, verify};

use super::Verdict;
use crate::refusal::Refusal;

/// A receipt is far smaller.
const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// What a printed line begins with.
const LINE: &str = "TELLFIRST2:";

/// What is said of a log.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Witness {
    /// Whose log: `tell-first/<vault>`. A printed line does not say.
    pub(crate) origin: Option<String>,
    /// The fingerprint of the key.
    pub(crate) key: Option<Digest>,
    /// The signed head, to be opened with the vault's keys.
    pub(crate) note: Option<String>,
    /// Sizes of the log with their roots; the last is the newest.
    pub(crate) heads: Vec<(u64, Digest)>,
    /// Entries, each with its bytes.
    pub(crate) entries: Vec<(u64, Vec<u8>)>,
    /// A receipt that must be in the log, with the digest of what it says.
    pub(crate) receipt: Option<(ReceiptId, Digest)>,
}

impl Witness {
    /// Reads a file; a printed line may be given in its place. The inner error is the verdict where it is no witness.
    pub(crate) fn read(path: &Path) -> Result<Result<Self, Verdict>, Refusal> {
        if let Some(line) = path.to_str().and_then(printed) {
            return Ok(line);
        }
        let mut bytes = Vec::new();
        File::open(path)
            .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
            .map_err(|why| Refusal::NoWitness(why.kind()))?;
        if bytes.len() as u64 > MOST_BYTES {
            return Ok(Err(Verdict::UnknownFormat));
        }
        Ok(Self::of(&bytes))
    }

    fn of(bytes: &[u8]) -> Result<Self, Verdict> {
        match verify(bytes, None).verdict {
            verify::Verdict::Valid | verify::Verdict::Practice => {
                let read = verify::read(bytes).and_then(|file| Self::of_receipt(&file));
                return read.ok_or(Verdict::NotSound);
            }
            verify::Verdict::UnknownFormat => {}
            verify::Verdict::NotFromThisKey
            | verify::Verdict::Incomplete
            | verify::Verdict::Altered => return Err(Verdict::NotSound),
        }
        let text = std::str::from_utf8(bytes).map_err(|_| Verdict::UnknownFormat)?;
        if let Some(line) = printed(text.trim()) {
            return line;
        }
        let head = read_head(text).map_err(|_| Verdict::UnknownFormat)?;
        Ok(Self {
            origin: Some(head.origin),
            note: Some(text.to_owned()),
            heads: vec![(head.size, head.root)],
            ..Self::default()
        })
    }
}

impl Witness {
    /// A receipt that holds in itself: both its heads, every entry in it, and the key that signed it.
    fn of_receipt(file: &file::File) -> Option<Self> {
        let (content, proof) = (&file.content, &file.proof);
        let head = read_head(&proof.head).ok()?;
        let before = (content.log.size, content.log.root.parse().ok()?);
        let entries = proof.entries.iter();
        let entries = entries.map(|entry| (entry.seq, entry.text.clone().into_bytes()));
        // The oldest key: a desk that went on to another one still has it, and so has a copy from before.
        let key = proof.keys.first()?;
        Some(Self {
            origin: Some(head.origin),
            key: Some(fingerprint(&key.verifier).ok()?),
            note: None,
            heads: vec![before, (head.size, head.root)],
            entries: entries.collect(),
            receipt: None,
        })
    }
}

/// A printed line, in whichever case it was typed. `None` where it is something else.
fn printed(text: &str) -> Option<Result<Witness, Verdict>> {
    let start = text.get(..LINE.len())?;
    start
        .eq_ignore_ascii_case(LINE)
        .then(|| line(&text.to_ascii_lowercase()).ok_or(Verdict::NotSound))
}

/// `tellfirst2:<receipt>:<digest>:<size>:<root>:<key>`, in lower case.
fn line(text: &str) -> Option<Witness> {
    let mut parts = text.split(':').skip(1);
    let receipt = parts.next()?.parse().ok()?;
    let digest = parts.next()?.parse().ok()?;
    let size = parts.next()?.parse().ok()?;
    let root = parts.next()?.parse().ok()?;
    let key = parts.next()?.parse().ok()?;
    parts.next().is_none().then(|| Witness {
        key: Some(key),
        heads: vec![(size, root)],
        receipt: Some((receipt, digest)),
        ..Witness::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_line_is_read_in_any_case_and_whole() {
        let (receipt, hex) = ("0193d2c0-7a00-7000-8000-000000000001", "ab".repeat(32));
        let text = format!("TELLFIRST2:{receipt}:{hex}:41:{hex}:{hex}");
        let read = printed(&text).expect("a line").expect("whole");
        assert_eq!(read.heads[0].0, 41);
        assert_eq!(printed(&text.to_uppercase()).expect("a line"), Ok(read));
        for wrong in [
            format!("{text}:x"),
            text.replace(":41:", ":x:"),
            text.replace("ab:41", "ab:ab:41"),
        ] {
            assert_eq!(printed(&wrong).expect("a line"), Err(Verdict::NotSound));
        }
        assert_eq!(printed("something else"), None);
        assert_eq!(Witness::of(b"something else"), Err(Verdict::UnknownFormat));
    }
}

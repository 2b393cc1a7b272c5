//! The one digest of a pack: the same on every machine, whatever its line endings.

use tell_first_evidence::Digest;

/// First line of the bytes that are hashed, so that the digest can never be mistaken for another kind.
const DOMAIN: &[u8] = b"tell-first notice pack 1\n";

/// The same for the words of one language alone.
const WORDS_DOMAIN: &[u8] = b"tell-first notice words 1\n";
/// A byte-order mark in UTF-8.
pub(crate) const MARK: &[u8] = b"\xEF\xBB\xBF";

/// One file of a pack folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// Path inside the folder, with `/` between its parts: `text/en/short.md`.
    pub path: String,
    /// Content, as it stands on the disk.
    pub bytes: Vec<u8>,
}

/// SHA-256 over a domain line and then, for each file in the order of its path: the path, LF, the length of the
/// content in bytes, LF, the content. Windows line endings count as LF and a byte-order mark at the start of a file
/// counts for nothing, so neither a checkout nor an editor that adds one can change a digest.
pub fn digest(files: &[PackFile]) -> Digest {
    digest_of(DOMAIN, files.iter().collect())
}

/// SHA-256 over the words of one language as they are written, every file under `text/<language>/`, in the manner of
/// [`digest`] with a first line of its own. A translation names the digest of its source.
pub fn language_digest(files: &[PackFile], language: &str) -> Digest {
    let folder = format!("text/{language}/");
    let of = files.iter().filter(|file| file.path.starts_with(&folder));
    digest_of(WORDS_DOMAIN, of.collect())
}

fn digest_of(domain: &[u8], mut sorted: Vec<&PackFile>) -> Digest {
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut bytes = domain.to_vec();
    for file in sorted {
        let content = plain_bytes(&file.bytes);
        bytes.extend_from_slice(format!("{}\n{}\n", file.path, content.len()).as_bytes());
        bytes.extend_from_slice(&content);
    }
    Digest::of(&bytes)
}

/// Content without a byte-order mark at its start and with CR LF as LF. Some editors of Windows add both unasked.
/// A CR that stands alone stays, and so does a second mark: they are refused later as characters we do not allow.
pub(crate) fn plain_bytes(bytes: &[u8]) -> Vec<u8> {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte == b'\r' && rest.peek() == Some(&b'\n') {
            continue;
        }
        out.push(byte);
    }
    out
}

//! The files of the zip.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::LARGEST;

/// What a zip begins with.
const BEGINS: &[u8] = b"PK\x03\x04";
/// The end of its directory, and where in it the number of its files stands.
const END: &[u8] = b"PK\x05\x06";
const COUNT: usize = 10;

/// Every file by its name.
pub(super) struct Files {
    all: BTreeMap<String, Vec<u8>>,
    /// False where the directory names more files than there are names, or one cannot be read: another program could
    /// see something else.
    whole: bool,
}

impl Files {
    /// Nothing where it is no zip.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        if !bytes.starts_with(BEGINS) {
            return None;
        }
        let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
        let (mut all, mut whole) = (BTreeMap::new(), true);
        let mut left = LARGEST;
        for at in 0..zip.len() {
            let name = zip.name_for_index(at)?.ok()?.into_owned();
            let data = read(&mut zip, at, left);
            whole = whole && data.is_some();
            let data = data.unwrap_or_default();
            left = left.saturating_sub(data.len());
            all.insert(name, data);
        }
        whole = whole && counted(bytes) == Some(all.len());
        Some(Self { all, whole })
    }

    pub(super) fn get(&self, name: &str) -> Option<&[u8]> {
        self.all.get(name).map(Vec::as_slice)
    }

    pub(super) const fn are_whole(&self) -> bool {
        self.whole
    }

    /// The copies that were made for the person.
    pub(super) fn copies(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let copy = |name: &str| {
            let folder = name.strip_prefix("kept-apart/").unwrap_or(name);
            folder.starts_with("copies/") && !folder.ends_with('/')
        };
        let named = self.all.iter().filter(move |(name, _)| copy(name));
        named.map(|(name, data)| (name.as_str(), data.as_slice()))
    }
}

/// A file, if it is no longer than what is left, and as its check sum says.
fn read(zip: &mut ZipArchive<Cursor<&[u8]>>, at: usize, left: usize) -> Option<Vec<u8>> {
    let file = zip.by_index(at).ok()?;
    let mut data = Vec::new();
    let limit = u64::try_from(left).ok()?;
    file.take(limit + 1).read_to_end(&mut data).ok()?;
    (data.len() <= left).then_some(data)
}

/// How many files the directory says there are.
fn counted(bytes: &[u8]) -> Option<usize> {
    let at = bytes.windows(END.len()).rposition(|part| part == END)?;
    let count = bytes.get(at + COUNT..at + COUNT + 2)?;
    Some(usize::from(u16::from_le_bytes(count.try_into().ok()?)))
}

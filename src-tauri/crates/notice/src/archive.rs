//! Packs in and out of one file: a zip that may come from anywhere becomes the files of a folder, or is refused
//! whole; the files of a folder become a zip that is the same every time.
//!
//! Nothing is ever written to a disk here, so no name can lead out of a folder. Names are judged all the same: what
//! is taken in today is exported to a folder tomorrow, on a desk with another system.

mod limits;

use std::io::{Cursor, Read, Write};

use zip::read::ZipFileEntry;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, System, ZipArchive};

use crate::canon::PackFile;
use crate::flaw::{Flaw, Flaws};

pub(crate) use limits::TOO_LARGE;
pub use limits::{MOST_FILE_BYTES, MOST_FILES, MOST_PACK_BYTES, check_files, is_litter};
use limits::{TOO_LARGE_TOGETHER, path_flaw, shown};

/// The name that stands in a flaw where the zip itself is meant.
const ZIP: &str = "(the zip file)";

/// Most bytes of a zip: a pack that is not compressed at all, and what the zip says about each file.
const MOST_ZIP_BYTES: usize = MOST_PACK_BYTES + MOST_FILES * 1024;

/// The bits of a Unix mode that say what kind of thing an entry is, and the two kinds that are taken.
const KIND_BITS: u32 = 0o170_000;
const FILE: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

/// The files in a zip. One folder around everything is taken off; what desktop systems leave behind in a zip
/// ([`is_litter`]) is left out.
///
/// # Errors
/// Every flaw of the entries' names and kinds; or the first limit that was met while unpacking, at which point
/// unpacking stops: no more than [`MOST_PACK_BYTES`] are ever held, whatever the zip says about itself.
pub fn unpack(zip: &[u8]) -> Result<Vec<PackFile>, Vec<Flaw>> {
    if zip.len() > MOST_ZIP_BYTES {
        return Err(whole("it is larger than a notice pack can be"));
    }
    let mut archive = ZipArchive::new(Cursor::new(zip))
        .map_err(|_| whole("it is not a zip file, or it is damaged"))?;
    let entries = entries(&archive)?;
    let files = inflate(&mut archive, &entries)?;
    check_files(&files)?;
    Ok(files)
}

/// The zip of a pack: entries sorted by path, no times, no attributes, not compressed (a pack is small, and the
/// bytes then depend on no compressor), so that the same files always make the same bytes.
///
/// # Errors
/// The files break a limit ([`check_files`]); such a zip could not be taken in again.
pub fn pack_up(files: &[PackFile]) -> Result<Vec<u8>, Vec<Flaw>> {
    check_files(files)?;
    let mut sorted: Vec<&PackFile> = files.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    write(&sorted).map_err(|_| whole("the files do not fit into a zip file"))
}

fn write(files: &[&PackFile]) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        zip.start_file(file.path.as_str(), options)?;
        zip.write_all(&file.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// One flaw of the zip as a whole.
fn whole(reason: &str) -> Vec<Flaw> {
    let mut flaws = Flaws::default();
    flaws.add(ZIP, 0, reason);
    flaws.into_vec()
}

/// A file to unpack: its number in the zip and its path in the pack.
struct Entry {
    number: usize,
    path: String,
}

/// What is to be unpacked, judged before a byte of it is read.
fn entries(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Vec<Entry>, Vec<Flaw>> {
    if archive.len() > MOST_FILES {
        return Err(whole(&format!(
            "it holds {} entries; {MOST_FILES} is the most",
            archive.len()
        )));
    }
    let mut flaws = Flaws::default();
    if archive.has_duplicate_names() {
        flaws.add(ZIP, 0, "two entries have the same name");
    }
    let mut found = Vec::new();
    for number in 0..archive.len() {
        match archive.by_index_data(number) {
            Ok(entry) => found.extend(judge(&entry, number, &mut flaws)),
            Err(_) => flaws.add(ZIP, 0, "an entry cannot be read: the zip file is damaged"),
        }
    }
    take_off_folder(&mut found);
    for entry in &found {
        if let Some(reason) = path_flaw(&entry.path) {
            flaws.add(&shown(&entry.path), 0, reason);
        }
    }
    if flaws.is_empty() {
        Ok(found)
    } else {
        Err(flaws.into_vec())
    }
}

/// One entry; `None` where it is nothing to unpack (a folder, litter) or must not be (with the flaw said).
fn judge(entry: &ZipFileEntry<'_>, number: usize, flaws: &mut Flaws) -> Option<Entry> {
    let Ok(name) = std::str::from_utf8(entry.name_raw()) else {
        let name = String::from_utf8_lossy(entry.name_raw());
        flaws.add(&shown(&name), 0, "the name is not UTF-8 text");
        return None;
    };
    let kind = (entry.external_attributes() >> 16) & KIND_BITS;
    if !matches!(kind, 0 | FILE | FOLDER) {
        flaws.add(
            &shown(name),
            0,
            "this is a link or a special file; a pack holds plain files",
        );
        return None;
    }
    if is_litter(name) {
        return None;
    }
    if let Some(folder) = name.strip_suffix('/') {
        // A folder holds nothing itself, but its name must not lead out either. One folder more than in a path of
        // the pack may stand around it all.
        if let Some(reason) = limits::name_flaw(folder) {
            flaws.add(&shown(name), 0, reason);
        }
        return None;
    }
    if entry.encrypted() {
        flaws.add(
            &shown(name),
            0,
            "the entry is locked with a password; make the zip without one",
        );
        return None;
    }
    Some(Entry {
        number,
        path: name.to_owned(),
    })
}

/// Takes off the one folder that stands around a whole pack: what people get when they zip a folder.
fn take_off_folder(entries: &mut [Entry]) {
    let Some(first) = entries.first() else { return };
    let Some((folder, _)) = first.path.split_once('/') else {
        return;
    };
    let outer = format!("{folder}/");
    let around_all = entries.iter().all(|entry| entry.path.starts_with(&outer));
    let pack_in_it = entries
        .iter()
        .any(|entry| entry.path.strip_prefix(&outer) == Some("pack.toml"));
    if !around_all || !pack_in_it || limits::name_flaw(folder).is_some() {
        return;
    }
    for entry in entries {
        entry.path.drain(..outer.len());
    }
}

/// Unpacks, and counts what really comes out: what an entry says about its size is never believed.
fn inflate(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    entries: &[Entry],
) -> Result<Vec<PackFile>, Vec<Flaw>> {
    let mut files = Vec::with_capacity(entries.len());
    let mut total = 0_usize;
    for entry in entries {
        let bytes = one(archive, entry.number).map_err(|reason| {
            let mut flaws = Flaws::default();
            flaws.add(&entry.path, 0, reason);
            flaws.into_vec()
        })?;
        total = total.saturating_add(bytes.len());
        if total > MOST_PACK_BYTES {
            return Err(whole(TOO_LARGE_TOGETHER));
        }
        files.push(PackFile {
            path: entry.path.clone(),
            bytes,
        });
    }
    Ok(files)
}

/// One entry's bytes, cut off one byte past what a file may have: enough for [`check_files`] to see it.
fn one(archive: &mut ZipArchive<Cursor<&[u8]>>, number: usize) -> Result<Vec<u8>, &'static str> {
    let entry = archive
        .by_index(number)
        .map_err(|_| "the entry cannot be read: it is damaged or packed in a way we do not know")?;
    let most = u64::try_from(MOST_FILE_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    entry
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|_| "the entry is damaged")?;
    Ok(bytes)
}

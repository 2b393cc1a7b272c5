//! Zip files.

use std::io::{Cursor, Write};

use tell_first_notice::{
    MOST_FILE_BYTES, MOST_FILES, MOST_PACK_BYTES, PackFile, digest, pack_up, read, unpack,
};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::{file, refused, shipped, small};

/// A zip made entry by entry, whatever the entries are.
struct Maker(ZipWriter<Cursor<Vec<u8>>>);

impl Maker {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }

    fn of(files: &[PackFile]) -> Self {
        files
            .iter()
            .fold(Self::new(), |zip, file| zip.put(&file.path, &file.bytes))
    }

    fn put(mut self, name: &str, bytes: &[u8]) -> Self {
        self.0
            .start_file(name, SimpleFileOptions::default())
            .expect("an entry");
        self.0.write_all(bytes).expect("its bytes");
        self
    }

    fn done(self) -> Vec<u8> {
        self.0.finish().expect("a zip").into_inner()
    }
}

/// Every place where these bytes stand is overwritten with others as long.
fn replaced(mut zip: Vec<u8>, find: &[u8], put: &[u8]) -> Vec<u8> {
    assert_eq!(find.len(), put.len(), "the zip keeps its shape");
    let mut met = 0;
    for at in 0..zip.len() {
        if zip.get(at..at + find.len()) == Some(find) {
            zip.splice(at..at + find.len(), put.iter().copied());
            met += 1;
        }
    }
    assert!(met > 0, "the zip holds what is changed");
    zip
}

#[test]
fn what_is_packed_up_comes_out_the_same() {
    for files in [small(), shipped()] {
        let zip = pack_up(&files).expect("it fits");
        let mut back = unpack(&zip).expect("it comes out");
        let mut files = files;
        files.sort_by(|a, b| a.path.cmp(&b.path));
        back.sort_by(|a, b| a.path.cmp(&b.path));
        assert_eq!(back, files, "every file with every byte");
    }
}

#[test]
fn the_same_files_always_make_the_same_bytes() {
    let files = small();
    let mut turned = files.clone();
    turned.reverse();
    let zip = pack_up(&files).expect("it fits");
    assert_eq!(pack_up(&turned).expect("it fits"), zip, "in any order");
    assert_eq!(
        tell_first_evidence::Digest::of(&zip).to_string(),
        "a57109c81786dd739ed6ccecec63bd0c5d0355a24373fa2ead21a30914b88885",
        "on any day, machine and version"
    );
}

#[test]
fn one_folder_around_the_pack_is_taken_off_and_litter_is_left_out() {
    let mut zip = Maker::new();
    zip.0
        .add_directory("my pack".replace(' ', "-"), SimpleFileOptions::default())
        .expect("a folder");
    for file in small() {
        zip = zip.put(&format!("my-pack/{}", file.path), &file.bytes);
    }
    let zip = zip
        .put("__MACOSX/my-pack/._pack.toml", b"litter")
        .put("my-pack/.DS_Store", b"litter")
        .put("my-pack/text/Thumbs.db", b"litter")
        .done();
    let files = unpack(&zip).expect("people zip folders");
    assert_eq!(digest(&files), digest(&small()), "and mean what is in them");
}

#[test]
fn two_folders_around_a_pack_are_not_guessed_at() {
    let zip = Maker::new().put("a/b/pack.toml", b"").done();
    let files = unpack(&zip).expect("nothing in it is dangerous");
    refused(read(&files), "pack.toml", "the file is missing");
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_refused() {
    for name in [
        "../pack.toml",
        "text/../../pack.toml",
        "/etc/passwd",
        "C:/pack.toml",
        "C:pack.toml",
        "..\\pack.toml",
        "text\\en\\short.md",
        "\\\\desk\\pack.toml",
    ] {
        let zip = Maker::of(&small()).put(name, b"out").done();
        let flaws = unpack(&zip).expect_err(name);
        assert!(
            flaws.iter().any(|flaw| flaw.reason.contains("leads out")),
            "{name}: {flaws:?}"
        );
    }
}

#[test]
fn a_folder_whose_name_leads_out_is_refused_too() {
    let mut zip = Maker::of(&small());
    zip.0
        .add_directory("../out/", SimpleFileOptions::default())
        .expect("a folder");
    refused(unpack(&zip.done()), "../out/", "leads out");
}

#[test]
fn links_are_refused() {
    let mut zip = Maker::of(&small());
    zip.0
        .add_symlink(
            "text/en/more.md",
            "/etc/passwd",
            SimpleFileOptions::default(),
        )
        .expect("a link");
    refused(unpack(&zip.done()), "text/en/more.md", "a link");
}

#[test]
fn devices_and_pipes_are_refused() {
    for mode in [0o010_644_u32, 0o020_644, 0o060_644, 0o140_644] {
        let mut zip = Maker::of(&small());
        let options = SimpleFileOptions::default().external_attributes(mode << 16);
        zip.0.start_file("pipe", options).expect("an entry");
        refused(unpack(&zip.done()), "pipe", "special file");
    }
}

#[test]
fn a_locked_zip_is_refused() {
    // Bit 0 of an entry's flags says that it is encrypted: set it where the central directory speaks of the file.
    let mut zip = Maker::new().put("pack.toml", b"id").done();
    let at = zip
        .windows(4)
        .position(|bytes| bytes == b"PK\x01\x02")
        .expect("a central directory");
    let local = zip
        .windows(4)
        .position(|bytes| bytes == b"PK\x03\x04")
        .expect("an entry");
    for place in [at + 8, local + 6] {
        *zip.get_mut(place).expect("the flags") |= 1;
    }
    refused(unpack(&zip), "pack.toml", "locked with a password");
}

#[test]
fn two_entries_with_one_name_are_refused() {
    let zip = Maker::of(&small()).put("pack.tomm", b"twice").done();
    let zip = replaced(zip, b"pack.tomm", b"pack.toml");
    refused(unpack(&zip), "(the zip file)", "the same name");
}

#[test]
fn names_that_differ_in_capitals_only_are_refused() {
    let zip = Maker::of(&small()).put("Pack.toml", b"twice").done();
    let flaws = unpack(&zip).expect_err("some desks would keep one of them");
    assert!(
        flaws.iter().any(|flaw| flaw.reason.contains("capitals")),
        "{flaws:?}"
    );
}

#[test]
fn a_zip_that_unpacks_to_too_much_stops_at_the_limit() {
    // 8 MiB of nothing in a few kilobytes, in one file.
    let zip = Maker::new()
        .put("pack.toml", b"")
        .put("text/en/full.md", &vec![0; 8 << 20])
        .done();
    assert!(zip.len() < 1 << 20, "it is small as it comes");
    refused(unpack(&zip), "text/en/full.md", "larger than a notice");
}

#[test]
fn many_files_that_are_too_much_together_stop_at_the_limit() {
    let mut zip = Maker::new();
    let each = vec![0; MOST_FILE_BYTES];
    for number in 0..=(MOST_PACK_BYTES / MOST_FILE_BYTES) {
        zip = zip.put(&format!("text/en/section/s{number}.md"), &each);
    }
    refused(
        unpack(&zip.done()),
        "(the zip file)",
        "larger together than a notice",
    );
}

#[test]
fn a_size_that_is_a_lie_is_not_believed() {
    // The entry says that it holds 3 bytes and holds a thousand times more than a file may.
    let size = (8_u32 << 20).to_le_bytes();
    let zip = Maker::new().put("pack.toml", &vec![b'a'; 8 << 20]).done();
    let zip = replaced(zip, &size, &3_u32.to_le_bytes());
    assert!(unpack(&zip).is_err(), "what comes out is counted");
}

#[test]
fn more_entries_than_a_pack_has_files_are_refused() {
    let mut zip = Maker::new();
    for number in 0..=MOST_FILES {
        zip = zip.put(&format!("{number}"), b"");
    }
    refused(unpack(&zip.done()), "(the zip file)", "is the most");
}

#[test]
fn what_is_no_zip_or_is_damaged_is_refused() {
    refused(unpack(b""), "(the zip file)", "not a zip file");
    refused(unpack(b"PK\x03\x04"), "(the zip file)", "not a zip file");
    let zip = pack_up(&small()).expect("it fits");
    for end in (0..zip.len()).step_by(97) {
        let cut = zip.get(..end).unwrap_or_default();
        assert!(unpack(cut).is_err(), "cut off after {end} bytes");
    }
}

#[test]
fn a_changed_byte_of_content_is_noticed() {
    let zip = Maker::of(&small()).done();
    let zip = pack_up(&unpack(&zip).expect("it comes out")).expect("it fits");
    let zip = replaced(zip, b"Alder Homes", b"Older Homes");
    let flaws = unpack(&zip).expect_err("the checksum does not fit");
    assert!(
        flaws.iter().all(|flaw| flaw.reason.contains("damaged")),
        "{flaws:?}"
    );
}

#[test]
fn packing_up_refuses_what_could_not_be_taken_in() {
    let mut files = small();
    files.push(file("../out.md", "x"));
    refused(pack_up(&files), "../out.md", "leads out");
}

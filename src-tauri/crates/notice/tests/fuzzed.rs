//! A short run of the fuzz targets on the stable compiler: arbitrary bytes, and packs that were right before something
//! was changed in them.

#![expect(clippy::expect_used, reason = "a test says what went wrong and stops")]

#[path = "../fuzz/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use tell_first_notice::{PackFile, pack_up};

/// Cases of a property: fifty times as many where there is time.
fn cases(quick: u32) -> u32 {
    let long = std::env::var_os("TELL_FIRST_LONG").is_some();
    if long { quick * 50 } else { quick }
}

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 32] = [
    "\"",
    "'''",
    "\"\"\"",
    "[",
    "[[",
    "]",
    "{",
    "{{",
    "}}",
    "}",
    "=",
    "#",
    "\n",
    "\r",
    "\u{feff}",
    "\0",
    "id = \"RA\"\n",
    "[[fields]]\n",
    "route = \"consent\"\n",
    "card = \"health\"\n",
    "# ",
    "## Why\n",
    "- ",
    "1. ",
    "|a|\n|-|\n",
    "**",
    "<b>",
    "](x)",
    "`",
    "{{retention.RA}}",
    "{{list.purposes}}",
    "\\",
];

/// One change: where, how much is taken out, and what is put in.
fn change() -> impl Strategy<Value = (Index, Index, u8, Vec<u8>)> {
    let put = prop_oneof![
        3 => select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..4),
        1 => select(PIECES.to_vec()).prop_map(|piece| piece.repeat(300).into_bytes()),
    ];
    (any::<Index>(), any::<Index>(), 0_u8..12, put)
}

fn apply(bytes: &mut Vec<u8>, at: Index, take: u8, put: Vec<u8>) {
    let at = at.index(bytes.len() + 1);
    let end = bytes.len().min(at + usize::from(take));
    bytes.splice(at..end, put);
}

fn changed(mut files: Vec<PackFile>, changes: Vec<(Index, Index, u8, Vec<u8>)>) -> Vec<PackFile> {
    for (which, at, take, put) in changes {
        let which = which.index(files.len());
        if let Some(file) = files.get_mut(which) {
            apply(&mut file.bytes, at, take, put);
        }
    }
    files
}

fn shipped() -> Vec<PackFile> {
    fn walk(folder: &Path, inside: &str, out: &mut Vec<PackFile>) {
        for entry in fs::read_dir(folder).expect("the folder can be read") {
            let entry = entry.expect("an entry can be read");
            let name = entry.file_name().into_string().expect("names are UTF-8");
            let path = format!("{inside}{name}");
            if entry.path().is_dir() {
                walk(&entry.path(), &format!("{path}/"), out);
            } else {
                let bytes = fs::read(entry.path()).expect("the file can be read");
                out.push(PackFile { path, bytes });
            }
        }
    }
    let mut out = Vec::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/twenty11");
    walk(&folder, "", &mut out);
    out
}

#[test]
fn nothing_was_changed() {
    targets::read_pack(&targets::small());
    targets::read_pack(&shipped());
    targets::unpack(&pack_up(&targets::small()).expect("it fits"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(128)))]

    #[test]
    fn a_small_pack_with_changes(changes in prop::collection::vec(change(), 1..4)) {
        targets::read_pack(&changed(targets::small(), changes));
    }

    #[test]
    fn any_file_in_a_pack(data in prop::collection::vec(any::<u8>(), 0..300)) {
        targets::read(&data);
    }

    #[test]
    fn any_bytes_as_a_zip(data in prop::collection::vec(any::<u8>(), 0..300)) {
        targets::unpack(&data);
    }

    #[test]
    fn a_zip_with_changes(changes in prop::collection::vec(change(), 1..3)) {
        let mut zip = pack_up(&targets::small()).expect("it fits");
        for (_, at, take, put) in changes {
            apply(&mut zip, at, take, put);
        }
        targets::unpack(&zip);
    }

    #[test]
    fn any_text_as_blocks(
        pieces in prop::collection::vec(prop_oneof!["[ a-z\n]{0,6}", select(PIECES.to_vec()).prop_map(str::to_owned)], 0..40),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        targets::blocks(pieces.concat().as_bytes());
        targets::blocks(&bytes);
    }

    #[test]
    fn anything_typed_into_any_field(which in any::<[u8; 2]>(), typed in any::<String>()) {
        targets::edit(&[&which[..], typed.as_bytes()].concat());
    }
}

proptest! {
    // The notice that ships is twenty times as long.
    #![proptest_config(ProptestConfig::with_cases(cases(10)))]

    #[test]
    fn the_notice_that_ships_with_changes(changes in prop::collection::vec(change(), 1..4)) {
        targets::read_pack(&changed(shipped(), changes));
    }
}

//! Everything the application writes, in one folder, as a crash leaves it.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use tell_first_vault::use_from_now;
use zip::write::SimpleFileOptions;

use super::files::{BACKUP, HOME, RESTORED, SHARE};
use crate::disk_model::quick_folder;
use crate::world::{self, BEGIN_MS, KEY, at, copy, key, set};

/// Papers that were valid when the format was frozen, and are what is written today (`papers` holds that).
const PAPERS: &[(&str, &[u8])] = &[
    (
        "copy.json",
        include_bytes!("../../../src-tauri/crates/papers/vectors/receipt-2/valid.json"),
    ),
    (
        "copy.html",
        include_bytes!("../../../src-tauri/crates/papers/vectors/receipt-2/valid.html"),
    ),
    (
        "copy.pdf",
        include_bytes!("../../../src-tauri/crates/papers/vectors/receipt-2/pdf/valid.pdf"),
    ),
];

/// What is kept about a person, as it was frozen.
const BUNDLE: &[(&str, &[u8])] = &[
    (
        "READ-FIRST.txt",
        include_bytes!("../../../src-tauri/crates/papers/vectors/person/bundle/READ-FIRST.txt"),
    ),
    (
        "data.html",
        include_bytes!("../../../src-tauri/crates/papers/vectors/person/bundle/data.html"),
    ),
    (
        "data.json",
        include_bytes!("../../../src-tauri/crates/papers/vectors/person/bundle/data.json"),
    ),
    (
        "kept-apart/data.json",
        include_bytes!(
            "../../../src-tauri/crates/papers/vectors/person/bundle/kept-apart/data.json"
        ),
    ),
];

/// A vault with its journal and its kept heads, backups of it, an application's folder with a restored vault in use,
/// copies to take home, and a notice.
pub(super) fn template() -> tempfile::TempDir {
    let (folder, other) = (quick_folder(), quick_folder());
    let root = folder.path();
    let (first, dir) = (other.path().join("vault"), root.join("vault"));
    world::made(&first, 20);
    let mut vault = world::open(&first, &KEY);
    fs::create_dir(root.join(SHARE)).unwrap();
    let share = root.join(SHARE).to_string_lossy().into_owned();
    set(&mut vault, "head-places", &share, at(990)).unwrap();
    set(&mut vault, "heads-kept", "yes", at(991)).unwrap();
    for number in 0..12 {
        let when = at(1000 + number);
        set(&mut vault, "desk-name", &format!("Desk {number}"), when).unwrap();
    }
    vault
        .keep_head(&tell_first_vault::beside(&first))
        .expect("kept");
    vault.keep_head(&root.join(SHARE)).expect("kept");
    copy(&first, &dir);
    fs::create_dir(root.join("backups")).unwrap();
    let source = vault.backup_source(&key()).unwrap();
    let made = source.run(&root.join("backups"), BEGIN_MS, &mut |_| ());
    assert_eq!(made.unwrap().dir, root.join(BACKUP));
    drop(vault);
    fs::create_dir(root.join(HOME)).unwrap();
    copy(&first, &root.join(HOME).join(RESTORED));
    use_from_now(&root.join(HOME), RESTORED).unwrap();
    papers(&root.join("copies"));
    folder
}

fn papers(to: &Path) {
    fs::create_dir(to).unwrap();
    for (name, bytes) in PAPERS {
        fs::write(to.join(name), bytes).unwrap();
    }
    let zip = tell_first_notice::pack_up(&tell_first_desk::shipped()).expect("a zip");
    fs::write(to.join("notice.zip"), zip).unwrap();
    fs::write(to.join("bundle.zip"), bundle()).unwrap();
}

fn bundle() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in BUNDLE {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

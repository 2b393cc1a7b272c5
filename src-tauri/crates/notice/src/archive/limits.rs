//! How many files a pack may have, how large, and how they may be called.

use std::collections::BTreeMap;

use crate::canon::PackFile;
use crate::flaw::{Flaw, Flaws};

/// Most files of a pack: a full one has about 60 in each language, so this is room for thirty languages.
pub const MOST_FILES: usize = 2_000;

/// Most bytes of one file: far more than any notice, far less than would slow a desk down.
pub const MOST_FILE_BYTES: usize = 1 << 20;

/// Most bytes of all files together: about eighty times the notice that ships, and little for any desk's memory.
pub const MOST_PACK_BYTES: usize = 16 << 20;

/// Most folders a file stands in, and itself: `text/en/section/money.md` has four parts and is the deepest there is.
const MOST_PARTS: usize = 4;

/// Most characters of a path: any system can hold it below any folder.
const MOST_PATH: usize = 120;

/// What is said of a file over the limit.
pub(crate) const TOO_LARGE: &str = "the file is larger than a notice can be";

/// What is said of files that are over the limit together.
pub(crate) const TOO_LARGE_TOGETHER: &str = "its files are larger together than a notice can be";

/// The names Windows keeps for devices; a file called so cannot be written to a folder there.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Holds files to the limits, wherever they came from: a folder, a zip, an editor. Their content is not looked at.
///
/// # Errors
/// Each limit that is broken, by file.
pub fn check_files(files: &[PackFile]) -> Result<(), Vec<Flaw>> {
    let mut flaws = Flaws::default();
    if files.len() > MOST_FILES {
        let count = files.len();
        flaws.add(
            "pack.toml",
            0,
            format!("the pack has {count} files; {MOST_FILES} is the most"),
        );
        return Err(flaws.into_vec());
    }
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let mut total = 0_usize;
    for file in files {
        let path = shown(&file.path);
        if let Some(reason) = path_flaw(&file.path) {
            flaws.add(&path, 0, reason);
        }
        if file.bytes.len() > MOST_FILE_BYTES {
            flaws.add(&path, 0, TOO_LARGE);
        }
        total = total.saturating_add(file.bytes.len());
        match names.insert(file.path.to_lowercase(), &file.path) {
            Some(other) if other == file.path => flaws.add(&path, 0, "the file is there twice"),
            Some(other) => flaws.add(
                &path,
                0,
                format!(
                    "`{}` has the same name but for its capitals; some systems would keep only one",
                    shown(other)
                ),
            ),
            None => {}
        }
    }
    if total > MOST_PACK_BYTES {
        flaws.add("pack.toml", 0, TOO_LARGE_TOGETHER);
    }
    if flaws.is_empty() {
        Ok(())
    } else {
        Err(flaws.into_vec())
    }
}

/// True for what desktop systems put beside people's files by themselves. It is no part of a pack and is left out,
/// so that a pack zipped or copied by hand can be taken in.
pub fn is_litter(path: &str) -> bool {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let mac = folder.split('/').any(|part| part == "__MACOSX");
    mac || matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// What is wrong with the path of a file; `None` where any system can hold it inside the pack's folder.
pub(crate) fn path_flaw(path: &str) -> Option<String> {
    if let Some(reason) = name_flaw(path) {
        return Some(reason);
    }
    if path.split('/').count() > MOST_PARTS {
        return Some("the file stands in too many folders for a pack".to_owned());
    }
    None
}

/// What is wrong with the parts of a path; `None` where they lead nowhere but down.
pub(crate) fn name_flaw(path: &str) -> Option<String> {
    if path.len() > MOST_PATH {
        return Some("the name is too long".to_owned());
    }
    if path.starts_with('/') || path.contains(['\\', ':']) || path.split('/').any(|p| p == "..") {
        return Some("the name leads out of the pack's folder".to_owned());
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/');
    if let Some(c) = path.chars().find(|c| !plain(*c)) {
        let c = c.escape_default();
        return Some(format!(
            "the name holds `{c}`; letters a to z, digits, `.`, `_` and `-` only"
        ));
    }
    path.split('/').find_map(part_flaw)
}

fn part_flaw(part: &str) -> Option<String> {
    if part.is_empty() {
        return Some("a part of the name is empty".to_owned());
    }
    if part.starts_with('.') || part.ends_with('.') {
        return Some("a part of the name starts or ends with a dot".to_owned());
    }
    let stem = part.split('.').next().unwrap_or(part).to_lowercase();
    if DEVICES.contains(&stem.as_str()) {
        return Some(format!("Windows cannot hold a file called `{stem}`"));
    }
    None
}

/// A path as it may be put into a sentence: nothing in it that a screen or a terminal would obey.
pub(crate) fn shown(path: &str) -> String {
    let mut out = String::new();
    for c in path.chars().take(MOST_PATH) {
        if c != '\n' && crate::plain::allowed(c) {
            out.push(c);
        } else {
            out.extend(c.escape_default());
        }
    }
    out
}

//! One bit flipped, or the end cut off, in every file the application writes: it is refused, or a check finds it, or
//! nothing is different. Silently wrong is none of these.

mod files;
mod reading;
mod template;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use files::{FILES, HOME, SHARE};
pub(crate) use files::{kind_of, kinds};
use template::template;

use crate::long;
use crate::world::{self, Chance};

/// What reading gave, of one file or of all that belong together; or how it was found.
type Told = Result<BTreeMap<String, String>, &'static str>;

/// What damage to a file may lead to without being noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum May {
    /// Every bit counts.
    Nothing,
    /// Some bits mean nothing: what is told is the same.
    BeTheSame,
    /// The same, or an earlier state that is whole in itself: a journal's end says nothing of what came after it. That
    /// it is missing shows against a head kept elsewhere.
    BeEarlier,
}

/// Folders of the template whose files are read together.
const TOGETHER: &[&[&str]] = &[
    &["vault", "vault-heads", SHARE],
    &["backups", HOME],
    &["copies"],
];

/// A folder whose files are damaged one at a time, and put back.
struct Bench {
    folder: tempfile::TempDir,
    files: Vec<(PathBuf, Vec<u8>)>,
}

impl Bench {
    fn new() -> Self {
        let folder = template();
        let files = world::files(folder.path())
            .into_iter()
            .map(|path| (path.clone(), fs::read(path).unwrap()))
            .collect();
        Self { folder, files }
    }

    /// Puts back all that may be read together with this file: nothing else was changed on the way.
    fn restore(&self, file: &Path) {
        let root = self.folder.path();
        let group = TOGETHER.iter().find(|group| {
            let mut folders = group.iter();
            folders.any(|folder| file.starts_with(folder))
        });
        let within = |path: &Path| {
            let mut folders = group.expect("a group of folders").iter();
            folders.any(|folder| path.starts_with(root.join(folder)))
        };
        for path in world::files(root) {
            if within(&path) && !self.files.iter().any(|(known, _)| *known == path) {
                fs::remove_file(path).unwrap();
            }
        }
        for (path, bytes) in self.files.iter().filter(|(path, _)| within(path)) {
            if fs::read(path).ok().as_ref() != Some(bytes) {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, bytes).unwrap();
            }
        }
    }

    /// Reads everything with one file's bytes as given.
    fn with(&self, written: &files::Written, bad: &[u8]) -> Told {
        let path = (written.path)();
        self.restore(path.as_ref());
        let path = self.folder.path().join(path);
        fs::write(&path, bad).unwrap();
        let told = (written.told)(self.folder.path());
        if told == Err("refused") {
            assert_eq!(fs::read(&path).unwrap(), bad, "a refusal rewrote the file");
        }
        told
    }

    fn good(&self, written: &files::Written) -> &[u8] {
        let path = self.folder.path().join((written.path)());
        let known = self.files.iter().find(|(known, _)| *known == path);
        &known
            .unwrap_or_else(|| panic!("{} was never written", path.display()))
            .1
    }
}

/// Holds what was told to what may be told; true where the damage was noticed.
fn judge(
    written: &files::Written,
    told: Told,
    whole: &BTreeMap<String, String>,
    what: &str,
) -> bool {
    let Ok(told) = told else { return true };
    let name = (written.path)();
    let same = told == *whole;
    match written.may {
        May::Nothing => panic!("{name}, {what}: not noticed; the same: {same}"),
        May::BeTheSame => assert!(same, "{name}, {what}: silently wrong"),
        May::BeEarlier => {
            let entry = |(name, _): &(&String, &String)| name.starts_with("entry");
            let mut earlier = told.iter().filter(entry);
            let mut later = whole.iter().filter(entry);
            assert!(
                earlier.all(|entry| later.next() == Some(entry)),
                "{name}, {what}: silently wrong"
            );
        }
    }
    false
}

#[test]
fn a_flipped_bit_in_any_file_is_refused_or_found_or_harmless() {
    let bench = Bench::new();
    let mut chance = Chance::new(91);
    let mut flips = 0;
    for written in FILES {
        let whole = bench.with(written, bench.good(written)).expect("undamaged");
        let good = bench.good(written).to_vec();
        let mut noticed = 0;
        for _ in 0..if long() {
            written.flips * 25
        } else {
            written.flips
        } {
            let (place, bit) = (chance.below(good.len()), chance.below(8));
            let mut bad = good.clone();
            bad[place] ^= 1 << bit;
            let what = format!("bit {bit} of byte {place}");
            noticed += usize::from(judge(written, bench.with(written, &bad), &whole, &what));
            flips += 1;
        }
        let index = (written.path)().ends_with("-shm");
        assert!(
            index || written.may == May::BeEarlier || noticed > 0,
            "a control"
        );
    }
    // With those of `damage` and `keys` two thousand.
    assert!(flips >= 1500);
}

#[test]
fn a_file_cut_short_is_refused_or_found_or_harmless() {
    let bench = Bench::new();
    for written in FILES {
        let whole = bench.with(written, bench.good(written)).expect("undamaged");
        let good = bench.good(written).to_vec();
        let step = if long() {
            1.max(written.cuts / 16)
        } else {
            written.cuts
        };
        for cut in (0..good.len()).step_by(step) {
            judge(
                written,
                bench.with(written, &good[..cut]),
                &whole,
                &format!("cut at {cut}"),
            );
        }
    }
}

/// Every file the templates hold is of a kind that has its line, and every line has its file.
#[test]
fn no_file_is_left_out() {
    let bench = Bench::new();
    for (path, bytes) in &bench.files {
        let path = path.strip_prefix(bench.folder.path()).unwrap();
        let kind = kind_of(path);
        // The lock is empty.
        assert!(
            bytes.is_empty() || FILES.iter().any(|written| Some(written.kind) == kind),
            "{} is in no line of FILES",
            path.display()
        );
    }
    for written in FILES {
        assert_eq!(kind_of((written.path)().as_ref()), Some(written.kind));
        bench.good(written);
    }
}

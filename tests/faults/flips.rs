//! One bit flipped, or the end cut off, in every file the application writes: it is refused, or a check finds it, or
//! nothing is different. Silently wrong is none of these.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use tell_first_evidence::VaultId;
use tell_first_vault::{SlotName, Vault, slots};
use uuid::Uuid;

use crate::disk_model::quick_folder;
use crate::world::{self, CODE, Chance, KEY, NAME, PASSPHRASE, at, copy, key, member, set};
use crate::{long, raw};

/// What reading gave, of one file or of all that belong together.
type Told = Result<BTreeMap<String, String>, &'static str>;

/// A file the application writes, and how it is read back. A new kind of file is one more line of [`FILES`].
struct Written {
    /// Its path under the folder of [`template`].
    path: fn() -> String,
    /// How many bits are flipped, one at a time, in the quick set.
    flips: usize,
    /// Bytes between one cut and the next.
    cuts: usize,
    /// What stands in it, in words, or why it was refused or what found it.
    told: fn(&Path) -> Told,
    /// What may come of a file that was damaged, beside being refused or found.
    may: May,
}

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

const FILES: &[Written] = &[
    // The journal holds some of its pages anew, and opening puts them in place of the damaged ones. Where there is no
    // journal every bit counts: `damage`.
    Written {
        path: || "vault/vault.tell".to_owned(),
        flips: 500,
        cuts: 4096 * 3 + 7,
        told: vault,
        may: May::BeTheSame,
    },
    Written {
        path: || "vault/vault.tell-wal".to_owned(),
        flips: 450,
        cuts: 2053,
        told: vault,
        may: May::BeEarlier,
    },
    Written {
        path: || "vault/vault.tell-shm".to_owned(),
        flips: 150,
        cuts: 4096 + 7,
        told: vault,
        may: May::BeTheSame,
    },
    Written {
        path: || "vault/vault.id".to_owned(),
        flips: 200,
        cuts: 1,
        told: vault,
        may: May::Nothing,
    },
    Written {
        path: || {
            format!(
                "vault/slots/{}.age",
                SlotName::code(VaultId::from_uuid(Uuid::from_u128(1)), NAME)
            )
        },
        flips: 150,
        cuts: 7,
        told: |root| slot(root, &member(), PASSPHRASE),
        may: May::BeTheSame,
    },
    Written {
        path: || "vault/slots/recovery.age".to_owned(),
        flips: 50,
        cuts: 31,
        told: |root| slot(root, &SlotName::Recovery, CODE),
        may: May::BeTheSame,
    },
];

/// Everything the application writes, as a crash leaves it.
fn template() -> tempfile::TempDir {
    let (folder, other) = (quick_folder(), quick_folder());
    let (first, dir) = (other.path().join("vault"), folder.path().join("vault"));
    world::made(&first, 20);
    let mut vault = world::open(&first, &KEY);
    for number in 0..12 {
        let when = at(1000 + number);
        set(&mut vault, "desk-name", &format!("Desk {number}"), when).unwrap();
    }
    copy(&first, &dir);
    drop(vault);
    folder
}

/// The whole vault: it opens, every check holds, and this is what it says.
fn vault(root: &Path) -> Told {
    let dir = root.join("vault");
    let vault = Vault::open(&dir, &key()).map_err(|_| "refused")?;
    let checked = vault.check_all(|_| ()).map_err(|_| "found by the check")?;
    if !checked.findings().is_empty() {
        return Err("found by the check");
    }
    vault.sound().map_err(|_| "found in a page")?;
    let settings = vault.settings().map_err(|_| "found in a row")?;
    let count = vault.entry_count().map_err(|_| "found in a row")?;
    drop(vault);
    let entries = raw::entries(&dir, &KEY).map_err(|_| "found in a row")?;
    assert_eq!(entries.len() as u64, count);
    let mut told: BTreeMap<String, String> = entries
        .iter()
        .enumerate()
        .map(|(seq, bytes)| (format!("entry {seq:06}"), hex::encode(bytes)))
        .collect();
    told.extend(settings);
    Ok(told)
}

fn slot(root: &Path, name: &SlotName, words: &str) -> Told {
    let dir = root.join("vault");
    let payload = slots::open(&dir, name, words).map_err(|_| "refused")?;
    let opens = Vault::open(&dir, &payload.key).is_ok();
    Ok(BTreeMap::from([
        ("vault".to_owned(), payload.vault.to_string()),
        ("member".to_owned(), payload.member.to_string()),
        ("opens".to_owned(), opens.to_string()),
    ]))
}

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

    fn restore(&self) {
        for path in world::files(self.folder.path()) {
            if !self.files.iter().any(|(known, _)| *known == path) {
                fs::remove_file(path).unwrap();
            }
        }
        for (path, bytes) in &self.files {
            if fs::read(path).ok().as_ref() != Some(bytes) {
                fs::write(path, bytes).unwrap();
            }
        }
    }

    /// Reads everything with one file's bytes as given.
    fn with(&self, written: &Written, bad: &[u8]) -> Told {
        self.restore();
        let path = self.folder.path().join((written.path)());
        fs::write(&path, bad).unwrap();
        let told = (written.told)(self.folder.path());
        if told == Err("refused") {
            assert_eq!(fs::read(&path).unwrap(), bad, "a refusal rewrote the file");
        }
        told
    }

    fn good(&self, written: &Written) -> &[u8] {
        let path = self.folder.path().join((written.path)());
        let known = self.files.iter().find(|(known, _)| *known == path);
        &known
            .unwrap_or_else(|| panic!("{} was never written", path.display()))
            .1
    }
}

/// Holds what was told to what may be told; true where the damage was noticed.
fn judge(written: &Written, told: Told, whole: &BTreeMap<String, String>, what: &str) -> bool {
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

/// Every file under the folder of a vault has its line above, or its reason.
#[test]
fn no_file_is_left_out() {
    let bench = Bench::new();
    let known: Vec<PathBuf> = FILES
        .iter()
        .map(|written| bench.folder.path().join((written.path)()))
        .collect();
    for (path, bytes) in &bench.files {
        // The lock is empty.
        assert!(
            known.contains(path) || bytes.is_empty(),
            "{} is in no line of FILES",
            path.display()
        );
    }
}

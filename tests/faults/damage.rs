//! Flipped bits and cut files: refused or found, never silently wrong, never a panic, and never rewritten.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use tell_first_desk::Desk;
use tell_first_desk::views::CheckStateName;
use tell_first_evidence::FindingKind;
use tell_first_vault::Vault;

use crate::raw::{self, tamper};
use crate::world::{self, Chance, KEY, at, copy, key, made, set};

/// What came of opening a damaged vault.
#[derive(Debug, PartialEq, Eq)]
enum Outcome {
    /// Opening said no.
    Refused,
    /// It opened, and a check found it.
    Found,
    /// It opened on an earlier state that is whole in itself, this many entries long: the journal's end was lost.
    Earlier(usize),
    /// Nothing is different.
    Same,
}

/// A whole vault to be damaged again and again, with what its log said.
struct Whole {
    folder: tempfile::TempDir,
    files: Vec<(&'static str, Vec<u8>)>,
    entries: Vec<Vec<u8>>,
}

impl Whole {
    /// Closed, or as a crash leaves it, with a journal.
    fn new(entries: u64, crashed: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (first, dir) = (folder.path().join("first"), folder.path().join("vault"));
        made(&first, entries);
        if crashed {
            let mut vault = world::open(&first, &KEY);
            for number in 0..12 {
                set(
                    &mut vault,
                    "desk-name",
                    &format!("Desk {number}"),
                    at(1000 + number),
                )
                .unwrap();
            }
            copy(&first, &dir);
        } else {
            copy(&first, &dir);
        }
        let names = if crashed {
            vec!["vault.tell", "vault.tell-wal"]
        } else {
            vec!["vault.tell"]
        };
        let files = names
            .into_iter()
            .map(|name| (name, fs::read(dir.join(name)).unwrap()))
            .collect();
        let mut whole = Self {
            folder,
            files,
            entries: Vec::new(),
        };
        whole.entries = raw::entries(&whole.dir(), &KEY).unwrap();
        whole.restore();
        whole
    }

    fn dir(&self) -> PathBuf {
        self.folder.path().join("vault")
    }

    fn bytes_of(&self, name: &str) -> &[u8] {
        &self.files.iter().find(|(file, _)| *file == name).unwrap().1
    }

    /// Puts every file back as it was, and takes away what opening left behind.
    fn restore(&self) {
        for name in ["vault.tell-wal", "vault.tell-shm"] {
            let _absent = fs::remove_file(self.dir().join(name));
        }
        for (name, bytes) in &self.files {
            fs::write(self.dir().join(name), bytes).unwrap();
        }
    }

    /// Opens and checks the vault with one file changed.
    fn with(&self, name: &str, bad: &[u8]) -> Outcome {
        self.restore();
        fs::write(self.dir().join(name), bad).unwrap();
        let outcome = match Vault::open(&self.dir(), &key()) {
            Err(_) => {
                assert_eq!(
                    fs::read(self.dir().join(name)).unwrap(),
                    bad,
                    "a refusal rewrote {name}"
                );
                return Outcome::Refused;
            }
            Ok(vault) => {
                let log = vault
                    .check_all(|_| ())
                    .is_ok_and(|checked| checked.findings().is_empty());
                log && vault.sound().is_ok()
            }
        };
        if !outcome {
            return Outcome::Found;
        }
        let entries = raw::entries(&self.dir(), &KEY).unwrap();
        assert!(self.entries.starts_with(&entries), "silently wrong");
        if entries.len() == self.entries.len() {
            Outcome::Same
        } else {
            Outcome::Earlier(entries.len())
        }
    }
}

#[test]
fn a_flipped_bit_in_the_file_is_always_refused_or_found() {
    let whole = Whole::new(60, false);
    let mut chance = Chance::new(31);
    let good = whole.bytes_of("vault.tell").to_vec();
    for _ in 0..250 {
        let (place, bit) = (chance.below(good.len()), chance.below(8));
        let mut bad = good.clone();
        bad[place] ^= 1 << bit;
        let outcome = whole.with("vault.tell", &bad);
        assert!(
            matches!(outcome, Outcome::Refused | Outcome::Found),
            "bit {bit} of byte {place}: {outcome:?}"
        );
    }
}

#[test]
fn a_cut_file_is_always_refused_or_found() {
    let whole = Whole::new(60, false);
    let good = whole.bytes_of("vault.tell").to_vec();
    // At every page, and 7 bytes into every third.
    let pages = (0..good.len()).step_by(4096);
    for cut in pages.clone().chain(pages.step_by(3).map(|at| at + 7)) {
        let outcome = whole.with("vault.tell", &good[..cut]);
        assert!(
            matches!(outcome, Outcome::Refused | Outcome::Found),
            "cut at {cut}: {outcome:?}"
        );
    }
}

/// A journal's frames are a chain: from a broken one on, SQLite takes the rest for unfinished. What is left must then
/// be whole in itself. That its end is missing can be seen from outside only, by a head that was handed out.
#[test]
fn a_cut_journal_leaves_an_earlier_state_that_is_whole() {
    let whole = Whole::new(20, true);
    let good = whole.bytes_of("vault.tell-wal").to_vec();
    let mut lengths = Vec::new();
    for cut in (0..good.len()).step_by(2053) {
        match whole.with("vault.tell-wal", &good[..cut]) {
            Outcome::Earlier(entries) => lengths.push(entries),
            Outcome::Same => {}
            Outcome::Refused | Outcome::Found => panic!("a cut at {cut} is no damage to the file"),
        }
    }
    assert!(
        lengths.is_sorted(),
        "more of the journal is never less of the log: {lengths:?}"
    );
    assert_eq!(
        lengths.first(),
        Some(&20),
        "without its journal the file stands where it was closed"
    );
}

#[test]
fn a_journal_of_another_time_or_vault_is_never_mixed_in() {
    let whole = Whole::new(20, true);
    let other = Whole::new(25, true);
    let outcome = whole.with("vault.tell-wal", other.bytes_of("vault.tell-wal"));
    assert!(
        matches!(
            outcome,
            Outcome::Refused | Outcome::Found | Outcome::Earlier(20)
        ),
        "{outcome:?}"
    );
}

fn findings(dir: &Path) -> Vec<(Option<u64>, FindingKind)> {
    let vault = world::open(dir, &KEY);
    let checked = vault.check_all(|_| ()).unwrap();
    checked
        .findings()
        .iter()
        .map(|finding| (finding.seq, finding.kind))
        .collect()
}

/// Somebody with the key and a database tool changes one byte of one entry.
#[test]
fn a_changed_entry_is_located_to_its_number() {
    let whole = Whole::new(40, false);
    let mut chance = Chance::new(33);
    for (seq, bytes) in (0..).zip(&whole.entries) {
        whole.restore();
        let mut bad = bytes.clone();
        let place = chance.below(bad.len());
        bad[place] ^= 1 << chance.below(8);
        let sql = format!(
            "UPDATE entry SET bytes = x'{}' WHERE seq = {seq}",
            hex::encode(bad)
        );
        tamper(&whole.dir(), &KEY, &sql);
        let found = findings(&whole.dir());
        assert_eq!(
            found.first().and_then(|first| first.0),
            Some(seq),
            "byte {place}: {found:?}"
        );
        assert!(
            found.contains(&(Some(seq), FindingKind::LeafDiffers)),
            "{found:?}"
        );
        assert!(
            found.iter().all(|one| one.0 == Some(seq)),
            "and nothing else is accused: {found:?}"
        );
        let vault = world::open(&whole.dir(), &KEY);
        let recent = vault.check_recent(1000).unwrap();
        assert!(
            recent.iter().any(|finding| finding.seq == Some(seq)),
            "the quick check at sign-in missed it: {recent:?}"
        );
    }
}

/// A forger who knows the format also mends the leaf, and the tree; the signed heads are out of reach. One head
/// covers the two or three entries of one transaction, so it says which transaction.
#[test]
fn a_forger_who_mends_leaf_or_tree_is_found_too() {
    let whole = Whole::new(40, false);
    for seq in [0, 1, 17, 38, 39] {
        let bytes = String::from_utf8(whole.entries[seq].clone())
            .unwrap()
            .replace("elapsed-ms ", "elapsed-ms 9");
        let leaf = tell_first_evidence::leaf_hash(bytes.as_bytes());
        let entry = format!(
            "UPDATE entry SET bytes = x'{}', leaf = x'{leaf}' WHERE seq = {seq};",
            hex::encode(&bytes)
        );
        // The node over this leaf and the one beside it.
        let beside = tell_first_evidence::leaf_hash(&whole.entries[seq ^ 1]);
        let [left, right] = if seq % 2 == 0 {
            [leaf, beside]
        } else {
            [beside, leaf]
        };
        let above = [&[1], left.as_bytes().as_slice(), right.as_bytes()].concat();
        let node = format!(
            "UPDATE node SET hash = x'{}' WHERE at = {};",
            hex::encode(Sha256::digest(&above)),
            tell_first_evidence::leaf_index(seq as u64 | 1) + 1
        );
        for sql in [entry.clone(), format!("{entry}{node}")] {
            whole.restore();
            tamper(&whole.dir(), &KEY, &sql);
            let found = findings(&whole.dir());
            let first = found
                .first()
                .and_then(|first| first.0)
                .expect("it is found");
            assert!(
                (seq as u64..seq as u64 + 3).contains(&first),
                "{seq}: {found:?}"
            );
            assert!(
                found.len() < 10,
                "one change is not a hundred findings: {found:?}"
            );
        }
    }
}

#[test]
fn missing_moved_and_headless_entries_are_found() {
    let whole = Whole::new(40, false);
    let cases = [
        ("DELETE FROM entry WHERE seq = 20", Some(20)),
        ("DELETE FROM entry WHERE seq = 39", None),
        ("DELETE FROM head WHERE size > 35", Some(39)),
        ("DELETE FROM head", Some(39)),
        ("DELETE FROM node WHERE at = 30", None),
        ("UPDATE node SET hash = zeroblob(32) WHERE at = 30", None),
        (
            "UPDATE head SET note = replace(note, 'tell-first/', 'tell-fast/') WHERE size = 30",
            Some(29),
        ),
        (
            "UPDATE entry SET seq = 1000 WHERE seq = 20; UPDATE entry SET seq = 20 WHERE seq = 21; \
          UPDATE entry SET seq = 21 WHERE seq = 1000",
            Some(20),
        ),
    ];
    for (sql, first) in cases {
        whole.restore();
        tamper(&whole.dir(), &KEY, sql);
        let found = findings(&whole.dir());
        assert!(!found.is_empty(), "{sql}: not found");
        if let Some(seq) = first {
            assert_eq!(found[0].0, Some(seq), "{sql}: {found:?}");
        }
    }
    whole.restore();
    assert_eq!(findings(&whole.dir()), [], "a control: undamaged it holds");
}

/// What the window does after sign-in: slice by slice, to the end.
#[test]
fn one_finding_does_not_hide_those_behind_it() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("live");
    let made = world::desk_made(&dir, 5);
    for seq in [2, 6] {
        let sql = format!("UPDATE entry SET leaf = zeroblob(32) WHERE seq = {seq}");
        tamper(&dir, &made.key, &sql);
    }
    let mut desk = world::sign_in(&dir, &world::Seeded::new(6));
    while !desk.check_is_over().unwrap() {
        desk.check_some(1).unwrap();
    }
    let status = desk.evidence_status().unwrap();
    assert_eq!(status.done, status.entries, "the whole log was walked");
    let found: Vec<Option<u64>> = status.findings.iter().map(|found| found.seq).collect();
    assert!(
        found.contains(&Some(2)) && found.contains(&Some(6)),
        "{found:?}"
    );
}

/// Each page in turn: the window either does not open, or says by the end of its check that something is wrong.
#[test]
fn no_page_can_be_damaged_without_the_check_after_sign_in_saying_so() {
    let home = tempfile::tempdir().unwrap();
    let dir = home.path().join("live");
    world::desk_made(&dir, 5);
    let good = fs::read(dir.join("vault.tell")).unwrap();
    let pages = good.len() / 4096;
    let mut opened = 0;
    // Every page would take minutes: signing in is slow on purpose.
    for page in (1..pages).step_by(pages / 12) {
        let mut bad = good.clone();
        bad[page * 4096 + 200] ^= 1;
        let aside = home.path().join(page.to_string());
        copy(&dir, &aside);
        fs::write(aside.join("vault.tell"), &bad).unwrap();
        let signed_in = Desk::sign_in(
            &aside,
            world::NAME,
            world::PASSPHRASE,
            Box::new(world::Seeded::new(6)),
        );
        let Ok(mut desk) = signed_in else { continue };
        opened += 1;
        while !desk.check_is_over().unwrap() {
            let _ = desk.check_some(500);
        }
        let status = desk.evidence_status();
        assert!(
            status.is_err() || status.is_ok_and(|status| status.state == CheckStateName::Fails),
            "page {page} is damaged, and the record is said to hold"
        );
    }
    assert!(opened > 0, "some damage lets a desk open");
}

#[test]
fn a_damaged_or_missing_part_never_leads_to_a_new_vault() {
    for name in ["vault.id", "vault.tell"] {
        let whole = Whole::new(10, false);
        let path = whole.dir().join(name);
        for bad in [
            &b""[..],
            b"x",
            b"tell-first vault 1\nnot an id\n",
            &[0; 5000],
        ] {
            fs::write(&path, bad).unwrap();
            assert!(
                Vault::open(&whole.dir(), &key()).is_err(),
                "damaged {name} opened"
            );
            assert!(matches!(
                tell_first_desk::look(&whole.dir()),
                tell_first_desk::Presence::Damaged | tell_first_desk::Presence::Present { .. }
            ));
            never_a_new_one(&whole.dir());
        }
        fs::remove_file(&path).unwrap();
        let look = tell_first_desk::look(&whole.dir());
        let wanted = if name == "vault.tell" {
            tell_first_desk::Presence::PartMissing
        } else {
            tell_first_desk::Presence::Damaged
        };
        assert_eq!(look, wanted, "without {name}");
        assert!(Vault::open(&whole.dir(), &key()).is_err());
        never_a_new_one(&whole.dir());
    }
    // All of the slots are gone with the file: the id alone is enough.
    let whole = Whole::new(10, false);
    fs::remove_file(whole.dir().join("vault.tell")).unwrap();
    fs::rename(whole.dir().join("slots"), whole.folder.path().join("aside")).unwrap();
    never_a_new_one(&whole.dir());
}

/// Setting up over what is there is refused and leaves every byte alone: id, slots and all.
fn never_a_new_one(dir: &Path) {
    let before = world::bytes(dir);
    assert!(!before.is_empty());
    let practice = tell_first_desk::Desk::practice(dir, Box::new(world::Seeded::new(3)));
    assert!(practice.is_err(), "a practice world was made of it");
    let given = world::Seeded::new(4);
    let found = world::desk_found(dir, &given);
    let code = found.err().map(|why| why.code());
    let codes = ["vault.already_exists", "vault.part_missing"];
    assert!(code.is_some_and(|code| codes.contains(&code)), "{code:?}");
    assert_eq!(world::bytes(dir), before, "something was rewritten");
}

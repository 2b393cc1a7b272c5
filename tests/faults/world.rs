//! The given world: a clock that counts, seeded chance, and vaults and desks made in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use tell_first_desk::views::{Given, StepPart, StepView};
use tell_first_desk::{Desk, Founding as DeskFounding, Outside, Role, Said};
use tell_first_evidence::{
    Act, CloseReason, Digest, InterviewId, Moment, Salt, StaffId, VaultId, World,
};
use tell_first_vault::{
    Founding, NewSlot, NewStaff, SlotCost, SlotName, Vault, VaultError, VaultKey, beside,
};
use uuid::Uuid;

use crate::pages;

/// The passphrase of every member here.
pub(crate) const PASSPHRASE: &str = "a long enough passphrase";
/// The sign-in name of every first member here.
pub(crate) const NAME: &str = "ann";
/// The recovery code of vaults made without a desk.
pub(crate) const CODE: &str = "ABCD2345EFGH6789JKMN2345PQRS6789";
/// The key of vaults made without a desk.
pub(crate) const KEY: [u8; 32] = [7; 32];
/// 23 November 2026, as everything here begins.
pub(crate) const BEGIN_MS: i64 = 1_795_000_000_000;
/// Least work for a slot: what is tested here is not how long guessing takes.
pub(crate) const CHEAP: SlotCost = SlotCost::Fixed(1);

/// Even numbers for tests: SplitMix64.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    /// The same for the same seed.
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end as u64)).expect("a small number")
    }
}

struct Inside {
    chance: Chance,
    wall_ms: i64,
    elapsed_ms: u64,
    drawn: Vec<[u8; 32]>,
}

/// The world outside a desk; clones share one clock and one chance.
#[derive(Clone)]
pub(crate) struct Seeded(Arc<Mutex<Inside>>);

impl Seeded {
    /// With ids, salts and keys of its own for each seed.
    pub(crate) fn new(seed: u64) -> Self {
        let inside = Inside {
            chance: Chance::new(seed),
            wall_ms: BEGIN_MS,
            elapsed_ms: 0,
            drawn: Vec::new(),
        };
        Self(Arc::new(Mutex::new(inside)))
    }

    /// Puts the wall clock forward, or back.
    pub(crate) fn turn_clock(&self, by_ms: i64) {
        self.0.lock().unwrap().wall_ms += by_ms;
    }

    /// Every draw of 32 bytes: one of them is the key of the vault that was made with it.
    fn drawn(&self) -> Vec<[u8; 32]> {
        self.0.lock().unwrap().drawn.clone()
    }
}

impl Outside for Seeded {
    fn now(&self) -> Moment {
        let mut inside = self.0.lock().unwrap();
        inside.wall_ms += 1000;
        inside.elapsed_ms += 1000;
        Moment {
            wall_ms: inside.wall_ms,
            elapsed_ms: inside.elapsed_ms,
        }
    }

    fn today(&self) -> NaiveDate {
        today()
    }

    fn random(&self, bytes: &mut [u8]) {
        let mut inside = self.0.lock().unwrap();
        for byte in bytes.iter_mut() {
            *byte = inside.chance.next().to_le_bytes()[0];
        }
        if let Ok(all) = <[u8; 32]>::try_from(&*bytes) {
            inside.drawn.push(all);
        }
    }

    fn fixed_cost(&self) -> Option<u8> {
        Some(1)
    }
}

/// The day it is.
pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A moment this many seconds after the beginning.
pub(crate) const fn at(seconds: i64) -> Moment {
    Moment {
        wall_ms: BEGIN_MS + seconds * 1000,
        elapsed_ms: seconds.unsigned_abs() * 1000,
    }
}

/// Founds a vault without a desk: member `ann` and a recovery slot.
pub(crate) fn found(dir: &Path, number: u128) -> Vault {
    try_found(dir, number).expect("a vault")
}

/// As [`found`], where that may fail.
pub(crate) fn try_found(dir: &Path, number: u128) -> Result<Vault, VaultError> {
    let vault = VaultId::from_uuid(Uuid::from_u128(number));
    let salt = Salt::from_bytes([9; 32]);
    let staff = NewStaff {
        member: StaffId::from_uuid(Uuid::from_u128(2)),
        name: "Ann",
        salt: &salt,
        slot: &SlotName::code(vault, NAME),
        roles: "administrator,officer",
        at: at(0),
    };
    let founding = Founding {
        vault,
        world: World::Live,
        key: VaultKey::from_bytes(KEY),
        desk_seed: [8; 32],
        at: at(0),
        staff,
        slots: vec![
            NewSlot {
                name: member(),
                passphrase: PASSPHRASE,
            },
            NewSlot {
                name: SlotName::Recovery,
                passphrase: CODE,
            },
        ],
        cost: CHEAP,
    };
    Vault::create(dir, founding)
}

/// The slot of `ann`.
pub(crate) fn member() -> SlotName {
    SlotName::Member(NAME.to_owned())
}

/// The key of vaults made without a desk.
pub(crate) const fn key() -> VaultKey {
    VaultKey::from_bytes(KEY)
}

/// Saves one setting with its entry.
pub(crate) fn set(
    vault: &mut Vault,
    name: &str,
    value: &str,
    when: Moment,
) -> Result<u64, VaultError> {
    vault.write(|tx| {
        let act = Act::SettingChanged {
            setting: name.to_owned(),
            value: value.to_owned(),
        };
        let seq = tx.append(when, None, None, act)?;
        tx.setting_set(seq, name, value, None)?;
        Ok(seq)
    })
}

/// A vault of `entries` entries without a desk, closed.
pub(crate) fn made(dir: &Path, entries: u64) {
    let mut vault = found(dir, 1);
    while vault.entry_count().unwrap() < entries {
        let number = vault.entry_count().unwrap();
        set(
            &mut vault,
            &format!("setting-{}", number % 7),
            &number.to_string(),
            at(number.cast_signed()),
        )
        .unwrap();
    }
}

/// A desk's vault with one interview that stands on its first page of questions, closed.
pub(crate) struct Made {
    /// Its key.
    pub(crate) key: [u8; 32],
    /// The interview.
    pub(crate) interview: InterviewId,
    /// The recovery code.
    pub(crate) code: String,
}

/// Sets up a desk with one interview on its first page of questions, told.
pub(crate) fn desk_made(dir: &Path, seed: u64) -> Made {
    let given = Seeded::new(seed);
    let (mut desk, founded) = desk_found(dir, &given).expect("a desk");
    desk.recovery_confirm(&founded.recovery_code)
        .expect("the code typed back");
    let step = desk.interview_start(None).expect("an interview");
    let interview: InterviewId = step.interview.id.parse().unwrap();

    to_questions(&mut desk, interview);
    desk.session_lock(CloseReason::Quit).expect("locked");
    let file = fs::read(dir.join("vault.tell")).unwrap();
    let key = given
        .drawn()
        .into_iter()
        .find(|drawn| pages::fits(&file, drawn))
        .expect("the key was drawn");
    Made {
        key,
        interview,
        code: founded.recovery_code,
    }
}

/// Sets up a desk; its recovery code is not typed back yet.
pub(crate) fn desk_found(
    dir: &Path,
    given: &Seeded,
) -> Result<(Desk, tell_first_desk::views::FoundedView), tell_first_desk::Error> {
    let founding = DeskFounding {
        name: "Ann Officer",
        sign_in_name: NAME,
        passphrase: PASSPHRASE,
        roles: &[Role::Administrator, Role::Officer],
        desk_name: "Desk 1",
    };
    Desk::found(dir, &founding, Box::new(given.clone()))
}

/// From the start of an interview to its first page of questions.
fn to_questions(desk: &mut Desk, interview: InterviewId) {
    desk.interview_who(interview, &["applicant".to_owned()], "desk", true)
        .expect("who is here");
    desk.notice_put(interview, "short", None, "screen")
        .expect("the short notice");
    let step = desk
        .interview_continue(interview, "short")
        .expect("the next page");
    tell(desk, interview, &step);
}

/// Puts up the section notice of a page, where it has one.
pub(crate) fn tell(desk: &mut Desk, interview: InterviewId, step: &StepView) {
    let (StepPart::Questions { notice, .. }
    | StepPart::Card { notice, .. }
    | StepPart::Choices { notice, .. }) = &step.step
    else {
        return;
    };
    desk.notice_put(interview, "section", notice.section.as_deref(), "screen")
        .expect("told");
}

/// Signs in.
pub(crate) fn sign_in(dir: &Path, given: &Seeded) -> Desk {
    Desk::sign_in(dir, NAME, PASSPHRASE, Box::new(given.clone())).expect("signed in")
}

/// Opens a vault.
pub(crate) fn open(dir: &Path, key: &[u8; 32]) -> Vault {
    Vault::open(dir, &VaultKey::from_bytes(*key)).expect("it opens")
}

/// One line of text said to a field.
pub(crate) fn text(field: &str, words: &str) -> Said {
    let parts = BTreeMap::from([("text".to_owned(), words.to_owned())]);
    Said {
        field: field.to_owned(),
        row: 0,
        given: Given {
            parts,
            codes: Vec::new(),
            state: None,
        },
    }
}

/// "I would rather not say."
pub(crate) fn declined(field: &str) -> Said {
    let given = Given {
        parts: BTreeMap::new(),
        codes: Vec::new(),
        state: Some("declined".to_owned()),
    };
    Said {
        field: field.to_owned(),
        row: 0,
        given,
    }
}

/// Every file under a folder with the digest of its bytes. Left out are the lock and the journal's shared index,
/// which hold nothing, and an empty journal.
pub(crate) fn bytes(dir: &Path) -> BTreeMap<PathBuf, Digest> {
    let mut all = BTreeMap::new();
    for path in files(dir) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        if !bytes.is_empty() && !name.ends_with("-shm") {
            all.insert(path, Digest::of(&bytes));
        }
    }
    all
}

/// Every file under a folder.
pub(crate) fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// Copies a folder as it is at this moment, with the heads kept beside it: what a crash would leave.
pub(crate) fn copy(from: &Path, to: &Path) {
    copy_one(from, to);
    if beside(from).is_dir() {
        copy_one(&beside(from), &beside(to));
    }
}

fn copy_one(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for path in files(from) {
        let place = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::copy(&path, &place).unwrap();
    }
}

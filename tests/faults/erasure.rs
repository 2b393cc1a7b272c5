//! A value said under a consent and then taken back is nowhere: not in the file, used or unused pages, not in the
//! journal, nor in anything the program wrote beside it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use tell_first_desk::views::{FieldView, Given, GroupView, ItemView, StepPart};
use tell_first_desk::{CloseReason, Desk, Said, shipped};
use tell_first_evidence::{Act, InterviewId, PersonId};
use tell_first_notice::{Pack, read};
use tell_first_vault::PersonIndex;

use crate::child::{self, listen, say};
use crate::world::{self, Chance, KEY, Made, Seeded, at, copy, files, set, tell};
use crate::{pages, raw};

/// Bytes of a canary.
const LONG: usize = 40;
/// Answers that open the questions behind them.
const DOORS: &[(&str, &[&str])] = &[
    (
        "open.services",
        &[
            "housing",
            "money_help",
            "buy_home",
            "training",
            "care_support",
            "school",
            "refunds",
            "speak_for_me",
        ],
    ),
    ("need.access", &["1"]),
    ("need.access_other", &["1"]),
    ("need.tailor", &["yes"]),
    ("life.armed", &["1"]),
    ("health.ltc", &["1"]),
    ("care.gives", &["yes"]),
    ("eq.ethnic_group", &["0"]),
];

fn pack() -> Pack {
    read(&shipped()).expect("the pack that ships")
}

/// What is planted where.
pub(crate) struct Planting {
    pack: Pack,
    chance: Chance,
    /// Canary by field.
    pub(crate) planted: BTreeMap<String, String>,
    /// Canaries that were said first, and then changed.
    replaced: BTreeMap<String, String>,
    tried: BTreeSet<(String, u32)>,
    agreed: BTreeSet<String>,
    /// Typed with each yes.
    pub(crate) words: String,
}

impl Planting {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            pack: pack(),
            chance: Chance::new(seed),
            planted: BTreeMap::new(),
            replaced: BTreeMap::new(),
            tried: BTreeSet::new(),
            agreed: BTreeSet::new(),
            words: "Person One".to_owned(),
        }
    }

    /// Forty letters that stand nowhere else.
    pub(crate) fn canary(&mut self) -> String {
        (0..LONG)
            .map(|_| char::from(b'a' + u8::try_from(self.chance.below(26)).unwrap()))
            .collect()
    }

    /// What to say to a field: a door's own answer, or a canary where a consent field takes words.
    fn say(&mut self, field: &FieldView) -> Option<Said> {
        let consent = self.pack.field(&field.id)?.card.is_some();
        let door = DOORS
            .iter()
            .find(|(id, _)| *id == field.id)
            .map(|(_, codes)| *codes);
        let own_words = field
            .options
            .iter()
            .find(|option| option.own_words && option.card.is_none());
        let mut given = Given::default();
        match (field.kind, door) {
            (_, Some(codes)) => given.codes = codes.iter().map(|&code| code.to_owned()).collect(),
            ("text" | "long-text", None) if consent => {
                given.parts.insert("text".to_owned(), self.plant(&field.id));
            }
            ("choice" | "choices", None) if consent && own_words.is_some() => {
                given.codes.push(own_words?.code.clone());
                given
                    .parts
                    .insert("other".to_owned(), self.plant(&field.id));
            }
            _ => return None,
        }
        Some(Said {
            field: field.id.clone(),
            row: field.row,
            given,
        })
    }

    fn plant(&mut self, field: &str) -> String {
        let canary = self.canary();
        self.planted.insert(field.to_owned(), canary.clone());
        canary
    }

    /// Answers everything on a page, and what its answers open.
    fn fill(&mut self, desk: &mut Desk, interview: InterviewId) {
        loop {
            let step = desk.interview_step(interview).unwrap();
            // An answer may bring a card up, which comes before the rest of the page.
            let StepPart::Questions { group, .. } = &step.step else {
                return;
            };
            let fresh = fields(group)
                .into_iter()
                .find(|field| self.tried.insert((field.id.clone(), field.row)));
            let Some(field) = fresh else { return };
            if field.kind == "repeat" && self.pack.field(&field.id).unwrap().card.is_some() {
                desk.row_add(interview, &field.id).expect("a row");
                continue;
            }
            let Some(said) = self.say(&field) else {
                continue;
            };
            save(desk, interview, &said);
            if let Some(first) = self.planted.remove(&field.id) {
                // The person says it differently: what they said first must be gone at once.
                self.replaced.insert(field.id.clone(), first);
                let said = self.say(&field).expect("as before");
                save(desk, interview, &said);
            }
        }
    }

    /// Takes back every yes.
    pub(crate) fn take_back(&self, desk: &mut Desk, person: PersonId, interview: InterviewId) {
        for card in &self.agreed {
            desk.choice_withdraw(person, Some(interview), card)
                .expect("taken back");
        }
    }

    /// Leads the interview to its copy, agreeing to every card on the way.
    pub(crate) fn walk(&mut self, desk: &mut Desk, interview: InterviewId) {
        loop {
            let step = desk.interview_step(interview).unwrap();
            tell(desk, interview, &step);
            match &step.step {
                StepPart::Questions { .. } => {
                    self.fill(desk, interview);
                    desk.interview_continue(interview, &step.place)
                        .expect("the next page");
                }
                StepPart::Card { card, .. } => {
                    self.agreed.insert(card.id.clone());
                    desk.choice_record(interview, &card.id, "yes", "typed-name", Some(&self.words))
                        .expect("a yes");
                }
                StepPart::Check(_) => {
                    // The equality questions come after the check; every question that must be dealt with is declined.
                    decline_what_is_left(desk, interview);
                    desk.check_confirm(interview).expect("checked");
                }
                StepPart::Choices { .. } => {
                    desk.choices_save(interview, &[]).expect("all left blank");
                }
                StepPart::Copy { .. } => {
                    let copy = desk
                        .copy_make(interview)
                        .expect("a copy")
                        .receipt
                        .expect("a receipt");
                    desk.copy_hand(copy.parse().unwrap(), "printed")
                        .expect("handed over");
                    return;
                }
                StepPart::Who
                | StepPart::Notice { .. }
                | StepPart::Changes { .. }
                | StepPart::Closed => {
                    panic!("not on this way")
                }
            }
        }
    }
}

pub(crate) fn save(desk: &mut Desk, interview: InterviewId, said: &Said) {
    let result = desk
        .answer_save(interview, said)
        .unwrap_or_else(|why| panic!("{}: {why}", said.field));
    assert!(result.saved, "{}: {:?}", said.field, result.problems);
}

fn decline_what_is_left(desk: &mut Desk, interview: InterviewId) {
    let pack = pack();
    for field in pack.fields.iter().filter(|field| field.required) {
        // A question that is not asked here cannot be declined, and need not be.
        let _not_asked = desk.answer_save(interview, &world::declined(&field.id));
    }
}

fn fields(group: &GroupView) -> Vec<FieldView> {
    let mut all = Vec::new();
    for item in &group.items {
        match item {
            ItemView::Field(field) => all.push((**field).clone()),
            ItemView::Repeat(repeat) => {
                all.push(repeat.field.clone());
                all.extend(repeat.rows.iter().flat_map(|row| row.fields.clone()));
            }
        }
    }
    all
}

/// The work of the child: plants, waits, takes everything back, waits, ends.
pub(crate) fn plant_and_take_back(dir: &Path, seed: u64) {
    let mut desk = world::sign_in(dir, &Seeded::new(seed));
    let waiting = desk.home_view().unwrap().waiting[0].clone();
    let interview: InterviewId = waiting.waiting.unwrap().interview.parse().unwrap();
    let person: PersonId = waiting.id.parse().unwrap();
    desk.interview_resume(interview).unwrap();
    let mut planting = Planting::new(seed);
    planting.walk(&mut desk, interview);
    for (field, canary) in &planting.planted {
        say(&format!("planted {field} {canary}"));
    }
    for (field, canary) in &planting.replaced {
        say(&format!("replaced {field} {canary}"));
    }
    say("all planted");
    listen();
    planting.take_back(&mut desk, person, interview);
    say("taken back");
    listen();
    desk.session_lock(CloseReason::Quit).unwrap();
}

/// Canary by field.
pub(crate) type Canaries = BTreeMap<String, String>;

/// Which of the canaries are anywhere under a folder: as bytes of any file, and as bytes of any decrypted page.
pub(crate) fn seen(
    folder: &Path,
    key: &[u8; 32],
    canaries: &Canaries,
) -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut raw, mut inside) = (BTreeSet::new(), BTreeSet::new());
    for path in files(folder) {
        let bytes = fs::read(&path).unwrap();
        raw.extend(among(&bytes, canaries));
        let pages = match path.file_name().unwrap().to_str().unwrap() {
            "vault.tell" => pages::of_file(&bytes, key),
            "vault.tell-wal" => pages::of_journal(&bytes, key),
            _ => Vec::new(),
        };
        inside.extend(pages.iter().flat_map(|page| among(page, canaries)));
    }
    (raw, inside)
}

fn among(bytes: &[u8], canaries: &Canaries) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    canaries
        .iter()
        .filter(|(_, canary)| text.contains(canary.as_str()))
        .map(|(field, _)| field.clone())
        .collect()
}

/// A folder with a desk and its temporary files, and the canaries its worker planted.
struct Field {
    folder: tempfile::TempDir,
    made: Made,
}

impl Field {
    fn new(seed: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("temp")).unwrap();
        let made = world::desk_made(&folder.path().join("vault"), seed);
        Self { folder, made }
    }

    /// Starts the worker; gives what it planted, and what it replaced by that.
    fn start(&self, seed: u64) -> (child::Worker, Canaries, Canaries) {
        let folder = self.folder.path();
        let worker = child::start(
            "erase",
            &folder.join("vault"),
            seed,
            &folder.join("temp"),
            &[],
        );
        let (mut planted, mut replaced) = (BTreeMap::new(), BTreeMap::new());
        for line in &worker.lines {
            if line == "all planted" {
                return (worker, planted, replaced);
            }
            let [what, field, canary] = line.split(' ').collect::<Vec<_>>()[..] else {
                panic!("{line}")
            };
            let list = if what == "planted" {
                &mut planted
            } else {
                &mut replaced
            };
            list.insert(field.to_owned(), canary.to_owned());
        }
        panic!(
            "{}",
            fs::read_to_string(folder.join("temp").join("stderr.log")).unwrap()
        );
    }

    fn seen(&self, canaries: &Canaries) -> (BTreeSet<String>, BTreeSet<String>) {
        seen(self.folder.path(), &self.made.key, canaries)
    }
}

#[test]
fn what_was_said_under_a_consent_is_nowhere_once_it_is_taken_back() {
    let field = Field::new(51);
    let (mut worker, canaries, replaced) = field.start(52);
    let wanted: BTreeSet<String> = canaries.keys().cloned().collect();
    assert!(wanted.len() >= 16, "too few fields: {wanted:?}");
    let (raw, inside) = field.seen(&canaries);
    assert_eq!(inside, wanted, "a control: the scanner finds what is there");
    assert_eq!(raw, BTreeSet::new(), "nothing is readable without the key");
    let none = (BTreeSet::new(), BTreeSet::new());
    assert_eq!(
        field.seen(&replaced),
        none,
        "what was said first and then changed"
    );
    worker.go();
    worker.wait_for("taken back");
    assert_eq!(field.seen(&canaries), none, "while the desk is still open");
    worker.go();
    assert!(worker.end());
    assert_eq!(field.seen(&canaries), none, "after the desk was locked");
    let temp = field.folder.path().join("temp");
    assert_eq!(
        files(&temp),
        [temp.join("stderr.log")],
        "no temporary file was made"
    );
}

/// Emptying the journal is held up, as a slow or full disk would, and then the process dies.
#[test]
fn a_crash_before_the_journal_was_emptied_leaves_no_trace_once_the_vault_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let (dir, after) = (folder.path().join("vault"), folder.path().join("after"));
    let canaries = Canaries::from([("name".to_owned(), Planting::new(61).canary())]);
    let mut vault = world::found(&dir, 1);
    let person = PersonId::from_uuid(uuid::Uuid::from_u128(5));
    let named = |name: &str| PersonIndex {
        name: name.to_owned(),
        tokens: vec![name.to_owned()],
        ..PersonIndex::default()
    };
    vault
        .write(|tx| {
            let seq = tx.append(at(1), None, None, Act::PersonAdded { person })?;
            tx.person_add(seq, person, "7F3K", at(1))?;
            tx.person_index_put(seq, person, &named(&canaries["name"]))
        })
        .unwrap();
    let reader = raw::open(&dir, &KEY);
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM entry")
        .unwrap();
    vault
        .write(|tx| {
            let seq = tx.append(at(2), None, None, Act::PersonOpened { person })?;
            tx.person_index_put(seq, person, &named("somebody"))
        })
        .expect("it is stored all the same");
    assert!(
        vault.unscrubbed(),
        "the vault knows that its journal is not empty"
    );
    copy(&dir, &after);
    assert!(
        !seen(&after, &KEY, &canaries).1.is_empty(),
        "a control: the journal still holds it"
    );
    let again = world::open(&after, &KEY);
    let left = seen(&after, &KEY, &canaries).1;
    assert!(left.is_empty(), "after the crash, as soon as it is open");
    drop(again);
    reader.execute_batch("COMMIT").unwrap();
    set(&mut vault, "desk-name", "the next write tries again", at(3)).unwrap();
    assert!(!vault.unscrubbed());
    assert!(seen(&dir, &KEY, &canaries).1.is_empty(), "without a crash");
}

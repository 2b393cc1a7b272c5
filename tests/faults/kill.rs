//! Killed at any moment: what was called saved is there, and at most one more; the log and the file are sound.

use std::path::Path;
use std::thread;
use std::time::Duration;

use tell_first_desk::views::StepPart;
use tell_first_desk::{Presence, look};
use tell_first_evidence::open_head;
use tell_first_intake::{Answer, Held};

use crate::child::{self, say};
use crate::raw;
use crate::world::{self, Chance, Made, Seeded, declined, text, today};

/// Vaults, so that each check stays short, and kills on each: 200 in all.
const VAULTS: u64 = 4;
const KILLS: u64 = 50;

/// The work of the child: saves page after page, and says so after each.
pub(crate) fn save_until_killed(dir: &Path, seed: u64) {
    let given = Seeded::new(seed);
    let mut desk = world::sign_in(dir, &given);
    let home = desk.home_view().unwrap();
    let waiting = home.waiting[0].waiting.clone().unwrap();
    let interview = waiting.interview.parse().unwrap();
    let step = desk.interview_resume(interview).unwrap();
    let StepPart::Questions { group, .. } = &step.step else {
        panic!("the same page as before")
    };
    let group = group.id.clone();
    say("ready");
    for number in stored_number(&step.step) + 1.. {
        // Every third page takes a value away, so that kills also land while the journal is emptied.
        let known_as = if number % 3 == 0 {
            declined("id.known_as")
        } else {
            text("id.known_as", &format!("Known {number}"))
        };
        let page = [text("id.full_name", &format!("Person {number}")), known_as];
        let result = desk.page_save(interview, &group, &page).unwrap();
        assert!(result.saved);
        say(&format!("saved {number}"));
    }
}

/// The number of the page that is stored, as the screen shows it; 0 before the first.
fn stored_number(step: &StepPart) -> u64 {
    let StepPart::Questions { group, .. } = step else {
        panic!("a page of questions")
    };
    let fields = group.items.iter().filter_map(|item| match item {
        tell_first_desk::views::ItemView::Field(field) => Some(field),
        tell_first_desk::views::ItemView::Repeat(_) => None,
    });
    let mut shown = fields
        .filter(|field| field.id == "id.full_name")
        .filter_map(|field| field.given.as_ref());
    shown.next().map_or(0, |given| number(&given.parts["text"]))
}

fn number(words: &str) -> u64 {
    words.rsplit(' ').next().unwrap().parse().unwrap()
}

/// What is on the disk: the number of the page, the same in both of its answers.
fn stored(held: &[Held]) -> u64 {
    let of = |field: &str| {
        held.iter()
            .find(|held| held.field == field)
            .map(|held| &held.answer)
    };
    match (of("id.full_name"), of("id.known_as")) {
        (None, None) => 0,
        (Some(Answer::Value(full)), Some(Answer::Value(known))) => {
            assert_eq!(
                number(&full.parts["text"]),
                number(&known.parts["text"]),
                "half a page was stored"
            );
            number(&full.parts["text"])
        }
        (Some(Answer::Value(full)), Some(Answer::Declined)) => {
            assert_eq!(number(&full.parts["text"]) % 3, 0, "half a page was stored");
            number(&full.parts["text"])
        }
        other => panic!("half a page was stored: {other:?}"),
    }
}

/// Everything that must hold after a kill; gives the number of the page on the disk.
fn sound(dir: &Path, made: &Made) -> u64 {
    let vault = world::open(dir, &made.key);
    let checked = vault.check_all(|_| ()).unwrap();
    assert_eq!(checked.findings(), [], "the log does not hold");
    let head = open_head(&vault.newest_head().unwrap().unwrap(), &vault.verifier()).unwrap();
    assert_eq!(
        head.size,
        checked.checked(),
        "the newest head covers everything"
    );
    let on_disk = stored(&vault.record(made.interview, today()).unwrap().answers);
    drop(vault);
    assert_eq!(raw::unsound(dir, &made.key), [""; 0]);
    on_disk
}

/// Kills one vault's desk again and again; gives how many pages were called saved in all.
fn kill_often(seed: u64) -> u64 {
    let folder = tempfile::tempdir().unwrap();
    let (dir, temp) = (folder.path().join("vault"), folder.path().join("temp"));
    std::fs::create_dir(&temp).unwrap();
    let made = world::desk_made(&dir, seed);
    let mut chance = Chance::new(seed);
    let (mut before, mut acked_in_all) = (0, 0);
    for round in 0..KILLS {
        let worker = child::start("save", &dir, seed * 1000 + round, &temp, &[]);
        // One round in five is killed on its way in; the others while they save.
        if round % 5 != 0 {
            worker.wait_for("ready");
        }
        let mut acked = before;
        if round % 10 == 1 {
            // So that on a slow disk, too, some kills come after saves.
            acked = (0..3)
                .map(|_| worker.wait_for("saved").parse().unwrap())
                .max()
                .unwrap();
        }
        thread::sleep(Duration::from_millis(chance.next() % 61));
        let lines = worker.kill();
        let last = lines
            .iter()
            .rev()
            .find_map(|line| line.strip_prefix("saved "));
        acked = last.map_or(acked, |last| last.parse().unwrap());
        let on_disk = sound(&dir, &made);
        assert!(
            acked <= on_disk && on_disk <= acked + 1,
            "round {round}: {acked} were called saved, {on_disk} are there"
        );
        acked_in_all += acked - before;
        before = on_disk;
    }
    acked_in_all
}

#[test]
fn killed_two_hundred_times_while_saving_nothing_that_was_called_saved_is_lost() {
    let workers: Vec<_> = (1..=VAULTS / 2)
        .map(|pair| {
            thread::spawn(move || [pair * 2 - 1, pair * 2].map(kill_often).iter().sum::<u64>())
        })
        .collect();
    let acked: u64 = workers
        .into_iter()
        .map(|worker| worker.join().unwrap())
        .sum();
    // A control: kills that never met a save would prove nothing.
    assert!(
        acked >= VAULTS * KILLS / 10 * 3,
        "only {acked} pages were saved"
    );
}

/// The work of the child: sets up a desk, and says when it begins and when it is done.
pub(crate) fn found_until_killed(dir: &Path, seed: u64) {
    say("begins");
    drop(world::desk_found(dir, &Seeded::new(seed)).unwrap());
    say("founded");
    child::listen();
}

#[test]
fn killed_while_a_desk_is_set_up_there_is_a_whole_vault_or_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut chance = Chance::new(71);
    let (mut none, mut whole) = (0, 0);
    for round in 0..40 {
        let dir = folder.path().join(round.to_string());
        let worker = child::start("found", &dir, round, folder.path(), &[]);
        worker.wait_for("begins");
        // The first are killed at once, the last when they are done, so that there are some of both.
        match round {
            0..5 => {}
            5..35 => thread::sleep(Duration::from_millis(chance.next() % 120)),
            _ => drop(worker.wait_for("founded")),
        }
        let founded = worker.kill().iter().any(|line| line == "founded") || round >= 35;
        match look(&dir) {
            Presence::Absent => {
                assert!(
                    !founded,
                    "round {round}: a vault that was founded is not there"
                );
                // What was begun is not in the way.
                drop(world::desk_found(&dir, &Seeded::new(1000 + round)).expect("founded anew"));
                none += 1;
            }
            Presence::Present { .. } => whole += 1,
            other @ (Presence::Busy
            | Presence::Newer
            | Presence::Damaged
            | Presence::PartMissing
            | Presence::NoAccess
            | Presence::ReadOnly) => {
                panic!("round {round}: {other:?}")
            }
        }
        drop(world::sign_in(&dir, &Seeded::new(2000 + round)));
    }
    assert!(
        none > 0 && whole > 0,
        "a control: kills before and after: {none}, {whole}"
    );
}

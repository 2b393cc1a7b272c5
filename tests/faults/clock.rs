//! The wall clock is a witness, not a judge: order is the log's own.

use tell_first_evidence::{Entry, Moment};

use crate::world::{self, KEY, Seeded, found, set, text};

const DAY_MS: i64 = 86_400_000;

#[test]
fn a_wall_clock_that_goes_back_cannot_reorder_and_shows() {
    let dir = tempfile::tempdir().unwrap();
    let mut vault = found(dir.path(), 1);
    // Forward ten years, back a day, back to 1970, and an hour back as each autumn.
    let walls = [0, 3650 * DAY_MS, -DAY_MS, -world::BEGIN_MS, -3_600_000];
    for (step, wall) in (1..).zip(walls) {
        let at = Moment {
            wall_ms: world::BEGIN_MS + wall,
            elapsed_ms: step * 1000,
        };
        set(&mut vault, "desk-name", &format!("after {step}"), at).unwrap();
    }
    drop(vault);
    let vault = world::open(dir.path(), &KEY);
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    assert_eq!(
        vault.settings().unwrap()["desk-name"],
        "after 5",
        "the last one written is the last one"
    );
    let last: Vec<Entry> = vault
        .entries(vault.entry_count().unwrap() - 5, 5)
        .unwrap()
        .iter()
        .map(|stored| Entry::from_bytes(&stored.bytes).unwrap())
        .collect();
    let seen: Vec<i64> = last
        .iter()
        .map(|entry| entry.at.wall_ms - world::BEGIN_MS)
        .collect();
    assert_eq!(seen, walls, "the wall time stands as it was");
    assert!(
        last.iter().map(|entry| entry.at.elapsed_ms).is_sorted(),
        "beside a time that only goes forward"
    );
    assert!(
        !last.iter().map(|entry| entry.at.wall_ms).is_sorted(),
        "so that the change shows"
    );
}

#[test]
fn an_interview_goes_on_in_its_own_order_when_the_clock_goes_back() {
    let dir = tempfile::tempdir().unwrap();
    let made = world::desk_made(&dir.path().join("live"), 5);
    let given = Seeded::new(6);
    let mut desk = world::sign_in(&dir.path().join("live"), &given);
    desk.interview_resume(made.interview).unwrap();
    desk.answer_save(made.interview, &text("id.known_as", "Before"))
        .unwrap();
    given.turn_clock(-2 * DAY_MS);
    desk.answer_save(made.interview, &text("id.known_as", "After"))
        .unwrap();
    drop(desk);
    let vault = world::open(&dir.path().join("live"), &made.key);
    assert_ne!(made.key, KEY, "a key of its own");
    let of = vault.entries_of(made.interview).unwrap();
    let entries: Vec<Entry> = of
        .iter()
        .map(|stored| Entry::from_bytes(&stored.bytes).unwrap())
        .collect();
    assert!(entries.iter().map(|entry| entry.seq).is_sorted());
    let [.., before, after] = entries.as_slice() else {
        panic!("two answers at least")
    };
    assert_eq!(
        (before.act.kind(), after.act.kind()),
        ("answer.saved", "answer.saved")
    );
    assert!(after.at.wall_ms < before.at.wall_ms && after.at.elapsed_ms > before.at.elapsed_ms);
    let record = vault.record(made.interview, world::today()).unwrap();
    let held = record
        .answers
        .iter()
        .find(|held| held.field == "id.known_as")
        .unwrap();
    assert!(
        format!("{:?}", held.answer).contains("After"),
        "the last one said is the one that stands"
    );
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
}

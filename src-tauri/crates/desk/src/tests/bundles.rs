//! A person's bundle, as somebody checks it who has nothing else.

use tell_first_papers::verify::Verdict;
use tell_first_papers::verify_bundle;

use super::*;

fn zip(desk: &mut Desk, person: PersonId) -> Vec<u8> {
    let saved = desk.person_export(person, "bundle").expect("made");
    saved.files.into_iter().next().expect("a file").bytes
}

fn verdict(bytes: &[u8]) -> (Verdict, String) {
    let found = verify_bundle(bytes, None).expect("a bundle");
    (found.verdict, found.place)
}

fn valid() -> (Verdict, String) {
    (Verdict::Valid, String::new())
}

/// A whole interview with its copy, a new desk key, and a yes that is taken back: each line is proved, each answer is
/// what its line commits to, and each copy is the person's.
#[test]
fn a_stranger_can_check_a_persons_bundle() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        answers: &[
            ("need.access", "", "1"),
            ("id.full_name", "text", "Maria Quist"),
        ],
        cards: &[YES_HEALTH],
        ticked: &["survey"],
        stop_at: None,
    };
    let (interview, person, _) = started(&mut desk, &script);
    desk.copy_make(interview).expect("made");
    let before = zip(&mut desk, person);
    assert_eq!(verdict(&before), valid());

    desk.session.as_mut().expect("in").roles = vec![Role::Officer, Role::Administrator];
    desk.key_change(PASSPHRASE).expect("changed");
    assert_eq!(verdict(&zip(&mut desk, person)), valid(), "by the new key");
    desk.choice_withdraw(person, None, "health_need")
        .expect("taken back");
    let after = zip(&mut desk, person);
    assert_eq!(verdict(&after), valid(), "what is left of it");
    assert_eq!(verdict(&before), valid(), "and the earlier one for ever");

    // Nothing is pressed, so that what it says can be changed in place.
    let said: Vec<u8> = before.clone();
    let name = b"Maria Quist";
    let places = said.windows(name.len()).enumerate();
    let places: Vec<usize> = places
        .filter(|(_, part)| *part == name)
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty());
    let mut other = said;
    for at in places {
        other[at..at + name.len()].copy_from_slice(b"Marie Quist");
    }
    assert_eq!(verdict(&other).0, Verdict::Altered);
}

/// The people of practice have been through everything the house knows.
#[test]
fn every_bundle_of_practice_holds_and_says_that_it_is_practice() {
    let dir = tempfile::tempdir().expect("folder");
    let place = dir.path().join("practice");
    drop(Desk::practice(&place, Box::new(Fixed::new())).expect("made"));
    let mut desk = Desk::console_practice(&place, Box::new(Fixed::seeded(5))).expect("opened");
    let recent = desk.home_view().expect("home").recent;
    assert!(recent.len() > 2, "{}", recent.len());
    for line in recent {
        let saved = desk
            .person_export_of(&line.reference, "bundle")
            .expect("made");
        let file = saved.files.first().expect("a file");
        assert_eq!(
            verdict(&file.bytes),
            (Verdict::Practice, String::new()),
            "{}",
            line.reference
        );
    }
}

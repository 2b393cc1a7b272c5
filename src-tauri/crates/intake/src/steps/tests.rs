use std::collections::BTreeSet;

use tell_first_evidence::Digest;

use super::*;
use crate::model::{Answer, ChoiceState, Later, Layer};
use crate::testpack::{at, choose, codes, fresh, meet, pack, parts, put, tell};

mod walk;

fn group(id: &str) -> Place {
    Place::Group(id.to_owned())
}

fn questions(id: &str) -> Step {
    Step::Questions {
        group: id.to_owned(),
    }
}

#[test]
fn who_and_the_short_notice_come_before_anything() {
    let pack = pack();
    let mut record = fresh();
    record.place = group("money");
    assert_eq!(step(&pack, &record), Step::Who);
    assert_eq!(next_place(&pack, &record), Place::Who);
    meet(&mut record);
    assert_eq!(step(&pack, &record), Step::Notice);
    assert_eq!(next_place(&pack, &record), Place::Short);
    tell(&mut record, Layer::Short, None);
    assert_eq!(step(&pack, &record), questions("money"));
    record.place = Place::Short;
    assert_eq!(
        step(&pack, &record),
        Step::Notice,
        "it stays up until Continue"
    );
    assert_eq!(next_place(&pack, &record), group("about"));
}

#[test]
fn an_interview_that_is_not_open_puts_up_nothing() {
    let pack = pack();
    for status in [Status::Paused, Status::Closed, Status::Complete] {
        let mut record = at("money");
        record.status = status;
        assert_eq!(step(&pack, &record), Step::Closed);
        assert!(!may_go(&pack, &record, &group("about")));
    }
}

#[test]
fn a_card_comes_before_its_questions_and_a_no_passes_the_group_over() {
    let pack = pack();
    let mut record = at("health");
    put(
        &mut record,
        "services",
        0,
        Answer::Value(codes(&["health"])),
    );
    record
        .visited
        .extend(["about".to_owned(), "money".to_owned()]);
    let card = Step::Card {
        group: "health".to_owned(),
        card: "need".to_owned(),
    };
    assert_eq!(step(&pack, &record), card);
    record.asked_now.insert("need".to_owned());
    choose(&mut record, "need", ChoiceState::Given);
    assert_eq!(step(&pack, &record), questions("health"));
    choose(&mut record, "need", ChoiceState::Refused);
    assert_eq!(step(&pack, &record), questions("home"));
    assert_eq!(here(&pack, &record), group("home"));
    assert!(
        may_go(&pack, &record, &group("health")),
        "the person may think again"
    );
    record.place = group("health");
    assert_eq!(
        here(&pack, &record),
        group("home"),
        "but nobody is led there"
    );
    record.visited.insert("health".to_owned());
    assert_eq!(here(&pack, &record), group("health"));
}

#[test]
fn continue_leads_to_the_first_page_not_dealt_with() {
    let pack = pack();
    let mut record = at("about");
    record
        .visited
        .extend(["about", "money", "home"].map(str::to_owned));
    assert_eq!(next_place(&pack, &record), group("offences"));
    put(&mut record, "services", 0, Answer::Value(codes(&["help"])));
    assert_eq!(
        next_place(&pack, &record),
        group("help"),
        "a changed answer opened it"
    );
    record
        .skipped
        .extend(["help", "offences"].map(str::to_owned));
    assert_eq!(next_place(&pack, &record), Place::Check);
    record.place = Place::Check;
    assert_eq!(
        next_place(&pack, &record),
        Place::Check,
        "not yet confirmed"
    );
    record.checked = true;
    assert_eq!(next_place(&pack, &record), group("equality"));
    record.skipped.insert("equality".to_owned());
    record.visited.insert("monitor".to_owned());
    assert_eq!(next_place(&pack, &record), Place::Choices);
    record.place = Place::Choices;
    record.choices_made = true;
    assert_eq!(next_place(&pack, &record), Place::Copy);
    record.place = Place::Copy;
    assert_eq!(step(&pack, &record), Step::Copy);
    assert_eq!(next_place(&pack, &record), Place::Done);
}

#[test]
fn nobody_gets_past_a_page_that_must_come_first() {
    let pack = pack();
    let mut record = at("money");
    for place in [
        Place::Choices,
        Place::Copy,
        Place::Done,
        group("equality"),
        group("monitor"),
    ] {
        record.place = place.clone();
        assert_eq!(step(&pack, &record), Step::Check, "{place}");
    }
    record.checked = true;
    record.place = Place::Done;
    assert_eq!(step(&pack, &record), Step::Choices);
}

#[test]
fn one_may_go_back_or_to_the_first_page_not_dealt_with() {
    let pack = pack();
    let mut record = at("money");
    record.visited.insert("about".to_owned());
    let can = |record: &Record, place: Place| may_go(&pack, record, &place);
    for place in [Place::Who, Place::Short, group("about"), group("money")] {
        assert!(can(&record, place.clone()), "{place}");
    }
    let too_far = ["help", "home", "shut", "equality", "nowhere"].map(group);
    for place in too_far
        .into_iter()
        .chain([Place::Check, Place::Choices, Place::Copy, Place::Done])
    {
        assert!(!can(&record, place.clone()), "{place}");
    }
    record.visited.insert("money".to_owned());
    record.place = group("about");
    assert!(can(&record, group("home")));
    record
        .skipped
        .extend(["home", "offences"].map(str::to_owned));
    assert!(can(&record, Place::Check) && !can(&record, group("equality")));
    record.checked = true;
    assert!(can(&record, group("equality")) && !can(&record, Place::Choices));
    record
        .skipped
        .extend(["equality", "monitor"].map(str::to_owned));
    assert!(can(&record, Place::Choices) && !can(&record, Place::Copy));
    record.choices_made = true;
    assert!(
        can(&record, Place::Copy) && !can(&record, Place::Done),
        "the name is still lacking"
    );
    put(&mut record, "name", 0, Answer::Declined);
    assert!(can(&record, Place::Done));
}

#[test]
fn a_pack_without_choices_has_no_such_page() {
    let mut pack = pack();
    pack.cards.retain(|card| card.place != CardPlace::Choices);
    let mut record = at("money");
    record.checked = true;
    record.place = Place::Choices;
    assert_eq!(here(&pack, &record), Place::Copy);
    assert!(!may_go(&pack, &record, &Place::Choices));
}

#[test]
fn reception_gives_the_notice_and_then_a_copy() {
    let pack = pack();
    let mut record = fresh();
    record.purpose = Purpose::Reception;
    assert_eq!(step(&pack, &record), Step::Notice);
    assert_eq!(next_place(&pack, &record), Place::Short);
    tell(&mut record, Layer::Short, None);
    assert_eq!(step(&pack, &record), Step::Copy);
    record.place = Place::Short;
    assert_eq!(next_place(&pack, &record), Place::Copy);
    assert!(may_go(&pack, &record, &Place::Copy) && !may_go(&pack, &record, &Place::Check));
    put(
        &mut record,
        "name",
        0,
        Answer::Value(parts(&[("text", "A")])),
    );
    assert_eq!(may_finish(&pack, &record), Ok(()));
}

#[test]
fn a_page_that_a_later_version_changed_comes_after_what_changed() {
    let pack = pack();
    let mut record = at("money");
    record.later = Some(Later {
        pack: Digest::of(b"later"),
        sections: BTreeSet::from(["money".to_owned()]),
    });
    assert_eq!(step(&pack, &record), Step::Changes);
    tell(&mut record, Layer::Section, Some("money"));
    assert!(
        record.showing_of("money").is_none(),
        "told under the earlier version, nothing can be asked there"
    );
    record.place = group("about");
    assert_eq!(
        step(&pack, &record),
        questions("about"),
        "a page it did not change goes on under the version the person was told"
    );
}

#[test]
fn what_was_told_under_an_earlier_version_covers_no_question_of_a_later_one() {
    let mut record = at("money");
    tell(&mut record, Layer::Section, Some("money"));
    assert!(record.showing_of("money").is_some());
    for showing in &mut record.showings {
        showing.current = false;
    }
    assert!(record.showing_of("money").is_none());
    assert!(
        record.short_shown(),
        "the short notice was told all the same, and is not told again"
    );
}

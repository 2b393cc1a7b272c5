use super::*;
use crate::model::{Gate, Place, Step};
use crate::testpack::{at, pack, tell, tell_section};
use crate::{gate, next_place, step};

fn by(record: &mut Record, how: How, ended: bool) {
    let last = record.showings.last_mut().expect("a showing");
    last.how = how;
    last.ended = ended;
}

fn over_the_telephone(record: &mut Record) {
    let who = record.who.as_mut().expect("who is here");
    who.channel = Channel::Phone;
}

#[test]
fn what_is_read_aloud_is_told_once_it_was_read_to_its_end() {
    let pack = pack();
    let field = pack.field("name").expect("a field");
    let mut record = at("about");
    tell_section(&mut record, "about");
    by(&mut record, How::Aloud, false);
    assert_eq!(gate(&pack, &record, field, 0, None), Gate::NoShowing);
    by(&mut record, How::Aloud, true);
    assert!(matches!(
        gate(&pack, &record, field, 0, None),
        Gate::Open(_)
    ));
}

#[test]
fn reading_aloud_takes_nothing_from_what_is_on_the_screen() {
    let mut record = at("about");
    tell_section(&mut record, "about");
    let screen = record.showings.last().map(|showing| showing.id);
    tell_section(&mut record, "about");
    by(&mut record, How::Aloud, false);
    assert_eq!(record.showing_of("about").map(|showing| showing.id), screen);
}

#[test]
fn over_the_telephone_every_layer_waits_until_it_was_read() {
    let pack = pack();
    let mut record = at("about");
    assert!(!record.must_be_read_aloud());
    over_the_telephone(&mut record);
    assert!(record.must_be_read_aloud());
    assert!(!record.short_shown(), "nobody saw the screen");
    assert_eq!(step(&pack, &record), Step::Notice);
    assert_eq!(next_place(&pack, &record), Place::Short);
    for (how, ended, told) in [
        (How::Aloud, false, false),
        (How::Aloud, true, true),
        (How::Paper, false, true),
    ] {
        tell(&mut record, Layer::Short, None);
        by(&mut record, how, ended);
        assert_eq!(record.short_shown(), told, "{how:?} {ended}");
        record.showings.pop();
    }
    // Beside the questions, too, the words on the screen reach the officer alone.
    for (how, ended, told) in [
        (How::Screen, true, false),
        (How::Aloud, false, false),
        (How::Aloud, true, true),
        (How::Paper, false, true),
    ] {
        tell_section(&mut record, "about");
        by(&mut record, how, ended);
        assert_eq!(
            record.showing_of("about").is_some(),
            told,
            "{how:?} {ended}"
        );
        record.showings.pop();
    }
}

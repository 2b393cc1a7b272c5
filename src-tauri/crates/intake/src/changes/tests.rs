use super::*;
use crate::testpack::{at, choose, codes, pack, parts, put};

fn full() -> Record {
    let mut record = at("health");
    for card in ["need", "detail", "help", "opt_prison", "care"] {
        choose(&mut record, card, ChoiceState::Given);
    }
    record.rows.insert("people".to_owned(), vec![1, 2]);
    let text = |text: &str| Answer::Value(parts(&[("text", text)]));
    put(
        &mut record,
        "services",
        0,
        Answer::Value(codes(&["help", "health"])),
    );
    put(&mut record, "before", 0, Answer::Value(codes(&["prison"])));
    put(&mut record, "before.more", 0, text("x"));
    put(
        &mut record,
        "income",
        0,
        Answer::Value(parts(&[("amount", "10.00"), ("frequency", "weekly")])),
    );
    put(&mut record, "debts", 0, Answer::Value(codes(&["yes"])));
    put(&mut record, "debts.more", 0, text("y"));
    put(&mut record, "need", 0, Answer::Value(codes(&["lift"])));
    put(&mut record, "detail", 0, text("z"));
    put(&mut record, "people.ill", 1, Answer::Value(codes(&["yes"])));
    put(&mut record, "people.ill", 2, Answer::Declined);
    record
}

fn at_row(list: &[(&str, u32)]) -> Vec<(String, u32)> {
    list.iter()
        .map(|(field, row)| ((*field).to_owned(), *row))
        .collect()
}

#[test]
fn what_rested_on_the_card_goes_and_what_hung_on_it_too() {
    let (pack, record) = (pack(), full());
    assert_eq!(
        taking_back(&pack, &record, "need").erased,
        at_row(&[("need", 0), ("detail", 0)])
    );
    assert_eq!(
        taking_back(&pack, &record, "detail").erased,
        at_row(&[("detail", 0)])
    );
    assert_eq!(
        taking_back(&pack, &record, "opt_prison").erased,
        at_row(&[("before", 0), ("before.more", 0)])
    );
    assert_eq!(
        taking_back(&pack, &record, "care").erased,
        at_row(&[("people.ill", 1)]),
        "a declined stays"
    );
    assert_eq!(taking_back(&pack, &record, "news"), TakingBack::default());
}

#[test]
fn a_value_with_another_reason_stays_for_that_reason_only() {
    let (pack, record) = (pack(), full());
    let back = taking_back(&pack, &record, "help");
    assert_eq!(back.erased, at_row(&[("debts", 0), ("debts.more", 0)]));
    let kept = Kept {
        field: "income".into(),
        row: 0,
        stops: vec!["P6".into()],
        goes_on: vec!["P1".into()],
    };
    assert_eq!(back.kept, [kept]);
}

#[test]
fn a_changed_answer_closes_what_it_had_opened() {
    let (pack, record) = (pack(), full());
    let none = Answer::Value(codes(&["none"]));
    assert_eq!(
        withdrawn_by_change(&pack, &record, "services", 0, Some(&none)),
        at_row(&[("debts", 0), ("debts.more", 0), ("need", 0), ("detail", 0)])
    );
    let help = Answer::Value(codes(&["help"]));
    assert_eq!(
        withdrawn_by_change(&pack, &record, "services", 0, Some(&help)),
        at_row(&[("need", 0), ("detail", 0)])
    );
    assert_eq!(
        withdrawn_by_change(&pack, &record, "debts", 0, None),
        at_row(&[("debts.more", 0)])
    );
    assert_eq!(
        withdrawn_by_change(&pack, &record, "debts", 0, Some(&Answer::Declined)),
        at_row(&[("debts.more", 0)])
    );
    assert!(withdrawn_by_change(&pack, &record, "name", 0, None).is_empty());
}

#[test]
fn what_rested_on_a_card_by_an_earlier_version_goes_with_it() {
    let pack = pack();
    let mut record = at("about");
    choose(&mut record, "need", ChoiceState::Given);
    put(
        &mut record,
        "gone.from.pack",
        0,
        Answer::Value(parts(&[("text", "x")])),
    );
    assert!(taking_back(&pack, &record, "need").erased.is_empty());
    for held in &mut record.answers {
        held.rests = vec!["need".to_owned()];
    }
    let gone = vec![("gone.from.pack".to_owned(), 0)];
    assert_eq!(taking_back(&pack, &record, "need").erased, gone);
}

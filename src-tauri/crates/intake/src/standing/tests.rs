use super::*;
use crate::model::Answer;
use crate::testpack::{at, choose, codes, pack, put};

fn on_health() -> Record {
    let mut record = at("health");
    put(
        &mut record,
        "services",
        0,
        Answer::Value(codes(&["health"])),
    );
    record
}

#[test]
fn a_card_is_due_when_a_question_rests_on_it_and_not_before() {
    let pack = pack();
    let mut record = on_health();
    assert_eq!(
        due_cards(&pack, &record, "health"),
        ["need"],
        "the detail is not asked yet"
    );
    choose(&mut record, "need", ChoiceState::Given);
    assert!(due_cards(&pack, &record, "health").is_empty());
    put(&mut record, "need", 0, Answer::Value(codes(&["lift"])));
    assert_eq!(due_cards(&pack, &record, "health"), ["detail"]);
    assert!(
        due_cards(&pack, &at("health"), "health").is_empty(),
        "nobody asked for the service"
    );
    assert!(
        due_cards(&pack, &at("about"), "about").is_empty(),
        "an option's card comes with the option"
    );
}

#[test]
fn a_card_is_not_put_twice_in_one_interview_nor_after_a_no() {
    use ChoiceState::{Deferred, Expired, Given, Invalidated, Refused, Requested, Withdrawn};
    let pack = pack();
    let mut record = on_health();
    let table = [
        (Requested, true),
        (Deferred, true),
        (Expired, true),
        (Invalidated, true),
        (Given, false),
        (Refused, false),
        (Withdrawn, false),
    ];
    for (state, due) in table {
        choose(&mut record, "need", state);
        assert_eq!(
            !due_cards(&pack, &record, "health").is_empty(),
            due,
            "{state}"
        );
    }
    record.asked_now.insert("need".to_owned());
    for (state, _) in table {
        choose(&mut record, "need", state);
        assert!(
            due_cards(&pack, &record, "health").is_empty(),
            "{state}, and asked in this interview"
        );
    }
}

#[test]
fn columns_need_their_card_once_there_is_a_row() {
    let pack = pack();
    let mut record = at("home");
    assert!(due_cards(&pack, &record, "home").is_empty());
    record.rows.insert("people".to_owned(), vec![1]);
    assert_eq!(due_cards(&pack, &record, "home"), ["care"]);
}

#[test]
fn a_group_stands_by_what_it_may_ask() {
    let pack = pack();
    let mut record = on_health();
    assert_eq!(standing(&pack, &record, "about"), Standing::Needed);
    assert_eq!(
        standing(&pack, &record, "health"),
        Standing::Needed,
        "its card is due"
    );
    assert_eq!(standing(&pack, &record, "help"), Standing::NotNeeded);
    assert_eq!(standing(&pack, &record, "shut"), Standing::NotNeeded);
    assert_eq!(standing(&pack, &record, "nowhere"), Standing::NotNeeded);
    choose(&mut record, "need", ChoiceState::Refused);
    assert_eq!(standing(&pack, &record, "health"), Standing::SaidNo);
    record.today = crate::testpack::day(2030, 1, 1);
    assert_eq!(
        standing(&pack, &record, "offences"),
        Standing::NotNeeded,
        "the policy is overdue"
    );
}

#[test]
fn a_card_is_answered_on_its_own_page_and_no_other() {
    let pack = pack();
    let answerable = |record: &Record| -> Vec<String> {
        pack.cards
            .iter()
            .filter(|card| may_answer(&pack, record, &card.id))
            .map(|card| card.id.clone())
            .collect()
    };
    let mut record = on_health();
    assert_eq!(answerable(&record), ["need"], "the detail is not asked yet");
    choose(&mut record, "need", ChoiceState::Refused);
    record.visited.insert("health".to_owned());
    assert_eq!(answerable(&record), ["need"], "a no may be opened anew");
    record.status = Status::Paused;
    assert!(answerable(&record).is_empty(), "set aside");

    assert_eq!(answerable(&at("about")), ["opt_prison"]);
    let mut home = at("home");
    assert!(answerable(&home).is_empty(), "no row asks for it");
    home.rows.insert("people".to_owned(), vec![1]);
    assert_eq!(answerable(&home), ["care"]);
    assert!(answerable(&at("money")).is_empty());
    assert!(!may_answer(&pack, &at("about"), "no such card"));

    let mut choices = at("money");
    choices.checked = true;
    choices.place = Place::Choices;
    assert_eq!(answerable(&choices), ["news"]);

    let mut reception = at("about");
    reception.purpose = Purpose::Reception;
    reception.place = Place::Copy;
    assert_eq!(
        answerable(&reception),
        ["help", "need", "detail", "care", "equality", "news"]
    );
}

#[test]
fn a_yes_to_other_words_is_asked_again_once_and_a_no_is_not() {
    let pack = pack();
    let mut record = on_health();
    for (state, due) in [(ChoiceState::Given, true), (ChoiceState::Refused, false)] {
        choose(&mut record, "need", state);
        for choice in record.choices.values_mut() {
            choice.same_words = false;
        }
        assert_eq!(
            due_cards(&pack, &record, "health") == ["need"],
            due,
            "{state}"
        );
        assert!(
            record.live_choice("need").is_none(),
            "{state} opens nothing"
        );
    }
    choose(&mut record, "need", ChoiceState::Given);
    for choice in record.choices.values_mut() {
        choice.same_words = false;
    }
    record.asked_now.insert("need".to_owned());
    assert!(due_cards(&pack, &record, "health").is_empty(), "put off");
}

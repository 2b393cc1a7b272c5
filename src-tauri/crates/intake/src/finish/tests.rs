use super::*;
use crate::model::Answer;
use crate::model::ChoiceState;
use crate::testpack::{at, choose, fresh, pack, put};

fn group(id: &str) -> Place {
    Place::Group(id.to_owned())
}

#[test]
fn what_is_lacking_is_named_in_order() {
    let pack = pack();
    let all = vec![
        Place::Who,
        Place::Short,
        group("about"),
        Place::Check,
        Place::Choices,
    ];
    assert_eq!(may_finish(&pack, &fresh()), Err(all));
    let mut record = at("home");
    record.rows.insert("people".to_owned(), vec![1, 2]);
    put(&mut record, "people.name", 1, Answer::Declined);
    assert_eq!(lacking(&pack, &record), [group("about"), group("home")]);
    put(&mut record, "people.name", 2, Answer::NotKnown);
    put(&mut record, "name", 0, Answer::NotNeeded);
    assert_eq!(lacking(&pack, &record), []);
    record.checked = true;
    assert_eq!(may_finish(&pack, &record), Err(vec![Place::Choices]));
    record.choices_made = true;
    assert_eq!(may_finish(&pack, &record), Ok(()));
}

#[test]
fn a_required_question_behind_a_no_is_never_lacking() {
    let mut pack = pack();
    for field in &mut pack.fields {
        field.required = field.id == "eq.ethnic" || field.id == "people";
    }
    let mut record = at("home");
    choose(&mut record, "equality", ChoiceState::Refused);
    assert_eq!(
        lacking(&pack, &record),
        [group("home")],
        "the list has no rows"
    );
    record.rows.insert("people".to_owned(), vec![1]);
    assert_eq!(lacking(&pack, &record), []);
}

use tell_first_notice::Kind;

use super::*;
use crate::model::Answer;
use crate::testpack::{codes, field, fresh, pack, parts, put};

fn noted(record: &Record, field: &Field, row: u32, value: &Value) -> Vec<String> {
    second_look(&pack(), record, field, row, value)
        .iter()
        .map(|note| format!("{}:{}", note.part, note.code.trim_start_matches("answer.")))
        .collect()
}

#[test]
fn words_that_give_something_away_are_noted_and_nothing_else_is() {
    let about = field("wishes", "home", Kind::LongText { max: 500 });
    let said = |text: &str| noted(&fresh(), &about, 0, &parts(&[("text", text)]));
    for text in [
        "My Asthma is bad",
        "asthma",
        "after a HEART  attack.",
        "(asthma)",
    ] {
        assert_eq!(said(text), ["text:looks_like_health"], "{text}");
    }
    assert_eq!(said("He is on bail"), ["text:looks_like_crime"]);
    assert_eq!(
        said("asthma; on bail"),
        ["text:looks_like_health", "text:looks_like_crime"]
    );
    for text in [
        "a quiet street",
        "asthmatics",
        "heart of town, an attack",
        "on bailey road",
    ] {
        assert!(said(text).is_empty(), "{text}");
    }
}

#[test]
fn a_question_about_health_may_be_answered_with_health() {
    let about = Field {
        sensitive: vec![Sensitive::Health],
        ..field("detail", "health", Kind::Text { max: 60 })
    };
    let said = |text: &str| noted(&fresh(), &about, 0, &parts(&[("text", text)]));
    assert!(said("asthma").is_empty());
    assert_eq!(said("on bail"), ["text:looks_like_crime"]);
    let other = field("before", "about", Kind::Choice);
    let mut value = codes(&["other"]);
    value.parts.insert("other".to_owned(), "asthma".to_owned());
    assert_eq!(
        noted(&fresh(), &other, 0, &value),
        ["other:looks_like_health"]
    );
}

#[test]
fn needing_help_to_get_around_names_something() {
    let mut record = fresh();
    put(&mut record, NEEDS_HELP, 0, Answer::Value(codes(&["1"])));
    let adapt = field("need.adapt", "access", Kind::Choices);
    let none = codes(&["none"]);
    put(&mut record, "need.adapt", 0, Answer::Value(none.clone()));
    put(
        &mut record,
        "need.access_type",
        0,
        Answer::Value(codes(&["3"])),
    );
    assert!(
        noted(&record, &adapt, 0, &none).is_empty(),
        "one question is still open"
    );
    put(&mut record, "need.access_other", 0, Answer::Declined);
    assert_eq!(noted(&record, &adapt, 0, &none), [":access_need_unnamed"]);
    put(
        &mut record,
        "need.access_type",
        0,
        Answer::Value(codes(&["0"])),
    );
    assert!(
        noted(&record, &adapt, 0, &none).is_empty(),
        "a wheelchair everywhere is a need"
    );
    put(
        &mut record,
        "need.access_type",
        0,
        Answer::Value(codes(&["3"])),
    );
    put(&mut record, NEEDS_HELP, 0, Answer::Value(codes(&["2"])));
    assert!(
        noted(&record, &adapt, 0, &none).is_empty(),
        "nobody needs help"
    );
}

#[test]
fn two_tenancies_at_once_are_noted() {
    let to = field(
        TO,
        "tenancies",
        Kind::Date {
            partial: true,
            future: false,
        },
    );
    let noted_with = |second: [&[(&str, &str)]; 2]| {
        let mut record = fresh();
        let dates = [
            (1, FROM, &[("month", "5"), ("year", "2010")][..]),
            (1, TO, &[("month", "3"), ("year", "2015")][..]),
            (2, FROM, second[0]),
            (2, TO, second[1]),
        ];
        for (row, field, date) in dates {
            put(&mut record, field, row, Answer::Value(parts(date)));
        }
        noted(&record, &to, 2, &parts(second[1]))
    };
    let over = [":tenancies_overlap"];
    assert_eq!(noted_with([&[("year", "2012")], &[("year", "2018")]]), over);
    assert_eq!(noted_with([&[("year", "2005")], &[("year", "2011")]]), over);
    assert_eq!(
        noted_with([
            &[("day", "1"), ("month", "2"), ("year", "2015")],
            &[("year", "2016")]
        ]),
        over,
        "the first lasted until March"
    );
    for (second, why) in [
        (
            [&[("year", "2015")][..], &[("year", "2018")][..]],
            "within the year of moving",
        ),
        ([&[("year", "2005")][..], &[("year", "2010")][..]], "before"),
        (
            [&[("year", "2018")][..], &[("year", "2012")][..]],
            "the wrong way round is no time",
        ),
    ] {
        assert!(noted_with(second).is_empty(), "{why}");
    }
}

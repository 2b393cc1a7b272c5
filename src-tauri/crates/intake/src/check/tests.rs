use proptest::prelude::*;
use tell_first_notice::Choosable;

use super::*;
use crate::testpack::{codes, day, field, list, option, parts, today};
use crate::{Piece, show};

const FULL: Kind = Kind::Date {
    partial: false,
    future: false,
};
const PARTIAL: Kind = Kind::Date {
    partial: true,
    future: false,
};
const AHEAD: Kind = Kind::Date {
    partial: false,
    future: true,
};
const MONEY: Kind = Kind::Money { frequency: true };
const SUM: Kind = Kind::Money { frequency: false };
const NI: Kind = Kind::NationalInsurance;

fn needs() -> OptionList {
    let other = Choosable {
        own_words: true,
        ..option("other")
    };
    let none = Choosable {
        exclusive: true,
        ..option("none")
    };
    list("needs", vec![option("a"), option("b"), other, none])
}

fn look(kind: Kind, value: &Value) -> Result<Checked, Vec<Problem>> {
    check(&field("f", "g", kind), Some(&needs()), value, today())
}

/// The outcome in one line: the stored parts and codes with any note, or the problems.
fn outcome(kind: Kind, value: &Value) -> String {
    let name = |problem: &Problem| {
        format!(
            "{}:{}",
            problem.part,
            problem.code.trim_start_matches("answer.")
        )
    };
    match look(kind, value) {
        Ok(checked) => {
            let parts = checked.value.parts.values().cloned();
            let all: Vec<String> = parts
                .chain(checked.value.codes)
                .chain(checked.notes.iter().map(name))
                .collect();
            all.join("|")
        }
        Err(problems) => problems.iter().map(name).collect::<Vec<_>>().join(" "),
    }
}

fn table(kind: Kind, part: &str, rows: &[(&str, &str)]) {
    for (given, expected) in rows {
        assert_eq!(
            outcome(kind, &parts(&[(part, given)])),
            *expected,
            "{given:?}"
        );
    }
}

#[test]
fn text() {
    let kind = Kind::Text { max: 5 };
    table(
        kind,
        "text",
        &[
            (" Siân ", "Siân"),
            ("12345", "12345"),
            ("123456", "text:too_long"),
            ("a\nb", "text:control_character"),
            ("a\u{0}b", "text:control_character"),
            ("a\u{202E}b", "text:control_character"),
            ("  ", ":empty"),
        ],
    );
    let lines = Kind::LongText { max: 9 };
    table(
        lines,
        "text",
        &[
            ("a\r\nb", "a\nb"),
            ("a\rb", "text:control_character"),
            ("a\tb", "text:control_character"),
        ],
    );
    assert_eq!(outcome(kind, &parts(&[("more", "x")])), ":part_unknown");
    assert_eq!(outcome(kind, &codes(&["a"])), ":option_unknown");
    let problems = look(kind, &parts(&[("text", "123456")])).expect_err("too long");
    let params = problems.first().map(|problem| problem.params.clone());
    assert_eq!(
        params,
        Some([("length", "6".to_owned()), ("max", "5".to_owned())].into())
    );
}

#[test]
fn options() {
    let with = |list: &[&str], other: &str| {
        let mut value = codes(list);
        value.parts.insert("other".to_owned(), other.to_owned());
        value
    };
    let table = [
        (Kind::Choice, with(&["a"], ""), "a"),
        (Kind::Choice, with(&["a", "b"], ""), ":only_one"),
        (Kind::Choice, with(&["x"], ""), ":option_unknown"),
        (Kind::Choice, with(&[], ""), ":empty"),
        (Kind::Choices, with(&["b", "a", "b"], ""), "a|b"),
        (Kind::Choices, with(&["none", "a"], ""), ":exclusive_alone"),
        (Kind::Choices, with(&["none"], ""), "none"),
        (Kind::Choices, with(&["other"], "a boat"), "a boat|other"),
        (
            Kind::Choices,
            with(&["a"], "a boat"),
            "other:own_words_not_asked",
        ),
        (
            Kind::Choices,
            with(&[], "a boat"),
            "other:own_words_not_asked",
        ),
        (Kind::YesNo, codes(&["yes"]), "yes"),
        (Kind::YesNo, codes(&["maybe"]), ":option_unknown"),
        (Kind::YesNo, codes(&["yes", "no"]), ":only_one"),
        (Kind::Repeat { max: 3 }, codes(&["yes"]), ":rows_only"),
        (Kind::Repeat { max: 3 }, Value::default(), ":empty"),
    ];
    for (kind, value, expected) in table {
        assert_eq!(outcome(kind, &value), expected, "{value:?}");
    }
}

#[test]
fn dates() {
    let table = [
        (FULL, ["3", "4", "1990"], "3|4|1990"),
        (FULL, ["03", "April", "1990"], "3|4|1990"),
        (FULL, ["3", "sept", "1990"], "3|9|1990"),
        (FULL, ["3", "Dec.", "1990"], "3|12|1990"),
        (FULL, ["3", "ma", "1990"], "month:month_wrong"),
        (FULL, ["29", "2", "2024"], "29|2|2024"),
        (FULL, ["29", "2", "2023"], ":date_not_real"),
        (FULL, ["31", "4", "1990"], ":date_not_real"),
        (
            FULL,
            ["32", "13", "90"],
            "day:day_wrong month:month_wrong year:year_wrong",
        ),
        (FULL, ["+3", "4", "1990"], "day:day_wrong"),
        (
            FULL,
            ["", "", "1990"],
            "month:month_missing day:day_missing",
        ),
        (FULL, ["3", "4", ""], "year:year_missing"),
        (FULL, ["2", "11", "2026"], "2|11|2026"),
        (FULL, ["3", "11", "2026"], ":date_in_future"),
        (FULL, ["2", "11", "1905"], ":date_too_old"),
        (FULL, ["3", "11", "1905"], "3|11|1905"),
        (AHEAD, ["3", "11", "2026"], "3|11|2026"),
        (AHEAD, ["3", "11", "2099"], ":date_too_far"),
        (PARTIAL, ["", "", "1990"], "1990"),
        (PARTIAL, ["", "May", "1990"], "5|1990"),
        (PARTIAL, ["3", "", "1990"], "month:month_missing"),
        (PARTIAL, ["", "5", ""], "year:year_missing"),
        (PARTIAL, ["", "12", "2026"], ":date_in_future"),
        (PARTIAL, ["", "", "2027"], ":date_in_future"),
    ];
    for (kind, [day, month, year], expected) in table {
        let value = parts(&[("day", day), ("month", month), ("year", year)]);
        assert_eq!(outcome(kind, &value), expected, "{day} {month} {year}");
    }
}

#[test]
fn the_lead_applicant_is_at_least_sixteen() {
    let dob = field("dob", "g", FULL);
    let born = |year: &str, on: NaiveDate| {
        check(
            &dob,
            None,
            &parts(&[("day", "29"), ("month", "2"), ("year", year)]),
            on,
        )
        .map(|checked| checked.notes.len())
        .map_err(|problems| problems.first().map_or("", |problem| problem.code))
    };
    assert_eq!(born("2008", day(2024, 2, 28)), Err("answer.too_young"));
    assert_eq!(
        born("2008", day(2024, 2, 29)),
        Ok(1),
        "sixteen: a second look"
    );
    assert_eq!(born("2008", day(2026, 2, 28)), Ok(1));
    assert_eq!(born("2008", day(2026, 3, 1)), Ok(0), "eighteen");
}

#[test]
fn numbers_and_money() {
    table(
        Kind::Number { min: 0, max: 1500 },
        "text",
        &[
            ("7", "7"),
            ("007", "7"),
            ("1,500", "1500"),
            ("1501", "text:number_too_big"),
            ("-1", "text:number_too_small"),
            ("1.5", "text:number_wrong"),
            ("1,5", "text:number_wrong"),
            ("--1", "text:number_wrong"),
            ("99999999999999999999", "text:number_wrong"),
        ],
    );
    table(
        SUM,
        "amount",
        &[
            ("£1,234.5", "1234.50"),
            (" 12 ", "12.00"),
            ("0", "0.00"),
            ("00012.30", "12.30"),
            ("12,50", "amount:amount_wrong"),
            (".50", "amount:amount_wrong"),
            ("12.", "amount:amount_wrong"),
            ("-5", "amount:amount_negative"),
            ("£-5", "amount:amount_negative"),
            ("5.123", "amount:amount_too_precise"),
            ("1234567890", "amount:amount_too_big"),
            ("lots", "amount:amount_wrong"),
        ],
    );
    let money = |amount: &str, often: &str| {
        outcome(MONEY, &parts(&[("amount", amount), ("frequency", often)]))
    };
    assert_eq!(money("10", "weekly"), "10.00|weekly");
    assert_eq!(money("10", ""), "frequency:frequency_missing");
    assert_eq!(money("10", "hourly"), "frequency:frequency_wrong");
    assert_eq!(money("", "weekly"), "amount:amount_missing");
    assert_eq!(
        outcome(SUM, &parts(&[("amount", "1"), ("frequency", "weekly")])),
        "frequency:frequency_wrong"
    );
}

#[test]
fn addresses() {
    let at = |postcode: &str| {
        outcome(
            Kind::Address,
            &parts(&[
                ("line1", "1 High St"),
                ("town", "Wycombe"),
                ("postcode", postcode),
            ]),
        )
    };
    let good = [
        "hp111aa",
        "HP11 1AA",
        " hp11-1aa ",
        "(HP11_1AA)",
        "HP11 – 1AA;",
    ];
    for postcode in good {
        assert_eq!(at(postcode), "1 High St|HP11 1AA|Wycombe", "{postcode}");
    }
    for (given, stored) in [
        ("w1a0ax", "W1A 0AX"),
        ("m1 1ae", "M1 1AE"),
        ("GIR0AA", "GIR 0AA"),
        ("bf1 2aa", "BF1 2AA"),
    ] {
        assert_eq!(at(given), format!("1 High St|{stored}|Wycombe"));
    }
    for wrong in [
        "HP11",
        "1AA",
        "H",
        "HPP1 1AA",
        "HP 1AA",
        "HP111 1AA",
        "HP11 AAA",
        "HP11 11A",
        "HP11 1AÀ",
    ] {
        assert_eq!(at(wrong), "postcode:postcode_wrong", "{wrong}");
    }
    assert_eq!(at(""), "1 High St|Wycombe");
    assert_eq!(
        outcome(Kind::Address, &parts(&[("line2", "x")])),
        "line1:line1_missing town:town_missing"
    );
    assert_eq!(outcome(Kind::Address, &parts(&[("none", "yes")])), "yes");
    assert_eq!(
        outcome(Kind::Address, &parts(&[("none", "yes"), ("town", "x")])),
        "none:none_with_others"
    );
    assert_eq!(
        outcome(Kind::Address, &parts(&[("none", "true")])),
        "none:part_unknown"
    );
}

#[test]
fn addresses_abroad() {
    let at = |country: &str, postcode: &str| {
        outcome(
            Kind::Address,
            &parts(&[
                ("line1", "Weg 1"),
                ("town", "Bonn"),
                ("postcode", postcode),
                ("country", country),
            ]),
        )
    };
    assert_eq!(at("Germany", "53111"), "Germany|Weg 1|53111|Bonn");
    assert_eq!(at("Germany", ""), "Germany|Weg 1|Bonn");
    assert_eq!(at("BFPO", "BFPO 61"), "BFPO|Weg 1|BFPO 61|Bonn");
    assert_eq!(at("Wales", "53111"), "postcode:postcode_wrong");
    assert_eq!(at("UK", "cf101ep"), "UK|Weg 1|CF10 1EP|Bonn");
    assert_eq!(at("Germany", &"5".repeat(21)), "postcode:too_long");
    assert_eq!(at(&"x".repeat(61), ""), "country:too_long");
}

#[test]
fn what_is_worked_out_is_never_taken_as_given() {
    let marked = parts(&[("text", "AB123456C"), ("kind", "temporary")]);
    assert_eq!(outcome(NI, &marked), "AB123456C");
    let none = parts(&[("none", "yes"), ("kind", "temporary")]);
    assert_eq!(outcome(NI, &none), "yes");
    assert_eq!(outcome(NI, &parts(&[("kind", "temporary")])), ":empty");
}

#[test]
fn phones_and_email() {
    table(
        Kind::Phone,
        "text",
        &[
            ("01632 960 001", "01632 960 001"),
            (
                "+44 (0)7700 900-123 after six",
                "+44 (0)7700 900-123 after six",
            ),
            ("1234", "text:phone_wrong"),
            ("no phone", "text:phone_wrong"),
            (
                "01632960001 0163296000101632960001 01632960001",
                "text:too_long",
            ),
        ],
    );
    let long = format!("{}@example.org", "a".repeat(243));
    table(
        Kind::Email,
        "text",
        &[
            ("A.B+c@Example.org", "A.B+c@Example.org"),
            ("a@gmial.com", "a@gmial.com|text:email_typo"),
            ("a@mail.com", "a@mail.com"),
            ("josé@exämple.org", "josé@exämple.org"),
            ("a@b", "text:email_wrong"),
            ("@b.org", "text:email_wrong"),
            ("a b@c.org", "text:email_wrong"),
            ("a@c..org", "text:email_wrong"),
            ("a@c.org, d@e.org", "text:email_wrong"),
            (&long, "text:too_long"),
        ],
    );
    assert_eq!(outcome(Kind::Email, &parts(&[("none", "yes")])), "yes");
}

#[test]
fn insurance_numbers() {
    table(
        NI,
        "text",
        &[
            ("ab 12-34.56 c", "AB123456C"),
            ("QQ123456C", "text:ni_example"),
            ("BG123456C", "text:ni_wrong"),
            ("gb123456c", "text:ni_wrong"),
            ("ZZ123456A", "text:ni_wrong"),
            ("DA123456A", "text:ni_wrong"),
            ("AO123456A", "text:ni_wrong"),
            ("AB123456E", "text:ni_wrong"),
            ("AB123456", "text:ni_wrong"),
            ("AB12345C", "text:ni_wrong"),
            ("АB123456C", "text:ni_wrong"),
            ("12A34567", "temporary|12A34567|text:ni_temporary"),
            ("12 a 34567", "temporary|12A34567|text:ni_temporary"),
            ("12A3456", "text:ni_wrong"),
            ("PP123456A", "PP123456A|text:ni_prefix_unusual"),
        ],
    );
}

#[test]
fn bank_details() {
    let with = |sort: &str, account: &str, roll: &str| {
        outcome(
            Kind::Bank,
            &parts(&[
                ("name", "A Jones"),
                ("sort", sort),
                ("account", account),
                ("roll", roll),
            ]),
        )
    };
    assert_eq!(with("10-20 30", "12 34 56", ""), "00123456|A Jones|102030");
    assert_eq!(
        with("102030", "12345678", "AB/12-3.4 c"),
        "12345678|A Jones|AB/12-3.4 c|102030"
    );
    assert_eq!(
        with("10203", "12345", "a_b"),
        "sort:sort_code_wrong account:account_wrong roll:roll_wrong"
    );
    assert_eq!(
        with("1020304", "123456789", "1234567890123456789"),
        "sort:sort_code_wrong account:account_wrong roll:roll_wrong"
    );
    assert_eq!(
        with("", "", ""),
        "sort:sort_code_missing account:account_missing"
    );
    assert_eq!(
        outcome(
            Kind::Bank,
            &parts(&[("sort", "102030"), ("account", "123456")])
        ),
        "name:account_name_missing"
    );
    assert_eq!(outcome(Kind::Bank, &parts(&[("none", "yes")])), "yes");
}

fn any_kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Text { max: 12 }),
        Just(Kind::LongText { max: 12 }),
        Just(Kind::Choice),
        Just(Kind::Choices),
        Just(Kind::YesNo),
        Just(FULL),
        Just(PARTIAL),
        Just(AHEAD),
        Just(Kind::Number { min: -5, max: 5000 }),
        Just(MONEY),
        Just(SUM),
        Just(Kind::Address),
        Just(Kind::Phone),
        Just(Kind::Email),
        Just(NI),
        Just(Kind::Bank),
        Just(Kind::Repeat { max: 2 }),
    ]
}

fn any_value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        "[0-9]{1,8}",
        "£?[0-9]{1,3},?[0-9]{0,3}\\.?[0-9]{0,2}",
        "[A-Z]{2}[0-9]{6}[A-D]",
        "[a-z]{1,3}@[a-z]{1,4}\\.org",
        "(yes|weekly|May|HP11 1AA|2001|12A34567)",
        ".{0,10}",
    ];
    let part = proptest::sample::select(vec![
        "text",
        "day",
        "month",
        "year",
        "amount",
        "frequency",
        "line1",
        "town",
        "postcode",
        "country",
        "kind",
        "name",
        "sort",
        "account",
        "roll",
        "other",
        "none",
    ]);
    let code = proptest::sample::select(vec!["a", "b", "other", "none", "yes", "no"]);
    (
        proptest::collection::btree_map(part, text, 0..4),
        proptest::collection::vec(code, 0..3),
    )
        .prop_map(|(parts, codes)| Value {
            parts: parts
                .into_iter()
                .map(|(part, text)| (part.to_owned(), text))
                .collect(),
            codes: codes.into_iter().map(str::to_owned).collect(),
        })
}

fn parts_of(kind: Kind) -> Vec<&'static str> {
    [super::parts(kind), derived(kind)].concat()
}

/// Only the parts the kind has, so that a fair share of cases is sound.
fn fitting(kind: Kind, mut value: Value) -> Value {
    value
        .parts
        .retain(|part, _| parts_of(kind).contains(&part.as_str()));
    if !matches!(kind, Kind::Choice | Kind::Choices | Kind::YesNo) {
        value.codes.clear();
    }
    value
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn a_stored_form_checks_to_itself_and_shows(kind in any_kind(), value in any_value(), fit in any::<bool>()) {
        let value = if fit { fitting(kind, value) } else { value };
        if let Ok(checked) = look(kind, &value) {
            let again = look(kind, &checked.value);
            prop_assert_eq!(again.map(|again| again.value), Ok(checked.value.clone()));
            let shown = show(&field("f", "g", kind), Some(&needs()), &checked.value);
            prop_assert!(!shown.is_empty());
            prop_assert!(shown != [Piece::Word("nothing")]);
        }
    }

    #[test]
    fn every_real_date_is_taken(days in 0i64..43_000) {
        let date = today() - chrono::Duration::days(days);
        let text = |number: u32| number.to_string();
        use chrono::Datelike;
        let given = parts(&[
            ("day", &text(date.day())), ("month", &text(date.month())), ("year", &date.year().to_string()),
        ]);
        prop_assert!(look(FULL, &given).is_ok());
    }
}

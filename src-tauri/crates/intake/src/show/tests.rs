use super::*;
use crate::testpack::{codes, field, list, option, parts};
use tell_first_notice::Choosable;

fn text(text: &str) -> Piece {
    Piece::Text(text.to_owned())
}

fn date(day: &str, month: &str, year: &str) -> Piece {
    let [day, month, year] = [day, month, year].map(str::to_owned);
    Piece::Date { day, month, year }
}

fn money(amount: &str, frequency: &str) -> Piece {
    let [amount, frequency] = [amount, frequency].map(str::to_owned);
    Piece::Money { amount, frequency }
}

fn named(what: &'static str, text: &str) -> Piece {
    let text = text.to_owned();
    Piece::Named { what, text }
}

#[test]
fn values_come_as_what_was_said_and_facts_for_the_interface_to_put_into_words() {
    let dates = Kind::Date {
        partial: true,
        future: true,
    };
    let amounts = Kind::Money { frequency: true };
    let table = [
        (
            Kind::Text { max: 9 },
            parts(&[("text", "Ann")]),
            vec![text("Ann")],
        ),
        (Kind::YesNo, codes(&["yes"]), vec![Piece::Word("yes")]),
        (Kind::YesNo, codes(&["no"]), vec![Piece::Word("no")]),
        (
            dates,
            parts(&[("day", "3"), ("month", "4"), ("year", "1990")]),
            vec![date("3", "4", "1990")],
        ),
        (
            dates,
            parts(&[("month", "12"), ("year", "1990")]),
            vec![date("", "12", "1990")],
        ),
        (
            amounts,
            parts(&[("amount", "1234567.50"), ("frequency", "four-weekly")]),
            vec![money("1234567.50", "four-weekly")],
        ),
        (
            amounts,
            parts(&[("amount", "0.00")]),
            vec![money("0.00", "")],
        ),
        (
            Kind::Address,
            parts(&[("none", "yes")]),
            vec![Piece::Word("no-address")],
        ),
        (
            Kind::Address,
            parts(&[
                ("line1", "1 High St"),
                ("postcode", "HP11 1AA"),
                ("town", "Wycombe"),
            ]),
            vec![text("1 High St"), text("Wycombe"), text("HP11 1AA")],
        ),
        (
            Kind::NationalInsurance,
            parts(&[("text", "AB123456C")]),
            vec![text("AB 12 34 56 C")],
        ),
        (
            Kind::Bank,
            parts(&[
                ("name", "A Jones"),
                ("sort", "102030"),
                ("account", "00123456"),
            ]),
            vec![
                text("A Jones"),
                named("sort-code", "10-20-30"),
                named("account", "00123456"),
            ],
        ),
        (
            Kind::Phone,
            parts(&[("none", "yes")]),
            vec![Piece::Word("no-phone")],
        ),
        (
            Kind::Text { max: 9 },
            Value::default(),
            vec![Piece::Word("nothing")],
        ),
        (
            Kind::Repeat { max: 2 },
            Value::default(),
            vec![Piece::Word("nothing")],
        ),
    ];
    for (kind, value, shown) in table {
        assert_eq!(show(&field("f", "g", kind), None, &value), shown);
    }
}

#[test]
fn options_show_their_labels_and_own_words() {
    let other = Choosable {
        own_words: true,
        ..option("other")
    };
    let list = list("l", vec![option("a"), other]);
    let field = field("f", "g", Kind::Choices);
    let mut value = codes(&["a", "other"]);
    assert_eq!(
        show(&field, Some(&list), &value),
        [text("Option a; Option other")]
    );
    value.parts.insert("other".to_owned(), "a boat".to_owned());
    assert_eq!(
        show(&field, Some(&list), &value),
        [text("Option a; Option other: a boat")]
    );
    assert_eq!(show(&field, None, &codes(&["a"])), [text("a")]);
}

#[test]
fn masked_numbers_show_only_their_end() {
    let bank = parts(&[
        ("name", "A Jones"),
        ("sort", "102030"),
        ("account", "00123456"),
    ]);
    assert_eq!(
        show_masked(&field("f", "g", Kind::Bank), None, &bank),
        [named("account-ending", "456")]
    );
    let number = parts(&[("text", "AB123456C")]);
    assert_eq!(
        show_masked(&field("f", "g", Kind::NationalInsurance), None, &number),
        [named("number-ending", "56C")]
    );
    assert_eq!(
        show_masked(
            &field("f", "g", Kind::Bank),
            None,
            &parts(&[("none", "yes")])
        ),
        [Piece::Word("no-account")]
    );
}

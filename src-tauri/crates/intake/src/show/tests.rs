use super::*;
use crate::testpack::{codes, field, list, option, parts};
use tell_first_notice::Choosable;

fn date() -> Kind {
    Kind::Date {
        partial: true,
        future: true,
    }
}

#[test]
fn values_read_as_a_person_would_say_them() {
    let money = Kind::Money { frequency: true };
    let table = [
        (Kind::Text { max: 9 }, parts(&[("text", "Ann")]), "Ann"),
        (Kind::YesNo, codes(&["yes"]), "Yes"),
        (Kind::YesNo, codes(&["no"]), "No"),
        (
            date(),
            parts(&[("day", "3"), ("month", "4"), ("year", "1990")]),
            "3 April 1990",
        ),
        (
            date(),
            parts(&[("month", "12"), ("year", "1990")]),
            "December 1990",
        ),
        (date(), parts(&[("year", "1990")]), "1990"),
        (
            money,
            parts(&[("amount", "1234567.50"), ("frequency", "four-weekly")]),
            "£1,234,567.50 every 4 weeks",
        ),
        (money, parts(&[("amount", "0.00")]), "£0.00"),
        (Kind::Address, parts(&[("none", "yes")]), "No fixed address"),
        (
            Kind::Address,
            parts(&[
                ("line1", "1 High St"),
                ("postcode", "HP11 1AA"),
                ("town", "Wycombe"),
            ]),
            "1 High St, Wycombe, HP11 1AA",
        ),
        (
            Kind::NationalInsurance,
            parts(&[("text", "AB123456C")]),
            "AB 12 34 56 C",
        ),
        (
            Kind::Bank,
            parts(&[
                ("name", "A Jones"),
                ("sort", "102030"),
                ("account", "00123456"),
            ]),
            "A Jones, sort code 10-20-30, account 00123456",
        ),
        (Kind::Phone, parts(&[("none", "yes")]), "No phone"),
        (Kind::Text { max: 9 }, Value::default(), "–"),
        (Kind::Repeat { max: 2 }, Value::default(), "–"),
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
    assert_eq!(show(&field, Some(&list), &value), "Option a; Option other");
    value.parts.insert("other".to_owned(), "a boat".to_owned());
    assert_eq!(
        show(&field, Some(&list), &value),
        "Option a; Option other: a boat"
    );
    assert_eq!(show(&field, None, &codes(&["a"])), "a");
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
        "Account ending 456"
    );
    let number = parts(&[("text", "AB123456C")]);
    assert_eq!(
        show_masked(&field("f", "g", Kind::NationalInsurance), None, &number),
        "Number ending 56C"
    );
    assert_eq!(
        show_masked(
            &field("f", "g", Kind::Bank),
            None,
            &parts(&[("none", "yes")])
        ),
        "No account"
    );
}

use super::*;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(1980, 4, 3).expect("a day")
}

#[test]
fn a_search_is_taken_apart() {
    let sought = read_search("maria o'neill 3/4/1980");
    assert_eq!(sought.name, "maria o'neill");
    assert_eq!(sought.details, [Detail::BornOn(day())]);
    let sought = read_search("Nguyen sw1a 2aa");
    assert_eq!(sought.name, "Nguyen");
    assert_eq!(sought.details, [Detail::Postcode("SW1A 2AA".into())]);
    assert_eq!(read_search("3 April 1980").details, [Detail::BornOn(day())]);
    assert_eq!(
        read_search("7f3kb").details,
        [Detail::Reference("7F3KB".into())]
    );
}

#[test]
fn names_stay_names() {
    for name in ["Smith", "De Vries", "Trn", "Bryn"] {
        assert_eq!(
            read_search(name),
            Sought {
                name: name.into(),
                details: Vec::new()
            }
        );
    }
}

#[test]
fn dates_that_are_none() {
    for typed in ["31/2/1980", "1980", "3/4/80", "x/y/zzzz", "1/2/3/4"] {
        assert_eq!(date(typed), None, "{typed}");
    }
    assert_eq!(date("1980-04-03"), Some(day()));
}

#[test]
fn postcodes() {
    assert_eq!(postcode("ec1a1bb").as_deref(), Some("EC1A 1BB"));
    assert_eq!(postcode("M1 1AE").as_deref(), Some("M1 1AE"));
    for typed in ["M1", "SMITHY", "12345", "M11AEX9", "Ünü1AA"] {
        assert_eq!(postcode(typed), None, "{typed}");
    }
    assert_eq!(postcode_part("EC1A 1BB"), "EC1A");
}

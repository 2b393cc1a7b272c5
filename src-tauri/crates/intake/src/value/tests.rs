use proptest::prelude::*;

use super::*;

#[test]
fn the_bytes_are_fixed() {
    let value = Value {
        parts: BTreeMap::from([
            ("town".to_owned(), "Wy\"combe".to_owned()),
            ("line1".to_owned(), "1 High St".to_owned()),
        ]),
        codes: vec!["b".to_owned(), "a".to_owned()],
    };
    assert_eq!(
        value_json(&value),
        r#"{"parts":{"line1":"1 High St","town":"Wy\"combe"},"codes":["b","a"]}"#
    );
    assert_eq!(value_json(&Value::default()), r#"{"parts":{},"codes":[]}"#);
}

#[test]
fn anything_else_is_refused() {
    let wrong = [
        "",
        "null",
        "[]",
        r#"{"parts":{}}"#,
        r#"{"codes":[],"parts":{}}"#,
        r#"{"parts":{}, "codes":[]}"#,
        r#"{"parts":{},"codes":[1]}"#,
        r#"{"parts":{"a":1},"codes":[]}"#,
        r#"{"parts":{},"codes":[],"more":1}"#,
        r#"{"parts":{"b":"","a":""},"codes":[]}"#,
    ];
    for text in wrong {
        assert_eq!(value_from_json(text), Err(NotAValue), "{text}");
    }
}

proptest! {
    #[test]
    fn a_value_comes_back_as_it_was(parts in proptest::collection::btree_map(".{0,8}", ".{0,20}", 0..5),
                                    codes in proptest::collection::vec(".{0,6}", 0..4)) {
        let value = Value { parts, codes };
        prop_assert_eq!(value_from_json(&value_json(&value)), Ok(value));
    }
}

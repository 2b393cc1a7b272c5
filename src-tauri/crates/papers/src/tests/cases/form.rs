//! Files that are none of ours, cannot be read, or have another shape.

use super::*;
use serde_json::json;

pub(super) fn unknown() -> Vec<Case> {
    use Verdict::{Altered, UnknownFormat};
    let plain = Maker::default().make();
    let json = plain.json();
    let page = plain.page.clone().into_bytes();
    let long = edited(Maker::default(), |value| {
        set(value, "/format", json!("tell-first receipt 3"));
    });
    let earlier = edited(Maker::default(), |value| {
        set(value, "/format", json!("tell-first receipt 1"));
    });
    let deep = format!("{}{}", "[".repeat(33), "]".repeat(33));
    let deep = replaced(
        &json,
        "\"unanswered\":[",
        &format!("\"unanswered\":[{deep},"),
    );
    let bom = [b"\xEF\xBB\xBF".as_slice(), &json].concat();
    vec![
        case(
            "unknown-empty.json",
            "nothing",
            Vec::new(),
            UnknownFormat,
            "",
        ),
        case(
            "unknown-words.json",
            "not ours",
            b"Dear Sir or Madam\n".to_vec(),
            UnknownFormat,
            "",
        ),
        case(
            "unknown-object.json",
            "other data",
            b"{\"format\":2}\n".to_vec(),
            UnknownFormat,
            "",
        ),
        case(
            "unknown-later.json",
            "a format this version does not know",
            long,
            UnknownFormat,
            "",
        ),
        case(
            "unknown-earlier.json",
            "the format before, which held no proof",
            earlier,
            UnknownFormat,
            "",
        ),
        case(
            "unknown-page.html",
            "a page without its data",
            page,
            UnknownFormat,
            "",
        ),
        case(
            "shape-cut.json",
            "the second half is gone",
            json[..json.len() / 2].to_vec(),
            Altered,
            "",
        ),
        case("shape-mark.json", "a byte order mark", bom, Altered, ""),
        case(
            "shape-twice.json",
            "a key stands twice",
            replaced(
                &json,
                "\"practice\":false",
                "\"practice\":true,\"practice\":false",
            ),
            Altered,
            "",
        ),
        case(
            "shape-fraction.json",
            "a number with a fraction",
            replaced(&json, "\"seq\":2,", "\"seq\":2.0,"),
            Altered,
            "",
        ),
        case(
            "shape-large.json",
            "a number beyond 2^53 - 1",
            replaced(&json, "\"seq\":2,", "\"seq\":9007199254740992,"),
            Altered,
            "",
        ),
        case(
            "shape-minus.json",
            "a number below nothing",
            replaced(&json, "\"seq\":2,", "\"seq\":-2,"),
            Altered,
            "",
        ),
        case("shape-deep.json", "too many levels", deep, Altered, ""),
        case(
            "shape-after.json",
            "something after the end",
            [json.as_slice(), b"{}"].concat(),
            Altered,
            "",
        ),
        case(
            "shape-surrogate.json",
            "half a sign",
            replaced(&json, "Your savings", "\\ud83c"),
            Altered,
            "",
        ),
    ]
}

pub(super) fn shape() -> Vec<Case> {
    let altered = |name, what, edit: fn(&mut Value), place| {
        case(
            name,
            what,
            edited(Maker::default(), edit),
            Verdict::Altered,
            place,
        )
    };
    let take = |value: &mut Value, place: &str, key: &str| {
        let object = value.pointer_mut(place).and_then(Value::as_object_mut);
        assert!(object.expect("an object").remove(key).is_some());
    };
    let missing = edited(Maker::default(), |value| {
        take(value, "/content/meeting", "channel")
    });
    vec![
        case(
            "shape-missing.json",
            "a key is not there",
            missing,
            Verdict::Altered,
            "/content/meeting/channel",
        ),
        altered(
            "shape-strange.json",
            "a key that does not belong there",
            |value| {
                value["content"]["told"][1]["by/whom"] = json!("us");
            },
            "/content/told/1/by~1whom",
        ),
        altered(
            "shape-strange-order.json",
            "of two keys that do not belong, the first by UTF-16, which is the last by code point",
            |value| {
                value["content"]["\u{FF01}"] = json!("us");
                value["content"]["\u{1F600}"] = json!("us");
            },
            "/content/\u{1F600}",
        ),
        altered(
            "shape-type.json",
            "a number where words belong",
            |value| {
                set(value, "/content/reference", json!(7));
            },
            "/content/reference",
        ),
        altered(
            "shape-null.json",
            "nothing where words belong",
            |value| {
                set(value, "/content/intro", Value::Null);
            },
            "/content/intro",
        ),
        altered(
            "shape-digest.json",
            "a digest in capital letters",
            |value| {
                set(value, "/content/told/0/text", json!("A".repeat(64)));
            },
            "/content/told/0/text",
        ),
        altered(
            "shape-time.json",
            "a time without its offset",
            |value| {
                set(value, "/content/made", json!("2026-11-26T14:05:00Z"));
            },
            "/content/made",
        ),
        altered(
            "shape-kind.json",
            "a kind there is not",
            |value| {
                set(value, "/content/kind", json!("copies"));
            },
            "/content/kind",
        ),
        altered(
            "shape-openings.json",
            "openings that are null",
            |value| {
                value["openings"] = Value::Null;
            },
            "/openings",
        ),
    ]
}

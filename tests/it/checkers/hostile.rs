//! Data made to divide the checkers: each is a place where one reader of JSON, times, entries or heads does otherwise
//! than the next. What is to come of each stands beside it, and all three say so, with one exit code.

use serde_json::{Value, json};

use super::forged::{forged, made_up};
use super::{all_say_the_same, vector};

/// A file, and what is to come of it: the verdict, and where.
pub(super) type Row = (String, Vec<u8>, &'static str, &'static str);

pub(super) fn row(
    name: &str,
    bytes: impl Into<Vec<u8>>,
    verdict: &'static str,
    place: &'static str,
) -> Row {
    (name.to_owned(), bytes.into(), verdict, place)
}

/// The valid data with one text of it written otherwise.
fn with(old: &str, new: &str) -> Vec<u8> {
    let text = String::from_utf8(vector("valid.json")).expect("text");
    assert!(text.contains(old), "{old}");
    text.replacen(old, new, 1).into_bytes()
}

/// The same with other bytes, which need be no text.
fn with_bytes(old: &str, new: &[u8]) -> Vec<u8> {
    let text = with(old, "\u{1}");
    let at = text.iter().position(|byte| *byte == 1).expect("the mark");
    [&text[..at], new, &text[at + 1..]].concat()
}

fn numbers() -> Vec<Row> {
    // The last four are numbers to every reader, and not the one that was signed.
    let written = [
        ("-0", ""),
        ("-2", ""),
        ("2.0", ""),
        ("2e0", ""),
        ("1e400", ""),
        ("0.2e1", ""),
        ("02", ""),
        ("+2", ""),
        ("2.", ""),
        (".2", ""),
        ("0x2", ""),
        ("NaN", ""),
        ("Infinity", ""),
        ("2_0", ""),
        ("\u{ff12}", ""),
        ("9007199254740992", ""),
        ("18446744073709551616", ""),
        ("99999999999999999999999", ""),
        ("9007199254740991", "entry 9007199254740991"),
        ("0", "entry 0"),
        ("3", "entry 3"),
        ("\"2\"", "/proof/entries/0/seq"),
    ];
    let rows = written.iter().enumerate();
    rows.map(|(at, (number, place))| {
        let bytes = with("\"seq\":2,", &format!("\"seq\":{number},"));
        row(&format!("number-{at:02}.json"), bytes, "altered", place)
    })
    .collect()
}

/// JSON that some readers take, and others take otherwise or not at all.
fn data() -> Vec<Row> {
    let valid = vector("valid.json");
    let around = |before: &[u8], after: &[u8]| [before, &valid, after].concat();
    let text = String::from_utf8(valid.clone()).expect("text");
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let nested = |count: usize| {
        let inside = format!(
            "\"unanswered\":[{}{},",
            "[".repeat(count),
            "]".repeat(count)
        );
        with("\"unanswered\":[", &inside)
    };
    let reference = |new: &[u8]| {
        with_bytes(
            "\"reference\":\"7F3K\"",
            &[b"\"reference\":".as_slice(), new].concat(),
        )
    };
    vec![
        row("as-it-is.json", valid.clone(), "valid", ""),
        row(
            "white-space.json",
            around(b" \t\r\n", b"\r\n\t "),
            "valid",
            "",
        ),
        row("mark.json", around(b"\xEF\xBB\xBF", b""), "altered", ""),
        row(
            "mark-alone.json",
            b"\xEF\xBB\xBF".to_vec(),
            "unknown-format",
            "",
        ),
        row(
            "mark-inside.json",
            with("{\"content\"", "{\u{FEFF}\"content\""),
            "altered",
            "",
        ),
        row(
            "wide.json",
            [b"\xFF\xFE".as_slice(), &wide].concat(),
            "unknown-format",
            "",
        ),
        row("wide-big.json", wide[1..].to_vec(), "unknown-format", ""),
        row("nul-before.json", around(b"\0", b""), "unknown-format", ""),
        row("nul-after.json", around(b"", b"\0"), "altered", ""),
        row("form-feed.json", around(b"", b"\x0C"), "altered", ""),
        row(
            "no-break-space.json",
            around(b"", "\u{A0}".as_bytes()),
            "altered",
            "",
        ),
        row(
            "vertical-tab-before.json",
            around(b"\x0B", b""),
            "unknown-format",
            "",
        ),
        row("comment.json", around(b"", b"// so"), "altered", ""),
        row("twice.json", around(b"", &valid), "altered", ""),
        row("list.json", around(b"[", b"]"), "unknown-format", ""),
        row(
            "text.json",
            b"\"tell-first receipt 2\"".to_vec(),
            "unknown-format",
            "",
        ),
        row(
            "only-format.json",
            br#"{"format":"tell-first receipt 2"}"#.to_vec(),
            "altered",
            "/content",
        ),
        row(
            "format-number.json",
            with("\"format\":\"tell-first receipt 2\"", "\"format\":2"),
            "unknown-format",
            "",
        ),
        row(
            "format-escaped.json",
            with(
                "\"tell-first receipt 2\"",
                "\"tell-first\\u0020receipt\\u00202\"",
            ),
            "valid",
            "",
        ),
        row(
            "key-twice.json",
            with(
                "\"practice\":false",
                "\"practice\":false,\"practice\":false",
            ),
            "altered",
            "",
        ),
        row(
            "key-twice-escaped.json",
            with(
                "\"practice\":false",
                "\"practice\":false,\"pr\\u0061ctice\":true",
            ),
            "altered",
            "",
        ),
        row(
            "key-proto.json",
            with("\"practice\":false", "\"practice\":false,\"__proto__\":{}"),
            "altered",
            "/content/__proto__",
        ),
        row(
            "key-constructor.json",
            with(
                "\"practice\":false,",
                "\"constructor\":null,\"practice\":false,",
            ),
            "altered",
            "/content/constructor",
        ),
        row(
            "key-missing-proto.json",
            with("\"practice\":false", "\"__proto__\":{\"practice\":false}"),
            "altered",
            "/content/__proto__",
        ),
        row(
            "key-empty.json",
            with("\"practice\":false", "\"practice\":false,\"\":1"),
            "altered",
            "/content/",
        ),
        row(
            "key-order.json",
            with(
                "\"practice\":false",
                "\"practice\":false,\"\u{FF01}\":1,\"\u{1F600}\":1,\"~/\":1",
            ),
            "altered",
            "/content/~0~1",
        ),
        row(
            "key-order-wide.json",
            with(
                "\"practice\":false",
                "\"practice\":false,\"\u{FF01}\":1,\"\u{1F600}\":1",
            ),
            "altered",
            "/content/\u{1F600}",
        ),
        row(
            "comma.json",
            with("\"watermark\":null}", "\"watermark\":null,}"),
            "altered",
            "",
        ),
        row("half-first.json", reference(b"\"\\ud83d\""), "altered", ""),
        row("half-last.json", reference(b"\"\\udc00\""), "altered", ""),
        row(
            "halves-swapped.json",
            reference(b"\"\\ude00\\ud83d\""),
            "altered",
            "",
        ),
        row(
            "halves-apart.json",
            reference(b"\"\\ud83dx\\ude00\""),
            "altered",
            "",
        ),
        row(
            "half-and-sign.json",
            reference("\"\\ud83d\u{1F600}\"".as_bytes()),
            "altered",
            "",
        ),
        row(
            "half-in-bytes.json",
            reference(b"\"\xED\xA0\xBD\""),
            "altered",
            "",
        ),
        row(
            "halves-in-bytes.json",
            reference(b"\"\xED\xA0\xBD\xED\xB8\x80\""),
            "altered",
            "",
        ),
        row(
            "too-long.json",
            reference(b"\"\xC0\xB7F3K\""),
            "altered",
            "",
        ),
        row(
            "beyond.json",
            reference(b"\"\xF4\x90\x80\x80\""),
            "altered",
            "",
        ),
        row("control.json", reference(b"\"7F\x013K\""), "altered", ""),
        row(
            "delete.json",
            reference(b"\"7F3K\x7F\""),
            "altered",
            "content",
        ),
        row("escape.json", reference(b"\"7F3\\u{4B}\""), "altered", ""),
        row(
            "escape-short.json",
            reference(b"\"7F3\\x4B\""),
            "altered",
            "",
        ),
        row(
            "escape-capital.json",
            reference(b"\"7F3\\U004B\""),
            "altered",
            "",
        ),
        row(
            "escaped-as-it-is.json",
            reference(b"\"\\u0037F3\\u004b\""),
            "valid",
            "",
        ),
        row(
            "escaped-nul.json",
            reference(b"\"7F3K\\u0000\""),
            "altered",
            "content",
        ),
        row("single-quotes.json", reference(b"'7F3K'"), "altered", ""),
        row(
            "true-large.json",
            with("\"practice\":false", "\"practice\":False"),
            "altered",
            "",
        ),
        row(
            "deep-28.json",
            nested(29),
            "altered",
            "/content/unanswered/0",
        ),
        row("deep-29.json", nested(30), "altered", ""),
        row("deep-200.json", nested(200), "altered", ""),
        row("deep-100000.json", nested(100_000), "altered", ""),
        row(
            "deep-open.json",
            around(b"", "[".repeat(100_000).as_bytes()),
            "altered",
            "",
        ),
        row(
            "deep-only.json",
            "{\"a\":".repeat(100_000).into_bytes(),
            "unknown-format",
            "",
        ),
    ]
}

/// Times that fit a log made up for them, where they are times at all.
fn times() -> Vec<Row> {
    // The entry is of 14:17:00.250 on 26 November 2026.
    let written = [
        ("2026-11-26T14:17:00+00:00", "valid"),
        ("2026-11-26T14:17:00-00:00", "valid"),
        ("2026-11-27T14:16:00+23:59", "valid"),
        ("2026-11-25T14:18:00-23:59", "valid"),
        ("2026-11-27T04:17:00+14:00", "valid"),
        ("2026-11-26T14:12:00+00:00", "valid"),
        ("2026-11-26T14:11:59+00:00", "altered"),
        ("2026-11-26T14:17:01+00:00", "altered"),
        ("2026-11-27T14:17:00+24:00", "altered"),
        ("2026-11-26T15:17:00+00:60", "altered"),
        ("2026-11-26T14:16:60+00:00", "altered"),
        ("2026-11-26T13:77:00+00:00", "altered"),
        ("2026-11-25T38:17:00+00:00", "altered"),
        ("2026-11-26T24:00:00+09:43", "altered"),
        ("2026-10-57T14:17:00+00:00", "altered"),
        ("2026-00-26T14:17:00+00:00", "altered"),
        ("2027-02-29T14:17:00+00:00", "altered"),
        ("0000-01-01T00:00:00+00:00", "altered"),
        ("0001-01-01T00:00:00+14:00", "altered"),
        ("9999-12-31T23:59:59-23:59", "altered"),
        ("1969-12-31T23:59:59+00:00", "altered"),
    ];
    let rows = written.iter().enumerate();
    rows.map(|(at, (time, verdict))| {
        let mut file = made_up("valid.json");
        file["content"]["made"] = json!(time);
        forged(&mut file);
        let place = if *verdict == "valid" {
            ""
        } else {
            "/content/made"
        };
        let bytes = serde_json::to_vec(&file).expect("JSON");
        row(&format!("time-{at:02}.json"), bytes, verdict, place)
    })
    .collect()
}

/// Entries and keys written almost as they should be.
fn proofs() -> Vec<Row> {
    let changed = |name: &str, place: &str, old: &str, new: &str, says: &'static str| {
        let mut file: Value =
            serde_json::from_slice(&vector("valid-two-changes.json")).expect("JSON");
        let part = file.pointer_mut(place).expect("a place");
        let text = part.as_str().expect("a text");
        assert!(text.contains(old), "{name}");
        *part = json!(text.replacen(old, new, 1));
        row(
            name,
            serde_json::to_vec(&file).expect("JSON"),
            "altered",
            says,
        )
    };
    let entry = |name: &str, old: &str, new: &str| {
        changed(name, "/proof/entries/0/text", old, new, "entry 4")
    };
    let head =
        |name: &str, old: &str, new: &str| changed(name, "/proof/head", old, new, "signature");
    let key = |name: &str, old: &str, new: &str| {
        changed(name, "/proof/keys/2/verifier", old, new, "signature")
    };
    vec![
        entry("entry-lines.json", "\n", "\r\n"),
        entry("entry-zero.json", "seq 4", "seq 04"),
        entry("entry-plus.json", "seq 4", "seq +4"),
        entry("entry-digit.json", "seq 4", "seq \u{ff14}"),
        entry("entry-coded.json", "reception", "%72eception"),
        entry("entry-coded-capital.json", "reception", "reception%C3%A9"),
        entry("entry-coded-half.json", "reception", "reception%c3"),
        entry(
            "entry-kind.json",
            "kind interview.started",
            "kind interview%2estarted",
        ),
        entry(
            "entry-kind-proto.json",
            "kind interview.started",
            "kind __proto__",
        ),
        entry("entry-minus.json", "elapsed-ms ", "elapsed-ms -"),
        entry(
            "entry-large.json",
            "elapsed-ms ",
            "elapsed-ms 99999999999999999999",
        ),
        entry("entry-before.json", "at-ms ", "at-ms -"),
        entry("entry-space.json", "vault ", "vault  "),
        head("head-zero.json", "\n20\n", "\n020\n"),
        head("head-plus.json", "\n20\n", "\n+20\n"),
        head("head-digits.json", "\n20\n", "\n\u{662}0\n"),
        head("head-line.json", "\n\n", "\nmore\n\n"),
        head("head-return.json", "\n20\n", "\r\n20\n"),
        head("head-dash.json", "\u{2014}", "\u{2013}"),
        head("head-base.json", "=\n\n", "==\n\n"),
        key("key-capital.json", "tell-first", "Tell-first"),
        key("key-line.json", "+A", "+A\n"),
        key("key-more.json", "+", "++"),
    ]
}

/// What is too large to be looked at.
fn large() -> Vec<Row> {
    let data = vector("valid.json");
    let spaces = |count: usize| vec![b' '; count];
    let most = 16 * 1024 * 1024;
    let whole = 64 * 1024 * 1024;
    let page = vector("valid.html");
    vec![
        row(
            "most.json",
            [spaces(most - data.len()), data.clone()].concat(),
            "valid",
            "",
        ),
        row(
            "more.json",
            [spaces(most + 1 - data.len()), data.clone()].concat(),
            "altered",
            "",
        ),
        row(
            "most-of-all.html",
            [page.clone(), spaces(whole - page.len())].concat(),
            "altered",
            "page",
        ),
        row(
            "more-than-all.html",
            [page.clone(), spaces(whole + 1 - page.len())].concat(),
            "unknown-format",
            "",
        ),
    ]
}

pub(super) fn as_expected(rows: Vec<Row>) {
    let files: Vec<(String, Vec<u8>)> = rows
        .iter()
        .map(|(name, bytes, ..)| (name.clone(), bytes.clone()))
        .collect();
    let said = all_say_the_same(&files);
    let both = rows.iter().zip(said);
    let wrong: Vec<_> = both
        .filter(|((_, _, verdict, place), (_, said, at))| {
            (*verdict, *place) != (said.as_str(), at.as_str())
        })
        .map(|((name, _, verdict, place), (_, said, at))| {
            format!("{name}: {said} {at:?}, not {verdict} {place:?}")
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn hostile_data_divides_no_checkers() {
    as_expected([numbers(), data(), times(), proofs()].concat());
}

#[test]
fn what_is_too_large_divides_no_checkers() {
    as_expected(large());
}

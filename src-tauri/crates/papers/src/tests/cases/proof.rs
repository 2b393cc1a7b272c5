//! Signatures, keys, entries and pages.

use super::*;
use crate::file::{DATA_BEGINS, DATA_ENDS};
use serde_json::json;
use tell_first_evidence::Digest;

pub(super) fn signature() -> Vec<Case> {
    let altered = |name, what, bytes| case(name, what, bytes, Verdict::Altered, "signature");
    let other = Maker::default().make().file.proof.keys[0].clone();
    let foreign = move |file: &mut File| {
        file.proof.keys[0].verifier = key(3).verifier().to_owned();
    };
    vec![
        altered(
            "signature-flip.json",
            "one sign of the signature",
            refiled(Maker::default(), |file| {
                let head = &mut file.proof.head;
                let at = head.len() - 40;
                let new = if head.as_bytes()[at] == b'A' {
                    "B"
                } else {
                    "A"
                };
                head.replace_range(at..=at, new);
            }),
        ),
        altered(
            "signature-root.json",
            "another root under the same signature",
            refiled(Maker::default(), |file| {
                let mut lines: Vec<String> =
                    file.proof.head.split('\n').map(str::to_owned).collect();
                lines[2] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned();
                file.proof.head = lines.join("\n");
            }),
        ),
        altered(
            "signature-key.json",
            "another key than the one that signed",
            refiled(Maker::default(), foreign),
        ),
        altered(
            "signature-none.json",
            "no key at all",
            refiled(Maker::default(), |file| file.proof.keys.clear()),
        ),
        altered(
            "signature-vault.json",
            "another vault",
            refiled(Maker::default(), |file| {
                file.proof.vault = "00000000-0000-0000-0000-0000000000a1".to_owned();
            }),
        ),
        altered(
            "signature-foreign.json",
            "a signature of somebody else beside the true one",
            refiled(Maker::default(), |file| {
                let line = format!("\u{2014} <h1>She&#32;agreed</h1> {}=\n", "A".repeat(91));
                file.proof.head.push_str(&line);
            }),
        ),
        altered(
            "signature-repeated.json",
            "the signature stands twice",
            refiled(Maker::default(), |file| {
                let (_, line) = file.proof.head.rsplit_once("\n\n").expect("a note");
                let line = line.to_owned();
                file.proof.head.push_str(&line);
            }),
        ),
        altered(
            "signature-third.json",
            "a farewell with a third signature",
            refiled(changed(1), |file| {
                let line = format!(
                    "\u{2014} tell-first/{} {}=\n",
                    file.proof.vault,
                    "A".repeat(91)
                );
                let farewell = file.proof.keys[1].farewell.as_mut();
                farewell.expect("a farewell").push_str(&line);
            }),
        ),
        altered(
            "chain-no-farewell.json",
            "a later key without its farewell",
            refiled(changed(1), |file| {
                file.proof.keys[1].farewell = None;
            }),
        ),
        altered(
            "chain-one-signature.json",
            "a farewell the old key did not sign",
            refiled(changed(1), |file| {
                let note = file.proof.keys[1].farewell.clone().expect("a farewell");
                let lines: Vec<&str> = note.split('\n').collect();
                let kept: Vec<&str> = lines
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| *at != 4)
                    .map(|(_, line)| *line)
                    .collect();
                file.proof.keys[1].farewell = Some(kept.join("\n"));
            }),
        ),
        altered(
            "chain-entry.json",
            "the entry of the change is another",
            refiled(changed(2), |file| {
                file.proof.keys[1].entry = file.proof.keys[2].entry.clone();
            }),
        ),
        altered(
            "chain-consistency.json",
            "the log does not go on from the farewell",
            refiled(changed(1), |file| {
                let way = &mut file.proof.keys[1].consistency;
                way[0] = Digest::of(b"another").to_string();
            }),
        ),
        altered(
            "chain-order.json",
            "two changes in the wrong order",
            refiled(changed(2), |file| {
                file.proof.keys.swap(0, 1);
            }),
        ),
        altered(
            "chain-first.json",
            "a key stands before the first",
            refiled(changed(1), move |file| {
                file.proof.keys.insert(0, other);
            }),
        ),
    ]
}

pub(super) fn entries() -> Vec<Case> {
    use Verdict::{Altered, Incomplete};
    let altered = |name, what, bytes, place| case(name, what, bytes, Altered, place);
    let strange = Maker {
        log: |acts| {
            for act in acts {
                if let Act::InterviewClosed { person, .. } = act {
                    *person = "00000000-0000-0000-0000-0000000000b9"
                        .parse()
                        .expect("an id");
                }
            }
        },
        ..Maker::default()
    };
    let twice = Maker {
        log: |acts| {
            acts.push(Act::ReceiptMade {
                receipt: crate::tests::maker::receipt_id(),
                interview: "00000000-0000-0000-0000-0000000000c1"
                    .parse()
                    .expect("an id"),
                person: "00000000-0000-0000-0000-0000000000b0"
                    .parse()
                    .expect("an id"),
                digest: Digest::of(b"an earlier one"),
                page: Digest::of(b"an earlier one"),
            });
        },
        ..Maker::default()
    };
    let made: fn(&Act) -> bool = |act| matches!(act, Act::ReceiptMade { .. });
    vec![
        altered(
            "entry-text.json",
            "an entry says something else",
            refiled(Maker::default(), |file| {
                let text = &mut file.proof.entries[2].text;
                *text = text.replace("in-view-ms 42000", "in-view-ms 42001");
            }),
            "entry 4",
        ),
        altered(
            "entry-form.json",
            "an entry with something added",
            refiled(Maker::default(), |file| {
                file.proof.entries[0].text.push_str("note good\n");
            }),
            "entry 2",
        ),
        altered(
            "entry-path.json",
            "another way up the tree",
            refiled(Maker::default(), |file| {
                file.proof.entries[1].path[0] = Digest::of(b"another").to_string();
            }),
            "entry 3",
        ),
        altered(
            "entry-short-path.json",
            "the way up the tree stops early",
            refiled(Maker::default(), |file| {
                file.proof.entries[1].path.pop();
            }),
            "entry 3",
        ),
        altered(
            "entry-seq.json",
            "an entry with the number of another",
            refiled(Maker::default(), |file| {
                file.proof.entries[0].seq = 3;
            }),
            "entry 3",
        ),
        altered(
            "entry-order.json",
            "entries out of order",
            refiled(Maker::default(), |file| {
                file.proof.entries.swap(0, 1);
            }),
            "entry 2",
        ),
        altered(
            "entry-twice.json",
            "an entry stands twice",
            refiled(Maker::default(), |file| {
                let again = file.proof.entries[0].clone();
                file.proof.entries.insert(0, again);
            }),
            "entry 2",
        ),
        altered(
            "entry-person.json",
            "an entry about somebody else",
            strange.make().json(),
            "entry 6",
        ),
        case(
            "made-missing.json",
            "the entry that it was made is left out",
            without(made),
            Incomplete,
            "receipt.made",
        ),
        altered(
            "made-twice.json",
            "two entries say that it was made",
            twice.make().json(),
            "content",
        ),
        altered(
            "content-words.json",
            "a word of the receipt",
            edited(Maker::default(), |value| {
                set(
                    value,
                    "/content/choices/2/heading",
                    json!("What you agreed to"),
                );
            }),
            "content",
        ),
        altered(
            "content-practice.json",
            "practice made to look live",
            edited(practice(), |value| {
                set(value, "/content/practice", json!(false));
                set(value, "/content/watermark", Value::Null);
            }),
            "content",
        ),
        altered(
            "content-interview.json",
            "another meeting than the log says",
            says(|content| {
                content.interview = "00000000-0000-0000-0000-0000000000c0".to_owned();
            }),
            "content",
        ),
        altered(
            "content-vault.json",
            "another vault than the log's",
            says(|content| {
                content.vault = "00000000-0000-0000-0000-0000000000a1".to_owned();
            }),
            "content",
        ),
    ]
}

pub(super) fn pages() -> Vec<Case> {
    let made = Maker::default().make();
    let altered = |name, what, bytes, place| case(name, what, bytes, Verdict::Altered, place);
    let other = ended().make();
    let opening = Maker {
        says: |content| content.intro.push_str(" <b"),
        ..Maker::default()
    };
    let opening = opening.make();
    let text = String::from_utf8(made.html()).expect("text");
    let moved = text.replace(DATA_ENDS, &format!("{DATA_ENDS}<p>I agree</p>"));
    let cut = text.replace(DATA_BEGINS, "<script>");
    vec![
        altered(
            "page-word.html",
            "a word of the page",
            replaced(&made.html(), "What you said no to", "What you agreed to"),
            "page",
        ),
        altered(
            "page-added.html",
            "something was added after the data",
            moved.into_bytes(),
            "page",
        ),
        altered(
            "page-other.html",
            "the data of another page",
            other.file.html(&made.page),
            "page",
        ),
        altered(
            "page-data.html",
            "a word of the data in the page",
            replaced(
                &made.html(),
                "\"intro\":\"What we told you",
                "\"intro\":\"What we sold you",
            ),
            "content",
        ),
        altered(
            "page-markup.html",
            "a sign that opens markup stands in the data as it is",
            replaced(&opening.html(), "\\u003cb", "<b"),
            "page",
        ),
        case(
            "page-no-data.html",
            "the data is not where it belongs",
            cut.into_bytes(),
            Verdict::UnknownFormat,
            "",
        ),
    ]
}

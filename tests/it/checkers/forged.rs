//! What of a receipt rests on the log. Each part of a true one is changed in turn: by a stranger, who has no key; and by
//! a desk that lies, or somebody who makes up a log with a key of their own, so that every digest, path and signature
//! fits again. What still passes then is what `receipt-format.md` lists, to the letter; and three checkers agree.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tell_first_evidence::{
    DeskKey, Digest, Head, Nodes, VaultId, fingerprint, inclusion_proof, leaf_hash, nodes_for, root,
};
use tell_first_papers::Content;

use super::{all_say_the_same, top, vector};

/// What a test changes: where, and into what.
struct Change {
    /// The place, each number in it as `n`.
    place: String,
    file: Value,
}

/// Every part of a value with its JSON pointer, the whole first.
fn parts(value: &Value, pointer: &str, out: &mut Vec<String>) {
    out.push(pointer.to_owned());
    match value {
        Value::Object(inside) => {
            for (key, one) in inside {
                parts(one, &format!("{pointer}/{key}"), out);
            }
        }
        Value::Array(inside) => {
            for (at, one) in inside.iter().enumerate() {
                parts(one, &format!("{pointer}/{at}"), out);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// What a part may be changed into, keeping its form where it has one.
fn others(part: &Value) -> Vec<Value> {
    match part {
        Value::Null => vec![json!("x"), json!("0".repeat(64)), json!([]), json!({})],
        Value::Bool(yes) => vec![json!(!yes)],
        Value::Number(number) => {
            let number = number.as_u64().expect("a whole number");
            vec![json!(number + 1), json!(number.saturating_sub(1)), json!(0)]
        }
        Value::String(text) => other_texts(text).into_iter().map(Value::from).collect(),
        Value::Array(items) => other_lists(items).into_iter().map(Value::from).collect(),
        Value::Object(_) => vec![Value::Null],
    }
}

fn other_texts(text: &str) -> Vec<String> {
    // Another hour, another day, and another offset, of a time; another day of a date; another digit of an id or digest.
    let swapped = |at: usize| {
        let mut other = text.to_owned();
        let new = if other.get(at..=at) == Some("1") {
            "2"
        } else {
            "1"
        };
        other.replace_range(at..=at, new);
        other
    };
    let bytes = text.as_bytes();
    let dated = bytes.len() >= 10 && bytes[4] == b'-' && bytes[7] == b'-';
    let ided = (bytes.len() == 36 && bytes[8] == b'-') || bytes.len() == 64;
    match (dated, ided) {
        (true, _) if bytes.len() == 25 => vec![swapped(9), swapped(12), swapped(21), swapped(15)],
        (true, _) => vec![swapped(9)],
        (_, true) => vec![swapped(bytes.len() - 1)],
        _ => vec![format!("{text}x"), String::new()],
    }
}

fn other_lists(items: &[Value]) -> Vec<Vec<Value>> {
    let mut lists = Vec::new();
    for at in 0..items.len() {
        let (mut fewer, mut more) = (items.to_vec(), items.to_vec());
        fewer.remove(at);
        more.insert(at, items[at].clone());
        lists.extend([fewer, more]);
    }
    lists.push(items.iter().rev().cloned().collect());
    lists
}

/// Every change of every part below a place; what stays the same is none.
fn changes(whole: &Value, below: &str) -> Vec<Change> {
    let mut pointers = Vec::new();
    parts(whole.pointer(below).expect("a place"), below, &mut pointers);
    let mut all = Vec::new();
    for pointer in pointers {
        let part = whole.pointer(&pointer).expect("a part");
        for other in others(part) {
            if other == *part {
                continue;
            }
            let mut file = whole.clone();
            *file.pointer_mut(&pointer).expect("a part") = other;
            let place = named(&pointer);
            all.push(Change { place, file });
        }
    }
    all
}

fn named(pointer: &str) -> String {
    let numbered = |step: &str| !step.is_empty() && step.bytes().all(|sign| sign.is_ascii_digit());
    let step = |step: &str| {
        if numbered(step) {
            "n".to_owned()
        } else {
            step.to_owned()
        }
    };
    pointer.split('/').map(step).collect::<Vec<_>>().join("/")
}

struct Tree(BTreeMap<u64, Digest>);

impl Nodes for Tree {
    fn node(&self, index: u64) -> Option<Digest> {
        self.0.get(&index).copied()
    }
}

/// Makes all of it fit again with a key of one's own. The log of a receipt is made up where its proof has no entry.
pub(super) fn forged(file: &mut Value) {
    let Ok(content) = serde_json::from_value::<Content>(file["content"].clone()) else {
        // Another shape needs no forging: no checker gets that far.
        return;
    };
    let digest = content.digest().to_string();
    let size = 40;
    let mut texts = BTreeMap::new();
    for entry in file["proof"]["entries"].as_array_mut().expect("entries") {
        let text = entry["text"].as_str().expect("a text");
        let lines = text.lines().map(|line| {
            let ours = text.contains("\nkind receipt.made\n") && line.starts_with("digest ");
            if ours {
                format!("digest {digest}\n")
            } else {
                format!("{line}\n")
            }
        });
        let text: String = lines.collect();
        texts.insert(entry["seq"].as_u64().expect("a number"), text.clone());
        entry["text"] = json!(text);
    }
    let mut tree = Tree(BTreeMap::new());
    for seq in 0..size {
        let made_up = format!("made up {seq}");
        let leaf = leaf_hash(texts.get(&seq).unwrap_or(&made_up).as_bytes());
        let new = nodes_for(seq, leaf, &tree).expect("whole so far");
        tree.0.extend(new);
    }
    for entry in file["proof"]["entries"].as_array_mut().expect("entries") {
        let seq = entry["seq"].as_u64().expect("a number");
        let path = inclusion_proof(size, seq, &tree).expect("whole");
        entry["path"] = json!(path.iter().map(Digest::to_string).collect::<Vec<_>>());
    }
    let key = own_key(file);
    let vault = file["proof"]["vault"].as_str().expect("an id");
    let vault: VaultId = vault.parse().expect("an id");
    let head = Head::new(vault, size, root(size, &tree).expect("whole"));
    file["proof"]["head"] = json!(key.sign(&head).expect("a note"));
    file["proof"]["keys"] = json!([{
        "verifier": key.verifier(), "farewell": null, "entry": null, "consistency": [],
    }]);
}

fn own_key(file: &Value) -> DeskKey {
    let vault = file["proof"]["vault"].as_str().expect("an id");
    DeskKey::from_seed(vault.parse().expect("an id"), [99; 32]).expect("a key")
}

/// A frozen receipt as somebody else would have made it up, so that changes of it are told from its making.
pub(super) fn made_up(name: &str) -> Value {
    let mut file: Value = serde_json::from_slice(&vector(name)).expect("JSON");
    let own = fingerprint(own_key(&file).verifier()).expect("a key");
    file["content"]["log"]["key"] = json!(own.to_string());
    forged(&mut file);
    file
}

/// The places at which some change passes with all three checkers.
fn pass(changes: Vec<Change>) -> BTreeSet<String> {
    let places: Vec<String> = changes.iter().map(|one| one.place.clone()).collect();
    let files = changes.iter().enumerate();
    let files = files.map(|(at, one)| {
        let bytes = serde_json::to_vec(&one.file).expect("JSON");
        (format!("{at:04}.json"), bytes)
    });
    let said = all_say_the_same(&files.collect::<Vec<_>>());
    let both = places.into_iter().zip(said);
    both.filter(|(_, (_, verdict, _))| ["valid", "practice"].contains(&verdict.as_str()))
        .map(|(place, _)| place)
        .collect()
}

/// A list of places in the description of the format, under a heading.
fn listed(heading: &str) -> BTreeSet<String> {
    let path = top().join("src-tauri/crates/papers/receipt-format.md");
    let text = std::fs::read_to_string(path).expect("the description");
    let (_, rest) = text.split_once(heading).expect(heading);
    let block = rest.split("```").nth(1).expect("a list");
    block.split_whitespace().map(str::to_owned).collect()
}

/// What takes more than one change: the oldest keys are taken away, and a second signature is added.
fn made_by_hand() -> Vec<Change> {
    let whole: Value = serde_json::from_slice(&vector("valid-two-changes.json")).expect("JSON");
    let keys = whole["proof"]["keys"].as_array().expect("keys");
    let mut all = Vec::new();
    for taken in 1..keys.len() {
        let mut left = keys[taken..].to_vec();
        left[0]["farewell"] = Value::Null;
        left[0]["entry"] = Value::Null;
        left[0]["consistency"] = json!([]);
        let mut file = whole.clone();
        file["proof"]["keys"] = json!(left);
        let place = "/proof/keys".to_owned();
        all.push(Change { place, file });
    }
    let vault = whole["proof"]["vault"].as_str().expect("an id");
    let line = format!("\u{2014} tell-first/{vault} {}=\n", "A".repeat(91));
    for place in ["/proof/head", "/proof/keys/1/farewell"] {
        let mut file = whole.clone();
        let note = file.pointer_mut(place).expect("a note");
        *note = json!(format!("{}{line}", note.as_str().expect("a text")));
        let place = named(place);
        all.push(Change { place, file });
    }
    all
}

#[test]
fn a_stranger_can_change_nothing_but_leave_out_what_the_content_does_not_rest_on() {
    let mut all = Vec::new();
    for (name, below) in [
        ("valid-openings.json", ""),
        ("valid-ended.json", "/content/ended"),
        ("valid-two-changes.json", "/proof/keys"),
    ] {
        let whole: Value = serde_json::from_slice(&vector(name)).expect("JSON");
        all.extend(changes(&whole, below));
        let mut bare = whole;
        let taken = bare.as_object_mut().expect("a file").remove("openings");
        if taken.is_some() {
            all.push(Change {
                place: "/openings".to_owned(),
                file: bare,
            });
        }
    }
    all.extend(made_by_hand());
    assert!(all.len() > 700, "{}", all.len());
    assert_eq!(pass(all), listed("**What a stranger can do.**"));
}

#[test]
fn what_rests_on_the_digest_alone_is_what_the_description_lists() {
    let mut all = Vec::new();
    for name in ["valid.json", "valid-ended.json", "practice.json"] {
        let whole = made_up(name);
        let mut here = changes(&whole, "/content");
        // Two parts that say one thing are changed together.
        for practice in [true, false] {
            let mut file = whole.clone();
            file["content"]["practice"] = json!(practice);
            file["content"]["watermark"] = if practice { json!("x") } else { Value::Null };
            if file != whole {
                here.push(Change {
                    place: "/content/practice".to_owned(),
                    file,
                });
            }
        }
        here.push(Change {
            place: String::new(),
            file: whole,
        });
        for one in &mut here {
            forged(&mut one.file);
        }
        all.extend(here);
    }
    assert!(all.len() > 700, "{}", all.len());
    let mut passed = pass(all);
    assert!(passed.remove(""), "what was not changed holds");
    let listed = listed("**What rests on the digest alone.**");
    let listed: BTreeSet<String> = listed.iter().map(|one| format!("/content/{one}")).collect();
    assert_eq!(passed, listed);
}

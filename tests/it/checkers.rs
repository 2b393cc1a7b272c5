//! Three checkers of receipts, one answer: Rust, JavaScript and Python say the same of the same damaged files.
//!
//! The frozen files are held by each by itself; here they are changed in hundreds of ways nobody thought of.

mod carried;
mod forged;
mod hostile;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tell_first_papers::verify::Verdict;

/// Verdict and place, by file.
type Answers = Vec<(String, String, String)>;

fn top() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().expect("the top").to_path_buf()
}

fn vector(name: &str) -> Vec<u8> {
    let folder = top().join("src-tauri/crates/papers/vectors/receipt-2");
    std::fs::read(folder.join(name)).expect("a frozen file")
}

/// The same numbers each time: what fails once fails always.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).expect("small")).expect("small")
    }
}

/// Bytes changed, lost, doubled or put in.
fn bytes_changed(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut other = bytes.to_vec();
    let at = numbers.below(other.len());
    let end = (at + 1 + numbers.below(40)).min(other.len());
    match numbers.below(4) {
        0 => other[at] ^= 1 << numbers.below(8),
        1 => drop(other.drain(at..end)),
        2 => {
            let again = other[at..end].to_vec();
            other.splice(at..at, again);
        }
        _ => {
            let signs = b"\"\\{}[],:0-.eE\x00\xff n\n<";
            other.insert(at, signs[numbers.below(signs.len())]);
        }
    }
    other
}

/// One part of the data changed, and all of it well formed.
fn part_changed(whole: &Value, numbers: &mut Numbers) -> Vec<u8> {
    let mut other = whole.clone();
    somewhere(&mut other, numbers);
    serde_json::to_vec(&other).expect("JSON")
}

/// Goes down from the top, so that what holds many parts is changed as often as what holds few.
fn somewhere(value: &mut Value, numbers: &mut Numbers) {
    let inside = match value {
        Value::Array(items) => items.len(),
        Value::Object(parts) => parts.len(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    };
    if inside == 0 || numbers.below(5) == 0 {
        return change(value, numbers);
    }
    let at = numbers.below(inside);
    if let Value::Array(items) = value {
        somewhere(&mut items[at], numbers);
    } else if let Some(part) = value
        .as_object_mut()
        .and_then(|all| all.values_mut().nth(at))
    {
        somewhere(part, numbers);
    }
}

fn change(part: &mut Value, numbers: &mut Numbers) {
    match (numbers.below(6), part) {
        (0, part) => *part = Value::Null,
        (1, part) => *part = json!(numbers.below(40)),
        (_, Value::String(text)) => text_changed(text, numbers),
        (2, Value::Array(items)) => items.reverse(),
        (3, Value::Array(items)) => drop(items.pop()),
        (_, Value::Array(items)) => items.extend(items.first().cloned()),
        (2 | 3, Value::Object(parts)) => drop(parts.insert("more".to_owned(), json!("x"))),
        (_, Value::Object(parts)) => {
            let key = parts.keys().nth(numbers.below(parts.len())).cloned();
            key.and_then(|key| parts.shift_remove(&key));
        }
        (_, Value::Bool(yes)) => *yes = !*yes,
        (_, part) => *part = json!("given"),
    }
}

fn text_changed(text: &mut String, numbers: &mut Numbers) {
    let mut letters: Vec<char> = text.chars().collect();
    let at = numbers.below(letters.len());
    match (numbers.below(4), letters.get(at).copied()) {
        (0, Some(letter)) => letters[at] = if letter == '0' { '1' } else { '0' },
        (1, Some(letter)) => letters[at] = letter.to_ascii_uppercase(),
        (2, Some(_)) => drop(letters.remove(at)),
        _ => letters.insert(at, ['\n', 'é', '\u{1F600}', ' '][numbers.below(4)]),
    }
    *text = letters.into_iter().collect();
}

fn damaged() -> Vec<(String, Vec<u8>)> {
    let mut numbers = Numbers(0x7e11_f125);
    let mut files = Vec::new();
    for name in [
        "valid.json",
        "valid-two-changes.json",
        "valid-openings.json",
        "valid-ended.json",
        "practice.html",
    ] {
        let bytes = vector(name);
        let whole: Option<Value> = serde_json::from_slice(&bytes).ok();
        for count in 0..60 {
            let other = match &whole {
                Some(whole) if count % 3 != 0 => part_changed(whole, &mut numbers),
                _ => bytes_changed(&bytes, &mut numbers),
            };
            files.push((format!("{count:02}-{name}"), other));
        }
    }
    files
}

/// What a program says of the files, a line of JSON each.
fn asked(mut program: Command) -> Answers {
    let out = program.output().expect("the checker starts");
    let lines = String::from_utf8(out.stdout).expect("text");
    let read = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let word = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
        let file = Path::new(&word("file"))
            .file_name()
            .expect("a name")
            .to_owned();
        let known = Verdict::ALL
            .iter()
            .find(|one| one.as_str() == word("verdict"));
        let code = known.map(|one| u64::from(one.code()));
        assert_eq!(line["code"].as_u64(), code, "the exit code of {line}");
        (
            file.to_string_lossy().into_owned(),
            word("verdict"),
            word("where"),
        )
    };
    let answers: Answers = lines.lines().map(read).collect();
    assert!(
        !answers.is_empty(),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    answers
}

fn same(who: &str, ours: &Answers, theirs: &Answers) {
    assert_eq!(ours.len(), theirs.len(), "{who} speaks of every file");
    let both = ours.iter().zip(theirs);
    let differ: Vec<_> = both.filter(|(ours, theirs)| ours != theirs).collect();
    assert!(differ.is_empty(), "Rust and {who} differ: {differ:#?}");
}

fn python() -> PathBuf {
    let named = std::env::var_os("TELL_FIRST_PYTHON").map(PathBuf::from);
    named.unwrap_or_else(|| top().join("target/checker-python/bin/python"))
}

/// What Rust says of these files, after the other two were found to say the same.
fn all_say_the_same(files: &[(String, Vec<u8>)]) -> Answers {
    let folder = tempfile::tempdir().expect("a folder");
    let mut ours = Answers::new();
    for (name, bytes) in files {
        std::fs::write(folder.path().join(name), bytes).expect("written");
        let found = tell_first_papers::verify(bytes, None);
        ours.push((name.clone(), found.verdict.as_str().to_owned(), found.place));
    }
    let paths = files.iter().map(|(name, _)| folder.path().join(name));
    let mut script = Command::new("node");
    script
        .arg("--no-warnings")
        .arg(top().join("tests/verify/verdicts.mjs"));
    script.args(paths.clone());
    same("JavaScript", &ours, &asked(script));
    let mut second = Command::new(python());
    second.arg(top().join("tests/verify/verify.py"));
    second.args(["--format", "json"]).args(paths);
    same("Python", &ours, &asked(second));
    ours
}

#[test]
fn three_checkers_say_the_same_of_files_damaged_in_hundreds_of_ways() {
    let files = damaged();
    let ours = all_say_the_same(&files);
    // Damage is seen; and enough of it is subtle enough to reach the later steps.
    let count = |verdict: &str| ours.iter().filter(|(_, one, _)| one == verdict).count();
    assert!(count("altered") > files.len() / 2, "{}", count("altered"));
    let places: std::collections::BTreeSet<&str> =
        ours.iter().map(|(_, _, place)| place.as_str()).collect();
    for place in ["", "signature", "content", "page"] {
        assert!(places.contains(place), "{place:?} is among {places:?}");
    }
}

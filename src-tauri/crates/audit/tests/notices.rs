//! The built program, from outside, over notices: what it prints and how it leaves.
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

#[path = "notices/changes.rs"]
mod changes;
#[path = "notices/strange.rs"]
mod strange;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

/// The day the tests check as on.
const DAY: [&str; 2] = ["--today", "2026-11-26"];

fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../packs")
        .join(name)
}

/// A copy of the shipped notice in a folder of its own.
fn copied() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    copy(&shipped("twenty11"), dir.path());
    dir
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a copy");
        }
    }
}

/// Replaces words in a file of a notice.
fn edit(dir: &Path, path: &str, find: &str, put: &str) {
    let path = dir.join(path);
    let text = fs::read_to_string(&path).expect("a text");
    assert!(text.contains(find), "the file holds what is changed");
    fs::write(path, text.replacen(find, put, 1)).expect("the change");
}

fn run(arguments: &[&str], packs: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .args(arguments)
        .args(packs)
        .output()
        .expect("the program")
}

fn lint(pack: &Path, more: &[&str]) -> Output {
    let arguments: Vec<&str> = ["lint"]
        .into_iter()
        .chain(DAY)
        .chain(more.to_vec())
        .collect();
    run(&arguments, &[pack])
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

/// Holds an outcome to how it leaves and to words it prints.
#[track_caller]
fn holds(output: &Output, code: i32, words: &[&str]) {
    let text = printed(output);
    assert_eq!(output.status.code(), Some(code), "{text}{}", said(output));
    for wanted in words {
        assert!(text.contains(wanted), "{wanted} is missing in\n{text}");
    }
}

#[test]
fn the_shipped_notices_may_be_published() {
    let output = lint(&shipped("twenty11"), &[]);
    let words = [
        "Notice   twenty11 2026-11.",
        "As on    2026-11-26",
        "Must fix: 0\n",
        "Nothing must be fixed. What should be is for",
    ];
    holds(&output, 0, &words);
    let output = lint(&shipped("mhclg-core"), &[]);
    holds(
        &output,
        0,
        &["Should fix: 0\n", "\nNothing must be fixed.\n"],
    );
}

#[test]
fn each_finding_says_where_what_why_and_how_to_mend_it() {
    let dir = copied();
    edit(
        dir.path(),
        "pack.toml",
        "acknowledge_days = 30",
        "acknowledge_days = 31",
    );
    let output = lint(dir.path(), &[]);
    let words = [
        "Must fix: 1\n",
        "\n  pack.toml:53  complaints\n",
        "\n    What    a complaint is acknowledged within 31 days\n",
        "\n    Source  Data Protection Act 2018, section 164A; C16\n",
        "\n    Mend    The law allows 30 days at most.\n",
        "\n    Rule    complaints.days\n",
        "This notice may not be published yet.",
    ];
    holds(&output, 1, &words);
    let text = printed(&output);
    let (must, should) = (text.find("Must fix"), text.find("Should fix"));
    assert!(must < should, "what must be fixed comes first");
}

#[test]
fn a_notice_that_does_not_hold_together_is_told_with_file_and_line() {
    let dir = copied();
    edit(dir.path(), "retention.toml", "id = \"RK\"", "id = \"RZ\"");
    let output = lint(dir.path(), &[]);
    let words = ["Notice   does not hold together yet", "  fields.toml:"];
    holds(&output, 1, &words);
}

#[test]
fn the_day_counts_and_today_is_the_default() {
    let pack = shipped("twenty11");
    let later = run(&["lint", "--today", "2027-07-01"], &[&pack]);
    holds(&later, 1, &["As on    2027-07-01", "policy.overdue"]);
    let today = run(&["lint", "--format", "json"], &[&pack]);
    let day = json_of(&today);
    let day = day.get("today").and_then(Value::as_str).expect("a day");
    assert!(day > "2026-01-01", "a day of this computer: {day}");
}

#[test]
fn json_says_the_same() {
    let dir = copied();
    edit(
        dir.path(),
        "pack.toml",
        "acknowledge_days = 30",
        "acknowledge_days = 31",
    );
    let output = lint(dir.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let json = json_of(&output);
    let keys: Vec<&String> = json.as_object().expect("an object").keys().collect();
    let documented = [
        "kind",
        "pack",
        "today",
        "mayPublish",
        "mustFix",
        "shouldFix",
        "findings",
        "measures",
    ];
    assert_eq!(keys, documented);
    assert_eq!(json.get("kind"), Some(&json!("tell-first lint 1")));
    assert_eq!(json.pointer("/pack/id"), Some(&json!("twenty11")));
    assert_eq!(json.get("mayPublish"), Some(&json!(false)));
    assert_eq!(json.get("mustFix"), Some(&json!(1)));
    let first = json!({
        "weight": "must-fix",
        "file": "pack.toml",
        "line": 53,
        "rule": "complaints.days",
        "place": "complaints",
        "what": "a complaint is acknowledged within 31 days",
        "source": "Data Protection Act 2018, section 164A; C16",
        "mend": "The law allows 30 days at most.",
    });
    assert_eq!(json.pointer("/findings/0"), Some(&first));
    let measures = json.get("measures").and_then(Value::as_array);
    let measures = measures.expect("each text is measured");
    let short = measures
        .iter()
        .find(|one| one.get("file") == Some(&json!("text/en/short.md")))
        .expect("the short notice");
    assert!(short.get("seconds").and_then(Value::as_u64) > Some(30));
    assert!(short.get("readingAge").and_then(Value::as_u64) > Some(4));
}

#[test]
fn measures_are_printed_when_asked_for() {
    let pack = shipped("mhclg-core");
    assert!(!printed(&lint(&pack, &[])).contains("Seconds"));
    let words = ["  Words  Seconds  Age  Text\n", "  leaflet (en)\n"];
    holds(&lint(&pack, &["--measures"]), 0, &words);
}

#[test]
fn asking_wrongly_is_its_own_end() {
    let pack = shipped("mhclg-core");
    for wrong in [
        vec!["lint"],
        vec!["lint", "--today", "tomorrow"],
        vec!["lint", "--format", "xml"],
        vec!["diff"],
        vec!["check"],
    ] {
        // `diff` has one notice only, `lint` alone none.
        let packs: &[&Path] = if wrong == ["lint"] { &[] } else { &[&pack] };
        assert_eq!(run(&wrong, packs).status.code(), Some(2), "{wrong:?}");
    }
}

//! `diff`: what changes between two versions.

use std::path::Path;

use serde_json::{Value, json};

use crate::{copied, copy, edit, holds, json_of, run, said, shipped};

fn diff(old: &Path, new: &Path, more: &[&str]) -> std::process::Output {
    let arguments: Vec<&str> = ["diff"].into_iter().chain(more.to_vec()).collect();
    run(&arguments, &[old, new])
}

#[test]
fn the_same_notice_has_no_changes() {
    let pack = shipped("twenty11");
    let words = [
        "Old      twenty11 ",
        "New      twenty11 ",
        "What changes in processing: 0\n",
        "What changes in wording: 0\n",
        "Nothing changes for anybody.",
    ];
    holds(&diff(&pack, &pack, &[]), 0, &words);
}

#[test]
fn one_sentence_is_a_change_of_wording() {
    let new = copied();
    let find = "so that we can improve them";
    edit(
        new.path(),
        "text/en/full.md",
        find,
        "so that we can mend them",
    );
    let output = diff(&shipped("twenty11"), new.path(), &[]);
    let words = [
        "What changes in processing: 0\n",
        "What changes in wording: 1\n",
        "\n  full (en)\n",
        "so that we can -[improve] +[mend] them.",
        "Processing stays as it is.",
        "and they are not the same: one of them needs another number.",
    ];
    holds(&output, 1, &words);
}

#[test]
fn a_new_telephone_number_is_no_change_of_processing() {
    let new = copied();
    edit(new.path(), "pack.toml", "0303 123 1113", "0303 123 1114");
    let output = diff(&shipped("twenty11"), new.path(), &[]);
    let words = [
        "Other facts that change: 1\n",
        "\n    Before   0303 123 1113\n",
        "\n    Now      0303 123 1114\n",
        "\n    Touches  everybody\n",
    ];
    holds(&output, 1, &words);
}

#[test]
fn a_longer_time_is_a_change_of_processing() {
    let new = copied();
    let find = "period = \"1 month; the record of each payment";
    let put = "period = \"2 months; the record of each payment";
    edit(new.path(), "retention.toml", find, put);
    edit(
        new.path(),
        "pack.toml",
        "version = \"2026-11",
        "version = \"2026-12",
    );
    edit(
        new.path(),
        "pack.toml",
        "effective = \"2026-11",
        "effective = \"2026-12",
    );
    let output = diff(&shipped("twenty11"), new.path(), &[]);
    let words = [
        "New      twenty11 2026-12.",
        "What changes in processing: 1\n",
        "\n  Retention rule RK: Bank details  (retention, period)\n",
        "\n    Before   1 month; the record",
        "\n    Now      2 months; the record",
        "\n    Touches  sections bank\n",
        "What changes in wording: 0\n",
        "this is material, and people must be told.",
    ];
    holds(&output, 4, &words);
    let words = ["What changes in processing: 1\n", "\n    Now      1 month;"];
    holds(&diff(new.path(), &shipped("twenty11"), &[]), 4, &words);
}

#[test]
fn json_says_the_same() {
    let new = copied();
    edit(
        new.path(),
        "retention.toml",
        "period = \"1 month; the record of each payment",
        "period = \"2 months; the record of each payment",
    );
    edit(
        new.path(),
        "text/en/section/bank.md",
        "## Why\n\n",
        "## Why\n\nFirst. ",
    );
    let output = diff(&shipped("twenty11"), new.path(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(4), "{}", said(&output));
    let json = json_of(&output);
    let keys: Vec<&String> = json.as_object().expect("an object").keys().collect();
    let documented = [
        "kind",
        "old",
        "new",
        "changed",
        "processing",
        "facts",
        "wording",
        "affected",
    ];
    assert_eq!(keys, documented);
    assert_eq!(json.get("kind"), Some(&json!("tell-first diff 1")));
    assert_eq!(json.get("processing"), Some(&json!(true)));
    assert_eq!(json.pointer("/facts/0/kind"), Some(&json!("retention")));
    assert_eq!(json.pointer("/facts/0/sections"), Some(&json!(["bank"])));
    assert_eq!(json.pointer("/wording/0/of"), Some(&json!("section")));
    assert_eq!(json.pointer("/wording/0/id"), Some(&json!("bank")));
    let runs = json.pointer("/wording/0/runs").and_then(Value::as_array);
    let added: String = runs
        .expect("runs")
        .iter()
        .filter(|run| run.get("how") == Some(&json!("added")))
        .filter_map(|run| run.get("text").and_then(Value::as_str))
        .collect();
    assert_eq!(added.trim(), "First.");
    assert_eq!(json.pointer("/affected/full"), Some(&json!(true)));
    assert_eq!(json.pointer("/affected/sections"), Some(&json!(["bank"])));
}

#[test]
fn two_notices_are_not_two_versions() {
    let output = diff(&shipped("twenty11"), &shipped("mhclg-core"), &[]);
    let words = ["These are two notices, not two versions of one."];
    holds(&output, 4, &words);
}

#[test]
fn what_does_not_hold_together_is_not_compared() {
    let broken = tempfile::tempdir().expect("a folder");
    copy(&shipped("mhclg-core"), broken.path());
    edit(broken.path(), "pack.toml", "[officer]", "[oficer]");
    for (old, new) in [
        (broken.path(), shipped("mhclg-core").as_path()),
        (shipped("mhclg-core").as_path(), broken.path()),
    ] {
        let output = diff(old, new, &[]);
        assert_eq!(output.status.code(), Some(3));
        assert_eq!(output.stdout, b"", "nothing is said of half a notice");
        let text = said(&output);
        assert!(text.starts_with("audit.pack_flaws\n"), "{text}");
        assert!(text.contains("pack.toml:"), "the first flaw: {text}");
        assert!(text.contains("run `tell-first-audit lint` on it"), "{text}");
    }
}

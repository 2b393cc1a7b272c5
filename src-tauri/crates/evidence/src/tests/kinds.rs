//! The facts of every kind of entry, as data that checkers of receipts in other languages read.

use std::fmt::Write as _;
use std::path::Path;

use crate::Act;

/// How a type is called there; with a question mark where the fact may be absent.
fn form(declared: &str) -> String {
    if let Some(inner) = declared
        .strip_prefix("Option<")
        .and_then(|t| t.strip_suffix('>'))
    {
        return format!("{}?", form(inner));
    }
    let form = match declared {
        "String" => "text",
        "Digest" | "Commitment" => "digest",
        "NoticeRef" => "notice",
        "World" => "world",
        "CloseReason" => "reason",
        "bool" => "yes-no",
        "u32" | "u64" => declared,
        id if id.ends_with("Id") => "id",
        other => panic!(
            "{other} has no name yet: give it one here, and teach ui/src/verify/entry.js and tests/verify/verify.py"
        ),
    };
    form.to_owned()
}

#[test]
fn other_checkers_know_the_facts_of_every_kind() {
    let mut now = String::from("{\n");
    for (at, (kind, facts)) in Act::KINDS.iter().zip(Act::FACTS).enumerate() {
        let facts: Vec<String> = facts
            .iter()
            .map(|(name, declared)| format!("[\"{name}\",\"{}\"]", form(declared)))
            .collect();
        let comma = if at + 1 < Act::KINDS.len() { "," } else { "" };
        let _ = writeln!(now, "\"{kind}\":[{}]{comma}", facts.join(","));
    }
    now.push_str("}\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/kinds.json");
    if std::env::var_os("TELL_FIRST_WRITE_BINDINGS").is_some() {
        std::fs::write(&path, &now).expect("the file is written");
    }
    assert_eq!(
        std::fs::read_to_string(&path).unwrap_or_default(),
        now,
        "an act changed: run this test with TELL_FIRST_WRITE_BINDINGS=1"
    );
}

//! The table of refusals, `fixtures/refusals.toml`.

use super::table::rows;
use super::{lines, small};
use crate::read;

#[test]
fn each_is_refused_with_file_line_and_reason() {
    let mut wrong = Vec::new();
    for refusal in rows("refusals") {
        let (file, line, reason) = (
            refusal.text("at"),
            refusal.number("line"),
            refusal.text("reason"),
        );
        match read(&refusal.changed(small())) {
            Ok(_) => wrong.push(format!("{}: was not refused", refusal.name)),
            Err(flaws) => {
                let met = flaws.iter().any(|flaw| {
                    flaw.file == file && Some(flaw.line) == line && flaw.reason.contains(reason)
                });
                if !met {
                    wrong.push(format!(
                        "{}: expected {file}:{line:?}: {reason}\n{}",
                        refusal.name,
                        lines(&flaws)
                    ));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} rows do not hold:\n\n{}",
        wrong.len(),
        wrong.join("\n\n")
    );
}

#[test]
fn every_flaw_is_said_not_only_the_first() {
    let mut files = small();
    for file in &mut files {
        let text = String::from_utf8(file.bytes.clone()).expect("the fixture is UTF-8");
        let text = text
            .replace("retention = \"RH\"", "retention = \"RZ\"")
            .replace("{{regulator.phone}}", "{{fax}}");
        file.bytes = text.replace("law = \"", "lore = \"").into_bytes();
    }
    let flaws = read(&files).expect_err("four files are wrong");
    for file in [
        "fields.toml",
        "cards.toml",
        "policies.toml",
        "text/en/short.md",
    ] {
        assert!(
            flaws.iter().any(|flaw| flaw.file == file),
            "{file} is among them:\n{}",
            lines(&flaws)
        );
    }
    assert!(flaws.is_sorted(), "they come by file and line");
}

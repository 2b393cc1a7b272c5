//! The table of refusals, `fixtures/refusals.toml`.

use std::fs;

use toml::{Table, Value};

use super::{fixtures, lines, small};
use crate::{PackFile, read};

/// One row of the table.
struct Refusal {
    name: String,
    row: Table,
}

impl Refusal {
    fn text(&self, key: &str) -> &str {
        self.row
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("{}: `{key}` is missing", self.name))
    }

    fn number(&self, key: &str) -> Option<u32> {
        self.row
            .get(key)
            .and_then(Value::as_integer)
            .and_then(|number| u32::try_from(number).ok())
    }

    /// The small pack with this row's change.
    fn changed(&self) -> Vec<PackFile> {
        let mut files = small();
        let path = self.text("file").to_owned();
        if let Some(text) = self.row.get("add").and_then(Value::as_str) {
            files.push(PackFile {
                path,
                bytes: text.as_bytes().to_vec(),
            });
            return files;
        }
        if self.row.contains_key("remove") {
            files.retain(|file| file.path != path);
            return files;
        }
        let file = files
            .iter_mut()
            .find(|file| file.path == path)
            .expect("the file is in the fixture");
        let text = String::from_utf8(file.bytes.clone()).expect("the fixture is UTF-8");
        let (find, put) = (self.text("find"), self.text("put"));
        assert!(
            text.contains(find),
            "{}: the fixture holds what is changed",
            self.name
        );
        let times = usize::try_from(self.number("repeat").unwrap_or(1)).expect("a small number");
        file.bytes = text
            .replacen(find, &vec![put; times].join(" "), 1)
            .into_bytes();
        files
    }
}

fn table() -> Vec<Refusal> {
    let text = fs::read_to_string(fixtures().join("refusals.toml")).expect("the table can be read");
    let table: Table = text.parse().expect("the table is TOML");
    let rows = table
        .get("refusals")
        .and_then(Value::as_array)
        .expect("the table has rows");
    rows.iter()
        .map(|row| {
            let row = row.as_table().expect("a row is a table").clone();
            let name = row
                .get("name")
                .and_then(Value::as_str)
                .expect("a row has a name")
                .to_owned();
            Refusal { name, row }
        })
        .collect()
}

#[test]
fn each_is_refused_with_file_line_and_reason() {
    let mut wrong = Vec::new();
    for refusal in table() {
        let (file, line, reason) = (
            refusal.text("at"),
            refusal.number("line"),
            refusal.text("reason"),
        );
        match read(&refusal.changed()) {
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

//! Tables of changes to a fixture: `fixtures/refusals.toml`, `fixtures/lints.toml`.

use std::fs;

use toml::{Table, Value};

use super::fixtures;
use crate::PackFile;

/// One row of a table.
pub(super) struct Row {
    pub(super) name: String,
    row: Table,
}

impl Row {
    pub(super) fn text(&self, key: &str) -> &str {
        self.text_opt(key)
            .unwrap_or_else(|| panic!("{}: `{key}` is missing", self.name))
    }

    pub(super) fn text_opt(&self, key: &str) -> Option<&str> {
        self.row.get(key).and_then(Value::as_str)
    }

    pub(super) fn number(&self, key: &str) -> Option<u32> {
        self.row
            .get(key)
            .and_then(Value::as_integer)
            .and_then(|number| u32::try_from(number).ok())
    }

    /// A pack with this row's changes.
    pub(super) fn changed(&self, mut files: Vec<PackFile>) -> Vec<PackFile> {
        if let Some(path) = self.text_opt("file").map(str::to_owned) {
            if let Some(text) = self.text_opt("add") {
                files.push(PackFile {
                    path,
                    bytes: text.as_bytes().to_vec(),
                });
            } else if self.row.contains_key("remove") {
                files.retain(|file| file.path != path);
            } else {
                let times = usize::try_from(self.number("repeat").unwrap_or(1));
                let put = vec![self.text("put"); times.expect("a small number")].join(" ");
                self.replace(&mut files, &path, self.text("find"), &put);
            }
        }
        let more = self.row.get("more").and_then(Value::as_array);
        for change in more.into_iter().flatten() {
            let text = |key| change.get(key).and_then(Value::as_str).expect("a text");
            self.replace(&mut files, text("file"), text("find"), text("put"));
        }
        files
    }

    fn replace(&self, files: &mut [PackFile], path: &str, find: &str, put: &str) {
        let file = files
            .iter_mut()
            .find(|file| file.path == path)
            .expect("the file is in the fixture");
        let text = String::from_utf8(file.bytes.clone()).expect("the fixture is UTF-8");
        assert!(
            text.contains(find),
            "{}: the fixture holds what is changed",
            self.name
        );
        file.bytes = text.replacen(find, put, 1).into_bytes();
    }
}

/// The rows of a table.
pub(super) fn rows(name: &str) -> Vec<Row> {
    let text =
        fs::read_to_string(fixtures().join(format!("{name}.toml"))).expect("the table can be read");
    let table: Table = text.parse().expect("the table is TOML");
    let rows = table
        .get(name)
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
            Row { name, row }
        })
        .collect()
}

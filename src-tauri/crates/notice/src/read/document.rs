//! Whole files: from bytes to text, from text to tables.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::node::{Node, Source};
use crate::canon::{PackFile, unix_lines};
use crate::flaw::Flaws;

/// The files of a pack as text with LF line endings, by path.
pub(crate) type Texts = BTreeMap<String, String>;

/// Most bytes of one file: far more than any notice, far less than would slow a desk down.
const MOST_BYTES: usize = 1 << 20;

/// Every file as text. What cannot be read is a flaw and left out.
pub(crate) fn decode(files: &[PackFile], flaws: &mut Flaws) -> Texts {
    let mut texts = Texts::new();
    for file in files {
        if file.bytes.len() > MOST_BYTES {
            flaws.add(&file.path, 0, "the file is larger than a notice can be");
            flaws.break_off();
            continue;
        }
        match String::from_utf8(unix_lines(&file.bytes)) {
            Ok(text) => {
                if texts.insert(file.path.clone(), text).is_some() {
                    flaws.add(&file.path, 0, "the file is there twice");
                }
            }
            Err(error) => {
                let before = error.utf8_error().valid_up_to();
                let breaks = error
                    .as_bytes()
                    .iter()
                    .take(before)
                    .filter(|byte| **byte == b'\n')
                    .count();
                let line = u32::try_from(breaks).unwrap_or(0) + 1;
                flaws.add(&file.path, line, "the file is not UTF-8 text");
                flaws.break_off();
            }
        }
    }
    texts
}

/// Reads one TOML file with `take`, then refuses the keys nobody asked for. An absent file is left alone: it has
/// its own flaw.
pub(crate) fn whole_file(
    texts: &Texts,
    file: &str,
    flaws: &mut Flaws,
    mut take: impl FnMut(&Node<'_>, &mut Flaws),
) {
    let Some(text) = texts.get(file) else { return };
    let source = Source::new(file, text);
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let line = error.span().map_or(1, |span| source.line(span.start));
        flaws.add(
            file,
            line,
            format!("not TOML: {}", error.message().replace('\n', " ")),
        );
    }
    if !errors.is_empty() {
        flaws.break_off();
        return;
    }
    let node = Node::new(
        &source,
        table.get_ref(),
        1,
        file.trim_end_matches(".toml").to_owned(),
    );
    take(&node, flaws);
    node.finish(flaws);
}

/// Reads `[[key]]` tables that have an `id`; refuses an id that comes twice.
pub(crate) fn each<T>(
    node: &Node<'_>,
    flaws: &mut Flaws,
    key: &'static str,
    mut take: impl FnMut(&Node<'_>, &mut Flaws, String) -> T,
) -> Vec<T> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for mut item in node.subs(flaws, key) {
        let id = item.text(flaws, "id");
        if !id.is_empty()
            && !id
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
        {
            item.flaw(
                flaws,
                "id",
                format!("`{id}` is not an id: letters, digits, `.`, `_` and `-` only"),
            );
        }
        if !seen.insert(id.clone()) {
            item.flaw(flaws, "id", format!("`{id}` is there twice in {key}"));
        }
        item.named(flaws, format!("{key}/{id}"));
        out.push(take(&item, flaws, id));
        item.finish(flaws);
    }
    out
}

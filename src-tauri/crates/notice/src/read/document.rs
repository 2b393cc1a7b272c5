//! Whole files: from bytes to text, from text to tables.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeTable;

use super::node::{Node, Source};
use crate::canon::{MARK, PackFile, plain_bytes};
use crate::flaw::Flaws;

/// The files of a pack as text with LF line endings, by path.
pub(crate) type Texts = BTreeMap<String, String>;

/// Most mistakes that are told of one file: whoever mends so many reads it again anyway, and a file of nothing but
/// mistakes would cost a desk its memory.
pub(crate) const MOST_TOLD: usize = 50;

/// Most tables of one kind: ten times the questions of the longest notice we know.
pub(crate) const MOST_TABLES: usize = 2_000;

/// Every file as text. What cannot be read is a flaw and left out. How large and how many they are is
/// [`crate::check_files`]'s to say.
pub(crate) fn decode(files: &[PackFile], flaws: &mut Flaws) -> Texts {
    let mut texts = Texts::new();
    for file in files {
        match text(&file.bytes) {
            Ok(text) => {
                texts.insert(file.path.clone(), text);
            }
            Err((line, reason)) => {
                flaws.add(&file.path, line, reason);
                flaws.break_off();
            }
        }
    }
    texts
}

/// A file's text with LF line endings and without a byte-order mark; otherwise the line and what is wrong there.
pub(crate) fn text(bytes: &[u8]) -> Result<String, (u32, &'static str)> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err((1, "the file is UTF-16 text; save it as UTF-8"));
    }
    if let Some(at) = bytes.iter().position(|byte| *byte == 0) {
        let reason = "the file holds zero bytes: it is UTF-16 text or no text; save it as UTF-8";
        return Err((lines_before(bytes, at), reason));
    }
    let bytes = plain_bytes(bytes);
    if bytes.starts_with(MARK) {
        return Err((
            1,
            "the file starts with two byte-order marks; one is the most",
        ));
    }
    String::from_utf8(bytes).map_err(|error| {
        let before = error.utf8_error().valid_up_to();
        let line = lines_before(error.as_bytes(), before);
        (line, "the file is not UTF-8 text")
    })
}

/// The line of a byte, counted from 1.
fn lines_before(bytes: &[u8], at: usize) -> u32 {
    let breaks = bytes.iter().take(at).filter(|byte| **byte == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX - 1) + 1
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
    for error in errors.iter().take(MOST_TOLD) {
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
    let items = node.subs(flaws, key);
    if items.len() > MOST_TABLES {
        let count = items.len();
        let reason = format!("`{key}` is there {count} times; {MOST_TABLES} is the most");
        node.flaw(flaws, key, reason);
        flaws.break_off();
    }
    for mut item in items.into_iter().take(MOST_TABLES) {
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

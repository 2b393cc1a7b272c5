//! A TOML table that knows its file and lines, and notices every key nobody asked for.

use std::cell::RefCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::flaw::Flaws;
use crate::plain::value_flaw;

/// Most texts of one list: far more than any list of a notice, few enough to compare each with each.
pub(crate) const MOST_TEXTS: usize = 500;

/// One file while it is read.
pub(crate) struct Source<'a> {
    pub(crate) file: &'a str,
    breaks: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(file: &'a str, text: &str) -> Self {
        let breaks = text
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'\n')
            .map(|(at, _)| at)
            .collect();
        Self { file, breaks }
    }

    /// The line of a byte offset, counted from 1.
    pub(crate) fn line(&self, offset: usize) -> u32 {
        let before = self.breaks.partition_point(|at| *at < offset);
        u32::try_from(before).unwrap_or(u32::MAX - 1) + 1
    }
}

/// The line of a byte offset, counted from 1.
pub(crate) fn line_of(text: &str, offset: usize) -> u32 {
    let breaks = text
        .bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count();
    u32::try_from(breaks).unwrap_or(u32::MAX - 1) + 1
}

/// A table under `path` (`fields/fin.income`), which names its places for later checks.
pub(crate) struct Node<'a> {
    source: &'a Source<'a>,
    table: &'a DeTable<'a>,
    line: u32,
    path: String,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Node<'a> {
    pub(crate) fn new(
        source: &'a Source<'a>,
        table: &'a DeTable<'a>,
        line: u32,
        path: String,
    ) -> Self {
        Self {
            source,
            table,
            line,
            path,
            asked: RefCell::default(),
        }
    }

    /// Names the node once its id is known, and remembers its place.
    pub(crate) fn named(&mut self, flaws: &mut Flaws, path: String) {
        flaws.remember(path.clone(), self.source.file, self.line);
        self.path = path;
    }

    /// Adds a flaw at a key, or at the table where the key is absent.
    pub(crate) fn flaw(&self, flaws: &mut Flaws, key: &str, reason: impl Into<String>) {
        let line = self
            .table
            .get_key_value(key)
            .map_or(self.line, |(name, _)| self.source.line(name.span().start));
        flaws.add(self.source.file, line, reason);
    }

    fn value(&self, flaws: &mut Flaws, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.asked.borrow_mut().insert(key);
        let (name, value) = self.table.get_key_value(key)?;
        flaws.remember(
            format!("{}/{key}", self.path),
            self.source.file,
            self.source.line(name.span().start),
        );
        Some(value)
    }

    fn line_at(&self, value: &Spanned<DeValue<'a>>) -> u32 {
        self.source.line(value.span().start)
    }

    fn wrong(&self, flaws: &mut Flaws, key: &str, value: &Spanned<DeValue<'a>>, wanted: &str) {
        let found = value.get_ref().type_str();
        flaws.add(
            self.source.file,
            self.line_at(value),
            format!("`{key}` must be {wanted}, not a {found}"),
        );
    }

    fn plain(&self, flaws: &mut Flaws, key: &str, value: &Spanned<DeValue<'a>>) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(flaws, key, value, "text");
            return None;
        };
        if let Some(reason) = value_flaw(text) {
            flaws.add(
                self.source.file,
                self.line_at(value),
                format!("`{key}` {reason}"),
            );
            return None;
        }
        Some(text.to_owned())
    }

    /// Text that may be absent.
    pub(crate) fn text_opt(&self, flaws: &mut Flaws, key: &'static str) -> Option<String> {
        let value = self.value(flaws, key)?;
        self.plain(flaws, key, value)
    }

    /// Text that must be there; empty (and a flaw) where it is not.
    pub(crate) fn text(&self, flaws: &mut Flaws, key: &'static str) -> String {
        match self.value(flaws, key) {
            Some(value) => self.plain(flaws, key, value).unwrap_or_default(),
            None => {
                self.missing(flaws, key);
                String::new()
            }
        }
    }

    fn missing(&self, flaws: &mut Flaws, key: &str) {
        flaws.add(self.source.file, self.line, format!("`{key}` is missing"));
    }

    /// A list of texts; empty where the key is absent. Each is remembered as `path/key/text`.
    pub(crate) fn texts_opt(&self, flaws: &mut Flaws, key: &'static str) -> Vec<String> {
        let Some(value) = self.value(flaws, key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(flaws, key, value, "a list of texts");
            return Vec::new();
        };
        if array.len() > MOST_TEXTS {
            let count = array.len();
            let reason = format!("`{key}` names {count} things; {MOST_TEXTS} is the most");
            flaws.add(self.source.file, self.line_at(value), reason);
        }
        let mut out: Vec<String> = Vec::new();
        for item in array.iter().take(MOST_TEXTS) {
            if let Some(text) = self.plain(flaws, key, item) {
                flaws.remember(
                    format!("{}/{key}/{text}", self.path),
                    self.source.file,
                    self.line_at(item),
                );
                if out.contains(&text) {
                    flaws.add(
                        self.source.file,
                        self.line_at(item),
                        format!("`{key}` names `{text}` twice"),
                    );
                }
                out.push(text);
            }
        }
        out
    }

    /// A list of texts that must be there; it may be empty.
    pub(crate) fn texts(&self, flaws: &mut Flaws, key: &'static str) -> Vec<String> {
        if !self.table.contains_key(key) {
            self.missing(flaws, key);
        }
        self.texts_opt(flaws, key)
    }

    /// Small whole numbers; empty where the key is absent.
    pub(crate) fn numbers(&self, flaws: &mut Flaws, key: &'static str) -> Vec<u8> {
        let Some(value) = self.value(flaws, key) else {
            return Vec::new();
        };
        let array = value.get_ref().as_array();
        if array.is_none() {
            self.wrong(flaws, key, value, "a list of numbers");
        }
        let mut out = Vec::new();
        for item in array.into_iter().flat_map(|array| array.iter()) {
            match whole(item.get_ref()).and_then(|number| u8::try_from(number).ok()) {
                Some(number) => out.push(number),
                None => self.wrong(flaws, key, item, "a list of small whole numbers"),
            }
        }
        out
    }

    /// Yes or no, with what an absent key means.
    pub(crate) fn flag(&self, flaws: &mut Flaws, key: &'static str, absent: bool) -> bool {
        let Some(value) = self.value(flaws, key) else {
            return absent;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(flaws, key, value, "true or false");
            absent
        })
    }

    /// A whole number that may be absent.
    pub(crate) fn number(&self, flaws: &mut Flaws, key: &'static str) -> Option<i64> {
        let value = self.value(flaws, key)?;
        let number = whole(value.get_ref());
        if number.is_none() {
            self.wrong(flaws, key, value, "a whole number");
        }
        number
    }

    /// A calendar date, as TOML writes it or as text (`2026-11-02`).
    pub(crate) fn date(&self, flaws: &mut Flaws, key: &'static str) -> NaiveDate {
        let Some(value) = self.value(flaws, key) else {
            self.missing(flaws, key);
            return NaiveDate::default();
        };
        let text = match value.get_ref().as_datetime() {
            Some(date) => date.to_string(),
            None => value.get_ref().as_str().unwrap_or_default().to_owned(),
        };
        text.parse().unwrap_or_else(|_| {
            flaws.add(
                self.source.file,
                self.line_at(value),
                format!("`{key}` must be a date such as 2026-11-02"),
            );
            NaiveDate::default()
        })
    }

    /// A calendar date that may be absent.
    pub(crate) fn date_opt(&self, flaws: &mut Flaws, key: &'static str) -> Option<NaiveDate> {
        self.has(key).then(|| self.date(flaws, key))
    }

    /// A word out of a closed list; `None` (and a flaw, where it is there but unknown) otherwise.
    pub(crate) fn word_opt<T: Copy>(
        &self,
        flaws: &mut Flaws,
        key: &'static str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let text = self.text_opt(flaws, key)?;
        self.word_of(flaws, key, &text, words)
    }

    /// A word out of a closed list that must be there.
    pub(crate) fn word<T: Copy>(
        &self,
        flaws: &mut Flaws,
        key: &'static str,
        words: &[(&str, T)],
    ) -> Option<T> {
        if !self.table.contains_key(key) {
            self.asked.borrow_mut().insert(key);
            self.missing(flaws, key);
            return None;
        }
        self.word_opt(flaws, key, words)
    }

    /// Words out of a closed list; empty where the key is absent.
    pub(crate) fn words<T: Copy>(
        &self,
        flaws: &mut Flaws,
        key: &'static str,
        words: &[(&str, T)],
    ) -> Vec<T> {
        let texts = self.texts_opt(flaws, key);
        texts
            .iter()
            .filter_map(|text| self.word_of(flaws, key, text, words))
            .collect()
    }

    fn word_of<T: Copy>(
        &self,
        flaws: &mut Flaws,
        key: &str,
        text: &str,
        words: &[(&str, T)],
    ) -> Option<T> {
        let found = words
            .iter()
            .find(|(word, _)| *word == text)
            .map(|(_, meaning)| *meaning);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            self.flaw(
                flaws,
                key,
                format!("`{key}` is `{text}`; it may be {}", known.join(", ")),
            );
        }
        found
    }

    /// A table inside this one.
    pub(crate) fn sub(&self, flaws: &mut Flaws, key: &'static str) -> Option<Node<'a>> {
        let value = self.value(flaws, key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(flaws, key, value, "a table");
            return None;
        };
        Some(Node::new(
            self.source,
            table,
            self.line_at(value),
            format!("{}/{key}", self.path),
        ))
    }

    /// Tables inside this one, in order.
    pub(crate) fn subs(&self, flaws: &mut Flaws, key: &'static str) -> Vec<Node<'a>> {
        let Some(value) = self.value(flaws, key) else {
            return Vec::new();
        };
        let array = value.get_ref().as_array();
        if array.is_none() {
            self.wrong(flaws, key, value, "a list of tables");
        }
        let mut out = Vec::new();
        for item in array.into_iter().flat_map(|array| array.iter()) {
            match item.get_ref().as_table() {
                Some(table) => {
                    let path = format!("{}/{key}", self.path);
                    out.push(Node::new(self.source, table, self.line_at(item), path));
                }
                None => self.wrong(flaws, key, item, "a list of tables"),
            }
        }
        out
    }

    /// Every table inside this one, by its key, for tables whose keys are not known beforehand (languages).
    pub(crate) fn every_sub(&self, flaws: &mut Flaws) -> Vec<(&'a str, Node<'a>)> {
        let mut out = Vec::new();
        for (name, value) in self.table.iter() {
            let key: &'a str = name.get_ref().as_ref();
            let line = self.source.line(name.span().start);
            match value.get_ref().as_table() {
                Some(table) => {
                    let path = format!("{}/{key}", self.path);
                    flaws.remember(path.clone(), self.source.file, line);
                    out.push((key, Node::new(self.source, table, line, path)));
                }
                None => self.wrong(flaws, key, value, "a table"),
            }
        }
        out
    }

    /// Every text inside this one, by its key, for tables whose keys are a closed list that the caller holds.
    pub(crate) fn every_text(&self, flaws: &mut Flaws) -> Vec<(&'a str, String)> {
        let mut out = Vec::new();
        for (name, value) in self.table.iter() {
            let key: &'a str = name.get_ref().as_ref();
            let line = self.source.line(name.span().start);
            flaws.remember(format!("{}/{key}", self.path), self.source.file, line);
            if let Some(text) = self.plain(flaws, key, value) {
                out.push((key, text));
            }
        }
        out
    }

    /// True where the key is there. Does not count as asking for it.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// Refuses every key nobody asked for. Call it last.
    pub(crate) fn finish(&self, flaws: &mut Flaws) {
        let asked = self.asked.borrow();
        for (key, _) in self
            .table
            .iter()
            .filter(|(key, _)| !asked.contains(key.get_ref().as_ref()))
        {
            let line = self.source.line(key.span().start);
            flaws.add(
                self.source.file,
                line,
                format!("`{}` is not a key we know here", key.get_ref()),
            );
        }
    }
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    i64::from_str_radix(&integer.as_str().replace('_', ""), integer.radix()).ok()
}

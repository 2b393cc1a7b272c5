//! One look at a given value: its parts, what is wrong with them, and the form that will be stored.

use std::collections::BTreeMap;

use crate::is_blank;
use crate::model::{Checked, Problem, Value};

/// Gathers problems, notes and the normalised value.
pub(super) struct Look<'a> {
    parts: BTreeMap<&'a str, String>,
    /// Codes as given.
    pub(super) codes: &'a [String],
    problems: Vec<Problem>,
    notes: Vec<Problem>,
    out: Value,
}

impl<'a> Look<'a> {
    /// Trims each part, and refuses parts the kind does not have and characters nobody types. Parts in `derived` are
    /// passed over: they are worked out anew from the others each time.
    pub(super) fn new(
        given: &'a Value,
        known: &[&'static str],
        derived: &[&'static str],
        lines: bool,
    ) -> Self {
        let mut look = Self {
            parts: BTreeMap::new(),
            codes: &given.codes,
            problems: Vec::new(),
            notes: Vec::new(),
            out: Value::default(),
        };
        for (part, text) in &given.parts {
            let text = text.replace("\r\n", "\n").trim().to_owned();
            if is_blank(&text) || derived.contains(&part.as_str()) {
                continue;
            }
            if !known.contains(&part.as_str()) {
                look.problem("", "answer.part_unknown");
            } else if text.chars().any(|c| is_unwanted(c, lines)) {
                look.problem(part, "answer.control_character");
            }
            look.parts.insert(part, text);
        }
        look
    }

    /// A part, trimmed; empty where it was not given.
    pub(super) fn text(&self, part: &str) -> String {
        self.parts.get(part).cloned().unwrap_or_default()
    }

    /// True where nothing was given at all.
    pub(super) fn is_blank(&self) -> bool {
        self.codes.is_empty() && self.parts.is_empty()
    }

    /// True while nothing is wrong.
    pub(super) fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// Takes the answer "none" where the person gave it; true where that settles the matter.
    pub(super) fn none(&mut self) -> bool {
        let none = self.text("none");
        if none.is_empty() {
            return false;
        }
        if none != "yes" {
            self.problem("none", "answer.part_unknown");
        } else if self.parts.len() > 1 {
            self.problem("none", "answer.none_with_others");
        } else {
            self.put("none", none);
        }
        true
    }

    /// Notes something wrong.
    pub(super) fn problem(&mut self, part: &str, code: &'static str) {
        self.problem_with(part, code, &[]);
    }

    /// Notes something wrong, with figures for the words.
    pub(super) fn problem_with(
        &mut self,
        part: &str,
        code: &'static str,
        params: &[(&'static str, String)],
    ) {
        self.problems.push(problem(part, code, params));
    }

    /// Notes something to look at again.
    pub(super) fn note(
        &mut self,
        part: &str,
        code: &'static str,
        params: &[(&'static str, String)],
    ) {
        self.notes.push(problem(part, code, params));
    }

    /// Refuses a part that is longer than `max` characters.
    pub(super) fn at_most(&mut self, part: &str, max: usize) {
        let length = self.parts.get(part).map_or(0, |text| text.chars().count());
        if length > max {
            self.problem_with(
                part,
                "answer.too_long",
                &[("max", max.to_string()), ("length", length.to_string())],
            );
        }
    }

    /// Takes a part into the stored form, unless it is empty.
    pub(super) fn put(&mut self, part: &str, text: String) {
        if !text.is_empty() {
            self.out.parts.insert(part.to_owned(), text);
        }
    }

    /// Takes a code into the stored form.
    pub(super) fn put_code(&mut self, code: &str) {
        self.out.codes.push(code.to_owned());
    }

    /// The end: the value with its notes, or the problems.
    pub(super) fn finish(mut self) -> Result<Checked, Vec<Problem>> {
        if !self.codes.is_empty() && self.out.codes.is_empty() && self.is_sound() {
            self.problem("", "answer.option_unknown");
        }
        if self.is_sound() {
            Ok(Checked {
                value: self.out,
                notes: self.notes,
            })
        } else {
            Err(self.problems)
        }
    }
}

/// Something to name, with figures for the words.
pub(super) fn problem(
    part: &str,
    code: &'static str,
    params: &[(&'static str, String)],
) -> Problem {
    Problem {
        part: part.to_owned(),
        code,
        params: params.iter().cloned().collect(),
    }
}

/// Control characters, and the marks that turn the direction of text and so can make it read as what it is not.
fn is_unwanted(c: char, lines: bool) -> bool {
    let turns = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns || (c.is_control() && !(lines && c == '\n'))
}

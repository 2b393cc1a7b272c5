//! What the rules look at, and where their findings go.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Finding, Weight};
use crate::canon::PackFile;
use crate::flaw::{At, Flaws};
use crate::model::Pack;
use crate::read::RawTexts;
use crate::words::WordsOf;

/// One rule: everything about it that does not depend on the pack.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) code: &'static str,
    pub(crate) weight: Weight,
    pub(crate) source: &'static str,
    pub(crate) mend: &'static str,
}

/// A rule that must be kept.
pub(crate) const fn must(code: &'static str, source: &'static str, mend: &'static str) -> Rule {
    Rule {
        code,
        weight: Weight::MustFix,
        source,
        mend,
    }
}

/// A rule that should be kept.
pub(crate) const fn should(code: &'static str, source: &'static str, mend: &'static str) -> Rule {
    Rule {
        code,
        weight: Weight::ShouldFix,
        source,
        mend,
    }
}

/// A pack with its files, its words as written and the place of everything in it.
pub(crate) struct Subject<'a> {
    pub(crate) files: &'a [PackFile],
    pub(crate) pack: &'a Pack,
    pub(crate) raw: &'a BTreeMap<String, RawTexts>,
    pub(crate) flaws: &'a Flaws,
    pub(crate) today: NaiveDate,
    /// Every text of every language that is there.
    pub(crate) texts: Vec<TextAt<'a>>,
}

/// One text of a pack, as it is written.
pub(crate) struct TextAt<'a> {
    pub(crate) language: &'a str,
    pub(crate) of: WordsOf<'a>,
    pub(crate) file: String,
    pub(crate) place: String,
    pub(crate) raw: &'a str,
    /// The whole of it as it is compared.
    plain: String,
}

impl TextAt<'_> {
    /// The place of the first line that holds `words` (in any case), or of the first line.
    pub(crate) fn at(&self, words: &str) -> At {
        let line = self.lines_with(words).first().copied();
        self.line(line.unwrap_or(1))
    }

    /// Every line where `words` start, in any case; they may run on to the next line.
    pub(crate) fn lines_with(&self, words: &str) -> Vec<u32> {
        let words = plain(words);
        if !self.plain.contains(&words) {
            return Vec::new();
        }
        let starts = |line: &str, next: &str| {
            let both = plain(&format!("{line} {next}"));
            plain(line).contains(&words) || (both.contains(&words) && !plain(next).contains(&words))
        };
        let next = self.raw.lines().skip(1).chain([""]);
        let pairs = (1_u32..).zip(self.raw.lines().zip(next));
        pairs
            .filter(|(_, (line, next))| starts(line, next))
            .map(|(line, _)| line)
            .collect()
    }

    /// The place of a line.
    pub(crate) fn line(&self, line: u32) -> At {
        At {
            file: self.file.clone(),
            line,
        }
    }

    /// True where the text is in English: the rules that know phrases know English ones.
    pub(crate) fn is_english(&self) -> bool {
        self.language == "en" || self.language.starts_with("en-")
    }
}

impl Subject<'_> {
    /// Where `key` (`fields/fin.income/basis`) stands, or the nearest key above it.
    pub(crate) fn at(&self, key: &str) -> At {
        let at = self.flaws.place(key);
        if at.line > 0 {
            return at;
        }
        let file = match at.file.as_str() {
            "purposes" | "interests" => "purposes.toml",
            "recipients" | "processors" => "recipients.toml",
            "retention" => "retention.toml",
            "policies" => "policies.toml",
            "lists" => "options.toml",
            "groups" | "fields" => "fields.toml",
            "cards" => "cards.toml",
            _ => "pack.toml",
        };
        At {
            file: file.to_owned(),
            line: 0,
        }
    }
}

/// Every text of every language that is there; the texts of cards only where the pack has the card.
pub(crate) fn texts<'a>(pack: &Pack, raw: &'a BTreeMap<String, RawTexts>) -> Vec<TextAt<'a>> {
    let mut out = Vec::new();
    for (language, raw) in raw {
        let mut push = |of, file: String, place: String, raw: &'a str| {
            out.push(TextAt {
                language,
                of,
                file: format!("text/{language}/{file}"),
                place,
                raw,
                plain: plain(raw),
            });
        };
        if let Some(text) = &raw.short {
            push(
                WordsOf::Short,
                "short.md".into(),
                "short notice".into(),
                text,
            );
        }
        for (id, text) in &raw.sections {
            let file = format!("section/{id}.md");
            push(WordsOf::Section(id), file, format!("section {id}"), text);
        }
        if let Some(text) = &raw.full {
            push(WordsOf::Full, "full.md".into(), "full notice".into(), text);
        }
        if let Some(text) = &raw.leaflet {
            push(
                WordsOf::Leaflet,
                "leaflet.md".into(),
                "leaflet".into(),
                text,
            );
        }
        let known = |id: &String| pack.card(id).is_some();
        for (id, text) in raw.cards.iter().filter(|(id, _)| known(id)) {
            let file = format!("card/{id}.md");
            push(WordsOf::Card(id), file, format!("card {id}"), text);
        }
    }
    out
}

/// Gathers findings.
#[derive(Debug, Default)]
pub(crate) struct Found(Vec<Finding>);

impl Found {
    /// Adds a finding with the rule's own mend.
    pub(crate) fn add(
        &mut self,
        rule: &Rule,
        at: At,
        place: impl Into<String>,
        what: impl Into<String>,
    ) {
        self.add_with(rule, at, place, what, rule.mend);
    }

    /// Adds a finding with a mend of its own.
    pub(crate) fn add_with(
        &mut self,
        rule: &Rule,
        at: At,
        place: impl Into<String>,
        what: impl Into<String>,
        mend: impl Into<String>,
    ) {
        self.0.push(Finding {
            weight: rule.weight,
            file: at.file,
            line: at.line,
            rule: rule.code,
            place: place.into(),
            what: what.into(),
            source: rule.source.to_owned(),
            mend: mend.into(),
        });
    }

    /// Everything found, what must be mended first, then by file and line, each once.
    pub(crate) fn sorted(mut self) -> Vec<Finding> {
        self.0.sort();
        self.0.dedup();
        self.0
    }
}

/// Words as they are compared: lower case, straight apostrophes, no strong marks, one space between them.
pub(crate) fn plain(text: &str) -> String {
    let text = text
        .to_lowercase()
        .replace('\u{2019}', "'")
        .replace("**", "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first of these phrases that stands in a text (in any case).
pub(crate) fn first<'p>(text: &str, phrases: &[&'p str]) -> Option<&'p str> {
    let text = plain(text);
    phrases.iter().copied().find(|phrase| text.contains(phrase))
}

/// The sentences of plain words. A full stop ends one only where a space or the end follows.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut sentence = String::new();
        for word in line.split_whitespace() {
            sentence.push_str(word);
            sentence.push(' ');
            if word
                .trim_end_matches(['"', '\u{201D}', ')'])
                .ends_with(['.', '!', '?'])
            {
                out.push(std::mem::take(&mut sentence).trim_end().to_owned());
            }
        }
        if !sentence.trim().is_empty() {
            out.push(sentence.trim_end().to_owned());
        }
    }
    out
}

/// The line of a heading of any level, and the Markdown under it up to the next heading of its level or above.
pub(crate) fn under_heading(text: &str, heading: &str) -> Option<(u32, String)> {
    let mut lines = (1_u32..).zip(text.lines());
    let (line, level) = lines.by_ref().find_map(|(line, words)| {
        let (level, found) = heading_of(words)?;
        (found == heading).then_some((line, level))
    })?;
    let inside = |words: &str| heading_of(words).is_none_or(|(next, _)| next > level);
    let under: Vec<&str> = lines
        .map(|(_, words)| words)
        .take_while(|words| inside(words))
        .filter(|words| heading_of(words).is_none())
        .collect();
    Some((line, under.join("\n").trim().to_owned()))
}

/// Level and words of a heading; `None` for any other line.
pub(crate) fn heading_of(line: &str) -> Option<(usize, &str)> {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    let words = words.strip_prefix(' ')?.trim();
    (1..=6).contains(&level).then_some((level, words))
}

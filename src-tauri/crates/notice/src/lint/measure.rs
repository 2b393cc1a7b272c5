//! How long a text is, how long it takes to say, and how hard it is to read.

use super::subject::{Found, Rule, Subject, TextAt, sentences, should};
use crate::blocks::{Block, Inline, blocks};
use crate::words::{BriefKey, CardKey, WordsOf, spoken_words, under};

/// Most words of the column beside the questions: what fits a window of 1280 by 800 without scrolling.
pub const COLUMN_WORDS: u64 = 95;

/// The highest reading age a text should ask for, in years: a notice is for everybody (design section 5).
pub const READING_AGE: u8 = 12;

/// Words a minute of somebody who reads aloud to be understood.
const CALM_WORDS_PER_MINUTE: u64 = 150;

/// Seconds after which a listener tires. The reader refuses what is longer than 94 (235 words; see `fill.rs`), so that
/// no second bound is needed here.
const SHORT_SECONDS: u64 = 90;

const AGE: Rule = should(
    "reading.age",
    "UK GDPR Article 12(1); design section 5",
    "Shorten the sentences, and use shorter words.",
);
const COLUMN: Rule = should(
    "section.words",
    "UK GDPR Article 12(1)",
    "Move what is not needed before answering under “More”.",
);
const SECONDS: Rule = should(
    "short.seconds",
    "UK GDPR Article 12(1)",
    "Shorten it; the full notice holds the rest.",
);

#[cfg(test)]
pub(crate) const RULES: &[&Rule] = &[&AGE, &COLUMN, &SECONDS];

/// The measure of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Language tag.
    pub language: String,
    /// Path inside the pack folder.
    pub file: String,
    /// The place in plain words: "short notice", "section bank".
    pub place: String,
    /// Words as a person hears them, placeholders filled in: of a section its column, of a card what is shown
    /// before the answer.
    pub words: u64,
    /// Seconds to read them aloud at a calm pace (150 words a minute).
    pub seconds: u64,
    /// Reading age in years of the author's own words, by the Automated Readability Index (grade and 5 years).
    pub reading_age: u8,
}

/// Measures every text of every language.
pub(crate) fn measures(subject: &Subject<'_>) -> Vec<Measure> {
    let each = subject.texts.iter();
    each.map(|text| {
        let words = spoken_words(&heard(subject, text));
        Measure {
            words,
            seconds: words.saturating_mul(60).div_ceil(CALM_WORDS_PER_MINUTE),
            reading_age: reading_age(&own_words(text)),
            language: text.language.to_owned(),
            file: text.file.clone(),
            place: text.place.clone(),
        }
    })
    .collect()
}

/// What a person hears of a text.
fn heard(subject: &Subject<'_>, text: &TextAt<'_>) -> String {
    let parts = subject.pack.texts.get(text.language);
    match text.of {
        WordsOf::Section(id) => {
            let section = parts.and_then(|texts| texts.sections.get(id));
            let section = section.map(String::as_str).unwrap_or_default();
            BriefKey::ALL
                .map(|key| under(section, key.heading()))
                .join("\n\n")
        }
        WordsOf::Short | WordsOf::Full | WordsOf::Leaflet | WordsOf::Card(_) => {
            let words = subject.pack.words(text.language, text.of);
            words.map(|words| words.markdown).unwrap_or_default()
        }
    }
}

/// The author's own words: lists and facts that placeholders bring are left out, a name counts as one short word,
/// and of a card what is shown before the answer.
fn own_words(text: &TextAt<'_>) -> String {
    let raw = match text.of {
        WordsOf::Card(_) => CardKey::SHOWN
            .map(|key| under(text.raw, key.heading()))
            .join("\n\n"),
        WordsOf::Short | WordsOf::Section(_) | WordsOf::Full | WordsOf::Leaflet => {
            text.raw.to_owned()
        }
    };
    let mut out = String::new();
    let mut rest = raw.as_str();
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let (name, tail) = after.split_once("}}").unwrap_or((after, ""));
        if !name.starts_with("list.") {
            out.push_str("name");
        }
        rest = tail;
    }
    out + rest
}

/// The reading age of a Markdown text in years, by the Automated Readability Index: the grade is 4.71 times the
/// letters and digits of a word, plus half the words of a sentence, minus 21.43, rounded up; a grade is five years
/// younger than its oldest pupil. Source: R. J. Senter and E. A. Smith, "Automated Readability Index",
/// AMRL-TR-66-220, 1967. It needs no dictionary and no syllables. Made for English: other languages are measured,
/// never judged. Headings are left out, for they are no sentences; a text without sentences is for anybody (5).
pub(crate) fn reading_age(markdown: &str) -> u8 {
    let (mut letters, mut words, mut stops) = (0_u32, 0_u32, 0_u32);
    for sentence in prose(markdown).iter().flat_map(|line| sentences(line)) {
        let spoken = sentence
            .split_whitespace()
            .filter(|word| word.contains(char::is_alphanumeric));
        let mut any = false;
        for word in spoken {
            any = true;
            words = words.saturating_add(1);
            let signs = word.chars().filter(|c| c.is_alphanumeric()).count();
            letters = letters.saturating_add(u32::try_from(signs).unwrap_or(u32::MAX));
        }
        stops = stops.saturating_add(u32::from(any));
    }
    if words == 0 {
        return 5;
    }
    let (letters, words, stops) = (f64::from(letters), f64::from(words), f64::from(stops));
    let grade = 4.71 * (letters / words) + 0.5 * (words / stops) - 21.43;
    let age = (grade.ceil() + 5.0).clamp(5.0, 99.0);
    // Clamped: it fits, and is whole.
    age as u8
}

/// Paragraphs, points and cells: a line each.
fn prose(markdown: &str) -> Vec<String> {
    let line = |inlines: &[Inline]| inlines.iter().map(|inline| inline.text.as_str()).collect();
    let mut out = Vec::new();
    for block in blocks(markdown) {
        match block {
            Block::Heading { .. } => {}
            Block::Paragraph(inlines) => out.push(line(&inlines)),
            Block::List { items, .. } => out.extend(items.iter().map(|item| line(item))),
            Block::Table { rows, .. } => out.extend(rows.into_iter().flatten()),
        }
    }
    out
}

/// Holds the measures to their bounds.
pub(crate) fn check(subject: &Subject<'_>, measures: &[Measure], found: &mut Found) {
    for (text, measure) in subject.texts.iter().zip(measures) {
        let mut add = |rule, what: String| found.add(rule, text.line(1), text.place.clone(), what);
        if text.is_english() && measure.reading_age > READING_AGE {
            let age = measure.reading_age;
            add(
                &AGE,
                format!("it takes a reading age of {age}; {READING_AGE} is the most"),
            );
        }
        match text.of {
            WordsOf::Section(_) if measure.words > COLUMN_WORDS => {
                let words = measure.words;
                add(
                    &COLUMN,
                    format!(
                        "the column has {words} words; {COLUMN_WORDS} fit beside the questions"
                    ),
                );
            }
            WordsOf::Short if measure.seconds > SHORT_SECONDS => {
                let seconds = measure.seconds;
                add(
                    &SECONDS,
                    format!(
                        "it takes {seconds} seconds to read aloud; {SHORT_SECONDS} is the most"
                    ),
                );
            }
            WordsOf::Short
            | WordsOf::Section(_)
            | WordsOf::Full
            | WordsOf::Leaflet
            | WordsOf::Card(_) => {}
        }
    }
}

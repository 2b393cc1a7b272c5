//! The exact words of a layer, and how long it takes to say them.

use tell_first_evidence::Digest;

use crate::blocks::{Block, blocks, plain_text};
use crate::detail;
use crate::model::{CardText, Pack};

/// Words a practised reader speaks in a minute at the fastest that a listener can follow.
const WORDS_PER_MINUTE: u64 = 220;

/// Which words are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordsOf<'a> {
    /// The short layer.
    Short,
    /// A section notice, with its part "Question by question".
    Section(&'a str),
    /// The full layer.
    Full,
    /// The leaflet for those who are not in the room.
    Leaflet,
    /// A card: everything shown before the person answers.
    Card(&'a str),
}

/// Rendered words and their identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Markdown of the small language (see [`crate::blocks`]), every placeholder filled in.
    pub markdown: String,
    /// SHA-256 of the UTF-8 bytes of `markdown`.
    pub digest: Digest,
}

impl Words {
    /// Words with their digest.
    pub fn new(markdown: String) -> Self {
        let digest = Digest::of(markdown.as_bytes());
        Self { markdown, digest }
    }

    /// The same words as blocks.
    pub fn blocks(&self) -> Vec<Block> {
        blocks(&self.markdown)
    }
}

/// A part of the column that stands beside the questions, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BriefKey {
    /// What it is for.
    Why,
    /// The lawful ground, in plain words.
    Reason,
    /// Who sees it.
    Who,
    /// How long it is kept.
    HowLong,
    /// What follows when it is not given.
    IfNot,
}

impl BriefKey {
    /// All, in order.
    pub const ALL: [Self; 5] = [
        Self::Why,
        Self::Reason,
        Self::Who,
        Self::HowLong,
        Self::IfNot,
    ];

    /// Name across the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::Reason => "reason",
            Self::Who => "who",
            Self::HowLong => "howLong",
            Self::IfNot => "ifNot",
        }
    }

    /// Heading in the section's Markdown.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Why => "Why",
            Self::Reason => "Reason",
            Self::Who => "Who",
            Self::HowLong => "How long",
            Self::IfNot => "If not",
        }
    }
}

/// A part of a card, in the order it is always shown (design section 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CardKey {
    /// What exactly.
    What,
    /// Why.
    Why,
    /// Who sees it.
    Who,
    /// How long.
    HowLong,
    /// The one effect of a no.
    IfNo,
    /// That agreeing is not a condition.
    NotACondition,
    /// How to take it back.
    TakeBack,
    /// The sentence the person agrees to.
    Statement,
    /// On taking back: what stops.
    Stops,
    /// On taking back: what goes on.
    GoesOn,
}

impl CardKey {
    /// All, in the order of the file.
    pub const ALL: [Self; 10] = [
        Self::What,
        Self::Why,
        Self::Who,
        Self::HowLong,
        Self::IfNo,
        Self::NotACondition,
        Self::TakeBack,
        Self::Statement,
        Self::Stops,
        Self::GoesOn,
    ];

    /// What a person is shown before they answer, in order.
    pub const SHOWN: [Self; 8] = [
        Self::What,
        Self::Why,
        Self::Who,
        Self::HowLong,
        Self::IfNo,
        Self::NotACondition,
        Self::TakeBack,
        Self::Statement,
    ];

    /// Name across the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Why => "why",
            Self::Who => "who",
            Self::HowLong => "howLong",
            Self::IfNo => "ifNo",
            Self::NotACondition => "notACondition",
            Self::TakeBack => "takeBack",
            Self::Statement => "statement",
            Self::Stops => "stops",
            Self::GoesOn => "goesOn",
        }
    }

    /// Heading in the card's Markdown.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::What => "What",
            Self::Why => "Why",
            Self::Who => "Who sees it",
            Self::HowLong => "How long",
            Self::IfNo => "If you say no",
            Self::NotACondition => "Not a condition",
            Self::TakeBack => "Taking it back",
            Self::Statement => "Statement",
            Self::Stops => "What stops",
            Self::GoesOn => "What goes on",
        }
    }
}

impl CardText {
    /// The Markdown of one part.
    pub fn part(&self, key: CardKey) -> &str {
        match key {
            CardKey::What => &self.what,
            CardKey::Why => &self.why,
            CardKey::Who => &self.who,
            CardKey::HowLong => &self.how_long,
            CardKey::IfNo => &self.if_no,
            CardKey::NotACondition => &self.not_a_condition,
            CardKey::TakeBack => &self.take_back,
            CardKey::Statement => &self.statement,
            CardKey::Stops => &self.stops,
            CardKey::GoesOn => &self.goes_on,
        }
    }

    /// The sentence a person agrees to, without markup.
    pub fn statement_text(&self) -> String {
        plain_text(&self.statement)
    }
}

impl Pack {
    /// The words of one layer in one language (`en`); `None` where the pack has no such text.
    pub fn words(&self, lang: &str, of: WordsOf<'_>) -> Option<Words> {
        let texts = self.texts.get(lang)?;
        let markdown = match of {
            WordsOf::Short => texts.short.trim().to_owned(),
            WordsOf::Full => texts.full.trim().to_owned(),
            WordsOf::Leaflet => texts.leaflet.as_deref()?.trim().to_owned(),
            WordsOf::Section(id) => section_words(self, texts.sections.get(id)?, id),
            WordsOf::Card(id) => card_words(texts.cards.get(id)?),
        };
        Some(Words::new(markdown + "\n"))
    }

    /// The column of a section: its five short parts in order. Empty where the pack has no such section.
    pub fn brief(&self, lang: &str, section: &str) -> Vec<(BriefKey, Vec<Block>)> {
        let Some(text) = self
            .texts
            .get(lang)
            .and_then(|texts| texts.sections.get(section))
        else {
            return Vec::new();
        };
        BriefKey::ALL
            .into_iter()
            .map(|key| (key, blocks(&under(text, key.heading()))))
            .collect()
    }
}

impl Pack {
    /// The shortest honest time to read a layer aloud, in milliseconds. Of a section the column is read aloud;
    /// what stands under it is there to be asked for. `None` where the pack has no such text.
    pub fn speaking_ms(&self, lang: &str, of: WordsOf<'_>) -> Option<u64> {
        if let WordsOf::Section(id) = of {
            let text = self.texts.get(lang)?.sections.get(id)?;
            let parts = BriefKey::ALL.map(|key| under(text, key.heading()));
            return Some(speaking_time_ms(&parts.join("\n\n")));
        }
        Some(speaking_time_ms(&self.words(lang, of)?.markdown))
    }
}

/// The author's words, then what the fields themselves say.
pub(crate) fn section_words(pack: &Pack, text: &str, id: &str) -> String {
    let mut words = text.trim().to_owned();
    if let Some(detail) = detail::question_by_question(pack, id) {
        words.push_str("\n\n");
        words.push_str(&detail);
    }
    words.trim_end().to_owned()
}

/// What a person is shown of a card before they answer.
pub(crate) fn card_words(text: &CardText) -> String {
    let parts =
        CardKey::SHOWN.map(|key| format!("## {}\n\n{}", key.heading(), text.part(key).trim()));
    parts.join("\n\n")
}

/// What stands under one level-2 heading.
pub(crate) fn under(text: &str, heading: &str) -> String {
    text.lines()
        .skip_while(|line| level_two(line) != Some(heading))
        .skip(1)
        .take_while(|line| level_two(line).is_none())
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

/// The words of a level-2 heading; `None` for any other line.
pub(crate) fn level_two(line: &str) -> Option<&str> {
    line.strip_prefix("## ").map(str::trim)
}

/// Words that are spoken: those with a letter or a digit in them. Marks of the Markdown do not count.
pub(crate) fn spoken_words(markdown: &str) -> u64 {
    let text = plain_text(markdown);
    let spoken = text
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .count();
    u64::try_from(spoken).unwrap_or(u64::MAX)
}

/// Words a quick reader takes in silently in a minute: more than nine in ten readers of English do (M. Brysbaert, "How
/// many words do we read per minute?", Journal of Memory and Language 109, 2019).
const READ_PER_MINUTE: u64 = 400;

/// The shortest time in which words that take so long to say can be read in silence, in milliseconds, rounded up.
pub const fn reading_time_ms(speaking_ms: u64) -> u64 {
    speaking_ms
        .saturating_mul(WORDS_PER_MINUTE)
        .div_ceil(READ_PER_MINUTE)
}

/// The shortest honest time to read these words (Markdown) aloud, in milliseconds, rounded up.
pub fn speaking_time_ms(words: &str) -> u64 {
    spoken_words(words)
        .saturating_mul(60_000)
        .div_ceil(WORDS_PER_MINUTE)
}

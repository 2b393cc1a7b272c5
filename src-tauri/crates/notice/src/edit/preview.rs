//! One text as the applicant will see it, while the rest of the draft may still be wrong.

use crate::archive::check_files;
use crate::blocks::Block;
use crate::canon::PackFile;
use crate::check;
use crate::fill;
use crate::flaw::{Flaw, Flaws};
use crate::model::{Pack, Texts};
use crate::read::{self, RawTexts};
use crate::words::{BriefKey, CardKey, WordsOf, spoken_words};

/// A text as it will be seen, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The text in blocks, placeholders filled in as far as the draft can; a section's with "Question by question".
    pub blocks: Vec<Block>,
    /// Of a section: the five parts of the column beside the questions.
    pub brief: Vec<(BriefKey, Vec<Block>)>,
    /// Of a card: its ten parts.
    pub parts: Vec<(CardKey, Vec<Block>)>,
    /// What is wrong with this text; or with the draft's tables, where they cannot be read.
    pub flaws: Vec<Flaw>,
    /// Words that are read aloud: of a section, those of the column.
    pub words: u64,
    /// The shortest honest time to read them aloud, in seconds, rounded up.
    pub seconds: u64,
}

/// Which text of a language a path is.
pub(super) struct PlaceOf {
    language: String,
    of: Of,
}

enum Of {
    Short,
    Full,
    Leaflet,
    Section(String),
    Card(String),
}

/// Where a pack has a place for this path; `None` where it has none. The draft's languages must be readable.
pub(super) fn place_of(files: &[PackFile], path: &str) -> Option<PlaceOf> {
    let (language, rest) = path.strip_prefix("text/")?.split_once('/')?;
    let languages = read::languages(files);
    if !languages.iter().any(|known| known == language) {
        return None;
    }
    let of = match rest {
        "short.md" => Of::Short,
        "full.md" => Of::Full,
        "leaflet.md" => Of::Leaflet,
        other => {
            let (folder, file) = other.split_once('/')?;
            let id = file.strip_suffix(".md")?;
            let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
            if id.is_empty() || !id.chars().all(plain) {
                return None;
            }
            match folder {
                "section" => Of::Section(id.to_owned()),
                "card" => Of::Card(id.to_owned()),
                _ => return None,
            }
        }
    };
    Some(PlaceOf {
        language: language.to_owned(),
        of,
    })
}

/// A text of the draft as the applicant will see it, and what is wrong with it. The rest of the pack need not be
/// right: what cannot be known is left out of the words, and said.
pub fn preview(files: &[PackFile], path: &str) -> Preview {
    let alone = |file: &str, reason: &str| {
        let mut flaws = Flaws::default();
        flaws.add(file, 0, reason);
        Preview {
            flaws: flaws.into_vec(),
            ..Preview::default()
        }
    };
    if let Err(flaws) = check_files(files) {
        return Preview {
            flaws,
            ..Preview::default()
        };
    }
    let Some(place) = place_of(files, path) else {
        return alone(path, "the file has no place in a pack");
    };
    let Some(file) = files.iter().find(|file| file.path == path) else {
        return alone(path, "the file is missing");
    };
    let text = match read::text(&file.bytes) {
        Ok(text) => text,
        Err((_, reason)) => return alone(path, reason),
    };
    let mut flaws = Flaws::default();
    let (mut pack, _) = read::leniently(files, &mut flaws);
    let broken = flaws.is_broken();
    read::judge_text(path, &text, &mut flaws);
    let raw = raw(&place, text);
    check::words(&pack, &raw, &mut flaws);
    let filled = fill::texts(&pack, &raw, &mut flaws);
    pack.texts.insert(place.language.clone(), filled);
    let mut seen = seen(&pack, &place);
    seen.flaws = flaws.into_vec();
    // Tables that are no TOML are the reason of much else, so they are told; flaws of other files are not this text's.
    let tables = |flaw: &Flaw| broken && flaw.file.ends_with(".toml");
    seen.flaws.retain(|flaw| flaw.file == path || tables(flaw));
    seen
}

/// The texts of a language with this one alone.
fn raw(place: &PlaceOf, text: String) -> RawTexts {
    let mut raw = RawTexts {
        folder: format!("text/{}/", place.language),
        ..RawTexts::default()
    };
    match &place.of {
        Of::Short => raw.short = Some(text),
        Of::Full => raw.full = Some(text),
        Of::Leaflet => raw.leaflet = Some(text),
        Of::Section(id) => {
            raw.sections.insert(id.clone(), text);
        }
        Of::Card(id) => {
            raw.cards.insert(id.clone(), text);
        }
    }
    raw
}

/// The words of a text as screens put them up.
fn seen(pack: &Pack, place: &PlaceOf) -> Preview {
    let language = place.language.as_str();
    let of = match &place.of {
        Of::Short => WordsOf::Short,
        Of::Full => WordsOf::Full,
        Of::Leaflet => WordsOf::Leaflet,
        Of::Section(id) => WordsOf::Section(id),
        Of::Card(id) => WordsOf::Card(id),
    };
    let mut out = Preview::default();
    let Some(words) = pack.words(language, of) else {
        return out;
    };
    out.blocks = words.blocks();
    out.words = spoken_words(&words.markdown);
    let milliseconds = pack.speaking_ms(language, of).unwrap_or_default();
    out.seconds = milliseconds.div_ceil(1_000);
    match &place.of {
        Of::Short | Of::Full | Of::Leaflet => {}
        Of::Section(id) => {
            out.brief = pack.brief(language, id);
            out.words = column_words(pack.texts.get(language), id);
        }
        Of::Card(id) => {
            let text = pack
                .texts
                .get(language)
                .and_then(|texts| texts.cards.get(id));
            let parts = CardKey::ALL.into_iter();
            out.parts = parts
                .filter_map(|key| Some((key, crate::blocks(text?.part(key)))))
                .collect();
        }
    }
    out
}

/// Words of a section's column.
fn column_words(texts: Option<&Texts>, section: &str) -> u64 {
    let text = texts.and_then(|texts| texts.sections.get(section));
    let part = |key: BriefKey| crate::words::under(text.map_or("", String::as_str), key.heading());
    BriefKey::ALL
        .into_iter()
        .map(|key| spoken_words(&part(key)))
        .sum()
}

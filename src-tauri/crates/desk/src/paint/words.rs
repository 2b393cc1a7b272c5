//! Notices and cards.

use std::sync::Arc;

use tell_first_intake::Layer;
use tell_first_notice::{
    Block, Card, CardKey, CardPlace, CardText, Inline, Pack, Strength, Words, WordsOf, blocks,
    speaking_time_ms,
};

use crate::case::{Case, ChoiceFacts};
use crate::error::{Error, Result};
use crate::views::{
    BlockView, BriefPart, CardPart, CardView, ChoiceView, InlineView, NoticeView, ShowingView,
};

/// Blocks as they cross the wire.
pub(crate) fn block_views(blocks: Vec<Block>) -> Vec<BlockView> {
    blocks.into_iter().map(block_view).collect()
}

fn block_view(block: Block) -> BlockView {
    match block {
        Block::Heading { level, text } => BlockView::Heading {
            level,
            text: inlines(text),
        },
        Block::Paragraph(text) => BlockView::Paragraph {
            text: inlines(text),
        },
        Block::List { ordered, items } => BlockView::List {
            ordered,
            items: items.into_iter().map(inlines).collect(),
        },
        Block::Table { head, rows } => BlockView::Table { head, rows },
    }
}

fn inlines(text: Vec<Inline>) -> Vec<InlineView> {
    text.into_iter()
        .map(|inline| InlineView {
            text: inline.text,
            strong: inline.strong,
        })
        .collect()
}

/// The exact words of a layer.
pub(crate) fn words_of(
    pack: &Pack,
    language: &str,
    layer: Layer,
    section: Option<&str>,
) -> Result<Words> {
    let of = match (layer, section) {
        (Layer::Short, None) => WordsOf::Short,
        (Layer::Full, None) => WordsOf::Full,
        (Layer::Section, Some(id)) => WordsOf::Section(id),
        (Layer::Leaflet, None) => WordsOf::Leaflet,
        // What changed is between two versions: see `shown_words`.
        (Layer::Changes, _)
        | (Layer::Short | Layer::Full | Layer::Leaflet, Some(_))
        | (Layer::Section, None) => {
            return Err(Error::NoticeUnknown);
        }
    };
    pack.words(language, of).ok_or(Error::NoticeUnknown)
}

/// The exact words of a layer for one encounter, and the version they are of: what changed is of the later one.
pub(crate) fn shown_words(
    case: &Case,
    layer: Layer,
    section: Option<&str>,
) -> Result<(Arc<Pack>, Words)> {
    match (layer, section) {
        (Layer::Changes, None) => {
            let changes = case.changes.as_ref().ok_or(Error::NoticeUnknown)?;
            Ok((changes.pack.clone(), changes.words.clone()))
        }
        (Layer::Short | Layer::Section | Layer::Full | Layer::Leaflet | Layer::Changes, _) => {
            let words = words_of(&case.pack, &case.language, layer, section)?;
            Ok((case.pack.clone(), words))
        }
    }
}

/// A layer as it is put up, with the newest showing of it.
pub(crate) fn notice_view(case: &Case, layer: Layer, section: Option<&str>) -> Result<NoticeView> {
    let (pack, words) = shown_words(case, layer, section)?;
    let mut view = words_view(&pack, &case.language, (layer, section), &words);
    view.showing = newest_showing(case, layer, section);
    view.on_screen = !case.record.must_be_read_aloud();
    view.aloud_first = !view.on_screen && !is_told(case, layer, section);
    Ok(view)
}

/// A section as it stands in a pack, put up for nobody yet.
pub(crate) fn section_words(pack: &Pack, language: &str, section: &str) -> Result<NoticeView> {
    let layer = (Layer::Section, Some(section));
    let words = words_of(pack, language, layer.0, layer.1)?;
    Ok(words_view(pack, language, layer, &words))
}

fn words_view(
    pack: &Pack,
    language: &str,
    (layer, section): (Layer, Option<&str>),
    words: &Words,
) -> NoticeView {
    let brief = section.map_or_else(Vec::new, |section| {
        pack.brief(language, section)
            .into_iter()
            .map(|(key, blocks)| BriefPart {
                key: key.as_str(),
                blocks: block_views(blocks),
            })
            .collect()
    });
    NoticeView {
        layer: layer.as_str(),
        section: section.map(str::to_owned),
        title: section_title(pack, section),
        language: language.to_owned(),
        version: pack.version.clone(),
        digest: words.digest.to_string(),
        brief,
        blocks: block_views(words.blocks()),
        speak_ms: speaking_time_ms(&words.markdown),
        showing: None,
        aloud_first: false,
        on_screen: true,
    }
}

/// Heading of the section beside the page of choices, which is no group.
const CHOICES: &str = "Your choices";

/// Heading of a section (its group's, for a section named as one) or of the notice.
pub(crate) fn section_title(pack: &Pack, section: Option<&str>) -> String {
    let group = section.and_then(|section| {
        pack.group(section)
            .or_else(|| pack.groups.iter().find(|group| group.section == section))
    });
    let of_choices = |section: &str| {
        pack.cards
            .iter()
            .any(|card| card.place == CardPlace::Choices && card.section == section)
    };
    match (section, group) {
        (Some(_), Some(group)) => group.title.clone(),
        (Some(section), None) if of_choices(section) => CHOICES.to_owned(),
        (Some(_), None) | (None, _) => pack.title.clone(),
    }
}

fn is_told(case: &Case, layer: Layer, section: Option<&str>) -> bool {
    match (layer, section) {
        (Layer::Short, _) => case.record.short_shown(),
        (Layer::Section, Some(section)) => case.record.showing_of(section).is_some(),
        // The full notice is there to be looked up; no question waits for it.
        (Layer::Section, None) | (Layer::Full | Layer::Leaflet, _) => true,
        (Layer::Changes, _) => case.record.changes_shown().is_some(),
    }
}

fn newest_showing(case: &Case, layer: Layer, section: Option<&str>) -> Option<ShowingView> {
    let showing = case
        .record
        .showings
        .iter()
        .rev()
        // What was told of an earlier version tells nothing of the one in force for this interview.
        .filter(|showing| match layer {
            Layer::Short => true,
            Layer::Changes => case
                .changes
                .as_ref()
                .is_some_and(|changes| changes.pack.digest == showing.pack),
            Layer::Section | Layer::Full | Layer::Leaflet => showing.current,
        })
        .find(|showing| showing.layer == layer && showing.section.as_deref() == section)?;
    Some(ShowingView {
        id: showing.id.to_string(),
        how: showing.how.as_str(),
        started_at_ms: case.began(showing.id),
        ended: showing.ended,
    })
}

/// A card with the person's newest choice about it.
pub(crate) fn card_view(
    pack: &Pack,
    language: &str,
    id: &str,
    choice: Option<&ChoiceFacts>,
) -> Result<CardView> {
    let card = pack.card(id).ok_or(Error::CardUnknown)?;
    let text = card_text(pack, language, id)?;
    let parts = CardKey::SHOWN
        .into_iter()
        .filter(|key| *key != CardKey::Statement)
        .map(|key| CardPart {
            key: key.as_str(),
            blocks: block_views(blocks(text.part(key))),
        })
        .collect();
    Ok(CardView {
        id: card.id.clone(),
        title: card.title.clone(),
        under: card.under.clone(),
        section: card.section.clone(),
        place: place_word(card),
        strength: strength_word(card.strength),
        parts,
        statement: text.statement_text(),
        stops: block_views(blocks(&text.stops)),
        goes_on: block_views(blocks(&text.goes_on)),
        choice: choice.map(ChoiceFacts::view),
        changed: false,
    })
}

impl ChoiceFacts {
    /// As it crosses the wire.
    pub(crate) fn view(&self) -> ChoiceView {
        ChoiceView {
            id: self.id.to_string(),
            state: self.state.as_str(),
            at_ms: self.at_ms,
            method: self.method.clone(),
        }
    }
}

fn card_text<'a>(pack: &'a Pack, language: &str, card: &str) -> Result<&'a CardText> {
    pack.texts
        .get(language)
        .and_then(|texts| texts.cards.get(card))
        .ok_or(Error::CardUnknown)
}

fn place_word(card: &Card) -> &'static str {
    match card.place {
        CardPlace::Group => "group",
        CardPlace::Option => "option",
        CardPlace::Choices => "choices",
    }
}

fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Ordinary => "ordinary",
        Strength::Explicit => "explicit",
        Strength::ExplicitWritten => "explicit-written",
    }
}

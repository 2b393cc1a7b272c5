//! Notices and cards.

use serde::Serialize;
use tell_first_desk::views;
use ts_rs::TS;

use super::many;

/// A run of words.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InlineView {
    pub(crate) text: String,
    pub(crate) strong: bool,
}

impl From<views::InlineView> for InlineView {
    fn from(view: views::InlineView) -> Self {
        Self {
            text: view.text,
            strong: view.strong,
        }
    }
}

/// A block of words; no markup can come through.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub(crate) enum BlockView {
    Heading {
        level: u8,
        text: Vec<InlineView>,
    },
    Paragraph {
        text: Vec<InlineView>,
    },
    List {
        ordered: bool,
        items: Vec<Vec<InlineView>>,
    },
    Table {
        head: Vec<String>,
        rows: Vec<Vec<String>>,
    },
}

impl From<views::BlockView> for BlockView {
    fn from(view: views::BlockView) -> Self {
        match view {
            views::BlockView::Heading { level, text } => Self::Heading {
                level,
                text: many(text),
            },
            views::BlockView::Paragraph { text } => Self::Paragraph { text: many(text) },
            views::BlockView::List { ordered, items } => Self::List {
                ordered,
                items: items.into_iter().map(many).collect(),
            },
            views::BlockView::Table { head, rows } => Self::Table { head, rows },
        }
    }
}

/// Which notice.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NoticeName {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) version: String,
}

impl From<views::NoticeName> for NoticeName {
    fn from(view: views::NoticeName) -> Self {
        Self {
            id: view.id,
            title: view.title,
            version: view.version,
        }
    }
}

/// One part of the notice column.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct BriefPart {
    pub(crate) key: &'static str,
    pub(crate) blocks: Vec<BlockView>,
}

impl From<views::BriefPart> for BriefPart {
    fn from(view: views::BriefPart) -> Self {
        Self {
            key: view.key,
            blocks: many(view.blocks),
        }
    }
}

/// How a layer was put up.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ShowingView {
    pub(crate) id: String,
    pub(crate) how: &'static str,
    #[ts(type = "number")]
    pub(crate) started_at_ms: i64,
    pub(crate) ended: bool,
}

impl From<views::ShowingView> for ShowingView {
    fn from(view: views::ShowingView) -> Self {
        Self {
            id: view.id,
            how: view.how,
            started_at_ms: view.started_at_ms,
            ended: view.ended,
        }
    }
}

/// One layer of the notice in one language.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NoticeView {
    pub(crate) layer: &'static str,
    pub(crate) section: Option<String>,
    pub(crate) title: String,
    pub(crate) language: String,
    pub(crate) version: String,
    pub(crate) digest: String,
    pub(crate) brief: Vec<BriefPart>,
    pub(crate) blocks: Vec<BlockView>,
    #[ts(type = "number")]
    pub(crate) speak_ms: u64,
    pub(crate) showing: Option<ShowingView>,
    pub(crate) aloud_first: bool,
    pub(crate) on_screen: bool,
}

impl From<views::NoticeView> for NoticeView {
    fn from(view: views::NoticeView) -> Self {
        Self {
            layer: view.layer,
            section: view.section,
            title: view.title,
            language: view.language,
            version: view.version,
            digest: view.digest,
            brief: many(view.brief),
            blocks: many(view.blocks),
            speak_ms: view.speak_ms,
            showing: view.showing.map(Into::into),
            aloud_first: view.aloud_first,
            on_screen: view.on_screen,
        }
    }
}

/// Answer to putting a notice up.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PutView {
    pub(crate) showing: String,
    #[ts(type = "number")]
    pub(crate) started_at_ms: i64,
    pub(crate) words: NoticeView,
}

impl From<views::PutView> for PutView {
    fn from(view: views::PutView) -> Self {
        Self {
            showing: view.showing,
            started_at_ms: view.started_at_ms,
            words: view.words.into(),
        }
    }
}

/// One part of a card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CardPart {
    pub(crate) key: &'static str,
    pub(crate) blocks: Vec<BlockView>,
}

impl From<views::CardPart> for CardPart {
    fn from(view: views::CardPart) -> Self {
        Self {
            key: view.key,
            blocks: many(view.blocks),
        }
    }
}

/// What was said to a card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChoiceView {
    pub(crate) id: String,
    pub(crate) state: &'static str,
    #[ts(type = "number")]
    pub(crate) at_ms: i64,
    pub(crate) method: Option<String>,
}

impl From<views::ChoiceView> for ChoiceView {
    fn from(view: views::ChoiceView) -> Self {
        Self {
            id: view.id,
            state: view.state,
            at_ms: view.at_ms,
            method: view.method,
        }
    }
}

/// A card: the explicit-consent question for one purpose.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CardView {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) under: Option<String>,
    pub(crate) section: String,
    pub(crate) place: &'static str,
    pub(crate) strength: &'static str,
    pub(crate) parts: Vec<CardPart>,
    pub(crate) statement: String,
    pub(crate) stops: Vec<BlockView>,
    pub(crate) goes_on: Vec<BlockView>,
    pub(crate) choice: Option<ChoiceView>,
    pub(crate) changed: bool,
}

impl From<views::CardView> for CardView {
    fn from(view: views::CardView) -> Self {
        Self {
            id: view.id,
            title: view.title,
            under: view.under,
            section: view.section,
            place: view.place,
            strength: view.strength,
            parts: many(view.parts),
            statement: view.statement,
            stops: many(view.stops),
            goes_on: many(view.goes_on),
            choice: view.choice.map(Into::into),
            changed: view.changed,
        }
    }
}

/// One option of a list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OptionView {
    pub(crate) code: String,
    pub(crate) label: String,
    pub(crate) own_words: bool,
    pub(crate) exclusive: bool,
    pub(crate) card: Option<String>,
}

impl From<views::OptionView> for OptionView {
    fn from(view: views::OptionView) -> Self {
        Self {
            code: view.code,
            label: view.label,
            own_words: view.own_words,
            exclusive: view.exclusive,
            card: view.card,
        }
    }
}

/// Words somebody was once shown, exactly.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextView {
    pub(crate) blocks: Vec<BlockView>,
    pub(crate) markdown: String,
    pub(crate) digest: String,
}

impl From<views::TextView> for TextView {
    fn from(view: views::TextView) -> Self {
        Self {
            blocks: many(view.blocks),
            markdown: view.markdown,
            digest: view.digest,
        }
    }
}

//! Notices and cards as a screen shows them.

/// A run of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineView {
    /// The words.
    pub text: String,
    /// True where they stand out.
    pub strong: bool,
}

/// A block of words; no markup can come through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockView {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The words.
        text: Vec<InlineView>,
    },
    /// A paragraph.
    Paragraph {
        /// The words.
        text: Vec<InlineView>,
    },
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
        /// The items.
        items: Vec<Vec<InlineView>>,
    },
    /// A table.
    Table {
        /// Column headings.
        head: Vec<String>,
        /// Rows.
        rows: Vec<Vec<String>>,
    },
}

/// Which notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeName {
    /// Pack id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Version.
    pub version: String,
}

/// One part of the notice column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefPart {
    /// `why`, `reason`, `who`, `howLong` or `ifNot`.
    pub key: &'static str,
    /// The words.
    pub blocks: Vec<BlockView>,
}

/// How a layer was put up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShowingView {
    /// The showing.
    pub id: String,
    /// `screen`, `aloud` or `paper`.
    pub how: &'static str,
    /// When it began.
    pub started_at_ms: i64,
    /// True once it has ended.
    pub ended: bool,
}

/// One layer of the notice in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeView {
    /// `short`, `section`, `full`, `leaflet` or `changes`.
    pub layer: &'static str,
    /// The section, for that layer.
    pub section: Option<String>,
    /// Heading.
    pub title: String,
    /// Language tag.
    pub language: String,
    /// Version of the notice.
    pub version: String,
    /// SHA-256 of the words.
    pub digest: String,
    /// The five parts of the column; only for a section.
    pub brief: Vec<BriefPart>,
    /// All the words.
    pub blocks: Vec<BlockView>,
    /// Shortest honest time to read it aloud.
    pub speak_ms: u64,
    /// The newest showing of this layer in this interview.
    pub showing: Option<ShowingView>,
    /// True where these words count only once they were read out: the person does not see the screen.
    pub aloud_first: bool,
    /// True where the person sees the screen: put up there, these words tell them something.
    pub on_screen: bool,
}

/// Answer to putting a notice up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutView {
    /// The new showing.
    pub showing: String,
    /// When it began.
    pub started_at_ms: i64,
    /// What was put up.
    pub words: NoticeView,
}

/// One part of a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardPart {
    /// `what`, `why`, `who`, `howLong`, `ifNo`, `notACondition` or `takeBack`.
    pub key: &'static str,
    /// The words.
    pub blocks: Vec<BlockView>,
}

/// What was said to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceView {
    /// The choice.
    pub id: String,
    /// Its state: `given`, `refused`, `deferred`, `withdrawn`, …
    pub state: &'static str,
    /// When.
    pub at_ms: i64,
    /// How it was said.
    pub method: Option<String>,
}

/// A card: the explicit-consent question for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardView {
    /// Code.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The heading it stands under on the page of choices.
    pub under: Option<String>,
    /// The section that is told before this is asked.
    pub section: String,
    /// `group`, `option` or `choices`.
    pub place: &'static str,
    /// `ordinary`, `explicit` or `explicit-written`.
    pub strength: &'static str,
    /// The seven parts, in their fixed order.
    pub parts: Vec<CardPart>,
    /// The sentence agreed to.
    pub statement: String,
    /// On taking back: what stops.
    pub stops: Vec<BlockView>,
    /// On taking back: what goes on.
    pub goes_on: Vec<BlockView>,
    /// The person's newest choice.
    pub choice: Option<ChoiceView>,
    /// True where they agreed to it in other words than it has now.
    pub changed: bool,
}

/// One option of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionView {
    /// Standard code.
    pub code: String,
    /// Label.
    pub label: String,
    /// Asks for the person's own words.
    pub own_words: bool,
    /// Rules the others out.
    pub exclusive: bool,
    /// The card that comes up before it is stored.
    pub card: Option<String>,
}

/// Words somebody was once shown, exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextView {
    /// As blocks.
    pub blocks: Vec<BlockView>,
    /// As they are stored.
    pub markdown: String,
    /// Their SHA-256.
    pub digest: String,
}

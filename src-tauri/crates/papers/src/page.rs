//! The receipt as blocks: what stands on it, in order, made from the content alone. The HTML page and the PDF are two
//! ways to set the same blocks, so that they have the same words in the same order.

mod choices;
mod code;
mod top;

use tell_first_notice::{Block as NoticeBlock, Inline, blocks};

pub use code::Qr;

use crate::content::Content;

/// A whole receipt, ready to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Language tag of the application's own words.
    pub language: &'static str,
    /// Name of the document: it names nobody, since it becomes a file name and a window title.
    pub title: String,
    /// The line every page of it carries in the practice world.
    pub practice: Option<String>,
    /// What stands on it, in order.
    pub blocks: Vec<Block>,
}

/// One thing on a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 for the one at the top, 2 for parts, 3 for what is in them.
        level: u8,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A remark, in smaller type.
    Remark(Vec<Span>),
    /// A list.
    List {
        /// True for numbers.
        ordered: bool,
        /// The points.
        items: Vec<Vec<Span>>,
    },
    /// Names with what belongs to them.
    Facts(Vec<Fact>),
    /// A table.
    Table {
        /// Column headings.
        head: Vec<String>,
        /// Rows, each with a cell for each heading.
        rows: Vec<Vec<Cell>>,
    },
    /// One answer to a card: kept together on paper, of one look whatever the answer.
    Choice(Vec<Self>),
    /// The very words that were agreed to.
    Quote(Vec<Self>),
    /// Signs to compare letter by letter, in a type of even width.
    Code(String),
    /// The square code. The same text follows it as [`Block::Code`].
    Qr(Qr),
}

/// Words of one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// True where they carry weight.
    pub strong: bool,
}

/// A name and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// What belongs to it, a line each.
    pub lines: Vec<String>,
    /// True for signs to compare letter by letter.
    pub code: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Lines.
    pub lines: Vec<Vec<Span>>,
    /// True for signs to compare letter by letter.
    pub code: bool,
}

/// The receipt, from its content and nothing else.
pub fn page(content: &Content) -> Page {
    let mut blocks = top::top(content);
    blocks.extend(top::who_we_are(content));
    if let Some(ended) = &content.ended {
        blocks.extend(choices::ended(ended));
    }
    blocks.extend(top::told(content));
    blocks.extend(choices::choices(content));
    blocks.extend(choices::not_asked(content));
    blocks.extend(choices::unanswered(content));
    blocks.extend(top::rights(content));
    blocks.extend(code::proof(content));
    Page {
        language: "en-GB",
        title: content.title.clone(),
        practice: content.watermark.clone(),
        blocks,
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading {
        level,
        text: text.to_owned(),
    }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(plain(text))
}

fn plain(text: &str) -> Vec<Span> {
    vec![Span {
        text: text.to_owned(),
        strong: false,
    }]
}

fn strong(text: &str) -> Vec<Span> {
    vec![Span {
        text: text.to_owned(),
        strong: true,
    }]
}

fn fact(name: &str, text: &str) -> Fact {
    Fact {
        name: name.to_owned(),
        lines: vec![text.to_owned()],
        code: false,
    }
}

/// The notice's own small Markdown. Its headings become weighty lines, since the receipt has headings of its own.
pub(crate) fn markdown(text: &str) -> Vec<Block> {
    blocks(text).iter().map(one).collect()
}

fn one(block: &NoticeBlock) -> Block {
    match block {
        NoticeBlock::Heading { text, .. } => {
            let words: String = text.iter().map(|piece| piece.text.as_str()).collect();
            Block::Paragraph(strong(&words))
        }
        NoticeBlock::Paragraph(text) => Block::Paragraph(spans(text)),
        NoticeBlock::List { ordered, items } => Block::List {
            ordered: *ordered,
            items: items.iter().map(|item| spans(item)).collect(),
        },
        NoticeBlock::Table { head, rows } => Block::Table {
            head: head.clone(),
            rows: rows
                .iter()
                .map(|row| row.iter().map(|cell| text_cell(cell)).collect())
                .collect(),
        },
    }
}

fn spans(text: &[Inline]) -> Vec<Span> {
    let span = |piece: &Inline| Span {
        text: piece.text.clone(),
        strong: piece.strong,
    };
    text.iter().map(span).collect()
}

fn text_cell(text: &str) -> Cell {
    Cell {
        lines: vec![plain(text)],
        code: false,
    }
}

/// A time of the content as people write it; as it stands where it is none.
fn when(time: &str) -> String {
    chrono::DateTime::parse_from_rfc3339(time)
        .map_or_else(|_| time.to_owned(), crate::words::date_and_time)
}

/// A date of the content, likewise.
fn day(date: &str) -> String {
    date.parse()
        .map_or_else(|_| date.to_owned(), crate::words::date)
}

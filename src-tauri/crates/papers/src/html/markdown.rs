//! The notice's own small Markdown as HTML.

use maud::{Markup, html as part};
use tell_first_notice::{Block, Inline, blocks};

/// Each block of the words, escaped. Headings become strong lines, since the receipt has headings of its own.
pub(crate) fn words(markdown: &str) -> Markup {
    part! { @for block in blocks(markdown) { (one(&block)) } }
}

fn one(block: &Block) -> Markup {
    match block {
        Block::Heading { text, .. } => part! { p { strong { (line(text)) } } },
        Block::Paragraph(text) => part! { p { (line(text)) } },
        Block::List {
            ordered: true,
            items,
        } => part! { ol { @for item in items { li { (line(item)) } } } },
        Block::List {
            ordered: false,
            items,
        } => part! { ul { @for item in items { li { (line(item)) } } } },
        Block::Table { head, rows } => part! {
            table {
                thead { tr { @for cell in head { th scope="col" { (cell) } } } }
                tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
            }
        },
    }
}

fn line(text: &[Inline]) -> Markup {
    part! {
        @for piece in text {
            @if piece.strong { strong { (piece.text) } } @else { (piece.text) }
        }
    }
}

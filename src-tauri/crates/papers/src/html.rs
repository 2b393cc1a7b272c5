//! The receipt as one page that needs nothing else: no script, no picture from elsewhere, no address it calls.
//!
//! Ordinary and large print are one page. Its own style makes it large while the address ends in `#large-print`, and
//! two links at the top, which are not printed, go there and back: so both have one digest, and no script is needed.
//! In the application the same is a class of the sheet that is printed.

use maud::{DOCTYPE, Markup, PreEscaped, html as markup};

use crate::content::Content;
use crate::file::MARKER;
use crate::page::{self, Block, Cell, Fact, Page, Qr, Span, page};

/// How it looks on a screen and on A4 paper.
const STYLE: &str = include_str!("html/receipt.css");

/// What a browser may do with the page: nothing but apply its own style.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Blank modules around a square code, as its standard asks.
const QUIET: usize = 4;

/// The receipt as a self-contained HTML page with the marker for its data, fit to print on A4. Every text of the
/// content is escaped. The same content gives the same bytes; the log knows their SHA-256.
pub fn html(content: &Content) -> String {
    set(&page(content)).into_string()
}

fn set(page: &Page) -> Markup {
    markup! {
        (DOCTYPE)
        html lang=(page.language) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (page.title) }
                style { (PreEscaped(STYLE)) }
            }
            body #large-print class=[page.practice.as_ref().map(|_| "practice")] {
                @if let Some(line) = &page.practice { (practice(line)) }
                nav.sizes {
                    a href="#large-print" { "Large print" } " "
                    a href="#ordinary-print" { "Ordinary print" }
                }
                main #ordinary-print { (all(&page.blocks)) }
                "\n" (PreEscaped(MARKER)) "\n"
            }
        }
        "\n"
    }
}

/// The line at the top, and the mark that printing repeats on every page.
fn practice(line: &str) -> Markup {
    markup! {
        p.banner { (line) }
        div.watermark aria-hidden="true" { (line) }
    }
}

/// Words of a notice, escaped, as they stand on a receipt.
pub(crate) fn markdown(text: &str) -> Markup {
    all(&page::markdown(text))
}

fn all(blocks: &[Block]) -> Markup {
    markup! { @for block in blocks { (one(block)) } }
}

fn one(block: &Block) -> Markup {
    match block {
        Block::Heading { level: 1, text } => markup! { h1 { (text) } },
        Block::Heading { level: 2, text } => markup! { h2 { (text) } },
        Block::Heading { text, .. } => markup! { h3 { (text) } },
        Block::Paragraph(text) => markup! { p { (line(text)) } },
        Block::Remark(text) => markup! { p.small { (line(text)) } },
        Block::List {
            ordered: true,
            items,
        } => markup! { ol { @for item in items { li { (line(item)) } } } },
        Block::List {
            ordered: false,
            items,
        } => markup! { ul { @for item in items { li { (line(item)) } } } },
        Block::Facts(facts) => markup! { dl.facts { @for fact in facts { (fact_lines(fact)) } } },
        Block::Table { head, rows } => markup! {
            table {
                thead { tr { @for cell in head { th scope="col" { (cell) } } } }
                tbody { @for row in rows { tr { @for each in row { (cell(each)) } } } }
            }
        },
        Block::Choice(blocks) => markup! { div.choice { (all(blocks)) } },
        Block::Quote(blocks) => markup! { blockquote { (all(blocks)) } },
        Block::Code(text) => markup! { p.code { (text) } },
        Block::Qr(qr) => square(qr),
    }
}

fn fact_lines(fact: &Fact) -> Markup {
    markup! {
        dt { (fact.name) }
        dd.code[fact.code] { @for (at, text) in fact.lines.iter().enumerate() { @if at > 0 { br; } (text) } }
    }
}

fn cell(cell: &Cell) -> Markup {
    markup! { td.code[cell.code] { @for (at, text) in cell.lines.iter().enumerate() { @if at > 0 { br; } (line(text)) } } }
}

fn line(text: &[Span]) -> Markup {
    markup! { @for piece in text { @if piece.strong { strong { (piece.text) } } @else { (piece.text) } } }
}

fn square(qr: &Qr) -> Markup {
    let side = qr.side + 2 * QUIET;
    let path: String = qr
        .runs()
        .into_iter()
        .map(|(row, from, count)| format!("M{} {}h{count}v1h-{count}z", from + QUIET, row + QUIET))
        .collect();
    markup! {
        svg.square xmlns="http://www.w3.org/2000/svg" viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(qr.alternative) {
            path d=(path) {}
        }
    }
}

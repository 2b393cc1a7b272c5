//! Screens and papers as plain words, so that a story can say what they say.

use tell_first_desk::views::{BlockView, CardView, InlineView, NoticeView};
use tell_first_intake::Piece;

/// Every word of the interface, as the screens have it.
const INTERFACE: &str = include_str!("../../../ui/src/text/en-GB.ftl");
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// An answer in the interface's words, on one line.
pub(crate) fn answer(pieces: &[Piece]) -> String {
    let words: Vec<String> = pieces.iter().map(piece).collect();
    words.join(", ")
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Text(text) => text.clone(),
        Piece::Word(word) => interface(&format!("answer-word-{word}"), "", ""),
        Piece::Date { day, month, year } => {
            let month = month
                .parse::<usize>()
                .map_or(month.as_str(), |number| MONTHS[number - 1]);
            let words = [day.as_str(), month, year.as_str()];
            words
                .into_iter()
                .filter(|word| !word.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        }
        Piece::Money { amount, frequency } if frequency.is_empty() => pounds(amount),
        Piece::Money { amount, frequency } => {
            let id = format!("answer-money-{frequency}");
            interface(&id, "amount", &pounds(amount))
        }
        Piece::Named { what, text } => interface(&format!("answer-named-{what}"), "text", text),
    }
}

/// `£1,234.50`.
fn pounds(amount: &str) -> String {
    let (whole, pence) = amount.split_once('.').unwrap_or((amount, "00"));
    let mut shown = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    format!("£{shown}.{pence}")
}

/// One text of the interface with its one argument filled in.
fn interface(id: &str, name: &str, value: &str) -> String {
    let line = INTERFACE
        .lines()
        .find_map(|line| line.strip_prefix(id)?.strip_prefix(" = "));
    line.unwrap_or(id).replace(&format!("{{ ${name} }}"), value)
}

/// The words of blocks, one line each.
pub(crate) fn blocks(blocks: &[BlockView]) -> String {
    let of = |inlines: &[InlineView]| -> String {
        inlines.iter().map(|inline| inline.text.as_str()).collect()
    };
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            BlockView::Heading { text, .. } | BlockView::Paragraph { text } => lines.push(of(text)),
            BlockView::List { items, .. } => lines.extend(items.iter().map(|item| of(item))),
            BlockView::Table { head, rows } => {
                lines.push(head.join(" "));
                lines.extend(rows.iter().map(|row| row.join(" ")));
            }
        }
    }
    lines.join("\n")
}

/// The words of a notice.
pub(crate) fn notice(notice: &NoticeView) -> String {
    format!("{}\n{}", notice.title, blocks(&notice.blocks))
}

/// The words of a card, in the order they are shown.
pub(crate) fn card(card: &CardView) -> String {
    let parts: Vec<String> = card.parts.iter().map(|part| blocks(&part.blocks)).collect();
    format!("{}\n{}\n{}", card.title, parts.join("\n"), card.statement)
}

/// The words of a page of HTML: no tags, no styles, one space between words.
pub(crate) fn html(page: &str) -> String {
    let mut words = String::new();
    let mut rest = page;
    while let Some((before, tag)) = rest.split_once('<') {
        words.push_str(before);
        words.push(' ');
        let end = if tag.starts_with("style") {
            "</style>"
        } else {
            ">"
        };
        rest = tag.split_once(end).map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", " "),
        ("&amp;", "&"),
    ];
    for (sign, plain) in signs {
        words = words.replace(sign, plain);
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

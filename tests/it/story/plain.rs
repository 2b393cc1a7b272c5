//! Screens and papers as plain words, so that a story can say what they say.

use tell_first_desk::views::{BlockView, CardView, InlineView, NoticeView};

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

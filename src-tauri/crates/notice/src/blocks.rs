//! Notice Markdown as plain blocks: what a screen puts up without ever seeing markup.
//!
//! The language is small on purpose: headings, paragraphs, flat lists, tables, strong words. [`flaws`] refuses
//! the rest, so that a notice can hold no script, no link and no image; [`blocks`] then loses nothing.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A piece of a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A flat list.
    List {
        /// True for numbers, false for bullets.
        ordered: bool,
        /// The points, in order.
        items: Vec<Vec<Inline>>,
    },
    /// A table.
    Table {
        /// Column headings.
        head: Vec<String>,
        /// Rows of cells.
        rows: Vec<Vec<String>>,
    },
}

/// Words of one weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// The words.
    pub text: String,
    /// True where they carry weight.
    pub strong: bool,
}

/// The blocks of a notice text, in order. Total: text that [`crate::read`] would refuse comes out as plain words.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut maker = Maker::default();
    for event in parser(markdown) {
        maker.take(event);
    }
    maker.flush_paragraph();
    maker.done
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES)
}

/// The words of a text without its markup: a line for each heading, paragraph, point or cell.
pub(crate) fn plain_text(markdown: &str) -> String {
    let mut lines = Vec::new();
    for block in blocks(markdown) {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => lines.push(join(&text)),
            Block::List { items, .. } => lines.extend(items.iter().map(|item| join(item))),
            Block::Table { head, rows } => {
                lines.extend(head);
                lines.extend(rows.into_iter().flatten());
            }
        }
    }
    lines.join("\n")
}

fn join(text: &[Inline]) -> String {
    text.iter().map(|inline| inline.text.as_str()).collect()
}

/// Builds blocks from the parser's events.
#[derive(Default)]
struct Maker {
    done: Vec<Block>,
    line: Vec<Inline>,
    strong: u32,
    list: Option<(bool, Vec<Vec<Inline>>)>,
    depth: u32,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
}

impl Maker {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text)
            | Event::Html(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text) => self.push(&text),
            Event::SoftBreak | Event::HardBreak => self.push(" "),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn push(&mut self, text: &str) {
        let strong = self.strong > 0;
        match self.line.last_mut() {
            Some(last) if last.strong == strong => last.text.push_str(text),
            Some(_) | None => self.line.push(Inline {
                text: text.to_owned(),
                strong,
            }),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "refused when the pack is read; only their words are kept"
    )]
    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::List(first) => {
                self.depth += 1;
                if self.depth == 1 {
                    self.flush_paragraph();
                    self.list = Some((first.is_some(), Vec::new()));
                } else {
                    self.flush_item();
                }
            }
            Tag::Item => self.flush_item(),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::BlockQuote(_) => self.part(),
            _ => {}
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "refused when the pack is read; only their words are kept"
    )]
    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock if self.list.is_none() => {
                self.flush_paragraph();
            }
            TagEnd::Heading(level) => self.heading(level),
            TagEnd::Item => self.flush_item(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::TableCell => {
                let cell = join(&std::mem::take(&mut self.line));
                self.row.push(cell);
            }
            TagEnd::TableHead => self.head = std::mem::take(&mut self.row),
            TagEnd::TableRow => self.rows.push(std::mem::take(&mut self.row)),
            TagEnd::Table => {
                let (head, rows) = (
                    std::mem::take(&mut self.head),
                    std::mem::take(&mut self.rows),
                );
                self.done.push(Block::Table { head, rows });
            }
            _ => {}
        }
    }

    /// A new paragraph: its own block outside a list, a space inside a point.
    fn part(&mut self) {
        if self.list.is_none() {
            self.flush_paragraph();
        } else if !self.line.is_empty() {
            self.push(" ");
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        let text = std::mem::take(&mut self.line);
        if self.list.is_some() {
            self.line = text;
            return;
        }
        self.done.push(Block::Heading {
            level: level as u8,
            text,
        });
    }

    fn end_list(&mut self) {
        self.flush_item();
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0
            && let Some((ordered, items)) = self.list.take()
        {
            self.done.push(Block::List { ordered, items });
        }
    }

    fn flush_item(&mut self) {
        let line = std::mem::take(&mut self.line);
        if let Some((_, items)) = &mut self.list
            && !line.is_empty()
        {
            items.push(line);
        }
    }

    fn flush_paragraph(&mut self) {
        let line = std::mem::take(&mut self.line);
        if !line.is_empty() {
            self.done.push(Block::Paragraph(line));
        }
    }
}

/// What a text holds beyond the small language: the byte offset and the reason of each.
pub(crate) fn flaws(markdown: &str) -> Vec<(usize, String)> {
    let parser = parser(markdown);
    let mut found: Vec<(usize, String)> = parser
        .reference_definitions()
        .iter()
        .map(|(_, definition)| {
            (
                definition.span.start,
                "a link is not allowed in a notice".to_owned(),
            )
        })
        .collect();
    let mut lists = Lists::default();
    for (event, range) in parser.into_offset_iter() {
        let reason = lists
            .refusal(&event)
            .or_else(|| refusal(&event, lists.depth > 0));
        found.extend(reason.map(|reason| (range.start, reason.to_owned())));
    }
    found
}

/// Where the text stands in a list.
#[derive(Default)]
struct Lists {
    depth: u32,
    paragraphs: u32,
}

impl Lists {
    /// Follows one event; says why a list may not go on like this.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "only what lists are made of counts here"
    )]
    fn refusal(&mut self, event: &Event<'_>) -> Option<&'static str> {
        match event {
            Event::Start(Tag::List(_)) => {
                self.depth += 1;
                (self.depth > 1).then_some("a list inside a list is not allowed")
            }
            Event::End(TagEnd::List(_)) => {
                self.depth = self.depth.saturating_sub(1);
                None
            }
            Event::Start(Tag::Item) => {
                self.paragraphs = 0;
                None
            }
            Event::Start(Tag::Paragraph) if self.depth > 0 => {
                self.paragraphs += 1;
                (self.paragraphs > 1).then_some("a point of a list must be one paragraph")
            }
            _ => None,
        }
    }
}

/// Why one event is not allowed; `None` where it is.
fn refusal(event: &Event<'_>, in_list: bool) -> Option<&'static str> {
    match event {
        Event::Start(tag) => tag_refusal(tag, in_list),
        Event::Text(text) => text
            .chars()
            .find(|c| !crate::plain::allowed(*c))
            .map(|_| crate::plain::REASON),
        Event::Html(_) | Event::InlineHtml(_) => Some("HTML is not allowed in a notice"),
        Event::Code(_) => Some("code is not allowed in a notice"),
        Event::InlineMath(_)
        | Event::DisplayMath(_)
        | Event::FootnoteReference(_)
        | Event::TaskListMarker(_) => {
            Some("only headings, paragraphs, lists, tables and strong words are allowed")
        }
        Event::HardBreak => Some("a forced line break is not allowed; start a new paragraph"),
        Event::Rule => Some("a ruled line is not allowed"),
        Event::End(_) | Event::SoftBreak => None,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a list of what is allowed: everything new is refused"
)]
fn tag_refusal(tag: &Tag<'_>, in_list: bool) -> Option<&'static str> {
    match tag {
        Tag::Heading { .. } | Tag::Table(_) if in_list => {
            Some("only words may stand in a point of a list")
        }
        Tag::List(Some(first)) if *first != 1 => Some("a numbered list starts at 1"),
        Tag::Paragraph
        | Tag::Heading { .. }
        | Tag::List(_)
        | Tag::Item
        | Tag::Strong
        | Tag::Table(_)
        | Tag::TableHead
        | Tag::TableRow
        | Tag::TableCell => None,
        Tag::HtmlBlock => Some("HTML is not allowed in a notice"),
        Tag::Link { .. } => Some("a link is not allowed in a notice"),
        Tag::Image { .. } => Some("an image is not allowed in a notice"),
        Tag::CodeBlock(_) => Some("code is not allowed in a notice"),
        Tag::Emphasis => Some("slanted words are not allowed; use strong words or none"),
        Tag::BlockQuote(_) => Some("a quotation block is not allowed"),
        _ => Some("only headings, paragraphs, lists, tables and strong words are allowed"),
    }
}

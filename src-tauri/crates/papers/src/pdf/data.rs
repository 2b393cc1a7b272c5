//! The blocks of a page as data for the template. Every text passes [`Signs`] on its way.

use serde_json::{Map, Value, json};

use crate::page::{Block, Cell, Fact, Page, Qr, Span};

/// Stands for a sign that the typeface lacks.
pub(super) const LACKING: char = '\u{FFFD}';
/// Said at the end of a page that has it.
const LACKING_WORDS: &str = "\u{FFFD} stands for a sign that the typeface of this paper lacks. The file attached to this document has the sign itself.";
/// Dots on each side for one module of a square code: readers that smooth pictures still leave it sharp.
const DOTS: usize = 8;
/// Blank modules around a square code, as its standard asks.
const QUIET: usize = 4;

/// Which signs can be set, and whether one could not.
pub(super) struct Signs<F> {
    can_set: F,
    lacked: bool,
}

/// A page as data, and the pictures it names by path.
pub(super) struct Drawn {
    /// The blocks.
    pub(super) blocks: Vec<Value>,
    /// Pictures, dot by dot.
    pub(super) pictures: Vec<(String, Vec<u8>)>,
}

impl<F: Fn(char) -> bool> Signs<F> {
    pub(super) const fn new(can_set: F) -> Self {
        Self {
            can_set,
            lacked: false,
        }
    }

    /// The text with a mark in the place of every sign that cannot be set, and white space as spaces.
    pub(super) fn text(&mut self, text: &str) -> String {
        let mut one = |sign: char| {
            if sign.is_whitespace() && sign != '\u{A0}' && sign != '\u{202F}' {
                ' '
            } else if is_plain(sign) && (self.can_set)(sign) {
                sign
            } else {
                self.lacked = true;
                LACKING
            }
        };
        text.chars().map(&mut one).collect()
    }

    /// The blocks, and the remark about what could not be set where there is something.
    pub(super) fn page(&mut self, page: &Page) -> Drawn {
        let mut pictures = Vec::new();
        let mut blocks: Vec<Value> = page
            .blocks
            .iter()
            .map(|block| self.block(block, &mut pictures))
            .collect();
        if self.lacked {
            let remark = json!({"text": LACKING_WORDS, "strong": false});
            blocks.push(json!({"kind": "remark", "spans": [remark]}));
        }
        Drawn { blocks, pictures }
    }

    fn block(&mut self, block: &Block, pictures: &mut Vec<(String, Vec<u8>)>) -> Value {
        match block {
            Block::Heading { level, text } => {
                json!({"kind": "heading", "level": level, "text": self.text(text)})
            }
            Block::Paragraph(spans) => json!({"kind": "paragraph", "spans": self.spans(spans)}),
            Block::Remark(spans) => json!({"kind": "remark", "spans": self.spans(spans)}),
            Block::List { ordered, items } => {
                let items: Vec<Value> = items.iter().map(|item| self.spans(item)).collect();
                json!({"kind": "list", "ordered": ordered, "items": items})
            }
            Block::Facts(facts) => {
                let facts: Vec<Value> = facts.iter().map(|fact| self.fact(fact)).collect();
                json!({"kind": "facts", "facts": facts})
            }
            Block::Table { head, rows } => {
                let head: Vec<String> = head.iter().map(|text| self.text(text)).collect();
                let row = |row: &Vec<Cell>| row.iter().map(|cell| self.cell(cell)).collect();
                let rows: Vec<Vec<Value>> = rows.iter().map(row).collect();
                json!({"kind": "table", "head": head, "rows": rows})
            }
            Block::Choice(blocks) => self.within("choice", blocks, pictures),
            Block::Quote(blocks) => self.within("quote", blocks, pictures),
            Block::Code(text) => json!({"kind": "code", "text": self.text(text)}),
            Block::Qr(qr) => {
                let file = format!("/qr-{}", pictures.len());
                let (side, dots) = dots(qr);
                pictures.push((file.clone(), dots));
                json!({"kind": "qr", "file": file, "side": side, "alternative": self.text(&qr.alternative)})
            }
        }
    }

    fn within(
        &mut self,
        kind: &str,
        blocks: &[Block],
        pictures: &mut Vec<(String, Vec<u8>)>,
    ) -> Value {
        let blocks: Vec<Value> = blocks
            .iter()
            .map(|block| self.block(block, pictures))
            .collect();
        json!({"kind": kind, "blocks": blocks})
    }

    fn spans(&mut self, spans: &[Span]) -> Value {
        let all = spans.iter().filter(|span| !span.text.is_empty());
        all.map(|span| json!({"text": self.text(&span.text), "strong": span.strong}))
            .collect()
    }

    fn fact(&mut self, fact: &Fact) -> Value {
        let lines: Vec<String> = fact.lines.iter().map(|line| self.text(line)).collect();
        json!({"name": self.text(&fact.name), "lines": lines, "code": fact.code})
    }

    fn cell(&mut self, cell: &Cell) -> Value {
        let lines: Vec<Value> = cell.lines.iter().map(|line| self.spans(line)).collect();
        json!({"lines": lines, "code": cell.code})
    }
}

/// The data of the whole document.
pub(super) fn document(page: &Page, parts: Map<String, Value>, drawn: Vec<Value>) -> Value {
    let (lang, region) = page.language.split_once('-').unwrap_or((page.language, ""));
    let mut data = parts;
    data.insert("lang".to_owned(), json!(lang));
    data.insert(
        "region".to_owned(),
        if region.is_empty() {
            Value::Null
        } else {
            json!(region)
        },
    );
    data.insert("blocks".to_owned(), Value::Array(drawn));
    Value::Object(data)
}

/// Signs the standards for keeping and reading allow: none that only steers, and none whose meaning is private.
fn is_plain(sign: char) -> bool {
    let private = matches!(sign, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    let nothing =
        matches!(sign, '\u{FEFF}' | '\u{FFF0}'..='\u{FFFB}') || u32::from(sign) & 0xFFFE == 0xFFFE;
    // These turn the order of reading round, or join what stands beside them, unseen.
    let steers = matches!(sign, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{AD}');
    !(sign.is_control() || private || nothing || steers)
}

/// The picture with its quiet border, dark as 0 and light as 255, and how many dots its side has.
fn dots(qr: &Qr) -> (usize, Vec<u8>) {
    let side = (qr.side + 2 * QUIET) * DOTS;
    let mut dots = vec![u8::MAX; side * side];
    for (row, from, count) in qr.runs() {
        for line in 0..DOTS {
            let start = ((row + QUIET) * DOTS + line) * side + (from + QUIET) * DOTS;
            if let Some(dark) = dots.get_mut(start..start + count * DOTS) {
                dark.fill(0);
            }
        }
    }
    (side, dots)
}

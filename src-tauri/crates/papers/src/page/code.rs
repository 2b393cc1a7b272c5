//! What ties the paper to its file: the numbers at the end, and the square code.

use qrcode::{Color, EcLevel, QrCode};

use super::{Block, Fact, fact, heading, paragraph};
use crate::content::Content;
use crate::words::in_fours;

/// A square code, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Qr {
    /// What it holds.
    pub text: String,
    /// What to say in its place to whoever cannot see it.
    pub alternative: String,
    /// Modules on each side, without the quiet border of four that belongs around it.
    pub side: usize,
    /// Row by row: true where it is dark.
    pub dark: Vec<bool>,
}

impl Qr {
    /// `None` for a text that no code holds.
    fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        Some(Self {
            text: text.to_owned(),
            alternative: "Square code. It holds the line that is printed under it.".to_owned(),
            side: code.width(),
            dark: code
                .to_colors()
                .into_iter()
                .map(|color| color == Color::Dark)
                .collect(),
        })
    }

    /// The dark stretches of each row: row, first module, how many.
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for (row, line) in self.dark.chunks(self.side.max(1)).enumerate() {
            for (column, _) in line.iter().enumerate().filter(|(_, dark)| **dark) {
                match runs.last_mut() {
                    Some((in_row, from, count)) if *in_row == row && *from + *count == column => {
                        *count += 1;
                    }
                    _ => runs.push((row, column, 1)),
                }
            }
        }
        runs
    }
}

pub(super) fn proof(content: &Content) -> Vec<Block> {
    let code = content.code();
    let mut blocks = vec![
        heading(2, "Proof"),
        paragraph(
            "These numbers let anyone check that our record of this meeting was not changed later. They hold none of \
             your answers. You do not need them for any of your rights.",
        ),
        paragraph(
            "The check needs the file that belongs to this paper, and no help from us. The square and the line under \
             it say which file that is, and what our record was just before.",
        ),
        Block::Facts(vec![
            number("Receipt", &content.receipt),
            number("Record", &content.vault),
            number("Notice", &content.organisation.notice.digest),
            number("Key", &in_fours(&content.log.key)),
            fact("Entries before this one", &content.log.size.to_string()),
        ]),
    ];
    blocks.extend(Qr::of(&code).map(Block::Qr));
    blocks.push(Block::Code(code));
    blocks
}

fn number(name: &str, text: &str) -> Fact {
    Fact {
        code: true,
        ..fact(name, text)
    }
}

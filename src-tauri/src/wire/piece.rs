//! An answer, piece by piece: the window puts all but the text into words.

use serde::Serialize;
use tell_first_intake as intake;
use ts_rs::TS;

/// One piece of an answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub(crate) enum Piece {
    Text {
        text: String,
    },
    Word {
        word: &'static str,
    },
    Date {
        day: String,
        month: String,
        year: String,
    },
    Money {
        amount: String,
        frequency: String,
    },
    Named {
        what: &'static str,
        text: String,
    },
}

impl From<intake::Piece> for Piece {
    fn from(piece: intake::Piece) -> Self {
        match piece {
            intake::Piece::Text(text) => Self::Text { text },
            intake::Piece::Word(word) => Self::Word { word },
            intake::Piece::Date { day, month, year } => Self::Date { day, month, year },
            intake::Piece::Money { amount, frequency } => Self::Money { amount, frequency },
            intake::Piece::Named { what, text } => Self::Named { what, text },
        }
    }
}

//! Finds the data in what carries it: itself, a page, or a PDF.

use super::attached::{Attached, attached, is_pdf};
use crate::file::{DATA_BEGINS, DATA_ENDS, MARKER};

/// A file that may hold a receipt.
pub(super) enum Carrier<'a> {
    /// The data itself.
    Json(&'a [u8]),
    /// A page with the data in it.
    Html {
        /// What stands before the data.
        before: &'a [u8],
        /// The data.
        data: &'a [u8],
        /// What stands after it.
        after: &'a [u8],
    },
    /// A PDF with the data attached to it.
    Pdf {
        /// All of it.
        whole: &'a [u8],
        /// The data.
        data: Vec<u8>,
    },
}

/// A PDF that says it has our data, and has not.
pub(super) struct Broken;

impl<'a> Carrier<'a> {
    /// By what it begins with: `%PDF-` where no page is in it, or the first sign that is no white space, `{` for data,
    /// `<` for a page.
    /// `None` for anything else.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Option<Self>, Broken> {
        let page = || Self::html(bytes);
        if is_pdf(bytes) && page().is_none() {
            return match attached(bytes) {
                Attached::Data(data) => Ok(Some(Self::Pdf { whole: bytes, data })),
                Attached::Broken => Err(Broken),
                Attached::Nothing => Ok(None),
            };
        }
        let white = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        Ok(match bytes.iter().find(|byte| !white(byte)) {
            // What begins as a PDF and holds a page would be shown as one or the other, by its name.
            Some(b'<' | b'%') => page(),
            // A byte order mark is no white space, but is no reason not to say what is wrong.
            Some(b'{' | 0xEF) => Some(Self::Json(bytes)),
            _ => None,
        })
    }

    fn html(bytes: &'a [u8]) -> Option<Self> {
        let (before, rest) = cut(bytes, DATA_BEGINS)?;
        let (data, after) = cut(rest, DATA_ENDS)?;
        Some(Self::Html {
            before,
            data,
            after,
        })
    }

    /// The data of the receipt.
    pub(super) fn data(&self) -> &[u8] {
        match self {
            Self::Json(data) | Self::Html { data, .. } => data,
            Self::Pdf { data, .. } => data,
        }
    }

    /// The page as the log knows it: with the marker in the place of the data. `None` where there is no page.
    pub(super) fn page(&self) -> Option<Vec<u8>> {
        match self {
            Self::Json(_) | Self::Pdf { .. } => None,
            Self::Html { before, after, .. } => Some([*before, MARKER.as_bytes(), *after].concat()),
        }
    }
}

/// What stands before and after the first place that says this.
fn cut<'a>(bytes: &'a [u8], mark: &str) -> Option<(&'a [u8], &'a [u8])> {
    let mark = mark.as_bytes();
    let at = bytes.windows(mark.len()).position(|part| part == mark)?;
    Some((bytes.get(..at)?, bytes.get(at + mark.len()..)?))
}

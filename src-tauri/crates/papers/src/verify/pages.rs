//! The words on the pages of a PDF against the data attached to it. The log does not know the pages of a PDF, but the
//! same data gives the same bytes: who has the engine sets them again and compares.

use super::Step;
use super::carrier::Carrier;
use crate::file::File;

/// What is known of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pages {
    /// There are none: not a PDF.
    None,
    /// They are those that the data gives.
    Same,
    /// They were set by another version of the application, or on another kind of computer, so that they cannot be set
    /// again here.
    OtherSetting,
    /// This program has no engine to set them.
    NotCompared,
}

impl Pages {
    /// As programs write it; nothing where there are no pages.
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Same => Some("same"),
            Self::OtherSetting => Some("other-setting"),
            Self::NotCompared => Some("not-compared"),
        }
    }
}

/// Compares the pages of a PDF, where that can be done.
pub(super) fn pages(carrier: &Carrier<'_>, file: &File) -> Step<Pages> {
    match carrier {
        Carrier::Json(_) | Carrier::Html { .. } => Ok(Pages::None),
        Carrier::Pdf { whole, .. } => compare(whole, file),
    }
}

#[cfg(feature = "pdf")]
fn compare(whole: &[u8], file: &File) -> Step<Pages> {
    use crate::pdf::{Print, SETTING, pdf};

    let mark = SETTING.as_bytes();
    if !whole.windows(mark.len()).any(|part| part == mark) {
        return Ok(Pages::OtherSetting);
    }
    let same = |print| pdf(file, print).is_ok_and(|made| made == whole);
    if Print::ALL.into_iter().any(same) {
        Ok(Pages::Same)
    } else {
        super::altered("pages")
    }
}

#[cfg(not(feature = "pdf"))]
fn compare(_: &[u8], _: &File) -> Step<Pages> {
    Ok(Pages::NotCompared)
}

//! Free text.

use super::look::Look;

/// Any text up to `max` characters.
pub(super) fn text(look: &mut Look<'_>, max: u32) {
    look.at_most("text", usize::try_from(max).unwrap_or(usize::MAX));
    look.put("text", look.text("text"));
}

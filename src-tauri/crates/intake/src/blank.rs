//! What counts as nothing typed.

/// True where a text shows nothing on any screen: no characters, or only spaces, controls and marks without a shape
/// (zero-width spaces, direction marks, fillers). Whoever types only those has typed nothing.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// The characters of Unicode's `Default_Ignorable_Code_Point` that a keyboard or a copied text may bring, and the
/// blank ones beside them.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::is_blank;

    #[test]
    fn what_shows_nothing_is_nothing() {
        for text in [
            "",
            " \t\n",
            "\u{200b}",
            "\u{feff}\u{2028} \u{202e}",
            "\u{3164}",
        ] {
            assert!(is_blank(text), "{text:?}");
        }
        // A name in any script, and a joiner inside one, is not.
        for text in ["A", "李", "نور", "श्री\u{200d}", "\u{200b}x"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}

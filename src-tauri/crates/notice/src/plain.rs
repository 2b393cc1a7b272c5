//! Characters a notice may hold.

/// Why a character was refused.
pub(crate) const REASON: &str = "holds a control, invisible or direction-changing character";

/// False for characters a reader cannot see but a program obeys: controls, direction overrides, invisible
/// joiners and marks, private and unassigned signs. Line feeds are checked where they matter.
pub(crate) fn allowed(c: char) -> bool {
    if c == '\n' {
        return true;
    }
    let hidden = matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}');
    !c.is_control() && !hidden
}

/// Signs that Markdown or a placeholder would obey. The values of the TOML files are put into Markdown, so they
/// hold none of these.
pub(crate) fn obeyed(c: char) -> bool {
    matches!(
        c,
        '<' | '>' | '[' | ']' | '{' | '}' | '*' | '`' | '|' | '\\'
    )
}

/// Most characters of one value of a TOML file: six times the longest explanation of a purpose we know. Longer texts
/// are Markdown.
pub(crate) const MOST_CHARS: usize = 2_000;

/// What is wrong with a value of a TOML file; `None` when it is plain words on one line.
pub(crate) fn value_flaw(value: &str) -> Option<String> {
    if value.chars().nth(MOST_CHARS).is_some() {
        return Some(format!("is longer than {MOST_CHARS} characters"));
    }
    if value.trim().is_empty() {
        return Some("is empty".to_owned());
    }
    if value.trim() != value {
        return Some("starts or ends with a space".to_owned());
    }
    if let Some(c) = value
        .chars()
        .next()
        .filter(|c| matches!(c, '#' | '-' | '+' | '='))
    {
        return Some(format!("starts with `{c}`, which is kept for markup"));
    }
    if let Some(c) = value.chars().find(|c| obeyed(*c)) {
        return Some(format!("holds `{c}`, which is kept for markup"));
    }
    value
        .chars()
        .any(|c| c == '\n' || !allowed(c))
        .then(|| REASON.to_owned())
}

/// Most characters of a pack's id or version.
const MOST_NAME: usize = 40;

/// What is wrong with the id or the version of a pack; `None` where a folder, a zip and a line of a log can be called
/// by it without quotation. That it is empty is told elsewhere.
pub(crate) fn name_flaw(name: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    (name.len() > MOST_NAME || name.starts_with('.') || !name.chars().all(plain)).then(|| {
        format!(
            "may hold letters, digits, `.`, `_` and `-`, {MOST_NAME} at most, and no dot in front"
        )
    })
}

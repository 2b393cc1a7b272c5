//! Encodings, sizes and markup.

use tell_first_notice::edit::form;
use tell_first_notice::{Block, PackFile, WordsOf, blocks, digest, read};

use crate::{lines, refused, small, with};

const DATA: [&str; 8] = [
    "pack.toml",
    "purposes.toml",
    "recipients.toml",
    "retention.toml",
    "policies.toml",
    "options.toml",
    "fields.toml",
    "cards.toml",
];

/// Every file of the small pack, changed alike.
fn each(change: impl Fn(&str) -> Vec<u8>) -> Vec<PackFile> {
    let mut files = small();
    for file in &mut files {
        let text = String::from_utf8(std::mem::take(&mut file.bytes)).expect("UTF-8");
        file.bytes = change(&text);
    }
    files
}

#[test]
fn a_byte_order_mark_and_windows_lines_change_nothing() {
    let plain = read(&small()).expect("it holds together");
    let marked = each(|text| format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes());
    assert_eq!(digest(&marked), digest(&small()), "the digest");
    assert_eq!(read(&marked).expect("it holds together"), plain, "the pack");
}

#[test]
fn a_mark_in_the_middle_is_refused() {
    for path in ["pack.toml", "text/en/short.md"] {
        let twice = with(path, |text| {
            [b"\xEF\xBB\xBF\xEF\xBB\xBF", &text[..]].concat()
        });
        assert!(read(&twice).is_err(), "{path}: two marks");
    }
    let inside = with("text/en/short.md", |text| {
        [&text[..], "One\u{feff}word\n".as_bytes()].concat()
    });
    refused(read(&inside), "text/en/short.md", "invisible");
}

#[test]
fn a_line_ending_of_old_is_refused() {
    for path in ["pack.toml", "text/en/short.md", "text/en/section/home.md"] {
        let files = with(path, |text| {
            text.into_iter()
                .map(|byte| if byte == b'\n' { b'\r' } else { byte })
                .collect()
        });
        let flaws = read(&files).expect_err("a CR that stands alone ends no line");
        assert!(
            flaws.iter().any(|flaw| flaw.file == path),
            "{path}: {}",
            lines(&flaws)
        );
    }
}

#[test]
fn utf_16_is_refused_by_name() {
    let wide = |text: &[u8], little: bool| -> Vec<u8> {
        let text = String::from_utf8_lossy(text);
        text.encode_utf16()
            .flat_map(|unit| {
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    };
    for path in ["pack.toml", "text/en/short.md"] {
        for little in [true, false] {
            let bare = with(path, |text| wide(&text, little));
            refused(read(&bare), path, "save it as UTF-8");
            let mark: &[u8] = if little { b"\xFF\xFE" } else { b"\xFE\xFF" };
            let marked = with(path, |text| [mark, &wide(&text, little)].concat());
            refused(read(&marked), path, "the file is UTF-16");
        }
        let latin = with(path, |text| [&text[..], b"# caf\xE9\n"].concat());
        refused(read(&latin), path, "not UTF-8");
    }
}

#[test]
fn a_key_that_comes_twice_is_refused_at_its_line() {
    let files = with("pack.toml", |text| {
        [b"id = \"other\"\n", &text[..]].concat()
    });
    let flaws = read(&files).expect_err("which of the two is meant?");
    assert!(
        flaws.iter().any(|flaw| flaw.file == "pack.toml"
            && flaw.line == 2
            && flaw.reason.contains("duplicate")),
        "{}",
        lines(&flaws)
    );
}

#[test]
fn fifty_megabytes_of_markdown_are_refused_unread() {
    let files = with("text/en/full.md", |_| {
        b"# a *b* <c> [d](e)\n".repeat(50 << 20 >> 4)
    });
    refused(read(&files), "text/en/full.md", "larger than a notice");
}

#[test]
fn a_pack_id_or_version_is_a_plain_name() {
    for (find, put) in [
        ("id = \"small\"", "id = \"../small\""),
        ("id = \"small\"", "id = \".small\""),
        ("version = \"2026-11.1\"", "version = \"2026 11\""),
        ("version = \"2026-11.1\"", "version = \"2026/11\""),
    ] {
        let files = with("pack.toml", |text| {
            String::from_utf8(text)
                .expect("UTF-8")
                .replace(find, put)
                .into_bytes()
        });
        refused(read(&files), "pack.toml", "may hold letters, digits");
    }
}

/// What somebody might try to bring on a screen.
const MARKUP: [&str; 12] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<b>bold</b>",
    "<!-- hidden -->",
    "[press here](javascript:alert(1))",
    "![](http://example.org/x.png)",
    "<https://example.org>",
    "`code`",
    "{{controllers}} {{x}}",
    "\u{202e}txet",
    "zero\u{200b}width",
    "a\u{7}bell",
];

#[test]
fn markup_in_any_text_is_refused() {
    for file in small().iter().filter(|file| file.path.ends_with(".md")) {
        for markup in MARKUP.iter().filter(|markup| !markup.starts_with("{{")) {
            let files = with(&file.path, |text| {
                let text = String::from_utf8(text).expect("UTF-8");
                format!("{}\n\n{markup} and words\n", text.trim_end()).into_bytes()
            });
            let flaws = read(&files).expect_err(markup);
            assert!(
                flaws.iter().any(|flaw| flaw.file == file.path),
                "{} with {markup}: {}",
                file.path,
                lines(&flaws)
            );
        }
    }
}

#[test]
fn markup_in_any_value_is_refused() {
    for path in DATA {
        let text = small()
            .into_iter()
            .find(|file| file.path == path)
            .map(|file| String::from_utf8(file.bytes).expect("UTF-8"))
            .expect("the file is in the fixture");
        for (number, (at, _)) in text.match_indices('"').step_by(2).enumerate() {
            // Three of the twelve in each value: every one of them stands in every fourth.
            for markup in MARKUP.iter().skip(number % 4).step_by(4) {
                let shown = markup.escape_unicode().to_string();
                let changed = [&text[..=at], &shown, &text[at + 1..]].concat();
                let files = with(path, |_| changed.into_bytes());
                assert!(
                    read(&files).is_err(),
                    "{path}, byte {at}: {markup} stands in a value"
                );
            }
        }
    }
}

#[test]
fn what_would_be_refused_comes_out_as_words() {
    let text = MARKUP.join("\n\n");
    for block in blocks(&text) {
        assert!(
            matches!(block, Block::Paragraph(_)),
            "a text is made of words: {block:?}"
        );
    }
    let held: String = blocks("<script>alert(1)</script>")
        .iter()
        .map(|block| format!("{block:?}"))
        .collect();
    assert!(
        held.contains("<script>"),
        "its signs are kept as signs: {held}"
    );
}

#[test]
fn what_is_read_holds_no_markup_at_all() {
    let pack = read(&small()).expect("it holds together");
    for section in pack.sections() {
        let words = pack.words("en", WordsOf::Section(section)).expect("words");
        assert!(!words.markdown.contains(['<', '{', '[']), "{section}");
    }
}

/// Texts that would take hours or gigabytes where each part is held against each other part.
#[test]
fn texts_made_to_take_long_do_not() {
    let most = 1 << 18;
    let fill = |part: &str| part.repeat(most / part.len());
    for (path, text) in [
        ("text/en/full.md", fill("<b>")),
        ("text/en/full.md", fill("[")),
        ("text/en/full.md", fill("> ")),
        ("text/en/full.md", fill("- ")),
        ("text/en/full.md", fill("**a ")),
        ("text/en/full.md", fill("![a](")),
        ("text/en/full.md", fill("{{a}}\n")),
        ("text/en/full.md", fill("{{list.recipients}}\n")),
        ("text/en/full.md", fill("\u{7}\n")),
        ("text/en/full.md", fill("|a|b|\n|-|-|\n")),
        ("text/en/full.md", fill("[a]: b\n")),
        ("text/en/section/home.md", fill("## a\n")),
        ("text/en/card/health.md", fill("## Why\n")),
        ("text/en/section/home.md", fill("# a\n")),
        ("pack.toml", fill("[a]\n")),
        ("pack.toml", fill("[[")),
        ("pack.toml", format!("a = {}", fill("["))),
        ("pack.toml", format!("languages = [{}]", fill("\"en\","))),
        ("purposes.toml", fill("[[purposes]]\n")),
        ("fields.toml", fill("[[fields]]\nid=\"a\"\n")),
        ("options.toml", fill("[[lists]]\n")),
    ] {
        let shown: String = text.chars().take(20).collect();
        // Many brackets are words like any others: what stands behind them is refused.
        let text = format!("{}\n\n<b>x</b>\n", text.get(..most - 20).unwrap_or(&text));
        let files = with(path, |_| text.into_bytes());
        assert!(read(&files).is_err(), "{path} of {shown:?}");
    }
}

/// A few letters in each question that name thousands elsewhere.
#[test]
fn names_made_to_grow_are_refused() {
    let long = "x".repeat(1_900);
    let recipients: String = (0..400)
        .map(|number| format!("[[recipients]]\nid = \"x{number}\"\nname = \"{long} {number}\"\n"))
        .collect();
    let all: Vec<String> = (0..400).map(|number| format!("\"x{number}\"")).collect();
    let mut files = with("recipients.toml", |text| {
        [&text[..], recipients.as_bytes()].concat()
    });
    let fields = files
        .iter_mut()
        .find(|file| file.path == "fields.toml")
        .expect("the file is in the fixture");
    let text = String::from_utf8(std::mem::take(&mut fields.bytes)).expect("UTF-8");
    let all = format!("recipients = [{}]", all.join(","));
    fields.bytes = text.replace("recipients = [\"r1a\"]", &all).into_bytes();
    refused(read(&files), "fields.toml", "longer than a notice can be");
}

/// More tables than any notice has, each small: looking each up in each other would take hours.
#[test]
fn tables_without_end_are_refused() {
    let many: String = (0..20_000)
        .map(|number| format!("[[purposes]]\nid = \"x{number}\"\n"))
        .collect();
    let files = with("purposes.toml", |_| many.into_bytes());
    refused(read(&files), "purposes.toml", "2000 is the most");
    refused(form(&files), "purposes.toml", "2000 is the most");
}

//! What is done with bytes that anybody may have made up. Run by the fuzzer and, briefly, by the ordinary tests.
//!
//! Each function returns nothing and must not panic, except to say that a rule was broken.

use tell_first_notice::edit::{form, preview, set};
use tell_first_notice::{
    Block, PackFile, WordsOf, blocks as blocks_of, check_files, digest, pack_up,
    read as read_files, speaking_time_ms, unpack as unpack_zip,
};

/// The small correct pack, so that a changed file is met by all the others.
const SMALL: [(&str, &str); 16] = [
    ("pack.toml", include_str!("../fixtures/small/pack.toml")),
    (
        "purposes.toml",
        include_str!("../fixtures/small/purposes.toml"),
    ),
    (
        "recipients.toml",
        include_str!("../fixtures/small/recipients.toml"),
    ),
    (
        "retention.toml",
        include_str!("../fixtures/small/retention.toml"),
    ),
    (
        "policies.toml",
        include_str!("../fixtures/small/policies.toml"),
    ),
    (
        "options.toml",
        include_str!("../fixtures/small/options.toml"),
    ),
    ("fields.toml", include_str!("../fixtures/small/fields.toml")),
    ("cards.toml", include_str!("../fixtures/small/cards.toml")),
    (
        "text/en/short.md",
        include_str!("../fixtures/small/text/en/short.md"),
    ),
    (
        "text/en/full.md",
        include_str!("../fixtures/small/text/en/full.md"),
    ),
    (
        "text/en/section/home.md",
        include_str!("../fixtures/small/text/en/section/home.md"),
    ),
    (
        "text/en/section/health.md",
        include_str!("../fixtures/small/text/en/section/health.md"),
    ),
    (
        "text/en/section/equality.md",
        include_str!("../fixtures/small/text/en/section/equality.md"),
    ),
    (
        "text/en/card/health.md",
        include_str!("../fixtures/small/text/en/card/health.md"),
    ),
    (
        "text/en/card/mkt_post.md",
        include_str!("../fixtures/small/text/en/card/mkt_post.md"),
    ),
    (
        "text/en/card/opt_hospital.md",
        include_str!("../fixtures/small/text/en/card/opt_hospital.md"),
    ),
];

/// The small pack.
pub(crate) fn small() -> Vec<PackFile> {
    SMALL
        .iter()
        .map(|(path, text)| PackFile {
            path: (*path).to_owned(),
            bytes: text.as_bytes().to_vec(),
        })
        .collect()
}

/// Files out of bytes: the first says which file of the small pack the rest replaces; past the last, the rest is
/// paths and contents in turn, with 0xFF between.
fn files(data: &[u8]) -> Vec<PackFile> {
    let Some((which, rest)) = data.split_first() else {
        return Vec::new();
    };
    let mut files = small();
    if let Some(file) = files.get_mut(usize::from(*which)) {
        file.bytes = rest.to_vec();
        return files;
    }
    let parts: Vec<&[u8]> = rest.split(|byte| *byte == 0xFF).collect();
    parts
        .chunks(2)
        .map(|pair| PackFile {
            path: String::from_utf8_lossy(pair.first().copied().unwrap_or_default()).into_owned(),
            bytes: pair.get(1).copied().unwrap_or_default().to_vec(),
        })
        .collect()
}

/// Reads files that may be anything.
pub(crate) fn read(data: &[u8]) {
    read_pack(&files(data));
}

/// Reads a pack that may be anything, and holds what was read to what a pack promises.
pub(crate) fn read_pack(files: &[PackFile]) {
    let formed = form(files);
    for file in files
        .iter()
        .filter(|file| file.path.ends_with(".md"))
        .take(3)
    {
        let _ = preview(files, &file.path);
    }
    let pack = match read_files(files) {
        Ok(pack) => pack,
        Err(flaws) => {
            assert!(!flaws.is_empty(), "a refusal says why");
            return;
        }
    };
    assert!(formed.is_ok(), "what can be read can be edited");
    assert_eq!(pack.digest, digest(files), "the pack knows its files");
    let zip = pack_up(files).expect("what can be read can be packed up");
    let back = unpack_zip(&zip).expect("and taken in again");
    assert_eq!(digest(&back), pack.digest, "as the same pack");
    for language in pack.texts.keys() {
        let sections = pack.sections().into_iter().map(WordsOf::Section);
        let cards = pack.cards.iter().map(|card| WordsOf::Card(&card.id));
        for of in [WordsOf::Short, WordsOf::Full]
            .into_iter()
            .chain(sections)
            .chain(cards)
        {
            let words = pack.words(language, of).expect("every text is there");
            assert!(
                !words.markdown.contains("{{") && !words.blocks().is_empty(),
                "{of:?} is made of words"
            );
        }
    }
}

/// Takes in a zip that may be anything.
pub(crate) fn unpack(data: &[u8]) {
    match unpack_zip(data) {
        Ok(files) => {
            assert!(
                check_files(&files).is_ok(),
                "what comes out is within the limits"
            );
            let zip = pack_up(&files).expect("it goes back in");
            let mut again = unpack_zip(&zip).expect("and out");
            let mut files = files;
            files.sort_by(|a, b| a.path.cmp(&b.path));
            again.sort_by(|a, b| a.path.cmp(&b.path));
            // A pack inside one folder of a zip inside one folder would lose two.
            assert!(again == files || files.iter().all(|file| file.path.contains('/')));
            read_pack(&files);
        }
        Err(flaws) => assert!(!flaws.is_empty(), "a refusal says why"),
    }
}

/// Renders a text that may be anything.
pub(crate) fn blocks(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    for block in blocks_of(&text) {
        match block {
            Block::Heading { level, .. } => assert!((1..=6).contains(&level), "a level"),
            Block::Paragraph(words) => assert!(!words.is_empty(), "a paragraph has words"),
            Block::List { items, .. } => {
                assert!(
                    items.iter().all(|item| !item.is_empty()),
                    "a point has words"
                );
            }
            Block::Table { .. } => {}
        }
    }
    let _ = speaking_time_ms(&text);
}

/// Types something into a field of the form: the first two bytes say which, the rest is typed, 0xFF between lines.
pub(crate) fn edit(data: &[u8]) {
    let files = small();
    let parts = form(&files).expect("the small pack has a form");
    let items: Vec<_> = parts
        .iter()
        .flat_map(|part| &part.cards)
        .flat_map(|card| &card.items)
        .collect();
    let Some((which, typed)) = data.split_first_chunk::<2>() else {
        return;
    };
    let which = usize::from(u16::from_le_bytes(*which)) % items.len();
    let Some(item) = items.get(which) else { return };
    let value: Vec<String> = typed
        .split(|byte| *byte == 0xFF)
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    let Ok(changed) = set(&files, &item.key, &value) else {
        return;
    };
    let parts = form(&changed).expect("it still has a form");
    let stored = parts
        .iter()
        .flat_map(|part| &part.cards)
        .flat_map(|card| &card.items)
        .find(|found| found.key == item.key)
        .expect("the item is still there");
    let nothing = item.optional && value.iter().all(String::is_empty);
    assert!(
        stored.value == value || (nothing && stored.value.is_empty()),
        "{} is stored as it was typed",
        item.key
    );
}

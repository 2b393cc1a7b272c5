//! Texts as the applicant will see them.

use tell_first_notice::edit::{preview, set_text};
use tell_first_notice::{CardKey, WordsOf, read, speaking_time_ms};

use crate::{folder, shipped, small, with};

#[test]
fn a_preview_is_what_the_applicant_will_see() {
    for files in [small(), shipped()] {
        let pack = read(&files).expect("it holds together");
        // Of the shipped pack every third: each has all its tables read again.
        let step = if files.len() > 30 { 3 } else { 1 };
        let texts = files.iter().filter(|file| file.path.ends_with(".md"));
        for file in texts.step_by(step) {
            let name = file
                .path
                .trim_start_matches("text/en/")
                .trim_end_matches(".md");
            let of = match name.split_once('/') {
                Some(("section", id)) => WordsOf::Section(id),
                Some((_, id)) => WordsOf::Card(id),
                None if name == "short" => WordsOf::Short,
                None => WordsOf::Full,
            };
            // A card about partners is in no pack that names none; it can be looked at all the same.
            let Some(words) = pack.words("en", of) else {
                assert!(name.contains("partners"), "{name}");
                continue;
            };
            let seen = preview(&files, &file.path);
            assert_eq!(seen.flaws, [], "{name}");
            assert_eq!(seen.blocks, words.blocks(), "{name}");
            let spoken = pack.speaking_ms("en", of).expect("it takes its time");
            assert_eq!(seen.seconds, spoken.div_ceil(1_000), "{name}");
            assert!(
                seen.words > 0 && seen.words * 60_000 / 220 <= spoken,
                "{name}"
            );
            match of {
                WordsOf::Section(id) => assert_eq!(seen.brief, pack.brief("en", id), "{name}"),
                WordsOf::Card(_) => {
                    let keys: Vec<CardKey> = seen.parts.iter().map(|(key, _)| *key).collect();
                    assert_eq!(keys, CardKey::ALL, "{name}");
                    assert_eq!(
                        seen.seconds,
                        speaking_time_ms(&words.markdown).div_ceil(1_000)
                    );
                }
                WordsOf::Short | WordsOf::Full | WordsOf::Leaflet => {
                    assert!(seen.brief.is_empty() && seen.parts.is_empty())
                }
            }
        }
    }
}

#[test]
fn a_preview_tells_what_is_wrong_with_this_text_alone() {
    let files = with("retention.toml", "id = \"RH\"", "id = \"RX\"");
    let files =
        set_text(&files, "text/en/short.md", "# Hello\n\n<b>x</b> {{fax}}\n").expect("words");
    let flaws = preview(&files, "text/en/short.md").flaws;
    assert!(
        flaws.iter().all(|flaw| flaw.file == "text/en/short.md"),
        "{flaws:?}"
    );
    let told: Vec<u32> = flaws.iter().map(|flaw| flaw.line).collect();
    assert!(told.contains(&3), "markup and a placeholder: {flaws:?}");
    assert!(
        flaws.iter().any(|flaw| flaw.reason.contains("fax")),
        "{flaws:?}"
    );
    assert!(
        flaws.iter().any(|flaw| flaw.reason.contains("HTML")),
        "{flaws:?}"
    );
    assert_eq!(
        preview(&files, "text/en/full.md").flaws,
        [],
        "the other text is right"
    );
}

#[test]
fn a_preview_shows_words_whatever_is_wrong() {
    let broken = with("policies.toml", "[[policies]]", "[[policies]");
    let seen = preview(&broken, "text/en/short.md");
    assert!(!seen.blocks.is_empty(), "the words are there");
    assert!(
        seen.flaws.iter().any(|flaw| flaw.file == "policies.toml"),
        "and why: {:?}",
        seen.flaws
    );
    let half =
        set_text(&small(), "text/en/card/health.md", "## What\n\nOne thing\n").expect("words");
    let seen = preview(&half, "text/en/card/health.md");
    assert!(
        seen.flaws
            .iter()
            .any(|flaw| flaw.reason.contains("`## Why` is missing"))
    );
    assert_eq!(seen.parts.len(), 10);
    for path in [
        "text/en/none.md",
        "text/xx/short.md",
        "pack.toml",
        "../x",
        "",
    ] {
        let seen = preview(&small(), path);
        assert_eq!(seen.flaws.len(), 1, "{path}");
        assert!(seen.blocks.is_empty());
    }
}

#[test]
fn a_leaflet_is_looked_at_and_written_too() {
    let path = "text/en/leaflet.md";
    let files = folder("../../packs/mhclg-core");
    let pack = read(&files).expect("it holds together");
    let words = pack.words("en", WordsOf::Leaflet).expect("it has one");
    let seen = preview(&files, path);
    assert_eq!(seen.flaws, []);
    assert_eq!(seen.blocks, words.blocks());
    let changed = set_text(&files, path, "# Leaflet\n\nTo {{fax}}.\n").expect("words");
    assert_eq!(preview(&changed, path).flaws.len(), 1, "its placeholder");
    set_text(&small(), path, "# Leaflet\n\nHello.\n").expect("a pack may get one");
}

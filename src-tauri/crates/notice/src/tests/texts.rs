//! Digests, words and blocks.

use proptest::collection::vec;
use proptest::prelude::*;

use super::{pack, small};
use crate::blocks::plain_text;
use crate::{
    Block, BriefKey, CardKey, Inline, Kind, PackFile, WordsOf, blocks, digest, read,
    speaking_time_ms,
};

#[test]
fn windows_line_endings_change_nothing() {
    let windows: Vec<PackFile> = small()
        .into_iter()
        .map(|file| {
            let text = String::from_utf8(file.bytes)
                .expect("the fixture is UTF-8")
                .replace('\n', "\r\n");
            PackFile {
                path: file.path,
                bytes: text.into_bytes(),
            }
        })
        .collect();
    assert_eq!(digest(&windows), digest(&small()), "the digest is over LF");
    assert_eq!(
        read(&windows).expect("it holds together"),
        pack(),
        "and so is everything else"
    );
}

#[test]
fn the_order_of_the_files_changes_nothing() {
    let mut files = small();
    files.reverse();
    assert_eq!(digest(&files), digest(&small()), "files are sorted by path");
}

#[test]
fn any_other_byte_changes_the_digest() {
    let files = small();
    let whole = digest(&files);
    for (number, file) in files.iter().enumerate() {
        let mut changed = files.clone();
        for at in (0..file.bytes.len()).step_by(7) {
            flip(&mut changed, number, at);
            assert_ne!(digest(&changed), whole, "byte {at} of {}", file.path);
            flip(&mut changed, number, at);
        }
        let mut longer = files.clone();
        longer
            .get_mut(number)
            .expect("the file is there")
            .bytes
            .push(b'\n');
        assert_ne!(
            digest(&longer),
            whole,
            "a line feed at the end of {}",
            file.path
        );
        let mut renamed = files.clone();
        renamed
            .get_mut(number)
            .expect("the file is there")
            .path
            .push('x');
        assert_ne!(digest(&renamed), whole, "the name of {}", file.path);
        let mut fewer = files.clone();
        fewer.remove(number);
        assert_ne!(digest(&fewer), whole, "{} taken away", file.path);
    }
}

fn flip(files: &mut [PackFile], number: usize, at: usize) {
    let file = files.get_mut(number).expect("the file is there");
    *file.bytes.get_mut(at).expect("the byte is there") ^= 1;
}

#[test]
fn a_byte_moved_from_one_file_to_the_next_changes_the_digest() {
    let file = |path: &str, text: &str| PackFile {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let one = [file("a", "x"), file("b", "1\ny")];
    let other = [file("a", "x\nb\n3\n1"), file("b", "y")];
    assert_ne!(digest(&one), digest(&other), "lengths keep files apart");
}

#[test]
fn the_words_keep_their_digests() {
    let pack = pack();
    let frozen = [
        (
            WordsOf::Short,
            "6b70c1ce738ab81476dfc0f9c1b6d87555219c9a8c26da7c670b3bb0c010aa23",
        ),
        (
            WordsOf::Section("home"),
            "2cc3d72aa6e3bd11db0a6fbf8fa193c068b9380243aea9d104912aadc70d6d0f",
        ),
        (
            WordsOf::Full,
            "31c611999fff10860a36d3afb4fbc6d24f2623538327c6a968f981b959da8dd2",
        ),
        (
            WordsOf::Card("health"),
            "d3aa4142f01c78f9486d252c298fc06902d86ed5606e7e4b4402f80ea91b96f8",
        ),
    ];
    let now = frozen.map(|(of, _)| {
        pack.words("en", of)
            .expect("there are words")
            .digest
            .to_string()
    });
    assert_eq!(
        now,
        frozen.map(|(_, digest)| digest.to_owned()),
        "stored showings point at these words"
    );
    assert_eq!(
        pack.digest.to_string(),
        "80c911a9b6453d1205b96a40b28cd1099a2484b9a1d5dc4d85dfec3a8fc25513",
        "stored notices point at this pack"
    );
}

#[test]
fn words_that_are_not_there_are_not_made_up() {
    let pack = pack();
    assert_eq!(pack.words("cy", WordsOf::Short), None, "no such language");
    assert_eq!(
        pack.words("en", WordsOf::Section("money")),
        None,
        "no such section"
    );
    assert_eq!(
        pack.words("en", WordsOf::Card("money")),
        None,
        "no such card"
    );
    assert!(pack.brief("en", "money").is_empty(), "no column either");
}

#[test]
fn placeholders_become_words() {
    let pack = pack();
    let short = pack
        .words("en", WordsOf::Short)
        .expect("there is a short notice")
        .markdown;
    assert!(
        short.contains("**Alder Homes and Birch Community** decide"),
        "{short}"
    );
    assert!(short.contains("1 High Street, Anytown"), "{short}");
    let full = pack
        .words("en", WordsOf::Full)
        .expect("there is a full notice")
        .markdown;
    for part in [
        "- **Your application**: To deal with your application.",
        "- Contractors: Gas engineers",
        "- Courts",
        "- **Survey Company** (United States of America): Collects survey answers. A contract the law accepts.",
        "- From when we have decided: **1 month**. It is private. The law sets a minimum time.",
        "1. Ask us about Help with money.",
    ] {
        assert!(full.contains(part), "{part}\n\n{full}");
    }
    let who = &pack
        .texts
        .get("en")
        .and_then(|texts| texts.cards.get("health"))
        .expect("the card has a text")
        .who;
    assert_eq!(
        who,
        "Staff of Alder Homes and Birch Community. Outside: Contractors; The Home Doctors."
    );
}

#[test]
fn a_card_keeps_the_order_of_its_parts() {
    let pack = pack();
    for card in &pack.cards {
        let words = pack
            .words("en", WordsOf::Card(&card.id))
            .expect("the card has words");
        let headings: Vec<String> = words
            .blocks()
            .into_iter()
            .filter_map(|block| match block {
                Block::Heading { text, .. } => {
                    Some(text.into_iter().map(|inline| inline.text).collect())
                }
                Block::Paragraph(_) | Block::List { .. } | Block::Table { .. } => None,
            })
            .collect();
        assert_eq!(
            headings,
            CardKey::SHOWN.map(CardKey::heading),
            "{}",
            card.id
        );
        let text = pack
            .texts
            .get("en")
            .and_then(|texts| texts.cards.get(&card.id))
            .expect("it has a text");
        assert!(
            CardKey::ALL.iter().all(|key| !text.part(*key).is_empty()),
            "no part is empty"
        );
        assert!(
            words.markdown.trim_end().ends_with(&text.statement),
            "the statement comes last"
        );
    }
}

#[test]
fn a_section_has_its_column_and_speaks_for_each_question() {
    let pack = pack();
    let brief = pack.brief("en", "home");
    assert_eq!(
        brief.iter().map(|(key, _)| *key).collect::<Vec<_>>(),
        BriefKey::ALL,
        "five parts in order"
    );
    let who = brief
        .into_iter()
        .find(|(key, _)| *key == BriefKey::Who)
        .expect("one of them");
    let words = Inline {
        text: "Our own staff.".to_owned(),
        strong: false,
    };
    assert_eq!(
        who.1,
        vec![Block::Paragraph(vec![words])],
        "as it was written"
    );
    let section = pack
        .words("en", WordsOf::Section("home"))
        .expect("it has words")
        .markdown;
    assert!(section.contains("## More\n\n### Your name"), "{section}");
    assert!(section.contains(
        "## Question by question\n\n- **What is your name?** What for: Your application."
    ));
    assert!(
        section.contains("- **Who is moving? · How old are they?** "),
        "alike questions share a point: {section}"
    );
    assert!(
        section.contains("Only if you agree to “News by post”, also for: Help with money."),
        "{section}"
    );
    let health = pack
        .words("en", WordsOf::Section("health"))
        .expect("it has words")
        .markdown;
    assert!(
        health.contains("Reason: only if you agree to “Your health”. Who"),
        "consent alone: {health}"
    );
    assert!(
        health.contains("Reason: the law allows it (Data Protection Act 2018, Schedule 1)."),
        "{health}"
    );
}

#[test]
fn whoever_need_not_answer_is_told_so_and_what_follows() {
    let mut files = small();
    change(&mut files, "fields.toml", |text| {
        let label = "label = \"Do you want us to look at your health?\"";
        text.replace(
            label,
            &format!("{label}\nconsequence = \"We cannot look at priority\""),
        )
    });
    let pack = read(&files).expect("an optional question may say what follows");
    let home = pack
        .words("en", WordsOf::Section("home"))
        .expect("it has words")
        .markdown;
    assert!(
        home.contains("You do not have to say. If you do not say: We cannot look at priority."),
        "{home}"
    );
    let required = home
        .lines()
        .find(|line| line.contains("What is your name?"))
        .expect("the required question");
    assert!(!required.contains("You do not have to say"), "{required}");
}

#[test]
fn a_card_about_partners_names_them_or_is_not_there() {
    let mut files = small();
    change(&mut files, "cards.toml", |text| {
        text.replace(
            "under = \"News from us\"",
            "under = \"News\"\npartners = true",
        )
    });
    change(&mut files, "text/en/card/mkt_post.md", |text| {
        text.replace("One fact (mkt_post).", "News about {{partners}}.")
    });
    change(&mut files, "fields.toml", |text| {
        text.replace(
            "also = [{ card = \"mkt_post\", purposes = [\"P2\"] }]\n",
            "",
        )
    });
    let none = read(&files).expect("it holds together without partners");
    assert_eq!(
        none.card("mkt_post"),
        None,
        "nobody to name: nothing to agree to"
    );
    assert_eq!(none.words("en", WordsOf::Card("mkt_post")), None);
    change(&mut files, "pack.toml", |text| {
        text.replace(
            "partners = []",
            "partners = [\"Cedar Energy\", \"Dale Foods\"]",
        )
    });
    let two = read(&files).expect("it holds together with two");
    let words = two
        .words("en", WordsOf::Card("mkt_post"))
        .expect("the card is there")
        .markdown;
    assert!(
        words.contains("News about Cedar Energy and Dale Foods."),
        "{words}"
    );
}

/// Writes one file of a pack anew.
fn change(files: &mut [PackFile], path: &str, to: impl Fn(&str) -> String) {
    let file = files
        .iter_mut()
        .find(|file| file.path == path)
        .expect("the file is there");
    let text = std::str::from_utf8(&file.bytes).expect("it is UTF-8");
    let new = to(text);
    assert_ne!(new, text, "{path} was changed");
    file.bytes = new.into_bytes();
}

#[test]
fn an_answer_that_needed_a_card_is_kept_by_that_card() {
    let pack = pack();
    let place = pack.field("home.where").expect("the field is there");
    let kept = |codes: &[&str]| {
        let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        pack.kept_by(place, &codes).map(|rule| rule.id.clone())
    };
    assert_eq!(kept(&["rent"]).as_deref(), Some("RA"), "the field's own");
    assert_eq!(kept(&["hospital"]).as_deref(), Some("RH"), "the card's");
    assert_eq!(kept(&[]).as_deref(), Some("RA"));
}

#[test]
fn things_are_found_by_their_codes() {
    let pack = pack();
    let place = pack.field("home.where").expect("the field is there");
    assert_eq!(
        pack.option(place, "hospital")
            .and_then(|option| option.card.as_deref()),
        Some("opt_hospital")
    );
    assert_eq!(pack.option(place, "moon"), None);
    assert_eq!(
        pack.columns("home.people")
            .map(|field| field.id.as_str())
            .collect::<Vec<_>>(),
        ["people.age"]
    );
    assert_eq!(pack.fields_of("home").count(), 5, "columns too");
    assert_eq!(pack.sections(), ["home", "health", "equality"]);
    assert_eq!(
        pack.field("people.age").map(|field| field.kind),
        Some(Kind::Number { min: 0, max: 120 })
    );
    assert!(pack.digest_line().starts_with("small 2026-11.1 "));
}

#[test]
fn speaking_takes_its_time() {
    assert_eq!(speaking_time_ms(""), 0);
    assert_eq!(
        speaking_time_ms(&"word ".repeat(220)),
        60_000,
        "220 words are a minute"
    );
    assert_eq!(
        speaking_time_ms("## one\n\n- **two**\n"),
        speaking_time_ms("one two"),
        "marks are not spoken"
    );
    let pack = pack();
    let whole = pack
        .words("en", WordsOf::Section("home"))
        .expect("it has words")
        .markdown;
    let column = pack
        .speaking_ms("en", WordsOf::Section("home"))
        .expect("it has words");
    assert!(
        0 < column && column < speaking_time_ms(&whole),
        "of a section the column is read"
    );
}

/// A few plain words.
fn phrase() -> impl Strategy<Value = Vec<String>> {
    vec("[A-Za-zé£’][a-z0-9,’é]{0,8}", 1..6)
}

/// A piece of Markdown of the small language, with the words in it.
fn piece() -> impl Strategy<Value = (String, Vec<String>)> {
    prop_oneof![
        phrase().prop_map(|words| (words.join(" "), words)),
        phrase().prop_map(|words| (words.join("\n"), words)),
        (1_usize..4, phrase()).prop_map(|(level, words)| (
            format!("{} {}", "#".repeat(level), words.join(" ")),
            words
        )),
        (phrase(), phrase()).prop_map(|(strong, rest)| {
            (
                format!("**{}** {}", strong.join(" "), rest.join(" ")),
                [strong, rest].concat(),
            )
        }),
        (any::<bool>(), vec(phrase(), 1..5)).prop_map(|(ordered, items)| {
            let mark = if ordered { "1." } else { "-" };
            let lines: Vec<String> = items
                .iter()
                .map(|item| format!("{mark} {}", item.join(" ")))
                .collect();
            (lines.join("\n"), items.concat())
        }),
        (phrase(), phrase(), phrase(), phrase()).prop_map(|(a, b, c, d)| {
            let row =
                |a: &[String], b: &[String]| format!("| {} | **{}** |", a.join(" "), b.join(" "));
            (
                format!("{}\n|---|---|\n{}", row(&a, &b), row(&c, &d)),
                [a, b, c, d].concat(),
            )
        }),
    ]
}

proptest! {
    #[test]
    fn blocks_lose_no_word_and_add_none(pieces in vec(piece(), 0..8)) {
        // Two lists that follow each other are one list in Markdown; a line between keeps the pieces apart.
        let markdown = pieces.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join("\n\nand\n\n");
        let wanted = pieces.iter().map(|(_, words)| words.join(" ")).collect::<Vec<_>>().join(" and ");
        prop_assert!(crate::blocks::flaws(&markdown).is_empty(), "it is of the small language");
        let found = plain_text(&markdown).split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert_eq!(found, wanted.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    #[test]
    fn blocks_take_anything(text in ".{0,200}") {
        let _ = blocks(&text);
    }

    #[test]
    fn reading_takes_anything(bytes in vec(any::<u8>(), 0..300), number in 0_usize..20) {
        let mut files = small();
        if let Some(file) = files.get_mut(number) {
            file.bytes = bytes;
        }
        let _ = read(&files);
    }
}

//! What can be set, and where it stands on the page.

use super::*;

/// A sign without a glyph is marked, the remark says what the mark means, and what is attached still has the sign.
#[test]
fn a_sign_the_typeface_lacks_is_marked_and_explained() {
    let mut file = Maker::default().make().file;
    file.content.unanswered = vec!["Tŷ, Ελλάδα, Київ".to_owned()];
    let plain = read(&bytes(&file, Print::Ordinary)).concat();
    assert!(plain.contains("Tŷ, Ελλάδα, Київ") && !plain.contains(data::LACKING));
    file.content.unanswered = vec!["家 \u{1F3E0} \u{E000} \u{202E}x\u{0}y".to_owned()];
    let marked = read(&bytes(&file, Print::Ordinary)).concat();
    assert!(
        marked.contains("\u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD}x\u{FFFD}y"),
        "{marked}"
    );
    assert!(without_space(&marked).contains(&without_space("stands for a sign that the typeface")));
    assert!(
        file.bare_json()
            .windows(3)
            .any(|part| part == "家".as_bytes())
    );
}

/// Every sign there is, some at a time: none stops the making.
#[test]
fn no_sign_stops_the_making() {
    every_sign(7);
}

#[test]
#[ignore = "minutes: every sign"]
fn no_sign_at_all_stops_the_making() {
    every_sign(1);
}

fn every_sign(step: usize) {
    let all: Vec<char> = ('\0'..='\u{10FFFF}')
        .filter(|sign| ENGINE.can_set(*sign))
        .collect();
    let some: Vec<char> = all.into_iter().step_by(step).collect();
    assert!(some.len() > 200);
    let mut file = Maker::default().make().file;
    file.content.unanswered = some
        .chunks(64)
        .map(|signs| signs.iter().flat_map(|sign| ['a', *sign]).collect())
        .collect();
    bytes(&file, Print::Ordinary);
}

/// A text is a value to the template: nothing in it is markup or code.
#[test]
fn nothing_given_becomes_code() {
    let nasty = "#panic(\"x\") $x^2$ *strong* _em_ <label> @ref \\ // ~ -- `raw` = #read(\"/page.json\") \"q\" 'q'";
    let mut file = Maker::default().make().file;
    file.content.reference = nasty.to_owned();
    file.content.title = nasty.to_owned();
    file.content.told[0].title = nasty.to_owned();
    file.content.choices[0].title = nasty.to_owned();
    file.content.organisation.officer.email = nasty.to_owned();
    let text = without_space(&read(&bytes(&file, Print::Ordinary)).concat());
    assert!(text.matches(&without_space(nasty)).count() >= 5, "{text}");
}

/// Right ends of all texts of a frame, in points from the left of the page.
fn ends(frame: &Frame, origin: Point, all: &mut Vec<f64>) {
    for (at, item) in frame.items() {
        let here = origin + *at;
        match item {
            FrameItem::Group(group) => ends(&group.frame, here, all),
            FrameItem::Text(text) => all.push((here.x + text.width()).to_pt()),
            FrameItem::Shape(..)
            | FrameItem::Image(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}

/// Long names, words without an end, many choices, and one that is longer than a page: all of it is on the paper.
#[test]
fn nothing_runs_out_of_the_page_or_is_cut_off() {
    let mut file = Maker::default().make().file;
    let endless = "Llanfair".repeat(40);
    file.content.organisation.controllers[0]
        .name
        .clone_from(&endless);
    file.content.told[0].title = endless.clone();
    file.content.reference = "R".repeat(30);
    file.content.rights[0].name = endless.clone();
    let mut long = file.content.choices[0].clone();
    long.then = (0..150).map(|line| format!("Line {line}.\n\n")).collect();
    file.content.choices.extend(vec![long; 2]);
    file.content.choices.extend(file.content.choices.clone());
    for print in Print::ALL {
        let document = set(&file, print).expect("pages");
        let mut all = Vec::new();
        for page in document.pages() {
            ends(&page.frame, Point::zero(), &mut all);
        }
        let widest = all.into_iter().fold(0.0, f64::max);
        assert!(widest > 300.0 && widest <= WIDTH - MARGIN, "{widest}");
        let text = read(&bytes(&file, print)).concat();
        assert_eq!(text.matches("Line 149.").count(), 4);
    }
}

#[test]
fn no_time_is_no_pdf() {
    let mut file = Maker::default().make().file;
    file.content.made = "yesterday".to_owned();
    assert_eq!(pdf(&file, Print::Ordinary), Err(NoPdf::Time));
}

/// Writes what is not there yet. `cargo test -p tell-first-papers --features pdf -- --ignored make_the_pdfs`.
#[test]
#[ignore = "makes the frozen files"]
fn make_the_pdfs() {
    let made = makers();
    let whole = bytes(&made[0].file, Print::Ordinary);
    let at = whole.windows(14).position(|part| part == b"/EmbeddedFile/");
    let at = at.expect("there");
    let mut broken = whole.clone();
    broken[at + 800] ^= 0x10;
    let mut other = made[0].file.clone();
    other.content.unanswered.push("Something else".to_owned());
    let key = "0".repeat(64);
    let cases = [
        (
            "valid.pdf",
            "as it was saved",
            whole.clone(),
            None,
            Verdict::Valid,
            "",
        ),
        (
            "valid-large.pdf",
            "in large print",
            bytes(&made[0].file, Print::Large),
            None,
            Verdict::Valid,
            "",
        ),
        (
            "other-key.pdf",
            "another key was asked for",
            whole.clone(),
            Some(key),
            Verdict::NotFromThisKey,
            "",
        ),
        (
            "practice.pdf",
            "from practice",
            bytes(&made[1].file, Print::Ordinary),
            None,
            Verdict::Practice,
            "",
        ),
        (
            "ended.pdf",
            "what was taken back",
            bytes(&made[2].file, Print::Ordinary),
            None,
            Verdict::Valid,
            "",
        ),
        (
            "content.pdf",
            "data that says more than was recorded",
            bytes(&other, Print::Ordinary),
            None,
            Verdict::Altered,
            "content",
        ),
        (
            "broken.pdf",
            "a bit of the data flipped",
            broken,
            None,
            Verdict::Altered,
            "attached",
        ),
        (
            "twice.pdf",
            "two files attached",
            [whole.as_slice(), &whole].concat(),
            None,
            Verdict::Altered,
            "attached",
        ),
        (
            "cut.pdf",
            "cut within the data",
            whole[..at + 800].to_vec(),
            None,
            Verdict::Altered,
            "attached",
        ),
        (
            "no-data.pdf",
            "another PDF",
            empty_pdf().expect("a PDF"),
            None,
            Verdict::UnknownFormat,
            "",
        ),
        (
            "only-a-mark.pdf",
            "the first bytes of a PDF",
            b"%PDF-1.7\n".to_vec(),
            None,
            Verdict::UnknownFormat,
            "",
        ),
    ];
    let folder = crate::tests::pdfs::folder();
    std::fs::create_dir_all(&folder).expect("a folder");
    let put = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        if !path.exists() {
            std::fs::write(path, bytes).expect("written");
        }
    };
    let mut list = Vec::new();
    for (file, what, bytes, key, verdict, place) in cases {
        put(file, &bytes);
        list.push(json!({
            "file": file, "what": what, "key": key,
            "verdict": verdict.as_str(), "code": verdict.code(), "where": place,
        }));
    }
    put("cases.json", format!("{:#}\n", json!(list)).as_bytes());
}

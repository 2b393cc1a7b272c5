//! The PDF: its words against the blocks, its bytes, its data, and what cannot be set.

use std::io::Write;
use std::process::{Command, Stdio};

use typst::layout::{Frame, FrameItem, Point};

use super::*;
use crate::page::{Block, Page, Span};
use crate::tests::maker::{Made, Maker};
use crate::verify::{Pages, Verdict, verify};

/// Points on each side of A4 paper that hold nothing but what is drawn.
const MARGIN: f64 = 50.0;
const WIDTH: f64 = 595.3;

fn makers() -> Vec<Made> {
    let practice = Maker {
        practice: true,
        ..Maker::default()
    };
    let ended = Maker {
        ended: true,
        ..Maker::default()
    };
    vec![Maker::default().make(), practice.make(), ended.make()]
}

fn bytes(file: &File, print: Print) -> Vec<u8> {
    pdf(file, print).expect("a PDF")
}

/// What another program says of a PDF.
fn told_by(program: &str, options: &[&str], bytes: &[u8]) -> String {
    let child = Command::new(program)
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.expect("pdftotext and pdfinfo, of the package poppler-utils");
    let mut into = child.stdin.take().expect("its input");
    let whole = bytes.to_vec();
    let writing = std::thread::spawn(move || into.write_all(&whole));
    let output = child.wait_with_output().expect("its output");
    writing.join().expect("written").expect("written");
    String::from_utf8(output.stdout).expect("text")
}

/// What another program reads in a PDF, page by page.
fn read(bytes: &[u8]) -> Vec<String> {
    let text = told_by("pdftotext", &["-raw", "-", "-"], bytes);
    text.split_terminator('\u{c}').map(str::to_owned).collect()
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

fn of_spans(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// Every text of the blocks in their order.
fn texts(blocks: &[Block]) -> Vec<String> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Code(text) => all.push(text.clone()),
            Block::Paragraph(spans) | Block::Remark(spans) => all.push(of_spans(spans)),
            Block::List { items, .. } => all.extend(items.iter().map(|item| of_spans(item))),
            Block::Facts(facts) => {
                for fact in facts {
                    all.push(fact.name.clone());
                    all.extend(fact.lines.iter().cloned());
                }
            }
            Block::Table { head, rows } => {
                all.extend(head.iter().cloned());
                for cell in rows.iter().flatten() {
                    all.extend(cell.lines.iter().map(|line| of_spans(line)));
                }
            }
            Block::Choice(blocks) | Block::Quote(blocks) => all.extend(texts(blocks)),
            Block::Qr(_) => {}
        }
    }
    all
}

/// The words of the pages without what stands at the foot and behind each.
fn body(pages: &[String], page: &Page, file: &File) -> String {
    let mut whole = String::new();
    for (at, text) in pages.iter().enumerate() {
        let mut text = without_space(text);
        let foot = format!(
            "Your reference {}Page {} of {}{}",
            file.content.reference,
            at + 1,
            pages.len(),
            file.content.code()
        );
        let foot = without_space(&foot);
        assert!(text.contains(&foot), "page {}: {foot} in {text}", at + 1);
        text = text.replacen(&foot, "", 1);
        if let Some(line) = &page.practice {
            let line = without_space(line);
            assert!(text.matches(&line).count() >= 3, "page {}", at + 1);
            text = text.replace(&line, "");
        }
        whole.push_str(&text);
    }
    whole
}

#[test]
fn both_prints_have_the_words_of_the_page_in_its_order() {
    for made in makers() {
        for print in Print::ALL {
            let (page, pages) = (page(&made.file.content), read(&bytes(&made.file, print)));
            let body = body(&pages, &page, &made.file);
            let mut from = 0;
            let mut signs = Signs::new(|sign| ENGINE.can_set(sign));
            for text in texts(&page.blocks) {
                let text = without_space(&signs.text(&text));
                let found = body.get(from..).and_then(|rest| rest.find(&text));
                let at = found.unwrap_or_else(|| panic!("{text} after {}", &body[..from]));
                from += at + text.len();
            }
        }
    }
}

/// The engine itself refuses what breaks the standards; two other programs agree on what they can see.
#[test]
fn other_programs_find_a_whole_tagged_file_of_both_standards() {
    let made = Maker::default().make();
    let whole = bytes(&made.file, Print::Ordinary);
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("a.pdf");
    std::fs::write(&path, &whole).expect("written");
    let checked = Command::new("qpdf").arg("--check").arg(&path).output();
    let checked = checked.expect("qpdf, of the package qpdf");
    assert!(checked.status.success(), "{checked:?}");
    let about = told_by("pdfinfo", &["-"], &whole);
    for words in [
        "Title:           Your copy\n",
        "Tagged:          yes\n",
        "Suspects:        no\n",
        "JavaScript:      no\n",
        "Encrypted:       no\n",
        SETTING,
    ] {
        assert!(about.contains(words), "{words} in {about}");
    }
    // What the standards want said of themselves, and of the language.
    let text = String::from_utf8_lossy(&whole).into_owned();
    for words in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Lang(en-GB)",
        "/AFRelationship/Data",
        "/DisplayDocTitle true",
        "/Alt(Square code.",
    ] {
        assert!(text.contains(words), "{words}");
    }
    let tags = told_by("pdfinfo", &["-struct", "-"], &whole);
    for (tag, at_least) in [
        ("H1 ", 1),
        ("H2 ", 8),
        ("H3 ", 4),
        ("THead", 1),
        ("TH ", 4),
        ("TD", 8),
        ("LBody", 10),
        ("BlockQuote", 2),
        ("Figure", 1),
    ] {
        let count = tags
            .lines()
            .filter(|line| line.trim().starts_with(tag))
            .count();
        assert!(count >= at_least, "{tag}: {count} in {tags}");
    }
}

#[test]
fn the_same_data_gives_the_same_bytes_and_another_print_others() {
    let (one, two) = (Maker::default().make(), Maker::default().make());
    let [ordinary, large] = Print::ALL.map(|print| bytes(&one.file, print));
    assert_eq!(ordinary, bytes(&two.file, Print::Ordinary));
    assert_ne!(ordinary, large);
    assert!(read(&large).len() > read(&ordinary).len());
}

/// What openings hold never goes on paper.
#[test]
fn openings_are_not_attached() {
    let opened = Maker {
        openings: true,
        ..Maker::default()
    };
    let opened = opened.make().file;
    assert!(opened.openings.is_some());
    let bare = File {
        openings: None,
        ..opened.clone()
    };
    assert_eq!(
        bytes(&opened, Print::Ordinary),
        bytes(&bare, Print::Ordinary)
    );
}

#[test]
fn it_is_checked_by_its_data_and_its_pages() {
    for made in makers() {
        let practice = made.file.content.practice;
        for print in Print::ALL {
            let outcome = verify(&bytes(&made.file, print), None);
            let wanted = if practice {
                Verdict::Practice
            } else {
                Verdict::Valid
            };
            assert_eq!((outcome.verdict, outcome.pages), (wanted, Pages::Same));
            assert!(outcome.sentence().contains("they are those of its data."));
        }
    }
}

/// The data of one receipt under the pages of another: the data holds, and the pages are found.
#[test]
fn pages_of_another_receipt_are_found() {
    let made = makers();
    let (own, other) = (
        bytes(&made[0].file, Print::Ordinary),
        bytes(&made[2].file, Print::Ordinary),
    );
    let part = |pdf: &[u8]| {
        let find = |what: &[u8], from: usize| {
            let at = pdf[from..]
                .windows(what.len())
                .position(|part| part == what);
            from + at.expect("there")
        };
        let type_at = find(b"/EmbeddedFile/", 0);
        let end = find(b"endstream", type_at);
        let start = pdf[..type_at].windows(2).rposition(|part| part == b"<<");
        (start.expect("there"), end)
    };
    let ((from, to), (other_from, other_to)) = (part(&own), part(&other));
    let mixed = [&other[..other_from], &own[from..to], &other[other_to..]].concat();
    let outcome = verify(&mixed, None);
    assert_eq!(
        (outcome.verdict, outcome.place.as_str()),
        (Verdict::Altered, "pages")
    );
    // Of a setting that cannot be done again here nothing is said but that.
    let there = mixed
        .windows(SETTING.len())
        .filter(|part| *part == SETTING.as_bytes());
    assert!(there.count() >= 2);
    let text = SETTING.as_bytes();
    let mut unknown = mixed.clone();
    for at in 0..unknown.len() - text.len() {
        if &unknown[at..at + text.len()] == text {
            unknown[at + text.len() - 1] = b'z';
        }
    }
    let outcome = verify(&unknown, None);
    assert_eq!(
        (outcome.verdict, outcome.pages),
        (Verdict::Valid, Pages::OtherSetting)
    );
    assert!(outcome.sentence().contains("were not compared"));
}

#[test]
fn a_changed_byte_is_never_valid_with_the_same_pages() {
    let whole = bytes(&Maker::default().make().file, Print::Ordinary);
    for at in (0..whole.len()).step_by(whole.len() / 12) {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        let outcome = verify(&changed, None);
        assert!(
            outcome.verdict != Verdict::Valid || outcome.pages == Pages::OtherSetting,
            "byte {at}"
        );
    }
}

#[test]
fn no_data_two_and_cut_data_are_told_apart() {
    let whole = bytes(&Maker::default().make().file, Print::Ordinary);
    let place = |bytes: &[u8]| {
        let outcome = verify(bytes, None);
        (outcome.verdict, outcome.place)
    };
    let altered = (Verdict::Altered, "attached".to_owned());
    assert_eq!(place(&[whole.as_slice(), &whole].concat()), altered);
    let type_at = whole.windows(14).position(|part| part == b"/EmbeddedFile/");
    let inside = type_at.expect("there") + 800;
    let mut flipped = whole.clone();
    flipped[inside] ^= 0x10;
    assert_eq!(place(&flipped), altered);
    assert_eq!(place(&whole[..inside]), altered);
    assert_eq!(place(&whole[..2000]).0, Verdict::UnknownFormat);
    let empty = empty_pdf().expect("a PDF");
    assert_eq!(place(&empty), (Verdict::UnknownFormat, String::new()));
    assert_eq!(place(b"%PDF-").0, Verdict::UnknownFormat);
}

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

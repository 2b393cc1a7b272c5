//! The PDF: its words against the blocks, its bytes, its data, and what cannot be set.

mod attached;
mod setting;

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

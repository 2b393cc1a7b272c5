//! Pages and PDFs made to divide the checkers: what begins as one thing and goes on as another, and what readers of PDF
//! and zlib take differently.

use std::io::Write as _;

use flate2::{Compression, write::ZlibEncoder};

use super::hostile::{Row, as_expected, row};
use super::vector;

/// Pages, and what begins as one thing and goes on as another.
fn pages() -> Vec<Row> {
    let page = vector("valid.html");
    let pdf = vector("pdf/valid.pdf");
    let text = String::from_utf8(page.clone()).expect("text");
    let around = |before: &[u8], after: &[u8]| [before, &page, after].concat();
    let opens = "<script type=\"application/json\" id=\"tell-first-receipt\">";
    vec![
        row("page.html", page.clone(), "valid", ""),
        row("page-space.html", around(b"\n", b""), "altered", "page"),
        row(
            "page-mark.html",
            around(b"\xEF\xBB\xBF", b""),
            "altered",
            "",
        ),
        row(
            "page-as-pdf.html",
            around(b"%PDF-1.7\n", b""),
            "altered",
            "page",
        ),
        row(
            "page-as-whole-pdf.html",
            around(b"%PDF-1.7\n", b"\n%%EOF\n"),
            "altered",
            "page",
        ),
        row("page-percent.html", around(b"%", b""), "altered", "page"),
        row(
            "page-comment.html",
            around(b"<!-- %PDF-1.7 -->", b""),
            "altered",
            "page",
        ),
        row("page-then-pdf.html", around(b"", &pdf), "altered", "page"),
        row(
            "pdf-then-page.pdf",
            [pdf.as_slice(), &page].concat(),
            "altered",
            "page",
        ),
        row(
            "pdf-space.pdf",
            [b"\n".as_slice(), &pdf].concat(),
            "unknown-format",
            "",
        ),
        row(
            "page-two.html",
            text.replace(opens, &format!("{opens}{{}}</script>{opens}")),
            "unknown-format",
            "",
        ),
        row(
            "page-script.html",
            text.replacen(opens, &format!("<script>x</script>{opens}"), 1),
            "altered",
            "page",
        ),
        row(
            "page-open.html",
            text.replace("</script>", "</SCRIPT>"),
            "unknown-format",
            "",
        ),
        row(
            "page-quotes.html",
            text.replace("id=\"tell-first-receipt\"", "id='tell-first-receipt'"),
            "unknown-format",
            "",
        ),
        row("page-nul.html", around(b"", b"\0"), "altered", "page"),
    ]
}

/// A PDF with this stream attached, whole in all else.
fn pdf(dictionary: &str, stream: &[u8]) -> Vec<u8> {
    let length = stream.len();
    let front = format!(
        "%PDF-1.7\n7 0 obj\n<< /Type /EmbeddedFile {dictionary} /Length {length} >>\nstream\n"
    );
    let end = b"\nendstream\nendobj\n(tell-first-receipt.json)\n%%EOF\n";
    [front.as_bytes(), stream, end].concat()
}

fn pressed(data: &[u8]) -> Vec<u8> {
    let mut writer = ZlibEncoder::new(Vec::new(), Compression::default());
    writer.write_all(data).expect("pressed");
    writer.finish().expect("pressed")
}

fn attachments() -> Vec<Row> {
    let data = vector("valid.json");
    let flat = "/Filter /FlateDecode";
    let whole = pressed(&data);
    let sum = whole[whole.len() - 4..].to_vec();
    let after = |more: &[u8]| pdf(flat, &[whole.as_slice(), more].concat());
    let mut wrong = whole.clone();
    *wrong.last_mut().expect("a byte") ^= 1;
    let mut window = whole.clone();
    window[..2].copy_from_slice(&[0x08, 0x1D]);
    let fits = pdf(flat, &whole);
    let broken = |name, bytes| row(name, bytes, "altered", "attached");
    let bare = |old: &str, new: &str| {
        let text = String::from_utf8(pdf("", &data)).expect("text");
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1).into_bytes()
    };
    let length = format!("/Length {}", data.len());
    let huge = vec![b' '; 16 * 1024 * 1024 + 1];
    vec![
        row("pressed.pdf", fits.clone(), "valid", ""),
        row("bare.pdf", pdf("", &data), "valid", ""),
        broken("pressed-more.pdf", after(b"x")),
        broken("pressed-line.pdf", after(b"\n")),
        broken("pressed-sum-again.pdf", after(&sum)),
        broken("pressed-twice.pdf", after(&whole)),
        broken("pressed-no-sum.pdf", pdf(flat, &whole[..whole.len() - 4])),
        broken("pressed-short.pdf", pdf(flat, &whole[..whole.len() - 1])),
        broken("pressed-half.pdf", pdf(flat, &whole[..whole.len() / 2])),
        broken("pressed-wrong-sum.pdf", pdf(flat, &wrong)),
        broken("pressed-nothing.pdf", pdf(flat, b"")),
        broken("pressed-not.pdf", pdf(flat, &data)),
        row(
            "pressed-empty.pdf",
            pdf(flat, &pressed(b"")),
            "unknown-format",
            "",
        ),
        broken("pressed-large.pdf", pdf(flat, &pressed(&huge))),
        broken("bare-large.pdf", pdf("", &huge)),
        broken(
            "parms.pdf",
            pdf(
                "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>",
                &whole,
            ),
        ),
        broken("other-filter.pdf", pdf("/Filter /LZWDecode", &whole)),
        broken("filter-list.pdf", pdf("/Filter [/FlateDecode]", &whole)),
        broken("filter-longer.pdf", pdf("/Filter /FlateDecoder", &whole)),
        broken("length-elsewhere.pdf", bare(&length, "/Length 9 0 R")),
        broken(
            "length-beyond.pdf",
            bare(&length, "/Length 99999999999999999999999"),
        ),
        broken(
            "length-less.pdf",
            bare(&length, &format!("/Length {}", data.len() - 2)),
        ),
        row(
            "length-zeros.pdf",
            bare(
                &length,
                &format!("/Length 000000000000000000000000{}", data.len()),
            ),
            "valid",
            "",
        ),
        broken(
            "length-sign.pdf",
            bare(&length, &format!("/Length +{}", data.len())),
        ),
        broken("length-first.pdf", bare("/Type", "/Length1 5 /Type")),
        row("line-end.pdf", bare("stream\n", "stream\r\n"), "valid", ""),
        broken("line-end-old.pdf", bare("stream\n", "stream\r")),
        row(
            "name-longer.pdf",
            bare("/Type /EmbeddedFile", "/EmbeddedFiles /Type /EmbeddedFile"),
            "valid",
            "",
        ),
        broken(
            "name-twice.pdf",
            bare("/Type /EmbeddedFile", "/EmbeddedFile /EmbeddedFile"),
        ),
        broken("no-end.pdf", bare("%%EOF", "%%EON")),
        broken(
            "far-end.pdf",
            [bare("%%EOF", "%%EOF"), vec![b' '; 1100]].concat(),
        ),
        row(
            "near-end.pdf",
            [bare("%%EOF", "%%EOF"), vec![b' '; 1000]].concat(),
            "valid",
            "",
        ),
        broken("no-start.pdf", bare("7 0 obj", "7 0 obi")),
        broken(
            "far-start.pdf",
            bare(
                "/Type /EmbeddedFile",
                &format!("{}/Type /EmbeddedFile", " ".repeat(2100)),
            ),
        ),
        row("window.pdf", pdf(flat, &window), "valid", ""),
    ]
}

#[test]
fn hostile_pages_and_pdfs_divide_no_checkers() {
    as_expected([pages(), attachments()].concat());
}

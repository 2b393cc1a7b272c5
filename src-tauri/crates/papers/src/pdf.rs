//! The receipt as PDF: for keeping (PDF/A-3a) and for reading aloud (PDF/UA-1) at once, with its data attached.
//!
//! It sets the same blocks as the page does, so that both have the same words in the same order. The same file gives
//! the same bytes: its date is that of the receipt, its identifier the receipt's own, and the engine sees no clock.

mod data;
mod world;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use serde_json::{Map, Value, json};
use typst::foundations::{Bytes, Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::file::File;
use crate::page::page;
use data::{Drawn, Signs};
use world::{Desk, ENGINE};

/// Name of the data in the PDF.
const ATTACHED: &str = "/tell-first-receipt.json";
/// What it is, for whoever finds it in a list of attached files.
const ATTACHED_WORDS: &str =
    "The data of this receipt with its proof. A checker needs nothing else.";
/// Which setting made a PDF: it changes with the engine, the fonts, the template and the words that are set.
pub const SETTING: &str = concat!("setting ", env!("TELL_FIRST_SETTING"));

/// How large the print is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Print {
    /// As most people read it.
    Ordinary,
    /// 18 points.
    Large,
}

impl Print {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Ordinary, Self::Large];
}

/// No PDF could be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoPdf {
    /// When the receipt was made is no time.
    #[error("the receipt has no time it was made at")]
    Time,
    /// The engine refused. What it said may quote the receipt, so that it is kept out of logs.
    #[error("the typesetting engine refused")]
    Refused(String),
}

/// The receipt as PDF, with its data attached: the file as canonical JSON, without openings, which never go on paper.
///
/// A sign that the typeface lacks becomes `U+FFFD`, and a remark at the end says so; the data attached keeps it.
///
/// # Errors
/// [`NoPdf`] where `made` is no time, or the engine refuses.
pub fn pdf(file: &File, print: Print) -> Result<Vec<u8>, NoPdf> {
    let time: DateTime<FixedOffset> =
        DateTime::parse_from_rfc3339(&file.content.made).map_err(|_| NoPdf::Time)?;
    let document = set(file, print)?;
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {print:?}", file.content.receipt)),
        creator: Smart::Custom(Some(format!(
            "Tell First {} (typst {}, {SETTING})",
            env!("CARGO_PKG_VERSION"),
            typst::utils::version().raw()
        ))),
        timestamp: Some(stamp(time).ok_or(NoPdf::Time)?),
        page_ranges: None,
        standards: PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .map_err(|why| NoPdf::Refused(why.message().to_string()))?,
        tagged: true,
        pretty: false,
    };
    let bytes = typst_pdf::pdf(&document, &options).map_err(|why| refused(&why));
    // The engine remembers what it has set, to set it again faster: a receipt is no business of the next one.
    typst::comemo::evict(0);
    bytes
}

/// The pages, before they become a PDF.
fn set(file: &File, print: Print) -> Result<PagedDocument, NoPdf> {
    let content = &file.content;
    let (page, engine) = (page(content), &*ENGINE);
    let mut signs = Signs::new(|sign| engine.can_set(sign));
    let Drawn { blocks, pictures } = signs.page(&page);
    let parts: Map<String, Value> = [
        ("large", json!(print == Print::Large)),
        ("title", json!(signs.text(&page.title))),
        (
            "practice",
            json!(page.practice.as_deref().map(|line| signs.text(line))),
        ),
        (
            "foot",
            json!({
                "reference": signs.text(&format!("Your reference {}", content.reference)),
                "page": "Page", "of": "of",
                "code": signs.text(&content.code()),
            }),
        ),
        (
            "attached",
            json!({"name": ATTACHED, "description": ATTACHED_WORDS}),
        ),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    let data = data::document(&page, parts, blocks);
    let mut files: BTreeMap<String, Bytes> = pictures
        .into_iter()
        .map(|(path, dots)| (path, Bytes::new(dots)))
        .collect();
    files.insert(
        "/page.json".to_owned(),
        Bytes::new(data.to_string().into_bytes()),
    );
    files.insert("/receipt.json".to_owned(), Bytes::new(file.bare_json()));
    let desk = Desk::new(engine, files).ok_or_else(|| NoPdf::Refused(String::new()))?;
    typst::compile::<PagedDocument>(&desk)
        .output
        .map_err(|why| refused(&why))
}

/// An empty page, set by the same engine: what the figures hold a receipt against.
///
/// # Errors
/// [`NoPdf`] where the engine refuses.
pub fn empty_pdf() -> Result<Vec<u8>, NoPdf> {
    let desk = Desk::with(&ENGINE, "", BTreeMap::new());
    let desk = desk.ok_or_else(|| NoPdf::Refused(String::new()))?;
    let document: PagedDocument = typst::compile(&desk).output.map_err(|why| refused(&why))?;
    let bytes = typst_pdf::pdf(&document, &PdfOptions::default()).map_err(|why| refused(&why));
    typst::comemo::evict(0);
    bytes
}

/// The receipt's own time, with its offset.
fn stamp(time: DateTime<FixedOffset>) -> Option<Timestamp> {
    let part = |number: u32| u8::try_from(number).ok();
    let datetime = Datetime::from_ymd_hms(
        time.year(),
        part(time.month())?,
        part(time.day())?,
        part(time.hour())?,
        part(time.minute())?,
        part(time.second())?,
    )?;
    Timestamp::new_local(datetime, time.offset().local_minus_utc() / 60)
}

fn refused(why: &[typst::diag::SourceDiagnostic]) -> NoPdf {
    let all: Vec<&str> = why.iter().map(|one| one.message.as_str()).collect();
    NoPdf::Refused(all.join("; "))
}

#[cfg(test)]
mod tests;

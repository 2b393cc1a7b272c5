//! The data attached to a PDF. Not a reader of PDF: it looks for the one thing it needs, in the way `receipt-format.md`
//! has it, which every checker of this house does alike and bounds at every step.
//!
//! An attached file is a stream, and the dictionary of a stream stands open in every PDF that is not encrypted.

use flate2::{Decompress, FlushDecompress, Status};

use crate::strict::LARGEST;

/// What every PDF begins with.
const BEGINS: &[u8] = b"%PDF-";
/// The type of the stream.
const TYPE: &[u8] = b"/EmbeddedFile";
/// The name a receipt attaches its data by.
const OURS: &[u8] = b"(tell-first-receipt.json)";
/// What every PDF ends with, and how near to its end: whole PDFs may have a little after it.
const ENDS: (&[u8], usize) = (b"%%EOF", 1024);
/// How much is unpressed at a time.
const PIECE: usize = 256 * 1024;
/// A dictionary of such a stream is shorter than this on either side of its type.
const NEAR: usize = 2048;

/// What was found.
pub(super) enum Attached {
    /// The data of one attached file.
    Data(Vec<u8>),
    /// It says that it has ours, and has none that can be read, or more than one.
    Broken,
    /// Nothing of ours.
    Nothing,
}

/// True for a PDF.
pub(super) fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINS)
}

/// The file attached to a PDF.
pub(super) fn attached(bytes: &[u8]) -> Attached {
    let broken = || {
        if find(bytes, OURS).is_some() {
            Attached::Broken
        } else {
            Attached::Nothing
        }
    };
    let (mark, near) = ENDS;
    let end = bytes.get(bytes.len().saturating_sub(near)..);
    if end.and_then(|end| find(end, mark)).is_none() {
        return broken();
    }
    let mut streams = types(bytes);
    let (Some(at), None) = (streams.next(), streams.next()) else {
        return broken();
    };
    stream(bytes, at).map_or_else(broken, Attached::Data)
}

/// Where the type stands as a whole name, in the dictionary of a stream.
fn types(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let ends = |at: usize| {
        let next = bytes.get(at + TYPE.len());
        // A longer name, such as that of the list of all attached files, is another.
        !next.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'#' | b'-'))
    };
    bytes
        .windows(TYPE.len())
        .enumerate()
        .filter(move |(at, part)| *part == TYPE && ends(*at))
        .map(|(at, _)| at)
}

/// The stream around this place, as it was before it was pressed.
fn stream(bytes: &[u8], at: usize) -> Option<Vec<u8>> {
    let before = bytes.get(at.saturating_sub(NEAR)..at)?;
    let from = at - before.len() + rfind(before, b"obj")?;
    let after = bytes.get(at..bytes.len().min(at + NEAR))?;
    let to = at + find(after, b"stream")?;
    let dictionary = bytes.get(from..to)?;
    let rest = bytes.get(to + b"stream".len()..)?;
    let rest = rest
        .strip_prefix(b"\r\n")
        .or_else(|| rest.strip_prefix(b"\n"))?;
    let (pressed, after) = rest.split_at_checked(length(dictionary)?)?;
    let after = after.trim_ascii_start();
    if !after.starts_with(b"endstream") {
        return None;
    }
    if find(dictionary, b"/Filter").is_none() {
        return (pressed.len() <= LARGEST).then(|| pressed.to_vec());
    }
    let named = after_name(dictionary, b"/Filter")?;
    let pressing = find(dictionary, b"/DecodeParms").is_none();
    let plain = named.strip_prefix(b"/FlateDecode")?;
    let whole = !plain.first().is_some_and(u8::is_ascii_alphanumeric);
    if !(pressing && whole) {
        return None;
    }
    inflated(pressed)
}

/// What was pressed, to its very end, with nothing behind it; `None` for what is larger than any receipt.
fn inflated(pressed: &[u8]) -> Option<Vec<u8>> {
    let mut data = Vec::new();
    let mut reader = Decompress::new(true);
    loop {
        let used = usize::try_from(reader.total_in()).ok()?;
        let left = pressed.get(used..)?;
        data.reserve(PIECE);
        let before = (used, data.len());
        let done = reader.decompress_vec(left, &mut data, FlushDecompress::None);
        let used = usize::try_from(reader.total_in()).ok()?;
        let whole = done.ok()? == Status::StreamEnd;
        if data.len() > LARGEST || (whole && used != pressed.len()) {
            return None;
        }
        if whole {
            return Some(data);
        }
        // Nothing taken and nothing given: it stops in the middle.
        if before == (used, data.len()) {
            return None;
        }
    }
}

/// `/Length` as a number that stands there itself.
fn length(dictionary: &[u8]) -> Option<usize> {
    let rest = after_name(dictionary, b"/Length")?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, after) = rest.split_at_checked(digits)?;
    // A number, a number and R is a reference to another object.
    let refers = after
        .trim_ascii_start()
        .first()
        .is_some_and(u8::is_ascii_digit);
    let number = std::str::from_utf8(number).ok()?.parse().ok()?;
    (!refers).then_some(number)
}

fn after_name<'a>(dictionary: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let at = find(dictionary, name)? + name.len();
    Some(dictionary.get(at..)?.trim_ascii_start())
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|part| part == what)
}

fn rfind(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|part| part == what)
}

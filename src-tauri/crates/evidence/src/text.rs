//! How single facts stand in an entry: `key value` lines of printable ASCII.

use std::fmt::Write as _;
use std::str::FromStr;

use crate::{Commitment, Digest, Error, NoticeRef};

/// The lines of an entry that have not been read yet.
pub(crate) struct Lines<'a> {
    rest: &'a str,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { rest: text }
    }

    /// The value of the next line, which must have this key.
    pub(crate) fn take(&mut self, key: &'static str) -> Result<&'a str, Error> {
        self.take_if(key).ok_or(Error::Malformed(key))
    }

    /// The value of the next line, if it has this key.
    pub(crate) fn take_if(&mut self, key: &str) -> Option<&'a str> {
        // The key first: what has another one need not be searched for its end. This runs for each entry of a log.
        let value = self.rest.strip_prefix(key)?.strip_prefix(' ')?;
        let (value, rest) = value.split_once('\n')?;
        self.rest = rest;
        Some(value)
    }

    /// The values of the lines `interview` and `person` among those that are left, up to the latter: every kind
    /// that has both names the interview first.
    pub(crate) fn whose(&mut self) -> (Option<&'a str>, Option<&'a str>) {
        let mut interview = None;
        while let Some((line, rest)) = self.rest.split_once('\n') {
            self.rest = rest;
            if let Some(person) = line.strip_prefix("person ") {
                return (interview, Some(person));
            }
            interview = interview.or_else(|| line.strip_prefix("interview "));
        }
        (interview, None)
    }

    /// Whether everything was read.
    pub(crate) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }
}

/// A fact that fits one line, or none when it is absent.
pub(crate) trait Datum: Sized {
    fn write(&self, key: &'static str, out: &mut String);
    fn read(key: &'static str, lines: &mut Lines<'_>) -> Result<Self, Error>;
}

/// A fact that always is one line.
pub(crate) trait Plain: Sized {
    fn put(&self, out: &mut String);
    fn get(value: &str) -> Option<Self>;
}

impl<T: Plain> Datum for T {
    fn write(&self, key: &'static str, out: &mut String) {
        out.push_str(key);
        out.push(' ');
        self.put(out);
        out.push('\n');
    }

    fn read(key: &'static str, lines: &mut Lines<'_>) -> Result<Self, Error> {
        T::get(lines.take(key)?).ok_or(Error::Malformed(key))
    }
}

impl<T: Plain> Datum for Option<T> {
    fn write(&self, key: &'static str, out: &mut String) {
        if let Some(fact) = self {
            fact.write(key, out);
        }
    }

    fn read(key: &'static str, lines: &mut Lines<'_>) -> Result<Self, Error> {
        lines
            .take_if(key)
            .map(|value| T::get(value).ok_or(Error::Malformed(key)))
            .transpose()
    }
}

/// Facts whose text form is exact both ways.
macro_rules! by_display {
    ($($kind:ty),+) => {$(
        impl Plain for $kind {
            fn put(&self, out: &mut String) {
                // Writing to a String cannot fail.
                let _ = write!(out, "{self}");
            }

            fn get(value: &str) -> Option<Self> {
                <$kind>::from_str(value).ok()
            }
        }
    )+};
}

by_display!(
    u32,
    u64,
    i64,
    Digest,
    crate::PersonId,
    crate::InterviewId,
    crate::ShowingId,
    crate::ChoiceId,
    crate::StaffId,
    crate::SessionId,
    crate::VaultId,
    crate::ReceiptId,
    crate::DraftId,
    crate::ExportId,
    crate::LettingId
);

impl Plain for bool {
    fn put(&self, out: &mut String) {
        out.push_str(if *self { "yes" } else { "no" });
    }

    fn get(value: &str) -> Option<Self> {
        match value {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }
    }
}

impl Plain for Commitment {
    fn put(&self, out: &mut String) {
        self.digest().put(out);
    }

    fn get(value: &str) -> Option<Self> {
        Digest::get(value).map(Commitment::from_digest)
    }
}

/// Codes and versions. Anything but printable ASCII without space and percent is written as `%xx`.
impl Plain for String {
    fn put(&self, out: &mut String) {
        for byte in self.bytes() {
            if byte.is_ascii_graphic() && byte != b'%' {
                out.push(char::from(byte));
            } else {
                let _ = write!(out, "%{byte:02x}");
            }
        }
    }

    fn get(value: &str) -> Option<Self> {
        let mut bytes = Vec::with_capacity(value.len());
        let mut rest = value.bytes();
        while let Some(byte) = rest.next() {
            if byte == b'%' {
                let (high, low) = (hex_digit(rest.next()?)?, hex_digit(rest.next()?)?);
                bytes.push((high << 4) | low);
            } else if byte.is_ascii_graphic() {
                bytes.push(byte);
            } else {
                return None;
            }
        }
        Self::from_utf8(bytes).ok()
    }
}

fn hex_digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// `id version digest`.
impl Plain for NoticeRef {
    fn put(&self, out: &mut String) {
        self.id.put(out);
        out.push(' ');
        self.version.put(out);
        out.push(' ');
        self.digest.put(out);
    }

    fn get(value: &str) -> Option<Self> {
        let mut parts = value.split(' ');
        let notice = Self {
            id: String::get(parts.next()?)?,
            version: String::get(parts.next()?)?,
            digest: Digest::get(parts.next()?)?,
        };
        parts.next().is_none().then_some(notice)
    }
}

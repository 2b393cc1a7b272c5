//! The second detail: what tells two people of one name apart.

use chrono::NaiveDate;

use crate::codes::read_reference;

/// A date of birth, a full postcode or a reference, as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Date of birth.
    BornOn(NaiveDate),
    /// Upper case, one space.
    Postcode(String),
    /// Upper case.
    Reference(String),
}

/// What a search text holds: words of a name, and details.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Sought {
    /// The words left when details are taken out.
    pub(crate) name: String,
    /// Details.
    pub(crate) details: Vec<Detail>,
}

/// Reads one typed detail; `None` where it is none of the three. A text may be read as several:
/// `7F3KB` could be a reference or, with a space, nothing else; all readings are tried in turn.
pub(crate) fn readings(typed: &str) -> Vec<Detail> {
    let mut found = Vec::new();
    found.extend(date(typed).map(Detail::BornOn));
    found.extend(postcode(typed).map(Detail::Postcode));
    found.extend(read_reference(typed).map(Detail::Reference));
    found
}

/// Takes a search text apart.
pub(crate) fn read_search(text: &str) -> Sought {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut sought = Sought::default();
    let mut name = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1);
        let joined = next.map(|next| format!("{word} {next}"));
        let three = next
            .zip(words.get(at + 2))
            .map(|(b, c)| format!("{word} {b} {c}"));
        if let Some(born) = three.as_deref().and_then(date) {
            sought.details.push(Detail::BornOn(born));
            at += 3;
        } else if let Some(code) = joined.as_deref().and_then(postcode) {
            sought.details.push(Detail::Postcode(code));
            at += 2;
        } else {
            // A word that holds digits is no name.
            let plain = readings(word);
            if word.chars().any(|c| c.is_ascii_digit()) && !plain.is_empty() {
                sought.details.extend(plain);
            } else {
                name.push(*word);
            }
            at += 1;
        }
    }
    sought.name = name.join(" ");
    sought
}

/// A date as people write it: `3/4/1980`, `03.04.1980`, `3 4 1980`, `3 April 1980`, `1980-04-03`.
fn date(typed: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = typed
        .split(['/', '.', '-', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let [first, month, last] = parts.as_slice() else {
        return None;
    };
    let (day, year) = if first.len() == 4 {
        (last, first)
    } else {
        (first, last)
    };
    if year.len() != 4 {
        return None;
    }
    let month = month.parse().ok().or_else(|| month_named(month))?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day.parse().ok()?)
}

fn month_named(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let word = word.to_lowercase();
    let at = MONTHS.iter().position(|month| word.starts_with(month))?;
    u32::try_from(at + 1).ok()
}

/// A whole postcode in its usual form; `None` for anything else.
pub(crate) fn postcode(typed: &str) -> Option<String> {
    let plain: String = typed
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| c.to_ascii_uppercase())
        .collect();
    if !plain.is_ascii() || !(5..=7).contains(&plain.len()) {
        return None;
    }
    let (out, inward) = plain.split_at(plain.len() - 3);
    let mut inner = inward.chars();
    let inner_fits = inner.next()?.is_ascii_digit() && inner.all(|c| c.is_ascii_alphabetic());
    let outer_fits = out.starts_with(|c: char| c.is_ascii_alphabetic())
        && out.contains(|c: char| c.is_ascii_digit())
        && out.chars().all(|c| c.is_ascii_alphanumeric());
    (inner_fits && outer_fits).then(|| format!("{out} {inward}"))
}

/// The first half of a postcode.
pub(crate) fn postcode_part(postcode: &str) -> String {
    postcode.split(' ').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests;

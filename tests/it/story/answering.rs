//! Lines in which somebody answers a question.

use std::collections::BTreeMap;

use tell_first_desk::Said;
use tell_first_desk::views::Given;
use tell_first_notice::{Kind, Pack};

use super::line::Line;
use super::outcome::is_end;
use super::stage::Stage;
use super::{Fault, Played, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["page", group], []) => page(stage, group, line),
        (["adds", "row", repeat], []) => add_row(stage, repeat),
        (["removes", "row", row], []) => remove_row(stage, row),
        _ => match said(stage.pack, line)? {
            Ok(said) => save(stage, &said),
            Err(fault) => Err(fault),
        },
    })
}

/// What a line says to a field; `None` where it is no such line.
fn said(pack: &Pack, line: &Line) -> Option<Result<Said, Fault>> {
    let quotes = line.quotes();
    let (words, quotes) = (line.words(), quotes.as_slice());
    let (field, given) = match (words.as_slice(), quotes) {
        (["says", field, rest @ ..], quotes) => (*field, value(pack, field, rest, quotes)),
        (["chooses", field, codes @ ..], quotes) => (*field, chosen(codes, quotes)),
        (["has", "no", field], []) => (*field, Ok(parts(&[("none", "yes")]))),
        (["declines", field], []) => (*field, Ok(state("declined"))),
        (["does", "not", "know", field], []) => (*field, Ok(state("not-known"))),
        (["does", "not", "need", field], []) => (*field, Ok(state("not-needed"))),
        (["clears", field], []) => (*field, Ok(Given::default())),
        _ => return None,
    };
    Some(given.and_then(|given| {
        let (field, row) = field_and_row(field)?;
        Ok(Said { field, row, given })
    }))
}

/// `hh.name[2]` is the second row's name; a bare field is row 0.
pub(crate) fn field_and_row(word: &str) -> Result<(String, u32), Fault> {
    match word.strip_suffix(']').and_then(|word| word.split_once('[')) {
        None if word.contains(['[', ']']) => wrong(format!("{word}: a row is written hh.name[1]")),
        None => Ok((word.to_owned(), 0)),
        Some((field, row)) => match row.parse() {
            Ok(row) => Ok((field.to_owned(), row)),
            Err(_) => wrong(format!("{word}: a row is a number")),
        },
    }
}

fn save(stage: &mut Stage, said: &Said) -> Played {
    let interview = stage.interview()?;
    let result = stage.desk()?.answer_save(interview, said)?;
    stage.saved = Some(result);
    Ok(())
}

/// A whole page at once; its answers stand indented below.
fn page(stage: &mut Stage, group: &str, line: &Line) -> Played {
    let mut answers = Vec::new();
    for below in line.below.iter().filter(|below| !is_end(below)) {
        match said(stage.pack, below) {
            Some(Ok(said)) => answers.push(said),
            Some(Err(fault)) => return Err(fault),
            None => return wrong(format!("{}: no answer reads like this", below.place())),
        }
    }
    let interview = stage.interview()?;
    let result = stage.desk()?.page_save(interview, group, &answers)?;
    stage.saved = Some(result);
    Ok(())
}

fn add_row(stage: &mut Stage, repeat: &str) -> Played {
    let interview = stage.interview()?;
    stage.desk()?.row_add(interview, repeat)?;
    Ok(())
}

fn remove_row(stage: &mut Stage, row: &str) -> Played {
    let (interview, (field, row)) = (stage.interview()?, field_and_row(row)?);
    stage.desk()?.row_remove(interview, &field, row)?;
    Ok(())
}

fn state(state: &str) -> Given {
    Given {
        state: Some(state.to_owned()),
        ..Given::default()
    }
}

fn parts(parts: &[(&str, &str)]) -> Given {
    let parts: BTreeMap<String, String> = parts
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| ((*name).to_owned(), (*text).trim().to_owned()))
        .collect();
    Given {
        parts,
        ..Given::default()
    }
}

/// Options by their codes, and the person's own words beside them.
fn chosen(codes: &[&str], quotes: &[&str]) -> Result<Given, Fault> {
    let mut given = match quotes {
        [] => Given::default(),
        [own] => parts(&[("other", own)]),
        _ => return wrong("own words are given once"),
    };
    given.codes = codes.iter().map(|code| (*code).to_owned()).collect();
    Ok(given)
}

/// Text, in the form the kind of question asks for: `3/4/1980`, `"450.00" weekly`, `"1 High Street | Wycombe | HP11 1AA"`.
fn value(pack: &Pack, field: &str, words: &[&str], quotes: &[&str]) -> Result<Given, Fault> {
    let (id, _) = field_and_row(field)?;
    let Some(field) = pack.field(&id) else {
        // Sent as it is: the desk has to say that nobody asks this.
        return Ok(parts(&[(
            "text",
            quotes.first().copied().unwrap_or("something"),
        )]));
    };
    let text = match (quotes, words) {
        ([text], []) | ([], [text]) => (*text).to_owned(),
        ([], [amount, often]) if matches!(field.kind, Kind::Money { .. }) => {
            format!("{amount} {often}")
        }
        _ => return wrong("one value, in quotes where it has spaces"),
    };
    Ok(match field.kind {
        Kind::Date { .. } => date(&text),
        Kind::Money { .. } => {
            let (amount, often) = text.split_once(' ').unwrap_or((&text, ""));
            parts(&[("amount", amount), ("frequency", often)])
        }
        Kind::Address => named(&text, &["line1", "town", "postcode"]),
        Kind::Bank => named(&text, &["name", "sort", "account", "roll"]),
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Number { .. }
        | Kind::Phone
        | Kind::Email
        | Kind::NationalInsurance => parts(&[("text", &text)]),
        Kind::Choice | Kind::Choices | Kind::YesNo => {
            return wrong("an option is chosen, by its code");
        }
        Kind::Repeat { .. } => return wrong("a row is added"),
    })
}

/// `3/4/1980`, `4/1980` or `1980`.
fn date(text: &str) -> Given {
    match text.split('/').collect::<Vec<_>>().as_slice() {
        [day, month, year] => parts(&[("day", day), ("month", month), ("year", year)]),
        [month, year] => parts(&[("month", month), ("year", year)]),
        _ => parts(&[("year", text)]),
    }
}

/// Parts in a fixed order, with bars between.
fn named(text: &str, names: &[&str]) -> Given {
    let pairs: Vec<(&str, &str)> = names
        .iter()
        .copied()
        .zip(text.split('|').map(str::trim))
        .collect();
    parts(&pairs)
}

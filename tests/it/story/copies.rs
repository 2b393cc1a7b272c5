//! Lines about the copy a person takes home.

use tell_first_desk::views::{Paper, StepPart};
use tell_first_papers::file::{DATA_BEGINS, DATA_ENDS, MARKER};
use tell_first_papers::verify::{Verdict, verify};

use super::line::Line;
use super::stage::Stage;
use super::{Played, plain, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["makes", "a", "copy"], []) => make(stage),
        (["hands", "it", "over", how], []) => hand(stage, how),
        (["exports", "them", "as", form], []) => export(stage, form),
        (["saves", "the", "copy"], []) => save(stage, false),
        (["saves", "the", "copy", "with", "the", "answers"], []) => save(stage, true),
        (["makes", "a", "copy", "of", "the", "end", "of", card], []) => ended(stage, card),
        (["receipt", "says"], [words]) => says(stage, words, true),
        (["receipt", "does", "not", "say"], [words]) => says(stage, words, false),
        (["receipt", "is", "a", "new", "one"], []) => is_new(stage),
        (["the", "copy", "is", "up", "to", "date"], []) => stale(stage, false),
        (["the", "copy", "is", "out", "of", "date"], []) => stale(stage, true),
        _ => return None,
    })
}

fn make(stage: &mut Stage) -> Played {
    let interview = stage.interview()?;
    let copy = stage.desk()?.copy_make(interview)?;
    if copy.receipt.is_none() || copy.html.is_empty() {
        return wrong("nothing was made");
    }
    stage
        .older
        .extend(stage.copy.take().and_then(|copy| copy.receipt));
    stage.copy = Some(copy);
    Ok(())
}

fn hand(stage: &mut Stage, how: &str) -> Played {
    let receipt = stage.receipt()?;
    let copy = stage.desk()?.copy_hand(receipt, how)?;
    if copy.handed.last().map(|handed| handed.how.as_str()) != Some(how) {
        return wrong("the copy does not say how it was handed over");
    }
    stage.copy = Some(copy);
    Ok(())
}

/// What is kept about the person, in a form for others: afterwards `list says` reads it. A zip is not compressed, so that
/// its words are there to read.
fn export(stage: &mut Stage, form: &str) -> Played {
    let person = stage.person()?;
    let saved = stage.desk()?.person_export(person, form)?;
    let [file] = saved.files.as_slice() else {
        return wrong("an export is one file");
    };
    stage.list = String::from_utf8_lossy(&file.bytes).into_owned();
    if file.name.contains(form) {
        Ok(())
    } else {
        wrong(format!("the file is called {}", file.name))
    }
}

/// The files the shell would write: names without anything personal, the page that was on the screen, and all of it
/// checked as a stranger would.
fn save(stage: &mut Stage, answers: bool) -> Played {
    let receipt = stage.receipt()?;
    let mut files = stage.desk()?.copy_save(receipt, answers, "")?.files;
    if files != stage.desk()?.copy_save(receipt, answers, "")?.files {
        return wrong("saved again, it is not the same");
    }
    // Both prints, in a build that makes them.
    for large in [false, true] {
        match stage.desk()?.copy_paper(receipt, large)? {
            Paper::Made(file) => files.push(file),
            Paper::None => {}
            Paper::NotMade => return wrong("the PDF could not be made"),
        }
    }
    let page = stage.copy.as_ref().map(|copy| copy.html.clone());
    let page = page.unwrap_or_default();
    for file in &files {
        let outcome = verify(&file.bytes, None);
        if !matches!(outcome.verdict, Verdict::Valid | Verdict::Practice) {
            return wrong(format!("{}: {}", file.name, outcome.sentence()));
        }
    }
    let shown = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (before, rest) = text.split_once(DATA_BEGINS)?;
        let (_, after) = rest.split_once(DATA_ENDS)?;
        Some(format!("{before}{MARKER}{after}"))
    };
    if !files
        .iter()
        .any(|file| shown(&file.bytes).as_ref() == Some(&page))
    {
        return wrong("no file holds the page that was on the screen");
    }
    Ok(())
}

/// A copy of a yes that was taken back.
fn ended(stage: &mut Stage, card: &str) -> Played {
    let (person, interview) = (stage.person()?, stage.interview()?);
    let copy = stage.desk()?.copy_ended(person, Some(interview), card)?;
    stage
        .older
        .extend(stage.copy.take().and_then(|copy| copy.receipt));
    stage.copy = Some(copy);
    Ok(())
}

fn says(stage: &Stage, words: &str, wanted: bool) -> Played {
    let Some(copy) = &stage.copy else {
        return wrong("no copy was made");
    };
    let page = plain::html(&copy.html);
    if page.contains(words) == wanted {
        Ok(())
    } else {
        wrong(format!("the copy says: {page}"))
    }
}

/// How the copy stands on the page that hands it over.
fn stale(stage: &mut Stage, wanted: bool) -> Played {
    let StepPart::Copy { copy } = stage.step()?.step else {
        return wrong("the page of the copy is not up");
    };
    if copy.receipt.is_some() && copy.stale == wanted {
        Ok(())
    } else {
        wrong(format!("the page says: {:?}, {}", copy.receipt, copy.stale))
    }
}

fn is_new(stage: &Stage) -> Played {
    let made = stage.copy.as_ref().and_then(|copy| copy.receipt.as_ref());
    match made {
        Some(made) if !stage.older.contains(made) && !stage.older.is_empty() => Ok(()),
        _ => wrong(format!("{made:?} after {:?}", stage.older)),
    }
}

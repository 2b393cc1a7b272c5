//! How an act ends: what stands indented below it, or plain success.

use tell_first_desk::Error;
use tell_first_desk::views::ProblemView;
use tell_first_vault::VaultError;

use super::line::Line;
use super::stage::Stage;
use super::{Fault, Played};

/// Plays a line and holds its end against what is written below it.
///
/// What the desk refuses, or cannot save, must leave the log as it was.
pub(crate) fn check(
    stage: &mut Stage,
    line: &Line,
    act: impl Fn(&mut Stage, &Line) -> Played,
) -> Result<(), String> {
    let ends: Vec<&Line> = line.below.iter().filter(|below| is_end(below)).collect();
    let turned_away = ends
        .iter()
        .any(|end| end.words.first().is_some_and(|word| word != "note"));
    let before = if turned_away { stage.entries()? } else { None };
    stage.saved = None;
    let played = act(stage, line);
    match (
        played,
        ends.iter()
            .find(|end| end.words().first() == Some(&"refused")),
    ) {
        (Err(Fault::Wrong(why)), _) => return Err(why),
        (Err(Fault::Refused(error)), None) => return Err(format!("refused: {}", told(&error))),
        (Err(Fault::Refused(error)), Some(end)) => refused(&told(&error), end)?,
        (Ok(()), Some(end)) => {
            return Err(format!("not refused, but {}: {}", end.place(), end.text));
        }
        (Ok(()), None) => saved(stage, &ends)?,
    }
    let after = if turned_away { stage.entries()? } else { None };
    if before != after && line.words().first() != Some(&"page") {
        return Err(format!(
            "it left a trace in the log: {before:?} entries, then {after:?}"
        ));
    }
    Ok(())
}

/// True for a line that says how the act above it ends.
pub(crate) fn is_end(below: &Line) -> bool {
    below
        .words
        .first()
        .is_some_and(|word| ["refused", "problem", "note", "needs"].contains(&word.as_str()))
}

/// The code, and for a rule of the database its name.
fn told(error: &Error) -> String {
    let Error::Vault(VaultError::Refused { rule }) = error else {
        return error.code().to_owned();
    };
    format!("{} {rule}", error.code())
}

fn refused(told: &str, end: &Line) -> Result<(), String> {
    let wanted = end.words.get(1..).unwrap_or_default().join(" ");
    if told == wanted {
        Ok(())
    } else {
        Err(format!("refused otherwise: {told}"))
    }
}

/// Holds the answer to a save against the lines below: nothing unannounced, nothing missing.
fn saved(stage: &Stage, ends: &[&Line]) -> Result<(), String> {
    let mut found: Vec<String> = Vec::new();
    if let Some(result) = &stage.saved {
        let say = |kind: &str, of: &ProblemView| format!("{kind} {} {}", of.field, of.code);
        found.extend(
            result
                .problems
                .iter()
                .map(|problem| say("problem", problem)),
        );
        found.extend(result.notes.iter().map(|note| say("note", note)));
        found.extend(
            result
                .needs_card
                .iter()
                .map(|needs| format!("needs card {}", needs.card.id)),
        );
        // A question without an answer holds nothing back of what was said.
        let holds = |problem: &ProblemView| problem.code == "answer.empty";
        let whole = result.problems.iter().all(holds) && result.needs_card.is_none();
        if result.saved != whole {
            return Err(format!("saved is {}, with {found:?}", result.saved));
        }
    }
    let mut wanted: Vec<String> = ends.iter().map(|end| end.words.join(" ")).collect();
    found.sort();
    wanted.sort();
    if found == wanted {
        Ok(())
    } else {
        Err(format!("expected {wanted:?}, found {found:?}"))
    }
}

//! Lines about cards: what a person says to one, and taking it back.

use super::line::Line;
use super::stage::Stage;
use super::{Played, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["card", card, say], []) => answer(stage, card, say, "own-tap", None),
        (["card", card, say, method], []) => answer(stage, card, say, method, None),
        (["card", card, say, method], [words]) => answer(stage, card, say, method, Some(words)),
        (["takes", "back", card], []) => take_back(stage, card, true),
        (["takes", "back", card, "on", "the", "person's", "page"], []) => {
            take_back(stage, card, false)
        }
        (["ticks", cards @ ..], []) if !cards.is_empty() => tick(stage, cards),
        (["leaves", "every", "choice", "blank"], []) => tick(stage, &[]),
        _ => return None,
    })
}

fn answer(stage: &mut Stage, card: &str, say: &str, method: &str, words: Option<&str>) -> Played {
    let interview = stage.interview()?;
    let done = stage
        .desk()?
        .choice_record(interview, card, say, method, words);
    // At reception there is no page to lead to; what counts is what is stored.
    done?;
    Ok(())
}

fn take_back(stage: &mut Stage, card: &str, in_interview: bool) -> Played {
    let person = stage.person()?;
    let interview = if in_interview {
        Some(stage.interview()?)
    } else {
        None
    };
    let back = stage.desk()?.choice_withdraw(person, interview, card)?;
    if in_interview == back.step.is_none() {
        return wrong("a step comes back with the interview, and only with it");
    }
    stage.back = Some(back);
    Ok(())
}

fn tick(stage: &mut Stage, cards: &[&str]) -> Played {
    let interview = stage.interview()?;
    let cards: Vec<String> = cards.iter().map(|card| (*card).to_owned()).collect();
    stage.desk()?.choices_save(interview, &cards)?;
    Ok(())
}

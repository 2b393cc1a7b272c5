//! Lines that say what must be shown: the page, the notice beside it, the card, the lists.

use tell_first_desk::views::{CheckView, FieldView, GroupView, ItemView, StepPart};

use super::answering::field_and_row;
use super::leading::place;
use super::line::Line;
use super::stage::Stage;
use super::{Fault, Played, plain, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["at", "card", card], []) => at_card(stage, card),
        (["at", page], []) => at(stage, page),
        (["notice", "says"], [words]) => notice_says(stage, words),
        (["card", "says"], [words]) => card_says(stage, words),
        (["the", "words", "of", what, "are", "kept"], []) => words_kept(stage, what),
        (["expect", "asked", field], []) => asked(stage, field, true),
        (["expect", "not", "asked", field], []) => asked(stage, field, false),
        (["expect", "shown", field], [display]) => shown(stage, field, display),
        (["expect", "mark", page, wanted], []) => mark(stage, page, wanted),
        (["expect", "left", pages @ ..], []) => left(stage, pages),
        (["expect", "check", state], [label]) => check(stage, state, label, None),
        (["expect", "check", state], [label, display]) => check(stage, state, label, Some(display)),
        (["expect", "no", "check"], [label]) => no_check(stage, label),
        (["expect", "can", "take", "back", card], []) => beside(stage, card, true),
        (["expect", "can", "open", "again", card], []) => beside(stage, card, false),
        (["expect", "gone"], [label]) => gone(stage, label),
        (["expect", "gone", count], []) => gone_unnamed(stage, count),
        (["expect", "kept"], [label]) => kept(stage, label),
        (["expect", "stops"], [words]) => ends(stage, words, true),
        (["expect", "goes", "on"], [words]) => ends(stage, words, false),
        (["expect", "found", names @ ..], []) => found(stage, names),
        (["expect", "second", "detail", "known"], []) => exact(stage, true),
        (["expect", "second", "detail", "asked"], []) => exact(stage, false),
        (["expect", "waiting", name], []) => waiting(stage, name),
        (["expect", "may", things @ ..], []) => may(stage, things),
        _ => return None,
    })
}

fn same<T: PartialEq + std::fmt::Debug>(found: T, wanted: T) -> Played {
    if found == wanted {
        Ok(())
    } else {
        wrong(format!("found {found:?}"))
    }
}

fn at_card(stage: &mut Stage, wanted: &str) -> Played {
    let step = stage.step()?;
    same(place_and_kind("", &step.step), format!(" card {wanted}"))
}

/// On a page, with what belongs on it: a page of questions never comes while a card is due.
fn at(stage: &mut Stage, page: &str) -> Played {
    let step = stage.step()?;
    // What changed comes before whatever page is next.
    if page == "changes" {
        return same(matches!(step.step, StepPart::Changes { .. }), true);
    }
    let kind = match page {
        "who" | "check" | "choices" | "copy" => page,
        "short" => "notice",
        "done" => "closed",
        _ => "questions",
    };
    same(
        place_and_kind(&step.place, &step.step),
        format!("{} {kind}", place(page)),
    )
}

fn place_and_kind(place: &str, part: &StepPart) -> String {
    let kind = match part {
        StepPart::Who => "who".to_owned(),
        StepPart::Notice { .. } => "notice".to_owned(),
        StepPart::Changes { .. } => "changes".to_owned(),
        StepPart::Card { card, .. } => format!("card {}", card.id),
        StepPart::Questions { .. } => "questions".to_owned(),
        StepPart::Check(_) => "check".to_owned(),
        StepPart::Choices { .. } => "choices".to_owned(),
        StepPart::Copy { .. } => "copy".to_owned(),
        StepPart::Closed => "closed".to_owned(),
    };
    format!("{place} {kind}")
}

fn notice_says(stage: &mut Stage, words: &str) -> Played {
    let notice = match stage.step()?.step {
        StepPart::Notice { notice }
        | StepPart::Changes { notice }
        | StepPart::Card { notice, .. }
        | StepPart::Questions { notice, .. }
        | StepPart::Choices { notice, .. } => notice,
        StepPart::Who | StepPart::Check(_) | StepPart::Copy { .. } | StepPart::Closed => {
            return wrong("no notice is due here");
        }
    };
    let text = plain::notice(&notice);
    if text.contains(words) {
        Ok(())
    } else {
        wrong(format!("it says: {text}"))
    }
}

fn card_says(stage: &mut Stage, words: &str) -> Played {
    let StepPart::Card { card, .. } = stage.step()?.step else {
        return wrong("no card is up");
    };
    let text = plain::card(&card);
    if text.contains(words) {
        Ok(())
    } else {
        wrong(format!("it says: {text}"))
    }
}

/// The person's page leads to the very words of a layer, by their digest.
fn words_kept(stage: &mut Stage, what: &str) -> Played {
    let person = stage.person()?;
    let page = stage.desk()?.person_page(person)?;
    let line = page
        .told
        .iter()
        .find(|told| told.section.as_deref().unwrap_or(told.layer) == what);
    let Some(line) = line else {
        return wrong("the page does not list it");
    };
    let Ok(digest) = line.digest.parse() else {
        return wrong("its digest does not read");
    };
    let kept = stage.desk()?.text_view(digest)?;
    let of = if line.section.is_some() {
        tell_first_notice::WordsOf::Section(what)
    } else if what == "full" {
        tell_first_notice::WordsOf::Full
    } else {
        tell_first_notice::WordsOf::Short
    };
    let words = stage.pack.words("en", of).map(|words| words.markdown);
    same(Some(kept.markdown), words)
}

fn group(stage: &mut Stage) -> Result<Box<GroupView>, Fault> {
    let step = stage.step()?;
    let kind = place_and_kind("", &step.step);
    let StepPart::Questions { group, .. } = step.step else {
        return wrong(format!("no page of questions, but{kind}"));
    };
    Ok(group)
}

fn fields(group: &GroupView) -> Vec<&FieldView> {
    let mut fields = Vec::new();
    for item in &group.items {
        match item {
            ItemView::Field(field) => fields.push(&**field),
            ItemView::Repeat(repeat) => {
                fields.push(&repeat.field);
                fields.extend(repeat.rows.iter().flat_map(|row| &row.fields));
            }
        }
    }
    fields
}

fn asked(stage: &mut Stage, field: &str, wanted: bool) -> Played {
    let (id, row) = field_and_row(field)?;
    if stage.pack.field(&id).is_none() {
        return wrong("no such field");
    }
    let group = group(stage)?;
    let here: Vec<(&str, u32)> = fields(&group)
        .iter()
        .map(|field| (field.id.as_str(), field.row))
        .collect();
    if here.contains(&(id.as_str(), row)) == wanted {
        Ok(())
    } else {
        wrong(format!("asked are {here:?}"))
    }
}

fn shown(stage: &mut Stage, field: &str, display: &str) -> Played {
    let (id, row) = field_and_row(field)?;
    let group = group(stage)?;
    let field = fields(&group)
        .into_iter()
        .find(|field| field.id == id && field.row == row);
    let words = field.and_then(|field| field.display.as_deref().map(plain::answer));
    same(words.as_deref(), Some(display))
}

fn mark(stage: &mut Stage, page: &str, wanted: &str) -> Played {
    let place = place(page);
    let step = stage.step()?;
    same(
        step.outline
            .iter()
            .find(|line| line.place == place)
            .map(|line| line.mark),
        Some(wanted),
    )
}

fn check_page(stage: &mut Stage) -> Result<CheckView, Fault> {
    let step = stage.step()?;
    let kind = place_and_kind("", &step.step);
    let StepPart::Check(check) = step.step else {
        return wrong(format!("not the check page, but{kind}"));
    };
    Ok(check)
}

fn left(stage: &mut Stage, pages: &[&str]) -> Played {
    let wanted: Vec<String> = pages
        .iter()
        .filter(|page| **page != "nothing")
        .map(|page| place(page))
        .collect();
    same(check_page(stage)?.unfinished, wanted)
}

fn check(stage: &mut Stage, state: &str, label: &str, display: Option<&str>) -> Played {
    let check = check_page(stage)?;
    let answer = check
        .groups
        .iter()
        .flat_map(|group| &group.answers)
        .find(|answer| answer.label == label);
    let Some(answer) = answer else {
        return wrong("the check page has no such question");
    };
    let words = answer.display.as_deref().map(plain::answer);
    same((answer.state, words.as_deref()), (state, display))
}

fn no_check(stage: &mut Stage, label: &str) -> Played {
    let check = check_page(stage)?;
    let there = check
        .groups
        .iter()
        .flat_map(|group| &group.answers)
        .any(|answer| answer.label == label);
    if there {
        wrong("the check page shows it")
    } else {
        Ok(())
    }
}

/// A card that the page of questions offers to take back, or to open again.
fn beside(stage: &mut Stage, card: &str, agreed: bool) -> Played {
    let group = group(stage)?;
    let cards = if agreed {
        &group.agreed
    } else {
        &group.refused
    };
    let here: Vec<&str> = cards.iter().map(|card| card.id.as_str()).collect();
    if here.contains(&card) {
        Ok(())
    } else {
        wrong(format!("the page offers {here:?}"))
    }
}

fn back(stage: &Stage) -> Result<&tell_first_desk::views::WithdrawnView, Fault> {
    stage
        .back
        .as_ref()
        .map_or_else(|| wrong("nothing was taken back"), Ok)
}

fn gone(stage: &Stage, label: &str) -> Played {
    let back = back(stage)?;
    if back.erased.iter().any(|erased| erased == label) {
        Ok(())
    } else {
        wrong(format!("{:?}", back.erased))
    }
}

/// So many answers are gone, and whoever took the yes back is not told which.
fn gone_unnamed(stage: &Stage, count: &str) -> Played {
    let back = back(stage)?;
    let told = back.erased.len() + back.kept.len();
    if back.erased_count.to_string() == count && told == 0 {
        Ok(())
    } else {
        wrong(format!("{} gone, {told} named", back.erased_count))
    }
}

fn kept(stage: &Stage, label: &str) -> Played {
    let back = back(stage)?;
    if back.kept.iter().any(|kept| kept.label == label) {
        Ok(())
    } else {
        wrong(format!("{:?}", back.kept))
    }
}

fn ends(stage: &Stage, words: &str, stops: bool) -> Played {
    let back = back(stage)?;
    let text = plain::blocks(if stops { &back.stops } else { &back.goes_on });
    if text.contains(words) {
        Ok(())
    } else {
        wrong(format!("it says: {text}"))
    }
}

/// Exactly these people, in any order.
fn found(stage: &mut Stage, names: &[&str]) -> Played {
    let Some(found) = &stage.found else {
        return wrong("nobody was sought");
    };
    let mut here: Vec<String> = found.people.iter().map(|line| line.id.clone()).collect();
    let mut wanted = Vec::new();
    for name in names.iter().filter(|name| **name != "nobody") {
        match stage.people.get(*name) {
            Some(person) => wanted.push(person.to_string()),
            None => return wrong(format!("nobody was named {name}")),
        }
    }
    here.sort();
    wanted.sort();
    if here == wanted {
        Ok(())
    } else {
        wrong(format!("found {:?}", found.people))
    }
}

fn exact(stage: &Stage, wanted: bool) -> Played {
    same(
        stage.found.as_ref().map(|found| found.exact_detail),
        Some(wanted),
    )
}

fn waiting(stage: &mut Stage, name: &str) -> Played {
    let home = stage.desk()?.home_view()?;
    let id = match name {
        "nobody" => return same(home.waiting.len(), 0),
        "them" => stage.person()?.to_string(),
        name => match stage.people.get(name) {
            Some(person) => person.to_string(),
            None => return wrong("nobody was named so"),
        },
    };
    if home.waiting.iter().any(|line| line.id == id) {
        Ok(())
    } else {
        wrong(format!("{:?}", home.waiting))
    }
}

fn may(stage: &mut Stage, things: &[&str]) -> Played {
    let home = stage.desk()?.home_view()?;
    let mut can: Vec<&str> = home.can.iter().map(|doing| doing.code()).collect();
    let mut wanted = things.to_vec();
    can.sort_unstable();
    wanted.sort_unstable();
    same(can, wanted)
}

//! Lines at the home screen and at reception: finding people, opening them, adding them.

use tell_first_desk::NewPerson;
use tell_first_desk::views::ReceptionView;

use super::line::Line;
use super::stage::Stage;
use super::{Played, plain, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["this", "person", "is", name], []) => name_them(stage, name),
        (["turns", "to", name], []) => turn_to(stage, name),
        (["finds"], [text]) => find(stage, text),
        (["opens", name], []) => open(stage, name, None),
        (["opens", name], [detail]) => open(stage, name, Some(detail)),
        (["begins", "at", "reception"], []) => begin(stage, None, None),
        (["begins", "at", "reception", "with", name], []) => begin(stage, Some(name), None),
        (["begins", "at", "reception", "with", name], [detail]) => {
            begin(stage, Some(name), Some(detail))
        }
        (["adds", "at", "reception", born], [name]) => add(stage, name, born),
        (["page", "says"], [words]) => says(stage, words, true),
        (["page", "does", "not", "say"], [words]) => says(stage, words, false),
        _ => return None,
    })
}

fn name_them(stage: &mut Stage, name: &str) -> Played {
    let person = stage.person()?;
    stage.people.insert(name.to_owned(), person);
    Ok(())
}

fn turn_to(stage: &mut Stage, name: &str) -> Played {
    let Some(person) = stage.people.get(name) else {
        return wrong("nobody was named so");
    };
    stage.person = Some(*person);
    Ok(())
}

fn find(stage: &mut Stage, text: &str) -> Played {
    let found = stage.desk()?.person_find(text)?;
    stage.found = Some(found);
    Ok(())
}

fn open(stage: &mut Stage, name: &str, detail: Option<&str>) -> Played {
    if name != "them" {
        turn_to(stage, name)?;
    }
    let person = stage.person()?;
    stage.page = None;
    let page = stage.desk()?.person_open(person, detail)?;
    stage.page = Some(page);
    Ok(())
}

fn begin(stage: &mut Stage, name: Option<&str>, detail: Option<&str>) -> Played {
    let person = match name {
        Some(name) => {
            turn_to(stage, name)?;
            Some(stage.person()?)
        }
        None => None,
    };
    let view = stage.desk()?.reception_begin(person, detail)?;
    remember(stage, view)
}

fn add(stage: &mut Stage, name: &str, born: &str) -> Played {
    let mut born = born.split('/').map(str::to_owned);
    let mut next = || born.next().unwrap_or_default();
    let new = NewPerson {
        name: name.to_owned(),
        born_day: next(),
        born_month: next(),
        born_year: next(),
    };
    stage.desk()?.reception_notice()?;
    let view = stage.desk()?.reception_add(&new)?;
    remember(stage, view)
}

fn remember(stage: &mut Stage, view: ReceptionView) -> Played {
    stage.interview = view.interview.id.parse().ok();
    stage.person = view.interview.person.parse().ok();
    stage.copy = view.copy.clone();
    let purpose = view.interview.purpose;
    stage.reception = Some(view);
    if purpose == "reception" {
        Ok(())
    } else {
        wrong(format!("an encounter for {purpose}"))
    }
}

/// Whether the person's page, as it stands now, has these words anywhere: heads, lists, held answers, timeline.
fn says(stage: &mut Stage, words: &str, wanted: bool) -> Played {
    let person = stage.person()?;
    let page = stage.desk()?.person_page(person)?;
    let mut text = format!(
        "{:?}\n{:?}\n{:?}\n{:?}\n",
        page.person, page.interviews, page.told, page.held
    );
    text.push_str(&format!("{:?}\n", page.timeline));
    for choice in &page.choices {
        text.push_str(&format!(
            "{} {} {:?}\n",
            plain::card(&choice.card),
            choice.state,
            choice.history
        ));
    }
    stage.page = Some(page);
    if text.contains(words) == wanted {
        Ok(())
    } else {
        wrong(format!("the page says: {text}"))
    }
}

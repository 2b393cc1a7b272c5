//! The list of pages beside an interview, and how each stands.

use tell_first_notice::{Pack, Stage};

use crate::model::{Mark, OutlineLine, Place, Purpose, Record};
use crate::standing::{Standing, dealt_with, standing};
use crate::steps::{groups, has_choices, here};

/// Every page in order, with exactly one marked as the one on the screen.
///
/// Once nothing is left, that is the copy.
pub fn outline(pack: &Pack, record: &Record) -> Vec<OutlineLine> {
    let mut here = here(pack, record);
    if here == Place::Done {
        here = Place::Copy;
    }
    pages(pack, record)
        .into_iter()
        .map(|place| {
            let mark = if place == here {
                Mark::Here
            } else {
                mark(pack, record, &place)
            };
            OutlineLine { place, mark }
        })
        .collect()
}

fn pages(pack: &Pack, record: &Record) -> Vec<Place> {
    if record.purpose != Purpose::Interview {
        return vec![Place::Short, Place::Copy];
    }
    let of = |stage| groups(pack, stage).map(|group| Place::Group(group.id.clone()));
    let mut pages = vec![Place::Who, Place::Short];
    pages.extend(of(Stage::Main));
    pages.push(Place::Check);
    pages.extend(of(Stage::Equality));
    if has_choices(pack) {
        pages.push(Place::Choices);
    }
    pages.push(Place::Copy);
    pages
}

fn mark(pack: &Pack, record: &Record, place: &Place) -> Mark {
    let done = match place {
        Place::Who => record.who.is_some(),
        Place::Short => record.short_shown(),
        Place::Check => record.checked,
        Place::Choices => record.choices_made,
        Place::Copy | Place::Done => record.place == Place::Done,
        Place::Group(id) => return group_mark(pack, record, id),
    };
    if done { Mark::Done } else { Mark::Todo }
}

fn group_mark(pack: &Pack, record: &Record, id: &str) -> Mark {
    match standing(pack, record, id) {
        Standing::NotNeeded => Mark::NotNeeded,
        Standing::SaidNo => Mark::SaidNo,
        Standing::Needed if record.skipped.contains(id) && !has_answers(pack, record, id) => {
            Mark::Skipped
        }
        Standing::Needed if dealt_with(pack, record, id) => Mark::Done,
        Standing::Needed => Mark::Todo,
    }
}

/// True where the person answered something in the group, before or after passing it over.
fn has_answers(pack: &Pack, record: &Record, id: &str) -> bool {
    record.answers.iter().any(|held| {
        pack.field(&held.field)
            .is_some_and(|field| field.group == id)
    })
}

#[cfg(test)]
mod tests;

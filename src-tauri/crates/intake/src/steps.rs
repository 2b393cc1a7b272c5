//! Which page an interview is on, what it must put up, and where Continue leads.

use tell_first_notice::{CardPlace, Group, Pack, Stage};

use crate::finish::may_finish;
use crate::model::{Place, Purpose, Record, Status, Step};
use crate::standing::{Standing, dealt_with, due_cards, standing};

/// What the screen must put up now.
///
/// Who is here comes before the short notice, that before anything else; a group's due cards come before its
/// questions. A page that a later version of the notice changed comes after what changed. An interview that is not
/// open puts up nothing.
pub fn step(pack: &Pack, record: &Record) -> Step {
    if record.status != Status::Open {
        return Step::Closed;
    }
    let here = here(pack, record);
    if changes_first(pack, record, &here) {
        return Step::Changes;
    }
    match here {
        Place::Who => Step::Who,
        Place::Short => Step::Notice,
        Place::Group(group) => match due_cards(pack, record, &group).first() {
            Some(card) => Step::Card {
                group,
                card: (*card).to_owned(),
            },
            None => Step::Questions { group },
        },
        Place::Check => Step::Check,
        Place::Choices => Step::Choices,
        Place::Copy => Step::Copy,
        Place::Done => Step::Closed,
    }
}

/// The page the interview is really on: the recorded one, unless something before it is missing or nothing is
/// left on it.
///
/// A group that a no has closed is passed over. Once it was turned to on purpose (`visited`) the person may look
/// at it again, to open the card anew.
pub fn here(pack: &Pack, record: &Record) -> Place {
    if record.purpose != Purpose::Interview {
        return here_at_reception(record);
    }
    if record.who.is_none() || record.place == Place::Who {
        return Place::Who;
    }
    if !record.short_shown() || record.place == Place::Short {
        return Place::Short;
    }
    match &record.place {
        Place::Group(id) => here_at_group(pack, record, id),
        Place::Who | Place::Short | Place::Check => Place::Check,
        Place::Choices | Place::Copy | Place::Done if !record.checked => Place::Check,
        Place::Choices => {
            if has_choices(pack) {
                Place::Choices
            } else {
                Place::Copy
            }
        }
        Place::Copy | Place::Done if choices_due(pack, record) => Place::Choices,
        Place::Copy => Place::Copy,
        Place::Done => Place::Done,
    }
}

/// Where Continue leads from the page the interview is on, once that page's own work is recorded.
///
/// It leads to the first page that is not dealt with, so that after a look back one press returns to where the
/// interview was, and a group opened by a changed answer is not missed. A page whose own work is missing (who is
/// here, the notice, the check) leads to itself.
pub fn next_place(pack: &Pack, record: &Record) -> Place {
    match here(pack, record) {
        Place::Who if record.who.is_some() => Place::Short,
        Place::Who => Place::Who,
        Place::Short if !record.short_shown() => Place::Short,
        Place::Short if record.purpose != Purpose::Interview => Place::Copy,
        Place::Short => onward(pack, record, None),
        Place::Group(id) => onward(pack, record, Some(&id)),
        Place::Check => onward(pack, record, None),
        Place::Choices => Place::Copy,
        Place::Copy | Place::Done => Place::Done,
    }
}

/// True where the person may turn to a page: back to any page that was reached, or forward to the first that is
/// not dealt with. Never to a group that is not needed, nor past a page that must come first.
pub fn may_go(pack: &Pack, record: &Record, place: &Place) -> bool {
    if record.status != Status::Open {
        return false;
    }
    if *place == here(pack, record) {
        return true;
    }
    if record.purpose != Purpose::Interview {
        return *place == Place::Short || (*place == Place::Copy && record.short_shown());
    }
    let told = record.who.is_some() && record.short_shown();
    match place {
        Place::Who => true,
        Place::Short => record.who.is_some(),
        Place::Group(id) => told && may_go_to_group(pack, record, id),
        Place::Check => told && all_dealt_with(pack, record, Stage::Main),
        Place::Choices => told && has_choices(pack) && equality_is_over(pack, record),
        Place::Copy => told && equality_is_over(pack, record) && !choices_due(pack, record),
        Place::Done => may_finish(pack, record).is_ok(),
    }
}

/// True where a page rests on words that a later version in force has changed: the person is told what changed before
/// they answer anything there.
fn changes_first(pack: &Pack, record: &Record, place: &Place) -> bool {
    let Some(later) = &record.later else {
        return false;
    };
    let changed = |section: &str| later.sections.contains(section);
    match place {
        Place::Group(id) => pack.group(id).is_some_and(|group| changed(&group.section)),
        Place::Choices => pack
            .cards
            .iter()
            .any(|card| card.place == CardPlace::Choices && changed(&card.section)),
        Place::Who | Place::Short | Place::Check | Place::Copy | Place::Done => false,
    }
}

/// True where the pack has cards for a page of choices.
pub(crate) fn has_choices(pack: &Pack) -> bool {
    pack.cards
        .iter()
        .any(|card| card.place == CardPlace::Choices)
}

/// True while the page of choices has still to be put.
pub(crate) fn choices_due(pack: &Pack, record: &Record) -> bool {
    !record.choices_made && has_choices(pack)
}

/// The groups of one stage, in order.
pub(crate) fn groups(pack: &Pack, stage: Stage) -> impl Iterator<Item = &Group> {
    pack.groups.iter().filter(move |group| group.stage == stage)
}

fn here_at_reception(record: &Record) -> Place {
    if !record.short_shown() || record.place == Place::Short {
        Place::Short
    } else if record.place == Place::Done {
        Place::Done
    } else {
        Place::Copy
    }
}

fn here_at_group(pack: &Pack, record: &Record, id: &str) -> Place {
    let Some(group) = pack.group(id) else {
        return onward(pack, record, None);
    };
    if group.stage == Stage::Equality && !record.checked {
        return Place::Check;
    }
    match standing(pack, record, id) {
        Standing::Needed => Place::Group(id.to_owned()),
        Standing::SaidNo if record.visited.contains(id) => Place::Group(id.to_owned()),
        Standing::SaidNo | Standing::NotNeeded => onward(pack, record, Some(id)),
    }
}

/// The first page not dealt with, apart from the group one comes from.
fn onward(pack: &Pack, record: &Record, from: Option<&str>) -> Place {
    if let Some(group) = first_left(pack, record, Stage::Main, from) {
        return Place::Group(group.id.clone());
    }
    if !record.checked {
        return Place::Check;
    }
    match first_left(pack, record, Stage::Equality, from) {
        Some(group) => Place::Group(group.id.clone()),
        None if choices_due(pack, record) => Place::Choices,
        None => Place::Copy,
    }
}

fn first_left<'a>(
    pack: &'a Pack,
    record: &Record,
    stage: Stage,
    from: Option<&str>,
) -> Option<&'a Group> {
    groups(pack, stage)
        .find(|group| from != Some(group.id.as_str()) && !dealt_with(pack, record, &group.id))
}

fn all_dealt_with(pack: &Pack, record: &Record, stage: Stage) -> bool {
    first_left(pack, record, stage, None).is_none()
}

fn equality_is_over(pack: &Pack, record: &Record) -> bool {
    record.checked && all_dealt_with(pack, record, Stage::Equality)
}

fn may_go_to_group(pack: &Pack, record: &Record, id: &str) -> bool {
    let Some(group) = pack.group(id) else {
        return false;
    };
    if group.stage == Stage::Equality && !record.checked {
        return false;
    }
    let reached = record.visited.contains(id) || record.skipped.contains(id);
    match standing(pack, record, id) {
        Standing::NotNeeded => false,
        // A no is never asked again; the person may go back to it all the same and think again.
        Standing::SaidNo => true,
        Standing::Needed => {
            reached
                || first_left(pack, record, group.stage, None).is_some_and(|first| first.id == id)
        }
    }
}

#[cfg(test)]
mod tests;

//! How a group stands: its cards, and whether there is anything in it to ask.

use tell_first_notice::{CardPlace, Field, Pack, Route};

use crate::ask::{asked, is_open, route, rows_for};
use crate::model::{ChoiceState, Gate, Record};

/// Whether a group has anything to ask this person now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A question or a card is due or was put.
    Needed,
    /// Nothing opened it, or this letting may not ask it.
    NotNeeded,
    /// Everything it would ask rests on cards without a yes.
    SaidNo,
}

/// The cards to put before the questions of a group, in the order of the questions, each once.
///
/// A card is due where an asked question rests on it and it was never put, was put and not answered, or was put
/// off, ran out or was found invalid before this interview. A no is never asked again by the application, and
/// nothing is put twice in one interview (`asked_now`): asking until the answer fits is no asking.
pub fn due_cards<'a>(pack: &'a Pack, record: &Record, group: &str) -> Vec<&'a str> {
    let mut due = Vec::new();
    for field in fields(pack, group) {
        let Some(card) = field
            .card
            .as_deref()
            .filter(|_| field.route == Route::Consent)
        else {
            continue;
        };
        if !due.contains(&card)
            && is_put_before(pack, card)
            && may_put(record, card)
            && asked_anywhere(pack, record, field)
        {
            due.push(card);
        }
    }
    due
}

/// Whether a group has anything to ask this person now.
pub fn standing(pack: &Pack, record: &Record, group: &str) -> Standing {
    if fields(pack, group).any(|field| open_anywhere(pack, record, field))
        || !due_cards(pack, record, group).is_empty()
    {
        return Standing::Needed;
    }
    let on_a_no = |field: &Field| {
        asked_anywhere(pack, record, field)
            && matches!(route(pack, record, field), Err(Gate::NeedsCard { .. }))
    };
    if fields(pack, group).any(on_a_no) {
        Standing::SaidNo
    } else {
        Standing::NotNeeded
    }
}

/// True where nothing of a group is left to put: passed over, skipped, or left with Continue and no card due.
pub(crate) fn dealt_with(pack: &Pack, record: &Record, group: &str) -> bool {
    standing(pack, record, group) != Standing::Needed
        || record.skipped.contains(group)
        || (record.visited.contains(group) && due_cards(pack, record, group).is_empty())
}

fn fields<'a>(pack: &'a Pack, group: &str) -> impl Iterator<Item = &'a Field> {
    pack.fields.iter().filter(move |field| field.group == group)
}

fn is_put_before(pack: &Pack, card: &str) -> bool {
    pack.card(card)
        .is_some_and(|card| card.place == CardPlace::Group)
}

fn may_put(record: &Record, card: &str) -> bool {
    use ChoiceState::{Deferred, Expired, Given, Invalidated, Refused, Requested, Withdrawn};
    !record.asked_now.contains(card)
        && match record.state_of(card) {
            None | Some(Requested | Deferred | Expired | Invalidated) => true,
            Some(Given | Refused | Withdrawn) => false,
        }
}

fn asked_anywhere(pack: &Pack, record: &Record, field: &Field) -> bool {
    rows_for(record, field)
        .iter()
        .any(|row| asked(pack, record, field, *row))
}

fn open_anywhere(pack: &Pack, record: &Record, field: &Field) -> bool {
    rows_for(record, field)
        .iter()
        .any(|row| is_open(pack, record, field, *row))
}

#[cfg(test)]
mod tests;

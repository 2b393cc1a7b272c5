//! How a group stands: its cards, and whether there is anything in it to ask.

use tell_first_notice::{Card, CardPlace, Field, Pack, Route};

use crate::ask::{asked, is_open, route, rows_for};
use crate::model::{ChoiceState, Gate, Place, Purpose, Record, Status};
use crate::steps::here;

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
/// off, ran out or was found invalid before this interview, or was agreed to in other words than it has now. A no is
/// never asked again by the application, and
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

/// True where a card may be answered now: it is one of the page's own.
///
/// On the page of a group those are the cards an asked question rests on, due or answered before, and the card of
/// an option of an open question; on the page of choices its own. At reception, where no page stands, any card
/// but an option's.
pub fn may_answer(pack: &Pack, record: &Record, card: &str) -> bool {
    let Some(card) = pack.card(card) else {
        return false;
    };
    if record.status != Status::Open {
        return false;
    }
    match record.purpose {
        Purpose::Interview => {}
        Purpose::Reception => return card.place != CardPlace::Option,
        Purpose::Telling | Purpose::Letting => return false,
    }
    match here(pack, record) {
        Place::Choices => card.place == CardPlace::Choices,
        Place::Group(group) => {
            fields(pack, &group).any(|field| belongs_to(pack, record, card, field))
        }
        Place::Who | Place::Short | Place::Check | Place::Copy | Place::Done => false,
    }
}

/// True where a question of the page, as it stands, rests on a card or has an option that does.
fn belongs_to(pack: &Pack, record: &Record, card: &Card, field: &Field) -> bool {
    match card.place {
        CardPlace::Choices => false,
        CardPlace::Group => {
            field.route == Route::Consent
                && field.card.as_deref() == Some(card.id.as_str())
                && asked_anywhere(pack, record, field)
        }
        CardPlace::Option => {
            let list = field.list.as_ref().and_then(|list| pack.lists.get(list));
            list.is_some_and(|list| {
                list.options
                    .iter()
                    .any(|option| option.card.as_deref() == Some(card.id.as_str()))
            }) && open_anywhere(pack, record, field)
        }
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
            // A yes to other words is no yes to these (situation SC2); a no is never asked again.
            Some(Given) => record.outdated_choice(card).is_some(),
            Some(Refused | Withdrawn) => false,
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

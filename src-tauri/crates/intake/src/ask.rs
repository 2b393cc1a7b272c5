//! Why a field may be asked, and whether a value may be stored: the routes (design section 4).

use tell_first_evidence::ChoiceId;
use tell_first_notice::{AskIf, Field, Pack, Route};

use crate::model::{Gate, Grounds, Record, Value};

/// Longest chain of "only if" that is followed; a longer one, or a ring, asks nothing.
const LONGEST_CHAIN: u8 = 16;

/// True where nothing but its route stands between a field and being asked: its own `ask_if`, its group's, and
/// those of the repeat it is a column of, all hold.
///
/// `row` is the row of the repeat the field is a column of, 0 outside one.
pub fn asked(pack: &Pack, record: &Record, field: &Field, row: u32) -> bool {
    asked_within(pack, record, field, row, LONGEST_CHAIN)
}

/// Whether a field may be asked (`value` is `None`), or hold this value, now; and on what grounds.
///
/// A value is looked at for sensitive options, each of which has a card of its own. Whatever a pack leaves open
/// stays shut: a sensitive field whose route is the notice alone, asked for or optional, or a consent without a card, is not asked.
pub fn gate(pack: &Pack, record: &Record, field: &Field, row: u32, value: Option<&Value>) -> Gate {
    if !row_exists(record, field, row) || !asked(pack, record, field, row) {
        return Gate::NotAsked;
    }
    let Some(showing) = record.showing_of(&field.section).map(|showing| showing.id) else {
        return if field.route == Route::Closed {
            Gate::NotAsked
        } else {
            Gate::NoShowing
        };
    };
    let mut grounds = match route(pack, record, field) {
        Ok(way) => Grounds {
            showing,
            choice: way.choice,
            policy: way.policy,
        },
        Err(closed) => return closed,
    };
    for code in value.map_or(&[][..], |value| &value.codes) {
        match option_choice(pack, record, field, code) {
            Ok(choice) => grounds.choice = grounds.choice.or(choice),
            Err(closed) => return closed,
        }
    }
    Gate::Open(grounds)
}

/// The fields of a group to put on its page now, in order: asked, and with a way open.
///
/// Row 0 gives the fields outside repeats, the repeats among them; any other row gives the columns of the
/// repeats of the group that have that row. Whether the section was shown is left to [`gate`]: the page and its
/// notice go up together.
pub fn open_fields<'a>(pack: &'a Pack, record: &Record, group: &str, row: u32) -> Vec<&'a Field> {
    pack.fields
        .iter()
        .filter(|field| field.group == group && row_exists(record, field, row))
        .filter(|field| is_open(pack, record, field, row))
        .collect()
}

/// True where a field is asked and a way is open, whether or not its section was shown yet.
pub(crate) fn is_open(pack: &Pack, record: &Record, field: &Field, row: u32) -> bool {
    asked(pack, record, field, row) && route(pack, record, field).is_ok()
}

/// The rows a field has: its repeat's, or row 0.
pub(crate) fn rows_for<'a>(record: &'a Record, field: &Field) -> &'a [u32] {
    field
        .within
        .as_deref()
        .map_or(&[0], |repeat| record.rows_of(repeat))
}

/// What opens a route.
#[derive(Default)]
pub(crate) struct Way {
    choice: Option<ChoiceId>,
    policy: Option<String>,
}

/// The way a field's route is open, or why it is not.
pub(crate) fn route(pack: &Pack, record: &Record, field: &Field) -> Result<Way, Gate> {
    match field.route {
        Route::Closed => Err(Gate::NotAsked),
        Route::Notice | Route::Optional if !field.sensitive.is_empty() => Err(Gate::NotAsked),
        Route::Notice | Route::Optional => Ok(Way::default()),
        Route::Consent => {
            let card = field.card.as_deref().ok_or(Gate::NotAsked)?;
            let choice = live(record, card)?;
            Ok(Way {
                choice: Some(choice),
                policy: None,
            })
        }
        Route::Law | Route::Claim | Route::Public => {
            let id = field.policy.clone().unwrap_or_default();
            match pack.policy(&id) {
                Some(policy) if policy.review_by >= record.today => Ok(Way {
                    choice: None,
                    policy: Some(id),
                }),
                _ => Err(Gate::PolicyOverdue { policy: id }),
            }
        }
    }
}

fn live(record: &Record, card: &str) -> Result<ChoiceId, Gate> {
    record.live_choice(card).ok_or_else(|| Gate::NeedsCard {
        card: card.to_owned(),
        state: record.state_of(card),
    })
}

/// The choice a sensitive option rests on; `None` for an ordinary option.
fn option_choice(
    pack: &Pack,
    record: &Record,
    field: &Field,
    code: &str,
) -> Result<Option<ChoiceId>, Gate> {
    let Some(option) = pack.option(field, code) else {
        return Ok(None);
    };
    match (&option.card, option.sensitive) {
        (Some(card), _) => live(record, card).map(Some),
        (None, Some(_)) => Err(Gate::NotAsked),
        (None, None) => Ok(None),
    }
}

fn row_exists(record: &Record, field: &Field, row: u32) -> bool {
    rows_for(record, field).contains(&row)
}

fn asked_within(pack: &Pack, record: &Record, field: &Field, row: u32, left: u8) -> bool {
    let Some(left) = left.checked_sub(1) else {
        return false;
    };
    let Some(group) = pack.group(&field.group) else {
        return false;
    };
    let repeat_asked = || match field.within.as_deref().map(|id| pack.field(id)) {
        None => true,
        Some(None) => false,
        Some(Some(repeat)) => asked_within(pack, record, repeat, 0, left),
    };
    let holds = |condition: &Option<AskIf>| {
        condition
            .as_ref()
            .is_none_or(|condition| holds(pack, record, condition, field, row, left))
    };
    holds(&group.ask_if) && holds(&field.ask_if) && repeat_asked()
}

/// True where the other field is asked and holds one of the codes: in the same row for a column of the same
/// repeat, in any row for a column of another one.
fn holds(pack: &Pack, record: &Record, condition: &AskIf, of: &Field, row: u32, left: u8) -> bool {
    let Some(other) = pack.field(&condition.field) else {
        return false;
    };
    let same_repeat = other.within.is_some() && other.within == of.within;
    let rows = if same_repeat {
        std::slice::from_ref(&row)
    } else {
        rows_for(record, other)
    };
    rows.iter().any(|row| {
        record
            .value(&other.id, *row)
            .is_some_and(|value| value.codes.iter().any(|code| condition.any.contains(code)))
            && asked_within(pack, record, other, *row, left)
    })
}

#[cfg(test)]
mod tests;

//! Check your answers.

use tell_first_intake::{
    ChoiceState, Gate, Place, Standing, asked, gate, lacking, open_fields, standing,
};
use tell_first_notice::{Field, Group, Kind, Stage};

use super::fields::{display, state_word};
use crate::case::Case;
use crate::views::{CheckAnswer, CheckGroup, CheckView};

/// Everything said so far, and what is not dealt with yet. Equality questions come later and stay apart.
pub(super) fn check_view(case: &Case) -> CheckView {
    let groups = case
        .pack
        .groups
        .iter()
        .filter(|group| group.stage == Stage::Main)
        .filter(|group| standing(&case.pack, &case.record, &group.id) != Standing::NotNeeded)
        .map(|group| check_group(case, group))
        .collect();
    let unfinished = lacking(&case.pack, &case.record)
        .iter()
        .map(ToString::to_string)
        .collect();
    CheckView { groups, unfinished }
}

fn check_group(case: &Case, group: &Group) -> CheckGroup {
    let mut answers = Vec::new();
    for field in case
        .pack
        .fields_of(&group.id)
        .filter(|field| field.within.is_none())
    {
        if matches!(field.kind, Kind::Repeat { .. }) && !case.record.rows_of(&field.id).is_empty() {
            answers.extend(rows(case, field));
        } else {
            answers.extend(answer(case, field, 0, field.label.clone()));
        }
    }
    CheckGroup {
        place: Place::Group(group.id.clone()).to_string(),
        title: group.title.clone(),
        answers,
    }
}

fn rows(case: &Case, repeat: &Field) -> Vec<CheckAnswer> {
    let mut answers = Vec::new();
    for (at, row) in case.record.rows_of(&repeat.id).iter().enumerate() {
        for column in case.pack.columns(&repeat.id) {
            let label = format!("{} {}: {}", repeat.label, at + 1, column.label);
            answers.extend(answer(case, column, *row, label));
        }
    }
    answers
}

/// One line; `None` where nothing opened the question.
fn answer(case: &Case, field: &Field, row: u32, label: String) -> Option<CheckAnswer> {
    let held = case.record.held(&field.id, row);
    let open = || {
        open_fields(&case.pack, &case.record, &field.group, row)
            .iter()
            .any(|open| open.id == field.id)
    };
    let state = match held {
        Some(held) => state_word(&held.answer),
        None if open() => "not-provided",
        None if said_no(case, field, row) => "said-no",
        None if asked(&case.pack, &case.record, field, row) => "not-asked",
        None => return None,
    };
    let display = held
        .filter(|_| !field.restricted)
        .and_then(|held| display(&case.pack, field, &held.answer));
    Some(CheckAnswer {
        label,
        display,
        state,
        restricted: field.restricted,
        needed: state == "not-provided" && field.required,
    })
}

/// True where the question stayed away because the person said no to its card, put it off, or took it back.
fn said_no(case: &Case, field: &Field, row: u32) -> bool {
    let answered = |card: &str| {
        case.record
            .state_of(card)
            .is_some_and(|state| !matches!(state, ChoiceState::Requested | ChoiceState::Given))
    };
    matches!(
        gate(&case.pack, &case.record, field, row, None),
        Gate::NeedsCard { card, .. } if answered(&card)
    )
}

//! Pages of questions.

use tell_first_intake::{
    Answer, ChoiceState, Held, Piece, Value, asked, open_fields, show, show_masked,
};
use tell_first_notice::{Card, Field, FilledBy, Group, Kind, Pack, Route, Stage};

use super::words::card_view;
use crate::case::Case;
use crate::error::Result;
use crate::views::{
    CardView, FieldView, Given, GroupView, ItemView, OptionView, RepeatView, RowView,
};

/// A page of questions: what is asked now, in order.
pub(super) fn group_view(case: &Case, group: &Group) -> Result<GroupView> {
    let mut items = Vec::new();
    for field in open_fields(&case.pack, &case.record, &group.id, 0) {
        if field.within.is_some() {
            continue;
        }
        items.push(match field.kind {
            Kind::Repeat { .. } => ItemView::Repeat(Box::new(repeat_view(case, field)?)),
            Kind::Text { .. }
            | Kind::LongText { .. }
            | Kind::Choice
            | Kind::Choices
            | Kind::YesNo
            | Kind::Date { .. }
            | Kind::Number { .. }
            | Kind::Money { .. }
            | Kind::Address
            | Kind::Phone
            | Kind::Email
            | Kind::NationalInsurance
            | Kind::Bank => ItemView::Field(Box::new(field_view(case, field, 0)?)),
        });
    }
    let cards = cards_of(case, group);
    Ok(GroupView {
        id: group.id.clone(),
        title: group.title.clone(),
        private: group.private,
        stage: stage_word(group.stage),
        items,
        agreed: cards_where(case, &cards, |state| state == ChoiceState::Given)?,
        refused: cards_where(case, &cards, |state| {
            !matches!(state, ChoiceState::Given | ChoiceState::Requested)
        })?,
    })
}

pub(super) fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Main => "main",
        Stage::Equality => "equality",
    }
}

/// Cards the page's asked questions, or their options, rest on: each once, in order.
fn cards_of<'a>(case: &'a Case, group: &'a Group) -> Vec<&'a Card> {
    let mut cards: Vec<&Card> = Vec::new();
    for field in case.pack.fields_of(&group.id) {
        let rows = field
            .within
            .as_deref()
            .map_or(&[0][..], |id| case.record.rows_of(id));
        if !rows
            .iter()
            .any(|row| asked(&case.pack, &case.record, field, *row))
        {
            continue;
        }
        let own = field
            .card
            .as_deref()
            .filter(|_| field.route == Route::Consent);
        let options = case
            .pack
            .list_of(field)
            .map_or(&[][..], |list| &list.options);
        let also = field.also.iter().map(|also| also.card.as_str());
        for id in own
            .into_iter()
            .chain(options.iter().filter_map(|o| o.card.as_deref()))
            .chain(also)
        {
            if let Some(card) = case.pack.card(id)
                && !cards.iter().any(|known| known.id == card.id)
            {
                cards.push(card);
            }
        }
    }
    cards
}

fn cards_where(
    case: &Case,
    cards: &[&Card],
    fits: impl Fn(ChoiceState) -> bool,
) -> Result<Vec<CardView>> {
    cards
        .iter()
        .filter(|card| case.record.state_of(&card.id).is_some_and(&fits))
        .map(|card| case.card(&card.id))
        .collect()
}

fn repeat_view(case: &Case, field: &Field) -> Result<RepeatView> {
    let rows = case.record.rows_of(&field.id);
    let (most, _) = limits(field.kind);
    let most = most
        .and_then(|most| usize::try_from(most).ok())
        .unwrap_or_default();
    let mut views = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        let mut fields = Vec::new();
        for column in open_fields(&case.pack, &case.record, &field.group, *row) {
            if column.within.as_deref() == Some(field.id.as_str()) {
                fields.push(field_view(case, column, *row)?);
            }
        }
        views.push(RowView {
            row: *row,
            title: (at + 1).to_string(),
            fields,
        });
    }
    Ok(RepeatView {
        field: field_view(case, field, 0)?,
        can_add: rows.len() < most,
        rows: views,
        columns: case
            .pack
            .columns(&field.id)
            .map(|column| column.label.clone())
            .collect(),
    })
}

/// One field with what is stored for it.
fn field_view(case: &Case, field: &Field, row: u32) -> Result<FieldView> {
    let held = case.record.held(&field.id, row);
    let (max, min) = limits(field.kind);
    Ok(FieldView {
        id: field.id.clone(),
        row,
        label: field.label.clone(),
        hint: field.hint.clone(),
        kind: kind_word(field.kind),
        max,
        min,
        partial: matches!(field.kind, Kind::Date { partial: true, .. }),
        frequency: matches!(field.kind, Kind::Money { frequency: true }),
        options: options(&case.pack, field),
        required: field.required,
        consequence: field.consequence.clone(),
        by: match field.by {
            FilledBy::Applicant => "applicant",
            FilledBy::Officer => "officer",
        },
        purposes: purpose_titles(&case.pack, &field.purposes),
        restricted: field.restricted,
        given: held
            .filter(|held| !is_masked(field, held))
            .map(|held| given(&held.answer)),
        changes: held.map_or(0, |held| held.changes),
        card: resting_card(case, field, held)?,
        display: held.and_then(|held| display(&case.pack, field, &held.answer)),
    })
}

/// The given card a field, or the option stored in it, rests on.
fn resting_card(case: &Case, field: &Field, held: Option<&Held>) -> Result<Option<CardView>> {
    let by_choice = held.and_then(|held| held.choice).and_then(|id| {
        case.record
            .choices
            .values()
            .find(|choice| choice.id == id)
            .map(|choice| choice.card.as_str())
    });
    let by_route = field
        .card
        .as_deref()
        .filter(|id| field.route == Route::Consent && case.record.live_choice(id).is_some());
    by_choice
        .or(by_route)
        .map(|id| card_view(&case.pack, &case.language, id, case.choices.get(id)))
        .transpose()
}

fn options(pack: &Pack, field: &Field) -> Vec<OptionView> {
    let options = pack.list_of(field).map_or(&[][..], |list| &list.options);
    options
        .iter()
        .map(|option| OptionView {
            code: option.code.clone(),
            label: option.label.clone(),
            own_words: option.own_words,
            exclusive: option.exclusive,
            card: option.card.clone(),
        })
        .collect()
}

/// Titles of purposes, in order.
pub(crate) fn purpose_titles(pack: &Pack, ids: &[String]) -> Vec<String> {
    ids.iter()
        .filter_map(|id| pack.purpose(id).or_else(|| pack.interest(id)))
        .map(|purpose| purpose.title.clone())
        .collect()
}

/// True where a stored value leaves the vault with its end only: the notice says so of these numbers.
fn is_masked(field: &Field, held: &Held) -> bool {
    let Answer::Value(value) = &held.answer else {
        return false;
    };
    let number = match field.kind {
        Kind::Bank => "account",
        Kind::NationalInsurance => "text",
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Choice
        | Kind::Choices
        | Kind::YesNo
        | Kind::Date { .. }
        | Kind::Number { .. }
        | Kind::Money { .. }
        | Kind::Address
        | Kind::Phone
        | Kind::Email
        | Kind::Repeat { .. } => return false,
    };
    value.parts.get(number).is_some_and(|text| !text.is_empty())
}

/// A stored answer as the wire writes it.
fn given(answer: &Answer) -> Given {
    match answer {
        Answer::Value(Value { parts, codes }) => Given {
            parts: parts.clone(),
            codes: codes.clone(),
            state: None,
        },
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => Given {
            state: Some(state_word(answer).to_owned()),
            ..Given::default()
        },
    }
}

/// `value`, `declined`, `not-known` or `not-needed`.
pub(crate) fn state_word(answer: &Answer) -> &'static str {
    match answer {
        Answer::Value(_) => "value",
        Answer::Declined => "declined",
        Answer::NotKnown => "not-known",
        Answer::NotNeeded => "not-needed",
    }
}

/// A stored value piece by piece; account and National Insurance numbers are masked.
pub(crate) fn display(pack: &Pack, field: &Field, answer: &Answer) -> Option<Vec<Piece>> {
    let Answer::Value(value) = answer else {
        return None;
    };
    let list = pack.list_of(field);
    Some(
        if matches!(field.kind, Kind::Bank | Kind::NationalInsurance) {
            show_masked(field, list, value)
        } else {
            show(field, list, value)
        },
    )
}

fn limits(kind: Kind) -> (Option<i64>, Option<i64>) {
    match kind {
        Kind::Text { max } | Kind::LongText { max } | Kind::Repeat { max } => {
            (Some(i64::from(max)), None)
        }
        Kind::Number { min, max } => (Some(max), Some(min)),
        Kind::Choice
        | Kind::Choices
        | Kind::YesNo
        | Kind::Date { .. }
        | Kind::Money { .. }
        | Kind::Address
        | Kind::Phone
        | Kind::Email
        | Kind::NationalInsurance
        | Kind::Bank => (None, None),
    }
}

/// The kind as a pack writes it.
fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Text { .. } => "text",
        Kind::LongText { .. } => "long-text",
        Kind::Choice => "choice",
        Kind::Choices => "choices",
        Kind::YesNo => "yes-no",
        Kind::Date { .. } => "date",
        Kind::Number { .. } => "number",
        Kind::Money { .. } => "money",
        Kind::Address => "address",
        Kind::Phone => "phone",
        Kind::Email => "email",
        Kind::NationalInsurance => "national-insurance",
        Kind::Bank => "bank",
        Kind::Repeat { .. } => "repeat",
    }
}

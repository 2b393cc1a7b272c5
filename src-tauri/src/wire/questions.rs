//! Pages of questions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tell_first_desk::views;
use ts_rs::TS;

use super::notice::{CardView, OptionView};
use super::piece::Piece;
use super::{many, unbox};

/// What a person said to one field, as it crosses the wire.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Given {
    #[ts(type = "Record<string, string>")]
    pub(crate) parts: BTreeMap<String, String>,
    pub(crate) codes: Vec<String>,
    pub(crate) state: Option<String>,
}

impl From<views::Given> for Given {
    fn from(view: views::Given) -> Self {
        Self {
            parts: view.parts,
            codes: view.codes,
            state: view.state,
        }
    }
}

impl From<Given> for views::Given {
    fn from(given: Given) -> Self {
        Self {
            parts: given.parts,
            codes: given.codes,
            state: given.state,
        }
    }
}

/// A group's code and heading.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GroupName {
    pub(crate) id: String,
    pub(crate) title: String,
}

impl From<views::GroupName> for GroupName {
    fn from(view: views::GroupName) -> Self {
        Self {
            id: view.id,
            title: view.title,
        }
    }
}

/// One field with what is stored for it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FieldView {
    pub(crate) id: String,
    pub(crate) row: u32,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
    pub(crate) kind: &'static str,
    #[ts(type = "number | null")]
    pub(crate) max: Option<i64>,
    #[ts(type = "number | null")]
    pub(crate) min: Option<i64>,
    pub(crate) partial: bool,
    pub(crate) frequency: bool,
    pub(crate) options: Vec<OptionView>,
    pub(crate) required: bool,
    pub(crate) consequence: Option<String>,
    pub(crate) by: &'static str,
    pub(crate) purposes: Vec<String>,
    pub(crate) restricted: bool,
    pub(crate) given: Option<Given>,
    pub(crate) changes: u32,
    pub(crate) card: Option<CardView>,
    pub(crate) display: Option<Vec<Piece>>,
}

impl From<views::FieldView> for FieldView {
    fn from(view: views::FieldView) -> Self {
        Self {
            id: view.id,
            row: view.row,
            label: view.label,
            hint: view.hint,
            kind: view.kind,
            max: view.max,
            min: view.min,
            partial: view.partial,
            frequency: view.frequency,
            options: many(view.options),
            required: view.required,
            consequence: view.consequence,
            by: view.by,
            purposes: view.purposes,
            restricted: view.restricted,
            given: view.given.map(Into::into),
            changes: view.changes,
            card: view.card.map(Into::into),
            display: view.display.map(many),
        }
    }
}

/// One row of a repeat.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RowView {
    pub(crate) row: u32,
    pub(crate) title: String,
    pub(crate) fields: Vec<FieldView>,
}

impl From<views::RowView> for RowView {
    fn from(view: views::RowView) -> Self {
        Self {
            row: view.row,
            title: view.title,
            fields: many(view.fields),
        }
    }
}

/// A repeating field.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RepeatView {
    pub(crate) field: FieldView,
    pub(crate) rows: Vec<RowView>,
    pub(crate) columns: Vec<String>,
    pub(crate) can_add: bool,
}

impl From<views::RepeatView> for RepeatView {
    fn from(view: views::RepeatView) -> Self {
        Self {
            field: view.field.into(),
            rows: many(view.rows),
            columns: view.columns,
            can_add: view.can_add,
        }
    }
}

/// One item of a page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub(crate) enum ItemView {
    Field { field: Box<FieldView> },
    Repeat { repeat: Box<RepeatView> },
}

impl From<views::ItemView> for ItemView {
    fn from(view: views::ItemView) -> Self {
        match view {
            views::ItemView::Field(field) => Self::Field {
                field: unbox(field),
            },
            views::ItemView::Repeat(repeat) => Self::Repeat {
                repeat: unbox(repeat),
            },
        }
    }
}

/// A page of questions.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct GroupView {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) private: bool,
    pub(crate) stage: &'static str,
    pub(crate) items: Vec<ItemView>,
    pub(crate) agreed: Vec<CardView>,
    pub(crate) refused: Vec<CardView>,
}

impl From<views::GroupView> for GroupView {
    fn from(view: views::GroupView) -> Self {
        Self {
            id: view.id,
            title: view.title,
            private: view.private,
            stage: view.stage,
            items: many(view.items),
            agreed: many(view.agreed),
            refused: many(view.refused),
        }
    }
}

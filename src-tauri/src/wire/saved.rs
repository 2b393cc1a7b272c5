//! What comes of saving an answer, and of taking a choice back.

use std::collections::BTreeMap;

use serde::Serialize;
use tell_first_desk::views;
use ts_rs::TS;

use super::interview::StepView;
use super::notice::{BlockView, CardView};
use super::person::KeptView;
use super::{many, unbox};

/// What is wrong with, or worth a second look in, one answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ProblemView {
    pub(crate) field: String,
    pub(crate) row: u32,
    pub(crate) part: String,
    pub(crate) code: String,
    #[ts(type = "Record<string, string>")]
    pub(crate) params: BTreeMap<String, String>,
}

impl From<views::ProblemView> for ProblemView {
    fn from(view: views::ProblemView) -> Self {
        Self {
            field: view.field,
            row: view.row,
            part: view.part,
            code: view.code,
            params: view.params,
        }
    }
}

/// A card that has to be put before a value can be stored.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct NeedsCard {
    pub(crate) field: String,
    pub(crate) row: u32,
    pub(crate) card: Box<CardView>,
}

impl From<views::NeedsCard> for NeedsCard {
    fn from(view: views::NeedsCard) -> Self {
        Self {
            field: view.field,
            row: view.row,
            card: unbox(view.card),
        }
    }
}

/// Answer to a save.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SaveResult {
    pub(crate) saved: bool,
    #[ts(type = "number | null")]
    pub(crate) at_ms: Option<i64>,
    pub(crate) problems: Vec<ProblemView>,
    pub(crate) notes: Vec<ProblemView>,
    pub(crate) needs_card: Option<NeedsCard>,
    pub(crate) step: Option<Box<StepView>>,
}

impl From<views::SaveResult> for SaveResult {
    fn from(view: views::SaveResult) -> Self {
        Self {
            saved: view.saved,
            at_ms: view.at_ms,
            problems: many(view.problems),
            notes: many(view.notes),
            needs_card: view.needs_card.map(Into::into),
            step: view.step.map(unbox),
        }
    }
}

/// Answer to taking a choice back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WithdrawnView {
    pub(crate) erased: Vec<String>,
    pub(crate) erased_count: usize,
    pub(crate) stops: Vec<BlockView>,
    pub(crate) goes_on: Vec<BlockView>,
    pub(crate) kept: Vec<KeptView>,
    pub(crate) step: Option<Box<StepView>>,
    pub(crate) copy: bool,
}

impl From<views::WithdrawnView> for WithdrawnView {
    fn from(view: views::WithdrawnView) -> Self {
        Self {
            erased: view.erased,
            erased_count: view.erased_count,
            stops: many(view.stops),
            goes_on: many(view.goes_on),
            kept: many(view.kept),
            step: view.step.map(unbox),
            copy: view.copy,
        }
    }
}

//! The interview.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tell_first_desk::views;
use ts_rs::TS;

use super::notice::{BlockView, CardView, NoticeName, NoticeView, OptionView};
use super::person::KeptView;
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

/// One line of the outline.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OutlineView {
    pub(crate) place: String,
    pub(crate) title: String,
    pub(crate) mark: &'static str,
}

impl From<views::OutlineView> for OutlineView {
    fn from(view: views::OutlineView) -> Self {
        Self {
            place: view.place,
            title: view.title,
            mark: view.mark,
        }
    }
}

/// The interview itself.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InterviewView {
    pub(crate) id: String,
    pub(crate) reference: String,
    pub(crate) person: String,
    pub(crate) name: Option<String>,
    pub(crate) purpose: &'static str,
    pub(crate) status: &'static str,
    pub(crate) notice: NoticeName,
    pub(crate) language: String,
    pub(crate) private_place: Option<bool>,
}

impl From<views::InterviewView> for InterviewView {
    fn from(view: views::InterviewView) -> Self {
        Self {
            id: view.id,
            reference: view.reference,
            person: view.person,
            name: view.name,
            purpose: view.purpose,
            status: view.status,
            notice: view.notice.into(),
            language: view.language,
            private_place: view.private_place,
        }
    }
}

/// One answer on check-your-answers.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CheckAnswer {
    pub(crate) label: String,
    pub(crate) display: Option<Vec<Piece>>,
    pub(crate) state: &'static str,
    pub(crate) restricted: bool,
    pub(crate) needed: bool,
}

impl From<views::CheckAnswer> for CheckAnswer {
    fn from(view: views::CheckAnswer) -> Self {
        Self {
            label: view.label,
            display: view.display.map(many),
            state: view.state,
            restricted: view.restricted,
            needed: view.needed,
        }
    }
}

/// One page on check-your-answers.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CheckGroup {
    pub(crate) place: String,
    pub(crate) title: String,
    pub(crate) answers: Vec<CheckAnswer>,
}

impl From<views::CheckGroup> for CheckGroup {
    fn from(view: views::CheckGroup) -> Self {
        Self {
            place: view.place,
            title: view.title,
            answers: many(view.answers),
        }
    }
}

/// Check your answers.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CheckView {
    pub(crate) groups: Vec<CheckGroup>,
    pub(crate) unfinished: Vec<String>,
}

impl From<views::CheckView> for CheckView {
    fn from(view: views::CheckView) -> Self {
        Self {
            groups: many(view.groups),
            unfinished: view.unfinished,
        }
    }
}

/// Cards under one heading.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChoicesHeading {
    pub(crate) under: String,
    pub(crate) cards: Vec<CardView>,
}

impl From<views::ChoicesHeading> for ChoicesHeading {
    fn from(view: views::ChoicesHeading) -> Self {
        Self {
            under: view.under,
            cards: many(view.cards),
        }
    }
}

/// How a copy was handed over.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HandedView {
    pub(crate) how: String,
    #[ts(type = "number")]
    pub(crate) at_ms: i64,
}

impl From<views::HandedView> for HandedView {
    fn from(view: views::HandedView) -> Self {
        Self {
            how: view.how,
            at_ms: view.at_ms,
        }
    }
}

/// The copy to take home.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CopyView {
    pub(crate) interview: String,
    pub(crate) reference: String,
    pub(crate) receipt: Option<String>,
    pub(crate) html: String,
    pub(crate) handed: Vec<HandedView>,
}

impl From<views::CopyView> for CopyView {
    fn from(view: views::CopyView) -> Self {
        Self {
            interview: view.interview,
            reference: view.reference,
            receipt: view.receipt,
            html: view.html,
            handed: many(view.handed),
        }
    }
}

/// What the screen puts up now.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub(crate) enum StepPart {
    Who,
    Notice {
        notice: Box<NoticeView>,
    },
    Card {
        group: GroupName,
        card: Box<CardView>,
        notice: Box<NoticeView>,
    },
    Questions {
        group: Box<GroupView>,
        notice: Box<NoticeView>,
    },
    Check(CheckView),
    Choices {
        headings: Vec<ChoicesHeading>,
        notice: Box<NoticeView>,
    },
    Copy {
        copy: Box<CopyView>,
    },
    Closed,
}

impl From<views::StepPart> for StepPart {
    fn from(view: views::StepPart) -> Self {
        match view {
            views::StepPart::Who => Self::Who,
            views::StepPart::Notice { notice } => Self::Notice {
                notice: unbox(notice),
            },
            views::StepPart::Card {
                group,
                card,
                notice,
            } => Self::Card {
                group: group.into(),
                card: unbox(card),
                notice: unbox(notice),
            },
            views::StepPart::Questions { group, notice } => Self::Questions {
                group: unbox(group),
                notice: unbox(notice),
            },
            views::StepPart::Check(part) => Self::Check(part.into()),
            views::StepPart::Choices { headings, notice } => Self::Choices {
                headings: many(headings),
                notice: unbox(notice),
            },
            views::StepPart::Copy { copy } => Self::Copy { copy: unbox(copy) },
            views::StepPart::Closed => Self::Closed,
        }
    }
}

/// The whole interview screen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct StepView {
    pub(crate) interview: InterviewView,
    pub(crate) outline: Vec<OutlineView>,
    pub(crate) place: String,
    pub(crate) step: StepPart,
}

impl From<views::StepView> for StepView {
    fn from(view: views::StepView) -> Self {
        Self {
            interview: view.interview.into(),
            outline: many(view.outline),
            place: view.place,
            step: view.step.into(),
        }
    }
}

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
        }
    }
}

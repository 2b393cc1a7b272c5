//! The interview, page by page.

use serde::Serialize;
use tell_first_desk::views;
use ts_rs::TS;

use super::gate::SavedView;
use super::notice::{CardView, NoticeName, NoticeView};
use super::piece::Piece;
use super::questions::{GroupName, GroupView};
use super::told::LaterView;
use super::{many, unbox};

/// Who is here, how the interview is held, and where.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WhoView {
    pub(crate) present: Vec<&'static str>,
    pub(crate) channel: &'static str,
    pub(crate) private: bool,
}

impl From<views::WhoView> for WhoView {
    fn from(view: views::WhoView) -> Self {
        Self {
            present: view.present,
            channel: view.channel,
            private: view.private,
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
    pub(crate) who: Option<WhoView>,
    pub(crate) later: Option<LaterView>,
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
            who: view.who.map(Into::into),
            later: view.later.map(Into::into),
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
    pub(crate) stale: bool,
    pub(crate) handed: Vec<HandedView>,
    pub(crate) can_open: bool,
}

/// A copy that was saved, and where.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CopySaved {
    pub(crate) saved: SavedView,
    pub(crate) copy: CopyView,
    /// The PDF could not be made; the rest was saved.
    pub(crate) no_paper: bool,
}

impl From<views::CopyView> for CopyView {
    fn from(view: views::CopyView) -> Self {
        Self {
            interview: view.interview,
            reference: view.reference,
            receipt: view.receipt,
            html: view.html,
            stale: view.stale,
            handed: many(view.handed),
            can_open: view.can_open,
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
    Changes {
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
            views::StepPart::Changes { notice } => Self::Changes {
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

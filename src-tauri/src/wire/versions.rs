//! Notices, their versions and drafts.

use serde::Serialize;
use tell_first_desk::views;
use ts_rs::TS;

use super::mirror::mirror;
use super::notice::{BlockView, BriefPart, CardPart};
use super::{many, unbox};

mirror! {
    /// One published version.
    VersionLine {
        digest: String = it,
        version: String = it,
        state: &'static str = code,
        effective: String = it,
        listed_on: String = it,
        published_address: String = it,
        #[ts(type = "number")]
        published_at_ms: i64 = it,
        by: String = it,
        first: bool = it,
        processing: bool = it,
        material: bool = it,
        reason: Option<String> = it,
        #[ts(type = "number")]
        people: u64 = it,
    }
    /// One notice with its versions.
    NoticeLine {
        id: String = it,
        title: String = it,
        versions: Vec<VersionLine> = each,
    }
    /// One draft in the list.
    DraftLine {
        id: String = it,
        notice: String = it,
        title: String = it,
        version: String = it,
        based_on: Option<String> = it,
        state: &'static str = it,
        author: String = it,
        approver: Option<String> = it,
        #[ts(type = "number")]
        changed_at_ms: i64 = it,
        #[ts(type = "number")]
        must_fix: usize = it,
        #[ts(type = "number")]
        should_fix: usize = it,
    }
    /// Every notice.
    NoticesView {
        notices: Vec<NoticeLine> = each,
        drafts: Vec<DraftLine> = each,
    }
    /// Something wrong with a file.
    FlawView {
        file: String = it,
        line: u32 = it,
        reason: String = it,
    }
    /// Something that can be chosen.
    FormOptionView {
        code: String = it,
        title: Option<String> = it,
    }
    /// One value that can be changed.
    FormItemView {
        key: String = it,
        name: &'static str = it,
        kind: &'static str = it,
        options: Vec<FormOptionView> = each,
        optional: bool = it,
        value: Vec<String> = it,
    }
    /// Things that belong together in a form.
    FormCardView {
        key: String = it,
        title: String = it,
        removable: bool = it,
        items: Vec<FormItemView> = each,
    }
    /// One part of a draft's form.
    FormView {
        parts: Vec<&'static str> = it,
        part: String = it,
        cards: Vec<FormCardView> = each,
    }
    /// One text of a pack.
    TextLine {
        path: String = it,
        title: Option<String> = it,
        place: String = it,
        #[ts(type = "number")]
        words: u64 = it,
        #[ts(type = "number")]
        seconds: u64 = it,
        reading_age: u8 = it,
        #[ts(type = "number")]
        findings: usize = it,
    }
    /// Something the check found.
    FindingLine {
        rule: &'static str = it,
        must: bool = it,
        file: String = it,
        line: u32 = it,
        place: String = it,
        what: String = it,
        source: String = it,
        mend: String = it,
    }
    /// The check of a pack.
    LintView {
        #[ts(type = "number")]
        must_fix: usize = it,
        #[ts(type = "number")]
        should_fix: usize = it,
        findings: Vec<FindingLine> = each,
    }
    /// A fact that changed.
    FactView {
        kind: &'static str = it,
        processing: bool = it,
        subject: String = it,
        what: &'static str = it,
        before: Option<String> = it,
        after: Option<String> = it,
        everywhere: bool = it,
    }
    /// Words that stayed, came or went.
    RunView {
        text: String = it,
        how: &'static str = it,
    }
    /// A text that was written differently.
    WordingView {
        language: String = it,
        layer: &'static str = it,
        name: String = it,
        title: Option<String> = it,
        runs: Vec<RunView> = each,
    }
    /// What changes between two versions.
    ComparisonView {
        before: String = it,
        processing: bool = it,
        facts: Vec<FactView> = each,
        wording: Vec<WordingView> = each,
    }
    /// A text as it is written and as it is seen.
    DraftTextView {
        path: String = it,
        markdown: String = it,
        blocks: Vec<BlockView> = each,
        brief: Vec<BriefPart> = each,
        parts: Vec<CardPart> = each,
        flaws: Vec<FlawView> = each,
        #[ts(type = "number")]
        words: u64 = it,
        #[ts(type = "number")]
        seconds: u64 = it,
    }
    /// One published version, whole.
    VersionView {
        line: VersionLine = into,
        title: String = it,
        texts: Vec<TextLine> = each,
        lint: LintView = into,
        comparison: Option<ComparisonView> = maybe,
    }
    /// Why a change was not made.
    DraftRefusal {
        key: String = it,
        reason: String = it,
        flaws: Vec<FlawView> = each,
    }
}

/// A question or a card of a draft, and how many people it touches.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TouchedView {
    pub(crate) label: String,
    #[ts(type = "number")]
    pub(crate) people: u64,
}

/// A draft.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DraftView {
    pub(crate) line: DraftLine,
    pub(crate) content: String,
    pub(crate) form: FormView,
    pub(crate) broken: Vec<FlawView>,
    pub(crate) texts: Vec<TextLine>,
    pub(crate) lint: LintView,
    pub(crate) comparison: Option<ComparisonView>,
    pub(crate) dropped: Vec<TouchedView>,
    pub(crate) asked_again: Vec<TouchedView>,
    pub(crate) own: bool,
    pub(crate) another_lead: bool,
}

impl From<views::DraftView> for DraftView {
    fn from(view: views::DraftView) -> Self {
        Self {
            line: view.line.into(),
            content: view.content,
            form: view.form.into(),
            broken: many(view.broken),
            texts: many(view.texts),
            lint: view.lint.into(),
            comparison: view.comparison.map(Into::into),
            dropped: touched(view.dropped),
            asked_again: touched(view.asked_again),
            own: view.own,
            another_lead: view.another_lead,
        }
    }
}

fn touched(people: Vec<(String, u64)>) -> Vec<TouchedView> {
    people
        .into_iter()
        .map(|(label, people)| TouchedView { label, people })
        .collect()
}

/// Answer to a change: the draft as it is on the disk, or why nothing was changed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct DraftSaved {
    pub(crate) saved: Option<Box<DraftView>>,
    pub(crate) refused: Option<DraftRefusal>,
}

impl From<views::DraftSaved> for DraftSaved {
    fn from(view: views::DraftSaved) -> Self {
        match view {
            views::DraftSaved::Saved(draft) => Self {
                saved: Some(unbox(draft)),
                refused: None,
            },
            views::DraftSaved::Refused(why) => Self {
                saved: None,
                refused: Some(why.into()),
            },
        }
    }
}

/// Answer to a file from outside: a draft, or what is wrong with the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImportView {
    pub(crate) begun: Option<Box<DraftView>>,
    pub(crate) refused: Vec<FlawView>,
}

impl From<views::ImportView> for ImportView {
    fn from(view: views::ImportView) -> Self {
        match view {
            views::ImportView::Begun(draft) => Self {
                begun: Some(unbox(draft)),
                refused: Vec::new(),
            },
            views::ImportView::Refused(flaws) => Self {
                begun: None,
                refused: many(flaws),
            },
        }
    }
}

/// What lies in the desk's folder that could be a notice.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FolderView {
    pub(crate) folder: String,
    pub(crate) names: Vec<String>,
}

//! People.

use serde::Serialize;
use tell_first_desk::views;
use ts_rs::TS;

use super::interview::{CopyView, InterviewView};
use super::many;
use super::notice::{CardView, ChoiceView, NoticeName, NoticeView};
use super::piece::Piece;
use super::saved::ProblemView;
use super::told::{ChangedSince, LettingLine};

/// An encounter that waits to be taken up.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WaitingView {
    pub(crate) interview: String,
    pub(crate) reference: String,
    pub(crate) purpose: &'static str,
    pub(crate) status: &'static str,
    pub(crate) place: String,
}

impl From<views::WaitingView> for WaitingView {
    fn from(view: views::WaitingView) -> Self {
        Self {
            interview: view.interview,
            reference: view.reference,
            purpose: view.purpose,
            status: view.status,
            place: view.place,
        }
    }
}

/// One line of a list of people.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PersonLine {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) reference: String,
    pub(crate) born_on: Option<String>,
    pub(crate) postcode_part: Option<String>,
    pub(crate) waiting: Option<WaitingView>,
}

impl From<views::PersonLine> for PersonLine {
    fn from(view: views::PersonLine) -> Self {
        Self {
            id: view.id,
            name: view.name,
            reference: view.reference,
            born_on: view.born_on,
            postcode_part: view.postcode_part,
            waiting: view.waiting.map(Into::into),
        }
    }
}

/// Answer to a search.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct FindView {
    pub(crate) people: Vec<PersonLine>,
    pub(crate) exact_detail: bool,
    pub(crate) more: bool,
}

impl From<views::FindView> for FindView {
    fn from(view: views::FindView) -> Self {
        Self {
            people: many(view.people),
            exact_detail: view.exact_detail,
            more: view.more,
        }
    }
}

/// The home screen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HomeView {
    pub(crate) waiting: Vec<PersonLine>,
    pub(crate) recent: Vec<PersonLine>,
    pub(crate) can: Vec<&'static str>,
}

impl From<views::HomeView> for HomeView {
    fn from(view: views::HomeView) -> Self {
        Self {
            waiting: many(view.waiting),
            recent: many(view.recent),
            can: view.can.into_iter().map(|x| x.code()).collect(),
        }
    }
}

/// Who a page is about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PersonHead {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) known_as: Option<String>,
    pub(crate) reference: String,
    pub(crate) born_on: Option<String>,
    pub(crate) postcode: Option<String>,
}

impl From<views::PersonHead> for PersonHead {
    fn from(view: views::PersonHead) -> Self {
        Self {
            id: view.id,
            name: view.name,
            known_as: view.known_as,
            reference: view.reference,
            born_on: view.born_on,
            postcode: view.postcode,
        }
    }
}

/// One encounter.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InterviewLine {
    pub(crate) id: String,
    pub(crate) reference: String,
    pub(crate) purpose: &'static str,
    pub(crate) status: &'static str,
    #[ts(type = "number")]
    pub(crate) started_at_ms: i64,
    pub(crate) notice: NoticeName,
    pub(crate) staff: String,
    pub(crate) place: String,
}

impl From<views::InterviewLine> for InterviewLine {
    fn from(view: views::InterviewLine) -> Self {
        Self {
            id: view.id,
            reference: view.reference,
            purpose: view.purpose,
            status: view.status,
            started_at_ms: view.started_at_ms,
            notice: view.notice.into(),
            staff: view.staff,
            place: view.place,
        }
    }
}

/// One showing.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ToldLine {
    pub(crate) showing: String,
    pub(crate) layer: &'static str,
    pub(crate) section: Option<String>,
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) language: String,
    pub(crate) how: &'static str,
    #[ts(type = "number")]
    pub(crate) started_at_ms: i64,
    #[ts(type = "number | null")]
    pub(crate) ended_at_ms: Option<i64>,
    #[ts(type = "number | null")]
    pub(crate) in_view_ms: Option<u64>,
    pub(crate) by: String,
    pub(crate) digest: String,
    pub(crate) interview_reference: String,
}

impl From<views::ToldLine> for ToldLine {
    fn from(view: views::ToldLine) -> Self {
        Self {
            showing: view.showing,
            layer: view.layer,
            section: view.section,
            title: view.title,
            version: view.version,
            language: view.language,
            how: view.how,
            started_at_ms: view.started_at_ms,
            ended_at_ms: view.ended_at_ms,
            in_view_ms: view.in_view_ms,
            by: view.by,
            digest: view.digest,
            interview_reference: view.interview_reference,
        }
    }
}

/// One card with its history, oldest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChoiceLine {
    pub(crate) card: CardView,
    pub(crate) state: &'static str,
    #[ts(type = "number")]
    pub(crate) at_ms: i64,
    pub(crate) method: Option<String>,
    pub(crate) statement: String,
    pub(crate) interview: String,
    pub(crate) history: Vec<ChoiceView>,
}

impl From<views::ChoiceLine> for ChoiceLine {
    fn from(view: views::ChoiceLine) -> Self {
        Self {
            card: view.card.into(),
            state: view.state,
            at_ms: view.at_ms,
            method: view.method,
            statement: view.statement,
            interview: view.interview,
            history: many(view.history),
        }
    }
}

/// One field that is held.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeldField {
    pub(crate) label: String,
    pub(crate) display: Option<Vec<Piece>>,
    pub(crate) state: &'static str,
    pub(crate) agreed: Option<String>,
    pub(crate) why: String,
    pub(crate) kept_for: String,
    pub(crate) kept_from: String,
    pub(crate) who: Vec<String>,
    pub(crate) restricted: bool,
    pub(crate) may_use_for: Vec<String>,
}

impl From<views::HeldField> for HeldField {
    fn from(view: views::HeldField) -> Self {
        Self {
            label: view.label,
            display: view.display.map(many),
            state: view.state,
            agreed: view.agreed,
            why: view.why,
            kept_for: view.kept_for,
            kept_from: view.kept_from,
            who: view.who,
            restricted: view.restricted,
            may_use_for: view.may_use_for,
        }
    }
}

/// What is held of one group.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct HeldGroup {
    pub(crate) group: String,
    pub(crate) title: String,
    pub(crate) fields: Vec<HeldField>,
}

impl From<views::HeldGroup> for HeldGroup {
    fn from(view: views::HeldGroup) -> Self {
        Self {
            group: view.group,
            title: view.title,
            fields: many(view.fields),
        }
    }
}

/// One line of the timeline.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TimelineLine {
    #[ts(type = "number")]
    pub(crate) at_ms: i64,
    pub(crate) kind: String,
    pub(crate) title: String,
    pub(crate) detail: String,
    pub(crate) digest: Option<String>,
    pub(crate) by: String,
}

impl From<views::TimelineLine> for TimelineLine {
    fn from(view: views::TimelineLine) -> Self {
        Self {
            at_ms: view.at_ms,
            kind: view.kind,
            title: view.title,
            detail: view.detail,
            digest: view.digest,
            by: view.by,
        }
    }
}

/// A person's page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PersonPage {
    pub(crate) person: PersonHead,
    pub(crate) interviews: Vec<InterviewLine>,
    pub(crate) told: Vec<ToldLine>,
    pub(crate) choices: Vec<ChoiceLine>,
    pub(crate) held: Vec<HeldGroup>,
    pub(crate) timeline: Vec<TimelineLine>,
    pub(crate) changed: Option<ChangedSince>,
    pub(crate) lettings: Vec<LettingLine>,
    pub(crate) can: Vec<&'static str>,
}

impl From<views::PersonPage> for PersonPage {
    fn from(view: views::PersonPage) -> Self {
        Self {
            person: view.person.into(),
            interviews: many(view.interviews),
            told: many(view.told),
            choices: many(view.choices),
            held: many(view.held),
            timeline: many(view.timeline),
            changed: view.changed.map(Into::into),
            lettings: many(view.lettings),
            can: view.can.into_iter().map(|doing| doing.code()).collect(),
        }
    }
}

/// A value that stays after a choice was taken back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct KeptView {
    pub(crate) label: String,
    pub(crate) purposes: Vec<String>,
}

impl From<views::KeptView> for KeptView {
    fn from(view: views::KeptView) -> Self {
        Self {
            label: view.label,
            purposes: view.purposes,
        }
    }
}

/// The reception screen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReceptionView {
    pub(crate) interview: InterviewView,
    pub(crate) notice: NoticeView,
    pub(crate) section_notice: NoticeView,
    pub(crate) cards: Vec<CardView>,
    pub(crate) copy: Option<CopyView>,
    pub(crate) person: PersonLine,
}

impl From<views::ReceptionView> for ReceptionView {
    fn from(view: views::ReceptionView) -> Self {
        Self {
            interview: view.interview.into(),
            notice: view.notice.into(),
            section_notice: view.section_notice.into(),
            cards: many(view.cards),
            copy: view.copy.map(Into::into),
            person: view.person.into(),
        }
    }
}

/// Answer to adding a person: the visit, or what is wrong.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReceptionAdded {
    pub(crate) visit: Option<ReceptionView>,
    pub(crate) problems: Vec<ProblemView>,
}

impl ReceptionAdded {
    /// What was typed wrong is an answer; every other error stays one.
    pub(crate) fn of(
        outcome: Result<views::ReceptionView, tell_first_desk::Error>,
    ) -> Result<Self, tell_first_desk::Error> {
        match outcome {
            Ok(view) => Ok(Self {
                visit: Some(view.into()),
                problems: Vec::new(),
            }),
            Err(tell_first_desk::Error::Problems(problems)) => Ok(Self {
                visit: None,
                problems: many(problems),
            }),
            Err(other) => Err(other),
        }
    }
}

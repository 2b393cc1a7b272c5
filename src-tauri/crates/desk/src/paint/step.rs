//! The interview screen as a whole.

use tell_first_intake::{Layer, Place, Step, Who, here, outline, step};
use tell_first_notice::{CardPlace, Group, Pack};

use super::check::check_view;
use super::fields::group_view;
use super::words::{notice_view, section_title};
use crate::case::Case;
use crate::error::{Error, Result};
use crate::people::index::shown_name;
use crate::views::{
    CardView, ChoicesHeading, CopyView, GroupName, InterviewView, NoticeName, OutlineView,
    StepPart, StepView, WhoView,
};

/// The section that stands beside the page of choices.
const CHOICES_SECTION: &str = "choices";

/// What the screen puts up now.
pub(crate) fn step_view(case: &Case) -> Result<StepView> {
    let outline = outline(&case.pack, &case.record)
        .into_iter()
        .map(|line| OutlineView {
            title: heading_of(&case.pack, &line.place),
            place: line.place.to_string(),
            mark: line.mark.as_str(),
        })
        .collect();
    Ok(StepView {
        interview: interview_view(case),
        outline,
        place: here(&case.pack, &case.record).to_string(),
        step: part(case)?,
    })
}

fn part(case: &Case) -> Result<StepPart> {
    Ok(match step(&case.pack, &case.record) {
        Step::Who => StepPart::Who,
        Step::Notice => StepPart::Notice {
            notice: Box::new(notice_view(case, Layer::Short, None)?),
        },
        Step::Changes => StepPart::Changes {
            notice: Box::new(notice_view(case, Layer::Changes, None)?),
        },
        Step::Card { group, card } => {
            let group = group_of(&case.pack, &group)?;
            let section = case
                .pack
                .card(&card)
                .map_or(&group.section, |card| &card.section);
            StepPart::Card {
                group: GroupName {
                    id: group.id.clone(),
                    title: group.title.clone(),
                },
                card: Box::new(case.card(&card)?),
                notice: Box::new(notice_view(case, Layer::Section, Some(section))?),
            }
        }
        Step::Questions { group } => {
            let group = group_of(&case.pack, &group)?;
            StepPart::Questions {
                group: Box::new(group_view(case, group)?),
                notice: Box::new(notice_view(case, Layer::Section, Some(&group.section))?),
            }
        }
        Step::Check => StepPart::Check(check_view(case)),
        Step::Choices => choices_part(case)?,
        Step::Copy => StepPart::Copy {
            copy: Box::new(case.copy_view()),
        },
        Step::Closed => StepPart::Closed,
    })
}

fn choices_part(case: &Case) -> Result<StepPart> {
    let mut headings: Vec<ChoicesHeading> = Vec::new();
    for card in case
        .pack
        .cards
        .iter()
        .filter(|card| card.place == CardPlace::Choices)
    {
        let view: CardView = case.card(&card.id)?;
        let under = card.under.clone().unwrap_or_default();
        match headings.iter_mut().find(|heading| heading.under == under) {
            Some(heading) => heading.cards.push(view),
            None => headings.push(ChoicesHeading {
                under,
                cards: vec![view],
            }),
        }
    }
    let notice = notice_view(case, Layer::Section, Some(CHOICES_SECTION))?;
    Ok(StepPart::Choices {
        headings,
        notice: Box::new(notice),
    })
}

fn group_of<'a>(pack: &'a Pack, id: &str) -> Result<&'a Group> {
    pack.group(id).ok_or(Error::FieldUnknown)
}

/// Heading of a page; empty for pages whose words are the interface's own.
fn heading_of(pack: &Pack, place: &Place) -> String {
    match place {
        Place::Group(id) => section_title(pack, Some(id)),
        Place::Who | Place::Short | Place::Check | Place::Choices | Place::Copy | Place::Done => {
            String::new()
        }
    }
}

/// The interview itself.
pub(crate) fn interview_view(case: &Case) -> InterviewView {
    InterviewView {
        id: case.record.interview.to_string(),
        reference: case.reference.clone(),
        person: case.record.person.to_string(),
        name: shown_name(&case.index),
        purpose: case.record.purpose.as_str(),
        status: case.record.status.as_str(),
        notice: NoticeName {
            id: case.pack.id.clone(),
            title: case.pack.title.clone(),
            version: case.pack.version.clone(),
        },
        language: case.language.clone(),
        who: case.record.who.as_ref().map(who_view),
        later: case.later.clone(),
    }
}

fn who_view(who: &Who) -> WhoView {
    WhoView {
        present: who.present.iter().map(|present| present.as_str()).collect(),
        channel: who.channel.as_str(),
        private: who.private,
    }
}

impl Case {
    /// The copy as it stands.
    pub(crate) fn copy_view(&self) -> CopyView {
        let copy = self.copy.clone().unwrap_or_default();
        CopyView {
            interview: self.record.interview.to_string(),
            reference: self.reference.clone(),
            receipt: copy.receipt.map(|id| id.to_string()),
            html: copy.html,
            stale: copy.stale,
            handed: copy.handed,
            can_open: self.sees,
        }
    }
}

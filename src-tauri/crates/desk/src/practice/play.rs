//! Plays an interview from a script through the very use cases a screen calls.

use tell_first_evidence::{InterviewId, ShowingId};
use tell_first_intake::Place;

use crate::answers::Said;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::views::{
    CardView, FieldView, Given, GroupView, ItemView, NoticeView, SaveResult, StepPart, StepView,
};

/// Nobody looked at the words of a made-up showing, so no time is claimed for it: the list of showings that were too
/// short begins empty, and what stands there later was done while practising.
const READ_MS: u64 = 0;
/// More pages than any notice has.
const MOST_STEPS: usize = 200;

/// One scripted answer: field, part or empty for an option, and text or option code.
pub(crate) type Line = (&'static str, &'static str, &'static str);

/// What a scripted person says to a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Card {
    /// The card.
    pub(crate) id: &'static str,
    /// `yes`, `no` or `not-now`.
    pub(crate) say: &'static str,
    /// `own-tap`, `typed-name` or `spoken`.
    pub(crate) method: &'static str,
    /// The typed name or spoken words.
    pub(crate) words: Option<&'static str>,
}

/// A scripted person. Whatever the script does not answer is declined where it is required, and
/// left out where it is not; a card it does not name is refused.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Script {
    /// Answers.
    pub(crate) answers: &'static [Line],
    /// Cards.
    pub(crate) cards: &'static [Card],
    /// Boxes ticked on the page of choices.
    pub(crate) ticked: &'static [&'static str],
    /// The page to stop at, before anything is said on it.
    pub(crate) stop_at: Option<&'static str>,
}

/// Plays on from where the interview stands; answers the last step.
pub(crate) fn play(desk: &mut Desk, interview: InterviewId, script: &Script) -> Result<StepView> {
    for _ in 0..MOST_STEPS {
        let view = desk.interview_step(interview)?;
        if script.stop_at == Some(view.place.as_str()) || view.step == StepPart::Closed {
            return Ok(view);
        }
        one(desk, interview, script, view)?;
    }
    Err(Error::NotFinished)
}

fn one(desk: &mut Desk, interview: InterviewId, script: &Script, view: StepView) -> Result<()> {
    match view.step {
        StepPart::Who => {
            let present = ["applicant".to_owned()];
            desk.interview_who(interview, &present, "desk", true)?;
        }
        StepPart::Notice { .. } => {
            tell(desk, interview, "short", None, "aloud")?;
            desk.interview_continue(interview, &view.place)?;
        }
        StepPart::Changes { .. } => {
            tell(desk, interview, "changes", None, "screen")?;
            desk.interview_move(interview)?;
        }
        StepPart::Card { card, notice, .. } => {
            told(desk, interview, &notice)?;
            answer_card(desk, interview, script, &card)?;
        }
        StepPart::Questions { group, notice } => {
            told(desk, interview, &notice)?;
            questions(desk, interview, script, &group)?;
            let place = Place::Group(group.id.clone()).to_string();
            desk.interview_continue(interview, &place)?;
        }
        StepPart::Check(_) => {
            desk.check_confirm(interview)?;
        }
        StepPart::Choices { notice, .. } => {
            told(desk, interview, &notice)?;
            let ticked: Vec<String> = script.ticked.iter().map(|id| (*id).to_owned()).collect();
            desk.choices_save(interview, &ticked)?;
        }
        StepPart::Copy { .. } => {
            let copy = desk.copy_make(interview)?;
            let receipt = copy
                .receipt
                .and_then(|id| id.parse().ok())
                .ok_or(Error::Inconsistent)?;
            desk.copy_hand(receipt, "printed")?;
            desk.interview_finish(interview)?;
        }
        StepPart::Closed => {}
    }
    Ok(())
}

/// Puts a layer up and takes it down again.
pub(crate) fn tell(
    desk: &mut Desk,
    interview: InterviewId,
    layer: &str,
    section: Option<&str>,
    how: &str,
) -> Result<()> {
    let put = desk.notice_put(interview, layer, section, how)?;
    let showing: ShowingId = put.showing.parse().map_err(|_| Error::Inconsistent)?;
    // The made-up officer reads at a made-up pace.
    let because = (how == "aloud").then_some("Made up for practice");
    desk.notice_end(showing, READ_MS, because)
}

fn told(desk: &mut Desk, interview: InterviewId, notice: &NoticeView) -> Result<()> {
    if notice.showing.is_some() {
        return Ok(());
    }
    tell(
        desk,
        interview,
        notice.layer,
        notice.section.as_deref(),
        "screen",
    )
}

fn answer_card(
    desk: &mut Desk,
    interview: InterviewId,
    script: &Script,
    card: &CardView,
) -> Result<()> {
    let (say, method, words) = script
        .cards
        .iter()
        .find(|known| known.id == card.id)
        .map_or(("no", "own-tap", None), |known| {
            (known.say, known.method, known.words)
        });
    desk.choice_record(interview, &card.id, say, method, words)
        .map(drop)
}

fn questions(
    desk: &mut Desk,
    interview: InterviewId,
    script: &Script,
    group: &GroupView,
) -> Result<()> {
    // An answer may open others on the page: go round until nothing new comes up.
    let mut done: Vec<String> = Vec::new();
    let mut page = group.clone();
    loop {
        let left: Vec<Said> = page
            .items
            .iter()
            .filter_map(|item| match item {
                ItemView::Field(field) => Some(field.as_ref()),
                ItemView::Repeat(_) => None,
            })
            .filter(|field| !done.contains(&field.id) && field.given.is_none())
            .filter_map(|field| said(script, field))
            .collect();
        let Some(next) = left.first() else {
            return Ok(());
        };
        done.push(next.field.clone());
        let mut saved = desk.answer_save(interview, next)?;
        if let Some(needs) = saved.needs_card.take() {
            answer_card(desk, interview, script, &needs.card)?;
            saved = desk.answer_save(interview, next)?;
        }
        sound(&saved)?;
        if let StepPart::Questions { group, .. } = desk.interview_step(interview)?.step {
            page = *group;
        }
    }
}

fn sound(saved: &SaveResult) -> Result<()> {
    // A refused sensitive option leaves its question without an answer, which is an answer too.
    if saved.problems.is_empty() {
        Ok(())
    } else {
        Err(Error::NotUnderstood)
    }
}

fn said(script: &Script, field: &FieldView) -> Option<Said> {
    let mut given = Given::default();
    for (_, part, text) in script.answers.iter().filter(|(id, _, _)| *id == field.id) {
        if part.is_empty() {
            given.codes.push((*text).to_owned());
        } else {
            given.parts.insert((*part).to_owned(), (*text).to_owned());
        }
    }
    if given == Given::default() {
        if !field.required {
            return None;
        }
        given.state = Some("declined".to_owned());
    }
    Some(Said {
        field: field.id.clone(),
        row: field.row,
        given,
    })
}

//! Leading an interview from page to page. What is due is `intake`'s to say; this records it.

use std::collections::BTreeSet;

use tell_first_evidence::{Act, InterviewId, PersonId, commit};
use tell_first_intake::{
    Channel, Layer, Place, Present, Purpose, Record, Standing, Status, Step, Who, here, lacking,
    may_finish, may_go, next_place, standing, step,
};
use tell_first_vault::who_text;

use crate::acts::Acts;
use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::paint::step_view;
use crate::roles::May;
use crate::views::StepView;

impl Desk {
    /// Starts an interview, with a new person where none is given. A new person has a reference
    /// and nothing else: nothing is asked before something is told.
    ///
    /// # Errors
    /// `person.not_found`; `person.detail_needed` where the person was not opened before.
    pub fn interview_start(&mut self, person: Option<PersonId>) -> Result<StepView> {
        self.may(May::Interview)?;
        let interview = self.start(person, Purpose::Interview)?;
        self.step_of(interview)
    }

    /// Takes up an interview where it stands: one's own, or of a person whose second detail was
    /// given.
    ///
    /// # Errors
    /// `interview.not_found`; `interview.ended`; `person.detail_needed`.
    pub fn interview_resume(&mut self, interview: InterviewId) -> Result<StepView> {
        self.may(May::Interview)?;
        let case = self.case_here(interview)?;
        match case.record.status {
            Status::Open => {}
            Status::Paused => self.set_status(&case, Status::Open)?,
            Status::Closed | Status::Complete => return Err(Error::InterviewEnded),
        }
        self.begin_with_newest(interview)?;
        // Everything of this person's interview is on the screen now.
        self.know(case.record.person);
        self.step_of(interview)
    }

    /// What the screen puts up now.
    ///
    /// # Errors
    /// `interview.not_found`; `person.detail_needed`.
    pub fn interview_step(&self, interview: InterviewId) -> Result<StepView> {
        self.may(May::Interview)?;
        step_view(&self.case_here(interview)?)
    }

    /// Records who is here, how the interview is held, and whether the place is private.
    ///
    /// # Errors
    /// `interview.applicant_absent`; `request.not_understood` for a word nobody knows.
    pub fn interview_who(
        &mut self,
        interview: InterviewId,
        present: &[String],
        channel: &str,
        private: bool,
    ) -> Result<StepView> {
        self.may(May::Interview)?;
        self.open_case(interview)?;
        self.begin_with_newest(interview)?;
        let mut case = self.open_case(interview)?;
        let who = read_who(present, channel, private)?;
        let (salt, text) = (self.salt(), who_text(&who));
        let act = Act::WhoRecorded {
            interview,
            person: case.record.person,
            who: commit(&salt, text.as_bytes()),
        };
        case.record.who = Some(who.clone());
        let place = next_place(&case.pack, &case.record);
        self.write(|acts| {
            let seq = acts.append(act)?;
            acts.tx.who_set(seq, interview, &who, &salt)?;
            Ok(acts.tx.place_set(interview, &place)?)
        })?;
        self.step_of(interview)
    }

    /// Leaves a page with Continue. A page the interview is no longer on, or whose own work is
    /// missing (a card unanswered, the check unconfirmed), leads to where the interview is.
    ///
    /// # Errors
    /// `answer.not_told` where the page's notice was never put up.
    pub fn interview_continue(&mut self, interview: InterviewId, place: &str) -> Result<StepView> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        let place: Place = place.parse().map_err(|_| Error::NotUnderstood)?;
        if place == here(&case.pack, &case.record) {
            self.leave(case, &place)?;
        }
        self.step_of(interview)
    }

    /// Turns to a page that was reached before, or to the first that is left.
    ///
    /// # Errors
    /// `interview.not_reachable`.
    pub fn interview_go(&mut self, interview: InterviewId, place: &str) -> Result<StepView> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        let place: Place = place.parse().map_err(|_| Error::NotUnderstood)?;
        if !may_go(&case.pack, &case.record, &place) {
            return Err(Error::NotReachable);
        }
        // Turned to on purpose, a page that a no has closed is not passed over.
        let group = if let Place::Group(group) = &place {
            let said_no = standing(&case.pack, &case.record, group) == Standing::SaidNo;
            said_no.then_some(group.as_str())
        } else {
            None
        };
        self.bookmark(interview, &place, group)?;
        self.step_of(interview)
    }

    /// Confirms check-your-answers.
    ///
    /// # Errors
    /// `interview.not_reachable` on another page; `interview.not_finished` while a required
    /// question has neither an answer nor a "would rather not say".
    pub fn check_confirm(&mut self, interview: InterviewId) -> Result<StepView> {
        self.may(May::Interview)?;
        let mut case = self.open_case(interview)?;
        if here(&case.pack, &case.record) != Place::Check {
            return Err(Error::NotReachable);
        }
        if !lacking(&case.pack, &case.record).is_empty() {
            return Err(Error::NotFinished);
        }
        let person = case.record.person;
        case.record.checked = true;
        let place = next_place(&case.pack, &case.record);
        self.write(|acts| {
            let seq = acts.append(Act::AnswersChecked { interview, person })?;
            acts.tx.checked_set(seq, interview, true)?;
            Ok(acts.tx.place_set(interview, &place)?)
        })?;
        self.step_of(interview)
    }

    /// Sets an interview aside, to be taken up at the same question.
    ///
    /// # Errors
    /// `interview.ended`; `interview.paused`.
    pub fn interview_pause(&mut self, interview: InterviewId) -> Result<()> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        is_led(&case)?;
        self.set_status(&case, Status::Paused)
    }

    /// Ends an interview without finishing it. What was said stays, with its proof.
    ///
    /// # Errors
    /// `interview.ended`.
    pub fn interview_close(&mut self, interview: InterviewId) -> Result<()> {
        let case = self.case_here(interview)?;
        is_led(&case)?;
        match case.record.status {
            Status::Open | Status::Paused => self.set_status(&case, Status::Closed),
            Status::Closed | Status::Complete => Err(Error::InterviewEnded),
        }
    }

    /// Finishes an interview. Every card may be refused and every optional question passed over.
    ///
    /// # Errors
    /// `interview.not_finished` where a page is left.
    pub fn interview_finish(&mut self, interview: InterviewId) -> Result<StepView> {
        let case = self.open_case(interview)?;
        is_led(&case)?;
        may_finish(&case.pack, &case.record).map_err(|_| Error::NotFinished)?;
        self.set_status(&case, Status::Complete)?;
        self.step_of(interview)
    }

    /// Starts an encounter; used by interviews and by reception.
    pub(crate) fn start(
        &mut self,
        person: Option<PersonId>,
        purpose: Purpose,
    ) -> Result<InterviewId> {
        let known = match person {
            Some(person) => Some((person, self.person_known(person)?)),
            None => None,
        };
        let added = known.is_none();
        let (person, reference) = match known {
            Some(known) => known,
            None => (PersonId::from_uuid(self.new_id()), self.new_reference()?),
        };
        let interview = InterviewId::from_uuid(self.new_id());
        let pack = self.in_force()?;
        self.write(|acts| {
            if added {
                acts.person_add(person, &reference)?;
            }
            acts.interview_start(interview, person, purpose, &reference, &pack)
        })?;
        self.know(person);
        Ok(interview)
    }

    /// The case, provided it is going on, for somebody who may lead it.
    pub(crate) fn open_case(&self, interview: InterviewId) -> Result<Case> {
        let mut case = self.case_here(interview)?;
        match case.record.status {
            Status::Open => {
                // Where the screen really is: the next page is found from there, not from a page that
                // a "no" or a changed answer has closed since.
                case.record.place = here(&case.pack, &case.record);
                Ok(case)
            }
            Status::Paused => Err(Error::InterviewPaused),
            Status::Closed | Status::Complete => Err(Error::InterviewEnded),
        }
    }

    /// The step of an interview as it is stored.
    pub(crate) fn step_of(&self, interview: InterviewId) -> Result<StepView> {
        step_view(&self.case(interview)?)
    }

    /// Records where the screen is, and the page that was left; no evidence.
    pub(crate) fn bookmark(
        &mut self,
        interview: InterviewId,
        place: &Place,
        left: Option<&str>,
    ) -> Result<()> {
        self.write(|acts| {
            if let Some(group) = left {
                acts.tx.visited_set(interview, group)?;
            }
            Ok(acts.tx.place_set(interview, place)?)
        })
    }

    fn leave(&mut self, mut case: Case, place: &Place) -> Result<()> {
        let interview = case.record.interview;
        let left = match (place, step(&case.pack, &case.record)) {
            (_, Step::Card { .. } | Step::Changes) => return Ok(()),
            // Over the telephone the screen tells nobody anything: the page says what is missing.
            (Place::Short, _) if case.record.must_be_read_aloud() && !case.record.short_shown() => {
                return Err(Error::NotTold);
            }
            (Place::Group(group), _) => {
                let section = case.pack.group(group).map(|group| group.section.as_str());
                if section.is_none_or(|section| case.record.showing_of(section).is_none()) {
                    return Err(Error::NotTold);
                }
                case.record.visited.insert(group.clone());
                Some(group.as_str())
            }
            _ => None,
        };
        let mut next = next_place(&case.pack, &case.record);
        // The last page is left by finishing, which is an act of its own.
        if next == Place::Done {
            next = place.clone();
        }
        self.bookmark(interview, &next, left)
    }

    pub(crate) fn set_status(&mut self, case: &Case, status: Status) -> Result<()> {
        self.set_status_with(case, status, |_| Ok(()))
    }

    /// The same, with something else in the same transaction.
    pub(crate) fn set_status_with(
        &mut self,
        case: &Case,
        status: Status,
        also: impl FnOnce(&mut Acts<'_, '_>) -> Result<()>,
    ) -> Result<()> {
        let (interview, person) = (case.record.interview, case.record.person);
        let act = match status {
            Status::Open => Act::InterviewResumed { interview, person },
            Status::Paused => Act::InterviewPaused { interview, person },
            Status::Closed => Act::InterviewClosed { interview, person },
            Status::Complete => Act::InterviewCompleted { interview, person },
        };
        // What was left up has come down; how long it was seen, nobody knows.
        let open = self.vault.open_showings(interview)?;
        self.write(|acts| {
            also(acts)?;
            for showing in open {
                let over = Act::ShowingEnded {
                    showing,
                    interview,
                    person,
                    in_view_ms: 0,
                    hurried: None,
                };
                let seq = acts.append(over)?;
                acts.tx.showing_end(seq, showing, acts.stamp.at, 0, None)?;
            }
            let seq = acts.append(act)?;
            acts.tx.status_set(seq, interview, status)?;
            if status == Status::Complete {
                acts.tx.place_set(interview, &Place::Done)?;
            }
            Ok(())
        })
    }
}

/// Refuses an encounter that ends with what it is for: a telling, a letting.
fn is_led(case: &Case) -> Result<()> {
    match case.record.purpose {
        Purpose::Interview | Purpose::Reception => Ok(()),
        Purpose::Telling | Purpose::Letting => Err(Error::InterviewUnknown),
    }
}

/// What it takes to lead this encounter.
pub(crate) fn work_of(record: &Record) -> May {
    match record.purpose {
        Purpose::Interview => May::Interview,
        Purpose::Reception => May::Reception,
        Purpose::Telling => May::TellAgain,
        Purpose::Letting => May::Letting,
    }
}

/// The section a card's notice stands in, while that card is what the screen puts up.
pub(crate) fn card_up(case: &Case, layer: Layer, section: Option<&str>) -> Option<String> {
    match step(&case.pack, &case.record) {
        Step::Card { card, .. } => {
            let own = case.pack.card(&card)?.section.as_str();
            (layer == Layer::Full || section == Some(own)).then_some(card)
        }
        Step::Who
        | Step::Notice
        | Step::Changes
        | Step::Questions { .. }
        | Step::Check
        | Step::Choices
        | Step::Copy
        | Step::Closed => None,
    }
}

fn read_who(present: &[String], channel: &str, private: bool) -> Result<Who> {
    let present = present
        .iter()
        .map(|word| word.parse::<Present>().map_err(|_| Error::NotUnderstood))
        .collect::<Result<BTreeSet<_>>>()?;
    let channel: Channel = channel.parse().map_err(|_| Error::NotUnderstood)?;
    if !present.contains(&Present::Applicant) {
        return Err(Error::ApplicantAbsent);
    }
    Ok(Who {
        present,
        channel,
        private,
    })
}

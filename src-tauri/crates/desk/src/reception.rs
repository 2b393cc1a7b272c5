//! The reception desk: one thing in two minutes.

use std::collections::{BTreeMap, BTreeSet};

use tell_first_evidence::{InterviewId, PersonId, ShowingId};
use tell_first_intake::{How, Layer, Place, Purpose, Record, Showing, Status, Value, check};
use tell_first_notice::CardPlace;

use crate::acts::{LANGUAGE, ShowingRow};
use crate::answers::{Plan, Said, problem_view, put_all};
use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::paint::{interview_view, notice_view, section_words, words_of};
use crate::people::index::{self, Index};
use crate::roles::May;
use crate::views::{CardView, Given, NoticeView, ProblemView, ReceptionView};

/// The section the screen has up while a person is added.
pub(crate) const IDENTITY: &str = "identity";
/// The full name.
pub(crate) const FULL_NAME: &str = "id.full_name";
/// The date of birth.
pub(crate) const BORN_ON: &str = "dob";

/// A person added at reception, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewPerson {
    /// Full name.
    pub name: String,
    /// Day of birth.
    pub born_day: String,
    /// Month.
    pub born_month: String,
    /// Year.
    pub born_year: String,
}

impl Desk {
    /// Begins an encounter at reception, or takes up the one that is open for that person. With
    /// no person it begins with a new one who has a reference only. `detail` is the second detail,
    /// needed where the search did not hold one.
    ///
    /// # Errors
    /// `person.not_found`; `person.detail_needed`; `person.detail_differs`.
    pub fn reception_begin(
        &mut self,
        person: Option<PersonId>,
        detail: Option<&str>,
    ) -> Result<ReceptionView> {
        self.may(May::Reception)?;
        if let Some(person) = person {
            self.identify(person, detail)?;
            let open = self
                .vault
                .interviews_of(person)?
                .into_iter()
                .find(|row| row.purpose == Purpose::Reception && row.status == Status::Open);
            if let Some(row) = open {
                if row.pack == self.in_force()?.digest {
                    return self.reception_of(row.interview);
                }
                // One that was begun under an earlier version is over: whoever comes now is told the one in force.
                let case = self.case(row.interview)?;
                self.set_status(&case, Status::Closed)?;
            }
        }
        let interview = self.start(person, Purpose::Reception)?;
        self.reception_of(interview)
    }

    /// The words that come before a person is added: the section `identity` of the notice in force.
    ///
    /// # Errors
    /// `role.not_yours`.
    pub fn reception_notice(&self) -> Result<NoticeView> {
        self.may(May::Reception)?;
        self.read_begins()?;
        section_words(self.in_force()?.as_ref(), LANGUAGE, IDENTITY)
    }

    /// Adds a person in one transaction: begins the encounter, records that the notice of the
    /// section `identity` was on the screen ([`Desk::reception_notice`]), and then stores what was typed. Nothing is
    /// stored where it does not hold.
    ///
    /// # Errors
    /// `reception.not_valid` with every problem ([`Error::Problems`]); `answer.not_told` where the notice was not put
    /// up for this person.
    pub fn reception_add(&mut self, new: &NewPerson) -> Result<ReceptionView> {
        self.may(May::Reception)?;
        self.sound(new)?;
        let in_view_ms = self.read_for()?.ok_or(Error::NotTold)?;
        let (case, words) = self.added()?;
        let (interview, person) = (case.record.interview, case.record.person);
        let mut plan = Plan::new(&case, true);
        plan.take(&said(FULL_NAME, &[("text", &new.name)]))?;
        plan.take(&said(BORN_ON, &born(new)))?;
        let (moves, index) = (&plan.moves, index::after(&case, &plan.moves));
        self.write(|acts| {
            acts.person_add(person, &case.reference)?;
            acts.interview_start(
                interview,
                person,
                Purpose::Reception,
                &case.reference,
                &case.pack,
            )?;
            for shown in &case.record.showings {
                let row = ShowingRow {
                    id: shown.id,
                    interview,
                    person,
                    pack: case.pack.clone(),
                    layer: shown.layer,
                    section: shown.section.clone(),
                    language: case.language.clone(),
                    text: shown.text,
                    how: shown.how,
                };
                acts.showing_start(&row, &words)?;
                acts.showing_over(&row, in_view_ms)?;
            }
            put_all(acts, &case, moves, index.as_ref())
        })?;
        // The next person is told anew.
        self.read_ends()?;
        self.know(person);
        self.reception_of(interview)
    }

    /// The encounter of a new person as it will be once it is written, with the words that came
    /// before it.
    fn added(&self) -> Result<(Case, String)> {
        let pack = self.in_force()?;
        let words = words_of(&pack, LANGUAGE, Layer::Section, Some(IDENTITY))?;
        let showing = Showing {
            id: ShowingId::from_uuid(self.new_id()),
            layer: Layer::Section,
            section: Some(IDENTITY.to_owned()),
            how: How::Screen,
            text: words.digest,
            ended: true,
            pack: pack.digest,
            current: true,
        };
        let record = Record {
            interview: InterviewId::from_uuid(self.new_id()),
            person: PersonId::from_uuid(self.new_id()),
            purpose: Purpose::Reception,
            status: Status::Open,
            who: None,
            place: Place::Who,
            showings: vec![showing],
            choices: BTreeMap::new(),
            asked_now: BTreeSet::new(),
            answers: Vec::new(),
            rows: BTreeMap::new(),
            skipped: BTreeSet::new(),
            visited: BTreeSet::new(),
            later: None,
            checked: false,
            choices_made: false,
            today: self.outside.today(),
        };
        let case = Case {
            pack,
            record,
            staff: self.session()?.staff,
            reference: self.new_reference()?,
            index: Index::default(),
            language: LANGUAGE.to_owned(),
            showings: BTreeMap::new(),
            choices: BTreeMap::new(),
            copy: None,
            changes: None,
            later: None,
            sees: self.may(May::SeeAnswers).is_ok(),
        };
        Ok((case, words.markdown))
    }

    /// The reception screen of an encounter.
    ///
    /// # Errors
    /// `interview.not_found`.
    pub fn reception_view(&self, interview: InterviewId) -> Result<ReceptionView> {
        self.may(May::Reception)?;
        let case = self.case(interview)?;
        // Interviews are not seen from here at all, by officers neither.
        if case.record.purpose == Purpose::Reception {
            self.case_here(interview)?;
        }
        self.reception_of(interview)
    }

    fn reception_of(&self, interview: InterviewId) -> Result<ReceptionView> {
        let case = self.case(interview)?;
        if case.record.purpose != Purpose::Reception {
            return Err(Error::InterviewUnknown);
        }
        Ok(ReceptionView {
            interview: interview_view(&case),
            notice: notice_view(&case, Layer::Short, None)?,
            section_notice: notice_view(&case, Layer::Section, Some(IDENTITY))?,
            cards: cards(&case)?,
            copy: case.copy.is_some().then(|| case.copy_view()),
            person: self.person_line(case.record.person)?,
        })
    }

    /// Looks at what was typed before anything is stored.
    fn sound(&self, new: &NewPerson) -> Result<()> {
        let pack = self.in_force()?;
        let mut problems: Vec<ProblemView> = Vec::new();
        for (id, parts) in [
            (FULL_NAME, vec![("text", new.name.as_str())]),
            (BORN_ON, born(new)),
        ] {
            let field = pack.field(id).ok_or(Error::FieldUnknown)?;
            let value = Value {
                parts: parts_of(&parts),
                codes: Vec::new(),
            };
            let found = check(field, pack.list_of(field), &value, self.outside.today());
            for problem in found.err().unwrap_or_default() {
                problems.push(problem_view(id, 0, &problem));
            }
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(Error::Problems(problems))
        }
    }
}

/// Cards that can be put or taken back at reception. Those of single options are left out: that
/// one was ever put says what was answered.
fn cards(case: &Case) -> Result<Vec<CardView>> {
    case.pack
        .cards
        .iter()
        .filter(|card| card.place != CardPlace::Option)
        .map(|card| case.card(&card.id))
        .collect()
}

fn born(new: &NewPerson) -> Vec<(&'static str, &str)> {
    vec![
        ("day", &new.born_day),
        ("month", &new.born_month),
        ("year", &new.born_year),
    ]
}

fn said(field: &str, parts: &[(&str, &str)]) -> Said {
    Said {
        field: field.to_owned(),
        row: 0,
        given: Given {
            parts: parts_of(parts),
            ..Given::default()
        },
    }
}

fn parts_of(parts: &[(&str, &str)]) -> BTreeMap<String, String> {
    parts
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
        .collect()
}

//! One interview with everything the use cases need to know about it.

use std::collections::BTreeMap;
use std::sync::Arc;

use tell_first_evidence::{ChoiceId, InterviewId, PersonId, ReceiptId, ShowingId, StaffId};
use tell_first_intake::{ChoiceState, Record, Status};
use tell_first_notice::{CardPlace, Pack};
use tell_first_vault::{ChoiceRow, InterviewRow};

use crate::copies::hands;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::interview::work_of;
use crate::paint;
use crate::people::index::Index;
use crate::roles::May;
use crate::versions::later::Changes;
use crate::views::{CardView, HandedView, LaterView};

/// What is stored about a choice beside its state.
#[derive(Debug, Clone)]
pub(crate) struct ChoiceFacts {
    /// Its id.
    pub(crate) id: ChoiceId,
    /// Its state.
    pub(crate) state: ChoiceState,
    /// When.
    pub(crate) at_ms: i64,
    /// How it was said.
    pub(crate) method: Option<String>,
}

/// What is stored about a showing beside what the rules look at.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ShowingFacts {
    /// When it began.
    pub(crate) started_ms: i64,
}

/// The newest copy.
#[derive(Debug, Clone, Default)]
pub(crate) struct CopyFacts {
    /// The receipt.
    pub(crate) receipt: Option<ReceiptId>,
    /// Its page.
    pub(crate) html: String,
    /// How it was handed over.
    pub(crate) handed: Vec<HandedView>,
    /// Something that goes on a copy was recorded since.
    pub(crate) stale: bool,
}

/// One interview.
#[derive(Debug)]
pub(crate) struct Case {
    /// The notice in force for it.
    pub(crate) pack: Arc<Pack>,
    /// What the rules look at.
    pub(crate) record: Record,
    /// Who began it.
    pub(crate) staff: StaffId,
    /// The person's reference.
    pub(crate) reference: String,
    /// What the person is found by; the name is shown.
    pub(crate) index: Index,
    /// Language tag.
    pub(crate) language: String,
    /// When each showing began.
    pub(crate) showings: BTreeMap<ShowingId, ShowingFacts>,
    /// The person's newest choice about each card.
    pub(crate) choices: BTreeMap<String, ChoiceFacts>,
    /// The newest copy.
    pub(crate) copy: Option<CopyFacts>,
    /// What changed, where this encounter has to tell it.
    pub(crate) changes: Option<Changes>,
    /// A later version in force.
    pub(crate) later: Option<LaterView>,
    /// Whoever is signed in may see answers.
    pub(crate) sees: bool,
}

impl Desk {
    /// Everything about one interview.
    pub(crate) fn case(&self, interview: InterviewId) -> Result<Case> {
        let row = self.vault.interview(interview)?;
        self.case_of(row)
    }

    /// The same for somebody who may do the work this encounter is for, and has its person before
    /// them: their second detail was given in this session, or the encounter is their own.
    ///
    /// A screen that can read stored values comes by here.
    pub(crate) fn case_here(&self, interview: InterviewId) -> Result<Case> {
        let case = self.case(interview)?;
        self.may(work_of(&case.record))?;
        if self.knows(case.record.person) || self.session()?.staff == case.staff {
            Ok(case)
        } else {
            Err(Error::DetailNeeded)
        }
    }

    /// Every encounter of a person, the newest first.
    pub(crate) fn cases_of(&self, person: PersonId) -> Result<Vec<Case>> {
        let rows = self.vault.interviews_of(person)?;
        rows.into_iter().map(|row| self.case_of(row)).collect()
    }

    fn case_of(&self, row: InterviewRow) -> Result<Case> {
        let person = self.vault.person(row.person)?;
        let mut record = self.vault.record(row.interview, self.outside.today())?;
        if record.status == Status::Open {
            record.later = self.later_of(&row)?;
        }
        let showings = self
            .vault
            .showings_of(row.person)?
            .into_iter()
            .filter(|showing| showing.interview == row.interview)
            .map(|showing| {
                let facts = ShowingFacts {
                    started_ms: showing.started_ms,
                };
                (showing.showing, facts)
            })
            .collect();
        // Oldest first, so that the last about each card stays.
        let choices = self
            .vault
            .choices_of(row.person)?
            .into_iter()
            .map(|choice| (choice.card.clone(), ChoiceFacts::of(&choice)))
            .collect();
        Ok(Case {
            pack: self.packs.get(row.pack)?,
            staff: row.staff,
            copy: self.newest_copy(&record)?,
            sees: self.may(May::SeeAnswers).is_ok(),
            changes: self.changes_of(&row, &record)?,
            later: (record.status == Status::Open)
                .then(|| self.later_view(&row, record.later.as_ref()))
                .flatten(),
            record,
            reference: person.reference.clone(),
            index: Index::of(&person),
            language: row.language,
            showings,
            choices,
        })
    }

    fn newest_copy(&self, record: &Record) -> Result<Option<CopyFacts>> {
        let Some(row) = self.newest_copy_row(record.interview)? else {
            return Ok(None);
        };
        Ok(Some(CopyFacts {
            receipt: Some(row.receipt),
            html: row.html,
            handed: hands(row.handed),
            stale: self.is_stale(record, row.receipt)?,
        }))
    }
}

/// True for the card of a single answer. It is put up only once that answer was picked, so that
/// anything said about it says the answer.
pub(crate) fn tells_an_answer(pack: &Pack, card: &str) -> bool {
    pack.card(card)
        .is_some_and(|card| card.place == CardPlace::Option)
}

impl ChoiceFacts {
    /// From the vault's row.
    pub(crate) fn of(row: &ChoiceRow) -> Self {
        Self {
            id: row.choice,
            state: row.state,
            at_ms: row.at_ms,
            method: row.method.map(|method| method.to_string()),
        }
    }
}

impl Case {
    /// A card of this interview's notice with the person's newest choice.
    pub(crate) fn card(&self, id: &str) -> Result<CardView> {
        let mut view = paint::card_view(&self.pack, &self.language, id, self.choices.get(id))?;
        view.changed = self.record.outdated_choice(id).is_some();
        Ok(view)
    }

    /// When a showing of this encounter began, ms since 1970.
    pub(crate) fn began(&self, showing: ShowingId) -> i64 {
        self.showings
            .get(&showing)
            .map_or(0, |facts| facts.started_ms)
    }

    /// A field's question; the code itself for one the notice no longer has.
    pub(crate) fn label(&self, field: &str) -> String {
        self.pack
            .field(field)
            .map_or_else(|| field.to_owned(), |field| field.label.clone())
    }

    /// Titles of purposes.
    pub(crate) fn purposes(&self, ids: &[String]) -> Vec<String> {
        paint::purpose_titles(&self.pack, ids)
    }
}

//! Cards: what a person says to them, and taking it back.

use std::sync::Arc;

use tell_first_evidence::{Act, ChoiceId, InterviewId, PersonId, ShowingId};
use tell_first_intake::{
    Act as CardAct, ChoiceState, Kept, Method, Place, Say, Status, TakingBack, after, here,
    is_blank, may_answer, next_place, strong_enough, taking_back,
};
use tell_first_notice::{Card, CardPlace, Pack, WordsOf};

use crate::acts::{ChoiceRow, Salted};
use crate::case::{Case, tells_an_answer};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::interview::work_of;
use crate::paint::{card_view, step_view};
use crate::roles::May;
use crate::views::{KeptView, StepView, WithdrawnView};

/// Longest typed name, or words a person said, in characters.
const LONGEST_WORDS: usize = 1000;
/// Why a value went, in the entry.
const WITHDRAWN: &str = "withdrawn";

/// A choice to be recorded, and the words of the card it answers.
type Answered = (ChoiceRow, String);

impl Desk {
    /// Records what a person says to a card. `words` holds the typed name or what they said.
    ///
    /// Anything but a yes to the card of a single answer leaves nothing: the answer was never
    /// stored, and a record of the card would say what it was (decision 0006).
    ///
    /// # Errors
    /// `answer.not_told` before the card's notice was put up; `choice.not_possible` where a yes
    /// stands already (a yes ends by taking it back); `choice.not_strong_enough`;
    /// `choice.words_missing`; `choice.not_here` for a card of another page; `role.refused` for the card of a single
    /// answer, for whoever may not see answers.
    pub fn choice_record(
        &mut self,
        interview: InterviewId,
        card: &str,
        say: &str,
        method: &str,
        words: Option<&str>,
    ) -> Result<StepView> {
        self.may(May::Choose)?;
        self.may_know(card)?;
        let case = self.open_case(interview)?;
        let say: Say = say.parse().map_err(|_| Error::NotUnderstood)?;
        let method: Method = method.parse().map_err(|_| Error::NotUnderstood)?;
        // The two other ways belong to the page of choices alone.
        if matches!(method, Method::LeftBlank | Method::Ticked) {
            return Err(Error::NotUnderstood);
        }
        let (row, card_words) = self.said(&case, card, say, method, words)?;
        if !may_answer(&case.pack, &case.record, card) {
            return Err(Error::CardNotHere);
        }
        if let Some(stands) = case.record.outdated_choice(card) {
            return self.said_anew(&case, (&row, &card_words), stands, say);
        }
        if say == Say::Yes || !tells_an_answer(&case.pack, card) {
            self.write(|acts| acts.choice_add(&row, Some(&card_words)))?;
        }
        self.step_of(interview)
    }

    /// What somebody says to a card they had agreed to in other words (situation SC2). A yes is to the card as it is
    /// now; put off, the yes from before stands for what it was given to; a no ends it, with all that rested on it.
    fn said_anew(
        &mut self,
        case: &Case,
        (row, card_words): (&ChoiceRow, &str),
        stands: ChoiceId,
        say: Say,
    ) -> Result<StepView> {
        let (interview, person) = (case.record.interview, case.record.person);
        let work = if say == Say::No {
            self.taking_back_all(person, &row.card)?
        } else {
            Vec::new()
        };
        self.write(|acts| {
            if say == Say::NotNow {
                return acts.choice_keep(row, stands);
            }
            for (case, back) in &work {
                acts.erase_all(case, &back.erased, WITHDRAWN)?;
                acts.rows_go(case, &row.card)?;
            }
            acts.choice_add(row, Some(card_words))
        })?;
        self.step_of(interview)
    }

    /// What taking a card back does in every encounter of the person.
    fn taking_back_all(&self, person: PersonId, card: &str) -> Result<Vec<(Case, TakingBack)>> {
        let cases = self.cases_of(person)?;
        Ok(cases
            .into_iter()
            .map(|case| {
                let back = taking_back(&case.pack, &case.record, card);
                (case, back)
            })
            .collect())
    }

    /// Takes a yes back: one act, as easy as giving it. Values that rested on it alone are erased
    /// in the same transaction, in every encounter of the person.
    ///
    /// # Errors
    /// `choice.not_possible` where there is no yes; `person.not_found`; `person.detail_needed`
    /// without one of their open encounters, where the person was not opened before; `role.refused` for the card of
    /// a single answer, for whoever may not see answers.
    pub fn choice_withdraw(
        &mut self,
        person: PersonId,
        interview: Option<InterviewId>,
        card: &str,
    ) -> Result<WithdrawnView> {
        self.may(May::Choose)?;
        self.may_know(card)?;
        self.is_here(person, interview)?;
        let cases = self.cases_of(person)?;
        let given = cases.iter().find_map(|case| {
            let choice = case.record.choices.get(card)?;
            let showing = choice.showing;
            case.record
                .showings
                .iter()
                .any(|shown| shown.id == showing)
                .then_some((case, choice))
        });
        let (home, choice) = given.ok_or(Error::NotPossible)?;
        let state = after(Some(choice.state), CardAct::TakeBack).map_err(|_| Error::NotPossible)?;
        // The card as it was agreed to: a later version may have no such card any more.
        let agreed = self.pack_of(person, choice.id)?;
        let row = self.ending(home, &agreed, card, (state, choice.id, choice.showing));
        let work: Vec<(&Case, TakingBack)> = cases
            .iter()
            .map(|case| (case, taking_back(&case.pack, &case.record, card)))
            .collect();
        self.write(|acts| {
            for (case, back) in &work {
                acts.erase_all(case, &back.erased, WITHDRAWN)?;
                acts.rows_go(case, card)?;
            }
            acts.choice_add(&row, None)
        })?;
        let erased_count = work.iter().map(|(_, back)| back.erased.len()).sum();
        // Which questions were answered is itself an answer.
        let (erased, kept) = if self.may(May::SeeAnswers).is_ok() {
            told(&work)
        } else {
            (Vec::new(), Vec::new())
        };
        let view = card_view(&agreed, &home.language, card, None)?;
        let step = match interview {
            Some(interview) => self.step_if_open(interview, person)?,
            None => None,
        };
        Ok(WithdrawnView {
            erased,
            erased_count,
            stops: view.stops,
            goes_on: view.goes_on,
            kept,
            step,
            copy: self.may(May::Copy).is_ok()
                && !self.packs.any(|pack| tells_an_answer(pack, card)),
        })
    }

    /// Leaves the page of choices. A ticked box is a yes; a box left blank is a no, except where a
    /// yes from before stands: that ends only by taking it back.
    ///
    /// # Errors
    /// `interview.not_reachable` on another page; `choice.not_here` for a card of another page;
    /// `choice.not_strong_enough`; `answer.not_told`.
    pub fn choices_save(&mut self, interview: InterviewId, ticked: &[String]) -> Result<StepView> {
        self.may(May::Interview)?;
        let mut case = self.open_case(interview)?;
        if here(&case.pack, &case.record) != Place::Choices {
            return Err(Error::NotReachable);
        }
        let pack = case.pack.clone();
        let cards: Vec<&Card> = pack
            .cards
            .iter()
            .filter(|card| card.place == CardPlace::Choices)
            .collect();
        if ticked
            .iter()
            .any(|id| !cards.iter().any(|card| card.id == *id))
        {
            return Err(Error::CardNotHere);
        }
        let mut rows = Vec::new();
        for card in cards {
            rows.extend(self.boxed(&case, card, ticked.contains(&card.id))?);
        }
        case.record.choices_made = true;
        let (person, place) = (case.record.person, next_place(&case.pack, &case.record));
        self.write(|acts| {
            for (row, card_words) in &rows {
                acts.choice_add(row, Some(card_words))?;
            }
            let seq = acts.append(Act::ChoicesPageLeft { interview, person })?;
            acts.tx.choices_made_set(seq, interview, true)?;
            Ok(acts.tx.place_set(interview, &place)?)
        })?;
        self.step_of(interview)
    }

    /// What a box on the page of choices adds; nothing where it changes nothing.
    fn boxed(&self, case: &Case, card: &Card, ticked: bool) -> Result<Option<Answered>> {
        let stands = case.record.state_of(&card.id);
        let other_words = case.record.outdated_choice(&card.id).is_some();
        match (ticked, stands) {
            // A yes to other words: ticked, it is one to these; left blank, it stands as it was.
            (false, Some(ChoiceState::Given)) => Ok(None),
            (true, Some(ChoiceState::Given)) if !other_words => Ok(None),
            (true, _) => self
                .said(case, &card.id, Say::Yes, Method::Ticked, None)
                .map(Some),
            (false, Some(ChoiceState::Refused)) if case.record.asked_now.contains(&card.id) => {
                Ok(None)
            }
            (false, _) => self
                .said(case, &card.id, Say::No, Method::LeftBlank, None)
                .map(Some),
        }
    }

    /// A choice a person makes, once every rule about it holds.
    fn said(
        &self,
        case: &Case,
        card: &str,
        say: Say,
        method: Method,
        words: Option<&str>,
    ) -> Result<Answered> {
        let card = case.pack.card(card).ok_or(Error::CardUnknown)?;
        let showing = case
            .record
            .showing_of(&card.section)
            .ok_or(Error::NotTold)?
            .id;
        let act = if case.record.outdated_choice(&card.id).is_some() {
            CardAct::SayAnew(say)
        } else {
            CardAct::Say(say)
        };
        let state = after(case.record.state_of(&card.id), act).map_err(|_| Error::NotPossible)?;
        if say == Say::Yes && !strong_enough(card.strength, method) {
            return Err(Error::NotStrongEnough);
        }
        let shown = case
            .pack
            .words(&case.language, WordsOf::Card(&card.id))
            .ok_or(Error::CardUnknown)?;
        let row = ChoiceRow {
            id: ChoiceId::from_uuid(self.new_id()),
            interview: case.record.interview,
            person: case.record.person,
            pack: case.pack.clone(),
            card: card.id.clone(),
            state,
            showing,
            statement: Some(shown.digest),
            method: Some(method),
            words: self.words(say, method, words)?,
            supersedes: case.record.choices.get(&card.id).map(|choice| choice.id),
        };
        Ok((row, shown.markdown))
    }

    /// The typed name or spoken words of a yes, where the way of agreeing asks for them.
    fn words(&self, say: Say, method: Method, words: Option<&str>) -> Result<Option<Salted>> {
        let words = words.map(str::trim).filter(|words| !is_blank(words));
        let asks = say == Say::Yes && matches!(method, Method::TypedName | Method::Spoken);
        match words.filter(|_| asks) {
            Some(words) if words.chars().count() > LONGEST_WORDS => Err(Error::TooLong),
            Some(words) => Ok(Some((words.to_owned(), self.salt()))),
            None if asks => Err(Error::WordsMissing),
            None => Ok(None),
        }
    }

    /// Refuses the cards of single answers to whoever may not see answers, whatever stands: how such a card is
    /// refused would say the answer.
    pub(crate) fn may_know(&self, card: &str) -> Result<()> {
        if self.packs.any(|pack| tells_an_answer(pack, card)) {
            self.may(May::SeeAnswers)?;
        }
        Ok(())
    }

    /// The person is on the screen: opened in this session, or in an encounter that goes on.
    pub(crate) fn is_here(&self, person: PersonId, interview: Option<InterviewId>) -> Result<()> {
        if let Some(interview) = interview {
            let here = self.case_here(interview);
            let open =
                |case: Case| case.record.person == person && case.record.status == Status::Open;
            if here.is_ok_and(open) {
                return Ok(());
            }
        }
        self.person_known(person).map(drop)
    }

    /// The version of the notice a choice was made under.
    fn pack_of(&self, person: PersonId, choice: ChoiceId) -> Result<Arc<Pack>> {
        let rows = self.vault.choices_of(person)?;
        let row = rows.into_iter().find(|row| row.choice == choice);
        self.packs.get(row.ok_or(Error::Inconsistent)?.pack)
    }

    fn ending(
        &self,
        case: &Case,
        pack: &Arc<Pack>,
        card: &str,
        (state, last, showing): (ChoiceState, ChoiceId, ShowingId),
    ) -> ChoiceRow {
        ChoiceRow {
            id: ChoiceId::from_uuid(self.new_id()),
            interview: case.record.interview,
            person: case.record.person,
            pack: pack.clone(),
            card: card.to_owned(),
            state,
            showing,
            statement: None,
            method: None,
            words: None,
            supersedes: Some(last),
        }
    }

    /// The step, for whoever may lead that encounter, while it belongs to this person.
    fn step_if_open(
        &self,
        interview: InterviewId,
        person: PersonId,
    ) -> Result<Option<Box<StepView>>> {
        let case = self.case(interview)?;
        if case.record.person != person || self.may(work_of(&case.record)).is_err() {
            return Ok(None);
        }
        Ok(Some(Box::new(step_view(&case)?)))
    }
}

/// Labels of what is gone, and what stays for which purposes: each question once.
fn told(work: &[(&Case, TakingBack)]) -> (Vec<String>, Vec<KeptView>) {
    let (mut erased, mut kept) = (Vec::new(), Vec::<KeptView>::new());
    for (case, back) in work {
        for (field, _) in &back.erased {
            let label = case.label(field);
            if !erased.contains(&label) {
                erased.push(label);
            }
        }
        for Kept { field, goes_on, .. } in &back.kept {
            let view = KeptView {
                label: case.label(field),
                purposes: case.purposes(goes_on),
            };
            if !kept.contains(&view) {
                kept.push(view);
            }
        }
    }
    (erased, kept)
}

//! Whole interviews by people who answer as they please. Whatever they do, the rules hold.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tell_first_notice::{Field, Kind, Route};

use crate::model::{Answer, ChoiceState, Gate, Mark, Place, Record, Step, Value};
use crate::testpack::{choose, codes, fresh, meet, pack, parts, put, tell, tell_section};
use crate::{
    Act, Say, after, check, gate, here, may_finish, may_go, next_place, open_fields, outline, step,
    taking_back, withdrawn_by_change,
};

use super::*;

/// More pages than any interview of the small pack can take.
const MOST_STEPS: usize = 200;

struct Walk {
    pack: Pack,
    record: Record,
    whims: Vec<u8>,
    used: usize,
    /// Cards put up, to see that none comes twice.
    put: BTreeSet<String>,
}

impl Walk {
    fn new(whims: Vec<u8>) -> Self {
        Self {
            pack: pack(),
            record: fresh(),
            whims,
            used: 0,
            put: BTreeSet::new(),
        }
    }

    /// The next whim below `below`; once they run out, always the last of the possibilities.
    fn whim(&mut self, below: u8) -> u8 {
        let whim = self.whims.get(self.used).copied();
        self.used += 1;
        whim.map_or(below - 1, |whim| whim % below)
    }

    fn go_on(&mut self) {
        self.record.place = next_place(&self.pack, &self.record);
    }

    /// One page; what it does is what the desk does.
    fn page(&mut self) {
        match step(&self.pack, &self.record) {
            Step::Who => {
                self.record.place = Place::Who;
                meet(&mut self.record);
                self.go_on();
            }
            Step::Notice => {
                tell(&mut self.record, Layer::Short, None);
                self.record.place = Place::Short;
                self.go_on();
            }
            Step::Card { group, card } => self.card(&group, &card),
            Step::Questions { group } => self.questions(&group),
            Step::Check => self.check_page(),
            Step::Choices => {
                self.record.choices_made = true;
                self.go_on();
            }
            Step::Copy => self.go_on(),
            Step::Changes | Step::Closed => {}
        }
    }

    fn card(&mut self, group: &str, card: &str) {
        assert!(self.put.insert(card.to_owned()), "{card} was put twice");
        tell_section(&mut self.record, group);
        let say = match self.whim(3) {
            0 => Say::Yes,
            1 => Say::NotNow,
            _ => Say::No,
        };
        let state = after(self.record.state_of(card), Act::Say(say))
            .expect("a card that is due may be answered");
        choose(&mut self.record, card, state);
        self.record.asked_now.insert(card.to_owned());
        self.record.place = here(&self.pack, &self.record);
    }

    fn questions(&mut self, group: &str) {
        self.record.place = Place::Group(group.to_owned());
        if self.whim(8) == 0 {
            self.record.skipped.insert(group.to_owned());
            return self.go_on();
        }
        tell_section(&mut self.record, group);
        if group == "home" && self.whim(2) == 0 {
            self.record.rows.insert("people".to_owned(), vec![1, 2]);
        }
        let pack = self.pack.clone();
        for row in 0..3 {
            for field in open_fields(&pack, &self.record, group, row) {
                self.answer(field, row);
            }
        }
        if self.whim(4) == 0 {
            self.take_back();
        }
        if due_cards(&self.pack, &self.record, group).is_empty() {
            self.record.visited.insert(group.to_owned());
            self.go_on();
        }
    }

    fn answer(&mut self, field: &Field, row: u32) {
        let answer = match self.whim(4) {
            0 | 1 => Answer::Value(self.value(field)),
            2 => Answer::Declined,
            _ if field.required => Answer::NotKnown,
            _ => return,
        };
        let value = match &answer {
            Answer::Value(value) => {
                if check(field, self.pack.list_of(field), value, self.record.today).is_err() {
                    return;
                }
                Some(value)
            }
            Answer::Declined | Answer::NotKnown | Answer::NotNeeded => None,
        };
        if !matches!(
            gate(&self.pack, &self.record, field, row, value),
            Gate::Open(_)
        ) {
            return;
        }
        for (gone, at) in
            withdrawn_by_change(&self.pack, &self.record, &field.id, row, Some(&answer))
        {
            self.erase(&gone, at);
        }
        put(&mut self.record, &field.id, row, answer);
    }

    fn value(&mut self, field: &Field) -> Value {
        match field.kind {
            Kind::Choice | Kind::Choices => {
                let options = self.pack.list_of(field).expect("list").options.clone();
                let at = self.whim(u8::try_from(options.len()).expect("few"));
                codes(&[options.get(usize::from(at)).expect("option").code.as_str()])
            }
            Kind::YesNo => codes(&[["no", "yes"].get(usize::from(self.whim(2))).expect("two")]),
            Kind::Money { .. } => parts(&[("amount", "10"), ("frequency", "weekly")]),
            Kind::Text { .. }
            | Kind::LongText { .. }
            | Kind::Number { .. }
            | Kind::Date { .. }
            | Kind::Address
            | Kind::Phone
            | Kind::Email
            | Kind::NationalInsurance
            | Kind::Bank
            | Kind::Repeat { .. } => parts(&[("text", "words")]),
        }
    }

    /// Takes back some card that is agreed to, and sees that nothing of it is left.
    fn take_back(&mut self) {
        let given: Vec<String> = self
            .record
            .choices
            .values()
            .filter(|choice| choice.state == ChoiceState::Given)
            .map(|choice| choice.card.clone())
            .collect();
        let Some(card) = given.first() else { return };
        for (field, row) in taking_back(&self.pack, &self.record, card).erased {
            self.erase(&field, row);
        }
        choose(&mut self.record, card, ChoiceState::Withdrawn);
        for field in self.pack.fields.clone() {
            if field.route == Route::Consent
                && field.card.as_deref() == Some(card)
                && field.within.is_none()
            {
                let closed = gate(&self.pack, &self.record, &field, 0, None);
                let needs = Gate::NeedsCard {
                    card: card.clone(),
                    state: Some(ChoiceState::Withdrawn),
                };
                assert!(
                    closed == needs || matches!(closed, Gate::NotAsked | Gate::NoShowing),
                    "{closed:?}"
                );
            }
        }
    }

    fn erase(&mut self, field: &str, row: u32) {
        self.record
            .answers
            .retain(|held| held.field != field || held.row != row);
    }

    fn check_page(&mut self) {
        self.record.place = Place::Check;
        if let Some(Place::Group(group)) =
            crate::lacking(&self.pack, &self.record).into_iter().next()
        {
            assert!(may_go(
                &self.pack,
                &self.record,
                &Place::Group(group.clone())
            ));
            tell_section(&mut self.record, &group);
            for row in 0..3 {
                for field in open_fields(&self.pack.clone(), &self.record, &group, row) {
                    if field.required && self.record.held(&field.id, row).is_none() {
                        put(&mut self.record, &field.id, row, Answer::Declined);
                    }
                }
            }
            return;
        }
        self.record.checked = true;
        self.go_on();
    }

    /// What holds on every page.
    fn rules_hold(&self) {
        let (pack, record) = (&self.pack, &self.record);
        let lines = outline(pack, record);
        assert_eq!(
            lines.iter().filter(|line| line.mark == Mark::Here).count(),
            1,
            "{lines:?}"
        );
        assert!(may_go(pack, record, &here(pack, record)));
        for held in &record.answers {
            let field = pack.field(&held.field).expect("field");
            if let Answer::Value(value) = &held.answer {
                let open = gate(pack, record, field, held.row, Some(value));
                assert!(
                    matches!(open, Gate::Open(_)),
                    "{} is held without a route: {open:?}",
                    held.field
                );
            }
        }
    }

    fn finish_walk(&mut self) {
        for _ in 0..MOST_STEPS {
            self.rules_hold();
            if here(&self.pack, &self.record) == Place::Done {
                return;
            }
            self.page();
        }
        panic!("no end in sight at {}", self.record.place);
    }
}

#[test]
fn every_card_refused_and_every_optional_question_passed_over_is_a_finished_interview() {
    let mut walk = Walk::new(Vec::new());
    walk.finish_walk();
    assert_eq!(may_finish(&walk.pack, &walk.record), Ok(()));
    assert!(
        walk.record
            .choices
            .values()
            .all(|choice| choice.state == ChoiceState::Refused)
    );
    assert!(
        walk.record
            .answers
            .iter()
            .all(|held| held.answer == Answer::NotKnown)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn every_interview_ends_and_keeps_the_rules(whims in proptest::collection::vec(any::<u8>(), 0..120)) {
        let mut walk = Walk::new(whims);
        walk.finish_walk();
        prop_assert_eq!(may_finish(&walk.pack, &walk.record), Ok(()));
    }

    #[test]
    fn only_a_live_route_lets_a_sensitive_value_in(
        states in proptest::collection::vec(0usize..8, 8),
        shown in proptest::collection::vec(any::<bool>(), 9),
        days in 0u64..800,
    ) {
        let pack = pack();
        let mut record = fresh();
        record.today = record.today + chrono::Days::new(days);
        put(&mut record, "services", 0, Answer::Value(codes(&["help", "health"])));
        record.rows.insert("people".to_owned(), vec![1]);
        for (group, told) in pack.groups.iter().zip(shown) {
            if told { tell_section(&mut record, &group.id); }
        }
        for (card, state) in pack.cards.iter().zip(states) {
            if let Some(state) = ChoiceState::ALL.get(state) { choose(&mut record, &card.id, *state); }
        }
        for field in pack.fields.iter().filter(|field| !field.sensitive.is_empty()) {
            let row = u32::from(field.within.is_some());
            if let Gate::Open(grounds) = gate(&pack, &record, field, row, None) {
                let told = record.showings.iter().any(|showing| showing.section.as_ref() == Some(&field.section));
                let agreed = field.card.as_deref().is_some_and(|card| record.live_choice(card).is_some());
                let lawful = field.policy.as_deref().and_then(|id| pack.policy(id))
                    .is_some_and(|policy| policy.review_by >= record.today);
                prop_assert!(told);
                prop_assert!(agreed != lawful || agreed);
                prop_assert_eq!(agreed, grounds.choice.is_some());
                prop_assert!(agreed || lawful || field.route == Route::Optional);
            }
        }
    }
}

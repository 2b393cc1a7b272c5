use super::*;
use crate::model::{Answer, ChoiceState, Layer};
use crate::testpack::{at, choose, codes, day, fresh, pack, parts, put, tell, tell_section};

fn gate_of(pack: &Pack, record: &Record, id: &str) -> Gate {
    gate(pack, record, pack.field(id).expect("field"), 0, None)
}

fn ids(fields: &[&Field]) -> Vec<String> {
    fields.iter().map(|field| field.id.clone()).collect()
}

#[test]
fn nothing_is_asked_before_it_was_told() {
    let pack = pack();
    let mut record = at("about");
    assert_eq!(
        gate_of(&pack, &record, "name"),
        Gate::NoShowing,
        "the short layer is not enough"
    );
    tell_section(&mut record, "money");
    assert_eq!(
        gate_of(&pack, &record, "name"),
        Gate::NoShowing,
        "another section is not enough"
    );
    tell_section(&mut record, "about");
    let showing = record.showings.last().expect("showing").id;
    assert_eq!(
        gate_of(&pack, &record, "name"),
        Gate::Open(Grounds {
            showing,
            choice: None,
            policy: None
        })
    );
    let mut full = fresh();
    tell(&mut full, Layer::Full, None);
    assert!(
        matches!(gate_of(&pack, &full, "name"), Gate::Open(_)),
        "the full notice covers each section"
    );
}

#[test]
fn only_a_live_yes_opens_a_card() {
    use ChoiceState::{Deferred, Expired, Given, Invalidated, Refused, Requested, Withdrawn};
    let pack = pack();
    let mut record = at("equality");
    tell_section(&mut record, "equality");
    assert_eq!(
        gate_of(&pack, &record, "eq.ethnic"),
        Gate::NeedsCard {
            card: "equality".into(),
            state: None
        }
    );
    for state in [
        Requested,
        Refused,
        Deferred,
        Withdrawn,
        Invalidated,
        Expired,
    ] {
        choose(&mut record, "equality", state);
        let needs = Gate::NeedsCard {
            card: "equality".into(),
            state: Some(state),
        };
        assert_eq!(gate_of(&pack, &record, "eq.ethnic"), needs);
    }
    choose(&mut record, "equality", Given);
    let choice = record.choices.get("equality").map(|choice| choice.id);
    assert!(
        matches!(gate_of(&pack, &record, "eq.ethnic"), Gate::Open(grounds) if grounds.choice == choice)
    );
}

#[test]
fn a_law_opens_only_while_its_policy_is_in_date() {
    let mut pack = pack();
    let mut record = at("offences");
    tell_section(&mut record, "offences");
    let on = |record: &Record, pack: &Pack| gate_of(pack, record, "unspent");
    record.today = day(2027, 6, 30);
    assert!(
        matches!(on(&record, &pack), Gate::Open(grounds) if grounds.policy.as_deref() == Some("apd"))
    );
    record.today = day(2027, 7, 1);
    assert_eq!(
        on(&record, &pack),
        Gate::PolicyOverdue {
            policy: "apd".into()
        }
    );
    pack.policies.clear();
    assert_eq!(
        on(&record, &pack),
        Gate::PolicyOverdue {
            policy: "apd".into()
        }
    );
}

#[test]
fn a_sensitive_option_needs_its_own_card() {
    let pack = pack();
    let mut record = at("about");
    tell_section(&mut record, "about");
    let before = pack.field("before").expect("field");
    let with = |record: &Record, code: &str| gate(&pack, record, before, 0, Some(&codes(&[code])));
    assert!(matches!(with(&record, "house"), Gate::Open(_)));
    assert_eq!(
        with(&record, "prison"),
        Gate::NeedsCard {
            card: "opt_prison".into(),
            state: None
        }
    );
    choose(&mut record, "opt_prison", ChoiceState::Given);
    let choice = record.choices.get("opt_prison").map(|choice| choice.id);
    assert!(matches!(with(&record, "prison"), Gate::Open(grounds) if grounds.choice == choice));
}

#[test]
fn what_a_pack_leaves_open_stays_shut() {
    let mut pack = pack();
    let mut record = at("offences");
    for section in ["offences", "about", "equality", "shut"] {
        tell_section(&mut record, section);
    }
    assert_eq!(gate_of(&pack, &record, "shut.it"), Gate::NotAsked);
    for field in &mut pack.fields {
        field.card = None;
        if field.id == "unspent" {
            field.route = Route::Notice;
        }
    }
    for list in pack.lists.values_mut() {
        list.options
            .iter_mut()
            .for_each(|option| option.card = None);
    }
    assert_eq!(
        gate_of(&pack, &record, "unspent"),
        Gate::NotAsked,
        "sensitive with the notice alone"
    );
    for field in &mut pack.fields {
        if field.id == "unspent" {
            field.route = Route::Optional;
        }
    }
    assert_eq!(
        gate_of(&pack, &record, "unspent"),
        Gate::NotAsked,
        "sensitive and only free to leave out"
    );
    assert_eq!(
        gate_of(&pack, &record, "eq.ethnic"),
        Gate::NotAsked,
        "consent without a card"
    );
    let before = pack.field("before").expect("field");
    let prison = codes(&["prison"]);
    assert_eq!(
        gate(&pack, &record, before, 0, Some(&prison)),
        Gate::NotAsked,
        "a sensitive option without a card"
    );
}

#[test]
fn only_if_looks_at_groups_fields_and_what_opened_them() {
    let pack = pack();
    let mut record = at("help");
    let is_asked =
        |record: &Record, id: &str| asked(&pack, record, pack.field(id).expect("field"), 0);
    assert!(!is_asked(&record, "debts"));
    put(&mut record, "services", 0, Answer::Declined);
    assert!(!is_asked(&record, "debts"));
    put(&mut record, "services", 0, Answer::Value(codes(&["help"])));
    assert!(is_asked(&record, "debts") && !is_asked(&record, "debts.more"));
    put(&mut record, "debts", 0, Answer::Value(codes(&["yes"])));
    assert!(is_asked(&record, "debts.more"));
    put(&mut record, "services", 0, Answer::Value(codes(&["none"])));
    assert!(
        !is_asked(&record, "debts.more"),
        "a stale answer opens nothing"
    );
}

#[test]
fn a_ring_of_conditions_asks_nothing() {
    let mut pack = pack();
    for (id, on) in [("debts", "debts.more"), ("debts.more", "debts")] {
        let field = pack
            .fields
            .iter_mut()
            .find(|field| field.id == id)
            .expect("field");
        field.ask_if = Some(AskIf {
            field: on.to_owned(),
            any: vec!["yes".to_owned()],
        });
    }
    let mut record = at("help");
    put(&mut record, "services", 0, Answer::Value(codes(&["help"])));
    put(&mut record, "debts", 0, Answer::Value(codes(&["yes"])));
    put(&mut record, "debts.more", 0, Answer::Value(codes(&["yes"])));
    assert!(!asked(
        &pack,
        &record,
        pack.field("debts").expect("field"),
        0
    ));
}

#[test]
fn a_page_shows_the_questions_that_are_open() {
    let pack = pack();
    let mut record = at("home");
    assert_eq!(
        ids(&open_fields(&pack, &record, "about", 0)),
        ["name", "services", "before"]
    );
    assert_eq!(ids(&open_fields(&pack, &record, "home", 0)), ["people"]);
    assert!(
        open_fields(&pack, &record, "home", 1).is_empty(),
        "there is no such row"
    );
    record.rows.insert("people".to_owned(), vec![1, 3]);
    assert_eq!(
        ids(&open_fields(&pack, &record, "home", 3)),
        ["people.name"]
    );
    choose(&mut record, "care", ChoiceState::Given);
    assert_eq!(
        ids(&open_fields(&pack, &record, "home", 3)),
        ["people.name", "people.ill"]
    );
    assert!(open_fields(&pack, &record, "shut", 0).is_empty());
    let name = pack.field("people.name").expect("field");
    tell_section(&mut record, "home");
    assert_eq!(
        gate(&pack, &record, name, 2, Some(&parts(&[("text", "A")]))),
        Gate::NotAsked,
        "no such row"
    );
}

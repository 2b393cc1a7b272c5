//! Each aspect of a part of the pack, changed by hand, is a fact of its own.

use crate::tests::pack;
use crate::{
    Also, AskIf, Card, FactKind, Field, FilledBy, Group, Kind, Pack, Sensitive, TextOf, compare,
    what_changed,
};

/// One aspect of a part of the pack, changed by hand: what no valid change of one file can do alone.
type Change<T> = (&'static str, FactKind, fn(&mut T));

#[test]
fn every_aspect_of_a_question_is_a_fact_of_its_own() {
    use FactKind::{
        Basis, Card, Field as Question, Form, Policy, Purpose, Recipient, Retention, Route,
    };
    let changes: [Change<Field>; 24] = [
        ("page", Form, |one| one.group = "health".to_owned()),
        ("page", Question, |one| one.group = "equality".to_owned()),
        ("kind", Question, |one| one.kind = Kind::YesNo),
        ("limits", Form, |one| one.kind = Kind::Text { max: 81 }),
        ("list", Question, |one| one.list = Some("where".to_owned())),
        ("required", Question, |one| one.required = false),
        ("consequence", Question, |one| one.consequence = None),
        ("sensitive", Question, |one| {
            one.sensitive = vec![Sensitive::Crime]
        }),
        ("route", Route, |one| one.route = crate::Route::Optional),
        ("route", Route, |one| one.route = crate::Route::Closed),
        ("basis", Basis, |one| one.basis = vec!["6(1)(c)".to_owned()]),
        ("purposes", Purpose, |one| {
            one.purposes.push("P2".to_owned())
        }),
        ("recipients", Recipient, |one| one.recipients.clear()),
        ("retention", Retention, |one| {
            one.retention = "RH".to_owned()
        }),
        ("section", Question, |one| one.section = "health".to_owned()),
        ("card", Card, |one| one.card = Some("health".to_owned())),
        ("policy", Policy, |one| one.policy = Some("apd".to_owned())),
        ("also", Purpose, |one| {
            one.also = vec![Also {
                card: "mkt_post".to_owned(),
                purposes: vec!["P2".to_owned()],
            }];
        }),
        ("within", Question, |one| {
            one.within = Some("home.people".to_owned())
        }),
        ("ask_if", Question, |one| {
            one.ask_if = Some(AskIf {
                field: "home.help".to_owned(),
                any: vec!["yes".to_owned()],
            });
        }),
        ("by", Question, |one| one.by = FilledBy::Officer),
        ("about_others", Question, |one| one.about_others = true),
        ("restricted", Question, |one| one.restricted = true),
        ("recipients", Recipient, |one| {
            one.recipients.push("d1".to_owned())
        }),
    ];
    for (what, kind, change) in changes {
        let mut new = pack();
        change(new.fields.first_mut().expect("there is a question"));
        one_fact(&new, "fields/home.name", what, kind);
    }
    let mut new = pack();
    let place = new.fields.iter_mut().find(|one| one.id == "home.where");
    place.expect("it is there").interest = Some("LI2".to_owned());
    one_fact(&new, "fields/home.where", "interest", Basis);
}

#[test]
fn every_aspect_of_cards_recipients_and_pages_is_a_fact_of_its_own() {
    let cards: [Change<Card>; 7] = [
        ("purposes", FactKind::Purpose, |one| {
            one.purposes.push("P2".to_owned())
        }),
        ("recipients", FactKind::Recipient, |one| {
            one.recipients.clear()
        }),
        ("retention", FactKind::Retention, |one| {
            one.retention = "RA".to_owned()
        }),
        ("strength", FactKind::Card, |one| {
            one.strength = crate::Strength::ExplicitWritten
        }),
        ("place", FactKind::Card, |one| {
            one.place = crate::CardPlace::Choices
        }),
        ("section", FactKind::Card, |one| {
            one.section = "equality".to_owned()
        }),
        ("partners", FactKind::Card, |one| one.partners = true),
    ];
    for (what, kind, change) in cards {
        let mut new = pack();
        change(new.cards.first_mut().expect("there is a card"));
        one_fact(&new, "cards/health", what, kind);
    }
    let pages: [Change<Group>; 5] = [
        ("section", FactKind::Group, |one| {
            one.section = "health".to_owned()
        }),
        ("stage", FactKind::Group, |one| {
            one.stage = crate::Stage::Equality
        }),
        ("ask_if", FactKind::Group, |one| {
            one.ask_if = Some(AskIf {
                field: "home.help".to_owned(),
                any: vec!["yes".to_owned()],
            });
        }),
        ("private", FactKind::Form, |one| one.private = true),
        ("categories", FactKind::Form, |one| one.categories.clear()),
    ];
    let mut new = pack();
    let recipient = new.recipients.first_mut().expect("there is a recipient");
    recipient.for_us = true;
    one_fact(&new, "recipients/r1", "for_us", FactKind::Recipient);
    for (what, kind, change) in pages {
        let mut new = pack();
        change(new.groups.first_mut().expect("there is a page"));
        one_fact(&new, "groups/home", what, kind);
    }
}

/// Holds that this is all that is said, and that a person is told where it is processing.
fn one_fact(new: &Pack, key: &str, what: &str, kind: FactKind) {
    let found = compare(&pack(), new).facts;
    let said: Vec<_> = found
        .iter()
        .map(|fact| (fact.kind, fact.key.as_str(), fact.what))
        .collect();
    assert_eq!(said, [(kind, key, what)]);
    let told = what_changed(&pack(), new, "en", None);
    assert_eq!(
        told.is_some(),
        kind.is_processing(),
        "{key} {what}: {told:?}"
    );
}

/// A list, and how it is turned round.
type Turn = (&'static str, fn(&mut Pack));

#[test]
fn what_stands_in_another_order_is_wording() {
    let orders: [Turn; 9] = [
        ("controllers", |pack| pack.controllers.reverse()),
        ("purposes", |pack| pack.purposes.reverse()),
        ("recipients", |pack| pack.recipients.reverse()),
        ("processors", |pack| pack.processors.reverse()),
        ("retention", |pack| pack.retention.reverse()),
        ("groups", |pack| pack.groups.reverse()),
        ("fields", |pack| pack.fields.reverse()),
        ("cards", |pack| pack.cards.reverse()),
        ("lists/where/options", |pack| {
            let list = pack.lists.get_mut("where").expect("there is a list");
            list.options.reverse();
        }),
    ];
    for (list, turn) in orders {
        let mut new = pack();
        turn(&mut new);
        let found = compare(&pack(), &new);
        assert_eq!(found.facts, [], "{list}");
        let texts: Vec<_> = found.wording.iter().map(|change| &change.text).collect();
        assert_eq!(texts, [&TextOf::Value(format!("{list}/order"))]);
    }
}

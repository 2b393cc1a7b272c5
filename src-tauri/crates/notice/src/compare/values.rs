//! Wording in the data files: titles, questions, hints, labels, explanations, and the order things stand in.

use super::facts::pairs;
use super::runs::runs;
use super::{TextOf, WordingChange, words};
use crate::model::{Card, Choosable, Field, Group, OptionList, Pack, Policy, Purpose};

/// Every value that was written differently.
pub(super) fn changes(old: &Pack, new: &Pack) -> Vec<WordingChange> {
    let mut values = Values::default();
    values.text("pack/title".to_owned(), &old.title, &new.title);
    values.orders(old, new);
    for (list, old, new) in [
        ("purposes", &old.purposes, &new.purposes),
        ("interests", &old.interests, &new.interests),
    ] {
        for (old, new) in both(old, new, |one: &Purpose| &one.id) {
            let key = format!("{list}/{}/explains", new.id);
            values.text(key, &old.explains, &new.explains);
        }
    }
    for (old, new) in both(&old.policies, &new.policies, |one: &Policy| &one.id) {
        let key = format!("policies/{}", new.id);
        values.text(format!("{key}/title"), &old.title, &new.title);
        values.text(format!("{key}/plain"), &old.plain, &new.plain);
    }
    for (old, new) in both(&old.groups, &new.groups, |one: &Group| &one.id) {
        values.text(format!("groups/{}/title", new.id), &old.title, &new.title);
    }
    for (old, new) in both(&old.fields, &new.fields, |one: &Field| &one.id) {
        let key = format!("fields/{}", new.id);
        values.text(format!("{key}/label"), &old.label, &new.label);
        values.maybe(format!("{key}/hint"), &old.hint, &new.hint);
    }
    for list in new.lists.values() {
        if let Some(was) = old.lists.get(&list.id) {
            values.options(was, list);
        }
    }
    for (old, new) in both(&old.cards, &new.cards, |one: &Card| &one.id) {
        let key = format!("cards/{}", new.id);
        values.text(format!("{key}/title"), &old.title, &new.title);
        values.maybe(format!("{key}/under"), &old.under, &new.under);
    }
    values.out
}

/// Things that both lists have.
fn both<'a, T>(
    old: &'a [T],
    new: &'a [T],
    id: fn(&T) -> &str,
) -> impl Iterator<Item = (&'a T, &'a T)> {
    pairs(old, new, id)
        .into_iter()
        .filter_map(|(old, new)| old.zip(new))
}

#[derive(Default)]
struct Values {
    out: Vec<WordingChange>,
}

impl Values {
    fn text(&mut self, key: String, old: &str, new: &str) {
        if old != new {
            self.out.push(WordingChange {
                language: words::LANGUAGE.to_owned(),
                text: TextOf::Value(key),
                runs: runs(old, new),
            });
        }
    }

    fn maybe(&mut self, key: String, old: &Option<String>, new: &Option<String>) {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        self.text(key, &text(old), &text(new));
    }

    fn options(&mut self, old: &OptionList, new: &OptionList) {
        let key = format!("lists/{}/options", new.id);
        for (old, new) in both(&old.options, &new.options, |one: &Choosable| &one.code) {
            self.text(format!("{key}/{}/label", new.code), &old.label, &new.label);
        }
        self.order(
            &key,
            &old.options,
            &new.options,
            |one| &one.code,
            |one| &one.label,
        );
    }

    fn orders(&mut self, old: &Pack, new: &Pack) {
        self.order(
            "controllers",
            &old.controllers,
            &new.controllers,
            |one| &one.name,
            |one| &one.name,
        );
        self.order(
            "partners",
            &old.partners,
            &new.partners,
            |one| one,
            |one| one,
        );
        self.order(
            "purposes",
            &old.purposes,
            &new.purposes,
            |one| &one.id,
            |one| &one.title,
        );
        self.order(
            "interests",
            &old.interests,
            &new.interests,
            |one| &one.id,
            |one| &one.title,
        );
        self.order(
            "recipients",
            &old.recipients,
            &new.recipients,
            |one| &one.id,
            |one| &one.name,
        );
        self.order(
            "processors",
            &old.processors,
            &new.processors,
            |one| &one.id,
            |one| &one.name,
        );
        self.order(
            "retention",
            &old.retention,
            &new.retention,
            |one| &one.id,
            |one| &one.short,
        );
        self.order(
            "policies",
            &old.policies,
            &new.policies,
            |one| &one.id,
            |one| &one.title,
        );
        self.order(
            "groups",
            &old.groups,
            &new.groups,
            |one| &one.id,
            |one| &one.title,
        );
        self.order(
            "fields",
            &old.fields,
            &new.fields,
            |one| &one.id,
            |one| &one.label,
        );
        self.order(
            "cards",
            &old.cards,
            &new.cards,
            |one| &one.id,
            |one| &one.title,
        );
    }

    /// Notes that the things both lists have stand in another order: their names, a line each.
    fn order<T>(
        &mut self,
        list: &str,
        old: &[T],
        new: &[T],
        id: fn(&T) -> &str,
        name: fn(&T) -> &str,
    ) {
        let kept = |one: &&T, other: &[T]| other.iter().any(|like| id(like) == id(one));
        let was: Vec<&T> = old.iter().filter(|one| kept(one, new)).collect();
        let now: Vec<&T> = new.iter().filter(|one| kept(one, old)).collect();
        if was
            .iter()
            .map(|one| id(one))
            .eq(now.iter().map(|one| id(one)))
        {
            return;
        }
        let lines = |list: &[&T]| {
            let names: Vec<&str> = list.iter().map(|one| name(one)).collect();
            names.join("\n")
        };
        self.out.push(WordingChange {
            language: words::LANGUAGE.to_owned(),
            text: TextOf::Value(format!("{list}/order")),
            runs: runs(&lines(&was), &lines(&now)),
        });
    }
}

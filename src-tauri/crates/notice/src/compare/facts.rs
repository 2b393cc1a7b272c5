//! Collecting the facts that differ, part by part of the pack.

use std::collections::BTreeSet;

use super::reach::Reach;
use super::{FactChange, FactKind, questions, words};
use crate::model::Pack;

/// Every fact that differs.
pub(super) fn changes(old: &Pack, new: &Pack) -> Vec<FactChange> {
    let mut facts = Facts {
        old,
        new,
        out: Vec::new(),
    };
    facts.pack();
    questions::changes(&mut facts);
    facts.out
}

/// The thing a fact is about.
pub(super) struct On {
    /// Its place, such as `retention/RK`.
    pub(super) key: String,
    /// Its name in plain words.
    pub(super) subject: String,
    /// Whom it touches.
    pub(super) reach: Reach,
}

/// Collects the facts that differ.
pub(super) struct Facts<'a> {
    pub(super) old: &'a Pack,
    pub(super) new: &'a Pack,
    pub(super) out: Vec<FactChange>,
}

/// Two lists side by side: each thing of the new one with its like in the old, then those that are gone.
pub(super) fn pairs<'a, T>(
    old: &'a [T],
    new: &'a [T],
    id: fn(&T) -> &str,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let same = |list: &'a [T], one: &T| list.iter().find(|other| id(other) == id(one));
    let here = new.iter().map(|one| (same(old, one), Some(one)));
    let gone = old
        .iter()
        .filter(|one| same(new, one).is_none())
        .map(|one| (Some(one), None));
    here.chain(gone).collect()
}

/// Codes as a set: their order says nothing.
pub(super) fn set(codes: &[String]) -> BTreeSet<&str> {
    codes.iter().map(String::as_str).collect()
}

impl Facts<'_> {
    /// Notes one fact.
    pub(super) fn note(
        &mut self,
        on: &On,
        kind: FactKind,
        what: &'static str,
        before: Option<String>,
        after: Option<String>,
    ) {
        self.out.push(FactChange {
            kind,
            key: on.key.clone(),
            subject: on.subject.clone(),
            what,
            before,
            after,
            sections: on.reach.sections.clone(),
            cards: on.reach.cards.clone(),
            everywhere: on.reach.everywhere,
        });
    }

    /// Notes a text that differs.
    pub(super) fn text(
        &mut self,
        on: &On,
        kind: FactKind,
        what: &'static str,
        old: &str,
        new: &str,
    ) {
        if old != new {
            self.note(on, kind, what, Some(old.to_owned()), Some(new.to_owned()));
        }
    }

    /// Notes a yes or no that differs.
    pub(super) fn flag(
        &mut self,
        on: &On,
        kind: FactKind,
        what: &'static str,
        old: bool,
        new: bool,
    ) {
        self.text(on, kind, what, words::yes_no(old), words::yes_no(new));
    }

    /// Notes what came or went, with its description.
    pub(super) fn came_or_went(
        &mut self,
        on: &On,
        kind: FactKind,
        before: Option<String>,
        after: Option<String>,
    ) {
        let what = if before.is_none() { "added" } else { "removed" };
        self.note(on, kind, what, before, after);
    }

    fn pack(&mut self) {
        let Pack {
            // What names the version is neither processing nor wording.
            id: _,
            version: _,
            effective: _,
            published_address: _,
            digest: _,
            // A title is wording (`values`), texts are wording (`wording`).
            title: _,
            texts: _,
            controllers,
            officer,
            regulator,
            unsubscribe,
            partners,
            watch,
            purposes,
            interests,
            recipients,
            processors,
            retention,
            policies,
            // `questions`
            groups: _,
            fields: _,
            lists: _,
            cards: _,
            complaints,
            // Where the full notice says something, and what a translation was made from: about the texts, not of them.
            says: _,
            source_language: _,
            translations: _,
        } = self.old;
        let new = self.new;
        for (old, new) in pairs(controllers, &new.controllers, |one| &one.name) {
            self.controller(old, new);
        }
        self.officer(officer, &new.officer);
        self.regulator(regulator, &new.regulator);
        self.unsubscribe(unsubscribe.as_ref(), new.unsubscribe.as_ref());
        for (old, new) in pairs(partners, &new.partners, |one| one) {
            self.partner(old, new);
        }
        for (old, new) in pairs(purposes, &new.purposes, |one| &one.id) {
            self.purpose("purposes", FactKind::Purpose, old, new);
        }
        for (old, new) in pairs(interests, &new.interests, |one| &one.id) {
            self.purpose("interests", FactKind::Interest, old, new);
        }
        for (old, new) in pairs(recipients, &new.recipients, |one| &one.id) {
            self.recipient(old, new);
        }
        for (old, new) in pairs(processors, &new.processors, |one| &one.id) {
            self.processor(old, new);
        }
        for (old, new) in pairs(retention, &new.retention, |one| &one.id) {
            self.rule(old, new);
        }
        for (old, new) in pairs(policies, &new.policies, |one| &one.id) {
            self.policy(old, new);
        }
        self.watch(watch, &new.watch);
        self.complaints(complaints.as_ref(), new.complaints.as_ref());
    }
}

//! Facts of one question.

use std::collections::BTreeSet;

use super::facts::{Facts, On, set};
use super::reach::{Reach, asked};
use super::{FactKind, words};
use crate::detail::{facts, join, kept, plain_basis, recipients, titles};
use crate::model::{Field, Pack};

impl Facts<'_> {
    /// A question: the question itself and the help under it are wording. A question that is closed in both packs is
    /// put to nobody: what its file says of it is for those who ask.
    pub(super) fn field(&mut self, old: Option<&Field>, new: Option<&Field>) {
        let Some(one) = new.or(old) else { return };
        let open = [old, new].into_iter().flatten().any(asked);
        let mut reach = Reach::default();
        if open {
            for field in [old, new].into_iter().flatten() {
                reach.add_field(field);
            }
        }
        let on = On {
            key: format!("fields/{}", one.id),
            subject: one.label.clone(),
            reach,
        };
        let first = self.out.len();
        match (old, new) {
            (Some(old), Some(new)) if old == new => {}
            (Some(old), Some(new)) => self.aspects(&on, old, new),
            (old, new) => {
                let before = old.map(|field| facts(self.old, field));
                let after = new.map(|field| facts(self.new, field));
                self.came_or_went(&on, FactKind::Field, before, after);
            }
        }
        if !open {
            for fact in self.out.iter_mut().skip(first) {
                fact.kind = FactKind::Form;
            }
        }
    }

    /// Every aspect of a question that both packs have: taken apart here, so that none is forgotten.
    fn aspects(&mut self, on: &On, old: &Field, new: &Field) {
        let Field {
            // The key, and wording (`values`).
            id: _,
            label: _,
            hint: _,
            // `what_for`
            purposes: _,
            also: _,
            recipients: _,
            retention: _,
            // `why`
            basis: _,
            interest: _,
            sensitive: _,
            route: _,
            card: _,
            policy: _,
            // `takes`
            kind: _,
            list: _,
            required: _,
            consequence: _,
            by,
            about_others,
            restricted,
            // `stands`
            group: _,
            section: _,
            within: _,
            ask_if: _,
        } = old;
        self.what_for(on, old, new);
        self.why(on, old, new);
        self.takes(on, old, new);
        self.stands(on, old, new);
        let is = FactKind::Field;
        self.text(on, is, "by", words::by(*by), words::by(new.by));
        self.flag(on, is, "about_others", *about_others, new.about_others);
        self.flag(on, is, "restricted", *restricted, new.restricted);
    }

    /// Purposes, recipients, retention, second uses.
    fn what_for(&mut self, on: &On, old: &Field, new: &Field) {
        if set(&old.purposes) != set(&new.purposes) {
            let say = |pack: &Pack, field: &Field| Some(join(titles(pack, &field.purposes)));
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Purpose, "purposes", before, after);
        }
        if words::also_set(old) != words::also_set(new) {
            // A second use rests on a card of its own.
            let mut reach = on.reach.clone();
            let cards = [old, new].into_iter().flat_map(|field| &field.also);
            reach.cards.extend(cards.map(|also| also.card.clone()));
            let on = On {
                key: on.key.clone(),
                subject: on.subject.clone(),
                reach,
            };
            let (before, after) = (words::also(self.old, old), words::also(self.new, new));
            self.note(&on, FactKind::Purpose, "also", before, after);
        }
        if set(&old.recipients) != set(&new.recipients) {
            let say = |pack: &Pack, field: &Field| Some(recipients(pack, &field.recipients));
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Recipient, "recipients", before, after);
        }
        if old.retention != new.retention {
            let say = |pack: &Pack, field: &Field| pack.retention_rule(&field.retention).map(kept);
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Retention, "retention", before, after);
        }
    }

    /// The ground, what makes the answer sensitive, and what the question rests on.
    fn why(&mut self, on: &On, old: &Field, new: &Field) {
        if set(&old.basis) != set(&new.basis) {
            let say = |pack: &Pack, field: &Field| {
                let bases = field.basis.iter();
                let plain =
                    bases.map(|basis| format!("{basis}: {}", plain_basis(pack, field, basis)));
                Some(plain.collect::<Vec<_>>().join(" "))
            };
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Basis, "basis", before, after);
        }
        if old.interest != new.interest {
            let say = |pack: &Pack, field: &Field| {
                Some(pack.interest(field.interest.as_deref()?)?.title.clone())
            };
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Basis, "interest", before, after);
        }
        let kinds = |field: &Field| field.sensitive.iter().copied().collect::<BTreeSet<_>>();
        if kinds(old) != kinds(new) {
            let say = |field: &Field| {
                let names: Vec<String> = kinds(field)
                    .into_iter()
                    .map(|kind| words::sensitive(kind).to_owned())
                    .collect();
                (!names.is_empty()).then(|| names.join("; "))
            };
            self.note(on, FactKind::Field, "sensitive", say(old), say(new));
        }
        let (was, now) = (words::route(old.route), words::route(new.route));
        self.text(on, FactKind::Route, "route", was, now);
        if old.card != new.card {
            let before = words::card(self.old, old.card.as_deref());
            let after = words::card(self.new, new.card.as_deref());
            self.note(on, FactKind::Card, "card", before, after);
        }
        if old.policy != new.policy {
            let say = |pack: &Pack, field: &Field| {
                pack.policy(field.policy.as_deref()?).map(words::policy)
            };
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Policy, "policy", before, after);
        }
    }

    /// What an answer may be, and what follows without one. Its kind says what is collected; its limits only how much
    /// fits.
    fn takes(&mut self, on: &On, old: &Field, new: &Field) {
        let is = FactKind::Field;
        let (was, now) = (words::kind(old.kind), words::kind(new.kind));
        if was == now {
            let (was, now) = (words::limits(old.kind), words::limits(new.kind));
            self.text(on, FactKind::Form, "limits", &was, &now);
        } else {
            self.text(on, is, "kind", was, now);
        }
        if old.list != new.list {
            let before = words::answers(self.old, old.list.as_deref());
            let after = words::answers(self.new, new.list.as_deref());
            self.note(on, is, "list", before, after);
        }
        self.flag(on, is, "required", old.required, new.required);
        if old.consequence != new.consequence {
            let (before, after) = (old.consequence.clone(), new.consequence.clone());
            self.note(on, is, "consequence", before, after);
        }
    }

    /// Where the question stands, and when it is asked.
    fn stands(&mut self, on: &On, old: &Field, new: &Field) {
        let is = FactKind::Field;
        if old.section != new.section {
            let before = Some(words::section(self.old, &old.section));
            let after = Some(words::section(self.new, &new.section));
            self.note(on, is, "section", before, after);
        }
        if old.group != new.group {
            self.page(on, &old.group, &new.group);
        }
        if old.within != new.within {
            let label = |pack: &Pack, field: &Field| {
                Some(pack.field(field.within.as_deref()?)?.label.clone())
            };
            let (before, after) = (label(self.old, old), label(self.new, new));
            self.note(on, is, "within", before, after);
        }
        if old.ask_if != new.ask_if {
            let before = words::ask_if(self.old, old.ask_if.as_ref());
            let after = words::ask_if(self.new, new.ask_if.as_ref());
            self.note(on, is, "ask_if", Some(before), Some(after));
        }
    }

    /// A question that moved to another page: a matter of layout, unless the page stands in another part of the
    /// interview, whose answers are kept apart.
    fn page(&mut self, on: &On, old: &str, new: &str) {
        let (was, now) = (self.old.group(old), self.new.group(new));
        let apart = was.map(|group| group.stage) != now.map(|group| group.stage);
        let kind = if apart {
            FactKind::Field
        } else {
            FactKind::Form
        };
        let before = was.map(|group| group.title.clone());
        let after = now.map(|group| group.title.clone());
        self.note(on, kind, "page", before, after);
    }
}

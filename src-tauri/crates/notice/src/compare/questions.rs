//! Facts of pages, answers and cards. Those of the questions themselves are in `fields`.

use super::facts::{Facts, On, pairs, set};
use super::reach::Reach;
use super::{FactKind, words};
use crate::detail::{join, kept, recipients, titles};
use crate::model::{Card, Choosable, Group, OptionList, Pack};

/// Every fact of groups, questions, lists and cards that differs.
pub(super) fn changes(facts: &mut Facts<'_>) {
    let (before, after) = (facts.old, facts.new);
    for (old, new) in pairs(&before.groups, &after.groups, |one| &one.id) {
        facts.group(old, new);
    }
    for (old, new) in pairs(&before.fields, &after.fields, |one| &one.id) {
        facts.field(old, new);
    }
    // A list that came or went did so with the question that uses it, or instead of the list it used.
    for list in after.lists.values() {
        if let Some(old) = before.lists.get(&list.id) {
            facts.list(old, list);
        }
    }
    for (old, new) in pairs(&before.cards, &after.cards, |one| &one.id) {
        facts.card(old, new);
    }
}

impl Facts<'_> {
    /// A page: its title is wording. Which heading of the notice's list it stands under, and that its place should be
    /// private, is for those who ask.
    fn group(&mut self, old: Option<&Group>, new: Option<&Group>) {
        let Some(Group {
            id,
            title,
            categories: _,
            section: _,
            stage: _,
            ask_if: _,
            private: _,
        }) = new.or(old)
        else {
            return;
        };
        let mut reach = Reach::default();
        for group in [old, new].into_iter().flatten() {
            reach.sections.insert(group.section.clone());
        }
        let on = On {
            key: format!("groups/{id}"),
            subject: title.clone(),
            reach,
        };
        let kind = FactKind::Group;
        let (Some(was), Some(now)) = (old, new) else {
            let say = |one: &Group| one.title.clone();
            return self.came_or_went(&on, kind, old.map(say), new.map(say));
        };
        let section = |pack: &Pack, one: &Group| words::section(pack, &one.section);
        if was.section != now.section {
            let (was, now) = (section(self.old, was), section(self.new, now));
            self.note(&on, kind, "section", Some(was), Some(now));
        }
        self.text(
            &on,
            kind,
            "stage",
            words::stage(was.stage),
            words::stage(now.stage),
        );
        if was.ask_if != now.ask_if {
            let before = words::ask_if(self.old, was.ask_if.as_ref());
            let after = words::ask_if(self.new, now.ask_if.as_ref());
            self.note(&on, kind, "ask_if", Some(before), Some(after));
        }
        self.flag(&on, FactKind::Form, "private", was.private, now.private);
        if was.categories != now.categories {
            let (was, now) = (
                words::numbers(&was.categories),
                words::numbers(&now.categories),
            );
            self.note(&on, FactKind::Form, "categories", was, now);
        }
    }

    fn list(&mut self, old: &OptionList, new: &OptionList) {
        let OptionList {
            id,
            standard,
            options,
        } = old;
        let on = On {
            key: format!("lists/{id}"),
            subject: words::list(self.new, id),
            reach: Reach::default(),
        };
        self.text(&on, FactKind::Form, "standard", standard, &new.standard);
        for (was, now) in pairs(options, &new.options, |one| &one.code) {
            if was != now {
                self.option(id, was, now);
            }
        }
    }

    /// An answer that can be chosen: its label is wording; that it rules others out is how the page is laid out.
    fn option(&mut self, list: &str, old: Option<&Choosable>, new: Option<&Choosable>) {
        let Some(Choosable {
            code,
            label,
            sensitive: _,
            card: _,
            own_words: _,
            exclusive: _,
        }) = new.or(old)
        else {
            return;
        };
        let mut reach = Reach::of(
            self.old,
            self.new,
            |field| field.list.as_deref() == Some(list),
            |_| false,
        );
        // A list of questions that nobody is asked touches nobody.
        reach.everywhere = false;
        for option in [old, new].into_iter().flatten() {
            reach.cards.extend(option.card.clone());
        }
        let on = On {
            key: format!("lists/{list}/options/{code}"),
            subject: format!("{label} ({})", words::list(self.new, list)),
            reach,
        };
        let kind = FactKind::Option;
        let (Some(was), Some(now)) = (old, new) else {
            let say = |one: &Choosable| one.label.clone();
            return self.came_or_went(&on, kind, old.map(say), new.map(say));
        };
        if was.sensitive != now.sensitive {
            let say = |one: &Choosable| one.sensitive.map(|kind| words::sensitive(kind).to_owned());
            self.note(&on, kind, "sensitive", say(was), say(now));
        }
        if was.card != now.card {
            let before = words::card(self.old, was.card.as_deref());
            let after = words::card(self.new, now.card.as_deref());
            self.note(&on, kind, "card", before, after);
        }
        self.flag(&on, kind, "own_words", was.own_words, now.own_words);
        self.flag(
            &on,
            FactKind::Form,
            "exclusive",
            was.exclusive,
            now.exclusive,
        );
    }

    /// A consent question: its title and the heading it stands under are wording.
    fn card(&mut self, old: Option<&Card>, new: Option<&Card>) {
        let Some(Card {
            id,
            title,
            place: _,
            under: _,
            purposes: _,
            recipients: _,
            retention: _,
            strength: _,
            section: _,
            partners: _,
        }) = new.or(old)
        else {
            return;
        };
        let mut reach = Reach::default();
        for card in [old, new].into_iter().flatten() {
            reach.add_card(card);
        }
        let on = On {
            key: format!("cards/{id}"),
            subject: words::agreement(title),
            reach,
        };
        match (old, new) {
            (Some(old), Some(new)) => self.card_aspects(&on, old, new),
            (old, new) => {
                let before = old.map(|card| words::card_whole(self.old, card));
                let after = new.map(|card| words::card_whole(self.new, card));
                self.came_or_went(&on, FactKind::Card, before, after);
            }
        }
    }

    fn card_aspects(&mut self, on: &On, old: &Card, new: &Card) {
        let kind = FactKind::Card;
        if set(&old.purposes) != set(&new.purposes) {
            let say = |pack: &Pack, card: &Card| Some(join(titles(pack, &card.purposes)));
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Purpose, "purposes", before, after);
        }
        if set(&old.recipients) != set(&new.recipients) {
            let say = |pack: &Pack, card: &Card| Some(recipients(pack, &card.recipients));
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Recipient, "recipients", before, after);
        }
        if old.retention != new.retention {
            let say = |pack: &Pack, card: &Card| pack.retention_rule(&card.retention).map(kept);
            let (before, after) = (say(self.old, old), say(self.new, new));
            self.note(on, FactKind::Retention, "retention", before, after);
        }
        self.text(
            on,
            kind,
            "strength",
            words::strength(old.strength),
            words::strength(new.strength),
        );
        self.text(
            on,
            kind,
            "place",
            words::place(old.place),
            words::place(new.place),
        );
        if old.section != new.section {
            let before = Some(words::section(self.old, &old.section));
            let after = Some(words::section(self.new, &new.section));
            self.note(on, kind, "section", before, after);
        }
        self.flag(on, kind, "partners", old.partners, new.partners);
    }
}

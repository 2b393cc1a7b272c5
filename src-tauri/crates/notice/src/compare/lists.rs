//! Facts of the lists: what for, who is given it, where it goes, how long, by which law.

use super::facts::{Facts, On};
use super::reach::Reach;
use super::{FactKind, words};
use crate::detail::kept;
use crate::model::{Pack, Policy, Processor, Purpose, Recipient, RetentionRule};

impl Facts<'_> {
    /// A purpose or a legitimate interest. What explains it is wording; where an interest was weighed is a review.
    pub(super) fn purpose(
        &mut self,
        list: &str,
        kind: FactKind,
        old: Option<&Purpose>,
        new: Option<&Purpose>,
    ) {
        let Some(Purpose {
            id,
            title,
            explains: _,
            balancing: _,
        }) = new.or(old)
        else {
            return;
        };
        let on = On {
            key: format!("{list}/{id}"),
            subject: if kind == FactKind::Interest {
                words::interest(title)
            } else {
                words::purpose(title)
            },
            reach: Reach::of(
                self.old,
                self.new,
                |field| {
                    field.purposes.contains(id)
                        || field.interest.as_ref() == Some(id)
                        || field.also.iter().any(|also| also.purposes.contains(id))
                },
                |card| card.purposes.contains(id),
            ),
        };
        match (old, new) {
            (Some(old), Some(new)) => {
                self.text(&on, kind, "title", &old.title, &new.title);
                if old.balancing != new.balancing {
                    let (before, after) = (old.balancing.clone(), new.balancing.clone());
                    self.note(&on, FactKind::Review, "balancing", before, after);
                }
            }
            (old, new) => {
                let say = |one: &Purpose| one.title.clone();
                self.came_or_went(&on, kind, old.map(say), new.map(say));
            }
        }
    }

    pub(super) fn recipient(&mut self, old: Option<&Recipient>, new: Option<&Recipient>) {
        let Some(Recipient {
            id,
            name,
            by_law: _,
            part_of: _,
            for_us: _,
        }) = new.or(old)
        else {
            return;
        };
        let on = On {
            key: format!("recipients/{id}"),
            subject: words::recipient(name),
            reach: Reach::of(
                self.old,
                self.new,
                |field| field.recipients.contains(id),
                |card| card.recipients.contains(id),
            ),
        };
        let kind = FactKind::Recipient;
        let (Some(was), Some(now)) = (old, new) else {
            let say = |one: &Recipient| one.name.clone();
            return self.came_or_went(&on, kind, old.map(say), new.map(say));
        };
        self.text(&on, kind, "name", &was.name, &now.name);
        self.flag(&on, kind, "by_law", was.by_law, now.by_law);
        // Who decides for themselves what they do with it is another kind of recipient.
        self.flag(&on, kind, "for_us", was.for_us, now.for_us);
        if was.part_of != now.part_of {
            let whole = |pack: &Pack, one: &Recipient| {
                let id = one.part_of.as_deref()?;
                Some(
                    pack.recipient(id)
                        .map_or(id, |whole| &whole.name)
                        .to_owned(),
                )
            };
            let (before, after) = (whole(self.old, was), whole(self.new, now));
            self.note(&on, kind, "part_of", before, after);
        }
    }

    pub(super) fn processor(&mut self, old: Option<&Processor>, new: Option<&Processor>) {
        let Some(Processor {
            id,
            name,
            country: _,
            what: _,
            safeguard: _,
        }) = new.or(old)
        else {
            return;
        };
        let on = On {
            key: format!("processors/{id}"),
            subject: words::processor(name),
            reach: Reach::everybody(),
        };
        let kind = FactKind::Transfer;
        let (Some(was), Some(now)) = (old, new) else {
            return self.came_or_went(
                &on,
                kind,
                old.map(words::processor_whole),
                new.map(words::processor_whole),
            );
        };
        self.text(&on, kind, "name", &was.name, &now.name);
        self.text(&on, kind, "country", &was.country, &now.country);
        self.text(&on, kind, "work", &was.what, &now.what);
        if was.safeguard != now.safeguard {
            self.note(
                &on,
                kind,
                "safeguard",
                was.safeguard.clone(),
                now.safeguard.clone(),
            );
        }
    }

    pub(super) fn rule(&mut self, old: Option<&RetentionRule>, new: Option<&RetentionRule>) {
        let Some(RetentionRule {
            id,
            trigger: _,
            period: _,
            short: _,
            reason: _,
            legal_minimum: _,
        }) = new.or(old)
        else {
            return;
        };
        let reach = Reach::of(
            self.old,
            self.new,
            |field| field.retention == *id,
            |card| card.retention == *id,
        );
        let pack = if new.is_some() { self.new } else { self.old };
        let on = On {
            key: format!("retention/{id}"),
            subject: words::rule(pack, id, &reach.sections),
            reach,
        };
        let kind = FactKind::Retention;
        let (Some(was), Some(now)) = (old, new) else {
            return self.came_or_went(&on, kind, old.map(kept), new.map(kept));
        };
        self.text(&on, kind, "period", &was.period, &now.period);
        self.text(&on, kind, "short", &was.short, &now.short);
        self.text(&on, kind, "trigger", &was.trigger, &now.trigger);
        self.text(&on, kind, "reason", &was.reason, &now.reason);
        self.flag(&on, kind, "minimum", was.legal_minimum, now.legal_minimum);
    }

    /// The law is processing; the title of the document and the law in plain words are wording. The day of the next
    /// review is not processing: it says until when the same ground is looked after.
    pub(super) fn policy(&mut self, old: Option<&Policy>, new: Option<&Policy>) {
        let Some(Policy {
            id,
            title,
            law: _,
            plain: _,
            review_by: _,
        }) = new.or(old)
        else {
            return;
        };
        let on = On {
            key: format!("policies/{id}"),
            subject: title.clone(),
            reach: Reach::of(
                self.old,
                self.new,
                |field| field.policy.as_ref() == Some(id),
                |_| false,
            ),
        };
        let (Some(was), Some(now)) = (old, new) else {
            let say = |one: &Policy| words::policy(one);
            return self.came_or_went(&on, FactKind::Policy, old.map(say), new.map(say));
        };
        self.text(&on, FactKind::Policy, "law", &was.law, &now.law);
        let (was, now) = (words::day(was.review_by), words::day(now.review_by));
        self.text(&on, FactKind::Review, "review", &was, &now);
    }
}

//! Facts about who: who decides, how to reach whom, whose news it is.

use super::facts::{Facts, On};
use super::reach::Reach;
use super::{FactKind, words};
use crate::duties::Complaints;
use crate::model::{Controller, Officer, Regulator, Unsubscribe, Watch};

impl Facts<'_> {
    pub(super) fn controller(&mut self, old: Option<&Controller>, new: Option<&Controller>) {
        let Some(Controller { name, role: _ }) = new.or(old) else {
            return;
        };
        let on = On {
            key: format!("controllers/{name}"),
            subject: name.clone(),
            reach: Reach::everybody(),
        };
        let say = |one: &Controller| format!("{}, {}", one.name, one.role);
        match (old, new) {
            (Some(old), Some(new)) => {
                self.text(&on, FactKind::Controller, "role", &old.role, &new.role);
            }
            (old, new) => {
                self.came_or_went(&on, FactKind::Controller, old.map(say), new.map(say));
            }
        }
    }

    fn contact(&mut self, key: &str, subject: &str, parts: &[(&'static str, String, &str)]) {
        let on = On {
            key: key.to_owned(),
            subject: subject.to_owned(),
            reach: Reach::everybody(),
        };
        for (what, old, new) in parts {
            self.text(&on, FactKind::Contact, what, old, new);
        }
    }

    pub(super) fn officer(&mut self, old: &Officer, new: &Officer) {
        let Officer {
            title,
            address,
            email,
        } = old.clone();
        let parts = [
            ("title", title, new.title.as_str()),
            ("address", address.join(", "), &new.address.join(", ")),
            ("email", email, &new.email),
        ];
        self.contact("pack/officer", words::OFFICER, &parts);
    }

    pub(super) fn regulator(&mut self, old: &Regulator, new: &Regulator) {
        let Regulator {
            name,
            website,
            phone,
            verified_on,
        } = old.clone();
        let parts = [
            ("name", name, new.name.as_str()),
            ("website", website, &new.website),
            ("phone", phone, &new.phone),
        ];
        self.contact("pack/regulator", words::REGULATOR, &parts);
        // Nobody is told when somebody last looked.
        let on = On {
            key: "pack/regulator".to_owned(),
            subject: words::REGULATOR.to_owned(),
            reach: Reach::default(),
        };
        let (old, new) = (words::day(verified_on), words::day(new.verified_on));
        self.text(&on, FactKind::Review, "checked", &old, &new);
    }

    pub(super) fn unsubscribe(&mut self, old: Option<&Unsubscribe>, new: Option<&Unsubscribe>) {
        // A pack without marketing has none.
        let facts = |one: Option<&Unsubscribe>| {
            one.map_or_else(Default::default, |one| {
                let Unsubscribe { email, subject } = one.clone();
                (email, subject)
            })
        };
        let ((email, subject), (new_email, new_subject)) = (facts(old), facts(new));
        let parts = [
            ("email", email, new_email.as_str()),
            ("subject", subject, &new_subject),
        ];
        self.contact("pack/unsubscribe", words::UNSUBSCRIBE, &parts);
    }

    pub(super) fn complaints(&mut self, old: Option<&Complaints>, new: Option<&Complaints>) {
        let facts = |one: Option<&Complaints>| {
            one.map_or_else(Default::default, |one| {
                let Complaints {
                    how,
                    email,
                    address,
                    acknowledge_days,
                } = one.clone();
                (how, email, address.join(", "), acknowledge_days.to_string())
            })
        };
        let ((how, email, address, days), new) = (facts(old), facts(new));
        let parts = [
            ("how", how, new.0.as_str()),
            ("email", email, &new.1),
            ("address", address, &new.2),
            ("acknowledge_days", days, &new.3),
        ];
        self.contact("pack/complaints", words::COMPLAINTS, &parts);
    }

    pub(super) fn partner(&mut self, old: Option<&String>, new: Option<&String>) {
        let ((None, Some(name)) | (Some(name), None)) = (old, new) else {
            return;
        };
        let on = On {
            key: format!("partners/{name}"),
            subject: name.clone(),
            reach: Reach::of(self.old, self.new, |_| false, |card| card.partners),
        };
        self.came_or_went(&on, FactKind::Partner, old.cloned(), new.cloned());
    }

    /// Words that make staff look twice. A person is told nothing of them.
    pub(super) fn watch(&mut self, old: &Watch, new: &Watch) {
        let Watch { health, crime } = old;
        for (key, old, new) in [
            ("watch/health", health, &new.health),
            ("watch/crime", crime, &new.crime),
        ] {
            let on = On {
                key: key.to_owned(),
                subject: words::WATCH.to_owned(),
                reach: Reach::default(),
            };
            self.text(
                &on,
                FactKind::Form,
                "watch",
                &old.join(", "),
                &new.join(", "),
            );
        }
    }
}

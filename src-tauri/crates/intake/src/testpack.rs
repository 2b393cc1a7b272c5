//! A small pack made by hand, and a record to go with it, for this crate's tests.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use tell_first_evidence::{ChoiceId, Digest, InterviewId, PersonId, ShowingId};
use tell_first_notice::{
    Also, AskIf, Card, CardPlace, Choosable, Controller, Field, FilledBy, Group, Kind, Officer,
    OptionList, Pack, Policy, Regulator, Route, Sensitive, Stage, Strength, Unsubscribe, Watch,
};
use uuid::Uuid;

use crate::model::{
    Answer, Channel, Choice, ChoiceState, Held, How, Layer, Place, Present, Purpose, Record,
    Showing, Status, Value, Who,
};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real date")
}

pub(crate) fn today() -> NaiveDate {
    day(2026, 11, 2)
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

pub(crate) fn field(id: &str, group: &str, kind: Kind) -> Field {
    Field {
        id: id.to_owned(),
        group: group.to_owned(),
        label: format!("Label of {id}"),
        hint: None,
        kind,
        list: None,
        required: false,
        consequence: None,
        sensitive: Vec::new(),
        route: Route::Notice,
        basis: words(&["6(1)(b)"]),
        interest: None,
        purposes: words(&["P1"]),
        recipients: Vec::new(),
        retention: "RA".to_owned(),
        section: group.to_owned(),
        card: None,
        policy: None,
        also: Vec::new(),
        within: None,
        ask_if: None,
        by: FilledBy::Applicant,
        about_others: false,
        restricted: false,
    }
}

pub(crate) fn option(code: &str) -> Choosable {
    Choosable {
        code: code.to_owned(),
        label: format!("Option {code}"),
        sensitive: None,
        card: None,
        own_words: false,
        exclusive: false,
    }
}

pub(crate) fn list(id: &str, options: Vec<Choosable>) -> OptionList {
    OptionList {
        id: id.to_owned(),
        standard: "made for tests".to_owned(),
        options,
    }
}

fn only_if(field: &str, any: &[&str]) -> Option<AskIf> {
    Some(AskIf {
        field: field.to_owned(),
        any: words(any),
    })
}

fn on_card(mut field: Field, card: &str, sensitive: Sensitive) -> Field {
    field.route = Route::Consent;
    field.card = Some(card.to_owned());
    field.sensitive = vec![sensitive];
    field
}

fn group(id: &str, stage: Stage, ask_if: Option<AskIf>) -> Group {
    Group {
        id: id.to_owned(),
        title: format!("Title of {id}"),
        categories: Vec::new(),
        section: id.to_owned(),
        stage,
        ask_if,
        private: false,
    }
}

fn card(id: &str, place: CardPlace, section: &str) -> Card {
    Card {
        id: id.to_owned(),
        title: format!("Card {id}"),
        place,
        under: (place == CardPlace::Choices).then(|| "News".to_owned()),
        purposes: words(&["P8"]),
        recipients: Vec::new(),
        retention: "RX".to_owned(),
        strength: Strength::Explicit,
        section: section.to_owned(),
        partners: false,
    }
}

const TEXT: Kind = Kind::Text { max: 60 };

fn groups() -> Vec<Group> {
    vec![
        group("about", Stage::Main, None),
        group("money", Stage::Main, None),
        group("help", Stage::Main, only_if("services", &["help"])),
        group("health", Stage::Main, only_if("services", &["health"])),
        group("home", Stage::Main, None),
        group("offences", Stage::Main, None),
        group("shut", Stage::Main, None),
        group("equality", Stage::Equality, None),
        group("monitor", Stage::Equality, None),
    ]
}

fn fields() -> Vec<Field> {
    let name = Field {
        required: true,
        consequence: Some("We cannot make a file.".to_owned()),
        ..field("name", "about", TEXT)
    };
    let services = Field {
        list: Some("services".to_owned()),
        ..field("services", "about", Kind::Choices)
    };
    let before = Field {
        list: Some("before".to_owned()),
        ..field("before", "about", Kind::Choice)
    };
    let before_more = Field {
        ask_if: only_if("before", &["prison"]),
        ..field("before.more", "about", TEXT)
    };
    let also = vec![Also {
        card: "help".to_owned(),
        purposes: words(&["P6"]),
    }];
    let income = Field {
        also,
        ..field("income", "money", Kind::Money { frequency: true })
    };
    let debts = Field {
        route: Route::Consent,
        card: Some("help".to_owned()),
        ..field("debts", "help", Kind::YesNo)
    };
    let debts_more = Field {
        ask_if: only_if("debts", &["yes"]),
        ..field("debts.more", "help", TEXT)
    };
    let need = Field {
        list: Some("needs".to_owned()),
        ..field("need", "health", Kind::Choices)
    };
    let detail = Field {
        ask_if: only_if("need", &["lift", "rails"]),
        ..field("detail", "health", TEXT)
    };
    let people = field("people", "home", Kind::Repeat { max: 4 });
    let people_name = Field {
        required: true,
        within: Some("people".to_owned()),
        ..field("people.name", "home", TEXT)
    };
    let people_ill = Field {
        within: Some("people".to_owned()),
        ..field("people.ill", "home", Kind::YesNo)
    };
    let unspent = Field {
        route: Route::Law,
        policy: Some("apd".to_owned()),
        sensitive: vec![Sensitive::Crime],
        ..field("unspent", "offences", Kind::YesNo)
    };
    let shut = Field {
        route: Route::Closed,
        ..field("shut.it", "shut", TEXT)
    };
    let ethnic = field("eq.ethnic", "equality", TEXT);
    let sex = Field {
        route: Route::Optional,
        ..field("eq.sex", "monitor", Kind::YesNo)
    };
    vec![
        name,
        services,
        before,
        before_more,
        income,
        debts,
        debts_more,
        on_card(need, "need", Sensitive::Health),
        on_card(detail, "detail", Sensitive::Health),
        people,
        people_name,
        on_card(people_ill, "care", Sensitive::Health),
        unspent,
        shut,
        on_card(ethnic, "equality", Sensitive::Ethnicity),
        sex,
    ]
}

fn lists() -> BTreeMap<String, OptionList> {
    let prison = Choosable {
        sensitive: Some(Sensitive::Crime),
        card: Some("opt_prison".to_owned()),
        ..option("prison")
    };
    let other = Choosable {
        own_words: true,
        ..option("other")
    };
    let none = Choosable {
        exclusive: true,
        ..option("none")
    };
    [
        list(
            "services",
            vec![option("help"), option("health"), none.clone()],
        ),
        list("before", vec![option("house"), prison, other]),
        list("needs", vec![option("lift"), option("rails"), none]),
    ]
    .into_iter()
    .map(|list| (list.id.clone(), list))
    .collect()
}

/// A pack with every route, an option with a card, a repeat, and a second use of a value.
pub(crate) fn pack() -> Pack {
    Pack {
        id: "test".to_owned(),
        version: "1".to_owned(),
        title: "Test notice".to_owned(),
        effective: day(2026, 1, 1),
        published_address: "example.org/notice".to_owned(),
        digest: Digest::of(b"test"),
        controllers: vec![Controller {
            name: "Us".to_owned(),
            role: "your landlord".to_owned(),
        }],
        officer: Officer {
            title: "Officer".to_owned(),
            address: Vec::new(),
            email: "o@example.org".to_owned(),
        },
        regulator: Regulator {
            name: "Regulator".to_owned(),
            website: "example.org".to_owned(),
            phone: "01632 960000".to_owned(),
            verified_on: day(2026, 1, 1),
        },
        unsubscribe: Some(Unsubscribe {
            email: "u@example.org".to_owned(),
            subject: "Stop".to_owned(),
        }),
        partners: Vec::new(),
        watch: Watch {
            health: words(&["asthma", "heart attack"]),
            crime: words(&["on bail"]),
        },
        purposes: Vec::new(),
        interests: Vec::new(),
        recipients: Vec::new(),
        processors: Vec::new(),
        retention: Vec::new(),
        policies: vec![Policy {
            id: "apd".to_owned(),
            title: "Policy".to_owned(),
            law: "A law".to_owned(),
            plain: "Plainly a law".to_owned(),
            review_by: day(2027, 6, 30),
        }],
        groups: groups(),
        fields: fields(),
        lists: lists(),
        cards: vec![
            card("help", CardPlace::Group, "help"),
            card("need", CardPlace::Group, "health"),
            card("detail", CardPlace::Group, "health"),
            card("care", CardPlace::Group, "home"),
            card("equality", CardPlace::Group, "equality"),
            card("opt_prison", CardPlace::Option, "about"),
            card("news", CardPlace::Choices, "choices"),
        ],
        texts: BTreeMap::new(),
        complaints: None,
        says: BTreeMap::new(),
        source_language: None,
        translations: BTreeMap::new(),
    }
}

fn uuid(number: usize) -> Uuid {
    Uuid::from_u128(u128::try_from(number).expect("small") + 1)
}

/// An interview that was just started.
pub(crate) fn fresh() -> Record {
    Record {
        interview: InterviewId::from_uuid(uuid(1)),
        person: PersonId::from_uuid(uuid(2)),
        purpose: Purpose::Interview,
        status: Status::Open,
        who: None,
        place: Place::Who,
        showings: Vec::new(),
        choices: BTreeMap::new(),
        asked_now: BTreeSet::new(),
        answers: Vec::new(),
        rows: BTreeMap::new(),
        skipped: BTreeSet::new(),
        visited: BTreeSet::new(),
        later: None,
        checked: false,
        choices_made: false,
        today: today(),
    }
}

/// An interview on a group's page, with who is here and the short notice behind it.
pub(crate) fn at(group: &str) -> Record {
    let mut record = fresh();
    meet(&mut record);
    tell(&mut record, Layer::Short, None);
    record.place = Place::Group(group.to_owned());
    record
}

pub(crate) fn meet(record: &mut Record) {
    record.who = Some(Who {
        present: BTreeSet::from([Present::Applicant]),
        channel: Channel::Desk,
        private: true,
    });
}

pub(crate) fn tell(record: &mut Record, layer: Layer, section: Option<&str>) {
    record.showings.push(Showing {
        id: ShowingId::from_uuid(uuid(record.showings.len())),
        layer,
        section: section.map(str::to_owned),
        how: How::Screen,
        text: Digest::of(b"words"),
        ended: false,
        pack: Digest::of(b"pack"),
        current: true,
    });
}

pub(crate) fn tell_section(record: &mut Record, section: &str) {
    tell(record, Layer::Section, Some(section));
}

pub(crate) fn choose(record: &mut Record, card: &str, state: ChoiceState) {
    let choice = Choice {
        id: ChoiceId::from_uuid(uuid(record.choices.len() + 1000)),
        card: card.to_owned(),
        state,
        showing: ShowingId::from_uuid(uuid(0)),
        same_words: true,
    };
    record.choices.insert(card.to_owned(), choice);
}

pub(crate) fn codes(list: &[&str]) -> Value {
    Value {
        parts: BTreeMap::new(),
        codes: words(list),
    }
}

pub(crate) fn parts(list: &[(&str, &str)]) -> Value {
    let parts = list
        .iter()
        .map(|(part, text)| ((*part).to_owned(), (*text).to_owned()))
        .collect();
    Value {
        parts,
        codes: Vec::new(),
    }
}

pub(crate) fn put(record: &mut Record, field: &str, row: u32, answer: Answer) {
    record
        .answers
        .retain(|held| held.field != field || held.row != row);
    record.answers.push(Held {
        field: field.to_owned(),
        row,
        answer,
        choice: None,
        changes: 0,
        pack: Digest::of(b"pack"),
        rests: Vec::new(),
    });
}

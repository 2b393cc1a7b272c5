//! One made-up person, for the frozen forms.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use tell_first_evidence::{
    ChoiceId, Digest, ExportId, InterviewId, PersonId, ShowingId, StaffId, VaultId,
};
use tell_first_intake::{ChoiceState, How, Layer, Method};
use tell_first_notice::*;
use uuid::Uuid;

use super::{ChoiceFacts, Dossier, ShowingFacts};

pub(crate) fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(0x0193_5d2c_7a00_7000_8000_0000_0000_0000 + n)
}

pub(crate) fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("a time")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).expect("a date")
}

/// A small notice: a card for one question about health, one for one option, and one that opens nothing.
pub(crate) fn pack() -> Pack {
    let mut pack = Pack {
        id: "test".to_owned(),
        version: "2026-11.1".to_owned(),
        title: "Test notice".to_owned(),
        effective: day(),
        published_address: "https://example.org/privacy".to_owned(),
        digest: Digest::of(b"pack"),
        controllers: vec![
            controller("Homes & Co", "your landlord"),
            controller("Parent Ltd", "its parent"),
        ],
        officer: Officer {
            title: "Data Protection Officer".to_owned(),
            address: vec!["1 High Street".to_owned(), "Wycombe".to_owned()],
            email: "dpo@example.org".to_owned(),
        },
        regulator: Regulator {
            name: "The Regulator".to_owned(),
            website: "regulator.example".to_owned(),
            phone: "01632 960 002".to_owned(),
            verified_on: day(),
        },
        unsubscribe: None,
        partners: Vec::new(),
        watch: Watch::default(),
        purposes: vec![
            purpose("P1", "Your application", "To deal with it."),
            purpose("P9", "News", "To send you news, if you like."),
        ],
        interests: Vec::new(),
        recipients: vec![
            recipient("r5", "Those who work for us", true),
            recipient("r3", "Charities", false),
        ],
        processors: vec![Processor {
            id: "own".to_owned(),
            name: "Our own systems".to_owned(),
            country: "United Kingdom".to_owned(),
            what: "Hold what you tell us.".to_owned(),
            safeguard: None,
        }],
        retention: vec![RetentionRule {
            id: "RH".to_owned(),
            trigger: "we have decided".to_owned(),
            period: "1 month".to_owned(),
            short: "1 month after".to_owned(),
            reason: "No longer than needed.".to_owned(),
            legal_minimum: false,
        }],
        policies: Vec::new(),
        groups: vec![group("health", "Your health"), group("home", "Your home")],
        fields: Vec::new(),
        lists: BTreeMap::new(),
        cards: vec![
            card("health", "Your health", Strength::Explicit, &["r5", "r3"]),
            card(
                "refuge",
                "A safe place",
                Strength::ExplicitWritten,
                &["Safe Homes Ltd"],
            ),
            card("news", "News by post", Strength::Ordinary, &[]),
        ],
        texts: BTreeMap::new(),
        complaints: None,
        says: BTreeMap::new(),
        source_language: Some("en".to_owned()),
        translations: BTreeMap::new(),
    };
    add_questions(&mut pack);
    add_words(&mut pack);
    pack
}

fn add_questions(pack: &mut Pack) {
    let mut health = field(
        "health.detail",
        "health",
        "What should we know about your health?",
    );
    health.route = Route::Consent;
    health.card = Some("health".to_owned());
    health.sensitive = vec![Sensitive::Health];
    health.restricted = true;
    let mut before = field("home.before", "home", "Where did you live before?");
    before.kind = Kind::Choice;
    before.list = Some("before".to_owned());
    before.restricted = true;
    let mut landlord = field("home.landlord", "home", "Who was your landlord?");
    landlord.about_others = true;
    pack.fields = vec![health, before, landlord];
    let option = |code: &str, label: &str, card: Option<&str>| Choosable {
        code: code.to_owned(),
        label: label.to_owned(),
        sensitive: card.map(|_| Sensitive::Notice),
        card: card.map(str::to_owned),
        own_words: false,
        exclusive: false,
    };
    pack.lists.insert(
        "before".to_owned(),
        OptionList {
            id: "before".to_owned(),
            standard: "our own, 2026".to_owned(),
            options: vec![
                option("flat", "A flat", None),
                option("refuge", "A refuge", Some("refuge")),
            ],
        },
    );
}

fn add_words(pack: &mut Pack) {
    let mut texts = Texts {
        short: "# Who we are\n\nHomes & Co.".to_owned(),
        ..Texts::default()
    };
    for card in &pack.cards {
        texts.cards.insert(
            card.id.clone(),
            CardText {
                take_back: format!("Tell us to stop {}.", card.id),
                statement: format!("I agree to **{}**.", card.title),
                ..CardText::default()
            },
        );
    }
    pack.texts.insert("en".to_owned(), texts);
}

fn controller(name: &str, role: &str) -> Controller {
    Controller {
        name: name.to_owned(),
        role: role.to_owned(),
    }
}

fn purpose(id: &str, title: &str, explains: &str) -> Purpose {
    Purpose {
        id: id.to_owned(),
        title: title.to_owned(),
        explains: explains.to_owned(),
        balancing: None,
    }
}

fn recipient(id: &str, name: &str, for_us: bool) -> Recipient {
    Recipient {
        id: id.to_owned(),
        name: name.to_owned(),
        by_law: false,
        part_of: None,
        for_us,
    }
}

fn group(id: &str, title: &str) -> Group {
    Group {
        id: id.to_owned(),
        title: title.to_owned(),
        categories: Vec::new(),
        section: id.to_owned(),
        stage: Stage::Main,
        ask_if: None,
        private: false,
    }
}

fn card(id: &str, title: &str, strength: Strength, recipients: &[&str]) -> Card {
    Card {
        id: id.to_owned(),
        title: title.to_owned(),
        place: if id == "refuge" {
            CardPlace::Option
        } else {
            CardPlace::Group
        },
        under: None,
        purposes: vec![if id == "news" { "P9" } else { "P1" }.to_owned()],
        recipients: recipients.iter().map(|one| (*one).to_owned()).collect(),
        retention: "RH".to_owned(),
        strength,
        section: "health".to_owned(),
        partners: false,
    }
}

fn field(id: &str, group: &str, label: &str) -> Field {
    Field {
        id: id.to_owned(),
        group: group.to_owned(),
        label: label.to_owned(),
        hint: None,
        kind: Kind::Text { max: 200 },
        list: None,
        required: false,
        consequence: None,
        sensitive: Vec::new(),
        route: Route::Notice,
        basis: vec!["6(1)(b)".to_owned()],
        interest: None,
        purposes: vec!["P1".to_owned()],
        recipients: Vec::new(),
        retention: "RH".to_owned(),
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

/// Somebody who was told four things, agreed to one, refused one, took one back, and put nothing off.
pub(crate) fn dossier() -> Dossier {
    let pack = Arc::new(pack());
    Dossier {
        export: ExportId::from_uuid(uuid(1)),
        practice: true,
        without_answers: false,
        vault: VaultId::from_uuid(uuid(2)),
        verifier: "tell-first/vault+abcd+key".to_owned(),
        person: PersonId::from_uuid(uuid(3)),
        reference: "7F3KB".to_owned(),
        made: at("2026-11-26T15:00:00+00:00"),
        in_force: pack.clone(),
        packs: BTreeMap::from([(pack.digest, pack)]),
        staff: BTreeMap::from([(
            StaffId::from_uuid(uuid(6)),
            "Ada \"=1+1\" Keeper".to_owned(),
        )]),
        showings: showings(),
        choices: choices(),
    }
}

fn showings() -> Vec<ShowingFacts> {
    let of = |n, layer, section: Option<&str>, how, ended: bool| ShowingFacts {
        showing: ShowingId::from_uuid(uuid(n)),
        interview: InterviewId::from_uuid(uuid(4)),
        pack: Digest::of(b"pack"),
        layer,
        section: section.map(str::to_owned),
        title: section.map_or("Test notice", |_| "Your health").to_owned(),
        language: "en".to_owned(),
        text: Digest::of(b"words"),
        how,
        by: StaffId::from_uuid(uuid(6)),
        started: at("2026-07-02T14:05:00.250+01:00"),
        ended: ended.then(|| at("2026-07-02T14:06:00+01:00")),
        in_view_ms: ended.then_some(59_750),
    };
    vec![
        of(20, Layer::Short, None, How::Paper, true),
        of(21, Layer::Section, Some("health"), How::Screen, true),
        of(22, Layer::Section, Some("health"), How::Aloud, false),
        of(23, Layer::Full, None, How::Posted, false),
    ]
}

fn choices() -> Vec<ChoiceFacts> {
    let of = |n, card: &str, state, time: &str, before: Option<u128>| ChoiceFacts {
        choice: ChoiceId::from_uuid(uuid(n)),
        interview: InterviewId::from_uuid(uuid(4)),
        card: card.to_owned(),
        state,
        pack: Digest::of(b"pack"),
        language: "en".to_owned(),
        showing: ShowingId::from_uuid(uuid(21)),
        statement: (state != ChoiceState::Requested).then(|| Digest::of(b"card")),
        method: (state != ChoiceState::Requested).then_some(Method::Spoken),
        supersedes: before.map(|n| ChoiceId::from_uuid(uuid(n))),
        by: StaffId::from_uuid(uuid(6)),
        at: at(time),
    };
    vec![
        of(
            30,
            "health",
            ChoiceState::Requested,
            "2026-07-02T14:07:00+01:00",
            None,
        ),
        of(
            31,
            "health",
            ChoiceState::Given,
            "2026-07-02T14:08:00+01:00",
            Some(30),
        ),
        of(
            32,
            "news",
            ChoiceState::Refused,
            "2026-07-02T14:09:00+01:00",
            None,
        ),
        of(
            33,
            "refuge",
            ChoiceState::Given,
            "2026-07-02T14:10:00+01:00",
            None,
        ),
        of(
            34,
            "refuge",
            ChoiceState::Withdrawn,
            "2026-11-20T09:00:00+00:00",
            Some(33),
        ),
    ]
}

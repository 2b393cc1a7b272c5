//! A made-up person with everything that can be kept about one, and a log that says so.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tell_first_evidence::{
    Act, ChoiceId, Commitment, DeskKey, Digest, Entry, InterviewId, LettingId, NoticeRef,
    ReceiptId, Salt, ShowingId, StaffId, World, commit,
};
use tell_first_intake::{
    Answer, Channel, Present, Purpose, Status, Value as Said, Who, value_json,
};

use super::{Bundle, CopyFacts, HeldAnswer, LettingFacts, Meeting, Opening};
use crate::dossier::sample::{at, dossier, uuid};
use crate::dossier::{ChoiceFacts, Dossier, ShowingFacts};
use crate::file::{Key, Proof};
use crate::tests::maker::Log;

const SALT: Salt = Salt::from_bytes([5; 32]);
const SHOWN: &str = "# Who we are\n\nHomes & **Co**.\n";
const CARD: &str = "## What\n\nYour <health>.\n";
const OWN_WORDS: &str = "Yes, please <do>";
const WHO: &str = "applicant,interpreter;home-visit;private";
const LANDLORD: &str = "home.landlord";

fn meeting() -> InterviewId {
    InterviewId::from_uuid(uuid(4))
}

fn said(text: &str) -> Answer {
    Answer::Value(Said {
        parts: BTreeMap::from([("text".to_owned(), text.to_owned())]),
        codes: Vec::new(),
    })
}

fn value(answer: &Answer) -> Option<String> {
    match answer {
        Answer::Value(value) => Some(value_json(value)),
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => None,
    }
}

fn committed(text: &str) -> Commitment {
    commit(&SALT, text.as_bytes())
}

/// Answers of each kind: about somebody else, kept apart, and one they would not give.
fn answers() -> [(&'static str, Answer); 3] {
    [
        (LANDLORD, said("Mr Vasquez")),
        ("health.detail", said("A <bad> knee & more")),
        ("home.before", Answer::Declined),
    ]
}

fn notice() -> NoticeRef {
    NoticeRef {
        id: "test".to_owned(),
        version: "2026-11.1".to_owned(),
        digest: Digest::of(b"pack"),
    }
}

fn shown(one: &ShowingFacts, dossier: &Dossier) -> Vec<(i64, Act)> {
    let begun = Act::ShowingStarted {
        showing: one.showing,
        interview: meeting(),
        person: dossier.person,
        notice: notice(),
        layer: one.layer.to_string(),
        section: one.section.clone(),
        language: one.language.clone(),
        text: one.text,
        how: one.how.to_string(),
    };
    let mut acts = vec![(one.started.timestamp_millis(), begun)];
    acts.extend(one.ended.map(|ended| {
        let over = Act::ShowingEnded {
            showing: one.showing,
            interview: meeting(),
            person: dossier.person,
            in_view_ms: 59_750,
            hurried: None,
        };
        (ended.timestamp_millis(), over)
    }));
    acts
}

fn chosen(one: &ChoiceFacts, dossier: &Dossier) -> (i64, Act) {
    let own = one.choice == ChoiceId::from_uuid(uuid(31));
    let act = Act::ChoiceMade {
        choice: one.choice,
        interview: meeting(),
        person: dossier.person,
        card: one.card.clone(),
        state: one.state.to_string(),
        notice: notice(),
        showing: one.showing,
        statement: one.statement,
        method: one.method.map(|how| how.to_string()),
        words: own.then(|| committed(OWN_WORDS)),
        supersedes: one.supersedes,
    };
    (one.at.timestamp_millis(), act)
}

/// Everything that happened, by the clock.
fn acts(dossier: &Dossier) -> Vec<(i64, Act)> {
    let ms = |text: &str| at(text).timestamp_millis();
    let (interview, person) = (meeting(), dossier.person);
    let mut all = vec![
        (ms("2026-07-02T13:00:00+01:00"), Act::PersonAdded { person }),
        (
            ms("2026-07-02T14:00:00+01:00"),
            Act::InterviewStarted {
                interview,
                person,
                purpose: "interview".to_owned(),
                notice: notice(),
            },
        ),
        (
            ms("2026-07-02T14:01:00+01:00"),
            Act::WhoRecorded {
                interview,
                person,
                who: committed(WHO),
            },
        ),
    ];
    all.extend(dossier.showings.iter().flat_map(|one| shown(one, dossier)));
    all.extend(dossier.choices.iter().map(|one| chosen(one, dossier)));
    all.extend(answers().map(|(field, answer)| {
        let value = value(&answer);
        let saved = Act::AnswerSaved {
            interview,
            person,
            field: field.to_owned(),
            row: 0,
            state: value.as_ref().map_or("declined", |_| "value").to_owned(),
            value: value.as_deref().map(committed),
            showing: ShowingId::from_uuid(uuid(21)),
            choice: None,
            changed: false,
        };
        (ms("2026-07-02T14:12:00+01:00"), saved)
    }));
    all.extend([
        (
            ms("2026-07-02T15:00:00+01:00"),
            Act::ReceiptMade {
                receipt: ReceiptId::from_uuid(uuid(50)),
                interview,
                person,
                digest: Digest::of(b"content"),
                page: Digest::of(b"page"),
            },
        ),
        (
            ms("2026-08-01T10:00:00+01:00"),
            Act::LettingAgreed {
                letting: LettingId::from_uuid(uuid(60)),
                interview,
                person,
                tenancy: committed("T-1"),
            },
        ),
    ]);
    all.sort_by_key(|(at, _)| *at);
    all
}

/// The log: the vault's own first line, a line of somebody else, and all of this person's, proved to a signed head.
fn log(dossier: &Dossier, world: World) -> (Vec<Entry>, Proof) {
    let key = DeskKey::from_seed(dossier.vault, [9; 32]).expect("a key");
    let mut log = Log::new(dossier.vault);
    log.add_at(
        0,
        Act::VaultCreated {
            world,
            schema: 1,
            verifier: key.verifier().to_owned(),
        },
    );
    let other = tell_first_evidence::PersonId::from_uuid(uuid(99));
    log.add_at(1, Act::PersonAdded { person: other });
    let own = acts(dossier).into_iter();
    let entries: Vec<Entry> = own.map(|(ms, act)| log.add_at(ms, act)).collect();
    let size = log.size();
    let proven = [0].into_iter().chain(entries.iter().map(|entry| entry.seq));
    let proof = Proof {
        entries: proven.map(|seq| log.proven(seq, size)).collect(),
        head: key.sign(&log.head(size)).expect("a note"),
        keys: vec![Key::first(key.verifier())],
        vault: dossier.vault.to_string(),
    };
    (entries, proof)
}

/// The entry of an act.
fn seq(entries: &[Entry], wanted: impl Fn(&Act) -> bool) -> u64 {
    let mut all = entries.iter();
    all.find(|entry| wanted(&entry.act)).expect("an entry").seq
}

fn held(entries: &[Entry]) -> Vec<HeldAnswer> {
    let one = |(name, answer): (&str, Answer)| HeldAnswer {
        interview: meeting(),
        pack: Digest::of(b"pack"),
        field: name.to_owned(),
        row: 0,
        answer,
        showing: ShowingId::from_uuid(uuid(21)),
        choice: None,
        at: at("2026-07-02T14:12:00+01:00"),
        seq: seq(
            entries,
            |act| matches!(act, Act::AnswerSaved { field, .. } if field == name),
        ),
    };
    answers().map(one).into()
}

fn openings(entries: &[Entry], held: &[HeldAnswer]) -> Vec<Opening> {
    let opening = |seq, fact, value| Opening {
        seq,
        fact,
        salt: SALT,
        value,
    };
    let values = held
        .iter()
        .filter_map(|one| Some(opening(one.seq, "value", value(&one.answer)?)));
    let who = seq(entries, |act| matches!(act, Act::WhoRecorded { .. }));
    let words = seq(entries, |act| {
        matches!(act, Act::ChoiceMade { words: Some(_), .. })
    });
    let tenancy = seq(entries, |act| matches!(act, Act::LettingAgreed { .. }));
    let mut all = vec![
        opening(who, "who", WHO.to_owned()),
        opening(words, "words", OWN_WORDS.to_owned()),
        opening(tenancy, "tenancy", "T-1".to_owned()),
    ];
    all.extend(values);
    all.sort_by_key(|one| one.seq);
    all
}

/// Somebody with an answer of each kind: plain, about somebody else, kept apart, and one they would not give.
pub(crate) fn person() -> Bundle {
    person_in(World::Practice)
}

/// The same in either world.
pub(crate) fn person_in(world: World) -> Bundle {
    let mut dossier = dossier();
    dossier.practice = matches!(world, World::Practice);
    for one in &mut dossier.showings {
        one.text = Digest::of(SHOWN.as_bytes());
    }
    for one in &mut dossier.choices {
        one.statement = one.statement.map(|_| Digest::of(CARD.as_bytes()));
    }
    let (entries, proof) = log(&dossier, world);
    let held = held(&entries);
    Bundle {
        openings: openings(&entries, &held),
        held,
        entries,
        proof,
        name: Some("Maria \"Mia\" Quist".to_owned()),
        known_as: None,
        born_on: NaiveDate::from_ymd_opt(1980, 4, 3),
        postcode: Some("HP11 1AA".to_owned()),
        meetings: vec![Meeting {
            interview: meeting(),
            reference: "8G4LC".to_owned(),
            purpose: Purpose::Interview,
            status: Status::Complete,
            pack: Digest::of(b"pack"),
            language: "en".to_owned(),
            by: StaffId::from_uuid(uuid(6)),
            started: at("2026-07-02T14:00:00+01:00"),
            who: Some(Who {
                present: [Present::Applicant, Present::Interpreter].into(),
                channel: Channel::HomeVisit,
                private: true,
            }),
        }],
        own_words: BTreeMap::from([(ChoiceId::from_uuid(uuid(31)), OWN_WORDS.to_owned())]),
        hurried: BTreeMap::new(),
        texts: [SHOWN, CARD]
            .map(|words| (Digest::of(words.as_bytes()), words.to_owned()))
            .into(),
        lettings: vec![LettingFacts {
            tenancy: "T-1".to_owned(),
            agreed: at("2026-08-01T10:00:00+01:00"),
            logged: None,
            dropped: None,
            by: StaffId::from_uuid(uuid(6)),
        }],
        copies: vec![CopyFacts {
            receipt: ReceiptId::from_uuid(uuid(50)),
            interview: meeting(),
            made: at("2026-07-02T15:00:00+01:00"),
            html: "<!doctype html>".to_owned(),
            json: "{}\n".to_owned(),
            handed: vec![("printed".to_owned(), at("2026-07-02T15:01:00+01:00"))],
        }],
        dossier,
    }
}

use std::collections::BTreeMap;
use std::io::Read;

use serde_json::Value;
use tell_first_evidence::{
    Act, ChoiceId, Digest, Entry, InterviewId, Moment, NoticeRef, ReceiptId, Salt, ShowingId,
    StaffId, commit,
};
use tell_first_intake::{
    Answer, Channel, Present, Purpose, Status, Value as Said, Who, value_json,
};

use super::*;
use crate::dossier::sample::{at, dossier, uuid};
use crate::dpv::tests::hold;

fn said(part: &str, text: &str) -> Answer {
    Answer::Value(Said {
        parts: BTreeMap::from([(part.to_owned(), text.to_owned())]),
        codes: Vec::new(),
    })
}

fn held(seq: u64, field: &str, answer: Answer) -> HeldAnswer {
    HeldAnswer {
        interview: InterviewId::from_uuid(uuid(4)),
        pack: Digest::of(b"pack"),
        field: field.to_owned(),
        row: 0,
        answer,
        showing: ShowingId::from_uuid(uuid(21)),
        choice: None,
        at: at("2026-07-02T14:12:00+01:00"),
        seq,
    }
}

const SALT: Salt = Salt::from_bytes([5; 32]);

fn entry(seq: u64, act: Act) -> Entry {
    Entry {
        seq,
        vault: dossier().vault,
        at: Moment {
            wall_ms: 1_783_000_000_000,
            elapsed_ms: seq,
        },
        session: None,
        staff: Some(StaffId::from_uuid(uuid(6))),
        act,
    }
}

fn saved(seq: u64, field: &str, answer: &Answer) -> Entry {
    let value = match answer {
        Answer::Value(value) => Some(commit(&SALT, value_json(value).as_bytes())),
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => None,
    };
    let act = Act::AnswerSaved {
        interview: InterviewId::from_uuid(uuid(4)),
        person: dossier().person,
        field: field.to_owned(),
        row: 0,
        state: if value.is_some() { "value" } else { "declined" }.to_owned(),
        value,
        showing: ShowingId::from_uuid(uuid(21)),
        choice: None,
        changed: false,
    };
    entry(seq, act)
}

/// Somebody with an answer of each kind: plain, about somebody else, kept apart, and one they would not give.
pub(crate) fn person() -> Bundle {
    let dossier = dossier();
    let (health, landlord) = (
        said("text", "A <bad> knee & more"),
        said("text", "Mr Vasquez"),
    );
    let answers = [
        held(41, "home.landlord", landlord.clone()),
        held(42, "health.detail", health.clone()),
        held(43, "home.before", Answer::Declined),
    ];
    let opening = |seq, answer: &Answer| match answer {
        Answer::Value(value) => Some(Opening {
            seq,
            fact: "value",
            salt: SALT,
            value: value_json(value),
        }),
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => None,
    };
    Bundle {
        entries: vec![
            entry(
                40,
                Act::PersonAdded {
                    person: dossier.person,
                },
            ),
            saved(41, "home.landlord", &landlord),
            saved(42, "health.detail", &health),
            saved(43, "home.before", &Answer::Declined),
            entry(44, chosen(&dossier)),
        ],
        openings: answers
            .iter()
            .filter_map(|one| opening(one.seq, &one.answer))
            .collect(),
        held: answers.into(),
        name: Some("Maria \"Mia\" Quist".to_owned()),
        known_as: None,
        born_on: NaiveDate::from_ymd_opt(1980, 4, 3),
        postcode: Some("HP11 1AA".to_owned()),
        meetings: vec![Meeting {
            interview: InterviewId::from_uuid(uuid(4)),
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
        own_words: BTreeMap::from([(ChoiceId::from_uuid(uuid(31)), "Yes, please <do>".to_owned())]),
        hurried: BTreeMap::new(),
        texts: BTreeMap::from([
            (
                Digest::of(b"words"),
                "# Who we are\n\nHomes & **Co**.\n".to_owned(),
            ),
            (
                Digest::of(b"card"),
                "## What\n\nYour <health>.\n".to_owned(),
            ),
        ]),
        lettings: vec![LettingFacts {
            tenancy: "T-1".to_owned(),
            agreed: at("2026-08-01T10:00:00+01:00"),
            logged: None,
            dropped: None,
            by: StaffId::from_uuid(uuid(6)),
        }],
        copies: vec![CopyFacts {
            receipt: ReceiptId::from_uuid(uuid(50)),
            interview: InterviewId::from_uuid(uuid(4)),
            made: at("2026-07-02T15:00:00+01:00"),
            html: "<!doctype html>".to_owned(),
            json: "{}\n".to_owned(),
            handed: vec![("printed".to_owned(), at("2026-07-02T15:01:00+01:00"))],
        }],
        head: Some("tell-first/x\n45\nroot=\n\n— sig\n".to_owned()),
        dossier,
    }
}

fn chosen(dossier: &Dossier) -> Act {
    Act::ChoiceMade {
        choice: ChoiceId::from_uuid(uuid(32)),
        interview: InterviewId::from_uuid(uuid(4)),
        person: dossier.person,
        card: "news".to_owned(),
        state: "refused".to_owned(),
        notice: NoticeRef {
            id: "test".to_owned(),
            version: "2026-11.1".to_owned(),
            digest: Digest::of(b"pack"),
        },
        showing: ShowingId::from_uuid(uuid(21)),
        statement: None,
        method: None,
        words: None,
        supersedes: None,
    }
}

fn unzipped(bundle: &Bundle) -> BTreeMap<String, String> {
    let bytes = super::bundle(bundle).expect("a zip");
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("it reads");
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).expect("a file");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("text");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

fn outside(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    files
        .iter()
        .filter(|(name, _)| !name.starts_with("kept-apart/") && *name != "READ-FIRST.txt")
}

#[test]
fn the_bundle_of_a_made_up_person_is_frozen() {
    let files = unzipped(&person());
    for (name, text) in &files {
        if !name.contains("copies/") && name != "schema.json" {
            hold(&format!("person/bundle/{name}"), text.as_bytes());
        }
    }
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    // Its proof would name the question that is kept apart.
    let copy = format!("kept-apart/copies/copy-{}", uuid(50));
    assert_eq!(
        names,
        [
            "READ-FIRST.txt",
            "data.html",
            "data.json",
            &format!("{copy}.html"),
            &format!("{copy}.json"),
            "kept-apart/data.html",
            "kept-apart/data.json",
            "schema.json"
        ]
    );
    let digest = Digest::of(&super::bundle(&person()).expect("a zip"));
    hold("person/bundle.sha256", format!("{digest}\n").as_bytes());
    assert_eq!(
        super::bundle(&person()),
        super::bundle(&person()),
        "the same bytes each time"
    );
}

/// What is kept off paper is in its own folder, and nothing else says so much as that it is there.
#[test]
fn what_could_harm_stands_apart() {
    let files = unzipped(&person());
    for (name, text) in outside(&files) {
        for told in [
            "knee",
            "health.detail",
            "apart",
            "A safe place",
            "home.before",
        ] {
            let schema = name == "schema.json";
            assert!(schema || !text.contains(told), "{name} says {told}");
        }
        assert!(
            name != "data.json" || !text.contains("\"seq\": 42"),
            "nor is its entry there"
        );
    }
    let apart = &files["kept-apart/data.json"];
    assert!(apart.contains("A <bad> knee & more") && apart.contains("\"seq\": 42"));
    assert!(!apart.contains("Quist"), "it names nobody");
    assert!(files["kept-apart/data.html"].contains("A &lt;bad&gt; knee &amp; more"));
    assert!(files["READ-FIRST.txt"].contains("kept-apart/"));
    let mut without = person();
    without.held.retain(|one| one.field == "home.landlord");
    without.entries.retain(|one| ![42, 43].contains(&one.seq));
    without.dossier.choices.retain(|one| one.card != "refuge");
    let files = unzipped(&without);
    assert!(files.keys().any(|name| name.starts_with("copies/")));
    assert!(!files.keys().any(|name| name.starts_with("kept-apart/")));
    assert!(!files["READ-FIRST.txt"].contains("kept-apart/"));
}

#[test]
fn what_is_about_others_is_marked() {
    let files = unzipped(&person());
    let data: Value = serde_json::from_str(&files["data.json"]).expect("JSON");
    let answer = &data["answers"][0];
    assert_eq!(
        (&answer["field"], &answer["review"]),
        (&"home.landlord".into(), &serde_json::json!(["third-party"]))
    );
    assert_eq!(data["answers"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        data["openings"][0]["review"],
        serde_json::json!(["third-party"])
    );
    assert_eq!(
        data["meetings"][0]["review"],
        serde_json::json!(["third-party", "staff"])
    );
    let page = &files["data.html"];
    assert!(
        page.contains("Who was your landlord? <span class=\"mark\">About somebody else</span>")
    );
    assert!(files["READ-FIRST.txt"].contains("One answer is about somebody else"));
}

/// The openings fit the entries, so that whoever holds them can show what an entry means.
#[test]
fn openings_fit_their_entries() {
    let files = unzipped(&person());
    for name in ["data.json", "kept-apart/data.json"] {
        let data: Value = serde_json::from_str(&files[name]).expect("JSON");
        let openings = data["openings"].as_array().expect("a list");
        assert_eq!(openings.len(), 1, "{name}");
        for opening in openings {
            let salt: [u8; 32] = hex::decode(opening["salt"].as_str().expect("text"))
                .expect("hex")
                .try_into()
                .expect("32 bytes");
            let value = opening["value"].as_str().expect("text");
            let fact = commit(&Salt::from_bytes(salt), value.as_bytes());
            let entries = data["entries"].as_array().expect("a list");
            let entry = entries
                .iter()
                .find(|one| one["seq"] == opening["seq"])
                .expect("its entry");
            let line = format!("{} {fact}\n", opening["fact"].as_str().expect("text"));
            assert!(entry["text"].as_str().expect("text").contains(&line));
        }
    }
}

/// Nothing in a page is markup but the page's own, and practice says so in every file that is ours.
#[test]
fn texts_are_escaped_and_practice_says_so() {
    let files = unzipped(&person());
    let page = &files["data.html"];
    for text in [
        "Maria &quot;Mia&quot; Quist",
        "Yes, please &lt;do&gt;",
        "Ada &quot;=1+1&quot; Keeper",
    ] {
        assert!(
            page.contains(text) || files["kept-apart/data.html"].contains(text),
            "{text}"
        );
    }
    assert!(!page.contains("<script") && page.contains("default-src 'none'"));
    for (name, text) in files
        .iter()
        .filter(|(name, _)| !name.contains("copies/") && *name != "schema.json")
    {
        assert!(text.contains(crate::PRACTICE), "{name}");
    }
    assert!(
        page.contains("You said no"),
        "a refusal stands as a yes does"
    );
}

use chrono::{DateTime, FixedOffset, NaiveDate};
use proptest::prelude::*;
use tell_first_evidence::{Digest, ReceiptId, VaultId};
use tell_first_intake::{Channel, ChoiceState, How, Layer, Method, Purpose};
use tell_first_notice::{Controller, Officer, Regulator, Unsubscribe};
use uuid::Uuid;

use super::*;

fn at(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("a time")
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).expect("a date")
}

fn organisation() -> Organisation {
    Organisation {
        controllers: vec![
            Controller {
                name: "Homes & Co".to_owned(),
                role: "your landlord".to_owned(),
            },
            Controller {
                name: "Parent Ltd".to_owned(),
                role: "its parent".to_owned(),
            },
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
        unsubscribe: Some(Unsubscribe {
            email: "stop@example.org".to_owned(),
            subject: "Unsubscribe".to_owned(),
        }),
        notice: "Test notice".to_owned(),
        notice_id: "test".to_owned(),
        version: "2026-11.1".to_owned(),
        effective: day(),
        published_address: "example.org/privacy".to_owned(),
        digest: Digest::of(b"pack"),
    }
}

fn choice(title: &str, state: ChoiceState) -> Chosen {
    Chosen {
        title: title.to_owned(),
        statement: Some(format!("I agree to **{title}**.")),
        state,
        method: Some(Method::OwnTap),
        at: at("2026-11-02T14:20:00+00:00"),
        take_back: Some(format!("Tell us to stop {title}.")),
    }
}

fn receipt() -> Receipt {
    Receipt {
        id: ReceiptId::from_uuid(Uuid::from_u128(7)),
        practice: false,
        reference: "7F3K".to_owned(),
        purpose: Purpose::Interview,
        channel: Some(Channel::HomeVisit),
        started: at("2026-07-02T14:05:00+01:00"),
        made: at("2026-07-02T15:00:00+01:00"),
        language: "en".to_owned(),
        organisation: organisation(),
        told: vec![Told {
            layer: Layer::Section,
            title: "Money".to_owned(),
            version: "2026-11.1".to_owned(),
            language: "en".to_owned(),
            how: How::Aloud,
            at: at("2026-07-02T14:10:00+01:00"),
            digest: Digest::of(b"words"),
        }],
        chosen: vec![
            choice("help", ChoiceState::Given),
            choice("news", ChoiceState::Refused),
        ],
        unanswered: vec![
            Unanswered {
                label: "Your savings".to_owned(),
                restricted: false,
            },
            Unanswered {
                label: "Where you are not safe".to_owned(),
                restricted: true,
            },
        ],
        proof: Proof {
            vault: VaultId::from_uuid(Uuid::from_u128(8)),
            entries: vec![Leaf {
                seq: 41,
                hash: Digest::of(b"entry"),
            }],
            head: Some("tell-first/vault\n42\nroot=\n\n— key sig=\n".to_owned()),
            verifier: "tell-first/vault+abcd+key".to_owned(),
        },
    }
}

#[test]
fn dates_are_british_and_at_the_desk() {
    assert_eq!(date(day()), "2 November 2026");
    assert_eq!(
        date_and_time(at("2026-07-02T14:05:00+01:00")),
        "2 July 2026, 14:05"
    );
}

#[test]
fn the_page_says_what_a_person_needs() {
    let page = html(&receipt());
    let wanted = [
        "Homes &amp; Co",
        "your landlord",
        "Parent Ltd",
        "Data Protection Officer",
        "dpo@example.org",
        "7F3K",
        "The Regulator",
        "01632 960 002",
        "2 July 2026, 14:05",
        "Interview at your home",
        "Money",
        "read aloud",
        "2026-11.1",
        "What you agreed to",
        "I agree to <strong>help</strong>.",
        "by your own tap",
        "Tell us to stop help.",
        "What you said no to",
        "What you chose not to answer",
        "Your savings",
        "Your rights",
        "If you change your mind",
        "If you are not happy",
        "whether or not you came to us first",
        "tell-first/vault+abcd+key",
        "<td>41</td>",
        &Digest::of(b"entry").to_string(),
    ];
    for text in wanted {
        assert!(page.contains(text), "{text}");
    }
    let short: String = Digest::of(b"words").to_string().chars().take(12).collect();
    assert!(page.contains(&short) && !page.contains(&Digest::of(b"words").to_string()));
    for text in [
        "I agree to <strong>news",
        "Tell us to stop news",
        "PRACTICE",
        "<script",
        "http://",
        "src=",
    ] {
        assert!(!page.contains(text), "{text}");
    }
}

#[test]
fn restricted_questions_stay_off_paper() {
    assert!(!html(&receipt()).contains("not safe"));
    assert!(!json(&receipt()).contains("not safe"));
}

#[test]
fn practice_says_so_on_every_page_and_in_the_data() {
    let practice = Receipt {
        practice: true,
        ..receipt()
    };
    assert_eq!(html(&practice).matches(PRACTICE).count(), 2);
    assert!(json(&practice).contains(PRACTICE));
    assert!(!json(&receipt()).contains(PRACTICE));
}

#[test]
fn no_consent_at_all_is_said_neutrally() {
    let bare = Receipt {
        chosen: Vec::new(),
        unanswered: Vec::new(),
        ..receipt()
    };
    let page = html(&bare);
    assert!(page.contains("You agreed to nothing, and that changes nothing else."));
    assert!(!page.contains("What you chose not to answer"));
}

#[test]
fn a_notice_that_asks_for_no_choices_sends_no_news_to_stop() {
    const STOP: &str = "To stop news and offers";
    let mut receipt = receipt();
    assert!(html(&receipt).contains(STOP), "an address was given");
    receipt.organisation.unsubscribe = None;
    assert!(!html(&receipt).contains(STOP));
    let data: serde_json::Value = serde_json::from_str(&json(&receipt)).expect("it is JSON");
    assert!(data["organisation"]["unsubscribe"].is_null(), "{data}");
}

#[test]
fn the_data_has_a_fixed_form() {
    let text = json(&receipt());
    let data: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let at = |path: &str| data.pointer(path).cloned().unwrap_or_default();
    assert!(text.starts_with("{\n  \"format\": \"tell-first receipt 1\",\n  \"practice\": false,"));
    assert_eq!(at("/started"), "2026-07-02T14:05:00+01:00");
    assert_eq!(at("/channel"), "home-visit");
    assert_eq!(at("/told/0/digest"), Digest::of(b"words").to_string());
    assert_eq!(at("/choices/0/state"), "given");
    assert_eq!(at("/choices/1/take_back"), serde_json::Value::Null);
    assert_eq!(at("/unanswered"), serde_json::json!(["Your savings"]));
    assert_eq!(at("/proof/entries/0/seq"), 41);
    let keys: Vec<&String> = data.as_object().expect("object").keys().collect();
    assert_eq!(
        keys,
        [
            "format",
            "practice",
            "watermark",
            "receipt",
            "reference",
            "purpose",
            "channel",
            "started",
            "made",
            "language",
            "organisation",
            "told",
            "choices",
            "unanswered",
            "proof"
        ]
    );
}

proptest! {
    #[test]
    fn nothing_given_becomes_markup(text in "[<>&\"'a-z/=]{1,30}") {
        let nasty = format!("<script>{text}</script><img src=x onerror=alert(1)>");
        let mut receipt = receipt();
        receipt.reference.clone_from(&nasty);
        receipt.organisation.officer.email.clone_from(&nasty);
        receipt.told.iter_mut().for_each(|told| told.title.clone_from(&nasty));
        receipt.chosen.iter_mut().for_each(|chosen| {
            chosen.title.clone_from(&nasty);
            chosen.statement = Some(nasty.clone());
            chosen.take_back = Some(nasty.clone());
        });
        receipt.unanswered.iter_mut().for_each(|question| question.label.clone_from(&nasty));
        receipt.proof.head = Some(nasty.clone());
        let page = html(&receipt);
        prop_assert!(!page.contains("<script") && !page.contains("<img"));
        let data: serde_json::Value = serde_json::from_str(&json(&receipt)).expect("JSON");
        prop_assert_eq!(data.get("reference").and_then(|text| text.as_str()), Some(nasty.as_str()));
    }
}

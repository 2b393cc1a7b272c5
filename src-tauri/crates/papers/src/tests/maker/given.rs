//! What a made receipt is about: ids, times, the notice and its cards, and what it lists.

use super::*;

/// 26 November 2026, 14:00 UTC.
pub(super) const BEGAN_MS: i64 = 1_795_701_600_000;

pub(crate) fn vault() -> VaultId {
    VaultId::from_uuid(Uuid::from_u128(0xA0))
}

pub(super) fn person() -> PersonId {
    PersonId::from_uuid(Uuid::from_u128(0xB0))
}

pub(crate) fn interview(number: u128) -> InterviewId {
    InterviewId::from_uuid(Uuid::from_u128(0xC0 + number))
}

pub(super) fn showing(number: u128) -> ShowingId {
    ShowingId::from_uuid(Uuid::from_u128(0xD0 + number))
}

pub(super) fn choice(number: u128) -> ChoiceId {
    ChoiceId::from_uuid(Uuid::from_u128(0xE0 + number))
}

pub(crate) fn receipt_id() -> ReceiptId {
    ReceiptId::from_uuid(Uuid::from_u128(0xF0))
}

pub(crate) fn key(number: u8) -> DeskKey {
    DeskKey::from_seed(vault(), [7 + number; 32]).expect("a key")
}

pub(super) fn salt(number: u8) -> Salt {
    Salt::from_bytes([number; 32])
}

pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 2).expect("a date")
}

pub(crate) fn time(ms: i64) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(0).expect("an offset");
    offset.timestamp_millis_opt(ms).single().expect("a time")
}

pub(crate) fn notice() -> NoticeRef {
    NoticeRef {
        id: "test".to_owned(),
        version: "2026-11.1".to_owned(),
        digest: Digest::of(b"pack"),
    }
}

pub(super) fn card(id: &str, title: &str) -> Card {
    Card {
        id: id.to_owned(),
        title: title.to_owned(),
        place: CardPlace::Group,
        under: None,
        purposes: Vec::new(),
        recipients: Vec::new(),
        retention: String::new(),
        strength: Strength::Explicit,
        section: "money".to_owned(),
        partners: false,
    }
}

pub(crate) fn pack() -> Pack {
    Pack {
        id: "test".to_owned(),
        version: "2026-11.1".to_owned(),
        title: "Test notice".to_owned(),
        effective: day(),
        published_address: "example.org/privacy".to_owned(),
        digest: Digest::of(b"pack"),
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
        partners: Vec::new(),
        watch: Watch::default(),
        purposes: Vec::new(),
        interests: Vec::new(),
        recipients: Vec::new(),
        processors: Vec::new(),
        retention: Vec::new(),
        policies: Vec::new(),
        groups: Vec::new(),
        fields: Vec::new(),
        lists: BTreeMap::new(),
        cards: vec![
            card("money_help", "Help with money"),
            card("mkt_email", "News by e-mail"),
            card("survey", "Asking what you think"),
            card("health", "Your health"),
            card("care", "Care you give"),
        ],
        texts: BTreeMap::new(),
        complaints: None,
        says: BTreeMap::new(),
        source_language: None,
        translations: BTreeMap::new(),
    }
}

pub(crate) fn card_text(of: &str) -> CardText {
    let part = |name: &str| format!("{name} of {of}.");
    CardText {
        what: part("What"),
        why: part("Why"),
        who: part("Who"),
        how_long: part("How long"),
        if_no: part("Effect of a no"),
        not_a_condition: "You do not have to agree.".to_owned(),
        take_back: format!("Tell us to stop {of}."),
        statement: format!("I agree to **{of}**."),
        stops: part("Stops"),
        goes_on: part("Goes on"),
    }
}

pub(super) fn shown(number: u128, layer: Layer, section: Option<&str>, how: How, at: i64) -> Shown {
    Shown {
        showing: showing(number),
        layer,
        section: section.map(str::to_owned),
        title: section.map_or("The short notice", |_| "Money").to_owned(),
        notice: notice(),
        language: "en".to_owned(),
        how,
        at: time(at),
        text: Digest::of(format!("words {number}").as_bytes()),
    }
}

pub(super) fn chosen(number: u128, card: &str, state: ChoiceState, at: i64) -> Chosen {
    let said = !matches!(state, ChoiceState::Withdrawn);
    let pack = pack();
    Chosen {
        choice: choice(number),
        card: card.to_owned(),
        showing: showing(if number == 0 { 0 } else { 2 }),
        title: pack.card(card).expect("a card").title.clone(),
        notice: notice(),
        statement: said.then(|| Digest::of(card.as_bytes())),
        state,
        method: said.then_some(Method::OwnTap),
        at: time(at),
        text: card_text(card),
    }
}

//! One entry of every kind, with fixed facts.

use uuid::Uuid;

use crate::*;

pub(super) fn vault() -> VaultId {
    VaultId::from_uuid(Uuid::from_u128(0x0193_5d2c_7a00_7000_8000_0000_0000_0001))
}

fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(0x0193_5d2c_7a00_7000_8000_0000_0000_0000 + n)
}

fn notice() -> NoticeRef {
    NoticeRef {
        id: "twenty11".into(),
        version: "2026-11.1".into(),
        digest: Digest::of(b"pack"),
    }
}

fn committed(what: &str) -> Commitment {
    commit(&Salt::from_bytes([7; 32]), what.as_bytes())
}

/// Every kind once, and those with absent facts twice.
pub(super) fn acts() -> Vec<Act> {
    let (interview, person) = (
        InterviewId::from_uuid(uuid(2)),
        PersonId::from_uuid(uuid(3)),
    );
    let (showing, choice) = (ShowingId::from_uuid(uuid(4)), ChoiceId::from_uuid(uuid(5)));
    let (member, receipt) = (StaffId::from_uuid(uuid(6)), ReceiptId::from_uuid(uuid(7)));
    let (draft, letting) = (DraftId::from_uuid(uuid(9)), LettingId::from_uuid(uuid(10)));
    let text = Digest::of(b"words");
    vec![
        Act::VaultCreated {
            world: World::Live,
            schema: 1,
            verifier: "tell-first/x+00000000+AA==".into(),
        },
        Act::VaultMigrated { from: 1, to: 2 },
        Act::StaffAdded {
            member,
            roles: "officer,administrator".into(),
            name: committed("name"),
        },
        Act::StaffRemoved { member },
        Act::PassphraseChanged { member },
        Act::RecoveryMade {},
        Act::RecoveryUsed {},
        Act::SessionOpened {},
        Act::SessionClosed {
            reason: CloseReason::Idle,
        },
        Act::SettingChanged {
            setting: "copies-folder".into(),
            value: committed("folder").to_string(),
        },
        Act::PackInstalled { notice: notice() },
        Act::PersonAdded { person },
        Act::PersonOpened { person },
        Act::InterviewStarted {
            interview,
            person,
            purpose: "interview".into(),
            notice: notice(),
        },
        Act::WhoRecorded {
            interview,
            person,
            who: committed("who"),
        },
        Act::InterviewPaused { interview, person },
        Act::InterviewResumed { interview, person },
        Act::InterviewClosed { interview, person },
        Act::InterviewCompleted { interview, person },
        Act::ShowingStarted {
            showing,
            interview,
            person,
            notice: notice(),
            layer: "section".into(),
            section: Some("money".into()),
            language: "en".into(),
            text,
            how: "screen".into(),
        },
        Act::ShowingEnded {
            showing,
            interview,
            person,
            in_view_ms: 42_000,
            hurried: None,
        },
        Act::ChoiceMade {
            choice,
            interview,
            person,
            card: "money_help".into(),
            state: "given".into(),
            notice: notice(),
            showing,
            statement: Some(text),
            method: Some("own-tap".into()),
            words: None,
            supersedes: None,
        },
        Act::AnswerSaved {
            interview,
            person,
            field: "fin.debts".into(),
            row: 0,
            state: "value".into(),
            value: Some(committed("value")),
            showing,
            choice: Some(choice),
            changed: false,
        },
        Act::AnswerErased {
            interview,
            person,
            field: "fin.debts".into(),
            row: 0,
            because: "withdrawn".into(),
        },
        Act::RowAdded {
            interview,
            person,
            field: "hh.people".into(),
            row: 1,
        },
        Act::RowRemoved {
            interview,
            person,
            field: "hh.people".into(),
            row: 1,
        },
        Act::GroupSkipped {
            interview,
            person,
            group: "life".into(),
        },
        Act::AnswersChecked { interview, person },
        Act::ChoicesPageLeft { interview, person },
        Act::ReceiptMade {
            receipt,
            interview,
            person,
            digest: text,
            page: Digest::of(b"page"),
        },
        Act::ReceiptHanded {
            receipt,
            interview,
            person,
            how: "printed".into(),
        },
        Act::DraftBegun {
            draft,
            content: text,
        },
        Act::DraftSaved {
            draft,
            content: text,
        },
        Act::DraftApproved {
            draft,
            content: text,
        },
        Act::DraftDropped { draft },
        Act::NoticePublished {
            notice: notice(),
            draft: Some(draft),
            supersedes: Some(notice()),
            effective: "2026-12-01".into(),
            listed_on: "2026-11-30".into(),
            processing: false,
            material: true,
            changes: Some("card:money_help section:money short".into()),
            reason: Some(committed("reason")),
        },
        Act::NoticeArchived { notice: notice() },
        Act::ExportMade {
            what: "coverage".into(),
        },
        Act::InterviewMoved {
            interview,
            person,
            notice: notice(),
            showing: Some(showing),
        },
        Act::ChoiceKept {
            choice,
            interview,
            person,
            card: "money_help".into(),
            notice: notice(),
            showing,
        },
        Act::LettingAgreed {
            letting,
            interview,
            person,
            tenancy: committed("tenancy"),
        },
        Act::LettingLogged {
            letting,
            interview,
            person,
        },
        Act::LettingDropped {
            letting,
            interview,
            person,
        },
        Act::DeskKeyChanged {
            from: "tell-first/x+00000000+AA==".into(),
            to: "tell-first/x+00000001+AA==".into(),
        },
        Act::HistoryWentOn {
            verdict: "rolled-back".into(),
            log: Some("tell-first/x".into()),
            size: Some(90),
            root: Some(text),
            reason: Some(committed("reason")),
        },
        Act::PersonExported {
            export: ExportId::from_uuid(uuid(12)),
            person,
            what: "dpv".into(),
            digest: text,
        },
        Act::BackupMade {
            size: 40,
            root: text,
        },
        Act::VaultRestored {
            size: 40,
            lacks: Some(7),
            erased: 2,
        },
    ]
}

/// The log of those acts.
pub(super) fn entries() -> Vec<Entry> {
    let session = Some(SessionId::from_uuid(uuid(8)));
    let staff = Some(StaffId::from_uuid(uuid(6)));
    (0_u64..)
        .zip(acts())
        .map(|(seq, act)| Entry {
            seq,
            vault: vault(),
            at: Moment {
                wall_ms: 1_795_470_000_000 + i64::try_from(seq).unwrap_or(0),
                elapsed_ms: seq * 1000,
            },
            session: session.filter(|_| seq > 0),
            staff: staff.filter(|_| seq > 0),
            act,
        })
        .collect()
}

//! A small world to test in: a pack with one field of each kind, a person, an interview, a showing.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use tell_first_evidence::{
    Act, ChoiceId, Digest, InterviewId, Moment, NoticeRef, PersonId, Salt, ShowingId, StaffId,
    VaultId, World, commit,
};
use tell_first_intake::{Answer, ChoiceState, How, Layer, Method, Purpose, Value, value_json};
use tell_first_notice as notice;
use tempfile::TempDir;
use uuid::Uuid;

use crate::*;

pub(super) const KEY: [u8; 32] = [7; 32];
pub(super) const WORDS: &str = "correct horse battery";
pub(super) const RECOVERY: &str = "ABCD-EFGH-JKLM-NPQR";

pub(super) fn key() -> VaultKey {
    VaultKey::from_bytes(KEY)
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn at(ms: i64) -> Moment {
    Moment {
        wall_ms: ms,
        elapsed_ms: u64::try_from(ms).unwrap(),
    }
}

pub(super) fn vault_id() -> VaultId {
    VaultId::from_uuid(Uuid::from_u128(1))
}

pub(super) fn staff_id() -> StaffId {
    StaffId::from_uuid(Uuid::from_u128(2))
}

pub(super) fn value(text: &str) -> Answer {
    Answer::Value(Value {
        parts: BTreeMap::from([("text".to_owned(), text.to_owned())]),
        codes: vec![],
    })
}

pub(super) fn codes(codes: &[&str]) -> Answer {
    Answer::Value(Value {
        parts: BTreeMap::new(),
        codes: codes.iter().map(|&code| code.to_owned()).collect(),
    })
}

/// A world with one open interview.
pub(super) struct House {
    pub(super) folder: TempDir,
    pub(super) vault: Option<Vault>,
    pub(super) person: PersonId,
    pub(super) interview: InterviewId,
    next: u128,
}

pub(super) fn founded() -> (TempDir, Vault) {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::create(&folder.path().join("live"), founding()).unwrap();
    (folder, vault)
}

pub(super) fn founding() -> Founding<'static> {
    static SALT: Salt = Salt::from_bytes([3; 32]);
    Founding {
        vault: vault_id(),
        world: World::Live,
        key: key(),
        desk_seed: [9; 32],
        at: at(1000),
        staff: NewStaff {
            member: staff_id(),
            name: "Ada Admin",
            salt: &SALT,
            slot: "0123456789abcdef",
            roles: "administrator,officer",
            at: at(1000),
        },
        slots: vec![
            NewSlot {
                name: SlotName::Member("ada".to_owned()),
                passphrase: WORDS,
            },
            NewSlot {
                name: SlotName::Recovery,
                passphrase: RECOVERY,
            },
        ],
        cost: SlotCost::Fixed(1),
    }
}

impl House {
    pub(super) fn new() -> Self {
        let (folder, mut vault) = founded();
        let pack = pack();
        let files = [notice::PackFile {
            path: "pack.toml".to_owned(),
            bytes: b"id = 'p'".to_vec(),
        }];
        let act = Act::PackInstalled {
            notice: reference(&pack),
        };
        vault
            .write(|tx| {
                let seq = tx.append(at(1100), None, None, act)?;
                tx.pack_install(seq, &pack, &files, at(1100))?;
                publish(tx, &pack, None)
            })
            .unwrap();
        let person = PersonId::from_uuid(Uuid::from_u128(50));
        let mut house = Self {
            folder,
            vault: Some(vault),
            person,
            interview: InterviewId::from_uuid(Uuid::from_u128(0)),
            next: 1000,
        };
        house.add_person(person, "P-1");
        house.interview = house.start(person);
        house
    }

    pub(super) fn dir(&self) -> PathBuf {
        self.folder.path().join("live")
    }

    pub(super) fn vault(&mut self) -> &mut Vault {
        self.vault.as_mut().unwrap()
    }

    pub(super) fn uuid(&mut self) -> Uuid {
        self.next += 1;
        Uuid::from_u128(self.next)
    }

    pub(super) fn add_person(&mut self, person: PersonId, reference: &str) {
        self.vault()
            .write(|tx| {
                let seq = tx.append(at(1200), None, None, Act::PersonAdded { person })?;
                tx.person_add(seq, person, reference, at(1200))
            })
            .unwrap();
    }

    pub(super) fn start(&mut self, person: PersonId) -> InterviewId {
        let interview = InterviewId::from_uuid(self.uuid());
        let pack = pack();
        let act = Act::InterviewStarted {
            interview,
            person,
            purpose: "interview".to_owned(),
            notice: reference(&pack),
        };
        let reference = format!("I{}", self.next);
        self.vault()
            .write(|tx| {
                let seq = tx.append(at(1300), None, Some(staff_id()), act)?;
                tx.interview_start(
                    seq,
                    &NewInterview {
                        interview,
                        person,
                        purpose: Purpose::Interview,
                        reference: &reference,
                        pack: pack.digest,
                        language: "en",
                        staff: staff_id(),
                        at: at(1300),
                    },
                )
            })
            .unwrap();
        interview
    }

    pub(super) fn show(&mut self, layer: Layer, section: Option<&str>) -> ShowingId {
        let (person, interview) = (self.person, self.interview);
        self.show_to(person, interview, layer, section).unwrap()
    }

    pub(super) fn show_to(
        &mut self,
        person: PersonId,
        interview: InterviewId,
        layer: Layer,
        section: Option<&str>,
    ) -> Result<ShowingId> {
        let showing = ShowingId::from_uuid(self.uuid());
        let words = format!("words of {layer} {section:?}");
        let text = Digest::of(words.as_bytes());
        let act = Act::ShowingStarted {
            showing,
            interview,
            person,
            notice: reference(&pack()),
            layer: layer.to_string(),
            section: section.map(str::to_owned),
            language: "en".to_owned(),
            text,
            how: "screen".to_owned(),
        };
        self.vault().write(|tx| {
            let seq = tx.append(at(1400), None, Some(staff_id()), act)?;
            tx.text_keep(seq, text, &words)?;
            tx.showing_start(
                seq,
                &NewShowing {
                    showing,
                    interview,
                    person,
                    pack: pack().digest,
                    layer,
                    section,
                    language: "en",
                    text,
                    how: How::Screen,
                    staff: staff_id(),
                    at: at(1400),
                },
            )?;
            Ok(showing)
        })
    }

    /// Answers a card in the interview; a yes with everything a yes needs. `erase` runs in the same transaction.
    pub(super) fn choose(
        &mut self,
        card: &str,
        state: ChoiceState,
        showing: ShowingId,
        erase: &[(&str, u32)],
    ) -> Result<ChoiceId> {
        self.say(card, state, showing, erase, None)
    }

    /// The same, with a name typed.
    pub(super) fn say(
        &mut self,
        card: &str,
        state: ChoiceState,
        showing: ShowingId,
        erase: &[(&str, u32)],
        words: Option<&str>,
    ) -> Result<ChoiceId> {
        let choice = ChoiceId::from_uuid(self.uuid());
        let (person, interview) = (self.person, self.interview);
        let supersedes = self
            .vault()
            .choices_of(person)?
            .into_iter()
            .rfind(|row| row.card == card)
            .map(|row| row.choice);
        let agreed = pack().words("en", notice::WordsOf::Card(card)).unwrap();
        let statement = agreed.digest;
        let said = words.map(|words| (words, Salt::from_bytes([6; 32])));
        let method = match (state, &said) {
            (ChoiceState::Given, None) => Some(Method::OwnTap),
            (_, said) => said.as_ref().map(|_| Method::TypedName),
        };
        self.vault().write(|tx| {
            let act = Act::ChoiceMade {
                choice,
                interview,
                person,
                card: card.to_owned(),
                state: state.to_string(),
                notice: reference(&pack()),
                showing,
                statement: Some(statement),
                method: method.map(|method| method.to_string()),
                words: said
                    .as_ref()
                    .map(|(words, salt)| commit(salt, words.as_bytes())),
                supersedes,
            };
            let seq = tx.append(at(1500), None, Some(staff_id()), act)?;
            tx.text_keep(seq, statement, &agreed.markdown)?;
            tx.choice_add(
                seq,
                &NewChoice {
                    choice,
                    person,
                    interview,
                    card,
                    state,
                    pack: pack().digest,
                    showing,
                    statement: Some(statement),
                    method,
                    words: said.as_ref().map(|(words, salt)| (*words, salt)),
                    supersedes,
                    staff: staff_id(),
                    at: at(1500),
                },
            )?;
            for &(field, row) in erase {
                let seq = tx.append(
                    at(1500),
                    None,
                    Some(staff_id()),
                    erased(interview, person, field, row),
                )?;
                tx.answer_erase(seq, interview, field, row, "withdrawn", at(1500))?;
            }
            Ok(choice)
        })
    }

    pub(super) fn answer(
        &mut self,
        field: &str,
        answer: &Answer,
        showing: ShowingId,
        choice: Option<ChoiceId>,
    ) -> Result<()> {
        let (person, interview) = (self.person, self.interview);
        self.vault()
            .write(|tx| put(tx, person, interview, field, answer, showing, choice))
    }
}

pub(super) fn put(
    tx: &mut Tx<'_>,
    person: PersonId,
    interview: InterviewId,
    field: &str,
    answer: &Answer,
    showing: ShowingId,
    choice: Option<ChoiceId>,
) -> Result<()> {
    let salt = Salt::from_bytes(*Digest::of(field.as_bytes()).as_bytes());
    let sealed = match answer {
        Answer::Value(value) => Some(commit(&salt, value_json(value).as_bytes())),
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => None,
    };
    let is_value = sealed.is_some();
    let changed = tx.conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM answer WHERE interview = ?1 AND field = ?2 AND row = 0)",
        rusqlite::params![interview.as_uuid().into_bytes(), field],
        |row| row.get(0),
    )?;
    let act = Act::AnswerSaved {
        interview,
        person,
        field: field.to_owned(),
        row: 0,
        state: if is_value { "value" } else { "declined" }.to_owned(),
        value: sealed,
        showing,
        choice,
        changed,
    };
    let seq = tx.append(at(1600), None, Some(staff_id()), act)?;
    tx.answer_put(
        seq,
        &NewAnswer {
            interview,
            person,
            field,
            row: 0,
            answer,
            salt: is_value.then_some(&salt),
            showing,
            choice,
            policy: None,
            asked_on: day("2026-11-23"),
            at: at(1600),
        },
    )
}

pub(super) fn erased(interview: InterviewId, person: PersonId, field: &str, row: u32) -> Act {
    Act::AnswerErased {
        interview,
        person,
        field: field.to_owned(),
        row,
        because: "withdrawn".to_owned(),
    }
}

pub(super) fn reference(pack: &notice::Pack) -> NoticeRef {
    NoticeRef {
        id: pack.id.clone(),
        version: pack.version.clone(),
        digest: pack.digest,
    }
}

fn field(id: &str, section: &str, route: notice::Route) -> notice::Field {
    notice::Field {
        id: id.to_owned(),
        group: section.to_owned(),
        label: id.to_owned(),
        hint: None,
        kind: notice::Kind::Text { max: 100 },
        list: None,
        required: false,
        consequence: None,
        sensitive: vec![],
        route,
        basis: vec![],
        interest: None,
        purposes: vec![],
        recipients: vec![],
        retention: "RA".to_owned(),
        section: section.to_owned(),
        card: None,
        policy: None,
        also: vec![],
        within: None,
        ask_if: None,
        by: notice::FilledBy::Applicant,
        about_others: false,
        restricted: false,
    }
}

fn card(id: &str, strength: notice::Strength) -> notice::Card {
    notice::Card {
        id: id.to_owned(),
        title: id.to_owned(),
        place: notice::CardPlace::Group,
        under: None,
        purposes: vec![],
        recipients: vec![],
        retention: "RA".to_owned(),
        strength,
        section: "health".to_owned(),
        partners: false,
    }
}

fn option(code: &str, card: Option<&str>) -> notice::Choosable {
    notice::Choosable {
        code: code.to_owned(),
        label: code.to_owned(),
        sensitive: card.map(|_| notice::Sensitive::Crime),
        card: card.map(str::to_owned),
        own_words: false,
        exclusive: false,
    }
}

fn policy(id: &str, review_by: &str) -> notice::Policy {
    notice::Policy {
        id: id.to_owned(),
        title: id.to_owned(),
        law: "a law".to_owned(),
        plain: "plain".to_owned(),
        review_by: day(review_by),
    }
}

/// One field for each rule.
pub(super) fn pack() -> notice::Pack {
    use notice::{Route, Sensitive, Strength};
    let list = notice::OptionList {
        id: "homes".to_owned(),
        standard: "test".to_owned(),
        options: vec![option("flat", None), option("prison", Some("opt_prison"))],
    };
    let sensitive = |id, route| notice::Field {
        sensitive: vec![Sensitive::Health],
        ..field(id, "health", route)
    };
    let fields = vec![
        field("id.name", "identity", Route::Notice),
        field("id.other", "identity", Route::Notice),
        notice::Field {
            list: Some("homes".to_owned()),
            ..field("now.home", "identity", Route::Notice)
        },
        notice::Field {
            card: Some("health_need".to_owned()),
            ..sensitive("health.need", Route::Consent)
        },
        sensitive("health.slip", Route::Notice),
        sensitive("health.closed", Route::Closed),
        notice::Field {
            policy: Some("in-date".to_owned()),
            ..sensitive("law.good", Route::Law)
        },
        notice::Field {
            policy: Some("overdue".to_owned()),
            ..sensitive("law.old", Route::Law)
        },
    ];
    notice::Pack {
        id: "test".to_owned(),
        version: "1".to_owned(),
        title: "Test".to_owned(),
        effective: day("2026-01-01"),
        published_address: String::new(),
        digest: Digest::of(b"pack"),
        controllers: vec![],
        officer: notice::Officer {
            title: String::new(),
            address: vec![],
            email: String::new(),
        },
        regulator: notice::Regulator {
            name: String::new(),
            website: String::new(),
            phone: String::new(),
            verified_on: day("2026-01-01"),
        },
        unsubscribe: None,
        partners: vec![],
        watch: notice::Watch::default(),
        purposes: vec![],
        interests: vec![],
        recipients: vec![],
        processors: vec![],
        retention: vec![],
        policies: vec![
            policy("in-date", "2026-11-23"),
            policy("overdue", "2026-11-22"),
        ],
        groups: vec![],
        fields,
        lists: BTreeMap::from([("homes".to_owned(), list)]),
        cards: vec![
            card("health_need", Strength::Explicit),
            card("opt_prison", Strength::Explicit),
            card("gp_contact", Strength::ExplicitWritten),
        ],
        texts: BTreeMap::from([("en".to_owned(), texts())]),
        complaints: None,
        says: BTreeMap::new(),
        source_language: None,
        translations: BTreeMap::new(),
    }
}

/// Words for each card, so that a yes has something to be given to.
fn texts() -> notice::Texts {
    let text = |id: &str| notice::CardText {
        what: format!("what of {id}"),
        statement: format!("I agree to {id}"),
        ..notice::CardText::default()
    };
    notice::Texts {
        cards: ["health_need", "opt_prison", "gp_contact"]
            .map(|id| (id.to_owned(), text(id)))
            .into(),
        ..notice::Texts::default()
    }
}

/// Publishes an installed pack as the first, or a later, version of its notice.
pub(super) fn publish(
    tx: &mut Tx<'_>,
    pack: &notice::Pack,
    supersedes: Option<&notice::Pack>,
) -> Result<()> {
    let salt = Salt::from_bytes([8; 32]);
    let reason = supersedes.map(|_| "a change");
    let changes = [Changed::Section("identity".to_owned())];
    let act = Act::NoticePublished {
        notice: reference(pack),
        draft: None,
        supersedes: supersedes.map(reference),
        effective: pack.effective.to_string(),
        listed_on: pack.effective.to_string(),
        processing: false,
        material: supersedes.is_some(),
        changes: Changed::codes(&changes),
        reason: reason.map(|reason| commit(&salt, reason.as_bytes())),
    };
    let seq = tx.append(at(1100), None, Some(staff_id()), act)?;
    tx.publish(
        seq,
        &NewPublication {
            pack: pack.digest,
            pack_id: &pack.id,
            effective: pack.effective,
            listed_on: pack.effective,
            draft: None,
            supersedes: supersedes.map(|pack| pack.digest),
            processing: false,
            material: supersedes.is_some(),
            reason: reason.map(|reason| (reason, &salt)),
            changes: &changes,
            staff: staff_id(),
            at: at(1100),
        },
    )
}

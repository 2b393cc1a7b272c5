//! What is kept is compared with the evidence: whoever alters a row behind the rules is found.

use rusqlite::config::DbConfig;
use tell_first_evidence::{Act, Digest, Finding, FindingKind, ReceiptId, Salt, StaffId, commit};
use tell_first_intake::{Answer, Channel, ChoiceState, Layer, Present, Status, Who};
use uuid::Uuid;

use super::house::{House, at, erased, staff_id, value};
use crate::*;

/// A house in which every table that names an entry has rows, all of them honest.
fn full() -> House {
    let mut house = House::new();
    let showing = house.show(Layer::Full, None);
    let yes = house
        .say("health_need", ChoiceState::Given, showing, &[], Some("Ada"))
        .unwrap();
    let ended = house
        .say("opt_prison", ChoiceState::Given, showing, &[], Some("Ada"))
        .unwrap();
    house
        .choose("opt_prison", ChoiceState::Withdrawn, showing, &[])
        .unwrap();
    assert_ne!(yes, ended);
    for words in ["Ada", "Ada L"] {
        house
            .answer("id.name", &value(words), showing, None)
            .unwrap();
    }
    house
        .answer("id.other", &Answer::Declined, showing, None)
        .unwrap();
    house
        .answer("health.need", &value("ramp"), showing, Some(yes))
        .unwrap();
    house
        .answer("law.good", &value("gone"), showing, None)
        .unwrap();
    about_the_interview(&mut house, showing);
    about_the_desk(&mut house);
    house
}

fn about_the_interview(house: &mut House, showing: tell_first_evidence::ShowingId) {
    let (interview, person) = (house.interview, house.person);
    let salt = Salt::from_bytes([4; 32]);
    let receipt = ReceiptId::from_uuid(Uuid::from_u128(70));
    let staff = Some(staff_id());
    let row = |field: &str, row| Act::RowAdded {
        interview,
        person,
        field: field.to_owned(),
        row,
    };
    house
        .vault()
        .write(|tx| {
            for private in [false, true] {
                let who = Who {
                    present: [Present::Applicant, Present::Interpreter].into(),
                    channel: Channel::Phone,
                    private,
                };
                let act = Act::WhoRecorded {
                    interview,
                    person,
                    who: commit(&salt, who_text(&who).as_bytes()),
                };
                let seq = tx.append(at(1700), None, staff, act)?;
                tx.who_set(seq, interview, &who, &salt)?;
            }
            for number in [1, 2] {
                let seq = tx.append(at(1700), None, staff, row("rep", number))?;
                tx.row_add(seq, interview, "rep", number)?;
            }
            let (field, number) = ("rep".to_owned(), 2);
            let act = Act::RowRemoved {
                interview,
                person,
                field,
                row: number,
            };
            let seq = tx.append(at(1700), None, staff, act)?;
            tx.row_remove(seq, interview, "rep", number)?;
            let gone = erased(interview, person, "law.good", 0);
            let seq = tx.append(at(1710), None, staff, gone)?;
            tx.answer_erase(seq, interview, "law.good", 0, "withdrawn", at(1710))?;
            let group = "work".to_owned();
            let act = Act::GroupSkipped {
                interview,
                person,
                group,
            };
            let seq = tx.append(at(1720), None, staff, act)?;
            tx.group_skip(seq, interview, "work")?;
            let act = Act::AnswersChecked { interview, person };
            let seq = tx.append(at(1730), None, staff, act)?;
            tx.checked_set(seq, interview, true)?;
            let act = Act::ChoicesPageLeft { interview, person };
            let seq = tx.append(at(1740), None, staff, act)?;
            tx.choices_made_set(seq, interview, true)?;
            let hurried = "they read it before";
            let act = Act::ShowingEnded {
                showing,
                interview,
                person,
                in_view_ms: 400,
                hurried: Some(commit(&salt, hurried.as_bytes())),
            };
            let seq = tx.append(at(1800), None, staff, act)?;
            tx.showing_end(seq, showing, at(1800), 400, Some((hurried, &salt)))?;
            let act = Act::ReceiptMade {
                receipt,
                interview,
                person,
                digest: Digest::of(b"{}"),
                page: Digest::of(b"<p>"),
            };
            let seq = tx.append(at(1900), None, staff, act)?;
            let digest = Digest::of(b"{}");
            let new = NewReceipt {
                receipt,
                interview,
                person,
                digest,
                json: "{}",
                html: "<p>",
                at: at(1900),
            };
            tx.receipt_keep(seq, &new)?;
            let how = "printed".to_owned();
            let act = Act::ReceiptHanded {
                receipt,
                interview,
                person,
                how,
            };
            let seq = tx.append(at(1910), None, staff, act)?;
            tx.receipt_hand(seq, receipt, "printed", at(1910))?;
            let act = Act::InterviewPaused { interview, person };
            let seq = tx.append(at(1920), None, staff, act)?;
            tx.status_set(seq, interview, Status::Paused)?;
            let index = PersonIndex {
                name: "Ada".to_owned(),
                ..PersonIndex::default()
            };
            let seq = tx.append(at(1930), None, staff, Act::PersonOpened { person })?;
            tx.person_index_put(seq, person, &index)
        })
        .unwrap();
}

fn about_the_desk(house: &mut House) {
    let salt = Salt::from_bytes([5; 32]);
    let member = StaffId::from_uuid(Uuid::from_u128(71));
    house
        .vault()
        .write(|tx| {
            let mut set = |name: &str, value: &str, salt: Option<&Salt>| {
                let told = salt.map_or_else(
                    || value.to_owned(),
                    |salt| commit(salt, value.as_bytes()).to_string(),
                );
                let act = Act::SettingChanged {
                    setting: name.to_owned(),
                    value: told,
                };
                let seq = tx.append(at(2000), None, None, act)?;
                tx.setting_set(seq, name, value, salt)
            };
            set("idle-minutes", "7", None)?;
            set("copies-folder", "/home/ann", Some(&salt))?;
            let act = Act::StaffAdded {
                member,
                roles: "officer".to_owned(),
                name: commit(&salt, b"Bo"),
            };
            let seq = tx.append(at(2010), None, None, act)?;
            let new = NewStaff {
                member,
                name: "Bo",
                salt: &salt,
                slot: "00000000000000aa",
                roles: "officer",
                at: at(2010),
            };
            tx.staff_add(seq, &new)?;
            let seq = tx.append(at(2020), None, None, Act::StaffRemoved { member })?;
            tx.staff_remove(seq, member, at(2020))
        })
        .unwrap();
}

/// The number of the newest entry of a kind.
fn newest(house: &mut House, kind: &str) -> u64 {
    let seq: i64 = house
        .vault()
        .conn
        .query_row(
            "SELECT max(seq) FROM entry WHERE kind = ?1",
            [kind],
            |row| row.get(0),
        )
        .unwrap();
    seq.unsigned_abs()
}

fn findings(house: &mut House) -> Vec<Finding> {
    let checking = house.vault().check_all(|_| ()).unwrap();
    checking.findings().to_vec()
}

/// What is altered, the kind of the newest entry that is then named, and how.
const FORGERIES: &[(&str, &str)] = &[
    (
        "UPDATE answer_value SET json = '{\"codes\":[]}' WHERE erased = 0 AND json LIKE '%Ada L%'",
        "answer.saved -3",
    ),
    (
        "UPDATE answer_value SET salt = zeroblob(32) WHERE erased = 0 AND json LIKE '%ramp%'",
        "answer.saved -1",
    ),
    (
        "UPDATE answer SET state = 'not-known' WHERE field = 'id.other'",
        "answer.saved -2",
    ),
    (
        "UPDATE answer SET changes = 5 WHERE field = 'id.name'",
        "answer.saved -3",
    ),
    (
        "UPDATE answer SET at_ms = 1 WHERE field = 'id.name'",
        "answer.saved -3",
    ),
    (
        "UPDATE answer SET showing = zeroblob(16) WHERE field = 'id.name'",
        "answer.saved -3",
    ),
    (
        "DELETE FROM answer WHERE field = 'id.other'",
        "answer.saved -2",
    ),
    ("DELETE FROM answer_rest", "answer.saved -1"),
    (
        "UPDATE answer_change SET what = 'saved' WHERE what = 'changed'",
        "answer.saved -3",
    ),
    (
        "UPDATE answer_change SET because = 'changed-mind' WHERE what = 'erased'",
        "answer.erased",
    ),
    (
        "DELETE FROM answer_change WHERE what = 'erased'",
        "answer.erased",
    ),
    (
        "UPDATE choice SET state = 'refused' WHERE card = 'health_need'",
        "choice.made -2",
    ),
    (
        "UPDATE choice SET method = 'spoken' WHERE card = 'health_need'",
        "choice.made -2",
    ),
    (
        "UPDATE choice SET card = 'gp_contact' WHERE card = 'health_need'",
        "choice.made -2",
    ),
    (
        "UPDATE choice SET staff = zeroblob(16) WHERE state = 'withdrawn'",
        "choice.made",
    ),
    (
        "UPDATE choice_words SET words = 'Eve' WHERE erased = 0",
        "choice.made -2",
    ),
    (
        "DELETE FROM choice_words WHERE erased = 0",
        "choice.made -2",
    ),
    (
        "UPDATE choice_words SET erased = 1, salt = zeroblob(32) WHERE erased = 0",
        "choice.made -2",
    ),
    ("DELETE FROM live_choice", "choice.made -2"),
    (
        "INSERT INTO live_choice SELECT person, card, id FROM choice WHERE state = 'withdrawn'",
        "choice.made",
    ),
    (
        "DELETE FROM choice WHERE state = 'withdrawn'",
        "choice.made",
    ),
    ("UPDATE showing SET how = 'aloud'", "showing.started"),
    (
        "UPDATE showing SET section = 'money', layer = 'section'",
        "showing.started",
    ),
    ("UPDATE showing SET started_ms = 1", "showing.started"),
    ("UPDATE showing SET started_elapsed = 1", "showing.started"),
    ("UPDATE showing SET in_view_ms = 90000", "showing.ended"),
    ("UPDATE showing SET hurried = 'no reason'", "showing.ended"),
    (
        "UPDATE showing SET ended_ms = NULL, in_view_ms = NULL, hurried = NULL, salt = NULL, seq = first_seq",
        "showing.ended",
    ),
    ("DELETE FROM showing", "showing.started"),
    (
        "UPDATE who SET private = 0 WHERE erased = 0",
        "interview.who",
    ),
    (
        "UPDATE who SET present = 'applicant' WHERE erased = 0",
        "interview.who",
    ),
    ("DELETE FROM who WHERE erased = 0", "interview.who"),
    (
        "UPDATE interview SET status = 'complete'",
        "interview.paused",
    ),
    ("UPDATE interview SET checked = 0", "interview.paused"),
    ("UPDATE interview SET choices_made = 0", "interview.paused"),
    ("UPDATE interview SET started_ms = 1", "interview.started"),
    (
        "UPDATE interview SET purpose = 'reception'",
        "interview.started",
    ),
    ("UPDATE person SET created_ms = 1", "person.added"),
    (
        "UPDATE person_index SET seq = 0 WHERE erased = 0",
        "person.added",
    ),
    ("DELETE FROM person", "person.added"),
    ("UPDATE skipped SET grp = 'money'", "group.skipped"),
    (
        "UPDATE repeat_row SET removed = 0, seq = seq - 1 WHERE removed = 1",
        "row.removed",
    ),
    ("DELETE FROM repeat_row WHERE removed = 0", "row.added"),
    ("UPDATE receipt_hand SET how = 'declined'", "receipt.handed"),
    (
        "UPDATE staff SET name = 'Eve' WHERE removed_ms IS NOT NULL",
        "staff.added",
    ),
    (
        "UPDATE staff SET roles = 'administrator' WHERE removed_ms IS NOT NULL",
        "staff.added",
    ),
    (
        "UPDATE staff SET removed_ms = 1 WHERE removed_ms IS NOT NULL",
        "staff.removed",
    ),
    (
        "UPDATE staff SET removed_ms = NULL WHERE removed_ms IS NOT NULL",
        "staff.removed",
    ),
    (
        "UPDATE setting SET value = '60' WHERE name = 'idle-minutes'",
        "setting.changed -1",
    ),
    (
        "UPDATE setting SET value = '/tmp' WHERE name = 'copies-folder'",
        "setting.changed",
    ),
    ("UPDATE pack SET version = '9'", "pack.installed"),
    ("UPDATE meta SET created_ms = 1", "vault.created"),
];

#[test]
fn every_kind_of_row_that_was_altered_is_found_at_its_entry() {
    let mut house = full();
    assert_eq!(findings(&mut house), [], "a control: an honest house holds");
    let conn = &house.vault().conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    conn.pragma_update(None, "foreign_keys", 0).unwrap();
    for (sql, named) in FORGERIES {
        let (kind, back) = named.split_once(" -").unwrap_or((named, "0"));
        let nth: u64 = back.parse().unwrap();
        let seq = (0..nth).fold(newest(&mut house, kind), |seq, _| {
            let conn = &house.vault().conn;
            let before = "SELECT max(seq) FROM entry WHERE kind = ?1 AND seq < ?2";
            let seq = i64::try_from(seq).unwrap();
            let found: i64 = conn
                .query_row(before, rusqlite::params![kind, seq], |row| row.get(0))
                .unwrap();
            found.unsigned_abs()
        });
        let conn = &house.vault().conn;
        conn.execute_batch(&format!("SAVEPOINT before; {sql}"))
            .unwrap();
        assert!(conn.changes() > 0, "{sql}: changed nothing");
        let found = findings(&mut house);
        let wanted = Finding {
            seq: Some(seq),
            kind: FindingKind::StateDiffers,
        };
        assert!(found.contains(&wanted), "{sql}: {seq} in {found:?}");
        let conn = &house.vault().conn;
        conn.execute_batch("ROLLBACK TO before; RELEASE before")
            .unwrap();
    }
    assert_eq!(findings(&mut house), [], "a control: undone, it holds");
}

#[test]
fn a_value_that_no_answer_has_is_found() {
    let mut house = full();
    let conn = &house.vault().conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    conn.execute_batch("INSERT INTO answer_value (json, salt) VALUES ('{}', zeroblob(32))")
        .unwrap();
    let found = findings(&mut house);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].kind, FindingKind::StateDiffers);
}

#[test]
fn what_an_entry_is_found_by_is_what_it_says() {
    let mut house = full();
    let conn = &house.vault().conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    for column in [
        "kind = 'person.opened'",
        "at_ms = 1",
        "staff = zeroblob(16)",
        "staff = NULL",
        "interview = zeroblob(16)",
        "interview = NULL",
        "person = zeroblob(16)",
    ] {
        let seq = newest(&mut house, "answer.erased");
        let conn = &house.vault().conn;
        conn.execute_batch(&format!(
            "SAVEPOINT before; UPDATE entry SET {column} WHERE seq = {seq}"
        ))
        .unwrap();
        let found = findings(&mut house);
        let wanted = Finding {
            seq: Some(seq),
            kind: FindingKind::ColumnDiffers,
        };
        assert!(found.contains(&wanted), "{column}: {found:?}");
        let conn = &house.vault().conn;
        conn.execute_batch("ROLLBACK TO before; RELEASE before")
            .unwrap();
    }
}

#[test]
fn a_check_in_slices_compares_too() {
    let mut house = full();
    let conn = &house.vault().conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    conn.execute_batch("UPDATE answer SET state = 'not-known' WHERE field = 'id.other'")
        .unwrap();
    let mut checking = house.vault().check_begin();
    while !checking.done() {
        house.vault().check_some(&mut checking, 3).unwrap();
    }
    assert_eq!(checking.findings().len(), 1, "{:?}", checking.findings());
}

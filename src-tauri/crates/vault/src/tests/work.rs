//! The ordinary work: what is written comes back.

use tell_first_evidence::{Act, Digest, ReceiptId, Salt, StaffId};
use tell_first_intake::{Answer, Channel, ChoiceState, Layer, Place, Present, Status, Who};
use uuid::Uuid;

use super::house::{House, at, day, founded, key, pack, staff_id, value, vault_id};
use crate::*;

#[test]
fn a_new_vault_begins_with_its_story() {
    let (folder, vault) = founded();
    let kinds: Vec<String> = vault
        .entries(0, 10)
        .unwrap()
        .iter()
        .map(|stored| {
            tell_first_evidence::Entry::from_bytes(&stored.bytes)
                .unwrap()
                .act
                .kind()
                .to_owned()
        })
        .collect();
    assert_eq!(kinds, ["vault.created", "staff.added", "recovery.made"]);
    assert_eq!(vault.id(), vault_id());
    assert_eq!(vault.staff().unwrap()[0].name, "Ada Admin");
    let head =
        tell_first_evidence::open_head(&vault.newest_head().unwrap().unwrap(), &vault.verifier())
            .unwrap();
    assert_eq!(head.size, 3);
    drop(vault);
    let vault = Vault::open(&folder.path().join("live"), &key()).unwrap();
    assert_eq!(vault.migrated(), None);
    assert_eq!(vault.entry_count().unwrap(), 3);
}

#[test]
fn an_interview_comes_back_as_it_was() {
    let mut house = House::new();
    let (interview, person) = (house.interview, house.person);
    let showing = house.show(Layer::Full, None);
    let yes = house
        .choose("health_need", ChoiceState::Given, showing, &[])
        .unwrap();
    house
        .answer("id.name", &value("Ada"), showing, None)
        .unwrap();
    house
        .answer("id.name", &value("Ada L"), showing, None)
        .unwrap();
    house
        .answer("id.other", &Answer::Declined, showing, None)
        .unwrap();
    house
        .answer("health.need", &value("ramp"), showing, Some(yes))
        .unwrap();
    let who = Who {
        present: [Present::Applicant, Present::Interpreter].into(),
        channel: Channel::Phone,
        private: true,
    };
    let salt = Salt::from_bytes([4; 32]);
    house
        .vault()
        .write(|tx| {
            let act = Act::WhoRecorded {
                interview,
                person,
                who: tell_first_evidence::commit(&salt, b"who"),
            };
            let seq = tx.append(at(1700), None, None, act)?;
            tx.who_set(seq, interview, &who, &salt)?;
            let act = Act::RowAdded {
                interview,
                person,
                field: "rep".to_owned(),
                row: 1,
            };
            let seq = tx.append(at(1700), None, None, act)?;
            tx.row_add(seq, interview, "rep", 1)?;
            tx.row_add(seq, interview, "rep", 2)?;
            tx.row_remove(seq, interview, "rep", 2)?;
            tx.group_skip(seq, interview, "work")?;
            tx.checked_set(seq, interview, true)?;
            tx.status_set(seq, interview, Status::Paused)?;
            tx.showing_end(
                seq,
                showing,
                at(1800),
                400,
                Some(("they read it before", &salt)),
            )?;
            tx.place_set(interview, &Place::Group("work".to_owned()))?;
            tx.visited_set(interview, "identity")
        })
        .unwrap();
    assert_eq!(house.vault().next_row(interview, "rep").unwrap(), 3);
    let record = house.vault().record(interview, day("2026-11-23")).unwrap();
    assert_eq!(record.who, Some(who));
    assert_eq!(record.status, Status::Paused);
    assert_eq!(record.place, Place::Group("work".to_owned()));
    assert_eq!(record.rows["rep"], [1]);
    assert!(
        record.skipped.contains("work") && record.visited.contains("identity") && record.checked
    );
    assert!(!record.choices_made && record.asked_now.contains("health_need"));
    assert_eq!(record.choices["health_need"].id, yes);
    assert!(record.showings[0].ended);
    assert_eq!(record.answers.len(), 3);
    assert_eq!(
        (record.answers[0].answer.clone(), record.answers[0].changes),
        (value("Ada L"), 1)
    );
    assert_eq!(record.answers[1].answer, Answer::Declined);
    let rows = house.vault().showings_of(person).unwrap();
    assert_eq!(
        (rows[0].in_view_ms, rows[0].hurried.as_deref()),
        (Some(400), Some("they read it before"))
    );
    assert_eq!(
        house.vault().text(rows[0].text).unwrap().unwrap(),
        "words of full None"
    );
    assert_eq!(house.vault().interviews_of(person).unwrap().len(), 1);
    assert_eq!(
        house.vault().choices_of(person).unwrap()[0].state,
        ChoiceState::Given
    );
    assert_eq!(house.vault().packs().unwrap()[0].digest, pack().digest);
    assert_eq!(
        house.vault().pack_files(pack().digest).unwrap()[0].path,
        "pack.toml"
    );
    assert_eq!(house.vault().waiting(5).unwrap()[0].person, person);
    assert_eq!(house.vault().recent(5).unwrap()[0].person, person);
    assert!(!house.vault().entries_of(interview).unwrap().is_empty());
    assert!(!house.vault().entries_about(person).unwrap().is_empty());
}

#[test]
fn members_settings_and_receipts() {
    let mut house = House::new();
    let (interview, person) = (house.interview, house.person);
    let receipt = ReceiptId::from_uuid(Uuid::from_u128(70));
    let member = StaffId::from_uuid(Uuid::from_u128(71));
    let salt = Salt::from_bytes([4; 32]);
    let digest = Digest::of(b"receipt");
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(
                at(1),
                None,
                None,
                Act::ReceiptMade {
                    receipt,
                    interview,
                    person,
                    digest,
                    page: digest,
                },
            )?;
            let new = NewReceipt {
                receipt,
                interview,
                person,
                digest,
                json: "{}",
                html: "<p>",
                at: at(1),
            };
            tx.receipt_keep(seq, &new)?;
            let act = Act::ReceiptHanded {
                receipt,
                interview,
                person,
                how: "printed".to_owned(),
            };
            let seq = tx.append(at(2), None, None, act)?;
            tx.receipt_hand(seq, receipt, "printed", at(2))?;
            tx.setting_set(seq, "idle", "5", None)?;
            tx.setting_set(seq, "idle", "6", None)?;
            let (name, slot, roles) = ("Bo", "00000000000000aa", "officer");
            tx.staff_add(
                seq,
                &NewStaff {
                    member,
                    name,
                    salt: &salt,
                    slot,
                    roles,
                    at: at(2),
                },
            )?;
            tx.staff_remove(seq, member, at(3))
        })
        .unwrap();
    let kept = house.vault().receipt(receipt).unwrap().unwrap();
    assert_eq!(kept.handed, [("printed".to_owned(), 2)]);
    assert_eq!(house.vault().receipts_of(interview).unwrap(), [kept]);
    assert_eq!(house.vault().settings().unwrap()["idle"], "6");
    let staff = house.vault().staff().unwrap();
    let bo = staff.iter().find(|row| row.member == member).unwrap();
    assert_eq!(
        (bo.removed_ms, bo.slot.as_str()),
        (Some(3), "00000000000000aa")
    );
    assert!(
        staff
            .iter()
            .any(|row| row.member == staff_id() && row.removed_ms.is_none())
    );
}

//! Each rule goes red: through the typed changes, and through raw SQL that tries to go round them.

use tell_first_evidence::{Act, ChoiceId, PersonId, ShowingId, StaffId};
use tell_first_intake::{Answer, ChoiceState, Layer};
use uuid::Uuid;

use super::house::{House, at, codes, put, staff_id, value};
use crate::*;

pub(super) fn rule<T>(result: Result<T>) -> String {
    match result {
        Err(VaultError::Refused { rule }) => rule,
        Err(VaultError::LastAdministrator) => "last-administrator".to_owned(),
        Err(other) => format!("another error: {other:?}"),
        Ok(_) => "allowed".to_owned(),
    }
}

/// Runs raw SQL in a transaction that appended an honest entry (`?1` is not bound; `{seq}` is its number).
pub(super) fn raw(house: &mut House, sql: &str) -> String {
    rule(house.vault().write(|tx| {
        let seq = tx.append(
            at(2000),
            None,
            None,
            Act::SettingChanged {
                setting: "x".into(),
                value: "y".into(),
            },
        )?;
        tx.conn
            .execute_batch(&sql.replace("{seq}", &seq.to_string()))?;
        Ok(())
    }))
}

#[test]
fn told_before_asked() {
    let mut house = House::new();
    let nowhere = ShowingId::from_uuid(Uuid::from_u128(99));
    assert_eq!(
        rule(house.answer("id.name", &value("Ada"), nowhere, None)),
        "told-before-asked"
    );
    assert_eq!(
        rule(house.answer("id.name", &Answer::Declined, nowhere, None)),
        "told-before-asked"
    );
    let short = house.show(Layer::Short, None);
    assert_eq!(
        rule(house.answer("id.name", &value("Ada"), short, None)),
        "told-before-asked"
    );
    let other = house.show(Layer::Section, Some("health"));
    assert_eq!(
        rule(house.answer("id.name", &value("Ada"), other, None)),
        "told-before-asked"
    );
    let right = house.show(Layer::Section, Some("identity"));
    assert_eq!(
        rule(house.answer("id.name", &value("Ada"), right, None)),
        "allowed"
    );
    let full = house.show(Layer::Full, None);
    assert_eq!(
        rule(house.answer("id.other", &value("Ada"), full, None)),
        "allowed"
    );
    // A showing to somebody else, or in another interview, does not do.
    let friend = PersonId::from_uuid(Uuid::from_u128(51));
    house.add_person(friend, "P-2");
    let theirs = house.start(friend);
    let shown = house
        .show_to(friend, theirs, Layer::Section, Some("identity"))
        .unwrap();
    assert_eq!(
        rule(house.answer("id.name", &value("Eve"), shown, None)),
        "told-before-asked"
    );
    let (person, interview) = (house.person, house.interview);
    assert_eq!(
        rule(house.show_to(friend, interview, Layer::Full, None)),
        "showing-is-of-its-interview",
        "a showing belongs to the person of its interview"
    );
    let again = house.start(person);
    let result = house
        .vault()
        .write(|tx| put(tx, person, again, "id.name", &value("Ada"), right, None));
    assert_eq!(rule(result), "told-before-asked");
}

#[test]
fn no_route_no_value() {
    let mut house = House::new();
    let showing = house.show(Layer::Section, Some("health"));
    for field in ["health.need", "health.slip", "health.closed", "law.old"] {
        assert_eq!(
            rule(house.answer(field, &value("x"), showing, None)),
            "no-route-no-value",
            "{field}"
        );
        assert_eq!(
            rule(house.answer(field, &Answer::Declined, showing, None)),
            "allowed",
            "{field} may be declined"
        );
    }
    assert_eq!(
        rule(house.answer("law.good", &value("x"), showing, None)),
        "allowed"
    );
    house
        .choose("health_need", ChoiceState::Refused, showing, &[])
        .unwrap();
    assert_eq!(
        rule(house.answer("health.need", &value("x"), showing, None)),
        "no-route-no-value"
    );
    let yes = house
        .choose("health_need", ChoiceState::Given, showing, &[])
        .unwrap();
    assert_eq!(
        rule(house.answer("health.need", &value("x"), showing, None)),
        "no-route-no-value",
        "names no choice"
    );
    assert_eq!(
        rule(house.answer("health.need", &value("x"), showing, Some(yes))),
        "allowed"
    );
    assert_eq!(
        rule(house.answer("not.a.field", &value("x"), showing, None)),
        "unknown-field"
    );
}

#[test]
fn a_sensitive_option_needs_its_card() {
    let mut house = House::new();
    let identity = house.show(Layer::Section, Some("identity"));
    let health = house.show(Layer::Section, Some("health"));
    assert_eq!(
        rule(house.answer("now.home", &codes(&["flat"]), identity, None)),
        "allowed"
    );
    assert_eq!(
        rule(house.answer("now.home", &codes(&["flat", "prison"]), identity, None)),
        "no-route-no-value"
    );
    let yes = house
        .choose("opt_prison", ChoiceState::Given, health, &[])
        .unwrap();
    assert_eq!(
        rule(house.answer("now.home", &codes(&["prison"]), identity, Some(yes))),
        "allowed"
    );
    assert_eq!(
        rule(house.choose("opt_prison", ChoiceState::Withdrawn, health, &[])),
        "value-without-consent"
    );
    assert_eq!(
        rule(house.choose(
            "opt_prison",
            ChoiceState::Withdrawn,
            health,
            &[("now.home", 0)]
        )),
        "allowed"
    );
}

#[test]
fn choices_hold_together() {
    let mut house = House::new();
    let identity = house.show(Layer::Section, Some("identity"));
    assert_eq!(
        rule(house.choose("health_need", ChoiceState::Given, identity, &[])),
        "choice-needs-showing"
    );
    let health = house.show(Layer::Section, Some("health"));
    assert_eq!(
        rule(house.choose("gp_contact", ChoiceState::Given, health, &[])),
        "not-strong-enough"
    );
    assert_eq!(
        rule(house.choose("health_need", ChoiceState::Withdrawn, health, &[])),
        "nothing-to-take-back"
    );
    let yes = house
        .choose("health_need", ChoiceState::Given, health, &[])
        .unwrap();
    house
        .answer("health.need", &value("x"), health, Some(yes))
        .unwrap();
    for state in [
        ChoiceState::Withdrawn,
        ChoiceState::Refused,
        ChoiceState::Invalidated,
        ChoiceState::Expired,
    ] {
        assert_eq!(
            rule(house.choose("health_need", state, health, &[])),
            "value-without-consent",
            "{state}"
        );
    }
    assert_eq!(
        rule(house.choose(
            "health_need",
            ChoiceState::Withdrawn,
            health,
            &[("health.need", 0)]
        )),
        "allowed"
    );
    let id = "x'000000000000000000000000000000aa'";
    let base = format!(
        "INSERT INTO choice SELECT {id}, person, interview, card, 'given', pack, showing, STATEMENT, METHOD, LAST,
         staff, at_ms, {{seq}} FROM choice LIMIT 1"
    );
    let chained = base
        .replace("STATEMENT", "statement")
        .replace("METHOD", "'own-tap'")
        .replace("LAST", "NULL");
    assert_eq!(raw(&mut house, &chained), "choice-follows-the-last");
    let last = "(SELECT id FROM choice c WHERE c.card = choice.card ORDER BY seq DESC LIMIT 1)";
    let bare = base
        .replace("STATEMENT", "NULL")
        .replace("METHOD", "'own-tap'")
        .replace("LAST", last);
    assert_eq!(raw(&mut house, &bare), "given-needs-statement");
    assert_eq!(
        raw(&mut house, "UPDATE choice SET state = 'given'"),
        "choices-never-change"
    );
    assert_eq!(
        raw(&mut house, "DELETE FROM choice"),
        "choices-never-change"
    );
    let forged =
        "INSERT INTO live_choice SELECT person, card, id FROM choice WHERE state = 'withdrawn'";
    assert_eq!(raw(&mut house, forged), "live-is-a-yes");
}

#[test]
fn what_is_written_stays() {
    let mut house = House::new();
    let health = house.show(Layer::Section, Some("health"));
    let words = Some("Ada");
    house
        .say("health_need", ChoiceState::Given, health, &[], words)
        .unwrap();
    let (interview, person) = (house.interview, house.person);
    let salt = tell_first_evidence::Salt::from_bytes([1; 32]);
    let who = tell_first_intake::Who {
        present: [].into(),
        channel: tell_first_intake::Channel::Desk,
        private: false,
    };
    let index = PersonIndex {
        name: "Ada".to_owned(),
        ..PersonIndex::default()
    };
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(at(1), None, None, Act::PersonOpened { person })?;
            tx.person_index_put(seq, person, &index)?;
            tx.who_set(seq, interview, &who, &salt)
        })
        .unwrap();
    let showing = house.show(Layer::Section, Some("identity"));
    house
        .answer("id.name", &value("Ada"), showing, None)
        .unwrap();
    let attempts = [
        ("UPDATE entry SET bytes = x'00'", "entries-never-change"),
        ("DELETE FROM entry", "entries-never-change"),
        (
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 0",
            "entries-in-order",
        ),
        (
            "UPDATE node SET hash = zeroblob(32)",
            "entries-never-change",
        ),
        ("DELETE FROM node", "entries-never-change"),
        (
            "INSERT OR REPLACE INTO node SELECT at, zeroblob(32) FROM node WHERE at = 2",
            "entries-never-change",
        ),
        ("UPDATE head SET note = ''", "entries-never-change"),
        ("DELETE FROM head", "entries-never-change"),
        ("INSERT INTO head VALUES (1, '')", "head-covers-all"),
        ("UPDATE text SET markdown = 'other'", "texts-never-change"),
        ("DELETE FROM text", "texts-never-change"),
        ("UPDATE pack SET version = '2'", "packs-never-change"),
        ("DELETE FROM pack_file", "packs-never-change"),
        (
            "UPDATE policy SET review_by = '2099-01-01'",
            "packs-never-change",
        ),
        (
            "UPDATE pack_field SET route = 'notice'",
            "packs-never-change",
        ),
        ("DELETE FROM pack_option", "packs-never-change"),
        (
            "UPDATE pack_card SET strength = 'ordinary'",
            "packs-never-change",
        ),
        (
            "UPDATE showing SET layer = 'full', seq = {seq}",
            "showings-never-change",
        ),
        ("DELETE FROM showing", "showings-never-change"),
        (
            "UPDATE interview SET person = zeroblob(16), seq = {seq}",
            "interview-keeps-its-person",
        ),
        ("DELETE FROM interview", "interviews-are-kept"),
        ("UPDATE meta SET world = 'practice'", "meta-never-changes"),
        ("DELETE FROM meta", "meta-never-changes"),
        ("DELETE FROM staff", "staff-are-kept"),
        ("DELETE FROM answer", "change-needs-entry"),
        ("DELETE FROM answer_value", "values-are-overwritten"),
        (
            "UPDATE answer_value SET json = '{}'",
            "values-are-overwritten",
        ),
        ("DELETE FROM answer_change", "entries-never-change"),
        ("DELETE FROM person", "kept"),
        ("DELETE FROM person_index", "values-are-overwritten"),
        (
            "UPDATE person_index SET name = 'Eve'",
            "values-are-overwritten",
        ),
        ("DELETE FROM who", "values-are-overwritten"),
        ("UPDATE who SET private = 1", "values-are-overwritten"),
        ("DELETE FROM choice_words", "values-are-overwritten"),
        (
            "UPDATE choice_words SET words = 'Eve'",
            "values-are-overwritten",
        ),
        (
            "UPDATE staff SET name = 'Eve', seq = {seq}",
            "staff-are-kept",
        ),
    ];
    for (sql, expected) in attempts {
        assert_eq!(raw(&mut house, sql), expected, "{sql}");
    }
}

#[test]
fn a_change_needs_an_entry_of_its_own_transaction() {
    let mut house = House::new();
    let showing = house.show(Layer::Section, Some("identity"));
    house
        .answer("id.name", &value("Ada"), showing, None)
        .unwrap();
    for table in ["staff", "setting", "interview", "showing", "answer"] {
        let sql = format!("UPDATE {table} SET seq = 0");
        let got = raw(&mut house, &sql);
        assert!(
            matches!(
                got.as_str(),
                "change-needs-entry" | "showings-never-change" | "allowed"
            ),
            "{table}: {got}"
        );
        if got == "allowed" {
            let rows: i64 = house
                .vault()
                .conn
                .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                    row.get(0)
                })
                .unwrap();
            assert_eq!(rows, 0, "{table} took a change without an entry");
        }
    }
    // No entry at all.
    let result = house.vault().write(|tx| {
        tx.conn
            .execute("INSERT INTO visited SELECT id, 'g' FROM interview", [])?;
        Ok(())
    });
    assert_eq!(rule(result), "change-needs-entry");
    // An entry that is not there, and one of an earlier transaction.
    for seq in [0, 500] {
        assert_eq!(
            rule(
                house
                    .vault()
                    .write(|tx| tx.setting_set(seq, "a", "b", None))
            ),
            "change-needs-entry"
        );
    }
    assert_eq!(
        raw(
            &mut house,
            "INSERT INTO setting VALUES ('a', 'b', NULL, 4000)"
        ),
        "loose-reference"
    );
    // Bookmarks need none.
    let interview = house.interview;
    house
        .vault()
        .write(|tx| tx.place_set(interview, &tell_first_intake::Place::Check))
        .unwrap();
    house
        .vault()
        .write(|tx| tx.visited_set(interview, "identity"))
        .unwrap();
}

#[test]
fn a_closed_interview_takes_no_answers() {
    let mut house = House::new();
    let showing = house.show(Layer::Section, Some("identity"));
    let (interview, person) = (house.interview, house.person);
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(
                at(3000),
                None,
                None,
                Act::InterviewCompleted { interview, person },
            )?;
            tx.status_set(seq, interview, tell_first_intake::Status::Complete)
        })
        .unwrap();
    assert_eq!(
        rule(house.answer("id.name", &value("Ada"), showing, None)),
        "interview-closed"
    );
    assert_eq!(
        raw(
            &mut house,
            "UPDATE interview SET status = 'open', seq = {seq}"
        ),
        "interview-closed"
    );
}

#[test]
fn the_last_administrator_stays() {
    let mut house = House::new();
    let result = house.vault().write(|tx| {
        let seq = tx.append(
            at(3000),
            None,
            None,
            Act::StaffRemoved { member: staff_id() },
        )?;
        tx.staff_remove(seq, staff_id(), at(3000))
    });
    assert!(matches!(result, Err(VaultError::LastAdministrator)));
    let nobody = StaffId::from_uuid(Uuid::from_u128(77));
    let result = house.vault().write(|tx| {
        let seq = tx.append(at(3000), None, None, Act::StaffRemoved { member: nobody })?;
        tx.staff_remove(seq, nobody, at(3000))
    });
    assert!(matches!(result, Err(VaultError::NotFound { .. })));
}

#[test]
fn a_refused_write_stores_nothing() {
    let mut house = House::new();
    let before = house.vault().entry_count().unwrap();
    let nowhere = ShowingId::from_uuid(Uuid::from_u128(99));
    house
        .answer("id.name", &value("Ada"), nowhere, None)
        .unwrap_err();
    assert_eq!(house.vault().entry_count().unwrap(), before);
    assert!(
        house
            .vault()
            .check_all(|_| ())
            .unwrap()
            .findings()
            .is_empty()
    );
}

#[test]
fn a_yes_ends_with_a_choice_and_never_by_being_forgotten() {
    let mut house = House::new();
    let showing = house.show(Layer::Section, Some("health"));
    let yes = house
        .choose("health_need", ChoiceState::Given, showing, &[])
        .unwrap();
    house
        .answer("health.need", &value("x"), showing, Some(yes))
        .unwrap();
    for (sql, expected) in [
        ("DELETE FROM live_choice", "live-is-a-yes"),
        ("DELETE FROM answer_rest", "value-without-consent"),
        (
            "DELETE FROM answer_rest; DELETE FROM live_choice",
            "value-without-consent",
        ),
        (
            "UPDATE answer_rest SET card = 'opt_prison'",
            "value-without-consent",
        ),
    ] {
        assert_eq!(raw(&mut house, sql), expected, "{sql}");
    }
    house
        .choose(
            "health_need",
            ChoiceState::Withdrawn,
            showing,
            &[("health.need", 0)],
        )
        .unwrap();
    let old = "INSERT INTO live_choice SELECT person, card, id FROM choice WHERE state = 'given'";
    assert_eq!(raw(&mut house, old), "live-is-a-yes", "the yes of before");
}

#[test]
fn a_value_names_the_live_yes_of_its_own_card() {
    let mut house = House::new();
    let identity = house.show(Layer::Section, Some("identity"));
    let health = house.show(Layer::Section, Some("health"));
    let need = house
        .choose("health_need", ChoiceState::Given, health, &[])
        .unwrap();
    let prison = house
        .choose("opt_prison", ChoiceState::Given, health, &[])
        .unwrap();
    let mut put = |field: &str, answer: &Answer, showing, choice: Option<ChoiceId>| {
        rule(house.answer(field, answer, showing, choice))
    };
    let home = codes(&["prison"]);
    for choice in [None, Some(prison)] {
        let got = put("health.need", &value("x"), health, choice);
        assert_eq!(got, "no-route-no-value");
    }
    for choice in [None, Some(need)] {
        let got = put("now.home", &home, identity, choice);
        assert_eq!(got, "no-route-no-value");
    }
    assert_eq!(
        put("id.name", &value("Ada"), identity, Some(need)),
        "no-route-no-value",
        "rests on no card"
    );
    assert_eq!(
        put("health.need", &value("x"), health, Some(need)),
        "allowed"
    );
    assert_eq!(
        put("health.need", &value("y"), health, Some(need)),
        "allowed"
    );
    assert_eq!(
        put("health.need", &value("z"), health, Some(prison)),
        "no-route-no-value",
        "a change neither"
    );
    assert_eq!(put("now.home", &home, identity, Some(prison)), "allowed");
    assert_eq!(
        put("now.home", &codes(&["flat"]), identity, None),
        "allowed"
    );
    // A yes of before is not the one that stands.
    house
        .choose("opt_prison", ChoiceState::Withdrawn, health, &[])
        .unwrap();
    house
        .choose("opt_prison", ChoiceState::Given, health, &[])
        .unwrap();
    assert_eq!(
        rule(house.answer("now.home", &home, identity, Some(prison))),
        "no-route-no-value"
    );
}

#[test]
fn words_read_aloud_are_told_once_they_were_read_to_their_end() {
    let mut house = House::new();
    let showing = house.show(Layer::Section, Some("health"));
    let aloud = |house: &mut House| {
        // The house shows on a screen: make this one be read out.
        let conn = &house.vault().conn;
        conn.execute_batch(
            "DROP TRIGGER showing_update; DROP TRIGGER showing_update_entry; UPDATE showing SET how = 'aloud'",
        )
        .unwrap();
    };
    let interview = house.interview;
    let open = house.vault().open_showings(interview).unwrap();
    assert_eq!(open, [showing]);
    aloud(&mut house);
    assert_eq!(house.vault().open_showings(interview).unwrap(), []);
    assert_eq!(
        rule(house.answer("health.need", &Answer::Declined, showing, None)),
        "told-before-asked"
    );
    assert_eq!(
        rule(house.choose("health_need", ChoiceState::Requested, showing, &[])),
        "allowed",
        "that the card was put up is so"
    );
    assert_eq!(
        rule(house.choose("health_need", ChoiceState::Given, showing, &[])),
        "choice-needs-showing"
    );
    let person = house.person;
    house
        .vault()
        .write(|tx| {
            let act = Act::ShowingEnded {
                showing,
                interview,
                person,
                in_view_ms: 9,
                hurried: None,
            };
            let seq = tx.append(at(1500), None, None, act)?;
            tx.showing_end(seq, showing, at(1500), 9, None)
        })
        .unwrap();
    assert_eq!(
        rule(house.answer("health.need", &Answer::Declined, showing, None)),
        "allowed"
    );
    assert_eq!(
        rule(house.choose("health_need", ChoiceState::Given, showing, &[])),
        "allowed"
    );
}

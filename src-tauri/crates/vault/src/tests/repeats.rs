//! Rows of repeats and groups passed over: what went stays gone, and a refusal has no rows.

use tell_first_evidence::Act;
use tell_first_intake::{Answer, Layer};

use super::house::{House, at, put, value};
use super::rules::{raw, rule};

#[test]
fn a_group_passed_over_and_a_row_that_went_stay_so() {
    let mut house = House::new();
    let (interview, person) = (house.interview, house.person);
    house
        .vault()
        .write(|tx| {
            let act = Act::GroupSkipped {
                interview,
                person,
                group: "identity".to_owned(),
            };
            let seq = tx.append(at(1), None, None, act)?;
            tx.group_skip(seq, interview, "identity")?;
            tx.row_add(seq, interview, "rep", 1)?;
            tx.row_remove(seq, interview, "rep", 1)
        })
        .unwrap();
    for (sql, expected) in [
        ("DELETE FROM skipped", "change-needs-entry"),
        (
            "UPDATE repeat_row SET removed = 0, seq = {seq}",
            "rows-are-kept",
        ),
        ("DELETE FROM repeat_row", "rows-are-kept"),
    ] {
        assert_eq!(raw(&mut house, sql), expected, "{sql}");
    }
    let showing = house.show(Layer::Section, Some("identity"));
    let result = house.vault().write(|tx| {
        put(
            tx,
            person,
            interview,
            "id.name",
            &value("Ada"),
            showing,
            None,
        )?;
        let seq = tx.append(
            at(2),
            None,
            None,
            Act::InterviewResumed { interview, person },
        )?;
        tx.group_unskip(seq, interview, "identity")
    });
    assert_eq!(rule(result), "allowed");
}

#[test]
fn who_would_rather_not_say_has_no_rows() {
    let mut house = House::new();
    let (interview, person) = (house.interview, house.person);
    let showing = house.show(Layer::Section, Some("identity"));
    let row = |house: &mut House, number: u32| {
        rule(house.vault().write(|tx| {
            let act = Act::RowAdded {
                interview,
                person,
                field: "id.name".to_owned(),
                row: number,
            };
            let seq = tx.append(at(1), None, None, act)?;
            tx.row_add(seq, interview, "id.name", number)
        }))
    };
    assert_eq!(row(&mut house, 1), "allowed");
    assert_eq!(
        rule(house.answer("id.name", &Answer::Declined, showing, None)),
        "said-and-declined"
    );
    let gone = house.vault().write(|tx| {
        let act = Act::RowRemoved {
            interview,
            person,
            field: "id.name".to_owned(),
            row: 1,
        };
        let seq = tx.append(at(1), None, None, act)?;
        tx.row_remove(seq, interview, "id.name", 1)
    });
    assert_eq!(rule(gone), "allowed");
    assert_eq!(
        rule(house.answer("id.name", &Answer::Declined, showing, None)),
        "allowed"
    );
    assert_eq!(row(&mut house, 2), "said-and-declined");
}

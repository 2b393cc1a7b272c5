//! People are found by what staff type, and are gone from the index when their name is.

use tell_first_evidence::{Act, PersonId};
use tell_first_intake::{sound_keys, tokens};
use uuid::Uuid;

use super::house::{House, at, day};
use crate::*;

fn index(name: &str, born: &str, postcode: &str) -> PersonIndex {
    PersonIndex {
        name: name.to_owned(),
        known_as: None,
        tokens: tokens(name),
        sounds: sound_keys(name),
        born_on: Some(day(born)),
        postcode: Some(postcode.to_owned()),
    }
}

fn put(house: &mut House, n: u128, index: &PersonIndex) -> PersonId {
    let person = PersonId::from_uuid(Uuid::from_u128(n));
    if house.vault().person(person).is_err() {
        house.add_person(person, &format!("P-{n}"));
    }
    house
        .vault()
        .write(|tx| {
            let seq = tx.append(at(1), None, None, Act::PersonOpened { person })?;
            tx.person_index_put(seq, person, index)
        })
        .unwrap();
    person
}

fn by_name(house: &mut House, typed: &str) -> Vec<String> {
    let search = Search {
        name: typed.to_owned(),
        tokens: tokens(typed),
        sounds: sound_keys(typed),
        limit: 10,
        ..Search::default()
    };
    house
        .vault()
        .find(&search)
        .unwrap()
        .into_iter()
        .map(|found| found.name)
        .collect()
}

#[test]
fn found_by_beginnings_sound_birth_postcode_and_reference() {
    let mut house = House::new();
    let ada = put(
        &mut house,
        101,
        &index("Ada Lovelace", "1985-12-10", "SE1 9GF"),
    );
    put(
        &mut house,
        102,
        &index("Katherine Smythe", "1985-12-10", "N1 1AA"),
    );
    put(&mut house, 103, &index("Zoë Adams", "1990-01-02", "N1 1AA"));
    assert_eq!(by_name(&mut house, "lov ada"), ["Ada Lovelace"]);
    assert_eq!(by_name(&mut house, "zoe"), ["Zoë Adams"]);
    assert_eq!(by_name(&mut house, "Smith")[0], "Katherine Smythe");
    let search = Search {
        name: "catherine".to_owned(),
        born_on: Some(day("1985-12-10")),
        limit: 5,
        ..Search::default()
    };
    let found = house.vault().find(&search).unwrap();
    assert_eq!(
        (found.len(), found[0].name.as_str()),
        (2, "Katherine Smythe")
    );
    let search = Search {
        postcode: Some("N1 1AA".to_owned()),
        limit: 5,
        ..Search::default()
    };
    assert_eq!(house.vault().find(&search).unwrap().len(), 2);
    let search = Search {
        reference: Some("P-101".to_owned()),
        limit: 5,
        ..Search::default()
    };
    assert_eq!(house.vault().find(&search).unwrap()[0].person, ada);
    // A new name takes the old one's place; no name leaves nothing.
    put(&mut house, 101, &index("Ada King", "1985-12-10", "SE1 9GF"));
    assert_eq!(by_name(&mut house, "lovelace"), Vec::<String>::new());
    assert_eq!(by_name(&mut house, "king"), ["Ada King"]);
    put(&mut house, 101, &PersonIndex::default());
    assert_eq!(by_name(&mut house, "king"), Vec::<String>::new());
    assert_eq!(house.vault().person(ada).unwrap().name, None);
}

#[test]
fn every_search_walks_an_index() {
    let mut house = House::new();
    put(
        &mut house,
        101,
        &index("Ada Lovelace", "1985-12-10", "SE1 9GF"),
    );
    let plans = [
        "SELECT row FROM person_name WHERE token >= 'a' AND token < 'b' LIMIT 5",
        "SELECT row FROM person_sound WHERE sound = 'AT' LIMIT 5",
        "SELECT person FROM person_index WHERE born_on = '1985-12-10' LIMIT 5",
        "SELECT person FROM person_index WHERE postcode = 'X' LIMIT 5",
        "SELECT id FROM interview WHERE status IN ('open', 'paused') ORDER BY started_ms DESC LIMIT 5",
    ];
    for sql in plans {
        let conn = &house.vault().conn;
        let mut query = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let plan: Vec<String> = query
            .query_map([], |row| row.get("detail"))
            .unwrap()
            .map(|line| line.unwrap())
            .collect();
        let scans = |line: &String| line.starts_with("SCAN") && !line.contains("INDEX");
        assert!(!plan.iter().any(scans), "{sql}: {plan:?}");
    }
}

#[test]
fn among_very_many_of_one_name_the_postcode_finds_theirs() {
    let mut house = House::new();
    for n in 0..60 {
        put(
            &mut house,
            200 + n,
            &index("John Smith", "1970-01-01", "ZZ99 1AA"),
        );
    }
    let theirs = put(
        &mut house,
        300,
        &index("Zoe Smyth", "1980-01-01", "ZZ99 3AA"),
    );
    put(
        &mut house,
        301,
        &index("Ben Okoro", "1980-01-01", "ZZ99 3AA"),
    );
    for typed in ["Smith", "smyth", "zo"] {
        let search = Search {
            name: typed.to_owned(),
            tokens: tokens(typed),
            sounds: sound_keys(typed),
            postcode: Some("ZZ99 3AA".to_owned()),
            limit: 21,
            ..Search::default()
        };
        let found = house.vault().find(&search).unwrap();
        assert_eq!(found[0].person, theirs, "{typed}");
        assert!(
            found.iter().all(|one| one.name != "Ben Okoro"),
            "{typed}: a neighbour of another name"
        );
    }
}

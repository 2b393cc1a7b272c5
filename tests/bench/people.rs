//! Finding one person among a million.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use tell_first_evidence::{Act, Moment, PersonId, Salt, StaffId, VaultId, World};
use tell_first_intake::{sound_keys, tokens};
use tell_first_tests::window::Window;
use tell_first_vault::{
    Founding, NewSlot, NewStaff, PersonIndex, Search, SlotCost, SlotName, Vault, VaultKey,
};
use uuid::Uuid;

use crate::bare;
use crate::timing::{Figure, Goal, milliseconds, quantile};

const PASSPHRASE: &str = "a passphrase for measuring";
const SIGN_IN: &str = "measure";
const KEY: [u8; 32] = [5; 32];
const QUESTIONS: u32 = 200;

const GIVEN: &[&str] = &[
    "Amina",
    "Piotr",
    "Siobhan",
    "Mohammed",
    "Grace",
    "Wei",
    "Oluwaseun",
    "Agnieszka",
    "Rhys",
    "Fatima",
    "John",
    "Mary",
    "Priya",
    "Ahmed",
    "Zofia",
    "Kwame",
    "Elena",
    "Tomasz",
    "Chloe",
    "Yusuf",
    "Ngozi",
    "Dafydd",
    "Ioana",
    "Sanjay",
    "Leila",
    "Marek",
];
const ROOTS: &[&str] = &[
    "Okaf", "Nowak", "Smith", "Williams", "Hussain", "Kowal", "Patel", "Johns", "Mbek", "Evans",
    "Singh", "Ahmad", "Ivan", "Chaud", "Murph", "Adey", "Khan", "Popesc", "Garci", "Wright",
    "Thomp", "Begum", "Oliv", "Taylor", "Jones", "Bosch", "Lind", "Haddad",
];
const ENDS: &[&str] = &[
    "or", "", "son", "ski", "ska", "ez", "ov", "ova", "u", "mi", "ry", "ton", "ley", "man", "ari",
    "ey",
];

fn how_many() -> u32 {
    std::env::var("TELL_FIRST_BENCH_PEOPLE")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(1_000_000)
}

/// A vault with one member, who is an officer too.
pub(crate) fn found(dir: &Path, key: [u8; 32]) -> Vault {
    let vault = VaultId::from_uuid(Uuid::from_u128(77));
    let salt = Salt::from_bytes([1; 32]);
    let founding = Founding {
        vault,
        world: World::Live,
        key: VaultKey::from_bytes(key),
        desk_seed: [2; 32],
        at: Moment {
            wall_ms: 0,
            elapsed_ms: 0,
        },
        staff: NewStaff {
            member: StaffId::from_uuid(Uuid::from_u128(78)),
            name: "Measure",
            salt: &salt,
            slot: &SlotName::code(vault, SIGN_IN),
            roles: "officer,administrator",
            at: Moment {
                wall_ms: 0,
                elapsed_ms: 0,
            },
        },
        slots: vec![NewSlot {
            name: SlotName::Member(SIGN_IN.to_owned()),
            passphrase: PASSPHRASE,
        }],
        cost: SlotCost::Fixed(10),
    };
    Vault::create(dir, founding).expect("a vault")
}

/// A made-up person; the same number always gives the same one.
fn person(n: u32) -> (String, NaiveDate) {
    let mixed = n.wrapping_mul(2_654_435_761);
    let pick = |list: &[&'static str], by: u32| list[(mixed / by) as usize % list.len()];
    let name = format!("{} {}{}", pick(GIVEN, 1), pick(ROOTS, 31), pick(ENDS, 977));
    let born = NaiveDate::from_ymd_opt(1935, 1, 1).expect("a day")
        + chrono::Days::new(u64::from(mixed % 25_000));
    (name, born)
}

fn fill(vault: &mut Vault, people: u32) {
    for batch in 0..people.div_ceil(20_000) {
        let from = batch * 20_000;
        vault
            .write(|tx| {
                for n in from..(from + 20_000).min(people) {
                    let id = PersonId::from_uuid(Uuid::from_u128(1_000_000_000 + u128::from(n)));
                    let at = Moment {
                        wall_ms: i64::from(n),
                        elapsed_ms: u64::from(n),
                    };
                    let (name, born) = person(n);
                    let seq = tx.append(at, None, None, Act::PersonAdded { person: id })?;
                    tx.person_add(seq, id, &format!("R{n:07}"), at)?;
                    let index = PersonIndex {
                        tokens: tokens(&name),
                        sounds: sound_keys(&name),
                        name,
                        known_as: None,
                        born_on: Some(born),
                        postcode: Some(format!("HP{} {}AB", n % 30, n % 10)),
                    };
                    tx.person_index_put(seq, id, &index)?;
                }
                Ok(())
            })
            .expect("people");
    }
}

pub(crate) async fn measure() -> Vec<Figure> {
    let home = tempfile::tempdir().expect("a folder");
    let dir = home.path().join("live");
    std::fs::create_dir_all(&dir).expect("a folder");
    let people = how_many();
    let mut vault = found(&dir, KEY);
    fill(&mut vault, people);
    let conn = bare::open(&dir.join("vault.tell"), KEY);
    let mut figures = Vec::new();
    figures.extend(by_prefix(&vault, &conn, people));
    figures.extend(by_misspelt(&vault, &conn, people));
    drop((conn, vault));
    figures.push(in_the_window(home.path(), people).await);
    figures
}

fn by_prefix(vault: &Vault, conn: &Connection, people: u32) -> Option<Figure> {
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    for n in 0..QUESTIONS {
        let (name, _) = person(n * (people / QUESTIONS).max(1));
        let surname = tokens(&name).pop()?;
        let start: String = surname.chars().take(4).collect();
        let search = Search {
            name: start.clone(),
            tokens: vec![start.clone()],
            limit: 20,
            ..Search::default()
        };
        ours.push(milliseconds(|| vault.find(&search).expect("people")).0);
        bare.push(milliseconds(|| bare_prefix(conn, &start)).0);
    }
    Some(Figure {
        name: "find: surname prefix among a million, median",
        ours: quantile(&mut ours, 0.5),
        bare: quantile(&mut bare, 0.5),
        unit: "ms",
        goal: Goal::AtMost(3.0),
    })
}

/// The same facts of the same number of people, by the best index.
fn bare_prefix(conn: &Connection, start: &str) -> usize {
    let mut query = conn
        .prepare_cached(
            "SELECT p.id, p.reference, x.name, x.born_on, x.postcode FROM person_index x JOIN person p ON p.id = x.person
             WHERE x.id IN (SELECT row FROM person_name WHERE token >= ?1 AND token < ?2 LIMIT 20)",
        )
        .expect("a query");
    let rows = query
        .query_map(params![start, format!("{start}{{")], |row| {
            Ok((
                row.get::<_, Vec<u8>>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, Option<String>>(3)?,
            ))
        })
        .expect("rows");
    rows.flatten().count()
}

fn by_misspelt(vault: &Vault, conn: &Connection, people: u32) -> Option<Figure> {
    let (mut ours, mut bare, mut right) = (Vec::new(), Vec::new(), 0);
    for n in 0..QUESTIONS {
        let who = n * (people / QUESTIONS).max(1);
        let (name, born) = person(who);
        let typed = misspelt(&name);
        let search = Search {
            tokens: tokens(&typed),
            sounds: sound_keys(&typed),
            name: typed,
            born_on: Some(born),
            limit: 20,
            ..Search::default()
        };
        let (ms, found) = milliseconds(|| vault.find(&search).expect("people"));
        ours.push(ms);
        right += u32::from(found.first().is_some_and(|first| first.name == name));
        bare.push(milliseconds(|| bare_birth(conn, born)).0);
    }
    assert!(
        right >= QUESTIONS * 9 / 10,
        "a misspelt name with a date of birth is found: {right} of {QUESTIONS}"
    );
    Some(Figure {
        name: "find: misspelt with date of birth, median",
        ours: quantile(&mut ours, 0.5),
        bare: quantile(&mut bare, 0.5),
        unit: "ms",
        goal: Goal::AtMost(3.0),
    })
}

fn bare_birth(conn: &Connection, born: NaiveDate) -> usize {
    let mut query = conn
        .prepare_cached(
            "SELECT p.id, p.reference, x.name, x.born_on, x.postcode FROM person_index x JOIN person p ON p.id = x.person
             WHERE x.born_on = ?1",
        )
        .expect("a query");
    let rows = query
        .query_map([born.to_string()], |row| {
            Ok((
                row.get::<_, Vec<u8>>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, String>(2)?,
                row.get::<_, Option<String>>(3)?,
            ))
        })
        .expect("rows");
    rows.flatten().count()
}

/// One letter doubled, one dropped: a name heard over a counter.
fn misspelt(name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let late = letters.len() - 2;
    letters.remove(late);
    let twice = letters[1];
    letters.insert(1, twice);
    letters.into_iter().collect()
}

/// From the page's question to its answer, through the real window.
async fn in_the_window(home: &Path, people: u32) -> Figure {
    let window = Window::open(home).await;
    // The gate goes while it is asked: nobody waits for its answer.
    let signs_in = format!(
        "window.__TAURI_INTERNALS__.invoke('sign_in',
           {{ req: {{ signInName: '{SIGN_IN}', passphrase: '{PASSPHRASE}' }} }});"
    );
    window.script(&signs_in).await;
    window.comes("desk.html").await;
    let mut took = Vec::new();
    for n in 0..QUESTIONS {
        let (name, born) = person(n * (people / QUESTIONS).max(1));
        let text = if n % 2 == 0 {
            name.chars().take(9).collect()
        } else {
            format!("{} {}", misspelt(&name), born.format("%d/%m/%Y"))
        };
        let ms = window
            .script_async(
                "const done = arguments[arguments.length - 1]; const from = performance.now();
                 window.__TAURI_INTERNALS__.invoke('person_find', { req: { text: arguments[0] } })
                   .then(() => done(performance.now() - from), (why) => done(JSON.stringify(why)));",
                vec![text.into()],
            )
            .await;
        took.push(
            ms.as_f64()
                .unwrap_or_else(|| panic!("a search failed: {ms}")),
        );
    }
    window.close().await;
    Figure {
        name: "find: with IPC, p95, against 50 ms",
        ours: quantile(&mut took, 0.95),
        bare: 50.0,
        unit: "ms",
        goal: Goal::AtMost(1.0),
    }
}

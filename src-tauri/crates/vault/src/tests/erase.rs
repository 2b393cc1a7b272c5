//! A value taken back is nowhere: not in the file, its journal, or any page once decrypted.

use std::fs;
use std::path::Path;

use aes::Aes256;
use aes::cipher::{BlockDecrypt, KeyInit};
use tell_first_evidence::{Act, PersonId, Salt, commit};
use tell_first_intake::{Answer, Channel, ChoiceState, Layer, Present, Who};
use uuid::Uuid;

use super::house::{House, KEY, at, erased, founded, staff_id, value};
use crate::{PersonIndex, VaultError, who_text};

const PAGE: usize = 4096;
/// Initialisation vector (16) and SHA-512 code (64) at the end of each page.
const RESERVE: usize = 80;

/// Decrypts a page as SQLCipher 4 wrote it: AES-256-CBC, the vector at the start of the reserve.
fn page(bytes: &[u8], first: bool) -> Vec<u8> {
    let cipher = Aes256::new(&KEY.into());
    let (body, reserve) = bytes.split_at(PAGE - RESERVE);
    let mut before = reserve[..16].to_vec();
    let mut plain = Vec::new();
    for block in body[if first { 16 } else { 0 }..].chunks_exact(16) {
        let mut out = aes::Block::clone_from_slice(block);
        cipher.decrypt_block(&mut out);
        plain.extend(out.iter().zip(&before).map(|(a, b)| a ^ b));
        before = block.to_vec();
    }
    plain
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    bytes
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

/// How many files and decrypted pages hold the text.
pub(super) fn traces(dir: &Path, needle: &str) -> usize {
    let mut found = 0;
    for entry in fs::read_dir(dir)
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_file())
    {
        let bytes = fs::read(entry.path()).unwrap();
        found += usize::from(holds(&bytes, needle));
        let name = entry.file_name().into_string().unwrap();
        if name == "vault.tell" {
            found += bytes
                .chunks_exact(PAGE)
                .enumerate()
                .filter(|(n, raw)| holds(&page(raw, *n == 0), needle))
                .count();
        }
        if name == "vault.tell-wal" && !bytes.is_empty() {
            let frames = bytes[32..].chunks_exact(PAGE + 24);
            found += frames
                .filter(|frame| holds(&page(&frame[24..], false), needle))
                .count();
            found += bytes[32..]
                .chunks_exact(PAGE + 24)
                .filter(|frame| holds(&page(&frame[24..], true), needle))
                .count();
        }
    }
    found
}

#[test]
fn a_withdrawn_value_is_nowhere() {
    let mut house = House::new();
    let dir = house.dir();
    let showing = house.show(Layer::Full, None);
    let yes = house
        .choose("health_need", ChoiceState::Given, showing, &[])
        .unwrap();
    let planted = "planted-value-of-forty-bytes-0123456789";
    house
        .answer("health.need", &value(planted), showing, Some(yes))
        .unwrap();
    assert!(
        traces(&dir, planted) > 0,
        "the scanner must see a value that is there"
    );
    house.vault().scrub().unwrap();
    assert!(traces(&dir, planted) > 0, "and in the file itself");
    house
        .choose(
            "health_need",
            ChoiceState::Withdrawn,
            showing,
            &[("health.need", 0)],
        )
        .unwrap();
    assert_eq!(traces(&dir, planted), 0);
    assert_eq!(house.vault().check_all(|_| ()).unwrap().findings(), []);
}

#[test]
fn a_replaced_value_is_nowhere() {
    let mut house = House::new();
    let dir = house.dir();
    let showing = house.show(Layer::Full, None);
    for (n, next) in [value("another"), Answer::Declined].into_iter().enumerate() {
        let planted = format!("planted-value-number-{n}-of-forty-bytes");
        house
            .answer("id.name", &value(&planted), showing, None)
            .unwrap();
        house.vault().scrub().unwrap();
        house.answer("id.name", &next, showing, None).unwrap();
        assert_eq!(traces(&dir, &planted), 0, "{n}");
    }
}

/// Pages that split, merge and are packed anew leave nothing behind either.
#[test]
fn many_values_among_many_leave_nothing() {
    let mut house = House::new();
    let dir = house.dir();
    let mut held = Vec::new();
    for n in 0..80_usize {
        house.interview = house.start(house.person);
        let showing = house.show(Layer::Full, None);
        let planted = format!("planted-{n:04}-{}", "x".repeat((n * 131) % 700));
        house
            .answer("id.name", &value(&planted), showing, None)
            .unwrap();
        held.push((house.interview, format!("planted-{n:04}-")));
        // Some change to longer ones, so that pages are packed anew.
        if n % 5 == 0 {
            house
                .answer(
                    "id.name",
                    &value(&format!("planted-{n:04}-{}", "y".repeat(900))),
                    showing,
                    None,
                )
                .unwrap();
        }
    }
    let person = house.person;
    for (n, (interview, planted)) in held.iter().enumerate().filter(|(n, _)| n % 3 != 0) {
        house
            .vault()
            .write(|tx| {
                let seq = tx.append(
                    at(9000),
                    None,
                    None,
                    erased(*interview, person, "id.name", 0),
                )?;
                tx.answer_erase(seq, *interview, "id.name", 0, "withdrawn", at(9000))
            })
            .unwrap();
        if n % 10 == 1 {
            assert_eq!(traces(&dir, planted), 0, "{n}");
        }
    }
    for (n, (_, planted)) in held.iter().enumerate() {
        assert_eq!(traces(&dir, planted) > 0, n % 3 == 0, "{n}");
    }
}

/// "Yes, I was in prison" says the answer as well as the answer does.
#[test]
fn the_words_of_a_yes_go_with_it() {
    let mut house = House::new();
    let dir = house.dir();
    let showing = house.show(Layer::Full, None);
    let planted = "yes, planted words of a yes 0123456789";
    house
        .say(
            "opt_prison",
            ChoiceState::Given,
            showing,
            &[],
            Some(planted),
        )
        .unwrap();
    house.vault().scrub().unwrap();
    assert!(traces(&dir, planted) > 0, "a control");
    let person = house.person;
    let words = |house: &mut House| house.vault().choices_of(person).unwrap()[0].words.clone();
    assert_eq!(words(&mut house).as_deref(), Some(planted));
    house
        .choose("opt_prison", ChoiceState::Withdrawn, showing, &[])
        .unwrap();
    assert_eq!(traces(&dir, planted), 0);
    assert_eq!(words(&mut house), None);
    assert_eq!(house.vault().check_all(|_| ()).unwrap().findings(), []);
}

#[test]
fn only_a_yes_has_words() {
    let mut house = House::new();
    let showing = house.show(Layer::Full, None);
    for state in [ChoiceState::Refused, ChoiceState::Deferred] {
        let said = house.say("opt_prison", state, showing, &[], Some("no, because"));
        let rule = "words-are-of-a-yes";
        assert!(matches!(said, Err(VaultError::Refused { rule: found }) if found == rule));
    }
}

fn named(n: usize, word: &str) -> PersonIndex {
    let letters = |n: usize| -> String {
        [n / 676, n / 26, n]
            .iter()
            .map(|n| char::from(b'a' + u8::try_from(n % 26).unwrap()))
            .collect()
    };
    let first = format!("{}{word}", letters(n * 7919));
    PersonIndex {
        name: first.clone(),
        known_as: n.is_multiple_of(3).then(|| format!("{first} too")),
        sounds: vec![format!("S{}", first.to_uppercase())],
        tokens: vec![first],
        born_on: chrono::NaiveDate::from_ymd_opt(
            1900 + i32::try_from(n % 90).unwrap(),
            1 + u32::try_from(n % 12).unwrap(),
            1,
        ),
        postcode: Some(format!("{word}{n}-{n} 1AA")),
    }
}

/// The same with a name so long, and so unlike the next, that pages are often packed anew.
fn named_at_length(n: usize, word: &str) -> PersonIndex {
    let mut index = named(n, word);
    let mixed = n.wrapping_mul(2_654_435_761) % 100_003;
    let long = format!("{mixed:06}{word}{}", "x".repeat((mixed * 131) % 600));
    index.tokens = vec![long.clone()];
    index.sounds = vec![long];
    index
}

/// What people are found by stands in sorted tables, whose rows move from page to page and may leave copies.
#[test]
fn a_name_and_postcode_that_were_changed_or_declined_are_nowhere() {
    let (folder, mut vault) = founded();
    let dir = folder.path().join("live");
    let person = |n: usize| PersonId::from_uuid(Uuid::from_u128(5000 + n as u128));
    let mut put = |n: usize, word: Option<&str>, new: bool| {
        let index = word.map_or_else(PersonIndex::default, |word| named_at_length(n, word));
        vault
            .write(|tx| {
                let act = if new {
                    Act::PersonAdded { person: person(n) }
                } else {
                    Act::PersonOpened { person: person(n) }
                };
                let seq = tx.append(at(1), None, None, act)?;
                if new {
                    tx.person_add(seq, person(n), &format!("R{n}"), at(1))?;
                }
                tx.person_index_put(seq, person(n), &index)
            })
            .unwrap();
    };
    // They come and go by turns: a page that is cut in two keeps copies of the half that left.
    const PEOPLE: usize = 900;
    for n in 0..PEOPLE {
        put(n, Some("planted"), true);
        if n % 7 == 3 {
            let other = n * 61 % 97 * n / 97;
            put(other, (n % 2 == 0).then_some("replaced"), false);
        }
    }
    let gone: std::collections::BTreeSet<usize> = (0..PEOPLE)
        .filter(|n| n % 7 == 3)
        .map(|n| n * 61 % 97 * n / 97)
        .chain((0..PEOPLE).filter(|n| n % 5 == 1))
        .collect();
    for n in (0..PEOPLE).filter(|n| n % 5 == 1) {
        put(n, None, false);
    }
    let bytes = fs::read(dir.join("vault.tell")).unwrap();
    let pages: Vec<u8> = bytes
        .chunks_exact(PAGE)
        .enumerate()
        .flat_map(|(n, raw)| page(raw, n == 0))
        .collect();
    let pages = String::from_utf8_lossy(&pages);
    for n in 0..PEOPLE {
        let old = named_at_length(n, "planted");
        for word in [&old.tokens[0][..13], &old.name, &old.postcode.unwrap()] {
            assert_eq!(pages.contains(word), !gone.contains(&n), "{n}: {word}");
        }
    }
}

#[test]
fn who_was_said_to_be_here_before_is_nowhere() {
    let mut house = House::new();
    let dir = house.dir();
    let (interview, person) = (house.interview, house.person);
    let salts = [[0xA1; 32], [0xB2; 32]];
    for salt in salts {
        let who = Who {
            present: [Present::Applicant, Present::Interpreter].into(),
            channel: Channel::Phone,
            private: true,
        };
        let salt = Salt::from_bytes(salt);
        let act = Act::WhoRecorded {
            interview,
            person,
            who: commit(&salt, who_text(&who).as_bytes()),
        };
        house
            .vault()
            .write(|tx| {
                let seq = tx.append(at(1), None, Some(staff_id()), act)?;
                tx.who_set(seq, interview, &who, &salt)
            })
            .unwrap();
    }
    house.vault().scrub().unwrap();
    let pages = fs::read(dir.join("vault.tell")).unwrap();
    let seen = |salt: [u8; 32]| {
        pages
            .chunks_exact(PAGE)
            .enumerate()
            .any(|(n, raw)| page(raw, n == 0).windows(32).any(|at| at == salt))
    };
    assert_eq!((seen(salts[0]), seen(salts[1])), (false, true));
}

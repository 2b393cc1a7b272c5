//! A value taken back is nowhere: not in the file, its journal, or any page once decrypted.

use std::fs;
use std::path::Path;

use aes::Aes256;
use aes::cipher::{BlockDecrypt, KeyInit};
use tell_first_intake::{Answer, ChoiceState, Layer};

use super::house::{House, KEY, at, erased, value};

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
fn traces(dir: &Path, needle: &str) -> usize {
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

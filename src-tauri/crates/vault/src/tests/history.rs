//! Keys that follow each other, heads kept outside, and what they say of a vault.

use std::fs;
use std::path::Path;

use rusqlite::config::DbConfig;
use tell_first_evidence::{
    Act, DeskKey, FindingKind, Head, Salt, check_consistency, check_inclusion, commit, leaf_hash,
    open_head,
};

use super::house::{House, at, founded, founding, key, vault_id};
use crate::*;

/// Changes the desk's key.
fn rotate(vault: &mut Vault, seed: u8) {
    vault
        .write(|tx| {
            let act = tx.desk_key_act(&[seed; 32])?;
            let seq = tx.append(at(5000), None, None, act)?;
            tx.desk_key_change(seq, &[seed; 32])
        })
        .unwrap();
}

/// One transaction of one entry.
fn grow(vault: &mut Vault) {
    grow_at(vault, 5000);
}

/// The same at another time: another entry.
fn grow_at(vault: &mut Vault, ms: i64) {
    vault
        .write(|tx| {
            tx.append(at(ms), None, None, Act::SessionOpened {})
                .map(drop)
        })
        .unwrap();
}

fn note(vault: &Vault) -> String {
    vault.head_to_keep().unwrap().unwrap()
}

fn standing(vault: &Vault, note: &str) -> Standing {
    vault.judge(note).unwrap().unwrap().standing
}

/// A copy of a vault's folder as it is now.
fn copied(from: &Path, to: &Path) {
    fs::create_dir_all(to.join("slots")).unwrap();
    for folder in ["", "slots"] {
        for entry in fs::read_dir(from.join(folder)).unwrap().flatten() {
            if entry.path().is_file() {
                fs::copy(entry.path(), to.join(folder).join(entry.file_name())).unwrap();
            }
        }
    }
}

#[test]
fn a_new_key_signs_from_its_own_transaction_and_the_old_one_says_farewell() {
    let mut house = House::new();
    let vault = house.vault();
    let first = vault.verifier();
    let early = vault.newest_head().unwrap().unwrap();
    rotate(vault, 21);
    let farewell = vault.newest_head().unwrap().unwrap();
    let second = vault.verifier();
    assert_ne!(first, second);
    assert!(open_head(&farewell, &first).is_ok() && open_head(&farewell, &second).is_ok());
    grow(vault);
    rotate(vault, 22);
    grow(vault);
    let now = vault.newest_head().unwrap().unwrap();
    assert!(open_head(&now, &vault.verifier()).is_ok());
    assert!(open_head(&now, &first).is_err() && open_head(&now, &second).is_err());
    assert_eq!(vault.verifiers(), [first, second, vault.verifier()]);
    assert!(open_head(&early, &vault.verifier_at(3)).is_ok());
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    assert_eq!(vault.check_signatures(|_| ()).unwrap().1, []);
    assert_eq!(vault.check_recent(100).unwrap(), []);
    // The keys are there again when the file is opened.
    let (dir, verifiers) = (house.dir(), house.vault().verifiers());
    house.vault = None;
    let vault = Vault::open(&dir, &key()).unwrap();
    assert_eq!(vault.verifiers(), verifiers);
    assert_eq!(vault.check_signatures(|_| ()).unwrap().1, []);
}

#[test]
fn a_chain_of_keys_is_proved_from_the_first() {
    let mut house = House::new();
    let vault = house.vault();
    let before = vault.entry_count().unwrap();
    for seed in [21, 22] {
        rotate(vault, seed);
        grow(vault);
    }
    let size = vault.entry_count().unwrap();
    let head = open_head(&vault.newest_head().unwrap().unwrap(), &vault.verifier()).unwrap();
    let chain = vault.key_chain(size).unwrap();
    assert_eq!(
        chain
            .iter()
            .map(|link| link.verifier.clone())
            .collect::<Vec<_>>(),
        vault.verifiers()
    );
    assert_eq!(chain[0].farewell, None);
    for pair in chain.windows(2) {
        let farewell = pair[1].farewell.as_ref().unwrap();
        let over = open_head(&farewell.note, &pair[0].verifier).unwrap();
        assert_eq!(
            open_head(&farewell.note, &pair[1].verifier),
            Ok(over.clone())
        );
        let entry = tell_first_evidence::Entry::from_bytes(&farewell.text).unwrap();
        let act = Act::DeskKeyChanged {
            from: pair[0].verifier.clone(),
            to: pair[1].verifier.clone(),
        };
        assert_eq!((entry.act, entry.seq), (act, farewell.seq));
        let leaf = leaf_hash(&farewell.text);
        assert!(check_inclusion(
            &farewell.path,
            over.size,
            over.root,
            farewell.seq,
            leaf
        ));
        assert!(check_consistency(
            &farewell.consistency,
            size,
            head.root,
            over.size,
            over.root
        ));
    }
    // At the farewell itself nothing lies between; before it there was one key.
    let at_farewell = vault.key_chain(before + 1).unwrap();
    assert_eq!(at_farewell.len(), 2);
    assert_eq!(at_farewell[1].farewell.as_ref().unwrap().consistency, []);
    assert_eq!(vault.key_chain(before).unwrap().len(), 1);
}

#[test]
fn a_key_nobody_said_farewell_to_is_found() {
    let mut house = House::new();
    let vault = house.vault();
    rotate(vault, 21);
    grow(vault);
    let conn = &house.vault().conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    conn.execute_batch("UPDATE desk_key SET seed = zeroblob(32) WHERE ordinal = 2")
        .unwrap();
    let (dir, _) = (house.dir(), house.vault.take());
    let vault = Vault::open(&dir, &key()).unwrap();
    let found = |kind| {
        vault
            .check_all(|_| ())
            .unwrap()
            .findings()
            .iter()
            .any(|finding| finding.kind == kind)
    };
    assert!(found(FindingKind::StateDiffers), "the entry says otherwise");
    assert!(found(FindingKind::HeadNotSigned), "no farewell");
    drop(vault);
    // Keys are only ever added, in order, and each with an entry of its own transaction.
    let mut vault = Vault::open(&dir, &key()).unwrap();
    let twice = vault.write(|tx| {
        let act = tx.desk_key_act(&[31; 32])?;
        let seq = tx.append(at(5000), None, None, act.clone())?;
        tx.desk_key_change(seq, &[31; 32])?;
        let seq = tx.append(at(5000), None, None, act)?;
        tx.desk_key_change(seq, &[32; 32])
    });
    assert!(matches!(twice, Err(VaultError::Refused { .. })));
    let earlier = vault.write(|tx| tx.desk_key_change(2, &[33; 32]));
    assert!(matches!(earlier, Err(VaultError::Refused { rule }) if rule == "change-needs-entry"));
}

#[test]
fn an_older_copy_a_rewritten_one_and_another_vault_each_have_their_verdict() {
    let (folder, mut vault) = founded();
    let live = folder.path().join("live");
    let (old, early) = (folder.path().join("old"), note(&vault));
    drop(vault);
    copied(&live, &old);
    vault = Vault::open(&live, &key()).unwrap();
    rotate(&mut vault, 21);
    grow(&mut vault);
    let late = note(&vault);
    assert_eq!(standing(&vault, &early), Standing::Fits);
    assert_eq!(standing(&vault, &late), Standing::Fits);
    let mut copy = Vault::open(&old, &key()).unwrap();
    // Signed by each key the desk ever had: the copy knows the first of them.
    assert_eq!(standing(&copy, &late), Standing::RolledBack);
    for _ in 0..3 {
        grow(&mut copy);
    }
    assert_eq!(standing(&copy, &late), Standing::Forked);
    let foreign = |vault_id, seed| {
        let key = DeskKey::from_seed(vault_id, [seed; 32]).unwrap();
        let head = Head::new(vault_id, 1, tell_first_evidence::Digest::of(b""));
        key.sign(&head).unwrap()
    };
    let other = tell_first_evidence::VaultId::from_uuid(uuid::Uuid::from_u128(9));
    assert_eq!(
        standing(&vault, &foreign(vault_id(), 66)),
        Standing::Foreign
    );
    let judged = vault.judge(&foreign(other, 9)).unwrap().unwrap();
    assert!(judged.of_another && judged.standing == Standing::Foreign && !judged.known);
    assert_eq!(vault.judge("no head").unwrap(), None);
}

#[test]
fn heads_are_kept_beside_and_never_over_one_that_says_otherwise() {
    let (folder, mut vault) = founded();
    let live = folder.path().join("live");
    let place = beside(&live);
    assert_eq!(kept_heads(&place), Err(PlaceFault::NotThere));
    assert_eq!(vault.keep_head(&place), Ok(vault.entry_count().unwrap()));
    let old = folder.path().join("old");
    drop(vault);
    copied(&live, &old);
    vault = Vault::open(&live, &key()).unwrap();
    grow(&mut vault);
    vault.keep_head(&place).unwrap();
    let held = kept_heads(&place).unwrap();
    assert_eq!(held.len(), 1, "one file, written over");
    assert_eq!(held[0].text, note(&vault));
    assert_eq!(held[0].name, format!("tell-first-{}.head", vault_id()));
    // The copy from before keeps its own head beside the one that shows what it is.
    let mut copy = Vault::open(&old, &key()).unwrap();
    copy.keep_head(&place).unwrap();
    grow_at(&mut copy, 5001);
    grow_at(&mut copy, 5002);
    copy.keep_head(&place).unwrap();
    let after = kept_heads(&place).unwrap();
    assert_eq!(after.len(), 2);
    assert!(after.contains(&held[0]), "the later head is as it was");
    assert!(after.iter().any(|file| file.text == note(&copy)));
    // What is no head is not written over either.
    let file = place.join(&held[0].name);
    fs::write(&file, "something else").unwrap();
    vault.keep_head(&place).unwrap();
    assert_eq!(fs::read_to_string(&file).unwrap(), "something else");
    assert_eq!(kept_heads(&place).unwrap().len(), 3);
    assert_eq!(
        fs::read_dir(&place).unwrap().count(),
        3,
        "nothing unfinished"
    );
}

#[test]
fn a_place_that_is_gone_or_shut_says_so() {
    let (folder, vault) = founded();
    let stick = folder.path().join("stick");
    assert_eq!(vault.keep_head(&stick), Err(PlaceFault::NotThere));
    assert!(!stick.exists(), "a folder made there would be no stick");
    fs::write(&stick, "a file").unwrap();
    assert_eq!(vault.keep_head(&stick), Err(PlaceFault::NotThere));
    fs::remove_file(&stick).unwrap();
    fs::create_dir(&stick).unwrap();
    vault.keep_head(&stick).unwrap();
    let name = stick.join(format!(".tell-first-{}.head.unfinished", vault_id()));
    fs::create_dir(&name).unwrap();
    assert!(
        vault.keep_head(&stick).is_err(),
        "something stands in the way"
    );
    assert_eq!(
        kept_heads(&stick).unwrap().len(),
        1,
        "the head from before is whole"
    );
}

#[test]
fn going_on_is_kept_with_its_reason_and_the_head_is_known_from_then_on() {
    let (folder, mut vault) = founded();
    let late = Head::new(vault_id(), 90, tell_first_evidence::Digest::of(b"later"));
    let said = DeskKey::from_seed(vault_id(), founding().desk_seed)
        .unwrap()
        .sign(&late)
        .unwrap();
    assert!(!vault.judge(&said).unwrap().unwrap().known);
    let salt = Salt::from_bytes([4; 32]);
    let reason = "the disk broke, and the backup of Friday was put back";
    let go_on = |vault: &mut Vault, verdict: &'static str, reason: Option<(&str, &Salt)>| {
        vault.write(|tx| {
            let act = Act::HistoryWentOn {
                verdict: verdict.to_owned(),
                log: Some(late.origin.clone()),
                size: Some(late.size),
                root: Some(late.root),
                reason: reason.map(|(words, salt)| commit(salt, words.as_bytes())),
            };
            let seq = tx.append(at(6000), None, None, act)?;
            let new = NewHistory {
                verdict,
                kept: Some(&late),
                reason,
            };
            tx.history_add(seq, &new)
        })
    };
    assert!(
        go_on(&mut vault, "rolled-back", None).is_err(),
        "a reason is needed"
    );
    go_on(&mut vault, "rolled-back", Some((reason, &salt))).unwrap();
    let judged = vault.judge(&said).unwrap().unwrap();
    assert_eq!(
        (judged.standing, judged.known),
        (Standing::RolledBack, true)
    );
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    for (change, rule) in [
        (
            "UPDATE history SET verdict = 'foreign'",
            "values-are-overwritten",
        ),
        ("DELETE FROM history", "values-are-overwritten"),
        (
            "UPDATE history SET reason = 'another'",
            "values-are-overwritten",
        ),
    ] {
        let error = vault.conn.execute(change, []).unwrap_err();
        assert!(error.to_string().contains(rule), "{change}: {error}");
    }
    vault
        .conn
        .execute(
            "UPDATE history SET reason = substr(hex(zeroblob(octet_length(reason))), 1, octet_length(reason)),
               salt = zeroblob(32), erased = 1",
            [],
        )
        .unwrap();
    assert_eq!(
        vault.check_all(|_| ()).unwrap().findings(),
        [],
        "erased, and still so"
    );
    drop(folder);
}

#[test]
fn a_damaged_tree_is_no_other_history() {
    let mut house = House::new();
    let kept = note(house.vault());
    let conn = &house.vault().conn;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    conn.execute_batch("DELETE FROM node").unwrap();
    assert_eq!(standing(house.vault(), &kept), Standing::Unclear);
    let checking = house.vault().check_all(|_| ()).unwrap();
    assert!(!checking.findings().is_empty(), "the check says it");
}

/// A share that is gone can keep a program waiting for minutes; a pipe that nobody writes to, for ever.
#[cfg(unix)]
#[test]
fn a_place_that_does_not_answer_is_left_after_some_seconds() {
    let (folder, vault) = founded();
    let place = folder.path().join("share");
    fs::create_dir(&place).unwrap();
    let pipe = place.join("tell-first-pipe.head");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    assert_eq!(vault.keep_head(&place), Err(PlaceFault::Silent));
}

//! The built program, from outside: what it prints and how it leaves, over a vault made here.
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use tell_first_evidence::{Act, Digest, Moment, Salt, StaffId, VaultId, World};
use tell_first_vault::{Founding, NewSlot, NewStaff, SlotCost, SlotName, Vault, VaultKey};
use tempfile::TempDir;
use uuid::Uuid;

const KEY: [u8; 32] = [7; 32];
const PASSPHRASE: &str = "a long enough passphrase";
const CODE: &str = "ABCD2345EFGH6789JKMN2345PQRS6789";
const AT: Moment = Moment {
    wall_ms: 1_795_000_000_000,
    elapsed_ms: 0,
};

/// A vault of 40 entries in a folder of its own.
fn made() -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    let vault = VaultId::from_uuid(Uuid::from_u128(1));
    let salt = Salt::from_bytes([9; 32]);
    let staff = NewStaff {
        member: StaffId::from_uuid(Uuid::from_u128(2)),
        name: "Ann",
        salt: &salt,
        slot: &SlotName::code(vault, "ann"),
        roles: "administrator",
        at: AT,
    };
    let slots = vec![
        NewSlot {
            name: SlotName::Member("ann".to_owned()),
            passphrase: PASSPHRASE,
        },
        NewSlot {
            name: SlotName::Recovery,
            passphrase: CODE,
        },
    ];
    let founding = Founding {
        vault,
        world: World::Live,
        key: VaultKey::from_bytes(KEY),
        desk_seed: [8; 32],
        at: AT,
        staff,
        slots,
        cost: SlotCost::Fixed(1),
    };
    let mut vault = Vault::create(dir.path(), founding).expect("a vault");
    while vault.entry_count().expect("a count") < 40 {
        vault
            .write(|tx| {
                let act = Act::SettingChanged {
                    setting: "idle-minutes".to_owned(),
                    value: "7".to_owned(),
                };
                let seq = tx.append(AT, None, None, act)?;
                tx.setting_set(seq, "idle-minutes", "7", None)
            })
            .expect("a write");
    }
    dir
}

/// Runs the program with a passphrase on its input.
fn run(arguments: &[&str], dir: &Path, rest: &[&str], passphrase: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .args(arguments)
        .arg(dir)
        .args(rest)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    // A program that refuses before it reads leaves a closed pipe.
    let _closed = writeln!(child.stdin.take().expect("its input"), "{passphrase}");
    child.wait_with_output().expect("its end")
}

fn check(dir: &Path, passphrase: &str) -> Output {
    run(
        &["vault", "check"],
        dir,
        &["--member", "ann", "--passphrase-fd", "0"],
        passphrase,
    )
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

/// Every file of a folder with the digest of its bytes; the lock and the shared index hold nothing.
fn bytes(dir: &Path) -> Vec<(PathBuf, Digest)> {
    let mut all = Vec::new();
    for folder in [dir.to_owned(), dir.join("slots")] {
        for entry in fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let bytes = if path.is_file() {
                fs::read(&path).expect("a file")
            } else {
                Vec::new()
            };
            if !bytes.is_empty() && path.extension().is_none_or(|end| end != "tell-shm") {
                all.push((path, Digest::of(&bytes)));
            }
        }
    }
    all.sort();
    all
}

/// Changes the vault behind its back, with the key and without its rules.
fn tamper(dir: &Path, sql: &str) {
    let conn = Connection::open(dir.join("vault.tell")).expect("the file");
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "07".repeat(32)))
        .expect("the key");
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .expect("no triggers");
    conn.execute_batch(sql).expect("the change");
}

#[test]
fn a_sound_vault_holds_and_is_not_touched() {
    let dir = made();
    let before = bytes(dir.path());
    let output = check(dir.path(), PASSPHRASE);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(0), "{text}{}", said(&output));
    for wanted in [
        "Vault    00000000-0000-0000-0000-000000000001",
        "World    live",
        "Entries  40",
        "vault.created",
        "setting.changed",
        "Heads    38",
        "  tell-first/00000000-0000-0000-0000-000000000001",
        "All holds.",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing in\n{text}");
    }
    assert!(
        said(&output).contains("Checked 40 of 40 entries."),
        "progress is said"
    );
    assert_eq!(bytes(dir.path()), before, "nothing was written");
}

#[test]
fn an_unfinished_journal_is_read_and_left_as_it_is() {
    let dir = made();
    let conn = Connection::open(dir.path().join("vault.tell")).expect("the file");
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "07".repeat(32)))
        .expect("the key");
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)
        .expect("a crash");
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .expect("no triggers");
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; UPDATE setting SET value = '8'; UPDATE setting SET value = '7'",
    )
    .expect("a change in the journal");
    drop(conn);
    let before = bytes(dir.path());
    assert!(
        before
            .iter()
            .any(|(path, _)| path.ends_with("vault.tell-wal")),
        "the journal holds something"
    );
    assert_eq!(check(dir.path(), PASSPHRASE).status.code(), Some(0));
    assert_eq!(bytes(dir.path()), before, "nothing was written");
}

#[test]
fn json_says_the_same() {
    let dir = made();
    let rest = ["--recovery", "--passphrase-fd", "0", "--json"];
    let output = run(
        &["vault", "check"],
        dir.path(),
        &rest,
        "abcd-2345-efgh-6789-jkmn-2345-pqrs-6789",
    );
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(json.get("holds"), Some(&true.into()));
    assert_eq!(json.get("entries"), Some(&40.into()));
    assert_eq!(json.pointer("/counts/setting.changed"), Some(&37.into()));
    assert_eq!(json.pointer("/findings"), Some(&serde_json::json!([])));
}

#[test]
fn a_changed_entry_is_named() {
    let dir = made();
    tamper(
        dir.path(),
        "UPDATE entry SET bytes = CAST(replace(bytes, 'value 7', 'value 8') AS BLOB) WHERE seq = 23",
    );
    let output = check(dir.path(), PASSPHRASE);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(
        text.contains("entry 23: what is stored is not what was written (leaf-differs)"),
        "{text}"
    );
    assert!(text.contains("Not all holds."));
}

#[test]
fn an_older_head_with_a_broken_signature_is_named() {
    let dir = made();
    // The sixth letter from the end is well inside the signature.
    let sql = "UPDATE head SET note = substr(note, 1, length(note) - 6)
                 || CASE substr(note, -6, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(note, -5) WHERE size = 12";
    tamper(dir.path(), sql);
    let output = check(dir.path(), PASSPHRASE);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(
        text.contains("entry 11: the head over it is not signed by this desk (head-not-signed)"),
        "{text}"
    );
}

/// A page that no part of the log stands on.
#[test]
fn a_damaged_page_beside_the_log_is_found() {
    let dir = made();
    let conn = Connection::open(dir.path().join("vault.tell")).expect("the file");
    conn.execute_batch(&format!("PRAGMA key = \"x'{}'\"", "07".repeat(32)))
        .expect("the key");
    let sql = "SELECT rootpage FROM sqlite_schema WHERE name = 'receipt'";
    let page: u32 = conn.query_row(sql, [], |row| row.get(0)).expect("a page");
    drop(conn);
    let file = dir.path().join("vault.tell");
    let mut bytes = fs::read(&file).expect("the file");
    *bytes
        .get_mut((page as usize - 1) * 4096 + 100)
        .expect("a byte") ^= 1;
    fs::write(&file, bytes).expect("the damage");
    let output = check(dir.path(), PASSPHRASE);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}{}", said(&output));
    assert!(
        text.contains("some of its pages are damaged (file-unsound)"),
        "{text}"
    );
}

#[test]
fn an_entry_comes_with_its_proof() {
    let dir = made();
    let way = ["--member", "Ann", "--passphrase-fd", "0"];
    let output = run(
        &["vault", "entry"],
        dir.path(),
        &["5", way[0], way[1], way[2], way[3]],
        PASSPHRASE,
    );
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(0), "{text}{}", said(&output));
    for wanted in [
        "Entry 5",
        "  seq 5",
        "kind setting.changed",
        "Leaf",
        "Proof",
        "The proof holds.",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing in\n{text}");
    }
    let output = run(
        &["vault", "entry"],
        dir.path(),
        &["40", way[0], way[1], way[2], way[3]],
        PASSPHRASE,
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(
        said(&output).contains("the log has 40"),
        "{}",
        said(&output)
    );
}

#[test]
fn each_refusal_says_what_happened_what_is_safe_and_what_to_do() {
    let dir = made();
    let file = dir.path().join("vault.tell");
    let slot = dir.path().join("slots").join(format!(
        "{}.age",
        SlotName::code(VaultId::from_uuid(Uuid::from_u128(1)), "ann")
    ));
    let (good_file, good_slot) = (
        fs::read(&file).expect("the file"),
        fs::read(&slot).expect("the slot"),
    );
    let refused = |code: &str, passphrase: &str| {
        let before = bytes(dir.path());
        let output = check(dir.path(), passphrase);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(3), "{code}: {text}");
        assert!(text.starts_with(code), "{code}: {text}");
        for part in ["What happened: ", "What is safe:  ", "What to do:    "] {
            assert!(text.contains(part), "{text}");
        }
        assert!(printed(&output).is_empty());
        assert_eq!(bytes(dir.path()), before, "{code}: nothing was written");
    };
    refused("sign_in.wrong_passphrase", "not the passphrase");
    fs::write(&slot, good_slot.get(..60).expect("some bytes")).expect("a cut slot");
    refused("vault.damaged_slot", PASSPHRASE);
    fs::write(&slot, &good_slot).expect("the slot");
    fs::write(&file, good_file.get(..100).expect("some bytes")).expect("a cut file");
    refused("vault.damaged", PASSPHRASE);
    fs::write(&file, &good_file).expect("the file");
    tamper(dir.path(), "PRAGMA user_version = 99");
    refused("vault.newer", PASSPHRASE);
    tamper(dir.path(), "PRAGMA user_version = 1");
    let held = Vault::open(dir.path(), &VaultKey::from_bytes(KEY)).expect("the vault");
    refused("vault.busy", PASSPHRASE);
    drop(held);
    fs::rename(&file, dir.path().join("elsewhere")).expect("a move");
    refused("vault.part_missing", PASSPHRASE);
    fs::remove_file(dir.path().join("vault.id")).expect("gone");
    fs::rename(dir.path().join("slots"), dir.path().join("aside")).expect("a move");
    refused_absent(dir.path());
}

fn refused_absent(dir: &Path) {
    let output = check(dir, PASSPHRASE);
    assert_eq!(output.status.code(), Some(3));
    assert!(said(&output).starts_with("vault.absent"));
}

#[test]
fn what_is_kept_is_checked_against_the_log() {
    let dir = made();
    tamper(dir.path(), "UPDATE setting SET value = '60'");
    let output = check(dir.path(), PASSPHRASE);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    let wanted = "entry 39: what is kept now is not what it says was done (state-differs)";
    assert!(text.contains(wanted), "{text}");
    tamper(
        dir.path(),
        "UPDATE setting SET value = '7'; UPDATE entry SET at_ms = 1 WHERE seq = 20",
    );
    let text = printed(&check(dir.path(), PASSPHRASE));
    let wanted = "entry 20: what it is found by is not what it says (column-differs)";
    assert!(text.contains(wanted), "{text}");
}

#[test]
fn asking_wrongly_is_its_own_end() {
    let dir = made();
    assert_eq!(
        run(&["vault", "look"], dir.path(), &[], "").status.code(),
        Some(2)
    );
    let both = ["--member", "ann", "--recovery", "--passphrase-fd", "0"];
    assert_eq!(
        run(&["vault", "check"], dir.path(), &both, CODE)
            .status
            .code(),
        Some(2)
    );
    let no_name = run(
        &["vault", "check"],
        dir.path(),
        &["--passphrase-fd", "0"],
        PASSPHRASE,
    );
    assert_eq!(no_name.status.code(), Some(2));
    assert!(
        said(&no_name).starts_with("audit.no_passphrase"),
        "{}",
        said(&no_name)
    );
}

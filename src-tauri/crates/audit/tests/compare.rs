//! `vault compare`, from outside: a head that was kept, and vaults that do and do not go on from it.
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tell_first_evidence::{Act, Digest, Moment, Salt, StaffId, VaultId, World, fingerprint};
use tell_first_vault::{
    Founding, NewSlot, NewStaff, SlotCost, SlotName, Vault, VaultKey, beside, kept_heads,
};
use tempfile::TempDir;
use uuid::Uuid;

const PASSPHRASE: &str = "a long enough passphrase";
const AT: Moment = Moment {
    wall_ms: 1_795_000_000_000,
    elapsed_ms: 0,
};

/// A vault of this id and seed, whose entries say these minutes: the rest is the same each time.
fn made(dir: &Path, id: u128, seed: u8, minutes: &[u32]) -> Vault {
    let vault = VaultId::from_uuid(Uuid::from_u128(id));
    let salt = Salt::from_bytes([9; 32]);
    let founding = Founding {
        vault,
        world: World::Live,
        key: VaultKey::from_bytes([7; 32]),
        desk_seed: [seed; 32],
        at: AT,
        staff: NewStaff {
            member: StaffId::from_uuid(Uuid::from_u128(2)),
            name: "Ann",
            salt: &salt,
            slot: &SlotName::code(vault, "ann"),
            roles: "administrator",
            at: AT,
        },
        slots: vec![NewSlot {
            name: SlotName::Member("ann".to_owned()),
            passphrase: PASSPHRASE,
        }],
        cost: SlotCost::Fixed(1),
    };
    let mut vault = Vault::create(dir, founding).expect("a vault");
    minutes.iter().for_each(|minutes| set(&mut vault, *minutes));
    vault
}

fn set(vault: &mut Vault, minutes: u32) {
    let value = minutes.to_string();
    vault
        .write(|tx| {
            let act = Act::SettingChanged {
                setting: "idle-minutes".to_owned(),
                value: value.clone(),
            };
            let seq = tx.append(AT, None, None, act)?;
            tx.setting_set(seq, "idle-minutes", &value, None)
        })
        .expect("a write");
}

/// The program's answer on these witnesses against a vault.
fn compare(witnesses: &[&str], vault: &Path, rest: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .args(["vault", "compare"])
        .args(witnesses)
        .arg("--vault")
        .arg(vault)
        .args(["--member", "ann", "--passphrase-fd", "0"])
        .args(rest)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let _closed = writeln!(child.stdin.take().expect("its input"), "{PASSPHRASE}");
    child.wait_with_output().expect("its end")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

/// A vault of twelve entries that kept its head when it had seven.
struct Stage {
    folder: TempDir,
    head: PathBuf,
    line: String,
}

impl Stage {
    fn dir(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let live = folder.path().join("live");
        let mut vault = made(&live, 1, 8, &[1, 2, 3, 4, 5]);
        vault.keep_head(&beside(&live)).expect("kept");
        let size = vault.entry_count().expect("a count");
        let root = vault
            .tree(|nodes| tell_first_evidence::root(size, nodes))
            .expect("a root");
        let key = fingerprint(&vault.verifier()).expect("a key");
        let receipt = Uuid::from_u128(70);
        let digest = Digest::of(b"what it says");
        let line = format!("TELLFIRST2:{receipt}:{digest}:{size}:{root}:{key}");
        let act = Act::ReceiptMade {
            receipt: tell_first_evidence::ReceiptId::from_uuid(receipt),
            interview: tell_first_evidence::InterviewId::from_uuid(Uuid::from_u128(71)),
            person: tell_first_evidence::PersonId::from_uuid(Uuid::from_u128(72)),
            digest,
            page: digest,
        };
        vault
            .write(|tx| tx.append(AT, None, None, act).map(drop))
            .expect("an entry");
        [6, 7, 8]
            .iter()
            .for_each(|minutes| set(&mut vault, *minutes));
        let kept = kept_heads(&beside(&live)).expect("read");
        let head = folder.path().join("kept.head");
        fs::write(&head, &kept.first().expect("one").text).expect("written");
        Self { folder, head, line }
    }
}

#[test]
fn a_head_and_a_printed_line_belong_to_the_vault_they_are_of() {
    let stage = Stage::new();
    let head = stage.head.to_str().expect("text");
    let output = compare(&[head, &stage.line], &stage.dir("live"), &[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(said(&output).matches("belongs.").count(), 2);
    let upper = stage.line.to_uppercase();
    let output = compare(&[head, &upper], &stage.dir("live"), &["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(json["kind"], "tell-first compare 1");
    assert_eq!(json["files"][0]["verdict"], "belongs");
    assert_eq!(json["files"][0]["size"], 7);
    // Both are as good once the desk has another key.
    let mut vault =
        Vault::open(&stage.dir("live"), &VaultKey::from_bytes([7; 32])).expect("it opens");
    vault
        .write(|tx| {
            let act = tx.desk_key_act(&[6; 32])?;
            let seq = tx.append(AT, None, None, act)?;
            tx.desk_key_change(seq, &[6; 32])
        })
        .expect("a new key");
    drop(vault);
    let output = compare(&[head, &stage.line], &stage.dir("live"), &[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn a_vault_made_anew_with_the_same_id_and_key_is_found_out() {
    let stage = Stage::new();
    let head = stage.head.to_str().expect("text");
    // Another third entry; everything else, and every signature, as whoever holds all keys would make it.
    drop(made(
        &stage.dir("rewritten"),
        1,
        8,
        &[1, 9, 3, 4, 5, 6, 7, 8, 9],
    ));
    let output = compare(&[head], &stage.dir("rewritten"), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(22), "{output:?}");
    let json: serde_json::Value = serde_json::from_str(&said(&output)).expect("JSON");
    assert_eq!(json["files"][0]["verdict"], "rewritten");
    assert_eq!(json["files"][0]["where"], 7);
    // The same beginning, without the receipt: its line tells, the head does not.
    drop(made(&stage.dir("without"), 1, 8, &[1, 2, 3, 4, 5, 6, 7, 8]));
    let output = compare(&[head, &stage.line], &stage.dir("without"), &[]);
    assert_eq!(output.status.code(), Some(22), "{output:?}");
    assert!(said(&output).contains("kept.head: belongs."));
    assert!(said(&output).contains(": rewritten."));
}

#[test]
fn an_older_copy_another_vault_and_what_is_none_of_ours_each_have_their_end() {
    let stage = Stage::new();
    let head = stage.head.to_str().expect("text");
    drop(made(&stage.dir("older"), 1, 8, &[1, 2, 3]));
    drop(made(&stage.dir("then"), 1, 8, &[1, 2, 3, 4, 5]));
    drop(made(&stage.dir("another"), 5, 8, &[1, 2, 3, 4, 5, 6]));
    drop(made(&stage.dir("other-key"), 1, 9, &[1, 2, 3, 4, 5, 6]));
    let ends =
        |witness: &str, vault: &str| compare(&[witness], &stage.dir(vault), &[]).status.code();
    assert_eq!(ends(head, "older"), Some(21));
    assert_eq!(ends(&stage.line, "older"), Some(21));
    assert_eq!(
        ends(&stage.line, "then"),
        Some(21),
        "the receipt came after"
    );
    assert_eq!(ends(head, "then"), Some(0));
    assert_eq!(ends(head, "another"), Some(20));
    assert_eq!(ends(head, "other-key"), Some(20));
    assert_eq!(ends(&stage.line, "other-key"), Some(20));
    let text = stage.dir("text.txt");
    fs::write(&text, "something else").expect("written");
    assert_eq!(ends(text.to_str().expect("text"), "live"), Some(14));
    assert_eq!(ends(&format!("{}x", stage.line), "live"), Some(13));
    assert_eq!(ends("no-such-file", "live"), Some(3));
    // Of several, the worst decides.
    let all = compare(
        &[text.to_str().expect("text"), head],
        &stage.dir("older"),
        &[],
    );
    assert_eq!(all.status.code(), Some(21));
}

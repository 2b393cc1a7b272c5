//! The whole of it: a receipt is made and taken home; the vault is rewritten by somebody who holds every key, so well
//! that nothing inside it shows; the receipt still verifies, and says together with `vault compare` what happened.
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, params};
use tell_first_desk::{Desk, Founding, Outside, Role};
use tell_first_evidence::{
    CloseReason, DeskKey, Entry, Head, Moment, VaultId, Walk, leaf_hash, leaf_index,
};
use tell_first_papers::verify::read;
use tell_first_vault::{Vault, VaultKey, beside, kept_heads};

const PASSPHRASE: &str = "a long enough passphrase";

/// A clock that counts and chance that is written down: one of the draws is the vault's key.
#[derive(Clone)]
struct Counting(Arc<Mutex<Inside>>);

/// Milliseconds, the last byte drawn, and every draw of 32 bytes.
type Inside = (i64, u8, Vec<[u8; 32]>);

impl Outside for Counting {
    fn now(&self) -> Moment {
        let mut inside = self.0.lock().expect("the clock");
        inside.0 += 1000;
        Moment {
            wall_ms: 1_795_000_000_000 + inside.0,
            elapsed_ms: inside.0.unsigned_abs(),
        }
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
    }

    fn random(&self, bytes: &mut [u8]) {
        let mut inside = self.0.lock().expect("chance");
        for (place, byte) in bytes.iter_mut().enumerate() {
            inside.1 = inside.1.wrapping_mul(37).wrapping_add(11);
            *byte = inside
                .1
                .wrapping_add(u8::try_from(place % 251).unwrap_or(0));
        }
        // A counter in front keeps two draws apart.
        let count = inside.2.len();
        if let (Some(first), Ok(count)) = (bytes.first_mut(), u8::try_from(count % 251)) {
            *first ^= count;
        }
        if let Ok(all) = <[u8; 32]>::try_from(&*bytes) {
            inside.2.push(all);
        }
    }

    fn fixed_cost(&self) -> Option<u8> {
        Some(1)
    }
}

fn connect(dir: &Path, key: &[u8; 32]) -> Connection {
    let conn = Connection::open(dir.join("vault.tell")).expect("the file");
    conn.execute_batch("PRAGMA cipher_log_level = NONE")
        .expect("no words of the cipher's own");
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    conn.execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))
        .expect("the key is taken");
    conn
}

/// A desk with one person who was shown the short notice; the copy as files outside, and the vault's key.
fn desk_with_a_copy(dir: &Path, out: &Path) -> (Vec<PathBuf>, [u8; 32]) {
    let outside = Counting(Arc::new(Mutex::new((0, 1, Vec::new()))));
    let founding = Founding {
        name: "Ada Keeper",
        sign_in_name: "ann",
        passphrase: PASSPHRASE,
        roles: &[Role::Officer],
        desk_name: "North desk",
    };
    let (mut desk, view) = Desk::found(dir, &founding, Box::new(outside.clone())).expect("founded");
    desk.recovery_confirm(&view.recovery_code)
        .expect("typed back");
    let step = desk.interview_start(None).expect("an interview");
    let interview = step.interview.id.parse().expect("an id");
    desk.interview_who(interview, &["applicant".to_owned()], "desk", true)
        .expect("who is here");
    desk.notice_put(interview, "short", None, "screen")
        .expect("shown");
    desk.interview_continue(interview, "short").expect("on");
    let copy = desk.copy_make(interview).expect("a copy");
    let receipt = copy.receipt.expect("it was made").parse().expect("an id");
    let saved = desk.copy_save(receipt, false, "").expect("files");
    let files = saved.files.into_iter().map(|file| {
        let path = out.join(file.name);
        fs::write(&path, file.bytes).expect("saved");
        path
    });
    let files = files.collect();
    desk.session_lock(CloseReason::Quit).expect("locked");
    let drawn = outside.0.lock().expect("chance").2.clone();
    let key = drawn.into_iter().find(|key| {
        connect(dir, key)
            .query_row("SELECT count(*) FROM entry", [], |row| row.get::<_, i64>(0))
            .is_ok()
    });
    (files, key.expect("the key was drawn"))
}

/// Puts the showing back by a day, and makes everything that follows from it anew: leaf, tree, and every signed head.
fn back_date(dir: &Path, key: &[u8; 32]) {
    let conn = connect(dir, key);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .expect("no rules");
    let (vault, seed): ([u8; 16], [u8; 32]) = conn
        .query_row(
            "SELECT vault, (SELECT seed FROM desk_key) FROM meta",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .expect("the desk");
    let vault = VaultId::from_uuid(uuid::Uuid::from_bytes(vault));
    let desk = DeskKey::from_seed(vault, seed).expect("its key");
    let entries: Vec<Vec<u8>> = {
        let mut query = conn
            .prepare("SELECT bytes FROM entry ORDER BY seq")
            .expect("read");
        let rows = query.query_map([], |row| row.get(0)).expect("read");
        rows.collect::<Result<_, _>>().expect("read")
    };
    let sizes: Vec<i64> = {
        let mut query = conn.prepare("SELECT size FROM head").expect("read");
        let rows = query.query_map([], |row| row.get(0)).expect("read");
        rows.collect::<Result<_, _>>().expect("read")
    };
    let mut walk = Walk::new(vault);
    for (seq, bytes) in (0_i64..).zip(entries) {
        let mut entry = Entry::from_bytes(&bytes).expect("an entry");
        if entry.act.kind() == "showing.started" {
            entry.at.wall_ms -= 24 * 60 * 60 * 1000;
            conn.execute(
                "UPDATE showing SET started_ms = ?2 WHERE first_seq = ?1",
                params![seq, entry.at.wall_ms],
            )
            .expect("the row");
        }
        let bytes = entry.to_bytes();
        let leaf = leaf_hash(&bytes);
        walk.step(&bytes, &leaf);
        conn.execute(
            "UPDATE entry SET bytes = ?2, leaf = ?3, at_ms = ?4 WHERE seq = ?1",
            params![seq, bytes, leaf.as_bytes(), entry.at.wall_ms],
        )
        .expect("the entry");
        let at = i64::try_from(leaf_index(seq.unsigned_abs())).expect("a place");
        for (place, hash) in (at..).zip(walk.completed()).skip(1) {
            conn.execute(
                "UPDATE node SET hash = ?2 WHERE at = ?1",
                params![place, hash.as_bytes()],
            )
            .expect("the tree");
        }
        if sizes.contains(&(seq + 1)) {
            let head = Head::new(vault, walk.size(), walk.root());
            let note = desk.sign(&head).expect("signed");
            conn.execute(
                "UPDATE head SET note = ?2 WHERE size = ?1",
                params![seq + 1, note],
            )
            .expect("the head");
        }
    }
}

fn audit(arguments: &[&str], files: &[PathBuf], rest: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .args(arguments)
        .args(files)
        .args(rest)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let _closed = writeln!(child.stdin.take().expect("its input"), "{PASSPHRASE}");
    child.wait_with_output().expect("its end")
}

fn ends(arguments: &[&str], files: &[PathBuf], rest: &[&str]) -> Option<i32> {
    audit(arguments, files, rest).status.code()
}

#[test]
fn a_receipt_and_the_verifier_say_together_that_a_vault_was_rewritten_with_every_key() {
    let folder = tempfile::tempdir().expect("a folder");
    let (live, out) = (folder.path().join("live"), folder.path().join("home"));
    fs::create_dir(&out).expect("a folder");
    let (files, key) = desk_with_a_copy(&live, &out);
    let kept = out.join("kept.head");
    let heads = kept_heads(&beside(&live)).expect("heads");
    fs::write(&kept, &heads.first().expect("one").text).expect("written");
    let line = files.iter().find_map(|file| {
        let read = read(&fs::read(file).expect("a file"))?;
        Some(PathBuf::from(read.content.code()))
    });
    let line = line.expect("what is printed on the paper");
    let all = [files.clone(), vec![kept, line]].concat();
    let dir = live.to_str().expect("text");
    let open = ["--member", "ann", "--passphrase-fd", "0"];
    let against = [&["--vault", dir][..], &open[..]].concat();

    assert_eq!(
        ends(&["verify"], &files, &[]),
        Some(0),
        "a receipt, on its own"
    );
    assert_eq!(
        ends(&["vault", "compare"], &all, &against),
        Some(0),
        "and its vault"
    );

    back_date(&live, &key);
    // Nothing inside shows it: every entry, every hash, every signature and every row fits.
    let vault = Vault::open(&live, &VaultKey::from_bytes(key)).expect("it opens");
    assert_eq!(vault.check_all(|_| ()).expect("checked").findings(), []);
    assert_eq!(vault.check_signatures(|_| ()).expect("checked").1, []);
    drop(vault);
    let check = [&[dir][..], &open[..]].concat();
    assert_eq!(ends(&["vault", "check"], &[], &check), Some(0));

    assert_eq!(
        ends(&["verify"], &files, &[]),
        Some(0),
        "the receipt still holds, with no vault at all"
    );
    for file in &all {
        let one = std::slice::from_ref(file);
        assert_eq!(
            ends(&["vault", "compare"], one, &against),
            Some(22),
            "{file:?}"
        );
    }
    // And the desk says so before anybody works.
    let outside = Counting(Arc::new(Mutex::new((9_000_000, 77, Vec::new()))));
    let desk = Desk::sign_in(&live, "ann", PASSPHRASE, Box::new(outside)).expect("in");
    let view = desk.history_view().expect("a view").expect("held");
    assert_eq!(view.verdict, "forked");
}

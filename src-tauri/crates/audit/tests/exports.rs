//! `export` of the built program: what it writes, what it leaves in the log, and what it refuses.
#![expect(
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as expected"
)]

#[cfg(target_os = "linux")]
#[path = "exports/places.rs"]
mod places;

use std::cell::Cell;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::NaiveDate;
use serde_json::Value;
use tell_first_desk::{CloseReason, Desk, Founding, NewPerson, Outside, Role};
use tell_first_evidence::Moment;
use tempfile::TempDir;

const PASSPHRASE: &str = "a long enough passphrase";

/// A clock that counts and bytes that follow from it.
struct Fixed(Cell<i64>);

impl Outside for Fixed {
    fn now(&self) -> Moment {
        self.0.set(self.0.get() + 60_000);
        Moment {
            wall_ms: 1_795_000_000_000 + self.0.get(),
            elapsed_ms: self.0.get().unsigned_abs(),
        }
    }

    fn today(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
    }

    fn random(&self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0.set(self.0.get() + 1);
            *byte = self
                .0
                .get()
                .wrapping_mul(0x9E37_79B9_7F4A_7C15_u64.cast_signed())
                .to_le_bytes()[5];
        }
    }

    fn fixed_cost(&self) -> Option<u8> {
        Some(4)
    }
}

fn outside(from: i64) -> Box<dyn Outside> {
    Box::new(Fixed(Cell::new(from)))
}

/// A live vault with one person, added at reception by Ada, who holds these roles; answers the person's reference.
fn live(roles: &[Role]) -> (TempDir, String) {
    let dir = tempfile::tempdir().expect("a folder");
    let founding = Founding {
        name: "Ada Keeper",
        sign_in_name: "ada",
        passphrase: PASSPHRASE,
        roles: &[Role::Officer],
        desk_name: "North desk",
    };
    let (mut desk, view) = Desk::found(&vault(&dir), &founding, outside(0)).expect("founded");
    desk.recovery_confirm(&view.recovery_code)
        .expect("confirmed");
    desk.reception_notice().expect("words");
    let new = NewPerson {
        name: "Maria Quist".to_owned(),
        born_day: "3".to_owned(),
        born_month: "4".to_owned(),
        born_year: "1980".to_owned(),
    };
    let reference = desk.reception_add(&new).expect("added").person.reference;
    desk.staff_add("Lena", "lena", PASSPHRASE, roles)
        .expect("staff");
    desk.session_lock(CloseReason::Quit).expect("locked");
    (dir, reference)
}

fn vault(dir: &TempDir) -> PathBuf {
    dir.path().join("vault")
}

fn run(vault: &Path, rest: &[&str], passphrase: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .arg("export")
        .arg("--vault")
        .arg(vault)
        .args(rest)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    let _closed = writeln!(child.stdin.take().expect("its input"), "{passphrase}");
    child.wait_with_output().expect("its end")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout)
}

/// `vault check --json` of the same program.
fn counts(vault: &Path) -> Value {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .args(["vault", "check"])
        .arg(vault)
        .args(["--member", "ada", "--passphrase-fd", "0", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program");
    writeln!(child.stdin.take().expect("its input"), "{PASSPHRASE}").expect("typed");
    let output = child.wait_with_output().expect("its end");
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(dir)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    // Where the desk keeps the heads of its log.
    names.retain(|name| name != "vault-heads");
    names.sort();
    names
}

#[test]
fn an_export_is_saved_under_the_name_given_and_is_in_the_log() {
    let (dir, reference) = live(&[Role::Lead]);
    let out = dir.path().join("out.jsonld");
    let shown = out.to_string_lossy().into_owned();
    let ada = ["--member", "ada", "--passphrase-fd", "0"];
    let asked = ["--person", &reference, "--format", "dpv", "--out", &shown];
    let output = run(&vault(&dir), &[&asked[..], &ada].concat(), PASSPHRASE);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("out.jsonld"));
    let document: Value = serde_json::from_slice(&fs::read(&out).expect("a file")).expect("JSON");
    assert_eq!(document["@graph"][0]["@type"][0], "dpv:ConsentReceipt");
    let check = counts(&vault(&dir));
    assert_eq!(
        (&check["holds"], &check["counts"]["person.exported"]),
        (&true.into(), &1.into())
    );
    assert_eq!(
        check["counts"]["session.opened"],
        check["counts"]["session.closed"]
    );

    let again = run(&vault(&dir), &[&asked[..], &ada].concat(), PASSPHRASE);
    assert_eq!(again.status.code(), Some(3), "nothing is replaced");
    assert!(said(&again).contains("audit.not_written"));
    assert_eq!(
        counts(&vault(&dir))["counts"]["person.exported"],
        1,
        "and nothing was made"
    );
    assert_eq!(
        names(dir.path()),
        ["out.jsonld", "vault"],
        "nothing is left aside"
    );
}

#[test]
fn a_folder_takes_it_under_a_name_that_says_nobody() {
    let (dir, reference) = live(&[Role::Lead]);
    let into = dir.path().join("exports");
    fs::create_dir(&into).expect("a folder");
    let shown = into.to_string_lossy().into_owned();
    let lena = ["--member", "lena", "--passphrase-fd", "0"];
    let asked = [
        "--person", &reference, "--format", "kantara", "--out", &shown,
    ];
    let output = run(&vault(&dir), &[&asked[..], &lena].concat(), PASSPHRASE);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let [name] = <[String; 1]>::try_from(names(&into)).expect("one file");
    assert!(
        name.starts_with("kantara-") && !name.contains(&reference),
        "{name}"
    );
    let text = fs::read_to_string(into.join(&name)).expect("text");
    assert!(
        text.contains("\"withoutAnswers\": true"),
        "a lead sees no answers"
    );
    assert!(!text.contains("Maria"));
}

#[test]
fn what_may_not_be_leaves_nothing() {
    let (dir, reference) = live(&[Role::Reception]);
    let out = dir.path().join("out.json");
    let shown = out.to_string_lossy().into_owned();
    let nowhere = dir.path().join("not/there").to_string_lossy().into_owned();
    let cases: [(&str, &str, &str, &str, &str); 5] = [
        ("lena", &reference, &shown, PASSPHRASE, "role.refused"),
        ("ada", "ZZZZZ", &shown, PASSPHRASE, "person.not_found"),
        (
            "ada",
            &reference,
            &shown,
            "another passphrase",
            "sign_in.wrong_passphrase",
        ),
        (
            "nobody",
            &reference,
            &shown,
            PASSPHRASE,
            "sign_in.wrong_passphrase",
        ),
        ("ada", &reference, &nowhere, PASSPHRASE, "audit.not_written"),
    ];
    for (member, person, out, passphrase, code) in cases {
        let asked = ["--person", person, "--format", "dpv", "--out", out];
        let rest = [&asked[..], &["--member", member, "--passphrase-fd", "0"]].concat();
        let output = run(&vault(&dir), &rest, passphrase);
        assert_eq!(output.status.code(), Some(3), "{code}: {}", said(&output));
        assert!(said(&output).contains(code), "{code}: {}", said(&output));
    }
    let after = counts(&vault(&dir));
    assert_eq!(after["counts"]["person.exported"], Value::Null);
    assert_eq!(names(dir.path()), ["vault"]);
}

/// The entry comes first: a file that could not be written is in the log, and nothing of it is left.
#[test]
fn a_file_that_cannot_be_written_has_its_entry_and_leaves_nothing() {
    let (dir, reference) = live(&[Role::Lead]);
    for (times, format) in (1..).zip(["dpv", "kantara", "bundle"]) {
        // It only shows when the file is to have it that no file can have such a name.
        let out = dir.path().join("n".repeat(300));
        let shown = out.to_string_lossy().into_owned();
        let ada = ["--member", "ada", "--passphrase-fd", "0"];
        let asked = ["--person", &reference, "--format", format, "--out", &shown];
        let output = run(&vault(&dir), &[&asked[..], &ada].concat(), PASSPHRASE);
        assert_eq!(output.status.code(), Some(3), "{}", said(&output));
        assert!(said(&output).contains("audit.not_written"));
        assert_eq!(names(dir.path()), ["vault"], "nothing is left");
        let check = counts(&vault(&dir));
        assert_eq!(
            (&check["holds"], &check["counts"]["person.exported"]),
            (&true.into(), &times.into())
        );
        assert_eq!(
            check["counts"]["session.opened"],
            check["counts"]["session.closed"]
        );
    }
}

fn verify(file: &Path) -> (Option<i32>, Value) {
    let output = Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .args(["verify", "--format", "json"])
        .arg(file)
        .output()
        .expect("the program");
    let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let file = said.pointer("/files/0").expect("a file");
    (output.status.code(), file.clone())
}

/// From one desk's console to a stranger's.
#[test]
fn a_bundle_is_checked_by_the_same_program_without_a_vault() {
    let (dir, reference) = live(&[Role::Lead]);
    let out = dir.path().join("out.zip");
    let shown = out.to_string_lossy().into_owned();
    let ada = ["--member", "ada", "--passphrase-fd", "0"];
    let asked = [
        "--person", &reference, "--format", "bundle", "--out", &shown,
    ];
    let output = run(&vault(&dir), &[&asked[..], &ada].concat(), PASSPHRASE);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let (code, found) = verify(&out);
    assert_eq!((code, &found["verdict"]), (Some(0), &"valid".into()));
    assert!(found["export"].is_string() && found["receipt"].is_null());
    // A letter of the person's line, somewhere in the zip.
    let mut bytes = fs::read(&out).expect("bytes");
    let kind = b"kind person.added";
    let at = bytes.windows(kind.len()).position(|part| part == kind);
    *bytes.get_mut(at.expect("a line") + 5).expect("a letter") = b'q';
    fs::write(&out, bytes).expect("written");
    assert_eq!(verify(&out).0, Some(13));
}

#[test]
fn a_practice_export_says_so() {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::practice(&vault(&dir), outside(0)).expect("made");
    let reference = desk.home_view().expect("home").recent[0].reference.clone();
    desk.session_lock(CloseReason::Quit).expect("locked");
    let shown = dir.path().to_string_lossy().into_owned();
    let asked = [
        "--practice",
        "--person",
        &reference,
        "--format",
        "dpv",
        "--out",
        &shown,
    ];
    let output = run(&vault(&dir), &asked, "");
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let name = names(dir.path())
        .into_iter()
        .find(|name| name != "vault")
        .expect("a file");
    assert!(name.starts_with("practice-dpv-"));
    let text = fs::read_to_string(dir.path().join(&name)).expect("text");
    assert!(text.contains("PRACTICE – NOT A REAL RECORD"));

    let (live, reference) = live(&[Role::Lead]);
    let asked = [
        "--practice",
        "--person",
        &reference,
        "--format",
        "dpv",
        "--out",
        &shown,
    ];
    let output = run(&vault(&live), &asked, "");
    assert!(
        said(&output).contains("sign_in.wrong_world"),
        "{}",
        said(&output)
    );
}

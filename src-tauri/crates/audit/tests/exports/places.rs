//! Places that cannot take an export: each ends with its words and its exit code, leaves nothing half-written, and
//! takes it once what was wrong is mended.

use std::io::Write;
use std::process::Child;
use std::thread::sleep;
use std::time::Duration;

use super::*;

const ADA: [&str; 4] = ["--member", "ada", "--passphrase-fd", "0"];

/// Looks at a program until it waits for what is typed, and the time between two: five seconds in all.
const LOOKS: u32 = 500;
const LOOK: Duration = Duration::from_millis(10);

/// A small disk in memory, mounted while this lives. Only root can have one.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let options = format!("size={size},mode=0700");
        let mounted = system(
            "mount",
            &[
                "-t",
                "tmpfs",
                "-o",
                &options,
                "tmpfs",
                &shown(folder.path()),
            ],
        );
        mounted.then_some(Self(folder))
    }

    fn remount(&self, how: &str) {
        let options = format!("remount,{how}");
        assert!(system("mount", &["-o", &options, &shown(self.0.path())]));
    }

    /// Fills it up to so many bytes.
    fn fill(&self, left: usize) -> PathBuf {
        let path = self.0.path().join("ballast");
        let mut bytes = 16 * 1024 * 1024;
        while fs::write(&path, vec![1; bytes]).is_err() {
            bytes -= 4096;
        }
        fs::write(&path, vec![1; bytes - left]).expect("less than fits");
        path
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        system("umount", &["-l", &shown(self.0.path())]);
    }
}

fn system(program: &str, arguments: &[&str]) -> bool {
    let output = Command::new(program).args(arguments).output();
    output.is_ok_and(|output| output.status.success())
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn export(vault: &Path, reference: &str, out: &Path) -> Output {
    let out = shown(out);
    let asked = ["--person", reference, "--format", "bundle", "--out", &out];
    run(vault, &[&asked[..], &ADA].concat(), PASSPHRASE)
}

/// Refused with this code, these words, and the exit code of whatever could not be done.
fn refused(output: &Output, code: &str, words: &str) {
    let said = said(output);
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains(code) && said.contains(words), "{said}");
    assert!(!said.contains("Saved"), "{said}");
}

/// The vault holds, whatever came of the file, and every session in its log has its end.
fn holds(vault: &Path) {
    let check = counts(vault);
    let at = |place: &str| check.pointer(place).cloned();
    assert_eq!(at("/holds"), Some(true.into()));
    let opened = at("/counts/session.opened");
    assert!(opened.is_some() && opened == at("/counts/session.closed"));
}

#[test]
fn a_full_folder_says_so_and_takes_it_once_there_is_room() {
    let Some(disk) = SmallDisk::new("1m") else {
        return;
    };
    let (dir, reference) = live(&[Role::Lead]);
    for left in [0, 4096, 16 * 1024] {
        let ballast = disk.fill(left);
        for out in [disk.0.path().to_owned(), disk.0.path().join("out.zip")] {
            let output = export(&vault(&dir), &reference, &out);
            refused(&output, "audit.not_written", "make room");
            assert_eq!(names(disk.0.path()), ["ballast"], "{left} bytes");
        }
        fs::remove_file(ballast).expect("room");
    }
    holds(&vault(&dir));
    let output = export(&vault(&dir), &reference, &disk.0.path().join("out.zip"));
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(names(disk.0.path()), ["out.zip"]);
    assert_eq!(verify(&disk.0.path().join("out.zip")).0, Some(0));
}

#[test]
fn a_folder_that_cannot_be_written_says_so() {
    let Some(disk) = SmallDisk::new("1m") else {
        return;
    };
    let (dir, reference) = live(&[Role::Lead]);
    disk.remount("ro");
    for out in [disk.0.path().to_owned(), disk.0.path().join("out.zip")] {
        let output = export(&vault(&dir), &reference, &out);
        refused(&output, "audit.not_written", "may write to");
    }
    disk.remount("rw");
    assert_eq!(names(disk.0.path()), [""; 0]);
    holds(&vault(&dir));
}

/// Begins an export, and lets it look at its place: it waits for the passphrase then.
fn begun(vault: &Path, reference: &str, out: &Path) -> Child {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tell-first-audit"))
        .args(["export", "--vault", &shown(vault), "--person", reference])
        .args(["--format", "bundle", "--out", &shown(out)])
        .args(ADA)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program");
    for _ in 0..LOOKS {
        if reads(&child) || child.try_wait().expect("its state").is_some() {
            break;
        }
        sleep(LOOK);
    }
    child
}

/// True where it waits for what is typed. A system that does not say so is given all looks.
fn reads(child: &Child) -> bool {
    let waits_in = fs::read_to_string(format!("/proc/{}/wchan", child.id()));
    waits_in.is_ok_and(|place| place.contains("pipe_read"))
}

/// Types the passphrase. What was refused at once reads none.
fn typed(mut child: Child) -> Output {
    let _closed = writeln!(child.stdin.take().expect("its input"), "{PASSPHRASE}");
    child.wait_with_output().expect("its end")
}

#[test]
fn a_folder_that_vanishes_meanwhile_says_so_and_is_not_made_anew() {
    let (dir, reference) = live(&[Role::Lead]);
    let into = dir.path().join("stick");
    for out in [into.clone(), into.join("out.zip")] {
        fs::create_dir(&into).expect("a folder");
        let child = begun(&vault(&dir), &reference, &out);
        let away = dir.path().join("away");
        fs::rename(&into, &away).expect("pulled out");
        refused(
            &typed(child),
            "audit.not_written",
            "give a folder that is there",
        );
        assert!(!into.exists(), "it is not made anew on this disk");
        assert_eq!(names(&away), [""; 0]);
        fs::remove_dir(&away).expect("empty");
    }
    holds(&vault(&dir));
}

#[test]
fn a_file_that_comes_meanwhile_is_not_replaced() {
    let (dir, reference) = live(&[Role::Lead]);
    let into = dir.path().join("exports");
    fs::create_dir(&into).expect("a folder");
    let out = into.join("out.zip");
    let child = begun(&vault(&dir), &reference, &out);
    fs::write(&out, "somebody else's").expect("written");
    refused(&typed(child), "audit.not_written", "nothing is replaced");
    assert_eq!(fs::read(&out).expect("read"), b"somebody else's");
    assert_eq!(names(&into), ["out.zip"], "nothing is left aside");
    holds(&vault(&dir));
}

/// The entry cannot be written: then nothing leaves the vault.
#[test]
fn a_vault_on_a_full_disk_exports_nothing() {
    let Some(disk) = SmallDisk::new("8m") else {
        return;
    };
    let (dir, reference) = live(&[Role::Lead]);
    let there = disk.0.path().join("vault");
    for folder in ["vault", "vault-heads"] {
        let from = dir.path().join(folder);
        assert!(system("cp", &["-r", &shown(&from), &shown(disk.0.path())]));
    }
    let out = dir.path().join("out.zip");
    let ballast = disk.fill(0);
    let output = export(&there, &reference, &out);
    refused(&output, "vault.disk_full", "make room");
    assert!(!out.exists(), "it left the vault without an entry");
    fs::remove_file(ballast).expect("room");
    holds(&there);
    let output = export(&there, &reference, &out);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
}

//! Notices: taking one in, checking, comparing, publishing; and who must be told again among very many.

use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};
use tell_first_evidence::{
    Act, Digest, InterviewId, Moment, NoticeRef, PersonId, ShowingId, StaffId,
};
use tell_first_intake::{How, Layer, Purpose};
use tell_first_notice::{Pack, PackFile, compare, edit, lint, pack_up, read, unpack};
use tell_first_vault::{Changed, NewInterview, NewPublication, NewShowing, Tx, Vault};
use uuid::Uuid;

use crate::bare;
use crate::people::found;
use crate::timing::{Figure, Goal, milliseconds, quantile};

const KEY: [u8; 32] = [6; 32];
const TIMES: usize = 15;
/// Showings of each person.
const EACH: u32 = 10;
/// One person in so many was told of what changed.
const ONE_IN: u32 = 5;

fn how_many() -> u32 {
    std::env::var("TELL_FIRST_BENCH_TOLD")
        .ok()
        .and_then(|n| n.parse().ok())
        .unwrap_or(100_000)
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day")
}

/// The shipped notice, and the same with another time for bank details and one sentence more.
fn versions() -> (Vec<PackFile>, Vec<PackFile>) {
    let old = tell_first_desk::shipped();
    let value = |text: &str| vec![text.to_owned()];
    let set = |files: &[PackFile], key: &str, text: &str| {
        edit::set(files, key, &value(text)).expect("a value")
    };
    let new = set(&old, "dates/pack/version", "2026-11.99");
    let new = set(&new, "retention/RK/period", "7 years");
    let mut new = set(&new, "retention/RK/short", "7 years");
    for file in &mut new {
        if file.path == "text/en/section/household.md" {
            let text = String::from_utf8(file.bytes.clone()).expect("text");
            file.bytes = text
                .replacen("To offer a home", "To find and offer a home", 1)
                .into_bytes();
        }
    }
    (old, new)
}

fn median<T>(work: impl Fn() -> T) -> f64 {
    let mut all: Vec<f64> = (0..TIMES).map(|_| milliseconds(&work).0).collect();
    quantile(&mut all, 0.5)
}

pub(crate) fn measure() -> Vec<Figure> {
    let (old_files, new_files) = versions();
    let (old, new) = (
        read(&old_files).expect("a notice"),
        read(&new_files).expect("a notice"),
    );
    let zip = pack_up(&new_files).expect("a zip");
    let reading = median(|| read(&new_files).expect("a notice"));
    let reading_both = median(|| {
        let old = read(&old_files).expect("a notice");
        (old, read(&new_files).expect("a notice"))
    });
    let mut figures = vec![
        Figure {
            name: "notice pack: take in a zip, against SHA-256 of it",
            ours: median(|| unpack(&zip).expect("files")),
            bare: median(|| {
                let digest: [u8; 32] = Sha256::digest(&zip).into();
                assert_ne!(digest, [0; 32]);
            }),
            unit: "ms",
            goal: Goal::None,
        },
        Figure {
            name: "notice pack: check, against reading it",
            ours: median(|| assert!(lint(&new_files, day()).may_publish())),
            bare: reading,
            unit: "ms",
            goal: Goal::None,
        },
        Figure {
            name: "notice pack: compare two, against reading both",
            ours: median(|| assert!(compare(&old, &new).is_processing())),
            bare: reading_both,
            unit: "ms",
            goal: Goal::AtMost(3.0),
        },
    ];
    figures.extend(told(&old, &old_files, &new, &new_files));
    figures
}

fn told(old: &Pack, old_files: &[PackFile], new: &Pack, new_files: &[PackFile]) -> Vec<Figure> {
    let home = tempfile::tempdir().expect("a folder");
    let mut vault = found(home.path(), KEY);
    publish(&mut vault, old, old_files, None);
    fill(&mut vault, old, how_many());
    let (ours, ()) = milliseconds(|| publish(&mut vault, new, new_files, Some(old)));
    let conn = bare::open(&home.path().join("vault.tell"), KEY);
    let bare_ms = bare_store(home.path(), new_files);
    let list = |vault: &Vault| {
        let (lines, total) = vault.to_tell(&old.id, day(), 0, 50).expect("people");
        assert_eq!(lines.len(), 50.min(usize::try_from(total).expect("few")));
        total
    };
    let total = list(&vault);
    assert_eq!(total, bare_told(&conn, old, new), "the same people");
    let mut figures = vec![Figure {
        name: "notice pack: publish, against storing its files",
        ours,
        bare: bare_ms,
        unit: "ms",
        goal: Goal::None,
    }];
    figures.push(Figure {
        name: "tell again: first page and count, a million showings",
        ours: median(|| list(&vault)),
        bare: median(|| bare_told(&conn, old, new)),
        unit: "ms",
        goal: Goal::AtMost(2.0),
    });
    figures
}

fn at(ms: u32) -> Moment {
    Moment {
        wall_ms: i64::from(ms),
        elapsed_ms: u64::from(ms),
    }
}

fn staff() -> StaffId {
    StaffId::from_uuid(Uuid::from_u128(78))
}

fn reference(pack: &Pack) -> NoticeRef {
    NoticeRef {
        id: pack.id.clone(),
        version: pack.version.clone(),
        digest: pack.digest,
    }
}

fn publish(vault: &mut Vault, pack: &Pack, files: &[PackFile], after: Option<&Pack>) {
    let changes = [Changed::Section("bank".to_owned()), Changed::Full];
    vault
        .write(|tx| {
            let act = Act::PackInstalled {
                notice: reference(pack),
            };
            let seq = tx.append(at(1), None, Some(staff()), act)?;
            tx.pack_install(seq, pack, files, at(1))?;
            let act = Act::NoticePublished {
                notice: reference(pack),
                draft: None,
                supersedes: after.map(reference),
                effective: pack.effective.to_string(),
                listed_on: pack.effective.to_string(),
                processing: after.is_some(),
                material: after.is_some(),
                changes: Changed::codes(&changes),
                reason: None,
            };
            let seq = tx.append(at(1), None, Some(staff()), act)?;
            tx.publish(
                seq,
                &NewPublication {
                    pack: pack.digest,
                    pack_id: &pack.id,
                    effective: pack.effective,
                    listed_on: pack.effective,
                    draft: None,
                    supersedes: after.map(|pack| pack.digest),
                    processing: after.is_some(),
                    material: after.is_some(),
                    reason: None,
                    changes: &changes,
                    staff: staff(),
                    at: at(1),
                },
            )
        })
        .expect("published");
}

/// People with one interview each and so many showings; one in five was shown the section that changes.
fn fill(vault: &mut Vault, pack: &Pack, people: u32) {
    let sections = [
        "identity",
        "contact",
        "services",
        "household",
        "home",
        "access",
        "work",
        "money",
    ];
    for batch in 0..people.div_ceil(2_000) {
        let from = batch * 2_000;
        vault
            .write(|tx| {
                for n in from..(from + 2_000).min(people) {
                    person(tx, pack, n, &sections)?;
                }
                Ok(())
            })
            .expect("people");
    }
}

fn person(tx: &mut Tx<'_>, pack: &Pack, n: u32, sections: &[&str]) -> tell_first_vault::Result<()> {
    let person = PersonId::from_uuid(Uuid::from_u128(10_000_000 + u128::from(n)));
    let interview = InterviewId::from_uuid(Uuid::from_u128(20_000_000 + u128::from(n)));
    let seq = tx.append(at(n), None, Some(staff()), Act::PersonAdded { person })?;
    let name = format!("R{n:07}");
    tx.person_add(seq, person, &name, at(n))?;
    let act = Act::InterviewStarted {
        interview,
        person,
        purpose: "interview".to_owned(),
        notice: reference(pack),
    };
    let seq = tx.append(at(n), None, Some(staff()), act)?;
    tx.interview_start(
        seq,
        &NewInterview {
            interview,
            person,
            purpose: Purpose::Interview,
            reference: &name,
            pack: pack.digest,
            language: "en",
            staff: staff(),
            at: at(n),
        },
    )?;
    for k in 0..EACH {
        let section = match k {
            0 => None,
            1 if n.is_multiple_of(ONE_IN) => Some("bank"),
            _ => Some(sections[k as usize % sections.len()]),
        };
        let id = u128::from(n) * u128::from(EACH) + u128::from(k);
        shown(tx, pack, (person, interview), id, section, n)?;
    }
    Ok(())
}

fn shown(
    tx: &mut Tx<'_>,
    pack: &Pack,
    (person, interview): (PersonId, InterviewId),
    id: u128,
    section: Option<&str>,
    n: u32,
) -> tell_first_vault::Result<()> {
    let showing = ShowingId::from_uuid(Uuid::from_u128(900_000_000 + id));
    let layer = if section.is_some() {
        Layer::Section
    } else {
        Layer::Short
    };
    let words = format!("words of {section:?}");
    let text = Digest::of(words.as_bytes());
    let act = Act::ShowingStarted {
        showing,
        interview,
        person,
        notice: reference(pack),
        layer: layer.to_string(),
        section: section.map(str::to_owned),
        language: "en".to_owned(),
        text,
        how: "screen".to_owned(),
    };
    let seq = tx.append(at(n), None, Some(staff()), act)?;
    tx.text_keep(seq, text, &words)?;
    tx.showing_start(
        seq,
        &NewShowing {
            showing,
            interview,
            person,
            pack: pack.digest,
            layer,
            section,
            language: "en",
            text,
            how: How::Screen,
            staff: staff(),
            at: at(n),
        },
    )
}

/// The same people by the plainest query over the same rows, for a reader who knows what changed.
fn bare_told(conn: &Connection, old: &Pack, new: &Pack) -> u64 {
    let mut query = conn
        .prepare_cached(
            "SELECT count(*) FROM (SELECT s.person, min(s.started_ms) FROM (
                 SELECT person, started_ms FROM showing WHERE pack = ?1 AND layer = 'section' AND section = 'bank'
                 UNION ALL SELECT person, started_ms FROM showing WHERE pack = ?1 AND layer = 'full' AND section IS NULL) s
              WHERE NOT EXISTS (SELECT 1 FROM showing t WHERE t.person = s.person AND t.pack = ?2)
              GROUP BY s.person)",
        )
        .expect("a query");
    let count: i64 = query
        .query_row(
            params![old.digest.as_bytes(), new.digest.as_bytes()],
            |row| row.get(0),
        )
        .expect("a count");
    u64::try_from(count).expect("a count")
}

/// The files of a notice put into a table of their own, durably.
fn bare_store(home: &Path, files: &[PackFile]) -> f64 {
    let conn = bare::open(&home.join("bare.db"), KEY);
    conn.execute_batch("CREATE TABLE file (path TEXT PRIMARY KEY, bytes BLOB NOT NULL)")
        .expect("a table");
    milliseconds(|| {
        conn.execute_batch("BEGIN IMMEDIATE").expect("begun");
        for file in files {
            conn.execute(
                "INSERT INTO file (path, bytes) VALUES (?1, ?2)",
                params![file.path, file.bytes],
            )
            .expect("a row");
        }
        conn.execute_batch("COMMIT").expect("kept");
    })
    .0
}

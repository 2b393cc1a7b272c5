//! Checking a whole log, against SHA-256 of the same bytes and a scan of the same rows.

use sha2::{Digest as _, Sha256};
use tell_first_evidence::{Act, Moment, PersonId};
use uuid::Uuid;

use crate::bare;
use crate::people::found;
use crate::timing::{Figure, Goal, milliseconds};

const ENTRIES: u32 = 100_000;

pub(crate) fn measure() -> Vec<Figure> {
    let home = tempfile::tempdir().expect("a folder");
    let key = [3; 32];
    let mut vault = found(home.path(), key);
    for batch in 0..ENTRIES / 10_000 {
        vault
            .write(|tx| {
                for n in 0..10_000_u32 {
                    let id = Uuid::from_u128(u128::from(batch * 10_000 + n) + 1);
                    let at = Moment {
                        wall_ms: i64::from(n),
                        elapsed_ms: u64::from(n),
                    };
                    tx.append(
                        at,
                        None,
                        None,
                        Act::PersonOpened {
                            person: PersonId::from_uuid(id),
                        },
                    )?;
                }
                Ok(())
            })
            .expect("entries");
    }
    let entries = vault.entry_count().expect("a count");
    let conn = bare::open(&home.path().join("vault.tell"), key);
    let (mut ours, mut scans) = (Vec::new(), Vec::new());
    for _ in 0..5 {
        let (ms, check) = milliseconds(|| vault.check_all(|_| {}).expect("a check"));
        assert!(
            check.findings().is_empty() && check.checked() == entries,
            "the log holds"
        );
        ours.push(ms);
        scans.push(milliseconds(|| scan(&conn)).0);
    }
    #[expect(clippy::cast_precision_loss, reason = "a rate")]
    let rate = |mut ms: Vec<f64>| entries as f64 / crate::timing::quantile(&mut ms, 0.5);
    vec![Figure {
        name: "log: whole check, entries a millisecond",
        ours: rate(ours),
        bare: rate(scans),
        unit: "/ms",
        goal: Goal::AtLeast(0.5),
    }]
}

/// Reads every row and hashes its bytes: the least a check has to do.
fn scan(conn: &rusqlite::Connection) -> [u8; 32] {
    let mut statement = conn
        .prepare("SELECT bytes, leaf FROM entry ORDER BY seq")
        .expect("a query");
    let mut rows = statement.query([]).expect("rows");
    let mut last = [0; 32];
    while let Some(row) = rows.next().expect("a row") {
        let bytes = row.get_ref(0).expect("bytes").as_blob().expect("a blob");
        last = Sha256::digest(bytes).into();
    }
    last
}

//! The log at a million entries: checking all of it, against SHA-256 of the same bytes and a scan of the same rows; and
//! one proof that an entry is in it, against twenty hashes and their reads.

use std::path::Path;

use rusqlite::Connection;
use sha2::{Digest as _, Sha256};
use tell_first_evidence::{
    Act, Moment, PersonId, check_inclusion, inclusion_proof, leaf_index, root,
};
use tell_first_vault::{Tx, Vault, VaultError};
use uuid::Uuid;

use crate::bare;
use crate::people::found;
use crate::timing::{Figure, Goal, milliseconds, quantile};

const ENTRIES: u32 = 1_000_000;
const BATCH: u32 = 10_000;
const CHECKS: usize = 3;
const PROOFS: u64 = 1_000;
/// A tree over a million entries is this high.
const HEIGHT: u64 = 20;
/// The longest one proof may take to build and to check, in milliseconds.
const LONGEST_MS: f64 = 2.0;

pub(crate) fn measure() -> Vec<Figure> {
    let home = tempfile::tempdir().expect("a folder");
    let key = [3; 32];
    let vault = filled(home.path(), key);
    let conn = bare::open(&home.path().join("vault.tell"), key);
    vec![whole(&vault, &conn), proof(&vault, &conn)]
}

/// A vault with a million entries.
pub(crate) fn filled(dir: &Path, key: [u8; 32]) -> Vault {
    let mut vault = found(dir, key);
    for batch in 0..ENTRIES / BATCH {
        let from = batch * BATCH;
        vault
            .write(|tx| (from..from + BATCH).try_for_each(|n| append(tx, n)))
            .expect("entries");
    }
    vault
}

fn append(tx: &mut Tx<'_>, n: u32) -> Result<(), VaultError> {
    let person = PersonId::from_uuid(Uuid::from_u128(u128::from(n) + 1));
    let at = Moment {
        wall_ms: i64::from(n),
        elapsed_ms: u64::from(n),
    };
    tx.append(at, None, None, Act::PersonOpened { person })?;
    Ok(())
}

fn whole(vault: &Vault, conn: &Connection) -> Figure {
    let entries = vault.entry_count().expect("a count");
    let (mut ours, mut scans) = (Vec::new(), Vec::new());
    for _ in 0..CHECKS {
        let (ms, check) = milliseconds(|| vault.check_all(|_| {}).expect("a check"));
        assert!(
            check.findings().is_empty() && check.checked() == entries,
            "the log holds"
        );
        ours.push(ms);
        scans.push(milliseconds(|| scan(conn)).0);
    }
    #[expect(clippy::cast_precision_loss, reason = "a rate")]
    let rate = |mut ms: Vec<f64>| entries as f64 / quantile(&mut ms, 0.5);
    Figure {
        name: "log: whole check, entries a millisecond",
        ours: rate(ours),
        bare: rate(scans),
        unit: "/ms",
        goal: Goal::AtLeast(0.5),
    }
}

/// Builds and checks the proof of entries all over the log.
fn proof(vault: &Vault, conn: &Connection) -> Figure {
    let size = vault.entry_count().expect("a count");
    let root = vault.tree(|nodes| root(size, nodes)).expect("a root");
    let (mut ours, mut reads) = (Vec::new(), Vec::new());
    for n in 0..PROOFS {
        // A prime step: near and far ones, and none twice.
        let seq = n * 7_919 * 113 % size;
        let leaf = vault.tree(|nodes| Ok(nodes.node(leaf_index(seq))));
        let leaf = leaf.expect("a tree").expect("a leaf");
        let (ms, holds) = milliseconds(|| {
            let proof = vault.tree(|nodes| inclusion_proof(size, seq, nodes));
            let proof = proof.expect("a proof");
            check_inclusion(&proof, size, root, seq, leaf)
        });
        assert!(holds, "entry {seq} is in the log");
        ours.push(ms);
        reads.push(milliseconds(|| twenty(conn, seq)).0);
    }
    Figure {
        name: "log: one proof built and checked, median",
        ours: quantile(&mut ours, 0.5),
        bare: quantile(&mut reads, 0.5),
        unit: "ms",
        goal: Goal::Below(LONGEST_MS),
    }
}

/// Reads as many stored hashes as a proof has, from all over the tree, and hashes as often.
fn twenty(conn: &Connection, seq: u64) -> [u8; 32] {
    let mut statement = conn
        .prepare_cached("SELECT hash FROM node WHERE at >= ?1 ORDER BY at LIMIT 1")
        .expect("a query");
    let mut last = [0; 32];
    for level in 0..HEIGHT {
        let at = i64::try_from(leaf_index(seq >> level << level)).expect("a place");
        let hash: [u8; 32] = statement
            .query_row([at], |row| row.get(0))
            .expect("a stored hash");
        last = Sha256::new()
            .chain_update([1])
            .chain_update(hash)
            .chain_update(last)
            .finalize()
            .into();
    }
    last
}

/// Reads every row and hashes its bytes: the least a check has to do.
fn scan(conn: &Connection) -> [u8; 32] {
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

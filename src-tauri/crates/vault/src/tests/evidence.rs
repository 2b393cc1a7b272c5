//! The log that the vault keeps holds, and says where it does not.

use rusqlite::config::DbConfig;
use tell_first_evidence::{
    FindingKind, check_inclusion, inclusion_proof, leaf_index, open_head, root,
};
use tell_first_intake::Layer;

use super::house::{House, at, value};

fn grown() -> House {
    let mut house = House::new();
    for n in 0..40 {
        let showing = house.show(Layer::Full, None);
        house
            .answer("id.name", &value(&n.to_string()), showing, None)
            .unwrap();
    }
    house
}

#[test]
fn an_honest_log_holds() {
    let mut house = grown();
    let vault = house.vault();
    let mut seen = 0;
    let checking = vault.check_all(|done| seen = done).unwrap();
    assert_eq!(checking.findings(), []);
    assert_eq!(seen, vault.entry_count().unwrap());
    assert_eq!(vault.check_recent(1000).unwrap(), []);
    assert_eq!(vault.check_recent(5).unwrap(), []);
    let size = vault.entry_count().unwrap();
    let head = open_head(&vault.newest_head().unwrap().unwrap(), &vault.verifier()).unwrap();
    let whole = vault.tree(|nodes| root(size, nodes)).unwrap();
    assert_eq!((head.size, head.root), (size, whole));
    for stored in vault.entries(0, 1000).unwrap() {
        let proof = vault
            .tree(|nodes| inclusion_proof(size, stored.seq, nodes))
            .unwrap();
        assert!(check_inclusion(
            &proof,
            size,
            head.root,
            stored.seq,
            stored.leaf
        ));
        let leaf = vault.tree(|nodes| Ok(nodes.node(leaf_index(stored.seq))));
        assert_eq!(leaf.unwrap(), Some(stored.leaf));
    }
}

#[test]
fn a_check_in_slices_finds_the_same() {
    let mut house = grown();
    let mut checking = house.vault().check_begin();
    while !checking.done() {
        house.vault().check_some(&mut checking, 7).unwrap();
    }
    assert_eq!(checking.findings(), []);
    assert_eq!(checking.checked(), house.vault().entry_count().unwrap());
}

#[test]
fn a_forger_with_the_key_is_found() {
    let forgeries = [
        (
            "UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), '1400', '1401') AS BLOB)
            WHERE seq = (SELECT max(seq) FROM entry WHERE seq < 25 AND instr(bytes, CAST('1400' AS BLOB)) > 0)",
            FindingKind::LeafDiffers,
        ),
        (
            "UPDATE entry SET leaf = zeroblob(32) WHERE seq = 20",
            FindingKind::LeafDiffers,
        ),
        (
            "UPDATE node SET hash = zeroblob(32) WHERE at = 40",
            FindingKind::TreeNodeDiffers,
        ),
        (
            "UPDATE node SET hash = zeroblob(32) WHERE at = 43",
            FindingKind::TreeNodeDiffers,
        ),
        (
            "DELETE FROM head WHERE size = (SELECT max(size) FROM head)",
            FindingKind::HeadMissing,
        ),
        (
            "UPDATE head SET note = replace(note, char(10) || size || char(10), char(10) || (size + 1) || char(10))
            WHERE size = (SELECT min(size) FROM head WHERE size >= 10)",
            FindingKind::HeadDoesNotMatch,
        ),
        (
            "UPDATE head SET note = substr(note, 1, 120) || 'A' || substr(note, 122)
            WHERE size = (SELECT max(size) FROM head)",
            FindingKind::HeadNotSigned,
        ),
        ("DELETE FROM entry WHERE seq = 20", FindingKind::OutOfOrder),
    ];
    for (sql, kind) in forgeries {
        let mut house = grown();
        let conn = &house.vault().conn;
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
            .unwrap();
        conn.pragma_update(None, "foreign_keys", 0).unwrap();
        conn.execute_batch(sql).unwrap();
        let checking = house.vault().check_all(|_| ()).unwrap();
        assert!(
            checking.findings().iter().any(|found| found.kind == kind),
            "{sql}: {:?}",
            checking.findings()
        );
        assert!(
            !house.vault().check_recent(1000).unwrap().is_empty(),
            "{sql}"
        );
    }
}

#[test]
fn words_and_copies_that_were_changed_are_found() {
    use tell_first_evidence::{Act, Digest, ReceiptId};
    let mut house = House::new();
    house.show(Layer::Full, None);
    let (interview, person) = (house.interview, house.person);
    let (receipt, digest) = (ReceiptId::from_uuid(house.uuid()), Digest::of(b"{}"));
    let vault = house.vault();
    vault
        .write(|tx| {
            let act = Act::ReceiptMade {
                receipt,
                interview,
                person,
                digest,
                page: Digest::of(b"<p>"),
            };
            let seq = tx.append(at(9), None, None, act)?;
            let new = crate::NewReceipt {
                receipt,
                interview,
                person,
                digest,
                json: "{}",
                html: "<p>",
                at: at(9),
            };
            tx.receipt_keep(seq, &new)
        })
        .unwrap();
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), []);
    vault
        .conn
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)
        .unwrap();
    let last = vault.entry_count().unwrap() - 1;
    let words = Digest::of(b"words of full None");
    for (sql, seq, kind) in [
        (
            "UPDATE receipt SET json = '[]'".to_owned(),
            last,
            FindingKind::ReceiptDiffers,
        ),
        (
            // With a digest that fits: the entry still says which it was.
            format!("UPDATE receipt SET digest = x'{}'", Digest::of(b"[]")),
            last,
            FindingKind::ReceiptDiffers,
        ),
        (
            "UPDATE receipt SET html = '<b>'".to_owned(),
            last,
            FindingKind::ReceiptDiffers,
        ),
        (
            "UPDATE text SET markdown = 'other words'".to_owned(),
            last - 1,
            FindingKind::TextDiffers,
        ),
    ] {
        vault
            .conn
            .execute_batch(&format!("SAVEPOINT before; {sql}"))
            .unwrap();
        let checking = vault.check_all(|_| ()).unwrap();
        let found = checking
            .findings()
            .iter()
            .any(|found| (found.seq, found.kind) == (Some(seq), kind));
        assert!(found, "{sql}: {:?}", checking.findings());
        if sql.contains("receipt") {
            vault.conn.execute_batch("ROLLBACK TO before").unwrap();
        }
    }
    assert!(vault.text(words).is_err(), "not put up as what was shown");
}

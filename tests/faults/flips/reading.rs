//! How each kind of file is read back: what stands in it, in words, or what refused or found it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use tell_first_desk::{Desk, Presence, Restoring, look};
use tell_first_papers::verify::{Pages, Verdict, verify, verify_bundle};
use tell_first_vault::{SlotName, Vault, slots};

use super::Told;
use super::files::{BACKUP, HOME};
use crate::raw;
use crate::world::{self, KEY, NAME, PASSPHRASE, Seeded, key};

/// The whole vault: it opens, every check holds, and this is what it says.
pub(super) fn vault(root: &Path) -> Told {
    let dir = root.join("vault");
    let vault = Vault::open(&dir, &key()).map_err(|_| "refused")?;
    let checked = vault.check_all(|_| ()).map_err(|_| "found by the check")?;
    if !checked.findings().is_empty() {
        return Err("found by the check");
    }
    vault.sound().map_err(|_| "found in a page")?;
    let settings = vault.settings().map_err(|_| "found in a row")?;
    let count = vault.entry_count().map_err(|_| "found in a row")?;
    drop(vault);
    let mut told = entries(&dir)?;
    assert_eq!(told.len() as u64, count);
    told.extend(settings);
    Ok(told)
}

fn entries(dir: &Path) -> Told {
    let entries = raw::entries(dir, &KEY).map_err(|_| "found in a row")?;
    Ok(entries
        .iter()
        .enumerate()
        .map(|(seq, bytes)| (format!("entry {seq:06}"), hex::encode(bytes)))
        .collect())
}

pub(super) fn slot(dir: &Path, name: &SlotName, words: &str) -> Told {
    let payload = slots::open(dir, name, words).map_err(|_| "refused")?;
    let opens = Vault::examine(dir, &payload.key).is_ok();
    Ok(BTreeMap::from([
        ("vault".to_owned(), payload.vault.to_string()),
        ("member".to_owned(), payload.member.to_string()),
        ("opens".to_owned(), opens.to_string()),
    ]))
}

/// What signing in says where the head is left in one place only: what another place holds would cover for it.
pub(super) fn heads(root: &Path, without: &str) -> Told {
    for path in world::files(&root.join(without)) {
        fs::remove_file(path).unwrap();
    }
    let dir = root.join("vault");
    let given = Box::new(Seeded::new(95));
    let desk = Desk::sign_in(&dir, NAME, PASSPHRASE, given).expect("the vault itself is whole");
    if let Some(held) = desk.history_view().unwrap() {
        return Err(held.verdict);
    }
    drop(desk);
    Ok(BTreeMap::new())
}

/// What restoring it would say, and its log.
pub(super) fn backup(root: &Path) -> Told {
    let dir = root.join(BACKUP);
    let home = root.join(HOME);
    let view = Desk::restore_compare(&Restoring {
        backup: &dir,
        home: &home,
        sign_in_name: NAME,
        passphrase: PASSPHRASE,
    });
    let view = view.map_err(|_| "refused")?;
    let mut told = entries(&dir)?;
    told.insert("said".to_owned(), format!("{view:?}"));
    Ok(told)
}

/// Which vault is in use, where there is one.
pub(super) fn in_use(root: &Path) -> Told {
    let found = tell_first_desk::in_use(&root.join(HOME)).map_err(|_| "refused")?;
    let Presence::Present { .. } = look(&found.dir) else {
        assert!(found.restored, "it would be set up anew");
        return Err("said to be missing");
    };
    let dir = found.dir.display().to_string();
    Ok(BTreeMap::from([("in use".to_owned(), dir)]))
}

/// The verdict on a copy that somebody took home, and what it says where it is good.
pub(super) fn paper(path: &Path) -> Told {
    let bytes = fs::read(path).unwrap();
    let outcome = verify(&bytes, None);
    if outcome.verdict != Verdict::Valid {
        return Err("has another verdict");
    }
    let said = tell_first_papers::verify::read(&bytes).expect("what is valid reads");
    let mut told = BTreeMap::from([("said".to_owned(), format!("{said:?}"))]);
    if outcome.pages == Pages::None {
        // All of a page but its data.
        let text = String::from_utf8(bytes).expect("what is valid is text");
        let (before, rest) = text
            .split_once(tell_first_papers::file::DATA_BEGINS)
            .unwrap_or_default();
        let (_, after) = rest
            .split_once(tell_first_papers::file::DATA_ENDS)
            .unwrap_or_default();
        told.insert("page".to_owned(), format!("{before}{after}"));
    }
    Ok(told)
}

/// The verdict on all that is kept about a person, and the data it is about. The frozen one is of practice.
pub(super) fn bundle(root: &Path) -> Told {
    let bytes = fs::read(root.join("copies/bundle.zip")).unwrap();
    let verdict = verify_bundle(&bytes, None).map(|outcome| outcome.verdict);
    if verdict != Some(Verdict::Practice) {
        return Err("has another verdict");
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("what holds reads");
    let mut data = String::new();
    let mut file = zip.by_name("data.json").expect("what holds has data");
    file.read_to_string(&mut data).expect("what holds is text");
    Ok(BTreeMap::from([("data".to_owned(), data)]))
}

/// The notice in a zip file, by its digest.
pub(super) fn notice(root: &Path) -> Told {
    let zip = fs::read(root.join("copies/notice.zip")).unwrap();
    let files = tell_first_notice::unpack(&zip).map_err(|_| "refused")?;
    let pack = tell_first_notice::read(&files).map_err(|_| "refused")?;
    Ok(BTreeMap::from([
        ("digest".to_owned(), pack.digest.to_string()),
        ("version".to_owned(), pack.version),
    ]))
}

//! A sync that fails: nothing is called saved that the system could not put on the disk, and opening the vault again
//! heals it, also where the system then forgets the bytes it failed to sync.

use std::path::Path;

use tell_first_vault::{Vault, VaultError};

use crate::calls::{self, Call, Event, Fault, Plan, Watch};
use crate::disk_model::{Disk, quick_folder};
use crate::long;
use crate::world::{self, Chance, KEY, at, set};

fn save(vault: &mut Vault, number: u64) -> Result<u64, VaultError> {
    let when = at(1000 + number.cast_signed());
    set(vault, "desk-name", &number.to_string(), when)
}

fn number(dir: &Path, plan: Plan) -> u64 {
    let vault = Vault::open(dir, &world::key()).unwrap_or_else(|why| panic!("{plan:?}: {why:?}"));
    assert_eq!(vault.check_all(|_| ()).unwrap().findings(), [], "{plan:?}");
    vault
        .sound()
        .unwrap_or_else(|why| panic!("{plan:?}: {why}"));
    vault.settings().unwrap()["desk-name"].parse().unwrap()
}

/// What one run met.
struct Met {
    failed: u64,
    refused: u64,
}

/// Opens, saves eight times through failing syncs and past them, opening the vault again when it asks for that, and
/// closes. Then the power goes: at each save, and at the end.
fn one(plan: Plan) -> Met {
    let folder = quick_folder();
    let dir = folder.path().join("vault");
    world::made(&dir, 8);
    save(&mut world::open(&dir, &KEY), 0).unwrap();
    let mut disk = Disk::of(folder.path());
    let watch = calls::record(folder.path(), Some(plan));
    let refused = saves(&dir, &watch, plan);
    let failed = watch.failed();
    let events = watch.events();
    let mut seed = plan.from * 100;
    let mut power_goes = |disk: &Disk| {
        seed += 1;
        let left = quick_folder();
        disk.after_power_loss(folder.path(), &mut Chance::new(seed), left.path());
        let stored = number(&left.path().join("vault"), plan);
        // What was refused may be there all the same: nobody knows, and the application said so.
        let most = if plan.lasting { 8 } else { disk.marked + 1 };
        assert!(
            disk.marked <= stored && stored <= most,
            "{plan:?}: {} was called saved, {stored} is there",
            disk.marked
        );
    };
    for event in &events {
        disk.take(event);
        if matches!(event, Event::Mark(_)) {
            power_goes(&disk);
        }
    }
    power_goes(&disk);
    save(&mut world::open(&dir, &KEY), 9).expect("it goes on");
    assert_eq!(number(&dir, plan), 9);
    Met { failed, refused }
}

/// Gives how many saves were refused.
fn saves(dir: &Path, watch: &Watch, plan: Plan) -> u64 {
    let open = || Vault::open(dir, &world::key()).map_err(|why| says(why, plan));
    let mut refused = 0;
    let mut vault = open().ok();
    for next in 1..=8 {
        if vault.is_none() {
            vault = open().ok();
        }
        let Some(desk) = &mut vault else { continue };
        let before = watch.failed();
        match save(desk, next) {
            Ok(_) => {
                let past = plan.call == Call::Sync && watch.failed() > before;
                assert!(!past, "{plan:?}: called saved past a failed sync");
                watch.mark(next);
            }
            Err(why) => {
                says(why, plan);
                refused += 1;
                let again = save(desk, next).expect_err("nobody knows what is on the disk");
                assert!(matches!(again, VaultError::Poisoned), "{plan:?}: {again:?}");
                vault = None;
            }
        }
    }
    refused
}

fn says(why: VaultError, plan: Plan) {
    let code = tell_first_desk::Error::from(why).code();
    let may = ["vault.database", "vault.files"];
    assert!(may.contains(&code), "{plan:?}: {code}");
}

fn sweep(call: Call, lasting: bool, most: u64) -> (u64, u64) {
    let (mut tried, mut refused) = (0, 0);
    for from in 0..if long() { u64::MAX } else { most } {
        let plan = Plan {
            call,
            from,
            lasting,
            fault: Fault::Error(libc::EIO),
        };
        let met = one(plan);
        if met.failed == 0 {
            break;
        }
        assert!(lasting || met.refused <= 1, "{plan:?}");
        tried += 1;
        refused += met.refused;
    }
    (tried, refused)
}

#[test]
fn a_failed_sync_is_never_called_saved_and_opening_again_heals() {
    let (tried, refused) = sweep(Call::Sync, false, 20);
    assert!(tried > 8 && refused > 5, "a control: {tried}, {refused}");
}

#[test]
fn syncs_that_go_on_failing_are_never_called_saved() {
    let (tried, refused) = sweep(Call::Sync, true, 12);
    assert!(tried > 8 && refused > 5, "a control: {tried}, {refused}");
}

/// SQLite puts the name of a new journal on the disk, and does not look whether that worked.
#[test]
fn a_name_that_did_not_reach_the_disk_loses_nothing_either() {
    let (tried, _) = sweep(Call::SyncFolder, false, 20);
    assert!(tried > 1, "a control: {tried}");
    sweep(Call::SyncFolder, true, 20);
}

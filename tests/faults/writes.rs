//! A write, an opening, a cut or a new name that fails, at every place where one happens: what was called saved is
//! stored, what was not is not, the application says so, and the next save works once the fault is over.

use tell_first_desk::{Presence, look};
use tell_first_vault::{SlotName, Vault, VaultError, slots};

use crate::calls::{self, Call, Fault, Plan};
use crate::whole::{
    CANARY, Template, anywhere, made, named, next_save, save, whole, whole_after_a_crash,
};
use crate::world::{self, CHEAP, CODE, KEY, PASSPHRASE, copy, key, member};
use crate::{long, raw};

/// Every way a call goes wrong here.
const FAULTS: &[(Call, Fault, bool)] = &[
    (Call::Write, Fault::Error(libc::ENOSPC), false),
    (Call::Write, Fault::Error(libc::ENOSPC), true),
    (Call::Write, Fault::Error(libc::EIO), false),
    (Call::Write, Fault::Error(libc::EIO), true),
    (Call::Write, Fault::Interrupted, false),
    (Call::Write, Fault::Short, false),
    (Call::Write, Fault::Short, true),
    (Call::Open, Fault::Error(libc::EIO), false),
    (Call::Open, Fault::Error(libc::EIO), true),
    (Call::Open, Fault::Error(libc::ENOSPC), true),
    (Call::Open, Fault::Error(libc::EMFILE), true),
    (Call::Open, Fault::Interrupted, false),
    (Call::Cut, Fault::Error(libc::EIO), false),
    (Call::Cut, Fault::Error(libc::EIO), true),
    (Call::Cut, Fault::Error(libc::ENOSPC), true),
    (Call::Cut, Fault::Interrupted, false),
    (Call::Remove, Fault::Error(libc::EIO), true),
    (Call::Rename, Fault::Error(libc::EIO), true),
    (Call::Rename, Fault::Error(libc::ENOSPC), true),
];

/// Codes that are true of a call that failed. Above all it is not damage, and no reason to set up anew.
const TRUE_OF_A_FAULT: &[&str] = &[
    "vault.disk_full",
    "vault.database",
    "vault.files",
    "vault.reopen",
];

/// Tries every fault at every place; `one` gives how often a call went wrong, and each place is tried until none did.
/// Gives how many were tried. In the quick set only each `step`th place.
fn sweep(step: usize, mut one: impl FnMut(Plan) -> u64) -> u64 {
    let mut tried = 0;
    for &(call, fault, lasting) in FAULTS {
        for from in (0..).step_by(if long() { 1 } else { step }) {
            let plan = Plan {
                call,
                from,
                lasting,
                fault,
            };
            if one(plan) == 0 {
                break;
            }
            tried += 1;
        }
    }
    tried
}

/// What the application would say; refuses what is not true of a fault.
fn says(why: VaultError, plan: Plan) {
    let shown = format!("{why:?}");
    let code = tell_first_desk::Error::from(why).code();
    // A file that cannot be opened for writing.
    let shut = plan.call == Call::Open && code == "vault.read_only";
    assert!(
        shut || TRUE_OF_A_FAULT.contains(&code),
        "{plan:?}: {code}, {shown}"
    );
    let full = plan.call == Call::Write && plan.fault == Fault::Error(libc::ENOSPC);
    assert!(
        !full || code == "vault.disk_full",
        "{plan:?}: {code}, {shown}"
    );
}

#[test]
fn saving() {
    let template = Template::new(made);
    let tried = sweep(1, |plan| {
        let (_folder, dir) = template.fresh();
        let mut vault = world::open(&dir, &KEY);
        let watch = calls::fail(&dir, plan);
        let mut acked = 0;
        for number in 1..=2 {
            match save(&mut vault, number) {
                Ok(_) => acked = number,
                Err(why) => says(why, plan),
            }
        }
        let failed = watch.end();
        assert_eq!(whole_after_a_crash(&dir, &plan), acked, "{plan:?}");
        let bearable = matches!(plan.fault, Fault::Interrupted | Fault::Short);
        assert!(!bearable || acked == 2, "{plan:?}: it need not have failed");
        next_save(vault, &dir, &plan);
        failed
    });
    assert!(tried > 100, "a control: only {tried} faults were met");
}

#[test]
fn opening_after_a_crash_and_closing() {
    let template = Template::new(|dir| {
        let mut vault = world::found(&dir.with_extension("first"), 1);
        for number in 0..9 {
            save(&mut vault, number).unwrap();
        }
        copy(vault.folder(), dir);
    });
    let tried = sweep(3, |plan| {
        let (_folder, dir) = template.fresh();
        let watch = calls::fail(&dir, plan);
        match Vault::open(&dir, &key()) {
            Ok(vault) => drop(vault),
            Err(why) => says(why, plan),
        }
        let failed = watch.end();
        assert_eq!(whole(&dir, &plan), 8, "{plan:?}");
        next_save(world::open(&dir, &KEY), &dir, &plan);
        failed
    });
    assert!(tried > 20, "a control: only {tried} faults were met");
}

/// Copying the journal into the file.
#[test]
fn emptying_the_journal() {
    let template = Template::new(made);
    let tried = sweep(2, |plan| {
        let (_folder, dir) = template.fresh();
        let mut vault = world::open(&dir, &KEY);
        for number in 1..5 {
            save(&mut vault, number).unwrap();
        }
        let watch = calls::fail(&dir, plan);
        if let Err(why) = vault.scrub() {
            says(why, plan);
        }
        let failed = watch.end();
        assert_eq!(whole_after_a_crash(&dir, &plan), 4, "{plan:?}");
        next_save(vault, &dir, &plan);
        failed
    });
    assert!(tried > 10, "a control: only {tried} faults were met");
}

#[test]
fn erasing() {
    let template = Template::new(|dir| {
        made(dir);
        named(&mut world::open(dir, &KEY), CANARY, 1).unwrap();
        assert!(anywhere(dir, CANARY), "a control");
    });
    let tried = sweep(7, |plan| {
        let (_folder, dir) = template.fresh();
        let mut vault = world::open(&dir, &KEY);
        let watch = calls::fail(&dir, plan);
        let erased = named(&mut vault, "somebody", 2).map_err(|why| says(why, plan));
        let failed = watch.end();
        assert_eq!(whole_after_a_crash(&dir, &plan), 0, "{plan:?}");
        if erased.is_err() {
            drop(vault);
            assert!(anywhere(&dir, CANARY), "{plan:?}: it was called not erased");
            vault = world::open(&dir, &KEY);
            named(&mut vault, "somebody", 2).unwrap_or_else(|why| panic!("{plan:?}: {why}"));
        } else if !vault.unscrubbed() {
            assert!(!anywhere(&dir, CANARY), "{plan:?}: the vault knows nothing");
        }
        save(&mut vault, 98).unwrap_or_else(|why| panic!("{plan:?}: {why}"));
        assert!(!anywhere(&dir, CANARY), "{plan:?}: after the next save");
        next_save(vault, &dir, &plan);
        failed
    });
    assert!(tried > 20, "a control: only {tried} faults were met");
}

#[test]
fn founding() {
    let template = Template::new(|_| ());
    let tried = sweep(13, |plan| {
        let (folder, dir) = template.fresh();
        let watch = calls::fail(folder.path(), plan);
        let founded = world::try_found(&dir, 1);
        let failed = watch.end();
        match (founded, look(&dir)) {
            (Ok(vault), _) => drop(vault),
            // Its name was given, and only the last sync of the folder or the first opening failed.
            (Err(why), Presence::Present { .. }) => says(why, plan),
            (Err(why), Presence::Absent) => {
                says(why, plan);
                drop(world::try_found(&dir, 2).unwrap_or_else(|why| panic!("{plan:?}: {why:?}")));
            }
            (Err(why), other) => panic!("{plan:?}: {other:?} after {why:?}"),
        }
        for (slot, words) in [(member(), PASSPHRASE), (SlotName::Recovery, CODE)] {
            slots::open(&dir, &slot, words).unwrap_or_else(|why| panic!("{plan:?}: {why}"));
        }
        next_save(world::open(&dir, &KEY), &dir, &plan);
        failed
    });
    assert!(tried > 20, "a control: only {tried} faults were met");
}

#[test]
fn changing_a_passphrase() {
    const NEW: &str = "another long enough passphrase";
    let template = Template::new(made);
    let tried = sweep(1, |plan| {
        let (_folder, dir) = template.fresh();
        let payload = slots::open(&dir, &member(), PASSPHRASE).unwrap();
        let watch = calls::fail(&dir, plan);
        let changed = slots::write(&dir, &member(), &payload, NEW, CHEAP);
        let failed = watch.end();
        let works = |words| slots::open(&dir, &member(), words).is_ok();
        match changed {
            Ok(()) => assert!(works(NEW), "{plan:?}"),
            Err(why) => {
                says(why, plan);
                assert!(works(PASSPHRASE) != works(NEW), "{plan:?}: one of the two");
                slots::write(&dir, &member(), &payload, NEW, CHEAP)
                    .unwrap_or_else(|why| panic!("{plan:?}: {why}"));
                assert!(works(NEW), "{plan:?}");
            }
        }
        failed
    });
    assert!(tried > 5, "a control: only {tried} faults were met");
}

/// A change that is called not done is not done: the entry can fail after the slot was written.
#[test]
fn a_passphrase_that_was_not_changed_is_the_one_that_works() {
    const NEW: &str = "another long enough passphrase";
    let template = Template::new(|dir| drop(world::desk_made(dir, 84)));
    let mut refused = 0;
    for from in 0.. {
        let (_folder, dir) = template.fresh();
        let mut desk = world::sign_in(&dir, &world::Seeded::new(85));
        let plan = Plan {
            call: Call::Write,
            from,
            lasting: false,
            fault: Fault::Error(libc::ENOSPC),
        };
        let watch = calls::fail(&dir, plan);
        let changed = desk.passphrase_change(PASSPHRASE, NEW);
        let failed = watch.end();
        refused += usize::from(changed.is_err());
        drop(desk);
        let (right, wrong) = match changed {
            Ok(()) => (NEW, PASSPHRASE),
            Err(_) => (PASSPHRASE, NEW),
        };
        assert!(slots::open(&dir, &member(), right).is_ok(), "{plan:?}");
        assert!(slots::open(&dir, &member(), wrong).is_err(), "{plan:?}");
        if failed == 0 {
            break;
        }
    }
    assert!(refused > 3, "a control: {refused}");
}

/// The screen's own way to the same: the code is the one whose words say what happened.
#[test]
fn the_desk_says_what_happened_and_the_screen_stays() {
    let template = Template::new(|dir| drop(world::desk_made(dir, 81)));
    let interview = {
        let (_folder, dir) = template.fresh();
        let desk = world::sign_in(&dir, &world::Seeded::new(82));
        let waiting = desk.home_view().unwrap().waiting[0].waiting.clone();
        waiting.unwrap().interview.parse().unwrap()
    };
    for (fault, code) in [
        (libc::ENOSPC, "vault.disk_full"),
        (libc::EIO, "vault.database"),
    ] {
        let (_folder, dir) = template.fresh();
        let mut desk = world::sign_in(&dir, &world::Seeded::new(82));
        desk.interview_resume(interview).unwrap();
        let page = |words: &str| [world::text("id.full_name", words)];
        let plan = Plan {
            call: Call::Write,
            from: 0,
            lasting: true,
            fault: Fault::Error(fault),
        };
        let watch = calls::fail(&dir, plan);
        let refused = desk.page_save(interview, "identity", &page("Person One"));
        assert!(watch.end() > 0);
        let said = refused.expect_err("it failed").code();
        assert_eq!(said, code);
        assert!(desk.interview_step(interview).is_ok(), "the screen stays");
        match desk.page_save(interview, "identity", &page("Person Two")) {
            Ok(result) => assert!(result.saved),
            Err(why) => {
                assert_eq!(why.code(), "vault.reopen");
                drop(desk);
                desk = world::sign_in(&dir, &world::Seeded::new(83));
                desk.interview_resume(interview).unwrap();
                let saved = desk.page_save(interview, "identity", &page("Person Two"));
                assert!(saved.expect("after signing in again").saved);
            }
        }
        let step = format!("{:?}", desk.interview_step(interview).unwrap());
        assert!(step.contains("Person Two") && !step.contains("Person One"));
    }
}

/// A control: with the answer of a failed write thrown away, the sweep above would have something to find.
#[test]
fn a_save_that_is_called_saved_and_is_not_would_be_seen() {
    let template = Template::new(made);
    let (_folder, dir) = template.fresh();
    let plan = Plan {
        call: Call::Write,
        from: 0,
        lasting: true,
        fault: Fault::Error(libc::EIO),
    };
    let mut vault = world::open(&dir, &KEY);
    let watch = calls::fail(&dir, plan);
    drop(save(&mut vault, 1));
    drop(watch);
    assert_eq!(whole_after_a_crash(&dir, &plan), 0);
    drop(vault);
    assert_eq!(raw::unsound(&dir, &KEY), [""; 0]);
}

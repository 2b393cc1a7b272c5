//! What went after a backup was made goes again when the backup is put back.

use std::collections::BTreeSet;
use std::fs;

use tell_first_desk::views::Given;
use tell_first_desk::{CloseReason, Desk, Restoring, Said, in_use};
use tell_first_evidence::PersonId;

use crate::erasure::{Planting, save, seen};
use crate::raw;
use crate::world::{self, Seeded};

/// By its bytes, in every page, used or unused.
#[test]
fn what_went_since_a_backup_is_nowhere_in_what_is_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let (home, live) = (folder.path(), folder.path().join("live"));
    let made = world::desk_made(&live, 71);
    let mut desk = world::sign_in(&live, &Seeded::new(72));
    let interview = made.interview;
    let step = desk.interview_resume(interview).unwrap();
    let person: PersonId = step.interview.person.parse().unwrap();
    let mut planting = Planting::new(72);
    planting.words = planting.canary();
    planting.walk(&mut desk, interview);
    // No card asks for it, and people are found by it.
    let name = planting.canary();
    save(&mut desk, interview, &world::text("id.full_name", &name));
    let mut canaries = planting.planted.clone();
    canaries.insert("a name".to_owned(), name);
    canaries.insert("words of a yes".to_owned(), planting.words.clone());
    let wanted: BTreeSet<String> = canaries.keys().cloned().collect();
    let to = home.join("backups");
    fs::create_dir(&to).unwrap();
    desk.backup_folder_save(to.to_str().unwrap()).unwrap();
    let found = desk.backup_begin().unwrap().run(&mut |_| ()).unwrap();
    desk.backup_ended(Some(&found)).unwrap();
    let inside = seen(&found.dir, &made.key, &canaries).1;
    assert_eq!(inside, wanted, "a control: the backup has all of it");

    planting.take_back(&mut desk, person, interview);
    let cleared = Said {
        field: "id.full_name".to_owned(),
        row: 0,
        given: Given::default(),
    };
    desk.answer_save(interview, &cleared).expect("cleared");
    desk.session_lock(CloseReason::Quit).unwrap();
    let none = (BTreeSet::new(), BTreeSet::new());
    assert_eq!(
        seen(&live, &made.key, &canaries),
        none,
        "gone from the vault in use"
    );
    let ask = Restoring {
        backup: &found.dir,
        home,
        sign_in_name: world::NAME,
        passphrase: world::PASSPHRASE,
    };
    let left = Desk::restore(&ask, &Seeded::new(73))
        .expect("put back")
        .left;
    assert_eq!(left.as_deref(), Some(live.as_path()));
    let restored = in_use(home).unwrap().dir;
    assert_ne!(restored, live);
    assert_eq!(
        seen(&restored, &made.key, &canaries),
        none,
        "it does not come back"
    );
    assert_eq!(raw::unsound(&restored, &made.key), [""; 0]);
}

//! What a disk may hold after the power went: everything that was synced, and of the rest whatever the seed says.
//!
//! Of what was written since a file's last sync, each write is kept, dropped, or torn into sectors of 512 bytes, in
//! any order. Of what happened to the names in a folder since its last sync, the first so many are kept, as journalled
//! file systems do it. A sync of a file does not make its name last, and bytes the system failed to sync are never
//! synced later.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::calls::{Event, Naming};
use crate::world::{self, Chance};

const SECTOR: usize = 512;

/// A change of a file's bytes.
#[derive(Clone)]
enum Change {
    Wrote(usize, Vec<u8>),
    Cut(usize),
}

#[derive(Clone, Default)]
struct Content {
    /// On the disk.
    kept: Vec<u8>,
    /// On its way there.
    waiting: Vec<Change>,
    /// Given up by the system: no sync will put it there.
    given_up: Vec<Change>,
}

/// A disk at one moment.
#[derive(Clone, Default)]
pub(crate) struct Disk {
    files: BTreeMap<u64, Content>,
    /// Names on the disk; `None` is a folder.
    names: BTreeMap<PathBuf, Option<u64>>,
    /// Changes of names on their way there.
    waiting: Vec<Naming>,
    /// What the test noted last.
    pub(crate) marked: u64,
}

impl Disk {
    /// A folder as it is, all of it on the disk.
    pub(crate) fn of(root: &Path) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        let root = root.canonicalize().unwrap();
        let mut disk = Self::default();
        let mut folders = vec![root];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap().flatten() {
                let path = entry.path();
                if path.is_dir() {
                    disk.names.insert(path.clone(), None);
                    folders.push(path);
                    continue;
                }
                let number = entry.metadata().unwrap().ino();
                let kept = fs::read(&path).unwrap();
                let content = Content {
                    kept,
                    ..Content::default()
                };
                disk.files.insert(number, content);
                disk.names.insert(path, Some(number));
            }
        }
        disk
    }

    /// Takes in what happened next.
    pub(crate) fn take(&mut self, event: &Event) {
        match event {
            Event::Named(naming) => {
                if let Naming::Made(_, number) = naming {
                    self.files.insert(*number, Content::default());
                }
                self.waiting.push(naming.clone());
            }
            Event::Wrote(number, at, bytes) => {
                self.change(*number, Change::Wrote(size(*at), bytes.clone()));
            }
            Event::Cut(number, length) => self.change(*number, Change::Cut(size(*length))),
            Event::Synced(number) => {
                if let Some(content) = self.files.get_mut(number) {
                    for change in content.waiting.drain(..) {
                        apply(&mut content.kept, &change);
                    }
                }
            }
            Event::NotSynced(number) => {
                if let Some(content) = self.files.get_mut(number) {
                    content.given_up.append(&mut content.waiting);
                }
            }
            Event::SyncedFolder(folder) => {
                let (now, later) = std::mem::take(&mut self.waiting)
                    .into_iter()
                    .partition(|event| folder_of(event) == *folder);
                self.waiting = later;
                let now: Vec<Naming> = now;
                now.iter()
                    .for_each(|naming| rename(&mut self.names, naming));
            }
            Event::Mark(number) => self.marked = *number,
        }
    }

    fn change(&mut self, number: u64, change: Change) {
        self.files.entry(number).or_default().waiting.push(change);
    }

    /// Writes what is left after the power went into an empty folder. `root` is where the disk was watched.
    pub(crate) fn after_power_loss(&self, root: &Path, chance: &mut Chance, into: &Path) {
        let names = self.names_left(chance);
        self.put(root, &names, into, |content| content.left(chance));
    }

    /// As [`Disk::after_power_loss`], where only the program ended: the system keeps everything.
    pub(crate) fn after_kill(&self, root: &Path, into: &Path) {
        let mut names = self.names.clone();
        self.waiting
            .iter()
            .for_each(|naming| rename(&mut names, naming));
        self.put(root, &names, into, |content| {
            let mut bytes = content.kept.clone();
            let waiting = content.given_up.iter().chain(&content.waiting);
            waiting.for_each(|change| apply(&mut bytes, change));
            bytes
        });
    }

    fn put(
        &self,
        root: &Path,
        names: &BTreeMap<PathBuf, Option<u64>>,
        into: &Path,
        mut bytes: impl FnMut(&Content) -> Vec<u8>,
    ) {
        let root = root.canonicalize().unwrap();
        for (path, number) in names {
            let parents = path.ancestors().skip(1);
            let mut below = parents.take_while(|parent| **parent != root);
            // The journal's shared index is in memory only, and whatever is left of it is made anew.
            let index = path.to_string_lossy().ends_with("-shm");
            if index || below.any(|parent| names.get(parent) != Some(&None)) {
                continue;
            }
            let place = into.join(path.strip_prefix(&root).unwrap());
            match number {
                None => fs::create_dir_all(&place).unwrap(),
                Some(number) => {
                    fs::create_dir_all(place.parent().unwrap()).unwrap();
                    fs::write(&place, bytes(&self.files[number])).unwrap();
                }
            }
        }
    }

    fn names_left(&self, chance: &mut Chance) -> BTreeMap<PathBuf, Option<u64>> {
        let mut left: BTreeMap<PathBuf, usize> = BTreeMap::new();
        for event in &self.waiting {
            *left.entry(folder_of(event)).or_default() += 1;
        }
        for count in left.values_mut() {
            *count = chance.below(*count + 1);
        }
        let mut names = self.names.clone();
        for event in &self.waiting {
            let left = left.get_mut(&folder_of(event)).unwrap();
            if *left > 0 {
                *left -= 1;
                rename(&mut names, event);
            }
        }
        names
    }
}

impl Content {
    /// The bytes that are left after the power went.
    fn left(&self, chance: &mut Chance) -> Vec<u8> {
        let mut bytes = self.kept.clone();
        let mut waiting: Vec<&Change> = self.given_up.iter().chain(&self.waiting).collect();
        // All, nothing, or some: each a third of the time.
        let how = chance.below(3);
        if how == 2 {
            for place in (1..waiting.len()).rev() {
                waiting.swap(place, chance.below(place + 1));
            }
        }
        for change in waiting {
            match (how, change) {
                (0, _) => {}
                (1, change) => apply(&mut bytes, change),
                (_, Change::Wrote(at, new)) if chance.below(3) == 0 => {
                    for (number, sector) in new.chunks(SECTOR).enumerate() {
                        if chance.below(2) == 0 {
                            let part = Change::Wrote(at + number * SECTOR, sector.to_vec());
                            apply(&mut bytes, &part);
                        }
                    }
                }
                (_, change) => {
                    if chance.below(2) == 0 {
                        apply(&mut bytes, change);
                    }
                }
            }
        }
        bytes
    }
}

fn size(number: u64) -> usize {
    usize::try_from(number).unwrap()
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Cut(length) => bytes.resize(*length, 0),
        Change::Wrote(at, new) => {
            let end = at + new.len();
            if bytes.len() < end {
                bytes.resize(end, 0);
            }
            bytes[*at..end].copy_from_slice(new);
        }
    }
}

fn folder_of(naming: &Naming) -> PathBuf {
    match naming {
        Naming::Made(path, _)
        | Naming::Folder(path)
        | Naming::Removed(path)
        | Naming::Renamed(_, path) => path.parent().unwrap().to_owned(),
    }
}

fn rename(names: &mut BTreeMap<PathBuf, Option<u64>>, naming: &Naming) {
    match naming {
        Naming::Made(path, number) => {
            names.insert(path.clone(), Some(*number));
        }
        Naming::Folder(path) => {
            names.insert(path.clone(), None);
        }
        Naming::Removed(path) => {
            names.remove(path);
        }
        Naming::Renamed(from, to) => rename_one(names, from, to),
    }
}

fn rename_one(names: &mut BTreeMap<PathBuf, Option<u64>>, from: &Path, to: &Path) {
    if let Some(number) = names.remove(from) {
        names.insert(to.to_owned(), number);
    }
}

/// A folder in memory where the system has one: what is tried there is not how long a disk takes.
pub(crate) fn quick_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir()
        && let Ok(folder) = tempfile::tempdir_in(memory)
    {
        return folder;
    }
    tempfile::tempdir().unwrap()
}

/// A control: the model itself keeps what was synced, and only that, where the seed drops the rest.
#[test]
fn what_was_synced_is_kept_and_what_was_not_may_be_lost() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let path = root.join("file");
    let events = [
        Event::Named(Naming::Made(path.clone(), 7)),
        Event::Wrote(7, 0, vec![1; 1000]),
        Event::Synced(7),
        Event::SyncedFolder(root.clone()),
        Event::Wrote(7, 0, vec![2; 2000]),
    ];
    let mut disk;
    let (mut bare, mut whole, mut torn) = (0, 0, 0);
    for seed in 0..60 {
        let into = tempfile::tempdir().unwrap();
        disk = Disk::default();
        events.iter().for_each(|event| disk.take(event));
        disk.after_power_loss(&root, &mut Chance::new(seed), into.path());
        let left = fs::read(into.path().join("file")).expect("its name was synced");
        match (left.contains(&1), left.contains(&2)) {
            (true, false) => bare += 1,
            (false, true) => whole += 1,
            _ => torn += 1,
        }
    }
    assert!(bare > 5 && whole > 5 && torn > 0, "{bare}, {whole}, {torn}");
    // Without the folder's sync the file may not be there at all.
    disk = Disk::default();
    events[..3].iter().for_each(|event| disk.take(event));
    let there = (0..20).filter(|seed| {
        let into = tempfile::tempdir().unwrap();
        disk.after_power_loss(&root, &mut Chance::new(*seed), into.path());
        !world::files(into.path()).is_empty()
    });
    let there = there.count();
    assert!(there > 0 && there < 20, "{there}");
}

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use super::write;

const NAME: &str = "copy-1.html";

/// Names in a folder, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_copy_is_written_whole_and_saved_twice_is_one() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("copies");
    for _ in 0..2 {
        write(&folder, NAME, b"the whole of it").unwrap();
        assert_eq!(fs::read(folder.join(NAME)).unwrap(), b"the whole of it");
        assert_eq!(names(&folder), [NAME]);
    }
}

#[test]
fn an_interrupted_save_is_in_nobodys_way() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join(format!(".{NAME}.unfinished")), b"the wh").unwrap();
    write(home.path(), NAME, b"the whole of it").unwrap();
    assert_eq!(
        fs::read(home.path().join(NAME)).unwrap(),
        b"the whole of it"
    );
    assert_eq!(names(home.path()), [NAME]);
}

#[test]
fn what_has_the_name_already_is_left_alone() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join(NAME), b"something else").unwrap();
    let refused = write(home.path(), NAME, b"the whole of it").unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::AlreadyExists);
    assert_eq!(fs::read(home.path().join(NAME)).unwrap(), b"something else");
    assert_eq!(names(home.path()), [NAME]);
}

#[test]
fn what_cannot_be_written_leaves_nothing_of_that_name() {
    let home = tempfile::tempdir().unwrap();
    // A folder where the unfinished file would stand: it cannot be written.
    fs::create_dir(home.path().join(format!(".{NAME}.unfinished"))).unwrap();
    assert!(write(home.path(), NAME, b"the whole of it").is_err());
    assert!(!home.path().join(NAME).exists());
}

#[test]
fn a_folder_without_a_place_is_refused() {
    let refused = write(Path::new("copies"), NAME, b"").unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
}

#[cfg(unix)]
#[test]
fn only_whoever_saved_it_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("copies");
    write(&folder, NAME, b"x").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join(NAME)), 0o600);
}

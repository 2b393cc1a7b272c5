//! Names of files, whether from a zip or from a folder.

use tell_first_notice::{MOST_FILE_BYTES, MOST_FILES, MOST_PACK_BYTES, check_files, read};

use crate::{file, refused, shipped, small};

#[test]
fn the_packs_are_within_the_limits() {
    check_files(&small()).expect("the small pack");
    check_files(&shipped()).expect("the notice that ships");
}

#[test]
fn names_that_a_desk_cannot_hold_are_refused() {
    for (name, reason) in [
        ("", "empty"),
        ("text//short.md", "empty"),
        ("text/en/short.md/", "empty"),
        ("text/./short.md", "dot"),
        ("text/en/short.md.", "dot"),
        (".hidden", "dot"),
        ("a/b/c/d/e.md", "too many folders"),
        ("text/en/section/a\u{0}b.md", "holds `\\u{0}`"),
        ("text/en/section/a\nb.md", "holds `\\n`"),
        ("text/en/section/a b.md", "holds ` `"),
        ("text/en/section/\u{202e}dm.md", "holds `\\u{202e}`"),
        ("text/en/card/aux.md", "called `aux`"),
        ("text/en/card/NUL.md", "called `nul`"),
        (&"a".repeat(121), "too long"),
    ] {
        let mut files = small();
        files.push(file(name, "x"));
        for result in [check_files(&files), read(&files).map(|_| ())] {
            let flaws = result.expect_err(name);
            assert!(
                flaws.iter().any(|flaw| flaw.reason.contains(reason)),
                "{name:?}: {flaws:?}"
            );
            assert!(
                flaws
                    .iter()
                    .all(|flaw| !flaw.to_string().contains(['\u{0}', '\u{202e}'])),
                "a flaw may be put on a screen: {flaws:?}"
            );
        }
    }
}

#[test]
fn the_same_name_twice_is_refused() {
    let mut files = small();
    files.push(file("pack.toml", "id = \"other\""));
    refused(read(&files), "pack.toml", "there twice");
    let mut files = small();
    files.push(file("text/EN/short.md", "x"));
    let flaws = read(&files).expect_err("some desks would keep one of them");
    assert!(flaws.iter().any(|flaw| flaw.reason.contains("capitals")));
}

#[test]
fn too_many_and_too_large_are_refused() {
    let many: Vec<_> = (0..=MOST_FILES)
        .map(|number| file(&format!("{number}.md"), ""))
        .collect();
    refused(check_files(&many), "pack.toml", "is the most");
    let large = vec![b' '; MOST_FILE_BYTES + 1];
    refused(check_files(&[file("a.md", large)]), "a.md", "larger than");
    let one = vec![b' '; MOST_FILE_BYTES];
    let together: Vec<_> = (0..=(MOST_PACK_BYTES / MOST_FILE_BYTES))
        .map(|number| file(&format!("{number}.md"), one.clone()))
        .collect();
    refused(check_files(&together), "pack.toml", "larger together");
}

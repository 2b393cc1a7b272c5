//! What is kept about a person is saved from their page, for others to read.

use std::fs;
use std::path::{Path, PathBuf};

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::fits::fits;
use crate::flows::{open_person, practise};

const WHO: (&str, &str) = ("Maya Okonkwo-Reed", "14 3 1991");

/// Where pictures go, for whoever wants to look: a folder named in the environment, or nowhere.
async fn picture(window: &Window, name: &str) {
    if let Some(folder) = std::env::var_os("TELL_FIRST_PICTURES") {
        window
            .picture(&Path::new(&folder).join(format!("{name}.png")))
            .await;
    }
}

async fn to_the_exports(window: &Window) {
    window
        .script("document.querySelector('#person-export').scrollIntoView({ block: 'start' });")
        .await;
    window.shows("For others to read").await;
}

fn saved(home: &Path, starts: &str) -> PathBuf {
    fs::read_dir(home.join("copies").join("practice"))
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.path())
        .find(|path| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with(starts))
        })
        .expect("the file is there")
}

#[tokio::test]
async fn each_form_is_saved_from_the_persons_page() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    open_person(&window, WHO.0, WHO.1).await;
    to_the_exports(&window).await;
    no_violations(&window, "a person's page with its exports").await;
    fits(&window, "a person's page with its exports").await;
    picture(&window, "export").await;

    window.press("Save as JSON-LD").await;
    window.shows("practice-dpv-").await;
    window.press("Save as a Kantara receipt").await;
    window.shows("practice-kantara-").await;
    window.press("Save everything").await;
    window.shows("practice-bundle-").await;
    window.shows("read READ-FIRST.txt").await;
    // The page is read anew, with lines that came in: what was done stays in sight, and the keyboard where it was.
    window
        .until("what was saved to be in sight", || async {
            let seen = "\
                const where = document.querySelector('person-export .saved-where').getBoundingClientRect();\
                return where.top >= 0 && where.bottom <= innerHeight\
                  && document.activeElement.innerText === 'Save everything';";
            (window.script(seen).await == true).then_some(())
        })
        .await;
    to_the_exports(&window).await;
    picture(&window, "export-saved").await;
    no_violations(&window, "an export that was saved").await;
    fits(&window, "an export that was saved").await;
    window.shows("Saved for others to read").await;
    window.shows("everything held").await;

    let text = fs::read_to_string(saved(home.path(), "practice-dpv-")).expect("text");
    assert!(text.contains("dpv:ConsentRecord") && text.contains("PRACTICE – NOT A REAL RECORD"));
    assert!(!text.contains("Okonkwo"), "it names nobody");
    let zip = fs::read(saved(home.path(), "practice-bundle-")).expect("bytes");
    if let Some(folder) = std::env::var_os("TELL_FIRST_PICTURES") {
        fs::write(Path::new(&folder).join("bundle.zip"), &zip).expect("a copy to look at");
    }
    let zip = String::from_utf8_lossy(&zip);
    assert!(zip.contains("Okonkwo") && zip.contains("READ THIS FIRST"));
    let names = fs::read_dir(home.path().join("copies").join("practice")).expect("listed");
    for name in names.flatten() {
        let name = name.file_name().to_string_lossy().into_owned();
        assert!(
            !name.contains("unfinished") && !name.contains("Maya"),
            "{name}"
        );
    }
    for (width, height, name) in [(1280, 800, "wide"), (1024, 700, "small")] {
        window.resize(width, height).await;
        to_the_exports(&window).await;
        picture(&window, &format!("export-{name}")).await;
    }
    window.close().await;
}

/// Whoever looks after data protection saves everything that was shown and answered, as lists.
#[tokio::test]
async fn the_lists_of_everything_are_saved() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    window.press("Who was told").await;
    window.shows("Everything, as lists").await;
    window.press("Save every showing as CSV").await;
    window.shows("practice-showings-").await;
    window.press("Save every answer to a card as CSV").await;
    window.shows("practice-answers-to-cards-").await;
    no_violations(&window, "the lists of everything").await;
    fits(&window, "the lists of everything").await;
    window
        .script("document.querySelector('#coverage-lists').scrollIntoView({ block: 'start' });")
        .await;
    picture(&window, "lists").await;
    let list = fs::read_to_string(saved(home.path(), "practice-showings-")).expect("text");
    assert!(
        list.starts_with("\u{feff}person_reference,notice,version,"),
        "{list}"
    );
    assert!(list.lines().count() > 6 && !list.contains("Okonkwo"));
    window.close().await;
}

//! Telling people again what is no longer as they were told: the list, one telling by letter, the next person at once.

use std::fs;

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{open_person, practise};
use crate::publish::{LONGER, publish};

/// Who was told longest ago among the made-up people, and their date of birth.
const FIRST: (&str, &str) = ("Maya Okonkwo-Reed", "14 3 1991");
const SECOND: (&str, &str) = ("Tomasz Brzeziński", "2 11 1968");

#[tokio::test]
async fn everybody_is_told_from_one_list() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    window.press("Tell again").await;
    window.shows("Everybody has been told").await;
    no_violations(&window, "nobody to tell").await;
    publish(&window, "2031.1", LONGER, &[]).await;

    window.press("Home").await;
    window
        .shows("6 people must be told what changed in the notice.")
        .await;
    no_violations(&window, "home, with people to tell").await;
    window.press("Tell again").await;
    window.shows("6 people to tell").await;
    no_violations(&window, "the people to tell").await;
    save_the_list(&window, home.path()).await;

    by_letter(&window).await;
    // The next person has the keyboard.
    let next = format!("Tell {}", SECOND.0);
    window
        .until("the next person to have the focus", || async {
            let focus = window
                .script("return document.activeElement.getAttribute('aria-label');")
                .await;
            (focus == next.as_str()).then_some(())
        })
        .await;
    aloud(&window).await;
    window.shows("4 people to tell").await;

    window.press("Home").await;
    open_person(&window, FIRST.0, FIRST.1).await;
    window.shows("Sent by post").await;
    assert!(
        !window.text().await.contains("What has changed since"),
        "there is nothing left to tell them"
    );
    window.close().await;
}

async fn save_the_list(window: &Window, home: &std::path::Path) {
    window.press("Save as CSV").await;
    window.shows("practice-tell-again-").await;
    let folder = home.join("copies").join("practice");
    let file = fs::read_dir(folder)
        .expect("the folder is there")
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ext| ext == "csv"))
        .expect("the list is a file");
    let list = fs::read_to_string(file).expect("it can be read");
    assert_eq!(list.lines().count(), 7, "a heading and six people:\n{list}");
}

async fn by_letter(window: &Window) {
    window.press(&format!("Tell {}", FIRST.0)).await;
    window.shows("Is this the right").await;
    window
        .fill("Date of birth or postcode", "1 January 1900")
        .await;
    window.press("Open").await;
    window
        .shows("That does not match this person’s record")
        .await;
    window.fill("Date of birth or postcode", FIRST.1).await;
    window.press("Open").await;
    window
        .shows(&format!("Tell {} what changed", FIRST.0))
        .await;
    no_violations(window, "a telling").await;
    assert!(
        !window.has("#tell-done").await,
        "nothing was told, so nothing can be finished"
    );
    window.press("Print a letter to post").await;
    window.shows("Is the letter in the post?").await;
    no_violations(window, "whether the letter was posted").await;
    let sheet = window
        .script("return document.querySelector('.print-sheet').textContent;")
        .await;
    let sheet = sheet.as_str().unwrap_or_default().to_owned();
    for words in [
        "PRACTICE – NOT A REAL RECORD",
        "Dear Maya Okonkwo-Reed",
        "Reference ",
        "Now: 4 years",
    ] {
        assert!(sheet.contains(words), "the letter says {words:?}: {sheet}");
    }
    window.press("No, not posted").await;
    window.hides("Is the letter in the post?").await;
    assert!(
        !window.has("#tell-done").await,
        "a letter that was not sent tells nothing"
    );
    window.press("Print a letter to post").await;
    window.press("Yes, posted").await;
    window.shows("Given: Sent by post").await;
    window.press("Told: finish").await;
    window.shows(&format!("{} has been told", FIRST.0)).await;
    window.shows("5 people to tell").await;
    assert!(
        !window
            .has(&format!("[aria-label='Tell {}']", FIRST.0))
            .await,
        "who was told is gone from the list"
    );
}

async fn aloud(window: &Window) {
    window.press(&format!("Tell {}", SECOND.0)).await;
    window.fill("Date of birth or postcode", SECOND.1).await;
    window.press("Open").await;
    window.press("Read it aloud").await;
    window.shows("Reading for").await;
    no_violations(window, "a telling, read aloud").await;
    window.press("I have read it aloud").await;
    window
        .fill(
            "Why was it quicker than it can be read aloud?",
            "He asked to stop",
        )
        .await;
    window.press("I have read it aloud").await;
    window.shows("Given: Read aloud").await;
    window.press("Told: finish").await;
    window.shows(&format!("{} has been told", SECOND.0)).await;
}

#[tokio::test]
async fn somebody_is_told_from_their_page() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    publish(&window, "2031.1", LONGER, &[]).await;
    open_person(&window, FIRST.0, FIRST.1).await;
    window.shows("What has changed since").await;
    window.shows("Must be told").await;
    window.shows("Version 2031.1 is in force now.").await;
    no_violations(&window, "a person with something to be told").await;
    window.press("Tell them now").await;
    window.press("Show it on this screen").await;
    window.shows("In view since").await;
    assert!(
        !window.has("#tell-done").await,
        "it is not finished while it is still up"
    );
    window.press("They have seen it").await;
    window.press("Told: finish").await;
    window.shows("5 people to tell").await;
    window.close().await;
}

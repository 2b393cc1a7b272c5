//! Two minutes at the reception desk.

use fantoccini::key::Key;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{at_home, fill_found_form, practise, type_code_back};

const PERSON: &str = "Zofia Wójcik";
const CARD: &str = "Asking what you think of us";

#[tokio::test]
async fn one_visit_notice_consent_taken_back_copy() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    let code = fill_found_form(&window, &["Reception"]).await;
    type_code_back(&window, &code).await;
    add_person(&window).await;
    notice(&window).await;
    consent_and_back(&window).await;
    copy(&window).await;
    window.press("Finish this visit").await;
    at_home(&window).await;
    by_keyboard(&window).await;
    window.close().await;
}

async fn add_person(window: &Window) {
    window.press_starting("Quick visit for somebody new").await;
    window.shows("First read together why we ask.").await;
    no_violations(window, "adding a person").await;
    window.press("Add and go on").await;
    window.shows("Enter the person’s name").await;
    no_violations(window, "adding a person, with mistakes").await;
    window.fill("Full name", PERSON).await;
    window.fill("Day", "31").await;
    window.fill("Month", "3").await;
    window.fill("Year", "1980").await;
    window.press("Add and go on").await;
    window.shows(&format!("Quick visit: {PERSON}")).await;
    no_violations(window, "a quick visit").await;
}

async fn notice(window: &Window) {
    window
        .shows("First give the notice. Then the cards open.")
        .await;
    window.press("Show it on this screen").await;
    window.shows("In view since").await;
    no_violations(window, "a quick visit, the notice").await;
    window.press("They have seen it").await;
    window.shows("Given: Shown on the screen").await;
}

async fn consent_and_back(window: &Window) {
    window.press(&format!("Ask now: {CARD}")).await;
    window.shows("Your decision").await;
    no_violations(window, "a card at reception").await;
    window.press("Yes, I agree").await;
    window.shows("Agreed").await;
    window.press(&format!("Take this back: {CARD}")).await;
    window.shows("What stops").await;
    window.press("Back to the page").await;
    window.shows("Taken back").await;
}

async fn copy(window: &Window) {
    window.press("Make the copy").await;
    window.shows("The copy is ready.").await;
    window.press("Save to the copies folder").await;
    window.shows("Saved as a file").await;
}

/// From home to the person: the search has the focus, Enter finds, Enter opens.
async fn by_keyboard(window: &Window) {
    let focus = window.script("return document.activeElement.id;").await;
    assert_eq!(focus, "home-search", "the search has the focus");
    window.type_text("31 3 1980").await;
    window.key(Key::Enter).await;
    window.shows("1 person found").await;
    window
        .until("the person to have the focus", || async {
            let focus = window
                .script("return document.activeElement.innerText;")
                .await;
            (focus == PERSON).then_some(())
        })
        .await;
    window.key(Key::Enter).await;
    window.shows(&format!("Quick visit: {PERSON}")).await;
}

/// Opening the print window hands nothing over, and what comes out of it in practice says so.
#[tokio::test]
async fn a_printed_notice_counts_once_it_was_handed_over() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    add_person(&window).await;
    window.press("Hand over a printed copy").await;
    window.shows("Was the notice handed over?").await;
    no_violations(&window, "whether the notice was handed over").await;
    let mark = window
        .script("return document.querySelector('.print-sheet__mark').textContent;")
        .await;
    assert_eq!(mark, "PRACTICE – NOT A REAL RECORD");
    window.press("No, not printed").await;
    window.hides("Was the notice handed over?").await;
    window
        .shows("First give the notice. Then the cards open.")
        .await;
    window.press("Hand over a printed copy").await;
    window.press("Yes, handed over").await;
    window.shows("Given: Printed and handed over").await;
    window.close().await;
}

//! A crash in mid-interview loses nothing that was saved.

use tell_first_tests::window::Window;

use crate::flows::{APPLICANT, found_desk, held, leave_field, on, sign_in, start_interview, write};
use crate::pages;
use crate::pages::questions::NAME;

#[tokio::test]
async fn after_kill_9_the_interview_is_at_the_same_question() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    start_interview(&window).await;
    pages::about_you(&window).await;
    pages::contact(&window).await;
    on(&window, "What you would like from us").await;
    write(
        &window,
        "Is there anything else you would like help with?",
        "A ground floor bathroom",
    )
    .await;
    leave_field(&window).await;
    window.shows("Saved").await;
    window.kill().await;

    let window = Window::open(home.path()).await;
    sign_in(&window).await;
    window.shows(APPLICANT).await;
    window.shows("Interview not finished").await;
    window.press(&format!("Go on with {APPLICANT}")).await;
    on(&window, "What you would like from us").await;
    let kept = held(&window, "Is there anything else you would like help with?").await;
    assert_eq!(kept, "A ground floor bathroom", "what was saved is there");
    window.press_starting("✓ About you").await;
    on(&window, "About you").await;
    assert_eq!(
        held(&window, NAME).await,
        APPLICANT,
        "and so is the page before"
    );
    window.press("Settings").await;
    window.shows("The record holds.").await;
    window.close().await;
}

#[tokio::test]
async fn an_interview_set_aside_goes_on_where_it_was() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    start_interview(&window).await;
    pages::about_you(&window).await;
    on(&window, "Keeping in touch safely").await;
    window.press("Pause and keep everything").await;
    window.shows("Interview set aside").await;
    window.press(&format!("Go on with {APPLICANT}")).await;
    on(&window, "Keeping in touch safely").await;
    window.press("Close without finishing").await;
    window.press("Close the interview").await;
    window.shows("Nothing is waiting").await;
    window.close().await;
}

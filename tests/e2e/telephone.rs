//! Over the telephone the person sees no screen: every page is read out before it can be answered.

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    APPLICANT, at_home, decline, go_on, held, on, open_person, practise, write, write_date,
};
use crate::pages::questions::{ADDRESS, BORN, NAME};

/// What a page says while its words wait to be read out.
const FIRST: &str = "The person does not see this screen.";

/// True where the button that leads on can be pressed.
async fn may_go_on(window: &Window) -> bool {
    let script = "\
        const step = document.querySelector('.interview__step');\
        const button = [...step.querySelectorAll('button')].find((one) => one.innerText === 'Continue');\
        return !button.disabled && !button.closest('fieldset[disabled]') && !step.hidden;";
    window.script(script).await == true
}

/// Reads the words that are up, quicker than anybody speaks, and says why.
async fn read_out(window: &Window) {
    window.press("Start reading").await;
    window.press("I have read it to the end").await;
    window
        .fill(
            "This was quicker than it can be spoken. Why?",
            "She has the paper in front of her",
        )
        .await;
    window.press("I have read it to the end").await;
}

#[tokio::test]
async fn over_the_telephone_every_page_is_read_out_first() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    window
        .press_starting("Start an interview with somebody new")
        .await;
    on(&window, "Who is here today?").await;
    window.tick("The applicant").await;
    window.tick("By telephone").await;
    window.tick("No, the place is private").await;
    go_on(&window).await;

    on(&window, "Read this out").await;
    window.shows(FIRST).await;
    no_violations(&window, "words to be read out first").await;
    // Put off, the page says what is missing and cannot be left.
    window.press("Back to the page").await;
    on(&window, "Before we start").await;
    window.shows(FIRST).await;
    assert!(!may_go_on(&window).await, "nothing was read out yet");
    no_violations(&window, "a page that waits to be read out").await;
    window.press("Read aloud").await;
    on(&window, "Read this out").await;
    read_out(&window).await;
    on(&window, "Before we start").await;
    window.hides(FIRST).await;
    go_on(&window).await;

    on(&window, "Read this out").await;
    read_out(&window).await;
    on(&window, "About you").await;
    window.hides(FIRST).await;
    window
        .until("the page to be ready", || async {
            may_go_on(&window).await.then_some(())
        })
        .await;
    write(&window, NAME, APPLICANT).await;
    assert_eq!(held(&window, NAME).await, APPLICANT);
    write_date(&window, BORN, ["14", "3", "1986"]).await;
    decline(&window, ADDRESS).await;
    go_on(&window).await;

    // The line goes dead in the middle of the next page.
    on(&window, "Read this out").await;
    window.press("Start reading").await;
    window.shows("I have read it to the end").await;
    window.press("Home").await;
    at_home(&window).await;
    open_person(&window, APPLICANT, "14 3 1986").await;
    window.shows("begun, not finished").await;
    let told = window
        .script("return document.querySelector('person-told').innerText;")
        .await;
    let told = told.as_str().unwrap_or_default();
    assert!(
        told.contains("Read aloud") && !told.contains("Shown on the screen"),
        "what only the officer saw told nobody anything:\n{told}"
    );
    window.close().await;
}

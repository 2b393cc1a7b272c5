//! Everything works by keyboard alone, and F9 hides everything.

use fantoccini::key::Key;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{APPLICANT, held, on, practise, start_interview, write};
use crate::pages::questions::{KNOWN_AS, NAME};

/// Goes on with Tab until what has the focus says this.
async fn tab_to(window: &Window, words: &str) {
    let script = "\
        const one = document.activeElement;\
        const label = one.labels?.[0]?.innerText ?? one.getAttribute('aria-label') ?? one.innerText;\
        return (label ?? '').trim();";
    for _ in 0..60 {
        let focus = window.script(script).await;
        if focus.as_str().is_some_and(|focus| focus.starts_with(words)) {
            return;
        }
        window.key(Key::Tab).await;
    }
    panic!("Tab never came to {words:?}:\n{}", window.text().await);
}

#[tokio::test]
async fn the_first_pages_by_keyboard_alone() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    window.shows("What would you like to do?").await;
    tab_to(&window, "Practise with made-up people").await;
    window.key(Key::Enter).await;
    crate::flows::at_home(&window).await;
    window.shows("Start an interview with somebody new").await;
    tab_to(&window, "Start an interview with somebody new").await;
    window.key(Key::Enter).await;
    on(&window, "Who is here today?").await;
    for choice in ["The applicant", "At the desk", "No, the place is private"] {
        tab_to(&window, choice).await;
        window.type_text(" ").await;
    }
    tab_to(&window, "Continue").await;
    window.key(Key::Enter).await;
    on(&window, "Before we start").await;
    tab_to(&window, "Continue").await;
    window
        .until("Continue to be open", || async {
            window
                .has("notice-page button:not([disabled])")
                .await
                .then_some(())
        })
        .await;
    tab_to(&window, "Continue").await;
    window.key(Key::Enter).await;
    on(&window, "About you").await;
    window
        .until("the questions to be open", || async {
            (!window.has("question-group > fieldset[disabled]").await).then_some(())
        })
        .await;
    tab_to(&window, NAME).await;
    window.type_text("Grace Bell").await;
    tab_to(&window, "Day").await;
    window.shows("Saved").await;
    assert_eq!(
        held(&window, NAME).await,
        "Grace Bell",
        "typed and saved without a mouse"
    );
    window.close().await;
}

#[tokio::test]
async fn f9_hides_everything_personal() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    write(&window, NAME, APPLICANT).await;
    window.key(Key::F9).await;
    window.shows("This screen is hidden").await;
    let text = window.text().await;
    assert!(
        !text.contains("About you") && !text.contains("Reference"),
        "nothing of the page is left:\n{text}"
    );
    let seen = window.script("return [...document.querySelectorAll('input, h1, label')].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('privacy-shield')).length;").await;
    assert_eq!(seen, 0, "no box and no label is to be seen");
    no_violations(&window, "hidden").await;
    window.key(Key::F9).await;
    on(&window, "About you").await;
    window.hides("This screen is hidden").await;
    assert_eq!(
        held(&window, NAME).await,
        APPLICANT,
        "what was typed is still there"
    );
    write(&window, KNOWN_AS, "Grace").await;
    window.close().await;
}

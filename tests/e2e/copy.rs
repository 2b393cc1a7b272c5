//! The copy that is handed over is never older than what was said.

use std::path::Path;

use serde_json::json;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::browsers::{Browser, Kind};
use crate::fits::fits;
use crate::flows::{go_on, on, practise, press_on, refuse_until, start_interview};

/// What stands on the copy that is up, once it says this.
async fn copy_says(window: &Window, words: &str) -> String {
    window
        .until(&format!("a copy that says {words:?}"), || async {
            let text = window
                .script("return document.querySelector('.receipt--preview')?.innerText ?? '';")
                .await;
            let text = text.as_str().unwrap_or_default().to_owned();
            text.contains(words).then_some(text)
        })
        .await
}

/// The page that was saved last.
fn saved_page(home: &Path) -> std::path::PathBuf {
    let files = std::fs::read_dir(home.join("copies").join("practice")).expect("the copies");
    let pages = files.flatten().map(|file| file.path());
    pages
        .filter(|path| path.extension().is_some_and(|kind| kind == "html"))
        .max()
        .expect("a page")
}

/// On a screen as narrow as a telephone's nothing of a copy stands beside it, in ordinary and in large print.
async fn reads_on_a_telephone(page: &Path) {
    let Some(browser) = Browser::start(Kind::Chromium).await else {
        return;
    };
    browser.open(page).await;
    let narrow = browser.client.set_window_size(375, 800).await;
    narrow.expect("the window takes its size");
    for print in ["", "#large-print"] {
        let beside = "\
            location.hash = arguments[0];\
            const root = document.documentElement;\
            return [innerWidth, root.scrollWidth - root.clientWidth];";
        let beside = browser.script(beside, vec![print.into()]).await;
        assert_eq!(
            beside,
            json!([375, 0]),
            "the page {print} is as wide as the screen"
        );
    }
    browser.close().await;
}

#[tokio::test]
async fn a_yes_taken_back_at_the_last_moment_is_not_on_the_copy() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    refuse_until(&window, "Check your answers").await;
    press_on(&window, "This is right").await;
    refuse_until(&window, "Your choices").await;
    window.tick_starting("Asking what you think of us").await;
    go_on(&window).await;
    on(&window, "Your copy to take home").await;
    let first = copy_says(&window, "What you agreed to").await;
    assert!(first.contains("What happens now") && first.contains("TELLFIRST2:"));
    assert!(
        window
            .has(".receipt--preview svg.receipt__square path[d^=M]")
            .await,
        "the square code is drawn"
    );
    assert!(!first.contains("You agreed to nothing"), "{first}");
    assert!(
        !first.contains("PRACTICE"),
        "the band above says it: {first}"
    );

    window.press_starting("✓ Your choices").await;
    on(&window, "Your choices").await;
    window.press_starting("Take it back").await;
    on(&window, "Taken back").await;
    // What ended can be taken home at once.
    window.press("Make a copy of what ended").await;
    let ended = copy_says(&window, "You took it back on").await;
    assert!(ended.contains("What goes on, and why"), "{ended}");
    no_violations(&window, "the copy of what ended").await;
    fits(&window, "the copy of what ended").await;
    press_on(&window, "Back to the page").await;
    go_on(&window).await;
    on(&window, "Your copy to take home").await;
    let second = copy_says(&window, "You agreed to nothing").await;
    assert!(!second.contains("Full notice"), "{second}");

    // The whole notice, looked at from here, goes on it as well.
    window.press("Full text").await;
    window.shows("Back to the page").await;
    window
        .until("the whole notice", || async {
            window.has("full-text .words--notice").await.then_some(())
        })
        .await;
    no_violations(&window, "the whole notice").await;
    window.press("Back to the page").await;
    copy_says(&window, "Full notice").await;
    window.press("Save to the copies folder").await;
    window.shows("Saved in the folder").await;
    reads_on_a_telephone(&saved_page(home.path())).await;
    press_on(&window, "Finish the interview").await;
    on(&window, "The interview is finished").await;
    let kinds = "\
        const done = arguments[arguments.length - 1];\
        const person = document.querySelector('interview-view').work.view.interview.person;\
        window.__TAURI_INTERNALS__.invoke('person_page', { req: { person } })\
          .then((page) => done(page.timeline.map((line) => line.kind)), done);";
    let kinds = window.script_async(kinds, Vec::new()).await;
    let kinds: Vec<&str> = kinds
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_str)
        .collect();
    let made = kinds.iter().filter(|kind| **kind == "receipt.made").count();
    assert_eq!(
        made, 4,
        "one of what ended, and a new one only where something changed: {kinds:?}"
    );
    assert_eq!(
        kinds.first(),
        Some(&"interview.completed"),
        "nothing is made after the end"
    );
    window.close().await;
}

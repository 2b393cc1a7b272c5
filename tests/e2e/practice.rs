//! The practice world: one click, its own colour and words, and nothing to do with the real one.

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{found_desk, lock, on, practise, sign_in, start_interview};
use crate::pages;

#[tokio::test]
async fn practice_is_one_click_and_apart() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    let live = window
        .script("return getComputedStyle(document.body).backgroundColor;")
        .await;
    assert!(
        !window.text().await.contains("PRACTICE"),
        "the real world says nothing of practice"
    );
    lock(&window).await;

    practise(&window).await;
    window.shows("PRACTICE – made-up people").await;
    window.shows("Nothing here is real").await;
    window
        .until("the colour of practice", || async {
            let colour = window
                .script("return getComputedStyle(document.body).backgroundColor;")
                .await;
            (colour != live && !colour.is_null()).then_some(())
        })
        .await;
    let people = window.script("return new Set([...document.querySelectorAll('.person-line__name')].map((one) => one.innerText)).size;").await;
    assert!(
        people.as_u64().is_some_and(|people| people >= 6),
        "half a dozen made-up people: {people}"
    );
    window.shows("Waiting interviews").await;
    no_violations(&window, "home, in practice").await;
    window.press("Staff").await;
    window.shows("Everyone who can open this desk").await;
    no_violations(&window, "staff").await;
    window.press("Settings").await;
    window.shows("The record holds.").await;
    no_violations(&window, "settings").await;
    window.press("Home").await;
    start_interview(&window).await;
    pages::about_you(&window).await;
    on(&window, "Keeping in touch safely").await;
    lock(&window).await;

    sign_in(&window).await;
    window.shows("Nothing is waiting").await;
    window.shows("Nobody yet").await;
    window.close().await;
}

//! The notice beside the questions is never below the fold, and a card's answers are in sight soon.

use tell_first_tests::window::Window;

use crate::flows::{on, practise, start_interview};
use crate::walk::{Cards, walk};

/// How far the words of the notice reach and how much room they have, in pixels, once they are up; then how many of
/// the five parts there are, and how large the smallest of their text is.
async fn measured(window: &Window) -> [u64; 4] {
    window
        .until("the notice to be up", || async {
            window
                .has("notice-column .showing-clock")
                .await
                .then_some(())
        })
        .await;
    let script = "\
        const box = document.querySelector('.notice-column__words');\
        const parts = [...box.querySelectorAll('.notice-column__part')];\
        const sizes = parts.map((part) => parseFloat(getComputedStyle(part).fontSize));\
        return [box.scrollHeight, box.clientHeight, parts.length, Math.floor(Math.min(...sizes))];";
    let found = window.script(script).await;
    [0, 1, 2, 3].map(|at| found[at].as_u64().unwrap_or_default())
}

#[tokio::test]
async fn all_five_parts_of_every_notice_are_in_sight() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    window.resize(1280, 800).await;
    let size = window.script("return [innerWidth, innerHeight];").await;
    assert_eq!(size, serde_json::json!([1280, 800]));
    start_interview(&window).await;
    on(&window, "About you").await;
    let mut hidden = Vec::new();
    let mut pages = 0;
    walk(&window, Cards::Refuse, async |page| {
        let [reach, room, parts, size] = measured(&window).await;
        pages += 1;
        if reach > room || parts != 5 || size < 18 {
            hidden.push(format!(
                "{}: {reach} pixels of words in {room}, {parts} parts, text of {size}",
                page.title
            ));
        }
    })
    .await;
    assert!(pages >= 20, "every page was looked at: {pages}");
    assert!(hidden.is_empty(), "below the fold:\n{}", hidden.join("\n"));
    window.close().await;
}

//! Whatever is pasted into a field is text, or is refused in words; nothing runs, and the rest is kept.

use fantoccini::Locator;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    held, on, open_person, practise, refuse_until, say, start_interview, write, write_date,
};
use crate::pages::questions::{ADDRESS, BORN, KNOWN_AS, NAME};

const SCRIPT: &str = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";

/// Pastes into every text box of the page that is up, and says how many there were.
async fn paste_everywhere(window: &Window, text: &str) -> usize {
    window
        .until("the page to be open", || async {
            (!window.has("question-group > fieldset[disabled]").await).then_some(())
        })
        .await;
    let boxes = "question-group input[type=text]:not([disabled]), question-group textarea";
    let count = window
        .client
        .find_all(Locator::Css(boxes))
        .await
        .expect("the boxes")
        .len();
    for at in 0..count {
        window
            .until("a box to paste in", || async {
                let all = window.client.find_all(Locator::Css(boxes)).await.ok()?;
                window.paste(all.get(at)?, text).await
            })
            .await;
    }
    count
}

async fn nothing_ran(window: &Window) {
    let ran = window.script("return [window.ran ?? null, document.querySelectorAll('main img, main script').length];").await;
    assert_eq!(
        ran,
        serde_json::json!([null, 0]),
        "nothing pasted became markup"
    );
}

#[tokio::test]
async fn markup_is_text_wherever_it_is_pasted() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    assert!(
        paste_everywhere(&window, SCRIPT).await >= 8,
        "name, other name, date, address"
    );
    window.press("Continue").await;
    window.shows("There is a problem").await;
    nothing_ran(&window).await;
    no_violations(&window, "a page with mistakes").await;
    assert_eq!(held(&window, NAME).await, SCRIPT, "what was typed stays");
    write_date(&window, BORN, ["14", "3", "1986"]).await;
    crate::flows::decline(&window, ADDRESS).await;
    crate::flows::go_on(&window).await;
    nothing_ran(&window).await;
    for page in [
        "Keeping in touch safely",
        "What you would like from us",
        "Who is moving",
        "Where you live now",
    ] {
        on(&window, page).await;
        paste_everywhere(&window, SCRIPT).await;
        if page == "Who is moving" {
            write(
                &window,
                "How many people will live in the home, counting you?",
                "1",
            )
            .await;
        }
        leave_whatever_is_refused(&window).await;
        nothing_ran(&window).await;
    }
    refuse_until(&window, "Check your answers").await;
    window.shows(SCRIPT).await;
    nothing_ran(&window).await;
    crate::pages::from_check_to_end(&window).await;
    window.press("Back to the start").await;
    window.shows("Who are you with?").await;
    nothing_ran(&window).await;
    open_by_date(&window).await;
    window.shows(SCRIPT).await;
    nothing_ran(&window).await;
    window.close().await;
}

async fn open_by_date(window: &Window) {
    window.fill("Find a person", "14 3 1986").await;
    window.press("Find").await;
    window.shows("1 person found").await;
    window.press_starting(&format!("Open {SCRIPT}")).await;
    window.shows("What they were told").await;
}

/// Continue; what is refused says so, and is passed over.
async fn leave_whatever_is_refused(window: &Window) {
    crate::flows::decline_needed(window).await;
    window.press("Continue").await;
    let refused = window
        .within(std::time::Duration::from_secs(3), || async {
            window.has(".govuk-error-summary").await.then_some(())
        })
        .await;
    if refused.is_some() {
        let before = crate::flows::whereabouts(window).await;
        window.press("Skip this group").await;
        window
            .until("the next page", || async {
                (crate::flows::whereabouts(window).await != before).then_some(())
            })
            .await;
    }
}

#[tokio::test]
async fn ten_thousand_characters_are_refused_and_the_rest_is_kept() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    let long = "x".repeat(10_000);
    paste_everywhere(&window, &long).await;
    write(&window, NAME, "Grace Bell").await;
    window.press("Continue").await;
    window.shows("There is a problem").await;
    window
        .shows("This is 10000 characters. At most 120 fit")
        .await;
    assert_eq!(
        held(&window, KNOWN_AS).await.len(),
        10_000,
        "what was typed stays to be shortened"
    );
    write(&window, KNOWN_AS, "Grace").await;
    write_date(&window, BORN, ["14", "3", "1986"]).await;
    crate::flows::decline(&window, ADDRESS).await;
    crate::flows::go_on(&window).await;

    on(&window, "Keeping in touch safely").await;
    paste_everywhere(&window, &long).await;
    say(&window, "Which ways are safe for us to reach you?", "Call").await;
    window.press("Continue").await;
    window.shows("There is a problem").await;
    window.shows("Enter a telephone number").await;
    // What is not saved is said once; pressed again, it is left behind.
    crate::flows::pause(&window).await;
    open_person(&window, "Grace Bell", "14 3 1986").await;
    window.shows("Grace").await;
    assert!(
        !window.text().await.contains("xxxxxxxxxx"),
        "nothing that was refused is stored"
    );
    window.close().await;
}

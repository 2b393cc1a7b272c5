//! Whatever is pasted into a field is text, or is refused in words; nothing runs, and the rest is kept.

use std::collections::BTreeSet;

use fantoccini::Locator;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    held, on, open_person, practise, refuse_until, say, start_interview, write, write_date,
};
use crate::pages::questions::{ADDRESS, BORN, KNOWN_AS, NAME};
use crate::walk::{Cards, WISHES, walk};

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

/// Kinds of field that text can be typed in.
const TYPED: [&str; 10] = [
    "address",
    "bank",
    "date",
    "email",
    "long-text",
    "money",
    "national-insurance",
    "number",
    "phone",
    "text",
];

/// Adds a row to every list of the page that is up.
async fn add_rows(window: &Window) {
    let add = "\
        const lists = [...document.querySelectorAll('question-group:not([hidden]) repeat-field')];\
        const empty = lists.find((one) => one.repeat.rows.length === 0);\
        empty?.querySelector('.repeat__foot .govuk-button')?.click();\
        return empty ? 1 : 0;";
    window
        .until("a row in every list", || async {
            (window.script(add).await == 0).then_some(())
        })
        .await;
}

/// Pastes into every box of every page, rows of lists too, and says which kinds of field there were.
async fn paste_in_all(window: &Window, text: &str) -> BTreeSet<String> {
    let mut kinds = BTreeSet::new();
    walk(window, Cards::Agree, async |page| {
        // The page that opens the others is left for the walk to answer.
        if page.kind != "question-group" || page.title == WISHES {
            return;
        }
        opened(window).await;
        add_rows(window).await;
        paste_everywhere(window, text).await;
        let here = "\
            return [...document.querySelectorAll('question-group [data-question]')]\
              .filter((one) => one.querySelector('input[type=text], textarea')).map((one) => one.field.kind);";
        let here = window.script(here).await;
        kinds.extend(
            here.as_array()
                .into_iter()
                .flatten()
                .filter_map(|kind| kind.as_str().map(str::to_owned)),
        );
        window.press("Continue").await;
        window
            .until("an answer to Continue", || async {
                let gone = crate::flows::whereabouts(window).await != *page;
                let said = window
                    .has(".govuk-error-summary, question-group .page__note")
                    .await;
                (gone || said).then_some(())
            })
            .await;
        nothing_ran(window).await;
    })
    .await;
    kinds
}

/// Says yes to what only opens more questions, such as whether there is an income.
async fn opened(window: &Window) {
    window
        .until("the page to be open", || async {
            (!window.has("question-group > fieldset[disabled]").await).then_some(())
        })
        .await;
    let income = "Can you tell us what your household has to live on?";
    if window.text().await.contains(income) {
        say(window, income, "Yes").await;
        crate::flows::leave_field(window).await;
        window
            .shows("How much is it, after tax, and how often?")
            .await;
    }
}

#[tokio::test]
async fn markup_pasted_into_every_kind_of_field_never_runs() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    let kinds = paste_in_all(&window, SCRIPT).await;
    assert_eq!(kinds, BTreeSet::from(TYPED.map(str::to_owned)));
    window.close().await;
}

#[tokio::test]
async fn ten_thousand_characters_fit_in_no_kind_of_field() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    let kinds = paste_in_all(&window, &"x".repeat(10_000)).await;
    assert_eq!(kinds, BTreeSet::from(TYPED.map(str::to_owned)));
    assert!(
        !window.text().await.contains("xxxxxxxxxx"),
        "nothing that was refused is stored"
    );
    window.close().await;
}

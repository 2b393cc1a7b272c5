//! Everything works by keyboard alone, and F9 hides everything.

use fantoccini::key::Key;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    APPLICANT, Whereabouts, held, on, practise, start_interview, whereabouts, write,
};
use crate::pages::CARD_ACCESS;
use crate::pages::questions::{KNOWN_AS, NAME};

/// More controls than any page has.
const FURTHEST: usize = 250;

/// Goes on with Tab until what has the focus says this.
async fn tab_to(window: &Window, words: &str) {
    let script = "\
        const one = document.activeElement;\
        const label = one.labels?.[0]?.innerText ?? one.getAttribute('aria-label') ?? one.innerText;\
        return (label ?? '').trim();";
    tab_until(window, words, async || {
        let focus = window.script(script).await;
        focus.as_str().is_some_and(|focus| focus.starts_with(words))
    })
    .await;
}

/// Goes on with Tab until it is there.
async fn tab_until(window: &Window, what: &str, there: impl AsyncFn() -> bool) {
    for _ in 0..FURTHEST {
        if there().await {
            return;
        }
        window.key(Key::Tab).await;
    }
    panic!("Tab never came to {what:?}:\n{}", window.text().await);
}

/// Goes to a button with Tab, presses it with Enter and waits for another page.
async fn enter_on(window: &Window, words: &str) -> Whereabouts {
    let before = whereabouts(window).await;
    window
        .until(&format!("{words:?} to be open"), || async {
            let open = "\
                return [...document.querySelectorAll('.interview__page button')].some((one) =>\
                  one.innerText.trim().startsWith(arguments[0]) && !one.matches(':disabled'));";
            let open = window.client.execute(open, vec![words.into()]).await.ok()?;
            (open == true).then_some(())
        })
        .await;
    tab_to(window, words).await;
    window.key(Key::Enter).await;
    window
        .until(&format!("another page after {words:?}"), || async {
            let now = whereabouts(window).await;
            (now != before && !now.kind.is_empty()).then_some(now)
        })
        .await
}

/// Says "Prefer not to say" to what has to be answered on the page that is up.
async fn decline_needed(window: &Window) {
    let needed = "\
        return [...document.querySelectorAll('question-group [data-question]')]\
          .filter((one) => one.field.required && one.isNothing && !one.isMasked).map((one) => one.field.label);";
    let at = "\
        const one = document.activeElement;\
        return one.innerText?.startsWith('Prefer not to say') ? one.closest('[data-question]')?.field.label ?? '' : '';";
    while let Some(label) = window.script(needed).await.get(0).cloned() {
        let label = label.as_str().unwrap_or_default().to_owned();
        tab_until(window, &label, async || window.script(at).await == label).await;
        window.key(Key::Enter).await;
        window
            .until("the answer to be taken", || async {
                (window
                    .script(needed)
                    .await
                    .get(0)
                    .and_then(|one| one.as_str().map(str::to_owned))
                    != Some(label.clone()))
                .then_some(())
            })
            .await;
    }
}

/// Passes pages over and says no to cards until the page with this heading.
async fn refuse_until(window: &Window, title: &str) {
    loop {
        let now = whereabouts(window).await;
        if now.title == title {
            return;
        }
        if now.kind == "consent-card" {
            enter_on(window, "No").await;
        } else {
            ready(window).await;
            decline_needed(window).await;
            enter_on(window, "Skip this group").await;
        }
    }
}

/// Waits until the questions can be answered.
async fn ready(window: &Window) {
    window
        .until("the questions to be open", || async {
            (!window.has("question-group > fieldset[disabled]").await).then_some(())
        })
        .await;
}

#[tokio::test]
async fn a_whole_interview_by_keyboard_alone() {
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
    ready(&window).await;
    tab_to(&window, NAME).await;
    window.type_text("Grace Bell").await;
    tab_to(&window, "Day").await;
    window.shows("Saved").await;
    assert_eq!(
        held(&window, NAME).await,
        "Grace Bell",
        "typed and saved without a mouse"
    );
    for (part, text) in [("Day", "14"), ("Month", "3"), ("Year", "1986")] {
        tab_to(&window, part).await;
        window.type_text(text).await;
    }
    decline_needed(&window).await;
    enter_on(&window, "Continue").await;
    refuse_until(&window, CARD_ACCESS).await;
    enter_on(&window, "Yes, I agree").await;
    // Other cards of the page follow, each for a purpose of its own.
    refuse_until(&window, "Getting around your home").await;
    window.shows(&format!("You agreed: {CARD_ACCESS}")).await;
    refuse_until(&window, "Check your answers").await;
    enter_on(&window, "This is right").await;
    refuse_until(&window, "Your choices").await;
    tab_to(&window, "Asking what you think of us").await;
    window.type_text(" ").await;
    enter_on(&window, "Continue").await;
    on(&window, "Your copy to take home").await;
    window
        .until("the copy", || async {
            window.has(".receipt--preview").await.then_some(())
        })
        .await;
    tab_to(&window, "The person does not want a copy").await;
    window.key(Key::Enter).await;
    window.shows("The person did not want a copy,").await;
    enter_on(&window, "Finish the interview").await;
    on(&window, "The interview is finished").await;
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

//! Cards: a sensitive answer, taking a yes back, and that nothing agrees by itself.

use fantoccini::key::Key;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    APPLICANT, card_comes, decide, go_on, on, open_person, practise, press_on, refuse_until, say,
    start_interview, whereabouts,
};
use crate::pages::questions::{ACCESS, LIVES_IN};
use crate::pages::{self, CARD_ACCESS, CARD_PRISON, PRISON};

/// What the list of homes says now.
async fn lives_in(window: &Window) -> String {
    let script = "\
        const one = [...document.querySelectorAll('[data-question]')].find((q) => q.field.id === 'ten.prev');\
        return one.querySelector('select').selectedOptions[0].innerText;";
    window
        .script(script)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn a_sensitive_answer_needs_its_card() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    refuse_until(&window, "Where you live now").await;

    say(&window, LIVES_IN, PRISON).await;
    card_comes(&window, CARD_PRISON).await;
    window
        .shows("Nothing of it is stored unless you agree here")
        .await;
    no_violations(&window, "the card of a sensitive option").await;
    decide(&window, CARD_PRISON, "No").await;
    on(&window, "Where you live now").await;
    window.shows("That answer was not stored").await;
    assert_eq!(lives_in(&window).await, "Choose one", "the option is gone");
    // A card of one answer leaves nothing when it is refused: it would say the answer.
    window.hides("You said no to").await;
    no_violations(&window, "after a card was refused").await;

    say(&window, LIVES_IN, PRISON).await;
    card_comes(&window, CARD_PRISON).await;
    decide(&window, CARD_PRISON, "Yes, I agree").await;
    on(&window, "Where you live now").await;
    window
        .shows("You agreed: Keeping an answer about prison")
        .await;
    assert_eq!(
        lives_in(&window).await,
        PRISON,
        "the answer is stored after the yes"
    );
    window.close().await;
}

#[tokio::test]
async fn a_yes_is_taken_back_on_the_same_page() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    refuse_until(&window, CARD_ACCESS).await;
    pages::access_agreed(&window).await;
    window.press_starting("✓ Getting around your home").await;
    on(&window, "Getting around your home").await;
    window
        .shows("You agreed: What you need to get around your home")
        .await;
    window.press_starting("Take it back").await;
    on(&window, "Taken back").await;
    for words in ["What stops", "What goes on", "What was erased", ACCESS] {
        window.shows(words).await;
    }
    no_violations(&window, "taken back").await;
    press_on(&window, "Back to the page").await;
    window
        .shows("You took back: What you need to get around your home")
        .await;
    window.hides("A home without steps").await;
    window.close().await;
}

#[tokio::test]
async fn a_yes_is_taken_back_on_the_persons_page() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    pages::about_you(&window).await;
    refuse_until(&window, CARD_ACCESS).await;
    pages::access_agreed(&window).await;
    window.press("Pause and keep everything").await;
    window.shows("Who are you with?").await;
    open_person(&window, APPLICANT, "14 3 1986").await;
    window.shows("A home without steps").await;
    window
        .press(&format!("Take this back: {CARD_ACCESS}"))
        .await;
    window.shows(&format!("Taken back: {CARD_ACCESS}")).await;
    window.shows("Erased for good").await;
    window.hides("A home without steps").await;
    no_violations(&window, "a person's page after taking back").await;
    window.close().await;
}

#[tokio::test]
async fn nothing_agrees_by_itself() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    window
        .press_starting("Start an interview with somebody new")
        .await;
    on(&window, "Who is here today?").await;
    assert_eq!(
        chosen(&window).await,
        0,
        "nothing is chosen about who is here"
    );
    crate::flows::who_is_here(&window).await;
    crate::flows::short_notice(&window).await;
    for page in [
        "About you",
        "Keeping in touch safely",
        "What you would like from us",
        "Where you live now",
    ] {
        refuse_until(&window, page).await;
        assert_eq!(chosen(&window).await, 0, "nothing is chosen on {page:?}");
    }
    refuse_until(&window, CARD_ACCESS).await;
    window
        .until("the answers to be open", || async {
            (!window.has(".consent-card__answer[disabled]").await).then_some(())
        })
        .await;
    for _ in 0..5 {
        window.key(Key::Enter).await;
    }
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let now = whereabouts(&window).await;
    assert_eq!(
        (now.kind.as_str(), now.title.as_str()),
        ("consent-card", CARD_ACCESS),
        "Enter alone answers nothing"
    );
    refuse_until(&window, "Check your answers").await;
    press_on(&window, "This is right").await;
    refuse_until(&window, "Your choices").await;
    assert_eq!(chosen(&window).await, 0, "no choice is ticked");
    go_on(&window).await;
    on(&window, "Your copy to take home").await;
    window.close().await;
}

/// How many boxes, radios and lists stand at something.
async fn chosen(window: &Window) -> u64 {
    let script = "return document.querySelectorAll('main input:checked, main option:checked:not([value=\"\"])').length;";
    window.script(script).await.as_u64().expect("a number")
}

#[tokio::test]
async fn a_page_said_no_to_can_be_opened_again() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    pages::as_far_as_access(&window).await;
    decide(&window, CARD_ACCESS, "No").await;
    decide(&window, pages::CARD_BABY, "No").await;
    window
        .click("li[title='Getting around your home'] button")
        .await;
    on(&window, "Getting around your home").await;
    window
        .shows(&format!("You said no to: {CARD_ACCESS}"))
        .await;
    no_violations(&window, "a page that was said no to").await;
    window.press_starting("Change my mind").await;
    card_comes(&window, CARD_ACCESS).await;
    decide(&window, CARD_ACCESS, "Yes, I agree").await;
    on(&window, "Getting around your home").await;
    say(&window, ACCESS, "Yes").await;
    window.close().await;
}

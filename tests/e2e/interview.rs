//! Whole interviews, from the first screen to the copy.

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    APPLICANT, add_entry, decide, found_desk, go_on, on, open_person, practise, press_on,
    refuse_until, say, start_interview, write, write_address, write_date,
};
use crate::pages;

#[tokio::test]
async fn a_whole_interview_ends_with_a_copy() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    window
        .press_starting("Start an interview with somebody new")
        .await;
    on(&window, "Who is here today?").await;
    no_violations(&window, "who is here").await;
    crate::flows::who_is_here(&window).await;
    on(&window, "Before we start").await;
    no_violations(&window, "the short notice").await;
    crate::flows::short_notice(&window).await;
    on(&window, "About you").await;
    no_violations(&window, "a page of questions").await;
    pages::as_far_as_access(&window).await;
    on(&window, pages::CARD_ACCESS).await;
    no_violations(&window, "a card").await;
    pages::access_agreed(&window).await;
    decide(&window, "Care that you give or get", "Not now").await;
    refuse_until(&window, "Money we need to know about").await;
    pages::money(&window).await;
    pages::money_help_agreed(&window).await;
    insurance_number(&window).await;
    homes(&window).await;
    refuse_until(&window, "Check your answers").await;
    let text = window.text().await;
    for said in [
        APPLICANT,
        "14 March 1986",
        "LS3 1AP",
        "Ada Okonkwo-Bell",
        "412.50",
    ] {
        assert!(
            text.contains(said),
            "check your answers shows {said:?}:\n{text}"
        );
    }
    no_violations(&window, "check your answers").await;
    press_on(&window, "This is right").await;
    on(&window, "Equality questions").await;
    no_violations(&window, "the card before the equality questions").await;
    refuse_until(&window, "Your choices").await;
    no_violations(&window, "your choices").await;
    window.tick_starting("Asking what you think of us").await;
    go_on(&window).await;
    copy(&window, home.path()).await;

    open_person(&window, APPLICANT, "14 3 1986").await;
    no_violations(&window, "a person's page").await;
    let text = window.text().await;
    for words in [
        "Getting around your home",
        pages::CARD_ACCESS,
        "Agreed",
        "Not now",
        "412.50",
        "Finished",
    ] {
        assert!(
            text.contains(words),
            "the person's page shows {words:?}:\n{text}"
        );
    }
    window.press_starting("See the words").await;
    window.shows("letter for letter").await;
    window.shows("Fingerprint of these words").await;
    no_violations(&window, "the exact words").await;
    window.close().await;
}

async fn insurance_number(window: &Window) {
    on(window, "National Insurance number").await;
    write(
        window,
        "What is your National Insurance number?",
        "AB 12 34 56 C",
    )
    .await;
    go_on(window).await;
    // Back on the page, only its end is there; going on again keeps the whole of it.
    window
        .click("li[title='National Insurance number'] button")
        .await;
    on(window, "National Insurance number").await;
    window.shows("Held: Number ending 56C.").await;
    let page = window
        .script("return document.body.innerText + [...document.querySelectorAll('input')].map((one) => one.value);")
        .await;
    assert!(!page.to_string().contains("AB 12"), "{page}");
    no_violations(window, "a number of which the end is shown").await;
    go_on(window).await;
}

async fn homes(window: &Window) {
    refuse_until(window, "Homes you have had").await;
    let list = "Where have you lived in the last 5 years?";
    add_entry(window, list).await;
    write_address(window, "Address", ["3 Canal Road", "Bradford", "BD1 4SG"]).await;
    write_date(window, "From", ["1", "6", "2019"]).await;
    write_date(window, "To", ["30", "11", "2023"]).await;
    say(
        window,
        "Have you ever been made to leave a rented home?",
        "No",
    )
    .await;
    go_on(window).await;
}

async fn copy(window: &Window, home: &std::path::Path) {
    on(window, "Your copy to take home").await;
    window.shows("What you agreed to").await;
    no_violations(window, "the copy").await;
    window.press("Save to the copies folder").await;
    window.shows("Saved in the folder").await;
    let saved: Vec<_> = std::fs::read_dir(home.join("copies"))
        .expect("the copies")
        .flatten()
        .collect();
    assert_eq!(
        saved.len(),
        3,
        "a PDF, a page to read and the same for a computer: {saved:?}"
    );
    for file in &saved {
        let name = file.file_name().to_string_lossy().into_owned();
        assert!(
            !name.contains("Grace") && !name.contains("Okonkwo"),
            "no name in a file name: {name}"
        );
        let bytes = std::fs::read(file.path()).expect("the copy is read");
        if name.ends_with(".pdf") {
            let outcome = tell_first_papers::verify(&bytes, None);
            assert_eq!(outcome.verdict.as_str(), "valid", "{}", outcome.sentence());
            continue;
        }
        let words = String::from_utf8(bytes).expect("text");
        assert!(words.contains("Twenty11 Homes Limited"), "{name} says who");
        assert!(
            !words.contains("AB123456C") && !words.contains("AB 12 34 56 C"),
            "{name} holds no answers"
        );
    }
    press_on(window, "Finish the interview").await;
    on(window, "The interview is finished").await;
    no_violations(window, "finished").await;
    window.press("Back to the start").await;
    window.shows("Who are you with?").await;
    no_violations(window, "home, with people").await;
}

#[tokio::test]
async fn an_interview_is_complete_with_everything_refused() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    refuse_until(&window, "Check your answers").await;
    window.shows("Declined: prefers not to say").await;
    window.shows("Said no: so it was not asked").await;
    pages::from_check_to_end(&window).await;
    window.press("Back to the start").await;
    window.shows("Who are you with?").await;
    window.close().await;
}

//! axe-core on the screens that the other stories pass by.

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::fits::fits;
use crate::flows::{
    APPLICANT, at_home, decide, found_desk, go_on, lock, on, pause, practise, press_on,
    refuse_until, short_notice, sign_in, start_interview, write, write_date,
};
use crate::pages::questions::{BORN, NAME};

#[tokio::test]
async fn what_stands_beside_a_page_has_no_violations() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    window.press("Close without finishing").await;
    on(&window, "Close this interview without finishing?").await;
    no_violations(&window, "whether to close").await;
    press_on(&window, "Back to the page").await;

    // What was said about who is here is there to be changed, not to be said again.
    window.press_starting("✓ Who is here").await;
    on(&window, "Who is here today?").await;
    let ticked = window
        .script("return [...document.querySelectorAll('who-page input:checked')].map((one) => one.labels[0].innerText);")
        .await;
    assert_eq!(
        ticked,
        serde_json::json!(["The applicant", "At the desk", "No, the place is private"])
    );
    go_on(&window).await;
    short_notice(&window).await;

    refuse_until(&window, "Check your answers").await;
    press_on(&window, "This is right").await;
    decide(&window, "Equality questions", "Yes, I agree").await;
    on(&window, "Equality questions").await;
    window
        .until("the questions", || async {
            window
                .has("question-group [data-question]")
                .await
                .then_some(())
        })
        .await;
    no_violations(&window, "equality questions").await;
    window.close().await;
}

#[tokio::test]
async fn two_quick_presses_start_one_interview() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    window.find("#home-start").await;
    window
        .script(
            "const start = document.querySelector('#home-start'); start.click(); start.click();",
        )
        .await;
    on(&window, "Who is here today?").await;
    window.press("Home").await;
    at_home(&window).await;
    window.shows("Interview not finished").await;
    let waiting = window
        .script(
            "return document.querySelectorAll('#home-waiting ~ person-list .person-line').length;",
        )
        .await;
    assert_eq!(waiting, 1, "one person, one interview");

    window.press("Staff").await;
    window.shows("Everyone who can open this desk").await;
    add_a_colleague(&window).await;
    window.press("Remove Bea Frost").await;
    window.shows("Remove Bea Frost?").await;
    no_violations(&window, "whether to remove somebody").await;
    window.close().await;
}

async fn add_a_colleague(window: &Window) {
    window.fill("Name", "Bea Frost").await;
    window.fill("Sign-in name", "bea").await;
    window
        .fill("First passphrase", "orchard copper lamp tide")
        .await;
    window
        .fill("The same passphrase again", "orchard copper lamp tide")
        .await;
    window.tick("Reception").await;
    window.press("Add").await;
    window.shows("Bea Frost can now sign in.").await;
}

#[tokio::test]
async fn a_record_from_before_opens_with_a_second_detail() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    write(&window, NAME, APPLICANT).await;
    write_date(&window, BORN, ["14", "3", "1986"]).await;
    pause(&window).await;
    lock(&window).await;
    sign_in(&window).await;
    window.fill("Find a person", APPLICANT).await;
    window.press("Find").await;
    window.press(&format!("Open {APPLICANT}")).await;
    window.shows("Is this the right").await;
    no_violations(&window, "the second detail").await;
    window.fill("Date of birth or postcode", "14 3 1986").await;
    window.press("Open").await;
    window.shows("What they were told").await;
    window.close().await;
}

#[tokio::test]
async fn what_is_wrong_with_the_records_is_said_readably() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    lock(&window).await;
    window.close().await;
    let file = home.path().join("live").join("vault.tell");
    let whole = std::fs::read(&file).expect("the records");
    for (fault, bytes) in [
        ("cut off", whole[..whole.len() / 2].to_vec()),
        ("not records at all", vec![7; 4096]),
    ] {
        std::fs::write(&file, bytes).expect("the file is damaged");
        let window = Window::open(home.path()).await;
        window
            .until("the first screen, or what is wrong", || async {
                let text = window.text().await;
                (text.contains("Sign in") || text.contains("damaged")).then_some(())
            })
            .await;
        if !window.text().await.contains("damaged") {
            window.press_starting("Sign in").await;
            window
                .fill("Sign-in name", crate::flows::SIGN_IN_NAME)
                .await;
            window.fill("Passphrase", crate::flows::PASSPHRASE).await;
            window.press("Sign in").await;
        }
        window.find(".fault").await;
        no_violations(&window, fault).await;
        fits(&window, fault).await;
        // The screen leads on: nobody has to find the way out by themselves.
        window.press("Put records back from a backup").await;
        window.shows("Folder with the backups").await;
        window.close().await;
    }
}

//! Setting a desk up, signing in, and every way of not getting in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    OFFICER, PASSPHRASE, SIGN_IN_NAME, at_home, fill_found_form, found_desk, lock, sign_in,
    start_interview, type_code_back,
};
use crate::pages;

/// Every file under a folder with its bytes.
fn bytes_of(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder)
        .expect("the folder is read")
        .flatten()
    {
        if entry.path().is_dir() {
            found.extend(bytes_of(&entry.path()));
        } else {
            found.insert(
                entry.path(),
                std::fs::read(entry.path()).expect("the file is read"),
            );
        }
    }
    found
}

#[tokio::test]
async fn a_desk_is_set_up_and_signed_in_to_again() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    window.shows("What would you like to do?").await;
    no_violations(&window, "the first screen").await;

    let code = fill_found_form(&window, &["Housing officer", "Administrator"]).await;
    assert!(code.len() >= 20, "the code is shown: {code}");
    no_violations(&window, "the recovery code").await;
    window.press("I have it on paper").await;
    window.shows("Type the code back").await;
    assert!(
        !window.text().await.contains(&code),
        "the code is not on the screen where it is typed back"
    );
    no_violations(&window, "typing the code back").await;
    window
        .fill("Recovery code, from your paper", "AAAAA-BBBBB-CCCCC")
        .await;
    window.press("Open the desk").await;
    window
        .shows("That is not the code. Check each letter against your paper.")
        .await;
    no_violations(&window, "a wrong recovery code").await;
    window
        .fill(
            "Recovery code, from your paper",
            &code.replace('-', "").to_lowercase(),
        )
        .await;
    window.press("Open the desk").await;
    at_home(&window).await;
    window.shows("Leeds front office").await;
    window.shows(OFFICER).await;
    no_violations(&window, "home, empty").await;

    lock(&window).await;
    no_violations(&window, "the first screen of a desk that is set up").await;
    sign_in(&window).await;
    window.shows(OFFICER).await;
    window.close().await;
}

#[tokio::test]
async fn the_form_says_what_is_missing_and_keeps_what_was_typed() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    window.press_starting("Set up this desk").await;
    window
        .shows("You will be the first person who can sign in")
        .await;
    no_violations(&window, "setting up").await;
    window.fill("Your name", OFFICER).await;
    window.fill("Passphrase", "too short").await;
    window.press("Set up this desk").await;
    window.shows("There is a problem").await;
    for words in [
        "Enter a name for this desk",
        "Enter a sign-in name",
        "at least 12 characters",
        "Tick at least one",
    ] {
        window.shows(words).await;
    }
    let focus = window
        .script("return document.activeElement.className;")
        .await;
    assert!(
        focus
            .as_str()
            .is_some_and(|class| class.contains("error-summary")),
        "the summary has the focus: {focus}"
    );
    let typed = window
        .script("return document.querySelector('#found-name').value;")
        .await;
    assert_eq!(typed, OFFICER, "what was typed stays");
    no_violations(&window, "setting up, with mistakes").await;
    window.press("Enter a sign-in name").await;
    let focus = window.script("return document.activeElement.id;").await;
    assert_eq!(
        focus, "found-sign-in-name",
        "a line of the summary leads to its field"
    );
    window.close().await;
}

#[tokio::test]
async fn a_wrong_passphrase_changes_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    start_interview(&window).await;
    pages::about_you(&window).await;
    lock(&window).await;
    let before = bytes_of(&home.path().join("live"));

    window.press_starting("Sign in").await;
    no_violations(&window, "signing in").await;
    for (name, passphrase) in [
        (SIGN_IN_NAME, "copper lantern window tides"),
        ("nobody", PASSPHRASE),
    ] {
        window.fill("Sign-in name", name).await;
        window.fill("Passphrase", passphrase).await;
        window.press("Sign in").await;
        window
            .shows("The sign-in name or the passphrase is not right")
            .await;
        window
            .shows("The records are safe and were not touched.")
            .await;
        no_violations(&window, "a wrong passphrase").await;
        let kept = window
            .script("return document.querySelector('#sign-in-name').value;")
            .await;
        assert_eq!(kept, name, "what was typed stays");
    }
    assert_eq!(
        bytes_of(&home.path().join("live")),
        before,
        "no byte of the folder is different"
    );

    window.fill("Sign-in name", SIGN_IN_NAME).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Sign in").await;
    at_home(&window).await;
    window.shows(crate::flows::APPLICANT).await;
    window.close().await;
}

#[tokio::test]
async fn a_forgotten_passphrase_is_replaced_with_the_recovery_code() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    let code = fill_found_form(&window, &["Housing officer"]).await;
    type_code_back(&window, &code).await;
    lock(&window).await;
    window.press_starting("Sign in").await;
    window.press("I have forgotten my passphrase").await;
    window.shows("Sign in with the recovery code").await;
    no_violations(&window, "recovery").await;
    window.fill("Recovery code", &code).await;
    window.fill("Your sign-in name", SIGN_IN_NAME).await;
    window
        .fill("New passphrase", "seven other quiet words")
        .await;
    window
        .fill("The same passphrase again", "seven other quiet words")
        .await;
    window.press("Set the passphrase and sign in").await;
    at_home(&window).await;
    window.close().await;
}

#[tokio::test]
async fn a_new_recovery_code_is_typed_back_before_the_old_one_goes() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    window.press("Settings").await;
    window.press("Make a new recovery code").await;
    window
        .shows("It stops working once you have typed this one back.")
        .await;
    let shown = window.find("[aria-label='Recovery code']").await;
    let code = shown.text().await.expect("the code");
    no_violations(&window, "a new recovery code").await;
    window.press("I have it on paper").await;
    window.fill("Recovery code, from your paper", "AAAA").await;
    window.press("Use this code from now on").await;
    window.shows("That is not the code.").await;
    window.fill("Recovery code, from your paper", &code).await;
    window.press("Use this code from now on").await;
    window.shows("The new recovery code is in use.").await;
    window.close().await;
}

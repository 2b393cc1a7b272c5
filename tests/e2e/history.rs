//! Records that do not fit what is kept of them elsewhere, and the places where it is kept.

use std::path::Path;

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::fits::fits;
use crate::flows::{PASSPHRASE, SIGN_IN_NAME, at_home, found_desk, lock, sign_in};

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder").flatten() {
        let place = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).expect("a copy");
        }
    }
}

async fn try_to_sign_in(window: &Window) {
    window.press_starting("Sign in").await;
    window.fill("Sign-in name", SIGN_IN_NAME).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Sign in").await;
}

#[tokio::test]
async fn an_older_copy_of_the_records_is_told_before_any_work() {
    let home = tempfile::tempdir().expect("a folder");
    let (live, old) = (home.path().join("live"), home.path().join("old"));
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    lock(&window).await;
    copy(&live, &old);
    sign_in(&window).await;
    lock(&window).await;
    std::fs::rename(&live, home.path().join("newer")).expect("moved");
    copy(&old, &live);

    try_to_sign_in(&window).await;
    window.shows("These records are an older copy").await;
    window.shows("Nothing was changed").await;
    no_violations(&window, "an older copy").await;
    fits(&window, "an older copy").await;
    window
        .shows("Write no names and nothing about a person who was interviewed")
        .await;
    window.press("Do not open the records").await;
    window.shows("What would you like to do?").await;

    try_to_sign_in(&window).await;
    window.shows("These records are an older copy").await;
    window.press("Go on with the older copy").await;
    window.shows("Say why you go on").await;
    no_violations(&window, "an older copy, without a reason").await;
    fits(&window, "an older copy, without a reason").await;
    window
        .fill(
            "Why do you go on?",
            "The disk broke, and the backup was put back.",
        )
        .await;
    window.press("Go on with the older copy").await;
    at_home(&window).await;
    lock(&window).await;
    sign_in(&window).await;
    window.close().await;
}

#[tokio::test]
async fn the_summary_is_kept_where_the_administrator_says_and_the_key_changes() {
    let home = tempfile::tempdir().expect("a folder");
    let stick = home.path().join("stick");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    window.press("Settings").await;
    window.shows("The record, kept elsewhere").await;
    window.shows("Beside the records, on this computer").await;
    let path = stick.to_str().expect("text");
    window.fill("Another folder for the summary", path).await;
    window.press("Keep it there too").await;
    window.shows("The summary could not be written there").await;
    no_violations(&window, "a place that is not there").await;
    fits(&window, "a place that is not there").await;
    std::fs::create_dir(&stick).expect("a folder");
    window.press("Keep it there too").await;
    window.shows("The summary is kept there from now on.").await;
    assert_eq!(std::fs::read_dir(&stick).expect("read").count(), 1);

    let print = "return document.querySelector('#heads-print').innerText;";
    let before = window.script(print).await;
    window
        .script("document.querySelector('settings-heads details').open = true;")
        .await;
    window
        .fill("Your passphrase, once more", "not the passphrase")
        .await;
    window.press("Make a new key").await;
    window.shows("That is not your passphrase.").await;
    no_violations(&window, "a new key, with a wrong passphrase").await;
    fits(&window, "a new key, with a wrong passphrase").await;
    window.fill("Your passphrase, once more", PASSPHRASE).await;
    window.press("Make a new key").await;
    window.shows("The desk has a new key.").await;
    let seen = "\
        const { top, bottom } = document.querySelector('settings-heads .page__note').getBoundingClientRect();\
        return top >= 0 && bottom <= innerHeight;";
    assert_eq!(window.script(seen).await, true, "what was done is in sight");
    assert_ne!(window.script(print).await, before);
    no_violations(&window, "settings, with a new key").await;
    fits(&window, "settings, with a new key").await;

    lock(&window).await;
    std::fs::rename(&stick, home.path().join("drawer")).expect("moved");
    sign_in(&window).await;
    window
        .shows("One place did not take the summary of the record.")
        .await;
    window.press("Settings").await;
    window.shows("not there").await;
    window.close().await;
}

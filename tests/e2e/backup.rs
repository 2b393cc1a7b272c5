//! Backups: a folder is set, one is made and seen, and a folder that is gone is said to everybody.

use fantoccini::key::Key;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::fits::fits;
use crate::flows::{PASSPHRASE, SIGN_IN_NAME, at_home, found_desk, lock, sign_in};

/// Part of a path that is wider than any window.
const LONG: &str = "backups of the front office in Leeds, for the disk that is locked away/\
    and-a-part-without-a-single-place-where-a-line-could-end-as-people-sometimes-write-them/2026";

/// Presses a button as somebody without a mouse does.
async fn press_with_keys(window: &Window, words: &str) {
    let focus = "\
        const one = [...document.querySelectorAll('button')].find((each) => each.innerText.trim() === arguments[0]);\
        one?.focus(); return document.activeElement === one;";
    window
        .until(&format!("{words:?} to take the focus"), || async {
            let there = window.client.execute(focus, vec![words.into()]).await;
            (there.ok()? == true).then_some(())
        })
        .await;
    window.key(Key::Enter).await;
}

#[tokio::test]
async fn a_backup_is_made_seen_and_missed_when_its_folder_is_gone() {
    let home = tempfile::tempdir().expect("a folder");
    let stick = tempfile::tempdir().expect("a folder");
    let to = stick.path().join(LONG).join("backups");
    std::fs::create_dir_all(&to).expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    window.press("Settings").await;
    window
        .shows("No folder is set, so no backups are made.")
        .await;
    window
        .fill("Folder for backups", to.to_str().expect("a path"))
        .await;
    window.press("Save folder").await;
    window.shows("There is no good backup yet.").await;
    press_with_keys(&window, "Back up now").await;
    window.shows("Last good backup:").await;
    window
        .until("the keyboard to be where it was", || async {
            let at = "return document.activeElement.innerText;";
            (window.script(at).await == "Back up now").then_some(())
        })
        .await;
    no_violations(&window, "settings with a backup").await;
    fits(&window, "settings with a backup").await;
    let made: Vec<_> = std::fs::read_dir(&to).expect("read").flatten().collect();
    assert_eq!(made.len(), 1, "one folder and nothing else");
    assert!(made[0].path().join("backup.txt").exists(), "it was checked");

    // The stick is pulled out.
    let away = stick.path().join("away");
    std::fs::rename(&to, &away).expect("moved");
    window.press("Back up now").await;
    window.shows("The folder for backups is not there").await;
    no_violations(&window, "settings without the folder").await;
    fits(&window, "settings without the folder").await;
    assert!(!to.exists(), "it is not made anew");

    lock(&window).await;
    sign_in(&window).await;
    at_home(&window).await;
    window.shows("No backup could be made:").await;
    no_violations(&window, "home, when no backup could be made").await;
    fits(&window, "home, when no backup could be made").await;
    window.press("Settings").await;
    window.shows("The folder for backups is not there").await;
    window.shows("Put the disk or stick back in").await;
    fits(&window, "settings, when no backup could be made").await;

    // Back in: the next sign-in finds the backup of today, and says nothing.
    std::fs::rename(&away, &to).expect("moved back");
    lock(&window).await;
    sign_in(&window).await;
    at_home(&window).await;
    window.press("Settings").await;
    window.shows("Last good backup:").await;
    window.close().await;
}

#[tokio::test]
async fn a_backup_is_put_back_beside_the_records_and_says_what_it_lacks() {
    let home = tempfile::tempdir().expect("a folder");
    let to = home.path().join(LONG).join("backups");
    std::fs::create_dir_all(&to).expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    window.press("Settings").await;
    window
        .fill("Folder for backups", to.to_str().expect("a path"))
        .await;
    window.press("Save folder").await;
    window.press("Back up now").await;
    window.shows("Last good backup:").await;
    lock(&window).await;
    sign_in(&window).await;
    lock(&window).await;
    let live = home.path().join("live");
    let before = std::fs::read(live.join("vault.tell")).expect("the records");

    window.press("Put records back from a backup").await;
    window.shows("Folder with the backups").await;
    no_violations(&window, "which folder").await;
    fits(&window, "which folder").await;
    window
        .fill(
            "Folder with the backups",
            home.path().to_str().expect("a path"),
        )
        .await;
    window.press("Find backups").await;
    window.shows("There is no backup in this folder").await;
    no_violations(&window, "a folder without backups").await;
    fits(&window, "a folder without backups").await;
    window.press("Choose another folder").await;
    window.fill("Folder with the backups", "backups").await;
    window.press("Find backups").await;
    window.shows("Enter the path from its very start").await;
    window
        .fill(
            "Folder with the backups",
            to.join("gone").to_str().expect("a path"),
        )
        .await;
    window.press("Find backups").await;
    window.shows("This folder is not there.").await;
    no_violations(&window, "a folder that is not there").await;
    fits(&window, "a folder that is not there").await;
    window
        .fill("Folder with the backups", to.to_str().expect("a path"))
        .await;
    window.press("Find backups").await;
    window.shows("Which backup?").await;
    no_violations(&window, "which backup").await;
    fits(&window, "which backup").await;
    window.fill("Sign-in name", SIGN_IN_NAME).await;
    window.fill("Passphrase", "not the passphrase").await;
    window.press("Open and compare").await;
    window
        .shows("The sign-in name or the passphrase is not right")
        .await;
    let text = window.text().await;
    assert!(
        !text.contains("recovery code"),
        "it opens no backup:\n{text}"
    );
    fits(&window, "a passphrase that opens no backup").await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Open and compare").await;
    window.shows("Use this backup from now on?").await;
    window.shows("has to be done again").await;
    no_violations(&window, "what a backup lacks").await;
    fits(&window, "what a backup lacks").await;
    window.press("Use this backup from now on").await;
    window.shows("The backup is in use").await;
    // Where the records that were in use stay is named.
    window.shows(live.to_str().expect("a path")).await;
    fits(&window, "a backup in use").await;
    window.press("Go to sign in").await;

    window.press_starting("Sign in").await;
    window.fill("Sign-in name", SIGN_IN_NAME).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Sign in").await;
    window.shows("These records are an older copy").await;
    window
        .fill("Why do you go on?", "Put back from a backup, to try it.")
        .await;
    window.press("Go on with the older copy").await;
    at_home(&window).await;
    let after = std::fs::read(live.join("vault.tell")).expect("the records");
    assert!(before == after, "the records that were in use stay");
    window.close().await;
}

//! Locking takes the desk's window away, page and all.

use fantoccini::key::Key;
use tell_first_tests::window::Window;

use crate::flows::{APPLICANT, at_home, found_desk, on, sign_in, start_interview, write};
use crate::pages::questions::{KNOWN_AS, NAME};

/// Waits until the gate is the only window.
async fn only_the_gate(window: &Window) {
    window
        .until("the desk's window to be gone", || async {
            (window.pages().await == ["gate.html"]).then_some(())
        })
        .await;
}

#[tokio::test]
async fn the_desk_locks_by_key_and_by_button() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    found_desk(&window).await;
    assert_eq!(
        window.pages().await,
        ["desk.html"],
        "the gate is gone once the desk is open"
    );
    at_home(&window).await;
    start_interview(&window).await;
    on(&window, "About you").await;
    write(&window, NAME, APPLICANT).await;
    // Text still stands in a field, not left: locking must not wait for it.
    write(&window, KNOWN_AS, "Grace").await;
    window.chord(&[char::from(Key::Control), 'l']).await;
    only_the_gate(&window).await;
    // The window went while the keys were down, and the driver still holds the modifier: it comes up here.
    window.chord(&[char::from(Key::Control)]).await;
    window.shows("What would you like to do?").await;
    assert!(
        !window.text().await.contains(APPLICANT),
        "nothing personal is left on the screen"
    );

    sign_in(&window).await;
    assert_eq!(
        window.pages().await,
        ["desk.html"],
        "unlocked, there is one window again"
    );
    window.press_starting("Go on").await;
    on(&window, "About you").await;
    assert_eq!(
        crate::flows::held(&window, NAME).await,
        APPLICANT,
        "what was left is there"
    );
    window.press_starting("Lock").await;
    only_the_gate(&window).await;
    window.close().await;
}

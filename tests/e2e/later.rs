//! A version of the notice that is published in the middle of an interview (situation SC2): what was told stays told
//! under the earlier one; before the next page it touches, the person is told what changed.

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    APPLICANT, decide, go_on, on, open_person, pause, practise, refuse_until, short_notice,
    start_interview, whereabouts,
};
use crate::pages::{self, CARD_ACCESS, CARD_BABY};
use crate::publish::{LONGER, publish};

const BANNER: &str = "Version 2031.1 of the notice is in force now.";
const CHANGED: &str = "What has changed since you were told";

#[tokio::test]
async fn a_version_in_the_middle_of_an_interview() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    pages::about_you(&window).await;
    on(&window, "Keeping in touch safely").await;
    assert!(
        !window.text().await.contains("is in force now"),
        "nothing is said of versions while there is one"
    );
    let told = version_in_header(&window).await;
    publish(&window, "2031.1", LONGER, &[]).await;

    // A page that it does not touch goes on under the version that was told, and says so.
    window.press_starting("✓ Who is here").await;
    on(&window, "Who is here today?").await;
    window.shows(BANNER).await;
    window
        .shows("What changed comes up before the next page it touches.")
        .await;
    no_violations(&window, "a page while a later version is in force").await;
    go_on(&window).await;
    short_notice(&window).await;
    on(&window, "Keeping in touch safely").await;
    window.shows(BANNER).await;
    assert_eq!(version_in_header(&window).await, told, "not touched");
    window.press_starting("✓ About you").await;
    on(&window, CHANGED).await;
    window.shows(BANNER).await;
    no_violations(&window, "what changed, in an interview").await;
    window
        .shows("Once they are told what changed, the interview goes on under 2031.1.")
        .await;
    window.shows("Before: 3 years").await;
    window.shows("Now: 4 years").await;
    assert_eq!(version_in_header(&window).await, told, "not yet moved");
    assert_eq!(whereabouts(&window).await.kind, "notice-page");
    go_on(&window).await;
    on(&window, "About you").await;
    window.hides(BANNER).await;
    assert_eq!(version_in_header(&window).await, "2031.1");
    go_on(&window).await;
    on(&window, "Keeping in touch safely").await;
    pause(&window).await;
    the_record(&window, &told).await;
    window.close().await;
}

/// The version of the notice that the header names.
async fn version_in_header(window: &Window) -> String {
    let script = "return document.querySelector('.frame__facts').innerText.match(/version (\\S+)/)?.[1] ?? '';";
    let version = window.script(script).await;
    version.as_str().unwrap_or_default().to_owned()
}

/// The earlier version for what was told before, the later one for what came after.
async fn the_record(window: &Window, told: &str) {
    open_person(window, APPLICANT, "14 3 1986").await;
    let script = "\
        return [...document.querySelectorAll('person-told .row')].map((row) => [\
          row.querySelector('.row__title').innerText,\
          row.querySelector('.row__facts').innerText.match(/Version (\\S+)/)[1]]);";
    let lines = window.script(script).await;
    let lines: Vec<(String, String)> = serde_json::from_value(lines).expect("lines");
    let versions = |title: &str| -> Vec<&str> {
        let of = lines.iter().filter(|(of, _)| of == title);
        of.map(|(_, version)| version.as_str()).collect()
    };
    let short = versions("The short notice");
    assert!(short.iter().all(|version| *version == told), "{short:?}");
    assert_eq!(versions("What changed"), ["2031.1"]);
    let about = versions("About you");
    assert!(
        about.contains(&told) && about.contains(&"2031.1"),
        "the page was told under both: {about:?}"
    );
    window.shows("Went on under the newer notice").await;
}

/// A yes is to the words it was given to: once they change, the card is put again, also where a no came before it.
#[tokio::test]
async fn a_changed_card_is_asked_again() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    start_interview(&window).await;
    refuse_until(&window, CARD_ACCESS).await;
    decide(&window, CARD_ACCESS, "No").await;
    decide(&window, CARD_BABY, "No").await;
    window.press_starting("× Getting around your home").await;
    on(&window, "Getting around your home").await;
    window
        .press(&format!("Change my mind: {CARD_ACCESS}"))
        .await;
    decide(&window, CARD_ACCESS, "Yes, I agree").await;
    on(&window, "Getting around your home").await;
    let ramp = (
        "text/en/card/health_need.md",
        "wider doors.",
        "wider doors, a ramp.",
    );
    publish(&window, "2031.1", &[], &[ramp]).await;

    window.press_starting("✓ Who is here").await;
    on(&window, "Who is here today?").await;
    window.press_starting("✓ Getting around your home").await;
    on(&window, CHANGED).await;
    go_on(&window).await;
    on(&window, CARD_ACCESS).await;
    window
        .shows("You agreed to this before. Its words have changed since")
        .await;
    window.shows("a ramp.").await;
    no_violations(&window, "a card whose words have changed").await;
    decide(&window, CARD_ACCESS, "Not now").await;
    on(&window, "Getting around your home").await;
    window
        .shows("The words have changed since. Your yes stands for what you gave it to.")
        .await;
    no_violations(&window, "a page that rests on a yes to other words").await;
    window
        .press(&format!("See the new words: {CARD_ACCESS}"))
        .await;
    decide(&window, CARD_ACCESS, "Yes, I agree").await;
    on(&window, "Getting around your home").await;
    window.hides("The words have changed since.").await;
    window.shows(&format!("You agreed: {CARD_ACCESS}")).await;
    window.close().await;
}

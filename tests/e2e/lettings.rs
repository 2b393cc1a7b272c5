//! A letting: agreed, the government's notice to the lead tenant, leaflets, the government's log; and one that was
//! logged without the notice.

use std::fs;
use std::path::Path;

use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{open_person, practise};

const TENANT: (&str, &str) = ("Grace Tillingford", "30 6 1950");

#[tokio::test]
async fn the_notice_comes_before_the_log() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    window.press("Lettings").await;
    window.shows("No lettings yet").await;
    no_violations(&window, "no lettings").await;
    agree(&window, "T-10482").await;
    notice_and_leaflets(&window).await;
    window.press("Sent to the government’s log").await;
    window
        .shows("Was this letting sent to the government’s log?")
        .await;
    no_violations(&window, "whether it was sent").await;
    window.press("Yes, it was sent").await;
    window
        .shows("This letting was sent to the log after the notice was shown.")
        .await;
    no_violations(&window, "a letting that is over").await;

    without_the_notice(&window).await;
    came_to_nothing(&window).await;
    lists(&window, home.path()).await;
    window.close().await;
}

/// Notes a letting on the tenant's page; its own page comes up.
async fn agree(window: &Window, tenancy: &str) {
    window.press("Home").await;
    open_person(window, TENANT.0, TENANT.1).await;
    window.press("Letting agreed").await;
    window.shows("Enter the tenancy reference").await;
    no_violations(window, "a letting without a reference").await;
    window.fill("Tenancy reference", tenancy).await;
    window.press("Letting agreed").await;
    window
        .shows(&format!("Letting {tenancy}: {}", TENANT.0))
        .await;
    window.shows("Notice due").await;
    no_violations(window, "a letting").await;
}

async fn notice_and_leaflets(window: &Window) {
    window.press("Home").await;
    window
        .shows("1 letting still needs the government’s notice.")
        .await;
    window.press("See the lettings").await;
    window.press_starting("Open letting T-10482").await;
    window.press("Whole notice").await;
    window.press("Short notice").await;
    window.press("Show it on this screen").await;
    window.shows("In view since").await;
    window.press("They have seen it").await;
    window.shows("Given: Shown on the screen").await;
    window.shows("Notice shown").await;

    for wrong in ["", "none", "0", "21"] {
        window
            .fill("How many leaflets were handed over?", wrong)
            .await;
        window.press("Note the leaflets").await;
        window
            .shows("Enter how many leaflets were handed over, from 1 to 20")
            .await;
    }
    no_violations(window, "a wrong number of leaflets").await;
    window.press("Print the leaflet").await;
    let mark = window
        .script("return document.querySelector('.print-sheet__mark').textContent;")
        .await;
    assert_eq!(mark, "PRACTICE – NOT A REAL RECORD");
    window
        .fill("How many leaflets were handed over?", "3")
        .await;
    window.press("Note the leaflets").await;
    window.shows("3 leaflets handed over").await;
}

/// The log's declaration would have nothing behind it: said plainly, and noted all the same.
async fn without_the_notice(window: &Window) {
    agree(window, "T-10483").await;
    window.press("Sent to the government’s log").await;
    window.shows("The notice has not been shown").await;
    no_violations(window, "a letting without the notice").await;
    window.press("Note it as sent, not supported").await;
    window
        .shows("The log’s declaration is not supported.")
        .await;
}

async fn came_to_nothing(window: &Window) {
    agree(window, "T-10484").await;
    window.press("It did not come about").await;
    window.shows("Did this letting not come about?").await;
    window
        .click("letting-page dialog .govuk-button--warning")
        .await;
    window
        .shows("This letting did not come about. There is nothing more to do.")
        .await;
}

/// The list says where each stands, and both files hold what they should.
async fn lists(window: &Window, home: &Path) {
    window.press("Back to the lettings").await;
    window
        .shows("No letting waits for the government’s notice.")
        .await;
    let script = "\
        return [...document.querySelectorAll('lettings-view .row')].map((row) =>\
          row.querySelector('.mark').innerText);";
    let marks = window.script(script).await;
    assert_eq!(
        marks,
        serde_json::json!(["Did not come about", "Not supported", "Supported"])
    );
    no_violations(window, "the lettings").await;
    window.press("Save the evidence as CSV").await;
    window.shows("practice-lettings-20").await;
    window.press("Save those without the notice as CSV").await;
    window.shows("practice-lettings-unsupported-").await;
    let evidence = saved(home, "practice-lettings-20");
    assert!(
        evidence.contains("T-10482") && !evidence.contains("T-10483"),
        "only the one with the notice: {evidence}"
    );
    let unsupported = saved(home, "practice-lettings-unsupported-");
    assert!(
        unsupported.contains("T-10483") && !unsupported.contains("T-10482"),
        "only the one without the notice: {unsupported}"
    );
}

/// The list that was saved under a name that begins so.
fn saved(home: &Path, name: &str) -> String {
    let files = fs::read_dir(home.join("copies").join("practice")).expect("the folder is there");
    let file = files
        .flatten()
        .find(|file| file.file_name().to_string_lossy().starts_with(name));
    let file = file.unwrap_or_else(|| panic!("{name} is there"));
    fs::read_to_string(file.path()).expect("it can be read")
}

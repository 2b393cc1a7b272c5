//! A data protection lead at work: a draft, the check, what changes, approving, publishing, and who was told what.

use serde_json::json;
use tell_first_tests::window::Window;

use crate::axe::no_violations;
use crate::flows::{
    OFFICER, PASSPHRASE, SIGN_IN_NAME, at_home, fill_found_form, lock, practise, type_code_back,
};

/// The version that ships.
const SHIPPED: &str = "Twenty11 privacy notice, version 2026-11.3";

/// The list of notices.
async fn notices(window: &Window) {
    window.press("Notices").await;
    window.shows("Take a notice in").await;
    window.shows("In force").await;
}

/// A draft of the notice that ships.
async fn begin(window: &Window) {
    notices(window).await;
    window
        .press(&format!("Begin a draft from it: {SHIPPED}"))
        .await;
    window.shows("Draft: Twenty11 privacy notice").await;
}

/// One part of the facts.
async fn part(window: &Window, name: &str) {
    window.press("Facts").await;
    window.press(name).await;
    window
        .until(&format!("the part {name:?}"), || async {
            let shown = window
                .script("return document.querySelector('#facts-part')?.innerText ?? '';")
                .await;
            (shown == name).then_some(())
        })
        .await;
}

/// Types over a value, leaves its box and waits until it is on the disk.
async fn keep(window: &Window, label: &str, id: &str, value: &str) {
    window.fill(label, value).await;
    window
        .script("document.activeElement.blur(); return null;")
        .await;
    window
        .until(&format!("{label:?} to be saved"), || async {
            let script = format!(
                "const part = document.querySelector('#{id}').closest('.govuk-form-group');\
                 return part.querySelector('.kept')?.innerText ?? '';"
            );
            (window.script(&script).await == "Saved").then_some(())
        })
        .await;
}

/// Names the version a draft will be after this month, with today as its first day.
async fn name_version(window: &Window) -> String {
    part(window, "Dates and version").await;
    // A version that is named after a month cannot start before it.
    let month = window
        .script("return new Date().toISOString().slice(0, 7);")
        .await;
    let version = format!("{}.9", month.as_str().expect("a month"));
    let id = "fact-dates-pack-version";
    keep(window, "Name of this version", id, &version).await;
    set_today(window, "fact-dates-pack-effective").await;
    let script = "document.activeElement.blur(); return null;";
    window.script(script).await;
    window
        .until("the first day to be saved", || async {
            let script =
                "return document.querySelectorAll('draft-facts .kept .mark--given').length;";
            (window.script(script).await == 2).then_some(())
        })
        .await;
    version
}

/// Types today into the three boxes of a day.
async fn set_today(window: &Window, id: &str) {
    let today = window
        .script("const now = new Date(); return [now.getDate(), now.getMonth() + 1, now.getFullYear()].map(String);")
        .await;
    let part = |at: usize| today[at].as_str().expect("a number").to_owned();
    window.fill_css(&format!("#{id}"), &part(0)).await;
    window.fill_css(&format!("#{id}-month"), &part(1)).await;
    window.fill_css(&format!("#{id}-year"), &part(2)).await;
}

/// Other words for how long bank details are kept.
async fn longer_for_bank_details(window: &Window) {
    part(window, "How long it is kept").await;
    window.click("[data-card='retention/RK'] summary").await;
    keep(
        window,
        "How long",
        "fact-retention-RK-period",
        "2 months; the record of each payment is kept for 6 years",
    )
    .await;
    keep(
        window,
        "In a few words",
        "fact-retention-RK-short",
        "2 months after we last need the account; a record of each payment for 6 years",
    )
    .await;
}

/// Opens the words beside the questions about bank details.
async fn open_bank_text(window: &Window) {
    window.press("Texts").await;
    window.press("Bank details: change the words").await;
    window.shows("How people will see it").await;
}

/// Puts other words into the editor at one go.
async fn rewrite(window: &Window, find: &str, put: &str) {
    let script = "const area = document.querySelector('#text-editor');\
         const before = area.value;\
         area.value = before.replace(arguments[0], arguments[1]);\
         area.dispatchEvent(new Event('input', { bubbles: true }));\
         return before !== area.value;";
    let changed = window
        .client
        .execute(script, vec![json!(find), json!(put)])
        .await
        .expect("the script runs");
    assert_eq!(changed, true, "the text holds {find:?}");
}

/// One group of what changes, as text.
async fn changes(window: &Window, group: &str) -> String {
    let script =
        format!("return document.querySelector('[data-changes={group}]')?.innerText ?? '';");
    let text = window.script(&script).await;
    text.as_str().unwrap_or_default().to_owned()
}

/// What stands on one of the big figures of coverage.
async fn figure(window: &Window, id: &str) -> String {
    let script = format!(
        "return document.querySelector('[data-figure={id}] .figure__value')?.innerText ?? '';"
    );
    let text = window.script(&script).await;
    text.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_time_and_a_sentence_are_changed_compared_and_published() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    notices(&window).await;
    no_violations(&window, "the notices").await;
    begin(&window).await;
    no_violations(&window, "the facts of a draft").await;
    longer_for_bank_details(&window).await;
    no_violations(&window, "how long it is kept").await;

    open_bank_text(&window).await;
    window
        .shows("2 months after we last need the account")
        .await;
    rewrite(&window, "which may take longer", "which can be slower").await;
    window.shows("Not saved yet").await;
    window
        .until("the view to follow", || async {
            let seen = window
                .script("return document.querySelector('.editor__seen').innerText;")
                .await;
            seen.as_str()?.contains("which can be slower").then_some(())
        })
        .await;
    no_violations(&window, "the editor").await;
    window.press("Save these words").await;
    window.hides("Not saved yet").await;
    window.press("Back to the list of texts").await;
    no_violations(&window, "the texts").await;

    window.press_starting("Check").await;
    window.shows("Nothing has to be mended").await;
    no_violations(&window, "the check").await;
    compared(&window).await;
    let version = name_version(&window).await;
    publish(&window, &version).await;
    told_again(&window).await;
    window.close().await;
}

/// The time is a change in what is done with data; the sentence is one of words.
async fn compared(window: &Window) {
    window.press("What changes").await;
    window.shows("People must be told of these.").await;
    let processing = changes(window, "processing").await;
    assert!(processing.contains("Bank details") && processing.contains("2 months; the record"));
    assert!(
        !processing.contains("slower"),
        "a sentence is no processing"
    );
    let wording = changes(window, "wording").await;
    assert!(wording.contains("You decide whether people must be told"));
    let marked = window
        .script("return [...document.querySelectorAll('[data-changes=wording] ins')].map((one) => one.innerText).join(' ');")
        .await;
    assert!(
        marked
            .as_str()
            .is_some_and(|words| words.contains("can be slower")),
        "{marked}"
    );
    no_violations(window, "what changes").await;
}

async fn publish(window: &Window, version: &str) {
    window.press("Approve and publish").await;
    window
        .shows("You are the only data protection lead at this desk")
        .await;
    window
        .shows("This changes what is done with people’s data, so people must be told.")
        .await;
    let ticked = window
        .script(
            "return document.querySelectorAll('draft-publish input[type=radio]:checked').length;",
        )
        .await;
    assert_eq!(ticked, 0, "nothing is chosen beforehand");
    window.press("Approve this draft").await;
    window.shows("It was approved as it is now.").await;
    window.press("Publish").await;
    window.shows("There is a problem").await;
    no_violations(window, "publishing, with mistakes").await;
    set_today(window, "publish-listed").await;
    window
        .tick("No, only of what is done with their data")
        .await;
    window
        .fill("Why?", "The same thing in plainer words.")
        .await;
    window.press("Publish").await;
    window.shows("It cannot be changed or taken back").await;
    no_violations(window, "the last question").await;
    window.press("Yes, publish it").await;
    window
        .shows(&format!("Version {version} is published."))
        .await;
    window.shows("The same thing in plainer words.").await;
    window
        .shows("Yes: it changed what is done with people’s data")
        .await;
    no_violations(window, "the notices, after publishing").await;
}

/// The old version is still there word for word, and the person who was shown the page is on the list.
async fn told_again(window: &Window) {
    window.press("1 earlier version").await;
    window.press(&format!("Look at it: {SHIPPED}")).await;
    window.press("Bank details: read").await;
    window.shows("1 month after we last need the account").await;
    no_violations(window, "a published text").await;
    window.press("How it was published").await;
    window.shows("with the application").await;
    window.press("Back to all notices").await;
    window.shows("1 earlier version").await;
    window.press("1 earlier version").await;
    window.press(&format!("Put away: {SHIPPED}")).await;
    window.press("Put away").await;
    window.shows("Version 2026-11.3 is put away.").await;

    window.press("Who was told").await;
    window.shows("People by version").await;
    assert_eq!(figure(window, "untold").await, "0");
    assert_eq!(figure(window, "tell").await, "1");
    window.shows("1 person has to be told again").await;
    no_violations(window, "who was told what").await;
    window.press("Save as CSV: People to tell again").await;
    window.shows("Saved in the folder").await;
    window.shows("practice-tell-again-").await;
}

#[tokio::test]
async fn where_there_are_two_leads_the_other_one_approves() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    let code = fill_found_form(&window, &["Data protection lead", "Administrator"]).await;
    type_code_back(&window, &code).await;
    window.press("Staff").await;
    window.shows("Everyone who can open this desk").await;
    window.fill("Name", "Bea Frost").await;
    window.fill("Sign-in name", "bea").await;
    window.fill("First passphrase", PASSPHRASE).await;
    window.fill("The same passphrase again", PASSPHRASE).await;
    window.tick("Data protection lead").await;
    window.press("Add").await;
    window.shows("Bea Frost can now sign in.").await;

    begin(&window).await;
    name_version(&window).await;
    open_bank_text(&window).await;
    rewrite(&window, "which may take longer", "which can be slower").await;
    window.press("Save these words").await;
    window.hides("Not saved yet").await;
    window.press("Approve and publish").await;
    window
        .shows("there is another data protection lead. Ask them to sign in")
        .await;
    let buttons = window
        .script("return [...document.querySelectorAll('draft-publish button')].map((one) => one.innerText + (one.disabled ? ' (off)' : '')).join('|');")
        .await;
    let buttons = buttons.as_str().unwrap_or_default();
    assert!(!buttons.contains("Approve this draft"), "{buttons}");
    assert!(buttons.contains("Publish (off)"), "{buttons}");
    no_violations(&window, "a draft that waits for somebody else").await;

    lock(&window).await;
    sign_in_as(&window, "bea").await;
    notices(&window).await;
    window.press_starting("Go on: draft of").await;
    window.press("Approve and publish").await;
    window
        .shows("A colleague changed this draft last, so you may approve it.")
        .await;
    window.press("Approve this draft").await;
    window.shows("Approved by Bea Frost").await;

    lock(&window).await;
    sign_in_as(&window, SIGN_IN_NAME).await;
    window.shows(OFFICER).await;
    notices(&window).await;
    window.shows("Approved by Bea Frost").await;
    window.press_starting("Go on: draft of").await;
    // A change after the approval takes it back.
    part(&window, "Organisation").await;
    keep(
        &window,
        "Title",
        "fact-organisation-officer-title",
        "Data Protection Lead",
    )
    .await;
    window.hides("approved this draft as it is now").await;
    window.press("Approve and publish").await;
    window.shows("Ask them to sign in").await;
    window.close().await;
}

async fn sign_in_as(window: &Window, name: &str) {
    window.press_starting("Sign in").await;
    window.fill("Sign-in name", name).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Sign in").await;
    at_home(window).await;
}

/// Hands a file to the box for zip files, as choosing it does.
async fn choose(window: &Window, name: &str, bytes: &str) {
    let script = format!(
        "const input = document.querySelector('#import-file');\
         const files = new DataTransfer();\
         files.items.add(new File([{bytes}], arguments[0]));\
         input.files = files.files;\
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    window
        .client
        .execute(&script, vec![json!(name)])
        .await
        .expect("the script runs");
}

#[tokio::test]
async fn a_file_that_is_no_notice_leaves_nothing_behind_and_a_saved_one_comes_back() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    notices(&window).await;
    window.shows("No notice lies there").await;
    choose(&window, "letter.zip", "'PK is not enough to be a zip file'").await;
    window.shows("letter.zip was not taken in").await;
    window.shows("Nothing was taken in. Your notices").await;
    no_violations(&window, "a file that was refused").await;
    choose(&window, "huge.zip", "new Uint8Array(9 * 1024 * 1024)").await;
    window.shows("huge.zip is larger than 8 megabytes.").await;
    window.shows("No drafts").await;

    window
        .press(&format!("Save as a zip file: {SHIPPED}"))
        .await;
    window.shows("Saved in the folder").await;
    window.press("Look again").await;
    window.press_starting("Take in: twenty11-2026-11.3").await;
    window.shows("Draft: Twenty11 privacy notice").await;
    window.press("What changes").await;
    window.shows("Nothing has changed yet").await;
    no_violations(&window, "nothing has changed").await;
    window.press("Give this draft up").await;
    window.press("Yes, give it up").await;
    window.shows("The draft was given up.").await;
    window.shows("No drafts").await;
    window.close().await;
}

#[tokio::test]
async fn a_script_in_a_text_or_a_fact_is_nothing_but_words() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    begin(&window).await;
    let script = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'>";
    open_bank_text(&window).await;
    rewrite(&window, "We pay in another way", script).await;
    window
        .until("the view to follow", || async {
            let seen = window
                .script("return document.querySelector('.editor__seen').innerText;")
                .await;
            seen.as_str()?.contains("<script>").then_some(())
        })
        .await;
    window.press("Save these words").await;
    window.hides("Not saved yet").await;
    part(&window, "How long it is kept").await;
    window.click("[data-card='retention/RK'] summary").await;
    window.fill("In a few words", script).await;
    window
        .script("document.activeElement.blur(); return null;")
        .await;
    window
        .until("it to be saved or refused", || async {
            let said = window
                .script("const part = document.querySelector('#fact-retention-RK-short').closest('.govuk-form-group'); return part.innerText;")
                .await;
            let said = said.as_str()?.to_owned();
            (said.contains("Saved") || said.contains("This was not saved")).then_some(())
        })
        .await;
    window.press("What changes").await;
    window.press_starting("Check").await;
    window.shows("Must be mended").await;
    let found = window
        .script("return [window.hit ?? null, document.querySelectorAll('draft-view script, draft-view img').length];")
        .await;
    assert_eq!(found, json!([null, 0]), "nothing ran, nothing was built");
    window.close().await;
}

#[tokio::test]
async fn words_that_are_not_saved_are_asked_about() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    begin(&window).await;
    open_bank_text(&window).await;
    rewrite(&window, "which may take longer", "which can be slower").await;
    // Other pages of the draft keep the words.
    window.press("What changes").await;
    window.shows("Nothing has changed yet").await;
    window.press_starting("Texts").await;
    window.shows("Not saved yet").await;
    window.press("Home").await;
    window.shows("Some words are not saved").await;
    no_violations(&window, "words that are not saved").await;
    window.press("Stay here").await;
    window.shows("How people will see it").await;
    window.press("Home").await;
    window.press("Save and go on").await;
    at_home(&window).await;
    notices(&window).await;
    window.press_starting("Go on: draft of").await;
    open_bank_text(&window).await;
    window.shows("which can be slower").await;

    // A value the notice cannot hold is refused beside its box, and stays there.
    part(&window, "Dates and version").await;
    window
        .fill("Name of this version", "a name/with a path")
        .await;
    window
        .script("document.activeElement.blur(); return null;")
        .await;
    window.shows("This was not saved").await;
    no_violations(&window, "a value that was refused").await;
    let typed = window
        .script("return document.querySelector('#fact-dates-pack-version').value;")
        .await;
    assert_eq!(typed, "a name/with a path", "what was typed stays");
    window.close().await;
}

#[tokio::test]
async fn a_finding_leads_to_the_text_or_the_fact_it_is_about() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Window::open(home.path()).await;
    practise(&window).await;
    begin(&window).await;
    open_bank_text(&window).await;
    rewrite(&window, "## Who\n", "## Whom\n").await;
    window.shows("What is wrong with it").await;
    no_violations(&window, "a text with a flaw").await;
    window.press("Save these words").await;
    window.hides("Not saved yet").await;
    window.press("Back to the list of texts").await;
    window.press_starting("Check").await;
    window.hides("Nothing has to be mended").await;
    no_violations(&window, "the check, with something to mend").await;
    window.press_starting("Go there: section bank").await;
    window.shows("How people will see it").await;
    rewrite(&window, "## Whom\n", "## Who\n").await;
    window.press("Save these words").await;
    window.hides("Not saved yet").await;

    // A version that is named after a month cannot start before it.
    part(&window, "Dates and version").await;
    let name = "fact-dates-pack-version";
    keep(&window, "Name of this version", name, "2099-01.1").await;
    window.press_starting("Check").await;
    window.shows("Must be mended (1)").await;
    window.press("Approve and publish").await;
    window
        .shows("1 thing has to be mended. Look at each under Check.")
        .await;
    window.press("Open the check").await;
    window
        .click("#check-must ~ ul .govuk-button--secondary")
        .await;
    window
        .shows("From this day it is the notice in force.")
        .await;
    window.close().await;
}

//! What many stories do the same way: set a desk up, sign in, walk through an interview, answer a page.
//!
//! Everything goes by the words on the screen; element names only say which kind of page is up.

use std::time::Duration;

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use tell_first_tests::window::{Window, quoted};

/// The officer of these stories.
pub(crate) const OFFICER: &str = "Amina Yusuf";
/// How she signs in.
pub(crate) const SIGN_IN_NAME: &str = "amina";
/// Her passphrase.
pub(crate) const PASSPHRASE: &str = "copper lantern window tide";
/// The applicant of these stories.
pub(crate) const APPLICANT: &str = "Grace Okonkwo-Bell";

/// How long a page may take to follow a press.
const NEXT_PAGE: Duration = Duration::from_secs(20);

/// Which page of an interview is up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Whereabouts {
    /// The element in the middle, such as `consent-card`.
    pub(crate) kind: String,
    /// Its heading.
    pub(crate) title: String,
}

// ---- The gate ---------------------------------------------------------------------------------

/// Sets up a desk as an officer and administrator, up to the recovery code, which it returns.
pub(crate) async fn fill_found_form(window: &Window, roles: &[&str]) -> String {
    window.press_starting("Set up this desk").await;
    window
        .shows("You will be the first person who can sign in")
        .await;
    window.fill("Your name", OFFICER).await;
    window.fill("Name of this desk", "Leeds front office").await;
    window.fill("Sign-in name", SIGN_IN_NAME).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.fill("The same passphrase again", PASSPHRASE).await;
    for role in roles {
        window.tick(role).await;
    }
    window.press("Set up this desk").await;
    window.shows("Write down your recovery code").await;
    let shown = window.find("[aria-label='Recovery code']").await;
    shown.text().await.expect("the code")
}

/// Types the recovery code back and waits for the desk.
pub(crate) async fn type_code_back(window: &Window, code: &str) {
    window.press("I have it on paper").await;
    window.fill("Recovery code, from your paper", code).await;
    window.press("Open the desk").await;
    at_home(window).await;
}

/// A new desk with an officer signed in.
pub(crate) async fn found_desk(window: &Window) -> String {
    let code = fill_found_form(window, &["Housing officer", "Administrator"]).await;
    type_code_back(window, &code).await;
    code
}

/// Signs in from the first screen.
pub(crate) async fn sign_in(window: &Window) {
    window.press_starting("Sign in").await;
    window.fill("Sign-in name", SIGN_IN_NAME).await;
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Sign in").await;
    at_home(window).await;
}

/// Opens the practice world.
pub(crate) async fn practise(window: &Window) {
    window.press_starting("Practise with made-up people").await;
    at_home(window).await;
}

/// Waits for the desk's first screen.
pub(crate) async fn at_home(window: &Window) {
    window.comes("desk.html").await;
    window.shows("Who are you with?").await;
}

/// Locks with the button and waits for the gate.
pub(crate) async fn lock(window: &Window) {
    window.press_starting("Lock").await;
    window.comes("gate.html").await;
    window.shows("What would you like to do?").await;
}

// ---- The interview ----------------------------------------------------------------------------

/// From the first screen to the questions: who is here, and the short notice.
pub(crate) async fn start_interview(window: &Window) {
    window
        .press_starting("Start an interview with somebody new")
        .await;
    who_is_here(window).await;
    short_notice(window).await;
}

/// The applicant alone, at the desk, in private.
pub(crate) async fn who_is_here(window: &Window) {
    on(window, "Who is here today?").await;
    window.tick("The applicant").await;
    window.tick("At the desk").await;
    window.tick("No, the place is private").await;
    go_on(window).await;
}

/// The short notice, shown together on the screen.
pub(crate) async fn short_notice(window: &Window) {
    on(window, "Before we start").await;
    go_on(window).await;
}

/// The page that is up now.
pub(crate) async fn whereabouts(window: &Window) -> Whereabouts {
    let script = "\
        const aside = document.querySelector('.interview__aside');\
        const root = aside ?? document.querySelector('.interview__step');\
        const page = root && [...root.querySelectorAll('*')].find((one) => one.localName.includes('-'));\
        return [page?.localName ?? '', root?.querySelector('h1')?.innerText ?? ''];";
    let found = window.script(script).await;
    let part = |at: usize| {
        found
            .get(at)
            .and_then(|part| part.as_str())
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    Whereabouts {
        kind: part(0),
        title: part(1),
    }
}

/// Waits for the page with this heading.
pub(crate) async fn on(window: &Window, title: &str) {
    window
        .until(&format!("the page {title:?}"), || async {
            (whereabouts(window).await.title == title).then_some(())
        })
        .await;
}

/// Presses something that leads to another page and waits for that.
pub(crate) async fn press_on(window: &Window, words: &str) -> Whereabouts {
    let before = whereabouts(window).await;
    window.press(words).await;
    leaves(window, &before)
        .await
        .unwrap_or_else(|why| panic!("{words:?} did not lead on: {why}"))
}

/// Continue, until the page is left: an answer may open another question on it.
pub(crate) async fn go_on(window: &Window) -> Whereabouts {
    let before = whereabouts(window).await;
    for _ in 0..4 {
        window.press("Continue").await;
        match leaves(window, &before).await {
            Ok(now) => return now,
            Err(why) if why == "opened" => {}
            Err(why) => panic!(
                "{:?} was not left: {why}\n{}",
                before.title,
                window.text().await
            ),
        }
    }
    panic!("{:?} kept opening questions", before.title);
}

async fn leaves(window: &Window, before: &Whereabouts) -> Result<Whereabouts, String> {
    let script = "\
        const wrong = document.querySelector('error-summary .govuk-error-summary, error-box .fault');\
        if (wrong) return wrong.innerText;\
        return document.querySelector('question-group .page__note') ? 'opened' : '';";
    let left = window.within(NEXT_PAGE, || async {
        let now = whereabouts(window).await;
        if now != *before && !now.kind.is_empty() {
            return Some(Ok(now));
        }
        let why = window.script(script).await;
        let why = why.as_str().unwrap_or_default();
        (!why.is_empty()).then(|| Err(why.to_owned()))
    });
    left.await
        .unwrap_or_else(|| Err("nothing happened".to_owned()))
}

/// Answers a card by its title.
pub(crate) async fn decide(window: &Window, card: &str, answer: &str) -> Whereabouts {
    window
        .until(&format!("the card {card:?}"), || async {
            let now = whereabouts(window).await;
            (now.title == card && now.kind == "consent-card").then_some(())
        })
        .await;
    press_on(window, answer).await
}

/// Passes pages over and says no to cards, until the page with this heading. What has to be answered to finish is
/// declined.
pub(crate) async fn refuse_until(window: &Window, title: &str) {
    loop {
        let now = whereabouts(window).await;
        if now.title == title {
            return;
        }
        match now.kind.as_str() {
            "consent-card" => press_on(window, "No").await,
            "question-group" => {
                decline_needed(window).await;
                press_on(window, "Skip this group").await
            }
            other => panic!("{title:?} does not come after {other} {:?}", now.title),
        };
    }
}

/// Declines every question of the page that has to be answered to finish.
pub(crate) async fn decline_needed(window: &Window) {
    window
        .until("the page to be ready", || async {
            (!window.has("question-group > fieldset[disabled]").await).then_some(())
        })
        .await;
    let script = "\
        return [...document.querySelectorAll('question-group [data-question]')]\
          .filter((one) => [...one.querySelectorAll('.question__mark')].some((mark) => mark.innerText === 'needed'))\
          .map((one) => one.field.label);";
    let needed = window.script(script).await;
    for label in needed.as_array().cloned().unwrap_or_default() {
        decline(window, label.as_str().unwrap_or_default()).await;
    }
}

// ---- One question -----------------------------------------------------------------------------

/// XPath of the question with this label, in the last entry of a list where there are several.
fn path_of(question: &str) -> String {
    let question = quoted(question);
    format!(
        "(//*[@data-question][.//*[contains(@class, 'question__label')][starts-with(normalize-space(), {question})]]\
         [not(ancestor::*[@disabled])])[last()]"
    )
}

async fn in_question(window: &Window, question: &str, inside: &str) -> Option<Element> {
    let path = format!("{}{inside}", path_of(question));
    window.client.find(Locator::XPath(&path)).await.ok()
}

/// Chooses an option of a question: a radio, a box or a line of a list.
pub(crate) async fn say(window: &Window, question: &str, option: &str) {
    let label = format!("//label[normalize-space()={}]", quoted(option));
    window
        .until(
            &format!("{option:?} to be chosen for {question:?}"),
            || async {
                if let Some(list) = in_question(window, question, "//select").await {
                    return choose_in(window, &list, option).await;
                }
                window
                    .hit(&in_question(window, question, &label).await?)
                    .await
            },
        )
        .await;
}

/// Chooses a line of a question's list, such as how often money comes.
pub(crate) async fn choose(window: &Window, question: &str, option: &str) {
    window
        .until(
            &format!("{option:?} in the list of {question:?}"),
            || async {
                let list = in_question(window, question, "//select").await?;
                choose_in(window, &list, option).await
            },
        )
        .await;
}

/// Chooses a line and says so to the page: the driver itself is silent when the page has taken away
/// the line it chose last and it chooses that again.
async fn choose_in(window: &Window, list: &Element, option: &str) -> Option<()> {
    window
        .with(list, "arguments[0].scrollIntoView({ block: 'center' });")
        .await;
    list.select_by_label(option).await.ok()?;
    window
        .with(
            list,
            "arguments[0].dispatchEvent(new Event('change', { bubbles: true }));",
        )
        .await;
    Some(())
}

/// Types in the one box of a question.
pub(crate) async fn write(window: &Window, question: &str, value: &str) {
    let inside = "//*[self::textarea or (self::input and @type='text')]";
    window
        .until(&format!("the box of {question:?}"), || async {
            window
                .replace(&in_question(window, question, inside).await?, value)
                .await
        })
        .await;
}

/// Types in one part of a question, such as the day of a date.
pub(crate) async fn write_part(window: &Window, question: &str, part: &str, value: &str) {
    window
        .until(&format!("{part:?} of {question:?}"), || async {
            window
                .replace(&part_of(window, question, part).await?, value)
                .await
        })
        .await;
}

/// One box of a question by its own label.
pub(crate) async fn part_of(window: &Window, question: &str, part: &str) -> Option<Element> {
    let own = format!(
        "//input[@id=({}//label[normalize-space()={}])/@for]",
        path_of(question),
        quoted(part)
    );
    in_question(window, question, &own).await
}

/// Day, month and year.
pub(crate) async fn write_date(window: &Window, question: &str, [day, month, year]: [&str; 3]) {
    write_part(window, question, "Day", day).await;
    write_part(window, question, "Month", month).await;
    write_part(window, question, "Year", year).await;
}

/// A postal address.
pub(crate) async fn write_address(
    window: &Window,
    question: &str,
    [street, town, postcode]: [&str; 3],
) {
    write_part(window, question, "House and street", street).await;
    write_part(window, question, "Town or city", town).await;
    write_part(window, question, "Postcode", postcode).await;
}

/// "Prefer not to say".
pub(crate) async fn decline(window: &Window, question: &str) {
    let inside = "//button[contains(normalize-space(), 'Prefer not to say')]";
    window
        .until(&format!("{question:?} to be declined"), || async {
            let button = in_question(window, question, inside).await?;
            if button.attr("aria-pressed").await.ok()?.as_deref() == Some("true") {
                return Some(());
            }
            window.hit(&button).await?;
            None
        })
        .await;
}

/// Leaves the question that has the focus with Tab, as going to the next one does.
pub(crate) async fn leave_field(window: &Window) {
    let at = "return document.activeElement?.closest('[data-question]')?.field.label ?? '';";
    let before = window.script(at).await;
    for _ in 0..12 {
        window.key(Key::Tab).await;
        if window.script(at).await != before {
            return;
        }
    }
}

/// Sets the interview aside. What could not be saved is said first; the second press leaves it
/// behind.
pub(crate) async fn pause(window: &Window) {
    for _ in 0..2 {
        window.press("Pause and keep everything").await;
        let home = || async {
            window
                .text()
                .await
                .contains("Who are you with?")
                .then_some(())
        };
        if window.within(Duration::from_secs(4), home).await.is_some() {
            return;
        }
    }
    panic!("the interview was not set aside:\n{}", window.text().await);
}

/// Waits for the card an answer brings up; where the field still has the focus, it is left first.
pub(crate) async fn card_comes(window: &Window, card: &str) {
    let there = || async { (whereabouts(window).await.title == card).then_some(()) };
    if window.within(Duration::from_secs(2), there).await.is_none() {
        leave_field(window).await;
    }
    on(window, card).await;
}

/// Adds an entry to a list of people, addresses or other things.
pub(crate) async fn add_entry(window: &Window, list: &str) {
    let path = format!(
        "//section[.//h2[normalize-space()={}]]//button[starts-with(normalize-space(), 'Add ')][not(ancestor::fieldset[@disabled])]",
        quoted(list)
    );
    let rows = || async {
        let count = window
            .script("return document.querySelectorAll('.repeat__row').length;")
            .await;
        count.as_u64().unwrap_or_default()
    };
    let before = rows().await;
    window
        .until(&format!("an entry of {list:?}"), || async {
            window
                .hit(&window.client.find(Locator::XPath(&path)).await.ok()?)
                .await
        })
        .await;
    window
        .until("the new entry", || async {
            (rows().await > before).then_some(())
        })
        .await;
}

/// What the one box of a question holds, once the page is open.
pub(crate) async fn held(window: &Window, question: &str) -> String {
    let inside = "//*[self::textarea or (self::input and @type='text')]";
    let element = window
        .until(&format!("the box of {question:?}"), || async {
            in_question(window, question, inside).await
        })
        .await;
    let value = window.with(&element, "return arguments[0].value;").await;
    value.as_str().unwrap_or_default().to_owned()
}

/// Opens a person's page from the first screen: found by name, then told apart by a second detail.
pub(crate) async fn open_person(window: &Window, name: &str, detail: &str) {
    window.fill("Find a person", name).await;
    window.press("Find").await;
    window.find("#found .person-line__name").await;
    window.press(&format!("Open {name}")).await;
    let asks = window
        .until("the page, or the question which of two", || async {
            let text = window.text().await;
            if text.contains("Is this the right") {
                return Some(true);
            }
            text.contains("What they were told").then_some(false)
        })
        .await;
    if asks {
        window.fill("Date of birth or postcode", detail).await;
        window.press("Open").await;
    }
    window.shows("What they were told").await;
}

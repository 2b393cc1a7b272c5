//! Going through every page an interview has.

use std::time::Duration;

use tell_first_tests::window::Window;

use crate::flows::{Whereabouts, decline_needed, go_on, press_on, say, whereabouts};
use crate::pages::questions::SERVICES;

/// The page that opens most of the others.
pub(crate) const WISHES: &str = "What you would like from us";

/// What to say to the cards on the way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cards {
    /// Yes wherever a tap is enough.
    Agree,
    /// No to all of them.
    Refuse,
}

/// From the page that is up to "Check your answers", with everything wished for, so that no page is left out as not
/// needed. `look` is given each page once; what it leaves unanswered is declined or passed over.
pub(crate) async fn walk(window: &Window, cards: Cards, mut look: impl AsyncFnMut(&Whereabouts)) {
    loop {
        let here = whereabouts(window).await;
        if here.title == "Check your answers" {
            return;
        }
        look(&here).await;
        if whereabouts(window).await != here {
            continue;
        }
        match here.kind.as_str() {
            "consent-card" => {
                let yes = cards == Cards::Agree && !window.has("#card-said").await;
                press_on(window, if yes { "Yes, I agree" } else { "No" }).await;
            }
            "question-group" if here.title == WISHES => {
                want_everything(window).await;
                go_on(window).await;
            }
            "question-group" => {
                decline_needed(window).await;
                pass_over(window, &here).await;
            }
            other => panic!("nobody expected {other} {:?} here", here.title),
        }
    }
}

/// Skips the page. What does not hold is said first; pressed again, it is left behind.
async fn pass_over(window: &Window, here: &Whereabouts) {
    for _ in 0..2 {
        window.press("Skip this group").await;
        let gone = || async { (whereabouts(window).await != *here).then_some(()) };
        if window.within(Duration::from_secs(5), gone).await.is_some() {
            return;
        }
    }
    panic!(
        "{:?} was not passed over:\n{}",
        here.title,
        window.text().await
    );
}

async fn want_everything(window: &Window) {
    let script = "\
        const wishes = [...document.querySelectorAll('question-group [data-question]')]\
          .find((one) => one.field.label === arguments[0]);\
        return wishes.field.options.filter((one) => !one.exclusive && !one.ownWords).map((one) => one.label);";
    let labels = window
        .client
        .execute(script, vec![SERVICES.into()])
        .await
        .expect("the wishes");
    for label in labels.as_array().cloned().unwrap_or_default() {
        say(window, SERVICES, label.as_str().unwrap_or_default()).await;
    }
}

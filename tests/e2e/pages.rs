//! One applicant's answers, page by page, for the stories that need a whole interview.

use tell_first_tests::window::Window;

use crate::flows::{
    APPLICANT, add_entry, choose, decide, go_on, on, refuse_until, say, write, write_address,
    write_date, write_part,
};

/// Labels of questions that several stories use.
pub(crate) mod questions {
    pub(crate) const NAME: &str = "What is your full name, as it is written on your documents?";
    pub(crate) const KNOWN_AS: &str = "What name would you like us to use?";
    pub(crate) const BORN: &str = "What is your date of birth?";
    pub(crate) const ADDRESS: &str = "What is your address now?";
    pub(crate) const SERVICES: &str = "What would you like from us today?";
    pub(crate) const LIVES_IN: &str = "What kind of home do you live in now?";
    pub(crate) const ACCESS: &str = "Does anyone who is moving need help to get around the home?";
    pub(crate) const BENEFIT_SHARE: &str = "How much of your income comes from benefits?";
}
use questions::{ACCESS, ADDRESS, BENEFIT_SHARE, BORN, LIVES_IN, NAME, SERVICES};

/// The card on health needs.
pub(crate) const CARD_ACCESS: &str = "What you need to get around your home";
/// The card on a baby that is expected; it stands before the same page.
pub(crate) const CARD_BABY: &str = "A baby on the way";
/// The card on details of health.
pub(crate) const CARD_HEALTH: &str = "Your health, so we can look at health priority";
/// The card on help with money.
pub(crate) const CARD_MONEY: &str = "Help to manage your money and your rent account";
/// The card that stands before the answer "prison".
pub(crate) const CARD_PRISON: &str = "Keeping an answer about prison";
/// The answer it stands before.
pub(crate) const PRISON: &str = "Prison or an approved hostel";

/// Name, date of birth, address; then on.
pub(crate) async fn about_you(window: &Window) {
    on(window, "About you").await;
    write(window, NAME, APPLICANT).await;
    write_date(window, BORN, ["14", "March", "1986"]).await;
    write_address(window, ADDRESS, ["12 Hanover Square", "Leeds", "LS3 1AP"]).await;
    go_on(window).await;
}

/// Safe ways, a telephone number, an e-mail address; then on.
pub(crate) async fn contact(window: &Window) {
    on(window, "Keeping in touch safely").await;
    say(
        window,
        "Which ways are safe for us to reach you?",
        "Send a text message",
    )
    .await;
    write(window, "What is your phone number?", "01632 960 001").await;
    write(window, "What is your email address?", "grace@example.org").await;
    say(
        window,
        "Would you like an interpreter?",
        "No interpreter needed",
    )
    .await;
    go_on(window).await;
}

/// What the person wants; then on.
pub(crate) async fn services(window: &Window, wanted: &[&str]) {
    on(window, "What you would like from us").await;
    for service in wanted {
        say(window, SERVICES, service).await;
    }
    go_on(window).await;
}

/// Two people, one of them a daughter; then on.
pub(crate) async fn household(window: &Window) {
    on(window, "Who is moving").await;
    write(
        window,
        "How many people will live in the home, counting you?",
        "2",
    )
    .await;
    add_entry(window, "Who will live with you?").await;
    write(window, "What is this person's name?", "Ada Okonkwo-Bell").await;
    say(window, "Who is this person to you?", "A child I look after").await;
    write_date(
        window,
        "What is this person's date of birth?",
        ["2", "9", "2017"],
    )
    .await;
    say(window, "Does this person live with you now?", "Yes").await;
    go_on(window).await;
}

/// A rented flat; then on.
pub(crate) async fn where_you_live(window: &Window) {
    on(window, "Where you live now").await;
    say(window, LIVES_IN, "Rented from a private landlord").await;
    say(window, "What kind of building is it?", "Flat").await;
    say(
        window,
        "What is your main reason for leaving?",
        "It is too small for us",
    )
    .await;
    say(window, "Are you homeless now, or may you soon be?", "No").await;
    go_on(window).await;
}

/// The home that is needed; then on.
pub(crate) async fn home_needed(window: &Window) {
    on(window, "The home you need").await;
    say(window, "What kind of home would you like?", "Flat").await;
    say(window, "How many bedrooms do you need?", "2 bedrooms").await;
    write(
        window,
        "Which places would you like to live in?",
        "Burley or Headingley",
    )
    .await;
    go_on(window).await;
}

/// Agrees to the card on health needs and answers what it opens, and says no to the two other cards about health;
/// then on.
pub(crate) async fn access_agreed(window: &Window) {
    decide(window, CARD_ACCESS, "Yes, I agree").await;
    decide(window, CARD_BABY, "No").await;
    on(window, "Getting around your home").await;
    say(window, ACCESS, "Yes").await;
    say(
        window,
        "What kind of home would work?",
        "A home without steps",
    )
    .await;
    go_on(window).await;
    decide(window, CARD_HEALTH, "No").await;
}

/// Income; then on.
pub(crate) async fn money(window: &Window) {
    on(window, "Money we need to know about").await;
    say(
        window,
        "Can you tell us what your household has to live on?",
        "Yes",
    )
    .await;
    let income = "How much is it, after tax, and how often?";
    write_part(window, income, "Amount", "412.50").await;
    choose(window, income, "Every week").await;
    go_on(window).await;
}

/// Agrees to help with money and answers; then on.
pub(crate) async fn money_help_agreed(window: &Window) {
    decide(window, CARD_MONEY, "Yes, I agree").await;
    on(window, "Help with money").await;
    say(window, BENEFIT_SHARE, "Some of it").await;
    go_on(window).await;
}

/// The first pages, up to the one on getting around the home.
pub(crate) async fn as_far_as_access(window: &Window) {
    about_you(window).await;
    contact(window).await;
    services(
        window,
        &[
            "A home to rent from you",
            "Help to manage my money and my rent account",
        ],
    )
    .await;
    household(window).await;
    where_you_live(window).await;
    home_needed(window).await;
}

/// From the check page to the end; the person does not want a copy.
pub(crate) async fn from_check_to_end(window: &Window) {
    use crate::flows::press_on;
    on(window, "Check your answers").await;
    press_on(window, "This is right").await;
    refuse_until(window, "Your choices").await;
    go_on(window).await;
    on(window, "Your copy to take home").await;
    window.press("The person does not want a copy").await;
    window.shows("The person did not want a copy,").await;
    press_on(window, "Finish the interview").await;
    on(window, "The interview is finished").await;
}

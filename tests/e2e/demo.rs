//! `demo OUT`: plays one whole interview in the real window, in a fresh practice world, and keeps what came of it:
//! a picture of every screen, the receipt, and the vault.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a program for the console that stops at the first thing that is not as expected"
)]

#[expect(dead_code, reason = "the end-to-end tests use the rest")]
mod flows;
#[expect(dead_code, reason = "the end-to-end tests use the rest")]
mod pages;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use flows::{add_entry, choose, decide, go_on, on, press_on, refuse_until, say, write, write_part};
use pages::questions::{ACCESS, BENEFIT_SHARE, LIVES_IN};
use tell_first_tests::window::Window;

/// Time for a page to come to rest before its picture: fonts, focus, the end of a fade.
const REST: Duration = Duration::from_millis(350);

#[tokio::main]
async fn main() -> ExitCode {
    let Some(out) = std::env::args_os().nth(1).map(PathBuf::from) else {
        println!("usage: demo OUT");
        return ExitCode::from(2);
    };
    std::fs::create_dir_all(&out).expect("the folder for the pictures");
    let home = tempfile::tempdir().expect("a fresh home");
    let show = Show {
        window: Window::open(home.path()).await,
        out,
        taken: Cell::new(0),
    };
    show.play().await;
    let Show { window, out, .. } = show;
    window.close().await;
    keep(home.path(), &out);
    println!("Done. Pictures, receipt and vault are in {}", out.display());
    ExitCode::SUCCESS
}

/// The window, and where its pictures go.
struct Show {
    window: Window,
    out: PathBuf,
    taken: Cell<u32>,
}

impl Show {
    async fn play(&self) {
        self.window.resize(1280, 800).await;
        self.enter_practice().await;
        self.first_pages().await;
        self.sensitive_option().await;
        self.cards().await;
        self.to_the_end().await;
        self.person().await;
        self.reception().await;
    }

    /// One picture of what is on the screen now.
    async fn picture(&self, name: &str) {
        let number = self.taken.get() + 1;
        self.taken.set(number);
        // Where the mouse rests, nothing can look as if it were chosen.
        self.window.point_away().await;
        tokio::time::sleep(REST).await;
        self.window
            .picture(&self.out.join(format!("{number:02}-{name}.png")))
            .await;
        println!("{number:02}  {}", name.replace('-', " "));
    }

    async fn enter_practice(&self) {
        self.window.shows("What would you like to do?").await;
        self.picture("first-screen").await;
        flows::practise(&self.window).await;
        self.window.shows("Waiting interviews").await;
        self.picture("home").await;
    }

    async fn first_pages(&self) {
        let window = &self.window;
        window
            .press_starting("Start an interview with somebody new")
            .await;
        on(window, "Who is here today?").await;
        self.picture("who-is-here").await;
        flows::who_is_here(window).await;
        on(window, "Before we start").await;
        window.shows("Shown on this screen").await;
        self.picture("short-notice").await;
        flows::short_notice(window).await;
        on(window, "About you").await;
        self.picture("about-you").await;
        pages::about_you(window).await;
        self.picture("keeping-in-touch").await;
        pages::contact(window).await;
        say(
            window,
            pages::questions::SERVICES,
            "A home to rent from you",
        )
        .await;
        say(
            window,
            pages::questions::SERVICES,
            "Help to manage my money and my rent account",
        )
        .await;
        self.picture("services").await;
        go_on(window).await;
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
        self.picture("household").await;
        go_on(window).await;
    }

    /// "Prison" brings up its card; agreed, then taken back on the same page.
    async fn sensitive_option(&self) {
        let window = &self.window;
        on(window, "Where you live now").await;
        say(window, LIVES_IN, pages::PRISON).await;
        flows::card_comes(window, pages::CARD_PRISON).await;
        self.picture("sensitive-option-card").await;
        decide(window, pages::CARD_PRISON, "Yes, I agree").await;
        on(window, "Where you live now").await;
        window
            .shows("You agreed: Keeping an answer about prison")
            .await;
        self.picture("sensitive-option-agreed").await;
        window.press_starting("Take it back").await;
        on(window, "Taken back").await;
        self.picture("taken-back").await;
        press_on(window, "Back to the page").await;
        window
            .shows("You took back: Keeping an answer about prison")
            .await;
        self.picture("after-taking-back").await;
        say(window, LIVES_IN, "Rented from a private landlord").await;
        go_on(window).await;
        pages::home_needed(window).await;
    }

    /// One card agreed, one refused, one put off.
    async fn cards(&self) {
        let window = &self.window;
        on(window, pages::CARD_ACCESS).await;
        self.picture("card").await;
        decide(window, pages::CARD_ACCESS, "Yes, I agree").await;
        decide(window, pages::CARD_BABY, "No").await;
        on(window, "Getting around your home").await;
        say(window, ACCESS, "Yes").await;
        say(
            window,
            "What kind of home would work?",
            "A home without steps",
        )
        .await;
        self.picture("access").await;
        go_on(window).await;
        decide(window, pages::CARD_HEALTH, "No").await;
        on(window, "Care that you give or get").await;
        self.picture("card-refused").await;
        decide(window, "Care that you give or get", "No").await;
        self.picture("after-a-no").await;
        refuse_until(window, "Money we need to know about").await;
        say(
            window,
            "Can you tell us what your household has to live on?",
            "Yes",
        )
        .await;
        let income = "How much is it, after tax, and how often?";
        write_part(window, income, "Amount", "412.50").await;
        choose(window, income, "Every week").await;
        self.picture("money").await;
        go_on(window).await;
        on(window, pages::CARD_MONEY).await;
        self.picture("card-not-now").await;
        decide(window, pages::CARD_MONEY, "Not now").await;
        assert!(
            !window.text().await.contains(BENEFIT_SHARE),
            "a card put off opens nothing"
        );
    }

    async fn to_the_end(&self) {
        let window = &self.window;
        refuse_until(window, "Check your answers").await;
        self.picture("check").await;
        press_on(window, "This is right").await;
        self.picture("equality-card").await;
        decide(window, "Equality questions", "No").await;
        self.picture("equality").await;
        refuse_until(window, "Your choices").await;
        window.tick_starting("Asking what you think of us").await;
        self.picture("choices").await;
        go_on(window).await;
        on(window, "Your copy to take home").await;
        window.shows("What you agreed to").await;
        self.picture("copy").await;
        window.press("Save to the copies folder").await;
        window.shows("Saved in the folder").await;
        self.picture("copy-saved").await;
        press_on(window, "Finish the interview").await;
        on(window, "The interview is finished").await;
        self.picture("finished").await;
        window.press("Back to the start").await;
        window.shows("Who are you with?").await;
        self.picture("home-after").await;
    }

    async fn person(&self) {
        let window = &self.window;
        flows::open_person(window, flows::APPLICANT, "14 3 1986").await;
        self.picture("person").await;
        for part in [
            "What they agreed to and refused",
            "What we hold, and why",
            "Everything, in order",
        ] {
            window.press(part).await;
            self.picture(&format!("person-{}", short(part))).await;
        }
        window.press_starting("See the words").await;
        window.shows("Fingerprint of these words").await;
        self.picture("exact-words").await;
        window.press("Close").await;
    }

    async fn reception(&self) {
        let window = &self.window;
        window.press("Quick visit").await;
        window.shows("1. Give the notice").await;
        self.picture("quick-visit").await;
        window.press("Home").await;
        window.press("Settings").await;
        window.shows("The record holds.").await;
        self.picture("settings").await;
        window.press("Staff").await;
        window.shows("Everyone who can open this desk").await;
        self.picture("staff").await;
        window.press_starting("Hide").await;
        window.shows("This screen is hidden").await;
        self.picture("hidden").await;
    }
}

/// Part of a file name from the words of a heading.
fn short(part: &str) -> String {
    let words = part
        .to_lowercase()
        .replace(|c: char| !c.is_ascii_alphanumeric(), " ");
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The receipt and the vault, out of the home that goes away.
fn keep(home: &Path, out: &Path) {
    for file in std::fs::read_dir(home.join("copies").join("practice"))
        .expect("the saved copies")
        .flatten()
    {
        let kind = file
            .path()
            .extension()
            .and_then(|kind| kind.to_str())
            .unwrap_or_default()
            .to_owned();
        std::fs::copy(file.path(), out.join(format!("receipt.{kind}")))
            .expect("the receipt is kept");
    }
    copy_folder(&home.join("practice"), &out.join("vault"));
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from)
        .expect("the folder is read")
        .flatten()
    {
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            std::fs::copy(&path, &target).expect("the file is kept");
        }
    }
}

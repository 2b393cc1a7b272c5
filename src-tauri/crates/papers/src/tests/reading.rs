//! What a person reads.

use chrono::DateTime;
use proptest::prelude::*;
use serde_json::Value;

use super::maker::{Maker, card_text, day};
use crate::content::Content;
use crate::page::{Block, page};
use crate::words::then;
use crate::*;

fn content() -> Content {
    Maker::default().make().file.content
}

fn with(says: fn(&mut Content)) -> String {
    let mut content = content();
    says(&mut content);
    html(&content)
}

#[test]
fn dates_are_british_and_at_the_desk() {
    assert_eq!(date(day()), "2 November 2026");
    let at = DateTime::parse_from_rfc3339("2026-07-02T14:05:00+01:00").expect("a time");
    assert_eq!(date_and_time(at), "2 July 2026, 14:05");
}

#[test]
fn the_page_says_what_a_person_needs() {
    let (content, page) = (content(), html(&content()));
    let wanted = [
        "Homes &amp; Co",
        "your landlord",
        "Parent Ltd",
        "Data Protection Officer",
        "dpo@example.org",
        "7F3K",
        "The Regulator",
        "01632 960 002",
        "Interview at your home",
        "Money",
        "read aloud",
        "2026-11.1",
        "What you agreed to",
        "I agree to <strong>money_help</strong>.",
        "by your own tap",
        "Tell us to stop money_help.",
        "Why of money_help.",
        "What you said no to",
        "Effect of a no of mkt_email.",
        "What you put off",
        "Nothing happens until you decide.",
        "What we did not ask you",
        "Care you give",
        "What you chose not to answer",
        "Your savings",
        "Your rights",
        "If you change your mind",
        "If you are not happy",
        "whether or not you came to us first",
        "stop@example.org",
        "<svg",
        &content.code(),
        &content.digest().to_string().to_uppercase(),
    ];
    for text in wanted {
        assert!(page.contains(text), "{text}");
    }
    let whole = &content.told[0].text;
    assert!(page.contains(&whole[..12]) && !page.contains(whole.as_str()));
    for text in [
        "I agree to <strong>mkt_email",
        "Tell us to stop mkt_email",
        "PRACTICE",
        "<script",
        "http://",
        "src=",
    ] {
        let page = page.replace("http://www.w3.org/2000/svg", "");
        assert!(!page.contains(text), "{text}");
    }
}

/// A no stands in a box as a yes does, with as many parts but what a yes alone has.
#[test]
fn a_no_looks_as_a_yes_does() {
    let page = page(&content());
    let boxes: Vec<&Vec<Block>> = page
        .blocks
        .iter()
        .filter_map(|block| {
            if let Block::Choice(blocks) = block {
                Some(blocks)
            } else {
                None
            }
        })
        .collect();
    assert_eq!(boxes.len(), 4);
    for one in boxes {
        assert!(matches!(one[0], Block::Heading { level: 3, .. }));
        let said: Vec<String> = one.iter().map(|block| format!("{block:?}")).collect();
        assert!(said.iter().any(|text| text.contains("What happens now")));
    }
}

#[test]
fn the_receipt_of_an_ending_says_what_when_and_why() {
    let made = Maker {
        ended: true,
        ..Maker::default()
    }
    .make();
    for text in [
        "What you took back",
        "You agreed to it on",
        "You took it back on",
        "2 answers that rested on it.",
        "What stops",
        "Stops of health.",
        "What goes on, and why",
        "Goes on of health.",
        "Your rights",
        "If you are not happy",
    ] {
        assert!(made.page.contains(text), "{text}");
    }
    assert!(!made.page.contains("Interview at your home"));
    assert!(!made.page.contains("You agreed to nothing"));
    assert!(!made.page.contains("money_help"));
}

#[test]
fn practice_says_so_on_every_page_and_in_the_data() {
    let made = Maker {
        practice: true,
        ..Maker::default()
    }
    .make();
    assert_eq!(made.page.matches(PRACTICE).count(), 2);
    let json = String::from_utf8(made.json()).expect("text");
    assert!(json.contains(PRACTICE));
    assert!(
        !String::from_utf8(Maker::default().make().json())
            .expect("text")
            .contains(PRACTICE)
    );
}

#[test]
fn no_consent_at_all_is_said_neutrally() {
    let page = with(|content| {
        content.choices.clear();
        content.unanswered.clear();
    });
    assert!(page.contains("You agreed to nothing, and that changes nothing else."));
    assert!(!page.contains("What you chose not to answer"));
}

#[test]
fn every_state_says_what_happens_now() {
    use tell_first_intake::ChoiceState::*;
    let text = card_text("x");
    let wanted = [
        (Given, "Why of x."),
        (Refused, "Effect of a no of x."),
        (Deferred, "until you decide"),
        (Requested, "unless you say yes"),
        (Withdrawn, "Goes on of x."),
        (Invalidated, "not a proper agreement"),
        (Expired, "run out"),
    ];
    for (state, words) in wanted {
        assert!(then(state, &text).contains(words), "{state}");
    }
    assert_eq!(then(Refused, &tell_first_notice::CardText::default()), "");
}

/// The same data gives the same bytes, and the page has one place for its data.
#[test]
fn the_same_data_gives_the_same_bytes() {
    let (one, two) = (Maker::default().make(), Maker::default().make());
    assert_eq!(one.json(), two.json());
    assert_eq!(one.html(), two.html());
    assert_eq!(one.page.matches(file::MARKER).count(), 1);
    assert!(one.page.lines().any(|line| line == file::MARKER));
    let bytes = one.file.content.to_bytes();
    assert_eq!(
        Content::from_bytes(&bytes).expect("content"),
        one.file.content
    );
    assert!(Content::from_bytes(&[bytes.as_slice(), b" "].concat()).is_err());
}

/// RFC 8785: keys in order, no space, signs as they are.
#[test]
fn the_bytes_are_canonical() {
    let text = String::from_utf8(content().to_bytes()).expect("text");
    assert!(text.starts_with("{\"change_of_mind\":["));
    assert!(
        text.contains("“all” of them\",\"Tŷ \u{1F3E0} a\\\\b \\\"c\\\" </script> \u{2028}\\t/\"]"),
        "{text}"
    );
    assert!(text.ends_with("\"watermark\":null}"));
}

proptest! {
    #[test]
    fn nothing_given_becomes_markup(text in "[<>&\"'a-z/=]{1,30}") {
        let nasty = format!("</script><script>{text}</script><img src=x onerror=alert(1)>");
        let mut made = Maker::default().make();
        let content = &mut made.file.content;
        content.reference.clone_from(&nasty);
        content.organisation.officer.email.clone_from(&nasty);
        content.told[0].title.clone_from(&nasty);
        content.choices[0].words = Some(nasty.clone());
        content.choices[0].then.clone_from(&nasty);
        content.unanswered = vec![nasty.clone()];
        let page = html(content);
        prop_assert!(!page.contains("<script") && !page.contains("<img"));
        let saved = String::from_utf8(made.file.html(&page)).expect("text");
        prop_assert_eq!(saved.matches("<script").count(), 1);
        prop_assert_eq!(saved.matches("</script").count(), 1);
        let data: Value = serde_json::from_slice(&made.json()).expect("JSON");
        prop_assert_eq!(data["content"]["reference"].as_str(), Some(nasty.as_str()));
    }
}

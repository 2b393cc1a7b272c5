//! A part as one page to read: no script, no picture, no address it calls.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use maud::{DOCTYPE, Markup, PreEscaped, html as page};
use tell_first_evidence::Digest;
use tell_first_intake::ChoiceState;
use tell_first_notice::Pack;

use super::answers;
use super::data;
use super::part::{Part, Review};
use super::{CopyFacts, HeldAnswer, Meeting};
use crate::dossier::{ChoiceFacts, ShowingFacts};
use crate::html::markdown;
use crate::words::{PRACTICE, date, date_and_time, how, language, layer, meeting, method};

const STYLE: &str = include_str!("page.css");
/// What a browser may do with the page: nothing but apply its own style.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/// The characters of a digest that a person can compare by eye.
const SHORT_DIGEST: usize = 12;

/// The page. Every text is escaped, and the title names nobody.
pub(super) fn page(part: &Part<'_>) -> String {
    let practice = part.bundle.dossier.practice;
    page! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "What we hold about you" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                @if practice {
                    p.banner { (PRACTICE) }
                    div.watermark aria-hidden="true" { (PRACTICE) }
                }
                main {
                    (top(part))
                    (held(part))
                    (chosen(part))
                    @if !part.apart { (told(part)) (meetings(part)) (lettings(part)) }
                    (copies(part))
                    (log(part))
                    (texts(part))
                }
            }
        }
    }
    .into_string()
}

fn when(at: DateTime<FixedOffset>) -> Markup {
    page! { time datetime=(at.to_rfc3339()) { (date_and_time(at)) } }
}

fn short(digest: Digest) -> String {
    digest.to_string().chars().take(SHORT_DIGEST).collect()
}

/// A link to the exact words, further down.
fn link(digest: Digest) -> Markup {
    page! { a href={ "#text-" (digest) } { "the exact words" } }
}

/// Staff are named in so many places that a mark on each would say nothing.
fn marks(reviews: &[Review]) -> Markup {
    page! {
        @for review in reviews {
            @match review {
                Review::ThirdParty => { " " span.mark { "About somebody else" } }
                Review::FreeText => { " " span.mark { "May name somebody else" } }
                Review::Staff => {}
            }
        }
    }
}

fn top(part: &Part<'_>) -> Markup {
    let (bundle, dossier) = (part.bundle, &part.bundle.dossier);
    let none = "not known";
    page! {
        header {
            h1 { @if part.apart { "What we keep apart" } @else { "What we hold about you" } }
            p { "This is what this desk held about you on " (date_and_time(dossier.made)) "." }
            dl.facts {
                dt { "Reference" } dd { (dossier.reference) }
                @if !part.apart {
                    dt { "Name" } dd { (bundle.name.as_deref().unwrap_or(none)) }
                    @if let Some(name) = &bundle.known_as { dt { "Known as" } dd { (name) } }
                    dt { "Date of birth" } dd { (bundle.born_on.map_or(none.to_owned(), date)) }
                    dt { "Postcode" } dd { (bundle.postcode.as_deref().unwrap_or(none)) }
                }
            }
            @if !part.apart { (who_we_are(&dossier.in_force)) }
        }
    }
}

fn who_we_are(pack: &Pack) -> Markup {
    let (officer, regulator) = (&pack.officer, &pack.regulator);
    page! {
        p {
            @for one in &pack.controllers { strong { (one.name) } ", " (one.role) ". " }
            "You can ask us to put something right, to erase it, to stop using it or to explain it: "
            (officer.title) ", " (officer.email) ", " (officer.address.join(", ")) ". "
            "You can also complain to the regulator, whether or not you came to us first: "
            (regulator.name) ", " (regulator.website) ", phone " (regulator.phone) "."
        }
    }
}

fn held(part: &Part<'_>) -> Markup {
    let mut groups: Vec<(String, Vec<&HeldAnswer>)> = Vec::new();
    for one in &part.held {
        let pack = part.bundle.dossier.pack(one.pack);
        let title = part
            .field(one)
            .and_then(|field| pack.group(&field.group))
            .map_or(String::new(), |group| group.title.clone());
        match groups.iter_mut().find(|(known, _)| *known == title) {
            Some((_, of)) => of.push(one),
            None => groups.push((title, vec![one])),
        }
    }
    page! {
        section {
            h2 { "What you told us" }
            @if groups.is_empty() { p { "No answers are held." } }
            @for (title, answers) in &groups {
                h3 { (title) }
                dl.answers { @for one in answers { (answer(part, one)) } }
            }
        }
    }
}

fn answer(part: &Part<'_>, one: &HeldAnswer) -> Markup {
    let pack = part.bundle.dossier.pack(one.pack);
    let field = part.field(one);
    let label = field.map_or(one.field.as_str(), |field| field.label.as_str());
    page! {
        dt {
            (label)
            @if one.row > 0 { " (line " (one.row) ")" }
            (marks(&part.reviews(one)))
        }
        dd {
            @if let Some(field) = field {
                p.said { (answers::words(pack, field, &one.answer)) }
                (why(pack, field, one))
            }
        }
    }
}

/// Why it is held, who may be given it, and how long it is kept.
fn why(pack: &Pack, field: &tell_first_notice::Field, one: &HeldAnswer) -> Markup {
    let titles = data::used_for(pack, field);
    let given = data::given_to(pack, field);
    let chosen = data::options(&one.answer);
    page! {
        p.small {
            "For: " (titles.join("; ")) ". "
            @if given.is_empty() { "Nobody outside is given it. " } @else { "May be given to: " (given.join("; ")) ". " }
            @if let Some(rule) = pack.kept_by(field, chosen) { "Kept: " (rule.period) ", counted from when " (rule.trigger) ". " }
            "Noted " (when(one.at)) "."
        }
    }
}

fn chosen(part: &Part<'_>) -> Markup {
    page! {
        section {
            h2 { "What you agreed to and what you did not" }
            @if part.choices.is_empty() { p { "Nothing is recorded." } } @else {
                p { "Every answer you gave to a card, oldest first. The last about each card is the one that holds." }
                div.wide { table {
                    thead { tr { th scope="col" { "Card" } th scope="col" { "Answer" } th scope="col" { "When and how" } th scope="col" { "Words" } } }
                    tbody { @for one in &part.choices { (choice(part, one)) } }
                } }
            }
        }
    }
}

fn choice(part: &Part<'_>, one: &ChoiceFacts) -> Markup {
    let dossier = &part.bundle.dossier;
    let card = dossier.pack(one.pack).card(&one.card);
    let words = part.bundle.own_words.get(&one.choice);
    page! {
        tr {
            td { strong { (card.map_or(one.card.as_str(), |card| card.title.as_str())) } }
            td { (said(one.state)) @if let Some(words) = words { br; "In your words: “" (words) "”" (marks(&part.choice_reviews(one))) } }
            td { (when(one.at)) @if let Some(how) = one.method { ", " (method(how)) } br; "Noted by " (dossier.staff_name(one.by)) }
            td { @if let Some(digest) = one.statement { (link(digest)) } }
        }
    }
}

/// What was said, in few words.
const fn said(state: ChoiceState) -> &'static str {
    match state {
        ChoiceState::Given => "You agreed",
        ChoiceState::Refused => "You said no",
        ChoiceState::Deferred => "You put it off",
        ChoiceState::Withdrawn => "You took it back",
        ChoiceState::Requested => "You were asked",
        ChoiceState::Invalidated => "We found it was not a proper agreement",
        ChoiceState::Expired => "It ran out",
    }
}

fn told(part: &Part<'_>) -> Markup {
    let showings = &part.bundle.dossier.showings;
    page! {
        section {
            h2 { "What we told you" }
            @if showings.is_empty() { p { "Nothing is recorded." } } @else {
                div.wide { table {
                    thead { tr { th scope="col" { "What" } th scope="col" { "How" } th scope="col" { "When and by whom" } th scope="col" { "Words" } } }
                    tbody { @for one in showings { (showing(part, one)) } }
                } }
            }
        }
    }
}

fn showing(part: &Part<'_>, one: &ShowingFacts) -> Markup {
    let dossier = &part.bundle.dossier;
    let pack = dossier.pack(one.pack);
    let hurried = part.bundle.hurried.get(&one.showing);
    page! {
        tr {
            td { strong { (one.title) } br; (layer(one.layer)) ", " (pack.title) " " (pack.version) ", in " (language(&one.language)) }
            td {
                (how(one.how))
                @if !one.reached() { br; "broken off: it does not count as told" }
                @if let Some(ms) = one.in_view_ms { br; (ms / 1000) " seconds" }
                @if let Some(reason) = hurried { br; "Read faster than speech because: " (reason) (marks(&part.showing_reviews(one))) }
            }
            td { (when(one.started)) br; (dossier.staff_name(one.by)) }
            td { (link(one.text)) }
        }
    }
}

fn meetings(part: &Part<'_>) -> Markup {
    page! {
        section {
            h2 { "Meetings" }
            ul { @for one in &part.bundle.meetings { li { (one_meeting(part, one)) } } }
        }
    }
}

fn one_meeting(part: &Part<'_>, one: &Meeting) -> Markup {
    let channel = one.who.as_ref().map(|who| who.channel);
    let present: BTreeMap<&str, &str> = BTreeMap::from([
        ("applicant", "you"),
        ("household-adult", "an adult you live with"),
        ("representative", "somebody who speaks for you"),
        ("interpreter", "an interpreter"),
    ]);
    let named = |who: &tell_first_intake::Who| {
        let all = who.present.iter().map(|one| one.as_str());
        all.map(|code| present.get(code).copied().unwrap_or(code))
            .collect::<Vec<_>>()
            .join(", ")
    };
    page! {
        (when(one.started)) ": " (meeting(one.purpose, channel)) ", with " (part.bundle.dossier.staff_name(one.by))
        @if let Some(who) = &one.who {
            ". Present: " (named(who)) "."
            @if who.present.len() > 1 { (marks(&[Review::ThirdParty])) }
        }
    }
}

fn lettings(part: &Part<'_>) -> Markup {
    page! {
        @if !part.bundle.lettings.is_empty() {
            section {
                h2 { "Lettings" }
                ul { @for one in &part.bundle.lettings {
                    li {
                        "Tenancy " (one.tenancy) ", agreed " (when(one.agreed))
                        @if let Some(at) = one.logged { ", sent to the government’s log " (when(at)) }
                        @if let Some(at) = one.dropped { ", did not come about, noted " (when(at)) }
                    }
                } }
            }
        }
    }
}

fn copies(part: &Part<'_>) -> Markup {
    let here = |copy: &CopyFacts| part.copies.iter().any(|one| one.receipt == copy.receipt);
    let listed = part
        .bundle
        .copies
        .iter()
        .filter(|copy| !part.apart || here(copy));
    let listed: Vec<&CopyFacts> = listed.collect();
    page! {
        @if !listed.is_empty() {
            section {
                h2 { "Copies made for you" }
                ul { @for one in listed {
                    li {
                        @if here(one) {
                            a href={ "copies/copy-" (one.receipt) ".html" } { "The copy made " (when(one.made)) }
                        } @else { "The copy made " (when(one.made)) }
                        @for (how, at) in &one.handed { ", " (how) " " (when(*at)) }
                    }
                } }
            }
        }
    }
}

fn log(part: &Part<'_>) -> Markup {
    page! {
        section {
            h2 { "The record" }
            p {
                "Every line the record has about you, as it was written. Lines hold numbers in place of what you said; "
                "data.json holds what each number stands for, and the proof of each line, so that anyone can check it."
            }
            details {
                summary { (part.entries.len()) " lines" }
                @for entry in &part.entries { pre { (String::from_utf8_lossy(&entry.to_bytes())) } }
            }
        }
    }
}

fn texts(part: &Part<'_>) -> Markup {
    page! {
        section {
            h2 { "The exact words" }
            p { "Each text you were shown or agreed to, letter for letter." }
            @for digest in part.texts() {
                @if let Some(words) = part.bundle.texts.get(&digest) {
                    article id={ "text-" (digest) } {
                        p.code { "Text " (short(digest)) }
                        (markdown(words))
                    }
                }
            }
        }
    }
}

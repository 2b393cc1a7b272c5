//! The parts of the page, in the order a person needs them.

use maud::{Markup, html as part};
use tell_first_evidence::Digest;
use tell_first_intake::ChoiceState;

use super::markdown::words;
use crate::receipt::{Chosen, Organisation, Proof, Receipt, Told};
use crate::words::{RIGHTS, date, date_and_time, heading, how, language, layer, meeting, method};

/// The order in which choices stand: first what is in force.
const STATES: [ChoiceState; 7] = [
    ChoiceState::Given,
    ChoiceState::Refused,
    ChoiceState::Deferred,
    ChoiceState::Withdrawn,
    ChoiceState::Requested,
    ChoiceState::Invalidated,
    ChoiceState::Expired,
];

/// The characters of a digest that a person can compare by eye.
const SHORT_DIGEST: usize = 12;

/// Every part.
pub(super) fn all(receipt: &Receipt) -> Markup {
    part! {
        (top(receipt))
        (who_we_are(&receipt.organisation))
        (told(&receipt.told))
        (chosen(&receipt.chosen))
        (unanswered(receipt))
        (rights(&receipt.organisation))
        (change_of_mind(&receipt.organisation))
        (complain(&receipt.organisation))
        (proof(receipt, &receipt.proof))
    }
}

fn top(receipt: &Receipt) -> Markup {
    part! {
        header {
            h1 { "Your copy" }
            p { "What we told you, what you agreed to and what you did not. Please keep it." }
            dl.facts {
                dt { "Your reference" } dd { (receipt.reference) }
                dt { "When" } dd { (date_and_time(receipt.started)) }
                dt { "How" } dd { (meeting(receipt.purpose, receipt.channel)) }
                dt { "This copy was made" } dd { (date_and_time(receipt.made)) }
            }
        }
    }
}

fn who_we_are(organisation: &Organisation) -> Markup {
    let officer = &organisation.officer;
    part! {
        section {
            h2 { "Who we are" }
            ul { @for controller in &organisation.controllers { li { strong { (controller.name) } ", " (controller.role) } } }
            h3 { "Whom to ask about your information" }
            p {
                (officer.title) br;
                @for line in &officer.address { (line) br; }
                "Email: " (officer.email)
            }
            p {
                "The notice is “" (organisation.notice) "”, version " (organisation.version)
                ", in force since " (date(organisation.effective)) ". You can read it at "
                (organisation.published_address) "."
            }
        }
    }
}

fn told(told: &[Told]) -> Markup {
    part! {
        section {
            h2 { "What we told you" }
            @if told.is_empty() { p { "Nothing is recorded." } } @else {
                table {
                    thead { tr { th scope="col" { "What" } th scope="col" { "How" } th scope="col" { "When" } th scope="col" { "Words" } } }
                    tbody { @for line in told { (told_line(line)) } }
                }
                p.small {
                    "“Words” names the exact words, letter for letter. Quote it and we can show you them again."
                }
            }
        }
    }
}

fn told_line(line: &Told) -> Markup {
    part! {
        tr {
            td { strong { (line.title) } br; (layer(line.layer)) ", version " (line.version) ", in " (language(&line.language)) }
            td { (how(line.how)) }
            td { (date_and_time(line.at)) }
            td.code.short { (short(&line.digest)) }
        }
    }
}

fn chosen(all: &[Chosen]) -> Markup {
    let of = |state| {
        all.iter()
            .filter(|choice| choice.state == state)
            .collect::<Vec<_>>()
    };
    part! {
        @if of(ChoiceState::Given).is_empty() {
            section { h2 { (heading(ChoiceState::Given)) } p { "You agreed to nothing, and that changes nothing else." } }
        }
        @for state in STATES {
            @let choices = of(state);
            @if !choices.is_empty() {
                section {
                    h2 { (heading(state)) }
                    @for choice in choices { (choice_line(choice)) }
                }
            }
        }
    }
}

fn choice_line(choice: &Chosen) -> Markup {
    let agreed = matches!(choice.state, ChoiceState::Given | ChoiceState::Withdrawn);
    part! {
        div.choice {
            h3 { (choice.title) }
            @if let Some(statement) = choice.statement.as_ref().filter(|_| agreed) {
                blockquote { (words(statement)) }
            }
            p {
                (date_and_time(choice.at))
                @if let Some(said) = choice.method { ", " (method(said)) }
            }
            @if let Some(back) = choice.take_back.as_ref().filter(|_| choice.state == ChoiceState::Given) {
                (words(back))
            }
        }
    }
}

fn unanswered(receipt: &Receipt) -> Markup {
    let labels: Vec<&str> = receipt
        .unanswered
        .iter()
        .filter(|question| !question.restricted)
        .map(|question| question.label.as_str())
        .collect();
    part! {
        @if !labels.is_empty() {
            section {
                h2 { "What you chose not to answer" }
                ul { @for label in labels { li { (label) } } }
            }
        }
    }
}

fn rights(organisation: &Organisation) -> Markup {
    part! {
        section {
            h2 { "Your rights" }
            dl.rights { @for (name, means) in RIGHTS { dt { (name) } dd { (means) } } }
            p {
                "Tell any of us, in any way, or write to the " (organisation.officer.title) " at "
                (organisation.officer.email) ". It costs nothing. We answer within one month."
            }
            p { "If something about you changes, please tell us, so that what we hold stays right." }
        }
    }
}

fn change_of_mind(organisation: &Organisation) -> Markup {
    part! {
        section {
            h2 { "If you change your mind" }
            p {
                "You can take back anything you agreed to, at any time, by telling us in person, by phone or in "
                "writing. You need give no reason. What we did before then stays lawful. You can also agree later "
                "to something you said no to."
            }
            @if let Some(stop) = &organisation.unsubscribe {
                p {
                    "To stop news and offers, you can also write to " (stop.email)
                    " with the subject “" (stop.subject) "”."
                }
            }
        }
    }
}

fn complain(organisation: &Organisation) -> Markup {
    let regulator = &organisation.regulator;
    part! {
        section {
            h2 { "If you are not happy" }
            p {
                "You can complain to us: write to " (organisation.officer.email) " or tell any of us. We confirm "
                "within 30 days that we have your complaint, and tell you what came of it."
            }
            p {
                "You can also complain to the regulator, whether or not you came to us first: "
                (regulator.name) ", " (regulator.website) ", phone " (regulator.phone)
                " (checked on " (date(regulator.verified_on)) ")."
            }
        }
    }
}

fn proof(receipt: &Receipt, proof: &Proof) -> Markup {
    part! {
        section.proof {
            h2 { "Proof" }
            p {
                "These numbers let anyone check that our record of this meeting was not changed later. They hold "
                "none of your answers. You do not need them for any of your rights."
            }
            dl.facts {
                dt { "Receipt" } dd.code { (receipt.id) }
                dt { "Record" } dd.code { (proof.vault) }
                dt { "Notice" } dd.code { (receipt.organisation.digest) }
                dt { "Key" } dd.code { (proof.verifier) }
            }
            @if !proof.entries.is_empty() {
                table {
                    thead { tr { th scope="col" { "Entry" } th scope="col" { "Hash" } } }
                    tbody { @for leaf in &proof.entries { tr { td { (leaf.seq) } td.code { (leaf.hash) } } } }
                }
            }
            @if let Some(head) = &proof.head { pre { (head) } }
        }
    }
}

fn short(digest: &Digest) -> String {
    digest.to_string().chars().take(SHORT_DIGEST).collect()
}

//! What a bundle says against the entries it carries.

use tell_first_evidence::{Act, Digest, Entry, World};

use super::said::{Answer, Choice, Copied, Meeting, Said, Told};
use crate::content;
use crate::verify::agree::{choosing, made, second, telling};
use crate::verify::{Step, Verdict, altered, missing};

pub(super) fn all(said: &Said, entries: &[Entry]) -> Step<()> {
    world(said, entries)?;
    for (digest, words) in &said.texts {
        if Digest::of(words.as_bytes()).to_string() != *digest {
            return altered(format!("/texts/{digest}"));
        }
    }
    each("meetings", &said.meetings, |one| meeting(one, entries))?;
    each("told", &said.told, |one| told(said, one, entries))?;
    each("choices", &said.choices, |one| choice(said, one, entries))?;
    every_choice(said, entries)?;
    each("answers", &said.answers, |one| answer(said, one, entries))?;
    each("copies", &said.copies, |one| copy(one, entries))
}

/// Each of a list, with its place.
fn each<T>(list: &str, all: &[T], check: impl Fn(&T) -> Result<(), Verdict>) -> Step<()> {
    for (at, one) in all.iter().enumerate() {
        check(one).map_err(|verdict| (verdict, format!("/{list}/{at}")))?;
    }
    Ok(())
}

/// It is of the vault and the world it says, and about nobody but the person.
fn world(said: &Said, entries: &[Entry]) -> Step<()> {
    let Some((first, Act::VaultCreated { world, .. })) =
        entries.first().map(|entry| (entry, &entry.act))
    else {
        return missing("vault.created");
    };
    let practice = matches!(world, World::Practice);
    if first.seq != 0 || first.vault.to_string() != said.vault {
        return altered("/vault");
    }
    if practice != said.practice || practice != said.watermark.is_some() {
        return altered("/practice");
    }
    let stranger = |entry: &&Entry| {
        let person = entry.act.person().map(|person| person.to_string());
        person.map_or(entry.seq != 0, |person| person != said.person.id)
    };
    entries
        .iter()
        .find(stranger)
        .map_or(Ok(()), |entry| altered(format!("entry {}", entry.seq)))
}

fn meeting(said: &Meeting, entries: &[Entry]) -> Result<(), Verdict> {
    let mut all = entries.iter();
    let began = all.find_map(|entry| {
        let Act::InterviewStarted {
            interview, purpose, ..
        } = &entry.act
        else {
            return None;
        };
        (interview.to_string() == said.meeting).then_some((entry, purpose))
    });
    let (entry, purpose) = began.ok_or(Verdict::Incomplete)?;
    holds(*purpose == said.purpose && second(entry, &said.started))
}

/// A showing. One that was broken off has no end, and says so.
fn told(said: &Said, one: &Told, entries: &[Entry]) -> Result<(), Verdict> {
    let mut started = entries.iter().filter(|entry| {
        matches!(&entry.act, Act::ShowingStarted { showing, .. } if showing.to_string() == one.showing)
    });
    let began = started.next().ok_or(Verdict::Incomplete)?;
    holds(is_of(began, &one.meeting))?;
    let ended = entries.iter().find(|entry| {
        matches!(&entry.act, Act::ShowingEnded { showing, .. } if showing.to_string() == one.showing)
    });
    let reason = ended.and_then(|entry| said.opened(entry.seq, "hurried"));
    holds(reason == one.hurried_because.as_deref())?;
    match telling(&as_told(one), entries, "") {
        Err((Verdict::Incomplete, _)) => holds(!one.reached && ended.is_none()),
        Err((verdict, _)) => Err(verdict),
        Ok(()) => holds(one.reached),
    }
}

/// A choice. What was shown before it is in the other part where this one stands apart.
fn choice(said: &Said, one: &Choice, entries: &[Entry]) -> Result<(), Verdict> {
    let entry = made(entries, &one.choice).ok_or(Verdict::Incomplete)?;
    let Act::ChoiceMade { supersedes, .. } = &entry.act else {
        return Err(Verdict::Incomplete);
    };
    let before = supersedes.map(|choice| choice.to_string());
    let words = said.opened(entry.seq, "words");
    holds(
        is_of(entry, &one.meeting) && before == one.replaces && words == one.own_words.as_deref(),
    )?;
    let apart = said.meetings.is_empty();
    match choosing(&as_choice(one), entries, "") {
        Err((Verdict::Incomplete, _)) if apart => Ok(()),
        other => other.map_err(|(verdict, _)| verdict),
    }
}

/// Each choice in the proof is said too. Whoever takes out of a list that a yes was taken back leaves the yes standing.
fn every_choice(said: &Said, entries: &[Entry]) -> Step<()> {
    let unsaid = |entry: &&Entry| {
        let Act::ChoiceMade { choice, .. } = &entry.act else {
            return false;
        };
        let choice = choice.to_string();
        !said.choices.iter().any(|one| one.choice == choice)
    };
    entries
        .iter()
        .find(unsaid)
        .map_or(Ok(()), |entry| altered(format!("entry {}", entry.seq)))
}

fn answer(said: &Said, one: &Answer, entries: &[Entry]) -> Result<(), Verdict> {
    let entry = entries.iter().find(|entry| entry.seq == one.entry);
    let Some((
        entry,
        Act::AnswerSaved {
            field,
            row,
            state,
            value,
            showing,
            choice,
            ..
        },
    )) = entry.map(|entry| (entry, &entry.act))
    else {
        return Err(Verdict::Incomplete);
    };
    holds(
        is_of(entry, &one.meeting)
            && *field == one.field
            && *row == one.row
            && *state == one.state
            && showing.to_string() == one.showing
            && choice.map(|choice| choice.to_string()) == one.choice
            && second(entry, &one.at),
    )?;
    if value.is_none() {
        return holds(one.value.is_none());
    }
    // What a line commits to is shown by its opening, and that is what the answer says.
    let opened = said.opened(entry.seq, "value").ok_or(Verdict::Incomplete)?;
    holds(serde_json::from_str(opened).ok() == one.value)
}

fn copy(one: &Copied, entries: &[Entry]) -> Result<(), Verdict> {
    let made = entries.iter().find(|entry| {
        matches!(&entry.act, Act::ReceiptMade { receipt, .. } if receipt.to_string() == one.copy)
    });
    holds(is_of(made.ok_or(Verdict::Incomplete)?, &one.meeting))
}

fn is_of(entry: &Entry, meeting: &str) -> bool {
    let interview = entry.act.interview();
    interview.is_some_and(|interview| interview.to_string() == meeting)
}

const fn holds(fits: bool) -> Result<(), Verdict> {
    if fits { Ok(()) } else { Err(Verdict::Altered) }
}

/// As a receipt says it. What is for people to read is under no line.
fn as_told(one: &Told) -> content::Told {
    content::Told {
        at: one.began.clone(),
        how: one.how.clone(),
        how_words: String::new(),
        language: one.language.clone(),
        language_words: String::new(),
        layer: one.layer.clone(),
        layer_words: String::new(),
        notice: one.notice.clone(),
        section: one.section.clone(),
        showing: one.showing.clone(),
        text: one.text.clone(),
        title: String::new(),
    }
}

fn as_choice(one: &Choice) -> content::Choice {
    content::Choice {
        at: one.at.clone(),
        card: one.card.clone(),
        choice: one.choice.clone(),
        heading: String::new(),
        method: one.method.clone(),
        method_words: None,
        notice: one.notice.clone(),
        showing: one.showing.clone(),
        state: one.state.clone(),
        statement: one.text.clone(),
        take_back: None,
        then: String::new(),
        title: String::new(),
        words: None,
    }
}

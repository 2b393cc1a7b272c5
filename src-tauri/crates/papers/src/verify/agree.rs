//! Step 6: what the receipt says, against the entries it points at.

use chrono::DateTime;
use tell_first_evidence::{Act, Entry, NoticeRef, fingerprint};

use super::meeting::meeting;
use super::proof::Made;
use super::{Step, altered, missing};
use crate::content::{Choice, Content, NoticeName, Told};
use crate::file::Proof;

/// Read aloud: it counts from its end.
const ALOUD: &str = "aloud";
/// A yes.
const GIVEN: &str = "given";
/// A yes taken back.
pub(super) const WITHDRAWN: &str = "withdrawn";

pub(super) fn content(
    content: &Content,
    entries: &[Entry],
    made: &Made,
    proof: &Proof,
) -> Step<()> {
    if content.watermark.is_some() != content.practice {
        return altered("/content/watermark");
    }
    if content.ended.is_some() != (content.kind == "ended") {
        return altered("/content/ended");
    }
    meeting(content, entries, made)?;
    for (at, told) in content.told.iter().enumerate() {
        telling(told, entries, &format!("/content/told/{at}"))?;
    }
    for (at, choice) in content.choices.iter().enumerate() {
        choosing(choice, entries, &format!("/content/choices/{at}"))?;
    }
    ending(content, entries)?;
    log(content, made, proof)
}

/// A showing that began, as the receipt says it did; one that was read aloud also ended.
pub(super) fn telling(told: &Told, entries: &[Entry], place: &str) -> Step<()> {
    let started = entries.iter().find(|entry| {
        matches!(&entry.act, Act::ShowingStarted { showing, .. } if showing.to_string() == told.showing)
    });
    let Some((
        entry,
        Act::ShowingStarted {
            notice,
            layer,
            section,
            language,
            text,
            how,
            ..
        },
    )) = started.map(|entry| (entry, &entry.act))
    else {
        return missing(place);
    };
    let same = *layer == told.layer
        && *section == told.section
        && *language == told.language
        && *how == told.how
        && text.to_string() == told.text
        && is(notice, &told.notice)
        && second(entry, &told.at);
    if !same {
        return altered(place);
    }
    let over = |entry: &Entry| matches!(&entry.act, Act::ShowingEnded { showing, .. } if showing.to_string() == told.showing);
    if told.how == ALOUD && !entries.iter().any(over) {
        return missing(place);
    }
    Ok(())
}

/// A choice that was made, as the receipt says it was, after a showing that is there.
pub(super) fn choosing(said: &Choice, entries: &[Entry], place: &str) -> Step<()> {
    let Some(entry) = made(entries, &said.choice) else {
        return missing(place);
    };
    let Act::ChoiceMade {
        card,
        state,
        notice,
        showing,
        statement,
        method,
        ..
    } = &entry.act
    else {
        return missing(place);
    };
    let same = *card == said.card
        && *state == said.state
        && *method == said.method
        && showing.to_string() == said.showing
        && statement.map(|digest| digest.to_string()) == said.statement
        && is(notice, &said.notice)
        && second(entry, &said.at);
    if !same {
        return altered(place);
    }
    let shown = |entry: &Entry| matches!(&entry.act, Act::ShowingStarted { showing: one, .. } if one == showing);
    if entries.iter().any(shown) {
        Ok(())
    } else {
        missing(place)
    }
}

/// What ended is among the choices as taken back, at that time; and the yes before it is there, given when it says.
fn ending(content: &Content, entries: &[Entry]) -> Step<()> {
    const PLACE: &str = "/content/ended";
    let Some(ended) = &content.ended else {
        return Ok(());
    };
    let taken = content
        .choices
        .iter()
        .find(|choice| choice.card == ended.card && choice.state == WITHDRAWN);
    let Some(taken) = taken.filter(|choice| choice.at == ended.ended_at) else {
        return altered(PLACE);
    };
    let before = made(entries, &taken.choice).and_then(|entry| {
        let Act::ChoiceMade { supersedes, .. } = &entry.act else {
            return None;
        };
        supersedes.map(|choice| choice.to_string())
    });
    let Some(entry) = before.and_then(|choice| made(entries, &choice)) else {
        return missing(PLACE);
    };
    let given = matches!(&entry.act, Act::ChoiceMade { card, state, .. } if *card == ended.card && state == GIVEN);
    if given && second(entry, &ended.agreed_at) {
        Ok(())
    } else {
        altered(PLACE)
    }
}

/// The state of the log before the receipt: not beyond the receipt's own entry, and signed by a key of the chain.
fn log(content: &Content, made: &Made, proof: &Proof) -> Step<()> {
    if content.log.size > made.seq {
        return altered("/content/log/size");
    }
    let print = |verifier: &str| fingerprint(verifier).map(|print| print.to_string());
    let known = proof
        .keys
        .iter()
        .any(|key| print(&key.verifier).is_ok_and(|print| print == content.log.key));
    if known {
        Ok(())
    } else {
        altered("/content/log/key")
    }
}

/// The entry of a choice.
pub(super) fn made<'a>(entries: &'a [Entry], id: &str) -> Option<&'a Entry> {
    entries.iter().find(
        |entry| matches!(&entry.act, Act::ChoiceMade { choice, .. } if choice.to_string() == id),
    )
}

fn is(notice: &NoticeRef, said: &NoticeName) -> bool {
    named(notice, [&said.id, &said.version, &said.digest])
}

/// True where a notice has this id, version and digest.
pub(super) fn named(notice: &NoticeRef, [id, version, digest]: [&str; 3]) -> bool {
    notice.id == id && notice.version == version && notice.digest.to_string() == digest
}

/// The receipt says times to the second, the log to the thousandth of one.
pub(super) fn second(entry: &Entry, said: &str) -> bool {
    second_of(said) == Some(entry.at.wall_ms.div_euclid(1000))
}

/// Seconds since 1970 UTC. No leap seconds, and no years that not every reader of times knows.
pub(super) fn second_of(said: &str) -> Option<i64> {
    let plain = said >= "1970" && said.get(17..19).is_some_and(|second| second < "60");
    let read = plain.then(|| DateTime::parse_from_rfc3339(said).ok());
    Some(read.flatten()?.timestamp())
}

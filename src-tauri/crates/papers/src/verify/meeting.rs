//! Step 6, the meeting: when the receipt was made and the meeting began, what it was for, and its notice, against the
//! entries that say so.

use tell_first_evidence::{Act, Entry, NoticeRef};

use super::agree::{WITHDRAWN, made as choice_made, named, second_of};
use super::proof::Made;
use super::{Step, altered, missing};
use crate::content::Content;

/// The content is written before its entry, by a desk that may be busy: seconds by which it may be earlier.
const EARLIER: i64 = 300;

pub(super) fn meeting(content: &Content, entries: &[Entry], made: &Made) -> Step<()> {
    if !just_before(made.wall_ms, &content.made) {
        return altered("/content/made");
    }
    let began = began(content, entries)?;
    let notice = if content.ended.is_some() {
        taken_under(content, entries)
    } else {
        moved(content, entries, made).or(began)
    };
    let said = &content.organisation.notice;
    let other = |notice| !named(notice, [&said.id, &said.version, &said.digest]);
    if notice.is_some_and(other) {
        return altered("/content/organisation/notice");
    }
    Ok(())
}

/// The notice the meeting began under, once its beginning is as the content says. Nothing where the entry is not there,
/// which only the receipt of an ending may lack: it is about one choice, and has nothing else of the meeting.
fn began<'a>(content: &Content, entries: &'a [Entry]) -> Step<Option<&'a NoticeRef>> {
    let started = entries.iter().find(|entry| {
        matches!(&entry.act, Act::InterviewStarted { interview, .. } if interview.to_string() == content.interview)
    });
    let Some((
        entry,
        Act::InterviewStarted {
            purpose, notice, ..
        },
    )) = started.map(|entry| (entry, &entry.act))
    else {
        return if content.ended.is_some() {
            Ok(None)
        } else {
            missing("/content/started")
        };
    };
    if !just_before(entry.at.wall_ms, &content.started) {
        return altered("/content/started");
    }
    if *purpose != content.meeting.purpose {
        return altered("/content/meeting/purpose");
    }
    Ok(Some(notice))
}

/// The notice the meeting went on under when the receipt was made, where it was moved to a later one.
fn moved<'a>(content: &Content, entries: &'a [Entry], made: &Made) -> Option<&'a NoticeRef> {
    let mut before = entries.iter().rev().filter(|entry| entry.seq < made.seq);
    before.find_map(|entry| {
        let Act::InterviewMoved {
            interview, notice, ..
        } = &entry.act
        else {
            return None;
        };
        (interview.to_string() == content.interview).then_some(notice)
    })
}

/// The notice of the choice that was taken back. Where that choice is not there, its own check says so.
fn taken_under<'a>(content: &Content, entries: &'a [Entry]) -> Option<&'a NoticeRef> {
    let mut choices = content.choices.iter();
    let taken = choices.find(|choice| choice.state == WITHDRAWN)?;
    let Act::ChoiceMade { notice, .. } = &choice_made(entries, &taken.choice)?.act else {
        return None;
    };
    Some(notice)
}

/// Not after the second of an entry, and not long before it.
fn just_before(wall_ms: i64, said: &str) -> bool {
    let entry = wall_ms.div_euclid(1000);
    second_of(said).is_some_and(|said| (entry - EARLIER..=entry).contains(&said))
}

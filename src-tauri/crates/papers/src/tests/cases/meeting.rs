//! When it was made and the meeting began, what it was for, and under which notice.

use super::*;
use crate::tests::maker::interview;
use tell_first_evidence::{Digest, NoticeRef};

/// A later notice, to which the meeting is moved while it lasts.
fn later() -> NoticeRef {
    NoticeRef {
        id: "test".to_owned(),
        version: "2026-12.1".to_owned(),
        digest: Digest::of(b"later"),
    }
}

/// The meeting goes on under the later notice; its entry stands right before the last showing.
fn moved(says: fn(&mut Content)) -> Vec<u8> {
    let maker = Maker {
        log: |acts| {
            let person = acts.iter().find_map(Act::person).expect("a person");
            acts.push(Act::InterviewMoved {
                interview: interview(1),
                person,
                notice: later(),
                showing: None,
            });
        },
        says,
        ..Maker::default()
    };
    maker.make().json()
}

fn says_later(content: &mut Content) {
    let (notice, later) = (&mut content.organisation.notice, later());
    notice.version = later.version;
    notice.digest = later.digest.to_string();
}

pub(super) fn meeting() -> Vec<Case> {
    use Verdict::{Altered, Incomplete, Valid};
    let lies =
        |name, what, lie: fn(&mut Content), place| case(name, what, says(lie), Altered, place);
    let started: fn(&Act) -> bool =
        |act| matches!(act, Act::InterviewStarted { interview: one, .. } if *one == interview(1));
    let bare = Maker {
        leaves_out: started,
        ..ended()
    };
    let under = Maker {
        says: says_later,
        ..ended()
    };
    vec![
        case(
            "valid-moved.json",
            "the meeting went on under a later notice",
            moved(says_later),
            Valid,
            "",
        ),
        case(
            "valid-ended-alone.json",
            "what ended, with nothing else of its meeting",
            bare.make().json(),
            Valid,
            "",
        ),
        case(
            "valid-offset.json",
            "made a minute before its entry, told in another offset",
            says(|content| content.made = "2026-11-26T15:46:00+01:30".to_owned()),
            Valid,
            "",
        ),
        lies(
            "altered-made.json",
            "made an hour before its entry",
            |content| content.made = "2026-11-26T13:17:00+00:00".to_owned(),
            "/content/made",
        ),
        lies(
            "altered-made-after.json",
            "made a second after its entry",
            |content| content.made = "2026-11-26T14:17:01+00:00".to_owned(),
            "/content/made",
        ),
        lies(
            "altered-started.json",
            "began a second too early",
            |content| content.started = "2026-11-26T14:01:59+00:00".to_owned(),
            "/content/started",
        ),
        lies(
            "altered-started-after.json",
            "began after its entry",
            |content| content.started = "2026-11-26T14:07:01+00:00".to_owned(),
            "/content/started",
        ),
        lies(
            "altered-purpose.json",
            "for something else",
            |content| content.meeting.purpose = "reception".to_owned(),
            "/content/meeting/purpose",
        ),
        lies(
            "altered-notice.json",
            "under another notice than the meeting",
            says_later,
            "/content/organisation/notice",
        ),
        case(
            "altered-notice-moved.json",
            "under the notice the meeting had left",
            moved(|_| {}),
            Altered,
            "/content/organisation/notice",
        ),
        case(
            "altered-notice-ended.json",
            "an ending under another notice than its choice",
            under.make().json(),
            Altered,
            "/content/organisation/notice",
        ),
        case(
            "started-missing.json",
            "the entry that the meeting began is left out",
            without(started),
            Incomplete,
            "/content/started",
        ),
    ]
}

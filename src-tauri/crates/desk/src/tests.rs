//! Whole use cases, as a screen calls them, on a real vault with the shipped notice.

mod backups;
mod bundles;
mod choices;
mod copies;
mod exports;
mod gate;
mod history;
mod interview;
mod notices;
mod people;
mod restore;
mod roles;

use std::collections::BTreeMap;

use tell_first_evidence::{InterviewId, PersonId};

use crate::answers::Said;
use crate::codes::RecoveryCode;
use crate::desk::Desk;
use crate::error::Result;
use crate::found::Founding;
use crate::practice::{Card, Script, play};
use crate::roles::Role;
use crate::testing::Fixed;
use crate::views::{Given, StepPart, StepView};

const PASSPHRASE: &str = "a long enough passphrase";

/// A new live desk whose first member holds these roles too.
fn desk_as(roles: &[Role]) -> (tempfile::TempDir, Desk) {
    let dir = tempfile::tempdir().expect("folder");
    let founding = Founding {
        name: "Ada Keeper",
        sign_in_name: "ada",
        passphrase: PASSPHRASE,
        roles,
        desk_name: "North desk",
    };
    let (mut desk, view) =
        Desk::found(&dir.path().join("live"), &founding, Box::new(Fixed::new())).expect("founded");
    desk.recovery_confirm(&view.recovery_code)
        .expect("confirmed");
    (dir, desk)
}

fn officer_desk() -> (tempfile::TempDir, Desk) {
    desk_as(&[Role::Officer])
}

fn ids(view: &StepView) -> (InterviewId, PersonId) {
    (
        view.interview.id.parse().expect("id"),
        view.interview.person.parse().expect("id"),
    )
}

/// A new interview, played as scripted.
fn started(desk: &mut Desk, script: &Script) -> (InterviewId, PersonId, StepView) {
    let view = desk.interview_start(None).expect("starts");
    let (interview, person) = ids(&view);
    let view = play(desk, interview, script).expect("plays");
    (interview, person, view)
}

fn codes(field: &str, codes: &[&str]) -> Said {
    let codes = codes.iter().map(|code| (*code).to_owned()).collect();
    Said {
        field: field.to_owned(),
        row: 0,
        given: Given {
            codes,
            ..Given::default()
        },
    }
}

fn text(field: &str, text: &str) -> Said {
    let parts = BTreeMap::from([("text".to_owned(), text.to_owned())]);
    Said {
        field: field.to_owned(),
        row: 0,
        given: Given {
            parts,
            ..Given::default()
        },
    }
}

fn declined(field: &str) -> Said {
    let given = Given {
        state: Some("declined".to_owned()),
        ..Given::default()
    };
    Said {
        field: field.to_owned(),
        row: 0,
        given,
    }
}

/// The code of a refusal.
fn code<T>(result: Result<T>) -> &'static str {
    match result {
        Ok(_) => "ok",
        Err(why) => why.code(),
    }
}

/// The whole check, as it runs in the background.
fn checked(desk: &mut Desk) -> crate::views::CheckState {
    desk.checking = desk.vault.check_begin();
    loop {
        let state = desk.check_some(500).expect("checked");
        if desk.checking.done() {
            return state;
        }
    }
}

/// The fields on the page of questions.
fn fields(view: &StepView) -> Vec<String> {
    let StepPart::Questions { group, .. } = &view.step else {
        return Vec::new();
    };
    group
        .items
        .iter()
        .map(|item| match item {
            crate::views::ItemView::Field(field) => field.id.clone(),
            crate::views::ItemView::Repeat(repeat) => repeat.field.id.clone(),
        })
        .collect()
}

/// Every entry kind of an interview, in order.
fn kinds(desk: &Desk, interview: InterviewId) -> Vec<String> {
    let entries = desk.vault.entries_of(interview).expect("entries");
    entries
        .iter()
        .map(|row| {
            let entry = tell_first_evidence::Entry::from_bytes(&row.bytes).expect("reads");
            entry.act.kind().to_owned()
        })
        .collect()
}

const YES_HEALTH: Card = Card {
    id: "health_need",
    say: "yes",
    method: "own-tap",
    words: None,
};

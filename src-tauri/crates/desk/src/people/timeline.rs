//! One line for each thing that happened, that a person can follow. Never a value.

use std::collections::BTreeMap;

use tell_first_evidence::{Act, Digest, Entry, PersonId, StaffId};
use tell_first_notice::Pack;

use super::private::Private;
use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::paint::section_title;
use crate::views::TimelineLine;

impl Desk {
    /// What happened, the newest first, out of the log itself. Whoever may not see answers gets
    /// nothing about the cards of single answers, about questions that are sensitive or asked only because of such an
    /// answer, nor why an answer went.
    pub(super) fn timeline(
        &self,
        person: PersonId,
        cases: &[Case],
        names: &BTreeMap<StaffId, String>,
        sees: bool,
    ) -> Result<Vec<TimelineLine>> {
        let (mut lines, newest) = (Vec::new(), self.in_force()?);
        for stored in self.vault.entries_about(person)?.into_iter().rev() {
            let entry = Entry::from_bytes(&stored.bytes).map_err(|_| Error::Inconsistent)?;
            let pack = cases
                .iter()
                .find(|case| Some(case.record.interview) == entry.act.interview())
                .map_or_else(|| newest.clone(), |case| case.pack.clone());
            if !sees && Private::of(&pack).tells(&entry.act) {
                continue;
            }
            let mut line = line(&pack, &entry, names);
            if !sees && matches!(entry.act, Act::AnswerErased { .. }) {
                line.detail.clear();
            }
            lines.push(line);
        }
        Ok(lines)
    }
}

fn line(pack: &Pack, entry: &Entry, names: &BTreeMap<StaffId, String>) -> TimelineLine {
    let (title, detail) = words(pack, &entry.act);
    TimelineLine {
        at_ms: entry.at.wall_ms,
        kind: entry.act.kind().to_owned(),
        title,
        detail,
        digest: words_shown(&entry.act).map(|digest| digest.to_string()),
        by: entry
            .staff
            .and_then(|staff| names.get(&staff).cloned())
            .unwrap_or_default(),
    }
}

/// The words that were put up, or that a choice answers.
fn words_shown(act: &Act) -> Option<Digest> {
    if let Act::ShowingStarted { text, .. } = act {
        return Some(*text);
    }
    if let Act::ChoiceMade { statement, .. } = act {
        *statement
    } else {
        None
    }
}

/// What it was about, and how or which.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kind of the rest says it all"
)]
fn words(pack: &Pack, act: &Act) -> (String, String) {
    let label = |id: &str| {
        pack.field(id)
            .map_or_else(|| id.to_owned(), |field| field.label.clone())
    };
    match act {
        Act::ShowingStarted { section, how, .. } => {
            (section_title(pack, section.as_deref()), how.clone())
        }
        Act::ChoiceMade { card, state, .. } => {
            let title = pack
                .card(card)
                .map_or_else(|| card.clone(), |card| card.title.clone());
            (title, state.clone())
        }
        Act::AnswerSaved { field, state, .. } => (label(field), state.clone()),
        Act::AnswerErased { field, because, .. } => (label(field), because.clone()),
        Act::RowAdded { field, .. } | Act::RowRemoved { field, .. } => {
            (label(field), String::new())
        }
        Act::GroupSkipped { group, .. } => (section_title(pack, Some(group)), String::new()),
        Act::InterviewStarted {
            purpose, notice, ..
        } => (purpose.clone(), format!("{} {}", notice.id, notice.version)),
        Act::ReceiptHanded { how, .. } => (String::new(), how.clone()),
        Act::PersonExported { what, .. } => (String::new(), what.clone()),
        _ => (String::new(), String::new()),
    }
}

//! A person's page: what they were told, what they chose, what is held and why.

use std::collections::{BTreeMap, BTreeSet};

use tell_first_evidence::{Digest, PersonId, StaffId};
use tell_first_intake::{Answer, ChoiceState, Piece};
use tell_first_notice::{Field, Pack, Route, WordsOf};
use tell_first_vault::{ChoiceRow, PersonRow, ShowingRow};

use super::private::Private;
use crate::case::{Case, ChoiceFacts};
use crate::desk::Desk;
use crate::error::Result;
use crate::packs::Packs;
use crate::paint::{card_view, display, purpose_titles, section_title, state_word};
use crate::roles::May;
use crate::views::{
    ChoiceLine, HeldField, HeldGroup, InterviewLine, NoticeName, PersonHead, PersonPage, ToldLine,
};

impl Desk {
    /// The whole page. What is held, and cards and sections that say an answer, are left out for roles that may
    /// not see answers.
    pub(super) fn page(&self, person: PersonId) -> Result<PersonPage> {
        let row = self.vault.person(person)?;
        let cases = self.cases_of(person)?;
        let names = self.staff_names()?;
        let sees = self.may(May::SeeAnswers).is_ok();
        let held = if sees {
            held(&cases, &self.packs)?
        } else {
            Vec::new()
        };
        Ok(PersonPage {
            interviews: self.interview_lines(person, &cases, &names)?,
            told: self.told_lines(person, &row, &names, sees)?,
            choices: self.choice_lines(person, sees)?,
            held,
            timeline: self.timeline(person, &cases, &names, sees)?,
            changed: self.changed_since(person)?,
            lettings: self.letting_lines(person, &names)?,
            person: head(row),
            can: self.can()?,
        })
    }

    fn interview_lines(
        &self,
        person: PersonId,
        cases: &[Case],
        names: &BTreeMap<StaffId, String>,
    ) -> Result<Vec<InterviewLine>> {
        let rows = self.vault.interviews_of(person)?;
        Ok(rows
            .into_iter()
            .zip(cases)
            .map(|(row, case)| InterviewLine {
                id: row.interview.to_string(),
                reference: row.reference,
                purpose: row.purpose.as_str(),
                status: row.status.as_str(),
                started_at_ms: row.started_ms,
                notice: NoticeName {
                    id: case.pack.id.clone(),
                    title: case.pack.title.clone(),
                    version: case.pack.version.clone(),
                },
                staff: names.get(&row.staff).cloned().unwrap_or_default(),
                place: row.place.to_string(),
            })
            .collect())
    }

    fn told_lines(
        &self,
        person: PersonId,
        row: &PersonRow,
        names: &BTreeMap<StaffId, String>,
        sees: bool,
    ) -> Result<Vec<ToldLine>> {
        let mut lines = Vec::new();
        for showing in self.vault.showings_of(person)?.into_iter().rev() {
            let pack = self.packs.get(showing.pack)?;
            let section = showing.section.as_deref();
            if !sees && section.is_some_and(|section| Private::of(&pack).section(section)) {
                continue;
            }
            lines.push(told_line(&pack, showing, &row.reference, names));
        }
        Ok(lines)
    }

    /// Each card the person was ever asked about, the newest first, with its history.
    fn choice_lines(&self, person: PersonId, sees: bool) -> Result<Vec<ChoiceLine>> {
        let mut by_card: BTreeMap<String, Vec<ChoiceRow>> = BTreeMap::new();
        for row in self.vault.choices_of(person)? {
            by_card.entry(row.card.clone()).or_default().push(row);
        }
        let mut lines = Vec::new();
        for (card, rows) in by_card {
            let Some(newest) = rows.last() else { continue };
            let pack = self.packs.get(newest.pack)?;
            if !sees && Private::of(&pack).card(&card) {
                continue;
            }
            let facts = ChoiceFacts::of(newest);
            let language = self.vault.interview(newest.interview)?.language;
            let mut view = card_view(&pack, &language, &card, Some(&facts))?;
            view.changed = self.reads_otherwise(newest, &language)?;
            let line = ChoiceLine {
                state: newest.state.as_str(),
                at_ms: newest.at_ms,
                method: facts.method,
                statement: view.statement.clone(),
                interview: newest.interview.to_string(),
                history: rows.iter().map(|row| ChoiceFacts::of(row).view()).collect(),
                card: view,
            };
            lines.push((newest.seq, line));
        }
        lines.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
        Ok(lines.into_iter().map(|(_, line)| line).collect())
    }

    /// True for a yes whose card has other words in the version in force.
    fn reads_otherwise(&self, choice: &ChoiceRow, language: &str) -> Result<bool> {
        let now = self
            .in_force()?
            .words(language, WordsOf::Card(&choice.card));
        Ok(choice.state == ChoiceState::Given
            && now.is_some_and(|now| choice.statement.as_ref() != Some(&now.digest)))
    }
}

fn head(row: PersonRow) -> PersonHead {
    PersonHead {
        id: row.person.to_string(),
        name: row.name.unwrap_or_default(),
        known_as: row.known_as,
        reference: row.reference,
        born_on: row.born_on.map(|day| day.to_string()),
        postcode: row.postcode,
    }
}

fn told_line(
    pack: &Pack,
    showing: ShowingRow,
    reference: &str,
    names: &BTreeMap<StaffId, String>,
) -> ToldLine {
    ToldLine {
        showing: showing.showing.to_string(),
        layer: showing.layer.as_str(),
        title: section_title(pack, showing.section.as_deref()),
        section: showing.section,
        version: pack.version.clone(),
        language: showing.language,
        how: showing.how.as_str(),
        started_at_ms: showing.started_ms,
        ended_at_ms: showing.ended_ms,
        in_view_ms: showing.in_view_ms,
        by: names.get(&showing.staff).cloned().unwrap_or_default(),
        digest: showing.text.to_string(),
        interview_reference: reference.to_owned(),
    }
}

/// Everything held, by group, the newest encounter's answers first. Each answer is shown as the version of the notice
/// says that was in force when it was asked.
fn held(cases: &[Case], packs: &Packs) -> Result<Vec<HeldGroup>> {
    let mut groups: Vec<HeldGroup> = Vec::new();
    for case in cases {
        let told: BTreeSet<Digest> = case.record.answers.iter().map(|held| held.pack).collect();
        for pack in told {
            add_held(&mut groups, case, packs.get(pack)?.as_ref());
        }
    }
    Ok(groups)
}

fn add_held(groups: &mut Vec<HeldGroup>, case: &Case, pack: &Pack) {
    for group in &pack.groups {
        let fields: Vec<HeldField> = pack
            .fields_of(&group.id)
            .flat_map(|field| held_of(case, pack, field))
            .collect();
        if fields.is_empty() {
            continue;
        }
        match groups.iter_mut().find(|known| known.group == group.id) {
            Some(known) => known.fields.extend(fields),
            None => groups.push(HeldGroup {
                group: group.id.clone(),
                title: group.title.clone(),
                fields,
            }),
        }
    }
}

fn held_of<'a>(
    case: &'a Case,
    pack: &'a Pack,
    field: &'a Field,
) -> impl Iterator<Item = HeldField> + 'a {
    case.record
        .answers
        .iter()
        .filter(|held| held.field == field.id && held.pack == pack.digest)
        .map(|held| {
            let rule = pack.kept_by(field, chosen(&held.answer));
            HeldField {
                label: field.label.clone(),
                display: shown(pack, field, &held.answer),
                state: state_word(&held.answer),
                agreed: agreed(pack, field),
                why: why(pack, field),
                kept_for: rule.map(|rule| rule.period.clone()).unwrap_or_default(),
                kept_from: rule.map(|rule| rule.trigger.clone()).unwrap_or_default(),
                who: recipients(pack, &field.recipients),
                restricted: field.restricted,
                may_use_for: may_use_for(case, pack, field),
            }
        })
}

/// The options of an answer.
fn chosen(answer: &Answer) -> &[String] {
    match answer {
        Answer::Value(value) => &value.codes,
        Answer::Declined | Answer::NotKnown | Answer::NotNeeded => &[],
    }
}

fn shown(pack: &Pack, field: &Field, answer: &Answer) -> Option<Vec<Piece>> {
    if field.restricted {
        None
    } else {
        display(pack, field, answer)
    }
}

/// The card a question rests on by its route.
fn agreed(pack: &Pack, field: &Field) -> Option<String> {
    let card = field.card.as_deref().and_then(|id| pack.card(id))?;
    (field.route == Route::Consent).then(|| card.title.clone())
}

/// The reason apart from a yes: a law, or that the notice was enough.
fn why(pack: &Pack, field: &Field) -> String {
    let policy = field.policy.as_deref().and_then(|id| pack.policy(id));
    policy.map_or_else(
        || purpose_titles(pack, &field.purposes).join("; "),
        |policy| policy.plain.clone(),
    )
}

fn recipients(pack: &Pack, ids: &[String]) -> Vec<String> {
    let name = |id: &String| {
        pack.recipient(id)
            .map_or_else(|| id.clone(), |found| found.name.clone())
    };
    ids.iter().map(name).collect()
}

/// Its own purposes, and those of the cards agreed to now.
fn may_use_for(case: &Case, pack: &Pack, field: &Field) -> Vec<String> {
    let agreed = |card: &str| case.record.state_of(card) == Some(ChoiceState::Given);
    let mut ids = field.purposes.clone();
    for also in field.also.iter().filter(|also| agreed(&also.card)) {
        ids.extend(also.purposes.iter().cloned());
    }
    let mut titles = purpose_titles(pack, &ids);
    titles.dedup();
    titles
}

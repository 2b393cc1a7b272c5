//! Gathers what an export is made from.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeZone};
use tell_first_evidence::{Digest, ExportId, InterviewId, PersonId};
use tell_first_notice::Pack;
use tell_first_papers::{ChoiceFacts, Dossier, ShowingFacts};
use tell_first_vault::{ChoiceRow, ShowingRow};

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::paint::section_title;
use crate::people::private::Private;
use crate::roles::May;

impl Desk {
    /// What was shown and chosen, with the versions of the notice behind it. What would tell an answer is left out for
    /// whoever may not see answers.
    pub(super) fn dossier(&self, person: PersonId, export: ExportId) -> Result<Dossier> {
        let row = self.vault.person(person)?;
        let sees = self.may(May::SeeAnswers).is_ok();
        let mut showings = self.vault.showings_of(person)?;
        let mut choices = self.vault.choices_of(person)?;
        let mut packs: BTreeMap<Digest, Arc<Pack>> = BTreeMap::new();
        let named = showings.iter().map(|one| one.pack);
        for digest in named.chain(choices.iter().map(|one| one.pack)) {
            packs.insert(digest, self.packs.get(digest)?);
        }
        if !sees {
            let private = |pack: Digest| packs.get(&pack).map(|pack| Private::of(pack));
            showings.retain(|one| {
                let section = one.section.as_deref();
                section.is_none_or(|id| private(one.pack).is_some_and(|of| !of.section(id)))
            });
            choices.retain(|one| private(one.pack).is_some_and(|of| !of.card(&one.card)));
        }
        let interviews = self.vault.interviews_of(person)?.into_iter();
        let languages = interviews
            .map(|one| (one.interview, one.language))
            .collect();
        let showing = |row| self.showing_facts(row);
        let choice = |row| self.choice_facts(row, &languages);
        Ok(Dossier {
            export,
            practice: self.is_practice(),
            without_answers: !sees,
            vault: self.vault.id(),
            verifier: self.vault.verifier(),
            person,
            reference: row.reference,
            made: self.wall(self.now_ms())?,
            in_force: self.in_force()?,
            showings: showings.into_iter().map(showing).collect::<Result<_>>()?,
            choices: choices.into_iter().map(choice).collect::<Result<_>>()?,
            packs,
            staff: self.staff_names()?,
        })
    }

    fn showing_facts(&self, row: ShowingRow) -> Result<ShowingFacts> {
        let pack = self.packs.get(row.pack)?;
        Ok(ShowingFacts {
            showing: row.showing,
            interview: row.interview,
            pack: row.pack,
            layer: row.layer,
            title: section_title(&pack, row.section.as_deref()),
            section: row.section,
            language: row.language,
            text: row.text,
            how: row.how,
            by: row.staff,
            started: self.wall(row.started_ms)?,
            ended: row.ended_ms.map(|ms| self.wall(ms)).transpose()?,
            in_view_ms: row.in_view_ms,
        })
    }

    fn choice_facts(
        &self,
        row: ChoiceRow,
        languages: &BTreeMap<InterviewId, String>,
    ) -> Result<ChoiceFacts> {
        Ok(ChoiceFacts {
            choice: row.choice,
            interview: row.interview,
            card: row.card,
            state: row.state,
            pack: row.pack,
            language: languages
                .get(&row.interview)
                .cloned()
                .ok_or(Error::Inconsistent)?,
            showing: row.showing,
            statement: row.statement,
            method: row.method,
            supersedes: row.supersedes,
            by: row.staff,
            at: self.wall(row.at_ms)?,
        })
    }

    /// Wall time by the desk's own clock.
    pub(super) fn wall(&self, ms: i64) -> Result<DateTime<FixedOffset>> {
        FixedOffset::east_opt(self.outside.offset_minutes().saturating_mul(60))
            .and_then(|offset| offset.timestamp_millis_opt(ms).single())
            .ok_or(Error::Inconsistent)
    }
}

//! A later version that comes into force while an interview is open (situation SC2): what was told stays told under
//! the earlier version; before a page the later one changed, the person is told what changed; then the interview
//! goes on under the later one.

use std::collections::BTreeSet;
use std::sync::Arc;

use tell_first_evidence::{Act, Digest, InterviewId, PersonId, ShowingId};
use tell_first_intake::{Later, Layer, Purpose, Record, Showing, Status};
use tell_first_notice::{Pack, Words, WordsOf, what_changed};
use tell_first_vault::{Changed, InterviewRow, PublicationRow};

use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::notice_ref;
use crate::roles::May;
use crate::views::{LaterView, StepView};

impl Desk {
    /// Goes on under the later version, once the person was told what changed.
    ///
    /// # Errors
    /// `answer.not_told` while they were not; `interview.not_reachable` where nothing changed that concerns this page.
    pub fn interview_move(&mut self, interview: InterviewId) -> Result<StepView> {
        self.may(May::Interview)?;
        let case = self.open_case(interview)?;
        let later = case.record.later.clone().ok_or(Error::NotReachable)?;
        let told = case
            .record
            .changes_shown()
            .map(|showing| showing.id)
            .ok_or(Error::NotTold)?;
        if self.vault.showing(told)?.pack != later.pack {
            return Err(Error::NotTold);
        }
        self.move_to(&case, later.pack, Some(told))?;
        self.step_of(interview)
    }

    /// Moves an interview in which nothing was told yet to the version in force: there is nothing that could have
    /// changed for this person.
    pub(crate) fn begin_with_newest(&mut self, interview: InterviewId) -> Result<()> {
        let case = self.case(interview)?;
        let newest = self.packs.in_force(&case.pack.id, self.outside.today())?;
        let fresh = matches!(case.record.purpose, Purpose::Interview | Purpose::Letting)
            && case.record.status == Status::Open
            && case.record.showings.is_empty();
        if fresh && newest.digest != case.pack.digest {
            self.move_to(&case, newest.digest, None)?;
        }
        Ok(())
    }

    fn move_to(&mut self, case: &Case, to: Digest, told: Option<ShowingId>) -> Result<()> {
        let pack = self.packs.get(to)?;
        let (interview, person) = (case.record.interview, case.record.person);
        let act = Act::InterviewMoved {
            interview,
            person,
            notice: notice_ref(&pack),
            showing: told,
        };
        self.write(|acts| {
            let seq = acts.append(act)?;
            Ok(acts.tx.interview_move(seq, interview, to)?)
        })
    }

    /// What a later version in force changed for an interview; `None` where there is none, or only its wording
    /// changed in a way that need not be told.
    pub(crate) fn later_of(&self, row: &InterviewRow) -> Result<Option<Later>> {
        if row.purpose != Purpose::Interview {
            return Ok(None);
        }
        let Some(own) = self.packs.publication(row.pack) else {
            return Ok(None);
        };
        let today = self.outside.today();
        let Some(newest) = self.packs.row_in_force(&own.pack_id, today) else {
            return Ok(None);
        };
        let mut sections = BTreeSet::new();
        let own_pack = self.packs.get(row.pack)?;
        for between in self.packs.published().iter().filter(|between| {
            between.pack_id == own.pack_id
                && between.ordinal > own.ordinal
                && between.ordinal <= newest.ordinal
                && between.material
        }) {
            let pack = self.packs.get(between.pack)?;
            for change in self.vault.publication_changes(between.pack)? {
                match change {
                    Changed::Section(section) => {
                        sections.insert(section);
                    }
                    Changed::Card(card) => {
                        sections.extend(pack.card(&card).map(|card| card.section.clone()));
                    }
                    // What touches everybody is in the short notice: it is told before whatever page is next. The
                    // whole notice quotes every fact, also those of one page.
                    Changed::Short => {
                        sections.extend(own_pack.sections().into_iter().map(str::to_owned));
                    }
                    Changed::Full | Changed::Leaflet => {}
                }
            }
        }
        Ok((!sections.is_empty()).then_some(Later {
            pack: newest.pack,
            sections,
        }))
    }

    /// The words of "what changed" between two versions, for somebody who was shown these sections (all of them where
    /// none are named).
    ///
    /// # Errors
    /// `notice.not_found` where nothing changed that could be said.
    pub(crate) fn changes_words(
        &self,
        (from, to): (Digest, Digest),
        language: &str,
        sections: Option<&BTreeSet<String>>,
    ) -> Result<Words> {
        let (old, new) = (self.packs.get(from)?, self.packs.get(to)?);
        // Where nothing can be said in a few words, the short notice says it anew.
        what_changed(&old, &new, language, sections)
            .or_else(|| what_changed(&old, &new, language, None))
            .or_else(|| new.words(language, WordsOf::Short))
            .ok_or(Error::NoticeUnknown)
    }
}

/// What changed, for the person of one encounter.
#[derive(Debug, Clone)]
pub(crate) struct Changes {
    /// The version it leads to.
    pub(crate) pack: Arc<Pack>,
    /// The words.
    pub(crate) words: Words,
}

impl Desk {
    /// What an encounter has to tell of a later version: an interview, of the one it comes to; a telling, of everything
    /// that changed since this person was told.
    pub(crate) fn changes_of(
        &self,
        row: &InterviewRow,
        record: &Record,
    ) -> Result<Option<Changes>> {
        let (from, to, sections) = match (row.purpose, &record.later) {
            (Purpose::Interview, Some(later)) => (self.told_longest_ago(row)?, later.pack, None),
            (Purpose::Telling, _) => {
                let before = |showing: &&Showing| showing.layer == Layer::Changes;
                if let Some(told) = record.showings.iter().rev().find(before) {
                    return self.told_before(row.pack, told.text).map(Some);
                }
                let pack = self.packs.get(row.pack)?;
                let today = self.outside.today();
                let Some(told) = self.vault.to_tell_one(&pack.id, today, row.person)? else {
                    return Ok(None);
                };
                (told, row.pack, self.sections_shown(row.person)?)
            }
            (Purpose::Interview | Purpose::Reception | Purpose::Letting, _) => return Ok(None),
        };
        Ok(Some(Changes {
            pack: self.packs.get(to)?,
            words: self.changes_words((from, to), &row.language, sections.as_ref())?,
        }))
    }

    /// The version to begin from in an interview: its own, or an earlier one of which this person was told something that
    /// has changed since and that nobody has told them.
    fn told_longest_ago(&self, row: &InterviewRow) -> Result<Digest> {
        let own = self
            .packs
            .publication(row.pack)
            .ok_or(Error::Inconsistent)?;
        let today = self.outside.today();
        let due = self.vault.to_tell_one(&own.pack_id, today, row.person)?;
        let earlier = due
            .and_then(|told| self.packs.publication(told))
            .filter(|told| told.ordinal < own.ordinal);
        Ok(earlier.map_or(row.pack, |told| told.pack))
    }

    /// The words that were put up, once they were: what was told does not change with what is told later.
    fn told_before(&self, pack: Digest, text: Digest) -> Result<Changes> {
        let words = self.vault.text(text)?.ok_or(Error::TextUnknown)?;
        Ok(Changes {
            pack: self.packs.get(pack)?,
            words: Words::new(words),
        })
    }

    /// The sections somebody was ever shown; `None` where they were shown the whole notice, which has them all.
    pub(crate) fn sections_shown(&self, person: PersonId) -> Result<Option<BTreeSet<String>>> {
        let all = self.vault.showings_of(person)?;
        if all.iter().any(|row| row.layer == Layer::Full) {
            return Ok(None);
        }
        Ok(Some(
            all.into_iter().filter_map(|row| row.section).collect(),
        ))
    }

    /// What the officer is told of a later version: which, and whether it changed anything that must be told.
    pub(crate) fn later_view(
        &self,
        row: &InterviewRow,
        later: Option<&Later>,
    ) -> Option<LaterView> {
        let own = self.packs.publication(row.pack)?;
        let newest = self
            .packs
            .row_in_force(&own.pack_id, self.outside.today())
            .filter(|newest| newest.ordinal > own.ordinal)?;
        if row.purpose != Purpose::Interview {
            return None;
        }
        Some(LaterView {
            version: self.packs.get(newest.pack).ok()?.version.clone(),
            material: later.is_some() || self.material_between(own, newest),
        })
    }

    /// True where a version after one, up to another, had to be told.
    fn material_between(&self, from: &PublicationRow, to: &PublicationRow) -> bool {
        self.packs.published().iter().any(|row| {
            row.pack_id == from.pack_id
                && row.ordinal > from.ordinal
                && row.ordinal <= to.ordinal
                && row.material
        })
    }
}

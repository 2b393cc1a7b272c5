//! Telling people again what is no longer as they were told.

use std::collections::BTreeSet;

use tell_first_evidence::{Digest, InterviewId, PersonId};
use tell_first_intake::{Layer, Purpose, Status};
use tell_first_vault::{Changed, ToTell};

use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::MAIN;
use crate::paint::{interview_view, notice_view, section_title};
use crate::people::private::Private;
use crate::roles::May;
use crate::views::{ChangedSince, TellLine, TellListView, TellView};

/// People on one page of the list.
pub(crate) const PAGE: u32 = 50;

impl Desk {
    /// People who must be told again, those told longest ago first, a page at a time.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn tell_list(&self, skip: u64) -> Result<TellListView> {
        self.may(May::TellAgain)
            .or_else(|_| self.may(May::Coverage))?;
        let today = self.outside.today();
        let (due, total) = self.vault.to_tell(MAIN, today, skip, PAGE)?;
        let pack = self.in_force()?;
        Ok(TellListView {
            title: pack.title.clone(),
            version: pack.version.clone(),
            total,
            skip,
            lines: due
                .into_iter()
                .map(|line| self.tell_line(line))
                .collect::<Result<_>>()?,
            can_tell: self.may(May::TellAgain).is_ok(),
        })
    }

    /// Begins to tell somebody, or takes up a telling that is open. `detail` is the second detail, where it was not
    /// given before.
    ///
    /// # Errors
    /// `tell.nothing_due`; `person.not_found`; `person.detail_needed`; `person.detail_differs`.
    pub fn tell_begin(&mut self, person: PersonId, detail: Option<&str>) -> Result<TellView> {
        self.may(May::TellAgain)?;
        self.identify(person, detail)?;
        let open = self
            .vault
            .interviews_of(person)?
            .into_iter()
            .find(|row| row.purpose == Purpose::Telling && row.status == Status::Open);
        let newest = self.in_force()?.digest;
        if let Some(row) = open {
            // One that told nothing is over where a still later version came, or where the person was told elsewhere.
            let case = self.case(row.interview)?;
            let begun = case
                .record
                .showings
                .iter()
                .any(|one| one.layer == Layer::Changes);
            let due = self.vault.to_tell_one(MAIN, self.outside.today(), person)?;
            if begun || (row.pack == newest && due.is_some()) {
                return self.tell_of(&case);
            }
            self.set_status(&case, Status::Closed)?;
        }
        let today = self.outside.today();
        if self.vault.to_tell_one(MAIN, today, person)?.is_none() {
            return Err(Error::NothingToTell);
        }
        let interview = self.start(Some(person), Purpose::Telling)?;
        self.tell_of(&self.case(interview)?)
    }

    /// A telling as it stands.
    ///
    /// # Errors
    /// `interview.not_found`; `person.detail_needed`.
    pub fn tell_view(&self, interview: InterviewId) -> Result<TellView> {
        self.may(May::TellAgain)?;
        self.tell_of(&self.case_here(interview)?)
    }

    /// Ends a telling, once the person was told.
    ///
    /// # Errors
    /// `tell.not_told`; `interview.ended`.
    pub fn tell_done(&mut self, interview: InterviewId) -> Result<TellListView> {
        self.may(May::TellAgain)?;
        let case = self.open_case(interview)?;
        if case.record.purpose != Purpose::Telling {
            return Err(Error::InterviewUnknown);
        }
        if !case.record.short_shown() {
            return Err(Error::NotToldYet);
        }
        self.set_status(&case, Status::Complete)?;
        self.tell_list(0)
    }

    fn tell_of(&self, case: &Case) -> Result<TellView> {
        if case.record.purpose != Purpose::Telling {
            return Err(Error::InterviewUnknown);
        }
        Ok(TellView {
            interview: interview_view(case),
            notice: notice_view(case, Layer::Changes, None)?,
            told: case.record.short_shown(),
            person: self.person_line(case.record.person)?,
        })
    }

    fn tell_line(&self, line: ToTell) -> Result<TellLine> {
        let told = self.packs.get(line.told)?;
        Ok(TellLine {
            person: self.person_line(line.person)?,
            told_version: told.version.clone(),
            told_at_ms: line.told_ms,
            because: self.changed_for(line.person, line.told)?,
        })
    }

    /// The headings of what changed since a version, among the sections somebody was shown. Sections that say an answer are
    /// left out for whoever may not see answers.
    pub(crate) fn changed_for(&self, person: PersonId, told: Digest) -> Result<Vec<String>> {
        let own = self.packs.publication(told).ok_or(Error::Inconsistent)?;
        let sees = self.may(May::SeeAnswers).is_ok();
        let shown = self.sections_shown(person)?;
        let mut titles = BTreeSet::new();
        for later in self.packs.published().iter().filter(|later| {
            later.pack_id == own.pack_id
                && later.ordinal > own.ordinal
                && later.material
                && later.effective <= self.outside.today()
        }) {
            let pack = self.packs.get(later.pack)?;
            for change in self.vault.publication_changes(later.pack)? {
                match change {
                    Changed::Section(section)
                        if shown.as_ref().is_none_or(|all| all.contains(&section)) =>
                    {
                        if sees || !Private::of(&pack).section(&section) {
                            titles.insert(section_title(&pack, Some(&section)));
                        }
                    }
                    Changed::Short | Changed::Full => {
                        titles.insert(pack.title.clone());
                    }
                    Changed::Section(_) | Changed::Leaflet | Changed::Card(_) => {}
                }
            }
        }
        Ok(titles.into_iter().collect())
    }

    /// What has changed since somebody was last told, to be said in one breath: what must be told where something must;
    /// else what else differs between the newest version they were shown and the one in force. `None` where nothing
    /// does.
    pub(crate) fn changed_since(&self, person: PersonId) -> Result<Option<ChangedSince>> {
        let today = self.outside.today();
        let newest = self.in_force()?;
        let due = self.vault.to_tell_one(MAIN, today, person)?;
        let from = match due {
            Some(told) => Some(told),
            None => self
                .vault
                .showings_of(person)?
                .iter()
                .filter_map(|row| self.packs.publication(row.pack))
                .filter(|row| row.pack_id == MAIN)
                .max_by_key(|row| row.ordinal)
                .map(|row| row.pack),
        };
        let Some(from) = from.filter(|from| *from != newest.digest) else {
            return Ok(None);
        };
        let mut shown = self.sections_shown(person)?;
        // That a section was shown may itself say an answer.
        if self.may(May::SeeAnswers).is_err() {
            let private = Private::of(&newest);
            let all = || newest.sections().into_iter().map(str::to_owned).collect();
            let mut seen: BTreeSet<String> = shown.unwrap_or_else(all);
            seen.retain(|section| !private.section(section));
            shown = Some(seen);
        }
        let words =
            self.changes_words((from, newest.digest), crate::acts::LANGUAGE, shown.as_ref());
        let Ok(words) = words else { return Ok(None) };
        Ok(Some(ChangedSince {
            from: self.packs.get(from)?.version.clone(),
            to: newest.version.clone(),
            due: due.is_some(),
            blocks: crate::paint::block_views(words.blocks()),
        }))
    }
}

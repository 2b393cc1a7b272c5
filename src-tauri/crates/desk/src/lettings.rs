//! Lettings: the government's notice is due once one is agreed, before it is sent to the government's log.

use std::collections::BTreeMap;

use tell_first_evidence::{Act, InterviewId, LettingId, PersonId, ShowingId, StaffId, commit};
use tell_first_intake::{How, Layer, Purpose, Record, Status, is_blank};
use tell_first_vault::{LettingRow, NewLetting};

use crate::acts::{LANGUAGE, ShowingRow};
use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::GOVERNMENT;
use crate::paint::{interview_view, notice_view, shown_words};
use crate::roles::May;
use crate::views::{LettingLine, LettingState, LettingView, LettingsView, ShownLine};

/// Longest tenancy reference, in characters.
const LONGEST_REFERENCE: usize = 60;
/// Most leaflets handed over at once: more people than live in any home of ours.
const MOST_LEAFLETS: u32 = 20;

impl Desk {
    /// Every letting, the newest first, and where each stands.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn lettings_view(&self) -> Result<LettingsView> {
        self.may(May::Letting)
            .or_else(|_| self.may(May::Coverage))?;
        let names = self.staff_names()?;
        let rows = self.vault.lettings()?;
        Ok(LettingsView {
            lines: rows
                .into_iter()
                .map(|row| self.letting_line(row, &names))
                .collect::<Result<_>>()?,
            can_note: self.may(May::Letting).is_ok(),
        })
    }

    /// Notes that a letting was agreed with a person whose page is open: from now on the government's notice is due.
    ///
    /// # Errors
    /// `letting.tenancy_missing`; `request.too_long`; `person.detail_needed`.
    pub fn letting_agree(&mut self, person: PersonId, tenancy: &str) -> Result<LettingView> {
        self.may(May::Letting)?;
        let reference = self.person_known(person)?;
        let tenancy = tenancy.trim();
        if is_blank(tenancy) || tenancy.chars().any(char::is_control) {
            return Err(Error::TenancyMissing);
        }
        if tenancy.chars().count() > LONGEST_REFERENCE {
            return Err(Error::TooLong);
        }
        let pack = self.packs.in_force(GOVERNMENT, self.outside.today())?;
        let letting = LettingId::from_uuid(self.new_id());
        let interview = InterviewId::from_uuid(self.new_id());
        let salt = self.salt();
        let act = Act::LettingAgreed {
            letting,
            interview,
            person,
            tenancy: commit(&salt, tenancy.as_bytes()),
        };
        self.write(|acts| {
            acts.interview_start(interview, person, Purpose::Letting, &reference, &pack)?;
            let seq = acts.append(act)?;
            let new = NewLetting {
                letting,
                person,
                interview,
                tenancy,
                salt: &salt,
                staff: acts.staff()?,
                at: acts.stamp.at,
            };
            Ok(acts.tx.letting_add(seq, &new)?)
        })?;
        self.letting_of(letting)
    }

    /// One letting with the words of the notice. `detail` is the person's second detail, where it was not given before.
    ///
    /// # Errors
    /// `letting.not_found`; `person.detail_needed`; `person.detail_differs`.
    pub fn letting_open(
        &mut self,
        letting: LettingId,
        detail: Option<&str>,
    ) -> Result<LettingView> {
        self.may(May::Letting)?;
        let row = self.vault.letting(letting)?;
        self.identify(row.person, detail)?;
        self.begin_with_newest(row.interview)?;
        self.letting_of(letting)
    }

    /// Records that leaflets for the rest of the household were handed to the lead tenant, each a showing of its own.
    ///
    /// # Errors
    /// `letting.count_not_valid`; `letting.over`.
    pub fn letting_leaflets(&mut self, letting: LettingId, count: u32) -> Result<LettingView> {
        let case = self.letting_case(letting)?;
        if !(1..=MOST_LEAFLETS).contains(&count) {
            return Err(Error::LeafletCount);
        }
        let (pack, words) = shown_words(&case, Layer::Leaflet, None)?;
        let rows: Vec<ShowingRow> = (0..count)
            .map(|_| ShowingRow {
                id: ShowingId::from_uuid(self.new_id()),
                interview: case.record.interview,
                person: case.record.person,
                pack: pack.clone(),
                layer: Layer::Leaflet,
                section: None,
                language: LANGUAGE.to_owned(),
                text: words.digest,
                how: How::Paper,
            })
            .collect();
        self.write(|acts| {
            for row in &rows {
                acts.showing_start(row, &words.markdown)?;
                acts.showing_over(row, 0)?;
            }
            Ok(())
        })?;
        self.letting_of(letting)
    }

    /// Notes that the letting was sent to the government's log. It is noted also where the notice was not shown: then
    /// the list says that the log's declaration is not supported.
    ///
    /// # Errors
    /// `letting.over`.
    pub fn letting_logged(&mut self, letting: LettingId) -> Result<LettingView> {
        let case = self.letting_case(letting)?;
        let (interview, person) = (case.record.interview, case.record.person);
        let act = Act::LettingLogged {
            letting,
            interview,
            person,
        };
        self.set_status_with(&case, Status::Complete, |acts| {
            let (seq, at) = (acts.append(act)?, acts.stamp.at);
            Ok(acts.tx.letting_logged(seq, letting, at)?)
        })?;
        self.letting_of(letting)
    }

    /// Notes that the letting did not come about, or was noted by mistake.
    ///
    /// # Errors
    /// `letting.over`.
    pub fn letting_drop(&mut self, letting: LettingId) -> Result<LettingView> {
        let case = self.letting_case(letting)?;
        let (interview, person) = (case.record.interview, case.record.person);
        let act = Act::LettingDropped {
            letting,
            interview,
            person,
        };
        self.set_status_with(&case, Status::Closed, |acts| {
            let (seq, at) = (acts.append(act)?, acts.stamp.at);
            Ok(acts.tx.letting_dropped(seq, letting, at)?)
        })?;
        self.letting_of(letting)
    }

    /// The encounter of a letting that is not over.
    fn letting_case(&self, letting: LettingId) -> Result<Case> {
        self.may(May::Letting)?;
        let row = self.vault.letting(letting)?;
        if row.logged_ms.is_some() || row.dropped_ms.is_some() {
            return Err(Error::LettingOver);
        }
        self.open_case(row.interview)
    }

    fn letting_of(&self, letting: LettingId) -> Result<LettingView> {
        let row = self.vault.letting(letting)?;
        let case = self.case_here(row.interview)?;
        Ok(LettingView {
            interview: interview_view(&case),
            short: notice_view(&case, Layer::Short, None)?,
            full: notice_view(&case, Layer::Full, None)?,
            leaflet: notice_view(&case, Layer::Leaflet, None)?,
            person: self.person_line(row.person)?,
            line: self.letting_line(row, &self.staff_names()?)?,
        })
    }

    /// The lettings of one person, for whoever may note them.
    pub(crate) fn letting_lines(
        &self,
        person: PersonId,
        names: &BTreeMap<StaffId, String>,
    ) -> Result<Vec<LettingLine>> {
        if self.may(May::Letting).is_err() {
            return Ok(Vec::new());
        }
        let rows = self.vault.lettings_of(person)?;
        rows.into_iter()
            .map(|row| self.letting_line(row, names))
            .collect()
    }

    /// Where a letting stands, out of its showings.
    pub(crate) fn letting_line(
        &self,
        row: LettingRow,
        names: &BTreeMap<StaffId, String>,
    ) -> Result<LettingLine> {
        let record = self.vault.record(row.interview, self.outside.today())?;
        let shown = self.first_shown(&record, row.person, names)?;
        let leaflets = record
            .showings
            .iter()
            .filter(|showing| showing.layer == Layer::Leaflet)
            .count();
        // The notice comes before the log, in the order of entries whatever the clock said: shown after it, it
        // supports nothing.
        let in_time = shown
            .as_ref()
            .is_some_and(|(_, told)| row.logged_ms.is_none() || *told < row.seq);
        let state = match (row.dropped_ms, row.logged_ms, in_time) {
            (Some(_), _, _) => LettingState::Dropped,
            (None, None, false) => LettingState::Due,
            (None, None, true) => LettingState::Shown,
            (None, Some(_), true) => LettingState::Supported,
            (None, Some(_), false) => LettingState::Unsupported,
        };
        Ok(LettingLine {
            id: row.letting.to_string(),
            person: row.person.to_string(),
            name: row.name,
            reference: row.person_reference,
            tenancy: row.tenancy,
            state,
            agreed_at_ms: row.agreed_ms,
            logged_at_ms: row.logged_ms,
            by: names.get(&row.staff).cloned().unwrap_or_default(),
            shown: shown.map(|(line, _)| line),
            leaflets: u32::try_from(leaflets).unwrap_or(u32::MAX),
        })
    }

    /// The first showing of the notice itself that reached the lead tenant, and the entry by which it had.
    fn first_shown(
        &self,
        record: &Record,
        person: PersonId,
        names: &BTreeMap<StaffId, String>,
    ) -> Result<Option<(ShownLine, u64)>> {
        let told = record.showings.iter().find(|showing| {
            matches!(showing.layer, Layer::Short | Layer::Full) && record.reached_them(showing)
        });
        let Some(told) = told else { return Ok(None) };
        let rows = self.vault.showings_of(person)?;
        let Some(row) = rows.into_iter().find(|row| row.showing == told.id) else {
            return Ok(None);
        };
        let pack = self.packs.get(row.pack)?;
        // What is read aloud is told at its end.
        let (at_ms, told) = match row.how {
            How::Aloud => (row.ended_ms.unwrap_or(row.started_ms), row.changed_seq),
            How::Screen | How::Paper | How::Posted => (row.started_ms, row.seq),
        };
        let line = ShownLine {
            version: pack.version.clone(),
            at_ms,
            how: row.how.as_str(),
            by: names.get(&row.staff).cloned().unwrap_or_default(),
        };
        Ok(Some((line, told)))
    }
}

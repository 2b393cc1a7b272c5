//! Publishing: from an approved draft to the version in force.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use tell_first_evidence::{Digest, DraftId};
use tell_first_notice::{Comparison, Pack, TextOf, read};
use tell_first_vault::Changed;

use crate::acts::Publishing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::notice_ref;
use crate::roles::May;
use crate::views::NoticesView;

/// Longest reason, in characters.
const LONGEST_REASON: usize = 1000;

/// What the data protection lead says when a version is published.
#[derive(Debug, Clone, Default)]
pub struct Publish {
    /// The day it was put up at its published address, `2026-11-26`.
    pub listed_on: String,
    /// The changed wording is something people must be told. A change in what is done with data always is.
    pub wording_material: bool,
    /// Why it is, or is not.
    pub reason: String,
}

impl Desk {
    /// Publishes an approved draft: from its effective date it is the version in force, and it never changes again.
    ///
    /// # Errors
    /// `draft.not_approved`; `draft.must_fix`; `draft.version_taken`; `draft.dated_before`;
    /// `draft.effective_before_listed`; `draft.date_not_valid`; `draft.reason_missing`; `draft.nothing_changed`;
    /// `draft.changed_meanwhile`; `draft.over`.
    pub fn draft_publish(
        &mut self,
        draft: DraftId,
        seen: Digest,
        how: &Publish,
    ) -> Result<NoticesView> {
        self.may(May::Notices)?;
        let row = self.live_draft(draft)?;
        if row.content != seen {
            return Err(Error::DraftChanged);
        }
        if !self.is_approved(&row) {
            return Err(Error::DraftNotApproved);
        }
        let files = self.vault.draft_files(draft)?;
        let pack = read(&files).map_err(|_| Error::DraftNotSound)?;
        if pack.id != row.pack_id {
            return Err(Error::OtherNotice);
        }
        if !self.checked(&files).may_publish() {
            return Err(Error::DraftNotSound);
        }
        let before = self.before(&row)?;
        let comparison = self.compared(before.as_deref(), Some(&pack));
        let listed_on = self.listed_on(&how.listed_on)?;
        self.may_follow(&pack, before.as_deref(), comparison.as_ref(), listed_on)?;
        let publishing = self.publishing(
            draft,
            before.as_deref(),
            comparison.as_ref(),
            listed_on,
            how,
        )?;
        self.write(|acts| {
            acts.pack_install(&pack, &files)?;
            acts.notice_publish(&pack, &publishing)
        })?;
        self.packs.add(&files)?;
        self.publications_changed()?;
        self.notices_view()
    }

    /// The day, which cannot lie in the future: before it was put up, nobody is asked anything under it (O135).
    fn listed_on(&self, text: &str) -> Result<NaiveDate> {
        let day: NaiveDate = text.trim().parse().map_err(|_| Error::DateNotValid)?;
        if day > self.outside.today() {
            return Err(Error::DateNotValid);
        }
        Ok(day)
    }

    fn may_follow(
        &self,
        pack: &Pack,
        before: Option<&Pack>,
        comparison: Option<&Comparison>,
        listed_on: NaiveDate,
    ) -> Result<()> {
        let same_version =
            |row: &&tell_first_vault::PackRow| row.id == pack.id && row.version == pack.version;
        if comparison.is_some_and(Comparison::is_empty) {
            return Err(Error::NothingChanged);
        }
        if self.vault.packs()?.iter().any(|row| same_version(&row)) {
            return Err(Error::VersionTaken);
        }
        if before.is_some_and(|before| pack.effective < before.effective) {
            return Err(Error::DatedBefore);
        }
        if pack.effective < listed_on {
            return Err(Error::EffectiveBeforeListed);
        }
        Ok(())
    }

    fn publishing(
        &self,
        draft: DraftId,
        before: Option<&Pack>,
        comparison: Option<&Comparison>,
        listed_on: NaiveDate,
        how: &Publish,
    ) -> Result<Publishing> {
        let reason = how.reason.trim();
        if reason.chars().count() > LONGEST_REASON {
            return Err(Error::TooLong);
        }
        let processing = comparison.is_some_and(Comparison::is_processing);
        // Whatever is not processing is for the lead to decide, and a decision has a reason.
        let decides = comparison.is_some_and(|comparison| {
            !comparison.wording.is_empty()
                || comparison
                    .facts
                    .iter()
                    .any(|fact| !fact.kind.is_processing())
        });
        if decides && reason.is_empty() {
            return Err(Error::ReasonMissing);
        }
        let wording = decides && how.wording_material;
        Ok(Publishing {
            draft: Some(draft),
            supersedes: before.map(notice_ref),
            listed_on,
            processing,
            material: processing || wording,
            reason: (!reason.is_empty()).then(|| (reason.to_owned(), self.salt())),
            changes: comparison.map_or_else(Vec::new, |comparison| to_tell(comparison, wording)),
        })
    }
}

/// What has to be told again: what a change in processing touches, and, where the lead says so, what was worded
/// otherwise.
pub(super) fn to_tell(comparison: &Comparison, wording: bool) -> Vec<Changed> {
    let affected = comparison.affected();
    let rewritten: BTreeSet<&TextOf> = comparison.wording.iter().map(|one| &one.text).collect();
    let mut out = BTreeSet::new();
    let mut any = false;
    for fact in comparison
        .facts
        .iter()
        .filter(|fact| fact.kind.is_processing())
    {
        any = true;
        out.extend(fact.sections.iter().cloned().map(Changed::Section));
        out.extend(fact.cards.iter().cloned().map(Changed::Card));
        if fact.everywhere {
            out.extend([Changed::Short, Changed::Full]);
        }
    }
    // A layer that quotes a fact changed with it; one that only was worded otherwise waits for the lead.
    let layers = [
        (affected.short, TextOf::Short, Changed::Short),
        (affected.full, TextOf::Full, Changed::Full),
        (affected.leaflet, TextOf::Leaflet, Changed::Leaflet),
    ];
    for (touched, text, change) in layers {
        if touched && (wording || (any && !rewritten.contains(&text))) {
            out.insert(change);
        }
    }
    if wording {
        out.extend(affected.sections.into_iter().map(Changed::Section));
        out.extend(affected.cards.into_iter().map(Changed::Card));
    }
    out.into_iter().collect()
}

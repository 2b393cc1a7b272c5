//! The acts of a notice's life.

use chrono::NaiveDate;
use tell_first_evidence::{Act, Digest, DraftId, NoticeRef, commit};
use tell_first_notice::{Pack, PackFile, digest};
use tell_first_vault::{Changed, NewDraft, NewPublication};

use super::{Acts, Salted};
use crate::error::Result;
use crate::packs::notice_ref;

/// How a version is published.
pub(crate) struct Publishing {
    /// The draft it was.
    pub(crate) draft: Option<DraftId>,
    /// The version before it.
    pub(crate) supersedes: Option<NoticeRef>,
    /// The day it was put up at its published address.
    pub(crate) listed_on: NaiveDate,
    /// Something changed in what is done with data.
    pub(crate) processing: bool,
    /// People must be told again.
    pub(crate) material: bool,
    /// The data protection lead's reason.
    pub(crate) reason: Option<Salted>,
    /// What must be told again.
    pub(crate) changes: Vec<Changed>,
}

impl Acts<'_, '_> {
    /// Begins a draft.
    pub(crate) fn draft_begin(
        &mut self,
        draft: DraftId,
        pack_id: &str,
        based_on: Option<Digest>,
        files: &[PackFile],
    ) -> Result<()> {
        let content = digest(files);
        let seq = self.append(Act::DraftBegun { draft, content })?;
        let new = NewDraft {
            draft,
            pack_id,
            based_on,
            content,
            author: self.staff()?,
            at: self.stamp.at,
        };
        Ok(self.tx.draft_begin(seq, &new, files)?)
    }

    /// Changes a draft.
    pub(crate) fn draft_save(&mut self, draft: DraftId, files: &[PackFile]) -> Result<()> {
        let content = digest(files);
        let seq = self.append(Act::DraftSaved { draft, content })?;
        let (author, at) = (self.staff()?, self.stamp.at);
        Ok(self.tx.draft_save(seq, draft, content, files, author, at)?)
    }

    /// Approves a draft as it stands.
    pub(crate) fn draft_approve(&mut self, draft: DraftId, content: Digest) -> Result<()> {
        let seq = self.append(Act::DraftApproved { draft, content })?;
        let approver = self.staff()?;
        Ok(self.tx.draft_approve(seq, draft, approver)?)
    }

    /// Gives a draft up.
    pub(crate) fn draft_drop(&mut self, draft: DraftId) -> Result<()> {
        let seq = self.append(Act::DraftDropped { draft })?;
        Ok(self.tx.draft_drop(seq, draft)?)
    }

    /// Publishes an installed pack.
    pub(crate) fn notice_publish(&mut self, pack: &Pack, how: &Publishing) -> Result<()> {
        let seq = self.append(Act::NoticePublished {
            notice: notice_ref(pack),
            draft: how.draft,
            supersedes: how.supersedes.clone(),
            effective: pack.effective.to_string(),
            listed_on: how.listed_on.to_string(),
            processing: how.processing,
            material: how.material,
            changes: Changed::codes(&how.changes),
            reason: how
                .reason
                .as_ref()
                .map(|(words, salt)| commit(salt, words.as_bytes())),
        })?;
        let new = NewPublication {
            pack: pack.digest,
            pack_id: &pack.id,
            effective: pack.effective,
            listed_on: how.listed_on,
            draft: how.draft,
            supersedes: how.supersedes.as_ref().map(|notice| notice.digest),
            processing: how.processing,
            material: how.material,
            reason: how
                .reason
                .as_ref()
                .map(|(words, salt)| (words.as_str(), salt)),
            changes: &how.changes,
            staff: self.staff()?,
            at: self.stamp.at,
        };
        Ok(self.tx.publish(seq, &new)?)
    }

    /// Puts a version away.
    pub(crate) fn notice_archive(&mut self, pack: &Pack) -> Result<()> {
        let seq = self.append(Act::NoticeArchived {
            notice: notice_ref(pack),
        })?;
        Ok(self
            .tx
            .publication_archive(seq, pack.digest, self.stamp.at)?)
    }
}

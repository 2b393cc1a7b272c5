//! The list of versions, reading each again word for word, comparing two, putting one away, and taking one out as
//! files.

use tell_first_evidence::{Act, Digest, DraftId};
use tell_first_notice::{PackFile, compare, pack_up};
use tell_first_vault::PublicationRow;

use super::paint::{comparison_view, lint_view, text_lines, text_view};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::roles::May;
use crate::settings::COPIES_FOLDER;
use crate::views::{
    ComparisonView, DraftTextView, NoticeLine, NoticesView, SavedCopy, SavedFile, VersionLine,
    VersionState, VersionView,
};

impl Desk {
    /// Every notice with its versions, the newest first, and the drafts.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn notices_view(&self) -> Result<NoticesView> {
        self.may(May::Notices)?;
        let mut notices: Vec<NoticeLine> = Vec::new();
        for row in self.packs.published() {
            let line = self.version_line(row)?;
            match notices.iter_mut().find(|notice| notice.id == row.pack_id) {
                Some(notice) => notice.versions.push(line),
                None => notices.push(NoticeLine {
                    id: row.pack_id.clone(),
                    title: self.packs.get(row.pack)?.title.clone(),
                    versions: vec![line],
                }),
            }
        }
        // The notice interviews are led under comes first.
        notices.sort_by_key(|notice| notice.id != crate::packs::MAIN);
        let mut drafts = Vec::new();
        for row in self.vault.drafts()? {
            let files = self.vault.draft_files(row.draft)?;
            let checked = self.checked(&files);
            drafts.push(self.draft_line(&row, &files, &checked)?);
        }
        Ok(NoticesView { notices, drafts })
    }

    /// One version: how it was published, its texts, what the check says of it today.
    ///
    /// # Errors
    /// `version.not_found`.
    pub fn version_view(&self, version: Digest) -> Result<VersionView> {
        self.may(May::Notices)?;
        let row = self
            .packs
            .publication(version)
            .ok_or(Error::VersionUnknown)?;
        let files = self.vault.pack_files(version)?;
        let checked = self.checked(&files);
        let pack = self.packs.get(version)?;
        let before = row
            .supersedes
            .map(|before| self.packs.get(before))
            .transpose()?;
        Ok(VersionView {
            line: self.version_line(row)?,
            title: pack.title.clone(),
            texts: text_lines(&files, &checked, Some(&pack)),
            lint: lint_view(&checked),
            comparison: before
                .map(|before| comparison_view(&compare(&before, &pack), &before, &pack)),
        })
    }

    /// A text of a published version, word for word.
    ///
    /// # Errors
    /// `version.not_found`; `notice.not_found` for a path that is no text.
    pub fn version_text(&self, version: Digest, path: &str) -> Result<DraftTextView> {
        self.may(May::Notices)?;
        self.packs
            .publication(version)
            .ok_or(Error::VersionUnknown)?;
        let files = self.vault.pack_files(version)?;
        text_view(&files, path)
    }

    /// What changes between two versions.
    ///
    /// # Errors
    /// `version.not_found`.
    pub fn version_compare(&self, old: Digest, new: Digest) -> Result<ComparisonView> {
        self.may(May::Notices)?;
        let known = |digest| self.packs.get(digest).map_err(|_| Error::VersionUnknown);
        let (old, new) = (known(old)?, known(new)?);
        Ok(comparison_view(&compare(&old, &new), &old, &new))
    }

    /// Puts a version away that is over. It can still be read.
    ///
    /// # Errors
    /// `version.not_found`; `version.in_force` for the one in force and one to come.
    pub fn version_archive(&mut self, version: Digest) -> Result<NoticesView> {
        self.may(May::Notices)?;
        let row = self
            .packs
            .publication(version)
            .ok_or(Error::VersionUnknown)?;
        if self.state_of(row) != VersionState::Superseded {
            return Err(Error::VersionInForce);
        }
        let pack = self.packs.get(version)?;
        self.write(|acts| acts.notice_archive(&pack))?;
        self.publications_changed()?;
        self.notices_view()
    }

    /// A version as one zip file, for the shell to write. Leaves an entry.
    ///
    /// # Errors
    /// `version.not_found`.
    pub fn version_export(&mut self, version: Digest, folder: bool) -> Result<SavedCopy> {
        self.may(May::Notices)?;
        let pack = self.packs.get(version).map_err(|_| Error::VersionUnknown)?;
        let files = self.vault.pack_files(version)?;
        let name = format!("{}-{}", pack.id, pack.version);
        self.exported(&name, version, files, folder)
    }

    /// A draft as files, likewise.
    ///
    /// # Errors
    /// `draft.not_found`.
    pub fn draft_export(&mut self, draft: DraftId, folder: bool) -> Result<SavedCopy> {
        self.may(May::Notices)?;
        let row = self.vault.draft(draft)?;
        let files = self.vault.draft_files(draft)?;
        let name = format!("{}-draft", row.pack_id);
        self.exported(&name, row.content, files, folder)
    }

    /// The same bytes always get the same name, and other bytes another: nothing is written over.
    fn exported(
        &mut self,
        name: &str,
        digest: Digest,
        files: Vec<PackFile>,
        folder: bool,
    ) -> Result<SavedCopy> {
        let short: String = digest.to_string().chars().take(8).collect();
        let name = format!("{}-{short}", file_name(name));
        let files = if folder {
            let path = |file: &PackFile| format!("{name}/{}", file.path);
            files
                .into_iter()
                .map(|file| SavedFile {
                    name: path(&file),
                    bytes: file.bytes,
                })
                .collect()
        } else {
            vec![SavedFile {
                name: format!("{name}.zip"),
                bytes: pack_up(&files).map_err(|_| Error::FileRefused)?,
            }]
        };
        self.export_noted("notice")?;
        Ok(SavedCopy {
            folder: self.setting(COPIES_FOLDER)?.unwrap_or_default(),
            files,
        })
    }

    /// Leaves the entry of an export.
    pub(crate) fn export_noted(&mut self, what: &str) -> Result<()> {
        let what = what.to_owned();
        self.write(|acts| acts.append(Act::ExportMade { what }).map(drop))
    }

    fn version_line(&self, row: &PublicationRow) -> Result<VersionLine> {
        let pack = self.packs.get(row.pack)?;
        let told = self.vault.people_told()?;
        let names = self.staff_names()?;
        Ok(VersionLine {
            digest: row.pack.to_string(),
            version: pack.version.clone(),
            state: self.state_of(row),
            effective: row.effective.to_string(),
            listed_on: row.listed_on.to_string(),
            published_address: pack.published_address.clone(),
            published_at_ms: row.at_ms,
            by: names.get(&row.staff).cloned().unwrap_or_default(),
            first: row.supersedes.is_none(),
            processing: row.processing,
            material: row.material,
            reason: row.reason.clone(),
            people: told
                .iter()
                .find(|(digest, _)| *digest == row.pack)
                .map_or(0, |(_, people)| *people),
        })
    }

    /// How a published version stands today.
    pub(crate) fn state_of(&self, row: &PublicationRow) -> VersionState {
        let today = self.outside.today();
        let in_force = self.packs.row_in_force(&row.pack_id, today);
        match in_force {
            _ if row.archived_ms.is_some() => VersionState::Archived,
            Some(now) if now.pack == row.pack => VersionState::InForce,
            Some(now) if now.ordinal < row.ordinal => VersionState::ToCome,
            Some(_) | None => VersionState::Superseded,
        }
    }
}

/// A name that every file system takes: whatever else a version is called by becomes a hyphen.
fn file_name(name: &str) -> String {
    name.chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') {
                c
            } else {
                '-'
            }
        })
        .collect()
}

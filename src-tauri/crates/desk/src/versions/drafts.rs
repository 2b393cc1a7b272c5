//! Drafts: begun, changed, checked, compared, approved and given up by data protection leads.

use std::collections::BTreeMap;
use std::sync::Arc;

use tell_first_evidence::{Digest, DraftId};
use tell_first_notice::edit::{self, EditError};
use tell_first_notice::{
    Comparison, Lint, Pack, PackFile, WordsOf, compare, digest, id_of, read, unpack,
};
use tell_first_vault::DraftRow;

use super::paint::{comparison_view, flaw_views, form_views, lint_view, text_lines, text_view};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::{GOVERNMENT, MAIN};
use crate::roles::{May, Role, stored};
use crate::views::{
    DraftLine, DraftRefusal, DraftSaved, DraftTextView, DraftView, FlawView, FormView, ImportView,
};

/// The parts of the form, in the order the screen has them.
pub(super) const PARTS: [&str; 8] = [
    "organisation",
    "dates",
    "retention",
    "recipients",
    "processors",
    "purposes",
    "routes",
    "policies",
];
/// The part of the form that is put up first.
const FIRST_PART: &str = "organisation";

impl Desk {
    /// Begins a draft as a copy of the newest version of a notice, or of one version by its digest.
    ///
    /// # Errors
    /// `version.not_found`.
    pub fn draft_begin(&mut self, from: Digest) -> Result<DraftView> {
        self.may(May::Notices)?;
        let pack = self.packs.get(from).map_err(|_| Error::VersionUnknown)?;
        let files = self.vault.pack_files(from)?;
        let draft = DraftId::from_uuid(self.new_id());
        self.write(|acts| acts.draft_begin(draft, &pack.id, Some(from), &files))?;
        self.draft_of(draft, FIRST_PART)
    }

    /// Begins a draft out of a zip file from outside. A file that is refused leaves nothing behind.
    ///
    /// # Errors
    /// `draft.other_notice` where it is another notice than those of this desk. What is wrong with the file itself comes
    /// back as [`ImportView::Refused`].
    pub fn draft_import(&mut self, zip: &[u8]) -> Result<ImportView> {
        self.may(May::Notices)?;
        match unpack(zip) {
            Ok(files) => self.import(&files),
            Err(flaws) => Ok(ImportView::Refused(flaw_views(&flaws))),
        }
    }

    /// The same out of the files of a folder.
    ///
    /// # Errors
    /// As [`Desk::draft_import`].
    pub fn draft_import_files(&mut self, files: &[PackFile]) -> Result<ImportView> {
        self.may(May::Notices)?;
        self.import(files)
    }

    fn import(&mut self, files: &[PackFile]) -> Result<ImportView> {
        // A draft may be far from whole, but it has to be a notice: tables that read, and words.
        if let Err(flaws) = edit::form(files) {
            return Ok(ImportView::Refused(flaw_views(&flaws)));
        }
        let id = id_of(files).ok_or(Error::OtherNotice)?;
        if ![MAIN, GOVERNMENT].contains(&id.as_str()) {
            return Err(Error::OtherNotice);
        }
        let based_on = self.packs.newest(&id).map(|row| row.pack);
        let draft = DraftId::from_uuid(self.new_id());
        self.write(|acts| acts.draft_begin(draft, &id, based_on, files))?;
        Ok(ImportView::Begun(Box::new(
            self.draft_of(draft, FIRST_PART)?,
        )))
    }

    /// A draft with one part of its form, its texts, what the check says of it, and what it changes.
    ///
    /// # Errors
    /// `draft.not_found`.
    pub fn draft_view(&self, draft: DraftId, part: &str) -> Result<DraftView> {
        self.may(May::Notices)?;
        self.draft_of(draft, part)
    }

    /// Changes one value of a draft. `seen` is the content the screen was made from.
    ///
    /// # Errors
    /// `draft.over`; `draft.changed_meanwhile`. A value that cannot be held comes back as [`DraftSaved::Refused`].
    pub fn draft_set(
        &mut self,
        draft: DraftId,
        seen: Digest,
        key: &str,
        value: &[String],
    ) -> Result<DraftSaved> {
        self.edited(draft, seen, part_of(key), |files| {
            edit::set(files, key, value)
        })
    }

    /// Replaces one text of a draft.
    ///
    /// # Errors
    /// As [`Desk::draft_set`].
    pub fn draft_text_set(
        &mut self,
        draft: DraftId,
        seen: Digest,
        path: &str,
        markdown: &str,
    ) -> Result<DraftSaved> {
        self.edited(draft, seen, FIRST_PART, |files| {
            edit::set_text(files, path, markdown)
        })
    }

    /// Adds an entry to one of the lists of a draft.
    ///
    /// # Errors
    /// As [`Desk::draft_set`].
    pub fn draft_add(&mut self, draft: DraftId, seen: Digest, part: &str) -> Result<DraftSaved> {
        self.edited(draft, seen, part_of(part), |files| {
            edit::add(files, part).map(|(files, _)| files)
        })
    }

    /// Takes an entry away.
    ///
    /// # Errors
    /// As [`Desk::draft_set`].
    pub fn draft_remove(&mut self, draft: DraftId, seen: Digest, key: &str) -> Result<DraftSaved> {
        self.edited(draft, seen, part_of(key), |files| edit::remove(files, key))
    }

    /// One text of a draft as it is written, and as it will be seen. `markdown` is what stands in the editor and is not
    /// saved yet; without it, what is stored.
    ///
    /// # Errors
    /// `draft.not_found`; `notice.not_found` for a path that is no text.
    pub fn draft_text(
        &self,
        draft: DraftId,
        path: &str,
        markdown: Option<&str>,
    ) -> Result<DraftTextView> {
        self.may(May::Notices)?;
        let mut files = self.vault.draft_files(self.vault.draft(draft)?.draft)?;
        if let Some(markdown) = markdown {
            let file = files.iter_mut().find(|file| file.path == path);
            file.ok_or(Error::NoticeUnknown)?.bytes = markdown.as_bytes().to_vec();
        }
        text_view(&files, path)
    }

    /// Approves a draft as it stands. Where there is another data protection lead, its last author may not.
    ///
    /// # Errors
    /// `draft.must_fix`; `draft.another_approves`; `draft.over`; `draft.changed_meanwhile`.
    pub fn draft_approve(&mut self, draft: DraftId, seen: Digest) -> Result<DraftView> {
        self.may(May::Notices)?;
        let row = self.live_draft(draft)?;
        if row.content != seen {
            return Err(Error::DraftChanged);
        }
        let files = self.vault.draft_files(draft)?;
        if !self.checked(&files).may_publish() {
            return Err(Error::DraftNotSound);
        }
        if row.author == self.session()?.staff && self.another_lead()? {
            return Err(Error::DraftAnother);
        }
        if !self.is_approved(&row) {
            self.write(|acts| acts.draft_approve(draft, row.content))?;
        }
        self.draft_of(draft, FIRST_PART)
    }

    /// Gives a draft up.
    ///
    /// # Errors
    /// `draft.over`.
    pub fn draft_drop(&mut self, draft: DraftId) -> Result<()> {
        self.may(May::Notices)?;
        self.live_draft(draft)?;
        self.write(|acts| acts.draft_drop(draft))
    }

    /// A draft that may still change.
    pub(super) fn live_draft(&self, draft: DraftId) -> Result<DraftRow> {
        let row = self.vault.draft(draft)?;
        if matches!(row.state.as_str(), "open" | "approved") {
            Ok(row)
        } else {
            Err(Error::DraftOver)
        }
    }

    /// True for an approval that holds: none does for what a draft changes once another version came between.
    pub(super) fn is_approved(&self, row: &DraftRow) -> bool {
        row.state == "approved"
            && self
                .packs
                .newest(&row.pack_id)
                .is_none_or(|newest| newest.published_seq < row.seq)
    }

    /// True where another present member is a data protection lead.
    pub(super) fn another_lead(&self) -> Result<bool> {
        let own = self.session()?.staff;
        Ok(self.vault.staff()?.into_iter().any(|row| {
            row.member != own
                && row.removed_ms.is_none()
                && stored(&row.roles).contains(&Role::Lead)
        }))
    }

    fn edited(
        &mut self,
        draft: DraftId,
        seen: Digest,
        part: &str,
        change: impl FnOnce(&[PackFile]) -> std::result::Result<Vec<PackFile>, EditError>,
    ) -> Result<DraftSaved> {
        self.may(May::Notices)?;
        let row = self.live_draft(draft)?;
        if row.content != seen {
            return Err(Error::DraftChanged);
        }
        let files = self.vault.draft_files(draft)?;
        let changed = match change(&files) {
            Ok(changed) => changed,
            Err(why) => return Ok(DraftSaved::Refused(refusal(&why))),
        };
        if digest(&changed) != row.content {
            self.write(|acts| acts.draft_save(draft, &changed))?;
        }
        Ok(DraftSaved::Saved(Box::new(self.draft_of(draft, part)?)))
    }

    pub(super) fn draft_of(&self, draft: DraftId, part: &str) -> Result<DraftView> {
        let row = self.vault.draft(draft)?;
        let files = self.vault.draft_files(draft)?;
        let checked = self.checked(&files);
        let pack = read(&files).ok();
        let (form, broken) = match edit::form(&files) {
            Ok(form) => (form_views(form, part, pack.as_ref()), Vec::new()),
            Err(flaws) => (FormView::default(), flaw_views(&flaws)),
        };
        let before = self.before(&row)?;
        let comparison = self.compared(before.as_deref(), pack.as_ref());
        let (dropped, asked_again) = match (&before, &pack) {
            (Some(before), Some(pack)) => {
                (self.dropped(before, pack)?, self.asked_again(before, pack)?)
            }
            (None, _) | (_, None) => (Vec::new(), Vec::new()),
        };
        Ok(DraftView {
            line: self.draft_line(&row, &files, &checked)?,
            content: row.content.to_string(),
            form,
            broken,
            texts: text_lines(&files, &checked, pack.as_ref()),
            lint: lint_view(&checked),
            comparison: match (&comparison, &before, &pack) {
                (Some(comparison), Some(before), Some(pack)) => {
                    Some(comparison_view(comparison, before, pack))
                }
                (None, _, _) | (_, None, _) | (_, _, None) => None,
            },
            dropped,
            asked_again,
            own: row.author == self.session()?.staff,
            another_lead: self.another_lead()?,
        })
    }

    /// The version a draft will follow: the newest published one.
    pub(super) fn before(&self, row: &DraftRow) -> Result<Option<Arc<Pack>>> {
        self.packs
            .newest(&row.pack_id)
            .map(|newest| self.packs.get(newest.pack))
            .transpose()
    }

    pub(super) fn compared(&self, old: Option<&Pack>, new: Option<&Pack>) -> Option<Comparison> {
        Some(compare(old?, new?))
    }

    /// Questions a version drops that people have answered: how many people. What they said stays as it was told.
    pub(super) fn dropped(&self, old: &Pack, new: &Pack) -> Result<Vec<(String, u64)>> {
        let gone: Vec<String> = old
            .fields
            .iter()
            .filter(|field| new.field(&field.id).is_none())
            .map(|field| field.id.clone())
            .collect();
        let held = self.vault.people_with(&old.id, &gone)?;
        Ok(held
            .into_iter()
            .map(|(id, people)| {
                let label = old.field(&id).map_or(id, |field| field.label.clone());
                (label, people)
            })
            .collect())
    }

    /// Cards whose words nobody who agreed to them has seen as they would be: how many people stand by a yes. A later
    /// interview asks them again.
    fn asked_again(&self, old: &Pack, new: &Pack) -> Result<Vec<(String, u64)>> {
        let mut people: BTreeMap<String, u64> = BTreeMap::new();
        for (card, words, count) in self.vault.standing_yeses(&old.id)? {
            let said = new.texts.keys().any(|language| {
                new.words(language, WordsOf::Card(&card))
                    .is_some_and(|new| new.digest == words)
            });
            if !said {
                *people.entry(card).or_default() += count;
            }
        }
        Ok(people
            .into_iter()
            .map(|(card, count)| {
                let title = new.card(&card).or_else(|| old.card(&card));
                (title.map_or(card, |card| card.title.clone()), count)
            })
            .collect())
    }

    pub(super) fn draft_line(
        &self,
        row: &DraftRow,
        files: &[PackFile],
        checked: &Lint,
    ) -> Result<DraftLine> {
        let names = self.staff_names()?;
        let name = |id| names.get(&id).cloned().unwrap_or_default();
        let version = |digest| {
            self.packs
                .get(digest)
                .map(|pack| pack.version.clone())
                .unwrap_or_default()
        };
        Ok(DraftLine {
            id: row.draft.to_string(),
            notice: row.pack_id.clone(),
            title: value_of(files, "organisation/pack/title").unwrap_or_default(),
            version: value_of(files, "dates/pack/version").unwrap_or_default(),
            based_on: row.based_on.map(version),
            state: if self.is_approved(row) {
                "approved"
            } else {
                "open"
            },
            author: name(row.author),
            approver: row.approver.filter(|_| self.is_approved(row)).map(name),
            changed_at_ms: row.changed_ms,
            must_fix: checked.must_fix(),
            should_fix: checked.should_fix(),
        })
    }
}

/// The part of the form a key stands in: controllers and interests have keys of their own.
fn part_of(key: &str) -> &str {
    match key.split('/').next().unwrap_or_default() {
        "interests" => "purposes",
        first if PARTS.contains(&first) => first,
        _ => FIRST_PART,
    }
}

/// One value of a draft's form.
pub(super) fn value_of(files: &[PackFile], key: &str) -> Option<String> {
    let form = edit::form(files).ok()?;
    form.into_iter()
        .flat_map(|part| part.cards)
        .flat_map(|card| card.items)
        .find(|item| item.key == key)
        .and_then(|item| item.value.into_iter().next())
}

/// Why a change was not made, for the screen.
fn refusal(why: &EditError) -> DraftRefusal {
    let flaws = |flaws: &[tell_first_notice::Flaw]| -> Vec<FlawView> { flaw_views(flaws) };
    match why {
        EditError::Unknown(key) => DraftRefusal {
            key: key.clone(),
            reason: why.to_string(),
            flaws: Vec::new(),
        },
        EditError::Refused { key, reason } => DraftRefusal {
            key: key.clone(),
            reason: reason.clone(),
            flaws: Vec::new(),
        },
        EditError::InUse { key, .. } => DraftRefusal {
            key: key.clone(),
            reason: why.to_string(),
            flaws: Vec::new(),
        },
        EditError::Draft(found) => DraftRefusal {
            key: String::new(),
            reason: why.to_string(),
            flaws: flaws(found),
        },
    }
}

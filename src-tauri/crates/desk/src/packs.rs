//! Notice packs: every version this vault holds, and which of them is in force.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use tell_first_evidence::{Digest, NoticeRef};
use tell_first_notice::{Pack, PackFile, read};
use tell_first_vault::{PublicationRow, Vault};

use crate::error::{Error, Result};

/// The notice interviews are led under.
pub(crate) const MAIN: &str = "twenty11";
/// The government's notice, shown before a letting is logged.
pub(crate) const GOVERNMENT: &str = "mhclg-core";

/// Every pack this vault holds, by SHA-256, and what was published.
#[derive(Debug, Default)]
pub(crate) struct Packs {
    all: BTreeMap<Digest, Arc<Pack>>,
    /// By notice, and then the newest first.
    published: Vec<PublicationRow>,
}

impl Packs {
    /// Reads every installed pack and what was published.
    pub(crate) fn of(vault: &Vault) -> Result<Self> {
        let mut packs = Self {
            all: BTreeMap::new(),
            published: vault.publications()?,
        };
        for row in vault.packs()? {
            packs.add(&vault.pack_files(row.digest)?)?;
        }
        Ok(packs)
    }

    /// Adds a pack that was installed.
    pub(crate) fn add(&mut self, files: &[PackFile]) -> Result<()> {
        let pack = Arc::new(read(files).map_err(|_| Error::PackRefused)?);
        self.all.insert(pack.digest, pack);
        Ok(())
    }

    /// Takes what was published, after that changed.
    pub(crate) fn published_are(&mut self, rows: Vec<PublicationRow>) {
        self.published = rows;
    }

    /// True where it is so of any pack.
    pub(crate) fn any(&self, so: impl Fn(&Pack) -> bool) -> bool {
        self.all.values().any(|pack| so(pack))
    }

    /// A pack by its SHA-256.
    pub(crate) fn get(&self, digest: Digest) -> Result<Arc<Pack>> {
        self.all.get(&digest).cloned().ok_or(Error::Inconsistent)
    }

    /// Every published version, by notice and then the newest first.
    pub(crate) fn published(&self) -> &[PublicationRow] {
        &self.published
    }

    /// How a version was published.
    pub(crate) fn publication(&self, pack: Digest) -> Option<&PublicationRow> {
        self.published.iter().find(|row| row.pack == pack)
    }

    /// The newest published version of a notice, in force or to come.
    pub(crate) fn newest(&self, id: &str) -> Option<&PublicationRow> {
        self.published.iter().find(|row| row.pack_id == id)
    }

    /// The version of a notice in force on a day: the newest whose first day is not after it. Before the first day of
    /// all (a clock that is wrong) it is the oldest: nobody is left without words to tell.
    pub(crate) fn row_in_force(&self, id: &str, today: NaiveDate) -> Option<&PublicationRow> {
        let of = || self.published.iter().filter(|row| row.pack_id == id);
        of().find(|row| row.effective <= today)
            .or_else(|| of().next_back())
    }

    /// The same, as a pack.
    pub(crate) fn in_force(&self, id: &str, today: NaiveDate) -> Result<Arc<Pack>> {
        let row = self.row_in_force(id, today).ok_or(Error::NoticeUnknown)?;
        self.get(row.pack)
    }
}

/// How entries name a pack.
pub(crate) fn notice_ref(pack: &Pack) -> NoticeRef {
    NoticeRef {
        id: pack.id.clone(),
        version: pack.version.clone(),
        digest: pack.digest,
    }
}

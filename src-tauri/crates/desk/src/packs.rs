//! Notice packs: the one that ships, and those that earlier interviews were led under.

use std::collections::BTreeMap;
use std::sync::Arc;

use tell_first_evidence::{Digest, NoticeRef};
use tell_first_notice::{Pack, PackFile, read};

use crate::error::{Error, Result};
use crate::shipped::shipped;

/// Every pack this vault knows, by SHA-256.
#[derive(Debug)]
pub(crate) struct Packs {
    /// What new interviews use.
    pub(crate) newest: Arc<Pack>,
    all: BTreeMap<Digest, Arc<Pack>>,
}

impl Packs {
    /// Reads the pack that ships.
    pub(crate) fn new() -> Result<Self> {
        let newest = Arc::new(read(&shipped()).map_err(|_| Error::PackRefused)?);
        let all = BTreeMap::from([(newest.digest, newest.clone())]);
        Ok(Self { newest, all })
    }

    /// Adds a pack an earlier interview was led under.
    pub(crate) fn add(&mut self, files: &[PackFile]) -> Result<()> {
        let pack = Arc::new(read(files).map_err(|_| Error::PackRefused)?);
        self.all.insert(pack.digest, pack);
        Ok(())
    }

    /// True where the pack is there.
    pub(crate) fn has(&self, digest: Digest) -> bool {
        self.all.contains_key(&digest)
    }

    /// True where it is so of any pack.
    pub(crate) fn any(&self, so: impl Fn(&Pack) -> bool) -> bool {
        self.all.values().any(|pack| so(pack))
    }

    /// A pack by its SHA-256.
    pub(crate) fn get(&self, digest: Digest) -> Result<Arc<Pack>> {
        self.all.get(&digest).cloned().ok_or(Error::Inconsistent)
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

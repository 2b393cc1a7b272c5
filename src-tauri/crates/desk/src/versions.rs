//! The life of a notice: the versions there are, and those that came with the application.

mod drafts;
pub(crate) mod later;
mod list;
mod paint;
mod publish;
mod serves;

use std::sync::Arc;

use tell_first_notice::{Pack, PackFile, read};

use crate::acts::Publishing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::packs::MAIN;
use crate::shipped::shipped_packs;

pub use publish::Publish;

impl Desk {
    /// Publishes the notices that came with the application, where this vault has none of theirs yet. A newer version
    /// that comes with a later application does not change anything by itself: it is put beside the others as a
    /// draft, once, for the data protection lead to look at.
    pub(crate) fn install_shipped(&mut self) -> Result<()> {
        self.install(shipped_packs())
    }

    pub(crate) fn install(&mut self, packs: Vec<(&str, Vec<PackFile>)>) -> Result<()> {
        for (id, files) in packs {
            let pack = read(&files).map_err(|_| Error::PackRefused)?;
            if self.packs.newest(id).is_none() {
                self.publish_first(&pack, &files)?;
            } else if !self.is_known(&pack)? {
                self.draft_of_shipped(&pack, &files)?;
            }
        }
        Ok(())
    }

    /// The notice new interviews are led under.
    pub(crate) fn in_force(&self) -> Result<Arc<Pack>> {
        self.packs.in_force(MAIN, self.outside.today())
    }

    /// Reads anew what is published, after that changed.
    pub(crate) fn publications_changed(&mut self) -> Result<()> {
        self.packs.published_are(self.vault.publications()?);
        Ok(())
    }

    fn publish_first(&mut self, pack: &Pack, files: &[PackFile]) -> Result<()> {
        let publishing = Publishing {
            draft: None,
            supersedes: None,
            listed_on: pack.effective,
            processing: false,
            material: false,
            reason: None,
            changes: Vec::new(),
        };
        self.write(|acts| {
            acts.pack_install(pack, files)?;
            acts.notice_publish(pack, &publishing)
        })?;
        self.packs.add(files)?;
        self.publications_changed()
    }

    /// True where this very version is installed, or was put beside the others before.
    fn is_known(&self, pack: &Pack) -> Result<bool> {
        Ok(self.packs.get(pack.digest).is_ok() || self.vault.drafted(pack.digest)?)
    }

    fn draft_of_shipped(&mut self, pack: &Pack, files: &[PackFile]) -> Result<()> {
        let draft = tell_first_evidence::DraftId::from_uuid(self.new_id());
        self.write(|acts| acts.draft_begin(draft, &pack.id, None, files))
    }
}

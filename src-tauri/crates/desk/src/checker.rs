//! The page that checks copies goes out beside them.

use tell_first_evidence::Digest;

use crate::roles::May;
use crate::settings::{COPIES_FOLDER, whole_folder};
use crate::views::{SavedCopy, SavedFile};
use crate::{Desk, Result};

impl Desk {
    /// The page that checks copies, as a file for the shell to write into the folder for copies. It is the same for
    /// everybody and holds nothing personal, so no entry is left. Its name holds the beginning of its digest: a later
    /// version of the page stands beside an earlier one, never over it. An empty `folder` is the one the settings name.
    ///
    /// # Errors
    /// `settings.folder_not_whole`; `request.too_long`; `role.refused`, for whoever neither hands out copies nor answers for the record.
    pub fn checker_save(&self, page: Vec<u8>, folder: &str) -> Result<SavedCopy> {
        self.may(May::Copy).or_else(|_| self.may(May::Evidence))?;
        let folder = whole_folder(folder)?;
        let short: String = Digest::of(&page).to_string().chars().take(8).collect();
        Ok(SavedCopy {
            folder: match folder {
                "" => self.setting(COPIES_FOLDER)?.unwrap_or_default(),
                named => named.to_owned(),
            },
            files: vec![SavedFile {
                name: format!("check-a-copy-{short}.html"),
                bytes: page,
            }],
        })
    }
}

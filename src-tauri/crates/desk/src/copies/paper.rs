//! The copy as PDF, in a build that has the engine.

use tell_first_evidence::ReceiptId;

use crate::desk::Desk;
use crate::error::Result;
use crate::views::Paper;

#[cfg(feature = "pdf")]
impl Desk {
    /// The copy as PDF, in ordinary or in large print, with its data and proof attached; never with answers.
    ///
    /// # Errors
    /// `copy.not_found`; `role.refused`.
    pub fn copy_paper(&self, receipt: ReceiptId, large: bool) -> Result<Paper> {
        use tell_first_papers::File;
        use tell_first_papers::pdf::{Print, pdf};

        self.may(crate::roles::May::Copy)?;
        let (row, content) = self.receipt_here(receipt)?;
        let proof = self.proof(&row, &content, false)?;
        let (print, ending) = if large {
            (Print::Large, "-large-print.pdf")
        } else {
            (Print::Ordinary, ".pdf")
        };
        Ok(match pdf(&File::new(content, proof), print) {
            Ok(bytes) => Paper::Made(crate::views::SavedFile {
                name: self.copy_name(receipt, ending),
                bytes,
            }),
            // What the engine says may quote the receipt.
            Err(_) => {
                tracing::warn!(code = "copy.paper_not_made");
                Paper::NotMade
            }
        })
    }
}

#[cfg(not(feature = "pdf"))]
impl Desk {
    /// Nothing: this build has no engine to set pages.
    ///
    /// # Errors
    /// None.
    pub fn copy_paper(&self, _receipt: ReceiptId, _large: bool) -> Result<Paper> {
        Ok(Paper::None)
    }
}

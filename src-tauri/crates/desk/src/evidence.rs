//! The state of the log: checked a little at sign-in, and the whole of it in slices after that.

use crate::desk::Desk;
use crate::error::Result;
use crate::roles::May;
use crate::views::{CheckState, CheckStateName, EvidenceView, FindingView};

/// Largest file, in bytes, whose pages are all read at sign-in: about half a second of work, during which the desk
/// waits. `tell-first-audit` reads those of any file.
const QUICK_FILE: u64 = 64 * 1024 * 1024;

/// From this entry on the file cannot be read, or a page of it is damaged.
const UNREADABLE: &str = "file-unreadable";

impl Desk {
    /// Checks about so many entries more. Called in the background until [`Desk::check_is_over`], whatever
    /// it finds: one finding must not hide those behind it. Between two calls the desk can be used.
    ///
    /// # Errors
    /// Those of reading the vault.
    pub fn check_some(&mut self, at_most: u64) -> Result<CheckState> {
        self.session()?;
        let checked = self.vault.check_some(&mut self.checking, at_most);
        let checked = checked.and_then(|()| self.file_holds());
        self.check_broke = checked.is_err();
        checked?;
        self.check_state()
    }

    /// Once the log was walked, every page of the file against its code: damage can lie where no entry is.
    fn file_holds(&self) -> tell_first_vault::Result<()> {
        if self.checking.done() {
            self.vault.sound_unless_larger(QUICK_FILE)
        } else {
            Ok(())
        }
    }

    /// True once the whole log was walked in this session, or cannot be walked any further.
    ///
    /// # Errors
    /// `session.locked`.
    pub fn check_is_over(&self) -> Result<bool> {
        self.session()?;
        Ok(self.checking.done() || self.check_broke)
    }

    /// The state of the log, with the newest signed head and every finding.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn evidence_status(&self) -> Result<EvidenceView> {
        self.may(May::Evidence)?;
        let state = self.check_state()?;
        let mut findings: Vec<FindingView> = Vec::new();
        for finding in self.recent.iter().chain(self.checking.findings()) {
            let view = FindingView {
                seq: finding.seq,
                code: finding.kind.code().to_owned(),
            };
            if !findings.contains(&view) {
                findings.push(view);
            }
        }
        if self.check_broke {
            let (seq, code) = (Some(state.done), UNREADABLE.to_owned());
            findings.push(FindingView { seq, code });
        }
        Ok(EvidenceView {
            state: state.state,
            entries: state.entries,
            done: state.done,
            head: self.vault.newest_head()?,
            findings,
        })
    }

    /// The check in figures.
    pub(crate) fn check_state(&self) -> Result<CheckState> {
        let findings =
            self.checking.findings().len().max(self.recent.len()) + usize::from(self.check_broke);
        let state = match (findings, self.checking.done()) {
            (0, true) => CheckStateName::Holds,
            (0, false) => CheckStateName::Running,
            (_, _) => CheckStateName::Fails,
        };
        Ok(CheckState {
            state,
            entries: self.vault.entry_count()?,
            done: self.checking.checked(),
            findings: u64::try_from(findings).unwrap_or(u64::MAX),
        })
    }
}

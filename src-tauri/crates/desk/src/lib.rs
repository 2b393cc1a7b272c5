//! Everything a worker does at the desk: one public function of [`Desk`] for each.
//!
//! A use case checks the role, asks `intake` what is due, writes the change with its entry in one
//! transaction of `vault`, and answers a view for a screen. Time and chance come from
//! [`Outside`]. Errors are codes and never hold personal data.

mod acts;
mod answers;
mod backups;
mod case;
mod checker;
mod choices;
mod codes;
mod copies;
mod coverage;
mod desk;
mod error;
mod evidence;
mod exports;
mod found;
mod heads;
mod history;
mod interview;
mod lettings;
mod lists;
mod notices;
mod outside;
mod packs;
mod paint;
mod people;
mod practice;
mod reception;
mod restore;
pub mod roles;
mod settings;
mod shipped;
mod sign_in;
mod staff;
mod tell_again;
mod versions;
pub mod views;

pub use answers::Said;
pub use backups::BackupJob;
pub use desk::Desk;
pub use error::{Error, Result};
pub use found::Founding;
pub use outside::Outside;
pub use reception::NewPerson;
pub use restore::Restoring;
pub use roles::Role;
pub use shipped::{shipped, shipped_packs};
pub use tell_first_evidence::CloseReason;
pub use tell_first_vault::{
    BackupFound, BackupPlace, BackupStep, BackupStop, Exposed, InUse, Presence, backups_in,
    exposure, in_use, look,
};
pub use versions::Publish;

#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

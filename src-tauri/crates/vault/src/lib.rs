//! The encrypted file of Tell First: key slots, opening, and every change with its evidence in one transaction.
//!
//! Nothing here deletes or replaces a vault file. No clock is read and no randomness is made: times, ids, salts
//! and keys are given. The rules of the house (design section 3) are triggers in `sql/0001_init.sql`.

mod backup;
mod backup_copy;
mod backups;
mod check;
mod check_life;
mod check_people;
mod check_rows;
mod check_state;
mod convert;
mod error;
mod files;
mod find;
mod held;
mod history;
mod in_use;
mod keep;
mod kept;
mod key;
mod keys;
mod migrate;
mod nodes;
mod open;
mod patience;
mod pragmas;
mod read_coverage;
mod read_desk;
mod read_evidence;
mod read_interview;
mod read_lettings;
mod read_notices;
mod read_openings;
mod read_person;
mod read_said;
mod restore;
mod restore_copy;
mod rows;
pub mod slots;
mod sound;
mod turn;
mod tx_answers;
mod tx_choices;
mod tx_desk;
mod tx_interview;
mod tx_lettings;
mod tx_notices;
mod tx_pack;
mod tx_person;
mod write;

pub use backup::{BackupSource, BackupStep, BackupStop};
pub use backups::{BackupFound, BackupPlace, backups_in};
pub use check::Checking;
pub use error::{Result, VaultError};
pub use files::{Exposed, Presence, exposure, look};
pub use find::{Found, Search, Waiting};
pub use history::{Judged, NewHistory, Standing};
pub use in_use::{InUse, in_use, restored_name, use_from_now};
pub use keep::{Kept, may_go};
pub use kept::{KeptFile, PlaceFault, beside, kept_heads};
pub use key::VaultKey;
pub use keys::{Farewell, KeyLink};
pub use open::{Founding, NewSlot, Vault};
pub use read_coverage::*;
pub use read_lettings::LettingRow;
pub use read_notices::*;
pub use read_openings::OpeningRow;
pub use read_said::SaidRow;
pub use restore::{Against, GoneAnswer, GoneRow, GoneSince, GoneYes};
pub use restore_copy::{clear_copies, copy_backup, copy_heads, settle_copy};
pub use rows::*;
pub use slots::{SlotCost, SlotName, SlotPayload};
pub use tx_answers::NewAnswer;
pub use tx_choices::{KeptChoice, NewChoice};
pub use tx_desk::{NewReceipt, NewStaff};
pub use tx_interview::{NewInterview, NewShowing, who_text};
pub use tx_lettings::NewLetting;
pub use tx_notices::{Changed, NewDraft, NewPublication};
pub use tx_person::PersonIndex;
pub use write::Tx;

#[cfg(test)]
mod tests;

//! What a window may ask. Unknown fields are refused.

mod notices;

use serde::Deserialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use super::Given;
pub(crate) use notices::*;

/// A passphrase or code: it leaves memory when it is done, and never prints itself.
#[derive(TS)]
#[ts(type = "string")]
pub(crate) struct Secret(Zeroizing<String>);

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from).map(|words| Self(Zeroizing::new(words)))
    }
}

impl Secret {
    /// The words themselves.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

/// A request that says nothing more.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Nothing {}

/// Set up a desk.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FoundDesk {
    pub(crate) name: String,
    pub(crate) sign_in_name: String,
    pub(crate) passphrase: Secret,
    pub(crate) roles: Vec<String>,
    pub(crate) desk_name: String,
}

/// Type the recovery code back.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ConfirmRecovery {
    pub(crate) code: Secret,
}

/// Type a new recovery code back.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct KeepRecovery {
    pub(crate) code: Secret,
}

/// Sign in.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SignIn {
    pub(crate) sign_in_name: String,
    pub(crate) passphrase: Secret,
}

/// Sign in with the recovery code and set a new passphrase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RecoverySignIn {
    pub(crate) code: Secret,
    pub(crate) sign_in_name: String,
    pub(crate) new_passphrase: Secret,
}

/// Lock: `key` or `button`.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct LockSession {
    pub(crate) reason: String,
}

/// Find people.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FindPeople {
    pub(crate) text: String,
}

/// Open a person with a second detail.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OpenPerson {
    pub(crate) person: String,
    pub(crate) detail: Option<String>,
}

/// One person.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ThisPerson {
    pub(crate) person: String,
}

/// One person, in a form that others can read.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ExportPerson {
    pub(crate) person: String,
    pub(crate) form: String,
}

/// A person, or a new one.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MaybePerson {
    pub(crate) person: Option<String>,
}

/// One text by its SHA-256.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ThisText {
    pub(crate) digest: String,
}

/// One interview.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ThisInterview {
    pub(crate) interview: String,
}

/// Who is here.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SayWho {
    pub(crate) interview: String,
    pub(crate) present: Vec<String>,
    pub(crate) channel: String,
    pub(crate) private: bool,
}

/// A place of an interview.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AtPlace {
    pub(crate) interview: String,
    pub(crate) place: String,
}

/// Put a notice up.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PutNotice {
    pub(crate) interview: String,
    pub(crate) layer: String,
    pub(crate) section: Option<String>,
    pub(crate) how: String,
}

/// A notice left the view.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct EndNotice {
    pub(crate) showing: String,
    #[ts(type = "number")]
    pub(crate) in_view_ms: u64,
    pub(crate) hurried_because: Option<String>,
}

/// Read words of the notice; without a section, all of it.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ReadNotice {
    pub(crate) interview: String,
    pub(crate) section: Option<String>,
}

/// Save one answer.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SaveAnswer {
    pub(crate) interview: String,
    pub(crate) field: String,
    pub(crate) row: u32,
    pub(crate) given: Given,
}

/// One answer of a page.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct FieldAnswer {
    pub(crate) field: String,
    pub(crate) row: u32,
    pub(crate) given: Given,
}

/// Save a page.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SavePage {
    pub(crate) interview: String,
    pub(crate) group: String,
    pub(crate) answers: Vec<FieldAnswer>,
}

/// Add a row.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AddRow {
    pub(crate) interview: String,
    pub(crate) field: String,
}

/// Remove a row.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RemoveRow {
    pub(crate) interview: String,
    pub(crate) field: String,
    pub(crate) row: u32,
}

/// Pass a group over.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SkipGroup {
    pub(crate) interview: String,
    pub(crate) group: String,
}

/// Record what was said to a card.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RecordChoice {
    pub(crate) interview: String,
    pub(crate) card: String,
    pub(crate) say: String,
    pub(crate) method: String,
    pub(crate) words: Option<String>,
}

/// Take a choice back.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct WithdrawChoice {
    pub(crate) person: String,
    pub(crate) interview: Option<String>,
    pub(crate) card: String,
}

/// The page of choices: what was ticked.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SaveChoices {
    pub(crate) interview: String,
    pub(crate) ticked: Vec<String>,
}

/// How a copy was handed over.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct HandCopy {
    pub(crate) receipt: String,
    pub(crate) how: String,
}

/// Save the page that checks copies.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SaveChecker {
    /// The folder as it was typed; empty for the one the settings name.
    pub(crate) folder: String,
}

/// Save a copy.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SaveCopy {
    pub(crate) receipt: String,
    /// With what was answered, so that the person can show it.
    pub(crate) answers: bool,
    /// The PDF in large print.
    pub(crate) large: bool,
    /// The folder as it was typed; empty for the one the settings name.
    pub(crate) folder: String,
}

/// Add a person at reception.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AddAtReception {
    pub(crate) name: String,
    pub(crate) born_day: String,
    pub(crate) born_month: String,
    pub(crate) born_year: String,
}

/// Begin at reception: a person with a second detail, or somebody new.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct BeginReception {
    pub(crate) person: Option<String>,
    pub(crate) detail: Option<String>,
}

/// Add a member of staff.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AddStaff {
    pub(crate) name: String,
    pub(crate) sign_in_name: String,
    pub(crate) passphrase: Secret,
    pub(crate) roles: Vec<String>,
}

/// Remove a member of staff.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RemoveStaff {
    pub(crate) member: String,
}

/// Change one's own passphrase.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ChangePassphrase {
    pub(crate) old: Secret,
    pub(crate) new: Secret,
}

/// Change settings.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SaveSettings {
    pub(crate) idle_minutes: u32,
    pub(crate) desk_name: String,
    pub(crate) copies_folder: String,
}

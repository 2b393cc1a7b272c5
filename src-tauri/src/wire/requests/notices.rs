//! What a window may ask about notices and who was told what. Unknown fields are refused.

use serde::Deserialize;
use ts_rs::TS;

/// One version of a notice.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ThisVersion {
    pub(crate) version: String,
}

/// A text of a version.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct VersionText {
    pub(crate) version: String,
    pub(crate) path: String,
}

/// Two versions.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct CompareVersions {
    pub(crate) old: String,
    pub(crate) new: String,
}

/// A version to be saved.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ExportVersion {
    pub(crate) version: String,
    pub(crate) folder: bool,
}

/// A zip file, as base64.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ImportFile {
    pub(crate) file: String,
}

/// A name in the desk's folder.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ImportFrom {
    pub(crate) name: String,
}

/// A draft, and the part of its form to show.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ViewDraft {
    pub(crate) draft: String,
    pub(crate) part: String,
}

/// A draft as it was seen.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ThisDraft {
    pub(crate) draft: String,
    pub(crate) content: String,
}

/// A value of a draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SetInDraft {
    pub(crate) draft: String,
    pub(crate) content: String,
    pub(crate) key: String,
    pub(crate) value: Vec<String>,
}

/// A list of a draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AddToDraft {
    pub(crate) draft: String,
    pub(crate) content: String,
    pub(crate) part: String,
}

/// An entry of a draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct RemoveFromDraft {
    pub(crate) draft: String,
    pub(crate) content: String,
    pub(crate) key: String,
}

/// A text of a draft, and what stands in the editor.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ViewDraftText {
    pub(crate) draft: String,
    pub(crate) path: String,
    pub(crate) markdown: Option<String>,
}

/// A text of a draft to be kept.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SetDraftText {
    pub(crate) draft: String,
    pub(crate) content: String,
    pub(crate) path: String,
    pub(crate) markdown: String,
}

/// Publish a draft.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct PublishDraft {
    pub(crate) draft: String,
    pub(crate) content: String,
    pub(crate) listed_on: String,
    pub(crate) wording_material: bool,
    pub(crate) reason: String,
}

/// Give a draft up.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct DropDraft {
    pub(crate) draft: String,
}

/// A draft to be saved.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ExportDraft {
    pub(crate) draft: String,
    pub(crate) folder: bool,
}

/// One of the lists.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct SaveList {
    pub(crate) what: String,
}

/// A page of the work list.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct TellPage {
    pub(crate) skip: u32,
}

/// A letting that was agreed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct AgreeLetting {
    pub(crate) person: String,
    pub(crate) tenancy: String,
}

/// A letting, with the person's second detail.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct OpenLetting {
    pub(crate) letting: String,
    pub(crate) detail: Option<String>,
}

/// A letting.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct ThisLetting {
    pub(crate) letting: String,
}

/// Leaflets handed over.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct HandLeaflets {
    pub(crate) letting: String,
    pub(crate) count: u32,
}

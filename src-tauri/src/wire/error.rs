//! What a window learns of a failure: a stable code and a number to read out. Never prose, never personal data.

use serde::Serialize;
use tell_first_desk::Error;
use ts_rs::TS;
use uuid::Uuid;

/// A failure as it crosses the wire.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CommandError {
    /// `area.reason`; the interface has words for each.
    pub(crate) code: String,
    /// Found again in the log of the application.
    pub(crate) incident: String,
}

impl CommandError {
    /// A failure of the shell's own, by code.
    pub(crate) fn of(code: &'static str) -> Self {
        let incident = incident();
        tracing::warn!(code, incident);
        Self {
            code: code.to_owned(),
            incident,
        }
    }
}

impl From<Error> for CommandError {
    fn from(error: Error) -> Self {
        let (code, incident) = (error.code(), incident());
        // The chain of causes holds ids and codes only: each crate promises it.
        tracing::warn!(code, incident, cause = %error);
        Self {
            code: code.to_owned(),
            incident,
        }
    }
}

impl From<tauri::Error> for CommandError {
    fn from(error: tauri::Error) -> Self {
        let incident = incident();
        tracing::error!(code = "app.window", incident, cause = %error);
        Self {
            code: "app.window".to_owned(),
            incident,
        }
    }
}

/// Eight characters that a person can read out over the telephone.
fn incident() -> String {
    let mut bytes = [0_u8; 16];
    // Chance that fails here costs only the number's uniqueness.
    if getrandom::fill(&mut bytes).is_err() {
        return "00000000".to_owned();
    }
    Uuid::from_bytes(bytes)
        .simple()
        .to_string()
        .chars()
        .take(8)
        .collect()
}

//! Who may do what. A hidden button is not a check: every use case asks here first.

use crate::error::{Error, Result};

/// A role. A member may hold several; what one allows, none takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The reception desk: find, give a notice, one choice, a copy. Sees no answers.
    Reception,
    /// Housing officer: interviews and people.
    Officer,
    /// Trainer: the practice world only.
    Trainer,
    /// Data protection lead: people without held answers, the evidence, the texts.
    Lead,
    /// Administrator: staff, settings, evidence; no personal data by itself.
    Administrator,
}

impl Role {
    /// Every role, in the order screens list them.
    pub const ALL: [Self; 5] = [
        Self::Reception,
        Self::Officer,
        Self::Trainer,
        Self::Lead,
        Self::Administrator,
    ];

    /// As it is stored and sent.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Reception => "reception",
            Self::Officer => "officer",
            Self::Trainer => "trainer",
            Self::Lead => "lead",
            Self::Administrator => "administrator",
        }
    }

    /// Reads a code back; `None` for any other text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// One thing that needs a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum May {
    /// Find people; see the lists of people.
    Find,
    /// Open a person's page.
    OpenPerson,
    /// See held answers on it.
    SeeAnswers,
    /// Lead an interview.
    Interview,
    /// Put up a notice.
    Notice,
    /// Record a choice, or take one back.
    Choose,
    /// Make, hand over and save a copy.
    Copy,
    /// The reception screen.
    Reception,
    /// Read the words somebody was shown.
    ReadTexts,
    /// Add and remove staff, make a new recovery code.
    Staff,
    /// Change settings.
    ChangeSettings,
    /// See the state of the log.
    Evidence,
    /// Write, check, approve and publish notices.
    Notices,
    /// See who was told what, without what they answered.
    Coverage,
    /// Tell people again.
    TellAgain,
    /// Note lettings and show the government's notice.
    Letting,
}

impl May {
    /// Everything that needs a role.
    pub const ALL: [Self; 16] = [
        Self::Find,
        Self::OpenPerson,
        Self::SeeAnswers,
        Self::Interview,
        Self::Notice,
        Self::Choose,
        Self::Copy,
        Self::Reception,
        Self::ReadTexts,
        Self::Staff,
        Self::ChangeSettings,
        Self::Evidence,
        Self::Notices,
        Self::Coverage,
        Self::TellAgain,
        Self::Letting,
    ];
}

/// Says whether one role allows one thing. `practice` is true in the practice world, the only
/// one where a trainer may do anything.
#[must_use]
pub fn allows(role: Role, may: May, practice: bool) -> bool {
    use May::{
        ChangeSettings, Choose, Copy, Coverage, Evidence, Find, Interview, Letting, Notice,
        Notices, OpenPerson, ReadTexts, Reception, SeeAnswers, Staff, TellAgain,
    };
    match role {
        Role::Reception => matches!(may, Find | Notice | Choose | Copy | Reception | ReadTexts),
        Role::Officer => match may {
            Find | OpenPerson | SeeAnswers | Interview | Notice | Choose | Copy | Reception
            | ReadTexts | TellAgain | Letting => true,
            Staff | ChangeSettings | Evidence | Notices | Coverage => false,
        },
        Role::Trainer => practice,
        Role::Lead => matches!(
            may,
            Find | OpenPerson | ReadTexts | Evidence | Notices | Coverage
        ),
        Role::Administrator => matches!(may, Staff | ChangeSettings | Evidence),
    }
}

/// True where any of the roles allows it.
#[must_use]
pub fn any_allows(roles: &[Role], may: May, practice: bool) -> bool {
    roles.iter().any(|role| allows(*role, may, practice))
}

/// Refuses with [`Error::NotYourRole`] unless one of the roles allows it.
pub(crate) fn check(roles: &[Role], may: May, practice: bool) -> Result<()> {
    if any_allows(roles, may, practice) {
        Ok(())
    } else {
        Err(Error::NotYourRole)
    }
}

/// Reads role codes as they come from a screen. At least one; each once.
///
/// # Errors
/// [`Error::RoleUnknown`] for an unknown code, [`Error::NoRole`] for none at all.
pub fn read<S: AsRef<str>>(codes: &[S]) -> Result<Vec<Role>> {
    let mut roles = codes
        .iter()
        .map(|code| Role::from_code(code.as_ref()).ok_or(Error::RoleUnknown))
        .collect::<Result<Vec<_>>>()?;
    roles.sort_unstable();
    roles.dedup();
    if roles.is_empty() {
        Err(Error::NoRole)
    } else {
        Ok(roles)
    }
}

/// The comma list that is stored.
pub(crate) fn listed(roles: &[Role]) -> String {
    roles
        .iter()
        .map(|role| role.code())
        .collect::<Vec<_>>()
        .join(",")
}

/// Reads the comma list back; unknown codes, of a newer version, allow nothing.
pub(crate) fn stored(list: &str) -> Vec<Role> {
    list.split(',').filter_map(Role::from_code).collect()
}

#[cfg(test)]
mod tests;

//! Ids: each kind its own type, so that one cannot stand for another.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// From a UUID made elsewhere: this crate has neither clock nor chance.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The UUID.
            #[must_use]
            pub const fn as_uuid(&self) -> &Uuid {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.as_hyphenated())
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// A person.
    PersonId;
    /// An encounter: a whole interview, or one thing at reception.
    InterviewId;
    /// A showing.
    ShowingId;
    /// A choice.
    ChoiceId;
    /// A member of staff.
    StaffId;
    /// A session, from sign-in to lock.
    SessionId;
    /// A vault.
    VaultId;
    /// A receipt.
    ReceiptId;
    /// A draft of a notice.
    DraftId;
    /// A letting that was agreed.
    LettingId;
    /// What is kept about one person, saved outside the vault.
    ExportId;
}

//! The stored words of the model's states: what the vault and the wire write, and read back.

use std::fmt;
use std::str::FromStr;

use crate::choices::{Method, Say};
use crate::model::{Channel, ChoiceState, How, Layer, Mark, Place, Present, Purpose, Status};

/// A word that stands for none of the states asked for. It holds no text: what was read may be personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the word stands for no known {what}")]
pub struct UnknownWord {
    /// The kind of state, such as `layer`.
    pub what: &'static str,
}

/// Gives a state one stored word each way, in one table.
macro_rules! stored_words {
    ($type:ident, $what:literal, { $($variant:ident => $word:literal),+ $(,)? }) => {
        impl $type {
            /// Every state, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored word.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $type {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(UnknownWord { what: $what }),
                }
            }
        }
    };
}

stored_words!(ChoiceState, "choice state", {
    Requested => "requested",
    Given => "given",
    Refused => "refused",
    Deferred => "deferred",
    Withdrawn => "withdrawn",
    Invalidated => "invalidated",
    Expired => "expired",
});
stored_words!(Layer, "layer", {
    Short => "short",
    Section => "section",
    Full => "full",
    Leaflet => "leaflet",
    Changes => "changes",
});
stored_words!(How, "way of showing", {
    Screen => "screen",
    Aloud => "aloud",
    Paper => "paper",
    Posted => "posted",
});
stored_words!(Channel, "channel", { Desk => "desk", Phone => "phone", HomeVisit => "home-visit" });
stored_words!(Present, "person present", {
    Applicant => "applicant",
    HouseholdAdult => "household-adult",
    Representative => "representative",
    Interpreter => "interpreter",
});
stored_words!(Purpose, "purpose", {
    Interview => "interview",
    Reception => "reception",
    Telling => "telling",
    Letting => "letting",
});
stored_words!(Status, "status", {
    Open => "open",
    Paused => "paused",
    Closed => "closed",
    Complete => "complete",
});
stored_words!(Mark, "mark", {
    Done => "done",
    Here => "here",
    Todo => "todo",
    Skipped => "skipped",
    NotNeeded => "not-needed",
    SaidNo => "said-no",
});
stored_words!(Say, "answer to a card", { Yes => "yes", No => "no", NotNow => "not-now" });
stored_words!(Method, "way of agreeing", {
    OwnTap => "own-tap",
    TypedName => "typed-name",
    Spoken => "spoken",
    LeftBlank => "left-blank",
    Ticked => "ticked",
});

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Who => f.write_str("who"),
            Self::Short => f.write_str("short"),
            Self::Group(id) => write!(f, "group:{id}"),
            Self::Check => f.write_str("check"),
            Self::Choices => f.write_str("choices"),
            Self::Copy => f.write_str("copy"),
            Self::Done => f.write_str("done"),
        }
    }
}

impl FromStr for Place {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        match word {
            "who" => Ok(Self::Who),
            "short" => Ok(Self::Short),
            "check" => Ok(Self::Check),
            "choices" => Ok(Self::Choices),
            "copy" => Ok(Self::Copy),
            "done" => Ok(Self::Done),
            other => match other.strip_prefix("group:") {
                Some(id) if !id.is_empty() => Ok(Self::Group(id.to_owned())),
                _ => Err(UnknownWord { what: "place" }),
            },
        }
    }
}

#[cfg(test)]
mod tests;

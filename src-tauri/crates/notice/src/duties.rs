//! What a notice must say beside its questions, and where it says it: the part of the model that the check
//! ([`crate::lint()`]) asks for.

use chrono::NaiveDate;
use tell_first_evidence::Digest;

/// How a person complains to the organisation, without going to the regulator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaints {
    /// The ways, in a plain sentence or two.
    pub how: String,
    /// E-mail address.
    pub email: String,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// Most days until the person hears that the complaint has come in; the law allows 30.
    pub acknowledge_days: u8,
}

/// Where a translation comes from.
///
/// The version of a source is the SHA-256 of its words ([`crate::language_digest`]), not a number and not a date:
/// nobody has to remember to raise it, and it cannot say "the same" of words that are not. It is made by the check,
/// which prints it, and copied here by the person who has compared the translation with its source. It covers the
/// Markdown as written: a period or a name that changes behind a placeholder reaches every language by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// Digest of the words of the first language that this one was made from.
    pub of: Digest,
    /// Who found it right; none while it is a draft.
    pub approved_by: Option<String>,
    /// When they did.
    pub approved_on: Option<NaiveDate>,
}

/// Something a notice must say, by the law that asks for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// Who the controller is, and how to reach it.
    Controller,
    /// How to reach the data protection officer.
    Officer,
    /// The purposes.
    Purposes,
    /// The lawful grounds for them.
    Grounds,
    /// The legitimate interests, where the notice relies on any.
    Interests,
    /// Who is given the data.
    Recipients,
    /// Where it goes outside the United Kingdom, and what protects it there.
    Transfers,
    /// How long it is kept.
    Retention,
    /// The rights of the person.
    Rights,
    /// The right to take consent back, where the notice asks for any.
    Withdraw,
    /// The right to complain to the regulator.
    Regulator,
    /// What must be given, and what follows where it is not.
    Required,
    /// Decisions by computers alone.
    Automated,
    /// Article 14: the kinds of data that come from others.
    Categories,
    /// Article 14: where they come from.
    Source,
    /// Article 14: when the person is told of them.
    When,
    /// How to complain to the organisation itself.
    Complaints,
}

impl Item {
    /// All, in the order of the law.
    pub const ALL: [Self; 17] = [
        Self::Controller,
        Self::Officer,
        Self::Purposes,
        Self::Grounds,
        Self::Interests,
        Self::Recipients,
        Self::Transfers,
        Self::Retention,
        Self::Rights,
        Self::Withdraw,
        Self::Regulator,
        Self::Required,
        Self::Automated,
        Self::Categories,
        Self::Source,
        Self::When,
        Self::Complaints,
    ];

    /// The code in `[says.<language>]`: article, paragraph and letter of the UK GDPR (`6(1)` for the grounds,
    /// which Article 13(1)(c) asks for together with the purposes); `164A` of the Data
    /// Protection Act 2018.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Controller => "13(1)(a)",
            Self::Officer => "13(1)(b)",
            Self::Purposes => "13(1)(c)",
            Self::Grounds => "6(1)",
            Self::Interests => "13(1)(d)",
            Self::Recipients => "13(1)(e)",
            Self::Transfers => "13(1)(f)",
            Self::Retention => "13(2)(a)",
            Self::Rights => "13(2)(b)",
            Self::Withdraw => "13(2)(c)",
            Self::Regulator => "13(2)(d)",
            Self::Required => "13(2)(e)",
            Self::Automated => "13(2)(f)",
            Self::Categories => "14(1)(d)",
            Self::Source => "14(2)(f)",
            Self::When => "14(3)",
            Self::Complaints => "164A",
        }
    }
}

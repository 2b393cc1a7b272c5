//! Comparing two versions of a notice pack: what changes in processing, as facts, and what changes in wording.
//!
//! Every part of the model is one of four things. The modules below take each struct apart by name, so that a new
//! field of the model does not compile until it has been decided too.
//!
//! - **Processing** is what is done with facts about people: who decides, what for, on which ground, who is given
//!   them, how long, where they go, what is asked, of whom, and what a card covers. Any such change is material
//!   (UK GDPR Articles 13(3) and 14(4)), and nobody can call it otherwise: [`FactKind::is_processing`].
//! - **Other facts** are listed too and are not processing: how to reach the officer, the regulator and the address
//!   that stops marketing ([`FactKind::Contact`]: a new telephone number changes nothing that is done with anybody's
//!   facts), the day of the next or last check ([`FactKind::Review`]), and how a question is laid out
//!   ([`FactKind::Form`]: limits, page, watched words; and anything of a question that is closed in both packs).
//! - **Wording** is the same thing said otherwise: the texts, and in the data files titles of pages, cards and policy
//!   documents, questions, hints, labels of answers, what explains a purpose, a law in plain words, and the order
//!   things stand in. The lead decides whether it matters. Titles of purposes and names of recipients are facts: they
//!   are what a person was told it is for, and who was told to see it. So is every word about how long (trigger, period,
//!   short form, reason), and what follows when a question is not answered (Article 13(2)(e)).
//! - **Neither** is what names the version: id, version, effective date, published address, digest.
//!
//! A fact that changed shows through placeholders in many texts. Such a text is not a change of wording: only what was
//! written differently is ([`crate::Texts::written`]). [`Comparison::affected`] still names every layer whose words,
//! filled in, are no longer the same.

mod facts;
mod fields;
mod lists;
mod people;
mod points;
mod questions;
mod reach;
mod runs;
mod told;
mod values;
mod wording;
mod words;

use std::collections::BTreeSet;

use crate::model::Pack;

pub use told::what_changed;
#[cfg(test)]
pub(crate) use {points::quiet, runs::runs};

/// What changes between two packs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Facts that changed: controllers first, then what the catalogues say, then questions and cards in their order.
    pub facts: Vec<FactChange>,
    /// Texts that were written differently: the texts of each language first, then values of the data files.
    pub wording: Vec<WordingChange>,
    affected: Affected,
}

impl Comparison {
    /// True where any change is one of processing: the new version is material.
    pub fn is_processing(&self) -> bool {
        self.facts.iter().any(|fact| fact.kind.is_processing())
    }

    /// True where nothing changed that anybody could see or be subject to.
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.wording.is_empty()
    }

    /// Layers, sections and cards whose words or facts changed: for deciding who was told something that is no
    /// longer so. A layer counts where its words with placeholders filled in differ, in any language that both packs
    /// have; a card, where what is shown before the answer differs. A change of processing that touches everybody
    /// touches the short and the full layer and the leaflet, whatever they say. The version and the published address do not count,
    /// nor do line breaks.
    pub fn affected(&self) -> Affected {
        self.affected.clone()
    }
}

/// Layers, sections and cards that are no longer as they were told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Affected {
    /// The short layer.
    pub short: bool,
    /// The full layer.
    pub full: bool,
    /// The leaflet.
    pub leaflet: bool,
    /// Sections by id.
    pub sections: BTreeSet<String>,
    /// Cards by id.
    pub cards: BTreeSet<String>,
}

/// What kind of fact changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FactKind {
    /// Who decides how facts are used (Article 13(1)(a)).
    Controller,
    /// Whose offers a person may be sent news about.
    Partner,
    /// What it is for (Article 13(1)(c)).
    Purpose,
    /// A legitimate interest (Article 13(1)(d)).
    Interest,
    /// The Article 6 ground (Article 13(1)(c)).
    Basis,
    /// Who is given it (Article 13(1)(e)).
    Recipient,
    /// How long it is kept (Article 13(2)(a)).
    Retention,
    /// Why a sensitive question may be asked.
    Route,
    /// Who works on it, where, and what protects it there (Article 13(1)(f)).
    Transfer,
    /// A question: there or not, what it takes, whether it must be answered.
    Field,
    /// An answer that can be chosen.
    Option,
    /// A page of questions: there or not, asked of whom.
    Group,
    /// A consent question.
    Card,
    /// The law and the policy document a question rests on.
    Policy,
    /// How to reach the officer, the regulator or the address that stops marketing. Not processing.
    Contact,
    /// The day of a check. Not processing.
    Review,
    /// How something is laid out for those who ask. Not processing.
    Form,
}

impl FactKind {
    /// All, in order.
    pub const ALL: [Self; 17] = [
        Self::Controller,
        Self::Partner,
        Self::Purpose,
        Self::Interest,
        Self::Basis,
        Self::Recipient,
        Self::Retention,
        Self::Route,
        Self::Transfer,
        Self::Field,
        Self::Option,
        Self::Group,
        Self::Card,
        Self::Policy,
        Self::Contact,
        Self::Review,
        Self::Form,
    ];

    /// Stable code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Controller => "controller",
            Self::Partner => "partner",
            Self::Purpose => "purpose",
            Self::Interest => "interest",
            Self::Basis => "basis",
            Self::Recipient => "recipient",
            Self::Retention => "retention",
            Self::Route => "route",
            Self::Transfer => "transfer",
            Self::Field => "field",
            Self::Option => "option",
            Self::Group => "group",
            Self::Card => "card",
            Self::Policy => "policy",
            Self::Contact => "contact",
            Self::Review => "review",
            Self::Form => "form",
        }
    }

    /// True where a change of this kind changes what is done with facts about people, and so is material.
    pub const fn is_processing(self) -> bool {
        match self {
            Self::Controller
            | Self::Partner
            | Self::Purpose
            | Self::Interest
            | Self::Basis
            | Self::Recipient
            | Self::Retention
            | Self::Route
            | Self::Transfer
            | Self::Field
            | Self::Option
            | Self::Group
            | Self::Card
            | Self::Policy => true,
            Self::Contact | Self::Review | Self::Form => false,
        }
    }
}

/// One fact that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactChange {
    /// What kind of fact.
    pub kind: FactKind,
    /// Stable place of the thing it is about, as in a [`crate::Flaw`]: `fields/bank.account`, `retention/RK`.
    pub key: String,
    /// The thing in plain words: "Bank account", "Retention rule RK: Bank details".
    pub subject: String,
    /// Stable code of the aspect: `period`, `recipients`, `added`, `removed` …
    pub what: &'static str,
    /// What it was, in plain words; `None` where there was nothing.
    pub before: Option<String>,
    /// What it is now, in plain words; `None` where there is nothing.
    pub after: Option<String>,
    /// The sections whose questions or cards it touches.
    pub sections: BTreeSet<String>,
    /// The cards it touches: their own facts, or those of a question that rests on them.
    pub cards: BTreeSet<String>,
    /// True where it touches everybody: the controllers, who works for them, contacts, and what the pack says of
    /// no question and no card (recordings of calls, say).
    pub everywhere: bool,
}

/// A text a person sees.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextOf {
    /// The short layer.
    Short,
    /// A section notice as its author wrote it, without "Question by question".
    Section(String),
    /// The full layer.
    Full,
    /// The leaflet.
    Leaflet,
    /// A card, with all its parts.
    Card(String),
    /// A value of a data file, by its place: `fields/bank.account/label`; `groups/order` for the order of things, a
    /// line each.
    Value(String),
}

/// A text that was written differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordingChange {
    /// Language tag (`en`); values of the data files are English.
    pub language: String,
    /// Which text.
    pub text: TextOf,
    /// The difference, word by word, of the texts as a person sees them.
    pub runs: Vec<Run>,
}

/// Words that stayed, came or went. Those that stayed and went are together the old text, byte for byte; those that
/// stayed and came, the new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words, with the space between and after them.
    pub text: String,
    /// What became of them.
    pub how: How,
}

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// In both texts.
    Same,
    /// Only in the new one.
    Added,
    /// Only in the old one.
    Removed,
}

/// Compares two packs, the older first. The same facts come out the other way round with before and after, and
/// `added` and `removed`, changed over.
pub fn compare(old: &Pack, new: &Pack) -> Comparison {
    let facts = facts::changes(old, new);
    let mut wording = wording::changes(old, new);
    wording.extend(values::changes(old, new));
    let affected = wording::affected(old, new, &facts);
    Comparison {
        facts,
        wording,
        affected,
    }
}

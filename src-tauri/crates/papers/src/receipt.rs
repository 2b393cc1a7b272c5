//! What a receipt holds.

use chrono::{DateTime, FixedOffset, NaiveDate};
use tell_first_evidence::{Digest, ReceiptId, VaultId};
use tell_first_intake::{Channel, ChoiceState, How, Layer, Method, Purpose};
use tell_first_notice::{Controller, Officer, Pack, Regulator, Unsubscribe};

/// Everything that goes on one receipt. Times carry the desk's own offset.
///
/// It has no place for an answer, and none for the person's name: paper gets lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its id.
    pub id: ReceiptId,
    /// True in the practice world: every page says so.
    pub practice: bool,
    /// The reference a person can quote.
    pub reference: String,
    /// What the meeting was for.
    pub purpose: Purpose,
    /// How it was held; nothing at reception.
    pub channel: Option<Channel>,
    /// When it began.
    pub started: DateTime<FixedOffset>,
    /// When this receipt was made.
    pub made: DateTime<FixedOffset>,
    /// Language tag of the words the person was shown, such as `en`.
    pub language: String,
    /// Who decides, whom to ask, whom to complain to.
    pub organisation: Organisation,
    /// What the person was told, oldest first.
    pub told: Vec<Told>,
    /// What the person answered to each card, oldest first.
    pub chosen: Vec<Chosen>,
    /// Questions the person chose not to answer.
    pub unanswered: Vec<Unanswered>,
    /// What proves it.
    pub proof: Proof,
}

/// The notice's own page one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organisation {
    /// Who decides how the data is used.
    pub controllers: Vec<Controller>,
    /// Data protection officer.
    pub officer: Officer,
    /// Supervisory authority.
    pub regulator: Regulator,
    /// How to stop marketing; none where the notice asks for no choices.
    pub unsubscribe: Option<Unsubscribe>,
    /// Title of the notice.
    pub notice: String,
    /// Its code.
    pub notice_id: String,
    /// Its version.
    pub version: String,
    /// The first day it was in force.
    pub effective: NaiveDate,
    /// Where it is published.
    pub published_address: String,
    /// SHA-256 of the pack.
    pub digest: Digest,
}

impl Organisation {
    /// Takes it from the pack of the interview.
    pub fn of(pack: &Pack) -> Self {
        Self {
            controllers: pack.controllers.clone(),
            officer: pack.officer.clone(),
            regulator: pack.regulator.clone(),
            unsubscribe: pack.unsubscribe.clone(),
            notice: pack.title.clone(),
            notice_id: pack.id.clone(),
            version: pack.version.clone(),
            effective: pack.effective,
            published_address: pack.published_address.clone(),
            digest: pack.digest,
        }
    }
}

/// One thing the person was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The layer.
    pub layer: Layer,
    /// What it was about, in plain words.
    pub title: String,
    /// Version of the notice.
    pub version: String,
    /// Language tag.
    pub language: String,
    /// How it was conveyed.
    pub how: How,
    /// When it was put up.
    pub at: DateTime<FixedOffset>,
    /// SHA-256 of the words.
    pub digest: Digest,
}

/// One answer to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The card's heading.
    pub title: String,
    /// The sentence the person agreed to, as notice Markdown; printed for a yes and for a yes taken back.
    pub statement: Option<String>,
    /// What they said.
    pub state: ChoiceState,
    /// How they said it.
    pub method: Option<Method>,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// How to take it back, as notice Markdown; printed for a yes.
    pub take_back: Option<String>,
}

/// A question the person chose not to answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered {
    /// The question.
    pub label: String,
    /// True where even the question stays off paper (O38): it is left out.
    pub restricted: bool,
}

/// What proves a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The vault whose log holds the entries.
    pub vault: VaultId,
    /// The entries of this meeting, in order.
    pub entries: Vec<Leaf>,
    /// The signed head of the log, as a C2SP note.
    pub head: Option<String>,
    /// The key that checks it, as C2SP verifier text.
    pub verifier: String,
}

/// One entry of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Leaf {
    /// Its number, from 0.
    pub seq: u64,
    /// Its leaf hash.
    pub hash: Digest,
}

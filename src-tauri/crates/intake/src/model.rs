//! What is known about one interview, and what is due next.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use tell_first_evidence::{ChoiceId, Digest, InterviewId, PersonId, ShowingId};

/// What a person said to one field, as typed or as stored: text by part, options by code.
///
/// Parts by kind: text, long text, number `text`; date `day` `month` `year`; money `amount` `frequency`
/// (`weekly` `fortnightly` `four-weekly` `monthly` `yearly`); address `line1` `line2` `town` `postcode`
/// `country` (none: the United Kingdom); phone and e-mail `text`; National Insurance number `text`, with `kind` =
/// `temporary` for a temporary reference number; bank `name` `sort` `account` `roll`; an option with
/// own words `other`; "none of these" (`no fixed address`, `no phone`, `no account`) `none` = `yes`.
/// Choices and yes/no hold `codes` (`yes`, `no`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Value {
    /// Text by part.
    pub parts: BTreeMap<String, String>,
    /// Option codes, in the order of the list.
    pub codes: Vec<String>,
}

/// What is stored for a field. "Not asked" is the absence of all of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// A value.
    Value(Value),
    /// The person would rather not say.
    Declined,
    /// The person does not know.
    NotKnown,
    /// This letting does not need it.
    NotNeeded,
}

/// One stored answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The field.
    pub field: String,
    /// The row of a repeat; 0 outside one.
    pub row: u32,
    /// What was said.
    pub answer: Answer,
    /// The choice it rests on.
    pub choice: Option<ChoiceId>,
    /// How often it changed.
    pub changes: u32,
    /// The version of the notice that was shown before it was asked.
    pub pack: Digest,
    /// Cards it rests on by an earlier version of the notice. What the present one says of its question may differ.
    pub rests: Vec<String>,
}

/// What a person answered to a card (W3C Data Privacy Vocabulary; "not asked" is the absence of a choice).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChoiceState {
    /// The card was put up and not yet answered.
    Requested,
    /// Yes.
    Given,
    /// No.
    Refused,
    /// Not now.
    Deferred,
    /// Given once, taken back.
    Withdrawn,
    /// Found not to be valid.
    Invalidated,
    /// Past its time.
    Expired,
}

/// The newest choice of a person about a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// The card.
    pub card: String,
    /// The state.
    pub state: ChoiceState,
    /// The showing that came before it.
    pub showing: ShowingId,
    /// True where the card in this interview's notice has the very words this choice was made about. A yes to other
    /// words stands for what it was given to, and opens nothing here.
    pub same_words: bool,
}

/// A layer of the notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// At the start.
    Short,
    /// Beside the questions.
    Section,
    /// The whole notice.
    Full,
    /// What those are given who are not in the room.
    Leaflet,
    /// What changed since the person was told.
    Changes,
}

/// How a layer was conveyed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// On the officer's screen.
    Screen,
    /// Read aloud.
    Aloud,
    /// Printed and handed over.
    Paper,
    /// Printed and sent by post.
    Posted,
}

/// One showing of this interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Showing {
    /// Its id.
    pub id: ShowingId,
    /// The layer.
    pub layer: Layer,
    /// The section, for that layer.
    pub section: Option<String>,
    /// How.
    pub how: How,
    /// SHA-256 of the rendered words.
    pub text: Digest,
    /// True once it has ended.
    pub ended: bool,
    /// The version of the notice it was of.
    pub pack: Digest,
    /// True where it was of the version the interview is led under now. One of an earlier version told the person
    /// that version, and covers no question that is asked under a later one.
    pub current: bool,
}

/// How the interview is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// At the desk.
    Desk,
    /// By telephone.
    Phone,
    /// At the person's home.
    HomeVisit,
}

/// Who is in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Present {
    /// The applicant.
    Applicant,
    /// An adult of the household.
    HouseholdAdult,
    /// Somebody who speaks for them.
    Representative,
    /// An interpreter.
    Interpreter,
}

/// The answers of the first page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Who is here; the applicant among them.
    pub present: BTreeSet<Present>,
    /// The channel.
    pub channel: Channel,
    /// Whether the place is private.
    pub private: bool,
}

/// What an encounter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// A whole interview.
    Interview,
    /// One thing at reception.
    Reception,
    /// Telling somebody what changed since they were told.
    Telling,
    /// The government's notice about a letting.
    Letting,
}

/// How an interview stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Going on.
    Open,
    /// Set aside, to be taken up again.
    Paused,
    /// Ended without finishing.
    Closed,
    /// Finished.
    Complete,
}

/// A page of the interview. As text: `who`, `short`, `group:<id>`, `check`, `choices`, `copy`, `done`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Who is here.
    Who,
    /// The short notice.
    Short,
    /// A group.
    Group(String),
    /// Check your answers.
    Check,
    /// Your choices.
    Choices,
    /// Your copy.
    Copy,
    /// Nothing is left.
    Done,
}

/// Everything the rules need to know about one interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The interview.
    pub interview: InterviewId,
    /// The person.
    pub person: PersonId,
    /// What it is for.
    pub purpose: Purpose,
    /// How it stands.
    pub status: Status,
    /// The first page's answers.
    pub who: Option<Who>,
    /// The page it is on.
    pub place: Place,
    /// Showings of this interview, oldest first.
    pub showings: Vec<Showing>,
    /// The newest choice of this person for each card.
    pub choices: BTreeMap<String, Choice>,
    /// Cards answered or put off in this interview: they are not put again (no nagging).
    pub asked_now: BTreeSet<String>,
    /// Stored answers of this interview.
    pub answers: Vec<Held>,
    /// Rows of each repeat, in order.
    pub rows: BTreeMap<String, Vec<u32>>,
    /// Groups the person passed over.
    pub skipped: BTreeSet<String>,
    /// Groups whose page has been left with Continue.
    pub visited: BTreeSet<String>,
    /// A later version of the notice that is in force, where it changed something people must be told and this
    /// interview has not moved to it.
    pub later: Option<Later>,
    /// True once check-your-answers was confirmed.
    pub checked: bool,
    /// True once the page of choices was left.
    pub choices_made: bool,
    /// Today, in the desk's own time zone.
    pub today: NaiveDate,
}

/// A later version of an interview's notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    /// Its digest.
    pub pack: Digest,
    /// The sections whose words, questions or cards it changed.
    pub sections: BTreeSet<String>,
}

/// What the screen must put up now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Ask who is here.
    Who,
    /// Put up the short notice.
    Notice,
    /// Put up what changed: the page is one that a later version changed (situation SC2).
    Changes,
    /// Put up a card; its section notice stands beside it.
    Card {
        /// The group it opens.
        group: String,
        /// The card.
        card: String,
    },
    /// Ask a group; its section notice stands beside it.
    Questions {
        /// The group.
        group: String,
    },
    /// Check your answers.
    Check,
    /// The page of choices.
    Choices,
    /// The copy to take home.
    Copy,
    /// Nothing is due.
    Closed,
}

/// How a page stands in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Dealt with.
    Done,
    /// The page on the screen.
    Here,
    /// Still to come.
    Todo,
    /// Passed over by the person.
    Skipped,
    /// This letting does not need it.
    NotNeeded,
    /// The person said no to the card it rests on.
    SaidNo,
}

/// One line of the outline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineLine {
    /// The page.
    pub place: Place,
    /// How it stands.
    pub mark: Mark,
}

/// Whether a field may hold a value now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// Yes; these come with the value.
    Open(Grounds),
    /// The section notice has not been put up.
    NoShowing,
    /// The card has not been agreed to.
    NeedsCard {
        /// The card.
        card: String,
        /// Its state; `None` when it was never put.
        state: Option<ChoiceState>,
    },
    /// The policy document is past its review date, or missing.
    PolicyOverdue {
        /// The policy.
        policy: String,
    },
    /// Nothing opened the purpose (`ask_if`), or the route is closed.
    NotAsked,
}

/// What is stored with a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    /// The showing that covers it.
    pub showing: ShowingId,
    /// The choice it rests on, for `consent` and for sensitive options.
    pub choice: Option<ChoiceId>,
    /// The policy it rests on, for `law`.
    pub policy: Option<String>,
}

/// What is wrong with what was typed. `code` has words in every language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The part of the value (`day`, `postcode`); empty for the whole.
    pub part: String,
    /// Stable code, such as `answer.date_not_real`.
    pub code: &'static str,
    /// Numbers and limits for the words, by name.
    pub params: BTreeMap<&'static str, String>,
}

/// A value fit to be stored, with what the officer should look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The value, normalised.
    pub value: Value,
    /// Things worth a second look; never a reason to refuse.
    pub notes: Vec<Problem>,
}

/// What taking a choice back does.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakingBack {
    /// Values that rested on it alone: erased in the same transaction.
    pub erased: Vec<(String, u32)>,
    /// Values that lose a purpose and stay for another that was shown when they were asked.
    pub kept: Vec<Kept>,
}

/// A value that stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The field.
    pub field: String,
    /// Its row.
    pub row: u32,
    /// Purposes that stop.
    pub stops: Vec<String>,
    /// Purposes that go on, shown when it was asked.
    pub goes_on: Vec<String>,
}

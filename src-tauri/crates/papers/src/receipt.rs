//! What a desk gives for a receipt, and the content that is made of it.

use chrono::{DateTime, FixedOffset, NaiveDate};
use tell_first_evidence::{
    ChoiceId, Digest, InterviewId, NoticeRef, ReceiptId, ShowingId, VaultId,
};
use tell_first_intake::{Channel, ChoiceState, How, Layer, Method, Purpose};
use tell_first_notice::{CardText, Pack};

use crate::content::{
    CONTENT_FORMAT, Choice, Content, Controller, Ended, Log, Meeting, NotAsked, Notice, NoticeName,
    Officer, Organisation, Regulator, Right, Told, Unsubscribe,
};
use crate::words::{self, PRACTICE, RIGHTS};

/// Everything that goes on one receipt. Times carry the desk's own offset.
///
/// It has no place for an answer, and none for the person's name: paper gets lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt<'a> {
    /// Its id.
    pub id: ReceiptId,
    /// The vault.
    pub vault: VaultId,
    /// The encounter.
    pub interview: InterviewId,
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
    /// The notice of the meeting: who decides, whom to ask, whom to complain to.
    pub pack: &'a Pack,
    /// What the person was told, oldest first.
    pub told: Vec<Shown>,
    /// What the person answered to each card, oldest first.
    pub chosen: Vec<Chosen>,
    /// Cards that were not put, by id.
    pub not_asked: Vec<&'a str>,
    /// Questions the person chose not to answer, but those that stay off paper (O38).
    pub unanswered: Vec<String>,
    /// What ended; none on a copy of a meeting.
    pub ended: Option<Ending>,
    /// The newest signed head before this receipt.
    pub before: Before,
}

/// One thing the person was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The showing.
    pub showing: ShowingId,
    /// The layer.
    pub layer: Layer,
    /// The section.
    pub section: Option<String>,
    /// What it was about, in plain words.
    pub title: String,
    /// The notice.
    pub notice: NoticeRef,
    /// Language tag.
    pub language: String,
    /// How it was conveyed.
    pub how: How,
    /// When it was put up.
    pub at: DateTime<FixedOffset>,
    /// SHA-256 of the words.
    pub text: Digest,
}

/// One answer to a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The choice.
    pub choice: ChoiceId,
    /// The card.
    pub card: String,
    /// The showing before it.
    pub showing: ShowingId,
    /// The card's heading.
    pub title: String,
    /// The notice the card stands in.
    pub notice: NoticeRef,
    /// SHA-256 of the card's words.
    pub statement: Option<Digest>,
    /// What they said.
    pub state: ChoiceState,
    /// How they said it.
    pub method: Option<Method>,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// The card's words in the language the person had them in.
    pub text: CardText,
}

/// A yes that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    /// When it had been agreed to.
    pub agreed_at: DateTime<FixedOffset>,
    /// How many answers were erased with it.
    pub erased: u64,
}

/// A signed head of the log, and who signed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    /// How many entries.
    pub size: u64,
    /// Root of the tree over them.
    pub root: Digest,
    /// Fingerprint of the key.
    pub key: Digest,
}

/// The order in which choices stand: first what is in force.
const STATES: [ChoiceState; 7] = [
    ChoiceState::Given,
    ChoiceState::Refused,
    ChoiceState::Deferred,
    ChoiceState::Withdrawn,
    ChoiceState::Requested,
    ChoiceState::Invalidated,
    ChoiceState::Expired,
];

impl Receipt<'_> {
    /// The content. The same receipt gives the same content.
    pub fn content(&self) -> Content {
        let ended = self.ending();
        let (title, intro) = if ended.is_some() {
            words::ENDED_TOP
        } else {
            words::COPY_TOP
        };
        Content {
            change_of_mind: words::change_of_mind(self.pack),
            choices: self.choices(),
            complain: words::complain(self.pack),
            format: CONTENT_FORMAT.to_owned(),
            how_to_use_rights: words::how_to_use_rights(self.pack),
            interview: self.interview.to_string(),
            intro: intro.to_owned(),
            kind: if ended.is_some() { "ended" } else { "copy" }.to_owned(),
            ended,
            language: self.language.clone(),
            log: Log {
                key: self.before.key.to_string(),
                root: self.before.root.to_string(),
                size: self.before.size,
            },
            made: time(self.made),
            meeting: Meeting {
                channel: self.channel.map(|channel| channel.to_string()),
                purpose: self.purpose.to_string(),
                words: words::meeting(self.purpose, self.channel).to_owned(),
            },
            not_asked: self.not_asked(),
            organisation: organisation(self.pack),
            practice: self.practice,
            receipt: self.id.to_string(),
            reference: self.reference.clone(),
            rights: RIGHTS.iter().map(right).collect(),
            started: time(self.started),
            title: title.to_owned(),
            told: self.told.iter().map(told).collect(),
            unanswered: self.unanswered.clone(),
            vault: self.vault.to_string(),
            watermark: self.practice.then(|| PRACTICE.to_owned()),
        }
    }

    fn choices(&self) -> Vec<Choice> {
        let of = |state| self.chosen.iter().filter(move |one| one.state == state);
        STATES.into_iter().flat_map(of).map(choice).collect()
    }

    fn not_asked(&self) -> Vec<NotAsked> {
        let cards = self.not_asked.iter().filter_map(|id| self.pack.card(id));
        cards
            .map(|card| NotAsked {
                card: card.id.clone(),
                title: card.title.clone(),
                why: words::NOT_ASKED.to_owned(),
            })
            .collect()
    }

    /// What ended, from the one choice such a receipt is about.
    fn ending(&self) -> Option<Ended> {
        let ending = self.ended.as_ref()?;
        let chosen = self
            .chosen
            .iter()
            .find(|one| one.state == ChoiceState::Withdrawn)?;
        let some = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        Some(Ended {
            agreed_at: time(ending.agreed_at),
            card: chosen.card.clone(),
            continues: some(&chosen.text.goes_on),
            ended_at: time(chosen.at),
            erased: ending.erased,
            stops: some(&chosen.text.stops),
            title: chosen.title.clone(),
        })
    }
}

/// RFC 3339 with seconds and the offset in figures: one way to write a time.
fn time(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn date(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

fn right((name, means): &(&str, &str)) -> Right {
    Right {
        means: (*means).to_owned(),
        name: (*name).to_owned(),
    }
}

fn notice(notice: &NoticeRef) -> NoticeName {
    NoticeName {
        digest: notice.digest.to_string(),
        id: notice.id.clone(),
        version: notice.version.clone(),
    }
}

fn told(shown: &Shown) -> Told {
    Told {
        at: time(shown.at),
        how: shown.how.to_string(),
        how_words: words::how(shown.how).to_owned(),
        language: shown.language.clone(),
        language_words: words::language(&shown.language).to_owned(),
        layer: shown.layer.to_string(),
        layer_words: words::layer(shown.layer).to_owned(),
        notice: notice(&shown.notice),
        section: shown.section.clone(),
        showing: shown.showing.to_string(),
        text: shown.text.to_string(),
        title: shown.title.clone(),
    }
}

fn choice(chosen: &Chosen) -> Choice {
    // What was agreed to once is quoted; a sentence nobody agreed to is not, lest it be read as agreed.
    let agreed = matches!(
        chosen.state,
        ChoiceState::Given
            | ChoiceState::Withdrawn
            | ChoiceState::Invalidated
            | ChoiceState::Expired
    );
    let part = |text: &str, wanted: bool| {
        (wanted && !text.trim().is_empty()).then(|| text.trim().to_owned())
    };
    Choice {
        at: time(chosen.at),
        card: chosen.card.clone(),
        choice: chosen.choice.to_string(),
        heading: words::heading(chosen.state).to_owned(),
        method: chosen.method.map(|method| method.to_string()),
        method_words: chosen.method.map(|said| words::method(said).to_owned()),
        notice: notice(&chosen.notice),
        showing: chosen.showing.to_string(),
        state: chosen.state.to_string(),
        statement: chosen.statement.map(|digest| digest.to_string()),
        take_back: part(&chosen.text.take_back, chosen.state == ChoiceState::Given),
        then: words::then(chosen.state, &chosen.text),
        title: chosen.title.clone(),
        words: part(&chosen.text.statement, agreed),
    }
}

fn organisation(pack: &Pack) -> Organisation {
    Organisation {
        controllers: pack
            .controllers
            .iter()
            .map(|one| Controller {
                name: one.name.clone(),
                role: one.role.clone(),
            })
            .collect(),
        notice: Notice {
            digest: pack.digest.to_string(),
            effective: date(pack.effective),
            id: pack.id.clone(),
            published_address: pack.published_address.clone(),
            title: pack.title.clone(),
            version: pack.version.clone(),
        },
        officer: Officer {
            address: pack.officer.address.clone(),
            email: pack.officer.email.clone(),
            title: pack.officer.title.clone(),
        },
        regulator: Regulator {
            name: pack.regulator.name.clone(),
            phone: pack.regulator.phone.clone(),
            verified_on: date(pack.regulator.verified_on),
            website: pack.regulator.website.clone(),
        },
        unsubscribe: pack.unsubscribe.as_ref().map(|stop| Unsubscribe {
            email: stop.email.clone(),
            subject: stop.subject.clone(),
        }),
    }
}

//! What a notice pack holds, once it has been read and found to hold together.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use tell_first_evidence::Digest;

use crate::duties::{Complaints, Item, Translation};

/// A whole notice pack: everything an organisation tells people, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// Stable name, such as `twenty11`.
    pub id: String,
    /// Version, such as `2026-11.1`.
    pub version: String,
    /// Title a person sees.
    pub title: String,
    /// First day the notice is in force.
    pub effective: NaiveDate,
    /// Where the organisation publishes it.
    pub published_address: String,
    /// SHA-256 over the canonical content: every file, sorted by path, LF line endings.
    pub digest: Digest,
    /// Who decides how the data is used; a consent names them all.
    pub controllers: Vec<Controller>,
    /// Data protection officer.
    pub officer: Officer,
    /// Supervisory authority, with the day its details were last checked.
    pub regulator: Regulator,
    /// Where a person can write to stop marketing; none in a notice that asks for no choices.
    pub unsubscribe: Option<Unsubscribe>,
    /// Partners whose offers a person may be sent news about, by name; none: no card about partners (O82).
    pub partners: Vec<String>,
    /// Words that make an ordinary answer worth a second look; none in a notice that asks no questions.
    pub watch: Watch,
    /// The permitted purposes.
    pub purposes: Vec<Purpose>,
    /// The legitimate interests (Article 6(1)(f)) the organisation names.
    pub interests: Vec<Purpose>,
    /// Who may be given data, and who must be by law.
    pub recipients: Vec<Recipient>,
    /// Processors and transfers.
    pub processors: Vec<Processor>,
    /// How long each kind of record is kept.
    pub retention: Vec<RetentionRule>,
    /// Policy documents and laws that `law` routes rest on.
    pub policies: Vec<Policy>,
    /// Groups in interview order.
    pub groups: Vec<Group>,
    /// Fields in the order they are asked inside their group.
    pub fields: Vec<Field>,
    /// Lists of options, by id.
    pub lists: BTreeMap<String, OptionList>,
    /// The explicit-consent questions.
    pub cards: Vec<Card>,
    /// Words, by language tag (`en`).
    pub texts: BTreeMap<String, Texts>,
    /// How the organisation takes a complaint itself (Data Protection Act 2018, section 164A). Optional to the
    /// reader; [`crate::lint()`] will not let a notice be published without it.
    pub complaints: Option<Complaints>,
    /// By language: the heading of the full layer under which each thing the law asks for is said.
    pub says: BTreeMap<String, BTreeMap<Item, String>>,
    /// The language the notice was written in: the first of `languages`. None where there are none.
    pub source_language: Option<String>,
    /// By language, for every language but that one: which source words it was made from.
    pub translations: BTreeMap<String, Translation>,
}

/// An organisation that decides how data is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controller {
    /// Registered name.
    pub name: String,
    /// What it is to the person, in plain words ("your landlord").
    pub role: String,
}

/// How to reach the data protection officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// Title of the post.
    pub title: String,
    /// Postal address, a line each.
    pub address: Vec<String>,
    /// E-mail address.
    pub email: String,
}

/// The supervisory authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regulator {
    /// Its name today.
    pub name: String,
    /// Its web address.
    pub website: String,
    /// Its telephone number.
    pub phone: String,
    /// The day someone last checked these.
    pub verified_on: NaiveDate,
}

/// Ways to stop marketing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsubscribe {
    /// E-mail address to write to.
    pub email: String,
    /// Subject line that asks for it.
    pub subject: String,
}

/// Words, in lower case, that may give away more than a question asks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Watch {
    /// Of health.
    pub health: Vec<String>,
    /// Of offences.
    pub crime: Vec<String>,
}

/// A purpose (`P1`…) or a legitimate interest (`LI1`…).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purpose {
    /// Code.
    pub id: String,
    /// A few plain words.
    pub title: String,
    /// One to four plain sentences.
    pub explains: String,
    /// Of a legitimate interest: where its weighing against people's rights is written down (O21). None for a
    /// purpose, which has none, and for an interest nobody has weighed yet.
    pub balancing: Option<String>,
}

/// A category of recipient (`r1`, part `r5a`, or by law `d1`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Code.
    pub id: String,
    /// Plain name.
    pub name: String,
    /// True where the law can require the disclosure.
    pub by_law: bool,
    /// The category this is a kind of, for parts such as `r5a`.
    pub part_of: Option<String>,
    /// True for those who work on our instructions only. Others decide for themselves what they do with what they
    /// get, so a card has to name them (ICO on consent).
    pub for_us: bool,
}

/// Someone who works on the data for the organisation, or a place it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Processor {
    /// Code.
    pub id: String,
    /// Its name or kind.
    pub name: String,
    /// Where it is.
    pub country: String,
    /// What it does, plain.
    pub what: String,
    /// What protects the data there; required outside the United Kingdom.
    pub safeguard: Option<String>,
}

/// How long something is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRule {
    /// Code (`RA`…).
    pub id: String,
    /// What starts the clock, plain.
    pub trigger: String,
    /// How long after it, plain.
    pub period: String,
    /// Both in a few words, for the column beside the questions.
    pub short: String,
    /// Why so long, plain.
    pub reason: String,
    /// True where a law sets a least time.
    pub legal_minimum: bool,
}

/// A policy document and the law behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Code.
    pub id: String,
    /// Title of the document.
    pub title: String,
    /// The law, as a person may look it up.
    pub law: String,
    /// The law in plain words.
    pub plain: String,
    /// After this day the routes that rest on it close.
    pub review_by: NaiveDate,
}

/// Where in an interview a group stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Before check-your-answers.
    Main,
    /// Equality questions: after it, apart, optional.
    Equality,
}

/// A page of questions that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Code, such as `money`.
    pub id: String,
    /// Page heading.
    pub title: String,
    /// Which of the notice's 20 categories it covers; empty for those the list leaves out (C27).
    pub categories: Vec<u8>,
    /// The section notice that must be shown first.
    pub section: String,
    /// Where it stands.
    pub stage: Stage,
    /// Asked only then.
    pub ask_if: Option<AskIf>,
    /// True where the place should be private.
    pub private: bool,
}

/// "Only if that other field holds one of these."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskIf {
    /// The other field.
    pub field: String,
    /// Any of these option codes; `yes` and `no` for yes/no fields.
    pub any: Vec<String>,
}

/// What kind of answer a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line, at most so many characters.
    Text {
        /// Most characters.
        max: u32,
    },
    /// Several lines, at most so many characters.
    LongText {
        /// Most characters.
        max: u32,
    },
    /// One option.
    Choice,
    /// Any number of options.
    Choices,
    /// Yes or no.
    YesNo,
    /// A calendar date.
    Date {
        /// Month and year, or year alone, will do.
        partial: bool,
        /// May lie in the future.
        future: bool,
    },
    /// A whole number.
    Number {
        /// Least.
        min: i64,
        /// Most.
        max: i64,
    },
    /// Pounds and pence with how often.
    Money {
        /// False for a single sum, such as savings.
        frequency: bool,
    },
    /// A postal address, or none fixed.
    Address,
    /// A telephone number, or none.
    Phone,
    /// An e-mail address, or none.
    Email,
    /// A National Insurance number, or none.
    NationalInsurance,
    /// Account details, or none.
    Bank,
    /// A list of rows; the fields `within` it make up a row.
    Repeat {
        /// Most rows.
        max: u32,
    },
}

/// Why a value needs a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sensitive {
    /// Article 9: health.
    Health,
    /// Article 9: racial or ethnic origin.
    Ethnicity,
    /// Article 9: religion or belief.
    Religion,
    /// Article 9: sex life or orientation.
    Orientation,
    /// Article 10: offences.
    Crime,
    /// Not in law, but the notice promises the same care (gender identity), or it exposes a person to harm (refuge).
    Notice,
}

/// Why a field may be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The notice is enough.
    Notice,
    /// Only after a yes to the card.
    Consent,
    /// A named law and an in-date policy document.
    Law,
    /// A legal claim, with its reference.
    Claim,
    /// The person made it public, with the reference.
    Public,
    /// Equality questions.
    Optional,
    /// Not asked in this letting.
    Closed,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Code, such as `fin.income`.
    pub id: String,
    /// Its group.
    pub group: String,
    /// The question.
    pub label: String,
    /// Help under it.
    pub hint: Option<String>,
    /// Kind of answer.
    pub kind: Kind,
    /// Options, for `Choice` and `Choices`.
    pub list: Option<String>,
    /// True where the application cannot go on without it. A person can still decline.
    pub required: bool,
    /// What follows when it is not given; every required field has one, another may (O45).
    pub consequence: Option<String>,
    /// Kinds of sensitivity; any one closes the gate (C3).
    pub sensitive: Vec<Sensitive>,
    /// The route.
    pub route: Route,
    /// Article 6 bases, such as `6(1)(b)`.
    pub basis: Vec<String>,
    /// The legitimate interest, where `6(1)(f)` is among the bases.
    pub interest: Option<String>,
    /// Purposes; at least one (O87).
    pub purposes: Vec<String>,
    /// Recipients; may be empty: nobody outside.
    pub recipients: Vec<String>,
    /// Retention rule.
    pub retention: String,
    /// The section notice that covers it.
    pub section: String,
    /// The card, where the route is `consent`.
    pub card: Option<String>,
    /// The policy, where the route is `law`.
    pub policy: Option<String>,
    /// Further purposes this same value serves only while these cards are agreed to (C4).
    pub also: Vec<Also>,
    /// The repeat this field is a column of.
    pub within: Option<String>,
    /// Asked only then.
    pub ask_if: Option<AskIf>,
    /// Who fills it in.
    pub by: FilledBy,
    /// About somebody else (O143).
    pub about_others: bool,
    /// Kept off ordinary summaries and prints (O38).
    pub restricted: bool,
}

/// A second use of a value that rests on a card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Also {
    /// The card.
    pub card: String,
    /// Purposes it opens.
    pub purposes: Vec<String>,
}

/// Who fills a field in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilledBy {
    /// The applicant is asked.
    Applicant,
    /// The officer notes it.
    Officer,
}

/// A list of options with the standard it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionList {
    /// Code, such as `prevten`.
    pub id: String,
    /// The standard and its year.
    pub standard: String,
    /// The options, in order.
    pub options: Vec<Choosable>,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosable {
    /// Standard code.
    pub code: String,
    /// Plain label.
    pub label: String,
    /// Sensitive on its own.
    pub sensitive: Option<Sensitive>,
    /// The card that comes up before it is stored; required where `sensitive`.
    pub card: Option<String>,
    /// Asks for the person's own words beside it.
    pub own_words: bool,
    /// Rules the others out ("none of these", "prefer not to say").
    pub exclusive: bool,
}

/// How strong an agreement must be (C30).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A clear yes.
    Ordinary,
    /// A clear statement.
    Explicit,
    /// A clear statement in writing.
    ExplicitWritten,
}

/// Where a card is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardPlace {
    /// Before the questions of the groups that need it.
    Group,
    /// When a sensitive option is chosen.
    Option,
    /// On the page of choices near the end.
    Choices,
}

/// The explicit-consent question for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Code, such as `money_help`.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Where it is put.
    pub place: CardPlace,
    /// For `Choices`: the heading it stands under, such as "News from us".
    pub under: Option<String>,
    /// Purposes.
    pub purposes: Vec<String>,
    /// Recipients by name or code.
    pub recipients: Vec<String>,
    /// Retention rule.
    pub retention: String,
    /// How strong the agreement must be.
    pub strength: Strength,
    /// The section notice that must have been shown first.
    pub section: String,
    /// True where its text names the pack's partners; such a card is left out while there are none.
    pub partners: bool,
}

/// The words of one language, as Markdown with every `{{placeholder}}` filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// Short layer.
    pub short: String,
    /// Section notices by id.
    pub sections: BTreeMap<String, String>,
    /// Full layer.
    pub full: String,
    /// What those who are not in the room are given on paper; none where the pack gives them nothing of its own.
    pub leaflet: Option<String>,
    /// Cards by id.
    pub cards: BTreeMap<String, CardText>,
    /// The same texts as they were written, placeholders and all, by their path in the language's folder
    /// (`section/bank.md`): the only place where a changed sentence can be told from a changed fact that it quotes.
    /// Empty where a pack was not read from files.
    pub written: BTreeMap<String, String>,
}

/// The parts of a card, always in this order (design section 4).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CardText {
    /// What exactly.
    pub what: String,
    /// Why.
    pub why: String,
    /// Who sees it.
    pub who: String,
    /// How long.
    pub how_long: String,
    /// The one effect of a no.
    pub if_no: String,
    /// That agreeing is not a condition.
    pub not_a_condition: String,
    /// How to take it back.
    pub take_back: String,
    /// The sentence the person agrees to.
    pub statement: String,
    /// On taking back: what stops.
    pub stops: String,
    /// On taking back: what goes on, and why.
    pub goes_on: String,
}

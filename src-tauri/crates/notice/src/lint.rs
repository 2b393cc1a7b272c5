//! The check of a notice pack: what must be mended before it may be published, and what should be.
//!
//! In: the files of a pack and today's date. Out: a [`Lint`]: findings, each with its file, line, rule, source and
//! mend, and a measure of every text. Nothing here refuses to read a pack; that is the work of [`crate::read`], and
//! each of its flaws comes back as a finding that must be mended. Where a whole data file cannot be read, its flaws
//! are all that is said: every rule would only repeat them.
//!
//! # The contradictions of the source notice
//!
//! The notice this product began with contradicts itself in 35 places (C1 to C35). A check of a pack sees these:
//!
//! | Contradiction | Rules |
//! |---|---|
//! | C1 agreement needed, and not | `text.both_ways`, `text.no_agreement`, `text.agreement`, `card.no_agreement`, `consent.other_basis`, `basis.consent`, `consent.and_law` |
//! | C2 offences are a class of their own | `crime.consent`, `crime.restricted`, `law.condition` |
//! | C3 the sensitive families | `sensitive.gate` |
//! | C4 money, one figure with two reasons | `consent.other_basis` (a second use goes through `also`) |
//! | C5 no contract with others | `field.contract_others` |
//! | C6 "we need all of it" | `phrase.need_all` |
//! | C7 a no never costs the tenancy | `card.effect`, `card.effect_home`, `card.effect_vague`, `card.not_a_condition`, `field.consequence` |
//! | C8 one way to take back | `card.take_back` |
//! | C9 swapping the basis afterwards | `consent.other_basis`, `phrase.swap_basis` |
//! | C10 opting out | `phrase.opt_out` |
//! | C11 partners are given nothing | `card.partners` |
//! | C12 decisions by computers | `art13.automated` (that something is said; not whether it is true) |
//! | C13 no periods | `art13.retention`, `retention.vague`, `section.how_long`, `group.retention` |
//! | C14 rights for citizens only | `phrase.citizens` |
//! | C15 no time for an answer | `rights.month` |
//! | C16 the regulator only afterwards | `art13.regulator`, `complaints.missing`, `complaints.days`, `phrase.us_first` |
//! | C17 contact details in the text | `regulator.checked`, `regulator.future`, `text.literal` |
//! | C18 where data goes | `transfer.safeguard`, `transfer.mechanism`, `transfer.copy`, `art13.transfers` |
//! | C26 no version or date | `pack.effective`, `pack.published`; the reader asks for all three |
//! | C29 two controllers | `card.controllers`, `short.controllers` |
//! | C30 the strength of an agreement | `card.strength`, `card.statement` |
//! | C31 telling the others | `art14.categories`, `art14.source`, `art14.when` |
//! | C32 law told wrongly | `phrase.old_law` |
//! | C33 "made public" | `phrase.made_public` |
//!
//! It cannot see the rest: C19 to C21 and C23 (whether one disclosure, or one use of a rare basis, is lawful is
//! judged when it is made), C22 (no code says that a newsletter is marketing), C24 (what practice holds), C25 and C34
//! (what other rules or systems there are), C27 and C28 (what a question means is in its words), C35 (a notice of
//! its own, in a pack of its own).

mod cards;
mod fields;
mod held;
mod items;
mod measure;
mod organisation;
mod phrases;
mod subject;
mod texts;

use chrono::NaiveDate;

use crate::canon::PackFile;
use crate::flaw::{Flaw, Flaws};
use crate::read::look;

pub use measure::{COLUMN_WORDS, Measure, READING_AGE};
use subject::{Found, Subject};

#[cfg(test)]
pub(crate) use measure::reading_age;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The notice may not be published before it is mended.
    MustFix,
    /// It should be mended; the lead decides.
    ShouldFix,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// Path inside the pack folder.
    pub file: String,
    /// Line, counted from 1; 0 where the whole file is meant.
    pub line: u32,
    /// Stable code of the rule, such as `art13.retention`.
    pub rule: &'static str,
    /// The place in plain words: "retention rule RB", "section bank, Why".
    pub place: String,
    /// What is wrong, in plain words.
    pub what: String,
    /// Where the rule comes from: an article, an obligation (O45) or a contradiction (C13).
    pub source: String,
    /// How to mend it, in plain words.
    pub mend: String,
}

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lint {
    /// What must be mended first, then what should be; each by file and line.
    pub findings: Vec<Finding>,
    /// Every text of every language: how long it is and how hard to read.
    pub measures: Vec<Measure>,
}

impl Lint {
    /// How many findings must be mended.
    pub fn must_fix(&self) -> usize {
        self.count(Weight::MustFix)
    }

    /// How many findings should be mended.
    pub fn should_fix(&self) -> usize {
        self.count(Weight::ShouldFix)
    }

    /// True where nothing must be mended.
    pub fn may_publish(&self) -> bool {
        self.must_fix() == 0
    }

    fn count(&self, weight: Weight) -> usize {
        let of = |finding: &&Finding| finding.weight == weight;
        self.findings.iter().filter(of).count()
    }
}

/// Checks a pack from the files of its folder (paths inside it, in any order) as on the day `today`.
pub fn lint(files: &[PackFile], today: NaiveDate) -> Lint {
    let looked = look(files);
    let mut found = Found::default();
    held::flaws(&looked.flaws, &mut found);
    let mut measures = Vec::new();
    if let Some(pack) = &looked.pack {
        let subject = Subject {
            files,
            pack,
            raw: &looked.raw,
            flaws: &looked.flaws,
            today,
            texts: subject::texts(pack, &looked.raw),
        };
        items::check(&subject, &mut found);
        organisation::check(&subject, &mut found);
        fields::check(&subject, &mut found);
        cards::check(&subject, &mut found);
        texts::check(&subject, &mut found);
        phrases::check(&subject, &mut found);
        measures = measure::measures(&subject);
        measure::check(&subject, &measures, &mut found);
    }
    Lint {
        findings: found.sorted(),
        measures,
    }
}

/// The check of a pack whose files could not even be taken in ([`crate::unpack`], [`crate::check_files`]): every flaw
/// must be mended, and there is nothing else to say.
pub fn refused(flaws: &[Flaw]) -> Lint {
    let mut gathered = Flaws::default();
    for flaw in flaws {
        gathered.add(&flaw.file, flaw.line, flaw.reason.as_str());
    }
    let mut found = Found::default();
    held::flaws(&gathered, &mut found);
    Lint {
        findings: found.sorted(),
        measures: Vec::new(),
    }
}

/// The codes of all rules.
#[cfg(test)]
pub(crate) fn codes() -> std::collections::BTreeSet<&'static str> {
    let items = items::BY_ITEM.iter().map(|(_, rule)| rule);
    let held = held::KINDS.iter().map(|kind| &kind.rule);
    let phrases = phrases::PHRASES.iter().map(|phrase| &phrase.rule);
    let each = [
        items::RULES,
        organisation::RULES,
        fields::RULES,
        cards::RULES,
        texts::RULES,
        measure::RULES,
    ];
    let each = each.into_iter().flatten().copied();
    items
        .chain(held)
        .chain(phrases)
        .chain(each)
        .map(|rule| rule.code)
        .collect()
}

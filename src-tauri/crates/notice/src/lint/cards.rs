//! Cards: what makes an agreement one.

use super::subject::{Found, Rule, Subject, TextAt, first, must, plain, sentences, should};
use crate::blocks::plain_text;
use crate::flaw::At;
use crate::model::{Card, CardPlace, CardText, Pack, Strength};
use crate::words::{CardKey, WordsOf};

const CONTROLLERS: Rule = must(
    "card.controllers",
    "UK GDPR recital 42; ICO on consent; C29, O2",
    "Name every controller in the statement, with `{{card.controllers}}`.",
);
const NAMES: Rule = should(
    "card.names",
    "ICO on consent: name who relies on it; O126",
    "Put the organisation's own name in `recipients`, let the card say that the person names it, or set `for_us = true` on a recipient that works on your instructions only.",
);
const SAYS_WHO: Rule = must(
    "card.recipients",
    "UK GDPR Article 13(1)(e); O62",
    "Put `{{card.recipients}}` under “Who sees it”.",
);
const EFFECT: Rule = must(
    "card.effect",
    "UK GDPR Article 7(4); C7, O59",
    "Say the one thing that a no changes, in one sentence. After it may stand what goes on all the same.",
);
const EFFECT_HOME: Rule = must(
    "card.effect_home",
    "UK GDPR Article 7(4); C7, O63",
    "A no never costs the home or the tenancy: name the one service it changes.",
);
const EFFECT_VAGUE: Rule = must(
    "card.effect_vague",
    "C7, O59",
    "Name the one service that a no changes.",
);
const CONDITION: Rule = must(
    "card.not_a_condition",
    "UK GDPR Article 7(4); C7, O63",
    "Say that nobody has to agree in order to get or keep a home.",
);
const TAKE_BACK: Rule = must(
    "card.take_back",
    "UK GDPR Article 7(3); C8, O58",
    "Say that telling any member of staff is enough, beside other ways.",
);
const NO_AGREEMENT: Rule = must(
    "card.no_agreement",
    "C1",
    "A card asks for agreement; take the sentence out.",
);
const STATEMENT: Rule = must(
    "card.statement",
    "UK GDPR Article 9(2)(a); C30, O53",
    "Begin the statement with “I agree that …”: a clear statement in the person's own voice.",
);
const PARTNERS: Rule = must(
    "card.partners",
    "C11, O127",
    "News about partners is sent by you; give partners nothing: `recipients = []`.",
);
const OPENS: Rule = should(
    "card.opens",
    "UK GDPR Article 5(1)(c); O53",
    "Name the card in a question or an option, or take it out.",
);

#[cfg(test)]
pub(crate) const RULES: &[&Rule] = &[
    &CONTROLLERS,
    &NAMES,
    &SAYS_WHO,
    &EFFECT,
    &EFFECT_HOME,
    &EFFECT_VAGUE,
    &CONDITION,
    &TAKE_BACK,
    &NO_AGREEMENT,
    &STATEMENT,
    &PARTNERS,
    &OPENS,
];

/// Sentences that say what a no does not change: they may follow the effect.
const GOES_ON: [&str; 10] = [
    "does not depend",
    "still",
    "goes on",
    "go on",
    "goes ahead",
    "no difference",
    "just the same",
    "everything else",
    "nothing else",
    "we decide with what",
];
/// What a no must not touch.
const HOME: [&str; 7] = [
    "tenancy",
    "evict",
    "lose your",
    "offer you a home",
    "a home from us",
    "refuse your",
    "close your application",
];
/// Effects nobody can weigh.
const VAGUE: [&str; 6] = [
    "some services",
    "all or part",
    "may not be able",
    "might not be able",
    "could affect",
    "may affect",
];
/// Ways to say that agreeing is not a condition.
const FREE: [&str; 5] = [
    "do not have to agree",
    "not a condition",
    "never a condition",
    "just the same",
    "whether or not you agree",
];
/// Ways to take back by word of mouth.
const BY_MOUTH: [&str; 5] = ["tell any", "tell us", "telling us", "say so to", "speak to"];
/// What a card never says (C1).
pub(crate) const NOT_NEEDED: [&str; 8] = [
    "do not ask you to agree",
    "do not ask for your agreement",
    "do not need your agreement",
    "do not need your consent",
    "without your agreement",
    "without your consent",
    "you do not need to agree",
    "no consent is needed",
];
/// The person picks who it is.
const PICKED: [&str; 4] = ["you name", "i name", "i named", "you ask us to involve"];

/// Checks every card, and its words in every language. Phrases are known in English only.
pub(crate) fn check(subject: &Subject<'_>, found: &mut Found) {
    for card in &subject.pack.cards {
        opens(subject, card, found);
        partners(subject, card, found);
    }
    for text in &subject.texts {
        let WordsOf::Card(id) = text.of else { continue };
        let filled = subject
            .pack
            .texts
            .get(text.language)
            .and_then(|texts| texts.cards.get(id));
        let (Some(card), Some(words)) = (subject.pack.card(id), filled) else {
            continue;
        };
        let paper = Paper { card, words, text };
        controllers(subject.pack, &paper, found);
        recipients(&paper, found);
        if paper.text.is_english() {
            names(subject, &paper, found);
            effect(&paper, found);
            phrases(&paper, found);
            statement(&paper, found);
        }
    }
}

/// A card with its words in one language.
struct Paper<'a> {
    card: &'a Card,
    words: &'a CardText,
    text: &'a TextAt<'a>,
}

impl Paper<'_> {
    fn part(&self, key: CardKey) -> String {
        plain_text(self.words.part(key))
    }

    fn at(&self, key: CardKey) -> At {
        self.text.at(&format!("## {}", key.heading()))
    }

    fn place(&self, key: CardKey) -> String {
        format!("{}, {}", self.text.place, key.heading())
    }

    fn add(&self, rule: &Rule, key: CardKey, what: impl Into<String>, found: &mut Found) {
        // A part that is not there is a flaw of its own.
        if !self.words.part(key).is_empty() {
            found.add(rule, self.at(key), self.place(key), what);
        }
    }
}

/// True where the card is named by a question or an option, or stands on the page of choices.
fn opens(subject: &Subject<'_>, card: &Card, found: &mut Found) {
    let pack = subject.pack;
    let field = |field: &crate::model::Field| {
        field.card.as_ref() == Some(&card.id) || field.also.iter().any(|also| also.card == card.id)
    };
    let option = pack
        .lists
        .values()
        .flat_map(|list| &list.options)
        .any(|option| option.card.as_ref() == Some(&card.id));
    if card.place != CardPlace::Choices && !option && !pack.fields.iter().any(field) {
        let at = subject.at(&format!("cards/{}", card.id));
        found.add(
            &OPENS,
            at,
            format!("card {}", card.id),
            format!("“{}” opens no question", card.title),
        );
    }
}

fn partners(subject: &Subject<'_>, card: &Card, found: &mut Found) {
    if card.partners && !card.recipients.is_empty() {
        let at = subject.at(&format!("cards/{}/recipients", card.id));
        let what = format!("“{}” is about partners and gives facts away", card.title);
        found.add(&PARTNERS, at, format!("card {}", card.id), what);
    }
}

fn controllers(pack: &Pack, paper: &Paper<'_>, found: &mut Found) {
    let statement = paper.part(CardKey::Statement);
    for controller in pack
        .controllers
        .iter()
        .filter(|one| !statement.contains(&one.name))
    {
        let what = format!("the statement does not name {}", controller.name);
        paper.add(&CONTROLLERS, CardKey::Statement, what, found);
    }
}

fn recipients(paper: &Paper<'_>, found: &mut Found) {
    let raw = crate::words::under(paper.text.raw, CardKey::Who.heading());
    if !paper.card.recipients.is_empty() && !raw.contains("{{card.recipients}}") {
        paper.add(
            &SAYS_WHO,
            CardKey::Who,
            "the card does not say all who are given it",
            found,
        );
    }
}

/// Who decides for themselves what they do with it is named, not described. Recipients that a law names, and those
/// that work on instructions, may be described.
fn names(subject: &Subject<'_>, paper: &Paper<'_>, found: &mut Found) {
    let shown: Vec<String> = CardKey::SHOWN
        .into_iter()
        .map(|key| paper.part(key))
        .collect();
    if first(&shown.join(" "), &PICKED).is_some() {
        return;
    }
    let coded = paper
        .card
        .recipients
        .iter()
        .filter_map(|id| subject.pack.recipient(id));
    let kinds: Vec<String> = coded
        .filter(|one| !one.by_law && !for_us(subject.pack, one))
        .map(|one| format!("“{}”", one.name))
        .collect();
    if !kinds.is_empty() {
        let at = subject.at(&format!("cards/{}/recipients", paper.card.id));
        let what = format!("{}: a kind of organisation, not a name", kinds.join(", "));
        found.add(&NAMES, at, paper.text.place.clone(), what);
    }
}

/// A part works for us where its whole does.
fn for_us(pack: &Pack, recipient: &crate::model::Recipient) -> bool {
    let whole = recipient
        .part_of
        .as_deref()
        .and_then(|id| pack.recipient(id));
    recipient.for_us || whole.is_some_and(|whole| whole.for_us)
}

/// One effect, in one sentence, that is not the home itself. What goes on all the same may be said after it.
fn effect(paper: &Paper<'_>, found: &mut Found) {
    let no = CardKey::IfNo;
    let said = sentences(&paper.part(no));
    let effects: Vec<&String> = said
        .iter()
        .filter(|one| first(one, &GOES_ON).is_none())
        .collect();
    if effects.len() != 1 {
        let what = format!(
            "a no is said to change {} things; it changes one",
            effects.len()
        );
        paper.add(&EFFECT, no, what, found);
    }
    for sentence in effects {
        if let Some(phrase) = first(sentence, &HOME) {
            paper.add(
                &EFFECT_HOME,
                no,
                format!("a no seems to touch the home itself: “{phrase}”"),
                found,
            );
        }
        if let Some(phrase) = first(sentence, &VAGUE) {
            paper.add(
                &EFFECT_VAGUE,
                no,
                format!("“{phrase}” says nothing a person could weigh"),
                found,
            );
        }
    }
}

fn phrases(paper: &Paper<'_>, found: &mut Found) {
    if first(&paper.part(CardKey::NotACondition), &FREE).is_none() {
        let what = "the card does not say that agreeing is not a condition";
        paper.add(&CONDITION, CardKey::NotACondition, what, found);
    }
    if first(&paper.part(CardKey::TakeBack), &BY_MOUTH).is_none() {
        let what = "the card does not say that a word to staff is enough to take it back";
        paper.add(&TAKE_BACK, CardKey::TakeBack, what, found);
    }
    for key in CardKey::SHOWN {
        if let Some(phrase) = first(&paper.part(key), &NOT_NEEDED) {
            paper.add(
                &NO_AGREEMENT,
                key,
                format!("the card asks for agreement and says “{phrase}”"),
                found,
            );
        }
    }
}

fn statement(paper: &Paper<'_>, found: &mut Found) {
    let explicit = match paper.card.strength {
        Strength::Ordinary => false,
        Strength::Explicit | Strength::ExplicitWritten => true,
    };
    let statement = plain(&paper.part(CardKey::Statement));
    let clear = if explicit { "i agree" } else { "i " };
    if !statement.starts_with(clear) {
        paper.add(
            &STATEMENT,
            CardKey::Statement,
            "the statement is not the person's own clear yes",
            found,
        );
    }
}

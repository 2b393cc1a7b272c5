//! `options.toml`, `fields.toml`, `cards.toml`.

use std::collections::BTreeSet;

use super::document::{Texts, each, whole_file};
use super::node::Node;
use crate::flaw::Flaws;
use crate::model::{
    Also, AskIf, Card, CardPlace, Choosable, Field, FilledBy, Group, Kind, OptionList, Pack, Route,
    Sensitive, Stage, Strength,
};

const STAGES: [(&str, Stage); 2] = [("main", Stage::Main), ("equality", Stage::Equality)];

const SENSITIVE: [(&str, Sensitive); 6] = [
    ("health", Sensitive::Health),
    ("ethnicity", Sensitive::Ethnicity),
    ("religion", Sensitive::Religion),
    ("orientation", Sensitive::Orientation),
    ("crime", Sensitive::Crime),
    ("notice", Sensitive::Notice),
];

const ROUTES: [(&str, Route); 7] = [
    ("notice", Route::Notice),
    ("consent", Route::Consent),
    ("law", Route::Law),
    ("claim", Route::Claim),
    ("public", Route::Public),
    ("optional", Route::Optional),
    ("closed", Route::Closed),
];

const FILLED_BY: [(&str, FilledBy); 2] = [
    ("applicant", FilledBy::Applicant),
    ("officer", FilledBy::Officer),
];

const PLACES: [(&str, CardPlace); 3] = [
    ("group", CardPlace::Group),
    ("option", CardPlace::Option),
    ("choices", CardPlace::Choices),
];

const STRENGTHS: [(&str, Strength); 3] = [
    ("ordinary", Strength::Ordinary),
    ("explicit", Strength::Explicit),
    ("explicit-written", Strength::ExplicitWritten),
];

/// The kinds of field, before their limits are read.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    LongText,
    Choice,
    Choices,
    YesNo,
    Date,
    Number,
    Money,
    Address,
    Phone,
    Email,
    NationalInsurance,
    Bank,
    Repeat,
}

const SHAPES: [(&str, Shape); 14] = [
    ("text", Shape::Text),
    ("long-text", Shape::LongText),
    ("choice", Shape::Choice),
    ("choices", Shape::Choices),
    ("yes-no", Shape::YesNo),
    ("date", Shape::Date),
    ("number", Shape::Number),
    ("money", Shape::Money),
    ("address", Shape::Address),
    ("phone", Shape::Phone),
    ("email", Shape::Email),
    ("national-insurance", Shape::NationalInsurance),
    ("bank", Shape::Bank),
    ("repeat", Shape::Repeat),
];

/// Options, groups, fields and cards.
pub(crate) fn read(texts: &Texts, flaws: &mut Flaws, pack: &mut Pack) {
    whole_file(texts, "options.toml", flaws, |node, flaws| {
        for list in each(node, flaws, "lists", list) {
            pack.lists.insert(list.id.clone(), list);
        }
    });
    whole_file(texts, "fields.toml", flaws, |node, flaws| {
        pack.groups = each(node, flaws, "groups", group);
        pack.fields = each(node, flaws, "fields", field)
            .into_iter()
            .flatten()
            .collect();
    });
    whole_file(texts, "cards.toml", flaws, |node, flaws| {
        pack.cards = each(node, flaws, "cards", card)
            .into_iter()
            .flatten()
            .collect();
    });
}

fn list(node: &Node<'_>, flaws: &mut Flaws, id: String) -> OptionList {
    let standard = node.text(flaws, "standard");
    let mut codes = BTreeSet::new();
    let mut options = Vec::new();
    for mut item in node.subs(flaws, "options") {
        let code = item.text(flaws, "code");
        if !codes.insert(code.clone()) {
            item.flaw(
                flaws,
                "code",
                format!("option `{code}` is there twice in list `{id}`"),
            );
        }
        item.named(flaws, format!("lists/{id}/options/{code}"));
        options.push(Choosable {
            code,
            label: item.text(flaws, "label"),
            sensitive: item.word_opt(flaws, "sensitive", &SENSITIVE),
            card: item.text_opt(flaws, "card"),
            own_words: item.flag(flaws, "own_words", false),
            exclusive: item.flag(flaws, "exclusive", false),
        });
        item.finish(flaws);
    }
    if options.is_empty() {
        node.flaw(flaws, "options", format!("list `{id}` has no options"));
    }
    OptionList {
        id,
        standard,
        options,
    }
}

fn group(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Group {
    let categories = node.numbers(flaws, "categories");
    if let Some(number) = categories.iter().find(|number| !(1..=20).contains(*number)) {
        node.flaw(
            flaws,
            "categories",
            format!("category {number} is not one of the notice's 20"),
        );
    }
    Group {
        id,
        title: node.text(flaws, "title"),
        categories,
        section: node.text(flaws, "section"),
        stage: node
            .word_opt(flaws, "stage", &STAGES)
            .unwrap_or(Stage::Main),
        ask_if: ask_if(node, flaws),
        private: node.flag(flaws, "private", false),
    }
}

fn ask_if(node: &Node<'_>, flaws: &mut Flaws) -> Option<AskIf> {
    let node = node.sub(flaws, "ask_if")?;
    let ask_if = AskIf {
        field: node.text(flaws, "field"),
        any: node.texts(flaws, "any"),
    };
    if ask_if.any.is_empty() {
        node.flaw(
            flaws,
            "any",
            "`any` is empty: the question would never be asked",
        );
    }
    node.finish(flaws);
    Some(ask_if)
}

/// A field; `None` (with the flaws said) where its kind or route cannot be known.
fn field(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Option<Field> {
    let kind = kind(node, flaws);
    let route = node.word(flaws, "route", &ROUTES);
    let field = Field {
        id,
        group: node.text(flaws, "group"),
        label: node.text(flaws, "label"),
        hint: node.text_opt(flaws, "hint"),
        kind: kind.unwrap_or(Kind::YesNo),
        list: node.text_opt(flaws, "list"),
        required: node.flag(flaws, "required", false),
        consequence: node.text_opt(flaws, "consequence"),
        sensitive: node.words(flaws, "sensitive", &SENSITIVE),
        route: route.unwrap_or(Route::Closed),
        basis: node.texts(flaws, "basis"),
        interest: node.text_opt(flaws, "interest"),
        purposes: node.texts(flaws, "purposes"),
        recipients: node.texts_opt(flaws, "recipients"),
        retention: node.text(flaws, "retention"),
        section: node.text(flaws, "section"),
        card: node.text_opt(flaws, "card"),
        policy: node.text_opt(flaws, "policy"),
        also: node
            .subs(flaws, "also")
            .iter()
            .map(|node| also(node, flaws))
            .collect(),
        within: node.text_opt(flaws, "within"),
        ask_if: ask_if(node, flaws),
        by: node
            .word_opt(flaws, "by", &FILLED_BY)
            .unwrap_or(FilledBy::Applicant),
        about_others: node.flag(flaws, "about_others", false),
        restricted: node.flag(flaws, "restricted", false),
    };
    (kind.is_some() && route.is_some()).then_some(field)
}

fn also(node: &Node<'_>, flaws: &mut Flaws) -> Also {
    let also = Also {
        card: node.text(flaws, "card"),
        purposes: node.texts(flaws, "purposes"),
    };
    node.finish(flaws);
    also
}

/// The kind with its limits. A limit that does not fit the kind is an unknown key.
fn kind(node: &Node<'_>, flaws: &mut Flaws) -> Option<Kind> {
    let shape = node.word(flaws, "type", &SHAPES)?;
    Some(match shape {
        Shape::Text => Kind::Text {
            max: most(node, flaws)?,
        },
        Shape::LongText => Kind::LongText {
            max: most(node, flaws)?,
        },
        Shape::Choice => Kind::Choice,
        Shape::Choices => Kind::Choices,
        Shape::YesNo => Kind::YesNo,
        Shape::Date => Kind::Date {
            partial: node.flag(flaws, "partial", false),
            future: node.flag(flaws, "future", false),
        },
        Shape::Number => number(node, flaws)?,
        Shape::Money => Kind::Money {
            frequency: node.flag(flaws, "frequency", true),
        },
        Shape::Address => Kind::Address,
        Shape::Phone => Kind::Phone,
        Shape::Email => Kind::Email,
        Shape::NationalInsurance => Kind::NationalInsurance,
        Shape::Bank => Kind::Bank,
        Shape::Repeat => Kind::Repeat {
            max: most(node, flaws)?,
        },
    })
}

/// `max`, at least 1.
fn most(node: &Node<'_>, flaws: &mut Flaws) -> Option<u32> {
    let max = node.number(flaws, "max");
    if !node.has("max") {
        node.flaw(flaws, "type", "`max` is missing");
        return None;
    }
    let fit = u32::try_from(max?).ok().filter(|max| *max > 0);
    if fit.is_none() {
        node.flaw(flaws, "max", "`max` must be a number above 0");
    }
    fit
}

fn number(node: &Node<'_>, flaws: &mut Flaws) -> Option<Kind> {
    let (min, max) = (
        node.number(flaws, "min").unwrap_or(0),
        node.number(flaws, "max"),
    );
    if !node.has("max") {
        node.flaw(flaws, "type", "`max` is missing");
    }
    let max = max?;
    if min > max {
        node.flaw(flaws, "min", "`min` is above `max`");
    }
    Some(Kind::Number { min, max })
}

/// A card; `None` (with the flaws said) where its place or strength cannot be known.
fn card(node: &Node<'_>, flaws: &mut Flaws, id: String) -> Option<Card> {
    let title = node.text(flaws, "title");
    let place = node.word(flaws, "place", &PLACES);
    let strength = node.word(flaws, "strength", &STRENGTHS);
    let under = node.text_opt(flaws, "under");
    let purposes = node.texts(flaws, "purposes");
    let recipients = node.texts(flaws, "recipients");
    let retention = node.text(flaws, "retention");
    let section = node.text(flaws, "section");
    let partners = node.flag(flaws, "partners", false);
    Some(Card {
        id,
        title,
        place: place?,
        under,
        purposes,
        recipients,
        retention,
        strength: strength?,
        section,
        partners,
    })
}

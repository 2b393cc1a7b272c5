//! What must hold between the parts of a pack.

mod ask;
mod detail;
mod routes;
mod words;

use std::collections::BTreeSet;

use crate::flaw::Flaws;
use crate::model::{Card, CardPlace, Choosable, Field, Group, Kind, Pack, Sensitive, Strength};

pub(crate) use words::words;

/// The Article 6 bases.
pub(crate) const BASES: [&str; 6] = [
    "6(1)(a)", "6(1)(b)", "6(1)(c)", "6(1)(d)", "6(1)(e)", "6(1)(f)",
];

/// Checks everything but the texts.
pub(crate) fn pack(pack: &Pack, flaws: &mut Flaws) {
    needed(pack, flaws);
    catalogue(pack, flaws);
    options(pack, flaws);
    for group in &pack.groups {
        self::group(pack, group, flaws);
    }
    for field in &pack.fields {
        self::field(pack, field, flaws);
        routes::field(pack, field, flaws);
    }
    for card in &pack.cards {
        self::card(pack, card, flaws);
    }
    detail::fits(pack, flaws);
}

/// Adds a flaw for each code that names nothing. Empty codes have their own flaw already.
fn known<'a>(
    flaws: &mut Flaws,
    key: &str,
    codes: impl IntoIterator<Item = &'a String>,
    what: &str,
    exists: impl Fn(&str) -> bool,
) {
    for code in codes
        .into_iter()
        .filter(|code| !code.is_empty() && !exists(code))
    {
        flaws.add_at(
            &format!("{key}/{code}"),
            format!("`{code}` is not {what} of this pack"),
        );
    }
}

/// Asks for what a notice needs only where it asks something. A page of choices needs an address to stop what was
/// chosen, and a word about partners, even that there are none (O82); questions need words to look at again. A
/// notice that only tells has nothing to put there.
fn needed(pack: &Pack, flaws: &mut Flaws) {
    let chooses = pack
        .cards
        .iter()
        .any(|card| card.place == CardPlace::Choices);
    let asks = !pack.fields.is_empty();
    for (key, needs, why) in [
        ("unsubscribe", chooses, "a page of choices says how to stop"),
        (
            "partners",
            chooses,
            "a page of choices says who they are, or that there are none",
        ),
        ("watch", asks, "answers are looked at again for such words"),
    ] {
        if needs && !flaws.knows(&format!("pack/{key}")) {
            flaws.add("pack.toml", 1, format!("`{key}` is missing: {why}"));
        }
    }
}

fn catalogue(pack: &Pack, flaws: &mut Flaws) {
    for recipient in &pack.recipients {
        let key = format!("recipients/{}/part_of", recipient.id);
        known(flaws, &key, &recipient.part_of, "a recipient", |id| {
            pack.recipient(id).is_some()
        });
        let inner = recipient
            .part_of
            .as_deref()
            .and_then(|id| pack.recipient(id));
        if inner.is_some_and(|whole| whole.part_of.is_some()) {
            flaws.add_at(&key, format!("`{}` is part of a part", recipient.id));
        }
    }
    for processor in &pack.processors {
        if processor.country != "United Kingdom" && processor.safeguard.is_none() {
            let key = format!("processors/{}/country", processor.id);
            flaws.add_at(
                &key,
                format!(
                    "`{}` is outside the United Kingdom and has no `safeguard`",
                    processor.id
                ),
            );
        }
    }
}

fn options(pack: &Pack, flaws: &mut Flaws) {
    for list in pack.lists.values() {
        for option in &list.options {
            option_card(
                pack,
                option,
                &format!("lists/{}/options/{}", list.id, option.code),
                flaws,
            );
        }
        if !pack
            .fields
            .iter()
            .any(|field| field.list.as_ref() == Some(&list.id))
        {
            flaws.add_at(
                &format!("lists/{}", list.id),
                format!("no field uses the list `{}`", list.id),
            );
        }
    }
}

fn option_card(pack: &Pack, option: &Choosable, key: &str, flaws: &mut Flaws) {
    match (option.sensitive, &option.card) {
        (Some(_), None) => {
            flaws.add_at(
                key,
                format!("option `{}` is sensitive and names no card", option.code),
            );
        }
        (None, Some(_)) => {
            flaws.add_at(
                &format!("{key}/card"),
                format!("option `{}` names a card but is not sensitive", option.code),
            );
        }
        (Some(_) | None, _) => {}
    }
    let Some(id) = &option.card else { return };
    match pack.card(id) {
        None => flaws.add_at(
            &format!("{key}/card"),
            format!("`{id}` is not a card of this pack"),
        ),
        Some(card) if card.place != CardPlace::Option => {
            flaws.add_at(
                &format!("{key}/card"),
                format!("card `{id}` is not an `option` card"),
            );
        }
        Some(card) => {
            if option.sensitive.is_some_and(article_nine) && card.strength == Strength::Ordinary {
                flaws.add_at(
                    &format!("{key}/card"),
                    format!("card `{id}` must be explicit for such an answer"),
                );
            }
        }
    }
}

/// True where the law asks for explicit consent (Article 9(2)(a)).
fn article_nine(sensitive: Sensitive) -> bool {
    match sensitive {
        Sensitive::Health | Sensitive::Ethnicity | Sensitive::Religion | Sensitive::Orientation => {
            true
        }
        Sensitive::Crime | Sensitive::Notice => false,
    }
}

fn group(pack: &Pack, group: &Group, flaws: &mut Flaws) {
    let key = format!("groups/{}", group.id);
    if pack.fields_of(&group.id).next().is_none() {
        flaws.add_at(&key, format!("group `{}` has no fields", group.id));
    }
    if let Some(ask_if) = &group.ask_if {
        ask::group(pack, group, ask_if, flaws);
    }
}

fn field(pack: &Pack, field: &Field, flaws: &mut Flaws) {
    let key = format!("fields/{}", field.id);
    match pack.group(&field.group) {
        Some(group) if group.section != field.section && !field.section.is_empty() => flaws.add_at(
            &format!("{key}/section"),
            format!(
                "the page `{}` puts up the section `{}`, not `{}`",
                group.id, group.section, field.section
            ),
        ),
        Some(_) => {}
        None => known(
            flaws,
            &format!("{key}/group"),
            [&field.group],
            "a group",
            |_| false,
        ),
    }
    known(
        flaws,
        &format!("{key}/purposes"),
        &field.purposes,
        "a purpose",
        |id| pack.purpose(id).is_some(),
    );
    known(
        flaws,
        &format!("{key}/recipients"),
        &field.recipients,
        "a recipient",
        |id| pack.recipient(id).is_some(),
    );
    known(
        flaws,
        &format!("{key}/retention"),
        [&field.retention],
        "a retention rule",
        |id| pack.retention_rule(id).is_some(),
    );
    for basis in field
        .basis
        .iter()
        .filter(|basis| !BASES.contains(&basis.as_str()))
    {
        flaws.add_at(
            &format!("{key}/basis/{basis}"),
            format!("`{basis}` is not a basis of Article 6"),
        );
    }
    known(
        flaws,
        &format!("{key}/interest"),
        &field.interest,
        "an interest",
        |id| pack.interest(id).is_some(),
    );
    for (list, name) in [(&field.purposes, "purposes"), (&field.basis, "basis")] {
        let key = format!("{key}/{name}");
        if list.is_empty() && flaws.knows(&key) {
            flaws.add_at(
                &key,
                format!("`{name}` is empty: `{}` needs at least one", field.id),
            );
        }
    }
    if field.required && field.consequence.is_none() {
        flaws.add_at(
            &format!("{key}/required"),
            format!("`{}` is required and has no `consequence`", field.id),
        );
    }
    list(pack, field, &key, flaws);
    within(pack, field, &key, flaws);
    if let Some(ask_if) = &field.ask_if {
        ask::field(pack, field, ask_if, flaws);
    }
}

fn list(pack: &Pack, field: &Field, key: &str, flaws: &mut Flaws) {
    let chooses = matches!(field.kind, Kind::Choice | Kind::Choices);
    match (&field.list, chooses) {
        (Some(id), true) => {
            known(
                flaws,
                &format!("{key}/list"),
                [id],
                "a list of options",
                |id| pack.list(id).is_some(),
            );
        }
        (None, true) => flaws.add_at(
            key,
            format!("`{}` is a choice and names no `list`", field.id),
        ),
        (Some(_), false) => flaws.add_at(
            &format!("{key}/list"),
            format!("`{}` is not a choice", field.id),
        ),
        (None, false) => {}
    }
}

fn within(pack: &Pack, field: &Field, key: &str, flaws: &mut Flaws) {
    let repeats = matches!(field.kind, Kind::Repeat { .. });
    if repeats && pack.columns(&field.id).next().is_none() {
        flaws.add_at(key, format!("`{}` repeats and has no columns", field.id));
    }
    let Some(id) = &field.within else { return };
    let key = format!("{key}/within");
    match pack.field(id) {
        None => flaws.add_at(&key, format!("`{id}` is not a field of this pack")),
        Some(_) if repeats => flaws.add_at(&key, "a repeat inside a repeat is not allowed"),
        Some(outer) if !matches!(outer.kind, Kind::Repeat { .. }) => {
            flaws.add_at(&key, format!("`{id}` is not a repeat"));
        }
        Some(outer) if outer.group != field.group => {
            flaws.add_at(&key, format!("`{id}` stands in another group"));
        }
        Some(_) => {}
    }
}

fn card(pack: &Pack, card: &Card, flaws: &mut Flaws) {
    let key = format!("cards/{}", card.id);
    known(
        flaws,
        &format!("{key}/purposes"),
        &card.purposes,
        "a purpose",
        |id| pack.purpose(id).is_some(),
    );
    known(
        flaws,
        &format!("{key}/recipients"),
        &card.recipients,
        "a recipient",
        |id| pack.recipient(id).is_some() || !is_code(id),
    );
    known(
        flaws,
        &format!("{key}/retention"),
        [&card.retention],
        "a retention rule",
        |id| pack.retention_rule(id).is_some(),
    );
    if card.purposes.is_empty() && flaws.knows(&format!("{key}/purposes")) {
        flaws.add_at(
            &format!("{key}/purposes"),
            format!("`purposes` is empty: `{}` needs at least one", card.id),
        );
    }
    on_choices(card, &key, flaws);
}

/// Checks what only a card on the page of choices has.
fn on_choices(card: &Card, key: &str, flaws: &mut Flaws) {
    let choices = card.place == CardPlace::Choices;
    if card.under.is_some() != choices {
        flaws.add_at(
            &format!("{key}/under"),
            "`under` goes with a `choices` card, and every such card has it",
        );
    }
    if card.partners && !choices {
        flaws.add_at(
            &format!("{key}/partners"),
            "`partners` goes with a `choices` card",
        );
    }
}

/// True for what is meant as a recipient's code (`r5a`, `d10`), not as a name.
fn is_code(text: &str) -> bool {
    let mut chars = text.chars();
    matches!(chars.next(), Some('r' | 'd')) && chars.next().is_some_and(|c| c.is_ascii_digit())
}

/// Sections that a group, field or card names.
fn sections(pack: &Pack) -> BTreeSet<&str> {
    pack.sections()
        .into_iter()
        .filter(|id| !id.is_empty())
        .collect()
}

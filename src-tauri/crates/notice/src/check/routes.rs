//! Routes: why each field may be asked, and what must stand behind it (design section 4).

use super::article_nine;
use crate::flaw::Flaws;
use crate::model::{CardPlace, Field, Pack, Route, Stage, Strength};

/// Checks the route of one field and what it rests on.
pub(crate) fn field(pack: &Pack, field: &Field, flaws: &mut Flaws) {
    let key = format!("fields/{}", field.id);
    if !field.sensitive.is_empty() && matches!(field.route, Route::Notice | Route::Optional) {
        flaws.add_at(
            &format!("{key}/route"),
            format!("`{}` is sensitive: a notice alone is not enough", field.id),
        );
    }
    if matches!(field.route, Route::Claim | Route::Public) {
        flaws.add_at(
            &format!("{key}/route"),
            "the routes `claim` and `public` do not exist yet: nothing asks for the claim or the source they rest on",
        );
    }
    let interest = field.basis.iter().any(|basis| basis == "6(1)(f)");
    if interest && field.interest.is_none() {
        flaws.add_at(
            &format!("{key}/basis/6(1)(f)"),
            "`6(1)(f)` names no `interest`",
        );
    }
    if !interest && field.interest.is_some() {
        flaws.add_at(
            &format!("{key}/interest"),
            "an `interest` goes with the basis `6(1)(f)`",
        );
    }
    if field.route == Route::Optional {
        optional(pack, field, &key, flaws);
    }
    card(pack, field, &key, flaws);
    policy(pack, field, &key, flaws);
    also(pack, field, &key, flaws);
}

/// Equality questions stand apart, after check-your-answers.
fn optional(pack: &Pack, field: &Field, key: &str, flaws: &mut Flaws) {
    if pack
        .group(&field.group)
        .is_some_and(|group| group.stage != Stage::Equality)
    {
        flaws.add_at(
            &format!("{key}/route"),
            "`optional` is for groups of the stage `equality`",
        );
    }
    if field.required {
        flaws.add_at(
            &format!("{key}/required"),
            format!("`{}` is optional and required at once", field.id),
        );
    }
}

fn card(pack: &Pack, field: &Field, key: &str, flaws: &mut Flaws) {
    let Some(id) = &field.card else {
        if field.route == Route::Consent {
            flaws.add_at(
                &format!("{key}/route"),
                format!("`{}` rests on consent and names no `card`", field.id),
            );
        }
        return;
    };
    let key = format!("{key}/card");
    if !matches!(field.route, Route::Consent | Route::Optional) {
        flaws.add_at(
            &key,
            format!("`{}` names a card, but consent is not its route", field.id),
        );
    }
    match pack.card(id) {
        None => flaws.add_at(&key, format!("`{id}` is not a card of this pack")),
        Some(card) if card.place != CardPlace::Group => {
            flaws.add_at(&key, format!("card `{id}` is not a `group` card"));
        }
        Some(card) => {
            let law = field
                .sensitive
                .iter()
                .any(|sensitive| article_nine(*sensitive));
            if law && card.strength == Strength::Ordinary {
                flaws.add_at(
                    &key,
                    format!("card `{id}` must be explicit for such an answer"),
                );
            }
        }
    }
}

fn policy(pack: &Pack, field: &Field, key: &str, flaws: &mut Flaws) {
    match &field.policy {
        None if field.route == Route::Law => {
            flaws.add_at(
                &format!("{key}/route"),
                format!("`{}` rests on a law and names no `policy`", field.id),
            );
        }
        None => {}
        Some(id) if pack.policy(id).is_none() => {
            flaws.add_at(
                &format!("{key}/policy"),
                format!("`{id}` is not a policy of this pack"),
            );
        }
        Some(_) if field.route == Route::Consent => {
            flaws.add_at(
                &format!("{key}/policy"),
                "a question rests on consent or on a law, never on both",
            );
        }
        Some(_) => {}
    }
}

fn also(pack: &Pack, field: &Field, key: &str, flaws: &mut Flaws) {
    for also in &field.also {
        match pack.card(&also.card) {
            None if also.card.is_empty() => {}
            None => flaws.add_at(
                &format!("{key}/also/card"),
                format!("`{}` is not a card of this pack", also.card),
            ),
            Some(card) if card.place == CardPlace::Option => {
                flaws.add_at(
                    &format!("{key}/also/card"),
                    format!("card `{}` opens an option, not a use", card.id),
                );
            }
            Some(_) => {}
        }
        for purpose in also.purposes.iter().filter(|id| pack.purpose(id).is_none()) {
            let key = format!("{key}/also/purposes/{purpose}");
            flaws.add_at(&key, format!("`{purpose}` is not a purpose of this pack"));
        }
        if also.purposes.is_empty() {
            flaws.add_at(&format!("{key}/also/purposes"), "`also` opens no purpose");
        }
    }
}

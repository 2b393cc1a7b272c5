//! What must go when a mind is changed: a consent taken back, or an answer that opened other questions.

use tell_first_notice::{Field, Pack, Route};

use crate::ask::asked;
use crate::model::{Answer, ChoiceState, Held, Kept, Record, TakingBack, Value};

/// What taking back a card does to the stored values (C4, C9).
///
/// A value goes where its question was opened by the card, or where it holds an option the card opened; so does
/// every answer to a question that was asked only because of such a value. A value that merely served one more
/// purpose under the card stays, for the purposes that were shown when it was asked and no others.
pub fn taking_back(pack: &Pack, record: &Record, card: &str) -> TakingBack {
    let mut back = TakingBack::default();
    for held in &record.answers {
        let Answer::Value(value) = &held.answer else {
            continue;
        };
        let field = pack.field(&held.field);
        if held.rests.iter().any(|other| other == card)
            || field.is_some_and(|field| rests_on(pack, field, value, card))
        {
            back.erased.push((held.field.clone(), held.row));
            continue;
        }
        let Some(field) = field else { continue };
        if field.also.iter().any(|also| also.card == card) {
            back.kept.push(kept(record, field, held.row, card));
        }
    }
    let mut left = record.clone();
    left.answers.retain(|held| !holds(&back.erased, held));
    back.erased.extend(close(pack, &mut left));
    let erased = &back.erased;
    back.kept.retain(|kept| {
        !erased
            .iter()
            .any(|(field, row)| *field == kept.field && *row == kept.row)
    });
    back
}

/// The answers that lose their reason to be asked once this field's answer becomes `new` (`None`: it goes).
///
/// Answers that hang on those go too. The changed field itself is not among them.
pub fn withdrawn_by_change(
    pack: &Pack,
    record: &Record,
    field: &str,
    row: u32,
    new: Option<&Answer>,
) -> Vec<(String, u32)> {
    let mut changed = record.clone();
    changed
        .answers
        .retain(|held| held.field != field || held.row != row);
    if let Some(answer) = new {
        changed.answers.push(Held {
            field: field.to_owned(),
            row,
            answer: answer.clone(),
            choice: None,
            changes: 0,
            pack: pack.digest,
            rests: Vec::new(),
        });
    }
    let mut gone = close(pack, &mut changed);
    gone.retain(|(id, at)| id != field || *at != row);
    gone
}

/// True where the value could only be stored because of the card.
fn rests_on(pack: &Pack, field: &Field, value: &Value, card: &str) -> bool {
    let opened = field.route == Route::Consent && field.card.as_deref() == Some(card);
    let by_option = |code: &String| {
        pack.option(field, code)
            .is_some_and(|option| option.card.as_deref() == Some(card))
    };
    opened || value.codes.iter().any(by_option)
}

fn kept(record: &Record, field: &Field, row: u32, card: &str) -> Kept {
    let mut goes_on = field.purposes.clone();
    let agreed = |other: &str| other != card && record.state_of(other) == Some(ChoiceState::Given);
    for also in field.also.iter().filter(|also| agreed(&also.card)) {
        add_new(&mut goes_on, &also.purposes);
    }
    let mut stops = Vec::new();
    for also in field.also.iter().filter(|also| also.card == card) {
        add_new(&mut stops, &also.purposes);
    }
    stops.retain(|purpose| !goes_on.contains(purpose));
    Kept {
        field: field.id.clone(),
        row,
        stops,
        goes_on,
    }
}

fn add_new(to: &mut Vec<String>, from: &[String]) {
    for purpose in from {
        if !to.contains(purpose) {
            to.push(purpose.clone());
        }
    }
}

/// Takes out, until nothing more follows, the answers to questions that are not asked; returns what went.
fn close(pack: &Pack, record: &mut Record) -> Vec<(String, u32)> {
    let mut gone: Vec<(String, u32)> = Vec::new();
    loop {
        let now: Vec<(String, u32)> = record
            .answers
            .iter()
            .filter(|held| {
                pack.field(&held.field)
                    .is_some_and(|field| !asked(pack, record, field, held.row))
            })
            .map(|held| (held.field.clone(), held.row))
            .collect();
        if now.is_empty() {
            return gone;
        }
        record.answers.retain(|held| !holds(&now, held));
        gone.extend(now);
    }
}

fn holds(list: &[(String, u32)], held: &Held) -> bool {
    list.iter()
        .any(|(field, row)| *field == held.field && *row == held.row)
}

#[cfg(test)]
mod tests;

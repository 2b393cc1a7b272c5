//! Whether what was typed is fit to be stored (domain 3.3), and in what form.
//!
//! Bad input is named, never mended by guessing: the person sees what they typed and what is wrong with it.

mod account;
mod again;
mod contact;
mod date;
mod figures;
mod look;
mod options;
mod text;

use chrono::NaiveDate;
use tell_first_notice::{Field, Kind, OptionList};

use crate::model::{Checked, Problem, Value};
pub(crate) use account::TEMPORARY;
pub use again::second_look;
use look::Look;

/// The lead applicant's date of birth, the one field with an age limit.
const LEAD_BIRTH_DATE: &str = "dob";

/// The value in the form it is stored, with notes on what to look at again; or everything that is wrong with it.
///
/// `list` holds the field's options where it has any; `today` is the desk's own date. Every stored form checks
/// to itself. Whether the field may hold the value is [`gate`](crate::gate)'s business, not this function's.
pub fn check(
    field: &Field,
    list: Option<&OptionList>,
    given: &Value,
    today: NaiveDate,
) -> Result<Checked, Vec<Problem>> {
    let mut look = Look::new(
        given,
        parts(field.kind),
        derived(field.kind),
        matches!(field.kind, Kind::LongText { .. }),
    );
    if look.is_sound() && look.is_blank() {
        look.problem("", "answer.empty");
    }
    if look.is_sound() {
        look_at(&mut look, field, list, today);
    }
    look.finish()
}

fn look_at(look: &mut Look<'_>, field: &Field, list: Option<&OptionList>, today: NaiveDate) {
    match field.kind {
        Kind::Text { max } | Kind::LongText { max } => text::text(look, max),
        Kind::Choice => options::options(look, list, true),
        Kind::Choices => options::options(look, list, false),
        Kind::YesNo => options::yes_no(look),
        Kind::Date { partial, future } => {
            let lead = field.id == LEAD_BIRTH_DATE;
            date::date(
                look,
                date::Rules {
                    partial,
                    future,
                    lead,
                },
                today,
            );
        }
        Kind::Number { min, max } => figures::number(look, min, max),
        Kind::Money { frequency } => figures::money(look, frequency),
        Kind::Address => contact::address(look),
        Kind::Phone => contact::phone(look),
        Kind::Email => contact::email(look),
        Kind::NationalInsurance => account::insurance_number(look),
        Kind::Bank => account::bank(look),
        Kind::Repeat { .. } => look.problem("", "answer.rows_only"),
    }
}

/// The parts a kind of answer has (see [`Value`]).
fn parts(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Text { .. } | Kind::LongText { .. } | Kind::Number { .. } => &["text"],
        Kind::Choice | Kind::Choices => &["other"],
        Kind::YesNo | Kind::Repeat { .. } => &[],
        Kind::Date { .. } => &["day", "month", "year"],
        Kind::Money { .. } => &["amount", "frequency"],
        Kind::Address => &["line1", "line2", "town", "postcode", "country", "none"],
        Kind::Phone | Kind::Email | Kind::NationalInsurance => &["text", "none"],
        Kind::Bank => &["name", "sort", "account", "roll", "none"],
    }
}

/// The parts that are worked out from the others, never taken from what was given.
fn derived(kind: Kind) -> &'static [&'static str] {
    if kind == Kind::NationalInsurance {
        &["kind"]
    } else {
        &[]
    }
}

#[cfg(test)]
mod tests;

//! Dates as people give them: three boxes, the month as a number or a name.

use chrono::{Datelike, NaiveDate};

use super::look::Look;

/// What a date field takes.
#[derive(Clone, Copy)]
pub(super) struct Rules {
    /// Month and year, or the year alone, will do.
    pub(super) partial: bool,
    /// May lie in the future.
    pub(super) future: bool,
    /// The lead applicant's date of birth.
    pub(super) lead: bool,
}

/// The greatest age anybody has, for a sense check.
const GREATEST_AGE: i32 = 120;
/// How far ahead a date may lie.
const YEARS_AHEAD: i32 = 50;
/// Nobody younger can apply.
const LEAD_AT_LEAST: i32 = 16;
/// Somebody younger can apply, with a guarantor or trustee: worth a second look.
const ADULT: i32 = 18;

/// The months' names.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A real date within bounds; stored as plain numbers.
pub(super) fn date(look: &mut Look<'_>, rules: Rules, today: NaiveDate) {
    let (day, month, year) = (look.text("day"), look.text("month"), look.text("year"));
    missing(look, rules, [&day, &month, &year]);
    let day_number = part(look, "day", &day, "answer.day_wrong", |text| {
        whole(text, 2, 1, 31)
    });
    let month_number = part(look, "month", &month, "answer.month_wrong", month_of);
    let year_number = part(look, "year", &year, "answer.year_wrong", year_of);
    let Some(year) = year_number.filter(|_| look.is_sound()) else {
        return;
    };
    match (month_number, day_number) {
        (Some(month), Some(day)) => match NaiveDate::from_ymd_opt(year, month, day) {
            Some(date) => whole_date(look, rules, date, today),
            None => look.problem("", "answer.date_not_real"),
        },
        (Some(month), None) => {
            let ahead = (year, month) > (today.year(), today.month());
            bounds(look, rules, ahead, today.year() - year);
        }
        (None, _) => bounds(look, rules, year > today.year(), today.year() - year),
    }
    look.put(
        "day",
        day_number.map(|day| day.to_string()).unwrap_or_default(),
    );
    look.put(
        "month",
        month_number
            .map(|month| month.to_string())
            .unwrap_or_default(),
    );
    look.put("year", format!("{year:04}"));
}

/// The month's number, from a number or an English name of at least three letters.
fn month_of(text: &str) -> Option<u32> {
    whole(text, 2, 1, 12)
        .or_else(|| {
            let name = text.trim_end_matches('.').to_lowercase();
            let is = |month: &str| name.len() >= 3 && month.to_lowercase().starts_with(&name);
            let at = MONTHS.iter().position(|month| is(month))?;
            u32::try_from(at + 1).ok()
        })
        .or_else(|| text.eq_ignore_ascii_case("sept").then_some(9))
}

fn year_of(text: &str) -> Option<i32> {
    whole(text, 4, 1000, 9999).and_then(|year| i32::try_from(year).ok())
}

/// A whole number in plain digits, at most `digits` of them.
fn whole(text: &str, digits: usize, min: u32, max: u32) -> Option<u32> {
    let plain = text.len() <= digits && text.bytes().all(|b| b.is_ascii_digit());
    let number = text.parse().ok().filter(|_| plain)?;
    (min..=max).contains(&number).then_some(number)
}

fn part<T>(
    look: &mut Look<'_>,
    name: &str,
    text: &str,
    code: &'static str,
    read: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let value = read(text);
    if value.is_none() && !text.is_empty() {
        look.problem(name, code);
    }
    value
}

/// Names the boxes left blank that may not be.
fn missing(look: &mut Look<'_>, rules: Rules, [day, month, year]: [&String; 3]) {
    if year.is_empty() {
        look.problem("year", "answer.year_missing");
    }
    if month.is_empty() && (!rules.partial || !day.is_empty()) {
        look.problem("month", "answer.month_missing");
    }
    if day.is_empty() && !rules.partial {
        look.problem("day", "answer.day_missing");
    }
}

fn whole_date(look: &mut Look<'_>, rules: Rules, date: NaiveDate, today: NaiveDate) {
    let age = full_years(date, today);
    bounds(look, rules, date > today, age);
    if !rules.lead || !look.is_sound() {
        return;
    }
    if age < LEAD_AT_LEAST {
        look.problem_with(
            "",
            "answer.too_young",
            &[("age", LEAD_AT_LEAST.to_string())],
        );
    } else if age < ADULT {
        look.note("", "answer.under_18", &[("age", age.to_string())]);
    }
}

fn bounds(look: &mut Look<'_>, rules: Rules, ahead: bool, years_ago: i32) {
    if ahead && !rules.future {
        look.problem("", "answer.date_in_future");
    } else if years_ago > GREATEST_AGE {
        look.problem_with(
            "",
            "answer.date_too_old",
            &[("years", GREATEST_AGE.to_string())],
        );
    } else if years_ago < -YEARS_AHEAD {
        look.problem_with(
            "",
            "answer.date_too_far",
            &[("years", YEARS_AHEAD.to_string())],
        );
    }
}

/// Full years from a date to today; below nothing for a date ahead.
fn full_years(date: NaiveDate, today: NaiveDate) -> i32 {
    let before_the_day = (today.month(), today.day()) < (date.month(), date.day());
    today.year() - date.year() - i32::from(before_the_day)
}

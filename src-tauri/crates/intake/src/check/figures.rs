//! Whole numbers and money.

use super::look::Look;

/// How often money comes or goes.
const FREQUENCIES: [&str; 5] = ["weekly", "fortnightly", "four-weekly", "monthly", "yearly"];
/// Most digits of pounds: enough for a house, too few for a telephone number.
const POUNDS_DIGITS: usize = 9;

/// A whole number between two bounds.
pub(super) fn number(look: &mut Look<'_>, min: i64, max: i64) {
    let text = look.text("text");
    let (minus, digits) = text
        .strip_prefix('-')
        .map_or((false, text.as_str()), |rest| (true, rest));
    let Some(number) = ungrouped(digits)
        .filter(|digits| is_digits(digits))
        .and_then(|digits| digits.parse::<i64>().ok())
        .map(|number| if minus { -number } else { number })
    else {
        return look.problem("text", "answer.number_wrong");
    };
    if number < min {
        look.problem_with(
            "text",
            "answer.number_too_small",
            &[("min", min.to_string())],
        );
    } else if number > max {
        look.problem_with("text", "answer.number_too_big", &[("max", max.to_string())]);
    }
    look.put("text", number.to_string());
}

/// Pounds and pence, nothing below nothing, with how often where the field asks it.
pub(super) fn money(look: &mut Look<'_>, frequency: bool) {
    let given = look.text("amount");
    match amount(&given) {
        Ok(amount) => look.put("amount", amount),
        Err("answer.amount_too_big") => look.problem_with(
            "amount",
            "answer.amount_too_big",
            &[("digits", POUNDS_DIGITS.to_string())],
        ),
        Err(code) => look.problem("amount", code),
    }
    let often = look.text("frequency");
    match (frequency, often.as_str()) {
        (true, "") => look.problem("frequency", "answer.frequency_missing"),
        (true, word) if FREQUENCIES.contains(&word) => look.put("frequency", often),
        (false, "") => {}
        (true | false, _) => look.problem("frequency", "answer.frequency_wrong"),
    }
}

/// The amount with two decimal places, or the code of what is wrong with it.
fn amount(given: &str) -> Result<String, &'static str> {
    if given.is_empty() {
        return Err("answer.amount_missing");
    }
    let bare: String = given.chars().filter(|c| !c.is_whitespace()).collect();
    if bare.starts_with('-') || bare.starts_with("£-") {
        return Err("answer.amount_negative");
    }
    let bare = bare.strip_prefix('£').unwrap_or(&bare);
    let (pounds, pence) = bare.split_once('.').unwrap_or((bare, "00"));
    let pounds = ungrouped(pounds)
        .filter(|digits| is_digits(digits))
        .ok_or("answer.amount_wrong")?;
    if !is_digits(pence) {
        return Err("answer.amount_wrong");
    }
    if pence.len() > 2 {
        return Err("answer.amount_too_precise");
    }
    let pounds = pounds.trim_start_matches('0');
    if pounds.len() > POUNDS_DIGITS {
        return Err("answer.amount_too_big");
    }
    let pounds = if pounds.is_empty() { "0" } else { pounds };
    Ok(format!("{pounds}.{pence:0<2}"))
}

/// The text without its commas, where each stands before three digits; a comma anywhere else may be a decimal
/// point, and is not guessed at.
fn ungrouped(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next().unwrap_or_default();
    let mut whole = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() {
            return None;
        }
        whole.push_str(group);
    }
    Some(whole)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

//! National Insurance numbers and bank details.

use super::look::Look;

/// Prefixes that are never given out.
const NEVER: [&str; 7] = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
/// Prefixes that are given out rarely, or not in Great Britain.
const RARELY: [&str; 7] = ["CR", "FY", "MW", "NC", "PP", "PY", "PZ"];
/// How a temporary reference number is marked: it serves where there is no National Insurance number yet, and is none.
pub(crate) const TEMPORARY: &str = "temporary";
/// Most characters of the name on an account.
const NAME_MAX: usize = 100;
/// Most characters of a building society's roll number.
const ROLL_MAX: usize = 18;

/// A National Insurance number in capitals without spaces, a temporary reference number, marked as one, or none.
/// It never proves who somebody is.
pub(super) fn insurance_number(look: &mut Look<'_>) {
    if look.none() {
        return;
    }
    let given = look.text("text");
    let number: String = given
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect();
    let prefix: String = number.chars().take(2).collect();
    if is_temporary(&number) {
        look.put("kind", TEMPORARY.to_owned());
        look.note("text", "answer.ni_temporary", &[]);
    } else if prefix == "QQ" {
        look.problem("text", "answer.ni_example");
    } else if !is_insurance_number(&number) || NEVER.contains(&prefix.as_str()) {
        look.problem("text", "answer.ni_wrong");
    } else if RARELY.contains(&prefix.as_str()) {
        look.note("text", "answer.ni_prefix_unusual", &[("prefix", prefix)]);
    }
    look.put("text", number);
}

/// Account details, or none. That they fit does not mean that the account exists.
pub(super) fn bank(look: &mut Look<'_>) {
    if look.none() {
        return;
    }
    look.at_most("name", NAME_MAX);
    match look.text("name") {
        name if name.is_empty() => look.problem("name", "answer.account_name_missing"),
        name => look.put("name", name),
    }
    match digits(&look.text("sort")) {
        Some(sort) if sort.len() == 6 => look.put("sort", sort),
        Some(none) if none.is_empty() => look.problem("sort", "answer.sort_code_missing"),
        Some(_) | None => look.problem("sort", "answer.sort_code_wrong"),
    }
    match digits(&look.text("account")) {
        Some(account) if (6..=8).contains(&account.len()) => {
            look.put("account", format!("{account:0>8}"))
        }
        Some(none) if none.is_empty() => look.problem("account", "answer.account_missing"),
        Some(_) | None => look.problem("account", "answer.account_wrong"),
    }
    let roll = look.text("roll");
    let fits = |c: char| c.is_ascii_alphanumeric() || " -/.".contains(c);
    if roll.len() > ROLL_MAX || !roll.chars().all(fits) {
        look.problem_with(
            "roll",
            "answer.roll_wrong",
            &[("max", ROLL_MAX.to_string())],
        );
    }
    look.put("roll", roll);
}

/// Two letters that are given out, six digits, and a letter from A to D.
fn is_insurance_number(number: &str) -> bool {
    let [first, second, digits @ .., last] = number.as_bytes() else {
        return false;
    };
    matches!(first, b'A'..=b'C' | b'E' | b'G' | b'H' | b'J'..=b'P' | b'R'..=b'T' | b'W'..=b'Z')
        && matches!(second, b'A'..=b'C' | b'E' | b'G' | b'H' | b'J'..=b'N' | b'P' | b'R'..=b'T' | b'W'..=b'Z')
        && digits.len() == 6
        && digits.iter().all(u8::is_ascii_digit)
        && matches!(last, b'A'..=b'D')
}

/// A temporary reference number: two digits, a letter, five digits.
fn is_temporary(number: &str) -> bool {
    matches!(number.as_bytes(), [a, b, letter, rest @ ..]
        if a.is_ascii_digit() && b.is_ascii_digit() && letter.is_ascii_uppercase()
            && rest.len() == 5 && rest.iter().all(u8::is_ascii_digit))
}

/// The digits of a number that may be written with spaces and hyphens; nothing where it holds anything else.
fn digits(text: &str) -> Option<String> {
    let bare: String = text.chars().filter(|c| *c != ' ' && *c != '-').collect();
    bare.bytes().all(|b| b.is_ascii_digit()).then_some(bare)
}

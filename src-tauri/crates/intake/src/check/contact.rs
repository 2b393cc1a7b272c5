//! Addresses, telephone numbers, e-mail.

use super::look::Look;

/// Most characters of a line of an address.
const LINE_MAX: usize = 100;
/// Most characters of a telephone number with its "ask for Ann, after six".
const PHONE_MAX: usize = 40;
/// Fewest digits of a telephone number.
const PHONE_DIGITS: usize = 5;
/// Most characters of an e-mail address.
const EMAIL_MAX: usize = 254;

/// Post boxes that many people have; a name one slip away from one of these is worth a second look.
const KNOWN_HOSTS: [&str; 15] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.co.uk",
    "outlook.com",
    "yahoo.com",
    "yahoo.co.uk",
    "icloud.com",
    "live.co.uk",
    "btinternet.com",
    "talktalk.net",
    "mail.com",
    "ymail.com",
    "email.com",
    "live.com",
];

/// Most characters of a postcode of another country.
const FOREIGN_POSTCODE_MAX: usize = 20;
/// Most characters of a country's name.
const COUNTRY_MAX: usize = 60;
/// Names people give to the country whose postcodes are known here.
const HOME: [&str; 9] = [
    "uk",
    "u.k.",
    "gb",
    "united kingdom",
    "great britain",
    "england",
    "scotland",
    "wales",
    "northern ireland",
];

/// First line and town, or no fixed address; at home a postcode only in the British form, abroad (and for the
/// forces, where `BFPO` is the country) in any.
pub(super) fn address(look: &mut Look<'_>) {
    if look.none() {
        return;
    }
    for part in ["line1", "line2", "town"] {
        look.at_most(part, LINE_MAX);
        look.put(part, look.text(part));
    }
    for (part, code) in [
        ("line1", "answer.line1_missing"),
        ("town", "answer.town_missing"),
    ] {
        if look.text(part).is_empty() {
            look.problem(part, code);
        }
    }
    let country = look.text("country");
    look.at_most("country", COUNTRY_MAX);
    look.put("country", country.clone());
    let given = look.text("postcode");
    if !country.is_empty() && !HOME.contains(&country.to_lowercase().as_str()) {
        look.at_most("postcode", FOREIGN_POSTCODE_MAX);
        return look.put("postcode", given);
    }
    match postcode(&given) {
        Some(code) => look.put("postcode", code),
        None if given.is_empty() => {}
        None => look.problem("postcode", "answer.postcode_wrong"),
    }
}

/// A telephone number in any form, kept as typed, or none.
pub(super) fn phone(look: &mut Look<'_>) {
    if look.none() {
        return;
    }
    let text = look.text("text");
    if text.bytes().filter(u8::is_ascii_digit).count() < PHONE_DIGITS {
        look.problem_with(
            "text",
            "answer.phone_wrong",
            &[("digits", PHONE_DIGITS.to_string())],
        );
    }
    look.at_most("text", PHONE_MAX);
    look.put("text", text);
}

/// Something that mail could be sent to, or none.
pub(super) fn email(look: &mut Look<'_>) {
    if look.none() {
        return;
    }
    let text = look.text("text");
    look.at_most("text", EMAIL_MAX);
    match host(&text) {
        Some(host) => {
            if let Some(meant) = slip(host) {
                look.note("text", "answer.email_typo", &[("meant", meant.to_owned())]);
            }
        }
        None => look.problem("text", "answer.email_wrong"),
    }
    look.put("text", text);
}

/// The postcode in capitals with one space before its last three characters. Whatever is no letter or digit is
/// passed over; a letter that no postcode has is not.
fn postcode(given: &str) -> Option<String> {
    let bare: String = given
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| c.to_ascii_uppercase())
        .collect();
    if !bare.is_ascii() {
        return None;
    }
    let (outward, inward) = bare.split_at_checked(bare.len().checked_sub(3)?)?;
    let fits = (outward == "GIR" && inward == "0AA") || (is_outward(outward) && is_inward(inward));
    fits.then(|| format!("{outward} {inward}"))
}

/// One or two letters, a digit, and perhaps one more letter or digit.
fn is_outward(text: &str) -> bool {
    let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
    let rest = text.as_bytes().get(letters..).unwrap_or_default();
    (1..=2).contains(&letters)
        && (1..=2).contains(&rest.len())
        && rest.first().is_some_and(u8::is_ascii_digit)
}

/// A digit and two letters.
fn is_inward(text: &str) -> bool {
    matches!(text.as_bytes(), [digit, a, b]
        if digit.is_ascii_digit() && a.is_ascii_uppercase() && b.is_ascii_uppercase())
}

/// What stands after the last `@`, where the whole could be an address.
fn host(text: &str) -> Option<&str> {
    let (local, host) = text.rsplit_once('@')?;
    let stray = |c: char| c.is_whitespace() || ",;<>()".contains(c);
    let labels_stand = host.split('.').all(|label| !label.is_empty());
    let fits = !local.is_empty() && host.contains('.') && labels_stand && !text.contains(stray);
    fits.then_some(host)
}

/// The well-known host that was probably meant.
fn slip(host: &str) -> Option<&'static str> {
    let host = host.to_lowercase();
    if KNOWN_HOSTS.contains(&host.as_str()) {
        return None;
    }
    KNOWN_HOSTS
        .into_iter()
        .find(|known| strsim::osa_distance(known, &host) == 1)
}

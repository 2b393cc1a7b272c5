//! Options from a list, and yes or no.

use tell_first_notice::{Choosable, OptionList};

use super::look::Look;

/// Most characters of the person's own words beside an option.
const OWN_WORDS_MAX: usize = 200;

/// One option (`one`) or any number, all from the list; they are stored in the list's order, each once.
pub(super) fn options(look: &mut Look<'_>, list: Option<&OptionList>, one: bool) {
    let options = list.map_or(&[][..], |list| &list.options);
    if look
        .codes
        .iter()
        .any(|code| !options.iter().any(|option| option.code == *code))
    {
        return look.problem("", "answer.option_unknown");
    }
    let codes = look.codes;
    let chosen: Vec<&Choosable> = options
        .iter()
        .filter(|option| codes.contains(&option.code))
        .collect();
    if one && chosen.len() > 1 {
        look.problem("", "answer.only_one");
    }
    if let Some(alone) = chosen.iter().find(|option| option.exclusive)
        && chosen.len() > 1
    {
        look.problem_with(
            "",
            "answer.exclusive_alone",
            &[("option", alone.label.clone())],
        );
    }
    own_words(look, &chosen);
    for option in chosen {
        look.put_code(&option.code);
    }
}

/// Yes or no.
pub(super) fn yes_no(look: &mut Look<'_>) {
    match look.codes {
        [only] if only == "yes" || only == "no" => look.put_code(only),
        [_] => look.problem("", "answer.option_unknown"),
        _ => look.problem("", "answer.only_one"),
    }
}

fn own_words(look: &mut Look<'_>, chosen: &[&Choosable]) {
    let other = look.text("other");
    if other.is_empty() {
        return;
    }
    if !chosen.iter().any(|option| option.own_words) {
        look.problem("other", "answer.own_words_not_asked");
    }
    look.at_most("other", OWN_WORDS_MAX);
    look.put("other", other);
}

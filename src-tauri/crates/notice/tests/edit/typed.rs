//! Whatever is typed is stored exactly or refused with a reason.

use proptest::prelude::*;
use tell_first_notice::edit::{EditError, form, set, set_text};
use tell_first_notice::{PackFile, read};

use crate::{item, small, text};

fn one(value: &str) -> Vec<String> {
    vec![value.to_owned()]
}

/// What people and programs type.
const TYPED: [&str; 24] = [
    "",
    " ",
    "\n",
    "a\nb",
    "a\r\nb",
    "<script>alert(1)</script>",
    "{{officer.email}}",
    "\"\"\"",
    "'''",
    "\" # \"",
    "a\" = b\n[controllers]\nname = \"x",
    "back\\slash \\u0041",
    "\u{202e}back to front",
    "\u{200f}mark",
    "emoji \u{1f3e0}",
    "emoji joined \u{1f468}\u{200d}\u{1f467}",
    "e\u{301} and \u{e9}",
    "\u{0}",
    "\u{feff}mark",
    "| a | b |",
    "# heading",
    "- point",
    "2026-11-02",
    "true",
];

/// Sets one value and holds what came of it to the rule: stored exactly, in a file that reads, or refused with a
/// reason.
fn stored_or_refused(files: &[PackFile], key: &str, value: &str) -> Result<(), TestCaseError> {
    match set(files, key, &one(value)) {
        Ok(changed) => {
            prop_assert_eq!(item(&changed, key).value, one(value), "what was typed");
            let pack = read(&changed);
            prop_assert!(pack.is_ok(), "{:?}", pack.err());
            let pack = pack.expect("it was read");
            let found = match key {
                "controllers/1/name" => pack.controllers.first().map(|one| one.name.clone()),
                "retention/RA/reason" => pack.retention_rule("RA").map(|rule| rule.reason.clone()),
                "processors/survey/safeguard" => pack
                    .processor("survey")
                    .and_then(|one| one.safeguard.clone()),
                other => panic!("{other} is looked at"),
            };
            prop_assert_eq!(found.as_deref(), Some(value), "what a person is told");
        }
        Err(EditError::Refused { key: told, reason }) => {
            prop_assert_eq!(&told, key);
            prop_assert!(!reason.is_empty(), "it says why");
        }
        Err(error) => prop_assert!(false, "{key}: {value:?}: {error}"),
    }
    Ok(())
}

const KEYS: [&str; 2] = ["controllers/1/name", "retention/RA/reason"];

#[test]
fn whatever_is_typed_is_stored_exactly_or_refused() {
    let long = "word ".repeat(2_000);
    for value in TYPED.into_iter().chain([long.as_str()]) {
        for key in KEYS {
            if let Err(error) = stored_or_refused(&small(), key, value) {
                panic!("{value:?}: {error}");
            }
        }
    }
    let quotes = "it's \"so\" \"\"\"called\"\"\" '''here'''";
    let changed = set(&small(), "retention/RA/reason", &one(quotes)).expect("quotes are words");
    assert_eq!(item(&changed, "retention/RA/reason").value, one(quotes));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_text_is_stored_exactly_or_refused(
        value in prop_oneof!["\\PC{0,40}", any::<String>(), "[a-z\"'#=, ]{0,30}"],
        key in prop::sample::select(KEYS.to_vec()),
    ) {
        stored_or_refused(&small(), key, &value)?;
    }

    #[test]
    fn any_lines_are_stored_exactly_or_refused(
        value in prop::collection::vec(prop_oneof!["[a-z\"', ]{0,12}", any::<String>()], 0..5),
    ) {
        let key = "organisation/officer/address";
        if let Ok(changed) = set(&small(), key, &value) {
            prop_assert_eq!(&item(&changed, key).value, &value);
            prop_assert_eq!(&read(&changed).expect("a pack").officer.address, &value);
        }
    }

    #[test]
    fn any_key_and_value_leave_a_draft_with_a_form(
        key in prop_oneof![any::<String>(), "[a-z]{1,9}/[a-zA-Z.]{1,9}/[a-z]{1,9}"],
        value in prop::collection::vec(any::<String>(), 0..3),
    ) {
        if let Ok(changed) = set(&small(), &key, &value) {
            prop_assert!(form(&changed).is_ok());
        }
    }

    #[test]
    fn any_markdown_is_stored_as_it_is_read(markdown in any::<String>()) {
        let path = "text/en/short.md";
        match set_text(&small(), path, &markdown) {
            Ok(changed) => {
                let plain = markdown.strip_prefix('\u{feff}').unwrap_or(&markdown).replace("\r\n", "\n");
                prop_assert_eq!(text(&changed, path), plain);
            }
            Err(error) => prop_assert!(matches!(error, EditError::Refused { .. }), "{}", error),
        }
    }
}

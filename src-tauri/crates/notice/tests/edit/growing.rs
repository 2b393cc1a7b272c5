//! Lists that grow and shrink.

use tell_first_notice::edit::{EditError, add, remove, set};
use tell_first_notice::read;

use crate::{cards, shipped, small, text, with};

fn keys(files: &[tell_first_notice::PackFile]) -> Vec<String> {
    cards(files).into_iter().map(|card| card.key).collect()
}

#[test]
fn a_card_is_added_filled_in_and_taken_away() {
    for (part, key, values) in [
        (
            "controllers",
            "controllers/3",
            &[("name", "Cedar"), ("role", "a friend")][..],
        ),
        (
            "retention",
            "retention/R1",
            &[
                ("trigger", "you leave"),
                ("period", "1 week"),
                ("short", "1 week"),
                ("reason", "It is enough."),
            ],
        ),
        ("recipients", "recipients/r2", &[("name", "Plumbers")]),
        (
            "processors",
            "processors/processor-1",
            &[
                ("name", "Post"),
                ("country", "United Kingdom"),
                ("what", "Sends letters."),
            ],
        ),
        (
            "policies",
            "policies/policy-1",
            &[
                ("title", "Our policy"),
                ("law", "A law"),
                ("plain", "It says so."),
                ("review_by", "2027-01-01"),
            ],
        ),
    ] {
        let before = small();
        let (mut files, new) = add(&before, part).expect(part);
        assert_eq!(new, key);
        assert!(read(&files).is_err(), "{part}: it says nothing yet");
        for (item, value) in values {
            files = set(&files, &format!("{key}/{item}"), &[(*value).to_owned()])
                .unwrap_or_else(|error| panic!("{key}/{item}: {error}"));
        }
        let pack = read(&files).unwrap_or_else(|flaws| panic!("{part}: {flaws:?}"));
        assert_ne!(pack, read(&before).expect("a pack"));
        let gone = remove(&files, key).unwrap_or_else(|error| panic!("{key}: {error}"));
        for (old, new) in before.iter().zip(&gone) {
            assert_eq!(
                text(std::slice::from_ref(old), &old.path),
                text(std::slice::from_ref(new), &new.path),
                "{part} leaves no trace"
            );
        }
    }
}

#[test]
fn a_new_card_stands_behind_its_like() {
    let (files, key) = add(&shipped(), "recipients").expect("recipients");
    assert_eq!(key, "recipients/r19");
    let keys = keys(&files);
    let at = keys
        .iter()
        .position(|one| *one == key)
        .expect("it is there");
    assert_eq!(keys.get(at - 1).map(String::as_str), Some("recipients/d11"));
    let text = text(&files, "recipients.toml");
    let new = text.find("id = \"r19\"").expect("it is written");
    assert!(
        new < text.find("[[processors]]").expect("processors"),
        "in its place"
    );
}

#[test]
fn what_is_named_is_not_taken_away() {
    for (key, by) in [
        (
            "recipients/r1",
            vec!["cards.toml health", "recipients.toml r1a"],
        ),
        (
            "recipients/r1a",
            vec![
                "fields.toml home.name",
                "fields.toml home.help",
                "text/en/full.md",
            ],
        ),
        ("policies/apd", vec!["fields.toml health.crime"]),
    ] {
        let error = remove(&small(), key).expect_err(key);
        let EditError::InUse {
            key: told,
            by: found,
        } = error
        else {
            panic!("{key}: {error}");
        };
        assert_eq!(
            (told.as_str(), found),
            (key, by.into_iter().map(str::to_owned).collect())
        );
    }
}

#[test]
fn the_last_controller_stays_and_places_move_up() {
    let files = remove(&small(), "controllers/2").expect("one is enough");
    let error = remove(&files, "controllers/1").expect_err("a notice says who decides");
    assert!(error.to_string().contains("last one"), "{error}");
    let files = with("text/en/full.md", "\n", "\nWrite to {{controller.2}}.\n");
    for key in ["controllers/1", "controllers/2"] {
        let error = remove(&files, key).expect_err("a text means the second");
        assert!(matches!(error, EditError::InUse { .. }), "{error}");
    }
}

#[test]
fn what_stands_above_a_list_outlives_its_first_card() {
    let files = with(
        "policies.toml",
        "[[policies]]",
        "# About this file.\n\n# About the first.\n[[policies]]\nid = \"x\"\ntitle = \"X\"\nlaw = \"X\"\nplain = \"X\"\nreview_by = \"2027-01-01\"\n\n# About the second.\n[[policies]]",
    );
    let text = remove(&files, "policies/x")
        .map(|files| text(&files, "policies.toml").to_owned())
        .expect("nothing names it");
    assert!(
        text.starts_with("# About this file.\n\n# About the second.\n[[policies]]\nid = \"apd\""),
        "{text}"
    );
}

#[test]
fn other_parts_do_not_grow_or_shrink() {
    for part in [
        "",
        "purposes",
        "interests",
        "routes",
        "organisation",
        "dates/pack",
        "partners",
    ] {
        assert_eq!(
            add(&small(), part),
            Err(EditError::Unknown(part.to_owned()))
        );
    }
    for key in [
        "",
        "purposes/P1",
        "routes/home.name",
        "organisation/officer",
        "recipients/none",
    ] {
        assert_eq!(
            remove(&small(), key),
            Err(EditError::Unknown(key.to_owned()))
        );
    }
    for card in cards(&small()) {
        let is_known = !matches!(remove(&small(), &card.key), Err(EditError::Unknown(_)));
        assert_eq!(card.removable, is_known, "{} says so", card.key);
    }
}

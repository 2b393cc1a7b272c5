//! Values: what is stored, where, and what is refused.

use tell_first_notice::edit::{EditError, ItemKind, form, set, set_text};
use tell_first_notice::read;

use crate::{cards, changed_lines, folder, item, shipped, small, text, with};

fn one(value: &str) -> Vec<String> {
    vec![value.to_owned()]
}

#[test]
fn the_form_has_its_parts_in_order_and_every_key_once() {
    for files in [small(), shipped()] {
        let parts = form(&files).expect("it has a form");
        let ids: Vec<&str> = parts.iter().map(|part| part.id).collect();
        assert_eq!(
            ids,
            [
                "organisation",
                "dates",
                "retention",
                "recipients",
                "processors",
                "purposes",
                "routes",
                "policies"
            ]
        );
        let items = cards(&files).into_iter().flat_map(|card| card.items);
        let mut keys: Vec<String> = items.map(|item| item.key).collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), count, "a key means one thing");
        assert!(count > 60, "there is something to edit: {count}");
    }
}

#[test]
fn a_retention_rule_is_called_by_the_pages_it_is_for() {
    let cards = cards(&shipped());
    let bank = cards
        .iter()
        .find(|card| card.key == "retention/RK")
        .expect("the rule for accounts");
    assert_eq!(bank.title, "RK: Bank details");
}

#[test]
fn what_is_shown_can_be_set_again_and_changes_not_one_byte() {
    for files in [small(), shipped()] {
        let items = cards(&files).into_iter().flat_map(|card| card.items);
        // Every item of the shipped pack would read it two thousand times.
        for item in items.step_by(if files.len() > 30 { 97 } else { 1 }) {
            let again = set(&files, &item.key, &item.value)
                .unwrap_or_else(|error| panic!("{}: {error}", item.key));
            for (old, new) in files.iter().zip(&again) {
                if item.kind == ItemKind::YesNo {
                    continue; // what was not there is written out
                }
                assert_eq!(
                    text(std::slice::from_ref(old), &old.path),
                    text(std::slice::from_ref(new), &new.path),
                    "{} in {}",
                    item.key,
                    old.path
                );
            }
        }
    }
}

#[test]
fn one_line_changes_and_comments_stay() {
    let files = shipped();
    let new = "2 weeks; the record of each payment is kept for 6 years";
    let changed = set(&files, "retention/RK/period", &one(new)).expect("it is plain");
    let lines = changed_lines(
        text(&files, "retention.toml"),
        text(&changed, "retention.toml"),
    );
    assert_eq!(
        lines,
        [(
            "period = \"1 month; the record of each payment is kept for 6 years\"",
            "period = \"2 weeks; the record of each payment is kept for 6 years\""
        )]
    );
    for (old, new) in files.iter().zip(&changed) {
        assert!(
            old == new || old.path == "retention.toml",
            "{} stays",
            old.path
        );
    }
    read(&changed).expect("it holds together");
}

#[test]
fn a_comment_beside_a_value_stays_beside_it() {
    let files = with(
        "retention.toml",
        "period = \"3 years\"",
        "period   =   '3 years' # CONFIRM",
    );
    let changed = set(&files, "retention/RA/period", &one("4 years")).expect("it is plain");
    assert!(text(&changed, "retention.toml").contains("period   =   \"4 years\" # CONFIRM"));
}

#[test]
fn a_list_keeps_its_lines_and_comments() {
    let files = with(
        "pack.toml",
        "address = [\"1 High Street\", \"Anytown\"]",
        "address = [\n  # the front door\n  \"1 High Street\",\n  \"Anytown\", # no county\n]",
    );
    let value: Vec<String> = ["1 High Street", "Othertown", "AB1 2CD"]
        .map(str::to_owned)
        .to_vec();
    let changed = set(&files, "organisation/officer/address", &value).expect("plain lines");
    let text = text(&changed, "pack.toml");
    assert!(
        text.contains("# the front door\n  \"1 High Street\","),
        "{text}"
    );
    assert!(text.contains("\"Othertown\""), "{text}");
    assert!(text.contains("# no county"), "{text}");
    assert_eq!(item(&changed, "organisation/officer/address").value, value);
    let fewer = set(&changed, "organisation/officer/address", &value[..1]).expect("one line");
    assert_eq!(
        item(&fewer, "organisation/officer/address").value,
        value[..1]
    );
}

#[test]
fn a_date_stays_the_kind_it_was() {
    let changed = set(&small(), "dates/pack/effective", &one("2027-01-31")).expect("a date");
    assert!(text(&changed, "pack.toml").contains("effective = 2027-01-31\n"));
    let changed = set(&small(), "policies/apd/review_by", &one("2028-02-29")).expect("a date");
    assert!(text(&changed, "policies.toml").contains("review_by = \"2028-02-29\"\n"));
    for wrong in [
        "",
        "2027-02-29",
        "2027-1-1",
        "27-01-01",
        "+12027-01-01",
        " 2027-01-01",
        "2027-01-01T00:00:00",
        "tomorrow",
        "1 May 2027",
    ] {
        let error = set(&small(), "dates/pack/effective", &one(wrong)).expect_err(wrong);
        assert!(error.to_string().contains("not a date"), "{wrong}: {error}");
    }
}

#[test]
fn a_list_says_a_thing_once() {
    let twice = ["Cedar", "Cedar"].map(str::to_owned);
    let error = set(&small(), "organisation/pack/partners", &twice).expect_err("the same twice");
    assert!(error.to_string().contains("twice"), "{error}");
    let none = set(&small(), "organisation/pack/partners", &[]).expect("nobody");
    assert_eq!(text(&none, "pack.toml"), text(&small(), "pack.toml"));
}

#[test]
fn yes_and_no() {
    let changed = set(&small(), "retention/RA/legal_minimum", &one("yes")).expect("yes");
    assert!(
        read(&changed)
            .expect("a pack")
            .retention_rule("RA")
            .expect("RA")
            .legal_minimum
    );
    assert!(set(&small(), "retention/RA/legal_minimum", &one("true")).is_err());
    assert!(set(&small(), "retention/RA/legal_minimum", &[]).is_err());
}

#[test]
fn a_route_with_all_it_needs() {
    // From a card to a policy, step by step; between the steps the draft need not hold together.
    let files = set(&small(), "routes/health.detail/route", &one("law")).expect("a route");
    assert!(read(&files).is_err(), "half way");
    let files = set(&files, "routes/health.detail/card", &[]).expect("no card");
    let files = set(&files, "routes/health.detail/policy", &one("apd")).expect("a policy");
    let both = ["6(1)(c)", "6(1)(f)"].map(str::to_owned);
    let files = set(&files, "routes/health.detail/basis", &both).expect("two bases");
    let files = set(&files, "routes/health.detail/interest", &one("LI1")).expect("an interest");
    let flaws = read(&files).err().unwrap_or_default();
    let about = flaws.iter().filter(|flaw| flaw.file == "fields.toml");
    assert_eq!(about.count(), 0, "{flaws:?}");
    for (key, wrong) in [
        ("route", "claim"),
        ("route", ""),
        ("card", "mkt_post"),
        ("card", "health\" } #"),
        ("policy", "nobody"),
        ("basis", "9(2)(a)"),
        ("interest", "P1"),
    ] {
        let key = format!("routes/health.detail/{key}");
        let error = set(&small(), &key, &one(wrong)).expect_err(wrong);
        assert!(error.to_string().contains("one of these only"), "{error}");
    }
    let error = set(&small(), "routes/health.detail/basis", &[]).expect_err("no basis");
    assert!(error.to_string().contains("at least one"), "{error}");
}

#[test]
fn what_is_not_in_the_form_is_not_changed() {
    for key in [
        "",
        "/",
        "retention",
        "retention/RA",
        "retention/RA/id",
        "retention/RZ/period",
        "retention/RA/period/x",
        "organisation/pack/id",
        "dates/pack/languages",
        "organisation/complaints/how",
        "routes/health.detail/label",
        "pack.toml",
        "../retention/RA/period",
    ] {
        assert_eq!(
            set(&small(), key, &one("x")),
            Err(EditError::Unknown(key.to_owned())),
            "{key:?}"
        );
    }
}

#[test]
fn a_table_for_complaints_is_edited_where_there_is_one() {
    let table = "[complaints]\nhow = \"Write to us.\"\nemail = \"a@example.org\"\naddress = [\"1 High Street\"]\nacknowledge_days = 30\n\n[watch]";
    let files = with("pack.toml", "[watch]", table);
    let days = "organisation/complaints/acknowledge_days";
    assert_eq!(item(&files, days).value, ["30"]);
    assert_eq!(item(&files, days).kind, ItemKind::Number);
    let changed = set(&files, days, &one("14")).expect("days");
    assert!(text(&changed, "pack.toml").contains("acknowledge_days = 14\n"));
    for wrong in ["0", "-1", "256", "014", "+14", "1e1", "two", ""] {
        let error = set(&files, days, &one(wrong)).expect_err(wrong);
        assert!(error.to_string().contains("whole number"), "{error}");
    }
}

#[test]
fn an_optional_value_comes_and_goes() {
    let key = "processors/own/safeguard";
    let there = set(&small(), key, &one("A lock.")).expect("words");
    assert_eq!(item(&there, key).value, one("A lock."));
    let gone = set(&there, key, &one("")).expect("nothing");
    assert_eq!(
        text(&gone, "recipients.toml"),
        text(&small(), "recipients.toml")
    );
}

#[test]
fn a_text_is_put_only_where_a_pack_has_a_place() {
    let words = "# Hello\n";
    for path in [
        "text/en/short.md",
        "text/en/full.md",
        "text/en/section/home.md",
        "text/en/card/new_one.md",
    ] {
        let changed = set_text(&small(), path, words).expect(path);
        assert_eq!(text(&changed, path), words);
    }
    for path in [
        "pack.toml",
        "text/en/short.txt",
        "text/fr/short.md",
        "text/en/other.md",
        "text/en/section/../../x.md",
        "text/en/section/a b.md",
        "../text/en/short.md",
        "short.md",
        "",
    ] {
        assert_eq!(
            set_text(&small(), path, words),
            Err(EditError::Unknown(path.to_owned())),
            "{path:?}"
        );
    }
    let large = "word ".repeat(1 << 18);
    let error = set_text(&small(), "text/en/full.md", &large).expect_err("too large");
    assert!(
        error.to_string().contains("larger than a notice"),
        "{error}"
    );
}

#[test]
fn a_draft_that_cannot_be_read_as_tables_is_not_edited() {
    let files = with("policies.toml", "[[policies]]", "[[policies]");
    let Err(EditError::Draft(flaws)) = set(&files, "dates/pack/version", &one("2")) else {
        panic!("it has to be put right first");
    };
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    assert!(
        flaws
            .iter()
            .all(|flaw| flaw.file == "policies.toml" && flaw.line == 1)
    );
    assert_eq!(form(&files).expect_err("no form"), flaws);
}

#[test]
fn lists_written_in_line_are_edited_too() {
    let files = with(
        "purposes.toml",
        "[[interests]]\nid = \"LI1\"\ntitle = \"Homes that fit\"\nexplains = \"Homes should fit those who live in them.\"\n",
        "",
    );
    let mut files = files;
    let file = files
        .iter_mut()
        .find(|file| file.path == "purposes.toml")
        .expect("the file");
    let top = "interests = [{ id = \"LI1\", title = \"Homes\", explains = \"Why.\" }] # one\n\n";
    file.bytes.splice(0..0, top.bytes());
    let changed = set(&files, "interests/LI1/title", &one("Houses")).expect("a title");
    assert!(text(&changed, "purposes.toml").starts_with(
        "interests = [{ id = \"LI1\", title = \"Houses\", explains = \"Why.\" }] # one\n"
    ));
}

#[test]
fn where_an_interest_was_weighed_and_who_works_for_us_can_be_changed() {
    let files = folder("fixtures/sound");
    let key = "interests/LI1/balancing";
    let changed = set(&files, key, &one("Our record, entry 9")).expect("a line");
    assert!(text(&changed, "purposes.toml").contains("balancing = \"Our record, entry 9\"\n"));
    let none = set(&changed, key, &[]).expect("nobody has weighed it");
    assert!(!text(&none, "purposes.toml").contains("balancing"));
    assert!(
        cards(&files)
            .iter()
            .filter(|card| card.key.starts_with("purposes/"))
            .flat_map(|card| &card.items)
            .all(|item| item.name != "interest-balancing"),
        "a purpose has none"
    );
    let key = "recipients/r1/for_us";
    assert_eq!(item(&files, key).value, ["yes"]);
    let changed = set(&files, key, &one("no")).expect("yes or no");
    let pack = read(&changed).expect("it holds together");
    let for_us = pack.recipient("r1").map(|one| one.for_us);
    assert_eq!(for_us, Some(false));
}

#[test]
fn a_translation_is_approved_in_the_form() {
    let digest = "0".repeat(64);
    let head = format!(
        "languages = [\"en\", \"cy\"]\n[translations.cy]\nof = \"{digest}\" # compared\n[[controllers]]"
    );
    let files = with("pack.toml", "[[controllers]]", &head);
    let files = {
        let mut files = files;
        let file = files.iter_mut().find(|file| file.path == "pack.toml");
        let file = file.expect("it is there");
        let text = String::from_utf8(file.bytes.clone()).expect("it is UTF-8");
        file.bytes = text.replacen("languages = [\"en\"]\n", "", 1).into_bytes();
        files
    };
    let parts = form(&files).expect("it has a form");
    let part = parts
        .iter()
        .find(|part| part.id == "translations")
        .expect("there is one");
    let titles: Vec<&str> = part.cards.iter().map(|card| card.title.as_str()).collect();
    assert_eq!(titles, ["cy"]);
    assert_eq!(item(&files, "translations/cy/of").value, [digest]);
    let other = "a1".repeat(32);
    let changed = set(&files, "translations/cy/of", &one(&other)).expect("a digest");
    let changed = set(
        &changed,
        "translations/cy/approved_by",
        &one("A. Translator"),
    )
    .expect("a name");
    let changed = set(&changed, "translations/cy/approved_on", &one("2026-11-26")).expect("a day");
    let toml = text(&changed, "pack.toml");
    assert!(
        toml.contains(&format!("of = \"{other}\" # compared\n")),
        "{toml}"
    );
    assert!(
        toml.contains("approved_by = \"A. Translator\"\napproved_on = \"2026-11-26\"\n"),
        "{toml}"
    );
    let taken = set(&changed, "translations/cy/approved_on", &[]).expect("taken back");
    assert!(!text(&taken, "pack.toml").contains("approved_on"));
    for (key, wrong) in [
        ("translations/cy/of", "A1"),
        ("translations/cy/of", ""),
        ("translations/cy/approved_on", "soon"),
    ] {
        let refused = set(&files, key, &one(wrong));
        let taken_away = wrong.is_empty() && key.ends_with("_on");
        assert_eq!(refused.is_ok(), taken_away, "{key} = {wrong}");
    }
    assert!(
        matches!(
            set(&files, "translations/fr/of", &one(&other)),
            Err(EditError::Unknown(_))
        ),
        "a language comes with its texts"
    );
}

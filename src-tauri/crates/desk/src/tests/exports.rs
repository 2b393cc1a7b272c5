use std::path::Path;

use tell_first_evidence::{Act, Digest, Entry};

use super::*;
use crate::views::SavedCopy;

/// A desk with one person who agreed to a card about health and to one that says an answer.
fn person() -> (tempfile::TempDir, Desk, PersonId) {
    let (dir, mut desk) = officer_desk();
    let script = Script {
        answers: &[
            ("need.access", "", "1"),
            ("id.full_name", "text", "Maria Quist"),
        ],
        cards: &[YES_HEALTH],
        ticked: &["survey"],
        stop_at: None,
    };
    let (_, person, _) = started(&mut desk, &script);
    (dir, desk, person)
}

fn only(saved: SavedCopy) -> (String, String) {
    let [file] = <[_; 1]>::try_from(saved.files).expect("one file");
    (file.name, String::from_utf8(file.bytes).expect("text"))
}

fn entries(desk: &Desk, person: PersonId) -> Vec<Entry> {
    let rows = desk.vault.entries_about(person).expect("entries");
    rows.iter()
        .map(|row| Entry::from_bytes(&row.bytes).expect("an entry"))
        .collect()
}

#[test]
fn each_export_leaves_its_entry_and_names_nobody() {
    let (_dir, mut desk, person) = person();
    for form in ["dpv", "kantara"] {
        let (name, text) = only(desk.person_export(person, form).expect("made"));
        let last = entries(&desk, person).pop().expect("an entry");
        let Act::PersonExported {
            export,
            person: whose,
            what,
            digest,
        } = last.act
        else {
            panic!("the last entry is {}", last.act.kind())
        };
        assert_eq!((whose, what.as_str()), (person, form));
        assert_eq!(digest, Digest::of(text.as_bytes()), "the file that left");
        assert!(
            text.contains(&export.to_string()),
            "the file says which export it is"
        );
        assert!(name.starts_with(&format!("{form}-{export}.")), "{name}");
        for personal in ["Maria", "Quist", "1980"] {
            assert!(
                !name.contains(personal) && !text.contains(personal),
                "{form}: {personal}"
            );
        }
    }
    assert_eq!(
        code(desk.person_export(person, "pdf")),
        "request.not_understood"
    );
    let checking = desk.vault.check_all(|_| ()).expect("a check");
    assert_eq!(checking.findings(), []);
}

#[test]
fn the_lead_gets_what_tells_no_answer() {
    let (_dir, mut desk, person) = person();
    let officers = only(desk.person_export(person, "dpv").expect("made")).1;
    assert!(
        officers.contains("/health_need"),
        "a control: the officer's file has the card"
    );
    desk.session.as_mut().expect("in").roles = vec![Role::Lead];
    let leads = only(desk.person_export(person, "dpv").expect("made")).1;
    assert!(leads.contains("may not see answers"), "it says so");
    let pack = desk.in_force().expect("a notice");
    let choices = desk.vault.choices_of(person).expect("choices");
    assert!(!choices.is_empty());
    for choice in choices {
        let private = crate::people::private::Private::of(&pack).card(&choice.card);
        let listed = leads.contains(&format!("record/{person}/{}\"", choice.card));
        assert_eq!(listed, !private, "{}", choice.card);
    }
}

#[test]
fn an_export_needs_the_person_before_the_desk() {
    let (dir, mut desk, person) = person();
    let reference = desk.vault.person(person).expect("a person").reference;
    desk.session.as_mut().expect("in").forget();
    assert_eq!(
        code(desk.person_export(person, "dpv")),
        "person.detail_needed"
    );
    assert_eq!(
        code(desk.person_export_of("ZZZZZ", "dpv")),
        "person.not_found"
    );
    assert_eq!(
        code(desk.person_export_of("../7F3K", "dpv")),
        "person.not_found"
    );
    desk.person_export_of(&reference.to_lowercase(), "dpv")
        .expect("by reference");
    drop(desk);
    let live = dir.path().join("live");
    let mut desk =
        Desk::console(&live, "ada", PASSPHRASE, Box::new(Fixed::seeded(3))).expect("signed in");
    desk.person_export_of(&reference, "kantara").expect("made");
    desk.session.as_mut().expect("in").roles = vec![Role::Reception];
    assert_eq!(
        code(desk.person_export_of(&reference, "dpv")),
        "role.refused"
    );
    desk.session_lock(tell_first_evidence::CloseReason::Quit)
        .expect("ended");
    let outside = || Box::new(Fixed::seeded(4));
    assert_eq!(
        code(Desk::console_practice(&live, outside()).map(drop)),
        "sign_in.wrong_world"
    );
}

#[test]
fn what_leaves_practice_says_so() {
    let dir = tempfile::tempdir().expect("folder");
    let place: &Path = &dir.path().join("practice");
    drop(Desk::practice(place, Box::new(Fixed::new())).expect("made"));
    let mut desk = Desk::console_practice(place, Box::new(Fixed::seeded(5))).expect("opened");
    let people = desk.person_find("").expect("listed").people;
    let recent = desk.home_view().expect("home").recent;
    let reference = people
        .iter()
        .chain(&recent)
        .map(|line| line.reference.clone())
        .next()
        .expect("somebody");
    for form in ["dpv", "kantara"] {
        let (name, text) = only(desk.person_export_of(&reference, form).expect("made"));
        assert!(name.starts_with("practice-"), "{name}");
        assert!(text.contains("PRACTICE – NOT A REAL RECORD"));
    }
}

fn zip_of(saved: SavedCopy) -> (String, Vec<u8>) {
    let [file] = <[_; 1]>::try_from(saved.files).expect("one file");
    (file.name, file.bytes)
}

/// Everything that is held, for those who may see it; every opening fits its entry.
#[test]
fn the_bundle_holds_everything() {
    let (_dir, mut desk, person) = person();
    let (name, bytes) = zip_of(desk.person_export(person, "bundle").expect("made"));
    assert!(
        name.starts_with("bundle-") && name.ends_with(".zip"),
        "{name}"
    );
    // Nothing in the zip is compressed, so that what it says can be looked for as it is.
    let text = String::from_utf8_lossy(&bytes);
    for said in [
        "Maria Quist",
        "READ-FIRST.txt",
        "\"format\": \"tell-first person 2\"",
        "health_need",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let openings = desk.vault.openings_of(person).expect("openings");
    let entries = entries(&desk, person);
    let answers = desk.vault.answers_of(person).expect("answers");
    let values = answers.iter().filter(|one| one.salt.is_some()).count();
    assert_eq!(
        openings.iter().filter(|one| one.fact == "value").count(),
        values
    );
    assert!(openings.iter().any(|one| one.fact == "who"));
    for one in &openings {
        let entry = entries
            .iter()
            .find(|entry| entry.seq == one.seq)
            .expect("its entry");
        let fact = tell_first_evidence::commit(&one.salt, one.value.as_bytes());
        let line = format!("{} {fact}\n", one.fact);
        let bytes = String::from_utf8(entry.to_bytes()).expect("text");
        assert!(bytes.contains(&line), "{}: {}", one.seq, one.fact);
    }
    desk.session.as_mut().expect("in").roles = vec![Role::Lead];
    assert_eq!(code(desk.person_export(person, "bundle")), "role.refused");
}

/// The newest copy, as it was made; without one there is nothing to save.
#[test]
fn the_newest_copy_is_an_export_too() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:home"),
        ..Script::default()
    };
    let (interview, person, _) = started(&mut desk, &script);
    assert_eq!(
        code(desk.person_export(person, "receipt")),
        "copy.not_found"
    );
    desk.copy_make(interview).expect("made");
    let newest = desk
        .copy_make(interview)
        .expect("made")
        .receipt
        .expect("an id");
    let saved = desk.person_export(person, "receipt").expect("saved");
    let names: Vec<&str> = saved.files.iter().map(|file| file.name.as_str()).collect();
    assert!(names.iter().all(|name| name.contains(&newest)), "{names:?}");
    assert!(names[0].ends_with(".json"));
    let last = entries(&desk, person).pop().expect("an entry");
    let Act::PersonExported { what, digest, .. } = last.act else {
        panic!("the last entry is {}", last.act.kind())
    };
    assert_eq!(
        (what.as_str(), digest),
        ("receipt", Digest::of(&saved.files[0].bytes))
    );
    desk.session.as_mut().expect("in").roles = vec![Role::Lead];
    assert_eq!(code(desk.person_export(person, "receipt")), "role.refused");
}

/// What was taken back is in no export.
#[test]
fn what_is_erased_is_in_no_bundle() {
    let (_dir, mut desk, person) = person();
    let before = zip_of(desk.person_export(person, "bundle").expect("made")).1;
    let said = "\"field\": \"need.access\"";
    assert!(
        String::from_utf8_lossy(&before).contains(said),
        "the control"
    );
    desk.choice_withdraw(person, None, "health_need")
        .expect("taken back");
    let after = zip_of(desk.person_export(person, "bundle").expect("made")).1;
    assert!(!String::from_utf8_lossy(&after).contains(said));
}

/// Somebody at home, two landlords, a referee and a friend: wherever another person may be named, it says so, in the page
/// and in the data, and beside what opens the line. The pack says that a landlord of now is somebody else, and does not
/// of an earlier one: that one is found because it was typed.
#[test]
fn whoever_else_is_named_is_marked() {
    const TYPED: [(&str, Option<&str>, &str, &str, &str); 5] = [
        (
            "household",
            Some("hh.people"),
            "hh.name",
            "Jonas Reed",
            "third-party",
        ),
        ("now", None, "now.landlord", "Olga Stone", "third-party"),
        (
            "tenancies",
            Some("ten.history"),
            "ten.landlord",
            "Peter Vance",
            "free-text",
        ),
        (
            "references",
            Some("ref.people"),
            "ref.landlord",
            "Rita Wells",
            "third-party",
        ),
        (
            "services",
            None,
            "open.other",
            "Help for my friend Sol",
            "free-text",
        ),
    ];
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:household"),
        ..Script::default()
    };
    let (interview, person, _) = started(&mut desk, &script);
    for (section, rows, field, words, _) in TYPED {
        desk.notice_put(interview, "section", Some(section), "screen")
            .expect("put");
        if let Some(rows) = rows {
            desk.row_add(interview, rows).expect("added");
        }
        let said = Said {
            row: rows.map_or(0, |_| 1),
            ..text(field, words)
        };
        assert!(
            desk.answer_save(interview, &said).expect("saved").saved,
            "{field}"
        );
    }
    let bytes = zip_of(desk.person_export(person, "bundle").expect("made")).1;
    let text = String::from_utf8_lossy(&bytes);
    let marks = [
        ("third-party", "About somebody else"),
        ("free-text", "May name somebody else"),
    ];
    for (_, _, field, words, review) in TYPED {
        let of_answer = between(&text, &format!("\"field\": \"{field}\""), "\n    },");
        assert!(of_answer.contains(words), "{field}: {of_answer}");
        assert_eq!(reviews(of_answer), [review], "{field}");
        // The salt stands before the value and the reasons behind it.
        let of_opening = between(&text, "\"openings\"", "\"proof\"");
        let of_opening = between(of_opening, words, "\n    }");
        assert_eq!(reviews(of_opening), [review], "{field}");
        let (_, mark) = marks.iter().find(|(code, _)| *code == review).expect("one");
        let page = between(&text, "<h2>What you told us</h2>", "</section>");
        let label = page.split("<dt>").find(|part| part.contains(words));
        let label = label.expect(words).split("</dt>").next().expect("a label");
        assert!(
            label.ends_with(&format!("<span class=\"mark\">{mark}</span>")),
            "{label}"
        );
    }
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).expect(from);
    rest.split_once(to).expect(to).0
}

fn reviews(part: &str) -> Vec<&str> {
    let list = between(part, "\"review\": [", "]").split('"');
    list.skip(1).step_by(2).collect()
}

const LETTINGS: &str = "tenancy_reference,tenant_reference,state,notice_version,shown_at,how,shown_by,leaflets,agreed_at,logged_at";

/// Each showing and each answer to a card, as lists; what would tell an answer is not in the lead's.
#[test]
fn the_lists_of_everything_shown_and_answered() {
    let (_dir, mut desk, person) = person();
    let reference = desk.vault.person(person).expect("a person").reference;
    // At this desk one member holds both roles: a trainer's table of what may be seen is the officer's.
    desk.session.as_mut().expect("in").roles = vec![Role::Officer, Role::Lead];
    let showings = only(desk.list_save("showings").expect("saved")).1;
    let rows = desk.vault.showings_of(person).expect("showings").len();
    assert_eq!(showings.lines().count(), rows + 1);
    assert!(showings.contains(&reference) && !showings.contains("Maria"));
    let cards = only(desk.list_save("answers-to-cards").expect("saved")).1;
    assert!(cards.contains("health_need") && cards.contains(",given,"));
    desk.session.as_mut().expect("in").roles = vec![Role::Lead];
    let leads = only(desk.list_save("answers-to-cards").expect("saved")).1;
    assert!(leads.contains("survey"));
    // What programs of others read by: a heading that was given is not given another name.
    let head = |list: &str| list.lines().next().map(str::to_owned);
    assert_eq!(
        head(&showings).as_deref(),
        Some(
            "\u{feff}person_reference,notice,version,layer,section,title,language,how,by,began_at,ended_at,in_view_ms,\
             words_sha256"
        )
    );
    assert_eq!(
        head(&leads).as_deref(),
        Some(
            "\u{feff}person_reference,notice,version,card,title,state,method,noted_by,at,words_sha256,showing"
        )
    );
    for (list, headings) in [
        (
            "coverage",
            "site,month,notice,version,layer,how,people,showings",
        ),
        (
            "tell-again",
            "person_reference,told_version,told_on,changed",
        ),
        ("choices", "person_reference,card,agreed_version,agreed_on"),
        (
            "short-showings",
            "person_reference,version,layer,section,how,by,at,in_view_ms,least_ms",
        ),
        ("translations", "notice,version,language,people,showings"),
        ("lettings", LETTINGS),
        ("lettings-unsupported", LETTINGS),
    ] {
        let before = desk.vault.entry_count().expect("a size");
        let saved = only(desk.list_save(list).expect(list)).1;
        assert_eq!(head(&saved), Some(format!("\u{feff}{headings}")), "{list}");
        assert_eq!(
            desk.vault.entry_count().expect("a size"),
            before + 1,
            "{list}"
        );
    }
    desk.session.as_mut().expect("in").roles = vec![Role::Officer];
    assert_eq!(code(desk.list_save("showings")), "role.refused");
}

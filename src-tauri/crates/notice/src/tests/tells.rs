//! A notice that only tells: no question, no card, a leaflet for those who are not in the room.

use super::{fixture, lines, pack};
use crate::{BriefKey, Pack, PackFile, WordsOf, read, speaking_time_ms};

fn tells() -> Pack {
    read(&fixture("tells")).unwrap_or_else(|flaws| panic!("it holds together:\n{}", lines(&flaws)))
}

/// The fixture with one file's text changed.
fn changed(path: &str, find: &str, put: &str) -> Vec<PackFile> {
    let mut files = fixture("tells");
    let file = files
        .iter_mut()
        .find(|file| file.path == path)
        .expect("the file is in the fixture");
    let text = String::from_utf8(file.bytes.clone()).expect("the fixture is UTF-8");
    assert!(text.contains(find), "the fixture holds what is changed");
    file.bytes = text.replacen(find, put, 1).into_bytes();
    files
}

#[test]
fn a_notice_that_asks_nothing_reads_without_what_only_questions_need() {
    let pack = tells();
    assert_eq!(pack.unsubscribe, None);
    assert!(pack.watch.health.is_empty() && pack.watch.crime.is_empty());
    assert!(pack.partners.is_empty());
    assert!(pack.groups.is_empty() && pack.fields.is_empty() && pack.cards.is_empty());
    assert_eq!(
        pack.sections(),
        Vec::<&str>::new(),
        "no section stands beside a question"
    );
    assert_eq!(pack.brief("en", "home"), Vec::<(BriefKey, _)>::new());
    assert!(pack.words("en", WordsOf::Short).is_some());
    assert!(pack.words("en", WordsOf::Full).is_some());
}

#[test]
fn what_only_questions_need_may_be_there_all_the_same() {
    let files = changed(
        "pack.toml",
        "[[controllers]]",
        "partners = []\n[unsubscribe]\nemail = \"stop@example.org\"\nsubject = \"Stop\"\n\
         [watch]\nhealth = [\"asthma\"]\ncrime = []\n[[controllers]]",
    );
    let pack = read(&files).unwrap_or_else(|flaws| panic!("it reads:\n{}", lines(&flaws)));
    assert_eq!(pack.unsubscribe.expect("it was given").subject, "Stop");
    assert_eq!(pack.watch.health, ["asthma"]);
}

#[test]
fn an_address_to_stop_is_no_placeholder_where_there_is_none() {
    let files = changed(
        "text/en/leaflet.md",
        "{{officer.email}}",
        "{{unsubscribe.email}}",
    );
    let flaws = read(&files).expect_err("nobody knows that address");
    let said = lines(&flaws);
    assert_eq!(flaws.len(), 1, "{said}");
    assert!(
        said.contains("text/en/leaflet.md:7: `{{unsubscribe.email}}` is not a placeholder"),
        "{said}"
    );
}

#[test]
fn a_file_that_was_lost_is_not_a_file_with_nothing_in_it() {
    for lost in ["fields.toml", "cards.toml", "options.toml", "policies.toml"] {
        let mut files = fixture("tells");
        files.retain(|file| file.path != lost);
        let flaws = read(&files).expect_err("a file is missing");
        let said = lines(&flaws);
        assert_eq!(said, format!("{lost}:0: the file is missing"));
    }
}

#[test]
fn a_leaflet_has_its_facts_filled_in_and_its_own_digest() {
    let pack = tells();
    let leaflet = pack.words("en", WordsOf::Leaflet).expect("there is one");
    assert_eq!(
        leaflet.markdown,
        "# For everyone in the home\n\nOffice of Homes counts homes. Seen by:\n\n\
         - The regulator of homes\n\nWrite to privacy@example.org.\n"
    );
    assert_eq!(
        leaflet.digest.to_string(),
        "e1a2ec5ed30610c3f0404b6fedb4b2be45f896b6fa19531e139b75aa40310574",
        "stored showings point at these words"
    );
    assert_eq!(
        pack.speaking_ms("en", WordsOf::Leaflet),
        Some(speaking_time_ms(&leaflet.markdown))
    );
    assert_eq!(pack.words("cy", WordsOf::Leaflet), None, "no such language");
}

#[test]
fn a_pack_without_a_leaflet_makes_none_up() {
    let pack = pack();
    assert_eq!(pack.words("en", WordsOf::Leaflet), None);
    assert_eq!(pack.speaking_ms("en", WordsOf::Leaflet), None);
}

#[test]
fn a_fact_that_a_leaflet_quotes_is_no_other_wording() {
    let old = tells();
    let files = changed("pack.toml", "privacy@", "people@");
    let new = read(&files).unwrap_or_else(|flaws| panic!("it reads:\n{}", lines(&flaws)));
    let found = crate::compare(&old, &new);
    assert_eq!(found.wording, [], "the address is a fact");
    assert!(found.affected().leaflet, "whoever has it has the old one");
}

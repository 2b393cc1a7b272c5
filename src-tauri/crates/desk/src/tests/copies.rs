use tell_first_evidence::ReceiptId;
use tell_first_papers::verify::{Outcome, Verdict};
use tell_first_papers::{Content, verify};

use super::*;
use crate::views::SavedFile;

const SAID: Script = Script {
    answers: &[
        ("id.full_name", "text", "Maria Quist"),
        ("dob", "day", "3"),
        ("dob", "month", "4"),
        ("dob", "year", "1980"),
        ("addr.current", "line1", "1 Test Row"),
        ("addr.current", "town", "Testham"),
        ("addr.current", "postcode", "zz99 1aa"),
        ("need.access", "", "1"),
        ("need.adapt", "", "rails"),
    ],
    cards: &[YES_HEALTH],
    ticked: &["mkt_email"],
    stop_at: Some("copy"),
};

/// The receipt of an interview.
fn copied(desk: &mut Desk, interview: InterviewId) -> ReceiptId {
    let copy = desk.copy_make(interview).expect("made");
    copy.receipt.expect("kept").parse().expect("id")
}

fn saved(desk: &Desk, receipt: ReceiptId, answers: bool) -> Vec<SavedFile> {
    let copy = desk.copy_save(receipt, answers, "").expect("saved");
    copy.files
}

fn checked_file(file: &SavedFile) -> Outcome {
    let outcome = verify(&file.bytes, None);
    assert_eq!(
        (outcome.verdict, outcome.place.as_str()),
        (Verdict::Valid, ""),
        "{}: {}",
        file.name,
        outcome.sentence()
    );
    outcome
}

fn text_of(file: &SavedFile) -> String {
    String::from_utf8(file.bytes.clone()).expect("text")
}

#[test]
fn a_copy_holds_in_the_hands_of_a_stranger() {
    let (_dir, mut desk) = officer_desk();
    let (interview, _, _) = started(&mut desk, &SAID);
    let receipt = copied(&mut desk, interview);
    let files = saved(&desk, receipt, false);
    assert_eq!(files.len(), 2);
    let key = tell_first_evidence::fingerprint(&desk.vault.verifier()).expect("a key");
    for file in &files {
        let facts = checked_file(file).facts.expect("facts");
        assert_eq!(facts.receipt, receipt.to_string());
        assert_eq!(facts.key, Some(key));
        assert_eq!(verify(&file.bytes, Some(&key)).verdict, Verdict::Valid);
        // Neither a name, nor an answer, nor which questions were asked.
        for word in ["Quist", "Test Row", "rails", "need.adapt", "answer.saved"] {
            assert!(!text_of(file).contains(word), "{} says {word}", file.name);
        }
    }
    // Work goes on, and the copy stays the same to the byte.
    desk.copy_saved(receipt, false).expect("noted");
    desk.interview_finish(interview).expect("finished");
    assert_eq!(saved(&desk, receipt, false), files);
}

#[test]
fn what_is_kept_is_the_content_and_its_page() {
    let (_dir, mut desk) = officer_desk();
    let (interview, _, _) = started(&mut desk, &SAID);
    let receipt = copied(&mut desk, interview);
    let row = desk.vault.receipt(receipt).expect("read").expect("there");
    let content = Content::from_bytes(row.json.as_bytes()).expect("content");
    assert_eq!(content.digest(), row.digest);
    assert_eq!(tell_first_papers::html(&content), row.html);
    assert_eq!(content.kind, "copy");
    assert!(content.choices.iter().any(|one| one.state == "refused"));
    assert!(content.not_asked.iter().all(|one| one.card != "opt_prison"));
    let state = super::checked(&mut desk);
    assert_eq!(state.state.code(), "holds");
}

#[test]
fn what_was_answered_is_opened_for_the_person_alone() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person, _) = started(&mut desk, &SAID);
    let receipt = copied(&mut desk, interview);
    let files = saved(&desk, receipt, true);
    let (page, data) = (&files[0], &files[1]);
    assert!(data.name.ends_with("-with-answers.json"));
    checked_file(page);
    checked_file(data);
    assert!(!text_of(page).contains("Maria Quist"), "never on the page");
    for said in ["Maria Quist", "Test Row", "rails"] {
        assert!(text_of(data).contains(said), "{said}");
    }
    // Taken back, it is nowhere to be opened any more.
    desk.choice_withdraw(person, Some(interview), "health_need")
        .expect("taken back");
    let after = &saved(&desk, receipt, true)[1];
    checked_file(after);
    assert!(text_of(after).contains("Maria Quist") && !text_of(after).contains("rails"));
    desk.session.as_mut().expect("in").roles = vec![Role::Reception];
    assert_eq!(code(desk.copy_save(receipt, true, "")), "role.refused");
}

#[test]
fn a_question_that_stays_off_paper_is_never_opened() {
    let (_dir, mut desk) = officer_desk();
    let (interview, _, _) = started(&mut desk, &SAID);
    let pack = desk.case(interview).expect("case").pack;
    let restricted: Vec<&str> = pack
        .fields
        .iter()
        .filter(|field| field.restricted)
        .map(|field| field.id.as_str())
        .collect();
    assert!(!restricted.is_empty());
    let receipt = copied(&mut desk, interview);
    for answers in [false, true] {
        for file in saved(&desk, receipt, answers) {
            for field in &restricted {
                assert!(
                    !text_of(&file).contains(&format!("field {field}\\n")),
                    "{field}"
                );
            }
        }
    }
}

#[test]
fn saving_leaves_an_entry_of_what_left() {
    let (_dir, mut desk) = officer_desk();
    let (interview, _, _) = started(&mut desk, &SAID);
    let receipt = copied(&mut desk, interview);
    for (answers, what) in [(false, "receipt"), (true, "receipt-with-answers")] {
        let view = desk.copy_saved(receipt, answers).expect("noted");
        assert_eq!(
            view.handed.last().map(|one| one.how.as_str()),
            Some("saved")
        );
        let last = desk.vault.entry_count().expect("entries") - 1;
        let row = desk
            .vault
            .entries(last, 1)
            .expect("read")
            .pop()
            .expect("one");
        let entry = tell_first_evidence::Entry::from_bytes(&row.bytes).expect("reads");
        let what = what.to_owned();
        assert_eq!(entry.act, tell_first_evidence::Act::ExportMade { what });
    }
    for folder in ["copies", "../copies"] {
        assert_eq!(
            code(desk.copy_save(receipt, false, folder)),
            "settings.folder_not_whole"
        );
    }
}

#[test]
fn what_ended_has_a_receipt_of_its_own() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person, _) = started(&mut desk, &SAID);
    copied(&mut desk, interview);
    assert_eq!(
        code(desk.copy_ended(person, Some(interview), "health_need")),
        "choice.not_possible",
        "it goes on"
    );
    let back = desk
        .choice_withdraw(person, Some(interview), "health_need")
        .expect("taken back");
    assert!(back.copy);
    let copy = desk
        .copy_ended(person, Some(interview), "health_need")
        .expect("made");
    let again = desk
        .copy_ended(person, Some(interview), "health_need")
        .expect("the same");
    assert_eq!(copy, again);
    let receipt: ReceiptId = copy.receipt.expect("kept").parse().expect("id");
    let erased = format!("{} answers that rested on it.", back.erased_count);
    for words in [
        "What you took back",
        "What stops",
        "What goes on, and why",
        &erased,
    ] {
        assert!(copy.html.contains(words), "{words}");
    }
    for file in saved(&desk, receipt, false) {
        checked_file(&file);
        assert!(!text_of(&file).contains("rails"));
    }
    // It is not the copy of the meeting, which is out of date now.
    let view = desk.interview_step(interview).expect("step");
    let StepPart::Copy { copy } = view.step else {
        panic!("the copy is up");
    };
    assert!(copy.stale && copy.receipt != Some(receipt.to_string()));
    desk.copy_hand(receipt, "printed").expect("handed");
}

#[test]
fn what_ended_is_handed_over_at_reception_and_on_the_persons_page() {
    let (_dir, mut desk) = officer_desk();
    let (_, person, _) = started(&mut desk, &SAID);
    desk.session.as_mut().expect("in").roles = vec![Role::Reception];
    desk.choice_withdraw(person, None, "mkt_email")
        .expect("taken back");
    let copy = desk.copy_ended(person, None, "mkt_email").expect("made");
    let receipt: ReceiptId = copy.receipt.expect("kept").parse().expect("id");
    for file in saved(&desk, receipt, false) {
        checked_file(&file);
    }
    let handed = desk.copy_saved(receipt, false).expect("noted").handed;
    assert_eq!(handed.len(), 1);
    desk.session.as_mut().expect("in").forget();
    desk.session.as_mut().expect("in").staff =
        tell_first_evidence::StaffId::from_uuid(uuid::Uuid::nil());
    assert_eq!(
        code(desk.copy_save(receipt, false, "")),
        "person.detail_needed"
    );
    assert_eq!(
        code(desk.copy_ended(person, None, "mkt_email")),
        "person.detail_needed"
    );
}

#[test]
fn a_copy_from_before_a_new_key_stays_what_it_was_and_one_from_after_carries_both() {
    let (_dir, mut desk) = desk_as(&[Role::Officer, Role::Administrator]);
    let (interview, person, _) = started(&mut desk, &SAID);
    let old = tell_first_evidence::fingerprint(&desk.vault.verifier()).expect("a key");
    let before = copied(&mut desk, interview);
    let files = saved(&desk, before, false);
    desk.key_change(PASSPHRASE).expect("another key");
    assert_eq!(saved(&desk, before, false), files);
    desk.choice_withdraw(person, Some(interview), "health_need")
        .expect("taken back");
    let after = copied(&mut desk, interview);
    let new = tell_first_evidence::fingerprint(&desk.vault.verifier()).expect("a key");
    assert_ne!(old, new);
    for file in saved(&desk, after, false) {
        assert_eq!(checked_file(&file).facts.expect("facts").key, Some(new));
        for key in [old, new] {
            assert_eq!(verify(&file.bytes, Some(&key)).verdict, Verdict::Valid);
        }
    }
    assert_eq!(
        verify(&files[0].bytes, Some(&new)).verdict,
        Verdict::NotFromThisKey
    );
}

/// The PDF holds in the hands of a stranger as the other files do, holds no answers, and is the same each time.
#[cfg(feature = "pdf")]
#[test]
fn a_copy_as_pdf_holds_by_its_data_and_its_pages() {
    use crate::views::Paper;
    use tell_first_papers::verify::Pages;

    let (_dir, mut desk) = officer_desk();
    let (interview, _, _) = started(&mut desk, &SAID);
    let receipt = copied(&mut desk, interview);
    let mut names = Vec::new();
    for large in [false, true] {
        let paper = desk.copy_paper(receipt, large).expect("a copy");
        assert_eq!(desk.copy_paper(receipt, large).expect("a copy"), paper);
        let Paper::Made(file) = paper else {
            panic!("no PDF was made");
        };
        assert_eq!(checked_file(&file).pages, Pages::Same);
        names.push(file.name);
    }
    assert_eq!(names[0], format!("copy-{receipt}.pdf"));
    assert_eq!(names[1], format!("copy-{receipt}-large-print.pdf"));
}

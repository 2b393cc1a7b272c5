use super::*;

const WHOLE: Script = Script {
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
    stop_at: None,
};

#[test]
fn a_whole_interview_to_the_copy() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person, view) = started(&mut desk, &WHOLE);
    assert_eq!(view.interview.status, "complete");
    assert_eq!(view.interview.name.as_deref(), Some("Maria Quist"));
    let page = desk.person_page(person).expect("page");
    assert_eq!(page.person.born_on.as_deref(), Some("1980-04-03"));
    assert_eq!(page.person.postcode.as_deref(), Some("ZZ99 1AA"));
    let state = |id: &str| {
        page.choices
            .iter()
            .find(|line| line.card.id == id)
            .map(|line| line.state)
    };
    assert_eq!(state("health_need"), Some("given"));
    assert_eq!(state("mkt_email"), Some("given"));
    assert_eq!(state("mkt_post"), Some("refused"));
    // Every text that was shown can be put up again, word for word.
    for told in &page.told {
        let text = desk
            .text_view(told.digest.parse().expect("digest"))
            .expect("kept");
        assert_eq!(text.digest, told.digest);
        assert!(!text.markdown.is_empty());
    }
    assert!(page.held.iter().any(|group| group.group == "access"));
    let receipt = desk
        .vault
        .receipts_of(interview)
        .expect("kept")
        .pop()
        .expect("one");
    assert!(!receipt.html.contains("Maria Quist") && !receipt.json.contains("Maria Quist"));
    let files = desk
        .copy_save(receipt.receipt, false, "")
        .expect("files")
        .files;
    assert!(files.iter().all(|file| !file.name.contains("Maria")));
    assert_eq!(
        code(desk.answer_save(interview, &text("id.known_as", "M"))),
        "interview.ended"
    );
    let state = checked(&mut desk);
    assert_eq!(state.state.code(), "holds");
}

#[test]
fn everything_refused_completes() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person, view) = started(&mut desk, &Script::default());
    assert_eq!(view.interview.status, "complete");
    assert_eq!(view.interview.name, None);
    let page = desk.person_page(person).expect("page");
    assert!(page.choices.iter().all(|line| line.state == "refused"));
    let held = page.held.iter().flat_map(|group| &group.fields);
    assert!(held.into_iter().all(|field| field.state == "declined"));
    assert!(kinds(&desk, interview).contains(&"interview.completed".to_owned()));
}

#[test]
fn told_before_asked() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:identity"),
        ..Script::default()
    };
    let (interview, _, view) = started(&mut desk, &script);
    let StepPart::Questions { notice, .. } = &view.step else {
        panic!("questions")
    };
    assert!(notice.showing.is_none());
    let said = text("id.full_name", "Maria Quist");
    assert_eq!(code(desk.answer_save(interview, &said)), "answer.not_told");
    assert_eq!(
        code(desk.answer_save(interview, &declined("dob"))),
        "answer.not_told"
    );
    assert_eq!(
        code(desk.interview_continue(interview, "group:identity")),
        "answer.not_told"
    );
    assert_eq!(
        code(desk.choice_record(interview, "health_need", "yes", "own-tap", None)),
        "answer.not_told"
    );
    desk.notice_put(interview, "section", Some("identity"), "screen")
        .expect("put");
    let saved = desk.answer_save(interview, &said).expect("saved");
    assert!(saved.saved && saved.at_ms.is_some());
}

#[test]
fn a_person_begins_without_a_name_and_is_found_once_told() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:identity"),
        ..Script::default()
    };
    let (interview, person, view) = started(&mut desk, &script);
    assert_eq!(view.interview.name, None);
    assert_eq!(desk.person_find("Quist").expect("found").people.len(), 0);
    desk.notice_put(interview, "section", Some("identity"), "screen")
        .expect("put");
    desk.answer_save(interview, &text("id.full_name", "Maria Quist"))
        .expect("saved");
    let found = desk.person_find("kwist").expect("found");
    assert_eq!(
        found.people.first().map(|line| line.id.clone()),
        Some(person.to_string())
    );
    desk.answer_save(interview, &declined("id.full_name"))
        .expect("saved");
    assert_eq!(desk.person_find("Quist").expect("found").people.len(), 0);
}

#[test]
fn over_the_telephone_the_notice_is_read_before_going_on_and_what_stays_up_comes_down() {
    let (_dir, mut desk) = officer_desk();
    let id = desk.interview_start(None).expect("started").interview.id;
    let interview = id.parse().expect("an id");
    desk.interview_who(interview, &["applicant".to_owned()], "phone", true)
        .expect("who");
    desk.notice_put(interview, "short", None, "screen")
        .expect("put");
    assert_eq!(
        code(desk.interview_continue(interview, "short")),
        "answer.not_told"
    );
    let reading = desk
        .notice_put(interview, "short", None, "aloud")
        .expect("read");
    assert_eq!(
        code(desk.interview_continue(interview, "short")),
        "answer.not_told",
        "not read to its end"
    );
    let reading = reading.showing.parse().expect("an id");
    desk.notice_end(reading, 1, Some("they had the paper"))
        .expect("ended");
    let view = desk.interview_continue(interview, "short").expect("on");
    assert_ne!(view.place, "short");
    assert_eq!(desk.vault.open_showings(interview).expect("read").len(), 1);
    desk.interview_pause(interview).expect("paused");
    assert!(
        desk.vault
            .open_showings(interview)
            .expect("read")
            .is_empty()
    );
}

#[test]
fn pause_and_resume_come_back_to_the_same_question() {
    let (dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:home"),
        ..Script::default()
    };
    let (interview, _, before) = started(&mut desk, &script);
    desk.interview_pause(interview).expect("paused");
    assert_eq!(
        code(desk.interview_continue(interview, "group:home")),
        "interview.paused"
    );
    drop(desk);
    let live = dir.path().join("live");
    let mut desk = Desk::sign_in(&live, "ada", PASSPHRASE, Box::new(Fixed::seeded(2))).expect("in");
    assert_eq!(desk.home_view().expect("home").waiting.len(), 1);
    let after = desk.interview_resume(interview).expect("resumed");
    assert_eq!(after.place, "group:home");
    assert_eq!((after.step, after.outline), (before.step, before.outline));
    desk.interview_close(interview).expect("closed");
    assert_eq!(code(desk.interview_resume(interview)), "interview.ended");
}

#[test]
fn an_answer_that_closes_a_question_erases_what_it_held() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:work"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    desk.notice_put(interview, "section", Some("work"), "screen")
        .expect("put");
    assert_eq!(
        code(desk.answer_save(interview, &text("emp.employer", "X"))),
        "answer.not_asked"
    );
    let saved = desk
        .answer_save(interview, &codes("emp.status", &["1"]))
        .expect("saved");
    let step = saved.step.expect("what is asked changed");
    assert!(fields(&step).contains(&"emp.employer".to_owned()));
    desk.answer_save(interview, &text("emp.employer", "Planted Employer"))
        .expect("saved");
    desk.answer_save(interview, &codes("emp.status", &["4"]))
        .expect("saved");
    let left = desk.vault.answers_in(interview).expect("answers");
    assert!(left.iter().all(|row| row.field != "emp.employer"));
    assert!(kinds(&desk, interview).contains(&"answer.erased".to_owned()));
    // The same in one page: the later answer hangs on the earlier one.
    let page = [
        codes("emp.status", &["1"]),
        text("emp.employer", "Again"),
        codes("emp.status", &["4"]),
    ];
    let saved = desk.page_save(interview, "work", &page).expect("saved");
    assert!(saved.saved);
    let left = desk.vault.answers_in(interview).expect("answers");
    assert!(left.iter().all(|row| row.field != "emp.employer"));
}

#[test]
fn what_does_not_hold_is_said_and_not_stored() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:identity"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    desk.notice_put(interview, "section", Some("identity"), "screen")
        .expect("put");
    let parts = BTreeMap::from([("day", "31"), ("month", "2"), ("year", "1980")]);
    let parts = parts
        .into_iter()
        .map(|(k, v)| (k.to_owned(), v.to_owned()))
        .collect();
    let dob = Said {
        field: "dob".into(),
        row: 0,
        given: Given {
            parts,
            ..Given::default()
        },
    };
    let page = [text("id.full_name", "Maria Quist"), dob];
    let saved = desk.page_save(interview, "identity", &page).expect("saved");
    let of = |code: &str| -> Vec<&str> {
        let problems = saved.problems.iter().filter(|problem| problem.code == code);
        problems.map(|problem| problem.field.as_str()).collect()
    };
    assert!(!saved.saved);
    assert_eq!(of("answer.date_not_real"), ["dob"]);
    // What does not hold is named once, and so is what is missing.
    assert_eq!(of("answer.empty"), ["addr.current"]);
    assert_eq!(saved.problems.len(), 2);
    let left = desk.vault.answers_in(interview).expect("answers");
    assert_eq!(
        left.iter()
            .map(|row| row.field.as_str())
            .collect::<Vec<_>>(),
        ["id.full_name"]
    );
    assert_eq!(
        code(desk.page_save(interview, "identity", &[text("emp.employer", "X")])),
        "answer.field_unknown"
    );
}

#[test]
fn reading_faster_than_speech_asks_for_a_reason() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("short"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    let put = desk
        .notice_put(interview, "short", None, "aloud")
        .expect("put");
    assert!(put.words.speak_ms > 30_000);
    let showing = put.showing.parse().expect("id");
    assert_eq!(
        code(desk.notice_end(showing, 999_999, None)),
        "showing.hurried"
    );
    assert_eq!(
        code(desk.notice_end(showing, 999_999, Some("  "))),
        "showing.hurried"
    );
    desk.notice_end(showing, 10, Some("They had read it at home"))
        .expect("ended");
    assert_eq!(
        code(desk.notice_end(showing, 10, Some("x"))),
        "showing.ended"
    );
    let on_screen = desk
        .notice_put(interview, "short", None, "screen")
        .expect("put");
    desk.notice_end(on_screen.showing.parse().expect("id"), 10, None)
        .expect("no reason needed");
    assert_eq!(
        code(desk.notice_put(interview, "section", Some("nothing"), "screen")),
        "notice.not_found"
    );
}

#[test]
fn rows_come_and_go_with_what_they_hold() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:household"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    desk.notice_put(interview, "section", Some("household"), "screen")
        .expect("put");
    desk.row_add(interview, "hh.people").expect("added");
    assert_eq!(
        code(desk.answer_save(interview, &declined("hh.people"))),
        "answer.rows_there"
    );
    let name = Said {
        row: 1,
        ..text("hh.name", "Planted Child")
    };
    assert!(desk.answer_save(interview, &name).expect("saved").saved);
    let other = Said {
        row: 2,
        ..text("hh.name", "Nobody")
    };
    assert_eq!(
        code(desk.answer_save(interview, &other)),
        "answer.row_unknown"
    );
    desk.row_remove(interview, "hh.people", 1).expect("removed");
    assert!(
        desk.vault
            .answers_in(interview)
            .expect("answers")
            .iter()
            .all(|row| row.row == 0)
    );
    desk.row_add(interview, "hh.people").expect("added");
    let first = Said {
        row: 1,
        ..text("hh.name", "Nobody")
    };
    assert_eq!(
        code(desk.answer_save(interview, &first)),
        "answer.row_unknown"
    );
}

#[test]
fn an_overdue_policy_closes_its_route() {
    let day = chrono::NaiveDate::from_ymd_opt(2030, 1, 1).expect("a day");
    let dir = tempfile::tempdir().expect("folder");
    let founding = Founding {
        name: "Ada",
        sign_in_name: "ada",
        passphrase: PASSPHRASE,
        roles: &[Role::Officer],
        desk_name: "D",
    };
    let made = Desk::found(
        &dir.path().join("live"),
        &founding,
        Box::new(Fixed::on(day)),
    );
    let (mut desk, view) = made.expect("founded");
    desk.recovery_confirm(&view.recovery_code)
        .expect("confirmed");
    let script = Script {
        stop_at: Some("group:tenancies"),
        ..Script::default()
    };
    let (interview, _, view) = started(&mut desk, &script);
    assert_eq!(view.place, "group:tenancies");
    desk.notice_put(interview, "section", Some("nationality"), "screen")
        .expect("put");
    assert_eq!(
        code(desk.answer_save(interview, &codes("nat.eligibility", &["uk"]))),
        "answer.policy_overdue"
    );
}

#[test]
fn an_answer_changed_after_the_check_is_checked_again() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("choices"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    assert_eq!(
        code(desk.interview_go(interview, "copy")),
        "interview.not_reachable"
    );
    desk.interview_go(interview, "group:identity")
        .expect("back");
    desk.answer_save(interview, &text("id.known_as", "Mia"))
        .expect("saved");
    let view = desk
        .interview_continue(interview, "group:identity")
        .expect("on");
    assert_eq!(view.place, "check");
    assert_eq!(
        desk.check_confirm(interview).expect("confirmed").place,
        "choices"
    );
    assert_eq!(
        code(desk.interview_finish(interview)),
        "interview.not_finished"
    );
    // A page the interview is no longer on leads to where it is.
    assert_eq!(
        desk.interview_continue(interview, "check")
            .expect("stays")
            .place,
        "choices"
    );
}

#[test]
fn a_number_comes_back_with_its_end_only() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:insurance_number"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    desk.notice_put(interview, "section", Some("insurance_number"), "screen")
        .expect("put");
    desk.answer_save(interview, &text("nino", "AB 12 34 56 C"))
        .expect("saved");
    let step = format!("{:?}", desk.interview_step(interview).expect("step"));
    let end = "Named { what: \"number-ending\", text: \"56C\" }";
    assert!(step.contains(end), "{step}");
    assert!(
        !step.contains("AB123456C") && !step.contains("AB 12"),
        "{step}"
    );
    // Leaving the page says nothing about the question, and keeps what is stored.
    desk.page_save(interview, "insurance_number", &[])
        .expect("left");
    let kept = desk.vault.answers_in(interview).expect("answers");
    assert!(kept.iter().any(|row| row.field == "nino"));
}

#[test]
fn what_shows_nothing_is_no_answer() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:identity"),
        ..Script::default()
    };
    let (interview, _, _) = started(&mut desk, &script);
    desk.notice_put(interview, "section", Some("identity"), "screen")
        .expect("put");
    let unseen = [text("id.full_name", "\u{200b}\u{feff}")];
    let left = desk
        .page_save(interview, "identity", &unseen)
        .expect("looked at");
    assert!(
        left.problems
            .iter()
            .any(|problem| problem.field == "id.full_name" && problem.code == "answer.empty"),
        "{:?}",
        left.problems
    );
    assert_eq!(desk.vault.answers_in(interview).expect("answers"), []);
}

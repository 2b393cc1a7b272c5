use super::*;
use crate::views::SaveResult;

fn at_now(desk: &mut Desk) -> (InterviewId, PersonId) {
    let script = Script {
        stop_at: Some("group:now"),
        ..Script::default()
    };
    let (interview, person, _) = started(desk, &script);
    desk.notice_put(interview, "section", Some("now"), "screen")
        .expect("put");
    (interview, person)
}

#[test]
fn a_sensitive_option_brings_its_card_up_before_anything_is_stored() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person) = at_now(&mut desk);
    let prison = codes("ten.prev", &["29"]);
    let SaveResult {
        saved, needs_card, ..
    } = desk.answer_save(interview, &prison).expect("answered");
    assert!(!saved);
    assert_eq!(needs_card.expect("a card").card.id, "opt_prison");
    let stored = |desk: &Desk| {
        desk.vault
            .answers_in(interview)
            .expect("answers")
            .iter()
            .any(|row| row.field == "ten.prev")
    };
    assert!(!stored(&desk));
    desk.choice_record(interview, "opt_prison", "no", "own-tap", None)
        .expect("refused");
    assert!(
        !desk
            .answer_save(interview, &prison)
            .expect("answered")
            .saved
    );
    assert!(!stored(&desk));
    desk.choice_record(interview, "opt_prison", "yes", "own-tap", None)
        .expect("changed mind");
    assert!(desk.answer_save(interview, &prison).expect("saved").saved);
    assert!(stored(&desk));
    let back = desk
        .choice_withdraw(person, Some(interview), "opt_prison")
        .expect("taken back");
    assert_eq!(back.erased.len(), 1);
    assert!(back.step.is_some() && !back.stops.is_empty());
    assert!(!stored(&desk));
    assert_eq!(
        code(desk.choice_withdraw(person, None, "opt_prison")),
        "choice.not_possible"
    );
    assert!(
        desk.answer_save(interview, &codes("ten.prev", &["30"]))
            .expect("saved")
            .saved
    );
}

#[test]
fn a_withdrawn_value_is_gone_from_every_encounter() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        answers: &[
            ("need.access", "", "1"),
            ("need.access_other", "", "1"),
            (
                "need.access_words",
                "text",
                "PLANTED-0123456789-PLANTED-0123456789-AB",
            ),
        ],
        cards: &[YES_HEALTH],
        ticked: &[],
        stop_at: Some("group:work"),
    };
    let (interview, person, _) = started(&mut desk, &script);
    let back = desk
        .choice_withdraw(person, None, "health_need")
        .expect("taken back");
    assert!(back.erased.len() >= 3 && back.step.is_none());
    assert!(
        desk.vault
            .answers_of(person)
            .expect("answers")
            .iter()
            .all(|row| row.choice.is_none())
    );
    let page = desk.person_page(person).expect("page");
    let line = page
        .choices
        .iter()
        .find(|line| line.card.id == "health_need")
        .expect("line");
    let states: Vec<&str> = line.history.iter().map(|choice| choice.state).collect();
    assert_eq!(states, ["requested", "given", "withdrawn"]);
    // The page is closed again, and the interview goes on.
    assert_eq!(
        desk.interview_step(interview).expect("step").place,
        "group:work"
    );
}

#[test]
fn a_card_put_up_and_not_answered_is_requested_not_given() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("group:access"),
        ..Script::default()
    };
    let (interview, _, view) = started(&mut desk, &script);
    let StepPart::Card { card, notice, .. } = view.step else {
        panic!("a card")
    };
    assert_eq!(card.choice, None);
    desk.notice_put(interview, "section", notice.section.as_deref(), "screen")
        .expect("put");
    let view = desk
        .case(interview)
        .expect("case")
        .card(&card.id)
        .expect("card");
    assert_eq!(view.choice.map(|choice| choice.state), Some("requested"));
    assert_eq!(
        code(desk.answer_save(interview, &codes("need.access", &["1"]))),
        "answer.card_first"
    );
    desk.choice_record(interview, &card.id, "not-now", "own-tap", None)
        .expect("deferred");
    let view = desk
        .case(interview)
        .expect("case")
        .card(&card.id)
        .expect("card");
    assert_eq!(view.choice.map(|choice| choice.state), Some("deferred"));
    // It is not put again by itself.
    let step = desk.interview_step(interview).expect("step").step;
    assert!(!matches!(step, StepPart::Card { card: next, .. } if next.id == card.id));
}

#[test]
fn an_answer_that_needed_a_card_is_kept_as_long_as_the_card_says() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        answers: &[("ten.prev", "", "29"), ("ten.time", "", "2")],
        cards: &[Card {
            id: "opt_prison",
            ..YES_HEALTH
        }],
        ticked: &[],
        stop_at: Some("group:home"),
    };
    let (_, person, _) = started(&mut desk, &script);
    let page = desk.person_page(person).expect("page");
    let kept = |label: &str| {
        let mut held = page.held.iter().flat_map(|group| &group.fields);
        held.find(|field| field.label == label)
            .map(|field| field.kept_for.as_str())
    };
    assert_eq!(
        kept("What kind of home do you live in now?"),
        Some("1 month; never longer than the day a conviction becomes spent")
    );
    assert_eq!(
        kept("How long have you lived in this council's area?"),
        Some("3 years, or as long as your tenancy file if you become our tenant")
    );
}

#[test]
fn a_yes_must_be_strong_enough_and_ends_by_taking_it_back() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        answers: &[],
        cards: &[],
        ticked: &[],
        stop_at: Some("group:health"),
    };
    let (interview, person, _) = started(&mut desk, &script);
    desk.notice_put(interview, "section", Some("health"), "screen")
        .expect("put");
    // Only who has a condition is asked whom we may ask about it.
    assert_eq!(
        code(desk.choice_record(interview, "gp_contact", "yes", "typed-name", Some("x"))),
        "choice.not_here"
    );
    desk.choice_record(interview, "health_detail", "yes", "own-tap", None)
        .expect("given");
    desk.answer_save(interview, &codes("health.ltc", &["1"]))
        .expect("saved");
    let say = |desk: &mut Desk, method: &str, words: Option<&str>| {
        code(desk.choice_record(interview, "gp_contact", "yes", method, words))
    };
    assert_eq!(say(&mut desk, "own-tap", None), "choice.not_strong_enough");
    assert_eq!(
        say(&mut desk, "spoken", Some("yes")),
        "choice.not_strong_enough"
    );
    for nothing in ["  ", "\u{200b}"] {
        assert_eq!(
            say(&mut desk, "typed-name", Some(nothing)),
            "choice.words_missing"
        );
    }
    assert_eq!(say(&mut desk, "ticked", None), "request.not_understood");
    assert_eq!(say(&mut desk, "typed-name", Some("Maria Quist")), "ok");
    assert_eq!(
        say(&mut desk, "typed-name", Some("Maria Quist")),
        "choice.not_possible"
    );
    assert_eq!(
        code(desk.choice_record(interview, "gp_contact", "no", "own-tap", None)),
        "choice.not_possible"
    );
    desk.choice_withdraw(person, Some(interview), "gp_contact")
        .expect("taken back");
}

#[test]
fn choices_left_blank_are_a_no() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        stop_at: Some("choices"),
        ..Script::default()
    };
    let (interview, _, view) = started(&mut desk, &script);
    let StepPart::Choices { headings, .. } = view.step else {
        panic!("choices")
    };
    assert!(
        headings
            .iter()
            .flat_map(|heading| &heading.cards)
            .all(|card| card.choice.is_none())
    );
    assert_eq!(code(desk.choices_save(interview, &[])), "answer.not_told");
    desk.notice_put(interview, "section", Some("choices"), "screen")
        .expect("put");
    assert_eq!(
        code(desk.choices_save(interview, &["health_need".into()])),
        "choice.not_here"
    );
    let after = desk
        .choices_save(interview, &["mkt_sms".into()])
        .expect("saved");
    assert_eq!(after.place, "copy");
    let method = |card: &str| {
        let choice = desk
            .case(interview)
            .expect("case")
            .card(card)
            .expect("card")
            .choice
            .expect("choice");
        (choice.state, choice.method.unwrap_or_default())
    };
    assert_eq!(method("mkt_sms"), ("given", "ticked".to_owned()));
    assert_eq!(method("mkt_post"), ("refused", "left-blank".to_owned()));
}

#[test]
fn a_card_of_one_answer_leaves_nothing_on_paper_or_for_those_who_see_no_answers() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person) = at_now(&mut desk);
    for say in ["no", "not-now"] {
        let before = kinds(&desk, interview).len();
        desk.choice_record(interview, "opt_prison", say, "own-tap", None)
            .expect("said");
        assert_eq!(kinds(&desk, interview).len(), before);
        let case = desk.case(interview).expect("case");
        assert_eq!(case.card("opt_prison").expect("card").choice, None);
    }
    let named = |desk: &Desk| {
        let page = desk.person_page(person).expect("page");
        let title = desk
            .in_force()
            .expect("a notice")
            .card("opt_prison")
            .map(|card| card.title.clone())
            .unwrap_or_default();
        (
            page.choices.iter().any(|line| line.card.id == "opt_prison"),
            page.timeline.iter().any(|line| line.title == title),
        )
    };
    assert_eq!(named(&desk), (false, false));
    desk.choice_record(interview, "opt_prison", "yes", "own-tap", None)
        .expect("yes");
    assert_eq!(named(&desk), (true, true));
    let title = desk
        .in_force()
        .expect("a notice")
        .card("opt_prison")
        .map(|card| card.title.clone())
        .expect("title");
    let copy = desk.copy_make(interview).expect("made");
    let saved = desk
        .copy_save(copy.receipt.expect("kept").parse().expect("id"), false, "")
        .expect("saved");
    for file in &saved.files {
        let text = String::from_utf8_lossy(&file.bytes);
        assert!(!text.contains(&title) && !text.contains("opt_prison"));
    }
    desk.session.as_mut().expect("in").roles = vec![crate::Role::Lead];
    assert_eq!(named(&desk), (false, false));
}

#[test]
fn reception_learns_nothing_of_the_card_of_one_answer() {
    let (_dir, mut desk) = officer_desk();
    let mut people = Vec::new();
    for agrees in [true, false] {
        let (interview, person) = at_now(&mut desk);
        if agrees {
            desk.choice_record(interview, "opt_prison", "yes", "own-tap", None)
                .expect("yes");
            desk.answer_save(interview, &codes("ten.prev", &["29"]))
                .expect("saved");
        }
        people.push(person);
    }
    desk.session.as_mut().expect("in").roles = vec![crate::Role::Reception];
    for person in people {
        let visit = desk.reception_begin(Some(person), None).expect("begins");
        let visit: InterviewId = visit.interview.id.parse().expect("id");
        desk.notice_put(visit, "section", Some("now"), "screen")
            .expect("put");
        for interview in [Some(visit), None] {
            assert_eq!(
                code(desk.choice_withdraw(person, interview, "opt_prison")),
                "role.refused"
            );
        }
        assert_eq!(
            code(desk.choice_record(visit, "opt_prison", "yes", "own-tap", None)),
            "role.refused"
        );
    }
}

#[test]
fn reception_is_told_how_many_answers_went_and_not_which() {
    let (_dir, mut desk) = officer_desk();
    let script = Script {
        answers: &[("need.access", "", "1"), ("need.adapt", "", "rails")],
        cards: &[YES_HEALTH],
        ticked: &[],
        stop_at: Some("group:work"),
    };
    let (_, person, _) = started(&mut desk, &script);
    desk.session.as_mut().expect("in").roles = vec![crate::Role::Reception];
    let back = desk
        .choice_withdraw(person, None, "health_need")
        .expect("taken back");
    assert!(back.erased_count >= 2);
    assert!(back.erased.is_empty() && back.kept.is_empty());
}

#[test]
fn words_stay_with_a_yes_and_go_with_it() {
    let (_dir, mut desk) = officer_desk();
    let (interview, person) = at_now(&mut desk);
    let words = |desk: &Desk| -> Vec<Option<String>> {
        let rows = desk.vault.choices_of(person).expect("choices");
        rows.into_iter()
            .filter(|row| row.card == "opt_prison")
            .map(|row| row.words)
            .collect()
    };
    let said = Some("Yes, I was in Leeds prison");
    desk.choice_record(interview, "opt_prison", "yes", "spoken", said)
        .expect("yes");
    assert_eq!(words(&desk), [said.map(str::to_owned)]);
    desk.choice_withdraw(person, Some(interview), "opt_prison")
        .expect("taken back");
    assert_eq!(words(&desk), [None, None]);
}

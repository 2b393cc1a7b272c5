use super::*;
use crate::reception::NewPerson;

fn new_person(name: &str, day: &str) -> NewPerson {
    NewPerson {
        name: name.into(),
        born_day: day.into(),
        born_month: "4".into(),
        born_year: "1980".into(),
    }
}

/// The words are put up, and the person is added.
fn told_and_added(desk: &mut Desk, new: &NewPerson) -> Result<crate::views::ReceptionView> {
    desk.reception_notice()?;
    desk.reception_add(new)
}

/// Two people of one name, added at reception, and a desk that has forgotten both.
fn two() -> (tempfile::TempDir, Desk, Vec<PersonId>) {
    let (dir, mut desk) = officer_desk();
    let mut people = Vec::new();
    for day in ["3", "5"] {
        let view = told_and_added(&mut desk, &new_person("Maria Quist", day)).expect("added");
        people.push(view.person.id.parse().expect("id"));
        // The postcode comes with the address it belongs to, and not before.
        assert_eq!(view.person.postcode_part, None);
        let interview = view.interview.id.parse().expect("id");
        let mut address = text("addr.current", "");
        address.given.parts = [
            ("line1", "1 Elm Row"),
            ("town", "Elm"),
            ("postcode", "ZZ99 1AA"),
        ]
        .map(|(part, text)| (part.to_owned(), text.to_owned()))
        .into();
        assert!(desk.answer_save(interview, &address).expect("saved").saved);
    }
    drop(desk);
    let live = dir.path().join("live");
    let desk = Desk::sign_in(&live, "ada", PASSPHRASE, Box::new(Fixed::seeded(2))).expect("in");
    (dir, desk, people)
}

#[test]
fn opening_a_person_asks_for_a_second_detail() {
    let (_dir, mut desk, people) = two();
    let person = people[0];
    let found = desk.person_find("Maria Quist").expect("found");
    assert_eq!((found.people.len(), found.exact_detail), (2, false));
    assert_eq!(code(desk.person_open(person, None)), "person.detail_needed");
    assert_eq!(code(desk.person_page(person)), "person.detail_needed");
    assert_eq!(
        code(desk.interview_start(Some(person))),
        "person.detail_needed"
    );
    assert_eq!(
        code(desk.reception_begin(Some(person), None)),
        "person.detail_needed"
    );
    assert_eq!(
        code(desk.person_open(person, Some("5/4/1980"))),
        "person.detail_differs"
    );
    assert_eq!(
        code(desk.person_open(person, Some("Maria Quist"))),
        "person.detail_differs"
    );
    desk.person_open(person, Some("3 April 1980"))
        .expect("opened");
    desk.person_page(person).expect("known now");
    desk.interview_start(Some(person)).expect("starts");
    assert_eq!(
        code(desk.person_open(people[1], None)),
        "person.detail_needed"
    );
    desk.person_open(people[1], Some("zz991aa"))
        .expect("by postcode");
}

#[test]
fn a_search_that_holds_the_detail_is_enough() {
    let (_dir, mut desk, people) = two();
    let found = desk.person_find("quist 3/4/1980").expect("found");
    assert_eq!((found.people.len(), found.exact_detail), (1, true));
    let by_postcode = desk.person_find("zz99 1aa").expect("found");
    assert_eq!(
        (by_postcode.people.len(), by_postcode.exact_detail),
        (2, false)
    );
    let reference = found.people[0].reference.clone();
    desk.person_open(people[0], None).expect("opened");
    assert_eq!(
        code(desk.person_open(people[1], None)),
        "person.detail_needed"
    );
    let found = desk.person_find(&reference.to_lowercase()).expect("found");
    assert!(found.exact_detail);
    assert_eq!(found.people[0].id, people[0].to_string());
}

#[test]
fn reception_tells_before_it_stores_and_refuses_what_does_not_hold() {
    let (_dir, mut desk) = officer_desk();
    let wrong = NewPerson {
        born_month: "13".into(),
        ..new_person("Maria Quist", "3")
    };
    assert_eq!(code(desk.reception_add(&wrong)), "reception.not_valid");
    assert_eq!(desk.home_view().expect("home").recent.len(), 0);
    assert_eq!(
        code(desk.reception_add(&new_person("Maria Quist", "3"))),
        "answer.not_told"
    );
    assert_eq!(desk.home_view().expect("home").recent.len(), 0);
    let view = told_and_added(&mut desk, &new_person("Maria Quist", "3")).expect("added");
    assert_eq!(
        view.section_notice.showing.map(|showing| showing.how),
        Some("screen")
    );
    let interview: InterviewId = view.interview.id.parse().expect("id");
    let kinds = kinds(&desk, interview);
    let told = kinds
        .iter()
        .position(|kind| kind == "showing.started")
        .expect("told");
    let asked = kinds
        .iter()
        .position(|kind| kind == "answer.saved")
        .expect("asked");
    assert!(told < asked);
    // A notice, one choice, its end, and the copy, on one screen.
    desk.notice_put(interview, "short", None, "paper")
        .expect("put");
    desk.notice_put(interview, "section", Some("choices"), "screen")
        .expect("put");
    desk.choice_record(interview, "survey", "yes", "own-tap", None)
        .expect("yes");
    let person = view.person.id.parse().expect("id");
    desk.choice_withdraw(person, None, "survey")
        .expect("taken back");
    let copy = desk.copy_make(interview).expect("made");
    assert!(copy.receipt.is_some() && !copy.html.contains("Quist"));
    let again = desk
        .reception_begin(Some(person), None)
        .expect("the same encounter");
    assert_eq!(again.interview.id, view.interview.id);
}

#[test]
fn a_date_of_birth_is_a_second_detail_of_the_name_typed_alone() {
    let (_dir, mut desk) = officer_desk();
    for name in ["Maria Quist", "Oluwaseun Brandt"] {
        told_and_added(&mut desk, &new_person(name, "3")).expect("added");
    }
    desk.session.as_mut().expect("in").forget();
    let found = desk.person_find("quist 3/4/1980").expect("found");
    assert_eq!((found.people.len(), found.exact_detail), (2, true));
    let id = |at: usize| found.people[at].id.parse::<PersonId>().expect("id");
    assert_eq!(found.people[0].name, "Maria Quist");
    assert_eq!(code(desk.person_open(id(0), None)), "ok");
    assert_eq!(code(desk.person_open(id(1), None)), "person.detail_needed");
    let nobody = desk.person_find("zebedee 3/4/1980").expect("found");
    assert!(!nobody.exact_detail);
}

#[test]
fn a_person_is_added_whole_or_not_at_all_and_the_showing_ends() {
    let (_dir, mut desk) = officer_desk();
    desk.reception_notice().expect("up");
    let view = desk
        .reception_add(&new_person("Maria Quist", "3"))
        .expect("added");
    let person: PersonId = view.person.id.parse().expect("id");
    let shown = desk.vault.showings_of(person).expect("showings");
    assert_eq!(shown.len(), 1);
    assert!(shown[0].ended_ms.is_some() && shown[0].in_view_ms > Some(0));
    // The next person is told anew.
    assert_eq!(
        code(desk.reception_add(&new_person("Nadia Quist", "4"))),
        "answer.not_told"
    );
    // What was typed wrongly does not take the words down.
    desk.reception_notice().expect("up");
    let wrong = NewPerson {
        born_month: "13".into(),
        ..new_person("Nadia Quist", "4")
    };
    assert_eq!(code(desk.reception_add(&wrong)), "reception.not_valid");
    desk.reception_add(&new_person("Nadia Quist", "4"))
        .expect("added");
}

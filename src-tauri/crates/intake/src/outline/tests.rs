use super::*;
use crate::model::{Answer, ChoiceState};
use crate::testpack::{at, choose, codes, fresh, pack, parts, put};

fn lines(pack: &Pack, record: &Record) -> String {
    outline(pack, record)
        .iter()
        .map(|line| format!("{}={}", line.place, line.mark))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_fresh_interview() {
    assert_eq!(
        lines(&pack(), &fresh()),
        "who=here short=todo group:about=todo group:money=todo group:help=not-needed group:health=not-needed \
         group:home=todo group:offences=todo group:shut=not-needed check=todo group:equality=todo \
         group:monitor=todo choices=todo copy=todo"
    );
}

#[test]
fn an_interview_half_way() {
    let mut record = at("home");
    put(
        &mut record,
        "services",
        0,
        Answer::Value(codes(&["health", "help"])),
    );
    put(
        &mut record,
        "name",
        0,
        Answer::Value(parts(&[("text", "A")])),
    );
    choose(&mut record, "need", ChoiceState::Refused);
    choose(&mut record, "help", ChoiceState::Given);
    record
        .visited
        .extend(["about".to_owned(), "help".to_owned()]);
    record
        .skipped
        .extend(["money".to_owned(), "about".to_owned()]);
    assert_eq!(
        lines(&pack(), &record),
        "who=done short=done group:about=done group:money=skipped group:help=done group:health=said-no \
         group:home=here group:offences=todo group:shut=not-needed check=todo group:equality=todo \
         group:monitor=todo choices=todo copy=todo"
    );
}

#[test]
fn reception_and_the_end() {
    let mut record = at("about");
    record.purpose = Purpose::Reception;
    assert_eq!(lines(&pack(), &record), "short=done copy=here");
    record.purpose = Purpose::Interview;
    record.place = Place::Done;
    record.checked = true;
    record.choices_made = true;
    assert!(lines(&pack(), &record).ends_with("choices=done copy=here"));
}

//! A story has to be able to fail: each of these goes otherwise than written, and must say so with file and line.

use super::{line, play_lines};

fn play(text: &str) {
    let lines = line::read("made-up.story", text).unwrap_or_else(|why| panic!("{why}"));
    play_lines("made-up", &lines);
}

#[test]
#[should_panic(expected = "made-up.story:1: a story begins with its title")]
fn a_story_without_a_title() {
    play("starts an interview\n");
}

#[test]
#[should_panic(expected = "made-up.story:2: nothing stands above it")]
fn an_end_without_an_act() {
    play("# a story\n  refused answer.not_told\n");
}

#[test]
#[should_panic(expected = "made-up.story:2: a quote is not closed")]
fn an_open_quote() {
    play("story \"x\"\nsays id.full_name \"Amina\n");
}

#[test]
#[should_panic(
    expected = "made-up.story:3: expects stored dob\n    no line of a story reads like this"
)]
fn a_line_that_means_nothing() {
    play("story \"x\"\n\nexpects stored dob\n");
}

#[test]
#[should_panic(
    expected = "made-up.story:3: says id.full_name \"Amina\"\n    refused: answer.not_told"
)]
fn a_refusal_nobody_announced() {
    play("story \"x\"\nplays start\nsays id.full_name \"Amina\"\n");
}

#[test]
#[should_panic(expected = "refused otherwise: answer.not_told")]
fn another_refusal() {
    play("story \"x\"\nplays start\nsays id.full_name \"Amina\"\n  refused answer.card_first\n");
}

#[test]
#[should_panic(expected = "not refused, but made-up.story:4: refused answer.not_told")]
fn a_refusal_that_did_not_come() {
    play("story \"x\"\nplays start\ntold identity\n  refused answer.not_told\n");
}

#[test]
#[should_panic(expected = "expected [], found [\"problem dob answer.day_missing\"]")]
fn a_problem_nobody_announced() {
    play("story \"x\"\nplays start\ntold identity\nsays dob 4/1980\n");
}

#[test]
#[should_panic(expected = "made-up.story:4: expect stored dob\n    found None")]
fn a_value_that_is_not_there() {
    play("story \"x\"\nplays start\ntold identity\nexpect stored dob\n");
}

#[test]
#[should_panic(
    expected = "made-up.story:5: expect stored dob \"4 April 1980\"\n    found \"3 April 1980\""
)]
fn another_value() {
    play(
        "story \"x\"\nplays start\ntold identity\nsays dob 3/4/1980\nexpect stored dob \"4 April 1980\"\n",
    );
}

#[test]
#[should_panic(expected = "found \"a value\"")]
fn a_value_that_should_not_be_there() {
    play("story \"x\"\nplays start\ntold identity\nsays dob 3/4/1980\nexpect nothing dob\n");
}

#[test]
#[should_panic(expected = "found \"none\"")]
fn a_choice_nobody_made() {
    play("story \"x\"\nplays start\nexpect choice survey refused\n");
}

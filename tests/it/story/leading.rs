//! Lines that lead an interview: who is here, from page to page, time, and who works at the desk.

use chrono::NaiveDate;
use tell_first_desk::views::{StepPart, StepView};

use super::line::Line;
use super::stage::Stage;
use super::{Played, wrong};

/// Most pages an interview has; walking on ends there.
const MOST_PAGES: usize = 60;

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["signs", "in", "as", role], []) => stage.sign_in(role),
        (["practises"], []) => stage.practise(),
        (["locks", "the", "desk"], []) => stage.lock(),
        (["power", "cut"], []) => stage.power_cut(),
        (["today", date], []) => today(stage, date),
        (["days", "pass", days], []) => pass_days(stage, days),
        (["starts", "an", "interview"], []) => start(stage, None),
        (["starts", "an", "interview", "with", name], []) => start(stage, Some(name)),
        (["who", rest @ ..], []) => who(stage, rest),
        (["continues"], []) => go_on(stage),
        (["goes", "to", place], []) => go(stage, place),
        (["skips"], []) => skip(stage),
        (["passes", "on", "to", place], []) => pass_on(stage, place),
        (["confirms", "the", "answers"], []) => {
            ended(stage, |desk, i| desk.check_confirm(i).map(drop))
        }
        (["pauses"], []) => ended(stage, |desk, i| desk.interview_pause(i)),
        (["resumes"], []) => ended(stage, |desk, i| desk.interview_resume(i).map(drop)),
        (["closes"], []) => ended(stage, |desk, i| desk.interview_close(i)),
        (["finishes"], []) => ended(stage, |desk, i| desk.interview_finish(i).map(drop)),
        _ => return None,
    })
}

/// A place as a story writes it: a group by its bare name.
pub(crate) fn place(word: &str) -> String {
    match word {
        "who" | "short" | "check" | "choices" | "copy" | "done" => word.to_owned(),
        group => format!("group:{group}"),
    }
}

/// Remembers the interview a step is about.
pub(crate) fn remember(stage: &mut Stage, step: &StepView) -> Played {
    stage.interview = step.interview.id.parse().ok();
    stage.person = step.interview.person.parse().ok();
    stage.copy = None;
    if stage.interview.is_none() || stage.person.is_none() {
        return wrong("the step's ids do not read");
    }
    Ok(())
}

fn ended(
    stage: &mut Stage,
    act: impl Fn(
        &mut tell_first_desk::Desk,
        tell_first_evidence::InterviewId,
    ) -> tell_first_desk::Result<()>,
) -> Played {
    let interview = stage.interview()?;
    Ok(act(stage.desk()?, interview)?)
}

fn today(stage: &Stage, date: &str) -> Played {
    match date.parse::<NaiveDate>() {
        Ok(date) => stage.given.set_today(date),
        Err(_) => return wrong("a date is written 2027-07-01"),
    }
    Ok(())
}

fn pass_days(stage: &Stage, days: &str) -> Played {
    match days.parse() {
        Ok(days) => stage.given.pass_days(days),
        Err(_) => return wrong("how many days?"),
    }
    Ok(())
}

fn start(stage: &mut Stage, name: Option<&str>) -> Played {
    let person = match name {
        None => None,
        Some("them") => Some(stage.person()?),
        Some(name) => match stage.people.get(name) {
            Some(person) => Some(*person),
            None => return wrong("nobody was named so"),
        },
    };
    let step = stage.desk()?.interview_start(person)?;
    remember(stage, &step)
}

/// `who applicant, interpreter, desk, private`: people, then the channel, then the place.
fn who(stage: &mut Stage, words: &[&str]) -> Played {
    let [present @ .., channel, private] = words else {
        return wrong("who, channel, private or not-private");
    };
    let private = match *private {
        "private" => true,
        "not-private" => false,
        _ => return wrong("the last word is private or not-private"),
    };
    let present: Vec<String> = present.iter().map(|word| (*word).to_owned()).collect();
    let interview = stage.interview()?;
    stage
        .desk()?
        .interview_who(interview, &present, channel, private)?;
    Ok(())
}

fn go_on(stage: &mut Stage) -> Played {
    let (interview, here) = (stage.interview()?, stage.step()?.place);
    stage.desk()?.interview_continue(interview, &here)?;
    Ok(())
}

fn go(stage: &mut Stage, to: &str) -> Played {
    let interview = stage.interview()?;
    stage.desk()?.interview_go(interview, &place(to))?;
    Ok(())
}

fn skip(stage: &mut Stage) -> Played {
    let interview = stage.interview()?;
    let here = stage.step()?.place;
    let Some(group) = here.strip_prefix("group:") else {
        return wrong("only a page of questions can be skipped");
    };
    stage.desk()?.group_skip(interview, group)?;
    Ok(())
}

/// Skips page after page until the one that is wanted.
fn pass_on(stage: &mut Stage, to: &str) -> Played {
    let wanted = place(to);
    for _ in 0..MOST_PAGES {
        let step = stage.step()?;
        if step.place == wanted {
            return Ok(());
        }
        match step.step {
            StepPart::Questions { .. } | StepPart::Card { .. } => skip(stage)?,
            StepPart::Who
            | StepPart::Notice { .. }
            | StepPart::Changes { .. }
            | StepPart::Check(_)
            | StepPart::Choices { .. }
            | StepPart::Copy { .. }
            | StepPart::Closed => return wrong(format!("stopped at {}", step.place)),
        }
    }
    wrong("there is no way to that page")
}

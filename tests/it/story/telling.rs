//! Lines that tell: a notice put up, and taken down.

use tell_first_desk::views::{PutView, StepPart};

use super::line::Line;
use super::stage::Stage;
use super::{Played, wrong};

/// How long the slowest reader keeps a notice in view.
const UNHURRIED_MS: u64 = 10 * 60_000;

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["told", what], []) => tell(stage, what, "screen"),
        (["told", what, how], []) => tell(stage, what, how),
        (["puts", "up", what, how], []) => put(stage, what, how).map(drop),
        (["takes", "it", "down"], []) => take_down(stage, UNHURRIED_MS, None),
        (["takes", "it", "down", "after", seconds, "seconds"], quotes) => {
            match (seconds.parse::<u64>(), quotes) {
                (Ok(seconds), []) => take_down(stage, seconds * 1000, None),
                (Ok(seconds), [because]) => take_down(stage, seconds * 1000, Some(because)),
                _ => wrong("after how many seconds, and at most one reason"),
            }
        }
        (
            [
                "takes",
                "it",
                "down",
                "as",
                "soon",
                "as",
                "it",
                "can",
                "be",
                "spoken",
            ],
            [],
        ) => speak(stage),
        _ => return None,
    })
}

/// Puts a notice up, leaves it up long enough, takes it down.
fn tell(stage: &mut Stage, what: &str, how: &str) -> Played {
    put(stage, what, how)?;
    take_down(stage, UNHURRIED_MS, None)
}

fn put(stage: &mut Stage, what: &str, how: &str) -> Result<PutView, super::Fault> {
    let interview = stage.interview()?;
    let put = match what {
        "short" | "full" | "changes" => stage.desk()?.notice_put(interview, what, None, how)?,
        section => stage
            .desk()?
            .notice_put(interview, "section", Some(section), how)?,
    };
    stage.up = put.showing.parse().ok();
    Ok(put)
}

fn take_down(stage: &mut Stage, after_ms: u64, because: Option<&str>) -> Played {
    let Some(showing) = stage.up else {
        return wrong("nothing is up");
    };
    stage.given.pass_ms(after_ms);
    stage.desk()?.notice_end(showing, after_ms, because)?;
    stage.up = None;
    Ok(())
}

/// The shortest time in which the words of the step can be said.
fn speak(stage: &mut Stage) -> Played {
    let StepPart::Notice { notice } = stage.step()?.step else {
        return wrong("only the short notice is read aloud from its page");
    };
    take_down(stage, notice.speak_ms, None)
}

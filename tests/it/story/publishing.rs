//! Lines about a notice's life: drafts, publishing, a later version in mid-interview, telling again.

use tell_first_desk::Publish;
use tell_first_desk::views::{DraftSaved, DraftView, VersionLine, VersionState};
use tell_first_evidence::{Digest, DraftId};

use super::line::Line;
use super::stage::Stage;
use super::{Fault, Played, wrong};

/// The notice stories are played under.
const NOTICE: &str = "twenty11";

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["begins", "a", "draft"], []) => begin(stage),
        (["sets", key], [value]) => set(stage, key, value),
        (["rewords", path], [old, new]) => reword(stage, path, old, new),
        (["approves", "the", "draft"], []) => approve(stage),
        (["publishes", "the", "draft"], []) => publish(stage, None, false, ""),
        (["publishes", "the", "draft", "put", "up", "on", day], []) => {
            publish(stage, Some(day), false, "")
        }
        (["publishes", "the", "draft", "telling", "the", "wording"], [why]) => {
            publish(stage, None, true, why)
        }
        (
            [
                "publishes",
                "the",
                "draft",
                "not",
                "telling",
                "the",
                "wording",
            ],
            [why],
        ) => publish(stage, None, false, why),
        (["gives", "the", "draft", "up"], []) => drop_draft(stage),
        (["puts", "away", version], []) => archive(stage, version),
        (["moves", "on"], []) => move_on(stage),
        (["tells", "them", "again", how], []) => tell_again(stage, how),
        (["expect", "in", "force", version], []) => in_force(stage, version),
        (["expect", "version", version, state], []) => version_is(stage, version, state),
        (["expect", "must", "fix", count], []) => must_fix(stage, count),
        (["expect", "asked", "again", people], [card]) => asked_again(stage, card, people),
        (["expect", "changes", "processing"], []) => changes(stage, true),
        (["expect", "changes", "wording"], []) => changes(stage, false),
        (["expect", "told", section, "under", version], []) => told_under(stage, section, version),
        (["expect", "answered", field, "under", version], []) => {
            answered_under(stage, field, version)
        }
        (["expect", "agreed", card, "under", version], []) => agreed_under(stage, card, version),
        (["expect", "later", version], []) => later(stage, Some(version)),
        (["expect", "nothing", "later"], []) => later(stage, None),
        (["expect", "to", "tell", count], []) => to_tell(stage, count),
        (["expect", "to", "tell", "them"], [because]) => to_tell_them(stage, because),
        _ => return None,
    })
}

fn begin(stage: &mut Stage) -> Played {
    let desk = stage.desk()?;
    let notices = desk.notices_view()?;
    let newest = notices
        .notices
        .iter()
        .find(|notice| notice.id == NOTICE)
        .and_then(|notice| notice.versions.first())
        .and_then(|version| version.digest.parse::<Digest>().ok());
    let Some(newest) = newest else {
        return wrong("there is no version to begin from");
    };
    let view = desk.draft_begin(newest)?;
    stage.draft = Some(view);
    Ok(())
}

fn draft(stage: &Stage) -> Result<(DraftId, Digest), Fault> {
    let Some(view) = &stage.draft else {
        return wrong("no draft was begun");
    };
    match (view.line.id.parse(), view.content.parse()) {
        (Ok(draft), Ok(content)) => Ok((draft, content)),
        _ => wrong("the draft's ids do not read"),
    }
}

fn saved(stage: &mut Stage, saved: DraftSaved) -> Played {
    match saved {
        DraftSaved::Saved(view) => {
            stage.draft = Some(*view);
            Ok(())
        }
        DraftSaved::Refused(why) => wrong(format!("{}: {}", why.key, why.reason)),
    }
}

fn set(stage: &mut Stage, key: &str, value: &str) -> Played {
    let (draft, content) = draft(stage)?;
    let answer = stage
        .desk()?
        .draft_set(draft, content, key, &[value.to_owned()])?;
    saved(stage, answer)
}

fn reword(stage: &mut Stage, path: &str, old: &str, new: &str) -> Played {
    let (draft, content) = draft(stage)?;
    let path = format!("text/en/{path}.md");
    let text = stage.desk()?.draft_text(draft, &path, None)?.markdown;
    if !text.contains(old) {
        return wrong(format!("the text does not say that:\n{text}"));
    }
    let text = text.replacen(old, new, 1);
    let answer = stage.desk()?.draft_text_set(draft, content, &path, &text)?;
    saved(stage, answer)
}

fn approve(stage: &mut Stage) -> Played {
    let (draft, content) = draft(stage)?;
    stage.draft = Some(stage.desk()?.draft_approve(draft, content)?);
    Ok(())
}

fn publish(stage: &mut Stage, day: Option<&str>, wording: bool, reason: &str) -> Played {
    let (draft, content) = draft(stage)?;
    let how = Publish {
        listed_on: day.map_or_else(|| stage.given.today().to_string(), str::to_owned),
        wording_material: wording,
        reason: reason.to_owned(),
    };
    stage.desk()?.draft_publish(draft, content, &how)?;
    stage.draft = None;
    Ok(())
}

fn drop_draft(stage: &mut Stage) -> Played {
    let (draft, _) = draft(stage)?;
    stage.desk()?.draft_drop(draft)?;
    Ok(())
}

/// A published version of the notice by its name.
fn version(stage: &mut Stage, version: &str) -> Result<VersionLine, Fault> {
    let notices = stage.desk()?.notices_view()?;
    notices
        .notices
        .into_iter()
        .filter(|notice| notice.id == NOTICE)
        .flat_map(|notice| notice.versions)
        .find(|line| line.version == version)
        .map_or_else(|| wrong("there is no such version"), Ok)
}

fn archive(stage: &mut Stage, name: &str) -> Played {
    let line = version(stage, name)?;
    let Ok(digest) = line.digest.parse() else {
        return wrong("the digest does not read");
    };
    stage.desk()?.version_archive(digest)?;
    Ok(())
}

fn move_on(stage: &mut Stage) -> Played {
    let interview = stage.interview()?;
    stage.desk()?.interview_move(interview)?;
    Ok(())
}

/// Tells the person what changed, to the end, and finishes.
fn tell_again(stage: &mut Stage, how: &str) -> Played {
    let person = stage.person()?;
    let before = stage.interview;
    let told = stage.desk()?.tell_begin(person, None)?;
    let Ok(interview) = told.interview.id.parse() else {
        return wrong("the telling's id does not read");
    };
    if told.notice.blocks.is_empty() {
        return wrong("there are no words to tell");
    }
    let put = stage.desk()?.notice_put(interview, "changes", None, how)?;
    let Ok(showing) = put.showing.parse() else {
        return wrong("the showing's id does not read");
    };
    stage.given.pass_ms(10 * 60_000);
    stage.desk()?.notice_end(showing, 10 * 60_000, None)?;
    stage.desk()?.tell_done(interview)?;
    stage.interview = before;
    Ok(())
}

fn in_force(stage: &mut Stage, name: &str) -> Played {
    version_is(stage, name, "in-force")
}

fn version_is(stage: &mut Stage, name: &str, state: &str) -> Played {
    let found: VersionState = version(stage, name)?.state;
    if found.code() == state {
        Ok(())
    } else {
        wrong(format!("it is {}", found.code()))
    }
}

fn view(stage: &Stage) -> Result<&DraftView, Fault> {
    stage
        .draft
        .as_ref()
        .map_or_else(|| wrong("no draft was begun"), Ok)
}

fn must_fix(stage: &mut Stage, count: &str) -> Played {
    let lint = &view(stage)?.lint;
    if lint.must_fix.to_string() == count {
        Ok(())
    } else {
        let lines: Vec<&str> = lint.findings.iter().map(|one| one.what.as_str()).collect();
        wrong(format!("{} must be mended: {lines:?}", lint.must_fix))
    }
}

fn asked_again(stage: &mut Stage, card: &str, people: &str) -> Played {
    let touched = &view(stage)?.asked_again;
    let found = touched.iter().find(|(title, _)| title == card);
    if found.map_or(0, |(_, count)| *count).to_string() == people {
        Ok(())
    } else {
        wrong(format!("would be asked again: {touched:?}"))
    }
}

fn changes(stage: &mut Stage, processing: bool) -> Played {
    let Some(comparison) = &view(stage)?.comparison else {
        return wrong("there is nothing to compare with");
    };
    let wording_only = !comparison.processing && !comparison.wording.is_empty();
    if comparison.processing == processing && (processing || wording_only) {
        Ok(())
    } else {
        wrong(format!("{comparison:?}"))
    }
}

fn told_under(stage: &mut Stage, section: &str, version: &str) -> Played {
    let (interview, person) = (stage.interview()?, stage.person()?);
    let found = stage
        .disk()
        .and_then(|disk| disk.versions_told(person, interview, section))
        .map_err(Fault::Wrong)?;
    if found.last().map(String::as_str) == Some(version) {
        Ok(())
    } else {
        wrong(format!("told under {found:?}"))
    }
}

fn answered_under(stage: &mut Stage, field: &str, version: &str) -> Played {
    let interview = stage.interview()?;
    let found = stage
        .disk()
        .and_then(|disk| disk.version_answered(interview, field))
        .map_err(Fault::Wrong)?;
    if found.as_deref() == Some(version) {
        Ok(())
    } else {
        wrong(format!("answered under {found:?}"))
    }
}

fn agreed_under(stage: &mut Stage, card: &str, version: &str) -> Played {
    let person = stage.person()?;
    let found = stage
        .disk()
        .and_then(|disk| disk.version_agreed(person, card))
        .map_err(Fault::Wrong)?;
    if found.as_deref() == Some(version) {
        Ok(())
    } else {
        wrong(format!("agreed under {found:?}"))
    }
}

/// What the officer is told of a later version.
fn later(stage: &mut Stage, version: Option<&str>) -> Played {
    let step = stage.step()?;
    let found = step.interview.later.map(|later| later.version);
    if found.as_deref() == version {
        Ok(())
    } else {
        wrong(format!("the banner says {found:?}"))
    }
}

fn to_tell(stage: &mut Stage, count: &str) -> Played {
    let list = stage.desk()?.tell_list(0)?;
    if list.total.to_string() == count {
        Ok(())
    } else {
        wrong(format!("{} people must be told", list.total))
    }
}

fn to_tell_them(stage: &mut Stage, because: &str) -> Played {
    let person = stage.person()?.to_string();
    let list = stage.desk()?.tell_list(0)?;
    let Some(line) = list.lines.iter().find(|line| line.person.id == person) else {
        return wrong("they are not on the list");
    };
    if line.because.iter().any(|one| one == because) {
        Ok(())
    } else {
        wrong(format!("because of {:?}", line.because))
    }
}

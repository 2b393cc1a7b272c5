//! Lines about lettings: agreed, the government's notice shown, leaflets, logged; and the lists made from them.

use tell_first_desk::views::LettingLine;
use tell_first_evidence::LettingId;

use super::line::Line;
use super::stage::Stage;
use super::{Fault, Played, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["agrees", "a", "letting"], [tenancy]) => agree(stage, tenancy),
        (["shows", "the", "government's", "notice", layer, how], []) => show(stage, layer, how),
        (["hands", "over", count, "leaflets"], []) => leaflets(stage, count),
        (["logs", "the", "letting"], []) => logged(stage),
        (["drops", "the", "letting"], []) => dropped(stage),
        (["saves", "the", "list", what], []) => save(stage, what),
        (["list", "says"], [words]) => says(stage, words, true),
        (["list", "does", "not", "say"], [words]) => says(stage, words, false),
        (["expect", "letting", state], []) => state_is(stage, state),
        (["expect", "leaflets", count], []) => leaflets_are(stage, count),
        _ => return None,
    })
}

fn letting(stage: &Stage) -> Result<LettingId, Fault> {
    match stage.letting.as_ref().map(|line| line.id.parse()) {
        Some(Ok(letting)) => Ok(letting),
        Some(Err(_)) | None => wrong("no letting was agreed"),
    }
}

fn line(stage: &Stage) -> Result<&LettingLine, Fault> {
    stage
        .letting
        .as_ref()
        .map_or_else(|| wrong("no letting was agreed"), Ok)
}

fn agree(stage: &mut Stage, tenancy: &str) -> Played {
    let person = stage.person()?;
    let view = stage.desk()?.letting_agree(person, tenancy)?;
    stage.letting = Some(view.line);
    Ok(())
}

fn show(stage: &mut Stage, layer: &str, how: &str) -> Played {
    let letting = letting(stage)?;
    let view = stage.desk()?.letting_open(letting, None)?;
    let Ok(interview) = view.interview.id.parse() else {
        return wrong("the encounter's id does not read");
    };
    let put = stage.desk()?.notice_put(interview, layer, None, how)?;
    let Ok(showing) = put.showing.parse() else {
        return wrong("the showing's id does not read");
    };
    stage.given.pass_ms(15 * 60_000);
    stage.desk()?.notice_end(showing, 15 * 60_000, None)?;
    stage.letting = Some(stage.desk()?.letting_open(letting, None)?.line);
    Ok(())
}

fn leaflets(stage: &mut Stage, count: &str) -> Played {
    let letting = letting(stage)?;
    let count = count.parse().unwrap_or(0);
    stage.letting = Some(stage.desk()?.letting_leaflets(letting, count)?.line);
    Ok(())
}

fn logged(stage: &mut Stage) -> Played {
    let letting = letting(stage)?;
    stage.given.pass_ms(1_000);
    stage.letting = Some(stage.desk()?.letting_logged(letting)?.line);
    Ok(())
}

fn dropped(stage: &mut Stage) -> Played {
    let letting = letting(stage)?;
    stage.letting = Some(stage.desk()?.letting_drop(letting)?.line);
    Ok(())
}

fn save(stage: &mut Stage, what: &str) -> Played {
    let saved = stage.desk()?.list_save(what)?;
    let [file] = saved.files.as_slice() else {
        return wrong("a list is one file");
    };
    if !file.name.contains(what) {
        return wrong(format!("the file is called {}", file.name));
    }
    match String::from_utf8(file.bytes.clone()) {
        Ok(text) => stage.list = text,
        Err(_) => return wrong("the list is not text"),
    }
    Ok(())
}

fn says(stage: &mut Stage, words: &str, wanted: bool) -> Played {
    if stage.list.contains(words) == wanted {
        Ok(())
    } else {
        wrong(format!("the list says:\n{}", stage.list))
    }
}

fn state_is(stage: &mut Stage, state: &str) -> Played {
    let found = line(stage)?.state.code();
    if found == state {
        Ok(())
    } else {
        wrong(format!("it is {found}"))
    }
}

fn leaflets_are(stage: &mut Stage, count: &str) -> Played {
    let found = line(stage)?.leaflets.to_string();
    if found == count {
        Ok(())
    } else {
        wrong(format!("{found} leaflets"))
    }
}

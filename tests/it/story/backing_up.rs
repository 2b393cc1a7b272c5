//! Lines about backups: made, kept, compared with the records, put back.

use std::fs;

use chrono::{DateTime, NaiveDate};
use tell_first_desk::views::RestoreView;
use tell_first_desk::{BackupFound, Desk, Restoring, in_use};

use super::line::Line;
use super::stage::{PASSPHRASE, Stage};
use super::{Fault, Played, wrong};

/// Plays the line if it is one of these.
pub(crate) fn play(stage: &mut Stage, line: &Line) -> Option<Played> {
    Some(match (line.words().as_slice(), line.quotes().as_slice()) {
        (["backs", "up"], []) => back_up(stage),
        (["backs", "up", "each", "day", "until", date], []) => each_day(stage, date),
        (["loses", "the", "records"], []) => stage.lose_the_records(),
        (["compares", "the", "backup"], []) => compare(stage),
        (["puts", "the", "backup", "back"], []) => put_back(stage),
        (["expect", "backups", dates @ ..], []) => backups(stage, dates),
        (["expect", "records", state], []) => {
            compared(stage, |view| view.live.code().to_owned(), state)
        }
        (["expect", "goes", "again", what, count], []) => goes_again(stage, what, count),
        _ => return None,
    })
}

/// An administrator sets the folder and asks for one.
fn back_up(stage: &mut Stage) -> Played {
    let (_, to) = stage.places();
    fs::create_dir_all(&to).or_else(|why| wrong(why.to_string()))?;
    stage.sign_in("administrator")?;
    let desk = stage.desk()?;
    desk.backup_folder_save(&to.to_string_lossy())?;
    let found = desk.backup_begin()?.run(&mut |_| ())?;
    desk.backup_ended(Some(&found))?;
    stage.backup = Some(found.dir);
    Ok(())
}

/// The desk stands open, and makes the one of the day on each day by itself.
fn each_day(stage: &mut Stage, date: &str) -> Played {
    let Ok(until) = date.parse::<NaiveDate>() else {
        return wrong("a date is written 2027-07-01");
    };
    while stage.given.today() < until {
        stage.given.pass_days(1);
        let desk = stage.desk()?;
        let Some(place) = desk.backup_day()? else {
            return wrong("none was due");
        };
        let there = place.list().map_err(tell_first_desk::Error::from)?;
        let Some(job) = desk.backup_begin_daily(&place, &there)? else {
            return wrong("there was one");
        };
        let found = job.run(&mut |_| ())?;
        desk.backup_ended(Some(&found))?;
        stage.backup = Some(found.dir);
    }
    Ok(())
}

fn view(stage: &mut Stage) -> Result<RestoreView, Fault> {
    stage.lock()?;
    let (home, _) = stage.places();
    let Some(backup) = &stage.backup else {
        return wrong("there is no backup");
    };
    Ok(Desk::restore_compare(&Restoring {
        backup,
        home: &home,
        sign_in_name: "administrator",
        passphrase: PASSPHRASE,
    })?)
}

fn compare(stage: &mut Stage) -> Played {
    stage.compared = Some(view(stage)?);
    Ok(())
}

/// The administrator compares, puts it in use, signs in, and goes on where kept heads know of more.
fn put_back(stage: &mut Stage) -> Played {
    stage.compared = Some(view(stage)?);
    let (home, _) = stage.places();
    let Some(backup) = &stage.backup else {
        return wrong("there is no backup");
    };
    let ask = Restoring {
        backup,
        home: &home,
        sign_in_name: "administrator",
        passphrase: PASSPHRASE,
    };
    Desk::restore(&ask, stage.given.outside().as_ref())?;
    let found = in_use(&home).map_err(tell_first_desk::Error::from)?;
    stage.moves_to(found.dir);
    stage.sign_in("administrator")?;
    let desk = stage.desk()?;
    if desk.history_view()?.is_some() {
        desk.history_go_on("Put back from a backup")?;
    }
    Ok(())
}

fn compared(stage: &Stage, of: impl Fn(&RestoreView) -> String, wanted: &str) -> Played {
    match stage.compared.as_ref().map(of) {
        Some(found) if found == wanted => Ok(()),
        found => wrong(format!("found {found:?}")),
    }
}

fn goes_again(stage: &Stage, what: &str, count: &str) -> Played {
    let of = |view: &RestoreView| match what {
        "answers" => view.answers.to_string(),
        "consents" => view.ended.to_string(),
        "people" => view.people.to_string(),
        "staff" => view.staff.to_string(),
        _ => "answers, consents, people or staff".to_owned(),
    };
    compared(stage, of, count)
}

/// The days of the backups that are there, the oldest first.
fn backups(stage: &mut Stage, wanted: &[&str]) -> Played {
    let Some(place) = stage.desk()?.backup_place()? else {
        return wrong("no folder is set");
    };
    let mut there = place.list().map_err(tell_first_desk::Error::from)?;
    there.reverse();
    let day = |found: &BackupFound| DateTime::from_timestamp_millis(found.at_ms);
    let days: Vec<String> = (there.iter().filter_map(day))
        .map(|at| at.date_naive().to_string())
        .collect();
    if days == wanted {
        Ok(())
    } else {
        wrong(format!("found {days:?}"))
    }
}

//! Which backups are kept: 7 daily, 4 weekly and 3 monthly. Pure.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate};

/// Days of which the newest backup is kept.
const DAYS: usize = 7;
/// Weeks.
const WEEKS: usize = 4;
/// Months.
const MONTHS: usize = 3;

/// One backup, as far as keeping it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// When it was made, milliseconds since 1970.
    pub at_ms: i64,
    /// Entries in its log.
    pub size: u64,
    /// Checked, and nothing was found.
    pub good: bool,
}

/// Places in the list of those that may go: every one that is not the newest of one of the last 7 days, 4 weeks or
/// 3 months of which there is a good one, by UTC. Never the newest good one, whether by its time or, where a clock
/// was wrong, by its log. Of those with findings, the newest stays.
#[must_use]
pub fn may_go(all: &[Kept]) -> Vec<usize> {
    let mut newest_first: Vec<usize> = (0..all.len()).collect();
    newest_first.sort_by_key(|&at| {
        let kept = all.get(at);
        std::cmp::Reverse(kept.map(|kept| (kept.at_ms, kept.size)))
    });
    let of = |good: bool| {
        let mut some = newest_first.clone();
        some.retain(|&at| all.get(at).is_some_and(|kept| kept.good == good));
        some
    };
    let good = of(true);
    let mut stay: BTreeSet<usize> = of(false).into_iter().take(1).collect();
    stay.extend(good.first());
    stay.extend(
        good.iter()
            .copied()
            .max_by_key(|&at| all.get(at).map(|kept| (kept.size, kept.at_ms))),
    );
    let day = |at: usize| all.get(at).map(|kept| day_of(kept.at_ms));
    stay.extend(newest_of_each(&good, DAYS, |at| day(at).map(day_key)));
    stay.extend(newest_of_each(&good, WEEKS, |at| day(at).map(week_key)));
    stay.extend(newest_of_each(&good, MONTHS, |at| day(at).map(month_key)));
    (0..all.len()).filter(|at| !stay.contains(at)).collect()
}

/// The first of each of so many different keys.
fn newest_of_each(
    newest_first: &[usize],
    most: usize,
    key: impl Fn(usize) -> Option<(i32, u32)>,
) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let mut kept = Vec::new();
    for &at in newest_first {
        if seen.len() == most {
            break;
        }
        if seen.insert(key(at)) {
            kept.push(at);
        }
    }
    kept
}

fn day_of(at_ms: i64) -> NaiveDate {
    DateTime::from_timestamp_millis(at_ms).map_or(NaiveDate::MIN, |at| at.date_naive())
}

fn day_key(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.ordinal())
}

fn week_key(day: NaiveDate) -> (i32, u32) {
    let week = day.iso_week();
    (week.year(), week.week())
}

fn month_key(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.month())
}

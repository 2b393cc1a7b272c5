//! Which backups go, whatever was made when.

use chrono::{DateTime, Datelike, NaiveDate};
use proptest::prelude::*;

use crate::{Kept, may_go};

const HOUR: i64 = 3_600_000;
/// 23 November 2026, a Monday.
const BEGIN: i64 = 1_795_392_000_000;

fn kept(hours: i64, good: bool) -> Kept {
    Kept {
        at_ms: BEGIN + hours * HOUR,
        size: u64::try_from(10_000 + hours).unwrap(),
        good,
    }
}

fn some() -> impl Strategy<Value = Vec<Kept>> {
    prop::collection::vec((-4000_i64..4000, 0_u64..50, any::<bool>()), 0..60).prop_map(|all| {
        all.into_iter()
            .map(|(hours, size, good)| Kept {
                size,
                ..kept(hours, good)
            })
            .collect()
    })
}

/// A day, week or month.
type Key = fn(NaiveDate) -> (i32, u32);

fn day(kept: &Kept) -> NaiveDate {
    DateTime::from_timestamp_millis(kept.at_ms)
        .unwrap()
        .date_naive()
}

fn staying(all: &[Kept]) -> Vec<Kept> {
    let gone = may_go(all);
    all.iter()
        .enumerate()
        .filter(|(at, _)| !gone.contains(at))
        .map(|(_, kept)| *kept)
        .collect()
}

proptest! {
    #[test]
    fn the_newest_good_one_never_goes(all in some()) {
        let stay = staying(&all);
        let good = || all.iter().filter(|kept| kept.good);
        if let Some(newest) = good().map(|kept| kept.at_ms).max() {
            prop_assert!(stay.iter().any(|kept| kept.good && kept.at_ms == newest));
        }
        if let Some(longest) = good().map(|kept| kept.size).max() {
            prop_assert!(stay.iter().any(|kept| kept.good && kept.size == longest));
        }
    }

    #[test]
    fn the_last_seven_days_four_weeks_and_three_months_keep_one_each(all in some()) {
        let stay = staying(&all);
        let keys: [(usize, Key); 3] = [
            (7, |day| (day.year(), day.ordinal())),
            (4, |day| (day.iso_week().year(), day.iso_week().week())),
            (3, |day| (day.year(), day.month())),
        ];
        for (most, key) in keys {
            let mut wanted: Vec<_> = all.iter().filter(|kept| kept.good).map(|kept| key(day(kept))).collect();
            wanted.sort_unstable();
            wanted.dedup();
            for key_wanted in wanted.into_iter().rev().take(most) {
                let newest = all.iter().filter(|kept| kept.good && key(day(kept)) == key_wanted).map(|kept| kept.at_ms).max();
                prop_assert!(stay.iter().any(|kept| kept.good && Some(kept.at_ms) == newest), "{key_wanted:?}");
            }
        }
    }

    #[test]
    fn no_more_stay_than_were_asked_for(all in some()) {
        let stay = staying(&all);
        // One more by its log, where a clock was wrong.
        prop_assert!(stay.iter().filter(|kept| kept.good).count() <= 7 + 4 + 3 + 1);
        prop_assert!(stay.iter().filter(|kept| !kept.good).count() <= 1);
    }

    #[test]
    fn once_thinned_out_nothing_more_goes(all in some()) {
        prop_assert_eq!(may_go(&staying(&all)), Vec::<usize>::new());
    }
}

#[test]
fn a_year_of_days_leaves_a_week_of_days_a_month_of_weeks_and_a_quarter_of_months() {
    let mut all: Vec<Kept> = Vec::new();
    for day in 0..365 {
        all.push(kept(day * 24 + 9, true));
        all = staying(&all);
    }
    let days: Vec<String> = all.iter().map(|kept| day(kept).to_string()).collect();
    assert_eq!(
        days,
        [
            "2027-09-30",
            "2027-10-31",
            "2027-11-07",
            "2027-11-14",
            "2027-11-16",
            "2027-11-17",
            "2027-11-18",
            "2027-11-19",
            "2027-11-20",
            "2027-11-21",
            "2027-11-22"
        ]
    );
}

#[test]
fn ten_in_a_day_leave_one() {
    let all: Vec<Kept> = (0..10).map(|hour| kept(hour, true)).collect();
    assert_eq!(may_go(&all), (0..9).collect::<Vec<_>>());
}

#[test]
fn what_has_findings_never_takes_the_place_of_a_good_one() {
    let mut all: Vec<Kept> = (0..9).map(|day| kept(day * 24, day < 2)).collect();
    assert_eq!(may_go(&all), (2..8).collect::<Vec<_>>());
    all.retain(|kept| kept.good);
    assert_eq!(may_go(&all), Vec::<usize>::new());
}

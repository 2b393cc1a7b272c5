//! A given world for the core: a clock that counts, chance from a seed, a date that a test sets.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Days, NaiveDate};
use tell_first_desk::Outside;
use tell_first_evidence::Moment;

/// Work factor of a slot in tests: no passphrase is kept from anybody here.
const CHEAP: u8 = 2;
/// Noon in milliseconds, so that a day's stories stay in that day.
const NOON_MS: i64 = 12 * 3_600_000;

/// What all desks of one test share: one clock, one source of chance.
#[derive(Debug, Clone)]
pub struct Given(Arc<Mutex<World>>);

#[derive(Debug)]
struct World {
    today: NaiveDate,
    /// Milliseconds since noon of `today`.
    passed_ms: u64,
    /// Milliseconds since the world began, whatever the date.
    ticks_ms: u64,
    chance: u64,
}

impl Given {
    /// A world at noon of a day; two with the same seed are the same in everything.
    #[must_use]
    pub fn new(today: NaiveDate, seed: u64) -> Self {
        Self(Arc::new(Mutex::new(World {
            today,
            passed_ms: 0,
            ticks_ms: 0,
            chance: seed,
        })))
    }

    /// The outside of a desk that somebody signs in to now.
    #[must_use]
    pub fn outside(&self) -> Box<dyn Outside> {
        let signed_in_at = self.world().ticks_ms;
        Box::new(Fixed {
            given: self.clone(),
            signed_in_at,
        })
    }

    /// Lets time pass.
    pub fn pass_ms(&self, ms: u64) {
        let mut world = self.world();
        world.passed_ms += ms;
        world.ticks_ms += ms;
    }

    /// Makes it noon of another day.
    pub fn set_today(&self, today: NaiveDate) {
        let mut world = self.world();
        world.today = today;
        world.passed_ms = 0;
    }

    /// Makes it the day that many days on.
    pub fn pass_days(&self, days: u64) {
        let today = self.today();
        self.set_today(today.checked_add_days(Days::new(days)).unwrap_or(today));
    }

    /// Today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.world().today
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What one desk sees of it.
struct Fixed {
    given: Given,
    signed_in_at: u64,
}

impl Outside for Fixed {
    /// Each look at the clock takes one millisecond, so that no two are the same.
    fn now(&self) -> Moment {
        self.given.pass_ms(1);
        let world = self.given.world();
        let midnight = world.today.and_time(chrono::NaiveTime::MIN).and_utc();
        let noon = DateTime::timestamp_millis(&midnight) + NOON_MS;
        Moment {
            wall_ms: noon + i64::try_from(world.passed_ms).unwrap_or(i64::MAX),
            elapsed_ms: world.ticks_ms - self.signed_in_at,
        }
    }

    fn today(&self) -> NaiveDate {
        self.given.today()
    }

    /// SplitMix64: plain, and spreads any seed over all bits.
    fn random(&self, bytes: &mut [u8]) {
        let mut world = self.given.world();
        for chunk in bytes.chunks_mut(8) {
            world.chance = world.chance.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mut mixed = world.chance;
            mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^= mixed >> 31;
            chunk.copy_from_slice(mixed.to_le_bytes().get(..chunk.len()).unwrap_or_default());
        }
    }

    fn fixed_cost(&self) -> Option<u8> {
        Some(CHEAP)
    }
}

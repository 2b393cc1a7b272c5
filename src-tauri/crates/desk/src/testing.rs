//! A world for tests: a clock that counts, seeded bytes, a day that stands still.

use std::cell::Cell;

use chrono::NaiveDate;
use tell_first_evidence::Moment;

use crate::outside::Outside;

/// The world outside, the same each time.
pub(crate) struct Fixed {
    ticks: Cell<i64>,
    seed: Cell<u64>,
    today: NaiveDate,
}

impl Fixed {
    /// The usual one.
    pub(crate) fn new() -> Self {
        Self::seeded(1)
    }

    /// With other ids and salts.
    pub(crate) fn seeded(seed: u64) -> Self {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
        Self {
            ticks: Cell::new(0),
            seed: Cell::new(seed),
            today,
        }
    }

    /// On another day.
    pub(crate) fn on(today: NaiveDate) -> Self {
        Self {
            today,
            ..Self::new()
        }
    }
}

impl Outside for Fixed {
    fn now(&self) -> Moment {
        self.ticks.set(self.ticks.get() + 1000);
        let ticks = self.ticks.get();
        Moment {
            wall_ms: 1_795_000_000_000 + ticks,
            elapsed_ms: ticks.unsigned_abs(),
        }
    }

    fn today(&self) -> NaiveDate {
        self.today
    }

    /// SplitMix64: even enough for tests.
    fn random(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let seed = self.seed.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
            self.seed.set(seed);
            let mut mixed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            *byte = mixed.to_le_bytes()[7];
        }
    }

    fn fixed_cost(&self) -> Option<u8> {
        Some(4)
    }
}

//! The one clock and the one source of chance. Nothing below the shell has its own.

use std::time::Instant;

use chrono::{DateTime, Local, NaiveDate, Utc};
use tell_first_desk::Outside;
use tell_first_evidence::Moment;

/// The real world, counted from when it was made (sign-in).
pub(crate) struct RealWorld {
    started: Instant,
}

impl RealWorld {
    /// Starts the elapsed time.
    #[expect(
        clippy::disallowed_methods,
        reason = "the shell is where the clock is read"
    )]
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
        }
    }
}

impl Outside for RealWorld {
    fn now(&self) -> Moment {
        let wall: DateTime<Utc> = Utc::now();
        let elapsed_ms = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        Moment {
            wall_ms: wall.timestamp_millis(),
            elapsed_ms,
        }
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }

    fn offset_minutes(&self) -> i32 {
        Local::now().offset().local_minus_utc() / 60
    }

    fn random(&self, bytes: &mut [u8]) {
        // Without randomness there are no keys and no salts: stopping is the only safe answer.
        if let Err(why) = getrandom::fill(bytes) {
            tracing::error!(code = "environment.no_randomness", %why);
            std::process::abort();
        }
    }
}

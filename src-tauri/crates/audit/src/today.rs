//! The one clock of this program, and its one source of chance. A notice is checked as on a day, and `--today` gives
//! another; an export is signed in and entered in the log, which needs the time and ids.

use std::time::Instant;

use chrono::{DateTime, Local, NaiveDate, Utc};
use tell_first_desk::Outside;
use tell_first_evidence::Moment;

/// The day where this computer stands.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The world outside, counted from when it was made.
pub(crate) struct Console {
    started: Instant,
}

impl Console {
    /// Starts the elapsed time.
    #[expect(
        clippy::disallowed_methods,
        reason = "this program stands at the end of the line as the shell does"
    )]
    pub(crate) fn new() -> Self {
        Self {
            started: Instant::now(),
        }
    }
}

impl Outside for Console {
    fn now(&self) -> Moment {
        let wall: DateTime<Utc> = Utc::now();
        Moment {
            wall_ms: wall.timestamp_millis(),
            elapsed_ms: u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX),
        }
    }

    fn today(&self) -> NaiveDate {
        today()
    }

    fn offset_minutes(&self) -> i32 {
        Local::now().offset().local_minus_utc() / 60
    }

    fn random(&self, bytes: &mut [u8]) {
        // Without randomness there are no ids: stopping is the only safe answer.
        if getrandom::fill(bytes).is_err() {
            std::process::abort();
        }
    }
}

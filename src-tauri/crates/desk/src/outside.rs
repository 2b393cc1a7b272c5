//! What comes from outside: the clock, the calendar, chance. Nothing below the shell has its own.

use chrono::NaiveDate;
use tell_first_evidence::Moment;
use uuid::{Builder, Uuid};

/// The world outside, given by the shell and by tests.
pub trait Outside: Send {
    /// Wall time and the time since sign-in.
    fn now(&self) -> Moment;

    /// Today in the desk's own time zone.
    fn today(&self) -> NaiveDate;

    /// Fills the slice with unpredictable bytes.
    fn random(&self, bytes: &mut [u8]);

    /// How far local time is ahead of UTC now, in minutes; it goes on receipts.
    fn offset_minutes(&self) -> i32 {
        0
    }

    /// Work factor for new slots, as the exponent of scrypt's N. `None` measures this machine.
    fn fixed_cost(&self) -> Option<u8> {
        None
    }
}

/// A time-ordered id (version 7) from given time and chance.
pub(crate) fn new_id(outside: &dyn Outside) -> Uuid {
    let mut chance = [0; 10];
    outside.random(&mut chance);
    let millis = u64::try_from(outside.now().wall_ms).unwrap_or_default();
    Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}

/// Thirty-two unpredictable bytes.
pub(crate) fn thirty_two(outside: &dyn Outside) -> [u8; 32] {
    let mut bytes = [0; 32];
    outside.random(&mut bytes);
    bytes
}

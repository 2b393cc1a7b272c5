//! The day on which the program is asked. The only clock here: a notice is checked as on a day, and `--today` gives
//! another.

use chrono::{Local, NaiveDate};

/// The day where this computer stands.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

//! Reading the clock, and what a figure is.

use std::fmt;
use std::time::{Duration, Instant};

/// One figure against its bare baseline.
pub(crate) struct Figure {
    /// What was measured.
    pub(crate) name: &'static str,
    /// Ours and the bare one, in one unit.
    pub(crate) ours: f64,
    /// The bare one.
    pub(crate) bare: f64,
    /// The unit.
    pub(crate) unit: &'static str,
    /// What the ratio should be, and whether it is.
    pub(crate) goal: Goal,
}

/// A goal for a ratio.
#[derive(Clone, Copy)]
pub(crate) enum Goal {
    /// At most this.
    AtMost(f64),
    /// At least this.
    AtLeast(f64),
    /// Not the ratio but ours itself is below this, in the figure's unit.
    Below(f64),
    /// None: it says where the figure above it goes.
    None,
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ratio = self.ours / self.bare;
        let met = |met: bool| if met { "met" } else { "NOT MET" };
        let goal = match self.goal {
            Goal::AtMost(bound) => format!("<= {bound} {}", met(ratio <= bound)),
            Goal::AtLeast(bound) => format!(">= {bound} {}", met(ratio >= bound)),
            Goal::Below(bound) => format!("< {bound} {} {}", self.unit, met(self.ours < bound)),
            Goal::None => "to compare".to_owned(),
        };
        let unit = self.unit;
        write!(
            f,
            "{:44} | {:>9.2} {unit:2} | {:>9.2} {unit:2} | {ratio:>6.2} | {goal}",
            self.name, self.ours, self.bare
        )
    }
}

/// How long something takes, in milliseconds.
pub(crate) fn milliseconds<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let started = now();
    let got = work();
    (in_ms(started.elapsed()), got)
}

/// A duration in milliseconds.
pub(crate) fn in_ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// Now, by the steady clock.
#[expect(clippy::disallowed_methods, reason = "measuring is reading the clock")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// The value below which so large a part of them lies (0.5 for the median).
pub(crate) fn quantile(values: &mut [f64], part: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index"
    )]
    let at = (part * last as f64).round() as usize;
    values[at.min(last)]
}

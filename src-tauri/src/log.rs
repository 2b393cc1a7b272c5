//! The application's own log: codes, incident numbers and causes, on standard error. Never an answer, never a name.

use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Starts it. Only our own crates are heard: a library does not know what is personal.
pub(crate) fn start() {
    let ours = Targets::new()
        .with_default(LevelFilter::OFF)
        .with_target("tell_first", LevelFilter::INFO);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false);
    if tracing_subscriber::registry()
        .with(lines)
        .with(ours)
        .try_init()
        .is_err()
    {
        // Somebody else listens already: tests do.
    }
}

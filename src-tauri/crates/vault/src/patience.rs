//! Waiting for a folder that may not answer: a share that is gone can keep a program waiting for minutes.

use std::io;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long a folder may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Does it beside, and goes on without it, with `silent`, when it takes longer than five seconds.
///
/// # Errors
/// Those of the work; `silent`; that of beginning it, where the system has no thread to give.
pub(crate) fn patiently<T: Send + 'static, E: From<io::Error> + Send + 'static>(
    silent: E,
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    within(PATIENCE, silent, work)
}

fn within<T: Send + 'static, E: From<io::Error> + Send + 'static>(
    patience: Duration,
    silent: E,
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    let (tell, told) = mpsc::channel();
    thread::Builder::new().spawn(move || drop(tell.send(work())))?;
    told.recv_timeout(patience).unwrap_or(Err(silent))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PlaceFault::{Full, Silent};

    #[test]
    fn what_does_not_answer_is_silent_and_what_does_says_what_it_has() {
        let short = Duration::from_millis(50);
        let (answer, wait) = mpsc::channel::<()>();
        let dead = within(short, Silent, move || wait.recv().map_err(|_| Full));
        assert_eq!(dead, Err(Silent));
        assert!(answer.send(()).is_ok(), "a control: it was still waiting");
        assert_eq!(patiently(Silent, || Ok(2)), Ok(2));
        assert_eq!(patiently(Silent, || Err::<u8, _>(Full)), Err(Full));
    }
}

//! A second process: this same binary, started again with one variable that says what to do.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

const WORK: &str = "TELL_FIRST_FAULTS_WORK";
const DIR: &str = "TELL_FIRST_FAULTS_DIR";
const SEED: &str = "TELL_FIRST_FAULTS_SEED";
/// In front of every line a child says to its parent; the test harness says others.
const MARK: &str = "@ ";

/// A process that works for a test. It is killed when this is dropped.
pub(crate) struct Worker {
    child: Child,
    /// What it reads.
    pub(crate) input: ChildStdin,
    /// What it said, line by line; ends when it ends.
    pub(crate) lines: Receiver<String>,
}

/// Starts a worker. `temp` is its folder for temporary files; `prefix` is put before the command, such as a shell
/// that sets a limit.
pub(crate) fn start(work: &str, dir: &Path, seed: u64, temp: &Path, prefix: &[&str]) -> Worker {
    let own = std::env::current_exe().unwrap();
    let mut command = match prefix {
        [] => Command::new(&own),
        [program, arguments @ ..] => {
            let mut command = Command::new(program);
            command.args(arguments).arg(&own);
            command
        }
    };
    let mut child = command
        .args(["child::works_for_its_parent", "--exact", "--nocapture"])
        .env(WORK, work)
        .env(DIR, dir)
        .env(SEED, seed.to_string())
        .env("TMPDIR", temp)
        .env("SQLITE_TMPDIR", temp)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::from(
            std::fs::File::create(temp.join("stderr.log")).unwrap(),
        ))
        .spawn()
        .expect("the same binary");
    let (input, output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let (said, lines) = channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if let Some((_, line)) = line.split_once(MARK)
                && said.send(line.to_owned()).is_err()
            {
                return;
            }
        }
    });
    Worker {
        child,
        input,
        lines,
    }
}

impl Worker {
    /// Waits for a line that begins so, and gives its rest.
    pub(crate) fn wait_for(&self, start: &str) -> String {
        loop {
            let line = self
                .lines
                .recv()
                .unwrap_or_else(|_| panic!("the worker ended before it said {start}"));
            if let Some(rest) = line.strip_prefix(start) {
                return rest.trim().to_owned();
            }
        }
    }

    /// Lets it go on from where it listens.
    pub(crate) fn go(&mut self) {
        writeln!(self.input, "go").unwrap();
        self.input.flush().unwrap();
    }

    /// Ends it at once, whatever it does (SIGKILL), and gives every line not taken yet.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.lines.iter().collect()
    }

    /// Waits until it ends by itself; true where it ended well.
    pub(crate) fn end(mut self) -> bool {
        self.child.wait().unwrap().success()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Already ended is fine.
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Says one line to the parent, at once.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // A parent that is gone has nothing to hear.
    let _gone = writeln!(out, "{MARK}{line}").and_then(|()| out.flush());
}

/// Waits until the parent says to go on; false where the parent is gone.
pub(crate) fn listen() -> bool {
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut line)
        .is_ok_and(|read| read > 0)
}

/// Not a test of anything by itself: where a worker begins.
#[test]
fn works_for_its_parent() {
    let Ok(work) = std::env::var(WORK) else {
        return;
    };
    let dir = std::env::var(DIR).unwrap();
    let seed = std::env::var(SEED).unwrap().parse().unwrap();
    let dir = Path::new(&dir);
    match work.as_str() {
        "save" => crate::kill::save_until_killed(dir, seed),
        "found" => crate::kill::found_until_killed(dir, seed),
        "back-up" => crate::backup::back_up_until_killed(dir, seed),
        "hold" => crate::two::hold(dir),
        "turns" => crate::two::take_turns(dir),
        "meddle" => crate::two::meddle(dir),
        "fill" => crate::disk::fill(dir),
        #[cfg(target_os = "linux")]
        "starve" => crate::memory::starve(dir, seed),
        #[cfg(target_os = "linux")]
        "narrow" => crate::memory::narrow(dir, seed),
        #[cfg(target_os = "linux")]
        "narrow-slot" => crate::memory::narrow_slot(dir),
        "erase" => crate::erasure::plant_and_take_back(dir, seed),
        other => panic!("no such work: {other}"),
    }
}

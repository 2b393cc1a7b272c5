//! Stories: text files that a data protection lead can read, played through the real desk with the real notice.
//!
//! `tests/stories/README.md` explains the language. Every line has to succeed; one that is refused says so below it.

mod answering;
mod backing_up;
mod choosing;
mod copies;
mod disk;
mod expecting;
mod leading;
mod letting;
mod line;
mod looking;
mod outcome;
mod people;
mod plain;
mod publishing;
mod stage;
mod telling;

use std::path::{Path, PathBuf};

use line::Line;
use stage::Stage;

/// Why a line did not go as written.
pub(crate) enum Fault {
    /// The desk refused.
    Refused(tell_first_desk::Error),
    /// Anything else, in words.
    Wrong(String),
}

/// How a line went.
pub(crate) type Played = Result<(), Fault>;

impl From<tell_first_desk::Error> for Fault {
    fn from(error: tell_first_desk::Error) -> Self {
        Self::Refused(error)
    }
}

/// A fault in words.
pub(crate) fn wrong<T>(why: impl Into<String>) -> Result<T, Fault> {
    Err(Fault::Wrong(why.into()))
}

/// The folder of stories.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("stories")
}

/// Plays one story, then has the whole log checked. Panics with file and line where it goes otherwise.
pub(crate) fn play(name: &str) {
    play_lines(name, &read(&format!("{name}.story")));
}

fn play_lines(name: &str, lines: &[Line]) {
    let Some((title, lines)) = lines.split_first() else {
        panic!("{name}.story: it is empty")
    };
    if title.words() != ["story"] || title.quotes.len() != 1 {
        panic!(
            "{}: a story begins with its title: story \"…\"",
            title.place()
        );
    }
    let mut stage = Stage::new(name);
    for line in lines {
        play_line(&mut stage, line);
    }
    stage
        .curtain()
        .unwrap_or_else(|why| panic!("{name}.story: at the end: {why}"));
}

/// Reads a file of the folder.
fn read(file: &str) -> Vec<Line> {
    let path = folder().join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{file}: {why}"));
    line::read(file, &text).unwrap_or_else(|why| panic!("{why}"))
}

fn play_line(stage: &mut Stage, line: &Line) {
    if let (["plays", scene], []) = (line.words().as_slice(), line.quotes().as_slice()) {
        for line in read(&format!("scenes/{scene}.scene")) {
            play_line(stage, &line);
        }
        return;
    }
    if let Err(why) = outcome::check(stage, line, act) {
        panic!("{}: {}\n    {why}", line.place(), line.text);
    }
}

/// What one line does: the first area that knows its words.
fn act(stage: &mut Stage, line: &Line) -> Played {
    let areas = [
        leading::play,
        telling::play,
        answering::play,
        choosing::play,
        copies::play,
        people::play,
        publishing::play,
        letting::play,
        backing_up::play,
        expecting::play,
        looking::play,
    ];
    for area in areas {
        if let Some(played) = area(stage, line) {
            return played;
        }
    }
    wrong("no line of a story reads like this")
}

#[cfg(test)]
mod tests;
